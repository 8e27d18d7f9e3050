"""What a command prints: JSON for programs, tables for people, one line for what went wrong."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TextIO, TypeVar

from ledger.money import Currency, Money

if TYPE_CHECKING:
    from ledger.clock import BusinessCalendar

Row = TypeVar("Row")
Json = dict[str, object]

ROWS_MEASURED = 200
"""Column widths follow the first rows; what comes later and is longer moves its own line only."""
DONE, REFUSED, USAGE, INTERRUPTED = 0, 1, 2, 130


@dataclass(frozen=True, slots=True)
class Answer:
    """One object. `lines` and `table` are for people.

    `complaint`: the command worked and found something wrong, which is said on stderr and by exit code 1.
    """

    data: Json
    lines: tuple[str, ...]
    complaint: str = ""
    table: Listing | None = None


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column for people; figures stand to the right."""

    header: str
    text: Callable[[Row], object]
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows as they come: an array of `shapes` for programs, a table of `cells` for people; only one is asked for."""

    shapes: Callable[[], Iterator[Json]]
    cells: Callable[[], Iterator[list[object]]]
    headers: tuple[str, ...]
    figures: tuple[bool, ...]


Outcome = Answer | Listing


def listing(rows: Iterable[Row], shape: Callable[[Row], Json], *columns: Column[Row]) -> Listing:
    """A Listing of rows of one kind: `shape` of each for programs, `columns` for people."""
    return Listing(
        shapes=lambda: map(shape, rows),
        cells=lambda: ([column.text(row) for column in columns] for row in rows),
        headers=tuple(column.header for column in columns),
        figures=tuple(column.figures for column in columns),
    )


@dataclass(slots=True)
class Printer:
    """Writes outcomes. `calendar` turns instants into the shop's own time, once a ledger is open."""

    out: TextIO
    as_json: bool
    calendar: BusinessCalendar | None = None
    begun: bool = field(default=False, init=False)

    def show(self, outcome: Outcome) -> None:
        """Print an outcome whole."""
        for line in self._lines(outcome):
            self.begun = True
            self.out.write(line + "\n")
        self.out.flush()

    def _lines(self, outcome: Outcome) -> Iterator[str]:
        if isinstance(outcome, Listing):
            yield from self._array(outcome) if self.as_json else self._table(outcome)
        elif self.as_json:
            yield self.json(outcome.data)
        else:
            yield from outcome.lines
            if outcome.table is not None:
                yield from ("", *self._table(outcome.table))

    def _array(self, outcome: Listing) -> Iterator[str]:
        before = "["
        for shape in outcome.shapes():
            yield before + self.json(shape)
            before = ","
        yield "]" if before == "," else "[]"

    def _table(self, outcome: Listing) -> Iterator[str]:
        rows = ([self.text(cell) for cell in cells] for cells in outcome.cells())
        first = list(islice(rows, ROWS_MEASURED))
        if not first:
            yield "nothing"
            return
        headers = list(outcome.headers)
        widths = [max(map(shown_width, cells)) for cells in zip(headers, *first, strict=True)]
        for cells in (headers, *first):
            yield line_of(cells, widths, outcome.figures)
        for cells in rows:
            yield line_of(cells, widths, outcome.figures)

    def json(self, data: object) -> str:
        """One line of JSON; letters stay letters where the stream can carry them."""
        text = json.dumps(data, ensure_ascii=False, default=self._plain)
        try:
            text.encode(self.out.encoding or "utf-8")
        except UnicodeEncodeError:
            return json.dumps(data, ensure_ascii=True, default=self._plain)
        return text

    def _plain(self, value: object) -> object:
        if isinstance(value, Money):
            return {"amount": amount(value), "currency": value.currency.code}
        if isinstance(value, Currency):
            return value.code
        if isinstance(value, date | datetime):
            return self.moment(value).isoformat()
        if isinstance(value, Path):
            return str(value)
        raise TypeError(type(value))

    def moment(self, value: date | datetime) -> date | datetime:
        """An instant in the shop's zone; a day as it is."""
        if isinstance(value, datetime) and self.calendar is not None:
            return self.calendar.local(value)
        return value

    def text(self, value: object) -> str:
        """A cell as people read it: nothing for None, instants to the minute."""
        if value is None:
            return ""
        if isinstance(value, datetime):
            return f"{self.moment(value):%Y-%m-%d %H:%M}"
        if isinstance(value, tuple):
            return ", ".join(map(self.text, value))
        return one_line(str(value))


def amount(money: Money) -> str:
    """The decimal text of an amount whose currency is said elsewhere."""
    return f"{money.decimal:.{money.currency.digits}f}"


def one_line(text: str) -> str:
    """Text that cannot leave its line or steer the terminal it is shown on."""
    return "".join(" " if character in "\r\n\t\v\f\x85\u2028\u2029" else _harmless(character) for character in text)


_STEERING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""What overrides the direction of the text around it."""


def _harmless(character: str) -> str:
    steers = character in _STEERING or unicodedata.category(character) in {"Cc", "Cs"}
    return "\ufffd" if steers else character


def line_of(cells: Sequence[str], widths: Sequence[int], figures: Sequence[bool]) -> str:
    """One line of a table, without blanks at its end."""
    return "  ".join(map(_padded, cells, widths, figures)).rstrip()


def _padded(text: str, width: int, figures: bool) -> str:  # noqa: FBT001 - mapped over a table's columns
    blanks = " " * (width - shown_width(text))
    return blanks + text if figures else text + blanks


def shown_width(text: str) -> int:
    """How many cells of a terminal the text takes."""
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def shown_columns(headers: Sequence[str], rows: Sequence[Sequence[str]], figures: Sequence[int]) -> tuple[str, ...]:
    """Lines of a small table, an empty line before it; no lines without rows. `figures`: columns set to the right."""
    if not rows:
        return ()
    table = [list(headers), *([one_line(cell) for cell in cells] for cells in rows)]
    widths = [max(map(shown_width, cells)) for cells in zip(*table, strict=True)]
    to_the_right = [index in figures for index in range(len(headers))]
    return ("", *(line_of(cells, widths, to_the_right) for cells in table))


def block(*pairs: tuple[str, object]) -> tuple[str, ...]:
    """Lines of `name  value`, names padded alike; pairs without a value are left out."""
    shown = [(name, one_line(str(value))) for name, value in pairs if value not in (None, "", ())]
    width = max((shown_width(name) for name, _ in shown), default=0)
    return tuple(f"{name}{' ' * (width - shown_width(name))}  {value}" for name, value in shown)


class Meter:
    """Progress on a terminal: one line that is written over, and gone at the end."""

    def __init__(self, err: TextIO) -> None:
        self._err = err
        self._shown = ""

    def report(self, done: int, total: int, stage: str = "") -> None:
        """Show how far the stage is, if it looks different from before."""
        share = f"{100 * done // total:3} %" if total else f"{done}"
        text = f"{stage.replace('_', ' ')} {share}".strip()
        if text != self._shown:
            self._write(text)

    def clear(self) -> None:
        """Leave an empty line behind."""
        if self._shown:
            self._write("")

    def _write(self, text: str) -> None:
        self._err.write(f"\r{text}{' ' * (len(self._shown) - len(text))}" + ("" if text else "\r"))
        self._err.flush()
        self._shown = text
