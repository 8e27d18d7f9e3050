"""Which card a form is about, on top of the form: its last characters, status, value and validity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.widgets.fitting_figure import FittingFigure
from desktop_app.widgets.labels import Chip, label
from desktop_app.words import tone, word
from ledger.domain.rules import RULES
from ledger.domain.words import CardStatus, Tender
from ledger.errors import CardNotUsable, CardUsedUp, Refusal

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.context import AppContext
    from desktop_app.formats import Formats
    from ledger.domain.gift_cards import GiftCard
    from ledger.money import Money

_POINTS = 20


def card_name(card: GiftCard, formats: Formats) -> str:
    """A card as people call it: the last four characters of its code, or its number while it has none."""
    return formats.code(f"····{card.last4}" if card.last4 else f"#{card.id}")


def validity(card: GiftCard, formats: Formats) -> str:
    """Until when (and from when) the card can be used, in words."""
    if card.valid_from is not None and card.valid_until is not None:
        return formats.days(card.valid_from, card.valid_until)
    if card.valid_from is not None:
        return QCoreApplication.translate("GiftCards", "From {day}").format(day=formats.day(card.valid_from))
    if card.valid_until is not None:
        return formats.day(card.valid_until)
    return QCoreApplication.translate("GiftCards", "Does not expire")


def card_tenders(operation: str) -> tuple[Tender, ...]:
    """What can be paid with in `operation` (card_sell, card_cancel), in the rules' order."""
    tenders = {rule.tender for rule in RULES if rule.operation == operation}
    return tuple(tender for tender in Tender if tender in tenders and tender is not Tender.PROVIDER)


def payer_word(tender: Tender | None) -> str:
    """What pays, or is paid back to; None is a customer's wallet."""
    return QCoreApplication.translate("GiftCards", "Customer's wallet") if tender is None else word(tender)


class CardSummary(QFrame):
    """One amount in large type above a line about the card."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._context = context
        self._title = label("", "figureTitle")
        self._figure = FittingFigure(_POINTS)
        self._about = label("", "figureNote", wrap=True)
        self._chip = Chip()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self._chip)
        column.addLayout(top)
        column.addWidget(self._figure)
        column.addWidget(self._about)

    @property
    def figure(self) -> str:
        """The amount shown."""
        return self._figure.text

    def show_card(self, card: GiftCard, title: str, amount: Money) -> None:
        """Show `amount` under `title`, and which card it is."""
        formats = self._context.formats
        self._title.setText(title)
        self._figure.show_text(formats.money(amount))
        text = QCoreApplication.translate("GiftCards", "Card {last4} · {origin} · Valid: {validity}")
        self._about.setText(
            text.format(last4=card_name(card, formats), origin=word(card.origin), validity=validity(card, formats))
        )
        self._chip.show_status(word(card.status), tone(card.status))
        self.setAccessibleName(f"{title}: {self._figure.text}")


def why_unusable(card: GiftCard, today: date) -> Refusal | None:
    """Why the card cannot pay on this day, if so; the ledger decides in the end."""
    if card.status is not CardStatus.ACTIVE:
        return CardNotUsable(card.id, card.status.value)
    if card.valid_from is not None and card.valid_from > today:
        return CardNotUsable(card.id, "not_yet_valid")
    if card.max_usage_count and card.usage_count >= card.max_usage_count:
        return CardUsedUp(card.id, card.usage_count, card.max_usage_count)
    return None


def is_last_use(card: GiftCard) -> bool:
    """Whether the next use of the card is the last one allowed."""
    return bool(card.max_usage_count) and card.usage_count + 1 == card.max_usage_count
