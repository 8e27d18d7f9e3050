from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import ANNA, Run

Ask = Callable[..., Any]
GIVE = ("--source", "compensation", "--reason", "goodwill")


def _balance(ask: Ask, customer: int) -> str:
    balance: str = ask("wallet", "show", customer)["balance"]
    return balance


def test_a_credit_and_a_debit(ask: Ask, anna: int) -> None:
    credit = ask("post", "credit", anna, "12.50", "SAR", *GIVE, "--note", "sorry")
    assert set(credit) == {"preview", "key", "operation", "transactions", "repeated", "balances"}
    assert (credit["preview"], credit["repeated"], len(credit["transactions"])) == (False, False, 1)
    debit = ask("post", "debit", anna, "2.50 SAR", *GIVE)
    (change,) = debit["balances"]
    assert (change["available_before"], change["available_after"]) == ("112.50", "110.00")
    assert debit["key"] != credit["key"]


def test_amounts_are_read_as_people_write_them(ask: Ask, anna: int) -> None:
    for amount in (("12.50", "SAR"), ("12.50 SAR",), ("12,50",), ("١٢٫٥٠ sar",), ("12.5SAR",)):
        (change,) = ask("post", "credit", anna, *amount, *GIVE)["balances"]
        assert (change["currency"], change["wallet_id"]) == ("SAR", 1)
    assert _balance(ask, anna) == "162.50"
    assert {row["amount"] for row in ask("wallet", "history", anna)} == {"12.50", "100.00"}


def test_an_adjustment_goes_either_way(ask: Ask, anna: int) -> None:
    for amount, balance in ((("-12.50", "SAR"), "87.50"), (("-12.50 SAR",), "75.00"), (("-12.5",), "62.50")):
        ask("post", "adjust", anna, *amount, "--reason", "correction", "--note", "typed twice")
        assert _balance(ask, anna) == balance
    ask("post", "adjust", anna, "0.5", "--reason", "correction", "--note", "and back")
    assert _balance(ask, anna) == "63.00"


def test_a_reversal_takes_an_operation_back_once(ask: Ask, run: Run, anna: int) -> None:
    (wrong,) = ask("post", "credit", anna, "7", *GIVE)["transactions"]
    ask("post", "reverse", f"#{wrong}", "--reason", "typing_error", "--note", "meant Boris")
    assert _balance(ask, anna) == "100.00"
    again = run("post", "reverse", wrong, "--reason", "typing_error", "--note", "again", "--json")
    assert (again.code, again.error, again.json["transaction"]) == (1, "AlreadyReversed", wrong)
    assert "reversed by" in run("wallet", "history", anna).out


def test_a_repeated_key_posts_once(ask: Ask, run: Run, anna: int) -> None:
    first = ask("post", "credit", anna, "5 SAR", *GIVE, "--key", "order-1007")
    again = ask("post", "credit", anna, "5 SAR", *GIVE, "--key", "order-1007")
    assert again == {**first, "repeated": True}
    assert "done before under key order-1007" in run("post", "credit", anna, "5", *GIVE, "--key", "order-1007").out
    other = run("post", "credit", anna, "6 SAR", *GIVE, "--key", "order-1007", "--json")
    assert (other.code, other.error) == (1, "KeyReused")
    assert other.json == {"error": "KeyReused", "key": "order-1007"}
    assert _balance(ask, anna) == "105.00"


PREVIEWS = [
    ("post", "credit", "{anna}", "5", *GIVE),
    ("post", "debit", "{anna}", "5", *GIVE),
    ("post", "adjust", "{anna}", "-5", "--reason", "correction", "--note", "n"),
    ("post", "reverse", "1", "--reason", "correction", "--note", "n"),
    ("wallet", "top-up", "{anna}", "5", "--tender", "cash"),
]


@pytest.mark.parametrize("command", PREVIEWS, ids=lambda command: " ".join(command[:2]))
def test_a_preview_writes_nothing(command: tuple[str, ...], ask: Ask, run: Run, anna: int) -> None:
    words = [word.format(anna=anna) for word in command]
    before = ask("info"), ask("customer", "show", anna), ask("transactions", "list")
    seen = ask(*words, "--preview", "--key", "k1")
    assert (seen["preview"], seen["operation"], seen["transactions"], seen["key"]) == (True, None, [], None)
    assert seen["balances"][0]["balance_before"] == "100.00"
    assert seen["balances"][0]["balance_after"] != "100.00"
    assert "nothing was posted" in run(*words, "--preview").out
    assert (ask("info"), ask("customer", "show", anna), ask("transactions", "list")) == before
    assert ask(*words, "--key", "k1")["repeated"] is False


def test_a_preview_meets_the_refusal(unchanged: Run) -> None:
    ran = unchanged("post", "debit", ANNA, "100.01", *GIVE, "--preview", "--json")
    assert (ran.code, ran.error) == (1, "InsufficientFunds")


