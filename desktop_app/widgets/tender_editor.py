"""What a sale is paid with: one or several tenders; the one not typed takes what is left, cash says its change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.dialogs.posting_choices import Choice
from desktop_app.widgets.buttons import name_button, quiet_button
from desktop_app.widgets.labels import label, set_tone
from desktop_app.widgets.money_field import MoneyField
from desktop_app.words import word
from ledger.domain.sale_sums import change, shared_out
from ledger.domain.words import Tender
from ledger.errors import AmountNotPositive, FieldInvalid, FieldRequired, Refusal, TenderedTooSmall
from ledger.money import Currency, Money
from ledger.use_cases.sale_requests import ProviderPart, TenderPart

if TYPE_CHECKING:
    from desktop_app.context import AppContext

_LONGEST_REFERENCE = 60


class TenderRow(QWidget):
    """One tender: its amount, and the cash handed over or the slip's number."""

    changed = Signal()

    def __init__(self, context: AppContext, unit: Currency, tender: Tender) -> None:
        super().__init__()
        self._context = context
        self.by_hand = False
        self.tender = Choice(tuple(Tender), word)
        self.tender.choose(tender)
        self.amount = MoneyField(unit, context.formats)
        self.handed = MoneyField(unit, context.formats)
        self.reference = QLineEdit()
        self.reference.setMaxLength(_LONGEST_REFERENCE)
        self.remove = quiet_button("close", "")
        self._change = label("", "small")
        row = QHBoxLayout()
        row.setSpacing(8)
        for part, stretch in ((self.tender, 5), (self.amount, 4), (self.handed, 4), (self.reference, 4)):
            part.setMinimumWidth(84)
            row.addWidget(part, stretch)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._change)
        self.tender.currentIndexChanged.connect(self._tender_chosen)
        self.amount.textEdited.connect(self._typed)
        self.handed.textChanged.connect(self._changed)
        self.reference.textChanged.connect(self._changed)
        self._tender_chosen()
        self.retranslate()

    @property
    def kind(self) -> Tender:
        """The tender chosen."""
        return self.tender.chosen

    @property
    def second(self) -> QLineEdit:
        """Where the keyboard goes next: what was handed over, the slip's number, or the amount."""
        if self.kind is Tender.CASH:
            return self.handed
        return self.amount if self.kind is Tender.PROVIDER else self.reference

    @property
    def change_words(self) -> str:
        """What is said of change."""
        return self._change.text()

    def typed(self) -> Money | None:
        """The amount when it was typed by hand and can be read."""
        if not self.by_hand:
            return None
        try:
            return self.amount.money()
        except Refusal:
            return Money(0, self.amount.currency)

    def show_amount(self, amount: Money) -> None:
        """What this row brings when its amount was not typed."""
        if not self.by_hand:
            self.amount.set_money(amount)
        self._show_change()

    def tendered(self) -> Money | None:
        """The cash handed over; None when nothing was typed. Raises the refusals of an amount."""
        if self.kind is not Tender.CASH or not self.handed.text().strip():
            return None
        return self.handed.signed_money()

    def change(self) -> Money:
        """Cash to hand back; zero while something cannot be read."""
        try:
            return change(self.amount.signed_money(), self.tendered())
        except Refusal:
            return Money(0, self.amount.currency)

    def part(self) -> TenderPart:
        """What is paid. Raises the refusals of the amount, TenderedTooSmall."""
        amount, tendered = self.amount.money(), self.tendered()
        if tendered is not None and tendered < amount:
            raise TenderedTooSmall(amount, tendered)
        reference = "" if self.kind is Tender.CASH else self.reference.text().strip()
        return TenderPart(self.kind, amount, tendered, reference)

    def retranslate(self) -> None:
        """Set every text again."""
        self.tender.setAccessibleName(self.tr("Tender"))
        self.amount.setAccessibleName(self.tr("Amount"))
        self.handed.setAccessibleName(self.tr("Cash handed over"))
        self.handed.setPlaceholderText(self.tr("Handed over"))
        self.reference.setAccessibleName(self.tr("Number of the slip or document"))
        self.reference.setPlaceholderText(self.tr("Slip number"))
        name_button(self.remove, self.tr("Remove this tender"))

    def _tender_chosen(self) -> None:
        self.handed.setVisible(self.kind is Tender.CASH)
        self.reference.setVisible(self.kind not in {Tender.CASH, Tender.PROVIDER})
        self._changed()

    def _typed(self, text: str) -> None:
        self.by_hand = bool(text.strip())
        self._changed()

    def _changed(self) -> None:
        self._show_change()
        self.changed.emit()

    def _show_change(self) -> None:
        back = self.change()
        money = self._context.formats.money
        words = self.tr("Change {amount}") if back.minor >= 0 else self.tr("{amount} too little")
        self._change.setVisible(bool(back))
        self._change.setText(words.format(amount=money(abs(back))))
        set_tone(self._change, "positive" if back.minor >= 0 else "negative")


