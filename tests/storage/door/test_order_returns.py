"""Cancelling orders at both doors: everything goes back to where it came from, and every account ends right."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.card_verbs import NewCard, Replacement
from ledger.domain.order_verbs import CancelOrder, CaptureForOrder, OrderLine
from ledger.domain.payment_verbs import BeginPayment, EndPayment, EndRefund
from ledger.domain.till_verbs import PayPartner
from ledger.domain.verbs import CancelCard, ClawBack, Credit, Hold
from ledger.errors import CardNeedsReplacement, NotAllowed, OrderNotFound, OrderNotOpen, WalletNotActive
from ledger.storage.door.payment_rows import refund_uuid
from tests.support import doors
from tests.support.drawers import add_partner
from tests.support.ledgers import START
from tests.support.ordering import refused
from tests.support.paying import Shop
from tests.support.selling import by_card, from_wallet, paid

if TYPE_CHECKING:
    from tests.support.selling import Stall

SOON = date(2026, 1, 7)
"""Two days after the ledgers of tests begin."""


class TestWallets:
    def test_an_unpaid_order_gives_back_what_it_held(self, stall: Stall) -> None:
        stall.put_in(5_000)
        order = stall.sell(10_000, from_wallet(stall.money, None), kind="checkout")
        assert stall.books() == {"1001": 5_000, "2300": -5_000}
        stall.cancel(order)
        assert stall.books() == {"1001": 5_000, "2000": -5_000}
        assert stall.history(stall.money)[1:] == [("purchase", -5_000, "posted"), ("refund", 5_000, "posted")]
        assert stall.order(order).status == "cancelled"
        assert not stall.rows("SELECT id FROM receipts")

    def test_a_paid_order_gives_back_out_of_returns(self, stall: Stall) -> None:
        stall.put_in(10_000)
        order = stall.sell(10_000, from_wallet(stall.money, 10_000), earns={})
        stall.cancel(order)
        assert stall.books() == {"1001": 10_000, "2000": -10_000, "4000": -10_000, "4090": 10_000}
        row = stall.order(order)
        assert (row.status, row.cancel_reason) == ("cancelled", "changed their mind")
        assert stall.events(order) == ["opened", "paid", "delivered", "cancelled"]

    def test_each_pocket_gets_back_what_it_gave_in_reverse_order(self, stall: Stall) -> None:
        stall.put_in(3_000)
        stall.promote(2_000)
        stall.promote(1_000, SOON)
        before = stall.pockets()
        order = stall.sell(5_500, from_wallet(stall.money, 5_500), earns={})
        assert stall.pockets() == {("paid", ""): 500}
        stall.cancel(order)
        assert stall.pockets() == before
        rows = stall.rows(
            "SELECT p.amount, p.returns_n FROM postings p JOIN transactions t ON t.id = p.transaction_id"
            " WHERE t.source = 'refund' ORDER BY p.n"
        )
        assert [(row.amount, row.returns_n) for row in rows] == [(2_500, 3), (2_000, 2), (1_000, 1)]

    def test_a_pocket_past_its_day_revives_with_grace(self, stall: Stall) -> None:
        stall.promote(1_000, SOON)
        order = stall.sell(1_000, from_wallet(stall.money, 1_000), earns={})
        stall.wait(days=5)
        stall.cancel(order)
        until = START.date() + timedelta(days=5 + 14)
        assert stall.pockets() == {("given", until.isoformat()): 1_000}

    def test_the_last_of_two_payments_goes_back_first(self, stall: Stall) -> None:
        stall.put_in(1_000)
        order = stall.sell(3_000, from_wallet(stall.money, 1_000), kind="checkout", earns={})
        stall.pay(order, 2_000, "cash")
        stall.cancel(order)
        rows = stall.rows("SELECT amount FROM transactions WHERE source = 'refund' ORDER BY id")
        assert [row.amount for row in rows] == [2_000, 1_000]

    def test_a_refund_repays_no_debt(self, stall: Stall) -> None:
        stall.promote(1_000)
        order = stall.sell(1_000, from_wallet(stall.money, 1_000), earns={})
        stall.post("clawback", ClawBack(stall.money, 400, "SAR", "cashback"))
        stall.cancel(order)
        row = stall.row("SELECT available, debt FROM wallets WHERE id = :id", id=stall.money)
        assert (row.available, row.debt) == (1_000, 400)

    def test_a_frozen_wallet_takes_its_money_back(self, stall: Stall) -> None:
        stall.put_in(1_000)
        order = stall.sell(1_000, from_wallet(stall.money, 1_000), earns={})
        doors.run_sql(stall.ledger, "UPDATE wallets SET status = 'frozen' WHERE id = :id", id=stall.money)
        stall.cancel(order)
        assert stall.shown(stall.money) == 1_000

    def test_a_closed_wallet_refuses_until_it_is_reopened(self, stall: Stall) -> None:
        stall.put_in(1_000)
        order = stall.sell(1_000, from_wallet(stall.money, 1_000), earns={})
        doors.run_sql(stall.ledger, "UPDATE wallets SET status = 'closed' WHERE id = :id", id=stall.money)
        with pytest.raises(WalletNotActive) as refused:
            stall.cancel(order)
        assert refused.value.facts() == {"wallet": stall.money, "status": "closed"}
        assert stall.order(order).status == "delivered"

    def test_somebody_elses_wallet_gets_its_own_back(self, stall: Stall) -> None:
        other = doors.add_wallet(stall.ledger)
        stall.put_in(1_000)
        stall.post("credit", Credit(other, 500, "SAR", "top_up", "cash"))
        order = stall.sell(1_500, from_wallet(stall.money, 1_000), from_wallet(other, 500), earns={})
        stall.cancel(order)
        assert (stall.shown(stall.money), stall.shown(other)) == (1_000, 500)


def test_what_was_captured_goes_back_to_the_pockets_behind_the_hold(stall: Stall) -> None:
    stall.put_in(3_000)
    stall.promote(1_000, SOON)
    stall.post("hold", Hold(stall.money, 3_500, "SAR", START + timedelta(hours=3)))
    held = stall.row("SELECT id FROM holds").id
    order = stall.sell(2_000, CaptureForOrder(None, held, 2_000), earns={})
    assert stall.pockets() == {("paid", ""): 2_000}
    stall.wait(days=4)
    stall.cancel(order)
    until = START.date() + timedelta(days=4 + 14)
    assert stall.pockets() == {("paid", ""): 3_000, ("given", until.isoformat()): 1_000}
    assert stall.books() == {"1001": 3_000, "2000": -4_000, "4000": -2_000, "4090": 2_000, "5000": 1_000}


class TestCards:
    def test_an_emptied_card_pays_again_and_has_its_use_back(self, stall: Stall) -> None:
        card = stall.gift_card(2_000, max_usage_count=1)
        order = stall.sell(2_000, by_card(card), earns={})
        assert stall.row("SELECT status, usage_count FROM gift_cards")[:] == ("redeemed", 1)
        answer = stall.cancel(order)
        assert stall.row("SELECT status, usage_count FROM gift_cards")[:] == ("active", 0)
        assert answer.cards == (card,)
        assert stall.books() == {"2100": -2_000, "4000": -2_000, "4090": 2_000, "5000": 2_000}
        stall.sell(2_000, by_card(card), earns={})

    def test_part_of_a_card(self, stall: Stall) -> None:
        card = stall.gift_card(2_000)
        order = stall.sell(500, by_card(card), kind="checkout", earns={})
        stall.cancel(order)
        assert stall.row("SELECT balance FROM accounts WHERE kind = 'gift_card'").balance == 2_000

    def test_in_the_place_of_a_cancelled_card_a_new_one(self, stall: Stall) -> None:
        card = stall.gift_card(2_000)
        order = stall.sell(500, by_card(card, 500), earns={})
        stall.post("card_cancel", CancelCard(card))
        facts = refused(stall, CardNeedsReplacement, CancelOrder(order))
        assert facts == {"card": card, "status": "cancelled"}
        answer = stall.post("cancel", CancelOrder(order, replacements=(Replacement(card, NewCard("n" * 64, "nnnn")),)))
        old, new = answer.cards
        assert old == card
        assert stall.row("SELECT status, replaces FROM gift_cards WHERE id = :id", id=new)[:] == ("active", card)
        assert stall.row("SELECT balance FROM accounts WHERE card_id = :id", id=new).balance == 500
        assert stall.row("SELECT status FROM gift_cards WHERE id = :id", id=old).status == "cancelled"


class TestTenders:
    @pytest.mark.parametrize(
        ("tender", "code"), [("cash", "1001"), ("terminal", "1010"), ("bank", "1030"), ("invoice", "1200")]
    )
    def test_back_to_the_account_it_came_from(self, stall: Stall, tender: str, code: str) -> None:
        order = stall.sell(1_000, paid(1_000, tender), earns={})
        assert stall.books() == {code: 1_000, "4000": -1_000}
        stall.cancel(order)
        assert stall.books() == {"4000": -1_000, "4090": 1_000}
        payment = stall.row("SELECT * FROM payments")
        assert (payment.refunded, payment.status) == (1_000, "succeeded")
        row = stall.row("SELECT * FROM transactions WHERE source = 'refund'")
        assert (row.type, row.order_id, row.payment_id) == ("debit", order, payment.id)
        assert (row.customer_id, row.reason_code, row.note) == (stall.customer, "order_cancelled", "changed their mind")

    def test_a_part_paid_before_the_rest(self, stall: Stall) -> None:
        order = stall.sell(1_000, paid(400, "cash"), kind="checkout")
        stall.cancel(order)
        assert stall.books() == {}

    def test_the_till_that_acts_hands_out_the_cash(self, stall: Stall) -> None:
        order = stall.sell(1_000, paid(1_000, "cash"), earns={})
        stall.cancel(order)
        receipts = stall.rows("SELECT kind, number, amount, till_id, order_id FROM receipts ORDER BY number")
        assert [row[:] for row in receipts] == [("sale", 1, 1_000, 1, order), ("return", 2, 1_000, 1, order)]

    def test_a_provider_owes_the_refund_until_it_says_so(self, stall: Stall) -> None:
        order = stall.sell(1_000, kind="checkout", earns={})
        payment = _by_provider(stall, order, 1_000)
        assert stall.order(order).status == "paid"
        stall.cancel(order)
        assert stall.books() == {"1020": 1_000, "2310": -1_000, "4000": -1_000, "4090": 1_000}
        refund = stall.row("SELECT * FROM refunds")
        assert (refund.status, refund.amount, refund.payment_id, refund.order_id) == ("owed", 1_000, payment, order)
        number = stall.row("SELECT uuid FROM payments WHERE id = :id", id=payment).uuid
        assert refund.uuid == refund_uuid(number, 1)
        assert refund.next_poll_at is not None
        stall.post("refund", EndRefund(refund.id, "succeeded"))
        assert stall.books() == {"4000": -1_000, "4090": 1_000}

    def test_the_number_of_a_refund(self) -> None:
        assert refund_uuid("a", 1) == "dd9c627f-59e5-60c1-4c6f-6b445178094a"
        assert refund_uuid("a", 2) != refund_uuid("a", 1)


class TestPartners:
    def test_a_share_that_waits_is_cancelled(self, stall: Stall) -> None:
        order = self.sold(stall)
        assert stall.books() == {"1010": 1_000, "2200": -800, "4000": -1_000, "5060": 800}
        stall.cancel(order)
        assert stall.books() == {"4000": -1_000, "4090": 1_000}
        payout = stall.row("SELECT * FROM payouts")
        assert payout.status == "cancelled"
        assert payout.ended_by is not None

    def test_a_share_that_was_paid_out_is_owed_and_repaid_by_the_next(self, stall: Stall) -> None:
        order = self.sold(stall)
        stall.post("payout", PayPartner(stall.row("SELECT id FROM payouts").id, "bank"))
        stall.cancel(order)
        assert stall.books() == {"1030": -800, "1210": 800, "4000": -1_000, "4090": 1_000}
        again = stall.sell(1_000, paid(1_000), earns={}, lines=self.lines)
        payout = stall.row("SELECT * FROM payouts WHERE order_id = :id", id=again)
        stall.post("payout", PayPartner(payout.id, "bank"))
        assert stall.books() == {"1010": 1_000, "1030": -800, "4000": -2_000, "4090": 1_000, "5060": 800}
        stall.cancel(again)
        assert stall.books()["1210"] == 800

    def sold(self, stall: Stall) -> int:
        """An order of a partner's goods at a commission of 20 %."""
        self.lines = (OrderLine(None, "Vase", 1, 1_000, partner=add_partner(stall.ledger)),)
        return stall.sell(1_000, paid(1_000), earns={}, lines=self.lines)


