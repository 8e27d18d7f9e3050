"""Refunds that are owed through the provider: the customer is owed until the provider says it is paid."""

from __future__ import annotations

import json

import pytest

from ledger.errors import NotAllowed, ProviderFailed, RefundEnded
from ledger.use_cases import provider
from ledger.use_cases.payments import retry_refund
from tests.provider.market import Market
from tests.support import doors

OWED = {"1020": -4_300, "2310": 4_300}


@pytest.fixture
def paid(market: Market) -> tuple[int, int]:
    """An order of 43.00 that the provider was paid for, by card: the order and its payment."""
    order, asked = market.ask_order(4_300)
    market.pays(asked)
    market.round()
    return order, asked.payment.id


def test_a_cancelled_order_is_refunded_once(market: Market, paid: tuple[int, int]) -> None:
    market.cancel(paid[0])
    assert market.refunds == [("owed", 4_300)]
    assert market.books["2310"] == 4_300
    market.round()
    market.round(hours=2)
    assert market.refunds == [("succeeded", 4_300)]
    assert (market.fake.count("POST", "/refunds"), market.operations("refund_end")) == (1, 1)
    assert "2310" not in market.books
    sent = json.loads(next(one.body for one in market.fake.requests if one.path == "/refunds"))
    assert sent["amount"] == {"value": "43.00", "currency": "SAR"}
    assert sent["payment_id"] == market.there(paid[1])["id"]
    assert market.open == []


@pytest.mark.parametrize("fault", ["reset_stored", "500_stored", "500", "html502", "hang_stored", "202", "429"])
def test_an_unknown_result_is_asked_again_with_the_same_bytes(
    market: Market, paid: tuple[int, int], fault: str
) -> None:
    market.cancel(paid[0])
    market.fails(fault)
    market.round()
    assert market.refunds == [("owed", 4_300)]
    market.round(seconds=61)
    assert market.refunds == [("succeeded", 4_300)]
    sent = [(one.body, one.headers["Idempotence-Key"]) for one in market.fake.requests if one.path == "/refunds"]
    assert len(sent) == 2
    assert sent[0] == sent[1]
    assert len(market.fake.store.refunds) == 1


def test_a_pending_one_is_looked_at_until_the_bank_took_it(market: Market) -> None:
    order, asked = market.ask_order(4_300, method="sbp")
    market.pays(asked)
    market.round()
    market.cancel(order)
    market.round()
    market.round(hours=3)
    assert market.refunds == [("pending", 4_300)]
    assert market.books["2310"] == 4_300
    market.round(days=1)
    market.round(hours=1)
    assert market.refunds == [("succeeded", 4_300)]
    assert market.fake.count("POST", "/refunds") == 1


def test_one_that_the_provider_cancels_is_owed_until_a_person_sends_it_again(
    market: Market, paid: tuple[int, int]
) -> None:
    market.cancel(paid[0])
    market.fake.control("shop_balance", {"value": "1.00"})
    market.round()
    market.round(hours=2)
    assert market.refunds == [("cancelled", 4_300), ("owed", 4_300)]
    assert market.open == ["refund_cancelled"]
    assert market.books["2310"] == 4_300
    market.fake.control("shop_balance", {"value": "1000000.00"})
    retry_refund(market.ledger, 2)
    market.round()
    assert market.refunds == [("cancelled", 4_300), ("succeeded", 4_300)]
    assert "2310" not in market.books


def test_a_person_sends_it_now(market: Market, paid: tuple[int, int]) -> None:
    market.cancel(paid[0])
    doors.add_staff(market.ledger)
    with pytest.raises(NotAllowed):
        provider.send_refund(market.acting_as("cashier"), 1)
    market.fails("reset")
    with pytest.raises(ProviderFailed):
        provider.send_refund(market.ledger, 1)
    assert provider.send_refund(market.ledger, 1).status == "succeeded"
    with pytest.raises(RefundEnded):
        provider.send_refund(market.ledger, 1)


def test_one_that_the_provider_refuses_is_owed_anew(market: Market, paid: tuple[int, int]) -> None:
    market.cancel(paid[0])
    market.fake.store.refunds["elsewhere"] = {
        "id": "elsewhere", "payment_id": market.there(paid[1])["id"], "status": "succeeded",
        "created_at": "2026-01-05T10:00:00.000Z", "amount": {"value": "1.00", "currency": "SAR"}, "metadata": {},
    }  # fmt: skip
    market.round()
    assert market.refunds == [("cancelled", 4_300), ("owed", 4_300)]
    assert (market.row("refunds", 1).reason, market.open) == ("amount", ["refund_cancelled"])


def test_after_a_day_the_list_is_searched_before_it_is_sent(market: Market, paid: tuple[int, int]) -> None:
    market.cancel(paid[0])
    market.fails("reset_stored")
    market.round()
    market.round(hours=25)
    assert (market.refunds, len(market.fake.store.refunds)) == ([("succeeded", 4_300)], 1)
    assert market.fake.count("POST", "/refunds") == 1


def test_one_that_never_arrived_is_sent_after_a_day_all_the_same(market: Market, paid: tuple[int, int]) -> None:
    market.cancel(paid[0])
    market.fails("reset")
    market.round()
    market.round(hours=25)
    assert (market.refunds, len(market.fake.store.refunds)) == ([("succeeded", 4_300)], 1)


def test_an_answer_about_another_sum_is_not_believed(market: Market, paid: tuple[int, int]) -> None:
    market.cancel(paid[0])
    market.fails("500_stored")
    market.round()
    (there,) = market.fake.store.refunds.values()
    there["amount"]["value"] = "1.00"
    market.round(seconds=61)
    assert (market.open, market.refunds) == (["refund_differs"], [("owed", 4_300)])
    assert market.books == {"1020": -4_300, "2310": 4_300, "4000": 4_300, "4090": -4_300}


def test_two_refunds_of_one_payment_never_exceed_it(market: Market, paid: tuple[int, int]) -> None:
    """What the ledger owes is bounded by the door; what another program refunded is refused by the provider."""
    market.fake.control("pay", {"id": market.there(market.ask_top_up())["id"]})
    market.round()
    market.cancel(paid[0])
    market.round()
    assert sum(amount for status, amount in market.refunds if status == "succeeded") == 4_300
