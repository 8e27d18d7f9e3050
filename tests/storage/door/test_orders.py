"""Orders at both doors: opened, delivered, shared with partners; what is written, what is refused (SPEC 3, 8)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from ledger.domain.order_verbs import DeliverOrder, Earning, OrderLine, TakeForOrder
from ledger.domain.verbs import Reverse
from ledger.errors import (
    AmountTooLarge,
    CurrencyUnknown,
    CustomerNotActive,
    CustomerNotFound,
    FieldInvalid,
    NotAllowed,
    NotReversible,
    OrderEmpty,
    OrderNotOpen,
    PartnerNotFound,
    ProductNotForSale,
    ProductNotFound,
    ProductSold,
    StockTooSmall,
)
from ledger.money import MAX_MINOR
from ledger.storage.door.order_completion import share_of
from tests.support import doors
from tests.support.drawers import add_partner, booked
from tests.support.ledgers import START
from tests.support.ordering import SOLD, opening, refused, sar, stall, thing
from tests.support.paying import Shop
from tests.support.selling import Stall, paid

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger


__all__ = ["stall"]


def product(stall: Stall, price: int = 1_000, **more: Any) -> int:  # noqa: ANN401 - any column
    """A unique product unless told otherwise; its id."""
    return Shop(stall.ledger, stall.customer, stall.money).product(price, **more)


class TestOpening:
    def test_an_order_holds_nothing_until_something_is_given(self, stall: Stall) -> None:
        answer = stall.post("sell", opening(thing(1_000, 3, discount=500), thing(200), customer=stall.customer))
        order = stall.order(answer.orders[0])
        assert (order.total, order.status, order.customer_id, order.paid_at) == (
            2_700, "awaiting_payment", stall.customer, None,
        )  # fmt: skip
        assert booked(stall.ledger, answer) == []
        assert answer.payments == ()
        account = stall.row("SELECT kind, code, currency, balance FROM accounts WHERE order_id = :o", o=order.id)
        assert tuple(account) == ("order", "2300", "SAR", 0)
        lines = stall.rows("SELECT n, quantity, price, discount, amount FROM order_lines ORDER BY n")
        assert [tuple(line) for line in lines] == [(1, 3, 1_000, 500, 2_500), (2, 1, 200, 0, 200)]
        assert stall.events(order.id) == ["opened"]

    def test_a_line_takes_its_products_facts_and_its_own_price(self, stall: Stall) -> None:
        partner = add_partner(stall.ledger)
        vase = product(stall, 900, category="vases", brand="Clay", partner_id=partner)
        stall.sell(1, lines=(thing(850, product=vase, name="Vase, chipped", category="x", brand="y"),), earns={})
        line = stall.row("SELECT name, category, brand, partner_id, price, product_id FROM order_lines")
        assert tuple(line) == ("Vase, chipped", "vases", "Clay", partner, 850, vase)

    def test_a_unique_product_is_sold_once(self, stall: Stall) -> None:
        vase = product(stall)
        stall.sell(1, lines=(thing(product=vase),), earns={})
        assert stall.row("SELECT is_sold FROM products WHERE id = :i", i=vase).is_sold
        facts = refused(stall, ProductSold, opening(thing(product=vase)))
        assert facts == {"product": vase, "title": "Vase"}
        other = product(stall)
        twice = refused(stall, ProductSold, opening(thing(product=other), thing(product=other)))
        assert twice == {"product": other, "title": "Vase"}
        assert not stall.row("SELECT is_sold FROM products WHERE id = :i", i=other).is_sold

    def test_counted_products_leave_the_stock(self, stall: Stall) -> None:
        cups = product(stall, 100, name="Cup", kind="counted", stock=5)
        stall.sell(1, lines=(thing(100, 2, product=cups), thing(90, 1, product=cups)), earns={})
        assert stall.row("SELECT stock FROM products WHERE id = :i", i=cups).stock == 2
        facts = refused(stall, StockTooSmall, opening(thing(100, 1, product=cups), thing(100, 2, product=cups)))
        assert facts == {"product": cups, "title": "Cup", "stock": 1, "requested": 2}
        stall.sell(1, lines=(thing(100, 2, product=cups),), earns={})
        assert stall.row("SELECT stock FROM products WHERE id = :i", i=cups).stock == 0

    def test_an_open_product_is_sold_as_often_as_wanted(self, stall: Stall) -> None:
        wrap = product(stall, 50, kind="open")
        for _ in range(2):
            stall.sell(1, lines=(thing(50, 7, product=wrap),), earns={})
        assert not stall.row("SELECT is_sold FROM products WHERE id = :i", i=wrap).is_sold

    def test_what_products_refuse(self, stall: Stall) -> None:
        off, dinars = product(stall, active=False), product(stall, currency="KWD")
        for one in (off, dinars):
            assert refused(stall, ProductNotForSale, opening(thing(product=one)))["product"] == one
        assert refused(stall, ProductNotFound, opening(thing(product=999))) == {"product": "999"}
        assert refused(stall, PartnerNotFound, opening(thing(partner=999))) == {"partner": "999"}
        one = product(stall)
        assert refused(stall, FieldInvalid, opening(thing(10, 2, product=one))) == {"what": "quantity", "text": "2"}

    @pytest.mark.parametrize(
        ("line", "what", "text"),
        [
            (thing(name=""), "name", ""),
            (thing(quantity=0), "quantity", "0"),
            (thing(quantity=MAX_MINOR + 1), "quantity", str(MAX_MINOR + 1)),
            (thing(-1), "price", "-1"),
            (thing(10**30), "price", str(10**30)),
            (thing(5, discount=6), "discount", "6"),
            (thing(5, discount=-1), "discount", "-1"),
        ],
    )
    def test_lines_that_make_no_sense(self, stall: Stall, line: OrderLine, what: str, text: str) -> None:
        assert refused(stall, FieldInvalid, opening(thing(), line)) == {"what": what, "text": text}

    def test_an_order_needs_a_total_above_zero(self, stall: Stall) -> None:
        refused(stall, OrderEmpty, opening())
        refused(stall, OrderEmpty, opening(thing(0), thing(7, discount=7)))

    def test_a_total_beyond_what_can_be_posted(self, stall: Stall) -> None:
        limit = sar(MAX_MINOR)
        for lines in ((thing(MAX_MINOR), thing(1)), (thing(MAX_MINOR, 2, discount=MAX_MINOR),)):
            assert refused(stall, AmountTooLarge, opening(*lines))["limit"] == limit
        stall.post("sell", opening(thing(MAX_MINOR)))

    def test_who_buys(self, stall: Stall) -> None:
        blocked = doors.add_customer(stall.ledger, "Boris", status="blocked")
        facts = refused(stall, CustomerNotActive, opening(thing(), customer=blocked))
        assert facts == {"customer": blocked, "status": "blocked"}
        assert refused(stall, CustomerNotFound, opening(thing(), customer=999)) == {"text": "999"}

    def test_what_an_order_is_called_and_how_long_it_waits(self, stall: Stall) -> None:
        stall.post("sell", opening(thing(), number="A-1", external_ref="shop:1"))
        for field, text in (("number", "A-1"), ("external_ref", "shop:1")):
            facts = refused(stall, FieldInvalid, opening(thing(), **{field: text}))
            assert facts == {"what": field, "text": text}
        facts = refused(stall, FieldInvalid, opening(thing(), expires_at=START))
        assert facts == {"what": "expires_at", "text": START.isoformat()}
        waits = stall.post("sell", opening(thing(), expires_at=START + timedelta(microseconds=1))).orders[0]
        (found,) = stall.rows("SELECT id FROM orders WHERE expires_at IS NOT NULL")
        assert found.id == waits
        assert refused(stall, FieldInvalid, opening(thing(), kind="gift"))["what"] == "kind"
        assert refused(stall, FieldInvalid, opening(thing(), currency="PTS"))["what"] == "currency"
        assert refused(stall, CurrencyUnknown, opening(thing(), currency="XXX")) == {"text": "XXX"}

    def test_what_may_earn(self, stall: Stall) -> None:
        second = stall.add_rule("second")
        for earnings, text in (
            ((Earning(999, 1),), "999"),
            ((Earning(stall.rule, 0),), "0"),
            ((Earning(stall.rule, 1_001),), "1001"),
            ((Earning(stall.rule, 500), Earning(second, 501)), "501"),
            ((Earning(stall.rule, 500), Earning(stall.rule, 500)), str(stall.rule)),
        ):
            facts = refused(stall, FieldInvalid, opening(thing(), earnings=earnings))
            assert facts == {"what": "earnings", "text": text}

    def test_an_auditor_sells_nothing(self, stall: Stall) -> None:
        facts = refused(stall, NotAllowed, opening(thing()), login="auditor")
        assert facts == {"right": "order.sell", "role": "auditor"}


class TestDelivery:
    def test_delivered_first_paid_later(self, stall: Stall) -> None:
        order = stall.sell(1_000, kind="delivery", earns={})
        stall.deliver(order)
        row = stall.order(order)
        assert (row.status, row.paid_at) == ("delivered", None)
        assert stall.books() == {}
        delivered_at = row.delivered_at
        stall.wait(hours=2)
        stall.pay(order, 1_000, "cash")
        row = stall.order(order)
        assert (row.status, row.delivered_at) == ("delivered", delivered_at)
        assert row.paid_at > delivered_at
        assert stall.books() == {"1001": 1_000, "4000": -1_000}
        assert stall.events(order) == ["opened", "delivered", "paid"]

    def test_paid_first_delivered_later(self, stall: Stall) -> None:
        order = stall.sell(1_000, paid(1_000), kind="checkout", earns={})
        stall.deliver(order)
        assert stall.order(order).status == "delivered"
        assert refused(stall, OrderNotOpen, DeliverOrder(order)) == {"order": order, "status": "delivered"}

    def test_only_what_is_paid_or_paid_on_delivery_is_delivered(self, stall: Stall) -> None:
        for kind in ("checkout", "counter"):
            order = stall.sell(1_000, kind=kind, earns={})
            facts = refused(stall, OrderNotOpen, DeliverOrder(order))
            assert facts == {"order": order, "status": "awaiting_payment"}
        order = stall.sell(1_000, kind="delivery", earns={})
        assert refused(stall, NotAllowed, DeliverOrder(order), login="auditor")["right"] == "order.sell"


class TestPartners:
    def test_a_paid_order_owes_its_partners_their_share(self, stall: Stall) -> None:
        potter = add_partner(stall.ledger, "Potter", commission_bp=2_000, release_days=7)
        weaver = add_partner(stall.ledger, "Weaver", commission_bp=3_333)
        ours = add_partner(stall.ledger, "Ours", commission_bp=10_000)
        lines = (
            thing(1_000, partner=potter), thing(500, partner=weaver), thing(501, partner=potter),
            thing(900, partner=ours), thing(99),
        )  # fmt: skip
        order = stall.sell(1, lines=lines, kind="checkout", earns={})
        assert stall.rows("SELECT id FROM payouts") == []
        answer = stall.post("pay", paid(3_000, "terminal", order))
        assert booked(stall.ledger, answer)[1:] == [
            (*SOLD, 3_000), ("credit", "payout", "5060", "2200", 1_201), ("credit", "payout", "5060", "2200", 333),
        ]  # fmt: skip
        owed = stall.rows("SELECT partner_id, amount, status, release_on, order_id FROM payouts ORDER BY id")
        assert [(row.partner_id, row.amount, row.status, str(row.release_on), row.order_id) for row in owed] == [
            (potter, 1_201, "scheduled", "2026-01-12", order), (weaver, 333, "scheduled", "2026-01-05", order),
        ]  # fmt: skip
        said = stall.rows("SELECT partner_id, order_id FROM transactions WHERE source = 'payout' ORDER BY id")
        assert [tuple(row) for row in said] == [(potter, order), (weaver, order)]

    def test_one_account_for_each_partner_and_currency(self, stall: Stall) -> None:
        potter = add_partner(stall.ledger)
        for unit, total in (("SAR", 1_000), ("SAR", 500), ("KWD", 400)):
            stall.post("sell", opening(thing(total, partner=potter), currency=unit), paid(total))
        rows = stall.rows("SELECT currency, balance FROM accounts WHERE partner_id = :p ORDER BY id", p=potter)
        assert [tuple(row) for row in rows] == [("SAR", 1_200), ("KWD", 320)]

    @pytest.mark.parametrize(
        ("sold", "commission", "share"),
        [
            (1_000, 2_000, 800), (1, 5_000, 0), (3, 5_000, 2), (5, 5_000, 2), (7, 5_000, 4), (1, 4_999, 1),
            (1, 5_001, 0), (0, 0, 0), (MAX_MINOR, 0, MAX_MINOR), (MAX_MINOR, 1, 999_899_999_999_999), (100, 10_000, 0),
        ],
    )  # fmt: skip
    def test_halves_go_to_the_even_neighbour(self, ledger: Ledger, sold: int, commission: int, share: int) -> None:
        assert share_of(sold, commission) == share
        if ledger.location.engine == "postgresql":
            (row,) = doors.run_sql(ledger, "SELECT ledger.share_of(:sold, :bp) AS share", sold=sold, bp=commission)
            assert row.share == share


class TestTogether:
    def test_two_orders_of_one_operation_each_complete(self, stall: Stall) -> None:
        first = stall.sell(500, kind="checkout", earns={})
        second = stall.sell(700, kind="checkout", earns={})
        answer = stall.post("pay", paid(700, "cash", second), paid(500, "cash", first))
        assert answer.orders == (first, second)
        assert [stall.order(order).status for order in (first, second)] == ["paid", "paid"]
        assert stall.books() == {"1001": 1_200, "4000": -1_200}

    def test_a_preview_leaves_nothing(self, stall: Stall) -> None:
        vase = product(stall)
        wanted = doors.operation("sell", opening(thing(product=vase)), paid(1_000))
        seen = stall.ledger.preview(lambda _: wanted)
        assert seen.orders
        assert stall.rows("SELECT id FROM orders") == []
        assert not stall.row("SELECT is_sold FROM products").is_sold
        assert stall.ledger.post(wanted).orders

    def test_what_belongs_to_an_order_is_undone_by_it_alone(self, stall: Stall) -> None:
        stall.put_in(1_000)
        order = stall.sell(1_000, kind="checkout", earns={})
        take = stall.post("debit", TakeForOrder(order, stall.money, 400, "SAR"))
        tender = stall.post("credit", paid(100, "cash", order))
        for answer in (take, tender):
            (transaction,) = answer.transactions
            facts = refused(stall, NotReversible, Reverse(transaction))
            assert facts == {"transaction": transaction, "why": "own_undo"}
        stall.cancel(order)
        assert stall.shown(stall.money) == 1_000
