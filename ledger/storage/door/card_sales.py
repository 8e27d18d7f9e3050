"""Gift cards sold and topped up, at the SQLite door. Twin of `0003_door_card_sales.sql`.

What a provider is asked for changes nothing about a card until the provider says that it has the money.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ledger.domain.card_verbs import BeginCardPayment, TopUpCard
from ledger.domain.rules import PAID, rule_for
from ledger.domain.verbs import SellCard
from ledger.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CardNotUsable,
    CardUsedUp,
    CurrencyMismatch,
    FieldInvalid,
    FieldRequired,
    PaymentUnknown,
)
from ledger.money import MAX_MINOR
from ledger.storage.door import card_paying, cards, orders, payment_rows
from ledger.storage.door.card_paying import Paid
from ledger.storage.door.payment_rows import PROVIDER, NewPayment

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.about import About
    from ledger.domain.rules import Rule
    from ledger.domain.verbs import Operation
    from ledger.errors import Refusal
    from ledger.storage.door.cards import LockedCard
    from ledger.storage.door.desk import Desk
    from ledger.storage.door.payment_rows import LockedPayment

SALE, TOP_UP = "card_sale", "card_top_up"


# -- sold -------------------------------------------------------------------------------------------------------


def sell(desk: Desk, verb: SellCard) -> None:
    """Tender or wallet to card, and from promotions what the customer need not pay; the card becomes active."""
    card = cards.locked(desk, verb.card)
    rule = _rule_of(desk, "card_sell", "gift_card", verb.tender)
    stopped = _unsellable(desk, card)
    if stopped is not None:
        raise stopped
    _require_no_payment(desk, card)
    price = card.initial - _discount(desk, card, verb.discount)
    paid = card_paying.take(desk, card, verb, Paid(rule, price, verb.discount, customer=verb.customer), SALE)
    _sold(desk, card, paid, verb.about)


def _rule_of(desk: Desk, operation: str, source: str, tender: str) -> Rule:
    """What staff take themselves; a provider's money comes by its own payments. Raises FieldInvalid, NotAllowed."""
    if tender == PROVIDER:
        raise FieldInvalid("tender", tender)
    rule = rule_for(operation, source, tender)
    desk.require_rule(rule, by_hand=False)
    return rule


def _unsellable(desk: Desk, card: LockedCard) -> Refusal | None:
    if card.status != "issued":
        return CardNotUsable(card.id, card.status)
    return CardNotUsable(card.id, "expired") if card.past(desk.today) else None


def _require_no_payment(desk: Desk, card: LockedCard) -> None:
    """A card that a provider was asked for waits for the answer. Raises PaymentUnknown."""
    live = desk.one(
        "SELECT id FROM payments WHERE card_id = ? AND purpose = 'card_sale'"
        " AND status IN ('creating', 'pending', 'waiting_for_capture') ORDER BY id",
        card.id,
    )
    if live is not None:
        raise PaymentUnknown(live[0])


def _discount(desk: Desk, card: LockedCard, discount: int) -> int:
    """What of the price is given, less than all of it. Raises NotAllowed, FieldInvalid."""
    if discount:
        desk.require_right("gift_card.discount")
    if not 0 <= discount < card.initial:
        raise FieldInvalid("discount", str(discount))
    return discount


def _sold(desk: Desk, card: LockedCard, paid: Paid, about: About) -> int:
    transaction = card_paying.put_on(desk, card, paid, about)
    desk.cursor.execute(
        "UPDATE gift_cards SET status = 'active', discount = ?, purchased_by = ?, purchased_at = ? WHERE id = ?",
        (paid.discount, paid.customer, desk.now, card.id),
    )
    cards.event(desk, card, "sold", about.note, transaction=transaction)
    return transaction


# -- topped up --------------------------------------------------------------------------------------------------


def top_up(desk: Desk, verb: TopUpCard) -> None:
    """Tender or wallet to a card of paid value; one with nothing left pays again."""
    card = cards.locked(desk, verb.card)
    rule = _rule_of(desk, "card_top_up", "top_up", verb.tender)
    stopped = _takes_no_more(desk, card, verb.amount)
    if stopped is not None:
        raise stopped
    paid = card_paying.take(desk, card, verb, Paid(rule, verb.amount, customer=card.purchased_by), TOP_UP)
    _topped_up(desk, card, paid, verb.about)


