"""Many tills selling at once: a product is sold once, an order is paid once, receipts are numbered without a gap."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from ledger.domain.order_verbs import CancelOrder, OpenOrder, OrderLine, PayForOrder, TakeForOrder
from ledger.domain.return_verbs import ReturnedLine, ReturnOrder
from ledger.domain.verbs import Credit
from tests.support import doors
from tests.support.drawers import add_partner
from tests.support.paying import Shop
from tests.support.tills import Outcome, Tills, refusals

if TYPE_CHECKING:
    from ledger.domain.verbs import Operation, Verb
    from ledger.storage.ledger import Ledger

TILLS = 4
SALES = 4
SOON = 2
"""Seconds in which a sale that waits for nobody is done."""


pytestmark = pytest.mark.usefixtures("sound")


def sale(*lines: OrderLine, parts: tuple[Verb, ...] | None = None) -> Operation:
    total = sum(line.price * line.quantity for line in lines)
    paid: tuple[Verb, ...] = (PayForOrder(None, "cash", total, doors.new_key()),)
    return doors.operation("sell", OpenOrder(None, "SAR", "counter", lines), *(paid if parts is None else parts))


def of(product: int, quantity: int = 1, price: int = 100) -> OrderLine:
    return OrderLine(product, "Thing", quantity, price)


def refused(results: list[list[Outcome]]) -> dict[str, int]:
    return {name: times for name, times in refusals(results).items() if name}


def test_a_unique_product_is_sold_by_one_till(tills: Tills, ledger: Ledger) -> None:
    shop = Shop(ledger, 0, 0)
    products = [shop.product(100) for _ in range(6)]
    results = tills.run(ledger, [[sale(of(one)) for one in products] for _ in range(TILLS)])
    assert refused(results) == {"ProductSold": (TILLS - 1) * len(products)}
    assert shop.count("orders") == shop.count("receipts") == len(products)


def test_no_more_is_sold_than_is_in_stock(tills: Tills, ledger: Ledger) -> None:
    shop = Shop(ledger, 0, 0)
    cups = shop.product(100, kind="counted", stock=10)
    results = tills.run(ledger, [[sale(of(cups, 2)) for _ in range(3)] for _ in range(TILLS)])
    assert refused(results) == {"StockTooSmall": TILLS * 3 - 5}
    assert shop.row("products", cups).stock == 0


def test_lines_in_any_order_never_deadlock(tills: Tills, ledger: Ledger) -> None:
    shop = Shop(ledger, 0, 0)
    first, second = (shop.product(100, kind="counted", stock=1_000) for _ in range(2))
    ways = ((of(first), of(second)), (of(second), of(first)))
    results = tills.run(ledger, [[sale(*ways[till % 2]) for _ in range(5)] for till in range(TILLS)])
    assert not refused(results)
    assert shop.row("products", first).stock == shop.row("products", second).stock == 1_000 - 5 * TILLS


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_a_receipt_waits_for_the_one_before_it(ledger: Ledger) -> None:
    """Whoever writes the till's next receipt keeps others of that till from reading the highest number."""
    with ThreadPoolExecutor(1) as other:
        with ledger.writing() as connection:
            connection.execute(text("SELECT 1 FROM tills WHERE id = 1 FOR NO KEY UPDATE"))
            late = other.submit(ledger.post, sale(OrderLine(None, "Bowl", 1, 100)))
            with pytest.raises(TimeoutError):
                late.result(SOON)
        late.result(60)
    assert doors.run_sql(ledger, "SELECT number FROM receipts")[0].number == 1


def test_receipts_are_numbered_without_a_gap_and_partners_have_one_account(tills: Tills, ledger: Ledger) -> None:
    one, other = add_partner(ledger, "Potter"), add_partner(ledger, "Weaver")
    lines = (OrderLine(None, "Bowl", 1, 100, partner=one), OrderLine(None, "Rug", 1, 200, partner=other))
    work = [[sale(*(lines if till % 2 else reversed(lines))) for _ in range(SALES)] for till in range(TILLS)]
    results = tills.run(ledger, work)
    assert not refused(results)
    numbers = [row.number for row in doors.run_sql(ledger, "SELECT number FROM receipts ORDER BY number")]
    assert numbers == list(range(1, SALES * TILLS + 1))
    owed = doors.run_sql(ledger, "SELECT balance FROM accounts WHERE kind = 'partner' ORDER BY balance")
    assert [row.balance for row in owed] == [80 * SALES * TILLS, 160 * SALES * TILLS]


