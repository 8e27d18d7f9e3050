"""`payout`: list, pay, run, partners, statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Answer, Column, Listing, amount, listing
from ledger.commands.paging import rows_of
from ledger.commands.parsers import number_of, one_of, take_currency, take_limit, take_preview
from ledger.domain.payouts import PartnerStanding, PayoutFilter, PayoutRow, PayoutStatus, StatementRow
from ledger.domain.words import Tender
from ledger.use_cases import jobs, payouts
from ledger.use_cases.partners import partner_by
from ledger.use_cases.payouts import PayPayout

if TYPE_CHECKING:
    from argparse import Namespace

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands


NAMED = "the name, the outside reference, or the id such as 12 or #12"


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("payout", "what partners are owed of the orders that were paid")
    lists = group.command("list", list_, "Payouts, newest first.")
    lists.add_argument("--partner", metavar="PARTNER", help=NAMED)
    lists.add_argument("--status", action="append", choices=one_of(PayoutStatus), default=[], metavar="STATUS",
                       help=", ".join(one_of(PayoutStatus)))  # fmt: skip
    lists.add_argument("--due", action="store_true", help="only those whose day has come")
    take_limit(lists)
    pay = group.command("pay", pay_, "Pay one payout; what the partner owes is withheld first.")
    pay.add_argument("payout", type=number_of, metavar="PAYOUT", help="12 or #12")
    pay.add_argument("--tender", choices=[Tender.CASH.value, Tender.BANK.value], required=True,
                     help="out of this till, or by bank")  # fmt: skip
    pay.add_argument("--note", default="", metavar="TEXT")
    take_preview(pay)
    group.command("run", run_, "Pay by bank every payout whose day has come, as `jobs run payouts` does.")
    group.command("partners", partners_, "What every partner is owed, and owes.")
    statement = group.command("statement", statement_, "Everything between us and a partner, newest first.")
    statement.add_argument("partner", metavar="PARTNER", help=NAMED)
    take_currency(statement, "in which currency (the ledger's own)")
    take_limit(statement)


def list_(session: Session, args: Namespace) -> Listing:
    """Payouts."""
    partner = None if args.partner is None else _partner(session, args.partner)
    wanted = PayoutFilter(partner, tuple(map(PayoutStatus, args.status)), args.due)
    return listing(
        rows_of(lambda after, many: payouts.list_payouts(session.ledger, wanted, after=after, limit=many), args.limit),
        payout,
        Column("payout", lambda row: f"#{row.id}", figures=True),
        Column("partner", lambda row: row.partner_name),
        Column("order", lambda row: row.order_number),
        Column("amount", lambda row: row.amount, figures=True),
        Column("withheld", lambda row: amount(row.withheld), figures=True),
        Column("status", lambda row: "due" if row.due else row.status),
        Column("from", lambda row: row.release_on),
        Column("ended", lambda row: row.ended_at),
    )


def pay_(session: Session, args: Namespace) -> Answer:
    """Pay one."""
    request = PayPayout(session.key, args.payout, Tender(args.tender), args.note)
    if args.preview:
        seen = payouts.preview_payout(session.ledger, request)
        data: Json = {
            "preview": True, "key": None, "operation": None, "transactions": [], "repeated": False,
            "payout": payout(seen.payout),
        }  # fmt: skip
        return Answer(data, (_told(seen.payout),))
    done = payouts.pay(session.ledger, request)
    row = payouts.payout(session.ledger, args.payout)
    shape = shapes.posted(done, session.key, preview=False)
    del shape["balances"]
    return Answer(shape | {"payout": payout(row)}, (_told(row),))


def run_(session: Session, _args: Namespace) -> Answer:
    """Pay what is due."""
    report = jobs.pay_partners(session.ledger, session.progress)
    data: Json = {"paid": report.did, "note": report.note}
    return Answer(data, (f"{report.did} paid",), report.note)


def partners_(session: Session, _args: Namespace) -> Listing:
    """How we stand with each partner."""
    return listing(
        payouts.partner_standings(session.ledger),
        standing,
        Column("partner", lambda row: f"#{row.partner_id}", figures=True),
        Column("name", lambda row: row.name),
        Column("status", lambda row: row.status),
        Column("we owe", lambda row: row.payable, figures=True),
        Column("due now", lambda row: amount(row.due), figures=True),
        Column("owes us", lambda row: amount(row.receivable), figures=True),
    )


def statement_(session: Session, args: Namespace) -> Listing:
    """A partner's statement."""
    unit, partner = session.currency(args.currency), _partner(session, args.partner)
    return listing(
        rows_of(
            lambda after, many: payouts.partner_statement(session.ledger, partner, unit, after=after, limit=many),
            args.limit,
        ),
        _line,
        Column("time", lambda row: row.at),
        Column("what", lambda row: row.line.value.replace("_", " ")),
        Column("order", lambda row: row.order_number),
        Column("amount", lambda row: row.signed, figures=True),
        Column("we owe", lambda row: amount(row.balance), figures=True),
        Column("by", lambda row: row.performed_by),
        Column("note", lambda row: row.note),
    )


def _partner(session: Session, text: str) -> int:
    """Which one; figures alone are an id."""
    return partner_by(session.ledger, f"#{text}" if text.isdecimal() else text).id


def payout(row: PayoutRow) -> Json:
    """One payout."""
    return {"currency": row.amount.currency, **shapes.flat(row), "paid": amount(row.paid)}


def standing(row: PartnerStanding) -> Json:
    """One partner in one currency."""
    return {"currency": row.payable.currency, **shapes.flat(row)}


def _line(row: StatementRow) -> Json:
    return {"currency": row.signed.currency, **shapes.flat(row)}


def _told(row: PayoutRow) -> str:
    kept = f", {row.withheld} withheld" if row.withheld.minor else ""
    return f"payout {row.id} to {row.partner_name}: {row.paid} paid{kept}"
