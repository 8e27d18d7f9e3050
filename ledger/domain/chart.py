"""The chart of accounts a new ledger starts with (SPEC 3). Codes are fixed roles; names and numbers may be edited."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from ledger.errors import FieldInvalid, FieldRequired


class Side(StrEnum):
    """An account's place in the books; assets and expenses are debit by nature, the rest credit."""

    ASSET = "asset"
    LIABILITY = "liability"
    EQUITY = "equity"
    INCOME = "income"
    EXPENSE = "expense"

    @property
    def debit_by_nature(self) -> bool:
        """Whether a debit raises the account."""
        return self in {Side.ASSET, Side.EXPENSE}


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One control account. `number` is the accountant's own, if they gave one."""

    code: str
    name: str
    side: Side
    number: str = ""


_LONGEST_NAME, _LONGEST_NUMBER = 80, 30


def named_account(line: ChartLine, name: str | None, number: str | None) -> ChartLine:
    """The account with another name and number; None keeps what it has. Raises FieldRequired, FieldInvalid."""
    wanted = line.name if name is None else " ".join(name.split())
    own = line.number if number is None else " ".join(number.split())
    if not wanted:
        raise FieldRequired("name")
    for what, text, longest in (("name", wanted, _LONGEST_NAME), ("number", own, _LONGEST_NUMBER)):
        if len(text) > longest or not text.isprintable():
            raise FieldInvalid(what, text)
    return replace(line, name=wanted, number=own)


CHART = (
    ChartLine("1001", "Cash in tills", Side.ASSET),
    ChartLine("1010", "Card terminal clearing", Side.ASSET),
    ChartLine("1020", "Payment provider clearing", Side.ASSET),
    ChartLine("1030", "Bank", Side.ASSET),
    ChartLine("1040", "Safe and in transit", Side.ASSET),
    ChartLine("1100", "Customer debt", Side.ASSET),
    ChartLine("1200", "Invoices", Side.ASSET),
    ChartLine("1210", "Partner receivable", Side.ASSET),
    ChartLine("2000", "Customer wallets, available", Side.LIABILITY),
    ChartLine("2010", "Customer wallets, on hold", Side.LIABILITY),
    ChartLine("2020", "Transfers between wallets", Side.LIABILITY),
    ChartLine("2100", "Gift cards", Side.LIABILITY),
    ChartLine("2200", "Partner payables", Side.LIABILITY),
    ChartLine("2300", "Unsettled orders", Side.LIABILITY),
    ChartLine("2310", "Refunds payable", Side.LIABILITY),
    ChartLine("2900", "Suspense", Side.LIABILITY),
    ChartLine("3000", "Opening balances", Side.EQUITY),
    ChartLine("4000", "Sales, gross", Side.INCOME),
    ChartLine("4010", "Points redeemed", Side.INCOME),
    ChartLine("4090", "Sales returns", Side.INCOME),
    ChartLine("4100", "Click fees", Side.INCOME),
    ChartLine("4900", "Breakage of paid value", Side.INCOME),
    ChartLine("5000", "Cashback and promotions", Side.EXPENSE),
    ChartLine("5010", "Points", Side.EXPENSE),
    ChartLine("5020", "Compensation", Side.EXPENSE),
    ChartLine("5030", "Adjustments", Side.EXPENSE),
    ChartLine("5050", "Click rewards", Side.EXPENSE),
    ChartLine("5060", "Partners' share", Side.EXPENSE),
    ChartLine("5070", "Cash over and short", Side.EXPENSE),
    ChartLine("5080", "Payment fees", Side.EXPENSE),
    ChartLine("5090", "Debt written off", Side.EXPENSE),
)

KEPT_PER_SUBJECT = frozenset({"1100", "2000", "2010", "2100", "2200", "2300"})
"""Control accounts that are the sum of sub-accounts; nothing is posted to the control itself."""
