from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from ledger.use_cases.jobs import JOBS
from tests.cli.conftest import Run

Ask = Callable[..., Any]


def test_all_jobs_run_in_order_and_are_listed_with_what_they_did(ask: Ask, run: Run, anna: int) -> None:
    assert ask("jobs", "list") == [{"job": name, "last_run": None} for name in JOBS]
    assert run("jobs", "list").out.count("never") == len(JOBS)
    soon = datetime.now(UTC) + timedelta(seconds=0.5)
    ask("hold", "place", anna, "30", "--until", soon.isoformat())
    while datetime.now(UTC) < soon:
        time.sleep(0.02)
    done = ask("jobs", "run")
    assert (done["ok"], [one["job"] for one in done["jobs"]]) == (True, list(JOBS))
    did = {one["job"]: one["did"] for one in done["jobs"]}
    assert (did["hold_expiry"], did["pocket_expiry"], did["daily_check"], did["seal"]) == (1, 0, 0, 3)
    (hold,) = ask("hold", "list", anna)
    assert (hold["status"], ask("wallet", "show", anna)["available"]) == ("expired", "100.00")
    listed = {one["job"]: one["last_run"] for one in ask("jobs", "list")}
    assert {job: one["did"] for job, one in listed.items()} == did
    assert {one["outcome"] for one in listed.values()} == {"done"}
    assert all(one["started_at"].endswith("+03:00") for one in listed.values())
    assert listed["seal"]["note"] == ask("verify")["seal"]


def test_one_job_runs_as_often_as_one_likes(ask: Ask, run: Run, anna: int) -> None:
    assert anna
    assert [one["did"] for one in ask("jobs", "run", "seal")["jobs"]] == [1]
    again = run("jobs", "run", "seal").out.splitlines()
    assert again[0].split() == ["job", "did", "note"]
    assert again[1].split() == ["seal", "0", ask("verify")["seal"]]
    assert [one["job"] for one in ask("jobs", "list") if one["last_run"]] == ["seal"]
