"""The list of cards filters by what a card is today, not by what was last written of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ledger.domain.gift_cards import CardFilter
from ledger.domain.words import CardStatus, Origin, Tender
from ledger.money import parse_money
from ledger.use_cases.gift_cards import IssueCards, SellCard, issue_cards, list_cards, sell_card
from ledger.use_cases.posting import new_key
from tests.support.ledgers import a_customer

if TYPE_CHECKING:
    from ledger.clock import SetClock
    from ledger.storage.ledger import Ledger


def test_a_card_past_its_date_is_listed_as_expired_only(ledger: Ledger) -> None:
    value = parse_money("50 SAR")
    until = date(2026, 1, 10)
    given = issue_cards(ledger, IssueCards(new_key(), 1, value, valid_until=until, origin=Origin.GIVEN))
    lasting = issue_cards(ledger, IssueCards(new_key(), 1, value, origin=Origin.GIVEN))

    def listed(status: CardStatus) -> list[int]:
        return [card.id for card in list_cards(ledger, CardFilter(statuses=(status,))).rows]

    assert listed(CardStatus.EXPIRED) == []
    assert listed(CardStatus.ACTIVE) == [lasting[0].card.id, given[0].card.id]
    clock: SetClock = ledger.clock  # type: ignore[assignment]
    clock.advance(timedelta(days=6))
    assert listed(CardStatus.EXPIRED) == [given[0].card.id]
    assert listed(CardStatus.ACTIVE) == [lasting[0].card.id]


def test_a_customers_cards_are_those_they_bought(ledger: Ledger) -> None:
    value, anna = parse_money("50 SAR"), a_customer(ledger).id
    bought, other = issue_cards(ledger, IssueCards(new_key(), 2, value))
    sell_card(ledger, SellCard(new_key(), bought.card.id, Tender.CASH, anna))
    sell_card(ledger, SellCard(new_key(), other.card.id, Tender.CASH))
    assert [card.id for card in list_cards(ledger, CardFilter(buyer=anna)).rows] == [bought.card.id]
