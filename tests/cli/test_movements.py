from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import ANNA, Run

Ask = Callable[..., Any]
SHARES_A_LEDGER = True
GIVE = ("--source", "promo", "--reason", "promotion")


@pytest.fixture
def boris(ask: Ask, anna: int) -> int:
    """The id of a customer beside Anna."""
    assert anna
    number: int = ask("customer", "add", "Boris")["id"]
    return number


def _balances(ask: Ask, *customers: int, unit: str = "SAR") -> list[str]:
    return [ask("wallet", "show", one, "--currency", unit)["balance"] for one in customers]


def test_a_transfer_keeps_origin_and_dates_and_is_done_once(ask: Ask, run: Run, anna: int, boris: int) -> None:
    ask("post", "credit", anna, "20", *GIVE, "--expires", "2099-01-01")
    words = ("post", "transfer", anna, boris, "50", "SAR", "--note", "a present", "--key", "t1")
    first = ask(*words)
    assert len(first["transactions"]) == 2
    assert [(one["balance_before"], one["balance_after"]) for one in first["balances"]] == [
        ("120.00", "70.00"),
        ("0.00", "50.00"),
    ]
    assert ask(*words) == {**first, "repeated": True}
    assert run("post", "transfer", anna, boris, "51", "--note", "a present", "--key", "t1").error == "KeyReused"
    pockets = ask("wallet", "show", boris)["pockets"]
    assert [(one["origin"], one["expires"], one["balance"]) for one in pockets] == [
        ("given", "2099-01-01", "20.00"),
        ("paid", None, "30.00"),
    ]


def test_a_withdrawal_pays_out_what_was_paid_in_only(ask: Ask, run: Run, anna: int) -> None:
    ask("post", "credit", anna, "20", *GIVE)
    words = ("wallet", "withdraw", anna, "60", "SAR", "--tender", "cash", "--note", "moves away", "--key", "w1")
    first = ask(*words)
    assert ask(*words) == {**first, "repeated": True}
    short = run("wallet", "withdraw", anna, "50", "--tender", "bank", "--json")
    assert (short.code, short.error) == (1, "InsufficientFunds")
    assert (short.json["available"], short.json["requested"]) == ("40.00 SAR", "50.00 SAR")
    assert _balances(ask, anna) == ["60.00"]
    (row,) = ask("wallet", "history", anna, "--limit", "1")
    assert (row["source"], row["amount"], row["note"]) == ("withdrawal", "-60.00", "moves away")


def test_what_is_clawed_back_and_was_spent_becomes_debt_and_is_written_off(ask: Ask, run: Run, anna: int) -> None:
    ask("post", "credit", anna, "94", "PTS", *GIVE)
    ask("post", "debit", anna, "54", "PTS", *GIVE)
    clawback = ("post", "clawback", anna, "94 PTS", "--of", "loyalty", "--reference", "order:7", "--key", "c1")
    first = ask(*clawback)
    (change,) = first["balances"]
    assert (change["available_after"], change["debt_after"], change["balance_after"]) == ("0", "54", "-54")
    assert ask(*clawback) == {**first, "repeated": True}
    much = run("debt", "write-off", anna, "55 PTS", "--note", "x", "--json")
    assert (much.code, much.error, much.json["debt"], much.json["requested"]) == (1, "DebtTooSmall", "54 PTS", "55 PTS")
    assert f"wallet {change['wallet_id']} owes 54 PTS; 55 PTS was to be written off." in much.err
    write_off = ("debt", "write-off", anna, "50 PTS", "--note", "goodwill", "--key", "d1")
    assert "debt 54 PTS -> 4 PTS" in run(*write_off).out
    assert ask(*write_off)["repeated"] is True
    assert _balances(ask, anna, unit="PTS") == ["-4"]


def test_previews_write_nothing(ask: Ask, run: Run, anna: int, boris: int) -> None:
    ask("post", "clawback", boris, "9", "--of", "cashback", "--reference", "order:1")
    pending = ask("pending", "add", anna, "9 PTS", "--source", "loyalty", "--reference", "order:2")["transaction"]["id"]
    before = ask("info"), ask("customer", "show", anna), ask("customer", "show", boris), ask("transactions", "list")
    commands = (
        ("post", "transfer", anna, boris, "5", "--note", "n"),
        ("post", "transfer", anna, boris, "0.01", "--note", "n"),
        ("post", "clawback", anna, "5", "--of", "cashback", "--reference", "order:7"),
        ("wallet", "withdraw", anna, "5", "--tender", "bank"),
        ("debt", "write-off", boris, "5", "--note", "n"),
        ("pending", "add", anna, "5", "--source", "cashback", "--reference", "order:3"),
        ("pending", "post", pending),
        ("pending", "cancel", pending, "--reason", "r"),
        ("pending", "fail", pending, "--reason", "r"),
        ("wallet", "top-up", anna, "5", "EUR", "--tender", "cash"),
        ("post", "credit", anna, "5", "USD", *GIVE),
    )
    for words in commands:
        seen = ask(*words, "--preview", "--key", "k1")
        assert (seen["preview"], seen["operation"], seen["transactions"], seen["key"]) == (True, None, [], None)
        assert "nothing was posted" in run(*words, "--preview").out
    after = ask("info"), ask("customer", "show", anna), ask("customer", "show", boris), ask("transactions", "list")
    assert after == before
    assert ask(*commands[0], "--key", "k1")["repeated"] is False


