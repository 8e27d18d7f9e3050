"""What tests of the posting door share: who and what stands in a ledger, attempts, and all rows made comparable."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table, select, text

from ledger.domain.verbs import Operation
from ledger.errors import LedgerError
from ledger.storage import return_tables, sale_tables, tables, wallets
from ledger.storage.door.answer import Answer, Who
from ledger.storage.door.door import Door
from ledger.storage.faults import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from ledger.domain.verbs import Verb
    from ledger.storage.ledger import Ledger

ROLES = ("cashier", "back_office", "manager", "auditor")
"""Roles that get a staff member whose login is the role's name; `administrator` and `system` are there already."""


def new_key() -> str:
    """An idempotency key of its own."""
    return uuid.uuid4().hex


def add_staff(ledger: Ledger) -> None:
    """One staff member for each role."""
    insert = text(
        "INSERT INTO staff (login, name, role, created_at)"
        " SELECT :role, :role, :role, created_at FROM staff WHERE login = 'system'"
    )
    ledger.write(lambda connection: connection.execute(insert, [{"role": role} for role in ROLES]))


def add_customer(ledger: Ledger, name: str = "Anna", status: str = "active") -> int:
    """A customer without wallets; the id."""
    now = ledger.clock.now()
    row = {
        "name": name, "sort_name": name, "email": "", "city": "", "sort_city": "", "consent": False, "notes": "",
        "status": status, "search": name, "version": 1, "edited_by": "", "created_at": now, "updated_at": now,
    }  # fmt: skip
    insert = tables.customers.insert().values(row).returning(tables.customers.c.id)
    made: int = ledger.write(lambda connection: connection.execute(insert).scalar_one())
    return made


def add_wallet(ledger: Ledger, customer: int | None = None, unit: str = "SAR") -> int:
    """A wallet of this customer, or of a new one; the id."""
    owner = customer if customer is not None else add_customer(ledger)
    return ledger.write(lambda connection: wallets.open_wallet(connection, owner, unit, ledger.clock.now()))


def operation(kind: str, *verbs: Verb, key: str = "") -> Operation:
    """An operation with a key of its own unless one is named."""
    return Operation(key or new_key(), kind, verbs)


def post_as(ledger: Ledger, login: str, wanted: Operation) -> Answer:
    """Post as another staff member, in a transaction of its own."""
    door = Door(Who(login=login, workstation=ledger.who.workstation), ledger.clock)
    return ledger.write(lambda connection: door.post(connection, wanted))


def run_sql(ledger: Ledger, sql: str, **values: object) -> list[Any]:
    """Plain SQL in a transaction of its own, its errors translated as the program's are."""

    def run(connection: Connection) -> list[Any]:
        result = connection.execute(text(sql), values)
        return list(result) if result.returns_rows else []

    return ledger.write(run)


def attempt(connection: Connection, ledger: Ledger, work: Callable[[], Answer]) -> Answer | LedgerError:
    """What `work` answers or refuses, inside a sub-transaction that a refusal undoes."""
    nested = connection.begin_nested()
    try:
        with translated(ledger.location):
            answer = work()
    except LedgerError as refusal:
        nested.rollback()
        return refusal
    nested.commit()
    return answer


