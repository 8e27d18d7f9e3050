"""Several workstations grant one order's cashback at the same instant, on both engines: it is given once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.support import doors
from tests.support.cashing import WEEK, add_rule, grants, verb
from tests.support.selling import paid
from tests.support.tills import Tills

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.selling import Stall

COUNT, ROUNDS = 3, 4


@pytest.fixture(scope="module")
def tills() -> Iterator[Tills]:
    """Three processes for all tests of this module."""
    made = Tills(COUNT)
    yield made
    made.close()


def test_cashback_is_given_once(tills: Tills, stall: Stall) -> None:
    rule = add_rule(stall)
    orders = [stall.sell(10_000, paid(10_000), earns={}) for _ in range(ROUNDS)]
    stall.wait(**WEEK)
    work = [[doors.operation("cashback_grant", verb(stall, order, rule)) for order in orders] for _ in range(COUNT)]
    location = stall.ledger.location
    place = str(location.path) if location.url is None else location.url.render_as_string(hide_password=False)
    results = tills.run(place, stall.ledger.state_dir, work)
    refused = Counter(outcome.refused for till in results for outcome in till)
    assert refused == {"": ROUNDS, "CashbackGranted": ROUNDS * (COUNT - 1)}
    assert grants(stall) == [(rule, 10_000, 500)] * ROUNDS
    assert stall.shown(stall.money) == ROUNDS * 500
