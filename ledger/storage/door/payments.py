"""What verbs on payments, refunds and top-ups do at the SQLite door. Twin of `0002_door_payments.sql`.

Money that a provider received and that fits nothing - other amount or currency, an order that needs it no more, a
wallet that takes nothing - lies in suspense (2900) until it is given back; it never reaches a wallet.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ledger.domain.payment_verbs import BeginPayment, EndPayment, EndRefund, RefundSuspense, StrayReceipt, TopUp
from ledger.domain.rules import PAID, rule_for
from ledger.errors import (
    CurrencyMismatch,
    CurrencyUnknown,
    FieldInvalid,
    FieldRequired,
    NothingInSuspense,
    PaymentEnded,
    PaymentUnknown,
    RefundEnded,
)
from ledger.money import CURRENCIES, POINTS, Currency, Money
from ledger.storage.door import card_sales, clicks, orders
from ledger.storage.door.moves import LockedWallet, Subject
from ledger.storage.door.payment_rows import (
    PROVIDER,
    SUCCEEDED,
    LockedPayment,
    NewPayment,
    about_payment,
    add,
    locked,
    record,
    require_size,
    require_tendered,
    takes,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.about import About
    from ledger.storage.door.desk import Desk

JOB = "ledger.job"
GIVEN_UP = frozenset({"cancelled", "failed"})
REFUND_ENDS = frozenset({"succeeded", "cancelled"})


def begin(desk: Desk, verb: BeginPayment) -> None:
    """Record what a provider will be asked for. An order has one such payment at a time whose end is not known."""
    if verb.order is None and verb.wallet is None:
        raise FieldRequired("order")
    if verb.order is not None and verb.wallet is not None:
        raise FieldInvalid("wallet", str(verb.wallet))
    if not verb.provider:
        raise FieldRequired("provider")
    new = NewPayment(
        "top_up", PROVIDER, verb.uuid, verb.amount, verb.currency, "creating", provider=verb.provider,
        request=verb.request, capture=verb.capture, expires_at=verb.expires_at,
    )  # fmt: skip
    if verb.wallet is not None:
        wallet = desk.wallets[verb.wallet]
        desk.require_right("wallet.top_up")
        _require_money(wallet, verb.amount, verb.currency)
        desk.require_in(wallet)
        add(desk, new._replace(wallet=wallet.id))
        return
    desk.require_right("order.sell")
    order = orders.locked(desk, verb.order)
    order.require_open()
    if verb.currency != order.currency:
        raise CurrencyMismatch(order.currency, verb.currency)
    require_size(order.money(verb.amount))
    order.require_due(verb.amount)
    live = desk.one(
        "SELECT id FROM payments WHERE order_id = ? AND status IN ('creating', 'pending', 'waiting_for_capture')"
        " ORDER BY id",
        order.id,
    )
    if live is not None:
        raise PaymentUnknown(live[0])
    add(desk, new._replace(purpose="order", order=order.id))


def end(desk: Desk, verb: EndPayment) -> None:
    """Post a provider's success once, to what it was for or to suspense; or end the payment without money."""
    desk.require_right(JOB)
    payment = locked(desk, verb.payment)
    if verb.status != SUCCEEDED and verb.status not in GIVEN_UP:
        raise FieldInvalid("status", verb.status)
    if payment.status == SUCCEEDED or (payment.status in GIVEN_UP and verb.status in GIVEN_UP):
        raise PaymentEnded(payment.id, payment.status)
    transaction = None
    if verb.status == SUCCEEDED:
        _require_received(desk, verb.amount, verb.currency)
        about = replace(
            verb.about, source_service=payment.provider, source_event_id=f"{payment.uuid}:{SUCCEEDED}"
        )  # fmt: skip
        if (verb.amount, verb.currency) == (payment.amount, payment.currency):
            transaction = _apply(desk, payment, about)
        if transaction is None:
            transaction = _suspend(desk, payment, verb.amount, verb.currency, about)
    if payment.purpose == "click":
        clicks.end_unpaid(desk, payment.id)
    desk.cursor.execute(
        "UPDATE payments SET status = ?, reason = ?, ended_by = ?, ended_at = ?, next_poll_at = NULL,"
        " transaction_id = coalesce(?, transaction_id) WHERE id = ?",
        (verb.status, verb.reason, desk.operation, desk.now, transaction, payment.id),
    )
    desk.payments.append(payment.id)


