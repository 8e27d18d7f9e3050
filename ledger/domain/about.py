"""What a transaction says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class About:
    """What a transaction says of itself beside the money."""

    reference_type: str = ""
    reference_id: str = ""
    reason_code: str = ""
    note: str = ""
    source_service: str = ""
    source_event_id: str = ""
    transaction_date: datetime | None = None
    metadata: dict[str, str] = field(default_factory=dict)


NO_WORDS = About()
