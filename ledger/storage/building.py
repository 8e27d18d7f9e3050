"""A ledger built in bulk: a temporary SQLite file, everybody posting through the door, many operations to a commit.

Nothing of it is durable until it is finished: a crash or a cancelled build leaves a temporary folder and no ledger.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import event

from ledger.clock import SetClock
from ledger.domain.cashback import awards
from ledger.domain.return_verbs import GrantedRule
from ledger.money import CURRENCIES
from ledger.storage import cashback_orders, cashback_rules, code_keys, earning_rules, partners, products
from ledger.storage.building_customers import CustomerRows
from ledger.storage.door.answer import Answer, Who
from ledger.storage.door.door import Door
from ledger.storage.faults import translated
from ledger.storage.opening import NewLedger, create
from ledger.storage.types import to_micros

if TYPE_CHECKING:
    import sqlite3

    from sqlalchemy import Connection

    from ledger.domain.cashback import CashbackRule
    from ledger.domain.cashback import RuleFields as CashbackFields
    from ledger.domain.earning import RuleFields
    from ledger.domain.partners import PartnerFields
    from ledger.domain.products import ProductFields
    from ledger.domain.verbs import Operation
    from ledger.storage.building_customers import NewCustomer
    from ledger.storage.ledger import Ledger

PER_COMMIT = 2000
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody of the staff, and where they work."""

    login: str
    name: str
    role: str
    workstation: str
    till: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """What there is to sell: partners and products are numbered from 1 in their order."""

    partners: tuple[PartnerFields, ...]
    products: tuple[ProductFields, ...]
    rule: RuleFields
    cashback: tuple[CashbackFields, ...] = ()


