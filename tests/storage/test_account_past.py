"""Past balances of every account, also of those no posting keeps a balance of: by business day and as recorded."""

from __future__ import annotations

import random
import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from ledger.domain.about import About
from ledger.domain.accounts import AccountChoice
from ledger.domain.verbs import Credit
from ledger.errors import FieldInvalid
from ledger.storage import account_past, chart, snapshots
from ledger.storage.tables import accounts, postings, transactions
from ledger.use_cases.jobs import run_job
from ledger.use_cases.opening import today
from tests.support import doors
from tests.support.accounts import plan
from tests.support.ledgers import START
from tests.use_cases.histories import History
from tests.use_cases.moving import Purse, day, pass_time, purse

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger

EVERYTHING = AccountChoice()
ZONES = ("Pacific/Kiritimati", "Asia/Riyadh", "Etc/GMT+12", "America/Adak")


def added_up(connection: Connection, **until: Any) -> dict[tuple[str, str], int]:  # noqa: ANN401 - a day or a moment
    """The same from the rows themselves: every row until then, counted one by one."""
    found: dict[tuple[str, str], int] = defaultdict(int)
    codes = {row.id: row.code for row in connection.execute(select(accounts.c.id, accounts.c.code))}
    joined = select(postings, transactions.c.business_date).join(
        transactions, transactions.c.id == postings.c.transaction_id
    )
    for row in connection.execute(joined):
        if all(getattr(row, column) <= value for column, value in until.items()):
            found[row.currency, codes[row.credit_account]] += row.amount
            found[row.currency, codes[row.debit_account]] -= row.amount
    return found


def moments(connection: Connection, rng: random.Random, count: int) -> list[datetime]:
    """Instants of rows and just before them, and noon of some days."""
    found = connection.execute(select(postings.c.posted_at).distinct()).scalars().all()
    some = rng.sample(sorted(found), min(count, len(found)))
    return [at - early for at in some for early in (timedelta(0), timedelta.resolution, timedelta(hours=9))]


def compare(ledger: Ledger, rng: random.Random, count: int = 12) -> None:
    """Every account at many moments and days; each time all of a currency add up to nothing."""
    with ledger.reading() as connection:
        for at in [*moments(connection, rng, count), START - timedelta(days=900), START + timedelta(days=900)]:
            found = account_past.recorded(connection, EVERYTHING, at)
            assert found == added_up(connection, posted_at=at), at
            assert not sum(found.values())
        days = connection.execute(select(transactions.c.business_date).distinct()).scalars().all()
        for one in rng.sample(sorted(days), min(count, len(days))):
            assert account_past.on_day(connection, EVERYTHING, one) == added_up(connection, business_date=one), one


@pytest.mark.parametrize("seed", [11])
def test_every_account_at_any_moment_is_the_sum_of_the_rows_recorded_until_then(ledger: Ledger, seed: int) -> None:
    history = History(ledger, random.Random(seed))
    for _ in history.steps(70):
        pass
    compare(ledger, history.rng)
    run_job(ledger, "day_end")
    compare(ledger, history.rng)


def move_shop(ledger: Ledger, zone: str, cutoff_hour: int) -> None:
    """Another zone, another end of the business day, as the settings page allows."""
    for key, value in (("zone", zone), ("cutoff_hour", str(cutoff_hour))):
        doors.run_sql(ledger, "UPDATE settings SET value = :value WHERE key = :key", key=key, value=value)
        ledger.settings[key] = value


@pytest.mark.parametrize("seed", [3, 4])
def test_rows_that_stray_from_their_business_day_are_counted_when_they_were_recorded(ledger: Ledger, seed: int) -> None:
    """Days that end early, days that end twice on the wall, back-dated rows, promises kept weeks later."""
    rng = random.Random(seed)
    one, points = purse(ledger), purse(ledger, "Boris", "PTS")
    promised: list[int] = []
    for _ in range(45):
        pass_time(ledger, minutes=rng.choice([3, 200, 700, 900]))
        if rng.random() < 0.3:
            move_shop(ledger, rng.choice(ZONES), rng.choice([0, 4, 23]))
        back_dated = About(transaction_date=ledger.clock.now() - timedelta(days=rng.randrange(60)))
        ledger.post(doors.operation("credit", Credit(one.wallet, 100, "SAR", "top_up", "cash", about=back_dated)))
        if rng.random() < 0.3:
            promised.append(points.pending(7))
        elif promised and rng.random() < 0.4:
            points.ended(promised.pop(0), "posted")
        if rng.random() < 0.2:
            with ledger.writing() as connection:
                for unended in snapshots.days_to_end(connection, today(ledger) + timedelta(days=1)):
                    snapshots.end_day(connection, unended)
    with ledger.reading() as connection:
        strays = select(transactions.c.posted_at, transactions.c.business_date).where(transactions.c.status == "posted")
        far = {(row.business_date - row.posted_at.date()).days for row in connection.execute(strays)}
    assert {-1, 0, 1} <= far, far
    compare(ledger, rng, 20)


