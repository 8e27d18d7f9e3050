"""What tables and panels show of gift cards and of what moved their value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.dialogs.gift_card_summary import card_name
from desktop_app.dialogs.posting_choices import reference_word
from desktop_app.models.columns import Align, Column
from desktop_app.pages.gift_card_states import standing, standing_tone
from desktop_app.words import word
from ledger.domain.card_events import CardEvent, event_of
from ledger.domain.words import CardStatus

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import GiftCard
    from ledger.domain.transactions import TransactionRow


def buyer(card: GiftCard) -> str:
    """Whom the card was sold to, in words; "" while it is not sold."""
    if card.purchased_by_name:
        return card.purchased_by_name
    return QCoreApplication.translate("GiftCards", "No customer named") if card.purchased_at else ""


def card_columns(context: AppContext) -> list[Column[GiftCard]]:
    """The columns of the gift-card table."""
    formats = context.formats

    def left_tone(card: GiftCard) -> str:
        spent = card.status in {CardStatus.REDEEMED, CardStatus.CANCELLED, CardStatus.EXPIRED}
        return "text_muted" if spent or not card.remaining else ""

    return [
        Column(
            "last4", lambda: QCoreApplication.translate("GiftCards", "Card"), lambda card: card_name(card, formats),
            width=88,
        ),
        Column(
            "status", lambda: QCoreApplication.translate("GiftCards", "Status"), standing,
            width=126, tone=standing_tone, chip=True,
        ),
        Column(
            "remaining", lambda: QCoreApplication.translate("GiftCards", "Remaining"), lambda card: card.remaining,
            formats.money, Align.END, width=120, tone=left_tone,
            amount=lambda card: card.remaining,
        ),
        Column(
            "value", lambda: QCoreApplication.translate("GiftCards", "Value"), lambda card: card.initial,
            formats.money, Align.END, width=120,
        ),
        Column(
            "origin", lambda: QCoreApplication.translate("GiftCards", "Origin"), lambda card: card.origin, word,
            width=90,
        ),
        Column(
            "valid_until", lambda: QCoreApplication.translate("GiftCards", "Valid until"),
            lambda card: card.valid_until, formats.day, width=122,
        ),
        Column("batch", lambda: QCoreApplication.translate("GiftCards", "Batch"), lambda card: card.batch, width=130),
        Column("sold_to", lambda: QCoreApplication.translate("GiftCards", "Sold to"), buyer, width=140, stretch=True),
        Column(
            "sold_at", lambda: QCoreApplication.translate("GiftCards", "Sold"), lambda card: card.purchased_at,
            formats.moment, width=160, hidden=True,
        ),
        Column(
            "issued_at", lambda: QCoreApplication.translate("GiftCards", "Issued at"), lambda card: card.issued_at,
            formats.moment, width=160, hidden=True,
        ),
        Column(
            "note", lambda: QCoreApplication.translate("GiftCards", "Note"), lambda card: card.note, width=180,
            hidden=True,
        ),
    ]  # fmt: skip


def event_words(row: TransactionRow) -> str:
    """What happened to the card, in words."""
    return line_words(event_of(row), row)


def line_words(event: CardEvent, row: TransactionRow | None) -> str:
    """An event of a card in words; `row` is its transaction, if it has one."""
    texts = {
        CardEvent.ISSUED: QCoreApplication.translate("GiftCards", "Issued"),
        CardEvent.SOLD: QCoreApplication.translate("GiftCards", "Sold"),
        CardEvent.GIVEN: QCoreApplication.translate("GiftCards", "Given away"),
        CardEvent.TOPPED_UP: QCoreApplication.translate("GiftCards", "Topped up"),
        CardEvent.TO_WALLET: QCoreApplication.translate("GiftCards", "To {customer}"),
        CardEvent.PAID: QCoreApplication.translate("GiftCards", "Paid {reference}"),
        CardEvent.GIVEN_BACK: QCoreApplication.translate("GiftCards", "Given back from {reference}"),
        CardEvent.PAID_OUT: QCoreApplication.translate("GiftCards", "Paid back"),
        CardEvent.ENDED: QCoreApplication.translate("GiftCards", "Ended, nothing paid back"),
        CardEvent.BROUGHT_OVER: QCoreApplication.translate("GiftCards", "Brought over from an older system"),
        CardEvent.EXTENDED: QCoreApplication.translate("GiftCards", "Given a later last day"),
        CardEvent.BLOCKED: QCoreApplication.translate("GiftCards", "Blocked"),
        CardEvent.UNBLOCKED: QCoreApplication.translate("GiftCards", "Unblocked"),
        CardEvent.REPLACED: QCoreApplication.translate("GiftCards", "Replaced by another card"),
        CardEvent.REPLACES: QCoreApplication.translate("GiftCards", "In the place of another card"),
        CardEvent.EXPIRED: QCoreApplication.translate("GiftCards", "Expired"),
        CardEvent.CANCELLED: QCoreApplication.translate("GiftCards", "Cancelled"),
        CardEvent.OTHER: "" if row is None else word(row.source),
    }
    if row is None:
        return texts[event]
    reference = f"{reference_word(row.reference_type)} {row.reference_id}".strip()
    return texts[event].format(customer=row.customer_name, reference=reference)


def history_columns(context: AppContext) -> list[Column[TransactionRow]]:
    """The columns of one card's history."""
    formats = context.formats
    return [
        Column(
            "time", lambda: QCoreApplication.translate("GiftCards", "When"), lambda row: row.business_date,
            formats.day, width=128,
            tooltip=lambda row: formats.exact_moment(row.time),
        ),
        Column(
            "event", lambda: QCoreApplication.translate("GiftCards", "What"), event_words, width=90, stretch=True,
            tooltip=event_words,
        ),
        Column(
            "signed", lambda: QCoreApplication.translate("GiftCards", "Amount"), lambda row: row.signed,
            lambda amount: formats.money(amount, signed=True, code=False), Align.END, width=88,
            tone=lambda row: "positive" if row.signed.minor > 0 else "",
        ),
    ]  # fmt: skip
