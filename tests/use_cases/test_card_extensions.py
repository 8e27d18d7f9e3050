"""Longer dates for gift cards in one operation, and their undoing, told before and after (SPEC 6)."""

from __future__ import annotations

from datetime import date

import pytest

from ledger.domain.card_verbs import BlockCard, ExtendCard
from ledger.domain.expiring import ExpiringFilter, LeftOut
from ledger.domain.verbs import CancelCard
from ledger.errors import CardNotUsable, FieldInvalid, FieldRequired, KeyReused
from ledger.use_cases import expiry
from ledger.use_cases.expiry import ExtendCards
from ledger.use_cases.posting import new_key
from tests.support import doors
from tests.use_cases.expiring_shop import SAR, Shop, day, sar, shop

__all__ = ["shop"]


def extend(
    made: Shop, *cards: int, until: int | None = 60, key: str = "", reason: str = "we were closed"
) -> expiry.Extended:
    """In one operation."""
    last = None if until is None else day(until)
    return expiry.extend_cards(made.ledger, ExtendCards(key or new_key(), cards, last, reason))


def days(made: Shop) -> list[str]:
    """Each card's last day."""
    return [
        str(row.valid_until) for row in doors.run_sql(made.ledger, "SELECT valid_until FROM gift_cards ORDER BY id")
    ]


def furnish(made: Shop, *after: int | None) -> None:
    """Given cards of 1.00, 2.00, … that end so many days from today."""
    for n, one in enumerate(after, 1):
        made.card(100 * n, one)


def test_one_operation_undone_once_and_told(shop: Shop) -> None:
    furnish(shop, 2, 30)
    done = extend(shop, 2, 1, key="k")
    assert [line.card.id for line in done.plan.cards] == [1, 2]
    assert done.plan.totals == (sar(300),)
    assert days(shop) == [str(day(60))] * 2
    again = extend(shop, 1, 2, key="k")
    assert (again.posted.repeated, [line.card.id for line in again.plan.cards]) == (True, [1, 2])
    (made,) = expiry.extensions_made(shop.ledger).rows
    assert (made.cards, made.pockets, made.moved, made.moved_back, made.until) == (
        2,
        0,
        (sar(300),),
        (sar(0),),
        day(60),
    )
    foreseen = expiry.plan_undo(shop.ledger, done.posted.operation_id)
    assert foreseen.totals == (sar(300),)
    back = shop.undo(done.posted.operation_id, "u")
    assert days(shop) == [str(day(2)), str(day(30))]
    assert shop.undo(done.posted.operation_id, "u").posted.operation_id == back.posted.operation_id
    assert expiry.extensions_made(shop.ledger).rows[0].moved_back == (sar(300),)
    with pytest.raises(FieldInvalid):
        shop.undo(done.posted.operation_id)


def test_what_stays_and_why(shop: Shop) -> None:
    furnish(shop, 2, 90, None, 5, 6)
    shop.post(CancelCard(4))
    shop.post(BlockCard(5, True))
    plan = expiry.plan_cards(shop.ledger, (1, 2, 3, 4, 5), day(60))
    assert [line.card.id for line in plan.cards] == [1, 5]
    assert {line.card.id: line.left_out for line in plan.cards_left} == {
        2: LeftOut.LATER, 3: LeftOut.LATER, 4: LeftOut.STOPPED,
    }  # fmt: skip
    assert len(extend(shop, 1, 2, 3, 4, 5).plan.cards_left) == 3
    with pytest.raises(CardNotUsable):
        extend(shop, 4)
    with pytest.raises(FieldInvalid):
        extend(shop, 2)
    with pytest.raises(FieldInvalid):
        extend(shop, 99)


def test_a_card_that_moved_on_or_ended_stays_when_undone(shop: Shop) -> None:
    furnish(shop, 2, 3, 4)
    done = extend(shop, 1, 2, 3).posted.operation_id
    shop.post(ExtendCard(1, day(70)))
    shop.post(CancelCard(2))
    plan = shop.undo(done).plan
    assert [line.card.id for line in plan.cards] == [3]
    assert {line.card.id: line.left_out for line in plan.cards_left} == {1: LeftOut.LATER, 2: LeftOut.STOPPED}
    assert days(shop) == [str(day(70)), str(day(60)), str(day(4))]
    assert {line.left_out for line in expiry.plan_undo(shop.ledger, done).cards_left} >= {LeftOut.MOVED_BACK}


def test_a_day_that_is_over_gets_grace(shop: Shop) -> None:
    furnish(shop, 2)
    done = extend(shop, 1).posted.operation_id
    shop.pass_days(10)
    shop.undo(done)
    assert days(shop) == [str(day(24))]


def test_a_key_stands_for_one_request(shop: Shop) -> None:
    furnish(shop, 2, 3)
    done = extend(shop, 1, key="k").posted.operation_id
    for cards, until, reason in (((2,), 60, "we were closed"), ((1,), 61, "we were closed"), ((1,), 60, "other")):
        with pytest.raises(KeyReused):
            extend(shop, *cards, until=until, key="k", reason=reason)
    shop.undo(done, "u")
    other = extend(shop, 2).posted.operation_id
    with pytest.raises(KeyReused):
        shop.undo(other, "u")
    pocket = shop.give("Anna", 500, 2)
    with pytest.raises(KeyReused):
        shop.extend(pocket, key="k")


def test_requests_say_what_they_lack(shop: Shop) -> None:
    with pytest.raises(FieldRequired):
        ExtendCards("k", (1,), None, " ")
    with pytest.raises(FieldRequired):
        ExtendCards("k", (), None, "x")
    furnish(shop, 2)
    with pytest.raises(FieldInvalid):
        expiry.plan_cards(shop.ledger, (1,), date(2020, 1, 1))


def test_lists_keep_to_the_days(shop: Shop) -> None:
    furnish(shop, 2, 30)
    shop.give("Anna", 500, 2)
    shop.give("Anna", 70, 30)
    shop.give("Boris", 900, 30)
    shop.give("Boris", 11, 90)
    late = ExpiringFilter(day(10), day(40))
    assert [card.id for card in expiry.expiring_cards(shop.ledger, SAR, late).rows] == [2]
    assert [card.id for card in expiry.chosen_cards(shop.ledger, SAR, late)] == [2]
    people = expiry.expiring_customers(shop.ledger, SAR, late).rows
    assert [(one.customer, one.total, one.pockets) for one in people] == [("Anna", sar(70), 1), ("Boris", sar(900), 1)]
    chosen = ExpiringFilter(day(10), day(40), "SAR", customers=(people[1].customer_id,))
    assert [pocket.customer for pocket in expiry.chosen_pockets(shop.ledger, chosen)] == ["Boris"]
