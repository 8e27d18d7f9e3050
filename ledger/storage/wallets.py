"""Wallets, their pockets and what they hold, as they are read; opening one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, and_, func, insert, literal, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from ledger.domain.wallets import Hold, Pocket, Wallet
from ledger.domain.words import HoldStatus, Origin, Status, Type, WalletStatus
from ledger.errors import CurrencyMismatch, CustomerNotFound, HoldNotFound, WalletNotFound
from ledger.money import POINTS, Currency, Money, currency
from ledger.storage import due_holds
from ledger.storage.customers import MAX_ID
from ledger.storage.due_holds import Moment, Returned
from ledger.storage.sale_tables import orders
from ledger.storage.tables import accounts, customers, holds, purchases, transactions, wallets

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

SOON = timedelta(days=30)
"""Value that expires within this time is pointed out as expiring soon."""

NOTHING = Returned()
"""What a wallet without due holds gets back."""

_WALLET_CODE, _DEBT_CODE = "2000", "1100"


def open_wallet(connection: Connection, customer: int, unit: str, at: datetime) -> int:
    """The id of the customer's wallet in this currency, opened with its permanent accounts if there is none.

    Raises CustomerNotFound.
    """
    if not 0 < customer <= MAX_ID:
        raise CustomerNotFound(f"#{customer}")
    wanted = select(wallets.c.id).where(wallets.c.customer_id == customer, wallets.c.currency == unit)
    known: int | None = connection.execute(wanted).scalar()
    if known is not None:
        return known
    if connection.execute(select(customers.c.id).where(customers.c.id == customer)).first() is None:
        raise CustomerNotFound(f"#{customer}")
    upsert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    row = {"customer_id": customer, "currency": unit, "created_at": at, "updated_at": at}
    opened: int | None = connection.execute(
        upsert(wallets).values(row).on_conflict_do_nothing().returning(wallets.c.id)
    ).scalar()
    if opened is None:
        found: int = connection.execute(wanted).scalar_one()
        return found
    connection.execute(
        insert(accounts),
        [
            {"kind": kind, "currency": unit, "code": code, "wallet_id": opened, "balance": 0, "origin": origin}
            for kind, code, origin in (
                ("pocket", _WALLET_CODE, Origin.PAID.value),
                ("pocket", _WALLET_CODE, Origin.GIVEN.value),
                ("debt", _DEBT_CODE, None),
            )
        ],
    )
    return opened


def require_hold_currency(connection: Connection, hold: int, unit: Currency) -> None:
    """Raises HoldNotFound, and CurrencyMismatch when the hold is in another currency."""
    found = connection.execute(select(holds.c.currency).where(holds.c.id == hold)).scalar()
    if found is None:
        raise HoldNotFound(hold)
    if found != unit.code:
        raise CurrencyMismatch(found, unit.code)


def of_customer(connection: Connection, customer: int, now: Moment) -> tuple[Wallet, ...]:
    """A customer's wallets, money before points, by currency. Holds past their time have given back."""
    today = now.today
    rows = connection.execute(select(wallets).where(wallets.c.customer_id == customer)).all()
    spendable = _pocket_sums(connection, [row.id for row in rows], accounts.c.expires >= today)
    soon = _pocket_sums(
        connection, [row.id for row in rows], accounts.c.expires.between(today, today + SOON), dated=True
    )
    back = due_holds.returned(connection, rows, now)
    made = (
        _wallet(row, _available(row, today, spendable), soon.get(row.id, 0), back.get(row.id, NOTHING), today)
        for row in rows
    )
    return tuple(sorted(made, key=lambda wallet: (wallet.currency == POINTS, wallet.currency.code)))


def one(connection: Connection, wallet: int) -> Any:  # noqa: ANN401 - a row of wallets
    """The wallet's row. Raises WalletNotFound."""
    row = None
    if 0 < wallet <= MAX_ID:
        row = connection.execute(select(wallets).where(wallets.c.id == wallet)).first()
    if row is None:
        raise WalletNotFound(str(wallet))
    return row


def pockets(connection: Connection, wallet: int, now: Moment) -> tuple[Pocket, ...]:
    """What a wallet can spend, in the order it is taken. Raises WalletNotFound."""
    row = one(connection, wallet)
    unit, back = currency(row.currency), due_holds.returned(connection, [row], now).get(wallet, NOTHING)
    rows = connection.execute(
        select(accounts).where(
            or_(_open_pockets([wallet]), accounts.c.id.in_(list(back.pockets))),
            or_(accounts.c.expires.is_(None), accounts.c.expires >= now.today),
        ).order_by(accounts.c.expires.is_(None), accounts.c.expires, accounts.c.origin, accounts.c.id)
    )  # fmt: skip
    return tuple(
        Pocket(row.id, wallet, Origin(row.origin), row.expires, Money(row.balance + back.pockets.get(row.id, 0), unit))
        for row in rows
    )


def holds_of(connection: Connection, wallet: int, at: datetime) -> tuple[Hold, ...]:
    """A wallet's holds, newest first; one past its time at `at` has expired. Raises WalletNotFound."""
    unit = currency(one(connection, wallet).currency)
    rows = connection.execute(select(holds).where(holds.c.wallet_id == wallet).order_by(holds.c.id.desc()))
    return tuple(_hold(row, unit, at) for row in rows)


# -- what lists show --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Shown:
    """What a customers' list shows of one customer's value, in minor units: balances less debt, and purchases."""

    money: int = 0
    points: int = 0
    purchases: int = 0


_SHOWN = ("id", "customer_id", "currency", "available", "debt", "next_expiry", "next_hold_end")


