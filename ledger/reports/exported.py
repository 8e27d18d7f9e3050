"""What an export made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Exported:
    """A finished file. `rows`: transactions, cards and other listed lines; `sheets`: titles in order, none for CSV."""

    path: Path
    rows: int
    sheets: tuple[str, ...] = ()
