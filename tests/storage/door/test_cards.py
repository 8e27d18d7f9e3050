"""What becomes of gift cards at both doors: issue, sale and its discount, top-ups, dates, blocks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.card_verbs import BlockCard, ExpireCard, ExtendCard, NewCard, ReplaceCard, TopUpCard
from ledger.domain.verbs import CancelCard, IssueCards, RedeemCard, SellCard
from ledger.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CardNotUsable,
    CardUsedUp,
    FieldInvalid,
    NotAllowed,
)
from ledger.money import MAX_MINOR, Money, currency
from tests.storage.door.card_files import NEW, TODAY, a_card, everything_adds_up, file_of, stands
from tests.support import doors
from tests.support.ordering import refused

if TYPE_CHECKING:
    from tests.support.selling import Stall

__all__ = ["everything_adds_up"]


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


def test_what_ended_stays_so(stall: Stall) -> None:
    card = a_card(stall)
    stall.post("card_cancel", CancelCard(card))
    with pytest.raises(Exception, match="gift_cards_ended"):
        doors.run_sql(stall.ledger, "UPDATE gift_cards SET status = 'active'")
