"""What reaches the server's door past the program: nothing where something must be, days that end meanwhile."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from psycopg.types.json import Jsonb
from sqlalchemy import text

from ledger.domain.verbs import ChangeStatus, Credit, Debit, Hold, Owe, Pend, Transfer, Verb, Void, WriteOff
from ledger.errors import LedgerError
from ledger.storage import snapshots
from ledger.storage.door import postgres
from ledger.storage.faults import TryAgain, translated
from tests.support import doors
from tests.support.accounts import balance_on
from tests.support.ledgers import START

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger

pytestmark = pytest.mark.parametrize("engine_kind", ["postgresql"])


def refused(ledger: Ledger, verb: Verb, **instead: object) -> str:
    """The refusal of a request whose verb says `instead`."""
    request: dict[str, Any] = postgres.request_of(doors.operation(verb.verb, verb), ledger.who)
    request["verbs"][0] |= instead
    with (
        pytest.raises(LedgerError) as caught,
        translated(ledger.location),
        ledger.engine.begin() as connection,
    ):
        connection.exec_driver_sql("SELECT ledger.post_at(%s, %s)", (Jsonb(request), START))
    return caught.value.name


def test_no_amount_is_not_an_amount(ledger: Ledger) -> None:
    wallet, other = doors.add_wallet(ledger), doors.add_wallet(ledger)
    ledger.post(doors.operation("credit", Credit(wallet, 100, "SAR", "top_up", "cash")))
    ends = START + timedelta(days=1)
    for verb in (
        Credit(wallet, 1, "SAR", "top_up", "cash"), Debit(wallet, 1, "SAR", "purchase"), Owe(wallet, 1, "SAR"),
        Hold(wallet, 1, "SAR", ends), Transfer(wallet, other, 1, "SAR"), WriteOff(wallet, 1, "SAR"),
        Pend(wallet, 1, "SAR", "loyalty"),
    ):  # fmt: skip
        assert refused(ledger, verb, amount=None) == "AmountNotPositive", verb
        assert refused(ledger, verb, currency=None) == "CurrencyMismatch", verb


def test_no_end_is_not_an_end_and_no_status_not_a_status(ledger: Ledger) -> None:
    wallet = doors.add_wallet(ledger)
    ledger.post(doors.operation("credit", Credit(wallet, 100, "SAR", "top_up", "cash")))
    assert refused(ledger, Hold(wallet, 1, "SAR", START + timedelta(days=1)), expires_at=None) == "FieldInvalid"
    (pending,) = ledger.post(doors.operation("pend", Pend(wallet, 5, "SAR", "loyalty"))).transactions
    assert refused(ledger, Void(pending, "cancelled"), status=None) == "FieldInvalid"
    assert refused(ledger, ChangeStatus(wallet, "frozen"), status=None) == "GuardTripped"


def test_a_day_does_not_end_under_a_posting(ledger: Ledger) -> None:
    wallet = doors.add_wallet(ledger)
    ledger.post(doors.operation("credit", Credit(wallet, 100, "SAR", "top_up", "cash")))

    def end_at_once(connection: Connection) -> None:
        connection.exec_driver_sql("SET LOCAL lock_timeout = '150ms'")
        snapshots.end_day(connection, START.date())

    with ledger.writing() as posting:
        ledger.door.post(posting, doors.operation("credit", Credit(wallet, 5, "SAR", "top_up", "cash")))
        with pytest.raises(TryAgain), ledger.writing() as ending:
            end_at_once(ending)
    with ledger.writing() as ending:
        end_at_once(ending)
    (pocket,) = doors.run_sql(ledger, "SELECT id FROM accounts WHERE wallet_id = :w AND origin = 'paid'", w=wallet)
    with ledger.reading() as connection:
        assert balance_on(connection, pocket.id, START.date()) == 105


def test_wallets_are_locked_in_order_of_number_whoever_gives(ledger: Ledger) -> None:
    low, high = sorted(doors.add_wallet(ledger) for _ in range(2))
    ledger.post(doors.operation("credit", Credit(high, 100, "SAR", "top_up", "cash")))
    lock = text("SELECT 1 FROM wallets WHERE id = :wallet FOR NO KEY UPDATE NOWAIT")
    with ThreadPoolExecutor(1) as thread:
        with ledger.writing() as first:
            first.execute(lock, {"wallet": low})
            transfer = thread.submit(ledger.post, doors.operation("transfer", Transfer(high, low, 5, "SAR")))
            _wait_until_somebody_waits(ledger)
            first.execute(lock, {"wallet": high})
        assert transfer.result().wallets


def _wait_until_somebody_waits(ledger: Ledger) -> None:
    waiting = (
        "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    for _ in range(500):
        if doors.run_sql(ledger, waiting)[0].n:
            return
        time.sleep(0.01)
    pytest.fail("nobody waits for the lock")
