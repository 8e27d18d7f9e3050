"""How fast the posting doors are beside the physical limit: two plain statements in a transaction, equally durable.

Run: python -m benchmarks.posting [--operations N] [--processes P] [--rounds R] [--batch B] [--url postgresql://…]

Every figure is operations a second over all processes. The limit is one guarded UPDATE of a balance and one INSERT of a
row, committed each time (or each B times) with the ledger's own durability; a posting also checks rights, rules and
limits, keeps its key and answer, and writes an operation, a transaction and its postings, each with foreign keys and
triggers. Without --url the PostgreSQL of the tests is used where it is installed. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sqlite3
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg

from ledger.domain.verbs import Credit, Debit, Operation
from ledger.storage.engine import journal
from ledger.use_cases.demo import DemoSize, make_demo
from ledger.use_cases.opening import Who, open_ledger
from tests.support import postgres

if TYPE_CHECKING:
    from multiprocessing.synchronize import Barrier

    from sqlalchemy import Connection

    from ledger.storage.ledger import Ledger

CUSTOMERS = 200
WARM_UP = 20
PATIENCE = 120
_ACCOUNTS = "CREATE TABLE limit_accounts (id integer PRIMARY KEY, balance bigint NOT NULL CHECK (balance >= 0))"
_MOVES = "CREATE TABLE limit_moves (id {0} PRIMARY KEY, account bigint NOT NULL, amount bigint NOT NULL, at text)"
_TAKE = "UPDATE limit_accounts SET balance = balance + {0} WHERE id = {0} AND balance + {0} >= 0 RETURNING balance"
_NOTE = "INSERT INTO limit_moves (account, amount, at) VALUES ({0}, {0}, {0})"


@dataclass(frozen=True, slots=True)
class Load:
    """What one worker does: so many operations, `batch` to a commit, at this place."""

    place: str
    operations: int
    batch: int
    state: str


Work = Callable[[Load, int], Callable[[int], None]]
"""Opens what it needs for a worker and answers how to do one commit of so many operations."""


# -- the physical limit -----------------------------------------------------------------------------------------


def limit_on_sqlite(load: Load, worker: int) -> Callable[[int], None]:
    """Two plain statements on a table of their own, with the ledger's journal and synchronous level."""
    connection = sqlite3.connect(load.place, timeout=30, isolation_level=None)
    mode, level = journal()
    connection.execute(f"PRAGMA journal_mode = {mode}")
    connection.execute(f"PRAGMA synchronous = {level}")
    chance = random.Random(worker)

    def commit(count: int) -> None:
        connection.execute("BEGIN IMMEDIATE")
        for _ in range(count):
            account = chance.randrange(CUSTOMERS) + 1
            connection.execute(_TAKE.format("?"), (100, account, 100)).fetchone()
            connection.execute(_NOTE.format("?"), (account, 100, "2026-01-05T10:00:00Z"))
        connection.execute("COMMIT")

    return commit


def limit_on_postgresql(load: Load, worker: int) -> Callable[[int], None]:
    """As pgbench would: two statements and a commit over one connection."""
    connection = psycopg.connect(load.place)
    chance = random.Random(worker)

    def commit(count: int) -> None:
        for _ in range(count):
            account = chance.randrange(CUSTOMERS) + 1
            connection.execute(_TAKE.format("%s"), (100, account, 100)).fetchone()
            connection.execute(_NOTE.format("%s"), (account, 100, "2026-01-05T10:00:00Z"))
        connection.commit()

    return commit


# -- the door ---------------------------------------------------------------------------------------------------


def door(load: Load, worker: int) -> Callable[[int], None]:
    """Top-ups and purchases through the ledger; every operation its own key."""
    ledger = open_ledger(load.place, who=Who(login="administrator"), state_dir=Path(load.state))
    chance = random.Random(worker)
    with ledger.reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT w.id FROM wallets w JOIN customers c ON c.id = w.customer_id"
            " WHERE w.currency = 'SAR' AND c.status = 'active' ORDER BY w.id"
        )
        wallets = [int(row[0]) for row in found]

    def several(connection: Connection, count: int) -> None:
        for _ in range(count):
            ledger.door.post(connection, _operation(chance, wallets))

    def commit(count: int) -> None:
        if count == 1:
            ledger.post(_operation(chance, wallets))
        else:
            ledger.write(partial(several, count=count))

    return commit


def _operation(chance: random.Random, wallets: list[int]) -> Operation:
    """A top-up, or an order of two transactions, for one of the customers."""
    wallet = chance.choice(wallets)
    if chance.randrange(2):
        return Operation(uuid.uuid4().hex, "credit", (Credit(wallet, 10_000, "SAR", "top_up", "cash"),))
    return Operation(
        uuid.uuid4().hex,
        "order",
        (Credit(wallet, 5_000, "SAR", "top_up", "terminal"), Debit(wallet, 2_500, "SAR", "purchase")),
    )


