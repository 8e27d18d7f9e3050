from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

Ask = Callable[..., Any]


@pytest.fixture
def card(ask: Ask) -> Any:  # noqa: ANN401 - as printed
    """A sold card of 50.00 SAR with its code."""
    (issued,) = ask("gift-card", "issue", "50", "SAR")
    ask("gift-card", "sell", issued["id"], "--tender", "cash")
    return issued


def test_cards_are_issued_with_their_codes(ask: Ask) -> None:
    cards = ask("gift-card", "issue", "50 SAR", "--count", 3, "--batch", "spring", "--valid-until", "2099-12-31")
    assert len({one["code"] for one in cards}) == 3
    for one in cards:
        assert (one["status"], one["initial"], one["currency"], one["batch"]) == ("issued", "50.00", "SAR", "spring")
        assert one["code"].replace("-", "").endswith(one["last4"])
        assert one["valid_until"] == "2099-12-31"
    assert [one["status"] for one in ask("gift-card", "issue", "5", "--given", "--uses", 2)] == ["active"]


def test_codes_are_printed_once_and_kept_nowhere(ask: Ask, run: Run, state: Path) -> None:
    printed = run("gift-card", "issue", "50", "--count", "2", "--key", "batch-1").out
    codes = [line.split()[1] for line in printed.splitlines()[1:]]
    assert len(codes) == 2
    again = run("gift-card", "issue", "50", "--count", "2", "--key", "batch-1")
    assert (again.code, again.error) == (1, "KeyReused")
    run("gift-card", "lookup", codes[0])
    run("gift-card", "redeem", codes[0], "--to", "999")
    shown = run("gift-card", "list").out + (state / "commands.log").read_text(encoding="utf-8")
    assert not any(code in shown or code.replace("-", "") in shown for code in codes)
    assert len(ask("gift-card", "list", "--all")) == 2


def test_a_sold_card_is_active(ask: Ask, anna: int) -> None:
    (issued,) = ask("gift-card", "issue", "50")
    sold = ask("gift-card", "sell", f"#{issued['id']}", "--tender", "terminal", "--customer", anna)
    assert (sold["card"]["status"], sold["card"]["remaining"], sold["card"]["purchased_by"]) == (
        "active",
        "50.00",
        anna,
    )
    shown = ask("gift-card", "show", issued["id"])
    assert "code" not in shown
    assert [row["amount"] for row in shown["history"]] == ["50.00"]


def test_a_card_is_looked_up_and_redeemed_by_code(ask: Ask, run: Run, anna: int, card: Any) -> None:  # noqa: ANN401
    assert ask("gift-card", "lookup", card["code"].lower())["id"] == card["id"]
    assert ask("gift-card", "lookup", "-", stdin=card["code"] + "\n")["id"] == card["id"]
    part = ask("gift-card", "redeem", "-", "--to", anna, "--amount", "20", "SAR", stdin=card["code"] + "\n")
    assert part["balances"][0]["balance_after"] == "120.00"
    rest = ask("gift-card", "redeem", card["code"], "--to", "+966500000001")
    assert rest["balances"][0]["balance_after"] == "150.00"
    assert ask("gift-card", "show", card["id"])["status"] == "redeemed"
    spent = run("gift-card", "redeem", card["code"], "--to", anna, "--json")
    assert (spent.code, spent.error, spent.json["status"]) == (1, "CardNotUsable", "redeemed")


def test_a_card_is_redeemed_by_number(ask: Ask, anna: int, card: Any) -> None:  # noqa: ANN401
    redeemed = ask("gift-card", "redeem", f"#{card['id']}", "--to", anna, "--key", "r1")
    assert redeemed["balances"][0]["balance_after"] == "150.00"
    assert ask("gift-card", "redeem", f"#{card['id']}", "--to", anna, "--key", "r1")["repeated"] is True
    assert ask("wallet", "show", anna)["balance"] == "150.00"


