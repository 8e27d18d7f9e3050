"""What becomes of gift cards at both doors: discounts, top-ups, replacements, dates, blocks, last uses, refunds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.card_verbs import BlockCard, ExpireCard, ExtendCard, NewCard, ReplaceCard, Replacement, TopUpCard
from ledger.domain.order_verbs import CancelOrder
from ledger.domain.verbs import CancelCard, IssueCards, RedeemCard, SellCard
from ledger.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CardEmpty,
    CardLastUse,
    CardNeedsReplacement,
    CardNotUsable,
    CardUsedUp,
    CurrencyMismatch,
    FieldInvalid,
    NotAllowed,
)
from ledger.money import MAX_MINOR, Money, currency
from ledger.storage import verifier
from tests.support import doors
from tests.support.ledgers import START
from tests.support.ordering import opening, refused, thing
from tests.support.selling import by_card

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.domain.verbs import Verb
    from tests.support.selling import Stall

TODAY = START.date()
NEW = NewCard("n" * 64, "nnnn")


@pytest.fixture(autouse=True)
def _everything_adds_up(stall: Stall) -> Iterator[None]:
    """Every role has its person. After every test no cache differs, and the file of every card fits."""
    doors.add_staff(stall.ledger)
    yield
    with stall.ledger.reading() as connection:
        assert verifier.differences(connection) == ()


def a_card(stall: Stall, amount: int = 1_000, discount: int = 0, **more: object) -> int:
    """A card that somebody bought."""
    card = stall.gift_card(amount, origin="paid", **more)
    stall.post("sell", SellCard(card, "cash", stall.customer, discount=discount))
    return card


def stands(stall: Stall, card: int) -> tuple[str, int, int]:
    """Status, what is left, uses."""
    row = stall.row(
        "SELECT g.status, a.balance, g.usage_count FROM gift_cards g JOIN accounts a ON a.card_id = g.id"
        " WHERE g.id = :card", card=card,
    )  # fmt: skip
    return row.status, row.balance, row.usage_count


def file_of(stall: Stall, card: int) -> list[tuple[str, int, int]]:
    """The events of a card: what, and what was left before and after."""
    rows = stall.rows("SELECT * FROM card_events WHERE card_id = :card ORDER BY id", card=card)
    return [(row.event, row.balance_before, row.balance_after) for row in rows]


class TestIssuing:
    def test_a_given_card_says_out_of_what(self, stall: Stall) -> None:
        card = stall.gift_card(500, given_as="compensation")
        assert stall.books() == {"5020": 500, "2100": -500}
        assert file_of(stall, card) == [("issued", 0, 0), ("given", 0, 500)]
        stall.post("card_cancel", CancelCard(card))
        assert stall.books() == {}

    @pytest.mark.parametrize(("origin", "ends_in"), [("paid", "4900"), ("given", "5000")])
    def test_a_card_of_an_older_system_has_its_value_at_once(self, stall: Stall, origin: str, ends_in: str) -> None:
        card = stall.gift_card(500, origin=origin, given_as="opening_balance")
        assert stands(stall, card) == ("active", 500, 0)
        assert file_of(stall, card)[1] == ("brought_over", 0, 500)
        stall.post("card_cancel", CancelCard(card))
        assert stall.books() == {"3000": 500, ends_in: -500}

    @pytest.mark.parametrize("origin", ["paid", "given"])
    def test_points_are_no_money_to_sell_a_card_for(self, stall: Stall, origin: str) -> None:
        assert refused(stall, FieldInvalid, IssueCards((NEW,), 500, "PTS", origin)) == {
            "what": "currency",
            "text": "PTS",
        }

    def test_money_cannot_be_compensation(self, stall: Stall) -> None:
        wrong = IssueCards((NEW,), 500, "SAR", "paid", given_as="compensation")
        assert refused(stall, FieldInvalid, wrong) == {"what": "given_as", "text": "compensation"}

    def test_who_may_bring_cards_over(self, stall: Stall) -> None:
        verb = IssueCards((NEW,), 500, "SAR", "paid", given_as="opening_balance")
        refused(stall, NotAllowed, verb, login="cashier")
        stall.post("issue", verb, login="back_office")
        refused(stall, NotAllowed, IssueCards((NewCard("m" * 64, "m"),), 5, "SAR", "given"), login="back_office")


class TestSelling:
    def test_with_a_discount(self, stall: Stall) -> None:
        card = a_card(stall, 1_000, discount=150)
        assert stall.books() == {"1001": 850, "5000": 150, "2100": -1_000}
        assert file_of(stall, card) == [("issued", 0, 0), ("sold", 0, 1_000)]
        receipt = stall.row("SELECT kind, amount, order_id FROM receipts")
        assert (receipt.kind, receipt.amount, receipt.order_id) == ("card_sale", 850, None)

    @pytest.mark.parametrize("discount", [-1, 1_000, 1_001])
    def test_less_than_all_of_it(self, stall: Stall, discount: int) -> None:
        card = stall.gift_card(1_000, origin="paid")
        refused(stall, FieldInvalid, SellCard(card, "cash", discount=discount))

    def test_who_may_give_one(self, stall: Stall) -> None:
        card = stall.gift_card(1_000, origin="paid")
        facts = refused(stall, NotAllowed, SellCard(card, "cash", discount=1), login="cashier")
        assert facts["right"] == "gift_card.discount"

    def test_a_discount_is_never_paid_out(self, stall: Stall) -> None:
        card = a_card(stall, 1_000, discount=150)
        stall.post("redeem", RedeemCard(card, stall.money, 50))
        stall.post("card_cancel", CancelCard(card, "cash"))
        assert stall.books() == {"5000": 50, "2000": -50}

    def test_what_was_paid_goes_back_before_the_discount(self, stall: Stall) -> None:
        card = a_card(stall, 1_000, discount=150)
        stall.post("redeem", RedeemCard(card, stall.money, 600))
        stall.post("card_cancel", CancelCard(card, "cash"))
        assert stall.books() == {"1001": 450, "5000": 150, "2000": -600}

    def test_many_cards_in_one_operation_have_one_receipt(self, stall: Stall) -> None:
        cards = [stall.gift_card(1_000, origin="paid") for _ in range(3)]
        stall.post("sell", *(SellCard(card, "invoice", discount=100) for card in cards))
        assert [row.amount for row in stall.rows("SELECT amount FROM receipts")] == [2_700]


class TestToppingUp:
    def test_an_active_and_a_redeemed_card(self, stall: Stall) -> None:
        card = a_card(stall)
        stall.post("top up", TopUpCard(card, 500, "terminal"))
        assert stands(stall, card) == ("active", 1_500, 0)
        stall.post("redeem", RedeemCard(card, stall.money))
        assert stands(stall, card) == ("redeemed", 0, 1)
        stall.post("top up", TopUpCard(card, 1, "cash"), login="cashier")
        assert stands(stall, card) == ("active", 1, 1)
        assert stall.row("SELECT topped_up FROM gift_cards").topped_up == 501
        assert [row.amount for row in stall.rows("SELECT amount FROM receipts ORDER BY id")] == [1_000, 500, 1]
        assert file_of(stall, card)[2:] == [("topped_up", 1_000, 1_500), ("to_wallet", 1_500, 0), ("topped_up", 0, 1)]

    def test_what_it_refuses(self, stall: Stall) -> None:
        card = a_card(stall)
        refused(stall, AmountNotPositive, TopUpCard(card, 0, "cash"))
        facts = refused(stall, AmountTooLarge, TopUpCard(card, MAX_MINOR - 999, "cash"))
        assert facts["limit"] == str(Money(MAX_MINOR - 1_000, currency("SAR")))
        given = stall.gift_card(5)
        assert refused(stall, FieldInvalid, TopUpCard(given, 1, "cash")) == {"what": "origin", "text": "given"}
        unsold = stall.gift_card(5, origin="paid")
        assert refused(stall, CardNotUsable, TopUpCard(unsold, 1, "cash"))["status"] == "issued"
        ends = a_card(stall, valid_until=TODAY)
        stall.wait(days=1)
        assert refused(stall, CardNotUsable, TopUpCard(ends, 1, "cash"))["status"] == "expired"

    def test_money_for_a_card_without_uses_is_not_taken(self, stall: Stall) -> None:
        card = a_card(stall, max_usage_count=1)
        stall.post("redeem", RedeemCard(card, stall.money))
        refused(stall, CardUsedUp, TopUpCard(card, 1, "cash"))


class TestDates:
    def test_a_later_day(self, stall: Stall) -> None:
        card = a_card(stall, valid_until=TODAY)
        stall.wait(days=1)
        refused(stall, CardNotUsable, RedeemCard(card, stall.money, 1))
        stall.post("extend", ExtendCard(card, TODAY + timedelta(days=2)))
        stall.post("redeem", RedeemCard(card, stall.money, 1))
        stall.post("extend", ExtendCard(card, None))
        row = stall.rows("SELECT * FROM card_events WHERE event = 'extended' ORDER BY id")
        days = [(str(one.until_before), one.until_after and str(one.until_after)) for one in row]
        later = str(TODAY + timedelta(days=2))
        assert days == [(str(TODAY), later), (later, None)]
        assert refused(stall, FieldInvalid, ExtendCard(card, date(2030, 1, 1)))["what"] == "valid_until"

    @pytest.mark.parametrize("days", [0, 1, 2])
    def test_later_than_before_and_than_today(self, stall: Stall, days: int) -> None:
        card = a_card(stall, valid_until=TODAY + timedelta(days=1))
        stall.wait(days=2)
        refused(stall, FieldInvalid, ExtendCard(card, TODAY + timedelta(days=days)))

    def test_who_may(self, stall: Stall) -> None:
        card = a_card(stall, valid_until=TODAY)
        refused(stall, NotAllowed, ExtendCard(card, None), login="cashier")

    def test_paid_value_that_expires_is_breakage(self, stall: Stall) -> None:
        card = a_card(stall, 1_000, discount=100, valid_until=TODAY)
        assert refused(stall, FieldInvalid, ExpireCard(card))["text"] == str(TODAY)
        stall.wait(days=1)
        refused(stall, NotAllowed, ExpireCard(card), login="manager")
        stall.post("expire", ExpireCard(card), login="system")
        assert stands(stall, card) == ("expired", 0, 0)
        assert stall.books() == {"1001": 900, "5000": 100, "4900": -1_000}
        for verb in (
            ExpireCard(card),
            ExtendCard(card, None),
            CancelCard(card),
            ReplaceCard(card, NEW),
            BlockCard(card),
        ):
            assert refused(stall, CardNotUsable, verb)["status"] == "expired"

    @pytest.mark.parametrize("given_as", ["promo", "compensation"])
    def test_given_value_goes_back_where_it_came_from(self, stall: Stall, given_as: str) -> None:
        card = stall.gift_card(1_000, given_as=given_as, valid_until=TODAY)
        stall.post("block", BlockCard(card))
        stall.wait(days=1)
        stall.post("expire", ExpireCard(card), login="system")
        assert stall.books() == {}
        assert stall.row("SELECT ended_at FROM gift_cards").ended_at is not None

    def test_an_unsold_card_expires_without_a_transaction(self, stall: Stall) -> None:
        card = stall.gift_card(1_000, origin="paid", valid_until=TODAY)
        stall.wait(days=1)
        assert stall.post("expire", ExpireCard(card), login="system").transactions == ()
        assert file_of(stall, card) == [("issued", 0, 0), ("expired", 0, 0)]


class TestBlocking:
    def test_and_back(self, stall: Stall) -> None:
        card = a_card(stall)
        stall.post("block", BlockCard(card), login="cashier")
        assert refused(stall, CardNotUsable, RedeemCard(card, stall.money))["status"] == "blocked"
        refused(stall, CardNotUsable, BlockCard(card))
        stall.post("unblock", BlockCard(card, blocked=False))
        refused(stall, CardNotUsable, BlockCard(card, blocked=False))
        stall.post("redeem", RedeemCard(card, stall.money))
        assert [event for event, _, _ in file_of(stall, card)][2:] == ["blocked", "unblocked", "to_wallet"]


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


def test_what_ended_stays_so(stall: Stall) -> None:
    card = a_card(stall)
    stall.post("card_cancel", CancelCard(card))
    with pytest.raises(Exception, match="gift_cards_ended"):
        doors.run_sql(stall.ledger, "UPDATE gift_cards SET status = 'active'")
