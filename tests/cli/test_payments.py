"""Payments, clicks, products and partners from the command line, on both engines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ledger.use_cases.opening import Who, open_ledger
from tests.cli.conftest import Run
from tests.support.paying import Shop

SHARES_A_LEDGER = True
Ask = Callable[..., Any]


@pytest.fixture
def boris(ask: Ask) -> int:
    """A customer of the test's own."""
    made: int = ask("customer", "add", "Boris")["id"]
    return made


@pytest.fixture
def stray(place: str) -> int:
    """A payment of 7.00 SAR that nobody asked for, in suspense."""
    ledger = open_ledger(place, who=Who("system"))
    try:
        return Shop(ledger, 0, 0).stray(f"2d7a-{Shop(ledger, 0, 0).count('payments')}", 700).payments[0]
    finally:
        ledger.close()


def test_a_top_up_in_cash(ask: Ask, run: Run, boris: int) -> None:
    command = ("payment", "top-up", boris, "12.50", "SAR", "--tender", "cash", "--tendered", "20")
    assert ask(*command, "--preview")["balances"][0]["available_after"] == "12.50"
    key = f"top-up-{boris}"
    done = ask(*command, "--key", key)
    assert (done["change"], done["payment"]["amount"], done["payment"]["currency"]) == ("7.50", "12.50", "SAR")
    assert (done["payment"]["purpose"], done["payment"]["status"], done["receipt"]["kind"]) == (
        "top_up",
        "succeeded",
        "top_up",
    )
    again = ask(*command, "--key", key)
    assert (again["repeated"], again["payment"]["id"]) == (True, done["payment"]["id"])
    said = run(*command, "--slip", "4711").out
    assert "change   7.50 SAR" in said
    assert run("payment", "top-up", boris, "5", "--tender", "cash", "--tendered", "4").error == "TenderedTooSmall"
    assert run("payment", "top-up", boris, "5", "--tender", "provider").code == 2
    listed = ask("payment", "list", "--customer", boris)
    assert [row["amount"] for row in listed] == ["12.50", "12.50"]
    assert [row["reference"] for row in ask("payment", "list", "--customer", boris, "--text", "471")] == ["4711"]
    assert ask("payment", "list", "--customer", boris, "--status", "failed", "--tender", "cash") == []
    assert ask("payment", "list", "--customer", boris, "--purpose", "click", "--to", "2000-01-01") == []
    assert f"#{boris} Boris" in run("payment", "list", "--customer", boris).out


def test_one_payment(ask: Ask, run: Run, boris: int) -> None:
    made = ask("payment", "top-up", boris, "3", "--tender", "terminal", "--slip", "9")["payment"]["id"]
    shown = ask("payment", "show", f"#{made}")
    assert [row["amount"] for row in shown["transactions"]] == ["3.00"]
    assert (shown["in_suspense"], shown["refunds"], shown["events"]) == (None, [], [])
    assert shown["receipts"][0]["amount"] == "3.00"
    assert "slip      9" in run("payment", "show", made).out
    assert run("payment", "show", 10**9).error == "PaymentNotFound"


def test_money_in_suspense_goes_back(ask: Ask, run: Run, stray: int) -> None:
    found = ask("payment", "exceptions")
    assert {"amount": "7.00", "currency": "SAR"} in found["suspense"]
    (mine,) = [row for row in found["exceptions"] if row["payment_id"] == stray]
    assert (mine["trouble"], mine["advice"], mine["amount"]) == (
        "suspense", "refund_suspense", {"amount": "7.00", "currency": "SAR"},
    )  # fmt: skip
    said = run("payment", "exceptions").out
    assert said.startswith("in suspense: 7.00 SAR")
    assert "refund suspense" in said
    assert ask("payment", "refund-suspense", stray, "--note", "not ours", "--preview")["preview"]
    done = ask("payment", "refund-suspense", stray, "--note", "not ours")
    (refund,) = done["payment"]["refunds"]
    assert (refund["status"], refund["amount"], done["payment"]["in_suspense"]) == ("owed", "7.00", None)
    assert run("payment", "refund-suspense", stray, "--note", "again").error == "NothingInSuspense"
    assert ask("payment", "retry-refund", refund["id"]) == {"refund": refund["id"]}
    assert run("payment", "retry-refund", 10**9).error == "RefundNotFound"
    assert f"refund #{refund['id']}: 7.00 SAR owed" in run("payment", "show", stray).out
    assert run("payment", "settle", 10**9, "--note", "seen").error == "ExceptionNotOpen"
    assert run("payment", "settle", 1).code == 2