REFUSED = [
    (("post", "debit", "{anna}", "100.01", *GIVE), "InsufficientFunds"),
    (("post", "credit", "{anna}", "0", *GIVE), "AmountNotPositive"),
    (("post", "credit", "{anna}", "-5", *GIVE), "AmountNotPositive"),
    (("post", "credit", "{anna}", "0.001", *GIVE), "AmountTooFine"),
    (("post", "credit", "{anna}", "1e3", *GIVE), "AmountNotANumber"),
    (("post", "credit", "{anna}", "five!", *GIVE), "AmountNotANumber"),
    (("post", "credit", "{anna}", "5 QQQ", *GIVE), "CurrencyUnknown"),
    (("post", "credit", "{anna}", "9" * 30, *GIVE), "AmountTooLarge"),
    (("post", "credit", "{anna}", "5", "--source", "cashback"), "SourceNotByHand"),
    (("post", "credit", "999", "5", *GIVE), "CustomerNotFound"),
    (("post", "adjust", "{anna}", "5", "--reason", "correction", "--note", " "), "FieldRequired"),
    (("post", "reverse", "999", "--reason", "correction", "--note", "n"), "TransactionNotFound"),
]


@pytest.mark.parametrize(("command", "error"), REFUSED)
def test_refusals_change_nothing(command: tuple[str, ...], error: str, unchanged: Run) -> None:
    ran = unchanged(*(word.format(anna=ANNA) for word in command), "--json")
    assert (ran.code, ran.error, ran.json["error"]) == (1, error, error)


def test_a_refusal_names_the_figures(unchanged: Run) -> None:
    wallet = unchanged("wallet", "show", ANNA, "--json").json["id"]
    ran = unchanged("post", "debit", ANNA, "250", *GIVE, "--json")
    assert ran.json == {
        "error": "InsufficientFunds", "wallet": wallet, "available": "100.00 SAR", "requested": "250.00 SAR",
    }  # fmt: skip
    assert ran.err == (
        f"refused: InsufficientFunds: wallet {wallet} has 100.00 SAR available, 250.00 SAR was requested.\n"
    )
    assert unchanged("post", "debit", ANNA, "250", *GIVE).out == ""


def test_transactions_are_filtered(ask: Ask, run: Run, anna: int) -> None:
    boris = ask("customer", "add", "Boris")["id"]
    ask("post", "credit", boris, "94 PTS", "--source", "promo", "--note", "spring")
    ask("post", "debit", anna, "1", *GIVE)
    today = ask("info")["today"]

    def ids(*arguments: object) -> list[tuple[str, str]]:
        return [(row["customer_name"], row["amount"]) for row in ask("transactions", "list", *arguments)]

    everything = [("Anna Smith", "-1.00"), ("Boris", "94"), ("Anna Smith", "100.00")]
    assert ids() == everything
    assert ids("--customer", boris) == [everything[1]]
    assert ids("--currency", "pts") == [everything[1]]
    assert ids("--type", "debit") == [everything[0]]
    assert ids("--source", "promo", "--source", "top_up") == everything[1:]
    assert ids("--text", "spring") == [everything[1]]
    assert ids("--status", "pending") == []
    assert ids("--from", today, "--to", today) == everything
    assert ids("--to", "2020-01-01") == []
    assert ids("--limit", 2) == everything[:2]
    assert run("transactions", "list", "--status", "failed").out == "nothing\n"


def test_a_top_up_by_hand_has_its_payment_and_receipt(ask: Ask, run: Run, anna: int) -> None:
    credit = ("post", "credit", anna, "5", "--source", "top_up")
    words = ("--reason", "booking_paid", "--note", "at the fair", "--reference", "booking:7")
    shown = ask(*credit, "--tender", "cash", *words, "--preview")
    assert (shown["preview"], shown["balances"][0]["available_after"]) == (True, "105.00")
    done = ask(*credit, "--tender", "cash", *words, "--key", "k1")
    assert (done["payment"]["amount"], done["payment"]["tender"], done["receipt"]["kind"]) == ("5.00", "cash", "top_up")
    assert ask("wallet", "top-up", anna, "5", "--tender", "cash", *words, "--key", "k1") == {**done, "repeated": True}
    (row,) = ask("wallet", "history", anna, "--limit", "1")
    assert (row["payment_id"], row["reason_code"], row["note"]) == (done["payment"]["id"], words[1], words[3])
    assert run(*credit).error == "FieldRequired"
    assert run(*credit, "--tender", "invoice").error == "FieldInvalid"
    assert run(*credit, "--tender", "cash", "--expires", "2099-01-01").error == "FieldInvalid"
    assert _balance(ask, anna) == "105.00"
