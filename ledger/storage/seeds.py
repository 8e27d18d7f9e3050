"""What every ledger starts with, and the reference tables that follow the program's own (rules, rights)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, text

from ledger.domain.chart import CHART, KEPT_PER_SUBJECT
from ledger.domain.rights import RIGHTS, starting_limits
from ledger.domain.rules import RULES
from ledger.domain.words import REASON_CODES
from ledger.money import CURRENCIES
from ledger.storage.types import Utc

GRACE_DAYS = 14

POINTS = {"points_worth": "10", "points_share": "30", "points_policy": "debt", "points_owner": "program"}
"""What one point pays in minor units, the share of an order that points may pay in percent, what a claw-back does that
finds too little, and who owns the points (SPEC 5)."""

VOID_MINUTES = 15
"""How long staff may cancel an order of their own."""


def seed(connection: Connection, settings: dict[str, str], now: datetime) -> None:
    """Fill an empty schema: settings, currencies, chart, general accounts, first shop and till, staff, limits."""
    _insert(connection, "settings", [{"key": key, "value": value} for key, value in settings.items()])
    _insert(connection, "currencies", [{"code": unit.code, "digits": unit.digits} for unit in CURRENCIES.values()])
    _insert(connection, "chart", [{"code": line.code, "name": line.name, "side": line.side.value} for line in CHART])
    _insert(connection, "reason_codes", [{"code": code} for code in REASON_CODES])
    connection.execute(text("INSERT INTO shops (id, name) VALUES (1, :name)"), {"name": settings["shop"]})
    connection.execute(text("INSERT INTO tills (id, shop_id, name) VALUES (1, 1, '1')"))
    connection.execute(
        text("INSERT INTO staff (login, name, role, created_at) VALUES (:login, :name, :role, :now)").bindparams(
            bindparam("now", type_=Utc)
        ),
        [
            {"login": "administrator", "name": "Administrator", "role": "administrator", "now": now},
            {"login": "system", "name": "System", "role": "system", "now": now},
        ],
    )
    _insert(
        connection,
        "limits",
        [
            {"role": one.role.value, "kind": one.kind, "currency": one.currency,
             "per_post": one.per_post, "per_day": one.per_day}
            for one in starting_limits()
        ],
    )  # fmt: skip
    _open_general_accounts(connection)


def _open_general_accounts(connection: Connection) -> None:
    """One account per currency for every control account that is not the sum of sub-accounts; cash per till."""
    rows = [
        {"currency": code, "code": line.code, "till_id": 1 if line.code == "1001" else None}
        for code in CURRENCIES
        for line in CHART
        if line.code not in KEPT_PER_SUBJECT
    ]
    connection.execute(
        text("INSERT INTO accounts (kind, currency, code, till_id) VALUES ('general', :currency, :code, :till_id)"),
        rows,
    )


def refresh_reference(connection: Connection) -> None:
    """Make the stored rules and rights those of this program: what the PL/pgSQL door reads."""
    connection.execute(text("DELETE FROM rules"))
    connection.execute(text("DELETE FROM rights"))
    _insert(
        connection,
        "rules",
        [
            {"operation": rule.operation, "source": rule.source.value, "tender": rule.tender, "origin": rule.origin,
             "type": rule.type.value, "debit": rule.debit, "credit": rule.credit, "right_name": rule.right,
             "limit_kind": rule.limit, "by_hand": rule.by_hand}
            for rule in RULES
        ],
    )  # fmt: skip
    _insert(
        connection,
        "rights",
        [{"role": role.value, "right_name": right} for right, roles in RIGHTS.items() for role in roles],
    )


def _insert(connection: Connection, table: str, rows: Sequence[Mapping[str, object]]) -> None:
    columns = list(rows[0])
    values = ", ".join(f":{column}" for column in columns)
    statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})"  # noqa: S608 - names fixed above
    connection.execute(text(statement), [dict(row) for row in rows])