def _apply(desk: Desk, payment: LockedPayment, about: About) -> int | None:
    """The money to what it was paid for; None when that takes it no more."""
    if payment.purpose == "click":
        return clicks.receive(desk, payment.id, PROVIDER, about)
    if payment.card is not None:
        return card_sales.receive(desk, payment, about)
    if payment.order is not None:
        order = orders.locked(desk, payment.order)
        if order.paid_at is not None or order.status not in orders.UNPAID or payment.amount > order.due:
            return None
        return orders.receive(desk, order, PROVIDER, payment.amount, about, payment.id)
    assert payment.wallet is not None
    wallet = desk.wallets[payment.wallet]
    if not takes(wallet):
        return None
    return _credit(desk, wallet, payment.id, PROVIDER, payment.amount, about)


def _credit(desk: Desk, wallet: LockedWallet, payment: int, tender: str, amount: int, about: About) -> int:
    """A tender to the wallet's paid pocket, with its receipt. Returns the transaction."""
    rule = rule_for("credit", "top_up", tender)
    moves = desk.give(wallet, amount, desk.general(rule.debit, wallet.currency), PAID, None)
    transaction = desk.write(
        rule.type.value, rule.source.value, wallet.currency, moves, about_payment(about, payment, "customer_top_up"),
        wallet=wallet, of=Subject(payment=payment),
    )  # fmt: skip
    orders.receipt(desk, "top_up", amount, wallet.currency, payment=payment)
    return transaction


def _suspend(desk: Desk, payment: LockedPayment, amount: int, unit: str, about: About) -> int:
    """What was received to suspense. Returns the transaction."""
    rule = rule_for("payment_suspense", "settlement")
    move = desk.move(desk.general(rule.debit, unit), desk.general(rule.credit, unit), amount)
    return desk.write(
        rule.type.value, rule.source.value, unit, [move], about_payment(about, payment.id, "money_unclear"),
        of=Subject(order=payment.order, payment=payment.id),
    )  # fmt: skip


def stray(desk: Desk, verb: StrayReceipt) -> None:
    """Money that no payment of ours asked for: a payment of its own, once per provider id, in suspense."""
    desk.require_right(JOB)
    for what in ("provider", "provider_id"):
        if not getattr(verb, what):
            raise FieldRequired(what)
    _require_received(desk, verb.amount, verb.currency)
    payment = add(
        desk,
        NewPayment(
            "stray", PROVIDER, f"{verb.provider}:{verb.provider_id}", verb.amount, verb.currency, SUCCEEDED,
            provider=verb.provider, provider_id=verb.provider_id,
        ),
    )  # fmt: skip
    if payment is None:
        raise PaymentEnded(*desk.one("SELECT id, status FROM payments WHERE provider_id = ?", verb.provider_id))
    found = locked(desk, payment)
    about = replace(verb.about, source_service=verb.provider, source_event_id=f"{found.uuid}:{SUCCEEDED}")
    record(desk, payment, _suspend(desk, found, verb.amount, verb.currency, about))


def end_refund(desk: Desk, verb: EndRefund) -> None:
    """The provider paid a refund, or did not: then the same amount is owed anew, and waits for a person."""
    rule = rule_for("refund_paid", "refund")
    desk.require_rule(rule, by_hand=False)
    uuid, payment, order, amount, unit, status, provider = desk.one(
        "SELECT r.uuid, r.payment_id, r.order_id, r.amount, r.currency, r.status, p.provider"
        " FROM refunds r JOIN payments p ON p.id = r.payment_id WHERE r.id = ?",
        verb.refund,
    )
    if verb.status not in REFUND_ENDS:
        raise FieldInvalid("status", verb.status)
    if status in REFUND_ENDS:
        raise RefundEnded(verb.refund, status)
    desk.cursor.execute(
        "UPDATE refunds SET status = ?, reason = ?, ended_by = ?, ended_at = ?, next_poll_at = NULL WHERE id = ?",
        (verb.status, verb.reason, desk.operation, desk.now, verb.refund),
    )
    if verb.status != SUCCEEDED:
        desk.cursor.execute(
            "INSERT INTO refunds (uuid, payment_id, order_id, amount, currency, operation_id, created_at)"
            " SELECT (SELECT uuid FROM payments WHERE id = ?) || '-again-' || count(*), ?, ?, ?, ?, ?, ?"
            " FROM refunds WHERE payment_id = ?",
            (payment, payment, order, amount, unit, desk.operation, desk.now, payment),
        )
        return
    about = replace(verb.about, source_service=provider, source_event_id=f"{uuid}:{SUCCEEDED}")
    move = desk.move(desk.general(rule.debit, unit), desk.general(rule.credit, unit), amount)
    desk.write(
        rule.type.value, rule.source.value, unit, [move], about_payment(about, payment, "refund_paid"),
        of=Subject(order=order, payment=payment),
    )  # fmt: skip


