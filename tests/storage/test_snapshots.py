"""Day-end balances: right for every account, and read no further back than the last day's end."""

from __future__ import annotations

import random
import sqlite3
from collections import defaultdict
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from ledger.errors import GuardTripped
from ledger.storage import snapshots
from ledger.storage.tables import accounts, postings, transactions
from ledger.use_cases.jobs import run_job
from tests.support import doors
from tests.support.accounts import balance_on
from tests.support.ledgers import START
from tests.use_cases.histories import History
from tests.use_cases.moving import Purse, day, pass_time, purse

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger


def replayed(connection: Connection) -> dict[int, dict[date, int]]:
    """By account and day, credit less debit of that day, from the rows themselves."""
    moved: dict[int, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    rows = connection.execute(
        select(postings, transactions.c.business_date).join(
            transactions, transactions.c.id == postings.c.transaction_id
        )
    )
    for row in rows:
        moved[row.debit_account][row.business_date] -= row.amount
        moved[row.credit_account][row.business_date] += row.amount
    return moved


@pytest.mark.parametrize("seed", [7])
def test_every_account_at_every_day_is_the_sum_of_its_postings(ledger: Ledger, seed: int) -> None:
    history = History(ledger, random.Random(seed))
    for _ in history.steps(80):
        pass
    with ledger.reading() as connection:
        moved = replayed(connection)
        known = connection.execute(select(accounts.c.id)).scalars().all()
        days = [min(history.on) + timedelta(days=n) for n in range(-1, (max(history.on) - min(history.on)).days + 2)]
        used = [account for account in known if account in moved]
        unused = [account for account in known if account not in moved][:3]
        for account in [*history.rng.sample(used, 12), *unused]:
            balance = 0
            for at in days:
                balance += moved[account][at]
                assert balance_on(connection, account, at) == balance, (account, at)
        assert connection.execute(text("SELECT count(*) FROM snapshots")).scalar_one() > 20
        everything = sum(balance_on(connection, account, days[-1]) for account in used)
    assert everything == 0


def test_an_ended_day_takes_no_postings_though_the_clock_stands_on_it(ledger: Ledger) -> None:
    one = purse(ledger)
    one.paid(100)
    with ledger.writing() as connection:
        assert snapshots.end_day(connection, START.date())
        assert not snapshots.end_day(connection, START.date())
    one.paid(5)
    with ledger.reading() as connection:
        newest = connection.execute(select(transactions.c.business_date).order_by(transactions.c.id.desc())).first()
    assert newest is not None
    assert newest.business_date == day(1)
    with pytest.raises(GuardTripped):
        doors.run_sql(ledger, "UPDATE business_days SET status = 'open'")


def paid_pocket(one: Purse) -> int:
    (row,) = doors.run_sql(
        one.ledger, "SELECT id FROM accounts WHERE wallet_id = :w AND kind = 'pocket' AND origin = 'paid'", w=one.wallet
    )
    return int(row.id)


@pytest.mark.parametrize("engine_kind", ["sqlite"])
def test_reads_go_no_further_back_than_the_last_day_that_ended(ledger: Ledger) -> None:
    assert ledger.location.path is not None
    one = purse(ledger)
    pocket, first = paid_pocket(one), one.paid(100)
    pass_time(ledger, days=1)
    second = one.paid(20)
    run_job(ledger, "day_end")
    with closing(sqlite3.connect(ledger.location.path)) as file:
        file.execute("DROP TRIGGER postings_fixed")
        file.execute("UPDATE postings SET amount = amount + 1000 WHERE transaction_id = ?", (first,))
        file.execute("UPDATE postings SET amount = amount + 1 WHERE transaction_id = ?", (second,))
        file.commit()
    with ledger.reading() as connection:
        assert balance_on(connection, pocket, day(0)) == 100
        assert balance_on(connection, pocket, day(1)) == 121
