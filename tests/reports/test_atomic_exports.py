"""An export that is killed, or meets a full disk, harms no older file (PITFALLS C8)."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from ledger.progress import SILENT
from ledger.reports.files import sweep_leftovers
from ledger.reports.reconciliation_workbook import Lists, write_reconciliation
from tests.reports.builders import a_report, a_transaction

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("resource", reason="limits of file sizes and kill -9 are POSIX's")

_CHILD = (sys.executable, "-W", "error", "-m", "tests.reports.exporting_child")


def _older_report(folder: Path) -> Path:
    target, rows = folder / "report.xlsx", [a_transaction()]
    write_reconciliation(target, a_report(rows), Lists(rows, []), language="en", progress=SILENT, total_rows=1)
    return target


def _rows(target: Path) -> int:
    return int(load_workbook(target)["Cover"]["C17"].value)


@pytest.mark.slow
def test_killed_ten_times_the_file_is_always_the_older_or_a_whole_new_one(tmp_path: Path) -> None:
    target = _older_report(tmp_path)
    assert _rows(target) == 1
    dice = random.Random(11)
    for _ in range(10):
        with subprocess.Popen((*_CHILD, "forever", str(target)), stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout
            assert child.stdout.readline() == "ready\n"
            time.sleep(dice.uniform(0.0, 0.5))
            child.kill()
        assert _rows(target) in {1, 1500}
    left = [path for path in tmp_path.iterdir() if path != target]
    assert set(sweep_leftovers(tmp_path, untouched_for=timedelta(0))) == set(left)
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_is_said_and_leaves_the_older_file_alone(tmp_path: Path) -> None:
    target = _older_report(tmp_path)
    before = target.read_bytes()
    done = subprocess.run((*_CHILD, "limited", str(target)), capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("full", "")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [before]
