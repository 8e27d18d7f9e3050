"""Partners: whose goods are sold here, for a commission (SPEC 8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ledger.domain.products import text_of
from ledger.domain.search_text import sort_key, visible
from ledger.errors import FieldInvalid, FieldRequired


class PartnerStatus(StrEnum):
    """Whether new products may be of this partner; what is owed is paid either way."""

    ACTIVE = "active"
    STOPPED = "stopped"


LONGEST = {"name": 200, "external_ref": 200, "note": 20_000}
WHOLE, LATEST_RELEASE = 10_000, 3_650
"""Basis points of everything, and days a share may wait at most."""


@dataclass(frozen=True, slots=True)
class PartnerFields:
    """What a person types about a partner; constructing it trims and validates. Raises FieldRequired, FieldInvalid.

    `commission_bp`: what the shop keeps, in hundredths of a percent. `release_days`: how long a share waits.
    """

    name: str
    commission_bp: int = 0
    release_days: int = 0
    status: PartnerStatus = PartnerStatus.ACTIVE
    external_ref: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", " ".join(text_of("name", self.name, LONGEST).split()))
        object.__setattr__(self, "external_ref", visible(text_of("external_ref", self.external_ref, LONGEST)))
        object.__setattr__(self, "note", text_of("note", self.note, LONGEST))
        if not self.name:
            raise FieldRequired("name")
        if not 0 <= self.commission_bp <= WHOLE:
            raise FieldInvalid("commission", str(self.commission_bp))
        if not 0 <= self.release_days <= LATEST_RELEASE:
            raise FieldInvalid("release_days", str(self.release_days))

    @property
    def sort_name(self) -> str:
        """What the list is ordered by."""
        return sort_key(self.name)

    def content(self) -> dict[str, object]:
        """JSON-ready, for telling whether two requests are the same."""
        return {
            "name": self.name, "commission_bp": self.commission_bp, "release_days": self.release_days,
            "status": self.status.value, "external_ref": self.external_ref, "note": self.note,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Partner:
    """One partner. `version` goes back with an edit so that a lost update is refused."""

    id: int
    name: str
    commission_bp: int
    release_days: int
    status: PartnerStatus
    external_ref: str
    note: str
    version: int
    created_at: datetime
    updated_at: datetime
