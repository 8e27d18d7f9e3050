from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.cli.conftest import ANNA, Run

Ask = Callable[..., Any]
SHARES_A_LEDGER = True
UNTIL = "2098-03-01T18:30+02:00"


@pytest.fixture
def held(ask: Ask, anna: int) -> int:
    """The number of a hold of 30.00 SAR for cart 77."""
    number: int = ask("hold", "place", anna, "30", "SAR", "--until", UNTIL, "--reference", "cart:77")["hold"]["id"]
    return number


def _stands(ask: Ask, anna: int) -> tuple[str, str]:
    shown = ask("wallet", "show", anna)
    return shown["available"], shown["on_hold"]


def test_a_hold_is_placed_and_shown(ask: Ask, run: Run, anna: int) -> None:
    placed = ask("hold", "place", anna, "30", "SAR", "--until", UNTIL, "--reference", "cart:77", "--note", "till 2")
    hold = placed["hold"]
    assert (hold["status"], hold["amount"], hold["held"], hold["currency"]) == ("active", "30.00", "30.00", "SAR")
    assert (hold["reference_type"], hold["reference_id"]) == ("cart", "77")
    assert hold["expires_at"] == "2098-03-01T19:30:00+03:00"
    (change,) = placed["balances"]
    assert (change["on_hold_before"], change["on_hold_after"]) == ("0.00", "30.00")
    assert _stands(ask, anna) == ("70.00", "30.00")
    (row,) = ask("hold", "list", anna)
    assert row == {"wallet_id": change["wallet_id"], **hold}
    assert row["placed_at"].endswith("+03:00")
    people = run("hold", "place", anna, "1", "--minutes", "5").out.splitlines()
    assert people[1].endswith("70.00 SAR -> 69.00 SAR, on hold 30.00 SAR -> 31.00 SAR")
    assert people[2].startswith(f"hold {hold['id'] + 1}: active, 1.00 of 1.00 SAR held for cart until 20")


def test_a_repeated_key_places_one_hold_that_ends_when_the_first_did(ask: Ask, run: Run, anna: int) -> None:
    first = ask("hold", "place", anna, "30", "--minutes", "30", "--key", "cart-77")
    again = ask("hold", "place", anna, "30", "--minutes", "30", "--key", "cart-77")
    assert again == {**first, "repeated": True}
    ends = datetime.fromisoformat(first["hold"]["expires_at"])
    assert abs(ends - datetime.now(UTC) - timedelta(minutes=30)) < timedelta(minutes=1)
    for other in (("30", "--minutes", "31"), ("29", "--minutes", "30"), ("30", "--until", UNTIL)):
        ran = run("hold", "place", anna, *other, "--key", "cart-77", "--json")
        assert (ran.code, ran.error, ran.json) == (1, "KeyReused", {"error": "KeyReused", "key": "cart-77"})
    assert _stands(ask, anna) == ("70.00", "30.00")


def test_a_capture_takes_its_part_once_and_gives_the_rest_back(ask: Ask, anna: int, held: int) -> None:
    words = ("hold", "capture", f"#{held}", "12", "SAR", "--reference", "order:1007", "--key", "c1")
    first = ask(*words)
    hold = first["hold"]
    assert (hold["status"], hold["captured"], hold["released"], hold["held"]) == ("captured", "12.00", "18.00", "0.00")
    assert ask(*words) == {**first, "repeated": True}
    assert _stands(ask, anna) == ("88.00", "0.00")
    newest = ask("wallet", "history", anna, "--limit", "2")
    assert {(row["type"], row["reference_id"]) for row in newest} == {("capture", "1007"), ("release", "1007")}


def test_a_capture_may_keep_the_rest(ask: Ask, run: Run, anna: int, held: int) -> None:
    hold = ask("hold", "capture", held, "12", "--keep-rest")["hold"]
    assert (hold["status"], hold["captured"], hold["held"]) == ("active", "12.00", "18.00")
    assert _stands(ask, anna) == ("70.00", "18.00")
    assert "0.00 of 30.00 SAR held, 30.00 captured, 0.00 released" in run("hold", "capture", held, "18").out


def test_a_release_gives_back_part_and_all_with_its_reason(ask: Ask, anna: int, held: int) -> None:
    part = ("hold", "release", held, "--amount", "10", "SAR", "--reason", "left a shirt", "--key", "r1")
    first = ask(*part)
    assert (first["hold"]["status"], first["hold"]["held"], first["hold"]["released"]) == ("active", "20.00", "10.00")
    assert ask(*part) == {**first, "repeated": True}
    rest = ask("hold", "release", held, "--reason", "left the shop")["hold"]
    assert (rest["status"], rest["held"], rest["released"]) == ("released", "0.00", "30.00")
    assert _stands(ask, anna) == ("100.00", "0.00")
    assert [row["note"] for row in ask("wallet", "history", anna, "--limit", "2")] == ["left the shop", "left a shirt"]


