"""`transactions`: lists of what happened."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Column, Listing, amount, listing
from ledger.commands.paging import rows_of
from ledger.commands.parsers import day, number_of, one_of, take_currency, take_customer, take_limit
from ledger.domain.transactions import TransactionFilter, TransactionRow
from ledger.domain.words import Source, Status, Type
from ledger.use_cases import history

if TYPE_CHECKING:
    from argparse import Namespace

    from ledger.commands.session import Session
    from ledger.commands.tree import Commands


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("transactions", "transactions of all wallets and cards")
    lists = group.command("list", list_, "Transactions that match every filter given, newest first.")
    take_customer(lists, "--customer")
    lists.add_argument("--card", type=number_of, metavar="CARD", help="a gift card's number")
    lists.add_argument(
        "--type", dest="types", action="append", choices=one_of(Type), default=[], help="may be repeated"
    )
    lists.add_argument(
        "--source", dest="sources", action="append", choices=one_of(Source), default=[], help="may be repeated"
    )
    lists.add_argument(
        "--status", dest="statuses", action="append", choices=one_of(Status), default=[], help="may be repeated"
    )
    take_currency(lists, "only this currency")
    lists.add_argument("--from", dest="first_day", type=day, metavar="DAY", help="from this business day")
    lists.add_argument("--to", dest="last_day", type=day, metavar="DAY", help="up to this business day")
    lists.add_argument("--text", default="", metavar="TEXT", help="in customer, reference or note")
    take_limit(lists)


def list_(session: Session, args: Namespace) -> Listing:
    """Transactions that match."""
    ledger = session.ledger
    wanted = TransactionFilter(
        customer_id=None if args.customer is None else session.customer(args.customer).id,
        card_id=args.card,
        types=tuple(map(Type, args.types)),
        sources=tuple(map(Source, args.sources)),
        statuses=tuple(map(Status, args.statuses)),
        currency="" if args.currency is None else session.currency(args.currency).code,
        first_day=args.first_day,
        last_day=args.last_day,
        text=args.text,
    )
    return history_of(
        rows_of(lambda after, limit: history.transactions(ledger, wanted, after=after, limit=limit), args.limit)
    )


def history_of(rows: Iterable[TransactionRow]) -> Listing:
    """Transactions as programs and people read them."""
    return listing(
        rows,
        shapes.transaction,
        Column("id", lambda row: row.id, figures=True),
        Column("time", lambda row: row.time),
        Column("who", lambda row: row.customer_name or (row.card_last4 and f"card ····{row.card_last4}")),
        Column("type", lambda row: row.type),
        Column("source", lambda row: row.source),
        Column("amount", lambda row: row.signed, figures=True),
        Column("balance", lambda row: row.after, figures=True),
        Column("status", state_of),
        Column("by", lambda row: row.performed_by),
        Column("note", lambda row: row.note or row.reason_code),
    )


def state_of(row: TransactionRow) -> str:
    """Where a row stands, with what reversed it or has expired of it."""
    if row.reversed_by is not None:
        return f"reversed by {row.reversed_by}"
    if row.expired is not None:
        return f"expired {amount(row.expired)} of {amount(row.signed)}"
    return f"{row.status}: {row.status_reason}" if row.status_reason else str(row.status)
