from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import Run

Ask = Callable[..., Any]
SOON, LATER = "2098-03-01", "2098-06-01"


@pytest.fixture
def given(ask: Ask, anna: int) -> int:
    """The number of a pocket of 30.00 SAR that expires SOON."""
    ask("post", "credit", anna, "30", "SAR", "--source", "promo", "--expires", SOON)
    (pocket,) = ask("expiry", "list")
    assert (pocket["balance"], pocket["expires"], pocket["origin"]) == ("30.00", SOON, "given")
    number: int = pocket["id"]
    return number


def test_the_radar_and_the_lists(ask: Ask, run: Run, given: int, anna: int) -> None:
    radar = ask("expiry", "radar", "--step", "month")
    assert (radar["total"], radar["currency"], radar["step"], len(radar["buckets"])) == ("30.00", "SAR", "month", 13)
    assert (radar["buckets"][-1]["given"], radar["buckets"][-1]["last"]) == ("30.00", None)
    (person,) = ask("expiry", "list", "--what", "customers")
    assert (person["customer_id"], person["given"], person["first"]) == (anna, "30.00", SOON)
    assert ask("expiry", "list", "--what", "cards") == []
    assert ask("expiry", "list", "--to", "2098-02-28") == []
    assert f"#{given}" in run("expiry", "list", "--customer", anna, "--origin", "given").out
    assert "30.00 SAR expires from" in run("expiry", "radar").out


def test_extend_by_filter_list_and_undo(ask: Ask, run: Run, given: int) -> None:
    words = ("expiry", "extend", "--to", SOON, "--until", LATER, "--reason", "closed for repairs")
    rehearsed = ask(*words, "--preview")
    assert (rehearsed["preview"], rehearsed["totals"]) == (True, [{"amount": "30.00", "currency": "SAR"}])
    assert ask("expiry", "list")[0]["expires"] == SOON
    done = ask(*words, "--key", "e1")
    assert [(one["pocket"], one["until"], one["left_out"]) for one in done["moved"]] == [(given, LATER, None)]
    again = ask(*words, "--key", "e1")
    assert (again["repeated"], again["operation"]) == (True, done["operation"])
    (made,) = ask("expiry", "extensions")
    assert (made["operation"], made["until"], made["reason"]) == (done["operation"], LATER, "closed for repairs")
    undo = ("expiry", "undo", done["operation"], "--reason", "a mistake")
    assert ask(*undo, "--preview")["totals"] == [{"amount": "30.00", "currency": "SAR"}]
    assert "done: operation" in run(*undo).out
    assert ask("expiry", "list")[0]["expires"] == SOON
    assert run(*undo).error == "PocketEmpty"


def test_extend_by_number_for_ever(ask: Ask, given: int) -> None:
    ask("expiry", "extend", f"#{given}", "--always", "--reason", "goodwill")
    assert ask("expiry", "list") == []


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("words", [(), ("7", "--to", SOON)])
def test_pockets_are_named_or_described(run: Run, words: tuple[str, ...]) -> None:
    ran = run("expiry", "extend", *words, "--until", LATER, "--reason", "x")
    assert ran.code == 2
    assert "name pockets by number" in ran.err


def test_liability(ask: Ask, run: Run, given: int) -> None:
    assert given
    found = ask("liability")
    assert found["adds_up"] is True
    lines = {(one["currency"], one["owed"]): one["amount"] for one in found["lines"]}
    assert lines == {("SAR", "paid"): "100.00", ("SAR", "given"): "30.00"}
    assert [(one["code"], one["posted"]["amount"]) for one in found["accounts"] if one["code"] == "2000"] == [
        ("2000", "130.00")
    ]
    people = run("liability", "--ageing").out
    assert "0-30" in people
    assert "366-" in people


def test_gift_cards_are_extended_and_undone(ask: Ask, run: Run, anna: int) -> None:
    assert anna
    ask("gift-card", "issue", "40", "--given", "--valid-until", SOON)
    (card,) = ask("expiry", "list", "--what", "cards", "--from", SOON)
    assert (card["balance"], card["status"], card["valid_until"]) == ("40.00", "active", SOON)
    assert ask("expiry", "list", "--what", "cards", "--from", LATER) == []
    words = ("expiry", "extend", "--cards", "--to", SOON, "--until", LATER, "--reason", "a late parcel")
    assert "preview" in run(*words, "--preview").out
    done = ask(*words, "--key", "c1")
    assert [(one["card"], one["until"]) for one in done["cards"]] == [(card["id"], LATER)]
    assert ask(*words, "--key", "c1")["repeated"] is True
    assert ask("expiry", "extensions")[0]["cards"] == 1
    ask("expiry", "undo", done["operation"], "--reason", "a mistake")
    assert ask("expiry", "list", "--what", "cards")[0]["valid_until"] == SOON
    ran = run("expiry", "extend", "--cards", "--customer", "1", "--always", "--reason", "x")
    assert (ran.code, "gift cards are chosen" in ran.err) == (2, True)