def test_products_are_free_again(stall: Stall) -> None:
    shop = Shop(stall.ledger, stall.customer, stall.money)
    vase, cups = shop.product(700), shop.product(100, kind="counted", stock=5)
    lines = (OrderLine(vase, "Vase", 1, 700), OrderLine(cups, "Cup", 3, 100))
    order = stall.sell(1_000, kind="checkout", lines=lines)
    assert (shop.row("products", vase).is_sold, shop.row("products", cups).stock) == (True, 2)
    stall.cancel(order)
    assert (shop.row("products", vase).is_sold, shop.row("products", cups).stock) == (False, 5)
    stall.sell(1_000, kind="checkout", lines=lines)


class TestWho:
    def test_nobody_cancels_an_order_that_is_not_there(self, stall: Stall) -> None:
        with pytest.raises(OrderNotFound):
            stall.cancel(77)

    def test_a_cashier_cancels_their_own_for_some_minutes(self, stall: Stall) -> None:
        doors.add_staff(stall.ledger)
        order = stall.sell(1_000, paid(1_000), login="cashier")
        stall.wait(minutes=14)
        stall.cancel(order, login="cashier")
        late = stall.sell(1_000, paid(1_000), login="cashier")
        stall.wait(minutes=15)
        with pytest.raises(NotAllowed) as refused:
            stall.cancel(late, login="cashier")
        assert refused.value.facts() == {"right": "order.cancel", "role": "cashier"}
        stall.cancel(late, login="back_office")

    def test_a_cashier_cancels_no_other_persons_order(self, stall: Stall) -> None:
        doors.add_staff(stall.ledger)
        order = stall.sell(1_000, paid(1_000), login="manager")
        with pytest.raises(NotAllowed):
            stall.cancel(order, login="cashier")

    def test_an_order_times_out_once_its_time_is_over(self, stall: Stall) -> None:
        doors.add_staff(stall.ledger)
        order = stall.sell(1_000, kind="checkout", expires_at=START + timedelta(minutes=30))
        self.refuse_time_out(stall, order)
        stall.wait(minutes=30)
        with pytest.raises(NotAllowed):
            stall.post("cancel", CancelOrder(order, timed_out=True), login="manager")
        stall.post("cancel", CancelOrder(order, timed_out=True), login="system")
        assert stall.events(order) == ["opened", "timed_out"]
        assert stall.history() == [("loyalty", 1, "cancelled")]

    def test_a_paid_order_and_one_without_a_limit_do_not_time_out(self, stall: Stall) -> None:
        order = stall.sell(1_000, kind="checkout", expires_at=START + timedelta(minutes=30))
        stall.pay(order, 1_000)
        endless = stall.sell(1_000, kind="delivery")
        stall.wait(minutes=31)
        self.refuse_time_out(stall, order)
        self.refuse_time_out(stall, endless)

    def refuse_time_out(self, stall: Stall, order: int) -> None:
        """It does not."""
        with pytest.raises(OrderNotOpen):
            stall.post("cancel", CancelOrder(order, timed_out=True), login="system")


def _by_provider(stall: Stall, order: int, amount: int) -> int:
    """A payment through a provider that succeeded; its id."""
    begun = stall.post("payment", BeginPayment(doors.new_key(), amount, "SAR", "yookassa", order, request={"a": 1}))
    stall.post("payment", EndPayment(begun.payments[0], "succeeded", amount, "SAR"), login="system")
    return begun.payments[0]
