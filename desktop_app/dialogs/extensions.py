"""Extensions that were made, the newest first, each with its undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.dialogs.expiry_extend import UndoExtensionDialog, money_list
from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label
from desktop_app.widgets.table import TableView
from ledger.use_cases.expiry import Extension, extensions_made

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.context import AppContext

_WIDTH, _HEIGHT = 1080, 460


class ExtensionsDialog(QDialog):
    """A list; Enter or the button undoes the one in hand."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Extensions"))
        self.resize(_WIDTH, _HEIGHT)
        self.model: PagedTableModel[Extension] = PagedTableModel(
            context.tasks, self._columns(), lambda one: one.operation_id, parent=self
        )
        self.table: TableView[Extension] = TableView(context, "extensions", self.model, self._empty)
        self.table.view.setAccessibleName(self.windowTitle())
        self.undo_button = button(self.tr("Undo…"), self.undo, icon="undo")
        close = button(self.tr("Close"), self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.undo_button)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "dialogTitle"))
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.table.selection_changed.connect(self._enable)
        self.table.opened.connect(lambda _: self.undo())
        self.model.loaded.connect(self._stand_on_first)
        context.changed.connect(self._changed)
        self._enable()
        ledger = context.ledger
        self.model.show(lambda _, after: extensions_made(ledger, after=after))

    def _columns(self) -> list[Column[Extension]]:
        formats = self._context.formats
        return [
            Column("at", lambda: self.tr("Time"), lambda one: one.at, formats.moment, width=165),
            Column("by", lambda: self.tr("By"), lambda one: one.by, width=110),
            Column("until", lambda: self.tr("Until"), lambda one: one.until, self._day, width=118),
            Column("customers", lambda: self.tr("Customers"), lambda one: one.customers, formats.number, Align.END,
                   width=80),
            Column("cards", lambda: self.tr("Gift cards"), lambda one: one.cards, formats.number, Align.END, width=80),
            Column("moved", lambda: self.tr("Extended"), lambda one: money_list(formats, one.moved), align=Align.END,
                   width=115),
            Column("back", lambda: self.tr("Moved back"), self._back, align=Align.END, width=115),
            Column("reason", lambda: self.tr("Reason"), lambda one: one.reason, stretch=True, width=120,
                   tooltip=lambda one: one.reason),
        ]  # fmt: skip

    def _day(self, day: date | None) -> str:
        return self.tr("always") if day is None else self._context.formats.day(day)

    def _back(self, one: Extension) -> str:
        return money_list(self._context.formats, [amount for amount in one.moved_back if amount])

    def _empty(self) -> tuple[str, str]:
        return self.tr("Nothing was extended yet"), self.tr("What gets a later last day shows up here with its reason.")

    def undo(self) -> None:
        """Undo the one in hand."""
        one = self.table.current_row()
        if one is not None and self.undo_button.isEnabled():
            UndoExtensionDialog(self._context, self, one.operation_id).open()

    def _enable(self) -> None:
        one = self.table.current_row()
        self.undo_button.setEnabled(one is not None and one.moved != one.moved_back)

    def _stand_on_first(self) -> None:
        if self.table.current_row() is None and self.model.rows:
            self.table.view.setCurrentIndex(self.model.index(0, 0))
            self.table.view.setFocus()

    def _changed(self, _: object) -> None:
        self.model.reload()
