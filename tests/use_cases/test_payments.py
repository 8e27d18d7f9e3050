"""Top-ups at the till, the list of payments, and what a person must look at, on both engines (SPEC 8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.payments import (
    Advice,
    ExceptionRow,
    PaymentFilter,
    PaymentPurpose,
    PaymentRow,
    PaymentStatus,
    RefundStatus,
    Trouble,
    advice_on,
)
from ledger.domain.tills import VoidBy
from ledger.domain.verbs import Debit
from ledger.domain.words import Tender
from ledger.errors import (
    AlreadyReversed,
    AmountNotPositive,
    CurrencyMismatch,
    ExceptionNotOpen,
    FieldInvalid,
    FieldRequired,
    InsufficientFunds,
    KeyReused,
    NotAllowed,
    NothingInSuspense,
    PaymentNotFound,
    RefundEnded,
    RefundNotFound,
    TenderedTooSmall,
)
from ledger.money import Money, currency
from ledger.storage.sale_tables import provider_events
from ledger.use_cases import orders, payments, posting, receipts, till
from ledger.use_cases.payments import RefundSuspense, TopUpRequest
from ledger.use_cases.posting import Reverse
from tests.support import doors
from tests.support.drawers import acting
from tests.support.ledgers import START
from tests.support.paying import Shop, a_shop

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

SAR, RUB = currency("SAR"), currency("RUB")


def money(minor: int) -> Money:
    return Money(minor, SAR)


@pytest.fixture
def shop(ledger: Ledger) -> Iterator[Shop]:
    """A shop with staff whose books are sound at the end."""
    doors.add_staff(ledger)
    made = a_shop(ledger)
    yield made
    made.assert_sound()


def an_event(shop: Shop, verdict: str, payment: int | None = None, **more: object) -> int:
    """An open event of the provider; its id."""
    row = {
        "at": shop.ledger.clock.now(), "provider": "yookassa", "kind": "fetched", "payment_id": payment,
        "provider_id": "2d7a", "stands": "succeeded", "currency": "SAR", "verdict": verdict, "exception": "open",
        "settled_note": "",
    } | more  # fmt: skip
    insert = provider_events.insert().values(row).returning(provider_events.c.id)
    made: int = shop.ledger.write(lambda connection: connection.execute(insert).scalar_one())
    return made


def troubles(shop: Shop) -> list[tuple[Trouble, Advice, str]]:
    return [(row.trouble, row.advice, row.what) for row in payments.exceptions(shop.ledger).rows]


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


# -- exceptions ---------------------------------------------------------------------------------------------------


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
