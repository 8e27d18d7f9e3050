"""Paid clicks (SPEC 8 and 17): fee 30.00, reward 40.00, the price falls by 30.00 and comes back when nobody paid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import OpenOrder, OrderLine
from ledger.domain.verbs import ChangeStatus
from ledger.errors import (
    ClicksOff,
    CurrencyMismatch,
    CustomerNotActive,
    CustomerNotFound,
    FieldInvalid,
    FieldRequired,
    NotAllowed,
    PaymentEnded,
    PriceAtFloor,
    ProductNotForSale,
    ProductNotFound,
    ProductSold,
    RuleUnknown,
    TenderedTooSmall,
    WalletNotActive,
    WalletNotFound,
)
from tests.support import doors
from tests.support.paying import FEE, REWARD, Shop, a_shop

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

PRICE = 10_000


@pytest.fixture
def shop(ledger: Ledger) -> Iterator[Shop]:
    """A shop with clicks switched on, whose books are sound at the end."""
    made = a_shop(ledger)
    made.switch_clicks_on()
    yield made
    made.assert_sound()


def clicks(shop: Shop) -> list[tuple[str, int, int]]:
    rows = doors.run_sql(shop.ledger, "SELECT status, price_before, price_after FROM clicks ORDER BY id")
    return [tuple(row) for row in rows]


@pytest.mark.parametrize(("tender", "code"), [("cash", "1001"), ("terminal", "1010"), ("bank", "1030")])
def test_paid_at_once(shop: Shop, tender: str, code: str) -> None:
    product = shop.product(PRICE)
    payment = shop.click(product, tender)
    assert clicks(shop) == [("paid", PRICE, PRICE - FEE)]
    assert shop.price(product) == PRICE - FEE
    assert shop.pockets == {"given": REWARD}
    assert shop.books == {code: -FEE, "4100": FEE, "5050": -REWARD, "2000": REWARD}
    row = shop.row("payments", payment)
    assert (row.purpose, row.status, row.tender, row.amount) == ("click", "succeeded", tender, FEE)
    assert shop.row("transactions", row.transaction_id).amount == FEE
    (receipt,) = doors.run_sql(shop.ledger, "SELECT kind, amount, payment_id FROM receipts")
    assert tuple(receipt) == ("click", FEE, payment)


def test_paid_by_the_provider(shop: Shop) -> None:
    product = shop.product(PRICE)
    payment = shop.click(product, request={"amount": "30.00"})
    assert clicks(shop) == [("waiting", PRICE, PRICE - FEE)]
    assert (shop.available, shop.books, shop.price(product)) == (0, {}, PRICE - FEE)
    key = doors.new_key()
    shop.end(payment, "succeeded", FEE, key=key)
    assert shop.end(payment, "succeeded", FEE, key=key).repeated
    with pytest.raises(PaymentEnded):
        shop.end(payment, "cancelled", FEE)
    assert clicks(shop) == [("paid", PRICE, PRICE - FEE)]
    assert shop.price(product) == PRICE - FEE
    assert shop.pockets == {"given": REWARD}
    assert shop.books == {"1020": -FEE, "4100": FEE, "5050": -REWARD, "2000": REWARD}


@pytest.mark.parametrize("ends", ["cancelled", "failed"])
def test_not_paid(shop: Shop, ends: str) -> None:
    product = shop.product(PRICE)
    first, second = shop.click(product), shop.click(product)
    assert shop.price(product) == PRICE - 2 * FEE
    shop.end(first, ends, 0, reason="expired_on_confirmation")
    assert shop.price(product) == PRICE - FEE
    with pytest.raises(PaymentEnded):
        shop.end(first, "failed", 0)
    assert shop.price(product) == PRICE - FEE
    shop.end(second, "succeeded", FEE)
    assert [click[0] for click in clicks(shop)] == ["failed", "paid"]
    assert shop.price(product) == PRICE - FEE


def test_paid_after_the_price_was_restored(shop: Shop) -> None:
    product = shop.product(PRICE)
    payment = shop.click(product)
    shop.end(payment, "failed", 0)
    shop.end(payment, "succeeded", FEE)
    assert (shop.price(product), shop.available) == (PRICE, 0)
    assert clicks(shop)[0][0] == "failed"
    assert shop.books == {"1020": -FEE, "2900": FEE}
    shop.end_refund(shop.refund_suspense(payment), "succeeded")
    assert shop.books == {}


@pytest.mark.parametrize(("amount", "unit"), [(FEE - 1, "SAR"), (FEE, "RUB")])
def test_another_amount_buys_no_click(shop: Shop, amount: int, unit: str) -> None:
    product = shop.product(PRICE)
    payment = shop.click(product)
    shop.end(payment, "succeeded", amount, unit)
    assert (shop.price(product), shop.available, clicks(shop)[0][0]) == (PRICE, 0, "failed")
    assert shop.books == {"1020": -amount, "2900": amount}


def test_a_reward_that_no_wallet_takes(shop: Shop) -> None:
    product = shop.product(PRICE)
    payment = shop.click(product)
    shop.post(ChangeStatus(shop.wallet, "closed"))
    shop.end(payment, "succeeded", FEE)
    assert (shop.price(product), clicks(shop)[0][0]) == (PRICE, "failed")
    assert shop.books == {"1020": -FEE, "2900": FEE}


def test_the_price_stops_at_its_floor(shop: Shop) -> None:
    product = shop.product(PRICE, floor=PRICE - 2 * FEE)
    for _ in range(2):
        shop.click(product, "cash")
    with pytest.raises(PriceAtFloor) as refused:
        shop.click(product, "cash")
    assert (refused.value.price.minor, refused.value.floor.minor) == (PRICE - 2 * FEE, PRICE - 2 * FEE)
    assert shop.price(product) == PRICE - 2 * FEE


def test_a_sold_product_takes_no_clicks(shop: Shop) -> None:
    product = shop.product(PRICE)
    line = OrderLine(product, "Vase", 1, PRICE)
    shop.post(OpenOrder(shop.customer, "SAR", "checkout", (line,)), kind="order")
    with pytest.raises(ProductSold) as refused:
        shop.click(product, "cash")
    assert refused.value.facts() == {"product": product, "title": "Vase"}


def test_what_a_click_refuses(shop: Shop) -> None:
    doors.add_staff(shop.ledger)
    product = shop.product(PRICE)
    stranger = doors.add_customer(shop.ledger)
    blocked = doors.add_customer(shop.ledger, status="blocked")
    doors.add_wallet(shop.ledger, blocked)
    for refusal, facts in (
        (FieldInvalid, {"fee": FEE - 1}),
        (FieldInvalid, {"reward": REWARD + 1}),
        (CurrencyMismatch, {"currency": "RUB"}),
        (RuleUnknown, {"tender": "invoice"}),
        (FieldRequired, {"provider": ""}),
        (CustomerNotFound, {"customer": 10**6}),
        (WalletNotFound, {"customer": stranger}),
        (CustomerNotActive, {"customer": blocked}),
        (FieldInvalid, {"tendered": FEE}),
        (TenderedTooSmall, {"tender": "cash", "tendered": FEE - 1}),
        (ProductNotFound, {"product": 10**6}),
        (ProductNotForSale, {"product": shop.product(PRICE, currency="RUB")}),
        (ProductNotForSale, {"product": shop.product(PRICE, active=False)}),
    ):
        with pytest.raises(refusal):
            shop.click(**({"product": product} | facts))
    shop.post(ChangeStatus(shop.wallet, "closed"))
    with pytest.raises(WalletNotActive):
        shop.click(product, "cash")
    assert (shop.price(product), shop.count("payments"), shop.count("clicks"), shop.books) == (PRICE, 0, 0, {})


def test_who_may_click_and_who_is_told_of_it(shop: Shop) -> None:
    doors.add_staff(shop.ledger)
    product = shop.product(PRICE)
    verb = shop.click_verb(product, "cash")
    with pytest.raises(NotAllowed):
        shop.post(verb, login="auditor")
    shop.post(verb, login="cashier")
    row = shop.row("products", product)
    assert (row.version, row.edited_by) == (2, "cashier")


def test_clicks_are_off_until_they_are_switched_on(ledger: Ledger) -> None:
    shop = a_shop(ledger)
    product = shop.product(PRICE)
    with pytest.raises(ClicksOff):
        shop.click(product, "cash")
    shop.switch_clicks_on()
    doors.run_sql(ledger, "UPDATE settings SET value = '0' WHERE key = 'clicks_on'")
    with pytest.raises(ClicksOff):
        shop.click(product, "cash")
    assert shop.price(product) == PRICE
