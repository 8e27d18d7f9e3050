from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl

from tests.cli.conftest import Run

Ask = Callable[..., Any]


def test_a_day_is_reconciled(ask: Ask, run: Run, anna: int) -> None:
    ask("post", "debit", anna, "40", "--source", "compensation")
    day = ask("info")["today"]
    figures = ask("reconcile", "--day", day)
    assert (figures["agrees"], figures["first_day"], figures["last_day"]) == (True, day, day)
    sar = next(one for one in figures["currencies"] if one["currency"] == "SAR")
    assert (sar["credits"], sar["debits"], sar["total_change"], sar["count"]) == ("100.00", "40.00", "60.00", 2)
    assert (sar["opening_total"], sar["closing_total"], sar["wallets_total"]) == ("0.00", "60.00", "60.00")
    assert {(one["source"], one["credits"]) for one in sar["by_source"]} == {
        ("top_up", "100.00"),
        ("compensation", "0.00"),
    }
    assert ("1001", "100.00") in [(one["code"], one["debit"]) for one in sar["trial_balance"]]
    people = run("reconcile").out
    assert "60.00" in people
    assert "Cash in tills" in people


def test_a_period_is_reconciled(ask: Ask, anna: int) -> None:
    assert anna
    today = date.fromisoformat(ask("info")["today"])
    before = today - timedelta(days=3)
    assert ask("reconcile", "--from", before)["last_day"] == today.isoformat()
    assert ask("reconcile", "--from", before, "--to", today)["first_day"] == before.isoformat()
    past = ask("reconcile", "--to", before)
    assert (past["first_day"], past["last_day"]) == (before.isoformat(), before.isoformat())


def test_a_period_that_ends_before_it_begins_is_refused(run: Run) -> None:
    ran = run("reconcile", "--from", "2026-03-02", "--to", "2026-03-01")
    assert (ran.code, ran.error) == (1, "FieldInvalid")


def test_the_workbook_is_written(ask: Ask, run: Run, anna: int, tmp_path: Path) -> None:
    assert anna
    target = tmp_path / "day.xlsx"
    made = ask("reconcile", "--out", target, "--language", "ru")["file"]
    assert made["path"] == str(target)
    assert tuple(openpyxl.load_workbook(target).sheetnames) == tuple(made["sheets"])
    assert f"written: {target}" in run("reconcile", "--out", target).out


def test_a_workbook_that_cannot_be_written_leaves_everything_as_it_was(run: Run, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("kept", encoding="utf-8")
    ran = run("reconcile", "--out", blocked / "day.xlsx", "--json")
    assert (ran.code, ran.error, ran.json["path"]) == (1, "FileNotWritable", str(blocked / "day.xlsx"))
    assert blocked.read_text(encoding="utf-8") == "kept"


def test_stored_balances_are_checked(ask: Ask, run: Run, anna: int) -> None:
    assert anna
    assert ask("balance-check") == {"ok": True, "wallets": 2, "differences": []}
    assert run("balance-check").out == "2 wallets, 0 differences\n"
