from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.cli.conftest import Run

Ask = Callable[..., Any]


def test_postings_are_listed_with_both_accounts(ask: Ask, run: Run, anna: int) -> None:
    ask("account", "edit", "1001", "--name", "Cash desk", "--number", "50.1")
    ask("post", "credit", anna, "5", "--source", "promo", "--reference", "order:7", "--note", "sorry")
    first, second = ask("journal")
    assert (first["debit"]["code"], first["debit"]["name"], first["debit"]["number"]) == ("1001", "Cash desk", "50.1")
    assert (first["credit"]["code"], first["credit"]["subject"], first["credit"]["subject_id"]) == (
        "2000", "Anna Smith", anna,
    )  # fmt: skip
    assert (first["amount"], first["currency"], first["source"], first["performed_by"]) == (
        "100.00", "SAR", "top_up", "Administrator",
    )  # fmt: skip
    assert (second["reference_type"], second["reference_id"], second["note"]) == ("order", "7", "sorry")
    assert [one["posting"] for one in ask("journal", "--account", "50.1")] == [first["posting"]]
    assert ask("journal", "--source", "promo", "--limit", "1") == [second]
    assert ask("journal", "--currency", "PTS") == []
    yesterday = date.fromisoformat(ask("info")["today"]) - timedelta(days=1)
    assert ask("journal", "--day", yesterday) == []
    lines = run("journal").out.splitlines()
    assert " ".join(lines[0].split()) == "day posting debit credit amount source reference by recorded transaction"
    assert f"{first['posting']} 1001 1 2000 Anna Smith 100.00 SAR top_up" in " ".join(lines[1].split())
    assert run("journal", "--account", "nowhere").error == "FieldInvalid"
    assert run("journal", "--from", "2026-03-02", "--to", "2026-03-01").error == "FieldInvalid"


def test_turnovers_tie_to_the_trial_balance(ask: Ask, run: Run, anna: int) -> None:
    ask("post", "debit", anna, "40", "--source", "compensation")
    found = {one["code"]: one for one in ask("journal", "--totals")["accounts"]}
    assert (found["2000"]["opening"], found["2000"]["debits"], found["2000"]["credits"], found["2000"]["closing"]) == (
        "0.00", "40.00", "100.00", "-60.00",
    )  # fmt: skip
    trial = ask("trial-balance")["currencies"][0]["accounts"]
    assert {one["code"]: (one["debit"], one["credit"]) for one in trial if one["debit"] != one["credit"]} == {
        "1001": ("100.00", "0.00"), "2000": ("0.00", "60.00"), "5020": ("0.00", "40.00"),
    }  # fmt: skip
    assert {code: one["closing"] for code, one in found.items()} == {
        "1001": "100.00", "2000": "-60.00", "5020": "-40.00",
    }  # fmt: skip
    assert "Customer wallets, available" in run("journal", "--totals").out
    assert run("journal", "--totals", "--day", "2020-01-01").out == "nothing\n"
    only = ask("journal", "--totals", "--source", "compensation")["accounts"]
    assert {(one["code"], one["opening"], one["closing"]) for one in only} == {
        ("2000", None, None), ("5020", None, None),
    }  # fmt: skip


def test_the_journal_is_written_into_a_file(ask: Ask, run: Run, anna: int, tmp_path: Path) -> None:
    assert anna
    target = tmp_path / "journal.csv"
    assert ask("journal", "--csv", target, "--language", "ru") == {"path": str(target), "rows": 1}
    with target.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["Дебет"], row["Кредит"], row["Сумма"], row["Кредит, субконто"]) == (
        "1001", "2000", "100.00", "Anna Smith",
    )  # fmt: skip
    assert f"written: {target} (1 rows)" in run("journal", "--csv", target).out
    blocked = run("journal", "--csv", target / "x.csv")
    assert blocked.error == "FileNotWritable"
