"""Orders under lock, and the verbs that pay and deliver them. Twin of `0002_door_orders.sql`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from ledger.domain.order_verbs import CaptureForOrder, CardForOrder, DeliverOrder, PayForOrder, TakeForOrder
from ledger.domain.rules import rule_for
from ledger.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CardLastUse,
    CardNotFound,
    CurrencyMismatch,
    FieldInvalid,
    HoldNotFound,
    HoldTooSmall,
    InsufficientFunds,
    OrderNotFound,
    OrderNotOpen,
    OrderOverpaid,
)
from ledger.money import MAX_MINOR, Money, currency
from ledger.storage.door import cards, holds, payment_rows
from ledger.storage.door.moves import Account, Subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.about import About
    from ledger.storage.door.cards import LockedCard
    from ledger.storage.door.desk import Desk
    from ledger.storage.door.moves import LockedWallet

TENDERS = frozenset({"cash", "terminal", "bank", "invoice"})
"""Tenders that staff receive themselves; a provider's money comes by its own payments."""

UNPAID = frozenset({"awaiting_payment", "delivered"})
"""Where an order without `paid_at` may stand while it still takes payments."""


class LockedOrder(NamedTuple):
    """An order's row and its account, read under lock. Amounts are minor units, times microseconds UTC."""

    id: int
    customer: int | None
    currency: str
    kind: str
    status: str
    total: int
    points_money: int
    points_used: int
    expires_at: int | None
    paid_at: int | None
    delivered_at: int | None
    shop: int
    account: int
    balance: int
    returned: int

    @property
    def kept(self) -> int:
        """What the lines come to that were not returned."""
        return self.total - self.returned

    @property
    def due(self) -> int:
        """What is still to be given while it is unpaid."""
        return self.kept - self.points_money - self.balance

    @property
    def held(self) -> Account:
        """The account where what was given waits until the order is paid."""
        return Account(self.account, "order")

    def money(self, minor: int) -> Money:
        """Minor units of this order's currency."""
        return Money(minor, currency(self.currency))

    def require_open(self) -> None:
        """Only an unpaid order takes payments. Raises OrderNotOpen."""
        if self.paid_at is not None or self.status not in UNPAID:
            raise OrderNotOpen(self.id, self.status)

    def require_currency(self, unit: str) -> None:
        """Raises CurrencyMismatch."""
        if unit != self.currency:
            raise CurrencyMismatch(self.currency, unit)

    def require_amount(self, amount: int) -> None:
        """Raises AmountNotPositive, AmountTooLarge."""
        if amount <= 0:
            raise AmountNotPositive(self.money(amount))
        if amount > MAX_MINOR:
            raise AmountTooLarge(str(self.money(amount)), self.money(MAX_MINOR))

    def require_due(self, amount: int) -> None:
        """Raises OrderOverpaid when more is offered than is due."""
        if amount > self.due:
            raise OrderOverpaid(self.id, self.money(self.due), self.money(amount))


def locked(desk: Desk, order: int | None) -> LockedOrder:
    """The order a verb names, else (None or 0) the one this operation opened. Raises OrderNotFound."""
    if not order:
        opened = desk.one("SELECT id FROM orders WHERE operation_id = ? ORDER BY id DESC", desk.operation)
        if opened is None:
            raise OrderNotFound("")
        (order,) = opened
    row = desk.one(
        "SELECT o.id, o.customer_id, o.currency, o.kind, o.status, o.total, o.points_money, o.points_used,"
        " o.expires_at, o.paid_at, o.delivered_at, o.shop_id, a.id, a.balance, o.returned"
        " FROM orders o JOIN accounts a ON a.order_id = o.id AND a.kind = 'order' WHERE o.id = ?",
        order,
    )
    if row is None:
        raise OrderNotFound(str(order))
    return LockedOrder(*row)


def about_order(about: About, order: int, reason: str = "order_payment") -> About:
    """What a transaction of this order says of itself: its reference, and `reason` unless the caller gave one."""
    return replace(about, reference_type="order", reference_id=str(order), reason_code=about.reason_code or reason)


