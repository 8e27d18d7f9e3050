"""`reconcile`, `balance-check`, `trial-balance`: a period's figures, stored balances against postings, all accounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Answer, amount, block, shown_columns
from ledger.commands.parsers import day
from ledger.money import Currency, Money
from ledger.use_cases import reconciliation

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from datetime import date

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.domain.reconciliation import (
        BalanceDifference,
        ControlBalance,
        CurrencyReconciliation,
        Flow,
        Reconciliation,
    )

LANGUAGES = ("en", "ru", "ar")


def add_to(commands: Commands) -> None:
    """Add the commands."""
    reconcile = commands.command(
        "reconcile",
        reconcile_,
        "The figures of business days (today), and a workbook of them; exit 1 if they disagree.",
    )
    take_period(reconcile)
    reconcile.add_argument("--out", type=Path, metavar="FILE", help="also write this workbook (.xlsx)")
    reconcile.add_argument("--language", choices=LANGUAGES, default="en", help="of the workbook (en)")
    commands.command(
        "balance-check", balance_check_, "Compare every stored balance with its postings; exit 1 if any differs."
    )
    trial = commands.command(
        "trial-balance", trial_balance_, "What every account stands at; exit 1 if debits are not credits."
    )
    trial.add_argument("--day", type=day, metavar="DAY", help="at the end of this business day (today)")


def take_period(parser: ArgumentParser) -> None:
    """Which business days: one, or from one to another."""
    parser.add_argument("--day", type=day, metavar="DAY", help="one business day")
    parser.add_argument("--from", dest="first_day", type=day, metavar="DAY", help="the first business day")
    parser.add_argument("--to", dest="last_day", type=day, metavar="DAY", help="the last business day")
    parser.set_defaults(usage_fault=_mixed_days)


def _mixed_days(args: Namespace) -> str:
    """What is wrong with how the days are named; empty when nothing is."""
    if args.day and (args.first_day or args.last_day):
        return "--day does not go with --from and --to"
    return ""


def reconcile_(session: Session, args: Namespace) -> Answer:
    """A period's figures; the workbook too, if one is asked for."""
    first, last = period(session, args)
    figures = reconciliation.reconcile(session.ledger, first, last, session.progress)
    data, lines = shapes.reconciliation(figures), list(_figures(figures))
    if args.out is not None:
        from ledger.use_cases import exports  # noqa: PLC0415 - only workbooks pay for what writes them

        made = exports.export_reconciliation(
            session.ledger, first, last, args.out.absolute(), language=args.language, progress=session.progress
        )
        data["file"] = {"path": made.path, "rows": made.rows, "sheets": made.sheets}
        lines += ["", f"written: {made.path} ({made.rows} rows)"]
    return Answer(data, tuple(lines), "" if figures.agrees else "the figures do not agree")


def period(session: Session, args: Namespace) -> tuple[date, date]:
    """The business days that were named; today without any."""
    today = args.day or reconciliation.today(session.ledger)
    last = args.last_day or max(today, args.first_day or today)
    return args.first_day or (last if args.last_day else today), last


def balance_check_(session: Session, _args: Namespace) -> Answer:
    """Stored balances against their postings."""
    today = reconciliation.today(session.ledger)
    figures = reconciliation.reconcile(session.ledger, today, today, session.progress)
    wrong = figures.differences
    data: Json = {
        "ok": not wrong,
        "wallets": figures.wallets_checked,
        "differences": [shapes.difference(one) for one in wrong],
    }
    lines = (f"{figures.wallets_checked} wallets, {len(wrong)} differences", *difference_lines(wrong))
    return Answer(data, lines, "stored balances differ from their postings" if wrong else "")


