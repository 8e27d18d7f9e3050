"""Several workstations grant one order's cashback at the same instant, on both engines: it is given once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support import doors
from tests.support.cashing import WEEK, add_rule, grants, verb
from tests.support.selling import paid
from tests.support.tills import Tills, refusals

if TYPE_CHECKING:
    from tests.support.selling import Stall

COUNT, ROUNDS = 3, 4


def test_cashback_is_given_once(tills: Tills, stall: Stall) -> None:
    rule = add_rule(stall)
    orders = [stall.sell(10_000, paid(10_000), earns={}) for _ in range(ROUNDS)]
    stall.wait(**WEEK)
    work = [[doors.operation("cashback_grant", verb(stall, order, rule)) for order in orders] for _ in range(COUNT)]
    refused = refusals(tills.run(stall.ledger, work))
    assert refused == {"": ROUNDS, "CashbackGranted": ROUNDS * (COUNT - 1)}
    assert grants(stall) == [(rule, 10_000, 500)] * ROUNDS
    assert stall.shown(stall.money) == ROUNDS * 500
