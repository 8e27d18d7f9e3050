"""`click`: open, begin, list, settings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Answer, Column, Json, Listing, amount, block, listing
from ledger.commands.paging import rows_of
from ledger.commands.parsers import filled, take_customer, take_limit
from ledger.commands.payments import receipt_shape, take_till, tendered_of, told
from ledger.commands.posted import posted_answer
from ledger.commands.provider import asked_answer
from ledger.domain.words import Tender
from ledger.use_cases import clicks, products
from ledger.use_cases.click_payments import ClickByProvider, begin_click
from ledger.use_cases.clicks import ClickRequest

if TYPE_CHECKING:
    from argparse import Namespace

    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.domain.payments import ClickRow


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("click", "paid clicks: a fee lowers a product's price, and is rewarded")
    click = group.command("open", click_, "A click that is paid at the till now.")
    click.add_argument("product", metavar="PRODUCT", help="its SKU, or its id such as #12")
    take_customer(click, "--customer")
    take_till(click)

    begin = group.command("begin", begin_, "A click that the customer pays through the provider: a QR code or a page.")
    begin.add_argument("product", metavar="PRODUCT", help="its SKU, or its id such as #12")
    take_customer(begin, "--customer")
    begin.add_argument("--method", type=filled, default="sbp", metavar="NAME", help="sbp (a QR code), bank_card, …")
    begin.add_argument("--note", default="", metavar="TEXT")

    lists = group.command("list", clicks_, "Clicks, newest first.")
    lists.add_argument("--product", metavar="PRODUCT", help="its SKU, or its id such as #12")
    take_customer(lists, "--customer")
    take_limit(lists)

    settings = group.command("settings", settings_, "What a click costs and gives; with options, change it.")
    switch = settings.add_mutually_exclusive_group()
    switch.add_argument("--on", dest="on", action="store_true", default=None, help="products take clicks")
    switch.add_argument("--off", dest="on", action="store_false", help="they do not")
    settings.add_argument("--fee", nargs="+", metavar="AMOUNT")
    settings.add_argument("--reward", nargs="+", metavar="AMOUNT")


def click_(session: Session, args: Namespace) -> Answer:
    """One click, or a rehearsal."""
    request = ClickRequest(
        session.key,
        products.product_by(session.ledger, args.product).id,
        session.customer(args.customer).id,
        Tender(args.tender),
        tendered_of(session, args),
        args.slip,
        args.note,
    )
    if args.preview:
        return posted_answer(session, clicks.preview_click(session.ledger, request), preview=True)
    done = clicks.click(session.ledger, request)
    answer = posted_answer(session, done.posted)
    more: Json = {"click": click_row(done.click), "change": amount(done.change), "receipt": receipt_shape(done.receipt)}
    price = f"price: {done.click.price_before} -> {done.click.price_after}"
    return Answer(answer.data | more, (*answer.lines, price, *told(done.change, done.receipt)))


def begin_(session: Session, args: Namespace) -> Answer:
    """One click through the provider."""
    product = products.product_by(session.ledger, args.product).id
    request = ClickByProvider(session.key, product, session.customer(args.customer).id, args.method, args.note)
    return asked_answer(begin_click(session.ledger, request))


def clicks_(session: Session, args: Namespace) -> Listing:
    """Clicks."""
    ledger = session.ledger
    product = None if args.product is None else products.product_by(ledger, args.product).id
    customer = None if args.customer is None else session.customer(args.customer).id
    return listing(
        rows_of(
            lambda after, limit: clicks.list_clicks(
                ledger, product_id=product, customer_id=customer, after=after, limit=limit
            ),
            args.limit,
        ),
        click_row,
        Column("click", lambda row: f"#{row.id}", figures=True),
        Column("time", lambda row: row.created_at),
        Column("product", lambda row: f"#{row.product_id} {row.product_name}"),
        Column("customer", lambda row: f"#{row.customer_id} {row.customer_name}"),
        Column("fee", lambda row: row.fee, figures=True),
        Column("reward", lambda row: row.reward, figures=True),
        Column("price", lambda row: row.price_after, figures=True),
        Column("status", lambda row: row.status),
    )


def settings_(session: Session, args: Namespace) -> Answer:
    """The settings in force, changed first if asked to."""
    found = clicks.click_settings(session.ledger)
    wanted = replace(
        found,
        on=found.on if args.on is None else args.on,
        fee=session.money(args.fee) if args.fee else found.fee,
        reward=session.money(args.reward) if args.reward else found.reward,
    )
    if wanted != found:
        clicks.save_click_settings(session.ledger, wanted)
    data: Json = {"currency": wanted.fee.currency, **shapes.flat(wanted)}
    return Answer(data, block(("clicks", "on" if wanted.on else "off"), ("fee", wanted.fee), ("reward", wanted.reward)))


def click_row(value: ClickRow) -> Json:
    """One click."""
    return {"currency": value.fee.currency, **shapes.flat(value)}
