"""The laboratory: what a cashback rule that is not saved would have given on past orders."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QDialog, QGridLayout, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.cashback_columns import terms_words
from desktop_app.widgets.boxes import day_box
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Banner, FigureCard, label
from desktop_app.widgets.progress_row import ProgressRow
from desktop_app.widgets.table import TableView
from ledger.errors import Refusal
from ledger.paging import Page as Rows
from ledger.use_cases.cashback_laboratory import DAYS, Experiment, Laboratory, Overlap, Winner, experiment

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.use_cases.cashback import CashbackRule, RuleFields

_WIDTH, _HEIGHT = 980, 680
_CARDS = 4


class CashbackLaboratoryDialog(QDialog):
    """Runs in the background with progress and Stop; reads only. `known`: the saved rule that the draft replaces."""

    def __init__(
        self, context: AppContext, parent: QWidget | None, draft: RuleFields, known: CashbackRule | None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(_WIDTH, _HEIGHT)
        self.context, self.draft, self.known = context, draft, known
        self.found: Laboratory | None = None
        self.setWindowTitle(self.tr("Laboratory: {code}").format(code=draft.code))
        today = context.info.today
        self.first, self.last = day_box(), day_box()
        self.first.setDate(QDate(*(today - timedelta(days=DAYS - 1)).timetuple()[:3]))
        self.last.setDate(QDate(*today.timetuple()[:3]))
        self.first.setAccessibleName(self.tr("First day"))
        self.last.setAccessibleName(self.tr("Last day"))
        self.run_button = button(self.tr("Run"), self.run, icon="refresh")
        self.banner, self.progress = Banner(), ProgressRow(self._progress_words)
        self.cards = [FigureCard() for _ in range(_CARDS)]
        self.winners_model: PagedTableModel[Winner] = PagedTableModel(
            context.tasks, self._winner_columns(), lambda row: row.customer, self
        )
        self.winners: TableView[Winner] = TableView(context, "cashback_winners", self.winners_model, self._nobody)
        self.overlaps_model: PagedTableModel[Overlap] = PagedTableModel(
            context.tasks, self._overlap_columns(), lambda row: row.rule.id, self
        )
        self.overlaps: TableView[Overlap] = TableView(context, "cashback_overlaps", self.overlaps_model, self._alone)
        self._lay_out()
        self.winners.opened.connect(self._open_customer)
        self.run()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        column.addWidget(label(self.windowTitle(), "dialogTitle"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(self.tr("Orders delivered"), "muted"))
        for part in (self.first, label("–", "muted"), self.last, self.run_button):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(label(terms_words(self.context, self.draft), "muted"))
        column.addLayout(row)
        column.addWidget(self.banner)
        column.addWidget(self.progress)
        grid = QGridLayout()
        grid.setSpacing(12)
        for at, card in enumerate(self.cards):
            grid.addWidget(card, 0, at)
            grid.setColumnStretch(at, 1)
        column.addLayout(grid)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.winners, self.tr("Who would have won"))
        self.tabs.addTab(self.overlaps, self.tr("Other rules on the same orders"))
        column.addWidget(self.tabs, 1)
        buttons = QHBoxLayout()
        self.note = label("", "muted", wrap=True)
        buttons.addWidget(self.note, 1)
        self.close_button = button(self.tr("Close"), self.accept, primary=True)
        buttons.addWidget(self.close_button)
        column.addLayout(buttons)
        self._show_cards(None)

    # -- running ----------------------------------------------------------------------------------------------

    def run(self) -> None:
        """Try the draft over the days chosen, in the background."""
        ledger = self.context.ledger
        known = None if self.known is None else self.known.id
        try:
            wanted = Experiment(self.draft, _day(self.first), _day(self.last), known)
        except Refusal as refusal:
            self._failed(refusal)
            return
        self.banner.hide()
        self.run_button.setEnabled(False)
        task = self.context.tasks.read(
            lambda progress: experiment(ledger, wanted, progress), self._show, self._failed, self,
            on_cancelled=self._stopped,
        )  # fmt: skip
        self.progress.follow(task)
        self.progress.take_focus()

    def _show(self, found: Laboratory) -> None:
        self.found = found
        self.run_button.setEnabled(True)
        self.winners_model.show(lambda *_: Rows(found.winners))
        self.overlaps_model.show(lambda *_: Rows(found.overlaps))
        self._show_cards(found)
        self.winners.setFocus()

    def _show_cards(self, found: Laboratory | None) -> None:
        formats = self.context.formats
        cost, kept, given, spared = self.cards
        unknown = "…"
        capped = self.tr("%n order(s) at the maximum.", "", found.capped) if found and found.capped else ""
        nothing = self.tr("Nothing here is saved or posted.")
        self.note.setText(f"{nothing} {capped}".strip())
        cost.show_figure(
            self.tr("It would have cost"), formats.money(found.cost) if found else unknown,
            self.tr("on orders of {amount}").format(amount=formats.money(found.turnover)) if found else "",
        )  # fmt: skip
        kept.show_figure(
            self.tr("Taken back by returns"), formats.money(found.taken_back) if found else unknown,
            self.tr("customers keep {amount}").format(amount=formats.money(found.kept)) if found else "",
        )  # fmt: skip
        given.show_figure(
            self.tr("Orders with cashback"), formats.number(found.granted) if found else unknown,
            self._of_orders(found) if found else "",
        )  # fmt: skip
        spared.show_figure(
            self.tr("Saved on other rules"), formats.money(found.spared) if found else unknown,
            self.tr("this rule takes their place") if found else "",
        )  # fmt: skip

    def _of_orders(self, found: Laboratory) -> str:
        return self.tr("of {orders} delivered; {customers} customers").format(
            orders=self.context.formats.number(found.orders), customers=self.context.formats.number(found.customers)
        )

    def _failed(self, failure: Failure) -> None:
        self.run_button.setEnabled(True)
        self.banner.show_message(self.context.words(failure).both, "negative")

    def _stopped(self) -> None:
        self.run_button.setEnabled(True)
        self.run_button.setFocus()
        self.banner.show_message(self.tr("Stopped: not every order was looked at."), "warning")

    def _progress_words(self, stage: str, done: int, total: int) -> str:
        del stage, total
        return self.tr("%n order(s) looked at", "", done)

    # -- tables -----------------------------------------------------------------------------------------------

    def _winner_columns(self) -> list[Column[Winner]]:
        formats = self.context.formats
        return [
            Column("name", lambda: self.tr("Customer"), lambda row: row.name, stretch=True, width=220),
            Column("orders", lambda: self.tr("Orders"), lambda row: row.orders, formats.number, Align.END, width=120),
            Column("amount", lambda: self.tr("Cashback"), lambda row: row.amount, formats.money, Align.END, width=160,
                   amount=lambda row: row.amount),
        ]  # fmt: skip

    def _overlap_columns(self) -> list[Column[Overlap]]:
        formats = self.context.formats
        return [
            Column("code", lambda: self.tr("Rule"), lambda row: row.rule.fields.code, stretch=True, width=160),
            Column("both", lambda: self.tr("Both give"), lambda row: row.both, formats.number, Align.END, width=120),
            Column("kept", lambda: self.tr("That rule gives"), lambda row: row.kept, formats.number, Align.END,
                   width=150),
            Column("lost", lambda: self.tr("This rule gives instead"), lambda row: row.lost, formats.number, Align.END,
                   width=170),
            Column("spared", lambda: self.tr("Saved on that rule"), lambda row: row.spared, formats.money, Align.END,
                   width=160, amount=lambda row: row.spared),
        ]  # fmt: skip

    def _nobody(self) -> tuple[str, str]:
        return self.tr("Nobody would have won"), self.tr("No order of these days fits the rule.")

    def _alone(self) -> tuple[str, str]:
        return self.tr("It meets no other rule"), self.tr("No rule in use fits the same orders.")

    def _open_customer(self, row: Winner) -> None:
        self.accept()
        self.context.navigate("customer", customer_id=row.customer)


def _day(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())
