"""`journal`: every posting of business days with both its accounts, or what each account turned over."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.commands.output import Answer, Column, Listing, amount, listing, shown_columns
from ledger.commands.paging import rows_of
from ledger.commands.parsers import one_of, take_currency, take_limit
from ledger.commands.reports import LANGUAGES, period, take_period
from ledger.domain.words import Source
from ledger.use_cases import journal
from ledger.use_cases.journal import JournalFilter

if TYPE_CHECKING:
    from argparse import Namespace

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.use_cases.journal import JournalLine, JournalSide, Turnover


def add_to(commands: Commands) -> None:
    """Add the command."""
    parser = commands.command(
        "journal", journal_, "Every posting of business days (today), oldest first, with both its accounts."
    )
    take_period(parser)
    parser.add_argument("--account", default="", metavar="ACCOUNT", help="a code, your own number, 1001.2 or #57")
    take_currency(parser, "only this currency")
    parser.add_argument(
        "--source", dest="sources", action="append", choices=one_of(Source), default=[], help="may be repeated"
    )
    parser.add_argument("--totals", action="store_true", help="what each account turned over, instead of its postings")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write the journal into this file instead")
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="of the file (en)")
    take_limit(parser)


def journal_(session: Session, args: Namespace) -> Answer | Listing:
    """The journal, its totals, or a file of it."""
    first, last = period(session, args)
    unit = "" if args.currency is None else session.currency(args.currency).code
    wanted = JournalFilter(args.account, unit, tuple(map(Source, args.sources)))
    ledger = session.ledger
    if args.csv is not None:
        made = journal.export_journal(
            ledger, (first, last), args.csv.absolute(), wanted, language=args.language, progress=session.progress
        )
        return Answer({"path": made.path, "rows": made.rows}, (f"written: {made.path} ({made.rows} rows)",))
    if args.totals:
        return _totals(journal.journal_totals(ledger, first, last, wanted))
    rows = rows_of(
        lambda after, limit: journal.journal(ledger, first, last, wanted, after=after, limit=limit), args.limit
    )
    return listing(
        rows,
        _shape,
        Column("day", lambda line: line.business_date),
        Column("posting", lambda line: line.id, figures=True),
        Column("debit", lambda line: _named(line.debit)),
        Column("credit", lambda line: _named(line.credit)),
        Column("amount", lambda line: line.amount, figures=True),
        Column("source", lambda line: line.source),
        Column("reference", lambda line: line.reference),
        Column("by", lambda line: line.performed_by),
        Column("recorded", lambda line: line.recorded),
        Column("transaction", lambda line: line.transaction_id, figures=True),
    )


def _named(side: JournalSide) -> str:
    subject = f"····{side.subject}" if side.kind == "gift_card" else side.subject
    return f"{side.line.code} {subject}".strip()


def _shape(line: JournalLine) -> Json:
    return {
        "posting": line.id,
        "transaction": line.transaction_id,
        "n": line.n,
        "business_date": line.business_date,
        "recorded": line.recorded,
        "currency": line.amount.currency,
        "amount": amount(line.amount),
        "debit": _side(line.debit),
        "credit": _side(line.credit),
        "type": line.type,
        "source": line.source,
        "reference_type": line.reference_type,
        "reference_id": line.reference_id,
        "note": line.note,
        "performed_by": line.performed_by,
    }


def _side(side: JournalSide) -> Json:
    return {
        "code": side.line.code,
        "number": side.line.number,
        "name": side.line.name,
        "account": side.account_id,
        "kind": side.kind,
        "subject": side.subject,
        "subject_id": side.subject_id,
    }


def _totals(found: tuple[Turnover, ...]) -> Answer:
    lines: list[str] = []
    for unit, accounts in groupby(found, key=lambda one: one.currency.code):
        rows = [_total_cells(one) for one in accounts]
        heads = [unit, "number", "account", "opening", "debits", "credits", "closing"]
        lines += shown_columns(heads, rows, figures=(3, 4, 5, 6))
    data: Json = {"accounts": [_total_shape(one) for one in found]}
    return Answer(data, tuple(lines[1:]) or ("nothing",))


def _total_cells(one: Turnover) -> list[str]:
    figures = (one.opening, one.debits, one.credits, one.closing)
    return [
        one.line.code, one.line.number, one.line.name, *("" if money is None else amount(money) for money in figures)
    ]  # fmt: skip


def _total_shape(one: Turnover) -> Json:
    """Opening and closing are debit less credit."""
    return {
        "currency": one.currency,
        "code": one.line.code,
        "number": one.line.number,
        "name": one.line.name,
        "opening": None if one.opening is None else amount(one.opening),
        "debits": amount(one.debits),
        "credits": amount(one.credits),
        "closing": None if one.closing is None else amount(one.closing),
    }
