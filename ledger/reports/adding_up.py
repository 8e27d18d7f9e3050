"""The lines under a long list: its columns added up by currency, by a formula that anybody can check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from ledger.money import Money
from ledger.reports import styles
from ledger.reports.cells import Formula
from ledger.reports.tables import Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ledger.reports.labels import Words
    from ledger.reports.streaming import Listing, StyledLine


class AddedUp(Generic[Row]):
    """Sums of the columns with these labels, as the rows pass on their way into the sheet."""

    def __init__(self, words: Words, table: Table[Row], *labels: str) -> None:
        self._words = words
        self._code = table.columns[table.place("currency")].value
        self._columns = [(table.place(label), label, table.columns[table.place(label)].value) for label in labels]
        self._sums: dict[str, dict[str, Money | int]] = {}

    def passing(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The same rows, each counted."""
        for row in rows:
            sums = self._sums.setdefault(str(self._code(row)), {})
            for _, label, value_of in self._columns:
                value = value_of(row)
                assert isinstance(value, Money | int)
                sums[label] = sums[label] + value if label in sums else value  # type: ignore[operator]
            yield row

    def totals(self, listing: Listing[Row]) -> Iterator[StyledLine]:
        """A line for each currency, as wide as the paper."""
        for code, sums in self._sums.items():
            line = [(None, styles.TOTAL_TEXT)] * (listing.table.printed or len(listing.table.columns))
            cells: list[tuple[str | Formula | None, styles.Look]] = [*line]
            cells[0] = (self._words("total.currency", code=code), styles.TOTAL_TEXT)
            for place, label, _ in self._columns:
                result = sums[label]
                look = styles.TOTAL_AMOUNT if isinstance(result, Money) else styles.TOTAL_COUNT
                cells[place] = (Formula(listing.sum_if(label, {"currency": code}), result), look)
            yield cells