# -- measuring --------------------------------------------------------------------------------------------------


_start: list[Barrier] = []
"""In a worker: where all of them wait for each other."""


def _share(start: Barrier) -> None:
    _start.append(start)


def _worker(work: Work, load: Load, number: int) -> float:
    commit = work(load, number)
    for _ in range(WARM_UP):
        commit(1)
    _start[0].wait(PATIENCE)
    begun = time.perf_counter()
    for _ in range(load.operations // load.batch):
        commit(load.batch)
    return time.perf_counter() - begun


def rate(work: Work, load: Load, processes: int) -> float:
    """Operations a second of all processes together."""
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(processes)
    with ProcessPoolExecutor(processes, context, _share, (start,)) as pool:
        longest = max(pool.map(partial(_worker, work, load), range(processes)))
    return processes * (load.operations // load.batch) * load.batch / longest


def compare(name: str, limit: Callable[[], float], ours: Callable[[], float], rounds: int) -> None:
    """Measure both in turn, so that a busy machine slows both, and print the medians and their ratio."""
    pairs = [(limit(), ours()) for _ in range(rounds)]
    limits, found = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(own / most for most, own in pairs)
    print(f"{name:<44}{limits:>12,.0f}{found:>12,.0f}{ratio:>9.2f}")


# -- places -----------------------------------------------------------------------------------------------------


def _fill_limit(run: Callable[[str], object], identity: str) -> None:
    run(_ACCOUNTS)
    run(_MOVES.format(identity))
    for account in range(1, CUSTOMERS + 1):
        run(f"INSERT INTO limit_accounts (id, balance) VALUES ({account}, 1000)")


def on_sqlite(folder: Path, wanted: argparse.Namespace) -> None:
    """One file, one operation to a commit, then many."""
    limit_file, ledger_file = folder / "limit.db", folder / "ledger.db"
    with closing(sqlite3.connect(limit_file)) as connection:
        _fill_limit(connection.execute, "integer")
        connection.commit()
    _new_ledger(str(ledger_file), folder).close()
    for batch in (1, wanted.batch):
        count = wanted.operations * (1 if batch == 1 else 10)
        limit = Load(str(limit_file), count, batch, str(folder))
        ours = Load(str(ledger_file), count, batch, str(folder))
        name = f"SQLite, {batch} to a commit, {wanted.processes} process(es)"
        _compare(name, (limit_on_sqlite, limit), (door, ours), wanted)


def on_postgresql(url: str, folder: Path, wanted: argparse.Namespace) -> None:
    """One server, one operation to a commit."""
    plain = url.replace("postgresql+psycopg://", "postgresql://")
    with psycopg.connect(plain, autocommit=True) as connection:
        _fill_limit(connection.execute, "bigint GENERATED ALWAYS AS IDENTITY")
    _new_ledger(plain, folder).close()
    load = Load(plain, wanted.operations, 1, str(folder))
    name = f"PostgreSQL, 1 to a commit, {wanted.processes} process(es)"
    _compare(name, (limit_on_postgresql, load), (door, load), wanted)


def _compare(name: str, limit: tuple[Work, Load], ours: tuple[Work, Load], wanted: argparse.Namespace) -> None:
    compare(name, partial(rate, *limit, wanted.processes), partial(rate, *ours, wanted.processes), wanted.rounds)


def _new_ledger(place: str, folder: Path) -> Ledger:
    return make_demo(place, DemoSize(CUSTOMERS, 0), state_dir=folder)


@contextmanager
def _server(url: str) -> Iterator[str]:
    """The given database, or one of the tests' own server."""
    if url:
        yield url
        return
    made = postgres.create_database()
    try:
        yield made
    finally:
        postgres.drop_database(made)
        postgres.stop_server()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.posting", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--operations", type=int, default=300, help="of each process and round, one to a commit")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--batch", type=int, default=500, help="operations to a commit in the second SQLite line")
    parser.add_argument("--url", default="", help="an empty PostgreSQL database to measure in")
    parser.add_argument("--sqlite-only", action="store_true")
    wanted = parser.parse_args()
    print(f"SQLite {sqlite3.sqlite_version}, journal {journal()[0]}, synchronous {journal()[1]}")
    print(f"{'operations a second':<44}{'limit':>12}{'door':>12}{'ratio':>9}")
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".benchmark-") as folder:
        on_sqlite(Path(folder), wanted)
        if not wanted.sqlite_only:
            with _server(wanted.url) as url:
                on_postgresql(url, Path(folder), wanted)


if __name__ == "__main__":
    main()
