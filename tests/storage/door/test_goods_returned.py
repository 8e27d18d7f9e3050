"""Goods that come back, at both doors: what goes where, newest first, part after part to the last minor unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import DeliverOrder, OrderLine
from ledger.domain.return_verbs import ReturnedLine, ReturnOrder
from ledger.errors import (
    CurrencyMismatch,
    FieldInvalid,
    FieldRequired,
    KeyReused,
    NotAllowed,
    OrderNotFound,
    OrderNotOpen,
    ReturnEmpty,
    ReturnTooLarge,
    ReturnTooMany,
    WalletNotActive,
    WalletNotFound,
)
from tests.support import doors
from tests.support.goods import back, by_provider, give_back, lines
from tests.support.ordering import refused, sar
from tests.support.paying import Shop
from tests.support.selling import by_card, from_wallet, paid

if TYPE_CHECKING:
    from tests.support.selling import Stall

THREE = lines(600, 300, 100)


class TestWhereTo:
    @pytest.mark.parametrize(
        ("tender", "code"), [("cash", "1001"), ("terminal", "1010"), ("bank", "1030"), ("invoice", "1200")]
    )
    def test_a_line_goes_back_to_its_tender(self, stall: Stall, tender: str, code: str) -> None:
        order = stall.sell(1_000, paid(1_000, tender), earns={}, lines=THREE)
        give_back(stall, order, back(2, 300))
        assert stall.books() == {code: 700, "4000": -1_000, "4090": 300}
        payment = stall.row("SELECT * FROM payments")
        assert (payment.refunded, payment.status) == (300, "succeeded")
        row = stall.row("SELECT * FROM transactions WHERE source = 'refund'")
        assert (row.type, row.order_id, row.payment_id, row.amount) == ("debit", order, payment.id, 300)
        assert (row.reason_code, row.note) == ("rma_refund", "too small")

    def test_the_rows_of_a_return(self, stall: Stall) -> None:
        order = stall.sell(1_000, paid(1_000), earns={}, lines=THREE)
        give_back(stall, order, back(1, 500), back(3, 100))
        assert stall.order(order)[:] == stall.order(order)[:]
        assert (stall.order(order).status, stall.order(order).returned) == ("partly_returned", 600)
        kept = stall.rows("SELECT n, returned, returned_amount FROM order_lines ORDER BY n")
        assert [row[:] for row in kept] == [(1, 1, 500), (2, 0, 0), (3, 1, 100)]
        row = stall.row("SELECT * FROM order_returns")
        assert (row.order_id, row.amount, row.given_back, row.withheld) == (order, 600, 600, 0)
        assert (row.currency, row.destination, row.reason_code, row.note) == (
            "SAR",
            "origin",
            "rma_refund",
            "too small",
        )
        assert not row.unpaid
        of_lines = stall.rows("SELECT return_id, order_id, n, quantity, amount FROM order_return_lines ORDER BY n")
        assert [of[:] for of in of_lines] == [(row.id, order, 1, 1, 500), (row.id, order, 3, 1, 100)]
        receipts = stall.rows("SELECT kind, number, amount, till_id FROM receipts ORDER BY number")
        assert [of[:] for of in receipts] == [("sale", 1, 1_000, 1), ("return", 2, 600, 1)]
        assert stall.events(order) == ["opened", "paid", "delivered", "returned"]
        stall.assert_sound()

    def test_the_newest_goes_back_first(self, stall: Stall) -> None:
        stall.put_in(400)
        order = stall.sell(1_000, from_wallet(stall.money, 400), kind="checkout", earns={}, lines=THREE)
        stall.pay(order, 350, "cash")
        stall.pay(order, 250, "terminal")
        for amount, books in (
            (100, {"1001": 750, "1010": 150}), (200, {"1001": 700}), (400, {"1001": 400, "2000": -100}),
            (300, {"1001": 400, "2000": -400}),
        ):  # fmt: skip
            give_back(stall, order, back(1 if amount < 300 else 2 if amount == 300 else 1, min(amount, 300), 0),
                      *([back(3, 100)] if amount == 400 else []))  # fmt: skip
            found = stall.books()
            assert {code: found.get(code, 0) for code in books} == books
        assert stall.order(order).status == "returned"
        stall.assert_sound()

    def test_each_pocket_gets_back_what_it_gave_last_first(self, stall: Stall) -> None:
        stall.put_in(700)
        stall.promote(300)
        order = stall.sell(1_000, from_wallet(stall.money, 1_000), earns={}, lines=THREE)
        give_back(stall, order, back(1, 600))
        assert stall.pockets() == {("paid", ""): 600}
        give_back(stall, order, back(2, 300))
        assert stall.pockets() == {("paid", ""): 700, ("given", ""): 200}

    def test_a_provider_owes_each_part(self, stall: Stall) -> None:
        order = stall.sell(1_000, kind="checkout", earns={}, lines=THREE)
        payment = by_provider(stall, order, 1_000)
        give_back(stall, order, back(1, 600))
        give_back(stall, order, back(2, 300))
        refunds = stall.rows("SELECT payment_id, amount, status, uuid FROM refunds ORDER BY id")
        assert [row[:3] for row in refunds] == [(payment, 600, "owed"), (payment, 300, "owed")]
        assert len({row.uuid for row in refunds}) == 2
        assert stall.books() == {"1020": 1_000, "2310": -900, "4000": -1_000, "4090": 900}
        stall.assert_sound()

    def test_a_card_gets_its_use_back_once(self, stall: Stall) -> None:
        card = stall.gift_card(1_000, max_usage_count=3)
        order = stall.sell(1_000, by_card(card), earns={}, lines=THREE)
        answer = give_back(stall, order, back(1, 600))
        assert answer.cards == (card,)
        assert stall.row("SELECT status, usage_count FROM gift_cards")[:] == ("active", 0)
        stall.sell(200, by_card(card, 200), earns={})
        give_back(stall, order, back(2, 300))
        assert stall.row("SELECT status, usage_count FROM gift_cards")[:] == ("active", 1)
        assert stall.row("SELECT balance FROM accounts WHERE kind = 'gift_card'").balance == 700

    def test_tenders_go_to_the_customers_wallet_when_asked(self, stall: Stall) -> None:
        order = stall.sell(1_000, paid(400, "cash"), paid(600, "terminal"), earns={}, lines=THREE)
        give_back(stall, order, back(1, 600), back(3, 100), wallet=stall.money)
        assert stall.pockets() == {("paid", ""): 700}
        assert stall.books() == {"1001": 400, "1010": 600, "2000": -700, "4000": -1_000, "4090": 700}
        assert [row[:] for row in stall.rows("SELECT tender, refunded FROM payments ORDER BY id")] == [
            ("cash", 100), ("terminal", 600),
        ]  # fmt: skip
        assert stall.history(stall.money) == [("refund", 600, "posted"), ("refund", 100, "posted")]
        assert stall.row("SELECT destination FROM order_returns").destination == "wallet"
        give_back(stall, order, back(2, 300))
        assert stall.books()["1001"] == 100
        stall.assert_sound()

    def test_a_providers_money_to_the_wallet_is_owed_to_nobody(self, stall: Stall) -> None:
        order = stall.sell(1_000, kind="checkout", earns={}, lines=THREE)
        by_provider(stall, order, 1_000)
        give_back(stall, order, back(1, 600), wallet=stall.money)
        assert not stall.rows("SELECT id FROM refunds")
        assert stall.books() == {"1020": 1_000, "2000": -600, "4000": -1_000, "4090": 600}
        stall.assert_sound()


class TestHowMuch:
    def test_part_after_part_ends_exact(self, stall: Stall) -> None:
        stall.put_in(333)
        order = stall.sell(1_000, from_wallet(stall.money, 333), paid(667), earns={}, lines=THREE)
        for n, amount in ((1, 1), (1, 598), (2, 299), (1, 1), (2, 1), (3, 99), (3, 1)):
            give_back(stall, order, back(n, amount, 0))
        assert stall.books() == {"1001": 333, "2000": -333, "4000": -1_000, "4090": 1_000}
        assert stall.order(order).status == "returned"
        assert stall.row("SELECT refunded FROM payments").refunded == 667
        stall.assert_sound()

    def test_no_more_than_was_kept(self, stall: Stall) -> None:
        order = stall.sell(
            1_000, paid(1_000), earns={}, lines=(OrderLine(None, "Cup", 4, 100), OrderLine(None, "Pot", 1, 600))
        )
        give_back(stall, order, back(1, 200, 2))
        facts = refused(stall, ReturnTooMany, ReturnOrder(order, (ReturnedLine(1, 3, 200),)))
        assert facts == {"order": order, "line": 1, "kept": 2, "requested": 3}
        facts = refused(stall, ReturnTooLarge, ReturnOrder(order, (ReturnedLine(1, 2, 201),)))
        assert (facts["order"], str(facts["kept"]), str(facts["requested"])) == (order, sar(200), sar(201))
        assert refused(stall, ReturnEmpty, ReturnOrder(order, ())) == {"order": order}
        assert stall.order(order).returned == 200

    @pytest.mark.parametrize("line", [
        ReturnedLine(4, 1, 1), ReturnedLine(0, 1, 1), ReturnedLine(1, 0, 0), ReturnedLine(1, -1, 5),
        ReturnedLine(1, 1, -5),
    ])  # fmt: skip
    def test_lines_that_cannot_be(self, stall: Stall, line: ReturnedLine) -> None:
        order = stall.sell(1_000, paid(1_000), earns={}, lines=THREE)
        refused(stall, FieldInvalid, ReturnOrder(order, (line,)))

    def test_a_line_is_named_once_and_an_operation_returns_once(self, stall: Stall) -> None:
        order = stall.sell(1_000, paid(1_000), earns={}, lines=THREE)
        assert refused(stall, FieldInvalid, ReturnOrder(order, (back(1, 1), back(1, 1)))) == {
            "what": "lines",
            "text": "1",
        }
        twice = ReturnOrder(order, (back(1, 1, 0),)), ReturnOrder(order, (back(2, 1, 0),))
        assert refused(stall, FieldInvalid, *twice) == {"what": "verbs", "text": "order_return"}

    def test_twice_is_harmless(self, stall: Stall) -> None:
        order = stall.sell(1_000, paid(1_000), earns={}, lines=THREE)
        verb = ReturnOrder(order, (back(2, 300),))
        first = stall.post("return", verb, key="once")
        again = stall.post("return", verb, key="once")
        assert again.repeated
        assert again.transactions == first.transactions
        assert stall.books()["4090"] == 300
        with pytest.raises(KeyReused):
            stall.post("return", ReturnOrder(order, (back(2, 299),)), key="once")
        with pytest.raises(ReturnTooMany):
            stall.post("return", verb)

    def test_a_zero_line_comes_back_with_another(self, stall: Stall) -> None:
        shop = Shop(stall.ledger, stall.customer, stall.money)
        gift = shop.product(100, kind="counted", stock=5)
        both = (OrderLine(gift, "Gift", 1, 100, 100), OrderLine(None, "Pot", 1, 500))
        order = stall.sell(500, paid(500), earns={}, lines=both)
        refused(stall, ReturnEmpty, ReturnOrder(order, (ReturnedLine(1, 1, 0),)))
        give_back(stall, order, ReturnedLine(1, 1, 0), back(2, 500))
        assert shop.row("products", gift).stock == 5
        assert stall.order(order).status == "returned"


class TestWhoAndWhen:
    def test_only_who_may(self, stall: Stall) -> None:
        doors.add_staff(stall.ledger)
        order = stall.sell(1_000, paid(1_000), login="cashier", earns={}, lines=THREE)
        verb = ReturnOrder(order, (back(1, 600),))
        assert refused(stall, NotAllowed, verb, login="cashier") == {"right": "order.return", "role": "cashier"}
        stall.post("return", verb, login="back_office")

    def test_an_order_that_is_not_there_or_has_ended(self, stall: Stall) -> None:
        refused(stall, OrderNotFound, ReturnOrder(77, (back(1, 1),)))
        order = stall.sell(1_000, paid(1_000), earns={}, lines=THREE)
        give_back(stall, order, back(1, 600), back(2, 300), back(3, 100))
        assert refused(stall, OrderNotOpen, ReturnOrder(order, (back(1, 1),)))["status"] == "returned"
        with pytest.raises(OrderNotOpen):
            stall.cancel(order)
        other = stall.sell(1_000, paid(1_000), earns={}, lines=THREE)
        stall.cancel(other)
        assert refused(stall, OrderNotOpen, ReturnOrder(other, (back(1, 1),)))["status"] == "cancelled"

    def test_whose_wallet(self, stall: Stall) -> None:
        order = stall.sell(1_000, paid(1_000), earns={}, lines=THREE)
        somebody, dinars = doors.add_wallet(stall.ledger), doors.add_wallet(stall.ledger, stall.customer, "KWD")
        some = (back(1, 1, 0),)
        assert refused(stall, WalletNotFound, ReturnOrder(order, some, "wallet", somebody)) == {"wallet": str(somebody)}
        refused(stall, CurrencyMismatch, ReturnOrder(order, some, "wallet", dinars))
        assert refused(stall, FieldRequired, ReturnOrder(order, some, "wallet")) == {"what": "wallet"}
        refused(stall, FieldInvalid, ReturnOrder(order, some, "origin", stall.money))
        refused(stall, FieldInvalid, ReturnOrder(order, some, "nowhere"))
        doors.run_sql(stall.ledger, "UPDATE wallets SET status = 'closed' WHERE id = :id", id=stall.money)
        refused(stall, WalletNotActive, ReturnOrder(order, some, "wallet", stall.money))

    def test_a_return_before_delivery(self, stall: Stall) -> None:
        order = stall.sell(1_000, paid(1_000), kind="delivery", earns={}, lines=THREE)
        give_back(stall, order, back(1, 600))
        stall.post("deliver", DeliverOrder(order))
        row = stall.order(order)
        assert (row.status, row.delivered_at is not None) == ("partly_returned", True)
        refused(stall, OrderNotOpen, DeliverOrder(order))

    def test_a_cancel_gives_back_the_rest_only(self, stall: Stall) -> None:
        order = stall.sell(1_000, paid(1_000), earns={}, lines=THREE)
        give_back(stall, order, back(1, 600))
        stall.cancel(order)
        assert stall.books() == {"4000": -1_000, "4090": 1_000}
        assert stall.row("SELECT refunded FROM payments").refunded == 1_000
        receipts = stall.rows("SELECT kind, amount FROM receipts ORDER BY number")
        assert [row[:] for row in receipts] == [("sale", 1_000), ("return", 600), ("return", 400)]
        stall.assert_sound()


def test_pieces_are_for_sale_again(stall: Stall) -> None:
    shop = Shop(stall.ledger, stall.customer, stall.money)
    vase, cups = shop.product(700), shop.product(100, kind="counted", stock=5)
    both = (OrderLine(vase, "Vase", 1, 700), OrderLine(cups, "Cup", 3, 100))
    order = stall.sell(1_000, paid(1_000), lines=both, earns={})
    give_back(stall, order, back(2, 200, 2))
    assert (shop.row("products", vase).is_sold, shop.row("products", cups).stock) == (True, 4)
    give_back(stall, order, back(1, 100, 0))
    assert shop.row("products", vase).is_sold
    give_back(stall, order, back(1, 600))
    assert not shop.row("products", vase).is_sold
    stall.sell(700, paid(700), lines=both[:1], earns={})
    stall.cancel(order)
    assert (shop.row("products", vase).is_sold, shop.row("products", cups).stock) == (True, 5)
    stall.assert_sound()
