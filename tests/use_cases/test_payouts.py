"""What partners are owed, what is paid and by whom, on both engines (SPEC 8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.clock import SetClock
from ledger.domain.order_verbs import CancelOrder
from ledger.domain.payouts import PayoutFilter, PayoutStatus, StatementLine
from ledger.domain.words import Tender
from ledger.errors import NotAllowed, PartnerNotFound, PayoutNotDue, PayoutNotFound, RuleUnknown
from ledger.money import Money, currency
from ledger.use_cases import payouts
from ledger.use_cases.jobs import pay_partners, run_job
from ledger.use_cases.payouts import PayPayout
from tests.support import doors
from tests.support.drawers import acting, add_partner, assert_sound, balance, sell
from tests.support.ledgers import START

if TYPE_CHECKING:
    from ledger.domain.payouts import PartnerStanding, PayoutRow
    from ledger.storage.ledger import Ledger

SAR = currency("SAR")
new_key = doors.new_key


def money(minor: int) -> Money:
    return Money(minor, SAR)


@pytest.fixture
def shop(ledger: Ledger) -> Iterator[Ledger]:
    """A ledger with staff, sound at the end."""
    doors.add_staff(ledger)
    yield ledger
    assert_sound(ledger)


@pytest.fixture
def potter(shop: Ledger) -> int:
    """A partner who gets 80 % the day after."""
    return add_partner(shop, "Potter", commission_bp=2_000, release_days=1)


def later(ledger: Ledger, days: int = 1) -> None:
    assert isinstance(ledger.clock, SetClock)
    ledger.clock.instant = START + timedelta(days=days)


def rows(ledger: Ledger, **wanted: object) -> list[PayoutRow]:
    return list(payouts.list_payouts(ledger, PayoutFilter(**wanted)).rows)  # type: ignore[arg-type]


def standing(ledger: Ledger, partner: int) -> PartnerStanding:
    return next(one for one in payouts.partner_standings(ledger) if one.partner_id == partner)


def pay(ledger: Ledger, payout: int, tender: Tender = Tender.BANK, key: str = "") -> None:
    payouts.pay(ledger, PayPayout(key or new_key(), payout, tender))


def test_what_is_owed_becomes_due_and_is_paid(shop: Ledger, potter: int) -> None:
    weaver = add_partner(shop, "Weaver")
    sell(shop, 10_000, partner=potter)
    sell(shop, 5_000, partner=potter)
    first, second = reversed(rows(shop))
    assert (first.amount, first.status, first.due, first.partner_name) == (
        money(8_000), PayoutStatus.SCHEDULED, False, "Potter",
    )  # fmt: skip
    stands = standing(shop, potter)
    assert (stands.payable, stands.due, stands.due_count, stands.receivable) == (money(12_000), money(0), 0, money(0))
    assert [one.name for one in payouts.partner_standings(shop)] == ["Potter", "Weaver"]
    assert standing(shop, weaver).payable == money(0)
    later(shop)
    assert (standing(shop, potter).due, standing(shop, potter).due_count) == (money(12_000), 2)
    assert [one.id for one in rows(shop, due_only=True)] == [second.id, first.id]
    done = payouts.pay(acting(shop, "manager"), PayPayout(new_key(), first.id, Tender.CASH, "by hand"))
    assert (done.changes.partners, done.changes.tills) == (True, True)
    paid = payouts.payout(shop, first.id)
    assert (paid.status, paid.paid, paid.withheld, paid.ended_at) == (
        PayoutStatus.PAID, money(8_000), money(0), START + timedelta(days=1),
    )  # fmt: skip
    assert [one.id for one in rows(shop, statuses=(PayoutStatus.PAID,))] == [first.id]
    assert [one.id for one in rows(shop, due_only=True)] == [second.id]
    assert rows(shop, partner_id=weaver) == []


def test_a_preview_says_what_is_withheld_and_writes_nothing(shop: Ledger, potter: int) -> None:
    first = sell(shop, 10_000, partner=potter)
    later(shop)
    pay(shop, rows(shop)[0].id)
    shop.post(doors.operation("order_cancel", CancelOrder(first.orders[0])))
    assert standing(shop, potter).receivable == money(8_000)
    sell(shop, 15_000, partner=potter)
    later(shop, 2)
    due = rows(shop)[0]
    seen = payouts.preview_payout(shop, PayPayout("k1", due.id, Tender.BANK))
    assert (seen.withheld, seen.paid, seen.receivable_after) == (money(8_000), money(4_000), money(0))
    assert payouts.payout(shop, due.id) == due
    pay(shop, due.id, key="k1")
    assert payouts.payout(shop, due.id).paid == money(4_000)
    assert standing(shop, potter).receivable == money(0)


def test_who_may_not_pay_a_partner_may_not_pay_all_of_them(shop: Ledger, potter: int) -> None:
    sell(shop, 10_000, partner=potter)
    later(shop)
    for login in ("cashier", "auditor"):
        with pytest.raises(NotAllowed):
            pay_partners(acting(shop, login))
    assert standing(shop, potter).due == money(8_000)
    assert pay_partners(acting(shop, "manager")).did == 1
    assert standing(shop, potter).due == money(0)


def test_a_statement_runs_from_sale_to_payment(shop: Ledger, potter: int) -> None:
    first = sell(shop, 10_000, partner=potter)
    later(shop)
    pay(shop, rows(shop)[0].id)
    shop.post(doors.operation("order_cancel", CancelOrder(first.orders[0])))
    sell(shop, 15_000, partner=potter)
    later(shop, 2)
    pay(shop, rows(shop)[0].id, Tender.CASH)
    lines = payouts.partner_statement(shop, potter).rows
    assert [(one.line, one.signed.minor, one.balance.minor) for one in reversed(lines)] == [
        (StatementLine.SHARE, 8_000, 8_000),
        (StatementLine.PAID, -8_000, 0),
        (StatementLine.SHARE_RETURNED, -8_000, -8_000),
        (StatementLine.SHARE, 12_000, 4_000),
        (StatementLine.WITHHELD, 0, 4_000),
        (StatementLine.PAID, -4_000, 0),
    ]
    assert lines[-1].order_id == first.orders[0]
    begun = payouts.partner_statement(shop, potter, limit=4)
    rest = payouts.partner_statement(shop, potter, after=begun.next_key, limit=4)
    assert (begun.rows + rest.rows, rest.next_key) == (lines, None)
    assert payouts.partner_statement(shop, potter, currency("USD")).rows == ()
    with pytest.raises(PartnerNotFound):
        payouts.partner_statement(shop, potter + 99)


def test_the_job_pays_what_is_due_once(shop: Ledger, potter: int) -> None:
    for total in (1_000, 2_000, 3_000):
        sell(shop, total, partner=potter)
    early = run_job(shop, "payouts")
    assert (early.did, early.note) == (0, "")
    later(shop)
    pay(shop, rows(shop)[0].id, Tender.CASH)
    assert run_job(shop, "payouts").did == 2
    assert run_job(shop, "payouts").did == 0
    assert {one.status for one in rows(shop)} == {PayoutStatus.PAID}
    assert balance(shop, "1030") == -2_400
    assert standing(shop, potter).payable == money(0)
    performers = {one.performed_by for one in payouts.partner_statement(shop, potter).rows}
    assert performers == {"Administrator", "System"}


def test_refusals(shop: Ledger, potter: int) -> None:
    sell(shop, 1_000, partner=potter)
    payout = rows(shop)[0].id
    with pytest.raises(PayoutNotDue):
        payouts.preview_payout(shop, PayPayout(new_key(), payout, Tender.BANK))
    later(shop)
    with pytest.raises(NotAllowed):
        pay(acting(shop, "cashier"), payout)
    with pytest.raises(RuleUnknown):
        pay(shop, payout, Tender.TERMINAL)
    with pytest.raises(PayoutNotFound):
        pay(shop, payout + 99)
    with pytest.raises(PayoutNotFound):
        payouts.payout(shop, payout + 99)
    cashier = acting(shop, "cashier")
    for asked in (
        lambda: payouts.list_payouts(cashier), lambda: payouts.partner_standings(cashier),
        lambda: payouts.payout(cashier, payout), lambda: payouts.partner_statement(cashier, potter),
    ):  # fmt: skip
        with pytest.raises(NotAllowed):
            asked()
