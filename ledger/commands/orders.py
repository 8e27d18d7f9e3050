"""`order`: sell, pay, deliver, cancel, show, list. `cart`: park, list, resume, drop."""

from __future__ import annotations

import json
from argparse import ArgumentTypeError
from dataclasses import replace
from typing import TYPE_CHECKING

from ledger.commands import order_returns, order_shapes, return_shapes
from ledger.commands.order_paying import cards_of, money_of, take_paying, tenders_of
from ledger.commands.output import Answer, Column, Json, Listing, amount, listing, one_line
from ledger.commands.paging import rows_of
from ledger.commands.parsers import (
    day,
    natural,
    number_of,
    one_of,
    take_customer,
    take_limit,
    take_preview,
)
from ledger.commands.provider import asked_answer
from ledger.domain.orders import OrderFilter, OrderKind, OrderStatus, ParkedCart, Sold
from ledger.errors import OrderNotOpen
from ledger.money import Money
from ledger.use_cases import carts, orders, provider, receipts, returns
from ledger.use_cases.products import product_by
from ledger.use_cases.sale_requests import (
    CancelOrder,
    DeliverOrder,
    PayOrder,
    Sale,
    SaleLine,
)

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.session import Session
    from ledger.commands.tree import Commands


def add_to(commands: Commands) -> None:
    """Add the nouns."""
    group = commands.group("order", "orders: what was sold, and what paid it")
    sell = group.command("sell", sell_, "Record a sale: all of it, or nothing.")
    take_customer(sell, "--customer")
    sell.add_argument("--line", dest="lines", type=line, action="append", default=[], metavar="NAME=PRICE[xN]",
                      help="an open-price line, such as Coffee=12.50x2; may be repeated")  # fmt: skip
    sell.add_argument("--product", dest="products", type=product, action="append", default=[], metavar="SKU[xN]",
                      help="a product at its price; may be repeated")  # fmt: skip
    sell.add_argument("--kind", choices=one_of(OrderKind), default=OrderKind.COUNTER.value,
                      help="counter: delivered when paid; delivery: paid when delivered (counter)")  # fmt: skip
    sell.add_argument("--number", default="", metavar="TEXT", help="its own number, if it has one")
    sell.add_argument("--ref", default="", metavar="TEXT", help="what another system calls it; never twice")
    take_paying(sell)

    pay = group.command("pay", pay_, "Pay on an order that waits; any tender may retry.")
    _take_order(pay)
    take_paying(pay)

    deliver = group.command("deliver", deliver_, "Note that the goods were handed over.")
    _take_order(deliver)

    cancel = group.command("cancel", cancel_, "End an order and give everything back to where it came from.")
    _take_order(cancel)
    cancel.add_argument("--reason", required=True, metavar="TEXT", help="kept with the order")
    take_preview(cancel)
    order_returns.take_plan(cancel)
    order_returns.add_to_orders(group)

    show = group.command("show", show_, "An order with every related row.")
    _take_order(show)

    lists = group.command("list", list_, "Orders, newest first.")
    lists.add_argument("--status", dest="statuses", action="append", choices=one_of(OrderStatus), default=[])
    lists.add_argument("--customer", metavar="CUSTOMER", help="named as elsewhere")
    lists.add_argument("--from", dest="first_day", type=day, metavar="DAY", help="opened on this business day or later")
    lists.add_argument("--to", dest="last_day", type=day, metavar="DAY", help="opened on this business day or before")
    lists.add_argument("--text", default="", help="in the number, the reference or the customer's data")
    take_limit(lists)
    _add_carts(commands)
    paper = commands.group("receipt", "numbered receipts")
    shown = paper.command("show", receipt_, "What a receipt says; --print counts it as printed.")
    shown.add_argument("receipt", type=number_of, metavar="RECEIPT", help="its id, 12 or #12")
    shown.add_argument("--print", action="store_true", help="count it: the next one is a copy")


