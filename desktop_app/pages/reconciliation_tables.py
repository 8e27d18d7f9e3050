"""The tables of a reconciliation, as values: titles and rows of text, per currency."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from desktop_app import words
from desktop_app.account_words import account_name
from desktop_app.marking import translate
from desktop_app.models.columns import Align, Column

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from ledger.domain.reconciliation import CurrencyReconciliation, Flow, Reconciliation
    from ledger.money import Money

_AMOUNT_WIDTH, _COUNT_WIDTH, _WORD_WIDTH = 140, 100, 150


@dataclass(frozen=True, slots=True)
class Section:
    """One table: its title, columns and rows. `empty` stands where there are no rows."""

    key: str
    title: str
    empty: str
    columns: list[Column[Any]]
    rows: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class FlowLine:
    """A line of the summary: what moved, and its sign in the total and in the available balance."""

    name: str
    amount: Money
    in_total: str
    in_available: str


def flow_lines(flow: Flow) -> tuple[FlowLine, ...]:
    """The movements of a period, with how each counts."""
    return (
        FlowLine(translate("Reconciliation", "Credits"), flow.credits, "+", "+"),
        FlowLine(translate("Reconciliation", "Debits"), flow.debits, "−", "−"),
        FlowLine(translate("Reconciliation", "Holds"), flow.holds, "", "−"),
        FlowLine(translate("Reconciliation", "Releases"), flow.releases, "", "+"),
        FlowLine(translate("Reconciliation", "Captures"), flow.captures, "−", ""),
        FlowLine(translate("Reconciliation", "Reversals, net"), flow.reversals, "±", "±"),
    )


def sections(one: CurrencyReconciliation, formats: Formats) -> tuple[Section, ...]:
    """Every table of one currency."""
    return (
        _movements(one, formats),
        _daily(one, formats),
        _wallets(one, formats),
        _cards(one, formats),
        _trial_balance(one, formats),
    )


def differences(report: Reconciliation, formats: Formats) -> Section:
    """Stored balances that their postings do not add up to."""
    return Section(
        "differences",
        translate("Reconciliation", "Differences"),
        translate("Reconciliation", "Every stored balance agrees with its postings."),
        [
            _text(
                "subject", lambda: translate("Reconciliation", "Subject"), lambda row: f"{row.subject} {row.subject_id}"
            ),
            _text("what", lambda: translate("Reconciliation", "Balance"), lambda row: row.what),
            _amount("stored", lambda: translate("Reconciliation", "Stored"), lambda row: row.stored, formats),
            _amount("computed", lambda: translate("Reconciliation", "Computed"), lambda row: row.computed, formats),
        ],
        report.differences,
    )


def _movements(one: CurrencyReconciliation, formats: Formats) -> Section:
    return Section(
        "movements",
        translate("Reconciliation", "Movements of the period"),
        "",
        [
            _text("name", lambda: translate("Reconciliation", "Movement"), lambda row: row.name, stretch=True),
            _amount("amount", lambda: translate("Reconciliation", "Amount"), lambda row: row.amount, formats),
            _text(
                "total", lambda: translate("Reconciliation", "In the total"), lambda row: row.in_total, align=Align.END
            ),
            _text(
                "available",
                lambda: translate("Reconciliation", "In available"),
                lambda row: row.in_available,
                align=Align.END,
            ),
        ],
        flow_lines(one.flow),
    )


def _daily(one: CurrencyReconciliation, formats: Formats) -> Section:
    return Section(
        "daily",
        translate("Reconciliation", "By day and source"),
        translate("Reconciliation", "Nothing moved in this period."),
        [
            _text("day", lambda: translate("Reconciliation", "Day"), lambda row: formats.day(row.day)),
            _text(
                "source",
                lambda: translate("Reconciliation", "Source"),
                lambda row: words.word(row.source),
                stretch=True,
            ),
            _amount("credits", lambda: translate("Reconciliation", "Credits"), lambda row: row.flow.credits, formats),
            _amount("debits", lambda: translate("Reconciliation", "Debits"), lambda row: row.flow.debits, formats),
            _amount(
                "captures", lambda: translate("Reconciliation", "Captures"), lambda row: row.flow.captures, formats
            ),
            _signed(
                "change", lambda: translate("Reconciliation", "Change"), lambda row: row.flow.total_change, formats
            ),
            _count(lambda: translate("Reconciliation", "Count"), lambda row: row.flow.count, formats),
        ],
        one.by_source,
    )


def _wallets(one: CurrencyReconciliation, formats: Formats) -> Section:
    return Section(
        "wallets",
        translate("Reconciliation", "Wallets by status"),
        translate("Reconciliation", "No wallet in this currency."),
        [
            _text(
                "status",
                lambda: translate("Reconciliation", "Status"),
                lambda row: words.word(row.status),
                stretch=True,
            ),
            _count(lambda: translate("Reconciliation", "Wallets"), lambda row: row.wallets, formats),
            _amount("available", lambda: translate("Reconciliation", "Available"), lambda row: row.available, formats),
            _amount("on_hold", lambda: translate("Reconciliation", "On hold"), lambda row: row.on_hold, formats),
            _amount("debt", lambda: translate("Reconciliation", "Debt"), lambda row: row.debt, formats),
        ],
        one.by_status,
    )


def _cards(one: CurrencyReconciliation, formats: Formats) -> Section:
    return Section(
        "cards",
        translate("Reconciliation", "Gift cards by status"),
        translate("Reconciliation", "No gift card in this currency."),
        [
            _text(
                "status",
                lambda: translate("Reconciliation", "Status"),
                lambda row: words.word(row.status),
                stretch=True,
            ),
            _count(lambda: translate("Reconciliation", "Cards"), lambda row: row.cards, formats),
            _amount("initial", lambda: translate("Reconciliation", "Issued for"), lambda row: row.initial, formats),
            _amount("remaining", lambda: translate("Reconciliation", "Remaining"), lambda row: row.remaining, formats),
        ],
        one.cards,
    )


def _trial_balance(one: CurrencyReconciliation, formats: Formats) -> Section:
    return Section(
        "trial",
        translate("Reconciliation", "Trial balance"),
        translate("Reconciliation", "No account has moved in this currency."),
        [
            _text("code", lambda: translate("Reconciliation", "Account"), lambda row: formats.code(row.code)),
            *(
                [
                    _text(
                        "number",
                        lambda: translate("Reconciliation", "Own number"),
                        lambda row: formats.code(row.number),
                    )
                ]
                if any(line.number for line in one.trial_balance)
                else []
            ),
            _text(
                "name",
                lambda: translate("Reconciliation", "Name"),
                lambda row: account_name(row.code, row.name),
                stretch=True,
            ),
            _amount("debit", lambda: translate("Reconciliation", "Debit"), lambda row: _or_nothing(row.debit), formats),
            _amount(
                "credit", lambda: translate("Reconciliation", "Credit"), lambda row: _or_nothing(row.credit), formats
            ),
        ],
        one.trial_balance,
    )


def _or_nothing(amount: Money) -> Money | None:
    return amount or None


def _text(
    key: str,
    title: Callable[[], str],
    value: Callable[[Any], str],
    *,
    stretch: bool = False,
    align: Align = Align.START,
) -> Column[Any]:
    return Column(key, title, value, align=align, width=_WORD_WIDTH, stretch=stretch)


def _amount(key: str, title: Callable[[], str], value: Callable[[Any], Money | None], formats: Formats) -> Column[Any]:
    return Column(key, title, value, partial(formats.money, code=False), Align.END, width=_AMOUNT_WIDTH)


def _signed(key: str, title: Callable[[], str], value: Callable[[Any], Money], formats: Formats) -> Column[Any]:
    return Column(key, title, value, partial(formats.money, signed=True, code=False), Align.END, width=_AMOUNT_WIDTH)


def _count(title: Callable[[], str], value: Callable[[Any], int], formats: Formats) -> Column[Any]:
    return Column("count", title, value, formats.number, Align.END, width=_COUNT_WIDTH)
