"""Pages of rows fetched by key, never by offset (DESIGN 6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")
Key = tuple[int | str, ...]
"""Where a page ended, opaque to the asker: hand it back to get the rows after it."""


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows and the key to ask for more; `next_key` is None at the end."""

    rows: tuple[Row, ...]
    next_key: Key | None = None


@dataclass(frozen=True, slots=True)
class CappedCount:
    """A count that stops counting: `more` means at least this many."""

    count: int
    more: bool = False

    def __str__(self) -> str:
        return f"{self.count:,}+" if self.more else f"{self.count:,}"