def _add_carts(commands: Commands) -> None:
    group = commands.group("cart", "sales set aside, with the money held for them")
    park = group.command("park", park_, "Set a sale aside; its content is what a till's form needs again.")
    park.add_argument("content", type=content, metavar="JSON", help="an object")
    take_customer(park, "--customer")
    park.add_argument("--hold", nargs="+", metavar="AMOUNT", help="of the customer's money, for half an hour")
    park.add_argument("--label", default="", metavar="TEXT")
    group.command("list", parked_, "The carts that wait, oldest first.")
    for name, work, text in (
        ("resume", resume_, "Take a cart up again, once; its hold stays until the sale captures it."),
        ("drop", drop_, "Give a cart up; what was held for it goes back."),
    ):
        group.command(name, work, text).add_argument("cart", type=number_of, metavar="CART", help="12 or #12")


def _take_order(parser: ArgumentParser) -> None:
    parser.add_argument("order", metavar="ORDER", help="its number, its id (12 or #12) or its outside reference")


def line(text: str) -> tuple[str, str, int]:
    """A name, a price as text and a quantity."""
    name, equals, price = text.rpartition("=")
    if not equals or not name.strip():
        raise ArgumentTypeError("a line is NAME=PRICE or NAME=PRICExN")
    price, times, many = price.partition("x")
    return name.strip(), price, natural(many) if times else 1


def product(text: str) -> tuple[str, int]:
    """A product's SKU and a quantity."""
    sku, times, many = text.rpartition("x")
    return (sku, natural(many)) if times and sku and many.isdecimal() else (text, 1)


def content(text: str) -> dict[str, object]:
    """A JSON object."""
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise ArgumentTypeError("a JSON object is needed")
    return found


def sell_(session: Session, args: Namespace) -> Answer:
    """Sell, or rehearse it."""
    customer = session.customer(args.customer).id if args.customer else None
    bare = Sale(
        session.key, _lines(session, args), customer, OrderKind(args.kind), money_of(session, args.wallet),
        args.points, cards_of(args), args.hold, number=args.number, external_ref=args.ref, note=args.note,
    )  # fmt: skip
    tenders, provider = tenders_of(session, args, lambda: orders.preview_sale(session.ledger, bare).order.due)
    request = replace(bare, tenders=tenders, provider=provider)
    work = orders.preview_sale if args.preview else orders.sell
    return _asked(session, request, _sold(session, work(session.ledger, request), preview=args.preview), args)


def pay_(session: Session, args: Namespace) -> Answer:
    """Pay on an order, or rehearse it."""
    row = orders.find_order(session.ledger, args.order)
    parts = (money_of(session, args.wallet), args.points, cards_of(args), args.hold)

    def due() -> Money:
        if any(parts):
            return orders.preview_payment(session.ledger, PayOrder(session.key, row.id, *parts)).order.due
        if not row.due:
            raise OrderNotOpen(row.id, row.status)
        return row.due

    request = PayOrder(session.key, row.id, *parts, *tenders_of(session, args, due), args.note)
    work = orders.preview_payment if args.preview else orders.pay_order
    return _asked(session, request, _sold(session, work(session.ledger, request), preview=args.preview), args)


def _asked(session: Session, request: Sale | PayOrder, answer: Answer, args: Namespace) -> Answer:
    """With what the customer pays the provider's part by; it is asked once the sale is recorded."""
    if request.provider is None or args.preview:
        return answer
    asked = asked_answer(provider.begin_for(session.ledger, session.key))
    return Answer(answer.data | {"asked": asked.data}, (*answer.lines, *asked.lines), asked.complaint)


def deliver_(session: Session, args: Namespace) -> Answer:
    """Deliver an order."""
    row = orders.find_order(session.ledger, args.order)
    return _sold(session, orders.deliver_order(session.ledger, DeliverOrder(session.key, row.id)))


def cancel_(session: Session, args: Namespace) -> Answer:
    """Cancel an order, rehearse it, or plan it."""
    row = orders.find_order(session.ledger, args.order)
    request = CancelOrder(session.key, row.id, args.reason)
    if args.plan:
        plan = returns.plan_cancel(session.ledger, request)
        return Answer(return_shapes.plan(plan) | {"plan": True}, return_shapes.plan_lines(plan))
    work = orders.preview_cancel if args.preview else orders.cancel_order
    return _sold(session, work(session.ledger, request), preview=args.preview)


