"""Each call that writes a posting to the disk fails in turn: a typed fault, a whole ledger, and a retry posts once."""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from ledger.domain.verbs import Credit
from tests.powercut.test_power_cuts import SHIPS
from tests.support import doors, preload
from tests.support.ledgers import Places

HERE = Path(__file__).parent
LONG = os.environ.get("WALLET_DESK_LONG") == "1"
MOVES = 5 if LONG else 1
"""Transactions of the one operation."""

FOLDER = "sync "
"""The sync of the folder's entry. SQLite overlooks its failure after making a journal; when it fails after the journal
was removed, the posting is there although a fault was told."""

pytestmark = preload.needed


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The preload library."""
    return preload.built(HERE / "failing_io.c", tmp_path_factory.mktemp("failing"))


@pytest.fixture
def template(sqlite_template: Path, tmp_path: Path) -> Path:
    """A ledger with two wallets that hold something."""
    place = tmp_path / "furnished.db"
    with closing(Places("sqlite", tmp_path, sqlite_template).open(str(shutil.copy(sqlite_template, place)))) as ledger:
        for wallet in (doors.add_wallet(ledger), doors.add_wallet(ledger)):
            ledger.post(doors.operation("credit", Credit(wallet, 1_000, "SAR", "top_up", "cash")))
    return place


def told(library: Path, template: Path, mode: str, level: str) -> list[dict[str, Any]]:
    """What came of every failing call."""
    folder = template.parent / "data"
    folder.mkdir()
    surroundings = os.environ | {
        "LD_PRELOAD": str(library), "FAILING_FOLDER": str(folder), "PYTHONPATH": str(HERE.parent.parent),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.failing_io", template, folder, mode, level, "all" if LONG else "some"],
        check=False, env=surroundings, capture_output=True, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(("mode", "level"), SHIPS)
def test_every_failing_call_is_survived(library: Path, template: Path, mode: str, level: str) -> None:
    trials = told(library, template, mode, level)
    for trial in trials:
        there = 1 if trial["found"][0] else 0
        assert trial["found"] == [there, there * MOVES], trial
        assert trial["again"] == ("repeated" if there else "posted"), trial
        assert trial["finally"] == [1, MOVES], trial
        assert trial["same"], trial
        assert trial["found_whole"], trial
        assert trial["finally_whole"], trial
        if trial["hit"] == FOLDER and there:
            assert trial["outcome"] in {"posted", "LedgerUnreachable"}, trial
        else:
            full = trial["error"] == "ENOSPC" and trial["hit"].startswith("write")
            assert trial["outcome"] in ({"DiskFull"} if full else {"DiskFull", "LedgerUnreachable"}), trial
            assert not there, trial
    _every_kind_failed(trials, mode)


def _every_kind_failed(trials: list[dict[str, Any]], mode: str) -> None:
    calls = Counter(trial["hit"] for trial in trials)
    logging.getLogger(__name__).info("%s failing calls: %s", calls.total(), dict(calls))
    wanted = {"write ledger.db-wal", "sync ledger.db-wal"}
    if mode == "delete":
        wanted = {"create ledger.db-journal", "write ledger.db-journal", "sync ledger.db-journal", "write ledger.db",
                  "sync ledger.db", "unlink ledger.db-journal", FOLDER}  # fmt: skip
    assert wanted <= set(calls)