def event(desk: Desk, order: int, name: str, note: str = "") -> None:
    """A line of the order's history: opened, paid, delivered, returned, cancelled, timed_out, points_skipped."""
    desk.cursor.execute(
        "INSERT INTO order_events (order_id, operation_id, event, at, staff_id, note) VALUES (?, ?, ?, ?, ?, ?)",
        (order, desk.operation, name, desk.now, desk.staff, note),
    )


def receipt(
    desk: Desk, kind: str, amount: int, unit: str, *, order: int | None = None, payment: int | None = None
) -> None:
    """The next number of this till's receipts."""
    desk.cursor.execute(
        "INSERT INTO receipts (till_id, number, kind, order_id, payment_id, operation_id, amount, currency, staff_id,"
        " created_at) VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM receipts WHERE till_id = ?),"
        " ?, ?, ?, ?, ?, ?, ?, ?)",
        (desk.till, desk.till, kind, order, payment, desk.operation, amount, unit, desk.staff, desk.now),
    )


def receive(desk: Desk, order: LockedOrder, tender: str, amount: int, about: About, payment: int) -> int:
    """A tender's account to the order, for a row of `payments`. Checks only the right. Returns the transaction."""
    rule = rule_for("order_pay", "purchase", tender)
    desk.require_rule(rule, by_hand=False)
    move = desk.move(desk.general(rule.debit, order.currency), order.held, amount)
    transaction = desk.write(
        rule.type.value, rule.source.value, order.currency, [move], about_order(about, order.id),
        customer=order.customer, of=Subject(order=order.id, payment=payment),
    )  # fmt: skip
    desk.cursor.execute("UPDATE payments SET transaction_id = ? WHERE id = ?", (transaction, payment))
    desk.payments.append(payment)
    return transaction


def take(desk: Desk, verb: TakeForOrder) -> None:
    """Pockets to the order; without an amount what the wallet has, up to what is due."""
    order, wallet = locked(desk, verb.order), desk.wallets[verb.wallet]
    rule = rule_for("order_take", "purchase")
    desk.require_rule(rule, by_hand=False)
    order.require_open()
    order.require_currency(wallet.currency)
    desk.require_out(wallet)
    amount = verb.amount
    if amount is None:
        (available,) = desk.one("SELECT available FROM wallets WHERE id = ?", wallet.id)
        if available == 0:
            raise InsufficientFunds(wallet.id, wallet.money(0), wallet.money(order.due))
        amount = min(available, order.due) if order.due else available
    desk.require_amount(wallet, amount, verb.currency)
    order.require_due(amount)
    moves = desk.take(wallet, amount, order.held)
    about = about_order(verb.about, order.id)
    desk.write("debit", "purchase", order.currency, moves, about, wallet=wallet, of=Subject(order=order.id))


def capture(desk: Desk, verb: CaptureForOrder) -> None:
    """Hold to the order, in order of taking; the rest back to its pockets in the same step."""
    held, order = holds.active(desk, verb.hold), locked(desk, verb.order)
    wallet = desk.wallets[held.wallet]
    rule = rule_for("order_capture", "purchase")
    desk.require_rule(rule, by_hand=False)
    if wallet.customer != order.customer:
        raise HoldNotFound(held.id)
    order.require_open()
    order.require_currency(wallet.currency)
    desk.require_out(wallet)
    order.require_amount(verb.amount)
    if verb.amount > held.rest:
        raise HoldTooSmall(held.id, wallet.money(held.rest), wallet.money(verb.amount))
    order.require_due(verb.amount)
    moves = [
        desk.move(Account(held.account, "hold"), order.held, part.amount, origin=part.pocket)
        for part in holds.parts(desk, held, held.captured, held.captured + verb.amount)
    ]
    about = about_order(verb.about, order.id, "order_payment_from_hold")
    desk.write("capture", "purchase", order.currency, moves, about, wallet=wallet, of=Subject(order=order.id))
    held = held._replace(captured=held.captured + verb.amount)
    if held.rest:
        rest = held.rest
        holds.give_held(desk, wallet, held, rest, verb.about)
        held = held._replace(released=held.released + rest)
    holds.settle(desk, held, "captured", "")