@pytest.mark.parametrize(
    "command",
    [
        ("wallet", "top-up", ANNA, "5", "EUR", "--tender", "cash", "--preview"),
        ("post", "credit", ANNA, "5", "EUR", *GIVE, "--preview"),
        ("pending", "add", ANNA, "5", "EUR", "--source", "refund", "--reference", "order:1", "--preview"),
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_a_preview_opens_no_wallet(command: tuple[str, ...], unchanged: Run) -> None:
    seen = unchanged(*command, "--json")
    assert (seen.code, seen.json["balances"][0]["currency"]) == (0, "EUR")
    missing = unchanged("wallet", "show", ANNA, "--currency", "EUR", "--json")
    assert (missing.code, missing.error) == (1, "WalletNotFound")
    wallets = unchanged("customer", "show", ANNA, "--json").json["wallets"]
    assert [one["currency"] for one in wallets] == ["SAR", "PTS"]


@pytest.mark.parametrize(
    ("command", "error"),
    [
        (("post", "transfer", ANNA, ANNA, "5", "--note", "n"), "FieldInvalid"),
        (("post", "transfer", ANNA, "999", "5", "--note", "n"), "CustomerNotFound"),
        (("post", "transfer", ANNA, ANNA, "5", "--note", " "), "FieldRequired"),
        (("post", "transfer", ANNA, ANNA, "-5", "--note", "n"), "AmountNotPositive"),
        (("wallet", "withdraw", ANNA, "100.01", "--tender", "cash"), "InsufficientFunds"),
        (("wallet", "withdraw", ANNA, "5", "EUR", "--tender", "cash"), "InsufficientFunds"),
        (("post", "clawback", ANNA, "0", "--of", "cashback", "--reference", "order:7"), "AmountNotPositive"),
        (("debt", "write-off", ANNA, "5", "--note", "n"), "DebtTooSmall"),
        (("debt", "write-off", ANNA, "5", "--note", ""), "FieldRequired"),
        (("pending", "add", ANNA, "0", "--source", "loyalty", "--reference", "order:7"), "AmountNotPositive"),
        (("pending", "post", "999"), "TransactionNotFound"),
        (("pending", "post", "1"), "NotPending"),
        (("pending", "cancel", "1", "--reason", "x"), "NotPending"),
        (("pending", "fail", "1", "--reason", " "), "FieldRequired"),
    ],
)
def test_refusals(command: tuple[str, ...], error: str, unchanged: Run) -> None:
    ran = unchanged(*command, "--json")
    assert (ran.code, ran.error, ran.json["error"]) == (1, error, error)
    assert unchanged("wallet", "show", ANNA, "--currency", "EUR").error == "WalletNotFound"


def test_a_pending_credit_moves_nothing_until_it_is_posted(ask: Ask, run: Run, anna: int) -> None:
    words = ("pending", "add", anna, "94 PTS", "--source", "loyalty", "--reference", "order:7", "--expires")
    first = ask(*words, "2099-01-01", "--note", "1 per SAR", "--key", "p1")
    row = first["transaction"]
    assert (row["status"], row["amount"], row["currency"], row["balance_after"]) == ("pending", "94", "PTS", None)
    assert ask(*words, "2099-01-01", "--note", "1 per SAR", "--key", "p1") == {**first, "repeated": True}
    mine = ("pending", "list", "--customer", anna)
    assert ask(*mine) == ask(*mine, "--currency", "PTS") == [row]
    assert row in ask("pending", "list")
    assert ask(*mine, "--currency", "SAR") == []
    assert ask("customer", "show", anna)["points_pending"] == "94"
    assert _balances(ask, anna, unit="PTS") == ["0"]
    posted = ask("pending", "post", f"#{row['id']}", "--key", "p2")
    assert (posted["transaction"]["status"], posted["transaction"]["balance_after"]) == ("posted", "94")
    assert ask("pending", "post", row["id"], "--key", "p2") == {**posted, "repeated": True}
    again = run("pending", "post", row["id"], "--json")
    assert (again.code, again.error, again.json["status"]) == (1, "NotPending", "posted")
    assert _balances(ask, anna, unit="PTS") == ["94"]
    assert ask(*mine) == []


@pytest.mark.parametrize(("verb", "status"), [("cancel", "cancelled"), ("fail", "failed")])
def test_a_pending_credit_is_ended_once(verb: str, status: str, ask: Ask, run: Run, anna: int) -> None:
    number = ask("pending", "add", anna, "9", "--source", "cashback", "--reference", "order:7")["transaction"]["id"]
    ended = ask("pending", verb, number, "--reason", "order cancelled", "--key", status)
    assert ended["transaction"]["status"] == status
    assert ask("pending", verb, number, "--reason", "order cancelled", "--key", status) == {**ended, "repeated": True}
    late = run("pending", "post", number)
    assert late.err == f"refused: NotPending: transaction {number} is {status}, no longer pending.\n"
    assert (_balances(ask, anna), ask("pending", "list", "--customer", anna)) == (["100.00"], [])


def test_why_a_pending_credit_failed_is_told(ask: Ask, run: Run, anna: int) -> None:
    made = ask("pending", "add", anna, "9", "--source", "promo", "--reference", "order:9")["transaction"]["id"]
    failed = ask("pending", "fail", made, "--reason", "no stock")["transaction"]
    assert (failed["status"], failed["status_reason"]) == ("failed", "no stock")
    assert failed["status_changed_at"]
    assert "failed: no stock" in run("transactions", "list", "--status", "failed").out
