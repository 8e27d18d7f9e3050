"""Customers whose value expires, for the tests of what expires, of longer dates and of what is owed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.clock import SetClock
from ledger.domain.card_verbs import NewCard
from ledger.domain.verbs import Credit, IssueCards, Verb
from ledger.money import Money, currency
from ledger.storage import verifier
from ledger.use_cases import expiry
from ledger.use_cases.expiry import ExtendPockets, UndoExtension
from ledger.use_cases.liability import liability
from tests.support import doors
from tests.support.ledgers import new_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Ledger


TODAY = date(2026, 1, 5)
SAR, PTS = currency("SAR"), currency("PTS")


def day(after: int) -> date:
    return TODAY + timedelta(days=after)


def sar(minor: int) -> Money:
    return Money(minor, SAR)


@dataclass
class Shop:
    """Customers with value that expires."""

    ledger: Ledger
    wallets: dict[str, int] = field(default_factory=dict)

    def give(self, name: str, amount: int, after: int | None, source: str = "cashback", unit: str = "SAR") -> int:
        """Give value that expires so many days from today; the pocket's number."""
        if f"{name} {unit}" not in self.wallets:
            self.wallets[f"{name} {unit}"] = doors.add_wallet(self.ledger, doors.add_customer(self.ledger, name), unit)
        wallet = self.wallets[f"{name} {unit}"]
        expires = None if after is None else day(after)
        tender = "cash" if source == "top_up" else ""
        self.post(Credit(wallet, amount, unit, source, tender, expires=expires))
        origin = "paid" if source in {"top_up", "opening_balance"} else "given"
        sql = (
            "SELECT id FROM accounts WHERE wallet_id = :w AND kind = 'pocket' AND origin = :o"
            " AND coalesce(CAST(expires AS text), '') = :e"
        )
        rows = doors.run_sql(self.ledger, sql, w=wallet, o=origin, e=expires.isoformat() if expires else "")
        return int(rows[0].id)

    def card(self, amount: int, after: int | None, origin: str = "given") -> None:
        new = NewCard(f"hash{new_key()}", "1234")
        until = None if after is None else day(after)
        self.post(IssueCards((new,), amount, "SAR", origin, valid_until=until))

    def post(self, *verbs: Verb) -> int:
        return self.ledger.post(doors.operation("shop", *verbs)).operation

    def extend(self, *pockets: int, until: int | None = 60, key: str = "") -> expiry.Extended:
        last = None if until is None else day(until)
        return expiry.extend_pockets(self.ledger, ExtendPockets(key or new_key(), pockets, last, "we were closed"))

    def undo(self, operation: int, key: str = "") -> expiry.Extended:
        return expiry.undo_extension(self.ledger, UndoExtension(key or new_key(), operation, "a mistake"))

    def held(self, pocket: int) -> int:
        return int(doors.run_sql(self.ledger, "SELECT balance FROM accounts WHERE id = :p", p=pocket)[0].balance)

    def pass_days(self, days: int) -> None:
        assert isinstance(self.ledger.clock, SetClock)
        self.ledger.clock.advance(timedelta(days=days))


@pytest.fixture
def shop(ledger: Ledger) -> Iterator[Shop]:
    """A shop whose books are sound at the end, and whose balances add up to what it owes."""
    doors.add_staff(ledger)
    yield Shop(ledger)
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()
        assert verifier.first_wrong_row(connection) is None
    assert liability(ledger).adds_up
