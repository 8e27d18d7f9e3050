"""What moved at a till during a shift, told by its postings: the lines of X and Z reports (SPEC 9)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, or_, select

from ledger.domain.tills import Means, MeansLine
from ledger.domain.words import Source
from ledger.money import POINTS, Currency, Money
from ledger.storage.sale_tables import payments, receipts
from ledger.storage.tables import accounts, operations, postings, transactions

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

    from ledger.storage.tills import Bounds

NEWEST = 2**62
_TENDERS = {
    "1001": Means.CASH, "1010": Means.TERMINAL, "1020": Means.PROVIDER, "1030": Means.BANK, "1200": Means.INVOICE,
    "2310": Means.PROVIDER,
}  # fmt: skip
_OWN = {"pocket": Means.WALLET, "hold": Means.WALLET, "gift_card": Means.GIFT_CARD}
_NOT_A_TILLS = frozenset({"2310", "2900"})
"""Refunds that leave these accounts were owed before: paying them out is no till's doing."""
CASH = "1001"


@dataclass
class Figures:
    """Minor units by section and means, each with the transactions it is of. Cash is the drawer's change."""

    unit: Currency
    sections: dict[str, dict[Means, list[tuple[int, int]]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    ways: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    cash: int = 0
    taken: int = 0
    other: int = 0

    def lines(self, section: str) -> tuple[MeansLine, ...]:
        """A section's lines in the order of `Means`; points in `PTS`."""
        found = self.sections[section]
        return tuple(
            MeansLine(
                means,
                len({transaction for transaction, _ in found[means]}),
                Money(sum(amount for _, amount in found[means]), POINTS if means is Means.POINTS else self.unit),
            )
            for means in Means
            if found[means]
        )


def figures(connection: Connection, till: int, unit: Currency, of: Bounds) -> Figures:
    """What moved at this till within a shift; until now while it is open."""
    found = Figures(unit)
    for row in connection.execute(_moved(till, unit, of)):
        if row.currency == POINTS.code:
            _points(found, row)
        elif row.operation_id == of.closed_by:
            found.taken += row.amount if _way(row) == "drop" else 0
        else:
            _add(found, row)
    return found


def receipts_of(connection: Connection, till: int, unit: Currency, of: Bounds) -> tuple[int, int | None, int | None]:
    """How many receipts there are, the first number and the last."""
    r = receipts.c
    row = connection.execute(
        select(func.count(), func.min(r.number), func.max(r.number)).where(
            r.till_id == till,
            r.currency == unit.code,
            r.operation_id >= of.opened_by,
            r.operation_id <= (of.closed_by or NEWEST),
        )
    ).one()
    return int(row[0]), row[1], row[2]


def _moved(till: int, unit: Currency, of: Bounds) -> Any:  # noqa: ANN401 - a select of many columns
    t, p, o = transactions.c, postings.c, operations.c
    debit, credit = accounts.alias("debit"), accounts.alias("credit")
    at = case((debit.c.code == "1020", func.coalesce(payments.c.till_id, o.till_id)), else_=o.till_id)
    return (
        select(
            t.id, t.operation_id, t.source, t.type, t.currency, t.order_id, t.metadata, p.amount,
            debit.c.code.label("debit"), debit.c.kind.label("debit_kind"),
            credit.c.code.label("credit"), credit.c.kind.label("credit_kind"),
        )
        .select_from(
            operations.join(transactions, t.operation_id == o.id)
            .join(postings, p.transaction_id == t.id)
            .join(debit, debit.c.id == p.debit_account)
            .join(credit, credit.c.id == p.credit_account)
            .outerjoin(payments, payments.c.id == t.payment_id)
        )
        .where(o.id >= of.opened_by, o.id <= (of.closed_by or NEWEST), at == till)
        .where(or_(t.id <= (of.last_transaction or NEWEST), o.id == of.closed_by))
        .where(t.currency.in_((unit.code, POINTS.code)))
        .where(t.type.not_in(("hold", "release")))
        .order_by(p.id)
    )  # fmt: skip


def _way(row: Row[Any]) -> str:
    return str((row.metadata or {}).get("way", ""))


def _points(found: Figures, row: Row[Any]) -> None:
    """Points used for an order, and given back."""
    if row.order_id is None:
        return
    if row.source == Source.PURCHASE and row.debit_kind == "pocket":
        found.sections["sales"][Means.POINTS].append((row.id, row.amount))
    elif row.source == Source.REFUND and row.credit_kind == "pocket":
        found.sections["refunds"][Means.POINTS].append((row.id, row.amount))


def _add(found: Figures, row: Row[Any]) -> None:
    into, out = row.debit == CASH, row.credit == CASH
    found.cash += (into - out) * row.amount
    if row.source == Source.SETTLEMENT and (way := _way(row)):
        found.ways[way] += row.amount
        return
    section = _SECTIONS.get(row.source)
    told = section is not None and _tell(found, row, *section)
    if not told and (into or out):
        found.other += (into - out) * row.amount


_SECTIONS = {
    Source.PURCHASE.value: ("sales", True, True),
    Source.TOP_UP.value: ("top_ups", True, False),
    Source.GIFT_CARD.value: ("card_sales", True, False),
    Source.WITHDRAWAL.value: ("withdrawals", False, False),
    Source.REFUND.value: ("refunds", False, True),
    Source.PAYOUT.value: ("payouts", False, False),
}
"""By source: the section, whether it brings in, and whether wallets and cards are means of it beside tenders."""


def _tell(found: Figures, row: Row[Any], section: str, comes_in: bool, own: bool) -> bool:  # noqa: FBT001
    """Count this posting in its section: from the giver's side, taken back from the other. False when it has none."""
    if section == "refunds" and row.debit in _NOT_A_TILLS:
        return False
    debit = _TENDERS.get(row.debit) or (_OWN.get(row.debit_kind) if own else None)
    credit = _TENDERS.get(row.credit) or (_OWN.get(row.credit_kind) if own else None)
    if comes_in and row.debit_kind == "pocket" and row.credit_kind == "gift_card":
        debit = Means.WALLET
    if section == "refunds" and row.debit_kind == "gift_card":
        debit = None
    forth, back = (debit, credit) if comes_in else (credit, debit)
    if forth is not None:
        found.sections[section][forth].append((row.id, row.amount))
    elif back is not None:
        found.sections[section][back].append((row.id, -row.amount))
    return forth is not None or back is not None