def refund_suspense(desk: Desk, verb: RefundSuspense) -> None:
    """What lies in suspense for the payment becomes a refund that is owed."""
    rule = rule_for("suspense_refund", "refund")
    desk.require_rule(rule, by_hand=False)
    payment = locked(desk, verb.payment)
    found = desk.one(
        "SELECT p.currency, sum(CASE WHEN c.code = '2900' THEN p.amount ELSE -p.amount END) AS rest"
        " FROM transactions t JOIN postings p ON p.transaction_id = t.id JOIN accounts d ON d.id = p.debit_account"
        " JOIN accounts c ON c.id = p.credit_account WHERE t.payment_id = ? AND '2900' IN (d.code, c.code)"
        " GROUP BY p.currency HAVING rest > 0",
        payment.id,
    )
    if found is None:
        raise NothingInSuspense(payment.id)
    unit, amount = found
    desk.cursor.execute(
        "INSERT INTO refunds (uuid, payment_id, order_id, amount, currency, next_poll_at, operation_id, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (verb.uuid, payment.id, payment.order, amount, unit, desk.now, desk.operation, desk.now),
    )
    move = desk.move(desk.general(rule.debit, unit), desk.general(rule.credit, unit), amount)
    desk.write(
        rule.type.value, rule.source.value, unit, [move], about_payment(verb.about, payment.id, "suspense_refund"),
        of=Subject(order=payment.order, payment=payment.id),
    )  # fmt: skip


def top_up(desk: Desk, verb: TopUp) -> None:
    """Cash, terminal or bank money to a wallet at once."""
    wallet = desk.wallets[verb.wallet]
    desk.require_rule(rule_for("credit", "top_up", verb.tender), by_hand=True)
    _require_money(wallet, verb.amount, verb.currency)
    desk.require_in(wallet)
    require_tendered(verb.tender, wallet.money(verb.amount), verb.tendered)
    payment = add(
        desk,
        NewPayment(
            "top_up", verb.tender, verb.uuid, verb.amount, verb.currency, SUCCEEDED, wallet=wallet.id,
            tendered=verb.tendered, reference=verb.reference,
        ),
    )  # fmt: skip
    assert payment is not None
    record(desk, payment, _credit(desk, wallet, payment, verb.tender, verb.amount, verb.about))


def _require_money(wallet: LockedWallet, amount: int, unit: str) -> None:
    """Points cannot be bought. Raises what `require_amount` raises, and FieldInvalid."""
    if wallet.currency == POINTS.code:
        raise FieldInvalid("currency", wallet.currency)
    if unit != wallet.currency:
        raise CurrencyMismatch(wallet.currency, unit)
    require_size(wallet.money(amount))


def _require_received(desk: Desk, amount: int, unit: str) -> None:
    """Raises CurrencyUnknown when this ledger has no accounts in it, AmountNotPositive, AmountTooLarge."""
    known: Currency | None = CURRENCIES.get(unit)
    if known is None or desk.one("SELECT 1 FROM currencies WHERE code = ?", unit) is None:
        raise CurrencyUnknown(unit)
    require_size(Money(amount, known))


VERBS: dict[type, Callable[[Desk, Any], None]] = {
    BeginPayment: begin,
    EndPayment: end,
    StrayReceipt: stray,
    EndRefund: end_refund,
    RefundSuspense: refund_suspense,
    TopUp: top_up,
    **clicks.VERBS,
}
