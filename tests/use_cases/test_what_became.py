"""What the ledger shows of a row that is done: how much of a credit expired, and why a pending one was ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.transactions import TransactionFilter
from ledger.use_cases.history import transaction, transactions, wallet_history
from ledger.use_cases.jobs import run_job
from tests.use_cases.moving import day, pass_time

if TYPE_CHECKING:
    from ledger.domain.transactions import TransactionRow
    from tests.use_cases.moving import Purse


def expire(purse: Purse) -> None:
    pass_time(purse.ledger, days=3)
    run_job(purse.ledger, "pocket_expiry")


def expired(purse: Purse, credit: int) -> int | None:
    """Told alike of the row alone, in the wallet's history and in the list of all."""
    alone = transaction(purse.ledger, credit)
    listed = transactions(purse.ledger, TransactionFilter(wallet_id=purse.wallet)).rows
    for rows in (wallet_history(purse.ledger, purse.wallet).rows, listed):
        assert [row for row in rows if row.id == credit] == [alone]
    return None if alone.expired is None else alone.expired.minor


def test_a_credit_tells_how_much_of_it_expired(anna: Purse) -> None:
    spent, untouched, kept = anna.given(3_200, day(2)), anna.given(500, day(1)), anna.given(700)
    anna.spent(2_500)
    assert expired(anna, spent) is None
    expire(anna)
    assert (expired(anna, spent), expired(anna, untouched), expired(anna, kept)) == (1_200, None, None)


def test_of_credits_with_one_date_the_newest_expired(anna: Purse) -> None:
    first, second, third = (anna.given(amount, day(1)) for amount in (1_000, 400, 300))
    anna.spent(1_200)
    expire(anna)
    assert [expired(anna, one) for one in (first, second, third)] == [None, 200, 300]


def test_what_repaid_debt_did_not_expire(anna: Purse) -> None:
    anna.clawed(600)
    credit = anna.given(1_000, day(1))
    expire(anna)
    assert expired(anna, credit) == 400


def test_what_is_held_is_told_once_it_has_expired(anna: Purse) -> None:
    credit = anna.given(1_000, day(1))
    hold = anna.held(1_000, anna.ledger.clock.now().replace(year=2027))
    expire(anna)
    assert expired(anna, credit) is None
    anna.released(hold, 300)
    assert expired(anna, credit) == 300
    anna.released(hold)
    assert expired(anna, credit) == 1_000


def ended(purse: Purse, to: str) -> TransactionRow:
    pending = purse.pending(500)
    pass_time(purse.ledger, minutes=5)
    purse.ended(pending, to)
    return transaction(purse.ledger, pending)


def test_a_pending_row_tells_why_it_ended_and_when(anna: Purse) -> None:
    for to in ("cancelled", "failed"):
        row = ended(anna, to)
        assert (row.status, row.status_reason, row.status_changed_at) == (
            to, "order cancelled", anna.ledger.clock.now(),
        )  # fmt: skip
    row = ended(anna, "posted")
    assert (row.status_reason, row.status_changed_at) == ("", anna.ledger.clock.now())
