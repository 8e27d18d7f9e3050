"""A shift that closes while cash is on its way: each coin is of it, or of the drawer after it, never of both."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from ledger.domain.till_verbs import CloseShift, OpenShift
from ledger.domain.tills import Means
from ledger.domain.verbs import Credit
from ledger.money import Money, currency
from ledger.use_cases import till
from tests.support import doors
from tests.support.drawers import assert_sound, balance, do

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

SAR = currency("SAR")
SOON = 0.3


def shift_of(ledger: Ledger) -> int:
    return int(doors.run_sql(ledger, "SELECT max(id) AS id FROM shifts")[0].id)


def test_a_close_waits_for_cash_that_is_being_posted(ledger: Ledger) -> None:
    wallet = doors.add_wallet(ledger)
    do(ledger, OpenShift("SAR", 1_000))
    shift = shift_of(ledger)
    with ThreadPoolExecutor(1) as other:
        with ledger.writing() as connection:
            ledger.door.post(connection, doors.operation("credit", Credit(wallet, 500, "SAR", "top_up", "cash")))
            closing = other.submit(do, ledger, CloseShift(shift, 1_500))
            time.sleep(SOON)
            assert not closing.done()
        closing.result(60)
    report = till.z_report(ledger, shift)
    assert (report.expected, report.difference) == (Money(1_500, SAR), Money(0, SAR))
    assert [(line.means, line.amount.minor) for line in report.top_ups] == [(Means.CASH, 500)]
    assert_sound(ledger)


def test_cash_waits_for_a_close_and_is_of_the_drawer_after_it(ledger: Ledger) -> None:
    wallet = doors.add_wallet(ledger)
    do(ledger, OpenShift("SAR", 1_000))
    shift = shift_of(ledger)
    with ThreadPoolExecutor(1) as other:
        with ledger.writing() as connection:
            ledger.door.post(connection, doors.operation("shift_close", CloseShift(shift, 1_000)))
            late = other.submit(ledger.post, doors.operation("credit", Credit(wallet, 500, "SAR", "top_up", "cash")))
            time.sleep(SOON)
            assert not late.done()
        late.result(60)
    report = till.z_report(ledger, shift)
    assert (report.expected, report.carried, report.top_ups) == (Money(1_000, SAR), Money(0, SAR), ())
    assert balance(ledger) == 1_500
    do(ledger, OpenShift("SAR", 0))
    assert till.x_report(ledger, SAR).carried == Money(1_500, SAR)
    assert_sound(ledger)


@pytest.mark.parametrize("engine_kind", ["postgresql"])
def test_cash_that_claimed_its_key_before_the_close_is_not_of_the_shift_it_missed(ledger: Ledger) -> None:
    """Numbers of operations do not tell: the late one has the lower one."""
    wallet = doors.add_wallet(ledger)
    do(ledger, OpenShift("SAR", 1_000))
    shift = shift_of(ledger)
    with ThreadPoolExecutor(1) as other:
        with ledger.writing() as connection:
            connection.execute(text("SELECT 1 FROM wallets WHERE id = :wallet FOR UPDATE"), {"wallet": wallet})
            late = other.submit(ledger.post, doors.operation("credit", Credit(wallet, 500, "SAR", "top_up", "cash")))
            time.sleep(SOON)
            closed = do(ledger, CloseShift(shift, 1_000))
        answer = late.result(60)
    assert answer.operation < closed.operation
    report = till.z_report(ledger, shift)
    assert (report.carried, report.top_ups, report.difference) == (Money(0, SAR), (), Money(0, SAR))
    assert balance(ledger) == 1_500
