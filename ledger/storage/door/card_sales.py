"""Gift cards sold, topped up and paid back, at the SQLite door. Twin of `0003_door_card_sales.sql`.

What a provider is asked for changes nothing about a card until the provider says that it has the money.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from ledger.domain.card_verbs import BeginCardPayment, TopUpCard
from ledger.domain.rules import PAID, WALLET, rule_for
from ledger.domain.verbs import CancelCard, SellCard
from ledger.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CardNotPaidSo,
    CardNotUsable,
    CardUsedUp,
    CurrencyMismatch,
    FieldInvalid,
    FieldRequired,
    PaidPartTooSmall,
    PaymentUnknown,
)
from ledger.money import MAX_MINOR
from ledger.storage.door import cards, orders, payment_rows
from ledger.storage.door.desk import Desk, Subject
from ledger.storage.door.payment_rows import PROVIDER, SUCCEEDED, NewPayment

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.about import About
    from ledger.domain.rules import Rule
    from ledger.domain.verbs import Operation
    from ledger.errors import Refusal
    from ledger.storage.door.cards import LockedCard
    from ledger.storage.door.desk import LockedWallet, Move
    from ledger.storage.door.payment_rows import LockedPayment

SALE, TOP_UP = "card_sale", "card_top_up"


class Paid(NamedTuple):
    """What comes onto a card: `amount` of a tender or a wallet, and `discount` that nobody pays."""

    rule: Rule
    amount: int
    discount: int = 0
    payment: int | None = None
    wallet: LockedWallet | None = None
    customer: int | None = None


class Part(NamedTuple):
    """What of a card's value goes back for one payment, or to one wallet; for neither when nothing is known of it."""

    amount: int
    payment: int | None = None
    uuid: str = ""
    wallet: int | None = None


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
    paid = _take(desk, card, verb, Paid(rule, price, verb.discount, customer=verb.customer), SALE)
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
    transaction = _receive(desk, card, paid, about)
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
    paid = _take(desk, card, verb, Paid(rule, verb.amount, customer=card.purchased_by), TOP_UP)
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
    transaction = _receive(desk, card, paid, about)
    desk.cursor.execute(
        "UPDATE gift_cards SET status = 'active', topped_up = topped_up + ? WHERE id = ?", (paid.amount, card.id)
    )
    cards.event(desk, card, "topped_up", about.note, transaction=transaction)
    return transaction


# -- what pays --------------------------------------------------------------------------------------------------


def _take(desk: Desk, card: LockedCard, verb: SellCard | TopUpCard, paid: Paid, purpose: str) -> Paid:
    """The wallet that pays, or the payment's row if the verb makes one."""
    if verb.tender == WALLET:
        if verb.wallet is None:
            raise FieldRequired(WALLET)
        return paid._replace(wallet=_paying(desk, desk.wallets[verb.wallet], card, paid.amount))
    if verb.wallet is not None:
        raise FieldInvalid("wallet", str(verb.wallet))
    payment_rows.require_tendered(verb.tender, card.money(paid.amount), verb.tendered)
    if not verb.uuid:
        return paid
    if desk.one("SELECT 1 FROM payments WHERE uuid = ?", verb.uuid):
        raise FieldInvalid("uuid", verb.uuid)
    payment = payment_rows.add(
        desk,
        NewPayment(
            purpose, verb.tender, verb.uuid, paid.amount, card.currency, SUCCEEDED, tendered=verb.tendered,
            reference=verb.reference, card=card.id, customer=paid.customer, discount=paid.discount,
        ),
    )  # fmt: skip
    return paid._replace(payment=payment)


def _paying(desk: Desk, wallet: LockedWallet, card: LockedCard, amount: int) -> LockedWallet:
    """A wallet whose own money covers it. Raises CurrencyMismatch, WalletNotActive, PaidPartTooSmall."""
    if wallet.currency != card.currency:
        raise CurrencyMismatch(wallet.currency, card.currency)
    desk.require_out(wallet)
    (own,) = desk.one(
        "SELECT coalesce(sum(balance), 0) FROM accounts WHERE wallet_id = ? AND kind = 'pocket' AND open"
        " AND origin = ? AND coalesce(expires, '9999') >= ?",
        wallet.id, PAID, desk.today,
    )  # fmt: skip
    if own < amount:
        raise PaidPartTooSmall(wallet.id, wallet.money(own), wallet.money(amount))
    return wallet


def _receive(desk: Desk, card: LockedCard, paid: Paid, about: About) -> int:
    """What pays to the card; what nobody pays in the same step, of a wallet's purchase beside it."""
    rule, moves = paid.rule, []
    if paid.wallet is not None:
        moves = desk.take(paid.wallet, paid.amount, card.held, origin=rule.origin)
    else:
        moves.append(desk.move(desk.general(rule.debit, card.currency), card.held, paid.amount))
    given = []
    if paid.discount:
        source = desk.general(rule_for("card_discount", "gift_card").debit, card.currency)
        given.append(desk.move(source, card.held, paid.discount))
    transaction = desk.write(
        rule.type.value, rule.source.value, card.currency, moves if paid.wallet else moves + given, about,
        wallet=paid.wallet, card=card.id, customer=paid.customer, of=Subject(payment=paid.payment),
    )  # fmt: skip
    if given and paid.wallet is not None:
        desk.write("credit", "gift_card", card.currency, given, about, card=card.id, customer=paid.customer)
    if paid.payment is not None:
        payment_rows.record(desk, paid.payment, transaction)
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


# -- paid back --------------------------------------------------------------------------------------------------