def test_a_moment_inside_a_day_counts_half_of_it(ledger: Ledger) -> None:
    one = purse(ledger)
    one.paid(100)
    pass_time(ledger, days=1)
    one.paid(20)
    between = ledger.clock.now()
    pass_time(ledger, minutes=1)
    one.paid(3)
    pass_time(ledger, days=20)
    run_job(ledger, "day_end")
    with ledger.reading() as connection:
        cash = AccountChoice(("1001",))
        assert account_past.recorded(connection, cash, between) == {("SAR", "1001"): -120}
        assert account_past.on_day(connection, cash, day(1)) == {("SAR", "1001"): -123}
        assert account_past.recorded(connection, cash, START - timedelta.resolution) == {}
        assert account_past.recorded(connection, cash, ledger.clock.now()) == {("SAR", "1001"): -123}
        for at in (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)):
            assert sum(account_past.recorded(connection, cash, at).values()) in {0, -123}


def test_accounts_are_chosen_by_what_people_call_them(ledger: Ledger) -> None:
    one = purse(ledger)
    one.paid(100)
    one.given(30)
    (pocket,) = doors.run_sql(ledger, "SELECT id FROM accounts WHERE balance = 30")
    doors.run_sql(ledger, "UPDATE chart SET number = '50.1' WHERE code = '1001'")
    with ledger.reading() as connection:
        choices = {name: chart.named(connection, name) for name in ("1001", "50.1", "1001.1", f"#{pocket.id}")}
        assert choices["1001"] == choices["50.1"] == AccountChoice(("1001",))
        assert choices["1001.1"] == AccountChoice(("1001",), till=1)
        found = {name: account_past.on_day(connection, which, day(0)) for name, which in choices.items()}
        assert found["1001"] == found["1001.1"] == {("SAR", "1001"): -100}
        assert found[f"#{pocket.id}"] == {("SAR", "2000"): 30}
        assert account_past.on_day(connection, AccountChoice(("2000",)), day(0)) == {("SAR", "2000"): 130}
        assert account_past.on_day(connection, replace(choices["1001"], currency="PTS"), day(0)) == {}
        for name in (
            "",
            "#",
            ".",
            "#0",
            "9999",
            "1001.2",
            "1001.",
            "#999999999",
            "#" + "9" * 40,
            "1001.-1",
            "#٣",
            "50",
        ):
            with pytest.raises(FieldInvalid):
                chart.named(connection, name)


@pytest.mark.parametrize("engine_kind", ["sqlite"])
def test_recorded_balances_do_not_read_days_that_had_long_ended(ledger: Ledger) -> None:
    assert ledger.location.path is not None
    one = purse(ledger)
    old = one.paid(100)
    for _ in range(9):
        pass_time(ledger, days=1)
        one.paid(1)
    run_job(ledger, "day_end")
    at = ledger.clock.now()
    with closing(sqlite3.connect(ledger.location.path)) as file:
        file.execute("DROP TRIGGER postings_fixed")
        file.execute("UPDATE postings SET amount = amount + 1000 WHERE transaction_id = ?", (old,))
        file.commit()
    with ledger.reading() as connection:
        assert account_past.recorded(connection, AccountChoice(("1001",)), at) == {("SAR", "1001"): -109}


@pytest.fixture
def busy(ledger: Ledger) -> Purse:
    """A wallet among many postings, with statistics."""
    one, other = purse(ledger), purse(ledger, "Boris")
    for _ in range(12):
        pass_time(ledger, days=1)
        one.paid(10)
        with ledger.writing() as connection:
            for _ in range(40):
                wanted = doors.operation("credit", Credit(other.wallet, 1, "SAR", "top_up", "cash"))
                ledger.door.post(connection, wanted)
    doors.run_sql(ledger, "ANALYZE")
    return one


def test_days_are_found_by_the_day_and_snapshots_by_the_account(busy: Purse) -> None:
    asked = {"ended": day(8), "day": day(12), "at": START + timedelta(days=10), "wanted_code": "1001"}
    with busy.ledger.writing() as connection:
        for sql in (
            account_past._MOVED.format(side="debit", until=" AND p.posted_at <= :at", which="a.code = :wanted_code"),
            account_past._SNAPSHOTS.format(which="a.code = :wanted_code"),
        ):
            found = plan(connection, sql, asked)
            assert "transactions_by_day" in found or "snapshots" in found, found
            assert "SCAN t\n" not in found + "\n", found
            assert "SCAN s\n" not in found + "\n", found
            assert "Seq Scan" not in found.replace("Seq Scan on accounts", ""), found