def test_a_preview_of_redeeming_writes_nothing(ask: Ask, anna: int, card: Any) -> None:  # noqa: ANN401
    before = ask("gift-card", "show", card["id"]), ask("wallet", "show", anna)
    seen = ask("gift-card", "redeem", card["code"], "--to", anna, "--preview")
    assert (seen["preview"], seen["balances"][0]["balance_after"]) == (True, "150.00")
    assert (ask("gift-card", "show", card["id"]), ask("wallet", "show", anna)) == before


def test_a_cancelled_card_is_refunded(ask: Ask, card: Any) -> None:  # noqa: ANN401
    cancelled = ask("gift-card", "cancel", card["id"], "--refund-tender", "cash", "--note", "unwanted")
    assert (cancelled["card"]["status"], cancelled["card"]["remaining"]) == ("cancelled", "0.00")


def test_the_list_is_filtered(ask: Ask, run: Run, card: Any) -> None:  # noqa: ANN401
    ask("gift-card", "issue", "9", "USD", "--batch", "b2")
    assert [one["id"] for one in ask("gift-card", "list", "--status", "active")] == [card["id"]]
    assert [one["currency"] for one in ask("gift-card", "list", "--batch", "b2")] == ["USD"]
    assert [one["id"] for one in ask("gift-card", "list", "--last4", card["last4"])] == [card["id"]]
    assert len(ask("gift-card", "list", "--currency", "SAR")) == 1
    assert card["last4"] in run("gift-card", "list").out


def test_wrong_codes_are_refused_and_guessing_is_stopped(ask: Ask, run: Run, card: Any) -> None:  # noqa: ANN401
    typo = ("B" if card["code"][0] == "A" else "A") + card["code"][1:]
    for wrong in (typo, "", "x" * 500, "1234"):
        ran = run("gift-card", "lookup", wrong)
        assert (ran.code, ran.error) == (1, "CodeMistyped")
    assert run("gift-card", "lookup", "-", stdin="").error == "CodeMistyped"
    assert ask("gift-card", "lookup", card["code"])
    unknown = "0" * 17
    errors = [run("gift-card", "lookup", unknown).error for _ in range(12)]
    assert set(errors[:5]) == {"CardNotFound"}
    assert errors[-1] == "TooManyGuesses"
    waiting = run("gift-card", "lookup", unknown, "--json").json
    assert waiting["until"].endswith("+03:00")


@pytest.mark.parametrize(
    ("command", "error"),
    [
        (("gift-card", "show", "999"), "CardNotFound"),
        (("gift-card", "issue", "0"), "AmountNotPositive"),
        (("gift-card", "issue", "5", "--count", "1000000"), "FieldInvalid"),
        (("gift-card", "issue", "5", "--valid-from", "2030-01-02", "--valid-until", "2030-01-01"), "FieldInvalid"),
        (("gift-card", "sell", "999", "--tender", "cash"), "CardNotFound"),
    ],
)
def test_refusals(command: tuple[str, ...], error: str, unchanged: Run) -> None:
    ran = unchanged(*command)
    assert (ran.code, ran.error) == (1, error)


def test_what_is_left_on_a_card_is_explained(ask: Ask, run: Run, anna: int) -> None:
    card = ask("gift-card", "issue", "100", "SAR")[0]
    ask("gift-card", "sell", card["id"], "--tender", "cash")
    ask("gift-card", "redeem", card["code"], "--to", anna, "--amount", "40")
    told = ask("gift-card", "explain", card["id"])
    assert (told["remaining"], told["spendable"], told["adds_up"]) == ("60.00", "60.00", True)
    assert [(one["event"], one["amount"], one["before"], one["after"]) for one in told["events"]] == [
        ("issued", "0.00", "0.00", "0.00"),
        ("sold", "100.00", "0.00", "100.00"),
        ("to_wallet", "-40.00", "100.00", "60.00"),
    ]
    lines = run("gift-card", "explain", f"#{card['id']}").out.splitlines()
    assert lines[0] == "60.00 SAR left = 100.00 sold − 40.00 to wallet"
    number = told["events"][2]["transaction"]
    said = " ".join(lines[-1].split()[2:])
    assert said == f"to wallet -40.00 SAR 100.00 SAR 60.00 SAR Anna Smith Administrator {number}"
    assert run("gift-card", "explain", "99").error == "CardNotFound"
