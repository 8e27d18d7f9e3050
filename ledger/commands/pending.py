"""`pending`: add, post, cancel, fail, list — credits that are posted later, or never."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.histories import history_of
from ledger.commands.output import Answer, Listing
from ledger.commands.paging import rows_of
from ledger.commands.parsers import (
    day,
    number_of,
    reference,
    take_amount,
    take_currency,
    take_customer,
    take_limit,
    take_preview,
)
from ledger.commands.posted import posted_answer
from ledger.commands.posting import moved
from ledger.domain.transactions import TransactionFilter
from ledger.domain.words import Source, Status
from ledger.use_cases import history, movements

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.session import Session
    from ledger.commands.tree import Commands, Work

SOURCES = (Source.LOYALTY, Source.CASHBACK, Source.CLICK_REWARD, Source.REFUND, Source.COMPENSATION, Source.PROMO)
"""What is promised first and given later. The rights of each still count."""

_ENDS = (
    ("cancel", "cancelled", "End a pending transaction that will not be posted."),
    ("fail", "failed", "End a pending transaction that could not be posted."),
)


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("pending", "credits that are posted later, or never")
    add = group.command("add", add_, "Promise a credit, such as the points of an order that is not paid yet.")
    take_customer(add)
    take_amount(add)
    add.add_argument("--source", choices=[one.value for one in SOURCES], required=True, help="why value will move")
    add.add_argument("--reference", type=reference, required=True, metavar="KIND:ID", help="such as order:1007")
    add.add_argument("--expires", type=day, metavar="DAY", help="last day on which it can be spent")
    add.add_argument("--note", default="", metavar="TEXT")
    take_preview(add)

    post = group.command("post", _ending("posted"), "Post a pending transaction.")
    _take_transaction(post)
    post.set_defaults(reason="")
    for name, to, text in _ENDS:
        parser = group.command(name, _ending(to), text)
        _take_transaction(parser)
        parser.add_argument("--reason", required=True, metavar="TEXT", help="kept with the transaction")

    lists = group.command("list", list_, "What is pending, newest first.")
    take_customer(lists, "--customer")
    take_currency(lists, "only this currency")
    take_limit(lists)


def _take_transaction(parser: ArgumentParser) -> None:
    parser.add_argument("transaction", type=number_of, metavar="TRANSACTION")
    take_preview(parser)


def add_(session: Session, args: Namespace) -> Answer:
    """Promise a credit, or rehearse it."""
    kind, number = args.reference
    request = movements.Pend(
        session.key,
        session.customer(args.customer).id,
        session.money(args.amount),
        Source(args.source),
        kind,
        number,
        args.expires,
        args.note,
    )
    return _answer(session, args, request)


def _ending(to: str) -> Work:
    """What posts a pending transaction or ends it so."""

    def work(session: Session, args: Namespace) -> Answer:
        return _answer(session, args, movements.EndPending(session.key, args.transaction, to, args.reason))

    return work


def _answer(session: Session, args: Namespace, request: movements.Pend | movements.EndPending) -> Answer:
    posted = moved(session, args, request)
    answer = posted_answer(session, posted, preview=args.preview)
    if args.preview:
        return Answer(answer.data | {"transaction": None}, answer.lines)
    row = history.transaction(session.ledger, posted.transaction_ids[-1])
    line = f"transaction {row.id}: {row.status}, {row.signed} {row.source} for {row.reference_type} {row.reference_id}"
    return Answer(answer.data | {"transaction": shapes.transaction(row)}, (*answer.lines, line))


def list_(session: Session, args: Namespace) -> Listing:
    """What is pending."""
    ledger = session.ledger
    wanted = TransactionFilter(
        customer_id=None if args.customer is None else session.customer(args.customer).id,
        statuses=(Status.PENDING,),
        currency="" if args.currency is None else session.currency(args.currency).code,
    )
    return history_of(
        rows_of(lambda after, limit: history.transactions(ledger, wanted, after=after, limit=limit), args.limit)
    )