def _takes_no_more(desk: Desk, card: LockedCard, amount: int) -> Refusal | None:
    """Why so much cannot come onto the card."""
    if card.status not in {"active", "redeemed"}:
        return CardNotUsable(card.id, card.status)
    if card.past(desk.today):
        return CardNotUsable(card.id, "expired")
    if card.origin != PAID:
        return FieldInvalid("origin", card.origin)
    if 0 < card.max_usage_count <= card.usage_count:
        return CardUsedUp(card.id, card.usage_count, card.max_usage_count)
    if amount <= 0:
        return AmountNotPositive(card.money(amount))
    room = MAX_MINOR - card.initial - card.topped_up
    return AmountTooLarge(str(card.money(amount)), card.money(room)) if amount > room else None


def _topped_up(desk: Desk, card: LockedCard, paid: Paid, about: About) -> int:
    transaction = card_paying.put_on(desk, card, paid, about)
    desk.cursor.execute(
        "UPDATE gift_cards SET status = 'active', topped_up = topped_up + ? WHERE id = ?", (paid.amount, card.id)
    )
    cards.event(desk, card, "topped_up", about.note, transaction=transaction)
    return transaction


# -- by a provider ----------------------------------------------------------------------------------------------


def begin(desk: Desk, verb: BeginCardPayment) -> None:
    """Record what a provider will be asked for. A card to be sold has one such payment whose end is not known."""
    if not verb.provider:
        raise FieldRequired("provider")
    desk.require_right("gift_card.sell")
    card = cards.locked(desk, verb.card)
    if verb.currency != card.currency:
        raise CurrencyMismatch(card.currency, verb.currency)
    price = verb.amount
    stopped = _takes_no_more(desk, card, verb.amount) if verb.top_up else _unsellable(desk, card)
    if stopped is not None:
        raise stopped
    if not verb.top_up:
        _require_no_payment(desk, card)
        price = card.initial - _discount(desk, card, verb.discount)
    elif verb.discount:
        raise FieldInvalid("discount", str(verb.discount))
    if verb.amount != price:
        raise FieldInvalid("amount", str(card.money(verb.amount)))
    payment_rows.add(
        desk,
        NewPayment(
            TOP_UP if verb.top_up else SALE, PROVIDER, verb.uuid, verb.amount, verb.currency, "creating",
            provider=verb.provider, request=verb.request, capture=verb.capture, expires_at=verb.expires_at,
            card=card.id, customer=card.purchased_by if verb.top_up else verb.customer, discount=verb.discount,
        ),
    )  # fmt: skip


def receive(desk: Desk, payment: LockedPayment, about: About) -> int | None:
    """A provider's money for the card it was paid for; None when that card can no longer be sold, or topped up."""
    assert payment.card is not None
    card, sells = cards.locked(desk, payment.card), payment.purpose == SALE
    if (_unsellable(desk, card) if sells else _takes_no_more(desk, card, payment.amount)) is not None:
        return None
    rule = rule_for("card_sell", "gift_card", PROVIDER) if sells else rule_for("card_top_up", "top_up", PROVIDER)
    desk.require_rule(rule, by_hand=False)
    about = replace(about, reference_type="gift_card", reference_id=str(card.id))
    paid = Paid(rule, payment.amount, payment.discount, payment.id, customer=payment.customer)
    transaction = (_sold if sells else _topped_up)(desk, card, paid, about)
    orders.receipt(desk, "card_sale", payment.amount, card.currency, payment=payment.id)
    return transaction


# -- receipts ---------------------------------------------------------------------------------------------------


def receipts(desk: Desk, operation: Operation) -> None:
    """One receipt for all cards that the operation sold or topped up, of what was paid for them."""
    if not any(verb.verb in {"card_sell", "card_top_up"} for verb in operation.verbs):
        return
    own = desk.cursor.execute("SELECT id FROM payments WHERE operation_id = ? ORDER BY id", (desk.operation,))
    payments = [payment for (payment,) in own.fetchall()]
    paid = desk.cursor.execute(
        "SELECT t.currency, sum(p.amount) FROM transactions t JOIN postings p ON p.transaction_id = t.id"
        " JOIN accounts d ON d.id = p.debit_account JOIN accounts c ON c.id = p.credit_account"
        " WHERE t.operation_id = ? AND t.source IN ('gift_card', 'top_up') AND c.kind = 'gift_card'"
        " AND (d.kind = 'pocket' OR d.code IN ('1001', '1010', '1030', '1200'))"
        " GROUP BY t.currency ORDER BY t.currency",
        (desk.operation,),
    )
    for unit, amount in paid.fetchall():
        orders.receipt(desk, "card_sale", amount, unit, payment=payments[0] if len(payments) == 1 else None)


VERBS: dict[type, Callable[[Desk, Any], None]] = {
    SellCard: sell,
    TopUpCard: top_up,
    BeginCardPayment: begin,
}
