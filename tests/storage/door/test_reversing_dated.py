"""Reversing a credit that had a last day, at each door (SPEC 4): its pocket, then the others; never what expired."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ledger.domain.verbs import Credit, Debit, Hold, Release, Reverse
from ledger.errors import InsufficientFunds, NotReversible
from ledger.storage.door.answer import Answer
from tests.storage.door.extending import LATER, LATEST, SOON, Purse, pass_days, purse
from tests.support import doors

__all__ = ["purse"]


def reverse(made: Purse, what: Answer) -> Answer:
    """Take the credit back."""
    return made.ledger.post(doors.operation("reverse", Reverse(what.transactions[0])))


def given(made: Purse, amount: int) -> Answer:
    """Promotion that lasts three days, today included."""
    return made.ledger.post(
        doors.operation("credit", Credit(made.wallet, amount, "SAR", "promo", expires=SOON))
    )  # fmt: skip


def spend(made: Purse, amount: int) -> None:
    """A purchase."""
    made.ledger.post(doors.operation("debit", Debit(made.wallet, amount, "SAR", "purchase")))


def own(made: Purse, amount: int) -> None:
    """The customer's own money."""
    made.ledger.post(doors.operation("credit", Credit(made.wallet, amount, "SAR", "top_up", "cash")))


def test_an_extended_pocket_after_its_first_day(purse: Purse) -> None:
    """What was credited lies in the pocket of the later day, and goes before value that ends sooner."""
    what = given(purse, 1_000)
    purse.extend(SOON, LATEST)
    purse.give(300, LATER)
    pass_days(purse.ledger, 5)
    reverse(purse, what)
    assert purse.pockets == {("given", LATER): 300}


def test_an_extended_pocket_before_its_first_day(purse: Purse) -> None:
    what = given(purse, 1_000)
    purse.extend(SOON, LATEST)
    purse.give(300, LATER)
    reverse(purse, what)
    assert purse.pockets == {("given", LATER): 300}


def test_extended_twice_and_for_ever(purse: Purse) -> None:
    what = given(purse, 1_000)
    purse.extend(SOON, LATER)
    purse.extend(LATER, None)
    purse.give(300, LATEST)
    pass_days(purse.ledger, 40)
    reverse(purse, what)
    assert purse.pockets == {("given", LATEST): 300}


def test_an_extension_before_the_credit_moved_other_value(purse: Purse) -> None:
    purse.give(500, SOON)
    purse.extend(SOON, LATEST)
    what = given(purse, 1_000)
    purse.give(300, LATER)
    spend(purse, 1_000)
    reverse_fails(purse, what, InsufficientFunds)
    purse.give(400, LATER)
    reverse(purse, what)
    assert purse.pockets == {("given", LATEST): 200}


def test_spent_before_its_day_it_comes_from_the_others(purse: Purse) -> None:
    """Nothing of it expired, so it may be taken back: SPEC 4 takes the other pockets."""
    what = given(purse, 1_000)
    own(purse, 1_500)
    spend(purse, 1_000)
    pass_days(purse.ledger, 5)
    reverse(purse, what)
    assert purse.pockets == {("paid", None): 500}


def test_of_what_expired_nothing_is_taken_from_others(purse: Purse) -> None:
    what = given(purse, 1_000)
    own(purse, 1_500)
    spend(purse, 999)
    pass_days(purse.ledger, 5)
    reverse_fails(purse, what, NotReversible)


def test_what_expired_after_it_was_extended(purse: Purse) -> None:
    what = given(purse, 1_000)
    own(purse, 1_500)
    purse.extend(SOON, LATER)
    pass_days(purse.ledger, 40)
    reverse_fails(purse, what, NotReversible)


def test_what_a_hold_gave_back_after_its_day_expired(purse: Purse) -> None:
    what = given(purse, 1_000)
    own(purse, 1_500)
    held = Hold(purse.wallet, 400, "SAR", purse.ledger.clock.now() + timedelta(days=9))
    purse.ledger.post(doors.operation("hold", held))
    purse.extend(SOON, LATER)
    pass_days(purse.ledger, 5)
    purse.ledger.post(doors.operation("release", Release(1, None)))
    assert purse.pockets == {("given", LATER): 600, ("paid", None): 1_500}
    reverse_fails(purse, what, NotReversible)


def reverse_fails(made: Purse, what: Answer, error: type[Exception]) -> None:
    """Refused, and nothing is changed."""
    before = made.pockets, made.stands
    with pytest.raises(error) as refused:
        reverse(made, what)
    if error is NotReversible:
        assert refused.value.facts() == {"transaction": what.transactions[0], "why": "expired_value"}  # type: ignore[attr-defined]
    assert (made.pockets, made.stands) == before
