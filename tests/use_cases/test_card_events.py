"""Why a gift card has left what it has: every event, in order, from nothing to what remains."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.words import CardStatus, Origin, Tender
from ledger.errors import CardNotFound
from ledger.use_cases import gift_cards, orders
from ledger.use_cases.gift_cards import CancelCard, IssueCards, RedeemCard, SellCard
from ledger.use_cases.insight import CardEvent, explain_card
from ledger.use_cases.sale_requests import CancelOrder, CardPart, Sale, SaleLine
from tests.use_cases.moving import Purse, day, money, new_key, pass_time

if TYPE_CHECKING:
    from ledger.domain.card_events import CardExplanation
    from ledger.domain.gift_cards import IssuedCard


def events(found: CardExplanation) -> list[tuple[CardEvent, int, int]]:
    """Each event with its signed amount and what it left; they must add up."""
    assert found.adds_up, found
    assert sum(line.amount.minor for line in found.lines) == found.card.remaining.minor
    return [(line.event, line.amount.minor, line.after.minor) for line in found.lines]


def issued(one: Purse, minor: int, **facts: object) -> IssuedCard:
    (made,) = gift_cards.issue_cards(one.ledger, IssueCards(new_key(), 1, money(minor), **facts))  # type: ignore[arg-type]
    return made


def test_every_event_of_a_card_leads_from_nothing_to_what_is_left(anna: Purse) -> None:
    ledger, made = anna.ledger, issued(anna, 10_000)
    card = made.card.id
    assert events(explain_card(ledger, card)) == [(CardEvent.ISSUED, 0, 0)]
    gift_cards.sell_card(ledger, SellCard(new_key(), card, Tender.CASH, anna.customer))
    pass_time(ledger, minutes=5)
    gift_cards.redeem_card(ledger, RedeemCard(new_key(), made.code, None, anna.customer, money(3_000)))
    sale = Sale(new_key(), (SaleLine("Hat", money(2_500)),), customer_id=anna.customer, cards=(CardPart(made.code),))
    order = orders.sell(ledger, sale).order.id
    found = explain_card(ledger, card)
    assert events(found)[1:] == [
        (CardEvent.SOLD, 10_000, 10_000),
        (CardEvent.TO_WALLET, -3_000, 7_000),
        (CardEvent.PAID, -2_500, 4_500),
    ]
    row = found.lines[-1].transaction
    assert row is not None
    assert (row.reference_type, row.reference_id) == ("order", str(order))
    assert found.spendable == money(4_500)
    orders.cancel_order(ledger, CancelOrder(new_key(), order, "wrong size"))
    gift_cards.cancel_card(ledger, CancelCard(new_key(), card, Tender.CASH))
    assert events(explain_card(ledger, card))[4:] == [
        (CardEvent.GIVEN_BACK, 2_500, 7_000),
        (CardEvent.PAID_OUT, -7_000, 0),
    ]


def test_a_present_is_given_and_may_end_unpaid(anna: Purse) -> None:
    given = issued(anna, 500, origin=Origin.GIVEN, valid_until=day(3)).card.id
    assert events(explain_card(anna.ledger, given)) == [(CardEvent.ISSUED, 0, 0), (CardEvent.GIVEN, 500, 500)]
    pass_time(anna.ledger, days=4)
    past_its_day = explain_card(anna.ledger, given)
    assert (past_its_day.card.status, past_its_day.card.remaining) == (CardStatus.EXPIRED, money(500))
    assert past_its_day.spendable == money(0)
    gift_cards.cancel_card(anna.ledger, CancelCard(new_key(), given))
    assert events(explain_card(anna.ledger, given))[-1] == (CardEvent.ENDED, -500, 0)


def test_what_does_not_add_up_is_said(anna: Purse) -> None:
    found = explain_card(anna.ledger, issued(anna, 500, origin=Origin.GIVEN).card.id)
    assert not replace(found, card=replace(found.card, remaining=money(499))).adds_up
    assert not replace(found, lines=found.lines[:1]).adds_up
    wrong = replace(found.lines[1], amount=money(501))
    assert not replace(found, lines=(found.lines[0], wrong)).adds_up


def test_a_card_that_is_none_is_refused(anna: Purse) -> None:
    with pytest.raises(CardNotFound):
        explain_card(anna.ledger, 10**9)


def test_events_stand_in_the_order_they_were_posted_whatever_their_business_time(anna: Purse) -> None:
    made = issued(anna, 1_000)
    gift_cards.sell_card(anna.ledger, SellCard(new_key(), made.card.id, Tender.CASH))
    pass_time(anna.ledger, minutes=-1)
    gift_cards.redeem_card(anna.ledger, RedeemCard(new_key(), made.code, None, anna.customer, money(1)))
    found = explain_card(anna.ledger, made.card.id)
    assert [line.event for line in found.lines] == [CardEvent.ISSUED, CardEvent.SOLD, CardEvent.TO_WALLET]
    assert found.lines[2].time == found.lines[1].time - timedelta(minutes=1)
