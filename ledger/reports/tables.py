"""The long lists of a report: what their columns are. Workbook and CSV are both made from these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from ledger.domain.reconciliation import Flow
from ledger.domain.words import Source
from ledger.money import Currency, Money
from ledger.reports import styles
from ledger.reports.cells import Formula, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ledger.domain.gift_cards import GiftCard
    from ledger.domain.reconciliation import BalanceDifference, ControlBalance, Reconciliation
    from ledger.domain.transactions import TransactionRow
    from ledger.reports.labels import Words
    from ledger.reports.styles import Look

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its heading's label, its width in characters, its look, and a row's value in it.

    `names_row`: repeated where a row goes on in further rows because a text is longer than a cell.
    """

    label: str
    width: int
    look: Look
    value: Callable[[Row], Value]
    names_row: bool = False


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """One list. `stage` is its stable name; `printed` how many leading columns go on paper (0: all).

    `empty` labels what stands instead of rows when there are none.
    """

    stage: str
    label: str
    columns: tuple[Column[Row], ...]
    printed: int = 0
    empty: str = "none"

    def place(self, label: str) -> int:
        """The index of the column with this label."""
        return next(index for index, column in enumerate(self.columns) if column.label == label)


def transactions_table(words: Words) -> Table[TransactionRow]:
    """Transactions, newest or oldest first as they come; amounts signed from the wallet's or card's point of view."""
    columns: tuple[Column[TransactionRow], ...] = (
        Column("time", 21, styles.TIME, lambda row: row.time),
        Column("day", 14, styles.DATE, lambda row: row.business_date),
        Column("number", 9, styles.NUMBER, lambda row: row.id, names_row=True),
        Column("customer", 26, styles.TEXT, lambda row: row.customer_name),
        Column("type", 15, styles.WORD, lambda row: words.of(row.type)),
        Column("source", 18, styles.WORD, lambda row: words.of(row.source)),
        Column("status", 11, styles.WORD, lambda row: words.of(row.status)),
        Column("amount", 15, styles.AMOUNT, lambda row: row.signed),
        Column("currency", 11, styles.CODE, lambda row: row.signed.currency.code),
        Column("after", 15, styles.AMOUNT, lambda row: row.after),
        Column("reference", 16, styles.TEXT, lambda row: row.reference_id),
        Column("reason", 22, styles.TEXT, lambda row: row.reason_code),
        Column("note", 30, styles.TEXT, lambda row: row.note),
        Column("by", 14, styles.TEXT, lambda row: row.performed_by),
        Column("reference.type", 14, styles.TEXT, lambda row: row.reference_type),
        Column("before", 15, styles.AMOUNT, lambda row: row.before),
        Column("hold.before", 15, styles.AMOUNT, lambda row: row.hold_before),
        Column("hold.after", 15, styles.AMOUNT, lambda row: row.hold_after),
        Column("customer.number", 12, styles.NUMBER, lambda row: row.customer_id),
        Column("wallet.number", 12, styles.NUMBER, lambda row: row.wallet_id),
        Column("wallet.line", 10, styles.NUMBER, lambda row: row.seq),
        Column("card", 12, styles.CODE, lambda row: masked(row.card_last4)),
        Column("approved_by", 14, styles.TEXT, lambda row: row.approved_by),
        Column("expires", 12, styles.DATE, lambda row: row.expires_at),
        Column("reverses", 12, styles.NUMBER, lambda row: row.reverses),
        Column("reversed_by", 14, styles.NUMBER, lambda row: row.reversed_by),
        Column("operation", 12, styles.NUMBER, lambda row: row.operation_id),
        Column("key", 34, styles.TEXT, lambda row: row.key),
        Column("expired_part", 15, styles.AMOUNT, lambda row: row.expired),
        Column("status_reason", 26, styles.TEXT, lambda row: row.status_reason),
    )
    return Table("transactions", "sheet.transactions", columns, printed=14)


def cards_table(words: Words) -> Table[GiftCard]:
    """Gift cards; of a code only its last four characters are known."""
    columns: tuple[Column[GiftCard], ...] = (
        Column("number", 9, styles.NUMBER, lambda card: card.id, names_row=True),
        Column("card", 12, styles.CODE, lambda card: masked(card.last4)),
        Column("status", 14, styles.WORD, lambda card: words.of(card.status)),
        Column("origin", 13, styles.WORD, lambda card: words.of(card.origin)),
        Column("initial", 15, styles.AMOUNT, lambda card: card.initial),
        Column("remaining", 15, styles.AMOUNT, lambda card: card.remaining),
        Column("currency", 11, styles.CODE, lambda card: card.remaining.currency.code),
        Column("valid_from", 12, styles.DATE, lambda card: card.valid_from),
        Column("valid_until", 12, styles.DATE, lambda card: card.valid_until),
        Column("uses", 10, styles.COUNT, lambda card: card.usage_count),
        Column("uses.allowed", 12, styles.COUNT, lambda card: card.max_usage_count or None),
        Column("batch", 16, styles.TEXT, lambda card: card.batch),
        Column("buyer", 24, styles.TEXT, lambda card: card.purchased_by_name),
        Column("issued_at", 21, styles.TIME, lambda card: card.issued_at),
        Column("bought_at", 21, styles.TIME, lambda card: card.purchased_at),
        Column("redeemed_at", 21, styles.TIME, lambda card: card.redeemed_at),
        Column("buyer.number", 12, styles.NUMBER, lambda card: card.purchased_by),
        Column("redeemer.number", 14, styles.NUMBER, lambda card: card.redeemed_by),
        Column("note", 30, styles.TEXT, lambda card: card.note),
    )
    return Table("cards", "sheet.cards", columns, printed=14)


