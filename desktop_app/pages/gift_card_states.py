"""What a gift card's state allows, as buttons and menus offer it; the ledger decides in the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.words import tone, word
from ledger.domain.words import CardStatus, Origin

if TYPE_CHECKING:
    from datetime import date

    from ledger.domain.gift_cards import GiftCard

_ENDED = frozenset({CardStatus.CANCELLED, CardStatus.EXPIRED})


def standing(card: GiftCard) -> str:
    """How the card stands, in words: its status, or that nobody has its code yet."""
    if card.awaits_code:
        return QCoreApplication.translate("GiftCards", "Code to be issued")
    return word(card.status)


def standing_tone(card: GiftCard) -> str:
    """The tone of `standing`."""
    return "warning" if card.awaits_code else tone(card.status)


def can_sell(card: GiftCard) -> bool:
    """Whether the card waits to be sold."""
    return card.status is CardStatus.ISSUED


def can_redeem(card: GiftCard) -> bool:
    """Whether the card pays."""
    return card.status is CardStatus.ACTIVE


def can_top_up(card: GiftCard, today: date) -> bool:
    """Whether a customer may pay more onto it."""
    paid = card.origin is Origin.PAID and card.status in {CardStatus.ACTIVE, CardStatus.REDEEMED}
    return paid and not _past(card, today)


def can_extend(card: GiftCard) -> bool:
    """Whether it has a last day that may be later. One that the job has expired has lost its value already."""
    ended = card.status in _ENDED and not (card.status is CardStatus.EXPIRED and card.remaining)
    return card.valid_until is not None and not ended


def can_replace(card: GiftCard, today: date) -> bool:
    """Whether a new card may take its place: it must have something to hand over."""
    worth = card.status is CardStatus.ISSUED or bool(card.remaining)
    return worth and card.status not in _ENDED and not _past(card, today)


def can_block(card: GiftCard) -> bool:
    """Whether it pays and may be stopped."""
    return card.status is CardStatus.ACTIVE


def can_unblock(card: GiftCard) -> bool:
    """Whether it was stopped."""
    return card.status is CardStatus.BLOCKED


def can_cancel(card: GiftCard) -> bool:
    """Whether the card has not ended yet."""
    return card.status in {CardStatus.ISSUED, CardStatus.ACTIVE, CardStatus.BLOCKED}


def _past(card: GiftCard, today: date) -> bool:
    return card.valid_until is not None and card.valid_until < today
