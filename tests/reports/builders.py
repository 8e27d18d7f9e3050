"""Reports to write: figures that add up, made from a seed; every default is ordinary."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ledger.domain.chart import ChartLine, Side
from ledger.domain.gift_cards import GiftCard
from ledger.domain.journal import JournalLine, JournalSide
from ledger.domain.reconciliation import (
    CardMovement,
    CardTotals,
    ControlBalance,
    CurrencyReconciliation,
    DaySource,
    Flow,
    Reconciliation,
    StatusTotals,
)
from ledger.domain.transactions import TransactionRow
from ledger.domain.words import CardStatus, Origin, Source, Status, Type, WalletStatus
from ledger.money import CURRENCIES, POINTS, Currency, Money

if TYPE_CHECKING:
    from collections.abc import Iterable

SAR = CURRENCIES["SAR"]
KWD = CURRENCIES["KWD"]
FIRST_DAY, LAST_DAY = date(2026, 3, 1), date(2026, 3, 7)
MADE_AT = datetime(2026, 3, 7, 20, 15, 30, tzinfo=UTC)

_OUTWARD = {Type.DEBIT, Type.HOLD, Type.CAPTURE}
_SOURCE = {
    Type.CREDIT: Source.TOP_UP,
    Type.DEBIT: Source.PURCHASE,
    Type.HOLD: Source.PURCHASE,
    Type.RELEASE: Source.PURCHASE,
    Type.CAPTURE: Source.PURCHASE,
    Type.REVERSAL: Source.ADJUSTMENT,
}


def a_transaction(number: int = 1, **changes: Any) -> TransactionRow:  # noqa: ANN401 - any field of the row
    ordinary = TransactionRow(
        id=number,
        seq=number,
        time=datetime(2026, 3, 2, 9, 30, 15, 250_000, tzinfo=UTC),
        business_date=date(2026, 3, 2),
        customer_id=17,
        customer_name="Salma Haddad",
        wallet_id=31,
        card_id=None,
        card_last4="",
        type=Type.CREDIT,
        source=Source.TOP_UP,
        status=Status.POSTED,
        signed=Money(125_050, SAR),
        before=Money(0, SAR),
        after=Money(125_050, SAR),
        hold_before=Money(0, SAR),
        hold_after=Money(0, SAR),
        reference_type="order",
        reference_id="ORD-1001",
        reason_code="customer_top_up",
        note="",
        performed_by="mona",
        approved_by="",
        expires_at=None,
        reverses=None,
        reversed_by=None,
        operation_id=number,
        key=f"key-{number}",
    )
    return replace(ordinary, **changes)


def a_posting(number: int = 1, **changes: Any) -> JournalLine:  # noqa: ANN401 - any field of the line
    ordinary = JournalLine(
        id=number,
        transaction_id=number,
        n=1,
        business_date=date(2026, 3, 2),
        recorded=datetime(2026, 3, 2, 9, 30, 15, 250_000, tzinfo=UTC),
        amount=Money(125_050, SAR),
        debit=JournalSide(7, ChartLine("1001", "Cash in tills", Side.ASSET, "50.1"), "general", "1", 1),
        credit=JournalSide(31, ChartLine("2000", "Wallets", Side.LIABILITY), "pocket", "Salma Haddad", 17),
        type=Type.CREDIT,
        source=Source.TOP_UP,
        reference_type="order",
        reference_id="ORD-1001",
        note="",
        performed_by="mona",
    )
    return replace(ordinary, **changes)


def a_card(number: int = 1, **changes: Any) -> GiftCard:  # noqa: ANN401 - any field of the card
    ordinary = GiftCard(
        id=number,
        last4="7KQ2",
        status=CardStatus.ACTIVE,
        origin=Origin.PAID,
        initial=Money(20_000, SAR),
        remaining=Money(7_525, SAR),
        valid_from=date(2026, 1, 1),
        valid_until=date(2026, 12, 31),
        max_usage_count=0,
        usage_count=2,
        batch="Ramadan",
        note="",
        purchased_by=17,
        purchased_by_name="Salma Haddad",
        purchased_at=datetime(2026, 3, 1, 8, 0, tzinfo=UTC),
        redeemed_by=None,
        redeemed_at=None,
        issued_at=datetime(2026, 2, 20, 8, 0, tzinfo=UTC),
    )
    return replace(ordinary, **changes)


def some_transactions(
    count: int, *, seed: int = 7, currencies: Iterable[Currency] = (SAR, POINTS)
) -> list[TransactionRow]:
    """`count` transactions over the period, of every type and status, some of cards rather than wallets."""
    dice = random.Random(seed)
    units = tuple(currencies)
    rows = []
    for number in range(1, count + 1):
        kind, unit = dice.choice(list(Type)), dice.choice(units)
        minor = dice.randint(1, 900_000)
        if kind in _OUTWARD or (kind is Type.REVERSAL and dice.random() < 0.5):
            minor = -minor
        time = datetime(2026, 3, 1, 6, tzinfo=UTC) + timedelta(seconds=dice.randrange(6 * 86_400))
        rows.append(
            a_transaction(
                number,
                time=time,
                business_date=time.date(),
                customer_name=dice.choice(["Salma Haddad", "Иван Петров", "عبد الله الحربي", "Ann O'Neill"]),
                wallet_id=dice.choice([31, 32, 33, None]),
                card_last4=dice.choice(["", "", "7KQ2"]),
                type=kind,
                source=_SOURCE[kind],
                status=dice.choice([Status.POSTED, Status.POSTED, Status.POSTED, Status.PENDING]),
                signed=Money(minor, unit),
                before=Money(0, unit),
                after=Money(minor, unit),
                hold_before=None,
                hold_after=Money(0, unit),
                note=dice.choice(["", "returned shoes", "по звонку", "طلب العميل"]),
            )
        )
    return rows


def flow_of(rows: Iterable[TransactionRow], unit: Currency) -> Flow:
    """The flow that posted transactions of wallets add up to."""
    sums = dict.fromkeys(Type, 0)
    count = 0
    for row in rows:
        if row.signed.currency == unit and row.status is Status.POSTED and row.wallet_id is not None:
            sums[row.type] += row.signed.minor
            count += 1
    amounts = {kind: Money(minor if kind is Type.REVERSAL else abs(minor), unit) for kind, minor in sums.items()}
    return Flow(
        credits=amounts[Type.CREDIT],
        debits=amounts[Type.DEBIT],
        holds=amounts[Type.HOLD],
        releases=amounts[Type.RELEASE],
        captures=amounts[Type.CAPTURE],
        reversals=amounts[Type.REVERSAL],
        count=count,
    )


def a_currency(unit: Currency, rows: list[TransactionRow], opening: int = 50_000_000) -> CurrencyReconciliation:
    """One currency's figures that agree with each other and with `rows`."""
    flow = flow_of(rows, unit)
    days = sorted({row.business_date for row in rows})
    by_source = tuple(
        DaySource(day, source, part)
        for day in days
        for source in Source
        if (part := flow_of((row for row in rows if row.business_date == day and row.source is source), unit)).count
    )
    total, available = Money(opening, unit) + flow.total_change, Money(opening, unit) + flow.available_change
    frozen = Money(12_300, unit)
    nothing = Money(0, unit)
    return CurrencyReconciliation(
        currency=unit,
        opening_total=Money(opening, unit),
        opening_available=Money(opening, unit),
        flow=flow,
        by_source=by_source,
        closing_total=total,
        closing_available=available,
        wallets_total=total,
        wallets_available=available,
        by_status=(
            StatusTotals(WalletStatus.ACTIVE, 281, available - frozen, total - available, Money(4_550, unit)),
            StatusTotals(WalletStatus.FROZEN, 3, frozen, nothing, nothing),
            StatusTotals(WalletStatus.CLOSED, 11, nothing, nothing, nothing),
        ),
        cards=(
            CardTotals(CardStatus.ACTIVE, 40, Money(800_000, unit), Money(512_525, unit)),
            CardTotals(CardStatus.REDEEMED, 12, Money(240_000, unit), nothing),
        ),
        card_movements=(
            CardMovement(Type.CREDIT, Source.GIFT_CARD, 5, Money(100_000, unit)),
            CardMovement(Type.DEBIT, Source.EXPIRY, 1, Money(2_500, unit)),
        ),
        trial_balance=(
            ControlBalance("1001", "Cash in tills", total, nothing),
            ControlBalance("2000", "Customer wallets, available", nothing, available),
            ControlBalance("2010", "Customer wallets, on hold", nothing, total - available),
        ),
    )


def a_report(rows: list[TransactionRow], **changes: Any) -> Reconciliation:  # noqa: ANN401 - any field of the report
    """A report of `rows`, which agrees."""
    units = sorted({row.signed.currency for row in rows}, key=lambda unit: unit.code, reverse=True)
    ordinary = Reconciliation(
        first_day=FIRST_DAY,
        last_day=LAST_DAY,
        shop="Olaya branch",
        zone="Asia/Riyadh",
        made_at=MADE_AT,
        made_by="mona",
        ledger_name="Nakheel Stores & Sons",
        currencies=tuple(a_currency(unit, rows) for unit in units),
        differences=(),
        wallets_checked=295,
        up_to_now=True,
    )
    return replace(ordinary, **changes)
