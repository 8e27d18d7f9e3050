"""The chart as it is named here: what accounts are called, the accountant's own numbers, and what people call them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select, text, update

from ledger.domain.accounts import AccountChoice
from ledger.domain.chart import ChartLine, Side
from ledger.errors import FieldInvalid
from ledger.storage.customers import MAX_ID
from ledger.storage.tables import chart

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NAMED = text("SELECT code FROM chart WHERE code = :name OR (number = :name AND number <> '') ORDER BY code")


def lines(connection: Connection) -> dict[str, ChartLine]:
    """Every account of the chart, by code and in the order of codes."""
    rows = connection.execute(select(chart).order_by(chart.c.code))
    return {row.code: ChartLine(row.code, row.name, Side(row.side), row.number) for row in rows}


def rename(connection: Connection, code: str, name: str, number: str) -> None:
    """Store what an account is called, and the accountant's own number for it."""
    connection.execute(update(chart).where(chart.c.code == code).values(name=name, number=number))


def named(connection: Connection, name: str) -> AccountChoice:
    """The accounts a person names: a code, the accountant's own number, `1001.2` for a till's cash, `#57` for one.

    An own number may stand for several codes. Raises FieldInvalid("account").
    """
    codes = tuple(row.code for row in connection.execute(_NAMED, {"name": name}))
    if codes:
        return AccountChoice((name,) if name in codes else codes)
    before, mark, digits = name.rpartition("#" if name.startswith("#") else ".")
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= len(str(MAX_ID)) else 0
    one = AccountChoice(account=number) if (before, mark) == ("", "#") else AccountChoice((before,), till=number)
    condition, asked = conditions(one)
    known = text(f"SELECT 1 FROM accounts a WHERE {condition} LIMIT 1")  # noqa: S608 - fixed names
    if not 0 < number <= MAX_ID or connection.execute(known, asked).first() is None:
        raise FieldInvalid("account", name)
    return one


def conditions(which: AccountChoice, alias: str = "a") -> tuple[str, dict[str, Any]]:
    """What a row of accounts (`alias`) must fulfil to be meant, and the values that takes."""
    found, asked = [], {}
    for column, value in (("currency", which.currency), ("till_id", which.till), ("id", which.account)):
        if value not in {"", None}:
            found.append(f"{alias}.{column} = :wanted_{column}")
            asked[f"wanted_{column}"] = value
    if which.codes:
        names = {f"wanted_code_{at}": code for at, code in enumerate(which.codes)}
        found.append(f"{alias}.code IN ({', '.join(f':{name}' for name in names)})")
        asked |= names
    return " AND ".join(found) or "1 = 1", asked
