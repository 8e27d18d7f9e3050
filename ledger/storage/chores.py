"""What jobs read and write beside postings: what is due, what ran, which wallets may take no postings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update

from ledger.storage.tables import accounts, job_runs, wallets

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.storage.door.answer import Who


@dataclass(frozen=True, slots=True)
class JobRun:
    """One run of a job. `did` counts what it changed; `note` says what is worth knowing."""

    id: int
    job: str
    started_at: datetime
    finished_at: datetime | None
    staff: str
    workstation: str
    outcome: str
    did: int
    note: str


def wallets_with_due_holds(connection: Connection, now: datetime, limit: int) -> list[int]:
    """Wallets with a hold past its time, by number."""
    due = select(wallets.c.id).where(wallets.c.next_hold_end <= now, ~wallets.c.suspended)
    return [row.id for row in connection.execute(due.order_by(wallets.c.id).limit(limit))]


def wallets_with_due_pockets(connection: Connection, today: date, limit: int) -> list[int]:
    """Wallets with value in a past-due pocket, by number."""
    due = (
        select(wallets.c.id)
        .where(
            wallets.c.next_expiry < today,
            ~wallets.c.suspended,
            select(accounts.c.id)
            .where(
                accounts.c.wallet_id == wallets.c.id,
                accounts.c.kind == "pocket",
                accounts.c.open,
                accounts.c.balance > 0,
                accounts.c.expires < today,
            )
            .exists(),
        )
        .order_by(wallets.c.id)
        .limit(limit)
    )
    return [row.id for row in connection.execute(due)]


def begin_run(connection: Connection, job: str, who: Who, now: datetime) -> int:
    """Note that a job starts; its run's number."""
    row = {"job": job, "started_at": now, "staff_login": who.login, "workstation": who.workstation,
           "outcome": "running", "did": 0, "note": ""}  # fmt: skip
    run: int = connection.execute(insert(job_runs).values(row).returning(job_runs.c.id)).scalar_one()
    return run


def end_run(connection: Connection, run: int, outcome: str, did: int, note: str, now: datetime) -> None:
    """Note how a job ended: `done` or `failed`."""
    connection.execute(
        update(job_runs).where(job_runs.c.id == run).values(finished_at=now, outcome=outcome, did=did, note=note)
    )


def last_runs(connection: Connection) -> dict[str, JobRun]:
    """The newest run of every job that ever ran."""
    newest = select(func.max(job_runs.c.id)).group_by(job_runs.c.job)
    rows = connection.execute(select(job_runs).where(job_runs.c.id.in_(newest)))
    return {row.job: JobRun(*row) for row in rows}


def suspend(connection: Connection, wrong: set[int]) -> int:
    """Stop postings on these wallets until an audited repair; how many were not stopped before."""
    if not wrong:
        return 0
    found = connection.execute(
        update(wallets).where(wallets.c.id.in_(wrong), ~wallets.c.suspended).values(suspended=True)
    )
    return int(found.rowcount)


def wallets_of_accounts(connection: Connection, ids: set[int]) -> set[int]:
    """The wallets that these pocket, hold and debt accounts belong to."""
    if not ids:
        return set()
    rows = connection.execute(select(accounts.c.wallet_id).where(accounts.c.id.in_(ids)))
    return {row.wallet_id for row in rows if row.wallet_id is not None}
