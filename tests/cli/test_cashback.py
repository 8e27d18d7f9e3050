"""`cashback`: rules, what would be posted, granting and the laboratory from the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.cli.conftest import Run

Ask = Callable[..., Any]


def _sell(ask: Ask, anna: int, price: str) -> Any:  # noqa: ANN401 - what was printed
    line = ("--line", f"Coffee={price}", "--pay", f"cash:{price}", "--customer", anna)
    return ask("order", "sell", *line)["order"]["id"]


def test_a_rule_is_added_and_listed(ask: Ask, run: Run) -> None:
    added = ask(
        "cashback", "rule", "add", "five", "--percent", "5", "--maximum", "50", "--minimum", "10", "SAR", "--category",
        "Shoes", "--category", "Bags", "--brand", "B", "--from", "2026-03-01", "--until", "2026-03-31", "--lock-days",
        "14", "--expires-days", "0", "--priority", "-5", "--stackable", "--name", "en=Five percent", "--name",
        "ru=Пять процентов", "--description", "For spring",
    )  # fmt: skip
    assert added.pop("made")
    assert added == {
        "rule": 1, "active": True, "code": "five", "kind": "percentage", "value": "5", "currency": "SAR",
        "description": "For spring", "minimum_order": "10.00", "maximum": "50.00", "categories": ["Shoes", "Bags"],
        "brands": ["B"], "valid_from": "2026-03-01", "valid_until": "2026-03-31", "lock_days": 14, "expires_days": 0,
        "priority": -5, "stackable": True, "names": {"en": "Five percent", "ru": "Пять процентов"}, "version": 1,
        "edited_by": "administrator",
    }  # fmt: skip
    (listed,) = ask("cashback", "rule", "list")
    assert listed["code"] == "five"
    assert run("cashback", "rule", "list").out.splitlines()[1].startswith("five  yes       5 %")
    people = run("cashback", "rule", "show", "five").out
    assert "name (ru)" in people
    assert "Five percent" in people


def test_a_rule_is_edited_and_switched(ask: Ask, run: Run) -> None:
    ask("cashback", "rule", "add", "flat", "--amount", "20", "--category", "Shoes", "--maximum", "15")
    edited = ask(
        "cashback", "rule", "edit", "flat", "--percent", "12.5", "--code", "usual", "--category", "none", "--maximum",
        "none", "--alone",
    )  # fmt: skip
    assert (edited["code"], edited["kind"], edited["value"], edited["categories"]) == (
        "usual",
        "percentage",
        "12.5",
        [],
    )
    assert (edited["maximum"], edited["stackable"], edited["version"]) == (None, False, 2)
    assert ask("cashback", "rule", "off", "usual")["active"] is False
    assert ask("cashback", "rule", "off", "usual")["version"] == 3
    assert ask("cashback", "rule", "on", "usual")["active"] is True
    assert ask("cashback", "rule", "show", "usual")["version"] == 4
    assert run("cashback", "rule", "show", "flat").error == "CashbackRuleNotFound"


def test_what_cannot_be_a_rule(ask: Ask, run: Run) -> None:
    assert run("cashback", "rule", "add", "x").error == "FieldRequired"
    assert run("cashback", "rule", "add", "x", "--percent", "0").error == "AmountNotPositive"
    assert run("cashback", "rule", "add", "x", "--percent", "101").code == 2
    assert run("cashback", "rule", "add", "x", "--percent", "1", "--amount", "2").code == 2
    assert run("cashback", "rule", "add", "x", "--percent", "1", "--name", "Five").code == 2
    assert run("cashback", "rule", "add", "x", "--percent", "1", "--lock-days", "9999").error == "FieldInvalid"
    ask("cashback", "rule", "add", "x", "--percent", "1")
    assert run("cashback", "rule", "add", "x", "--percent", "2").error == "RuleCodeTaken"


def test_seen_then_granted_once(ask: Ask, run: Run, anna: int) -> None:
    ask("cashback", "rule", "add", "now", "--percent", "5", "--maximum", "50", "--lock-days", "0")
    ask("cashback", "rule", "add", "late", "--percent", "1", "--stackable")
    first, second = _sell(ask, anna, "640"), _sell(ask, anna, "1500")
    planned = ask("cashback", "preview")
    assert [(one["order"], one["amount"], one["rule"]) for one in planned] == [(first, "32.00", "now"),
                                                                              (second, "50.00", "now")]  # fmt: skip
    assert [one["amount"] for one in ask("cashback", "preview", "--later")] == ["6.40", "15.00"]
    assert ask("cashback", "list") == []
    assert ask("cashback", "grant") == {"job": "cashback_grant", "did": 2, "note": ""}
    assert ask("cashback", "grant")["did"] == 0
    assert ask("cashback", "preview") == []
    granted = ask("cashback", "list", "--rule", "now")
    assert [(one["order"], one["amount"]) for one in granted] == [(second, "50.00"), (first, "32.00")]
    assert {one["taken_back"] for one in granted} == {"0.00"}
    assert run("cashback", "list", "--limit", "1").out.count("Anna Smith") == 1
    assert run("cashback", "list", "--rule", "none").error == "CashbackRuleNotFound"


def test_the_laboratory(ask: Ask, run: Run, anna: int) -> None:
    ask("cashback", "rule", "add", "now", "--percent", "5", "--maximum", "50", "--lock-days", "0")
    _sell(ask, anna, "640")
    found = ask("cashback", "laboratory", "--percent", "10", "--lock-days", "0", "--days", "7")
    assert (found["orders"], found["granted"], found["cost"], found["taken_back"]) == (1, 1, "64.00", "0.00")
    assert found["winners"] == [{"customer": anna, "name": "Anna Smith", "orders": 1, "amount": "64.00"}]
    assert found["overlaps"] == [{"rule": "now", "both": 0, "kept": 0, "lost": 1, "spared": "32.00"}]
    like = ask("cashback", "laboratory", "--like", "now", "--percent", "1")
    assert (like["cost"], like["overlaps"], like["rule"]["value"]) == ("6.40", [], "1")
    assert "Anna Smith" in run("cashback", "laboratory", "--like", "now").out
    assert [one["version"] for one in ask("cashback", "rule", "list")] == [1]
    assert run("cashback", "laboratory", "--like", "now", "--first", "2026-01-02", "--last", "2026-01-01").error == (
        "FieldInvalid"
    )
