"""A ledger of an older revision is brought up: its rows stand, its guards stand, and it goes on posting."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import bindparam, text

from ledger.clock import SetClock
from ledger.domain.verbs import Credit, Debit
from ledger.errors import GuardTripped
from ledger.storage import opening, schema, seeds, verifier
from ledger.storage.door.answer import Who
from ledger.storage.engine import make_engine
from ledger.storage.location import parse_location
from ledger.storage.opening import NewLedger
from ledger.storage.types import Day, Utc
from tests.storage.schema_listing import listing
from tests.support import doors, postgres
from tests.support.ledgers import START

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Connection

CHANGED = (
    "table accounts", "table transactions", "trigger accounts_fixed", "trigger transactions_fixed",
    "trigger accounts.accounts_fixed", "trigger transactions.transactions_fixed", "constraint accounts.account_kind",
    "constraint transactions.transaction_subject", "function ledger.write(", "function ledger.store(",
    "table gift_cards", "trigger gift_cards_fixed", "trigger gift_cards.gift_cards_fixed",
)  # fmt: skip
"""What later revisions make anew; everything else of 0001 stands as it was."""

ROWS = """
INSERT INTO customers (id, name, sort_name, created_at, updated_at) VALUES (1, 'Anna', 'anna', :now, :now);
INSERT INTO wallets (id, customer_id, currency, available, seq, created_at, updated_at)
    VALUES (1, 1, 'SAR', 500, 1, :now, :now);
INSERT INTO accounts (kind, currency, code, wallet_id, balance, origin)
    VALUES ('pocket', 'SAR', '2000', 1, 500, 'paid');
INSERT INTO accounts (kind, currency, code, wallet_id, balance, origin)
    VALUES ('pocket', 'SAR', '2000', 1, 0, 'given');
INSERT INTO accounts (kind, currency, code, wallet_id, balance) VALUES ('debt', 'SAR', '1100', 1, 0);
INSERT INTO business_days (business_date, shop_id) VALUES (:day, 1);
INSERT INTO operations (id, key, fingerprint, kind, staff_id, performed_by_type, shop_id, business_date, created_at)
    SELECT 1, 'old', 'f', 'credit', id, 'staff', 1, :day, :now FROM staff WHERE login = 'administrator';
INSERT INTO transactions (id, operation_id, wallet_id, customer_id, seq, type, amount, currency, source, status,
    shown_before, shown_after, hold_before, hold_after, transaction_date, business_date, created_at, posted_at)
    VALUES (1, 1, 1, 1, 1, 'credit', 500, 'SAR', 'top_up', 'posted', 0, 500, 0, 0, :now, :day, :now, :now);
INSERT INTO postings (transaction_id, n, debit_account, credit_account, amount, currency, posted_at, credit_after)
    SELECT 1, 1, d.id, c.id, 500, 'SAR', :now, 500 FROM accounts d, accounts c
    WHERE d.code = '1001' AND d.currency = 'SAR' AND c.wallet_id = 1 AND c.origin = 'paid'
"""


@pytest.fixture
def place(engine_kind: str, tmp_path: Path) -> Iterator[str]:
    """Where a ledger will be made."""
    if engine_kind == "sqlite":
        yield str(tmp_path / "old.db")
        return
    url = postgres.create_database()
    yield url
    postgres.drop_database(url)


def _make_old(place: str) -> str:
    """A ledger as revision 0001 left it, with one top-up; what its schema consisted of."""
    engine = make_engine(parse_location(place))
    try:
        with engine.connect() as connection, connection.begin():
            schema.upgrade(connection, "0001")
            seeds.seed(connection, NewLedger(name="Old").settings(), START)
            seeds.refresh_reference(connection)
            connection.execute(text("DELETE FROM limits WHERE kind = 'refund'"))
            connection.execute(text("UPDATE limits SET per_post = 777 WHERE role = 'manager' AND currency = 'SAR'"))
            _fill(connection)
            return listing(connection)
    finally:
        engine.dispose()


def _fill(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        connection.execute(text("SELECT set_config('ledger.door', 'open', true)"))
    types: dict[str, tuple[Any, Any]] = {"now": (START, Utc), "day": (START.date(), Day)}
    for statement in ROWS.split(";\n"):
        named = {name: kind for name, kind in types.items() if f":{name}" in statement}
        bound = text(statement).bindparams(*(bindparam(name, type_=kind) for name, (_, kind) in named.items()))
        connection.execute(bound, {name: value for name, (value, _) in named.items()})
    if connection.dialect.name != "sqlite":
        for table in ("customers", "wallets", "operations", "transactions"):
            connection.execute(text(f"SELECT setval(pg_get_serial_sequence('ledger.{table}', 'id'), 1)"))


def test_an_old_ledger_is_brought_up(place: str, tmp_path: Path) -> None:
    before = _make_old(place)
    with closing(opening.open_existing(place, clock=SetClock(START), who=Who(), state_dir=tmp_path)) as ledger:
        with ledger.reading() as connection:
            assert schema.current(connection) == schema.head()
            after = listing(connection)
            assert verifier.differences(connection) == ()
            assert verifier.first_wrong_row(connection) is None
        kept = {line for line in before.splitlines() if not line.startswith(CHANGED)}
        assert kept - set(after.splitlines()) == set()
        if ledger.location.engine == "sqlite":
            assert doors.run_sql(ledger, "PRAGMA integrity_check") == [("ok",)]
            assert doors.run_sql(ledger, "PRAGMA foreign_key_check") == []
        own = "SELECT kind, per_post FROM limits WHERE role = 'manager' AND currency = 'SAR' ORDER BY kind"
        assert [tuple(row) for row in doors.run_sql(ledger, own)] == [("adjustment", 777), ("refund", 777)]
        ledger.post(doors.operation("credit", Credit(1, 100, "SAR", "top_up", "cash")))
        ledger.post(doors.operation("debit", Debit(1, 600, "SAR", "purchase")))
        assert doors.run_sql(ledger, "SELECT available, seq FROM wallets WHERE id = 1") == [(0, 3)]
        for attack in ("UPDATE transactions SET amount = 1 WHERE id = 1", "DELETE FROM transactions"):
            with pytest.raises(GuardTripped):
                doors.run_sql(ledger, attack)
        with pytest.raises(GuardTripped, match="transaction_subject"):
            doors.run_sql(ledger, NOBODYS)


NOBODYS = (
    "INSERT INTO transactions (operation_id, type, amount, currency, source, status, transaction_date, business_date,"
    " created_at, posted_at) SELECT operation_id, type, amount, currency, source, status, transaction_date,"
    " business_date, created_at, posted_at FROM transactions WHERE id = 1"
)