def masked(last4: str) -> str:
    """A card as people may see it: dots and the last four characters."""
    return f"····{last4}" if last4 else ""


class DailyLine(NamedTuple):
    """A business day's movements from one source, in one currency."""

    currency: Currency
    day: date
    source: Source
    flow: Flow


def daily_lines(report: Reconciliation) -> Iterator[DailyLine]:
    """Every line of "Daily by source", by currency as the report has them."""
    for one in report.currencies:
        for line in one.by_source:
            yield DailyLine(one.currency, line.day, line.source, line.flow)


FLOW_LABELS = ("credits", "debits", "holds", "releases", "captures", "reversals")


def daily_table(words: Words) -> Table[DailyLine]:
    """Movements by business day and source; the two changes are formulas of the six before them."""
    columns: tuple[Column[DailyLine], ...] = (
        Column("currency", 11, styles.CODE, lambda line: line.currency.code, names_row=True),
        Column("day", 14, styles.DATE, lambda line: line.day, names_row=True),
        Column("source", 20, styles.WORD, lambda line: words.of(line.source), names_row=True),
        Column("credits", 15, styles.QUIET_AMOUNT, lambda line: line.flow.credits),
        Column("debits", 15, styles.QUIET_AMOUNT, lambda line: line.flow.debits),
        Column("holds", 15, styles.QUIET_AMOUNT, lambda line: line.flow.holds),
        Column("releases", 15, styles.QUIET_AMOUNT, lambda line: line.flow.releases),
        Column("captures", 15, styles.QUIET_AMOUNT, lambda line: line.flow.captures),
        Column("reversals", 15, styles.QUIET_AMOUNT, lambda line: line.flow.reversals),
        Column("change.total", 16, styles.QUIET_AMOUNT, _total_change),
        Column("change.available", 16, styles.QUIET_AMOUNT, _available_change),
        Column("transactions", 13, styles.COUNT, lambda line: line.flow.count),
    )
    return Table("daily", "sheet.daily", columns)


def _total_change(line: DailyLine) -> Formula:
    return Formula("D{row}-E{row}-H{row}+I{row}", line.flow.total_change)


def _available_change(line: DailyLine) -> Formula:
    return Formula("D{row}-E{row}-F{row}+G{row}+I{row}", line.flow.available_change)


def differences_table(words: Words) -> Table[BalanceDifference]:
    """Stored balances that their postings do not add up to."""
    columns: tuple[Column[BalanceDifference], ...] = (
        Column("subject", 20, styles.WORD, lambda one: words.known("subject", one.subject)),
        Column("number", 10, styles.NUMBER, lambda one: one.subject_id, names_row=True),
        Column("what", 20, styles.WORD, lambda one: words.known("what", one.what)),
        Column("currency", 11, styles.CODE, lambda one: one.stored.currency.code),
        Column("stored", 18, styles.AMOUNT, lambda one: one.stored),
        Column("computed", 18, styles.AMOUNT, lambda one: one.computed),
        Column("difference", 18, styles.AMOUNT, lambda one: Formula("E{row}-F{row}", one.stored - one.computed)),
    )
    return Table("differences", "sheet.differences", columns, empty="no_differences")


def trial_table(words: Words) -> Table[ControlBalance]:
    """Accounts by their natural side."""
    columns: tuple[Column[ControlBalance], ...] = (
        Column("currency", 11, styles.CODE, lambda line: line.debit.currency.code),
        Column("account", 14, styles.CODE, lambda line: line.code),
        Column("account.name", 44, styles.TEXT, lambda line: words.account(line.name)),
        Column("debit", 20, styles.AMOUNT, lambda line: line.debit),
        Column("credit", 20, styles.AMOUNT, lambda line: line.credit),
        Column("account.number", 16, styles.CODE, lambda line: line.number),
    )
    return Table("trial", "sheet.trial", columns)


class SummaryLine(NamedTuple):
    """One figure of a currency: what it is (a label), and what it is of total and of available."""

    label: str
    total: Money | None
    available: Money


def summary_lines(report: Reconciliation) -> Iterator[SummaryLine]:
    """Opening, each movement's effect, change and closing, currency by currency; effects are signed (SPEC 9)."""
    for one in report.currencies:
        flow = one.flow
        yield SummaryLine("opening", one.opening_total, one.opening_available)
        yield SummaryLine("credits", flow.credits, flow.credits)
        yield SummaryLine("debits", -flow.debits, -flow.debits)
        yield SummaryLine("holds", None, -flow.holds)
        yield SummaryLine("releases", None, flow.releases)
        yield SummaryLine("captures", -flow.captures, Money(0, one.currency))
        yield SummaryLine("reversals", flow.reversals, flow.reversals)
        yield SummaryLine("change", flow.total_change, flow.available_change)
        yield SummaryLine("closing", one.closing_total, one.closing_available)
        yield SummaryLine("closing.wallets", one.wallets_total, one.wallets_available)


def summary_table(words: Words) -> Table[SummaryLine]:
    """Each currency's figures, one under the other."""
    columns: tuple[Column[SummaryLine], ...] = (
        Column("currency", 11, styles.CODE, lambda line: line.available.currency.code),
        Column("movement", 34, styles.WORD, lambda line: words(line.label)),
        Column("effect.total", 18, styles.AMOUNT, lambda line: line.total),
        Column("effect.available", 18, styles.AMOUNT, lambda line: line.available),
    )
    return Table("summary", "sheet.summary", columns)
