"""A table's column as a value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Generic, TypeVar

from ledger.money import Money

Row = TypeVar("Row")


class Align(Enum):
    """Where a column's text stands along the line of writing."""

    START = "start"
    END = "end"


def as_text(value: object) -> str:
    """The value as it is; "" for None."""
    return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column over rows of one kind.

    `key` is stable (remembered widths refer to it). `title` is called whenever shown, so that it follows the
    language. `value` takes the fact out of a row; `format` writes it. `sort_key` is the name the use case orders by,
    "" when it cannot. `tone` names a colour role for the text ("" for the usual); with `chip` it is drawn as a chip
    of that tone. `amount` is what a selection adds up in the status line. `width` is in logical pixels; a
    `stretch` column is at least that wide and takes what is left.
    """

    key: str
    title: Callable[[], str]
    value: Callable[[Row], Any]
    format: Callable[[Any], str] = field(default=as_text)
    align: Align = Align.START
    sort_key: str = ""
    tooltip: Callable[[Row], str] | None = None
    width: int = 120
    stretch: bool = False
    hidden: bool = False
    tone: Callable[[Row], str] | None = None
    chip: bool = False
    amount: Callable[[Row], Money | None] | None = None

    def text(self, row: Row) -> str:
        """What the cell shows."""
        return self.format(self.value(row))
