"""Orders as a till sees them: sold, paid, delivered, cancelled and found again, with every figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.clock import SetClock
from ledger.domain.orders import OrderFilter, OrderKind, OrderStatus, PaymentMethod
from ledger.domain.words import Tender
from ledger.errors import (
    CardLastUse,
    FieldRequired,
    InsufficientFunds,
    KeyReused,
    NotAllowed,
    OrderEmpty,
    OrderNotCovered,
    OrderNotFound,
    OrderNotOpen,
    OrderOverpaid,
    TenderedTooSmall,
)
from ledger.progress import SILENT
from ledger.use_cases import carts, gift_cards, orders, wallets
from ledger.use_cases.carts import ParkCart
from ledger.use_cases.jobs import run_job
from ledger.use_cases.posting import new_key
from ledger.use_cases.reconciliation import reconcile, today
from ledger.use_cases.sale_requests import CancelOrder, CardPart, DeliverOrder, PayOrder, Sale, SaleLine, TenderPart
from tests.support import doors
from tests.use_cases.moving import Purse, assert_sound, money

if TYPE_CHECKING:
    from ledger.domain.orders import Sold
    from ledger.storage.ledger import Ledger

HAT = SaleLine("Hat", money(3000))
SCARF = SaleLine("Scarf", money(1250), 2, money(100))


def cash(minor: int, tendered: int | None = None) -> TenderPart:
    return TenderPart(Tender.CASH, money(minor), None if tendered is None else money(tendered))


def terminal(minor: int) -> TenderPart:
    return TenderPart(Tender.TERMINAL, money(minor), reference="000123")


def sold(ledger: Ledger, *lines: SaleLine, **what: object) -> Sold:
    return orders.sell(ledger, Sale(new_key(), lines or (HAT,), **what))  # type: ignore[arg-type]


def net(ledger: Ledger, code: str, unit: str = "SAR") -> int:
    """Debit less credit of a control account, minor units."""
    day = today(ledger)
    for one in reconcile(ledger, day - timedelta(days=400), day, SILENT).currencies:
        if one.currency.code == unit:
            found = [line for line in one.trial_balance if line.code == code]
            return found[0].debit.minor - found[0].credit.minor if found else 0
    return 0


def test_cash_over_the_counter_is_paid_delivered_and_receipted(desk: Ledger) -> None:
    before = net(desk, "1001"), net(desk, "4000"), net(desk, "2300")
    answer = sold(desk, HAT, SCARF, tenders=(cash(5400, 6000),))
    assert (answer.order.status, answer.order.method) == (OrderStatus.DELIVERED, PaymentMethod.CASH)
    assert (str(answer.order.total), str(answer.order.due), str(answer.change)) == ("54.00 SAR", "0.00 SAR", "6.00 SAR")
    (receipt,) = answer.receipts
    assert (receipt.kind, str(receipt.amount), receipt.printed) == ("sale", "54.00 SAR", 0)
    after = net(desk, "1001"), net(desk, "4000"), net(desk, "2300")
    assert [b - a for a, b in zip(before, after, strict=True)] == [5400, -5400, 0]
    shown = orders.order(desk, answer.order.id)
    assert [(line.name, line.quantity, str(line.amount)) for line in shown.lines] == [
        ("Hat", 1, "30.00 SAR"), ("Scarf", 2, "24.00 SAR"),
    ]  # fmt: skip
    assert [one.event for one in shown.events] == ["opened", "paid", "delivered"]
    assert [(one.tender, str(one.amount), one.status) for one in shown.payments] == [("cash", "54.00 SAR", "succeeded")]
    rows = [(row.type, row.source, str(row.signed), str(row.before), str(row.after)) for row in shown.transactions]
    assert rows == [
        ("credit", "purchase", "54.00 SAR", "0.00 SAR", "54.00 SAR"),
        ("debit", "settlement", "-54.00 SAR", "54.00 SAR", "0.00 SAR"),
    ]
    assert all(row.reference_id == str(answer.order.id) for row in shown.transactions)
    assert_sound(desk)


def test_a_wallet_pays_wholly_and_no_payment_exists(anna: Purse) -> None:
    anna.paid(10_000)
    answer = sold(anna.ledger, customer_id=anna.customer, wallet=money(3000))
    assert (answer.order.status, answer.order.method) == (OrderStatus.DELIVERED, PaymentMethod.WALLET)
    assert orders.order(anna.ledger, answer.order.id).payments == ()
    assert answer.receipts
    (change,) = [one for one in answer.balances if one.wallet_id == anna.wallet]
    assert (str(change.shown_before), str(change.shown_after)) == ("100.00 SAR", "70.00 SAR")


def test_the_last_use_of_a_card_leaves_its_rest_to_the_wallet_or_is_refused(anna: Purse) -> None:
    ledger = anna.ledger
    request = gift_cards.IssueCards(new_key(), 1, money(4000), max_usage_count=1)
    (issued,) = gift_cards.issue_cards(ledger, request)
    gift_cards.sell_card(ledger, gift_cards.SellCard(new_key(), issued.card.id, Tender.CASH))
    with pytest.raises(CardLastUse) as refused:
        sold(ledger, HAT, customer_id=anna.customer, cards=(CardPart(issued.code),))
    assert (refused.value.remaining, refused.value.requested) == (money(4000), money(3000))
    with pytest.raises(FieldRequired):
        sold(ledger, HAT, cards=(CardPart(issued.code, rest_to_wallet=True),))
    answer = sold(ledger, HAT, customer_id=anna.customer, cards=(CardPart(issued.code, rest_to_wallet=True),))
    assert answer.order.status is OrderStatus.DELIVERED
    assert gift_cards.card(ledger, issued.card.id).remaining == money(0)
    (change,) = [one for one in answer.balances if one.wallet_id == anna.wallet]
    assert change.shown_after == money(1000)
    assert_sound(ledger)


def test_wallet_card_and_two_tenders_mix(anna: Purse) -> None:
    ledger = anna.ledger
    anna.paid(1000)
    (issued,) = gift_cards.issue_cards(ledger, gift_cards.IssueCards(new_key(), 1, money(700)))
    gift_cards.sell_card(ledger, gift_cards.SellCard(new_key(), issued.card.id, Tender.CASH))
    answer = sold(
        ledger, HAT, customer_id=anna.customer, wallet=money(1000), cards=(CardPart(issued.code),),
        tenders=(terminal(300), cash(1000, 1000)),
    )  # fmt: skip
    assert (answer.order.method, answer.order.status) == (PaymentMethod.WALLET_MIXED, OrderStatus.DELIVERED)
    shown = orders.order(ledger, answer.order.id)
    assert {(row.type.value, str(row.signed)) for row in shown.transactions} == {
        ("debit", "-10.00 SAR"), ("debit", "-7.00 SAR"), ("credit", "3.00 SAR"), ("credit", "10.00 SAR"),
        ("debit", "-30.00 SAR"),
    }  # fmt: skip
    assert gift_cards.card(ledger, issued.card.id).remaining.minor == 0
    back = orders.cancel_order(ledger, CancelOrder(new_key(), answer.order.id, "wrong size"))
    assert back.order.status is OrderStatus.CANCELLED
    assert gift_cards.card(ledger, issued.card.id).remaining == money(700)
    assert anna.stands[0] == 1000
    assert orders.order(ledger, answer.order.id).received.minor == 0


@pytest.mark.parametrize(
    ("parts", "refusal"),
    [
        ({"wallet": money(3000)}, InsufficientFunds),
        ({"tenders": (cash(2000),)}, OrderNotCovered),
        ({"tenders": (cash(3001),)}, OrderOverpaid),
        ({"tenders": (cash(3000, 2999),)}, TenderedTooSmall),
    ],
)
def test_a_refused_sale_leaves_nothing(anna: Purse, parts: dict[str, object], refusal: type) -> None:
    ledger = anna.ledger
    anna.paid(500)
    counted = {table: doors.run_sql(ledger, f"SELECT count(*) FROM {table}")[0][0] for table in WRITTEN}
    key = new_key()
    sale = Sale(key, (HAT,), anna.customer, **parts)  # type: ignore[arg-type]
    with pytest.raises(refusal):
        orders.sell(ledger, sale)
    assert {table: doors.run_sql(ledger, f"SELECT count(*) FROM {table}")[0][0] for table in WRITTEN} == counted
    assert anna.stands[0] == 500
    again = orders.sell(ledger, Sale(key, (HAT,), anna.customer, tenders=(cash(3000),)))
    assert again.order.status is OrderStatus.DELIVERED


WRITTEN = ("orders", "order_lines", "payments", "transactions", "postings", "operations", "receipts", "order_events")


def test_a_repeated_sale_is_one_sale(anna: Purse) -> None:
    anna.paid(5000)
    sale = Sale(new_key(), (HAT,), anna.customer, wallet=money(2000), tenders=(cash(1000),))
    first, again = orders.sell(anna.ledger, sale), orders.sell(anna.ledger, sale)
    assert (again.order.id, again.operation_id, again.repeated) == (first.order.id, first.operation_id, True)
    assert anna.stands[0] == 3000
    with pytest.raises(KeyReused):
        orders.sell(anna.ledger, Sale(sale.key, (SCARF,), tenders=(cash(2400),)))
    assert isinstance(anna.ledger.clock, SetClock)
    anna.ledger.clock.advance(timedelta(minutes=7))
    assert orders.sell(anna.ledger, sale).repeated


def test_a_preview_writes_nothing_and_says_what_would_be_due(anna: Purse) -> None:
    anna.paid(500)
    counted = doors.run_sql(anna.ledger, "SELECT count(*) FROM orders")[0][0]
    shown = orders.preview_sale(anna.ledger, Sale(new_key(), (HAT,), anna.customer, wallet=money(500)))
    assert (str(shown.order.due), shown.order.status) == ("25.00 SAR", OrderStatus.AWAITING_PAYMENT)
    assert doors.run_sql(anna.ledger, "SELECT count(*) FROM orders")[0][0] == counted
    assert anna.stands[0] == 500


def test_cash_on_delivery_is_delivered_first_and_paid_later(desk: Ledger) -> None:
    answer = sold(desk, kind=OrderKind.DELIVERY)
    order = answer.order.id
    assert (answer.order.status, answer.order.expires_at) == (OrderStatus.AWAITING_PAYMENT, None)
    delivered = orders.deliver_order(desk, DeliverOrder(new_key(), order))
    assert (delivered.order.status, delivered.order.paid_at) == (OrderStatus.DELIVERED, None)
    assert str(delivered.order.due) == "30.00 SAR"
    part = orders.pay_order(desk, PayOrder(new_key(), order, tenders=(terminal(1000),)))
    assert (str(part.order.due), part.receipts) == ("20.00 SAR", ())
    whole = orders.pay_order(desk, PayOrder(new_key(), order, tenders=(cash(2000, 5000),)))
    assert (whole.order.status, str(whole.change)) == (OrderStatus.DELIVERED, "30.00 SAR")
    assert whole.order.paid_at is not None
    with pytest.raises(OrderNotOpen):
        orders.pay_order(desk, PayOrder(new_key(), order, tenders=(cash(1),)))
    assert_sound(desk)


def test_an_order_whose_time_is_over_gives_everything_back(anna: Purse) -> None:
    ledger = anna.ledger
    anna.given(800, expires=None)
    anna.paid(700)
    answer = sold(ledger, kind=OrderKind.CHECKOUT, customer_id=anna.customer, wallet=money(1000))
    assert answer.order.status is OrderStatus.AWAITING_PAYMENT
    assert run_job(ledger, "order_timeouts").did == 0
    assert isinstance(ledger.clock, SetClock)
    ledger.clock.advance(timedelta(minutes=31))
    assert run_job(ledger, "order_timeouts").did == 1
    assert run_job(ledger, "order_timeouts").did == 0
    shown = orders.order(ledger, answer.order.id)
    assert shown.row.status is OrderStatus.CANCELLED
    assert [one.event for one in shown.events] == ["opened", "timed_out"]
    stands = {pocket.origin.value: pocket.balance.minor for pocket in wallets.pockets(ledger, anna.wallet)}
    assert stands == {"given": 800, "paid": 700}
    with pytest.raises(OrderNotOpen):
        orders.cancel_order(ledger, CancelOrder(new_key(), answer.order.id, "again"))


def test_a_parked_cart_holds_money_and_is_taken_up_once(anna: Purse) -> None:
    ledger = anna.ledger
    anna.paid(5000)
    request = ParkCart(new_key(), {"lines": [["Hat", "30.00"]]}, "blue coat", anna.customer, money(3000))
    cart, _ = carts.park_cart(ledger, request)
    assert carts.park_cart(ledger, request)[0] == cart
    assert (str(cart.held), cart.content) == ("30.00 SAR", {"lines": [["Hat", "30.00"]]})
    assert anna.stands[0] == 2000
    resumed = carts.resume_cart(ledger, cart.id)
    with pytest.raises(OrderNotFound):
        carts.resume_cart(ledger, cart.id)
    answer = sold(ledger, customer_id=anna.customer, wallet=money(3000), hold_id=resumed.hold_id)
    assert answer.order.status is OrderStatus.DELIVERED
    assert anna.stands == (2000, 0, 0)
    dropped, _ = carts.park_cart(ledger, ParkCart(new_key(), {}, "", anna.customer, money(500)))
    key = new_key()
    answered = carts.drop_cart(ledger, key, dropped.id)
    assert carts.drop_cart(ledger, key, dropped.id) == answered
    with pytest.raises(OrderNotFound):
        carts.drop_cart(ledger, new_key(), dropped.id)
    assert anna.stands[0] == 2000
    assert carts.parked_carts(ledger) == ()


def test_a_cashier_voids_their_own_sale_for_a_while_only(desk: Ledger) -> None:
    doors.add_staff(desk)
    answer = sold(desk, tenders=(cash(3000),))
    with pytest.raises(NotAllowed):
        orders.cancel_order(_as(desk, "cashier"), CancelOrder(new_key(), answer.order.id, "mistake"))
    own = orders.sell(_as(desk, "cashier"), Sale(new_key(), (HAT,), tenders=(cash(3000),)))
    late = orders.sell(_as(desk, "cashier"), Sale(new_key(), (HAT,), tenders=(cash(3000),)))
    gone = orders.cancel_order(_as(desk, "cashier"), CancelOrder(new_key(), own.order.id, "mistake"))
    assert gone.order.status is OrderStatus.CANCELLED
    assert isinstance(desk.clock, SetClock)
    desk.clock.advance(timedelta(minutes=16))
    with pytest.raises(NotAllowed):
        orders.cancel_order(_as(desk, "cashier"), CancelOrder(new_key(), late.order.id, "mistake"))


def _as(ledger: Ledger, login: str) -> Ledger:
    who = replace(ledger.who, login=login)
    return replace(ledger, who=who, door=replace(ledger.door, who=who))


def test_orders_are_listed_counted_and_found(anna: Purse) -> None:
    ledger = anna.ledger
    waiting = sold(ledger, kind=OrderKind.DELIVERY, customer_id=anna.customer, number=f"W-{anna.customer}")
    paid = sold(ledger, customer_id=anna.customer, tenders=(terminal(3000),))
    mine = OrderFilter(customer_id=anna.customer)
    page = orders.list_orders(ledger, mine, limit=1)
    assert [row.id for row in page.rows] == [paid.order.id]
    assert [row.id for row in orders.list_orders(ledger, mine, after=page.next_key).rows] == [waiting.order.id]
    assert orders.count_orders(ledger, mine).count == 2
    only = OrderFilter(customer_id=anna.customer, statuses=(OrderStatus.AWAITING_PAYMENT,))
    assert [row.id for row in orders.list_orders(ledger, only).rows] == [waiting.order.id]
    day = today(ledger)
    assert orders.list_orders(ledger, OrderFilter(customer_id=anna.customer, last_day=day - timedelta(1))).rows == ()
    assert orders.find_order(ledger, f"W-{anna.customer}").id == waiting.order.id
    assert orders.find_order(ledger, f"#{paid.order.id}").id == paid.order.id
    assert orders.find_order(ledger, paid.order.shown_number).method is PaymentMethod.CARD
    assert orders.list_orders(ledger, OrderFilter(text=f"W-{anna.customer}")).rows[0].id == waiting.order.id
    for nothing in ("", "nobody", "#999999999", "9" * 40):
        with pytest.raises(OrderNotFound):
            orders.find_order(ledger, nothing)


def test_what_is_no_sale_is_refused_before_it_is_sent() -> None:
    with pytest.raises(OrderEmpty):
        Sale("k", ())
    with pytest.raises(OrderEmpty):
        Sale("k", (SaleLine("Free", money(0)),))
    with pytest.raises(FieldRequired):
        Sale("k", (HAT,), points=5)
    with pytest.raises(FieldRequired):
        PayOrder("k", 1)
    with pytest.raises(FieldRequired):
        CancelOrder("k", 1, " ")
