"""`hold`: place, capture, release, terms, list."""

from __future__ import annotations

from argparse import ArgumentTypeError
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from ledger.commands import shapes
from ledger.commands.output import Answer, Column, Listing, amount, block, listing
from ledger.commands.parsers import (
    minutes,
    moment,
    number_of,
    one_of,
    reference,
    take_amount,
    take_currency,
    take_customer,
    take_preview,
)
from ledger.commands.posted import posted_answer
from ledger.commands.posting import moved
from ledger.domain.words import HoldStatus, Type
from ledger.use_cases import customers, history, movements, posting, settings, wallets

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from datetime import datetime

    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.domain.transactions import Posted
    from ledger.domain.wallets import Hold

SAME_MINUTE = timedelta(seconds=30)
"""How far two clocks may stand apart when a repetition asks for the same number of minutes."""


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("hold", "value set aside in wallets")
    place = group.command("place", place_, "Set a customer's value aside, for a cart, an order or a booking.")
    take_customer(place)
    take_amount(place)
    ends = place.add_mutually_exclusive_group()
    ends.add_argument("--minutes", type=minutes, metavar="N", help="it ends in N minutes (as set for what it is for)")
    ends.add_argument("--until", type=moment, metavar="TIME", help="it ends then: 2026-03-01T18:30+03:00")
    place.add_argument(
        "--reference", type=reference, default=("cart", ""), metavar="KIND:ID", help="what for, such as cart:77"
    )
    place.add_argument("--note", default="", metavar="TEXT")
    take_preview(place)

    capture = group.command("capture", capture_, "Take held value for good; the rest goes back.")
    _take_hold(capture)
    take_amount(capture)
    capture.add_argument("--keep-rest", action="store_true", help="the rest stays held")
    capture.add_argument("--reference", type=reference, default=("", ""), metavar="KIND:ID", help="such as order:1007")
    take_preview(capture)

    release = group.command("release", release_, "Give held value back to the pockets it came from.")
    _take_hold(release)
    release.add_argument("--amount", nargs="+", metavar="AMOUNT", help="all that is still held, if not given")
    release.add_argument("--reason", required=True, metavar="TEXT", help="kept with the hold")
    take_preview(release)

    terms = group.command("terms", terms_, "How long holds last by what they are for; with --set, change it.")
    terms.add_argument("--set", dest="changes", action="append", type=_term, default=[], metavar="KIND=MINUTES",
                       help=f"such as cart=30; kinds: {', '.join(settings.HOLD_MINUTES)}")  # fmt: skip

    lists = group.command("list", list_, "The holds of a customer, or of one wallet, newest first.")
    lists.add_argument("customer", nargs="?", metavar="CUSTOMER", help="named as elsewhere")
    lists.add_argument("--wallet", type=number_of, metavar="WALLET", help="the wallet's number, instead of a customer")
    lists.add_argument("--status", dest="statuses", action="append", choices=one_of(HoldStatus), default=[])
    take_currency(lists, "only the customer's wallet in this currency")
    lists.set_defaults(usage_fault=_not_one_owner)


def _term(text: str) -> tuple[str, int]:
    """How long holds of a kind last, `cart=30`."""
    kind, equals, number = text.partition("=")
    if not equals or kind not in settings.HOLD_MINUTES:
        raise ArgumentTypeError(f"{text!r} is not a term such as cart=30")
    return kind, minutes(number)


def terms_(session: Session, args: Namespace) -> Answer:
    """How long holds last."""
    ledger = session.ledger
    if args.changes:
        kept = settings.ledger_settings(ledger)
        changed: dict[str, Any] = {f"hold_{kind}": number for kind, number in args.changes}
        settings.save_settings(ledger, replace(kept, **changed))
    terms = {kind: settings.hold_minutes(ledger, kind) for kind in settings.HOLD_MINUTES}
    return Answer({"minutes": terms}, block(*((kind, f"{number} minutes") for kind, number in terms.items())))


def _take_hold(parser: ArgumentParser) -> None:
    parser.add_argument("hold", type=number_of, metavar="HOLD", help="the hold's number, 12 or #12")


def _not_one_owner(args: Namespace) -> str:
    """What is wrong with how the owner is named; empty when nothing is."""
    if (args.customer is None) == (args.wallet is None):
        return "name a customer, or a wallet by --wallet"
    return "--currency does not go with --wallet" if args.wallet is not None and args.currency else ""


