"""A card in another's place at both doors, the last use of a card, and what is paid back to cards that ended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ledger.domain.card_verbs import BlockCard, ExpireCard, NewCard, ReplaceCard, Replacement
from ledger.domain.order_verbs import CancelOrder
from ledger.domain.verbs import CancelCard, RedeemCard, SellCard
from ledger.errors import (
    CardEmpty,
    CardLastUse,
    CardNeedsReplacement,
    CardNotUsable,
    CurrencyMismatch,
    NotAllowed,
)
from tests.storage.door.card_files import NEW, TODAY, a_card, everything_adds_up, file_of, stands
from tests.support import doors
from tests.support.ordering import opening, refused, thing
from tests.support.selling import by_card

if TYPE_CHECKING:
    from ledger.domain.verbs import Verb
    from tests.support.selling import Stall

__all__ = ["everything_adds_up"]


class TestReplacing:
    def test_the_new_card_lives_on(self, stall: Stall) -> None:
        old = a_card(stall, 1_000, discount=100, valid_until=TODAY, max_usage_count=3)
        stall.post("redeem", RedeemCard(old, stall.money, 300))
        answer = stall.post("replace", ReplaceCard(old, NEW))
        assert answer.cards[0] == old
        new = answer.cards[1]
        assert stands(stall, old) == ("cancelled", 0, 1)
        assert stands(stall, new) == ("active", 700, 1)
        row = stall.row("SELECT * FROM gift_cards WHERE id = :id", id=new)
        assert (row.replaces, row.last4, row.max_usage_count, str(row.valid_until)) == (old, "nnnn", 3, str(TODAY))
        assert (row.purchased_by, row.discount, row.initial) == (stall.customer, 100, 1_000)
        assert file_of(stall, old)[-1] == ("replaced", 700, 0)
        assert file_of(stall, new) == [("replaces", 0, 700)]
        assert stall.books() == {"1001": 900, "5000": 100, "2000": -300, "2100": -700}
        stall.post("card_cancel", CancelCard(new, "cash"))
        assert stall.books() == {"1001": 200, "5000": 100, "2000": -300}

    def test_an_unsold_misprint(self, stall: Stall) -> None:
        old = stall.gift_card(1_000, origin="paid", batch="b")
        answer = stall.post("replace", ReplaceCard(old, NEW))
        assert answer.transactions == ()
        stall.post("sell", SellCard(answer.cards[1], "cash"))
        refused(stall, CardNotUsable, SellCard(old, "cash"))
        assert stands(stall, answer.cards[1]) == ("active", 1_000, 0)

    def test_a_blocked_card_is_replaced_by_one_that_pays(self, stall: Stall) -> None:
        old = a_card(stall)
        stall.post("block", BlockCard(old))
        assert stands(stall, stall.post("replace", ReplaceCard(old, NEW)).cards[1]) == ("active", 1_000, 0)

    def test_nothing_is_not_replaced(self, stall: Stall) -> None:
        card = a_card(stall)
        refused(stall, NotAllowed, ReplaceCard(card, NEW), login="cashier")
        stall.post("redeem", RedeemCard(card, stall.money))
        assert refused(stall, CardEmpty, ReplaceCard(card, NEW)) == {"card": card}

    def test_one_key_one_replacement_whatever_its_code(self, stall: Stall) -> None:
        card = a_card(stall)
        first = stall.post("replace", ReplaceCard(card, NEW), key="once")
        again = stall.post("replace", ReplaceCard(card, NewCard("o" * 64, "oooo")), key="once")
        assert (again.repeated, again.cards) == (True, first.cards)
        assert stall.row("SELECT count(*) AS n FROM gift_cards").n == 2


class TestLastUse:
    def test_to_a_wallet_only_all_of_it(self, stall: Stall) -> None:
        card = a_card(stall, max_usage_count=2)
        stall.post("redeem", RedeemCard(card, stall.money, 400))
        facts = refused(stall, CardLastUse, RedeemCard(card, stall.money, 599))
        assert facts == {"card": card, "remaining": "6.00 SAR", "requested": "5.99 SAR"}
        stall.post("redeem", RedeemCard(card, stall.money, 600))
        assert stands(stall, card) == ("redeemed", 0, 2)

    def test_the_rest_of_a_payment_to_a_wallet(self, stall: Stall) -> None:
        card = a_card(stall, max_usage_count=1)
        refused(stall, CardLastUse, *_order_by(stall, card))
        dinars = doors.add_wallet(stall.ledger, unit="KWD")
        refused(stall, CurrencyMismatch, *_order_by(stall, card, dinars))
        answer = stall.post("sell", *_order_by(stall, card, stall.money))
        assert stands(stall, card) == ("redeemed", 0, 1)
        assert stall.pockets() == {("paid", ""): 600}
        assert file_of(stall, card)[2:] == [("paid", 1_000, 600), ("to_wallet", 600, 0)]
        stall.cancel(answer.orders[0])
        assert stands(stall, card) == ("active", 400, 0)
        assert stall.pockets() == {("paid", ""): 600}

    def test_a_use_before_the_last_keeps_the_rest(self, stall: Stall) -> None:
        card = a_card(stall, max_usage_count=2)
        stall.post("sell", *_order_by(stall, card, stall.money))
        assert stands(stall, card) == ("active", 600, 1)


def _order_by(stall: Stall, card: int, rest_to: int | None = None) -> tuple[Verb, Verb]:
    return opening(thing(400), customer=stall.customer), replace(by_card(card, 400), rest_to=rest_to)


class TestRefunds:
    def test_follow_a_card_to_the_one_in_its_place(self, stall: Stall) -> None:
        old = a_card(stall, max_usage_count=1)
        order = stall.sell(1_000, by_card(old), earns={})
        cancelled = a_card(stall)
        new = stall.post("replace", ReplaceCard(cancelled, NEW)).cards[1]
        assert stall.cancel(order).cards == (old,)
        assert stands(stall, old) == ("active", 1_000, 0)
        second = stall.sell(300, by_card(new, 300), earns={})
        newest = stall.post("replace", ReplaceCard(new, NewCard("o" * 64, "oooo"))).cards[1]
        assert stall.cancel(second).cards == (new, newest)
        assert stands(stall, newest) == ("active", 1_000, 0)
        assert file_of(stall, newest) == [("replaces", 0, 700), ("given_back", 700, 1_000)]

    def test_of_a_replaced_card_never_raise_what_may_be_paid_out(self, stall: Stall) -> None:
        old = a_card(stall, 1_000, discount=200)
        order = stall.sell(600, by_card(old, 600), earns={})
        new = stall.post("replace", ReplaceCard(old, NEW)).cards[1]
        stall.cancel(order)
        stall.post("card_cancel", CancelCard(new, "cash"))
        assert stall.books() == {"4000": -600, "4090": 600}

    @pytest.mark.parametrize("run", [True, False])
    def test_of_an_expired_card_make_a_new_one(self, stall: Stall, run: bool) -> None:
        card = stall.gift_card(1_000, valid_until=TODAY, max_usage_count=2)
        orders = [stall.sell(300, by_card(card, 300), earns={}), stall.sell(200, kind="checkout", earns={})]
        stall.wait(days=1)
        if run:
            stall.post("expire", ExpireCard(card), login="system")
        assert refused(stall, CardNeedsReplacement, CancelOrder(orders[0])) == {"card": card, "status": "expired"}
        replacement = Replacement(card, NEW)
        answer = stall.post("cancel", CancelOrder(orders[0], replacements=(replacement,)))
        new = answer.cards[1]
        assert stands(stall, card) == ("expired", 0, 1)
        assert stands(stall, new) == ("active", 300, 0)
        row = stall.row("SELECT * FROM gift_cards WHERE id = :id", id=new)
        assert (row.origin, row.valid_until, row.replaces, row.initial) == ("given", None, card, 300)
        assert file_of(stall, card)[-2:] == [("expired", 700, 0), ("replaced", 0, 0)]
        stall.post("redeem", RedeemCard(new, stall.money))
        stall.cancel(orders[1])

    def test_that_need_no_new_card_make_none(self, stall: Stall) -> None:
        card = a_card(stall)
        order = stall.sell(1_000, by_card(card), earns={})
        stall.post("cancel", CancelOrder(order, replacements=(Replacement(card, NEW),)))
        assert stall.row("SELECT count(*) AS n FROM gift_cards").n == 1

    def test_what_was_paid_out_is_not_paid_out_again(self, stall: Stall) -> None:
        card = a_card(stall, 1_000, discount=200)
        order = stall.sell(300, by_card(card, 300), earns={})
        stall.post("card_cancel", CancelCard(card, "cash"))
        assert stall.books() == {"1001": 100, "5000": 200, "4000": -300}
        new = stall.post("cancel", CancelOrder(order, replacements=(Replacement(card, NEW),))).cards[1]
        stall.post("card_cancel", CancelCard(new, "cash"))
        assert stall.books() == {"4000": -300, "4090": 300}
