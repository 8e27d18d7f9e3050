"""A payment through the provider, from the request to the wallet or the order: posted once, or not at all."""

from __future__ import annotations

import json

import pytest

from ledger.errors import KeyReused, ProviderFailed, ProviderNotSet
from ledger.money import Money
from ledger.storage.types import from_micros
from ledger.use_cases import provider
from tests.provider.market import SAR, Market
from tests.support import doors
from tests.support.ledgers import START


def test_a_top_up_is_shown_paid_and_posted_once(market: Market) -> None:
    asked = market.ask_top_up()
    assert (asked.payment.status, asked.trouble) == ("pending", None)
    assert asked.payment.confirmation_kind == "qr"
    assert asked.payment.confirmation.startswith("https://")
    assert market.round().changed == 0
    assert market.available == 0
    market.pays(asked)
    assert market.round().changed == 1
    assert (market.status(asked), market.available, market.pockets) == ("succeeded", 150_000, {"paid": 150_000})
    assert market.books == {"1020": -150_000, "2000": 150_000}
    assert market.round(hours=2).asked == 0
    assert provider.ask_payment(market.ledger, asked.payment.id).payment.status == "succeeded"
    assert market.verdicts == ["created", "posted"]
    assert market.open == []


def test_an_order_is_paid_by_the_provider(market: Market) -> None:
    order, asked = market.ask_order(4_300)
    market.pays(asked)
    market.round()
    assert market.row("orders", order).status in {"paid", "delivered"}
    assert market.books == {"1020": -4_300, "4000": 4_300}
    assert market.open == []


def test_a_repeated_request_is_the_same_payment(market: Market) -> None:
    one = market.ask_top_up(key="k" * 32)
    two = market.ask_top_up(key="k" * 32)
    assert (one.payment.id, market.fake.store.creations) == (two.payment.id, 1)
    with pytest.raises(KeyReused):
        market.ask_top_up(999, key="k" * 32)


UNKNOWN = ["reset_stored", "500_stored", "500", "html502", "html502_stored", "hang_stored", "202", "429", "no_object"]


@pytest.mark.parametrize("fault", UNKNOWN)
def test_an_unknown_result_is_asked_again_with_the_same_bytes(market: Market, fault: str) -> None:
    market.fails(fault)
    asked = market.ask_top_up()
    assert asked.payment.status == "creating"
    assert asked.trouble is not None
    market.round(seconds=61)
    assert market.status(asked) == "pending"
    assert (market.fake.store.creations, market.count("payments")) == (1, 1)
    sent = [one for one in market.fake.requests if one.method == "POST"]
    assert len(sent) == 2
    assert sent[0].body == sent[1].body
    assert sent[0].headers["Idempotence-Key"] == sent[1].headers["Idempotence-Key"] == asked.payment.uuid
    market.pays(asked)
    market.round(minutes=3)
    assert market.available == 150_000


def test_what_is_sent_is_what_was_recorded(market: Market) -> None:
    asked = market.ask_top_up()
    (sent,) = [one for one in market.fake.requests if one.method == "POST"]
    assert json.loads(sent.body) == asked.payment.request
    assert json.loads(sent.body)["description"] == f"Test shop {asked.payment.uuid[:8]}"
    assert asked.payment.first_sent_at == START


def test_a_key_that_the_provider_has_forgotten_is_not_sent_again(market: Market) -> None:
    market.fails("reset_stored")
    asked = market.ask_top_up()
    market.pays(asked)
    market.round(hours=25)
    assert (market.fake.store.creations, market.fake.count("POST", "/payments")) == (1, 1)
    assert (market.status(asked), market.available) == ("succeeded", 150_000)


def test_one_that_was_never_made_ends_after_a_day(market: Market) -> None:
    market.fails("reset")
    asked = market.ask_top_up()
    market.round(hours=25)
    assert (market.status(asked), market.fake.store.creations) == ("failed", 0)
    assert market.row("payments", asked.payment.id).reason == "not_created"
    assert market.available == 0


def test_another_body_under_our_key_is_not_a_second_payment(market: Market) -> None:
    market.fails("500_stored")
    asked = market.ask_top_up()
    known = market.fake.store._keys[asked.payment.uuid]
    known.body = b"something else"
    market.round(seconds=61)
    assert (market.open, market.fake.store.creations, market.status(asked)) == (["key_reused"], 1, "pending")


def test_a_refused_request_ends_the_payment(market: Market) -> None:
    asked = market.ask_top_up(50)
    assert (asked.payment.status, asked.payment.reason) == ("failed", "amount")
    assert asked.trouble is not None
    assert (asked.trouble.why, asked.trouble.detail) == ("refused_there", "amount")
    assert market.available == 0


def test_one_that_nobody_pays_ends_by_itself(market: Market) -> None:
    asked = market.ask_top_up()
    market.round(minutes=61)
    row = market.row("payments", asked.payment.id)
    assert (row.status, row.reason, market.available) == ("cancelled", "expired_on_confirmation", 0)