class Building:
    """The ledger being built. Times given to `post` must not go back."""

    def __init__(self, file: Path, new: NewLedger, start: datetime, state_dir: Path | None) -> None:
        self.clock = SetClock(start)
        self.ledger: Ledger = create(str(file), new, clock=self.clock, state_dir=state_dir)
        _relax(self.ledger)
        self._doors: dict[str, Door] = {"system": Door(Who("system"), self.clock)}
        self._connection = self.ledger.engine.connect()
        self._posted = 0
        self._code_key = b""
        self._cashback: tuple[CashbackRule, ...] = ()

    @property
    def unit(self) -> str:
        """The shop's currency."""
        return self.ledger.settings["default_currency"]

    @property
    def zone(self) -> str:
        """The shop's time zone."""
        return self.ledger.settings["zone"]

    # -- people ---------------------------------------------------------------------------------------------

    def hire(self, hands: Iterable[Hand]) -> None:
        """Add staff and the tills they work at."""
        cursor = self._cursor()
        for hand in hands:
            cursor.execute(
                "INSERT INTO staff (login, name, role, created_at) VALUES (?, ?, ?, ?)",
                (hand.login, hand.name, hand.role, to_micros(self.clock.now())),
            )
            _ensure_till(cursor, hand.till)
            self._doors[hand.login] = Door(Who(hand.login, hand.workstation, hand.till), self.clock)

    def welcome(self, people: Iterable[NewCustomer]) -> Iterator[int]:
        """Add customers with empty wallets; yields how many there are after each portion."""
        stream, done, wallet = iter(people), 0, 0
        while portion := list(islice(stream, _AT_ONCE)):
            rows = CustomerRows(self.ledger.settings["phone_country"])
            for person in portion:
                done += 1
                wallet = rows.add(done, person, wallet)
            rows.insert(self._cursor())
            self.commit()
            yield done
        self._cursor().execute("INSERT INTO customer_search (customer_search) VALUES ('rebuild')")

    def furnish(self, shelf: Shelf, by: str) -> None:
        """Put partners, products and the rule that earns points where orders find them."""
        connection, now = self._begun(), self.clock.now()
        for partner in shelf.partners:
            partners.add(connection, partner, by, now)
        for product in shelf.products:
            products.add(connection, product, by, now)
        earning_rules.add(connection, shelf.rule, by, now)
        for rule in shelf.cashback:
            cashback_rules.add(connection, rule, by, now)
        self._cashback = cashback_rules.every(connection, self.zone)

    def block(self, customers: Iterable[int], by: str) -> None:
        """Mark customers as blocked."""
        now = to_micros(self.clock.now())
        self._cursor().executemany(
            "UPDATE customers SET status = 'blocked', edited_by = ?, updated_at = ?, version = version + 1"
            " WHERE id = ?",
            [(by, now, customer) for customer in customers],
        )

    # -- posting --------------------------------------------------------------------------------------------

    def post(self, login: str, at: datetime, operation: Operation) -> Answer:
        """Post as this person at this time. Raises the operation's refusals; the build is then good for nothing."""
        self.clock.instant = at
        self._posted += 1
        if self._posted % PER_COMMIT == 0:
            self.commit()
        return self._doors[login].post(self._begun(), operation)

    def in_pockets(self, wallet: int, today: str, origin: str = "") -> int:
        """What a wallet could spend on this day from pockets of `origin` (empty: any), in minor units."""
        return self._number(
            "SELECT coalesce(sum(balance), 0) FROM accounts WHERE wallet_id = ? AND kind = 'pocket' AND open"
            " AND coalesce(expires, '9999') >= ? AND (? = '' OR origin = ?)",
            wallet, today, origin, origin,
        )  # fmt: skip

    def transactions(self) -> int:
        """How many transactions there are, those of expiry included."""
        return self._number("SELECT coalesce(max(id), 0) FROM transactions")

    def due(self, today: str) -> list[int]:
        """Wallets with something in a pocket past its date."""
        found = self._cursor().execute(
            "SELECT w.id FROM wallets w WHERE w.next_expiry < ? AND EXISTS (SELECT 1 FROM accounts a"
            " WHERE a.wallet_id = w.id AND a.kind = 'pocket' AND a.open AND a.balance > 0 AND a.expires < ?)"
            " ORDER BY w.id",
            (today, today),
        )
        return [wallet for (wallet,) in found]

    def payouts_due(self, today: str) -> list[int]:
        """Partners' shares whose release day has come."""
        due = "SELECT id FROM payouts WHERE status = 'scheduled' AND release_on <= ? ORDER BY release_on, id"
        return [payout for (payout,) in self._cursor().execute(due, (today,))]

    def cashback_due(self, today: date) -> list[tuple[int, int, tuple[GrantedRule, ...]]]:
        """Orders whose cashback is due on this day, each with its wallet; those that are decided are done with."""
        connection, due, done = self._begun(), [], []
        least = today - timedelta(days=min((rule.fields.lock_days for rule in self._cashback), default=0))
        found, _ = cashback_orders.waiting(connection, self.zone, least, None, _AT_ONCE)
        for candidate in found:
            given = awards(self._cashback, candidate.seen)
            now = tuple(GrantedRule(one.rule.id, one.lines) for one in given if one.due <= today)
            if now and candidate.wallet is not None and not candidate.obstacle:
                due.append((candidate.seen.id, candidate.wallet, now))
            if len(now) == len(given):
                done.append(candidate.seen.id)
        cashback_orders.mark_done(connection, done)
        return due

    def hold_of(self, transaction: int) -> int:
        """The hold that this transaction placed."""
        return self._number("SELECT id FROM holds WHERE transaction_id = ?", transaction)

    def held(self, hold: int) -> int:
        """What a hold still holds, in minor units."""
        return self._number("SELECT amount - captured - released FROM holds WHERE id = ?", hold)

    def debt(self, wallet: int) -> int:
        """What the customer owes, in minor units."""
        return self._number("SELECT debt FROM wallets WHERE id = ?", wallet)

    def is_empty(self, wallet: int) -> bool:
        """Whether a wallet could be closed."""
        return bool(self._number("SELECT available = 0 AND on_hold = 0 AND debt = 0 FROM wallets WHERE id = ?", wallet))

    def code_hash(self, code: str) -> str:
        """The keyed hash of a gift card's code; the key is drawn at the first."""
        if not self._code_key:
            self.commit()
            code_keys.make_key_once(self.ledger)
            self._code_key = code_keys.read_key(self.ledger)
        return hmac.new(self._code_key, code.encode(), hashlib.sha256).hexdigest()

    def commit(self) -> None:
        """Keep what was posted so far."""
        self._connection.commit()

    def _begun(self) -> Connection:
        if not self._connection.in_transaction():
            self._connection.begin()
        return self._connection

    def _number(self, sql: str, *values: object) -> int:
        return int(self._cursor().execute(sql, values).fetchone()[0])

    def _cursor(self) -> sqlite3.Cursor:
        driver = self._begun().connection.driver_connection
        assert driver is not None
        cursor: sqlite3.Cursor = driver.cursor()
        return cursor

    # -- the end --------------------------------------------------------------------------------------------

    def finish(self) -> None:
        """Commit, let the file go and have it on disk."""
        self.commit()
        self.close()
        assert self.ledger.location.path is not None
        with self.ledger.location.path.open("rb+") as file:
            os.fsync(file.fileno())

    def forget_key(self) -> None:
        """Remove the code key that was drawn for this ledger."""
        with suppress(OSError):
            code_keys.key_file(self.ledger).unlink(missing_ok=True)

    def close(self) -> None:
        """Let the file go; what was not committed is undone."""
        self._connection.close()
        self.ledger.close()


@contextmanager
def building(file: Path, new: NewLedger, start: datetime, state_dir: Path | None) -> Iterator[Building]:
    """A building that is finished at the end of the block. When the block fails, the key drawn for it goes too."""
    made = Building(file, new, start, state_dir)
    try:
        with translated(made.ledger.location):
            yield made
            made.finish()
    except BaseException:
        made.close()
        made.forget_key()
        raise


def _relax(ledger: Ledger) -> None:
    """Give up durability on this engine: its file is thrown away unless it is finished and synced."""

    @event.listens_for(ledger.engine, "connect")
    def _connect(driver: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own connection
        driver.execute("PRAGMA journal_mode = MEMORY")
        driver.execute("PRAGMA synchronous = OFF")
        driver.execute("PRAGMA cache_size = -262144")

    ledger.engine.dispose()


def _ensure_till(cursor: sqlite3.Cursor, till: int) -> None:
    """A till and its cash account in every currency."""
    cursor.execute("INSERT INTO tills (id, shop_id, name) VALUES (?, 1, ?) ON CONFLICT DO NOTHING", (till, str(till)))
    if cursor.rowcount:
        cursor.executemany(
            "INSERT INTO accounts (kind, currency, code, till_id) VALUES ('general', ?, '1001', ?)",
            [(code, till) for code in CURRENCIES],
        )
