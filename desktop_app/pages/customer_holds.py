"""The holds of one wallet: what is set aside, for what, until when, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.dialogs.hold_end import hold_name
from desktop_app.dialogs.movement import now_of
from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label
from desktop_app.widgets.table import TableView
from desktop_app.words import tone, word
from ledger.domain.wallets import Hold
from ledger.domain.words import HoldStatus
from ledger.paging import Page
from ledger.use_cases.wallets import holds

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWidgets import QPushButton

    from desktop_app.commands import Command
    from desktop_app.context import AppContext
    from ledger.money import Money

_TICK_MS = 20_000
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_HURRY_SECONDS = 5 * _MINUTE


class HoldsTab(QWidget):
    """Newest first. Time left counts down while it is looked at; a hold whose time is up is read again."""

    def __init__(self, context: AppContext, actions: list[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.actions_here = actions
        self.model: PagedTableModel[Hold] = PagedTableModel(
            context.tasks, self._columns(), identity=lambda row: row.id, parent=self
        )
        self.table: TableView[Hold] = TableView(context, "customer_holds", self.model, self._empty_words)
        self._hint = label("", "muted", wrap=True)
        self.buttons: list[QPushButton] = [button("", command.run, icon=command.icon) for command in actions]
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.look_at_clock)
        self.table.selection_changed.connect(self.enable)
        self.table.opened.connect(lambda _: self.buttons[1].click())
        self.table.set_menu(lambda _: self.actions_here)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._hint, 1)
        for made in self.buttons:
            row.addWidget(made)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def _columns(self) -> list[Column[Hold]]:
        context = self._context

        def money(amount: Money) -> str:
            return context.formats.money(amount, code=False)

        def moment(instant: datetime) -> str:
            return context.formats.moment(instant)

        return [
            Column("reference", lambda: self.tr("For"), lambda row: hold_name(context, row), stretch=True, width=150,
                   tooltip=lambda row: hold_name(context, row)),
            Column("amount", lambda: self.tr("Amount"), lambda row: row.amount, money, Align.END, width=80,
                   tooltip=lambda row: context.formats.money(row.amount), amount=lambda row: row.amount),
            Column("held", lambda: self.tr("Still held"), lambda row: row.held, money, Align.END, width=80,
                   tooltip=lambda row: context.formats.money(row.held)),
            Column("captured", lambda: self.tr("Captured"), lambda row: row.captured, money, Align.END, width=80),
            Column("released", lambda: self.tr("Released"), lambda row: row.released, money, Align.END, width=80),
            Column("placed", lambda: self.tr("Placed"), lambda row: row.placed_at, moment, width=162,
                   tooltip=lambda row: context.formats.exact_moment(row.placed_at)),
            Column("expires", lambda: self.tr("Ends"), lambda row: row, self._ends, width=245,
                   tooltip=lambda row: context.formats.exact_moment(row.expires_at),
                   tone=lambda row: "warning" if self._hurries(row) else ""),
            Column("status", lambda: self.tr("Status"), lambda row: row.status, word, width=100,
                   tone=lambda row: tone(row.status), chip=True),
        ]  # fmt: skip

    # -- time left --------------------------------------------------------------------------------------------

    def _seconds(self, row: Hold) -> int:
        return int((row.expires_at - now_of(self._context)).total_seconds())

    def _hurries(self, row: Hold) -> bool:
        return row.status is HoldStatus.ACTIVE and self._seconds(row) <= _HURRY_SECONDS

    def _ends(self, row: Hold) -> str:
        ends = self._context.formats.moment(row.expires_at)
        if row.status is not HoldStatus.ACTIVE:
            return ends
        return f"{ends}  ·  {self.left_words(self._seconds(row))}"

    def left_words(self, seconds: int) -> str:
        """How long is left, in the largest unit that fits."""
        if seconds < _MINUTE:
            return self.tr("less than a minute")
        for size, text in ((_DAY, self.tr("{count} d left")), (_HOUR, self.tr("{count} h left"))):
            if seconds >= 2 * size:
                return text.format(count=self._context.formats.number(seconds // size))
        return self.tr("{count} min left").format(count=self._context.formats.number(seconds // _MINUTE))

    def look_at_clock(self) -> None:
        """Show the time left again, and read again when a hold's time is up."""
        active = [row for row in self.model.rows if row.status is HoldStatus.ACTIVE]
        if any(self._seconds(row) <= 0 for row in active):
            self.model.reload()
        elif active:
            self.table.view.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Count down while somebody looks."""
        super().showEvent(event)
        self.look_at_clock()
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._tick.stop()

    # -- what is shown ----------------------------------------------------------------------------------------

    def show_wallet(self, wallet_id: int) -> None:
        """Show this wallet's holds."""
        ledger = self._context.ledger
        self.model.show(lambda *_: Page(holds(ledger, wallet_id)))

    @property
    def active(self) -> Hold | None:
        """The one hold selected, or the only active one, if it still holds something."""
        rows = self.table.selected_rows() or [row for row in self.model.rows if row.status is HoldStatus.ACTIVE]
        return rows[0] if len(rows) == 1 and rows[0].status is HoldStatus.ACTIVE else None

    def select_reference(self, reference: tuple[str, str]) -> bool:
        """Select the newest active hold of a reference; whether there is one."""
        wanted = [
            row
            for row in self.model.rows
            if row.status is HoldStatus.ACTIVE and (row.reference_type, row.reference_id) == reference
        ]
        return bool(wanted) and self.table.select(wanted[0].id)

    def enable(self) -> None:
        """Offer what can be done with the hold in hand."""
        for made, command in zip(self.buttons, self.actions_here, strict=True):
            made.setEnabled(command.enabled())

    def retranslate(self) -> None:
        """Set every text again."""
        self.table.view.setAccessibleName(self.tr("Holds of the wallet"))
        self._hint.setText(self.tr("Set aside until captured, released or past its time."))
        for made, command in zip(self.buttons, self.actions_here, strict=True):
            made.setText(command.title())
            keys = command.keys_shown
            made.setToolTip(f"{command.title()} ({keys})" if keys else command.title())

    def _empty_words(self) -> tuple[str, str]:
        return self.tr("Nothing is on hold"), self.tr("Hold money for a cart or an order with Ctrl+H.")