_MONEY_TABLES = (
    tables.business_days, tables.operations, tables.wallets, tables.accounts, tables.gift_cards, tables.transactions,
    tables.postings, tables.holds, sale_tables.products, sale_tables.orders, sale_tables.order_lines,
    sale_tables.order_events, sale_tables.order_earnings, sale_tables.payments, sale_tables.refunds,
    sale_tables.payouts, sale_tables.clicks, sale_tables.shifts, sale_tables.receipts, return_tables.card_events,
    return_tables.order_returns, return_tables.order_return_lines, return_tables.cashback_grants,
)  # fmt: skip
_POINTS_TO = {
    ("operations", "id"): "operations",
    ("operations", "reverses"): "operations",
    ("accounts", "id"): "accounts",
    ("accounts", "parent"): "accounts",
    ("accounts", "card_id"): "gift_cards",
    ("payments", "card_id"): "gift_cards",
    ("gift_cards", "id"): "gift_cards",
    ("gift_cards", "replaces"): "gift_cards",
    ("card_events", "id"): "card_events",
    ("card_events", "card_id"): "gift_cards",
    ("card_events", "other_card"): "gift_cards",
    ("holds", "id"): "holds",
    ("holds", "account_id"): "accounts",
    ("holds", "transaction_id"): "transactions",
    ("transactions", "id"): "transactions",
    ("transactions", "operation_id"): "operations",
    ("transactions", "card_id"): "gift_cards",
    ("transactions", "reverses"): "transactions",
    ("transactions", "resolved_by"): "operations",
    ("postings", "id"): "postings",
    ("postings", "transaction_id"): "transactions",
    ("postings", "returns_transaction"): "transactions",
    ("postings", "debit_account"): "accounts",
    ("postings", "credit_account"): "accounts",
    ("postings", "origin_account"): "accounts",
    **{
        (table.name, column): target
        for table in _MONEY_TABLES
        for column, target in {
            "order_id": "orders", "payment_id": "payments", "operation_id": "operations", "ended_by": "operations",
            "opened_by": "operations", "closed_by": "operations", "transaction_id": "transactions",
            "last_transaction": "transactions", "return_id": "order_returns",
        }.items()
        if column in table.c
    },
    **{
        (name, "id"): name
        for name in ("orders", "order_events", "payments", "refunds", "payouts", "clicks", "shifts", "receipts",
                     "order_returns")
    },
}  # fmt: skip
_TOLD_BY = {
    "operation": "operations", "pocket": "accounts", "hold": "holds", "order": "orders", "payment": "payments",
    "shift": "shifts", "gift_card": "gift_cards",
}  # fmt: skip
"""What the door itself refers to, by reference type."""


@dataclass
class Ranks:
    """Numbers the ids of each table from 1 in their order, as a refused attempt leaves gaps on PostgreSQL only."""

    known: dict[str, dict[int, int]] = field(default_factory=dict)

    def of(self, table: str, value: int | None) -> int | None:
        """The rank of an id; None and 0 (no row yet) stay as they are."""
        return self.known[table][value] if value else value


def rows_of(connection: Connection) -> dict[str, list[dict[str, Any]]]:
    """Every row of the tables that hold money, ids as ranks, so that two engines can be compared."""
    ranks = Ranks()
    for table in _MONEY_TABLES:
        if "id" in table.c:
            ids = connection.execute(select(table.c.id).order_by(table.c.id)).scalars()
            ranks.known[table.name] = {value: rank for rank, value in enumerate(ids, 1)}
    return {table.name: _ranked(connection, table, ranks) for table in _MONEY_TABLES}


def _ranked(connection: Connection, table: Table, ranks: Ranks) -> list[dict[str, Any]]:
    rows = []
    for row in connection.execute(select(table).order_by(*table.primary_key)).mappings():
        one: dict[str, Any] = {
            name: ranks.of(target, value) if (target := _POINTS_TO.get((table.name, name))) else value
            for name, value in row.items()
        }
        one.pop("fingerprint", None)  # of ids, which may differ
        if (told := one.get("reference_type")) in _TOLD_BY:
            number = int(one["reference_id"])
            one["reference_id"] = ranks.known[_TOLD_BY[told]].get(number, number)
        if grant := (one.get("metadata") or {}).get("grant"):
            one["metadata"] = one["metadata"] | {"grant": ranks.of("transactions", int(grant))}
        if one.get("kind") == "hold_end":
            one["key"] = ranks.of("holds", int(one["key"].partition(":")[2]))
        if "transactions" in (one.get("answer") or {}):
            one["answer"] = one["answer"] | {
                "operation": ranks.of("operations", one["answer"]["operation"]),
                "transactions": [ranks.of("transactions", each) for each in one["answer"]["transactions"]],
                "cards": [ranks.of("gift_cards", each) for each in one["answer"]["cards"]],
                "orders": [ranks.of("orders", each) for each in one["answer"].get("orders", [])],
                "payments": [ranks.of("payments", each) for each in one["answer"].get("payments", [])],
            }
        rows.append(one)
    return rows