def test_products(ask: Ask, run: Run) -> None:
    ask("partner", "add", "Potter", "--commission", "12.5", "--release-days", "14", "--ref", "P-1")
    key = "product-1"
    command = ("product", "add", "L-1", "Lamp", "50 SAR", "--kind", "counted", "--stock", 7, "--partner", "P-1")
    made = ask(*command, "--category", "Light", "--floor", "20", "--key", key)
    assert (made["price"], made["floor"], made["stock"], made["partner_name"]) == ("50.00", "20.00", 7, "Potter")
    assert ask(*command, "--category", "Light", "--floor", "20", "--key", key)["id"] == made["id"]
    assert run(*command).error == "FieldInvalid"
    edited = ask("product", "edit", "L-1", "--price", "60", "--partner", "", "--off")
    assert (edited["price"], edited["floor"], edited["category"], edited["partner_id"]) == (
        "60.00",
        "20.00",
        "Light",
        None,
    )
    assert (edited["active"], edited["for_sale"], edited["version"]) == (False, False, 2)
    assert run("product", "edit", "L-1", "--version", "1", "--on").error == "EditedMeanwhile"
    assert ask("product", "edit", f"#{made['id']}", "--on")["for_sale"]
    assert ask("product", "restock", "L-1", "3")["stock"] == 10
    assert ask("product", "restock", "L-1", "-2", "--note", "broken")["stock"] == 8
    assert run("product", "restock", "L-1", "-9", "--note", "stolen").error == "StockTooSmall"
    assert run("product", "restock", "L-1", "some").code == 2
    assert ask("product", "show", "L-1")["sku"] == "L-1"
    assert run("product", "show", "nothing").error == "ProductNotFound"
    assert [row["sku"] for row in ask("product", "list", "--text", "lamp light", "--kind", "counted")] == ["L-1"]
    assert ask("product", "list", "--partner", "Potter") == []
    assert "Lamp" in run("product", "list", "--for-sale", "--category", "Light", "--with-inactive").out


def test_partners(ask: Ask, run: Run) -> None:
    made = ask("partner", "add", "Smith & Sons", "--commission", "7", "--note", "pays on Fridays")
    assert (made["commission"], made["status"]) == ("7.00", "active")
    assert run("partner", "add", "Smith & Sons").error == "FieldInvalid"
    assert run("partner", "add", "Baker", "--commission", "7.125").code == 2
    edited = ask("partner", "edit", "Smith & Sons", "--release-days", "3", "--stop")
    assert (edited["release_days"], edited["commission"], edited["status"]) == (3, "7.00", "stopped")
    assert run("partner", "edit", f"#{made['id']}", "--version", "1", "--resume").error == "EditedMeanwhile"
    assert ask("partner", "list", "--text", "smith") == []
    assert [row["id"] for row in ask("partner", "list", "--text", "smith", "--with-stopped")] == [made["id"]]
    assert "7.00 %" in run("partner", "show", "Smith & Sons").out
    assert run("partner", "show", "nobody").error == "PartnerNotFound"


def test_clicks(ask: Ask, run: Run, boris: int) -> None:
    ask("product", "add", "V-1", "Vase", "100", "--floor", "40")
    click = ("click", "open", "V-1", "--customer", boris, "--tender", "cash", "--tendered", "50")
    assert run(*click).error == "ClicksOff"
    assert ask("click", "settings") == {"currency": "SAR", "on": False, "fee": "30.00", "reward": "40.00"}
    assert ask("click", "settings", "--on")["on"]
    assert ask(*click, "--preview")["balances"][0]["available_after"] == "40.00"
    done = ask(*click)
    assert (done["change"], done["click"]["price_after"], done["click"]["status"]) == ("20.00", "70.00", "paid")
    assert "price: 70.00 SAR -> 40.00 SAR" in run(*click).out
    assert run(*click).error == "PriceAtFloor"
    assert ask("product", "show", "V-1")["price"] == "40.00"
    assert len(ask("click", "list", "--product", "V-1", "--customer", boris)) == 2
    assert "Vase" in run("click", "list", "--limit", "1").out
    assert ask("click", "settings", "--off", "--fee", "10", "--reward", "0") == {
        "currency": "SAR", "on": False, "fee": "10.00", "reward": "0.00",
    }  # fmt: skip
