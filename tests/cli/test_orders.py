"""`order`, `cart` and `receipt`: a sale from arrival to receipt without a window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.cli.conftest import Run

Ask = Callable[..., Any]
SHARES_A_LEDGER = True


def _sold(ask: Ask, *words: object) -> Any:  # noqa: ANN401 - JSON
    return ask("order", "sell", "--line", "Coffee=12.50x2", "--line", "Cake=5", *words)


def test_cash_with_change(ask: Ask) -> None:
    sold = _sold(ask, "--pay", "cash:rest", "--tendered", "50")
    assert (sold["order"]["status"], sold["order"]["total"], sold["order"]["due"]) == ("delivered", "30.00", "0.00")
    assert (sold["change"], sold["order"]["method"]) == ("20.00", "cash")
    (receipt,) = sold["receipts"]
    shown = ask("receipt", "show", receipt["id"], "--print")
    assert (shown["amount"], shown["change"], shown["printed"]) == ("30.00", "20.00", 0)
    assert [line["name"] for line in shown["lines"]] == ["Coffee", "Cake"]
    assert ask("receipt", "show", receipt["id"])["printed"] == 1


def test_wallet_then_the_rest_by_terminal(ask: Ask, run: Run, anna: int) -> None:
    sold = _sold(ask, "--customer", anna, "--wallet", "10", "--pay", "terminal:rest", "--slip", "000123", "--key", "s1")
    assert sold["order"]["method"] == "wallet_mixed"
    assert [
        (one["available_before"], one["available_after"]) for one in sold["balances"] if one["currency"] == "SAR"
    ] == [("100.00", "90.00")]
    detail = ask("order", "show", sold["order"]["number"])
    assert [(one["tender"], one["amount"], one["reference"]) for one in detail["payments"]] == [
        ("terminal", "20.00", "000123")
    ]
    back = ask("order", "cancel", sold["order"]["id"], "--reason", "changed their mind")
    assert back["order"]["status"] == "cancelled"
    assert ask("wallet", "show", anna)["available"] == "100.00"
    assert run("order", "cancel", str(sold["order"]["id"]), "--reason", "again").error == "OrderNotOpen"


def test_a_preview_then_refusals(ask: Ask, run: Run, anna: int) -> None:
    shown = _sold(ask, "--customer", anna, "--wallet", "10", "--preview")
    assert (shown["preview"], shown["order"]["due"]) == (True, "20.00")
    assert run("order", "sell", "--line", "Coffee=12.50").error == "OrderNotCovered"
    assert run("order", "sell", "--line", "Coffee=12.50", "--pay", "cash:13").error == "OrderOverpaid"
    assert run("order", "show", "nothing").error == "OrderNotFound"
    assert run("order", "sell", "--line", "Coffee", "--pay", "cash:1").code == 2
    assert run("order", "sell", "--line", "Coffee=1", "--pay", "gold:1").code == 2


def test_delivered_first_and_paid_later(ask: Ask) -> None:
    order = _sold(ask, "--kind", "delivery")["order"]["id"]
    assert ask("order", "deliver", order)["order"]["status"] == "delivered"
    assert ask("order", "pay", order, "--pay", "cash:10")["order"]["due"] == "20.00"
    paid = ask("order", "pay", order, "--pay", "terminal:rest")
    assert (paid["order"]["due"], len(paid["receipts"])) == ("0.00", 1)
    listed = ask("order", "list", "--status", "delivered", "--limit", "1")
    assert [row["id"] for row in listed] == [order]


def test_a_cart_is_parked_and_taken_up(ask: Ask, run: Run, anna: int) -> None:
    cart = ask("cart", "park", '{"lines": []}', "--customer", anna, "--hold", "25", "--label", "blue coat")
    assert (cart["held"], cart["label"]) == ("25.00", "blue coat")
    assert [one["id"] for one in ask("cart", "list")] == [cart["id"]]
    resumed = ask("cart", "resume", cart["id"])
    assert resumed["hold_id"] == cart["hold_id"]
    assert run("cart", "resume", str(cart["id"])).error == "OrderNotFound"
    sold = ask("order", "sell", "--line", "Coat=25", "--customer", anna, "--wallet", "25", "--hold", resumed["hold_id"])
    assert sold["order"]["status"] == "delivered"
    assert ask("wallet", "show", anna)["on_hold"] == "0.00"
    other = ask("cart", "park", "{}", "--customer", anna, "--hold", "5")
    assert ask("cart", "drop", other["id"])["status"] == "dropped"
    assert ask("wallet", "show", anna)["available"] == "75.00"


def test_people_read_orders_too(ask: Ask, run: Run) -> None:
    number = _sold(ask, "--pay", "cash:rest")["order"]["number"]
    assert "30.00" in run("order", "show", number).out
    assert number in run("order", "list").out
    told = run("order", "sell", "--line", "Tea=2", "--pay", "cash:2", "--tendered", "5").out
    assert told.splitlines()[1] == "change 3.00 SAR"


def test_a_product_is_sold_at_its_price(ask: Ask, run: Run) -> None:
    made = ask("product", "add", "HAT-1", "Hat", "30", "--kind", "unique")
    sold = ask("order", "sell", "--product", "HAT-1", "--pay", "cash:rest")
    assert sold["order"]["total"] == "30.00"
    assert ask("order", "show", sold["order"]["id"])["lines"][0]["product_id"] == made["id"]
    assert run("order", "sell", "--product", "HAT-1", "--pay", "cash:rest").error == "ProductSold"


def test_a_sale_for_the_rest_is_done_once_under_its_key(ask: Ask, run: Run, anna: int) -> None:
    ask("product", "add", "ONLY", "The only coat", "30", "--kind", "unique")
    coat = ("order", "sell", "--product", "ONLY", "--pay", "cash:rest", "--key", "coat")
    mixed = ("order", "sell", "--line", "Tea=20", "--customer", anna, "--wallet", "5", "--pay", "cash:rest")
    for command in (coat, (*mixed, "--pay", "terminal:10", "--key", "mixed")):
        first = ask(*command)
        again = ask(*command)
        assert (again["repeated"], again["order"], again["receipts"]) == (True, first["order"], first["receipts"])
    assert run("order", "sell", "--line", "Tea=21", "--pay", "cash:rest", "--key", "coat").error == "KeyReused"


def test_paying_the_rest_is_done_once_under_its_key(ask: Ask, run: Run) -> None:
    order = _sold(ask, "--kind", "delivery")["order"]["id"]
    paid = ask("order", "pay", order, "--pay", "cash:rest", "--key", f"pay-{order}")
    again = ask("order", "pay", order, "--pay", "cash:rest", "--key", f"pay-{order}")
    assert (again["repeated"], again["order"]) == (True, paid["order"])
    assert run("order", "pay", order, "--pay", "cash:rest").error == "OrderNotOpen"


def test_the_rest_is_what_the_other_tenders_leave(ask: Ask, anna: int) -> None:
    def tenders(*words: object) -> list[tuple[str, str]]:
        order = _sold(ask, *words)["order"]["id"]
        return [(one["tender"], one["amount"]) for one in ask("order", "show", order)["payments"]]

    assert tenders("--pay", "cash:rest", "--pay", "terminal:10") == [("cash", "20.00"), ("terminal", "10.00")]
    assert tenders("--customer", anna, "--wallet", "30", "--pay", "cash:rest") == []
    assert tenders("--pay", "cash:30", "--pay", "terminal:rest") == [("cash", "30.00")]


def test_the_last_use_of_a_card_gives_the_rest_to_the_wallet(ask: Ask, run: Run, anna: int) -> None:
    (card,) = ask("gift-card", "issue", "50", "SAR", "--given", "--uses", "1")
    sale = ("order", "sell", "--line", "Cake=20", "--card", card["code"])
    assert run(*sale, "--customer", anna).error == "CardLastUse"
    assert run(*sale, "--rest-to-wallet").error == "FieldRequired"
    assert ask(*sale, "--customer", anna, "--rest-to-wallet")["order"]["due"] == "0.00"
    assert ask("wallet", "show", anna)["available"] == "130.00"
    assert (ask("gift-card", "show", card["id"])["status"], card["remaining"]) == ("redeemed", "50.00")
    (card,) = ask("gift-card", "issue", "50", "SAR", "--given", "--uses", "1")
    waits = ask("order", "sell", "--line", "Cake=20", "--customer", anna, "--kind", "delivery")["order"]["id"]
    assert run("order", "pay", waits, "--card", card["code"]).error == "CardLastUse"
    assert ask("order", "pay", waits, "--card", card["code"], "--rest-to-wallet")["order"]["due"] == "0.00"
    assert ask("wallet", "show", anna)["available"] == "160.00"


def test_a_cart_is_parked_once_under_its_key(ask: Ask, run: Run, anna: int) -> None:
    held = ("--customer", anna, "--hold", "5")
    for key, more in (("bare", ()), ("held", held)):
        park = ("cart", "park", '{"lines": [1]}', "--label", key, *more)
        first = ask(*park, "--key", f"park-{key}")
        assert ask(*park, "--key", f"park-{key}")["id"] == first["id"]
        for other in (("cart", "park", "{}", "--label", key, *more), (*park[:3], "--label", "other", *more)):
            assert run(*other, "--key", f"park-{key}").error == "KeyReused"
        assert [one["label"] for one in ask("cart", "list")].count(key) == 1
    other = ("cart", "park", '{"lines": [1]}', "--label", "held", "--customer", anna, "--hold", "6")
    assert run(*other, "--key", "park-held").error == "KeyReused"
    order = _sold(ask, "--kind", "delivery")["order"]["id"]
    ask("order", "deliver", order, "--key", "deliver-it")
    assert run(*other, "--key", "deliver-it").error == "KeyReused"
    (mine,) = [one for one in ask("cart", "list") if one["label"] == "held"]
    assert f"hold #{mine['hold_id']}: 5.00 SAR" in run("cart", "resume", mine["id"]).out
    ask("hold", "release", mine["hold_id"], "--reason", "done")


def test_only_the_customers_own_wallet_and_hold_pay(ask: Ask, run: Run, anna: int) -> None:
    boris = ask("customer", "add", "Boris")["id"]
    hold = ask("hold", "place", anna, "5", "--minutes", "30")["hold"]["id"]
    sale = ("order", "sell", "--line", "Coat=5", "--hold", hold, "--wallet", "5")
    before = ask("wallet", "show", anna)
    assert run(*sale, "--customer", boris).error == "HoldNotFound"
    order = _sold(ask, "--kind", "delivery", "--customer", boris)["order"]["id"]
    nobodys = _sold(ask, "--kind", "delivery")["order"]["id"]
    for number in (order, nobodys):
        ran = run("order", "pay", number, "--hold", hold, "--wallet", "5", "--json")
        assert (ran.error, ran.json["hold"]) == ("HoldNotFound", hold)
    assert ask("wallet", "show", anna) == before
    assert ask(*sale, "--customer", anna)["order"]["status"] == "delivered"
