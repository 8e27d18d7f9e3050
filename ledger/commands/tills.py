"""`till`: add, list. `shift`: open, x, close, z, list, pay-in, pay-out, drop, last."""

from __future__ import annotations

from dataclasses import fields
from functools import partial
from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Answer, Column, Listing, amount, block, listing
from ledger.commands.paging import rows_of
from ledger.commands.parsers import number_of, take_amount, take_currency, take_limit, take_preview
from ledger.domain.tills import CashWay, OwnOperation, Shift, ShiftReport, Till
from ledger.money import Money
from ledger.use_cases import till
from ledger.use_cases.till import CashMove, CloseShift, OpenShift

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands

DRAWER = "of which drawer (the ledger's own currency)"
SECTIONS = ("sales", "top_ups", "card_sales", "withdrawals", "refunds", "payouts")
CASH = ("pay_ins", "pay_outs", "drops", "other_cash")
_MOVES = {
    "pay-in": (CashWay.PAY_IN, "Cash out of the safe into the drawer."),
    "pay-out": (CashWay.PAY_OUT, "Cash out of the drawer, such as for petty expenses."),
    "drop": (CashWay.DROP, "Cash out of the drawer into the safe."),
}


def add_to(commands: Commands) -> None:
    """Add the nouns."""
    tills = commands.group("till", "tills: each has a drawer of its own")
    tills.command("add", add_, "Add a till.").add_argument("name", metavar="NAME")
    tills.command("list", list_, "Every till, and who has a shift open.")

    group = commands.group("shift", "a cashier's time at this till (--till)")
    opening = group.command("open", open_, "Open a shift with a float out of the safe.")
    take_amount(opening, "the float, such as 200.00 SAR, or 0")
    _take_words(opening)
    take_currency(group.command("x", x_, "What the open shift has done so far."), DRAWER)
    close = group.command("close", close_, "Close the shift with what was counted in the drawer.")
    close.add_argument("--counted", nargs="+", required=True, metavar="AMOUNT", help="everything in the drawer")
    close.add_argument("--taken", nargs="+", metavar="AMOUNT", help="how much of it goes to the safe (nothing)")
    _take_words(close)
    z = group.command("z", z_, "The Z report of a closed shift, the same as ever.")
    z.add_argument("shift", type=number_of, metavar="SHIFT", help="12 or #12, as `shift list` says")
    lists = group.command("list", shifts_, "Closed shifts, newest first.")
    lists.add_argument("--every-till", action="store_true", help="of every till, not only of this one")
    take_limit(lists)
    for name, (way, text) in _MOVES.items():
        move = group.command(name, partial(move_, way=way), text)
        take_amount(move)
        _take_words(move)
    group.command("last", last_, "What you did at this till today, newest first.")


def _take_words(parser: ArgumentParser) -> None:
    parser.add_argument("--note", default="", metavar="TEXT")
    take_preview(parser)


# -- tills ------------------------------------------------------------------------------------------------------


def add_(session: Session, args: Namespace) -> Answer:
    """Add a till."""
    made = till.add_till(session.ledger, args.name)
    return Answer(_till(made), (f"till {made.id}: {made.name}",))


def list_(session: Session, _args: Namespace) -> Listing:
    """Every till."""
    return listing(
        till.list_tills(session.ledger),
        _till,
        Column("till", lambda one: one.id, figures=True),
        Column("name", lambda one: one.name),
        Column("open shift", lambda one: one.cashier),
    )


def _till(one: Till) -> Json:
    return {"id": one.id, "name": one.name, "cashier": one.cashier or None}


# -- shifts -----------------------------------------------------------------------------------------------------


def open_(session: Session, args: Namespace) -> Answer:
    """Open a shift."""
    opening = session.money(args.amount)
    done = _posted(session, args, OpenShift(session.key, opening, args.note))
    if args.preview:
        return Answer(done, (f"a shift can open with {opening}",))
    shift = till.open_shift_here(session.ledger, opening.currency)
    data = done | {"shift": None if shift is None else shape(shift)}
    return Answer(data, (f"shift {shift.id} is open" if shift is not None else "that shift has closed since",))


def move_(session: Session, args: Namespace, way: CashWay) -> Answer:
    """Cash in or out."""
    wanted = session.money(args.amount)
    data = _posted(session, args, CashMove(session.key, way, wanted, args.note))
    words = way.value.replace("_", " ")
    return Answer(data, (f"{words}: {wanted}" + (" can be done" if args.preview else ""),))


def close_(session: Session, args: Namespace) -> Answer:
    """Close the shift; its Z report."""
    counted = session.money(args.counted)
    taken = session.money(args.taken) if args.taken else Money(0, counted.currency)
    data = _posted(session, args, CloseShift(session.key, counted, taken, note=args.note))
    if args.preview:
        return Answer(data, ("the shift can be closed",))
    report = till.z_report_of(session.ledger, session.key)
    return Answer(data | {"report": report_shape(report)}, report_lines(report, session))


