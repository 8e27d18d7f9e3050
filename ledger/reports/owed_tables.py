"""What is owed to customers by age, and what of it expires, as lists for the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.liability import AGES, CONTROLS, Liability, LiabilityLine
from ledger.reports import styles
from ledger.reports.cells import Formula
from ledger.reports.tables import Column, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.domain.expiring import ExpiringPocket
    from ledger.reports.labels import Words
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
