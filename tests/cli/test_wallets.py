from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.cli.conftest import Run

Ask = Callable[..., Any]
SHARES_A_LEDGER = True


def test_a_wallet_is_opened_once_and_shown(ask: Ask, anna: int) -> None:
    first = ask("wallet", "open", anna, "--currency", "eur")
    assert (first["currency"], first["balance"], first["status"], first["pockets"]) == ("EUR", "0.00", "active", [])
    assert ask("wallet", "open", anna, "--currency", "EUR")["id"] == first["id"]


def test_a_wallet_shows_its_pockets(ask: Ask, run: Run, anna: int) -> None:
    ask("post", "credit", anna, "20 SAR", "--source", "promo", "--expires", "2099-01-01")
    shown = ask("wallet", "show", anna)
    assert (shown["balance"], shown["available"], shown["total"], shown["on_hold"]) == (
        "120.00", "120.00", "120.00", "0.00",
    )  # fmt: skip
    assert [(one["origin"], one["expires"], one["balance"]) for one in shown["pockets"]] == [
        ("given", "2099-01-01", "20.00"),
        ("paid", None, "100.00"),
    ]
    assert "2099-01-01" in run("wallet", "show", anna).out


def test_a_top_up_takes_the_tender(ask: Ask, anna: int) -> None:
    posted = ask(
        "wallet", "top-up", anna, "12.5", "--tender", "terminal", "--note", "slip 7", "--reference", "receipt:7"
    )
    (balance,) = posted["balances"]
    assert (balance["balance_before"], balance["balance_after"], balance["currency"]) == ("100.00", "112.50", "SAR")
    (row,) = ask("wallet", "history", anna, "--limit", "1")
    assert (row["id"], row["source"], row["amount"], row["note"]) == (
        posted["transactions"][0], "top_up", "12.50", "slip 7",
    )  # fmt: skip
    assert (row["reference_type"], row["reference_id"], row["balance_after"]) == ("receipt", "7", "112.50")


def test_history_is_newest_first(ask: Ask, run: Run, anna: int) -> None:
    for amount in ("1", "2", "3"):
        ask("wallet", "top-up", anna, amount, "--tender", "cash")
    assert [row["amount"] for row in ask("wallet", "history", anna)] == ["3.00", "2.00", "1.00", "100.00"]
    lines = run("wallet", "history", anna, "--limit", "2").out.splitlines()
    assert len(lines) == 3
    assert "103.00 SAR" not in lines[1]
    assert "106.00 SAR" in lines[1]


def test_the_life_of_a_wallet(ask: Ask, run: Run) -> None:
    boris = ask("customer", "add", "Boris")["id"]
    ask("wallet", "freeze", boris, "--reason", "lost card")
    assert ask("wallet", "show", boris)["status"] == "frozen"
    assert run("wallet", "reopen", boris, "--reason", "x").error == "WalletNotActive"
    ask("wallet", "unfreeze", boris, "--reason", "card found", "--key", "u1")
    again = ask("wallet", "unfreeze", boris, "--reason", "card found", "--key", "u1")
    assert again["repeated"] is True
    assert run("wallet", "unfreeze", boris, "--reason", "x").error == "WalletNotActive"
    ask("wallet", "close", boris, "--reason", "moved away")
    assert run("wallet", "top-up", boris, "5", "--tender", "cash").error == "WalletNotActive"
    assert run("wallet", "unfreeze", boris, "--reason", "x").error == "WalletNotActive"
    ask("wallet", "reopen", boris, "--reason", "back again")
    assert ask("wallet", "show", boris)["status"] == "active"


def test_refusals_about_wallets(run: Run, anna: int) -> None:
    closing = run("wallet", "close", anna, "--reason", "x", "--json")
    assert (closing.code, closing.error) == (1, "WalletNotEmpty")
    assert (closing.json["total"], closing.json["debt"]) == ("100.00 SAR", "0.00 SAR")
    assert run("wallet", "show", anna, "--currency", "USD").error == "WalletNotFound"
    assert run("wallet", "show", anna, "--currency", "nonsense").error == "CurrencyUnknown"
    assert run("wallet", "freeze", anna, "--reason", " ").error == "FieldRequired"


def test_a_status_is_rehearsed(ask: Ask, run: Run, anna: int) -> None:
    foreseen = ask("wallet", "freeze", anna, "--reason", "lost card", "--preview")
    assert foreseen["preview"] is True
    assert foreseen["balances"][0]["balance_after"] == "100.00"
    assert run("wallet", "close", anna, "--reason", "moved away", "--preview").error == "WalletNotEmpty"
    assert run("wallet", "unfreeze", anna, "--reason", "found", "--preview").error == "WalletNotActive"
    assert ask("wallet", "show", anna)["status"] == "active"
