"""What becomes of a provider's answers: posted once to what they were for, or to suspense, and back from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import OpenOrder, OrderLine
from ledger.domain.payment_verbs import BeginPayment, EndPayment, EndRefund, RefundSuspense, StrayReceipt
from ledger.domain.verbs import ChangeStatus
from ledger.errors import (
    AmountNotPositive,
    CurrencyMismatch,
    CurrencyUnknown,
    FieldInvalid,
    FieldRequired,
    NotAllowed,
    NothingInSuspense,
    OrderNotOpen,
    OrderOverpaid,
    PaymentEnded,
    PaymentNotFound,
    PaymentUnknown,
    RefundEnded,
    RefundNotFound,
    WalletNotActive,
)
from tests.support import doors

if TYPE_CHECKING:
    from tests.support.paying import Shop


def test_what_beginning_refuses(shop: Shop) -> None:
    doors.add_staff(shop.ledger)
    order = shop.order(1_000)
    for refusal, facts in (
        (FieldRequired, {"wallet": None}),
        (FieldInvalid, {"order": order, "wallet": shop.wallet}),
        (FieldRequired, {"provider": ""}),
        (AmountNotPositive, {"amount": -1}),
        (CurrencyMismatch, {"currency": "RUB"}),
        (CurrencyMismatch, {"currency": "RUB", "wallet": None, "order": order}),
        (AmountNotPositive, {"amount": 0, "wallet": None, "order": order}),
        (OrderOverpaid, {"amount": 1_001, "wallet": None, "order": order}),
    ):
        with pytest.raises(refusal):
            shop.begin(**({"amount": 1_000} | facts))
    for verb in (
        BeginPayment("u", 1, "SAR", "yookassa", None, shop.wallet),
        BeginPayment("u", 1, "SAR", "yookassa", order),
    ):
        with pytest.raises(NotAllowed):
            shop.post(verb, login="auditor")
    shop.post(ChangeStatus(shop.wallet, "closed"))
    with pytest.raises(WalletNotActive):
        shop.begin(1_000)
    assert shop.count("payments") == 0


def test_a_providers_answers_are_for_the_job_alone(shop: Shop) -> None:
    doors.add_staff(shop.ledger)
    payment = shop.begin(5_000)
    for verb in (EndPayment(payment, "succeeded", 5_000, "SAR"), StrayReceipt("yookassa", "x", 1, "SAR")):
        with pytest.raises(NotAllowed):
            shop.post(verb, login="manager")
    with pytest.raises(PaymentNotFound):
        shop.post(EndPayment(10**6, "failed", 0, "SAR"))
    with pytest.raises(RefundNotFound):
        shop.post(EndRefund(9, "succeeded"))
    shop.post(EndPayment(payment, "succeeded", 5_000, "SAR"), login="system")
    assert shop.available == 5_000


# -- a provider pays an order -------------------------------------------------------------------------------------


def test_success_pays_the_order_once(shop: Shop) -> None:
    order = shop.order(12_000)
    payment = shop.begin(12_000, order)
    shop.end(payment, "succeeded", 12_000)
    assert shop.row("orders", order).status in {"paid", "delivered"}
    assert shop.books == {"1020": -12_000, "4000": 12_000}
    with pytest.raises(PaymentEnded):
        shop.end(payment, "succeeded", 12_000)
    (receipt,) = doors.run_sql(shop.ledger, "SELECT kind, order_id FROM receipts")
    assert tuple(receipt) == ("sale", order)


def test_an_order_opened_in_the_same_operation(shop: Shop) -> None:
    opened = OpenOrder(shop.customer, "SAR", "checkout", (OrderLine(None, "Lamp", 1, 700),))
    answer = shop.post(opened, BeginPayment("u-1", 700, "SAR", "yookassa", 0), kind="order")
    assert shop.row("payments", answer.payments[0]).order_id == answer.orders[0]
    shop.end(answer.payments[0], "succeeded", 700)
    assert shop.books == {"1020": -700, "4000": 700}


def test_one_unknown_payment_of_an_order_at_a_time(shop: Shop) -> None:
    order = shop.order(12_000)
    first = shop.begin(12_000, order)
    with pytest.raises(PaymentUnknown) as refused:
        shop.begin(12_000, order)
    assert refused.value.payment == first
    shop.end(first, "failed", 0, reason="insufficient_funds")
    assert shop.row("orders", order).status == "awaiting_payment"
    second = shop.begin(12_000, order)
    shop.end(second, "succeeded", 12_000)
    with pytest.raises(OrderNotOpen):
        shop.begin(1, order)
    shop.end(first, "succeeded", 12_000)
    assert shop.books == {"1020": -24_000, "4000": 12_000, "2900": 12_000}


def test_part_by_cash_and_the_rest_by_the_provider(shop: Shop) -> None:
    order = shop.order(12_000)
    shop.pay(order, 5_000)
    payment = shop.begin(7_000, order)
    shop.end(payment, "succeeded", 7_000)
    assert shop.books == {"1001": -5_000, "1020": -7_000, "4000": 12_000}


def test_more_than_is_still_due_is_nobodys(shop: Shop) -> None:
    order = shop.order(12_000)
    payment = shop.begin(12_000, order)
    shop.pay(order, 1)
    shop.end(payment, "succeeded", 12_000)
    assert shop.row("orders", order).status == "awaiting_payment"
    assert shop.books == {"1001": -1, "2300": 1, "1020": -12_000, "2900": 12_000}


def test_paid_in_cash_meanwhile(shop: Shop) -> None:
    order = shop.order(12_000)
    payment = shop.begin(12_000, order)
    shop.pay(order, 12_000)
    shop.end(payment, "succeeded", 12_000)
    assert shop.books == {"1001": -12_000, "4000": 12_000, "1020": -12_000, "2900": 12_000}


def test_late_after_the_order_was_cancelled(shop: Shop) -> None:
    shop.top_up(2_000)
    order = shop.order(12_000)
    payment = shop.begin(12_000, order)
    shop.cancel(order)
    shop.end(payment, "succeeded", 12_000)
    assert shop.row("orders", order).status == "cancelled"
    assert shop.available == 2_000
    assert shop.books == {"1001": -2_000, "2000": 2_000, "1020": -12_000, "2900": 12_000}
    assert shop.row("transactions", shop.row("payments", payment).transaction_id).order_id == order


# -- suspense and refunds -----------------------------------------------------------------------------------------


def test_money_of_no_payment_of_ours(shop: Shop) -> None:
    answer = shop.stray("2d7a-1", 700, "RUB")
    row = shop.row("payments", answer.payments[0])
    assert (row.purpose, row.status, row.provider_id, row.amount) == ("stray", "succeeded", "2d7a-1", 700)
    with pytest.raises(PaymentEnded) as refused:
        shop.stray("2d7a-1", 700, "RUB")
    assert refused.value.payment == row.id
    with pytest.raises(PaymentEnded):
        shop.end(row.id, "succeeded", 700, "RUB")
    for refusal, verb in (
        (FieldRequired, StrayReceipt("", "a", 1, "SAR")),
        (FieldRequired, StrayReceipt("yookassa", "", 1, "SAR")),
        (CurrencyUnknown, StrayReceipt("yookassa", "a", 1, "")),
        (AmountNotPositive, StrayReceipt("yookassa", "a", 0, "SAR")),
    ):
        with pytest.raises(refusal):
            shop.post(verb)
    assert shop.books == {"1020": -700, "2900": 700}


def test_suspense_is_given_back_once(shop: Shop) -> None:
    doors.add_staff(shop.ledger)
    payment = shop.begin(5_000)
    shop.end(payment, "succeeded", 6_000)
    with pytest.raises(NotAllowed):
        shop.refund_suspense(payment, login="cashier")
    refund = shop.refund_suspense(payment, login="back_office")
    assert shop.books == {"1020": -6_000, "2310": 6_000}
    row = shop.row("refunds", refund)
    assert (row.status, row.amount, row.payment_id, row.next_poll_at is None) == ("owed", 6_000, payment, False)
    with pytest.raises(NothingInSuspense):
        shop.refund_suspense(payment)
    key = doors.new_key()
    verb = EndRefund(refund, "succeeded")
    shop.post(verb, key=key)
    assert shop.post(verb, key=key).repeated
    with pytest.raises(RefundEnded) as refused:
        shop.end_refund(refund, "succeeded")
    assert refused.value.facts() == {"refund": refund, "status": "succeeded"}
    assert shop.books == {}
    assert shop.available == 0


def test_a_refund_that_the_provider_did_not_make_is_owed_anew(shop: Shop) -> None:
    doors.add_staff(shop.ledger)
    stray = shop.stray("2d7a-2", 700).payments[0]
    refund = shop.refund_suspense(stray)
    with pytest.raises(FieldInvalid):
        shop.end_refund(refund, "pending")
    with pytest.raises(NotAllowed):
        shop.post(EndRefund(refund, "succeeded"), login="manager")
    for _ in range(2):
        shop.end_refund(refund, "cancelled", "insufficient_funds")
        with pytest.raises(RefundEnded):
            shop.end_refund(refund, "succeeded")
        rows = doors.run_sql(shop.ledger, "SELECT * FROM refunds ORDER BY id")
        assert (rows[-2].status, rows[-2].reason) == ("cancelled", "insufficient_funds")
        assert (rows[-1].status, rows[-1].amount, rows[-1].next_poll_at) == ("owed", 700, None)
        refund = rows[-1].id
    assert shop.books == {"1020": -700, "2310": 700}
    with pytest.raises(NothingInSuspense):
        shop.refund_suspense(stray)
    shop.end_refund(refund, "succeeded")
    assert shop.books == {}


def test_nothing_of_a_payment_lies_in_suspense(shop: Shop) -> None:
    payment = shop.begin(5_000)
    shop.end(payment, "succeeded", 5_000)
    with pytest.raises(NothingInSuspense):
        shop.post(RefundSuspense(payment, "u"))
