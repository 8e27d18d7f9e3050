"""`account`: what accounts of the chart stood at, on a business day or as recorded at an instant, and their names."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from ledger.commands.output import Answer, amount, block, shown_columns
from ledger.commands.parsers import take_as_of, take_currency
from ledger.commands.standing import said_when
from ledger.domain.accounts import AccountChoice
from ledger.money import Money
from ledger.use_cases import chart, insight, reconciliation

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from datetime import date

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.domain.accounts import AccountBalance


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("account", "accounts of the chart")
    lists = group.command("list", list_, "What every account stood at; exit 1 if debits are not credits.")
    take_as_of(lists)
    take_currency(lists, "only this currency")
    show = group.command("show", show_, "What one account stood at, in each currency it was used in.")
    show.add_argument(
        "account", metavar="ACCOUNT", help="a code (1001), your own number, one till's cash (1001.2), or #57 for one"
    )
    take_as_of(show)
    take_currency(show, "only this currency")
    edit = group.command("edit", edit_, "What an account is called here, and your own number for it.")
    edit.add_argument("code", metavar="CODE", help="the code of the chart, such as 1001; it stays as it is")
    edit.add_argument("--name", metavar="TEXT")
    edit.add_argument("--number", metavar="TEXT", help="your own number; an empty one takes it away")


def list_(session: Session, args: Namespace) -> Answer:
    """Every account, by currency, with sums of both sides."""
    when = _when(session, args)
    found = _stood(session, AccountChoice(currency=_code(session, args)), when)
    data: Json = _as_of(when)
    shapes, lines, wrong = [], [said_when(session, when)], []
    for unit, accounts in groupby(found, key=lambda one: one.currency):
        of_unit = list(accounts)
        debit = sum((one.debit for one in of_unit), Money(0, unit))
        credit = sum((one.credit for one in of_unit), Money(0, unit))
        shapes.append(
            {"currency": unit, "debit": amount(debit), "credit": amount(credit), "accounts": list(map(_shape, of_unit))}
        )
        lines += _table(unit.code, of_unit, [["", "", "total", amount(debit), amount(credit)]])
        wrong += [unit.code] if debit != credit else []
    data |= {"balances": not wrong, "currencies": shapes}
    return Answer(data, tuple(lines), f"debits are not credits in {', '.join(wrong)}" if wrong else "")


def show_(session: Session, args: Namespace) -> Answer:
    """One account, in each of its currencies."""
    when = _when(session, args)
    named = insight.account_named(session.ledger, args.account)
    which = AccountChoice(named.codes, _code(session, args), named.till, named.account)
    found = _stood(session, which, when)
    data: Json = _as_of(when) | {
        "account": args.account,
        "balances": [{"currency": one.currency, "balance": amount(one.balance), **_shape(one)} for one in found],
    }
    lines = block(*((f"{one.line.code} {one.line.name}", one.balance) for one in found)) or ("nothing",)
    return Answer(data, (said_when(session, when), *lines))


def edit_(session: Session, args: Namespace) -> Answer:
    """Rename an account, or give it a number."""
    line, _ = chart.edit_account(session.ledger, args.code, name=args.name, number=args.number)
    lines = block(("account", line.code), ("name", line.name), ("number", line.number))
    return Answer({"code": line.code, "name": line.name, "number": line.number, "side": line.side}, lines)


def _stood(session: Session, which: AccountChoice, when: date | datetime) -> tuple[AccountBalance, ...]:
    if isinstance(when, datetime):
        return insight.accounts_as_recorded(session.ledger, which, when)
    return insight.accounts_as_of(session.ledger, which, when)


def _when(session: Session, args: Namespace) -> date | datetime:
    when: date | datetime = args.as_of or reconciliation.today(session.ledger)
    return when


def _code(session: Session, args: Namespace) -> str:
    return "" if args.currency is None else session.currency(args.currency).code


def _as_of(when: date | datetime) -> Json:
    at_once = isinstance(when, datetime)
    return {"business_day": None if at_once else when, "recorded": when if at_once else None}


def _shape(one: AccountBalance) -> Json:
    return {
        "code": one.line.code,
        "number": one.line.number,
        "name": one.line.name,
        "debit": amount(one.debit),
        "credit": amount(one.credit),
    }


def _table(unit: str, accounts: Sequence[AccountBalance], totals: list[list[str]]) -> tuple[str, ...]:
    rows = [[one.line.code, one.line.number, one.line.name, amount(one.debit), amount(one.credit)] for one in accounts]
    return shown_columns([unit, "number", "account", "debit", "credit"], [*rows, *totals], figures=(3, 4))