def place_(session: Session, args: Namespace) -> Answer:
    """Place a hold, or rehearse it."""
    kind, number = args.reference
    length = args.minutes or settings.hold_minutes(session.ledger, kind)
    request = movements.PlaceHold(
        session.key,
        session.customer(args.customer).id,
        session.money(args.amount),
        args.until or _in_minutes(session, length),
        kind,
        number,
        args.note,
    )
    posted = moved(session, args, request)
    return _with_hold(session, posted, None if args.preview else _placed_by(session, posted), preview=args.preview)


def capture_(session: Session, args: Namespace) -> Answer:
    """Capture a hold, or rehearse it."""
    amount_ = session.money(args.amount)
    return _changed(
        session, args, movements.CaptureHold(session.key, args.hold, amount_, args.keep_rest, *args.reference)
    )


def release_(session: Session, args: Namespace) -> Answer:
    """Release a hold, or rehearse it."""
    part = session.money(args.amount) if args.amount else None
    return _changed(session, args, movements.ReleaseHold(session.key, args.hold, args.reason, part))


def list_(session: Session, args: Namespace) -> Listing:
    """Holds of one wallet or of all a customer's."""
    wanted = tuple(map(HoldStatus, args.statuses)) or tuple(HoldStatus)
    return listing(
        [one for one in _holds(session, args) if one.status in wanted],
        lambda one: {"wallet_id": one.wallet_id, **shapes.hold(one)},
        Column("hold", lambda one: f"#{one.id}", figures=True),
        Column("wallet", lambda one: one.wallet_id, figures=True),
        Column("status", lambda one: one.status),
        Column("held", lambda one: one.held, figures=True),
        Column("of", lambda one: one.amount, figures=True),
        Column("captured", lambda one: amount(one.captured), figures=True),
        Column("released", lambda one: amount(one.released), figures=True),
        Column("for", _for),
        Column("placed", lambda one: one.placed_at),
        Column("ends", lambda one: one.expires_at),
    )


def _holds(session: Session, args: Namespace) -> list[Hold]:
    """The owner's holds, newest first."""
    if args.wallet is not None:
        return list(wallets.holds(session.ledger, args.wallet))
    customer = session.customer(args.customer)
    if args.currency is not None:
        return list(wallets.holds(session.ledger, session.wallet(customer, args.currency).id))
    of_all = customers.customer_wallets(session.ledger, customer.id).wallets
    found = [hold for wallet in of_all for hold in wallets.holds(session.ledger, wallet.id)]
    return sorted(found, key=lambda hold: hold.id, reverse=True)


def _in_minutes(session: Session, number: int) -> datetime:
    """When a hold of so many minutes ends. A repetition means the same end as the first time."""
    length = timedelta(minutes=number)
    known = posting.outcome_of(session.ledger, session.key) if session.key_was_given else None
    first = None if known is None else _placed_by(session, known)
    if first is not None and abs(first.expires_at - first.placed_at - length) <= SAME_MINUTE:
        return first.expires_at
    return session.now() + length


def _placed_by(session: Session, posted: Posted) -> Hold | None:
    """The hold that an operation placed; None when it placed none."""
    for number in posted.transaction_ids:
        row = history.transaction(session.ledger, number)
        if row.type is Type.HOLD and row.wallet_id is not None:
            placed = (one for one in wallets.holds(session.ledger, row.wallet_id) if one.placed_at == row.time)
            return next(placed, None)
    return None


def _changed(session: Session, args: Namespace, request: movements.CaptureHold | movements.ReleaseHold) -> Answer:
    posted = moved(session, args, request)
    after = None
    if not args.preview:
        found = (one for change in posted.balances for one in wallets.holds(session.ledger, change.wallet_id))
        after = next((one for one in found if one.id == request.hold_id), None)
    return _with_hold(session, posted, after, preview=args.preview)


def _with_hold(session: Session, posted: Posted, hold: Hold | None, *, preview: bool) -> Answer:
    answer = posted_answer(session, posted, preview=preview)
    data = answer.data | {"hold": None if hold is None else shapes.hold(hold)}
    return Answer(data, answer.lines if hold is None else (*answer.lines, _line(session, hold)))


def _line(session: Session, hold: Hold) -> str:
    stands = f"hold {hold.id}: {hold.status}, {amount(hold.held)} of {hold.amount} held"
    if hold.status is not HoldStatus.ACTIVE:
        return f"{stands}, {amount(hold.captured)} captured, {amount(hold.released)} released"
    return f"{stands} for {_for(hold)} until {session.local(hold.expires_at):%Y-%m-%d %H:%M}"


def _for(hold: Hold) -> str:
    return f"{hold.reference_type} {hold.reference_id}".strip()
