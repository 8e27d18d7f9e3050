"""One wallet whose pockets expire and are given longer dates, for the tests of both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from ledger.clock import SetClock
from ledger.domain.about import About
from ledger.domain.return_verbs import ExtendPocket
from ledger.domain.verbs import Credit, Verb
from ledger.storage import verifier
from tests.support import doors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.door.answer import Answer
    from ledger.storage.ledger import Ledger


TODAY = date(2026, 1, 5)
SOON, LATER, LATEST = (TODAY + timedelta(days=days) for days in (2, 30, 60))
WHY = About(reason_code="expiry_extended", note="the shop was closed")


@dataclass
class Purse:
    """One wallet, and what its pockets hold."""

    ledger: Ledger
    wallet: int

    def give(self, amount: int, expires: date | None, source: str = "cashback") -> Answer:
        return self.post(Credit(self.wallet, amount, "SAR", source, expires=expires))

    def extend(
        self, expires: date | None, until: date | None, amount: int | None = None, *, origin: str = "given",
        undoes: int = 0,
    ) -> Answer:  # fmt: skip
        about = About("operation", str(undoes), "expiry_extended") if undoes else WHY
        return self.post(ExtendPocket(self.wallet, "SAR", origin, expires, until, amount, about))

    def post(self, *verbs: Verb) -> Answer:
        return self.ledger.post(doors.operation("expiry_extend", *verbs))

    @property
    def pockets(self) -> dict[tuple[str, date | None], int]:
        rows = doors.run_sql(
            self.ledger,
            "SELECT origin, expires, balance FROM accounts WHERE kind = 'pocket' AND balance > 0 AND wallet_id = :w",
            w=self.wallet,
        )
        return {(row.origin, _day(row.expires)): row.balance for row in rows}

    @property
    def stands(self) -> tuple[int, int, int, date | None]:
        """Available, on hold, debt, and the date its next value expires."""
        sql = "SELECT available, on_hold, debt, next_expiry FROM wallets WHERE id = :w"
        (row,) = doors.run_sql(self.ledger, sql, w=self.wallet)
        return row.available, row.on_hold, row.debt, _day(row.next_expiry)

    def rows(self, answer: Answer) -> list[Any]:
        sql = (
            "SELECT type, source, amount, shown_before, shown_after, expires_at, reason_code FROM transactions"
            " WHERE operation_id = :o ORDER BY id"
        )
        return doors.run_sql(self.ledger, sql, o=answer.operation)


def _day(value: date | str | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


@pytest.fixture
def purse(ledger: Ledger) -> Iterator[Purse]:
    """A wallet whose books are sound at the end, with nothing left in the clearing account."""
    doors.add_staff(ledger)
    yield Purse(ledger, doors.add_wallet(ledger))
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()
        assert verifier.first_wrong_row(connection) is None
    cleared = (
        "SELECT coalesce(sum(CASE WHEN p.debit_account = a.id THEN p.amount ELSE -p.amount END), 0) AS net"
        " FROM accounts a JOIN postings p ON a.id IN (p.debit_account, p.credit_account) WHERE a.code = '2020'"
    )
    assert doors.run_sql(ledger, cleared)[0].net == 0


def pass_days(ledger: Ledger, days: int) -> None:
    assert isinstance(ledger.clock, SetClock)
    ledger.clock.advance(timedelta(days=days))
