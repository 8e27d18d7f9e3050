"""Answers that are wrong, of another shop, stale or of tomorrow: no money moves by them, and a person is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ledger.errors import ProviderFailed
from ledger.use_cases import provider

if TYPE_CHECKING:
    from tests.provider.market import Market

WRONG = [
    ({"amount": "1.00"}, "wrong_amount", {"1020": -100, "2900": 100}),
    ({"amount": "1500.01"}, "wrong_amount", {"1020": -150_001, "2900": 150_001}),
    ({"currency": "KZT"}, "wrong_currency", {"1020": -150_000, "2900": 150_000}),
]


@pytest.mark.parametrize(("wrongly", "verdict", "books"), WRONG)
def test_a_wrong_amount_or_currency_never_reaches_a_wallet(
    market: Market, wrongly: dict[str, str], verdict: str, books: dict[str, int]
) -> None:
    asked = market.ask_top_up()
    market.pays(asked, **wrongly)
    market.round()
    market.round(hours=2)
    provider.sweep(market.ledger)
    assert (market.open, market.available, market.books) == ([verdict], 0, books)


@pytest.mark.parametrize("wrongly", [{"currency": "XXX"}, {"amount": "0.00"}, {"amount": "10.001"}])
def test_what_the_ledger_cannot_hold_is_posted_nowhere(market: Market, wrongly: dict[str, str]) -> None:
    asked = market.ask_top_up()
    market.pays(asked, **wrongly)
    market.round()
    market.round(hours=2)
    assert len(market.open) == 1
    assert market.open[0].startswith("wrong_")
    assert (market.books, market.status(asked)) == ({}, "pending")


def test_another_shops_or_a_test_payment_is_no_money(market: Market) -> None:
    asked, other = market.ask_top_up(), market.ask_top_up()
    market.there(asked)["recipient"]["account_id"] = "999"
    market.there(other)["test"] = True
    market.pays(asked)
    market.pays(other)
    market.round()
    assert (market.open, market.books) == (["wrong_shop", "wrong_shop"], {})


def test_a_payment_that_carries_another_id_is_not_ours(market: Market) -> None:
    asked = market.ask_top_up()
    row = market.there(asked)
    market.pays(asked)
    row["metadata"] = {"payment": "somebody-else"}
    market.round()
    assert (market.open, market.available, market.status(asked)) == (["not_ours"], 0, "pending")


def test_a_status_of_tomorrow_waits_for_a_person(market: Market) -> None:
    asked = market.ask_top_up()
    market.there(asked)["status"] = "under_review"
    market.round()
    market.round(minutes=5)
    assert (market.open, market.status(asked)) == (["strange_status"], "pending")
    market.there(asked)["status"] = "pending"
    market.pays(asked)
    market.round(minutes=5)
    assert market.available == 150_000


def test_a_stale_answer_moves_nothing_back(market: Market) -> None:
    asked = market.ask_top_up()
    there = market.there(asked)
    there["_capture"] = False
    market.pays(asked)
    market.round()
    assert market.status(asked) == "waiting_for_capture"
    there["status"] = "pending"
    market.round(minutes=5)
    assert market.status(asked) == "waiting_for_capture"


def test_what_is_said_after_the_end_changes_nothing(market: Market) -> None:
    asked = market.ask_top_up()
    market.pays(asked)
    market.round()
    market.there(asked)["status"] = "canceled"
    provider.sweep(market.ledger)
    provider.sweep(market.ledger)
    assert (market.verdicts, market.available) == (["created", "posted", "after_end"], 150_000)


def test_a_refused_key_stops_this_workstation_and_changes_no_payment(market: Market) -> None:
    asked = market.ask_top_up()
    market.pays(asked)
    market.fake.control("rotate", {"secret": "another"})
    assert market.round().stopped
    assert (market.open, market.status(asked)) == (["unauthorized"], "pending")
    assert provider.provider_standing(market.ledger).stopped_since is not None
    before = len(market.fake.requests)
    assert market.round(hours=1).stopped
    with pytest.raises(ProviderFailed):
        provider.ask_payment(market.ledger, asked.payment.id)
    assert len(market.fake.requests) == before
    with pytest.raises(ProviderFailed) as refused:
        provider.check_provider(market.ledger)
    assert refused.value.why == "key_refused"
    market.fake.control("rotate", {"secret": "test_key_of_the_fake"})
    provider.check_provider(market.ledger)
    assert market.open == []
    market.round()
    assert market.available == 150_000


def test_a_payment_that_the_provider_does_not_know_waits_for_a_person(market: Market) -> None:
    asked = market.ask_top_up()
    del market.fake.store.payments[market.there(asked)["id"]]
    market.round()
    market.round(hours=2)
    assert (market.open, market.status(asked)) == (["not_found"], "pending")
