"""A card's longer date is taken back once, by naming the operation that gave it, at each door."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.about import About
from ledger.domain.card_verbs import ExtendCard
from ledger.errors import FieldInvalid
from tests.support.ledgers import START
from tests.support.selling import Stall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Ledger

TODAY = START.date()
SOON, LATER, LATEST = (TODAY + timedelta(days=days) for days in (2, 30, 60))


@pytest.fixture
def stall(ledger: Ledger) -> Iterator[Stall]:
    """A stall with one card that ends soon."""
    made = Stall(ledger)
    assert made.gift_card(500, valid_until=SOON) == 1
    yield made
    made.assert_sound()


def extend(stall: Stall, until: date | None) -> int:
    """The operation."""
    return stall.post("extend", ExtendCard(1, until)).operation


def undo(stall: Stall, operation: int | str, until: date) -> None:
    """Take it back."""
    stall.post("undo", ExtendCard(1, until, About("operation", str(operation))))


def until(stall: Stall) -> str:
    """The card's last day."""
    return str(stall.row("SELECT valid_until FROM gift_cards WHERE id = 1").valid_until)


def refused(stall: Stall, operation: int | str, day: date) -> None:
    """Refused, and the card keeps its day."""
    before = until(stall)
    with pytest.raises(FieldInvalid) as why:
        undo(stall, operation, day)
    assert why.value.facts()["what"] == "valid_until"
    assert until(stall) == before


def test_back_to_the_day_before(stall: Stall) -> None:
    operation = extend(stall, LATER)
    undo(stall, operation, SOON)
    assert until(stall) == str(SOON)
    refused(stall, operation, SOON)


def test_back_from_for_ever_with_days_of_grace(stall: Stall) -> None:
    operation = extend(stall, None)
    stall.wait(days=9)
    undo(stall, operation, SOON)
    assert until(stall) == str(TODAY + timedelta(days=9 + 14))


def test_once_even_when_the_same_day_was_given_again(stall: Stall) -> None:
    first = extend(stall, LATER)
    undo(stall, first, SOON)
    second = extend(stall, LATER)
    refused(stall, first, SOON)
    undo(stall, second, SOON)
    assert until(stall) == str(SOON)


def test_one_after_the_other(stall: Stall) -> None:
    first, second = extend(stall, LATER), extend(stall, LATEST)
    refused(stall, first, SOON)
    undo(stall, second, LATER)
    undo(stall, first, SOON)
    assert until(stall) == str(SOON)


@pytest.mark.parametrize("named", ["99", "", "x", "1" * 19, "-1"])
def test_nothing_else_makes_a_day_earlier(stall: Stall, named: str) -> None:
    operation = extend(stall, LATER)
    refused(stall, named, SOON)
    refused(stall, operation, SOON + timedelta(days=1))
    refused(stall, operation, LATER)
    with pytest.raises(FieldInvalid):
        extend(stall, SOON)


def test_grace_that_is_no_earlier(stall: Stall) -> None:
    operation = extend(stall, SOON + timedelta(days=1))
    stall.wait(days=3)
    refused(stall, operation, SOON)
