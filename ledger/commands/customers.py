"""`customer`: add, show, search, edit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ledger.commands import shapes
from ledger.commands.output import Answer, Column, Listing, amount, block, listing, shown_columns
from ledger.commands.paging import rows_of
from ledger.commands.parsers import day, natural, take_customer, take_limit
from ledger.domain.customers import Customer, CustomerFields
from ledger.use_cases import customers

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.domain.wallets import CustomerWallets


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("customer", "customers")
    add = group.command("add", add_, "Add a customer, with wallets in the ledger's currency and in points.")
    add.add_argument("name", metavar="NAME")
    _add_fields(add)

    show = group.command("show", show_, "One customer, with balances.")
    take_customer(show)

    search = group.command("search", search_, "Customers whose name, phone, email, city or card holds the text.")
    search.add_argument("text", metavar="TEXT", nargs="?", default="")
    search.add_argument("--order", choices=["name", "city", "id"], default="name")
    search.add_argument("--descending", action="store_true")
    take_limit(search)

    edit = group.command("edit", edit_, "Change what is given; --phone and --card replace all that were there.")
    take_customer(edit)
    edit.add_argument("--name", metavar="NAME")
    _add_fields(edit)
    edit.add_argument(
        "--version", type=natural, metavar="N", help="the version that was looked at; a newer one is not overwritten"
    )


def _add_fields(parser: ArgumentParser) -> None:
    parser.add_argument("--phone", dest="phones", action="append", metavar="PHONE", help="may be repeated")
    parser.add_argument("--email", metavar="EMAIL")
    parser.add_argument("--city", metavar="CITY")
    parser.add_argument("--card", dest="cards", action="append", metavar="NUMBER", help="may be repeated")
    parser.add_argument("--birthday", type=day, metavar="DAY")
    consent = parser.add_mutually_exclusive_group()
    consent.add_argument("--consent", action="store_true", default=None, help="may be written to")
    consent.add_argument("--no-consent", action="store_false", dest="consent")
    parser.add_argument("--notes", metavar="TEXT")
    parser.add_argument("--external-ref", metavar="REF", help="the key of another system")


_FIELDS = ("name", "phones", "email", "city", "cards", "birthday", "consent", "notes", "external_ref")


def _given(args: Namespace) -> dict[str, Any]:
    """The fields that the arguments name."""
    values = {name: getattr(args, name) for name in _FIELDS}
    lists = {name: tuple(value) for name, value in values.items() if isinstance(value, list)}
    return {name: value for name, value in values.items() if value is not None} | lists


def add_(session: Session, args: Namespace) -> Answer:
    """Add a customer; others like them are named, not refused."""
    fields = replace(CustomerFields(args.name), **_given(args))
    similar = customers.similar_customers(session.ledger, fields)
    added, _ = customers.add_customer(session.ledger, session.key, fields)
    others = [one.id for one in similar if one.id != added.id]
    answer = _answer(session, added, {"key": session.key, "similar": others})
    if not others:
        return answer
    return replace(answer, lines=(*answer.lines, "similar customers: " + ", ".join(f"#{one}" for one in others)))


def show_(session: Session, args: Namespace) -> Answer:
    """One customer."""
    return _answer(session, session.customer(args.customer), {})


def edit_(session: Session, args: Namespace) -> Answer:
    """Change what was given and keep the rest."""
    found = session.customer(args.customer)
    fields = replace(_fields_of(found), **_given(args))
    changed, _ = customers.edit_customer(session.ledger, found.id, args.version or found.version, fields)
    return _answer(session, changed, {})


def _fields_of(found: Customer) -> CustomerFields:
    kept: dict[str, Any] = {name: getattr(found, name) for name in _FIELDS if name != "phones"}
    return CustomerFields(**kept, phones=tuple(phone.typed or phone.number for phone in found.phones))


def search_(session: Session, args: Namespace) -> Listing:
    """Customers as pages of the table, one after the other."""
    ledger = session.ledger
    rows = rows_of(
        lambda after, limit: customers.find_customers(
            ledger, args.text, order=args.order, descending=args.descending, after=after, limit=limit
        ),
        args.limit,
    )
    return listing(
        rows,
        shapes.customer_row,
        Column("id", lambda row: row.id, figures=True),
        Column("name", lambda row: row.name),
        Column("phone", lambda row: row.phone),
        Column("city", lambda row: row.city),
        Column("cards", lambda row: row.cards),
        Column("money", lambda row: row.money, figures=True),
        Column("points", lambda row: row.points, figures=True),
        Column("status", lambda row: row.status),
    )


def _answer(session: Session, found: Customer, more: Json) -> Answer:
    wallets = customers.customer_wallets(session.ledger, found.id)
    return Answer(shapes.customer(found, wallets) | more, (*_card(found), *_balances(wallets)))


def _card(found: Customer) -> tuple[str, ...]:
    return block(
        ("customer", f"#{found.id}"),
        ("name", found.name),
        ("phones", ", ".join(phone.number for phone in found.phones)),
        ("email", found.email),
        ("city", found.city),
        ("cards", ", ".join(found.cards)),
        ("birthday", found.birthday),
        ("external ref", found.external_ref),
        ("notes", found.notes),
        ("consent", "yes" if found.consent else "no"),
        ("status", found.status),
        ("merged into", found.merged_into and f"#{found.merged_into}"),
    )


def _balances(found: CustomerWallets) -> tuple[str, ...]:
    table = [
        [
            f"wallet {one.id}",
            one.currency.code,
            *map(amount, (one.shown, one.available, one.on_hold, one.debt)),
            one.status,
        ]
        for one in found.wallets
    ]
    return shown_columns(["", "", "balance", "available", "on hold", "debt", "status"], table, figures=(2, 3, 4, 5))
