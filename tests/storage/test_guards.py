"""The database is the referee: plain SQL against the guards, on both engines, and nothing has changed after each."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

import psycopg
import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import DBAPIError

from ledger.domain.card_verbs import NewCard
from ledger.domain.verbs import (
    Capture,
    Credit,
    Debit,
    Hold,
    IssueCards,
    Pend,
    RedeemCard,
    Reverse,
    SellCard,
)
from ledger.errors import GuardTripped, LedgerError
from ledger.storage import tables
from ledger.storage.table_columns import METADATA
from ledger.use_cases.posting import Reverse as TakeBack
from ledger.use_cases.posting import reverse
from tests.support import doors
from tests.support.ledgers import Places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ledger.storage.ledger import Ledger

Rows = dict[str, list[Any]]
EVERYTHING = (
    "transactions", "postings", "operations", "accounts", "wallets", "gift_cards", "holds", "audit", "code_guesses",
    "business_days", "import_runs", "purchases", "snapshots", "seals", "staff", "customers",
)  # fmt: skip
KEPT = (
    "transactions", "postings", "operations", "accounts", "wallets", "gift_cards", "holds", "audit", "code_guesses",
    "business_days", "import_runs", "purchases",
)  # fmt: skip


class Attack(NamedTuple):
    """One statement and the guards that may refuse it; `door`: pretend to be the posting door where that is asked."""

    sql: str
    guards: str
    door: bool = False


ATTACKS = (
    Attack("UPDATE transactions SET amount = amount + 1 WHERE id = 1", "transactions_fixed transactions_status"),
    Attack("UPDATE transactions SET note = 'x' WHERE status = 'pending'", "transactions_fixed transactions_status"),
    Attack("UPDATE transactions SET status = 'cancelled' WHERE id = 1", "transactions_status"),
    Attack("UPDATE transactions SET status_reason = 'x' WHERE id = 1", "transactions_status"),
    Attack("UPDATE transactions SET status = 'pending' WHERE status = 'pending'", "transactions_status"),
    Attack("UPDATE transactions SET shown_after = 0, shown_before = 0 WHERE id = 1", "transactions_status"),
    Attack("UPDATE transactions SET status = 'posted' WHERE seq IS NULL", "transaction_posted transaction_ordered"),
    Attack("UPDATE postings SET amount = 1 WHERE transaction_id = 1", "postings_fixed"),
    Attack("UPDATE operations SET note = 'x' WHERE id = 1", "operations_fixed"),
    Attack("UPDATE operations SET key = 'x' WHERE id = 1", "operations_fixed"),
    Attack("UPDATE operations SET answer = NULL WHERE id = 1", "operations_answer"),
    Attack("UPDATE accounts SET currency = 'KWD' WHERE kind = 'pocket'", "accounts_fixed"),
    Attack("UPDATE accounts SET wallet_id = 2 WHERE kind = 'pocket' AND wallet_id = 1", "accounts_fixed"),
    Attack("UPDATE accounts SET origin = 'paid' WHERE origin = 'given'", "accounts_fixed"),
    Attack("UPDATE accounts SET balance = -1 WHERE kind = 'pocket'", "account_balance", door=True),
    Attack("UPDATE accounts SET balance = NULL WHERE kind = 'pocket'", "account_cached", door=True),
    Attack("UPDATE wallets SET customer_id = 2 WHERE id = 1", "wallets_fixed"),
    Attack("UPDATE wallets SET currency = 'KWD' WHERE id = 1", "wallets_fixed"),
    Attack("UPDATE wallets SET available = -1 WHERE id = 1", "wallet_available", door=True),
    Attack("UPDATE wallets SET on_hold = -1 WHERE id = 1", "wallet_on_hold", door=True),
    Attack("UPDATE wallets SET debt = -1 WHERE id = 1", "wallet_debt", door=True),
    Attack("UPDATE wallets SET status = 'closed' WHERE id = 1", "wallet_closed_empty"),
    Attack("UPDATE wallets SET status = 'gone' WHERE id = 1", "wallet_status"),
    Attack("UPDATE gift_cards SET code_hash = 'x' WHERE id = 1", "gift_cards_fixed"),
    Attack("UPDATE gift_cards SET initial = 1 WHERE id = 1", "gift_cards_fixed"),
    Attack("UPDATE gift_cards SET usage_count = -1 WHERE id = 1", "gift_card_usage"),
    Attack("UPDATE gift_cards SET status = 'lost' WHERE id = 1", "gift_card_status"),
    Attack("UPDATE holds SET amount = 1 WHERE id = 2", "holds_fixed"),
    Attack("UPDATE holds SET captured = 0 WHERE id = 1", "holds_ended"),
    Attack("UPDATE holds SET captured = amount, released = 1 WHERE id = 2", "hold_within hold_ended"),
    Attack("UPDATE holds SET status = 'released' WHERE id = 2", "hold_ended"),
    Attack("UPDATE audit SET outcome = 'done'", "audit_fixed"),
    Attack("UPDATE code_guesses SET found = found", "code_guesses_fixed"),
    Attack("UPDATE staff SET role = 'owner'", "staff_role"),
)  # fmt: skip


@pytest.fixture(scope="module")
def shared(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Ledger]]:
    """One ledger of each engine for the whole module, as no test changes anything in it."""
    folder = tmp_path_factory.mktemp("guarded")
    made = {kind: Places(kind, folder, sqlite_template) for kind in ("sqlite", "postgresql")}
    ledgers = {kind: places.open() for kind, places in made.items()}
    for one in ledgers.values():
        _furnish(one)
    yield ledgers
    for kind, one in ledgers.items():
        one.close()
        made[kind].remove()


@pytest.fixture
def ledger(shared: dict[str, Ledger], engine_kind: str) -> Ledger:
    """A ledger with something in every guarded table."""
    return shared[engine_kind]


def _furnish(ledger: Ledger) -> None:
    wallet, other = doors.add_wallet(ledger), doors.add_wallet(ledger, unit="KWD")
    post = ledger.post
    post(doors.operation("credit", Credit(wallet, 1_000, "SAR", "top_up", "cash")))
    post(doors.operation("credit", Credit(wallet, 500, "SAR", "promo")))
    post(doors.operation("credit", Credit(other, 500, "KWD", "top_up", "cash")))
    spent = post(doors.operation("debit", Debit(wallet, 200, "SAR", "purchase"))).transactions[0]
    post(doors.operation("reverse", Reverse(spent)))
    later = ledger.clock.now() + timedelta(days=1)
    for amount in (100, 50):
        post(doors.operation("hold", Hold(wallet, amount, "SAR", later)))
    post(doors.operation("capture", Capture(1, 100)))
    post(doors.operation("pend", Pend(wallet, 10, "SAR", "loyalty")))
    post(doors.operation("card_issue", IssueCards((NewCard("h", "0000"),), 100, "SAR", "paid")))
    post(doors.operation("card_sell", SellCard(1, "cash")))
    post(doors.operation("card_redeem", RedeemCard(1, wallet, 30)))
    with pytest.raises(LedgerError):  # leaves an audit entry
        reverse(ledger, TakeBack(doors.new_key(), spent, "typing_error", ""))
    _insert_what_no_door_writes(ledger)


def _insert_what_no_door_writes(ledger: Ledger) -> None:
    now = ledger.clock.now()
    with ledger.writing() as connection:
        connection.execute(tables.code_guesses.insert().values(at=now, staff_id=1, workstation="w", found=False))
        connection.execute(tables.purchases.insert().values(
            customer_id=1, card="", source_row="1", bought_at=now, amount=1, currency="SAR", opening=False,
        ))  # fmt: skip
        connection.execute(tables.import_runs.insert().values(
            kind="customers", file_name="f", digest="d", staff_id=1, started_at=now, rows_done=0, rows_refused=0,
        ))  # fmt: skip


@pytest.fixture
def unchanged(ledger: Ledger) -> Iterator[None]:
    """After the test, every row of every guarded table is as it was."""
    before = everything(ledger)
    yield
    assert everything(ledger) == before


def everything(ledger: Ledger) -> Rows:
    with ledger.reading() as connection:
        return {
            name: sorted(map(tuple, connection.exec_driver_sql(f"SELECT * FROM {name}")), key=str)
            for name in EVERYTHING
        }


def attack(ledger: Ledger, sql: str, *, door: bool = False) -> str:
    """The guard that refuses this statement. Fails when none does."""
    as_door = "SELECT set_config('ledger.door', 'open', true); " if door and ledger.location.url is not None else ""
    with pytest.raises(GuardTripped) as refused, ledger.writing() as connection:
        connection.exec_driver_sql(as_door + sql)
    return refused.value.guard


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("wanted", ATTACKS, ids=lambda wanted: wanted.sql)
def test_a_guard_refuses(ledger: Ledger, wanted: Attack) -> None:
    assert attack(ledger, wanted.sql, door=wanted.door) in wanted.guards.split()


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("table", KEPT)
def test_nothing_is_deleted(ledger: Ledger, table: str) -> None:
    assert doors.run_sql(ledger, f"SELECT count(*) AS n FROM {table}")[0].n > 0
    assert attack(ledger, f"DELETE FROM {table}") == f"{table}_keep"
    if ledger.location.engine == "postgresql":
        assert attack(ledger, f"TRUNCATE {table} CASCADE").endswith("_whole")


@pytest.mark.usefixtures("unchanged")
def test_an_upsert_rewrites_nothing(ledger: Ledger) -> None:
    for name, column in (
        ("transactions", "amount"),
        ("operations", "note"),
        ("accounts", "code"),
        ("gift_cards", "initial"),
    ):
        table = METADATA.tables[name]
        names = ", ".join(table.c.keys())
        copied = f"INSERT INTO {name} ({names}) SELECT {names} FROM {name} WHERE id = 1"
        upsert = f"{copied} ON CONFLICT (id) DO UPDATE SET {column} = excluded.{column}"
        if name == "operations" and ledger.location.path is not None:
            doors.run_sql(ledger, upsert)  # ignored there, as a known key is
        else:
            assert attack(ledger, upsert) in {f"{name}_fixed", f"{name}_insert", f"{name}_status"}


@pytest.mark.usefixtures("unchanged")
def test_an_operation_has_one_reversal(ledger: Ledger) -> None:
    transaction, operation = _reversals(ledger)
    with pytest.raises(GuardTripped) as refused, ledger.writing() as connection:
        connection.execute(insert(tables.transactions).values(transaction | {"seq": 1_000}))
    assert refused.value.guard in {"transaction_reversed_once", "transactions_insert"}
    with suppress(GuardTripped), ledger.writing() as connection:  # SQLite passes over it, as over a known key
        connection.execute(insert(tables.operations).values(operation | {"key": "another"}))


def _reversals(ledger: Ledger) -> Iterator[dict[str, Any]]:
    """The reversing transaction's and operation's values, without their numbers."""
    for table in (tables.transactions, tables.operations):
        with ledger.reading() as connection:
            row = connection.execute(select(table).where(table.c.reverses.is_not(None))).mappings().one()
        yield {name: value for name, value in row.items() if name != "id"}


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(
    ("change", "guards"),
    [
        ({"credit_account": "SELECT min(id) FROM accounts WHERE currency = 'KWD'"}, {"posting_credit"}),
        ({"debit_account": "SELECT min(id) FROM accounts WHERE currency = 'KWD'"}, {"posting_debit"}),
        ({"currency": "'KWD'"}, {"posting_transaction", "posting_debit", "posting_credit"}),
        ({"amount": "0"}, {"posting_amount"}),
        ({"amount": "-5"}, {"posting_amount"}),
        ({"debit_account": "credit_account"}, {"posting_moves"}),
        ({"transaction_id": "1000000"}, {"posting_transaction"}),
        ({"n": "n"}, {"posting_number", "postings_key", "postings_insert"}),
    ],
)
def test_a_posting_moves_one_amount_in_one_currency(ledger: Ledger, change: dict[str, str], guards: set[str]) -> None:
    names = [name for name in tables.postings.c.keys() if name != "id"]  # noqa: SIM118 - a collection of columns
    values = {name: name for name in names} | {"n": "n + 100"} | {key: f"({sql})" for key, sql in change.items()}
    copy = f"INSERT INTO postings ({', '.join(names)}) SELECT {', '.join(values[n] for n in names)} FROM postings"
    guard = attack(ledger, f"{copy} WHERE transaction_id = 1 AND n = 1")
    assert guard in guards | ({"FOREIGN KEY constraint failed"} if ledger.location.engine == "sqlite" else set())


@pytest.mark.usefixtures("unchanged")
def test_an_ended_day_is_not_reopened(ledger: Ledger) -> None:
    with ledger.engine.connect() as connection, connection.begin() as transaction:
        connection.exec_driver_sql("UPDATE business_days SET status = 'ended'")
        with pytest.raises(DBAPIError, match="guard:business_days_status"):
            connection.exec_driver_sql("UPDATE business_days SET status = 'open'")
        transaction.rollback()


CHANGED = {"note": "'x'", "amount": "amount + 1", "open": "1 - open", "available": "available + 1", "facts": "'{}'",
           "status": "'closed'", "found": "1 - found", "city": "'x'", "rows_done": "9", "staff_id": "2"}  # fmt: skip
"""A column that differs after a rewrite, by name."""


# -- what only one engine has -----------------------------------------------------------------------------------


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
@pytest.mark.parametrize("by_key", [False, True], ids=["by number", "by key"])
@pytest.mark.parametrize("table", KEPT)
def test_replace_rewrites_nothing(ledger: Ledger, table: str, by_key: bool) -> None:
    """Neither through our engine nor at a plain SQL prompt, where recursive triggers and foreign keys are off."""
    columns = list(METADATA.tables[table].c.keys())
    if by_key and "id" in columns:
        columns.remove("id")
    values = ", ".join(CHANGED.get(name, name) for name in columns)
    replace = f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) SELECT {values} FROM {table} ORDER BY 1 LIMIT 1"
    if by_key and table in {"accounts", "audit", "code_guesses"}:
        return  # no key but their number
    with suppress(GuardTripped), ledger.writing() as connection:
        connection.exec_driver_sql(replace)
    assert ledger.location.path is not None
    with closing(sqlite3.connect(ledger.location.path)) as prompt:
        with suppress(sqlite3.IntegrityError):
            prompt.execute(replace)
        prompt.commit()


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
@pytest.mark.parametrize(
    ("sql", "guard"),
    [
        ("MERGE INTO postings p USING shops s ON p.transaction_id = 1 WHEN MATCHED THEN UPDATE SET amount = 1",
         "postings_fixed"),
        ("WITH gone AS (DELETE FROM postings RETURNING 1) SELECT count(*) FROM gone", "postings_keep"),
        ("UPDATE wallets SET available = available + 1 WHERE id = 1", "wallets_by_door"),
        ("UPDATE wallets SET seq = seq + 1 WHERE id = 1", "wallets_by_door"),
        ("UPDATE accounts SET balance = balance + 1 WHERE kind = 'pocket'", "accounts_by_door"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("role", ["origin", "replica"])
def test_a_superuser_meets_the_guards(ledger: Ledger, sql: str, guard: str, role: str) -> None:
    """`session_replication_role = replica` switches plain triggers off; ours are ENABLE ALWAYS."""
    assert ledger.location.url is not None
    url = ledger.location.url.set(drivername="postgresql").render_as_string()
    with psycopg.connect(url, options="-c search_path=ledger") as prompt:
        prompt.execute(f"SET session_replication_role = {role}")
        with pytest.raises(psycopg.Error) as refused:
            prompt.execute(sql)
        assert refused.value.diag.message_primary == f"guard:{guard}"
        prompt.rollback()