class TenderEditor(QWidget):
    """The tenders of one sale."""

    changed = Signal()

    def __init__(self, context: AppContext, unit: Currency) -> None:
        super().__init__()
        self._context = context
        self._unit = unit
        self._due = Money(0, unit)
        self._sharing = False
        self.rows: list[TenderRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._none = label("", "muted", wrap=True)
        self._column.addWidget(self._none)
        self.retranslate()

    def add(self, tender: Tender) -> TenderRow:
        """Add a tender for what is left, or go to the one that is there, and put the keyboard where it is needed."""
        row = next((one for one in self.rows if one.kind is tender), None)
        if row is None:
            row = TenderRow(self._context, self._unit, tender)
            self.rows.append(row)
            self._column.addWidget(row)
            row.changed.connect(self._changed)
            row.remove.clicked.connect(partial(self.remove, row))
            self._none.hide()
            self._changed()
        row.second.setFocus()
        row.second.selectAll()
        return row

    def remove(self, row: TenderRow) -> None:
        """Take a tender away."""
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._none.setVisible(not self.rows)
        self._changed()

    def clear(self) -> None:
        """Take every tender away."""
        for row in tuple(self.rows):
            self.remove(row)

    def show_due(self, due: Money) -> None:
        """What the tenders together must bring."""
        self._due = due
        self._share()

    def left(self) -> Money:
        """What is due and no tender brings; below zero when they bring too much."""
        brought = shared_out(self._due, [row.typed() for row in self.rows])
        return self._due - Money(sum(one.minor for one in brought), self._unit)

    def change(self) -> Money:
        """Cash to hand back."""
        return Money(sum(max(0, row.change().minor) for row in self.rows), self._unit)

    def parts(self) -> tuple[tuple[TenderPart, ...], ProviderPart | None]:
        """The tenders, and what a provider is to be asked for. Raises the first refusal; rows that bring 0 are left."""
        now, online = [], []
        for row in self.rows:
            if not row.by_hand and row.typed() is None and self._brings_nothing(row):
                continue
            if row.kind is Tender.PROVIDER:
                online.append(ProviderPart(row.amount.money()))
            else:
                now.append(row.part())
        if len(online) > 1:
            raise FieldInvalid("tender", word(Tender.PROVIDER))
        return tuple(now), online[0] if online else None

    def retranslate(self) -> None:
        """Set every text again."""
        self._none.setText(self.tr("Cash F8 · Card terminal F9 · Online F10"))
        for row in self.rows:
            row.retranslate()

    def _brings_nothing(self, row: TenderRow) -> bool:
        try:
            row.amount.money()
        except (AmountNotPositive, FieldRequired):
            return True
        return False

    def _changed(self) -> None:
        if not self._sharing:
            self._share()
            self.changed.emit()

    def _share(self) -> None:
        self._sharing = True
        for row, brought in zip(self.rows, shared_out(self._due, [row.typed() for row in self.rows]), strict=True):
            row.show_amount(brought)
        self._sharing = False
