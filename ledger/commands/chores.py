"""`jobs`: run and list what a scheduler starts."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from ledger.commands.output import Answer, Column, Listing, listing, one_line, shown_columns
from ledger.use_cases import jobs

if TYPE_CHECKING:
    from argparse import Namespace

    from ledger.commands.output import Json
    from ledger.commands.session import Session
    from ledger.commands.tree import Commands
    from ledger.use_cases.jobs import JobReport, JobRun

NEVER = "never"


def add_to(commands: Commands) -> None:
    """Add the noun."""
    group = commands.group("jobs", "what runs by itself; each may run as often as one likes")
    run = group.command("run", run_, "Run one job, or all in their order; exit 1 if any failed.")
    run.add_argument("name", nargs="?", choices=list(jobs.JOBS), metavar="NAME", help=", ".join(jobs.JOBS))
    group.command("list", list_, "Every job, when it last ran and what it did.")


def run_(session: Session, args: Namespace) -> Answer:
    """Run one job or all."""
    if args.name:
        reports: tuple[JobReport, ...] = (jobs.run_job(session.ledger, args.name, session.progress),)
    else:
        reports = jobs.run_all(session.ledger, session.progress)
    failed = [one for one in reports if one.failed]
    data: Json = {"ok": not failed, "jobs": [_report(one) for one in reports]}
    lines = shown_columns(
        ["job", "did", "note"],
        [[one.job, str(one.did), f"failed: {one.failed}" if one.failed else one.note] for one in reports],
        figures=(1,),
    )[1:]
    complaint = "; ".join(f"{one.job} failed: {one.failed}" for one in failed)
    return Answer(data, lines, one_line(complaint))


def _report(one: JobReport) -> Json:
    return {"job": one.job, "did": one.did, "note": one.note, "failed": one.failed or None}


def list_(session: Session, _args: Namespace) -> Listing:
    """Every job with its last run."""
    last = jobs.last_runs(session.ledger)
    return listing(
        [(name, last.get(name)) for name in jobs.JOBS],
        lambda row: {"job": row[0], "last_run": None if row[1] is None else _run(row[1])},
        Column("job", lambda row: row[0]),
        Column("last run", lambda row: row[1].started_at if row[1] else NEVER),
        Column("finished", lambda row: row[1].finished_at if row[1] else None),
        Column("outcome", lambda row: row[1].outcome if row[1] else None),
        Column("did", lambda row: row[1].did if row[1] else None, figures=True),
        Column("by", lambda row: row[1].staff if row[1] else None),
        Column("note", lambda row: row[1].note if row[1] else None),
    )


def _run(one: JobRun) -> Json:
    return {f.name: getattr(one, f.name) for f in fields(one) if f.name != "job"}
