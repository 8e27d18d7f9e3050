"""Orders at both doors, paid from everything that pays: what is booked, what is refused (SPEC 3, 8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ledger.domain.card_verbs import NewCard
from ledger.domain.order_verbs import (
    CaptureForOrder,
    CardForOrder,
    DeliverOrder,
    PayForOrder,
    TakeForOrder,
)
from ledger.domain.verbs import ChangeStatus, IssueCards
from ledger.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CardLastUse,
    CardNotFound,
    CardNotUsable,
    CardTooSmall,
    CardUsedUp,
    CurrencyMismatch,
    FieldInvalid,
    HoldEnded,
    HoldNotFound,
    HoldTooSmall,
    InsufficientFunds,
    KeyReused,
    NotAllowed,
    OrderNotFound,
    OrderNotOpen,
    OrderOverpaid,
    TenderedTooSmall,
    WalletNotActive,
)
from ledger.money import MAX_MINOR
from tests.support import doors
from tests.support.drawers import booked
from tests.support.ledgers import START
from tests.support.ordering import SOLD, held_of, opening, refused, sar, stall, thing
from tests.support.selling import Stall, by_card, from_wallet, paid

__all__ = ["stall"]


class TestPaying:
    @pytest.mark.parametrize(
        ("tender", "code"), [("cash", "1001"), ("terminal", "1010"), ("bank", "1030"), ("invoice", "1200")]
    )
    def test_a_tender_goes_to_the_order_and_the_order_to_sales(self, stall: Stall, tender: str, code: str) -> None:
        part = PayForOrder(None, tender, 1_000, "u-1", 1_500 if tender == "cash" else None, "slip 7")
        answer = stall.post("sell", opening(thing(), customer=stall.customer), part)
        assert booked(stall.ledger, answer) == [("credit", "purchase", code, "2300", 1_000), (*SOLD, 1_000)]
        payment = stall.row("SELECT * FROM payments")
        assert (payment.purpose, payment.order_id, payment.status, payment.reference, payment.tendered) == (
            "order", answer.orders[0], "succeeded", "slip 7", 1_500 if tender == "cash" else None,
        )  # fmt: skip
        assert answer.payments == (payment.id,)
        assert payment.transaction_id == answer.transactions[0]
        assert (payment.operation_id, payment.ended_by) == (answer.operation, answer.operation)
        said = stall.rows("SELECT order_id, payment_id, customer_id, reference_type, reference_id, reason_code"
                          " FROM transactions ORDER BY id")  # fmt: skip
        order = answer.orders[0]
        assert [tuple(one) for one in said] == [
            (order, payment.id, stall.customer, "order", str(order), "order_payment"),
            (order, None, stall.customer, "order", str(order), "order_completed"),
        ]

    def test_nothing_is_sold_until_everything_is_paid(self, stall: Stall) -> None:
        order = stall.sell(1_000, kind="checkout")
        answer = stall.post("pay", paid(400, "cash", order))
        assert booked(stall.ledger, answer) == [("credit", "purchase", "1001", "2300", 400)]
        assert stall.books() == {"1001": 400, "2300": -400}
        assert stall.order(order).status == "awaiting_payment"
        last = stall.post("pay", paid(600, "terminal", order))
        assert booked(stall.ledger, last)[-1] == (*SOLD, 1_000)
        assert {code: what for code, what in stall.books().items() if not code.startswith("P")} == {
            "1001": 400, "1010": 600, "4000": -1_000,
        }  # fmt: skip
        assert (stall.order(order).status, stall.order(order).delivered_at) == ("paid", None)
        assert stall.events(order) == ["opened", "paid"]

    def test_a_counter_sale_is_delivered_when_paid(self, stall: Stall) -> None:
        order = stall.order(stall.sell(1_000, paid(1_000), earns={}))
        assert order.status == "delivered"
        assert order.paid_at == order.delivered_at is not None
        assert stall.events(order.id) == ["opened", "paid", "delivered"]

    def test_receipts_are_numbered_by_till(self, stall: Stall) -> None:
        for total in (500, 700):
            stall.sell(total, paid(total), earns={})
        rows = stall.rows("SELECT till_id, number, kind, order_id, amount FROM receipts ORDER BY id")
        assert [tuple(row)[1:3] for row in rows] == [(1, "sale"), (2, "sale")]
        assert [row.amount for row in rows] == [500, 700]

    def test_every_part_of_a_mixed_sale(self, stall: Stall) -> None:
        stall.put_in(300)
        stall.promote(100)
        card = stall.gift_card(250)
        answer = stall.post(
            "sell", opening(thing(1_000), customer=stall.customer), from_wallet(stall.money, None), by_card(card),
            paid(200), paid(150, "cash"),
        )  # fmt: skip
        assert booked(stall.ledger, answer) == [
            ("debit", "purchase", "2000", "2300", 100),
            ("debit", "purchase", "2000", "2300", 300),
            ("debit", "purchase", "2100", "2300", 250),
            ("credit", "purchase", "1010", "2300", 200),
            ("credit", "purchase", "1001", "2300", 150),
            (*SOLD, 1_000),
        ]
        assert answer.cards == (card,)
        assert [one.available_after for one in answer.wallets if one.currency == "SAR"] == [0]
        row = stall.row("SELECT status, usage_count, redeemed_by FROM gift_cards WHERE id = :i", i=card)
        assert tuple(row) == ("redeemed", 1, stall.customer)

    def test_the_same_key_again_answers_the_same(self, stall: Stall) -> None:
        verbs = (opening(thing()), replace(paid(1_000), uuid="u-1"))
        first = stall.post("sell", *verbs, key="k")
        again = stall.post("sell", *verbs, key="k")
        assert again == replace(first, repeated=True)
        assert stall.row("SELECT count(*) AS n FROM orders").n == 1
        with pytest.raises(KeyReused):
            stall.post("sell", opening(thing(999)), key="k")

    def test_what_a_tender_refuses(self, stall: Stall) -> None:
        order = stall.sell(1_000, kind="checkout", earns={})
        for amount in (0, -5):
            assert refused(stall, AmountNotPositive, paid(amount, "cash", order)) == {"amount": sar(amount)}
        assert refused(stall, AmountTooLarge, paid(MAX_MINOR + 1, "cash", order))["limit"] == sar(MAX_MINOR)
        facts = refused(stall, OrderOverpaid, paid(1_001, "cash", order))
        assert facts == {"order": order, "due": sar(1_000), "requested": sar(1_001)}
        for tender in ("provider", "", "goats"):
            assert refused(stall, FieldInvalid, paid(10, tender, order)) == {"what": "tender", "text": tender}
        short = replace(paid(1_000, "cash", order), tendered=999)
        assert refused(stall, TenderedTooSmall, short) == {"amount": sar(1_000), "tendered": sar(999)}
        odd = replace(paid(1_000, "bank", order), tendered=1_000)
        assert refused(stall, FieldInvalid, odd) == {"what": "tendered", "text": "1000"}
        stall.post("pay", replace(paid(10, "cash", order), uuid="u-1"))
        facts = refused(stall, OrderOverpaid, paid(991, "cash", order))
        assert facts == {"order": order, "due": sar(990), "requested": sar(991)}
        for uuid in ("u-1", ""):
            part = replace(paid(10, "cash", order), uuid=uuid)
            assert refused(stall, FieldInvalid, part) == {"what": "uuid", "text": uuid}
        assert refused(stall, OrderNotFound, paid(10, "cash", 999)) == {"order": "999"}
        assert refused(stall, OrderNotFound, paid(10, "cash")) == {"order": ""}
        assert refused(stall, NotAllowed, paid(10, "cash", order), login="auditor")["right"] == "order.sell"

    def test_a_paid_order_takes_nothing_more(self, stall: Stall) -> None:
        stall.put_in(500)
        held = held_of(stall, 100)
        card = stall.gift_card(100)
        order = stall.sell(1_000, paid(1_000), earns={})
        for part in (
            paid(1, "cash", order), TakeForOrder(order, stall.money, 1, "SAR"), CaptureForOrder(order, held, 1),
            CardForOrder(order, card, 1), DeliverOrder(order),
        ):  # fmt: skip
            assert refused(stall, OrderNotOpen, part) == {"order": order, "status": "delivered"}
        gone = stall.sell(1_000, kind="checkout", earns={})
        stall.cancel(gone)
        assert refused(stall, OrderNotOpen, paid(1, "cash", gone)) == {"order": gone, "status": "cancelled"}


class TestWallet:
    def test_without_an_amount_a_wallet_gives_what_it_has(self, stall: Stall) -> None:
        stall.put_in(300)
        order = stall.sell(1_000, from_wallet(stall.money, None), kind="checkout", earns={})
        assert stall.books()["2300"] == -300
        assert stall.shown(stall.money) == 0
        facts = refused(stall, InsufficientFunds, TakeForOrder(order, stall.money, None, "SAR"))
        assert facts == {"wallet": stall.money, "available": sar(0), "requested": sar(700)}

    def test_or_no_more_than_is_due(self, stall: Stall) -> None:
        stall.put_in(1_500)
        stall.sell(1_000, from_wallet(stall.money, None), earns={})
        assert stall.shown(stall.money) == 500

    def test_it_never_pays_what_nobody_owes(self, stall: Stall) -> None:
        stall.put_in(1_500)
        parts = (opening(thing()), paid(1_000), from_wallet(stall.money, None))
        facts = refused(stall, OrderOverpaid, *parts)
        assert (facts["due"], facts["requested"]) == (sar(0), sar(1_500))

    def test_the_soonest_to_expire_goes_first(self, stall: Stall) -> None:
        stall.put_in(100)
        stall.promote(100, (START + timedelta(days=9)).date())
        stall.promote(100, (START + timedelta(days=3)).date())
        stall.sell(150, from_wallet(stall.money, 150), earns={})
        assert stall.pockets() == {("given", "2026-01-14"): 50, ("paid", ""): 100}

    def test_what_a_wallet_refuses(self, stall: Stall) -> None:
        stall.put_in(300)
        order = stall.sell(1_000, kind="checkout", earns={})
        take = TakeForOrder(order, stall.money, 301, "SAR")
        facts = refused(stall, InsufficientFunds, take)
        assert facts == {"wallet": stall.money, "available": sar(300), "requested": sar(301)}
        assert refused(stall, OrderOverpaid, replace(take, amount=1_001))["due"] == sar(1_000)
        assert refused(stall, AmountNotPositive, replace(take, amount=0)) == {"amount": sar(0)}
        mismatch = {"expected": "SAR", "given": "KWD"}
        assert refused(stall, CurrencyMismatch, replace(take, currency="KWD")) == mismatch
        dinars = doors.add_wallet(stall.ledger, stall.customer, "KWD")
        assert refused(stall, CurrencyMismatch, replace(take, wallet=dinars)) == mismatch
        assert refused(stall, NotAllowed, take, login="auditor")["right"] == "wallet.sale"
        stall.post("status", ChangeStatus(stall.money, "frozen"))
        facts = refused(stall, WalletNotActive, take)
        assert facts == {"wallet": stall.money, "status": "frozen"}


class TestHold:
    def test_a_hold_pays_and_its_rest_goes_back_in_the_same_step(self, stall: Stall) -> None:
        stall.promote(100, (START + timedelta(days=3)).date())
        stall.put_in(500)
        held = held_of(stall, 400)
        answer = stall.post("sell", opening(thing(250), customer=stall.customer), CaptureForOrder(None, held, 250))
        assert booked(stall.ledger, answer) == [
            ("capture", "purchase", "2010", "2300", 100),
            ("capture", "purchase", "2010", "2300", 150),
            ("release", "purchase", "2010", "2000", 150),
            (*SOLD, 250),
        ]
        hold = stall.row("SELECT captured, released, status FROM holds")
        assert tuple(hold) == (250, 150, "captured")
        assert stall.pockets() == {("paid", ""): 350}
        origins = stall.rows(
            "SELECT a.origin FROM postings p JOIN transactions t ON t.id = p.transaction_id"
            " JOIN accounts a ON a.id = p.origin_account WHERE t.type = 'capture' ORDER BY p.n"
        )
        assert [row.origin for row in origins] == ["given", "paid"]
        said = stall.row("SELECT reason_code, order_id FROM transactions WHERE type = 'capture'")
        assert tuple(said) == ("order_payment_from_hold", answer.orders[0])

    def test_a_hold_that_is_used_up(self, stall: Stall) -> None:
        stall.put_in(500)
        held = held_of(stall, 400)
        order = stall.sell(1_000, CaptureForOrder(None, held, 400), kind="checkout", earns={})
        assert tuple(stall.row("SELECT captured, released, status FROM holds")) == (400, 0, "captured")
        facts = refused(stall, HoldEnded, CaptureForOrder(order, held, 1))
        assert facts == {"hold": held, "status": "captured"}

    def test_what_a_hold_refuses(self, stall: Stall) -> None:
        stall.put_in(500)
        held = held_of(stall, 400)
        order = stall.sell(300, kind="checkout", earns={})
        capture = CaptureForOrder(order, held, 401)
        facts = refused(stall, HoldTooSmall, capture)
        assert facts == {"hold": held, "held": sar(400), "requested": sar(401)}
        assert refused(stall, OrderOverpaid, replace(capture, amount=301))["due"] == sar(300)
        assert refused(stall, AmountNotPositive, replace(capture, amount=0)) == {"amount": sar(0)}
        assert refused(stall, HoldNotFound, replace(capture, hold=999)) == {"hold": 999}
        assert refused(stall, NotAllowed, capture, login="auditor")["right"] == "wallet.hold"


class TestCard:
    def test_a_card_pays_without_a_customer_and_is_used_up_by_its_last(self, stall: Stall) -> None:
        card = stall.gift_card(500)
        stall.sell(200, by_card(card), customer=None, earns={})
        row = stall.row("SELECT status, usage_count, redeemed_by FROM gift_cards")
        assert tuple(row) == ("active", 1, None)
        stall.sell(300, by_card(card, 300), earns={})
        assert tuple(stall.row("SELECT status, usage_count FROM gift_cards")) == ("redeemed", 2)
        said = stall.rows(
            "SELECT type, source, customer_id FROM transactions WHERE card_id = :c AND order_id > 0", c=card
        )
        assert [tuple(row) for row in said] == [("debit", "purchase", None), ("debit", "purchase", stall.customer)]

    def test_without_its_code_a_card_needs_a_stronger_right(self, stall: Stall) -> None:
        card = stall.gift_card(500)
        sale = opening(thing(100))
        facts = refused(stall, NotAllowed, sale, by_card(card), login="cashier")
        assert facts == {"right": "gift_card.redeem_without_code", "role": "cashier"}
        refused(stall, CardNotFound, sale, CardForOrder(None, card, None, "wrong"), login="cashier")
        coded = CardForOrder(None, card, None, f"{stall.cards:064d}")
        stall.post("sell", sale, coded, login="cashier")

    def test_what_a_card_refuses(self, stall: Stall) -> None:
        card = stall.gift_card(500, max_usage_count=1)
        order = stall.sell(900, kind="checkout", earns={})
        pay = CardForOrder(order, card, 501)
        facts = refused(stall, CardTooSmall, pay)
        assert facts == {"card": card, "remaining": sar(500), "requested": sar(501)}
        assert refused(stall, AmountNotPositive, replace(pay, amount=0)) == {"amount": sar(0)}
        small = stall.sell(100, kind="checkout", earns={})
        assert refused(stall, OrderOverpaid, replace(pay, order=small, amount=101))["due"] == sar(100)
        facts = refused(stall, CardLastUse, replace(pay, amount=200))
        assert facts == {"card": card, "remaining": sar(500), "requested": sar(200)}
        refused(stall, CardNotFound, replace(pay, card=999))

    def test_a_card_whose_uses_were_spent_before_the_last_one_asked_pays_no_more(self, stall: Stall) -> None:
        card = stall.gift_card(500, max_usage_count=2)
        doors.run_sql(stall.ledger, "UPDATE gift_cards SET usage_count = 2")
        facts = refused(stall, CardUsedUp, opening(thing(500)), CardForOrder(None, card))
        assert facts == {"card": card, "used": 2, "allowed": 2}
        doors.run_sql(stall.ledger, "UPDATE gift_cards SET usage_count = 0")

    def test_only_an_active_card_of_the_orders_currency_pays(self, stall: Stall) -> None:
        order = stall.sell(900, kind="checkout", earns={})
        unsold = stall.gift_card(500, origin="paid")
        facts = refused(stall, CardNotUsable, CardForOrder(order, unsold))
        assert facts == {"card": unsold, "status": "issued"}
        dinars = stall.post("issue", IssueCards((NewCard("d" * 64, "dddd"),), 100, "KWD", "given")).cards[0]
        facts = refused(stall, CurrencyMismatch, CardForOrder(order, dinars))
        assert facts == {"expected": "SAR", "given": "KWD"}
        ends = stall.gift_card(500, valid_until=START.date())
        stall.wait(days=1)
        assert refused(stall, CardNotUsable, CardForOrder(order, ends)) == {"card": ends, "status": "expired"}
