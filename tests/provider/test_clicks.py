"""Paid clicks through a provider: the price falls at once, the reward comes with the money, nothing else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ledger.errors import PriceAtFloor, ProviderNotSet
from ledger.use_cases.click_payments import ClickByProvider, begin_click, preview_click_by_provider
from ledger.use_cases.clicks import list_clicks
from tests.support import doors
from tests.support.paying import FEE, REWARD

if TYPE_CHECKING:
    from ledger.use_cases.provider import Asked
    from tests.provider.market import Market


@pytest.fixture
def lamp(market: Market) -> int:
    """A product of 100.00 that may cost 60.00 at least, in a shop that takes clicks."""
    market.switch_clicks_on()
    return market.product(10_000, floor=6_000)


def click(market: Market, lamp: int, key: str = "") -> Asked:
    return begin_click(market.ledger, ClickByProvider(key or doors.new_key(), lamp, market.customer))


def states(market: Market) -> list[str]:
    return [row.status for row in list_clicks(market.ledger).rows]


def test_the_reward_comes_once_with_the_money(market: Market, lamp: int) -> None:
    asked = click(market, lamp, "one")
    assert (asked.payment.status, asked.payment.confirmation_kind, market.price(lamp)) == ("pending", "qr", 7_000)
    assert (market.available, states(market)) == (0, ["waiting"])
    assert market.there(asked)["metadata"]["purpose"] == "click"
    assert click(market, lamp, "one").payment.id == asked.payment.id
    market.pays(asked)
    market.round()
    market.told("payment.succeeded", market.there(asked))
    assert (market.available, market.price(lamp), states(market)) == (REWARD, 7_000, ["paid"])
    assert market.books == {"1020": -FEE, "4100": FEE, "5050": -REWARD, "2000": REWARD}


@pytest.mark.parametrize("fate", ["decline", "expire"])
def test_the_price_comes_back_when_nothing_is_paid(market: Market, lamp: int, fate: str) -> None:
    asked = click(market, lamp)
    with pytest.raises(PriceAtFloor):
        click(market, lamp)
    market.fake.control(fate, {"id": market.there(asked)["id"]})
    market.round()
    market.told("payment.canceled", market.there(asked))
    assert (market.available, market.price(lamp), states(market)) == (0, 10_000, ["failed"])
    assert preview_click_by_provider(market.ledger, ClickByProvider("k", lamp, market.customer)).minor == FEE
    assert market.price(lamp) == 10_000


def test_another_amount_is_no_click(market: Market, lamp: int) -> None:
    asked = click(market, lamp)
    market.pays(asked, amount="3.00")
    market.round()
    assert (market.available, market.price(lamp), market.open) == (0, 10_000, ["wrong_amount"])


def test_without_a_provider_nothing_is_recorded(market: Market, lamp: int) -> None:
    market.ledger.settings.pop("provider")
    with pytest.raises(ProviderNotSet):
        click(market, lamp)
    assert (market.price(lamp), states(market)) == (10_000, [])
