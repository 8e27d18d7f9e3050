"""What was given to an order, by where it came from: wallet, points, each gift card, each tender."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.words import word
from ledger.domain.orders import OrderDetail, PaymentMethod
from ledger.domain.words import Source, Status, Tender
from ledger.money import POINTS, Money

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from ledger.domain.transactions import TransactionRow

WALLET, USED_POINTS, CARD = "wallet", "points", "card"
_NAMES = {
    WALLET: PaymentMethod.WALLET,
    USED_POINTS: PaymentMethod.POINTS,
    CARD: PaymentMethod.GIFT_CARD,
}


@dataclass(frozen=True, slots=True)
class Leg:
    """`kind` is wallet, points, card (`card` are its last characters) or a tender."""

    kind: str
    card: str
    amount: Money


def legs(detail: OrderDetail) -> tuple[Leg, ...]:
    """What was given and not given back, in the order it was given; what lies in suspense paid for nothing."""
    found: dict[tuple[str, str], list[Money]] = {}
    for row in detail.transactions:
        place = _place(row)
        if place is not None and row.status is Status.POSTED and row.source in {Source.PURCHASE, Source.REFUND}:
            amount = abs(row.signed)
            found.setdefault(place, []).append(amount if row.source is Source.PURCHASE else -amount)
    took = {row.payment_id for row in detail.transactions if row.source is Source.PURCHASE}
    for one in detail.payments:
        if one.id in took and one.status == "succeeded" and one.refund_id is None:
            found.setdefault((one.tender, ""), []).append(one.amount - one.refunded)
    summed = ((place, sum(amounts[1:], amounts[0])) for place, amounts in found.items())
    return tuple(Leg(kind, card, amount) for (kind, card), amount in summed if amount.minor > 0)


def leg_words(leg: Leg, formats: Formats) -> str:
    """What it is called."""
    name = word(_NAMES[leg.kind]) if leg.kind in _NAMES else word(Tender(leg.kind))
    return f"{name} {formats.code(f'····{leg.card}')}" if leg.card else name


def _place(row: TransactionRow) -> tuple[str, str] | None:
    """Where a movement of wallet or card went; a tender's value that went to a wallet is the tender's own."""
    if row.wallet_id is not None and row.payment_id is None:
        return (USED_POINTS if row.signed.currency == POINTS else WALLET), ""
    return (CARD, row.card_last4) if row.card_id is not None else None