def cancel(desk: Desk, verb: CancelCard) -> None:
    """End a card: what was paid of the rest goes back in the tender, or all is breakage (given: back to its expense).

    What a discount had given goes back to promotions, never to the customer.
    """
    card = cards.locked(desk, verb.card)
    desk.require_right("gift_card.cancel")
    if card.status not in {"issued", "active", "blocked"}:
        raise CardNotUsable(card.id, card.status)
    transaction = _empty(desk, card, verb) if card.balance else None
    cards.end(desk, card, "cancelled")
    cards.event(desk, card, "cancelled", verb.about.note, transaction=transaction)


def _empty(desk: Desk, card: LockedCard, verb: CancelCard) -> int:
    """All that is on the card to where it belongs. Returns the first transaction."""
    rule = (
        rule_for("card_cancel", "refund", verb.tender, card.origin)
        if verb.tender
        else rule_for("card_void", "expiry", cards.expense(card), card.origin)
    )
    if rule.origin != card.origin:
        raise FieldInvalid("tender", verb.tender)
    desk.require_rule(rule, by_hand=False)
    parts = _parts(desk, card, verb.tender) if verb.tender else [Part(card.balance)]
    given = card.balance - sum(part.amount for part in parts)
    made = []
    for part in parts:
        if part.wallet is not None:
            made.append(_back_to_wallet(desk, card, part, rule, verb.about))
            continue
        moves = [desk.move(card.held, desk.general(rule.credit, card.currency), part.amount)]
        if given:
            moves.append(_back_to_promotions(desk, card, given))
            given = 0
        made.append(_write_back(desk, card, rule, moves, verb.about, part.payment))
        _owe(desk, card, part, verb.tender)
    if given:
        made.append(_write_back(desk, card, rule, [_back_to_promotions(desk, card, given)], verb.about, None))
    return made[0]


def _back_to_promotions(desk: Desk, card: LockedCard, amount: int) -> Move:
    return desk.move(card.held, desk.general(rule_for("card_discount", "gift_card").debit, card.currency), amount)


def _write_back(desk: Desk, card: LockedCard, rule: Rule, moves: list[Move], about: About, payment: int | None) -> int:
    return desk.write(
        "debit", rule.source.value, card.currency, moves, about, card=card.id, customer=card.purchased_by,
        of=Subject(payment=payment),
    )  # fmt: skip


def _back_to_wallet(desk: Desk, card: LockedCard, part: Part, rule: Rule, about: About) -> int:
    """To the paid pocket of the wallet that had paid."""
    assert part.wallet is not None
    wallet = desk.wallets[part.wallet]
    desk.require_in(wallet)
    moves = desk.give(wallet, part.amount, card.held, PAID, None)
    return desk.write(rule.type.value, rule.source.value, card.currency, moves, about, wallet=wallet, card=card.id)


def _owe(desk: Desk, card: LockedCard, part: Part, tender: str) -> None:
    """The payment knows what went back of it; through a provider that is owed until the provider has paid."""
    if part.payment is None:
        return
    desk.cursor.execute("UPDATE payments SET refunded = refunded + ? WHERE id = ?", (part.amount, part.payment))
    if tender == PROVIDER:
        payment_rows.owe(desk, part.payment, part.uuid, part.amount, card.currency)


def _parts(desk: Desk, card: LockedCard, tender: str) -> list[Part]:
    """What is paid back of the card, newest payment first. Raises CardNotPaidSo."""
    parts, left = [], card.can_pay_out
    sources = _BY_WALLETS if tender == WALLET else _BY_PAYMENTS
    values = (card.id,) if tender == WALLET else (card.id, tender)
    for payment, uuid, wallet, rest in desk.cursor.execute(sources, values).fetchall():
        if left:
            parts.append(Part(min(left, rest), payment, uuid, wallet))
            left -= parts[-1].amount
    if not left:
        return parts
    if tender in {PROVIDER, WALLET}:
        asked = card.money(card.can_pay_out)
        raise CardNotPaidSo(card.id, tender, card.money(card.can_pay_out - left), asked)
    return [*parts, Part(left)]


_CHAIN = """
WITH RECURSIVE chain(id) AS (
    SELECT ? UNION SELECT g.replaces FROM chain JOIN gift_cards g ON g.id = chain.id WHERE g.replaces IS NOT NULL)
"""
"""A card and those it stands in for."""

_BY_PAYMENTS = f"""{_CHAIN}
SELECT p.id, p.uuid, NULL, p.amount - p.refunded FROM chain JOIN payments p ON p.card_id = chain.id
    JOIN transactions t ON t.id = p.transaction_id AND t.card_id = p.card_id
WHERE p.tender = ? AND p.status = 'succeeded' AND p.amount > p.refunded ORDER BY p.id DESC
"""  # noqa: S608 - fixed text

_BY_WALLETS = f"""{_CHAIN}
SELECT NULL, '', t.wallet_id, t.amount FROM chain JOIN transactions t ON t.card_id = chain.id
WHERE t.wallet_id IS NOT NULL AND t.type = 'debit' AND t.source IN ('gift_card', 'top_up') ORDER BY t.id DESC
"""  # noqa: S608 - fixed text


def wallets_that_paid(desk: Desk, verb: CancelCard) -> list[int]:
    """The wallets that may get back what they paid for the card."""
    if verb.tender != WALLET:
        return []
    return [row[2] for row in desk.cursor.execute(_BY_WALLETS, (verb.card,))]


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
    CancelCard: cancel,
    TopUpCard: top_up,
    BeginCardPayment: begin,
}