def x_(session: Session, args: Namespace) -> Answer:
    """The X report."""
    report = till.x_report(session.ledger, session.currency(args.currency))
    return Answer(report_shape(report), report_lines(report, session))


def z_(session: Session, args: Namespace) -> Answer:
    """A Z report again."""
    report = till.z_report(session.ledger, args.shift)
    return Answer(report_shape(report), report_lines(report, session))


def shifts_(session: Session, args: Namespace) -> Listing:
    """Closed shifts."""
    return listing(
        rows_of(
            lambda after, many: till.closed_shifts(session.ledger, every_till=args.every_till, after=after, limit=many),
            args.limit,
        ),
        shape,
        Column("shift", lambda one: f"#{one.id}", figures=True),
        Column("Z", lambda one: one.z_number, figures=True),
        Column("till", lambda one: one.till.name),
        Column("by", lambda one: one.staff),
        Column("opened", lambda one: one.opened_at),
        Column("closed", lambda one: one.closed_at),
        Column("expected", lambda one: one.expected, figures=True),
        Column("counted", lambda one: one.counted, figures=True),
        Column("over or short", lambda one: one.difference, figures=True),
    )


def last_(session: Session, _args: Namespace) -> Listing:
    """One's own last operations."""
    return listing(
        till.last_operations(session.ledger),
        _own,
        Column("time", lambda one: one.at),
        Column("what", lambda one: one.kind),
        Column("amount", lambda one: one.amount, figures=True),
        Column("order", lambda one: one.order_number),
        Column("receipt", lambda one: one.receipt_number, figures=True),
        Column("customer", lambda one: one.customer_name),
        Column("may be voided until", lambda one: "voided" if one.undone else one.void_until),
    )


def _posted(session: Session, args: Namespace, request: till.Request) -> Json:
    work = till.preview if args.preview else till.till_post
    return shapes.posted(work(session.ledger, request), session.key, preview=args.preview)


# -- shapes -----------------------------------------------------------------------------------------------------


def shape(one: Shift) -> Json:
    """One shift."""
    return {
        "id": one.id, "till": one.till.id, "till_name": one.till.name, "staff": one.login, "z_number": one.z_number,
        "currency": one.opening.currency, "opened_at": one.opened_at, "closed_at": one.closed_at,
        "opening": amount(one.opening), "expected": _plain(one.expected), "counted": _plain(one.counted),
        "difference": _plain(one.difference),
    }  # fmt: skip


def report_shape(one: ShiftReport) -> Json:
    """An X or Z report; `expected` is null for whoever must count blind."""
    return {
        **shape(one.shift),
        "shop": one.shop, "at": one.at, "business_date": one.business_date, "carried": _plain(one.carried),
        **{
            name: [
                {"means": line.means, "count": line.count, "amount": amount(line.amount),
                 "currency": line.amount.currency}
                for line in getattr(one, name)
            ]
            for name in SECTIONS
        },
        **{name: amount(getattr(one, name)) for name in CASH},
        "expected": _plain(one.expected), "counted": _plain(one.counted), "difference": _plain(one.difference),
        "taken": amount(one.taken), "left": _plain(one.left),
        "receipts": one.receipts, "first_receipt": one.first_receipt, "last_receipt": one.last_receipt,
    }  # fmt: skip


def report_lines(one: ShiftReport, session: Session) -> tuple[str, ...]:
    """A report as people read it in a terminal."""
    shift = one.shift
    sections = [
        (f"{name.replace('_', ' ')}, {line.means.value.replace('_', ' ')}", f"{line.amount} ({line.count})")
        for name in SECTIONS
        for line in getattr(one, name)
    ]
    cash = [(name.replace("_", " "), getattr(one, name)) for name in CASH if getattr(one, name).minor]
    return block(
        (f"Z {shift.z_number}" if shift.z_number else "X", f"{one.shop}, till {shift.till.name}, {shift.staff}"),
        ("opened", f"{session.local(shift.opened_at):%Y-%m-%d %H:%M}"),
        ("until", f"{session.local(one.at):%Y-%m-%d %H:%M}"),
        ("left in the drawer before", one.carried),
        ("opening float", shift.opening),
        *sections,
        *cash,
        ("expected", one.expected),
        ("counted", one.counted),
        ("over or short", one.difference),
        ("taken to the safe", one.taken if one.counted is not None else None),
        ("left in the drawer", one.left),
        ("receipts", f"{one.receipts} ({one.first_receipt} to {one.last_receipt})" if one.receipts else None),
    )


def _own(one: OwnOperation) -> Json:
    shown = {f.name: getattr(one, f.name) for f in fields(one) if f.name != "amount"}
    return shown | {"amount": amount(one.amount), "currency": one.amount.currency, "void": one.void.value or None}


def _plain(value: Money | None) -> str | None:
    return None if value is None else amount(value)