def trial_balance_(session: Session, args: Namespace) -> Answer:
    """Every account of every currency at the end of a day."""
    last = args.day or reconciliation.today(session.ledger)
    figures = reconciliation.reconcile(session.ledger, last, last, session.progress)
    balances = [_totals(one) for one in figures.currencies]
    data: Json = {
        "day": last,
        "balances": all(one.debit == one.credit for one in balances),
        "currencies": [
            {
                "currency": one.currency,
                "debit": amount(one.debit),
                "credit": amount(one.credit),
                "accounts": [shapes.flat(account) for account in one.accounts],
            }
            for one in balances
        ],
    }
    wrong = ", ".join(one.currency.code for one in balances if one.debit != one.credit)
    lines = [line for one in balances for line in _trial_lines(one)]
    complaint = f"debits are not credits in {wrong}" if wrong else ""
    return Answer(data, (f"at the end of business day {last}", *lines), complaint)


@dataclass(frozen=True, slots=True)
class _TrialBalance:
    """One currency's accounts with the sums of both sides."""

    currency: Currency
    accounts: tuple[ControlBalance, ...]
    debit: Money
    credit: Money


def _totals(one: CurrencyReconciliation) -> _TrialBalance:
    zero, accounts = Money(0, one.currency), one.trial_balance
    return _TrialBalance(
        one.currency,
        accounts,
        sum((account.debit for account in accounts), zero),
        sum((account.credit for account in accounts), zero),
    )


def _trial_lines(one: _TrialBalance) -> tuple[str, ...]:
    rows = [
        [account.code, account.number, account.name, amount(account.debit), amount(account.credit)]
        for account in one.accounts
    ]
    total = ["", "", "total", amount(one.debit), amount(one.credit)]
    return shown_columns([one.currency.code, "number", "account", "debit", "credit"], [*rows, total], figures=(3, 4))


def difference_lines(differences: Sequence[BalanceDifference]) -> tuple[str, ...]:
    """A table of differences; nothing without any."""
    return shown_columns(
        ["subject", "id", "what", "stored", "computed"],
        [[one.subject, str(one.subject_id), one.what, str(one.stored), str(one.computed)] for one in differences],
        figures=(1, 3, 4),
    )


def _figures(value: Reconciliation) -> tuple[str, ...]:
    period = str(value.first_day) if value.first_day == value.last_day else f"{value.first_day} to {value.last_day}"
    lines = block(("period", f"{period} ({value.zone})"), ("agrees", "yes" if value.agrees else "no"))
    for one in value.currencies:
        lines = (*lines, *_one_currency(one))
    return (*lines, *difference_lines(value.differences))


def _one_currency(value: CurrencyReconciliation) -> tuple[str, ...]:
    flow = value.flow
    totals = [
        ["opening", amount(value.opening_total), amount(value.opening_available)],
        ["change", amount(flow.total_change), amount(flow.available_change)],
        ["closing", amount(value.closing_total), amount(value.closing_available)],
        ["wallets", amount(value.wallets_total), amount(value.wallets_available)],
    ]
    by_source = [[str(one.day), one.source, *_flow(one.flow)] for one in value.by_source]
    return (
        *shown_columns([value.currency.code, "total", "available"], totals, figures=(1, 2)),
        *shown_columns(
            ["day", "source", "credits", "debits", "holds", "releases", "captures", "reversals", "count"],
            by_source,
            figures=range(2, 9),
        ),
        *shown_columns(
            ["wallets", "count", "available", "on hold", "debt"],
            [
                [one.status, str(one.wallets), amount(one.available), amount(one.on_hold), amount(one.debt)]
                for one in value.by_status
            ],
            figures=range(1, 5),
        ),
        *shown_columns(
            ["gift cards", "count", "initial", "remaining"],
            [[one.status, str(one.cards), amount(one.initial), amount(one.remaining)] for one in value.cards],
            figures=range(1, 4),
        ),
        *shown_columns(
            ["account", "", "debit", "credit"],
            [[one.code, one.name, amount(one.debit), amount(one.credit)] for one in value.trial_balance],
            figures=(2, 3),
        ),
    )


def _flow(flow: Flow) -> list[str]:
    money = (flow.credits, flow.debits, flow.holds, flow.releases, flow.captures, flow.reversals)
    return [*map(amount, money), str(flow.count)]