def card(desk: Desk, verb: CardForOrder) -> None:
    """A gift card to the order; without an amount what it has, up to what is due. The last use leaves nothing on it."""
    paying, order = cards.locked(desk, verb.card), locked(desk, verb.order)
    rule = rule_for("order_card", "purchase")
    desk.require_rule(rule, by_hand=False)
    if verb.code_hash != paying.code_hash:
        if verb.code_hash:
            raise CardNotFound
        desk.require_right("gift_card.redeem_without_code")
    order.require_open()
    order.require_currency(paying.currency)
    cards.require_usable(desk, paying)
    amount = verb.amount
    if amount is None:
        amount = min(paying.balance, order.due) if order.due else paying.balance
    order.require_amount(amount)
    last = paying.require_use(amount)
    order.require_due(amount)
    rest = _last_rest(desk, paying, verb, amount) if last else None
    move = desk.move(paying.held, order.held, amount)
    about = about_order(verb.about, order.id)
    transaction = desk.write(
        "debit", "purchase", order.currency, [move], about, card=paying.id, customer=order.customer,
        of=Subject(order=order.id),
    )  # fmt: skip
    cards.used(desk, paying, order.customer)
    cards.event(desk, paying, "paid", verb.about.note, transaction=transaction)
    if rest is not None:
        left = cards.locked(desk, paying.id)
        transaction = cards.to_wallet(desk, left, rest, left.balance, about, order.id)
        desk.cursor.execute("UPDATE gift_cards SET status = 'redeemed' WHERE id = ?", (left.id,))
        cards.event(desk, left, "to_wallet", verb.about.note, transaction=transaction)


def _last_rest(desk: Desk, paying: LockedCard, verb: CardForOrder, amount: int) -> LockedWallet | None:
    """The wallet for what the last use leaves; None when it leaves nothing. Raises CardLastUse, CurrencyMismatch."""
    if amount == paying.balance:
        return None
    if verb.rest_to is None:
        raise CardLastUse(paying.id, paying.money(paying.balance), paying.money(amount))
    wallet = desk.wallets[verb.rest_to]
    if wallet.currency != paying.currency:
        raise CurrencyMismatch(wallet.currency, paying.currency)
    desk.require_in(wallet)
    return wallet


def pay(desk: Desk, verb: PayForOrder) -> None:
    """Cash, terminal, bank or invoice to the order, with its row of payments."""
    order = locked(desk, verb.order)
    if verb.tender not in TENDERS:
        raise FieldInvalid("tender", verb.tender)
    desk.require_rule(rule_for("order_pay", "purchase", verb.tender), by_hand=False)
    order.require_open()
    order.require_amount(verb.amount)
    order.require_due(verb.amount)
    payment_rows.require_tendered(verb.tender, order.money(verb.amount), verb.tendered)
    if not verb.uuid or desk.one("SELECT 1 FROM payments WHERE uuid = ?", verb.uuid):
        raise FieldInvalid("uuid", verb.uuid)
    payment = payment_rows.add(
        desk,
        payment_rows.NewPayment(
            "order", verb.tender, verb.uuid, verb.amount, order.currency, payment_rows.SUCCEEDED, order=order.id,
            tendered=verb.tendered, reference=verb.reference,
        ),
    )  # fmt: skip
    assert payment is not None
    receive(desk, order, verb.tender, verb.amount, verb.about, payment)


def deliver(desk: Desk, verb: DeliverOrder) -> None:
    """A paid order, or one that is paid on delivery, to the customer; one partly returned before it stays so."""
    order = locked(desk, verb.order)
    desk.require_right("order.sell")
    left = order.status == "partly_returned" and order.delivered_at is None
    if order.status != "paid" and (order.status, order.kind) != ("awaiting_payment", "delivery") and not left:
        raise OrderNotOpen(order.id, order.status)
    desk.cursor.execute(
        "UPDATE orders SET status = ?, delivered_at = ? WHERE id = ?",
        (order.status if left else "delivered", desk.now, order.id),
    )
    event(desk, order.id, "delivered", verb.about.note)


VERBS: dict[type, Callable[[Desk, Any], None]] = {
    TakeForOrder: take,
    CaptureForOrder: capture,
    CardForOrder: card,
    PayForOrder: pay,
    DeliverOrder: deliver,
}
