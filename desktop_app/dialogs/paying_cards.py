"""The gift cards that pay in a till's form, and the question of what the last use of one leaves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.dialogs.gift_card_summary import card_name, is_last_use
from desktop_app.widgets.buttons import quiet_button
from desktop_app.widgets.labels import label

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import GiftCard
    from ledger.money import Money


@dataclass(slots=True, eq=False)
class ScannedCard:
    """A gift card that pays; its code is kept only while the form is open."""

    code: str
    card: GiftCard
    rest_to_wallet: bool = False


def leaves_rest(card: GiftCard, amount: Money) -> bool:
    """Whether this is the card's last use and it does not take everything."""
    return is_last_use(card) and bool(amount) and amount < card.remaining


class CardList(QWidget):
    """The gift cards that pay, each with what it gives and a way to take it out again."""

    removed = Signal(object)
    rest_asked = Signal(object, bool)
    """A card's last use: whether what it leaves goes to the customer's wallet."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.rests: dict[int, QCheckBox] = {}
        self.somebody_known = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._shown: list[QWidget] = []
        self.texts: list[str] = []
        self.hide()

    def show_cards(self, cards: list[ScannedCard], given: tuple[Money, ...]) -> None:
        """Show each card and what it gives."""
        for old in self._shown:
            old.hide()
            old.deleteLater()
        formats = self._context.formats
        usual = self.tr("Card {card} gives {amount}, {left} stays on it")
        last = self.tr("Card {card} gives {amount}")
        self.texts, self._shown, self.rests = [], [], {}
        for one, amount in zip(cards, given, strict=True):
            left = one.card.remaining - amount
            asks = leaves_rest(one.card, amount)
            words = (last if asks else usual).format(
                card=card_name(one.card, formats),
                amount=formats.money(amount),
                left=formats.money(left),
            )
            self.texts.append(words)
            self._add(words, one)
            if asks:
                self._ask_for_rest(one, formats.money(left))
        self.setVisible(bool(cards))

    def _add(self, words: str, one: ScannedCard) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(words, "small", wrap=True), 1)
        row.addWidget(quiet_button("close", self.tr("Do not use this card"), partial(self.removed.emit, one)))
        self._column.addWidget(line)
        self._shown.append(line)

    def _ask_for_rest(self, one: ScannedCard, left: str) -> None:
        text = self.tr("Its last use: the rest, {left}, to the wallet")
        tick = QCheckBox(text.format(left=left))
        tick.setChecked(one.rest_to_wallet)
        tick.setEnabled(self.somebody_known)
        if not self.somebody_known:
            tick.setToolTip(self.tr("Choose the customer first: the rest goes to their wallet."))
        tick.toggled.connect(partial(self.rest_asked.emit, one))
        self._column.addWidget(tick)
        self._shown.append(tick)
        self.rests[one.card.id] = tick
