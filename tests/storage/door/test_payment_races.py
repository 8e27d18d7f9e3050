"""Several workstations hear of one payment, click on one product, or pay and cancel one order, at the same instant."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import CancelOrder, PayForOrder
from ledger.domain.payment_verbs import EndPayment, EndRefund, OpenClick, RefundSuspense, StrayReceipt
from ledger.domain.verbs import Operation, Verb
from tests.support import doors
from tests.support.paying import FEE, REWARD, Shop, a_shop
from tests.support.tills import Tills, refusals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.ledgers import Places

COUNT, ROUNDS = 4, 4


@pytest.fixture
def shop(places: Places) -> Iterator[Shop]:
    """A shop with clicks switched on, whose books are sound at the end."""
    opened = places.open()
    made = a_shop(opened)
    made.switch_clicks_on()
    yield made
    made.assert_sound()
    opened.close()


def operation(verb: Verb) -> Operation:
    return doors.operation(verb.verb, verb)


def race(tills: Tills, shop: Shop, work: list[list[Verb]]) -> Counter[str]:
    """What was refused, by name ('' for what was posted), when each list runs at a till of its own."""
    return refusals(tills.run(shop.ledger, [[operation(verb) for verb in verbs] for verbs in work]))


def test_success_is_heard_by_everybody_and_posted_once(tills: Tills, shop: Shop) -> None:
    payments = [shop.begin(100) for _ in range(ROUNDS)]
    work: list[list[Verb]] = [[EndPayment(one, "succeeded", 100, "SAR") for one in payments] for _ in range(COUNT)]
    assert race(tills, shop, work) == {"": ROUNDS, "PaymentEnded": ROUNDS * (COUNT - 1)}
    assert shop.books == {"1020": -100 * ROUNDS, "2000": 100 * ROUNDS}


def test_strays_and_their_refunds_are_booked_once(tills: Tills, shop: Shop) -> None:
    work: list[list[Verb]] = [
        [StrayReceipt("yookassa", f"2d7a-{n}", 100, "SAR") for n in range(ROUNDS)] for _ in range(COUNT)
    ]
    assert race(tills, shop, work) == {"": ROUNDS, "PaymentEnded": ROUNDS * (COUNT - 1)}
    payments = [row.id for row in doors.run_sql(shop.ledger, "SELECT id FROM payments ORDER BY id")]
    work = [[RefundSuspense(one, f"{till}-{one}") for one in payments] for till in range(COUNT)]
    assert race(tills, shop, work) == {"": ROUNDS, "NothingInSuspense": ROUNDS * (COUNT - 1)}
    refunds = [row.id for row in doors.run_sql(shop.ledger, "SELECT id FROM refunds ORDER BY id")]
    work = [[EndRefund(one, "succeeded") for one in refunds] for _ in range(COUNT)]
    assert race(tills, shop, work) == {"": ROUNDS, "RefundEnded": ROUNDS * (COUNT - 1)}
    assert shop.books == {}


def test_the_provider_and_the_till_pay_one_order_at_once(tills: Tills, shop: Shop) -> None:
    orders = [shop.order(100) for _ in range(ROUNDS)]
    payments = [shop.begin(100, order) for order in orders]
    refused = race(
        tills,
        shop,
        [
            [EndPayment(one, "succeeded", 100, "SAR") for one in payments],
            [PayForOrder(one, "cash", 100, doors.new_key()) for one in orders],
        ],
    )
    late = refused.pop("", 0) - ROUNDS
    assert sum(refused.values()) == ROUNDS - late
    books = shop.books
    assert (books["4000"], books["1020"], books.get("2900", 0)) == (100 * ROUNDS, -100 * ROUNDS, 100 * late)


def test_an_order_is_cancelled_while_the_provider_says_success(tills: Tills, shop: Shop) -> None:
    orders = [shop.order(100) for _ in range(ROUNDS)]
    payments = [shop.begin(100, order) for order in orders]
    refused = race(
        tills,
        shop,
        [
            [CancelOrder(one) for one in orders],
            [EndPayment(one, "succeeded", 100, "SAR") for one in payments],
        ],
    )
    assert refused == {"": 2 * ROUNDS}
    books = shop.books
    assert books["1020"] == -100 * ROUNDS
    assert books.get("2900", 0) + books.get("2310", 0) == 100 * ROUNDS
    assert shop.available == 0


def test_clicks_of_several_tills_stop_at_the_floor(tills: Tills, shop: Shop) -> None:
    """Each till clicks for a customer of its own: only the product is shared."""
    products = [shop.product(3 * FEE + 10, floor=10) for _ in range(2)]
    wallets = [doors.add_wallet(shop.ledger) for _ in range(COUNT)]
    customers = [shop.row("wallets", wallet).customer_id for wallet in wallets]
    work: list[list[Verb]] = [
        [
            OpenClick(product, customer, FEE, REWARD, "SAR", "cash", doors.new_key())
            for _ in range(2)
            for product in products
        ]
        for customer in customers
    ]
    assert race(tills, shop, work) == {"": 6, "PriceAtFloor": 4 * COUNT - 6}
    assert [shop.price(product) for product in products] == [10, 10]
    assert shop.books == {"1001": -6 * FEE, "4100": 6 * FEE, "5050": -6 * REWARD, "2000": 6 * REWARD}


def test_clicks_that_fail_together_restore_the_price(tills: Tills, shop: Shop) -> None:
    product = shop.product(COUNT * FEE)
    payments = [shop.click(product) for _ in range(COUNT)]
    assert shop.price(product) == 0
    work: list[list[Verb]] = [[EndPayment(one, "failed", 0, "SAR") for one in payments] for _ in range(COUNT)]
    assert race(tills, shop, work) == {"": COUNT, "PaymentEnded": COUNT * (COUNT - 1)}
    assert (shop.price(product), shop.books) == (COUNT * FEE, {})
