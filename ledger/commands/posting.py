"""`post`: credit, debit, adjust, transfer, clawback, reverse; `debt`: write-off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypedDict, TypeVar

from ledger.commands.parsers import (
    day,
    number_of,
    one_of,
    reference,
    take_amount,
    take_customer,
    take_preview,
    take_tender,
)
from ledger.commands.payments import topped_up
from ledger.commands.posted import posted_answer
from ledger.domain.words import Source, Tender
from ledger.errors import FieldInvalid, FieldRequired
from ledger.use_cases import movements, posting
from ledger.use_cases.payments import TopUpRequest

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.output import Answer
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.domain.transactions import Posted
    from ledger.use_cases.movements import Movement
    from ledger.use_cases.opening import Ledger

Request = TypeVar("Request", posting.PostCredit, posting.PostDebit, posting.PostAdjustment, posting.Reverse,
                  posting.ChangeStatus)  # fmt: skip


CLAWED_BACK = (Source.CASHBACK, Source.LOYALTY)


class Words(TypedDict):
    """What a posting says of itself beside the money."""

    reason_code: str
    note: str
    reference_type: str
    reference_id: str


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("post", "postings by hand")
    credit = group.command("credit", credit_, "Put value into a customer's wallet.")
    _add_posting(credit)
    credit.add_argument("--expires", type=day, metavar="DAY", help="last day on which what was given can be spent")

    debit = group.command("debit", debit_, "Take value out of a customer's wallet.")
    _add_posting(debit)

    adjust = group.command("adjust", adjust_, "Correct a balance: a positive amount is put in, a negative taken out.")
    take_customer(adjust)
    take_amount(adjust, "such as -12.50 SAR")
    _add_reason(adjust)

    reverse = group.command("reverse", reverse_, "Take back the whole operation that a transaction belongs to, once.")
    reverse.add_argument("transaction", type=number_of, metavar="TRANSACTION")
    _add_reason(reverse)

    transfer = group.command("transfer", transfer_, "Move value to another customer; origin and dates are kept.")
    take_customer(transfer, "giver", "FROM")
    take_customer(transfer, "taker", "TO")
    take_amount(transfer)
    _add_note(transfer)

    clawback = group.command("clawback", clawback_, "Take given value back; what was spent already becomes debt.")
    take_customer(clawback)
    take_amount(clawback)
    clawback.add_argument("--of", choices=[one.value for one in CLAWED_BACK], required=True, help="what was given")
    clawback.add_argument("--reference", type=reference, required=True, metavar="KIND:ID", help="such as order:1007")
    take_preview(clawback)

    debt = commands.group("debt", "what customers owe")
    write_off = debt.command("write-off", write_off_, "Give up debt that will not be repaid.")
    take_customer(write_off)
    take_amount(write_off)
    _add_note(write_off)


def _add_note(parser: ArgumentParser) -> None:
    parser.add_argument("--note", required=True, metavar="TEXT")
    take_preview(parser)


def _add_posting(parser: ArgumentParser) -> None:
    take_customer(parser)
    take_amount(parser)
    parser.add_argument("--source", choices=one_of(Source), required=True, help="why value moves")
    take_tender(parser)
    take_words(parser)
    take_preview(parser)


def take_words(parser: ArgumentParser) -> None:
    """Reason, note and reference, none of them needed."""
    parser.add_argument("--reason", default="", metavar="CODE")
    parser.add_argument("--note", default="", metavar="TEXT")
    parser.add_argument("--reference", type=reference, default=("", ""), metavar="KIND:ID", help="such as order:1007")


def _add_reason(parser: ArgumentParser) -> None:
    parser.add_argument("--reason", required=True, metavar="CODE")
    parser.add_argument("--note", required=True, metavar="TEXT")
    take_preview(parser)


def posting_words(args: Namespace) -> Words:
    """The words that `take_words` reads."""
    kind, number = args.reference
    return {"reason_code": args.reason, "note": args.note, "reference_type": kind, "reference_id": number}


def credit_(session: Session, args: Namespace) -> Answer:
    """Post or rehearse a credit; a top-up as `wallet top-up` does, with its payment and receipt."""
    if args.source == Source.TOP_UP.value:
        return topped_up(session, _top_up(session, args), preview=args.preview)
    request = posting.PostCredit(
        session.key,
        session.customer(args.customer).id,
        session.money(args.amount),
        Source(args.source),
        Tender(args.tender) if args.tender else None,
        expires=args.expires,
        **posting_words(args),
    )
    return post(session, args, request, posting.credit)


def _top_up(session: Session, args: Namespace) -> TopUpRequest:
    """Raises FieldRequired("tender"), and FieldInvalid for a last day: what a customer paid in does not expire."""
    if args.expires is not None:
        raise FieldInvalid("expires", str(args.expires))
    if not args.tender:
        raise FieldRequired("tender")
    return TopUpRequest(
        session.key, session.customer(args.customer).id, session.money(args.amount), Tender(args.tender),
        note=args.note, reason_code=args.reason, about=args.reference,
    )  # fmt: skip


def debit_(session: Session, args: Namespace) -> Answer:
    """Post or rehearse a debit."""
    request = posting.PostDebit(
        session.key,
        session.customer(args.customer).id,
        session.money(args.amount),
        Source(args.source),
        Tender(args.tender) if args.tender else None,
        **posting_words(args),
    )
    return post(session, args, request, posting.debit)


def adjust_(session: Session, args: Namespace) -> Answer:
    """Post or rehearse an adjustment."""
    customer = session.customer(args.customer)
    request = posting.PostAdjustment(session.key, customer.id, session.money(args.amount), args.reason, args.note)
    return post(session, args, request, posting.adjust)


def reverse_(session: Session, args: Namespace) -> Answer:
    """Post or rehearse a reversal."""
    request = posting.Reverse(session.key, args.transaction, args.reason, args.note)
    return post(session, args, request, posting.reverse)


def transfer_(session: Session, args: Namespace) -> Answer:
    """Move value, or rehearse it."""
    giver, taker = session.customer(args.giver).id, session.customer(args.taker).id
    return move(session, args, movements.Transfer(session.key, giver, taker, session.money(args.amount), args.note))


def clawback_(session: Session, args: Namespace) -> Answer:
    """Take given value back, or rehearse it."""
    customer, amount = session.customer(args.customer).id, session.money(args.amount)
    return move(session, args, movements.ClawBack(session.key, customer, amount, Source(args.of), *args.reference))


def write_off_(session: Session, args: Namespace) -> Answer:
    """Give up debt, or rehearse it."""
    customer, amount = session.customer(args.customer).id, session.money(args.amount)
    return move(session, args, movements.WriteOffDebt(session.key, customer, amount, args.note))


def move(session: Session, args: Namespace, request: Movement) -> Answer:
    """Do what a movement asks for, or rehearse it if asked to."""
    return posted_answer(session, moved(session, args, request), preview=args.preview)


def moved(session: Session, args: Namespace, request: Movement) -> Posted:
    """What a movement did, or would do."""
    if args.preview:
        return movements.preview(session.ledger, request)
    return movements.move(session.ledger, request)


def post(session: Session, args: Namespace, request: Request, work: Callable[[Ledger, Request], Posted]) -> Answer:
    """Do the work of a request, or rehearse it if asked to."""
    if args.preview:
        return posted_answer(session, posting.preview(session.ledger, request), preview=True)
    return posted_answer(session, work(session.ledger, request))
