"""One customer's wallet as the tests of movements drive it: short words for what comes in, goes out and stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from ledger.clock import SetClock
from ledger.domain.about import About
from ledger.domain.verbs import Credit, Debit, Verb
from ledger.domain.words import Source
from ledger.money import Money, currency
from ledger.storage import verifier
from ledger.use_cases import movements
from ledger.use_cases.movements import CaptureHold, ClawBack, EndPending, Pend, PlaceHold, ReleaseHold
from tests.support import doors
from tests.support.ledgers import START, a_customer, a_wallet

if TYPE_CHECKING:
    from ledger.domain.transactions import Posted
    from ledger.storage.ledger import Ledger

TODAY = START.date()
SOON = START + timedelta(minutes=30)
new_key = doors.new_key


def money(minor: int, unit: str = "SAR") -> Money:
    return Money(minor, currency(unit))


def day(after: int) -> date:
    """A date so many days after the ledger's first day."""
    return TODAY + timedelta(days=after)


@dataclass
class Purse:
    """One wallet of one customer."""

    ledger: Ledger
    customer: int
    wallet: int
    unit: str = "SAR"

    def money(self, minor: int) -> Money:
        return money(minor, self.unit)

    # -- in and out -----------------------------------------------------------------------------------------

    def paid(self, minor: int) -> int:
        """Top up in cash; the transaction."""
        return self._post("credit", Credit(self.wallet, minor, self.unit, "top_up", "cash"))

    def given(self, minor: int, expires: date | None = None) -> int:
        """Cashback, or points; the transaction."""
        source = "loyalty" if self.unit == "PTS" else "cashback"
        return self._post("credit", Credit(self.wallet, minor, self.unit, source, expires=expires))

    def spent(self, minor: int, order: str = "") -> int:
        """A purchase; the transaction."""
        about = About("order", order)
        return self._post("debit", Debit(self.wallet, minor, self.unit, "purchase", about=about))

    def _post(self, kind: str, verb: Verb) -> int:
        return self.ledger.post(doors.operation(kind, verb)).transactions[-1]

    # -- movements ------------------------------------------------------------------------------------------

    def held(self, minor: int, until: datetime = SOON, key: str = "", order: str = "") -> int:
        """Place a hold; its id."""
        request = PlaceHold(key or new_key(), self.customer, self.money(minor), until, "cart", order)
        (placed,) = movements.move(self.ledger, request).transaction_ids
        (row,) = doors.run_sql(self.ledger, "SELECT id FROM holds WHERE transaction_id = :t", t=placed)
        return int(row.id)

    def captured(self, hold: int, minor: int, *, keep_rest: bool = False, key: str = "") -> Posted:
        request = CaptureHold(key or new_key(), hold, self.money(minor), keep_rest, "order", "1")
        return movements.move(self.ledger, request)

    def released(self, hold: int, minor: int | None = None, key: str = "") -> Posted:
        amount = None if minor is None else self.money(minor)
        return movements.move(self.ledger, ReleaseHold(key or new_key(), hold, "left the shop", amount))

    def clawed(self, minor: int, of: Source | None = None, key: str = "") -> Posted:
        whose = of or (Source.LOYALTY if self.unit == "PTS" else Source.CASHBACK)
        return movements.move(
            self.ledger, ClawBack(key or new_key(), self.customer, self.money(minor), whose, "order", "1")
        )

    def pending(self, minor: int, expires: date | None = None, order: str = "1") -> int:
        """Points or cashback of an order that is not paid; the transaction."""
        source = Source.LOYALTY if self.unit == "PTS" else Source.CASHBACK
        request = Pend(new_key(), self.customer, self.money(minor), source, "order", order, expires)
        return movements.move(self.ledger, request).transaction_ids[0]

    def ended(self, transaction: int, to: str, key: str = "") -> Posted:
        return movements.move(
            self.ledger, EndPending(key or new_key(), transaction, to, "" if to == "posted" else "order cancelled")
        )

    # -- what stands ----------------------------------------------------------------------------------------

    @property
    def stands(self) -> tuple[int, int, int]:
        """Stored available, on hold and debt."""
        (row,) = doors.run_sql(self.ledger, "SELECT available, on_hold, debt FROM wallets WHERE id = :w", w=self.wallet)
        return row.available, row.on_hold, row.debt

    @property
    def pockets(self) -> dict[tuple[str, int | None], int]:
        """What is in the pockets, by origin and days after the ledger's first day (None: never expires)."""
        rows = doors.run_sql(
            self.ledger,
            "SELECT origin, expires, balance FROM accounts WHERE wallet_id = :w AND kind = 'pocket' AND balance > 0",
            w=self.wallet,
        )
        return {(row.origin, _after(row.expires)): row.balance for row in rows}

    def rows(self) -> list[tuple[str, str, int]]:
        """Type, source and signed change of shown balance and hold together, oldest first."""
        found = doors.run_sql(
            self.ledger,
            "SELECT type, source, shown_after - shown_before AS shown FROM transactions WHERE wallet_id = :w"
            " AND seq IS NOT NULL ORDER BY seq",
            w=self.wallet,
        )
        return [(row.type, row.source, row.shown) for row in found]

    def hold_row(self, hold: int) -> Any:  # noqa: ANN401 - a row of holds
        (row,) = doors.run_sql(self.ledger, "SELECT * FROM holds WHERE id = :h", h=hold)
        return row


def _after(expires: str | date | None) -> int | None:
    if expires is None:
        return None
    at = date.fromisoformat(expires) if isinstance(expires, str) else expires
    return (at - TODAY).days


def purse(ledger: Ledger, name: str = "Anna Smith", unit: str = "SAR") -> Purse:
    """A new customer's wallet."""
    customer = a_customer(ledger, name)
    return Purse(ledger, customer.id, a_wallet(ledger, customer, unit), unit)


def pass_time(ledger: Ledger, **much: int) -> None:
    """Move the ledger's clock."""
    assert isinstance(ledger.clock, SetClock)
    ledger.clock.advance(timedelta(**much))


def rest_at(ledger: Ledger, instant: datetime) -> None:
    """Put the ledger's clock."""
    assert isinstance(ledger.clock, SetClock)
    ledger.clock.instant = instant


def assert_sound(ledger: Ledger) -> None:
    """Every balance and every row agrees with its postings."""
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()
        assert verifier.first_wrong_row(connection) is None


def count(ledger: Ledger, table: str) -> int:
    """How many rows a table has."""
    (row,) = doors.run_sql(ledger, f"SELECT count(*) AS n FROM {table}")
    return int(row.n)
