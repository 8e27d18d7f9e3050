"""Top-ups at the till, and the list of payments."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ledger.domain.payments import (
    PaymentFilter,
    PaymentPurpose,
    PaymentRow,
    PaymentStatus,
    RefundStatus,
)
from ledger.domain.tills import VoidBy
from ledger.domain.verbs import Debit
from ledger.domain.words import Tender
from ledger.errors import (
    AlreadyReversed,
    AmountNotPositive,
    CurrencyMismatch,
    FieldInvalid,
    InsufficientFunds,
    KeyReused,
    NotAllowed,
    PaymentNotFound,
    TenderedTooSmall,
)
from ledger.money import Money, currency
from ledger.use_cases import payments, posting, receipts, till
from ledger.use_cases.payments import TopUpRequest
from ledger.use_cases.posting import Reverse
from tests.support import doors
from tests.support.drawers import acting
from tests.use_cases.paying_shop import RUB, an_event, money, shop

if TYPE_CHECKING:
    from tests.support.paying import Shop


__all__ = ["shop"]


# -- top-ups ------------------------------------------------------------------------------------------------------


def test_a_top_up_with_change_and_receipt(shop: Shop) -> None:
    request = TopUpRequest(doors.new_key(), shop.customer, money(2_550), Tender.CASH, money(5_000), note="by hand")
    before = payments.preview_top_up(shop.ledger, request)
    assert before.balances[0].available_after == money(2_550)
    assert shop.count("payments") == 0
    done = payments.top_up(shop.ledger, request)
    assert done.posted.balances == before.balances
    assert done.change == money(2_450)
    assert (done.payment.purpose, done.payment.status) == (PaymentPurpose.TOP_UP, PaymentStatus.SUCCEEDED)
    assert (done.payment.tendered, done.payment.change) == (money(5_000), money(2_450))
    assert done.payment.customer_id == shop.customer
    assert done.receipt is not None
    assert (done.receipt.number, done.receipt.kind, done.receipt.amount) == ("1-000001", "top_up", money(2_550))
    again = payments.top_up(shop.ledger, request)
    assert again.posted.repeated
    assert replace(again.posted, repeated=False) == done.posted
    assert (again.payment, again.change, again.receipt) == (done.payment, done.change, done.receipt)
    with pytest.raises(KeyReused):
        payments.top_up(shop.ledger, replace(request, amount=money(2_551)))
    assert shop.available == 2_550


def test_a_first_top_up_opens_the_wallet(shop: Shop) -> None:
    stranger = doors.add_customer(shop.ledger)
    done = payments.top_up(
        shop.ledger, TopUpRequest(doors.new_key(), stranger, Money(7, RUB), Tender.TERMINAL, reference=" slip 9 ")
    )
    assert done.posted.balances[0].available_after == Money(7, RUB)
    assert (done.payment.reference, done.change) == ("slip 9", Money(0, RUB))


def test_a_top_up_is_taken_back_with_its_payment_and_a_receipt(shop: Shop) -> None:
    ledger = shop.ledger
    done = payments.top_up(ledger, TopUpRequest(doors.new_key(), shop.customer, money(100_000), Tender.TERMINAL))
    (row,) = done.posted.transaction_ids
    back = posting.reverse(ledger, Reverse(doors.new_key(), row, "typing_error", "1,000 for 100"))
    assert shop.available == 0
    after = payments.payment(ledger, done.payment.id).row
    assert (after.refunded, after.status) == (money(100_000), PaymentStatus.SUCCEEDED)
    (receipt,) = receipts.receipts_of(ledger, back.operation_id)
    assert (receipt.kind, receipt.amount) == ("return", money(100_000))
    with pytest.raises(AlreadyReversed):
        posting.reverse(ledger, Reverse(doors.new_key(), row, "typing_error", ""))


def test_what_was_spent_of_a_top_up_is_not_taken_back(shop: Shop) -> None:
    done = payments.top_up(shop.ledger, TopUpRequest(doors.new_key(), shop.customer, money(500), Tender.CASH))
    shop.ledger.post(doors.operation("debit", Debit(shop.wallet, 1, "SAR", "purchase")))
    with pytest.raises(InsufficientFunds) as why:
        posting.reverse(shop.ledger, Reverse(doors.new_key(), done.posted.transaction_ids[0], "typing_error", ""))
    assert (why.value.available, why.value.requested) == (money(499), money(500))
    assert payments.payment(shop.ledger, done.payment.id).row.refunded == money(0)


def test_a_cashier_takes_back_a_top_up_of_their_own_for_some_minutes(shop: Shop) -> None:
    cashier, other = acting(shop.ledger, "cashier"), acting(shop.ledger, "cashier_2")
    doors.run_sql(
        shop.ledger, "INSERT INTO staff (login, name, role, created_at) SELECT 'cashier_2', 'Other', role, created_at"
        " FROM staff WHERE login = 'cashier'",
    )  # fmt: skip
    requests = [TopUpRequest(doors.new_key(), shop.customer, money(500), Tender.CASH) for _ in range(2)]
    first, second = (payments.top_up(cashier, request).posted.transaction_ids[0] for request in requests)
    with pytest.raises(NotAllowed):
        posting.reverse(other, Reverse(doors.new_key(), first, "typing_error", ""))
    assert [one.void for one in till.last_operations(cashier)] == [VoidBy.REVERSAL, VoidBy.REVERSAL]
    posting.reverse(cashier, Reverse(doors.new_key(), first, "typing_error", ""))
    shop.later(minutes=15)
    with pytest.raises(NotAllowed):
        posting.reverse(cashier, Reverse(doors.new_key(), second, "typing_error", ""))
    assert shop.available == 500


def test_a_top_up_that_cannot_be_right_is_not_built() -> None:
    for refusal, facts in (
        (AmountNotPositive, {"amount": money(0)}),
        (FieldInvalid, {"tender": Tender.PROVIDER}),
        (FieldInvalid, {"tender": Tender.INVOICE}),
        (FieldInvalid, {"amount": Money(5, currency("PTS"))}),
        (FieldInvalid, {"tender": Tender.BANK, "tendered": money(100)}),
        (TenderedTooSmall, {"tendered": money(99)}),
        (CurrencyMismatch, {"tendered": Money(100, RUB)}),
    ):
        with pytest.raises(refusal):
            TopUpRequest(**({"key": "k", "customer_id": 1, "amount": money(100), "tender": Tender.CASH} | facts))  # type: ignore[arg-type]


# -- the list -----------------------------------------------------------------------------------------------------


def test_the_list_by_pages_and_filters(shop: Shop) -> None:
    shop.top_up(100, reference="slip 42")
    shop.later(days=1)
    shop.top_up(200, "terminal")
    order = shop.order(1_000)
    waiting = shop.begin(1_000, order)
    shop.stray("2d7a-9", 300, "RUB")
    ledger = shop.ledger
    everything = payments.list_payments(ledger).rows
    assert [row.amount.minor for row in everything] == [300, 1_000, 200, 100]
    assert everything[1].order_number == f"{order:06d}"
    seen: list[PaymentRow] = []
    after = None
    while True:
        page = payments.list_payments(ledger, after=after, limit=1)
        seen += page.rows
        after = page.next_key
        if after is None:
            break
    assert tuple(seen) == everything
    other = doors.add_customer(ledger, "Boris")

    def amounts(**wanted: object) -> list[int]:
        chosen = PaymentFilter(**wanted)  # type: ignore[arg-type]
        rows = payments.list_payments(ledger, chosen).rows
        assert payments.count_payments(ledger, chosen).count == len(rows)
        return [row.amount.minor for row in rows]

    assert amounts(statuses=(PaymentStatus.CREATING,)) == [1_000]
    assert amounts(tenders=(Tender.CASH, Tender.TERMINAL)) == [200, 100]
    assert amounts(purposes=(PaymentPurpose.STRAY,)) == [300]
    assert amounts(currency="RUB") == [300]
    assert amounts(customer_id=shop.customer) == [1_000, 200, 100]
    assert amounts(customer_id=other) == []
    assert amounts(order_id=order) == [1_000]
    assert amounts(till_id=2) == []
    assert amounts(first_day=date(2026, 1, 6)) == [300, 1_000, 200]
    assert amounts(last_day=date(2026, 1, 5)) == [100]
    assert amounts(text="slip 4") == [100]
    assert amounts(text="2d7a-9") == [300]
    assert amounts(text="nna") == [1_000, 200, 100]
    assert amounts(text=payments.payment(ledger, waiting).row.uuid) == [1_000]


def test_a_payment_with_everything_that_belongs_to_it(shop: Shop) -> None:
    payment = shop.begin(5_000)
    shop.end(payment, "succeeded", 6_000)
    event = an_event(shop, "wrong_amount", payment, amount=6_000)
    detail = payments.payment(shop.ledger, payment)
    assert detail.in_suspense == money(6_000)
    assert [one.id for one in detail.events] == [event]
    assert detail.events[0].amount == money(6_000)
    assert [row.signed for row in detail.transactions] == [money(6_000)]
    assert (detail.refunds, detail.receipts) == ((), ())
    shop.refund_suspense(payment)
    detail = payments.payment(shop.ledger, payment)
    assert detail.in_suspense is None
    assert [(one.status, one.amount) for one in detail.refunds] == [(RefundStatus.OWED, money(6_000))]
    with pytest.raises(PaymentNotFound):
        payments.payment(shop.ledger, 10**6)
