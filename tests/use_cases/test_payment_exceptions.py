"""What about a payment or a provider's event needs a person, what is advised, and its settling."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.payments import (
    Advice,
    ExceptionRow,
    Trouble,
    advice_on,
)
from ledger.errors import (
    ExceptionNotOpen,
    FieldInvalid,
    FieldRequired,
    NotAllowed,
    NothingInSuspense,
    RefundEnded,
    RefundNotFound,
)
from ledger.money import Money
from ledger.use_cases import orders, payments
from ledger.use_cases.payments import RefundSuspense
from tests.support import doors
from tests.support.drawers import acting
from tests.support.ledgers import START
from tests.use_cases.paying_shop import RUB, an_event, money, shop

if TYPE_CHECKING:
    from tests.support.paying import Shop


__all__ = ["shop"]


def troubles(shop: Shop) -> list[tuple[Trouble, Advice, str]]:
    return [(row.trouble, row.advice, row.what) for row in payments.exceptions(shop.ledger).rows]


def test_nothing_to_look_at(shop: Shop) -> None:
    shop.top_up(100)
    shop.end(shop.begin(5_000), "succeeded", 5_000)
    shop.begin(700)
    found = payments.exceptions(shop.ledger)
    assert (found.rows, found.suspense) == ((), ())


def test_an_event_tells_of_money_in_suspense_until_it_is_given_back(shop: Shop) -> None:
    payment = shop.begin(5_000)
    shop.end(payment, "succeeded", 6_000)
    assert troubles(shop) == [(Trouble.SUSPENSE, Advice.REFUND_SUSPENSE, "top_up")]
    event = an_event(shop, "wrong_amount", payment, amount=6_000)
    assert troubles(shop) == [(Trouble.EVENT, Advice.REFUND_SUSPENSE, "wrong_amount")]
    found = payments.exceptions(shop.ledger)
    assert found.suspense == (money(6_000),)
    row: ExceptionRow = found.rows[0]
    assert (row.amount, row.payment_id, row.event_id, row.customer_id) == (money(6_000), payment, event, shop.customer)

    key = doors.new_key()
    request = RefundSuspense(key, payment, "paid by mistake")
    payments.preview_refund_suspense(shop.ledger, request)
    assert shop.count("refunds") == 0
    first = payments.refund_suspense(shop.ledger, request)
    assert payments.refund_suspense(shop.ledger, request).operation_id == first.operation_id
    with pytest.raises(NothingInSuspense):
        payments.refund_suspense(shop.ledger, replace(request, key=doors.new_key()))
    assert troubles(shop) == [
        (Trouble.EVENT, Advice.LOOK_AND_SETTLE, "wrong_amount"), (Trouble.REFUND_OWED, Advice.WAIT, "owed"),
    ]  # fmt: skip
    payments.settle_exception(shop.ledger, event, " sent back ")
    assert troubles(shop) == [(Trouble.REFUND_OWED, Advice.WAIT, "owed")]
    settled = payments.payment(shop.ledger, payment).events[0]
    assert (settled.exception, settled.settled_by, settled.settled_note) == ("settled", "Administrator", "sent back")
    assert settled.settled_at == START
    for gone in (event, 10**6):
        with pytest.raises(ExceptionNotOpen):
            payments.settle_exception(shop.ledger, gone, "again")


def test_stray_money_is_refunded_like_any_other(shop: Shop) -> None:
    payment = shop.stray("2d7a-9", 300, "RUB").payments[0]
    assert payments.exceptions(shop.ledger).suspense == (Money(300, RUB),)
    payments.refund_suspense(shop.ledger, RefundSuspense(doors.new_key(), payment, "not ours"))
    found = payments.exceptions(shop.ledger)
    assert found.suspense == ()
    assert (found.rows[0].provider, found.rows[0].provider_id) == ("yookassa", "2d7a-9")


def test_a_refund_that_the_provider_did_not_make(shop: Shop) -> None:
    payment = shop.stray("2d7a-9", 300).payments[0]
    refund = shop.refund_suspense(payment)
    shop.end_refund(refund, "cancelled", "insufficient_funds")
    assert troubles(shop) == [(Trouble.REFUND_STOPPED, Advice.RETRY_REFUND, "insufficient_funds")]
    owed = payments.exceptions(shop.ledger).rows[0].refund_id
    assert owed is not None
    with pytest.raises(NotAllowed):
        payments.retry_refund(acting(shop.ledger, "cashier"), owed)
    payments.retry_refund(shop.ledger, owed)
    assert troubles(shop) == [(Trouble.REFUND_OWED, Advice.WAIT, "owed")]
    assert shop.row("refunds", owed).next_poll_at is not None
    for gone, refusal in ((refund, RefundEnded), (10**6, RefundNotFound)):
        with pytest.raises(refusal):
            payments.retry_refund(shop.ledger, gone)
    shop.end_refund(owed, "succeeded")
    assert troubles(shop) == []


def test_payments_that_are_stuck_or_held(shop: Shop) -> None:
    stuck, held = shop.begin(500), shop.begin(700)
    doors.run_sql(shop.ledger, "UPDATE payments SET status = 'waiting_for_capture' WHERE id = :p", p=held)
    assert troubles(shop) == [(Trouble.PAYMENT_HELD, Advice.CAPTURE_OR_CANCEL, "waiting_for_capture")]
    shop.later(minutes=5)
    assert sorted(troubles(shop)) == [
        (Trouble.PAYMENT_HELD, Advice.CAPTURE_OR_CANCEL, "waiting_for_capture"),
        (Trouble.PAYMENT_STUCK, Advice.ASK_PROVIDER, "creating"),
    ]
    for payment in (stuck, held):
        shop.end(payment, "cancelled", 0)
    assert troubles(shop) == []


def test_events_of_nothing_we_know_stand_in_the_list_oldest_first(shop: Shop) -> None:
    an_event(shop, "unauthorized", currency="", kind="failed")
    shop.ledger.clock.instant -= timedelta(minutes=1)  # type: ignore[attr-defined]
    an_event(shop, "receipt_cancelled", amount=5, currency="???")
    assert troubles(shop) == [
        (Trouble.EVENT, Advice.MAKE_RECEIPT, "receipt_cancelled"), (Trouble.EVENT, Advice.CHECK_KEY, "unauthorized"),
    ]  # fmt: skip


def test_what_to_do_about_a_verdict() -> None:
    assert advice_on("late", in_suspense=True) is Advice.REFUND_SUSPENSE
    assert advice_on("late", in_suspense=False) is Advice.LOOK_AND_SETTLE
    assert advice_on("unauthorized", in_suspense=False) is Advice.CHECK_KEY
    assert advice_on("something new", in_suspense=False) is Advice.LOOK_AND_SETTLE


def test_who_may_settle_and_with_a_note(shop: Shop) -> None:
    event = an_event(shop, "late")
    payment = shop.stray("2d7a-9", 300).payments[0]
    cashier = acting(shop.ledger, "cashier")
    with pytest.raises(NotAllowed):
        payments.settle_exception(cashier, event, "mine")
    with pytest.raises(NotAllowed):
        payments.refund_suspense(cashier, RefundSuspense(doors.new_key(), payment, "mine"))
    for note, refusal in ((" ", FieldRequired), ("x" * 2_001, FieldInvalid)):
        with pytest.raises(refusal):
            payments.settle_exception(shop.ledger, event, note)
        with pytest.raises(refusal):
            RefundSuspense("k", payment, note)
    payments.settle_exception(acting(shop.ledger, "back_office"), event, "seen")
    (entry,) = doors.run_sql(shop.ledger, "SELECT staff_login, outcome FROM audit WHERE action = 'exception.settle'")
    assert tuple(entry) == ("back_office", "done")


def test_what_an_order_received_is_not_what_its_payments_leave_in_suspense(shop: Shop) -> None:
    order = shop.order(100)
    payment = shop.begin(100, order)

    def received() -> int:
        return orders.order(shop.ledger, order).received.minor

    shop.pay(order, 100)
    shop.end(payment, "succeeded", 100)
    assert received() == 100
    shop.end_refund(shop.refund_suspense(payment), "succeeded")
    assert received() == 100
    shop.cancel(order)
    assert received() == 0


def test_what_a_cancelled_order_received_and_got_back_by_the_provider(shop: Shop) -> None:
    order = shop.order(100)
    shop.end(shop.begin(100, order), "succeeded", 100)
    shop.cancel(order)
    assert orders.order(shop.ledger, order).received.minor == 0
    (owed,) = payments.exceptions(shop.ledger).rows
    assert (owed.trouble, owed.order_id) == (Trouble.REFUND_OWED, order)
    assert owed.refund_id is not None
    shop.end_refund(owed.refund_id, "succeeded")
    assert orders.order(shop.ledger, order).received.minor == 0
    assert shop.books == {"4000": 100, "4090": -100}
