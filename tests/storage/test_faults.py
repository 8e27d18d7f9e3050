"""What the databases' errors mean to the program, made by the databases themselves."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from ledger.domain.verbs import Credit
from ledger.errors import (
    DayClosed,
    DiskFull,
    GuardTripped,
    InsufficientFunds,
    LedgerBusy,
    LedgerUnreachable,
    Refusal,
    TooManyGuesses,
    subclasses_of,
)
from ledger.money import Money, currency
from ledger.storage import verifier
from ledger.storage.faults import refusal_from
from ledger.storage.ledger import TRIES
from tests.support import doors, postgres

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    from ledger.storage.ledger import Ledger
    from tests.support.ledgers import Places

on_sqlite = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)


def credit(wallet: int, amount: int = 100, note: str = "") -> Any:  # noqa: ANN401 - an operation
    made = doors.operation("credit", Credit(wallet, amount, "SAR", "top_up", "cash"))
    return type(made)(made.key, made.kind, made.verbs, note=note)


def available(ledger: Ledger, wallet: int) -> int:
    found: int = doors.run_sql(ledger, "SELECT available FROM wallets WHERE id = :w", w=wallet)[0].available
    return found


@on_sqlite
def test_a_full_disk_harms_nothing(ledger: Ledger) -> None:
    """SQLite is told that the file may not grow; what was acknowledged stays, and posting goes on with room again."""
    wallet = doors.add_wallet(ledger)
    ledger.post(credit(wallet))
    limit: dict[str, int] = {}

    @event.listens_for(ledger.engine, "begin")
    def _limit(connection: Connection) -> None:
        pages = limit.get("pages") or connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    posted = 1 + _post_until_full(ledger, wallet)
    assert available(ledger, wallet) == 100 * posted
    limit["pages"] = 1_000_000
    ledger.post(credit(wallet))
    assert available(ledger, wallet) == 100 * (posted + 1)
    with ledger.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert verifier.differences(connection) == ()


def _post_until_full(ledger: Ledger, wallet: int) -> int:
    """How many postings went in before the disk was full."""
    for posted in range(1_000):
        try:
            ledger.post(credit(wallet, note="x" * 2_000))
        except DiskFull:
            return posted
    pytest.fail("the disk never filled")


@on_postgresql
@pytest.mark.parametrize(("state", "fault"), [("53100", DiskFull), ("57014", LedgerBusy), ("08006", LedgerUnreachable),
                                              ("22003", GuardTripped), ("XX000", LedgerUnreachable)])  # fmt: skip
def test_what_a_server_says(ledger: Ledger, state: str, fault: type[Exception]) -> None:
    with pytest.raises(fault):
        doors.run_sql(ledger, f"DO $$ BEGIN RAISE EXCEPTION 'said the server' USING ERRCODE = '{state}'; END $$")


@on_postgresql
@pytest.mark.parametrize("state", ["40001", "40P01", "55P03"])
@pytest.mark.parametrize("times", [1, TRIES - 1])
def test_a_retryable_error_is_never_seen(ledger: Ledger, state: str, times: int) -> None:
    """The server raises it before every statement of the posting in turn; the same operation goes through."""
    wallet, posted = doors.add_wallet(ledger), 0
    for statement in range(1, 3):
        _fail_at(ledger, statement, state, times)
        ledger.post(credit(wallet))
        posted += 1
    assert available(ledger, wallet) == 100 * posted


@on_postgresql
def test_a_retryable_error_that_stays_is_busy(ledger: Ledger) -> None:
    wallet = doors.add_wallet(ledger)
    _fail_at(ledger, 1, "40001", TRIES)
    with pytest.raises(LedgerBusy):
        ledger.post(credit(wallet))
    assert available(ledger, wallet) == 0


def _fail_at(ledger: Ledger, statement: int, state: str, times: int) -> None:
    """Let the server raise `state` in place of the n-th statement of a transaction, in so many transactions."""
    seen = {"statement": 0, "times": times}

    def count(_connection: Connection, cursor: Any, *_rest: object) -> None:  # noqa: ANN401 - the driver's
        seen["statement"] += 1
        if seen["statement"] == statement and seen["times"]:
            seen["times"] -= 1
            cursor.execute(f"DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '{state}'; END $$")

    def begin(_connection: Connection) -> None:
        seen["statement"] = 0

    event.listen(ledger.engine, "begin", begin)
    event.listen(ledger.engine, "before_cursor_execute", count)


@on_postgresql
def test_a_connection_that_was_cut_is_replaced(ledger: Ledger) -> None:
    wallet = doors.add_wallet(ledger)
    assert ledger.location.url is not None
    with postgres.admin_connection() as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s",
            [ledger.location.url.database],
        )
    ledger.post(credit(wallet))
    assert available(ledger, wallet) == 100


@on_sqlite
def test_a_ledger_held_too_long_is_busy(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    place = places.make()
    with closing(places.open(place)) as holder:
        wallet = doors.add_wallet(holder)
        monkeypatch.setattr("ledger.storage.engine.BUSY_SECONDS", 0)
        with closing(places.open(place)) as other, holder.writing():
            with pytest.raises(LedgerBusy):
                other.post(credit(wallet))
            with other.reading() as connection:
                assert verifier.sizes(connection)[1] == 1


SOME: dict[str, Callable[[], object]] = {
    "str": lambda: "words",
    "int": lambda: 7,
    "Money": lambda: {"minor": 5, "currency": "SAR"},
    "datetime": lambda: "2026-01-05T10:00:00+00:00",
    "date": lambda: "2026-01-05",
    "tuple[int, ...]": lambda: [1, 2],
    "tuple[str, ...]": lambda: ["a"],
}


OF_THE_DOOR = [kind for kind in subclasses_of(Refusal) if kind.__module__.startswith("ledger.errors.")]
"""Refusals of importing files stand in their own modules and never come from a door."""


@pytest.mark.parametrize("kind", OF_THE_DOOR, ids=lambda kind: kind.__name__)
def test_every_refusal_comes_back_by_name(kind: type[Refusal]) -> None:
    facts = {name: SOME[text]() for name, text in kind.__annotations__.items()}
    refusal = refusal_from(kind.__name__, facts)
    assert type(refusal) is kind
    assert set(refusal.facts()) == set(facts)


def test_a_refusals_facts_are_values() -> None:
    money = {"minor": 5, "currency": "SAR"}
    refusal = refusal_from("InsufficientFunds", {"wallet": 1, "available": money, "requested": money})
    assert isinstance(refusal, InsufficientFunds)
    assert refusal.available == Money(5, currency("SAR"))
    until = refusal_from("TooManyGuesses", {"until": "2026-01-05T10:00:00+00:00"})
    assert isinstance(until, TooManyGuesses)
    assert until.until == datetime(2026, 1, 5, 10, tzinfo=UTC)
    closed = refusal_from("DayClosed", {"day": "2026-01-05"})
    assert isinstance(closed, DayClosed)
    assert closed.day == date(2026, 1, 5)


@pytest.mark.parametrize("name", ["Nonsense", "DiskFull", "subclasses_of", "__doc__"])
def test_only_refusals_come_by_name(name: str) -> None:
    assert isinstance(refusal_from(name, {}), GuardTripped)
