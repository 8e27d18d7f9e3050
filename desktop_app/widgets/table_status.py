"""The line below a table: how many rows, and what the selected ones add up to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop_app.widgets.labels import label
from ledger.money import Money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from desktop_app.models.columns import Column
    from ledger.paging import CappedCount


class StatusLine(QFrame):
    """Rows at the leading side, the selection's totals per currency at the trailing side."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._context = context
        self._count: CappedCount | None = None
        self._loaded = (0, True)
        self._total: tuple[Money, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        self._rows = label("")
        self._selection = label("")
        row.addWidget(self._rows)
        row.addStretch(1)
        row.addWidget(self._selection)

    def show_count(self, count: CappedCount | None) -> None:
        """The number of rows in all; None while it is not known."""
        self._count = count
        self._refresh()

    def show_loaded(self, rows: int, *, whole: bool) -> None:
        """The number of rows fetched, and whether these are all."""
        self._loaded = (rows, whole)
        self._refresh()

    def show_total(self, amounts: Sequence[Money]) -> None:
        """What all rows add up to, fetched or not; nothing while it is not known."""
        self._total = tuple(amounts)
        self._refresh()

    def show_selection(self, rows: Sequence[Any], columns: Sequence[Column[Any]]) -> None:
        """The number of rows selected and the sums of their amounts, one per currency."""
        if not rows:
            self._selection.setText("")
            return
        formats = self._context.formats
        parts = [self.tr("%n selected", "", len(rows))]
        parts += [formats.money(total, signed=True) for total in totals(rows, columns)]
        self._selection.setText("  ·  ".join(parts))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._refresh()

    def _refresh(self) -> None:
        formats = self._context.formats
        rows, whole = self._loaded
        if self._count is not None and not whole:
            text = self.tr("{count} rows").format(count=formats.count(self._count))
        elif whole:
            text = self.tr("%n row(s)", "", rows)
        else:
            text = self.tr("More than {count} rows").format(count=formats.number(rows))
        sums = [self.tr("{amount} in all").format(amount=formats.money(amount)) for amount in self._total]
        self._rows.setText("  ·  ".join([text, *sums]))


def totals(rows: Sequence[Any], columns: Sequence[Column[Any]]) -> list[Money]:
    """What the rows' amounts add up to, per currency; money of different currencies is never added."""
    sums: dict[str, Money] = {}
    for column in columns:
        if column.amount is None:
            continue
        for row in rows:
            amount = column.amount(row)
            if amount is not None:
                code = amount.currency.code
                sums[code] = sums[code] + amount if code in sums else amount
    return list(sums.values())
