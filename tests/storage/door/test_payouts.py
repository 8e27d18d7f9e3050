"""Paying partners through the door: what they owe is withheld first (SPEC 3, 8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from ledger.clock import SetClock
from ledger.domain.order_verbs import CancelOrder, OpenOrder, OrderLine, PayForOrder
from ledger.domain.till_verbs import PayPartner
from ledger.errors import GuardTripped, NotAllowed, PayoutNotDue, PayoutNotFound, RuleUnknown
from ledger.storage.sale_tables import payouts
from tests.support import doors
from tests.support.drawers import add_partner, assert_sound, balance, booked, do, subjects
from tests.support.ledgers import START

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

TODAY = START.date()


@dataclass
class Stall:
    """A shop with one partner, whose goods it sells."""

    ledger: Ledger
    partner: int

    def sell(self, total: int) -> int:
        """Sell the partner's goods for cash; the payout's id."""
        order = OpenOrder(None, "SAR", "counter", (OrderLine(None, "Vase", 1, total, partner=self.partner),))
        pay = PayForOrder(None, "cash", total, doors.new_key())
        self.ledger.post(doors.operation("order", order, pay))
        return int(doors.run_sql(self.ledger, "SELECT max(id) AS id FROM payouts")[0].id)

    def row(self, payout: int) -> dict[str, Any]:
        with self.ledger.reading() as connection:
            return dict(connection.execute(payouts.select().where(payouts.c.id == payout)).one()._mapping)

    def cancel(self, payout: int) -> None:
        """Cancel the order behind a payout."""
        self.ledger.post(doors.operation("order_cancel", CancelOrder(self.row(payout)["order_id"])))

    def owed(self, kind: str) -> int:
        """What the partner's account of this kind holds."""
        rows = doors.run_sql(
            self.ledger, "SELECT balance FROM accounts WHERE partner_id = :p AND kind = :k", p=self.partner, k=kind
        )
        return int(rows[0].balance) if rows else 0


@pytest.fixture
def stall(ledger: Ledger) -> Iterator[Stall]:
    """A partner who gets 80 % the day after; the ledger is sound at the end."""
    doors.add_staff(ledger)
    yield Stall(ledger, add_partner(ledger, commission_bp=2_000, release_days=1))
    assert_sound(ledger)


def tomorrow(stall: Stall, days: int = 1) -> None:
    assert isinstance(stall.ledger.clock, SetClock)
    stall.ledger.clock.instant = START + timedelta(days=days)


@pytest.mark.parametrize(("tender", "code"), [("cash", "1001"), ("bank", "1030")])
def test_a_partner_is_paid_when_it_is_due(stall: Stall, tender: str, code: str) -> None:
    payout = stall.sell(10_000)
    assert (stall.row(payout)["amount"], stall.row(payout)["status"], stall.owed("partner")) == (
        8_000, "scheduled", 8_000,
    )  # fmt: skip
    tomorrow(stall)
    drawer = balance(stall.ledger, code)
    answer = do(stall.ledger, PayPartner(payout, tender), login="manager")
    assert booked(stall.ledger, answer) == [("debit", "payout", "2200", code, 8_000)]
    row = stall.row(payout)
    assert subjects(stall.ledger, answer) == {("order", str(row["order_id"]), None, stall.partner, row["order_id"])}
    assert (row["status"], row["withheld"], row["ended_by"], row["ended_at"]) == (
        "paid", 0, answer.operation, START + timedelta(days=1),
    )  # fmt: skip
    assert stall.owed("partner") == 0
    assert balance(stall.ledger, code) == drawer - 8_000


def test_it_is_paid_once_and_not_before_its_day(stall: Stall) -> None:
    payout = stall.sell(10_000)
    with pytest.raises(PayoutNotDue) as early:
        do(stall.ledger, PayPartner(payout, "bank"))
    assert early.value.facts() == {
        "payout": payout, "status": "scheduled", "release_on": (TODAY + timedelta(days=1)).isoformat(),
    }  # fmt: skip
    tomorrow(stall)
    first = do(stall.ledger, PayPartner(payout, "bank"), key="p1")
    again = do(stall.ledger, PayPartner(payout, "bank"), key="p1")
    assert (again.repeated, again.transactions) == (True, first.transactions)
    with pytest.raises(PayoutNotDue) as twice:
        do(stall.ledger, PayPartner(payout, "bank"))
    assert twice.value.facts()["status"] == "paid"
    assert balance(stall.ledger, "1030") == -8_000
    with pytest.raises(GuardTripped):
        doors.run_sql(stall.ledger, "UPDATE payouts SET status = 'cancelled' WHERE id = :id", id=payout)


@pytest.mark.parametrize(("next_sale", "withheld"), [(5_000, 4_000), (10_000, 8_000), (30_000, 8_000)])
def test_what_the_partner_owes_is_withheld_first(stall: Stall, next_sale: int, withheld: int) -> None:
    paid = stall.sell(10_000)
    tomorrow(stall)
    do(stall.ledger, PayPartner(paid, "bank"))
    stall.cancel(paid)
    assert (stall.owed("receivable"), stall.row(paid)["status"]) == (8_000, "paid")
    later, share = stall.sell(next_sale), next_sale * 8 // 10
    tomorrow(stall, 2)
    answer = do(stall.ledger, PayPartner(later, "cash"))
    expected = [("debit", "payout", "2200", "1210", withheld), ("debit", "payout", "2200", "1001", share - withheld)]
    assert booked(stall.ledger, answer) == [line for line in expected if line[-1]]
    assert stall.row(later)["withheld"] == withheld
    assert (stall.owed("partner"), stall.owed("receivable")) == (0, 8_000 - withheld)


def test_a_cancelled_order_owes_its_partner_nothing(stall: Stall) -> None:
    payout = stall.sell(10_000)
    stall.cancel(payout)
    tomorrow(stall)
    with pytest.raises(PayoutNotDue) as caught:
        do(stall.ledger, PayPartner(payout, "bank"))
    assert caught.value.facts()["status"] == "cancelled"
    assert (stall.owed("partner"), stall.owed("receivable")) == (0, 0)


def test_who_may_pay_and_how(stall: Stall) -> None:
    payout = stall.sell(10_000)
    tomorrow(stall)
    for login in ("cashier", "back_office", "auditor"):
        with pytest.raises(NotAllowed):
            do(stall.ledger, PayPartner(payout, "bank"), login=login)
    for tender in ("terminal", "provider", "", "gold"):
        with pytest.raises(RuleUnknown):
            do(stall.ledger, PayPartner(payout, tender))
    with pytest.raises(PayoutNotFound) as caught:
        do(stall.ledger, PayPartner(payout + 1_000, "bank"))
    assert caught.value.facts() == {"payout": payout + 1_000}
    assert stall.row(payout)["release_on"] == date(2026, 1, 6)
    do(stall.ledger, PayPartner(payout, "bank"), login="system")
