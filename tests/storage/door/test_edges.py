"""What the doors do with operations of several verbs, with wrong names for them, and with clocks that go back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.clock import SetClock
from ledger.domain.about import About
from ledger.domain.card_verbs import NewCard
from ledger.domain.verbs import (
    ChangeStatus,
    Credit,
    Debit,
    Hold,
    IssueCards,
    Operation,
    Reverse,
    SellCard,
    Transfer,
    Verb,
)
from ledger.errors import (
    ClockWentBack,
    FieldInvalid,
    InsufficientFunds,
    LedgerError,
    NotAllowed,
    NotReversible,
    WalletNotActive,
)
from ledger.storage.door.answer import Who
from ledger.storage.door.door import Door
from tests.support import doors
from tests.support.ledgers import START

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger


def credit(wallet: int, amount: int = 100) -> Credit:
    return Credit(wallet, amount, "SAR", "top_up", "cash")


def rows(ledger: Ledger) -> int:
    found: int = doors.run_sql(ledger, "SELECT count(*) AS n FROM operations")[0].n
    return found


@pytest.mark.parametrize("last", [0, 1, 2])
def test_all_or_nothing(ledger: Ledger, last: int) -> None:
    wallet, before = doors.add_wallet(ledger), rows(ledger)
    verbs: list[Verb] = [credit(wallet), credit(wallet), credit(wallet)]
    verbs[last] = Debit(wallet, 1_000, "SAR", "purchase")
    with pytest.raises(InsufficientFunds):
        ledger.post(doors.operation("batch", *verbs))
    assert rows(ledger) == before
    assert doors.run_sql(ledger, "SELECT available FROM wallets")[0].available == 0


def test_a_status_holds_for_the_rest_of_its_operation(ledger: Ledger) -> None:
    wallet = doors.add_wallet(ledger)
    ledger.post(doors.operation("credit", credit(wallet)))
    spend = Debit(wallet, 1, "SAR", "purchase")
    with pytest.raises(WalletNotActive):
        ledger.post(doors.operation("batch", ChangeStatus(wallet, "frozen"), spend))
    ledger.post(doors.operation("status", ChangeStatus(wallet, "frozen")))
    ledger.post(doors.operation("batch", ChangeStatus(wallet, "active"), spend))


def test_a_name_does_not_make_an_operation_reversible(ledger: Ledger) -> None:
    """A caller may call anything a credit; what was done decides (SPEC 4, reverse)."""
    wallet, other = doors.add_wallet(ledger), doors.add_wallet(ledger)
    first = ledger.post(doors.operation("credit", credit(other, 1_000))).transactions[0]
    ledger.post(doors.operation("credit", credit(wallet, 10)))
    hold = ledger.post(doors.operation("credit", Hold(wallet, 10, "SAR", START + timedelta(days=1)))).transactions[0]
    issued = ledger.post(doors.operation("credit", IssueCards((NewCard("h", "0000"),), 5, "SAR", "paid"))).cards[0]
    sale = ledger.post(doors.operation("credit", SellCard(issued, "cash"))).transactions[0]
    undone = ledger.post(doors.operation("debit", Reverse(first))).transactions[0]
    for transaction, why in ((hold, "own_undo"), (sale, "own_undo"), (undone, "is_reversal")):
        with pytest.raises(NotReversible) as refused:
            ledger.post(doors.operation("reverse", Reverse(transaction)))
        assert refused.value.why == why


def test_an_operation_takes_back_one_other(ledger: Ledger) -> None:
    wallet = doors.add_wallet(ledger)
    first, second = (ledger.post(doors.operation("credit", credit(wallet))).transactions[0] for _ in range(2))
    for others in ((first, second), (first, first), (first, second + 1_000)):
        with pytest.raises(FieldInvalid):
            ledger.post(doors.operation("batch", *(Reverse(one) for one in others)))
    assert doors.run_sql(ledger, "SELECT available FROM wallets")[0].available == 200


def test_what_is_said_of_a_transaction_is_kept(ledger: Ledger) -> None:
    wallet, when = doors.add_wallet(ledger), datetime(2025, 12, 31, 23, 59, 59, 123456, tzinfo=UTC)
    about = About("order", "№ 7", "correction", "“note” \u0000".strip("\u0000 "), "shop", "event-1", when, {"к": "в"})
    verb = Credit(wallet, 5, "SAR", "refund", about=about)
    ledger.post(Operation("k", "order", (verb,), "correction", "why"))
    (row,) = doors.run_sql(ledger, "SELECT * FROM transactions")
    assert (row.reference_type, row.reference_id, row.reason_code, row.note) == ("order", "№ 7", "correction", "“note”")
    assert (row.source_service, row.source_event_id) == ("shop", "event-1")
    with pytest.raises(LedgerError):  # one event of another program posts once
        ledger.post(Operation("another key", "order", (verb,)))


def test_a_clock_that_went_back(ledger: Ledger) -> None:
    """A workstation's own clock counts on SQLite only; a server's is one for everybody."""
    wallet = doors.add_wallet(ledger)
    ledger.post(doors.operation("credit", credit(wallet)))
    assert isinstance(ledger.clock, SetClock)
    ledger.clock.instant = START - timedelta(minutes=2)
    ledger.post(doors.operation("credit", credit(wallet)))
    ledger.clock.instant = START - timedelta(minutes=4, microseconds=1)
    if ledger.location.engine == "sqlite":
        with pytest.raises(ClockWentBack) as refused:
            ledger.post(doors.operation("credit", credit(wallet)))
        assert refused.value.newest == START - timedelta(minutes=2)
    else:
        ledger.post(doors.operation("credit", credit(wallet)))


def test_a_day_that_is_over_takes_nothing(ledger: Ledger) -> None:
    wallet = doors.add_wallet(ledger)
    for status in ("ended", "closed"):
        doors.run_sql(ledger, "UPDATE business_days SET status = :s", s=status)
        ledger.post(doors.operation("credit", credit(wallet)))
    days = [
        str(row.day)
        for row in doors.run_sql(ledger, "SELECT DISTINCT business_date AS day FROM transactions ORDER BY 1")
    ]
    assert len(days) == 2
    assert days[0] >= "2026-01-05"


def test_a_transfer_needs_its_right(ledger: Ledger) -> None:
    doors.add_staff(ledger)
    giver, taker = doors.add_wallet(ledger), doors.add_wallet(ledger)
    ledger.post(doors.operation("credit", credit(giver)))
    move = Transfer(giver, taker, 1, "SAR")
    with pytest.raises(NotAllowed):
        doors.post_as(ledger, "cashier", doors.operation("transfer", move))
    doors.post_as(ledger, "back_office", doors.operation("transfer", move))


def test_a_disabled_login_posts_nothing(ledger: Ledger) -> None:
    doors.add_staff(ledger)
    wallet = doors.add_wallet(ledger)
    doors.run_sql(ledger, "UPDATE staff SET status = 'disabled' WHERE login = 'cashier'")
    with pytest.raises(LedgerError, match="StaffUnknown"):
        doors.post_as(ledger, "cashier", doors.operation("credit", credit(wallet)))


@pytest.mark.parametrize("who", [Who(till=99), Who(shop=99)])
def test_a_till_or_shop_that_is_not_there(ledger: Ledger, who: Who) -> None:
    wallet, door = doors.add_wallet(ledger), Door(who, ledger.clock)
    with pytest.raises(LedgerError, match="GuardTripped"):
        ledger.write(lambda connection: door.post(connection, doors.operation("credit", credit(wallet))))
    assert doors.run_sql(ledger, "SELECT count(*) AS n FROM transactions")[0].n == 0