def test_holds_are_listed_by_customer_wallet_currency_and_status(ask: Ask, run: Run, anna: int, held: int) -> None:
    ask("post", "credit", anna, "50", "PTS", "--source", "promo")
    points = ask("hold", "place", anna, "20 PTS", "--until", UNTIL)["hold"]["id"]
    ask("hold", "release", points, "--reason", "x")

    def numbers(*arguments: object) -> list[int]:
        return [row["id"] for row in ask("hold", "list", *arguments)]

    assert numbers(anna) == [points, held]
    assert numbers(anna, "--currency", "SAR") == [held]
    assert numbers(anna, "--status", "released", "--status", "expired") == [points]
    wallet = ask("wallet", "show", anna)["id"]
    assert numbers("--wallet", wallet) == [held]
    assert run("hold", "list", "--wallet", wallet).out.splitlines()[1].split()[:7] == [
        f"#{held}", str(wallet), "active", "30.00", "SAR", "30.00", "SAR",
    ]  # fmt: skip


def test_previews_leave_a_hold_as_it_was(ask: Ask, anna: int, held: int) -> None:
    before = ask("customer", "show", anna), ask("transactions", "list"), ask("hold", "list", anna)
    for words, on_hold in (
        (("hold", "place", anna, "5", "--minutes", "5"), "35.00"),
        (("hold", "capture", held, "12"), "0.00"),
        (("hold", "capture", held, "12", "--keep-rest"), "18.00"),
        (("hold", "release", held, "--amount", "12", "--reason", "x"), "18.00"),
    ):
        seen = ask(*words, "--preview", "--key", "k1")
        assert (seen["preview"], seen["operation"], seen["key"], seen["hold"]) == (True, None, None, None)
        assert seen["balances"][0]["on_hold_after"] == on_hold
    assert (ask("customer", "show", anna), ask("transactions", "list"), ask("hold", "list", anna)) == before
    assert ask("hold", "release", held, "--reason", "x", "--key", "k1")["repeated"] is False


def test_refusals_about_a_hold_name_its_figures(ask: Ask, run: Run, anna: int, held: int) -> None:
    small = run("hold", "capture", held, "30.01", "--json")
    assert (small.code, small.error) == (1, "HoldTooSmall")
    assert small.json == {"error": "HoldTooSmall", "hold": held, "held": "30.00 SAR", "requested": "30.01 SAR"}
    assert small.err == f"refused: HoldTooSmall: hold {held} still holds 30.00 SAR, 30.01 SAR was requested.\n"
    assert run("hold", "release", held, "--amount", "31", "--reason", "x").error == "HoldTooSmall"
    assert run("hold", "capture", held, "1", "PTS").error == "CurrencyMismatch"
    assert run("hold", "release", held, "--reason", " ").error == "FieldRequired"
    assert run("hold", "release", held, "--amount", "0", "--reason", "x").error == "AmountNotPositive"
    assert _stands(ask, anna) == ("70.00", "30.00")
    ask("hold", "release", held, "--reason", "x")
    ended = run("hold", "capture", held, "1", "--json")
    assert (ended.code, ended.error, ended.json["status"]) == (1, "HoldEnded", "released")


@pytest.mark.parametrize(
    ("command", "error"),
    [
        (("hold", "place", ANNA, "100.01", "--minutes", "5"), "InsufficientFunds"),
        (("hold", "place", ANNA, "100.01", "--minutes", "5", "--preview"), "InsufficientFunds"),
        (("hold", "place", ANNA, "5", "EUR", "--minutes", "5"), "InsufficientFunds"),
        (("hold", "place", ANNA, "0", "--minutes", "5"), "AmountNotPositive"),
        (("hold", "place", ANNA, "5", "--until", "2020-01-01T00:00Z"), "FieldInvalid"),
        (("hold", "place", "999", "5", "--minutes", "5"), "CustomerNotFound"),
        (("hold", "capture", "999", "5"), "HoldNotFound"),
        (("hold", "release", "999", "--reason", "x"), "HoldNotFound"),
        (("hold", "list", "999"), "CustomerNotFound"),
        (("hold", "list", "--wallet", "999"), "WalletNotFound"),
    ],
)
def test_refusals(command: tuple[str, ...], error: str, unchanged: Run) -> None:
    ran = unchanged(*command, "--json")
    assert (ran.code, ran.error, ran.json["error"]) == (1, error, error)
    assert unchanged("hold", "list", ANNA).out == "nothing\n"


def test_a_hold_lasts_as_usual_for_what_it_is_for(ask: Ask, run: Run, anna: int) -> None:
    assert ask("hold", "terms") == {"minutes": {"cart": 30, "order": 1440, "booking": 4320, "other": 1440}}
    changed = ask("hold", "terms", "--set", "cart=45", "--set", "other=10")
    assert changed["minutes"] == {"cart": 45, "order": 1440, "booking": 4320, "other": 10}
    for reference, minutes in (("cart:1", 45), ("order:1", 1440), ("quest:1", 10)):
        held = ask("hold", "place", anna, "1", "--reference", reference)["hold"]
        lasts = datetime.fromisoformat(held["expires_at"]) - datetime.fromisoformat(held["placed_at"])
        assert abs(lasts - timedelta(minutes=minutes)) < timedelta(seconds=30)
    assert run("hold", "terms", "--set", "cart=0").code == 2
    assert run("hold", "terms", "--set", "card=5").code == 2
    ask("hold", "terms", "--set", "cart=30", "--set", "other=1440")


def test_a_repeated_hold_as_usual_keeps_its_end(ask: Ask, anna: int) -> None:
    first = ask("hold", "place", anna, "1", "--reference", "booking:9", "--key", "usual-9")
    again = ask("hold", "place", anna, "1", "--reference", "booking:9", "--key", "usual-9")
    assert (again["repeated"], again["hold"]) == (True, first["hold"])