def test_an_order_is_paid_once(tills: Tills, ledger: Ledger) -> None:
    shop = Shop(ledger, 0, 0)
    orders = [shop.order(100, customer=None) for _ in range(6)]
    work = [[_pays(order) for order in orders] for _ in range(TILLS)]
    results = tills.run(ledger, work)
    assert refused(results) == {"OrderNotOpen": (TILLS - 1) * len(orders)}
    assert shop.count("payments") == shop.count("receipts") == len(orders)


def test_paying_and_cancelling_at_once_ends_in_one_of_both_orders(tills: Tills, ledger: Ledger) -> None:
    shop = Shop(ledger, 0, 0)
    orders = [shop.order(100, customer=None) for _ in range(8)]
    work = [[way(order) for order in orders] for way in (_pays, _cancels, _pays, _cancels)]
    results = tills.run(ledger, work)
    assert set(refused(results)) == {"OrderNotOpen"}
    assert {row.status for row in doors.run_sql(ledger, "SELECT status FROM orders")} == {"cancelled"}
    assert not shop.books or set(shop.books) == {"4000", "4090"}


def test_an_order_gives_back_no_more_than_it_took(tills: Tills, ledger: Ledger) -> None:
    """Two tills take parts back, two cancel: every part once, and together what was paid."""
    customer = doors.add_customer(ledger)
    wallet = doors.add_wallet(ledger, customer)
    ledger.post(doors.operation("credit", Credit(wallet, 6_000, "SAR", "top_up", "bank")))
    orders = [_sold(ledger, customer, wallet) for _ in range(6)]
    work = [[_returns(order, amount) for order in orders for amount in (70, 333)] for _ in range(2)]
    work += [[_cancels(order) for order in orders] for _ in range(2)]
    results = tills.run(ledger, work)
    assert set(refused(results)) <= {"OrderNotOpen", "ReturnTooLarge"}
    shop = Shop(ledger, customer, wallet)
    assert shop.books == {"1030": -6_000, "2000": 6_000, "4000": 6_000, "4090": -6_000}
    assert {row.status for row in doors.run_sql(ledger, "SELECT status FROM orders")} <= {"cancelled", "returned"}
    given = doors.run_sql(ledger, "SELECT refunded FROM payments")
    assert [row.refunded for row in given] == [400] * len(orders)


def test_the_same_goods_come_back_once(tills: Tills, ledger: Ledger) -> None:
    customer = doors.add_customer(ledger)
    wallet = doors.add_wallet(ledger, customer)
    ledger.post(doors.operation("credit", Credit(wallet, 6_000, "SAR", "top_up", "bank")))
    orders = [_sold(ledger, customer, wallet) for _ in range(6)]
    results = tills.run(ledger, [[_returns(order, 900) for order in orders] for _ in range(TILLS)])
    assert refused(results) == {"ReturnTooLarge": (TILLS - 1) * len(orders)}
    assert {row.returned for row in doors.run_sql(ledger, "SELECT returned FROM orders")} == {900}


def test_one_wallet_pays_for_as_much_as_it_holds(tills: Tills, ledger: Ledger) -> None:
    wallet = doors.add_wallet(ledger)
    ledger.post(doors.operation("credit", Credit(wallet, 1_000, "SAR", "top_up", "bank")))
    take = (TakeForOrder(None, wallet, 100, "SAR"),)
    line = OrderLine(None, "Work", 1, 100)
    results = tills.run(ledger, [[sale(line, parts=take) for _ in range(4)] for _ in range(TILLS)])
    assert refused(results) == {"InsufficientFunds": 4 * TILLS - 10}


def _pays(order: int) -> Operation:
    return doors.operation("pay", PayForOrder(order, "cash", 100, doors.new_key()))


def _sold(ledger: Ledger, customer: int, wallet: int) -> int:
    """A paid order of 10.00, 6.00 of it from the wallet and 4.00 in cash."""
    parts = TakeForOrder(None, wallet, 600, "SAR"), PayForOrder(None, "cash", 400, doors.new_key())
    opened = OpenOrder(customer, "SAR", "counter", (OrderLine(None, "Work", 1, 1_000),))
    return ledger.post(doors.operation("sell", opened, *parts)).orders[0]


def _returns(order: int, amount: int) -> Operation:
    return doors.operation("return", ReturnOrder(order, (ReturnedLine(1, 0, amount),)))


def _cancels(order: int) -> Operation:
    return doors.operation("cancel", CancelOrder(order))
