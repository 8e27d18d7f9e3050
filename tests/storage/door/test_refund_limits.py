"""What orders give back has a limit by role, at once and in a person's day, at both doors (SPEC 11)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.about import About
from ledger.domain.order_verbs import CancelOrder
from ledger.domain.return_verbs import ReturnOrder
from ledger.errors import OverLimit
from tests.support import doors
from tests.support.goods import back, lines
from tests.support.ordering import refused, sar
from tests.support.selling import paid

if TYPE_CHECKING:
    from ledger.domain.return_verbs import ReturnedLine
    from tests.support.selling import Stall

AT_ONCE = 50_000
OFFICE = "back_office"


@pytest.fixture
def order(stall: Stall) -> int:
    """A paid order of 500.01 and five times 400.00; the office may give back 500.00 at once and 2,000.00 a day."""
    doors.add_staff(stall.ledger)
    goods = lines(AT_ONCE + 1, *[40_000] * 5)
    return stall.sell(AT_ONCE + 1 + 200_000, paid(AT_ONCE + 1 + 200_000), earns={}, lines=goods)


def returning(order: int, *some: ReturnedLine) -> ReturnOrder:
    return ReturnOrder(order, some, about=About(note="too small"))


def test_a_return_above_the_limit_names_it_and_what_was_asked(stall: Stall, order: int) -> None:
    facts = refused(stall, OverLimit, returning(order, back(1, AT_ONCE + 1)), login=OFFICE)
    assert facts == {"limit": sar(AT_ONCE), "requested": sar(AT_ONCE + 1)}
    stall.post("return", returning(order, back(1, AT_ONCE, 0)), login=OFFICE)
    stall.post("return", returning(order, back(2, 40_000), back(3, 40_000)), login="manager")
    stall.post("return", returning(order, *(back(n, 40_000) for n in (4, 5, 6))))
    assert stall.order(order).returned == AT_ONCE + 200_000


def test_the_day_of_a_person_is_counted(stall: Stall, order: int) -> None:
    for n in range(2, 7):
        stall.post("return", returning(order, back(n, 40_000)), login=OFFICE)
    assert refused(stall, OverLimit, returning(order, back(1, 1, 0)), login=OFFICE) == {
        "limit": sar(0), "requested": sar(1),
    }  # fmt: skip
    stall.post("return", returning(order, back(1, 1, 0)), login="manager")
    stall.ledger.clock.advance(timedelta(days=1))  # type: ignore[attr-defined]
    stall.post("return", returning(order, back(1, 1, 0)), login=OFFICE)


def test_a_cancel_is_no_way_round(stall: Stall, order: int) -> None:
    facts = refused(stall, OverLimit, CancelOrder(order), login=OFFICE)
    assert facts == {"limit": sar(AT_ONCE), "requested": sar(AT_ONCE + 1 + 200_000)}
    stall.post("cancel", CancelOrder(order))
    assert stall.order(order).status == "cancelled"


def test_what_is_not_paid_gives_nothing_back(stall: Stall) -> None:
    doors.add_staff(stall.ledger)
    waits = stall.sell(90_000, earns={}, kind="delivery", lines=lines(90_000))
    stall.post("cancel", CancelOrder(waits), login=OFFICE)
    assert stall.order(waits).status == "cancelled"
