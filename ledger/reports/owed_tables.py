"""What is owed to customers by age, and what of it expires, as lists for the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ledger.domain.liability import AGES, CONTROLS, Liability, LiabilityLine
from ledger.reports import styles
from ledger.reports.cells import Formula
from ledger.reports.csv_report import write_csv
from ledger.reports.labels import Words
from ledger.reports.tables import Column, Table, masked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ledger.domain.expiring import ExpiringCard, ExpiringCustomer, ExpiringPocket
    from ledger.progress import Progress
    from ledger.reports.exported import Exported
    from ledger.reports.streaming import Listing, StyledLine

_AGE_LABELS = ("age.0", "age.1", "age.2", "age.3", "age.4")


def liability_table(words: Words) -> Table[LiabilityLine]:
    """What is owed, by days since the wallet or card last moved; the sum is a formula of the ages."""

    def age(at: int) -> Column[LiabilityLine]:
        return Column(_AGE_LABELS[at], 16, styles.QUIET_AMOUNT, lambda line: line.ages[at])

    columns: tuple[Column[LiabilityLine], ...] = (
        Column("currency", 11, styles.CODE, lambda line: line.currency.code, names_row=True),
        Column("account", 12, styles.CODE, _account),
        Column("owed", 24, styles.WORD, lambda line: words.of(line.owed), names_row=True),
        *map(age, range(len(AGES))),
        Column("total", 18, styles.AMOUNT, lambda line: Formula("SUM(D{row}:H{row})", line.total)),
        Column("count", 13, styles.COUNT, lambda line: line.count),
    )
    return Table("liability", "sheet.liability", columns, empty="none")


def expiring_table(words: Words) -> Table[ExpiringPocket]:
    """Wallets' value with a last day that is not over, the soonest first."""
    columns: tuple[Column[ExpiringPocket], ...] = (
        Column("expires", 14, styles.DATE, lambda row: row.expires),
        Column("customer", 30, styles.TEXT, lambda row: row.customer, names_row=True),
        Column("origin", 13, styles.WORD, lambda row: words.of(row.origin)),
        Column("remaining", 16, styles.AMOUNT, lambda row: row.balance),
        Column("currency", 11, styles.CODE, lambda row: row.balance.currency.code),
        Column("customer.number", 14, styles.NUMBER, lambda row: row.customer_id),
        Column("wallet.number", 14, styles.NUMBER, lambda row: row.wallet_id),
        Column("number", 12, styles.NUMBER, lambda row: row.id),
    )
    return Table("expiring", "sheet.expiring", columns)


def expiring_customers_table(words: Words) -> Table[ExpiringCustomer]:
    """What of each customer's expires, summed; the one whose soonest day is next comes first."""
    del words
    columns: tuple[Column[ExpiringCustomer], ...] = (
        Column("expires.first", 14, styles.DATE, lambda row: row.first),
        Column("customer", 30, styles.TEXT, lambda row: row.customer, names_row=True),
        Column("count", 13, styles.COUNT, lambda row: row.pockets),
        Column("Origin.paid", 16, styles.AMOUNT, lambda row: row.paid),
        Column("Origin.given", 16, styles.AMOUNT, lambda row: row.given),
        Column("total", 16, styles.AMOUNT, lambda row: row.total),
        Column("currency", 11, styles.CODE, lambda row: row.total.currency.code),
        Column("customer.number", 14, styles.NUMBER, lambda row: row.customer_id),
    )
    return Table("expiring_customers", "sheet.expiring.customers", columns)


def expiring_cards_table(words: Words) -> Table[ExpiringCard]:
    """Gift cards with a last day and something on them; of a code only its last four characters are known."""
    columns: tuple[Column[ExpiringCard], ...] = (
        Column("valid_until", 14, styles.DATE, lambda row: row.valid_until),
        Column("card", 12, styles.CODE, lambda row: masked(row.last4), names_row=True),
        Column("status", 14, styles.WORD, lambda row: words.of(row.status)),
        Column("origin", 13, styles.WORD, lambda row: words.of(row.origin)),
        Column("remaining", 16, styles.AMOUNT, lambda row: row.balance),
        Column("currency", 11, styles.CODE, lambda row: row.balance.currency.code),
        Column("buyer", 24, styles.TEXT, lambda row: row.buyer),
        Column("number", 12, styles.NUMBER, lambda row: row.id),
    )
    return Table("expiring_cards", "sheet.expiring.cards", columns)


def write_expiring_csv(
    target: Path, what: str, rows: Iterable[Any], *, zone: str, language: str, progress: Progress
) -> Exported:
    """Write balances, customers or cards that expire."""
    words = Words(language)
    tables: dict[str, Table[Any]] = {
        "balances": expiring_table(words), "customers": expiring_customers_table(words),
        "cards": expiring_cards_table(words),
    }  # fmt: skip
    return write_csv(target, tables[what], rows, words, zone, progress, 0)


def liability_totals(words: Words, found: Liability, listing: Listing[LiabilityLine]) -> Iterator[StyledLine]:
    """Each account's sum here, what its postings come to, and the difference; then what a point is worth."""
    empty = (None, styles.TOTAL_TEXT)
    for control in found.controls:
        code = control.posted.currency.code
        told = listing.sum_if("total", {"currency": code, "account": control.code})
        for label, value in (
            ("owed.told", Formula(told, control.told)),
            ("owed.posted", control.posted),
            ("difference", Formula(f"{told}-({control.posted.decimal})", control.difference)),
        ):
            yield [
                (code, styles.TOTAL_TEXT), (control.code, styles.TOTAL_TEXT), (words(label), styles.TOTAL_TEXT),
                *[empty] * len(AGES), (value, styles.TOTAL_AMOUNT), empty,
            ]  # fmt: skip
    yield [
        (found.worth.currency.code, styles.TOTAL_TEXT), empty, (words("point.worth"), styles.TOTAL_TEXT),
        *[empty] * len(AGES), (found.worth, styles.TOTAL_AMOUNT), empty,
    ]  # fmt: skip


def _account(line: LiabilityLine) -> str:
    return next(code for code, owed in CONTROLS.items() if line.owed in owed)
