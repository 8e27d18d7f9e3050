from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import Run

Ask = Callable[..., Any]


def test_a_customer_is_added_with_everything_known_and_shown(ask: Ask) -> None:
    made = ask(
        "customer", "add", "Сара Ali", "--phone", "+966500000007", "--phone", "+966500000008", "--email", "s@x.org",
        "--city", "Jeddah", "--card", "2000123", "--birthday", "1990-02-03", "--consent", "--notes", "likes tea",
        "--external-ref", "1C-77",
    )  # fmt: skip
    assert made["name"] == "Сара Ali"
    assert made["phones"] == ["+966500000007", "+966500000008"]
    assert (made["birthday"], made["consent"], made["similar"]) == ("1990-02-03", True, [])
    assert [(one["currency"], one["available"], one["status"]) for one in made["wallets"]] == [
        ("SAR", "0.00", "active"),
        ("PTS", "0", "active"),
    ]
    for name in ("1", "#1", "+966500000008", "2000123", "1C-77"):
        assert ask("customer", "show", name)["id"] == made["id"]
    assert made["created_at"].endswith("+03:00")


def test_people_read_a_customer_in_lines(run: Run, anna: int) -> None:
    out = run("customer", "show", anna).out
    assert "Anna Smith" in out
    assert "100.00" in out


def test_the_same_key_adds_once(ask: Ask) -> None:
    first = ask("customer", "add", "Anna", "--key", "sheet-1")
    again = ask("customer", "add", "Anna", "--key", "sheet-1")
    assert (first["id"], first["key"]) == (again["id"], "sheet-1")
    assert again["similar"] == []
    assert len(ask("customer", "search", "--all")) == 1


def test_a_customer_like_another_is_added_and_named(ask: Ask, run: Run, anna: int) -> None:
    assert ask("customer", "add", "A. Smith", "--phone", "+966500000001")["similar"] == [anna]
    assert f"similar customers: #{anna}" in run("customer", "add", "Ann", "--phone", "+966500000001").out


def test_an_edit_changes_what_is_given_and_keeps_the_rest(ask: Ask, anna: int) -> None:
    changed = ask("customer", "edit", anna, "--city", "Dammam", "--card", "77")
    assert (changed["city"], changed["cards"], changed["name"]) == ("Dammam", ["77"], "Anna Smith")
    assert changed["phones"] == ["+966500000001"]
    assert ask("customer", "edit", anna, "--city", "")["city"] == ""


def test_an_edit_of_what_somebody_saved_meanwhile_is_refused(ask: Ask, run: Run, anna: int) -> None:
    seen = ask("customer", "show", anna)["version"]
    ask("customer", "edit", anna, "--city", "Dammam", "--version", seen)
    late = run("customer", "edit", anna, "--city", "Riyadh", "--version", seen, "--json")
    assert (late.code, late.error, late.json["error"]) == (1, "EditedMeanwhile", "EditedMeanwhile")
    assert late.json["at"].endswith("+03:00")
    assert ask("customer", "show", anna)["city"] == "Dammam"


def test_search_gives_rows(ask: Ask, run: Run, anna: int) -> None:
    ask("customer", "add", "Boris", "--city", "Jeddah")
    (row,) = ask("customer", "search", "smi")
    assert (row["id"], row["money"]) == (anna, {"amount": "100.00", "currency": "SAR"})
    assert [row["name"] for row in ask("customer", "search", "--descending")] == ["Boris", "Anna Smith"]
    assert [row["name"] for row in ask("customer", "search", "--order", "id", "--limit", "1")] == ["Anna Smith"]
    assert ask("customer", "search", "nobody") == []
    assert run("customer", "search", "boris").out.splitlines()[1].split() == [
        "2", "Boris", "Jeddah", "0.00", "SAR", "0", "PTS", "active",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("customer", "show", "999"), "CustomerNotFound"),
        (("customer", "show", "+966512345678"), "CustomerNotFound"),
        (("customer", "show", "9" * 40), "CustomerNotFound"),
        (("customer", "add", "  "), "FieldRequired"),
        (("customer", "add", "Anna", "--email", "nonsense"), "FieldInvalid"),
        (("customer", "add", "Anna", "--phone", "12"), "FieldInvalid"),
        (("customer", "show", ""), "CustomerNotFound"),
        (("transactions", "list", "--customer", ""), "CustomerNotFound"),
        (("transactions", "list", "--currency", ""), "CurrencyUnknown"),
        (("customer", "search", "--staff", "mallory"), "StaffUnknown"),
    ],
)
def test_refusals(arguments: tuple[str, ...], error: str, unchanged: Run) -> None:
    ran = unchanged(*arguments, "--json")
    assert (ran.code, ran.error, ran.json["error"]) == (1, error, error)


def test_a_card_of_two_customers_names_neither(ask: Ask, run: Run) -> None:
    both = [ask("customer", "add", name, "--card", "555")["id"] for name in ("One", "Two")]
    ran = run("customer", "show", "555", "--json")
    assert (ran.code, ran.error, ran.json["ids"]) == (1, "CustomerAmbiguous", both)


def test_an_unknown_login_is_told_its_name(unchanged: Run) -> None:
    ran = unchanged("customer", "search", "--staff", "mallory", "--json")
    assert (ran.code, ran.error, ran.json) == (1, "StaffUnknown", {"error": "StaffUnknown", "login": "mallory"})
