"""`order return` and `order returns`: goods that come back, and part of the price that is given back."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

from ledger.commands import order_shapes, return_shapes
from ledger.commands.output import Answer, Column, Listing, amount, listing
from ledger.commands.parsers import natural, one_of
from ledger.domain.returns import RETURNED
from ledger.use_cases import orders, returns
from ledger.use_cases.returns import ByAmount, ByPieces, Destination, Pieces, ReturnOrder, Whole

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.domain.returns import What


def add_to_orders(group: Commands) -> None:
    """Add the commands to `order`."""
    back = group.command("return", return_, "Take goods back, or give back part of the price: all of it, or nothing.")
    _take_order(back)
    what = back.add_mutually_exclusive_group(required=True)
    what.add_argument("--line", dest="lines", type=pieces, action="append", metavar="N[:QTY]",
                      help="line N of the order, all that was kept of it or QTY pieces; may be repeated")  # fmt: skip
    what.add_argument("--amount", nargs="+", metavar="AMOUNT", help="an allowance over all lines; the goods stay")
    what.add_argument("--all", action="store_true", help="everything that was kept")
    back.add_argument("--to", choices=one_of(Destination), default=Destination.ORIGIN.value,
                      help="where what tenders paid goes: to each tender, or to the wallet (origin)")  # fmt: skip
    take_plan(back)
    back.add_argument("--reason", default=RETURNED, metavar="CODE", help=f"a reason code ({RETURNED})")
    back.add_argument("--note", default="", metavar="TEXT", help="kept with the return")
    lists = group.command("returns", returns_, "The returns of an order, oldest first.")
    _take_order(lists)


def take_plan(parser: ArgumentParser) -> None:
    """The planner."""
    parser.add_argument(
        "--plan", action="store_true", help="say in full what would go back and to where; write nothing"
    )


def _take_order(parser: ArgumentParser) -> None:
    parser.add_argument("order", metavar="ORDER", help="its number, its id (12 or #12) or its outside reference")


def pieces(text: str) -> Pieces:
    """A line's number, and of how many pieces."""
    n, colon, many = text.partition(":")
    if not n.isdecimal() or (colon and not many.isdecimal()):
        raise ArgumentTypeError("a line is N or N:QTY")
    return Pieces(natural(n), natural(many) if colon else None)


def return_(session: Session, args: Namespace) -> Answer:
    """Return, or plan it."""
    row = orders.find_order(session.ledger, args.order)
    request = ReturnOrder(session.key, row.id, _what(session, args), Destination(args.to), args.reason, args.note)
    if args.plan:
        plan = returns.plan_return(session.ledger, request)
        return Answer(return_shapes.plan(plan) | {"plan": True}, return_shapes.plan_lines(plan))
    done = returns.return_order(session.ledger, request)
    return Answer(
        return_shapes.returned(done) | {"key": session.key, "plan": False}, return_shapes.returned_lines(done)
    )


def returns_(session: Session, args: Namespace) -> Listing:
    """List an order's returns."""
    row = orders.find_order(session.ledger, args.order)
    return listing(
        returns.returns_of(session.ledger, row.id),
        order_shapes.order_return,
        Column("return", lambda one: f"#{one.id}", figures=True),
        Column("time", lambda one: one.at),
        Column("goods", lambda one: one.amount, figures=True),
        Column("given back", lambda one: amount(one.given_back), figures=True),
        Column("withheld", lambda one: amount(one.withheld), figures=True),
        Column("to", lambda one: one.destination),
        Column("reason", lambda one: one.note or one.reason_code),
        Column("by", lambda one: one.performed_by),
    )


def _what(session: Session, args: Namespace) -> What:
    if args.all:
        return Whole()
    return ByAmount(session.money(args.amount)) if args.amount else ByPieces(tuple(args.lines))
