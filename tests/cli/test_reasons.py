"""The list of reasons, on both engines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ledger.domain.words import REASON_CODES
from tests.cli.conftest import Run

Ask = Callable[..., Any]


def test_the_list_begins_with_the_sources_and_is_edited(ask: Ask, run: Run, anna: int) -> None:
    assert ask("reason", "list") == dict.fromkeys(REASON_CODES, True)
    assert ask("reason", "add", " birthday.gift ")["birthday.gift"] is True
    assert ask("reason", "retire", "goodwill")["goodwill"] is False
    assert ask("reason", "add", "goodwill") == {**dict.fromkeys(REASON_CODES, True), "birthday.gift": True}
    assert run("reason", "retire", "nothing").error == "FieldInvalid"
    assert run("reason", "add", " ").error == "FieldRequired"
    assert run("reason", "add", "x" * 61).error == "FieldInvalid"
    assert run("reason", "add", "a\nb").error == "FieldInvalid"
    ask("post", "credit", anna, "5", "--source", "promo", "--reason", "birthday.gift")
    assert run("reason", "list").out.splitlines()[0].split() == ["birthday.gift", "offered"]


def test_only_who_may_edit_settings_edits_it(run: Run) -> None:
    ran = run("reason", "add", "x", "--staff", "system")
    assert ran.error == "NotAllowed"