def shown(connection: Connection, ids: Sequence[int], unit: Currency, now: Moment) -> dict[int, Shown]:
    """For these customers: the shown balance in `unit`, points, and purchases in `unit`.

    Past-due value is left out, and holds past their time have given back; both are read for those who have any.
    """
    wanted = select(*(wallets.c[name] for name in _SHOWN))
    chosen = wanted.where(wallets.c.customer_id.in_(ids), wallets.c.currency.in_([unit.code, POINTS.code]))
    rows = connection.execute(chosen).all()
    due = [row.id for row in rows if row.next_expiry is not None and row.next_expiry < now.today]
    spendable = _pocket_sums(connection, due, accounts.c.expires >= now.today)
    given_back = due_holds.returned(connection, rows, now)
    balances: dict[tuple[int, str], int] = defaultdict(int)
    for row in rows:
        back = given_back.get(row.id, NOTHING)
        available = _available(row, now.today, spendable) + back.available
        balances[row.customer_id, row.currency] = available - row.debt + back.repaid
    bought = _purchases(connection, ids, unit)
    return {
        one: Shown(balances[one, unit.code], balances[one, POINTS.code], sum(bought.get(one, (0, 0)))) for one in ids
    }


def purchases_of(connection: Connection, customer: int, unit: Currency) -> tuple[Money, Money]:
    """All purchases of one customer in `unit`, here or brought in, and how much of them is an opening turnover."""
    own, opening = _purchases(connection, [customer], unit).get(customer, (0, 0))
    return Money(own + opening, unit), Money(opening, unit)


def points_pending(connection: Connection, customer: int) -> Money:
    """Points granted but not posted yet."""
    wanted = select(func.coalesce(func.sum(transactions.c.amount), 0)).where(
        transactions.c.customer_id == customer,
        transactions.c.status == Status.PENDING.value,
        transactions.c.currency == POINTS.code,
        transactions.c.type == Type.CREDIT.value,
    )
    return Money(int(connection.execute(wanted).scalar_one()), POINTS)


def _purchases(connection: Connection, ids: Sequence[int], unit: Currency) -> dict[int, tuple[int, int]]:
    """By customer: bought in the shop's time, and brought over as opening (SPEC 2, Purchase).

    An order counts once it is paid, less what was returned of it.
    """
    history = connection.execute(
        select(purchases.c.customer_id, purchases.c.opening, func.sum(purchases.c.amount))
        .where(purchases.c.customer_id.in_(ids), purchases.c.currency == unit.code)
        .group_by(purchases.c.customer_id, purchases.c.opening)
    )
    own = connection.execute(
        select(orders.c.customer_id, literal(False), func.sum(orders.c.total - orders.c.returned))  # noqa: FBT003 - SQL
        .where(orders.c.customer_id.in_(ids), orders.c.currency == unit.code)
        .where(orders.c.paid_at.is_not(None), orders.c.cancelled_at.is_(None))
        .group_by(orders.c.customer_id)
    )
    found: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for customer, opening, amount in (*history, *own):
        found[customer][bool(opening)] += int(amount)
    return {customer: (own, opening) for customer, (own, opening) in found.items()}


def _open_pockets(ids: Iterable[int]) -> ColumnElement[bool]:
    return and_(
        accounts.c.wallet_id.in_(list(ids)), accounts.c.kind == "pocket", accounts.c.open, accounts.c.balance > 0
    )  # fmt: skip


def _pocket_sums(
    connection: Connection, ids: Sequence[int], when: ColumnElement[bool], *, dated: bool = False
) -> dict[int, int]:
    """By wallet, the sum of its pockets that expire `when`; those that never do count too unless `dated`."""
    if not ids:
        return {}
    expiring = when if dated else or_(accounts.c.expires.is_(None), when)
    wanted: Select[Any] = (
        select(accounts.c.wallet_id, func.sum(accounts.c.balance))
        .where(_open_pockets(ids), expiring)
        .group_by(accounts.c.wallet_id)
    )
    return {wallet: int(total) for wallet, total in connection.execute(wanted)}


def _available(row: Any, today: date, spendable: dict[int, int]) -> int:  # noqa: ANN401 - a row of wallets
    """The cached balance; with pockets past due, what the others hold."""
    if row.next_expiry is not None and row.next_expiry < today:
        return spendable.get(row.id, 0)
    return int(row.available)


def _hold(row: Any, unit: Currency, at: datetime) -> Hold:  # noqa: ANN401 - a row of holds
    over = row.status == HoldStatus.ACTIVE.value and row.expires_at <= at
    held = row.amount - row.captured - row.released
    return Hold(
        id=row.id,
        wallet_id=row.wallet_id,
        status=HoldStatus.EXPIRED if over else HoldStatus(row.status),
        amount=Money(row.amount, unit),
        held=Money(0 if over else held, unit),
        captured=Money(row.captured, unit),
        released=Money(row.released + (held if over else 0), unit),
        reference_type=row.reference_type,
        reference_id=row.reference_id,
        placed_at=row.placed_at,
        expires_at=row.expires_at,
    )


def _wallet(row: Any, available: int, soon: int, back: Returned, today: date) -> Wallet:  # noqa: ANN401 - a row
    unit = currency(row.currency)
    soon += sum(
        amount for pocket, amount in back.pockets.items()
        if (expires := back.kinds[pocket][1]) is not None and expires <= today + SOON
    )  # fmt: skip
    return Wallet(
        id=row.id,
        customer_id=row.customer_id,
        currency=unit,
        status=WalletStatus(row.status),
        available=Money(available + back.available, unit),
        on_hold=Money(row.on_hold - back.held, unit),
        debt=Money(row.debt - back.repaid, unit),
        expiring_soon=Money(soon, unit),
        suspended=row.suspended,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )
