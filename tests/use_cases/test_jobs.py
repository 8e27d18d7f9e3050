"""Jobs: each does its work once, however often and wherever it runs, and leaves a record (SPEC 12)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.verbs import Credit, Settle, Void
from ledger.errors import FieldInvalid, LedgerError
from ledger.progress import Cancelled
from ledger.storage import sealing
from ledger.use_cases.jobs import JOBS, last_runs, run_all, run_job
from tests.support import doors
from tests.support.accounts import balance_on
from tests.support.tills import Job, Outcome, Task, Tills
from tests.use_cases.moving import SOON, Purse, count, day, pass_time, purse

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

LONG_AGO = datetime(2026, 1, 5, 10, 1, tzinfo=UTC)
"""A hold's end that has passed for processes on the real clock."""


def test_ended_holds_are_given_back_in_the_system_s_name(mixed: Purse) -> None:
    hold = mixed.held(4_500)
    pass_time(mixed.ledger, minutes=30)
    run_job(mixed.ledger, "hold_expiry")
    assert mixed.pockets == {("paid", None): 3_000, ("given", None): 2_000, ("given", 2): 1_000}
    assert mixed.hold_row(hold).status == "expired"
    (row,) = doors.run_sql(
        mixed.ledger,
        "SELECT o.key, o.kind, o.performed_by_type, s.login, t.type, t.reference_id FROM operations o"
        " JOIN staff s ON s.id = o.staff_id JOIN transactions t ON t.operation_id = o.id WHERE o.key = :key",
        key=f"hold-end:{hold}",
    )
    assert tuple(row)[1:] == ("hold_end", "system", "system", "release", str(hold))


def test_a_hold_is_not_ended_before_its_time(mixed: Purse) -> None:
    mixed.held(4_500)
    pass_time(mixed.ledger, minutes=29, seconds=59)
    assert run_job(mixed.ledger, "hold_expiry").did == 0
    assert mixed.stands == (1_500, 4_500, 0)


def test_holds_and_pockets_due_together_end_in_order(mixed: Purse) -> None:
    mixed.held(4_500)
    mixed.held(700, SOON + timedelta(minutes=5))
    pass_time(mixed.ledger, days=9)
    assert {job.job: job.did for job in run_all(mixed.ledger)}["hold_expiry"] >= 1
    assert mixed.pockets == {("paid", None): 3_000, ("given", None): 2_000}
    assert mixed.rows()[-3:] == [
        ("release", "purchase", 4_500),
        ("release", "purchase", 700),
        ("debit", "expiry", -1_000),
    ]


@pytest.mark.parametrize("job", list(JOBS))
def test_a_second_run_finds_all_done(mixed: Purse, job: str) -> None:
    mixed.held(4_500)
    pass_time(mixed.ledger, days=3)
    run_job(mixed.ledger, job)
    before = [count(mixed.ledger, table) for table in ("transactions", "postings", "snapshots", "seals")]
    assert run_job(mixed.ledger, job).did == 0
    assert [count(mixed.ledger, table) for table in ("transactions", "postings", "snapshots", "seals")] == before


def test_a_run_is_recorded(desk: Ledger) -> None:
    run_job(desk, "seal")
    run = last_runs(desk)["seal"]
    assert (run.outcome, run.staff, run.workstation, run.started_at) == (
        "done", "administrator", "test", desk.clock.now()
    )  # fmt: skip
    assert run.finished_at is not None


def test_a_name_that_is_no_job_is_refused(desk: Ledger) -> None:
    runs = count(desk, "job_runs")
    with pytest.raises(FieldInvalid):
        run_job(desk, "nonsense")
    assert count(desk, "job_runs") == runs


def test_a_failed_run_is_recorded_and_keeps_no_other_from_running(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = purse(ledger)
    one.paid(100)
    doors.run_sql(ledger, "UPDATE staff SET status = 'disabled' WHERE login = 'system'")
    one.held(50)
    pass_time(ledger, days=1)
    with pytest.raises(LedgerError, match="StaffUnknown"):
        run_job(ledger, "hold_expiry")
    run = last_runs(ledger)["hold_expiry"]
    assert run.outcome == "failed"
    assert "StaffUnknown" in run.note
    reports = {report.job: report for report in run_all(ledger)}
    assert reports["hold_expiry"].failed
    assert not reports["seal"].failed
    assert reports["seal"].did == 2
    monkeypatch.undo()


def test_more_wallets_than_one_look_finds(desk: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ledger.use_cases.jobs.AT_ONCE", 2)
    purses = [purse(desk) for _ in range(5)]
    for one in purses:
        one.given(100, day(1))
    pass_time(desk, days=2)
    assert run_job(desk, "pocket_expiry").did == 5
    assert {one.stands for one in purses} == {(0, 0, 0)}


def test_a_suspended_wallet_keeps_no_job_from_the_others(ledger: Ledger) -> None:
    first, second = purse(ledger), purse(ledger)
    for one in (first, second):
        one.given(100, day(1))
        one.given(50)
        one.held(120, SOON)
    doors.run_sql(ledger, "UPDATE wallets SET suspended = (id = :w)", w=first.wallet)
    pass_time(ledger, days=2)
    run_all(ledger)
    assert first.stands == (30, 120, 0)
    assert second.stands == (50, 0, 0)


# -- several processes at once ----------------------------------------------------------------------------------


def run_thrice(tills: Tills, ledger: Ledger, tasks: list[Task]) -> list[list[Outcome]]:
    results = tills.run(ledger, [tasks] * 3)
    ledger.clock.instant = datetime.now(UTC)  # type: ignore[attr-defined]
    return results


@pytest.mark.usefixtures("sound")
def test_jobs_that_run_at_once_do_everything_once(tills: Tills, ledger: Ledger) -> None:
    purses = [purse(ledger, f"Customer {number}") for number in range(12)]
    for one in purses:
        one.given(300, day(3))
        one.given(200)
        one.held(400, LONG_AGO)
    results = run_thrice(tills, ledger, [Job(name) for name in JOBS])
    assert not [outcome for results_of in results for outcome in results_of if outcome.refused]
    assert {one.stands for one in purses} == {(200, 0, 0)}
    assert count(ledger, "operations WHERE kind = 'hold_end'") == 12
    assert count(ledger, "operations WHERE kind = 'expiry'") == 12
    assert count(ledger, "seals") == count(ledger, "transactions")
    with ledger.reading() as connection:
        assert sealing.first_broken(connection) is None
        account = connection.exec_driver_sql("SELECT min(id) FROM accounts WHERE origin = 'given'").scalar_one()
        assert balance_on(connection, account, day(2)) == 100


@pytest.mark.usefixtures("sound")
def test_a_pending_row_ends_once_whoever_comes_first(tills: Tills, ledger: Ledger) -> None:
    one = purse(ledger, unit="PTS")
    pending = [one.pending(10) for _ in range(12)]
    settles, voids, again = (
        [doors.operation("settle", Settle(row)) for row in pending],
        [doors.operation("void", Void(row, "cancelled")) for row in pending],
        [doors.operation("settle", Settle(row)) for row in pending],
    )
    results = tills.run(ledger, [settles, voids, again])
    for same in zip(*results, strict=True):
        assert sorted(outcome.refused for outcome in same) == ["", "NotPending", "NotPending"]
    posted = sum(1 for outcomes in (results[0], results[2]) for outcome in outcomes if not outcome.refused)
    assert one.stands == (10 * posted, 0, 0)


@pytest.mark.usefixtures("sound")
def test_a_settle_sent_by_everybody_under_one_key_posts_once(tills: Tills, ledger: Ledger) -> None:
    one = purse(ledger, unit="PTS")
    tasks: list[Task] = [doors.operation("settle", Settle(one.pending(10))) for _ in range(8)]
    results = tills.run(ledger, [tasks] * 3)
    for same in zip(*results, strict=True):
        assert sorted(outcome.posted.repeated for outcome in same) == [False, True, True]
    assert one.stands == (80, 0, 0)


@pytest.mark.usefixtures("sound")
def test_a_daily_limit_holds_for_one_person_at_several_tills(tills: Tills, ledger: Ledger) -> None:
    doors.run_sql(ledger, "INSERT INTO limits VALUES ('administrator', 'adjustment', 'SAR', 100, 450)")
    purses = [purse(ledger, f"Customer {number}") for number in range(3)]
    work: list[list[Task]] = [
        [doors.operation("adjust", Credit(one.wallet, 100, "SAR", "adjustment")) for _ in range(5)] for one in purses
    ]
    results = tills.run(ledger, work)
    refused = [outcome.refused for outcomes in results for outcome in outcomes if outcome.refused]
    assert refused == ["OverLimit"] * 11
    assert sum(one.stands[0] for one in purses) == 400


class _Stopping:
    """A progress that a person cancels at once."""

    def report(self, _done: int, _total: int, _stage: str = "") -> None:
        raise Cancelled


def test_a_job_that_is_cancelled_is_left_unfinished_and_not_called_done(ledger: Ledger) -> None:
    with pytest.raises(Cancelled):
        run_job(ledger, "daily_check", _Stopping())
    assert last_runs(ledger)["daily_check"].outcome == "running"
    run_job(ledger, "daily_check")
    assert last_runs(ledger)["daily_check"].outcome == "done"


def test_a_balance_written_past_the_door_is_found_when_a_day_ends(ledger: Ledger) -> None:
    purse_of_anna = purse(ledger)
    with ledger.writing() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SELECT set_config('ledger.door', 'open', true)")
        connection.exec_driver_sql("UPDATE wallets SET available = available + 1")
    pass_time(ledger, days=1)
    run_job(ledger, "day_end")
    with ledger.reading() as connection:
        stopped = connection.exec_driver_sql("SELECT count(*) FROM wallets WHERE suspended").scalar_one()
    assert stopped > 0, purse_of_anna