def show_(session: Session, args: Namespace) -> Answer:
    """Show an order."""
    found = orders.order(session.ledger, orders.find_order(session.ledger, args.order).id)
    return Answer(order_shapes.detail(found), order_shapes.detail_lines(found, session.local))


def list_(session: Session, args: Namespace) -> Listing:
    """List orders."""
    customer = session.customer(args.customer).id if args.customer else None
    statuses = tuple(map(OrderStatus, args.statuses))
    wanted = OrderFilter(
        statuses, customer_id=customer, first_day=args.first_day, last_day=args.last_day, text=args.text
    )
    return listing(
        rows_of(lambda after, many: orders.list_orders(session.ledger, wanted, after=after, limit=many), args.limit),
        order_shapes.row,
        Column("order", lambda row: row.shown_number),
        Column("time", lambda row: row.created_at),
        Column("status", lambda row: row.status),
        Column("customer", lambda row: row.customer_name),
        Column("total", lambda row: row.total, figures=True),
        Column("due", lambda row: amount(row.due), figures=True),
        Column("paid by", lambda row: row.method),
        Column("by", lambda row: row.performed_by),
    )


def park_(session: Session, args: Namespace) -> Answer:
    """Park a cart."""
    customer = session.customer(args.customer).id if args.customer else None
    hold = session.money(args.hold) if args.hold else None
    found, _ = carts.park_cart(session.ledger, carts.ParkCart(session.key, args.content, args.label, customer, hold))
    return Answer(order_shapes.cart(found), (f"cart {found.id} waits",))


def parked_(session: Session, _args: Namespace) -> Listing:
    """List the carts that wait."""
    return listing(
        carts.parked_carts(session.ledger),
        order_shapes.cart,
        Column("cart", lambda one: f"#{one.id}", figures=True),
        Column("label", lambda one: one.label),
        Column("customer", lambda one: one.customer_name),
        Column("held", lambda one: one.held, figures=True),
        Column("until", lambda one: one.expires_at),
        Column("parked", lambda one: one.created_at),
        Column("by", lambda one: one.performed_by),
    )


def resume_(session: Session, args: Namespace) -> Answer:
    """Resume a cart."""
    found: ParkedCart = carts.resume_cart(session.ledger, args.cart)
    lines = [f"cart {found.id}: {json.dumps(found.content, ensure_ascii=False)}"]
    if found.hold_id is not None and found.held:
        lines.append(f"hold #{found.hold_id}: {found.held} for customer #{found.customer_id}")
    return Answer(order_shapes.cart(found), tuple(map(one_line, lines)))


def drop_(session: Session, args: Namespace) -> Answer:
    """Drop a cart."""
    carts.drop_cart(session.ledger, session.key, args.cart)
    return Answer({"cart": args.cart, "status": "dropped"}, (f"cart {args.cart} is dropped",))


def receipt_(session: Session, args: Namespace) -> Answer:
    """Show a receipt."""
    work = receipts.print_receipt if args.print else receipts.receipt
    found = work(session.ledger, args.receipt)
    return Answer(order_shapes.paper(found), order_shapes.paper_lines(found, session.local))


def _lines(session: Session, args: Namespace) -> tuple[SaleLine, ...]:
    open_lines = [SaleLine(name, session.money([price]), many) for name, price, many in args.lines]
    return (*open_lines, *(_product_line(session, sku, many) for sku, many in args.products))


def _product_line(session: Session, sku: str, many: int) -> SaleLine:
    found = product_by(session.ledger, sku)
    return SaleLine(found.name, found.price, many, None, found.id, found.category, found.brand, found.partner_id)


def _sold(session: Session, sold: Sold, *, preview: bool = False) -> Answer:
    data: Json = order_shapes.sold(sold) | {"key": session.key, "preview": preview}
    return Answer(data, order_shapes.sold_lines(sold, preview=preview))
