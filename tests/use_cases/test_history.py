"""Histories page by page: every row once, newest first, whatever is filtered; counts that stop."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.clock import SetClock
from ledger.domain.about import About
from ledger.domain.transactions import TransactionFilter, TransactionRow
from ledger.domain.verbs import Capture, Credit, Debit, Hold, Pend, Reverse
from ledger.domain.words import Source, Status, Type
from ledger.errors import TransactionNotFound
from ledger.paging import CappedCount
from ledger.storage import history as stored
from ledger.use_cases.history import count_transactions, transaction, transactions, wallet_history
from tests.support import doors
from tests.support.ledgers import START, a_customer, a_wallet

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

DAY = START.date()


@pytest.fixture
def wallets(ledger: Ledger) -> tuple[int, int]:
    """Two wallets of Anna and Boris with twenty-three transactions of many kinds over five days."""
    anna, boris = (a_wallet(ledger, a_customer(ledger, name)) for name in ("Anna Smith", "Борис Котов"))
    assert isinstance(ledger.clock, SetClock)
    for number in range(5):
        for wallet in (anna, boris):
            about = About("order", str(number), note=f"line 100% {number}_")
            ledger.post(doors.operation("credit", Credit(wallet, 1_000 + number, "SAR", "top_up", "cash", about=about)))
            ledger.post(doors.operation("debit", Debit(wallet, 10 + number, "SAR", "purchase")))
        ledger.clock.advance(timedelta(days=1))
    ledger.post(doors.operation("hold", Hold(anna, 100, "SAR", ledger.clock.now() + timedelta(hours=1))))
    ledger.post(doors.operation("capture", Capture(1, 40)))
    ledger.post(doors.operation("pend", Pend(boris, 94, "SAR", "cashback")))
    return anna, boris


def all_pages(ledger: Ledger, wanted: TransactionFilter, limit: int) -> list[TransactionRow]:
    found: list[TransactionRow] = []
    page = transactions(ledger, wanted, limit=limit)
    while True:
        assert len(page.rows) <= limit
        found += page.rows
        if page.next_key is None:
            return found
        page = transactions(ledger, wanted, after=page.next_key, limit=limit)


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 24, 500])
def test_every_row_once_newest_first(ledger: Ledger, wallets: tuple[int, int], limit: int) -> None:
    found = all_pages(ledger, TransactionFilter(), limit)
    assert len(found) == len({row.id for row in found}) == 24
    assert [(row.time, row.id) for row in found] == sorted(((row.time, row.id) for row in found), reverse=True)
    for wallet in wallets:
        own: list[TransactionRow] = []
        after = None
        while True:
            page = wallet_history(ledger, wallet, after=after, limit=limit)
            own += page.rows
            after = page.next_key
            if after is None:
                break
        assert [row.seq for row in own] == list(range(len(own), 0, -1))


def test_rows_posted_meanwhile_move_no_page(ledger: Ledger, wallets: tuple[int, int]) -> None:
    first = transactions(ledger, limit=5)
    ledger.post(doors.operation("credit", Credit(wallets[0], 1, "SAR", "top_up", "cash")))
    second = transactions(ledger, after=first.next_key, limit=5)
    assert not {row.id for row in first.rows} & {row.id for row in second.rows}
    assert max((row.time, row.id) for row in second.rows) < min((row.time, row.id) for row in first.rows)


def test_amounts_are_signed_from_the_wallets_side(ledger: Ledger, wallets: tuple[int, int]) -> None:
    rows = wallet_history(ledger, wallets[0], limit=3).rows
    assert [(row.type, row.signed.minor) for row in rows] == [
        (Type.RELEASE, 60), (Type.CAPTURE, -40), (Type.HOLD, -100),
    ]  # fmt: skip
    for row in wallet_history(ledger, wallets[0]).rows:
        assert row.before is not None
        assert row.after is not None
        if row.type is not Type.CAPTURE:
            assert row.after - row.before == row.signed
    (waiting,) = transactions(ledger, TransactionFilter(statuses=(Status.PENDING,))).rows
    assert (waiting.signed.minor, waiting.before, waiting.seq) == (94, None, None)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (TransactionFilter(types=(Type.CREDIT,)), 11),
        (TransactionFilter(types=(Type.CREDIT, Type.HOLD)), 12),
        (TransactionFilter(sources=(Source.PURCHASE,)), 13),
        (TransactionFilter(statuses=(Status.PENDING,)), 1),
        (TransactionFilter(statuses=(Status.FAILED,)), 0),
        (TransactionFilter(currency="SAR"), 24),
        (TransactionFilter(currency="PTS"), 0),
        (TransactionFilter(first_day=DAY + timedelta(days=4)), 8),
        (TransactionFilter(last_day=DAY), 4),
        (TransactionFilter(first_day=DAY + timedelta(days=1), last_day=DAY + timedelta(days=2)), 8),
        (TransactionFilter(first_day=DAY + timedelta(days=2), last_day=DAY + timedelta(days=1)), 0),
        (TransactionFilter(text="anna"), 13),
        (TransactionFilter(text="борис"), 11),
        (TransactionFilter(text="КОТОВ"), 11),
        (TransactionFilter(text="100%"), 10),
        (TransactionFilter(text="1%0"), 0),
        (TransactionFilter(text="3_"), 2),
        (TransactionFilter(text="'; DROP TABLE postings; --"), 0),
        (TransactionFilter(text="line", types=(Type.CREDIT,), first_day=DAY + timedelta(days=4)), 2),
    ],
)
def test_filters(ledger: Ledger, wallets: tuple[int, int], wanted: TransactionFilter, expected: int) -> None:
    assert wallets
    assert len(all_pages(ledger, wanted, 4)) == expected
    assert count_transactions(ledger, wanted) == CappedCount(expected)


def test_by_customer_and_wallet(ledger: Ledger, wallets: tuple[int, int]) -> None:
    anna, boris = wallets
    owner = wallet_history(ledger, anna, limit=1).rows[0].customer_id
    assert len(all_pages(ledger, TransactionFilter(customer_id=owner), 5)) == 13
    assert len(all_pages(ledger, TransactionFilter(wallet_id=boris), 5)) == 11


def test_counting_stops(ledger: Ledger, wallets: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    assert wallets
    monkeypatch.setattr(stored, "COUNTED_UP_TO", 24)
    assert count_transactions(ledger) == CappedCount(24)
    monkeypatch.setattr(stored, "COUNTED_UP_TO", 23)
    assert count_transactions(ledger) == CappedCount(23, more=True)


def test_a_reversed_row_names_what_reversed_it(ledger: Ledger, wallets: tuple[int, int]) -> None:
    (posted,) = ledger.post(doors.operation("credit", Credit(wallets[0], 5, "SAR", "top_up", "cash"))).transactions
    (undone,) = ledger.post(doors.operation("reverse", Reverse(posted))).transactions
    assert transaction(ledger, posted).reversed_by == undone
    assert transaction(ledger, posted).status is Status.POSTED
    assert transaction(ledger, undone).reverses == posted
    assert transaction(ledger, undone).signed.minor == -5
    assert transaction(ledger, undone).performed_by == "Administrator"


@pytest.mark.parametrize("number", [0, -1, 10**9])
def test_a_transaction_that_is_not_there(ledger: Ledger, number: int) -> None:
    with pytest.raises(TransactionNotFound):
        transaction(ledger, number)


def test_an_empty_history(ledger: Ledger) -> None:
    assert transactions(ledger).rows == ()
    assert wallet_history(ledger, 10**9).rows == ()
    assert count_transactions(ledger) == CappedCount(0)
