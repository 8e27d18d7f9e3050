"""Top-ups at both doors: at the till, and through a provider, whose answers post them once or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ledger.domain.payment_verbs import TopUp
from ledger.domain.verbs import ChangeStatus
from ledger.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CurrencyMismatch,
    CurrencyUnknown,
    FieldInvalid,
    NotAllowed,
    PaymentEnded,
    RuleUnknown,
    SourceNotByHand,
    TenderedTooSmall,
    WalletNotActive,
)
from tests.support import doors

if TYPE_CHECKING:
    from tests.support.paying import Shop

# -- top-ups ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("tender", "code"), [("cash", "1001"), ("terminal", "1010"), ("bank", "1030")])
def test_a_top_up_is_the_customers_own_money(shop: Shop, tender: str, code: str) -> None:
    key = doors.new_key()
    verb = TopUp(shop.wallet, tender, 2_500, "SAR", "uuid-1", 3_000 if tender == "cash" else None, "slip 7")
    answer = shop.post(verb, key=key)
    assert shop.pockets == {"paid": 2_500}
    assert shop.books == {code: -2_500, "2000": 2_500}
    payment = shop.row("payments", answer.payments[0])
    assert (payment.purpose, payment.status, payment.tender, payment.reference) == (
        "top_up",
        "succeeded",
        tender,
        "slip 7",
    )
    assert payment.transaction_id == answer.transactions[0]
    assert shop.row("transactions", answer.transactions[0]).payment_id == payment.id
    (receipt,) = doors.run_sql(shop.ledger, "SELECT kind, number, amount, payment_id FROM receipts")
    assert tuple(receipt) == ("top_up", 1, 2_500, payment.id)
    again = shop.post(verb, key=key)
    assert again.repeated
    assert again.payments == answer.payments
    assert (shop.available, shop.count("payments"), shop.count("receipts")) == (2_500, 1, 1)


def test_what_a_top_up_refuses(shop: Shop) -> None:
    doors.add_staff(shop.ledger)
    points = doors.add_wallet(shop.ledger, shop.customer, "PTS")
    for refusal, facts in (
        (TenderedTooSmall, {"tendered": 2_499}),
        (FieldInvalid, {"tendered": 2_500, "tender": "terminal"}),
        (SourceNotByHand, {"tender": "provider"}),
        (RuleUnknown, {"tender": "invoice"}),
        (AmountNotPositive, {"amount": 0}),
        (AmountTooLarge, {"amount": 10**15}),
        (CurrencyMismatch, {"currency": "RUB"}),
        (FieldInvalid, {"wallet": points, "currency": "PTS"}),
    ):
        with pytest.raises(refusal):
            shop.top_up(**({"amount": 2_500} | facts))
    with pytest.raises(NotAllowed):
        shop.post(TopUp(shop.wallet, "cash", 1, "SAR", "u"), login="auditor")
    shop.post(TopUp(shop.wallet, "cash", 1, "SAR", "u"), login="cashier")
    assert shop.books == {"1001": -1, "2000": 1}
    assert shop.count("payments") == 1


def test_a_top_up_of_a_wallet_that_is_closed_or_frozen(shop: Shop) -> None:
    shop.post(ChangeStatus(shop.wallet, "frozen"))
    shop.top_up(100)
    other = doors.add_wallet(shop.ledger)
    shop.post(ChangeStatus(other, "closed"))
    with pytest.raises(WalletNotActive):
        shop.top_up(100, wallet=other)


# -- a provider's top-up ------------------------------------------------------------------------------------------


def test_a_providers_top_up_is_posted_once(shop: Shop) -> None:
    payment = shop.begin(5_000)
    row = shop.row("payments", payment)
    assert (row.status, row.provider, row.transaction_id, shop.books) == ("creating", "yookassa", None, {})
    key = doors.new_key()
    first = shop.end(payment, "succeeded", 5_000, key=key)
    assert shop.end(payment, "succeeded", 5_000, key=key).repeated
    with pytest.raises(PaymentEnded) as refused:
        shop.end(payment, "succeeded", 5_000)
    assert refused.value.facts() == {"payment": payment, "status": "succeeded"}
    with pytest.raises(PaymentEnded):
        shop.end(payment, "cancelled", 5_000)
    assert shop.pockets == {"paid": 5_000}
    assert shop.books == {"1020": -5_000, "2000": 5_000}
    row = shop.row("payments", payment)
    assert (row.status, row.transaction_id, row.next_poll_at) == ("succeeded", first.transactions[0], None)
    posted = shop.row("transactions", row.transaction_id)
    assert (posted.source, posted.source_service, posted.source_event_id) == (
        "top_up",
        "yookassa",
        f"{row.uuid}:succeeded",
    )
    assert shop.count("receipts") == 1


@pytest.mark.parametrize("given_up", ["cancelled", "failed"])
def test_a_top_up_that_succeeds_after_it_was_given_up(shop: Shop, given_up: str) -> None:
    payment = shop.begin(5_000)
    shop.end(payment, given_up, 0, reason="expired_on_confirmation")
    assert (shop.row("payments", payment).reason, shop.books) == ("expired_on_confirmation", {})
    with pytest.raises(PaymentEnded):
        shop.end(payment, "cancelled", 0)
    shop.end(payment, "succeeded", 5_000)
    assert shop.pockets == {"paid": 5_000}
    assert shop.row("payments", payment).status == "succeeded"


@pytest.mark.parametrize(("amount", "unit"), [(4_999, "SAR"), (5_001, "SAR"), (5_000, "RUB")])
def test_another_amount_or_currency_is_nobodys(shop: Shop, amount: int, unit: str) -> None:
    payment = shop.begin(5_000)
    shop.end(payment, "succeeded", amount, unit)
    assert shop.available == 0
    assert shop.books == {"1020": -amount, "2900": amount}
    row = shop.row("payments", payment)
    assert row.status == "succeeded"
    posted = shop.row("transactions", row.transaction_id)
    assert (posted.currency, posted.amount, posted.wallet_id, posted.payment_id) == (unit, amount, None, payment)
    assert shop.count("receipts") == 0
    with pytest.raises(PaymentEnded):
        shop.end(payment, "succeeded", 5_000)


def test_a_currency_that_the_ledger_does_not_keep_is_not_booked(shop: Shop) -> None:
    payment = shop.begin(5_000)
    for amount, unit, refusal in (
        (5_000, "XAU", CurrencyUnknown),
        (0, "SAR", AmountNotPositive),
        (10**15, "SAR", AmountTooLarge),
    ):
        with pytest.raises(refusal):
            shop.end(payment, "succeeded", amount, unit)
    with pytest.raises(FieldInvalid):
        shop.end(payment, "pending", 5_000)
    assert (shop.row("payments", payment).status, shop.books) == ("creating", {})


@pytest.mark.parametrize("why", ["closed", "suspended", "merged"])
def test_a_wallet_that_takes_nothing_any_more(shop: Shop, why: str) -> None:
    payment = shop.begin(5_000)
    if why == "closed":
        shop.post(ChangeStatus(shop.wallet, "closed"))
    elif why == "suspended":
        doors.run_sql(shop.ledger, "UPDATE wallets SET suspended = NOT suspended WHERE id = :w", w=shop.wallet)
    else:
        other = doors.add_customer(shop.ledger)
        merge = "UPDATE customers SET status = 'merged', merged_into = :o WHERE id = :c"
        doors.run_sql(shop.ledger, merge, o=other, c=shop.customer)
    shop.end(payment, "succeeded", 5_000)
    assert shop.available == 0
    assert shop.books == {"1020": -5_000, "2900": 5_000}


def test_a_frozen_wallet_takes_money(shop: Shop) -> None:
    payment = shop.begin(5_000)
    shop.post(ChangeStatus(shop.wallet, "frozen"))
    shop.end(payment, "succeeded", 5_000)
    assert shop.available == 5_000
