"""Pending credits: fixed now, posted, cancelled or failed later, exactly once, on both engines (SPEC 2 and 5)."""

from __future__ import annotations

import pytest

from ledger.domain.transactions import TransactionFilter
from ledger.domain.words import Source, Status
from ledger.errors import FieldInvalid, FieldRequired, NotPending, NotReversible, RuleUnknown, TransactionNotFound
from ledger.use_cases import movements, posting
from ledger.use_cases.customers import customer_wallets
from ledger.use_cases.history import transactions, wallet_history
from ledger.use_cases.movements import EndPending, Pend
from ledger.use_cases.posting import Reverse
from tests.support import doors
from tests.use_cases.moving import Purse, count, day, money, new_key, pass_time

ENDS = ("posted", "cancelled", "failed")


def stored(one: Purse, transaction: int) -> tuple[str, str, bool, bool]:
    """Status, its reason, whether it has a place in the history, whether it has postings."""
    (row,) = doors.run_sql(
        one.ledger,
        "SELECT t.status, t.status_reason, t.seq, (SELECT count(*) FROM postings p WHERE p.transaction_id = t.id) AS n"
        " FROM transactions t WHERE t.id = :t",
        t=transaction,
    )
    return row.status, row.status_reason, row.seq is not None, row.n > 0


def test_a_pending_credit_moves_nothing_and_is_shown(points: Purse) -> None:
    pending = points.pending(94)
    assert points.stands == (0, 0, 0)
    assert stored(points, pending) == ("pending", "", False, False)
    assert customer_wallets(points.ledger, points.customer).points_pending == money(94, "PTS")
    (row,) = transactions(
        points.ledger, TransactionFilter(customer_id=points.customer, statuses=(Status.PENDING,))
    ).rows
    assert (row.id, row.source, row.signed) == (pending, Source.LOYALTY, money(94, "PTS"))


def test_settling_posts_it_under_its_own_number_in_its_place_of_the_history(points: Purse) -> None:
    pending = points.pending(94, day(30))
    points.given(300)
    pass_time(points.ledger, days=2)
    answer = points.ended(pending, "posted")
    assert answer.transaction_ids == (pending,)
    assert points.stands == (394, 0, 0)
    assert points.pockets == {("given", None): 300, ("given", 30): 94}
    newest, oldest = wallet_history(points.ledger, points.wallet).rows
    assert (newest.id, newest.seq, newest.before, newest.after) == (pending, 2, money(300, "PTS"), money(394, "PTS"))
    assert newest.business_date == day(2)
    assert oldest.seq == 1
    assert customer_wallets(points.ledger, points.customer).points_pending == money(0, "PTS")


def test_settled_points_repay_debt_first(points: Purse) -> None:
    pending = points.pending(60)
    points.clawed(54)
    points.ended(pending, "posted")
    assert points.stands == (6, 0, 0)


def test_points_whose_date_passed_while_pending_expire_when_they_are_settled(points: Purse) -> None:
    pending = points.pending(94, day(1))
    pass_time(points.ledger, days=5)
    points.ended(pending, "posted")
    assert points.stands == (0, 0, 0)
    assert points.rows() == [("credit", "loyalty", 94), ("debit", "expiry", -94)]


@pytest.mark.parametrize("to", ["cancelled", "failed"])
def test_what_ends_otherwise_never_posts(points: Purse, to: str) -> None:
    pending = points.pending(94)
    before = points.stands
    answer = points.ended(pending, to)
    assert answer.transaction_ids == (pending,)
    assert points.stands == before
    assert stored(points, pending) == (to, "order cancelled", False, False)


@pytest.mark.parametrize("first", ENDS)
def test_it_ends_once(points: Purse, first: str) -> None:
    pending = points.pending(94)
    points.ended(pending, first)
    before = (points.stands, stored(points, pending), count(points.ledger, "operations"))
    for then in ENDS:
        with pytest.raises(NotPending) as refused:
            points.ended(pending, then)
        assert refused.value.status == first
    assert (points.stands, stored(points, pending), count(points.ledger, "operations")) == before


@pytest.mark.parametrize("to", ENDS)
def test_a_repeated_key_finds_its_answer_though_the_row_is_of_an_older_operation(points: Purse, to: str) -> None:
    pending = points.pending(94)
    key = new_key()
    first, again = (points.ended(pending, to, key) for _ in range(2))
    assert again.repeated
    assert (again.operation_id, again.transaction_ids) == (first.operation_id, (pending,))


def test_a_pending_row_is_never_reversed_and_a_settled_one_only_by_its_own_undo(points: Purse) -> None:
    pending = points.pending(94)
    for _ in range(2):
        with pytest.raises(NotReversible):
            posting.reverse(points.ledger, Reverse(new_key(), pending, "typing_error", ""))
        if stored(points, pending)[0] == "pending":
            points.ended(pending, "posted")
    assert points.stands == (94, 0, 0)


def test_what_ending_cannot_be(points: Purse) -> None:
    with pytest.raises(FieldInvalid):
        EndPending(new_key(), 1, "reversed", "x")
    with pytest.raises(FieldRequired):
        EndPending(new_key(), 1, "cancelled")
    with pytest.raises(TransactionNotFound):
        points.ended(10**9, "posted")
    posted = points.given(5)
    with pytest.raises(NotPending):
        points.ended(posted, "cancelled")


def test_a_pending_credit_follows_the_rules_of_its_source(points: Purse) -> None:
    request = Pend(new_key(), points.customer, money(5, "PTS"), Source.EXPIRY, "order", "1")
    with pytest.raises(RuleUnknown):
        movements.move(points.ledger, request)
