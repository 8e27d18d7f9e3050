"""`order return`, `order returns` and the plan of a cancel, without a window."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from tests.cli.conftest import Run

Ask = Callable[..., Any]
SHARES_A_LEDGER = True


@pytest.fixture
def order(ask: Ask, anna: int) -> int:
    """50.00: two coffees and a cake, 20.00 from the wallet, 10.00 by card, the rest in cash."""
    sold = ask(
        "order", "sell", "--line", "Coffee=12.50x2", "--line", "Cake=25", "--customer", anna, "--wallet", "20",
        "--pay", "terminal:10", "--pay", "cash:rest",
    )  # fmt: skip
    return int(sold["order"]["id"])


def test_a_plan_writes_nothing_and_the_return_does_what_it_said(ask: Ask, order: int) -> None:
    words = ("order", "return", order, "--line", "1:1", "--line", "2", "--note", "cold")
    plan = ask(*words, "--plan")
    assert (plan["plan"], plan["value"], plan["money_back"], plan["order"]["status"]) == (
        True, "37.50", "37.50", "partly_returned",
    )  # fmt: skip
    assert [(one["to"], one["amount"]) for one in plan["back"]] == [
        ("cash", "20.00"), ("terminal", "10.00"), ("wallet", "7.50"),
    ]  # fmt: skip
    assert ask("order", "show", order)["status"] == "delivered"
    done = ask(*words, "--key", "r1")
    assert [done[name] for name in ("back", "lines", "value")] == [plan[name] for name in ("back", "lines", "value")]
    assert (done["receipts"][0]["kind"], done["receipts"][0]["amount"], done["new_cards"]) == ("return", "37.50", [])
    assert ask(*words, "--key", "r1")["repeated"]
    [known] = ask("order", "returns", order)
    assert (known["amount"], known["given_back"], known["note"], known["reason_code"]) == (
        "37.50", "37.50", "cold", "rma_refund",
    )  # fmt: skip
    shown = ask("order", "show", order)
    assert (shown["status"], shown["returned"], shown["given_back"], len(shown["returns"])) == (
        "partly_returned", "37.50", "37.50", 1,
    )  # fmt: skip


def test_part_of_the_price_goes_to_the_wallet(ask: Ask, order: int, anna: int) -> None:
    before = ask("wallet", "show", anna)["available"]
    done = ask("order", "return", order, "--amount", "15 SAR", "--to", "wallet", "--reason", "goodwill")
    assert [(one["to"], one["amount"]) for one in done["back"]] == [("wallet", "15.00")]
    after = ask("wallet", "show", anna)["available"]
    assert Decimal(after) - Decimal(before) == Decimal(15)
    assert [line["quantity"] for line in done["lines"]] == [0, 0]


def test_everything_comes_back_once(ask: Ask, run: Run, order: int) -> None:
    assert ask("order", "return", order, "--all")["order"]["status"] == "returned"
    assert run("order", "return", order, "--all").error == "OrderNotOpen"


def test_what_cannot_come_back_is_refused_with_the_figures(run: Run, order: int) -> None:
    refused = run("order", "return", order, "--line", "1:3")
    assert (refused.code, refused.error) == (1, "ReturnTooMany")
    assert "the customer has 2; 3 were to come back" in refused.err
    assert run("order", "return", order, "--amount", "50.01").error == "ReturnTooLarge"
    assert run("order", "return", order, "--line", "7").error == "FieldInvalid"
    assert run("order", "return", "nothing", "--all").error == "OrderNotFound"
    for wrong in (("--line", "x"), ("--line", "1:0"), (), ("--all", "--amount", "3")):
        assert run("order", "return", order, *wrong).code == 2


def test_people_read_the_plan(run: Run, ask: Ask, order: int) -> None:
    told = run("order", "return", order, "--all", "--plan").out.splitlines()
    number = ask("order", "show", order)["number"]
    assert told[0] == f"plan, nothing was written: order {number} would be returned"
    assert "  2 x Coffee, worth 25.00 SAR; kept: 0" in told
    assert "give back 20.00 SAR to cash" in told
    allowance = run("order", "return", order, "--amount", "5", "--plan").out
    assert "of its price; the goods stay" in allowance
    assert "0 x" not in allowance
    done = run("order", "return", order, "--line", "2").out
    assert done.splitlines()[0] == f"order {number} is partly_returned"
    assert "receipt " in done
    assert "goods of 25.00 SAR came back" in run("order", "show", order).out
    assert "25.00" in run("order", "returns", order).out


def test_the_plan_of_a_cancel(ask: Ask, order: int) -> None:
    plan = ask("order", "cancel", order, "--reason", "?", "--plan")
    assert (plan["order"]["status"], plan["money_back"]) == ("cancelled", "50.00")
    assert ask("order", "show", order)["status"] == "delivered"


def test_a_new_card_tells_its_code_once(ask: Ask, run: Run, anna: int) -> None:
    [card] = ask("gift-card", "issue", "40", "SAR")
    ask("gift-card", "sell", card["id"], "--tender", "cash")
    sold = ask("order", "sell", "--line", "Hat=30", "--customer", anna, "--card", card["code"])
    ask("gift-card", "cancel", card["id"])
    words = ("order", "return", sold["order"]["id"], "--all", "--key", "new-card")
    [new] = ask(*words)["new_cards"]
    assert ask("gift-card", "lookup", new["code"])["remaining"] == "30.00"
    again = ask(*words)
    assert (again["repeated"], again["new_cards"]) == (True, [])
    assert new["code"] not in run("order", "show", sold["order"]["id"]).out
