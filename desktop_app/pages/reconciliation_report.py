"""A reconciliation laid out: a verdict, cards with figures, and tables, one tab per currency."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.pages.reconciliation_tables import Section, differences, sections
from desktop_app.widgets.labels import Banner, Card, FigureCard, label
from desktop_app.widgets.later import Later, Tabs
from desktop_app.widgets.plain_table import PlainTable
from ledger.money import POINTS

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from ledger.domain.reconciliation import CurrencyReconciliation, Reconciliation
    from ledger.money import Currency, Money


class ReportView(QWidget):
    """Everything a reconciliation says."""

    def __init__(
        self, report: Reconciliation, formats: Formats, usual: Currency, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._report = report
        self._formats = formats
        self.verdict = Banner()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.verdict)
        self._judge()
        if report.differences:
            column.addWidget(_table_card(differences(report, formats)))
        currencies = sorted(report.currencies, key=lambda one: _place(one.currency, usual))
        if len(currencies) == 1:
            column.addWidget(self._currency(currencies[0]))
        elif currencies:
            self.tabs = Tabs()
            for one in currencies:
                self.tabs.addTab(Later(partial(self._currency, one)), one.currency.code)
            column.addWidget(self.tabs)
        else:
            column.addWidget(label(self.tr("Nothing has been posted yet."), "muted"))

    def _judge(self) -> None:
        report = self._report
        wallets = self._formats.number(report.wallets_checked)
        if report.agrees:
            text = self.tr("Everything agrees: opening plus movements is closing, and {wallets} wallets were checked.")
            self.verdict.show_message(text.format(wallets=wallets), "positive")
            return
        count = len(report.differences)
        if count:
            text = self.tr("%n stored balance(s) differ from their postings. Postings on them are stopped.", "", count)
        else:
            text = self.tr("Opening plus movements is not closing. Do not close the day; have the ledger verified.")
        self.verdict.show_message(text, "negative")

    def _currency(self, one: CurrencyReconciliation) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._figures(one))
        for section in sections(one, self._formats):
            column.addWidget(_table_card(section))
        column.addStretch(1)
        return holder

    def _figures(self, one: CurrencyReconciliation) -> QGridLayout:
        formats = self._formats
        change = one.flow.total_change
        tone = "positive" if change.minor > 0 else "negative" if change.minor < 0 else ""
        figures = (
            (self.tr("Opening"), one.opening_total, self._available(one.opening_available), "", False),
            (self.tr("Change"), change, self.tr("%n transaction(s)", "", one.flow.count), tone, True),
            (self.tr("Closing"), one.closing_total, self._available(one.closing_available), "", False),
            (self.tr("Wallets say"), one.wallets_total, self._wallets_note(one), self._wallets_tone(one), False),
        )
        grid = QGridLayout()
        grid.setSpacing(12)
        for at, (title, amount, note, colour, signed) in enumerate(figures):
            card = FigureCard()
            card.show_figure(title, formats.money(amount, signed=signed), note, colour)
            grid.addWidget(card, 0, at)
            grid.setColumnStretch(at, 1)
        return grid

    def _available(self, amount: Money) -> str:
        return self.tr("available {amount}").format(amount=self._formats.money(amount))

    def _wallets_note(self, one: CurrencyReconciliation) -> str:
        if not self._report.up_to_now:
            return self.tr("now, not at the end of the period")
        return self.tr("agrees with closing") if self._same(one) else self.tr("differs from closing")

    def _wallets_tone(self, one: CurrencyReconciliation) -> str:
        return "" if not self._report.up_to_now or self._same(one) else "negative"

    def _same(self, one: CurrencyReconciliation) -> bool:
        return one.wallets_total == one.closing_total and one.wallets_available == one.closing_available


def _place(unit: Currency, usual: Currency) -> tuple[int, str]:
    """The usual currency first, points last."""
    return (0 if unit == usual else 2 if unit == POINTS else 1, unit.code)


def _table_card(section: Section) -> Card:
    card = Card(section.title)
    card.body.setContentsMargins(8, 14, 8, 8)
    card.title.setContentsMargins(10, 0, 10, 0)
    if section.rows:
        card.body.addWidget(PlainTable(section.columns, section.rows))
    else:
        empty = label(section.empty, "muted")
        empty.setContentsMargins(10, 0, 10, 8)
        card.body.addWidget(empty)
    return card
