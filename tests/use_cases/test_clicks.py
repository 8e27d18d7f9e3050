"""Paid clicks as the shop uses them, on both engines: settings, one click at the till, the provider's (SPEC 8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ledger.domain.payments import ClickStatus
from ledger.domain.products import ProductFields
from ledger.domain.words import Tender
from ledger.errors import (
    AmountNotPositive,
    ClicksOff,
    CurrencyMismatch,
    CustomerNotFound,
    EditedMeanwhile,
    FieldInvalid,
    NotAllowed,
    PriceAtFloor,
    TenderedTooSmall,
)
from ledger.money import Money, currency
from ledger.use_cases import clicks, products
from ledger.use_cases.clicks import ClickRequest, ClickSettings
from tests.support import doors
from tests.support.drawers import acting
from tests.support.paying import FEE, REWARD, Shop, a_shop

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

SAR = currency("SAR")


def money(minor: int) -> Money:
    return Money(minor, SAR)


ON = ClickSettings(on=True, fee=money(FEE), reward=money(REWARD))


@pytest.fixture
def shop(ledger: Ledger) -> Iterator[Shop]:
    """A shop that takes clicks, whose books are sound at the end."""
    doors.add_staff(ledger)
    made = a_shop(ledger)
    clicks.save_click_settings(ledger, ON)
    yield made
    made.assert_sound()


def request(shop: Shop, product: int, tender: Tender = Tender.CASH, tendered: Money | None = None) -> ClickRequest:
    return ClickRequest(doors.new_key(), product, shop.customer, tender, tendered)


def test_off_until_an_administrator_switches_them_on(ledger: Ledger) -> None:
    doors.add_staff(ledger)
    shop = a_shop(ledger)
    assert clicks.click_settings(ledger) == replace(ON, on=False)
    with pytest.raises(ClicksOff):
        clicks.click(ledger, request(shop, shop.product(10_000)))
    with pytest.raises(NotAllowed):
        clicks.save_click_settings(acting(ledger, "manager"), ON)
    with pytest.raises(CurrencyMismatch):
        clicks.save_click_settings(ledger, ClickSettings(True, Money(1, currency("RUB")), Money(1, currency("RUB"))))
    assert clicks.save_click_settings(ledger, replace(ON, reward=money(0))).settings
    assert clicks.click_settings(ledger) == replace(ON, reward=money(0))
    clicks.click(ledger, request(shop, shop.product(10_000)))
    assert (shop.available, shop.books) == (0, {"1001": -FEE, "4100": FEE})
    for refusal, facts in (
        (AmountNotPositive, {"fee": money(0)}),
        (FieldInvalid, {"reward": money(-1)}),
        (CurrencyMismatch, {"reward": Money(1, currency("RUB"))}),
    ):
        with pytest.raises(refusal):
            ClickSettings(**({"on": True, "fee": money(FEE), "reward": money(REWARD)} | facts))  # type: ignore[arg-type]


def test_a_click_at_the_till(shop: Shop) -> None:
    product = shop.product(10_000)
    wanted = request(shop, product, tendered=money(5_000))
    assert clicks.preview_click(shop.ledger, wanted).balances[0].available_after == money(REWARD)
    assert (shop.price(product), shop.count("clicks")) == (10_000, 0)
    done = clicks.click(shop.ledger, wanted)
    assert done.change == money(2_000)
    assert (done.click.status, done.click.price_before, done.click.price_after) == (
        ClickStatus.PAID, money(10_000), money(7_000),
    )  # fmt: skip
    assert done.receipt is not None
    assert (done.receipt.kind, done.receipt.amount) == ("click", money(FEE))
    clicks.save_click_settings(shop.ledger, replace(ON, on=False, fee=money(1)))
    again = clicks.click(shop.ledger, wanted)
    assert again.posted.repeated
    assert (again.click, again.receipt) == (done.click, done.receipt)
    assert shop.price(product) == 7_000
    assert shop.books == {"1001": -FEE, "4100": FEE, "5050": -REWARD, "2000": REWARD}


def test_a_click_through_the_provider(shop: Shop) -> None:
    product = shop.product(10_000)
    wanted = replace(request(shop, product, Tender.PROVIDER), provider_request={"amount": {"value": "30.00"}})
    done = clicks.click(shop.ledger, wanted)
    assert (done.click.status, done.receipt, done.change) == (ClickStatus.WAITING, None, money(0))
    assert shop.row("payments", done.click.payment_id).provider == "yookassa"
    shop.end(done.click.payment_id, "succeeded", FEE)
    (row,) = clicks.list_clicks(shop.ledger).rows
    assert (row.status, row.tender, row.product_name, row.customer_name) == (
        ClickStatus.PAID,
        Tender.PROVIDER,
        "Vase",
        "Anna",
    )


def test_a_customers_first_click_opens_the_wallet(shop: Shop) -> None:
    stranger = doors.add_customer(shop.ledger)
    product = shop.product(10_000)
    done = clicks.click(shop.ledger, replace(request(shop, product), customer_id=stranger))
    assert done.posted.balances[0].available_after == money(REWARD)
    with pytest.raises(CustomerNotFound):
        clicks.click(shop.ledger, replace(request(shop, product), customer_id=10**6))


def test_clicks_by_product_customer_and_page(shop: Shop) -> None:
    first, second = shop.product(10_000), shop.product(10_000)
    made = [clicks.click(shop.ledger, request(shop, one)).click.id for one in (first, second, first)]
    ledger = shop.ledger
    assert [row.id for row in clicks.list_clicks(ledger).rows] == made[::-1]
    assert [row.id for row in clicks.list_clicks(ledger, product_id=first).rows] == [made[2], made[0]]
    assert clicks.list_clicks(ledger, customer_id=10**6).rows == ()
    page = clicks.list_clicks(ledger, customer_id=shop.customer, limit=2)
    assert [row.id for row in page.rows] == made[:0:-1]
    assert [row.id for row in clicks.list_clicks(ledger, after=page.next_key).rows] == made[:1]


def test_what_is_refused(shop: Shop) -> None:
    with pytest.raises(FieldInvalid):
        request(shop, 1, Tender.INVOICE)
    with pytest.raises(FieldInvalid):
        request(shop, 1, Tender.TERMINAL, money(FEE))
    with pytest.raises(TenderedTooSmall):
        clicks.click(shop.ledger, request(shop, shop.product(10_000), tendered=money(FEE - 1)))
    with pytest.raises(PriceAtFloor):
        clicks.click(shop.ledger, request(shop, shop.product(FEE, floor=1)))


def test_who_edits_a_product_during_a_click_is_told(shop: Shop) -> None:
    fields = ProductFields("V-1", "Vase", money(10_000))
    made = products.add_product(shop.ledger, doors.new_key(), fields)
    clicks.click(acting(shop.ledger, "cashier"), request(shop, made.id))
    with pytest.raises(EditedMeanwhile) as refused:
        products.edit_product(shop.ledger, made.id, made.version, replace(fields, name="Vase, blue"))
    assert refused.value.by == "cashier"
