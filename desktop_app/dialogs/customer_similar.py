"""Customers who may already be the one in the form."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.customers import CustomerRow

_SHOWN, _WIDTH = 4, 280


class SimilarCustomers(QFrame):
    """A short list beside the form; one of them can be opened instead."""

    chosen = Signal(int)
    """The id of the customer to open instead."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self._rows: tuple[CustomerRow, ...] = ()
        self._title = label("", "sectionTitle", wrap=True)
        self._hint = label("", "muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addLayout(self._list)
        column.addStretch(1)
        self.show_rows(())

    @property
    def ids(self) -> frozenset[int]:
        """The customers shown."""
        return frozenset(row.id for row in self._rows)

    @property
    def names(self) -> tuple[str, ...]:
        """Their names, in the order shown."""
        return tuple(row.name for row in self._rows)

    def show_rows(self, rows: tuple[CustomerRow, ...]) -> None:
        """Show these customers in place of those before."""
        self._rows = rows
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows[:_SHOWN]:
            self._list.addWidget(self._entry(row))
        if len(rows) > _SHOWN:
            more = self.tr("and {count} more").format(count=self._context.formats.number(len(rows) - _SHOWN))
            self._list.addWidget(label(more, "muted"))
        if rows:
            self._title.setText(self.tr("Already here?"))
            self._hint.setText(self.tr("These customers look like the one you are typing."))
        else:
            self._title.setText(self.tr("No similar customers"))
            self._hint.setText(
                self.tr("Customers with the same phone, card or email, or nearly the same name, appear here.")
            )  # fmt: skip
        self.setAccessibleName(" ".join((self._title.text(), *self.names)))

    def _entry(self, row: CustomerRow) -> QWidget:
        formats = self._context.formats
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        open_it = button(_short(row.name), partial(self.chosen.emit, row.id), icon="external", link=True)
        open_it.setToolTip(self.tr("Open {name} instead").format(name=row.name))
        open_it.setAccessibleName(open_it.toolTip())
        open_it.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        column.addWidget(open_it, 0, Qt.AlignmentFlag.AlignLeading)
        numbers = (formats.phone(row.phone), row.email, row.city, *(formats.code(card) for card in row.cards[:2]))
        about = label(" · ".join(part for part in numbers if part), "small", wrap=True)
        about.setIndent(8)
        column.addWidget(about)
        return entry


def _short(name: str, most: int = 32) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"