def test_a_declined_one_says_why_in_the_providers_own_word(market: Market) -> None:
    asked = market.ask_top_up()
    market.fake.control("decline", {"id": market.there(asked)["id"], "reason": "weather_on_mars"})
    market.round()
    row = market.row("payments", asked.payment.id)
    assert (row.status, row.reason) == ("cancelled", "weather_on_mars")


def test_an_order_that_was_declined_may_be_paid_another_way(market: Market) -> None:
    order, asked = market.ask_order(4_300)
    market.fake.control("decline", {"id": market.there(asked)["id"]})
    market.round()
    market.pay(order, 4_300)
    assert market.row("orders", order).paid_at is not None
    assert market.books == {"1001": -4_300, "4000": 4_300}


def test_late_success_of_a_top_up_is_posted(market: Market) -> None:
    asked = market.ask_top_up()
    market.end(asked.payment.id, "failed", 150_000, reason="given up here")
    market.pays(asked)
    assert provider.sweep(market.ledger).news == 1
    assert (market.status(asked), market.available) == ("succeeded", 150_000)


def test_late_success_of_a_cancelled_order_waits_in_suspense_and_goes_back(market: Market) -> None:
    order, asked = market.ask_order(4_300)
    market.cancel(order)
    market.pays(asked)
    market.round()
    assert (market.open, market.status(asked)) == (["late"], "succeeded")
    assert market.books == {"1020": -4_300, "2900": 4_300}
    market.refund_suspense(asked.payment.id)
    market.round()
    assert market.refunds == [("succeeded", 4_300)]
    assert market.books == {}


def test_money_held_for_an_order_that_was_cancelled_is_let_go(market: Market) -> None:
    order = market.order(4_300)
    uuid = doors.new_key()
    body = provider.payment_request(market.ledger, uuid, Money(4_300, SAR), "order")
    number = market.begin(4_300, order, uuid=uuid, request=body | {"capture": False}, capture=False)
    asked = provider.ask_payment(market.ledger, number)
    market.pays(asked)
    market.round()
    assert (market.status(asked), market.verdicts[-1]) == ("waiting_for_capture", "waiting")
    market.cancel(order)
    market.round(minutes=10)
    assert market.status(asked) == "cancelled"
    assert market.there(asked)["status"] == "canceled"
    assert market.books == {}


def test_held_money_is_captured_or_released_by_a_person(market: Market) -> None:
    for act, status in ((provider.capture_payment, "succeeded"), (provider.release_payment, "cancelled")):
        order = market.order(4_300)
        uuid = doors.new_key()
        body = provider.payment_request(market.ledger, uuid, Money(4_300, SAR), "order")
        number = market.begin(4_300, order, uuid=uuid, request=body | {"capture": False}, capture=False)
        asked = provider.ask_payment(market.ledger, number)
        with pytest.raises(ProviderFailed):
            act(market.ledger, number)
        market.pays(asked)
        assert provider.ask_payment(market.ledger, number).payment.expires_at is not None
        assert act(market.ledger, number).status == status
    assert market.books == {"1020": -4_300, "4000": 4_300}


def test_one_that_was_never_sent_for_a_cancelled_order_never_is(market: Market) -> None:
    order = market.order(4_300)
    number = market.begin(4_300, order)
    market.cancel(order)
    market.round()
    assert (market.status(number), market.row("payments", number).reason) == ("cancelled", "not_wanted")
    assert market.fake.count("POST", "/payments") == 0


def test_looks_come_quickly_and_then_seldom(market: Market) -> None:
    asked = market.ask_top_up()
    looks = []
    for _ in range(8):
        due = _due(market, asked.payment.id)
        market.round(seconds=due)
        looks.append(due)
    assert looks == [3, 5, 10, 15, 20, 20, 20, 20]
    market.round(minutes=12)
    assert _due(market, asked.payment.id) == 120
    market.fake.store.payments[market.there(asked)["id"]]["status"] = "processing"
    market.round(minutes=80)
    assert _due(market, asked.payment.id) == 3600


def _due(market: Market, number: int) -> int:
    found = market.row("payments", number).next_poll_at
    at = from_micros(found) if isinstance(found, int) else found
    return int((at - market.ledger.clock.now()).total_seconds())


def test_a_silent_provider_does_not_hold_the_round_up(market: Market) -> None:
    for _ in range(6):
        market.ask_top_up()
    market.fails(*["reset"] * 6)
    assert market.round().asked == 3


def test_without_a_provider_nothing_is_begun(ledger_without: Market) -> None:
    with pytest.raises(ProviderNotSet) as missing:
        ledger_without.ask_top_up()
    assert missing.value.why == "no_provider"
    assert ledger_without.count("payments") == 0


@pytest.fixture
def ledger_without(market: Market) -> Market:
    """The same shop before its provider was set up."""
    market.ledger.settings.pop("provider")
    return market
