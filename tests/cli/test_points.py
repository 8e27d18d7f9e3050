from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import Run

Ask = Callable[..., Any]


def test_a_rule_is_added_and_listed(ask: Ask, run: Run) -> None:
    added = ask(
        "points", "rule", "add", "spring", "2", "10", "SAR", "--name", "Spring", "--category", "Books", "--minimum",
        "50", "--from", "2026-03-01", "--until", "2026-03-31", "--release-days", "14", "--expires-days", "365",
        "--priority", "5",
    )  # fmt: skip
    assert added == {
        "rule": 1, "active": True, "currency": "SAR", "code": "spring", "points": 2, "per": "10.00", "name": "Spring",
        "category": "Books", "minimum_order": "50.00", "valid_from": "2026-03-01", "valid_until": "2026-03-31",
        "release_days": 14, "expires_days": 365, "priority": 5, "version": 1, "edited_by": "administrator",
    }  # fmt: skip
    assert ask("points", "rules") == [added]
    people = run("points", "rules").out.splitlines()
    assert people[0].split()[:3] == ["code", "in", "use"]
    assert people[1].startswith("spring  yes          2  10.00 SAR")


def test_a_rule_is_edited_and_switched(ask: Ask) -> None:
    ask("points", "rule", "add", "base", "1", "10", "--until", "2026-03-31", "--minimum", "50", "--category", "Books")
    edited = ask(
        "points", "rule", "edit", "base", "--points", "3", "--per", "20", "SAR", "--code", "usual", "--until", "none",
        "--minimum", "0", "--category", "", "--priority", "-1", "--off",
    )  # fmt: skip
    assert (edited["code"], edited["points"], edited["per"], edited["active"]) == ("usual", 3, "20.00", False)
    assert (edited["valid_until"], edited["minimum_order"], edited["category"]) == (None, None, "")
    assert (edited["priority"], edited["version"]) == (-1, 3)
    assert ask("points", "rule", "edit", "usual", "--on")["active"] is True
    assert ask("points", "rule", "edit", "usual", "--on")["version"] == 4


def test_what_is_refused(run: Run, ask: Ask) -> None:
    ask("points", "rule", "add", "base", "1", "10")
    assert run("points", "rule", "add", "base", "2", "10").error == "RuleCodeTaken"
    assert run("points", "rule", "edit", "none", "--on").error == "FieldInvalid"
    assert run("points", "rule", "add", "dates", "1", "10", "--from", "2026-03-02", "--until", "2026-03-01").error
    assert run("points", "settings", "--share", "101").error == "FieldInvalid"
    assert [rule["code"] for rule in ask("points", "rules")] == ["base"]


def test_a_key_adds_once(ask: Ask, run: Run) -> None:
    first = ask("points", "rule", "add", "base", "1", "10", "--key", "k1")
    assert ask("points", "rule", "add", "base", "1", "10", "--key", "k1") == first
    assert run("points", "rule", "add", "base", "2", "10", "--key", "k1").error == "KeyReused"


@pytest.mark.parametrize("words", [["--on", "--off"], ["--priority", "x"], ["--from", "soon"]])
def test_wrong_usage(run: Run, words: list[str]) -> None:
    assert run("points", "rule", "edit", "base", *words).code == 2


def test_settings_are_shown_and_changed(ask: Ask, run: Run) -> None:
    assert ask("points", "settings") == {
        "currency": "SAR", "worth": "0.10", "share": 30, "policy": "debt", "owner": "program", "void_minutes": 15,
    }  # fmt: skip
    changed = ask(
        "points", "settings", "--worth", "0.25", "--share", "50", "--policy", "take", "--owner", "1c",
        "--void-minutes", "5",
    )  # fmt: skip
    assert changed == {
        "currency": "SAR", "worth": "0.25", "share": 50, "policy": "take", "owner": "1c", "void_minutes": 5,
    }  # fmt: skip
    assert ask("points", "settings") == changed
    assert "one point pays" in run("points", "settings").out
    assert "nothing" in run("points", "settings", "--worth", "0").out


def test_the_job_runs_by_name(ask: Ask) -> None:
    (report,) = ask("jobs", "run", "points_release")["jobs"]
    assert (report["job"], report["did"]) == ("points_release", 0)
