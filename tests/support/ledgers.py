"""Opened ledgers for tests, copied from a template that is migrated once, and builders of what stands in them."""

from __future__ import annotations

import shutil
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ledger.clock import SetClock
from ledger.domain.customers import Customer, CustomerFields
from ledger.money import Currency, currency
from ledger.storage import opening, verifier
from ledger.storage.door.answer import Who
from ledger.storage.ledger import Ledger
from ledger.storage.opening import NewLedger
from ledger.use_cases.customers import add_customer
from ledger.use_cases.wallets import open_wallet
from tests.support import postgres

if TYPE_CHECKING:
    from collections.abc import Iterator

START = datetime(2026, 1, 5, 10, 0, tzinfo=UTC)
"""When every ledger of the fixtures is made and its clock stands: 13:00 in the shop's zone."""

_POSTGRES_TEMPLATE = "ledger_template"


@dataclass
class Places:
    """Makes new ledgers of one engine and takes them away again."""

    kind: str
    folder: Path
    template: Path

    def __post_init__(self) -> None:
        self.made: list[str] = []

    def make(self) -> str:
        """The place of a fresh ledger, not opened yet."""
        if self.kind == "sqlite":
            place = str(shutil.copy(self.template, self.folder / f"{uuid.uuid4().hex}.db"))
        else:
            place = postgres.clone_database(postgres.template_database(_POSTGRES_TEMPLATE, _fill))
        self.made.append(place)
        return place

    def open(self, place: str | None = None, *, login: str = "administrator") -> Ledger:
        """Open `place` (a fresh one without it) at START as this staff member; the caller closes it."""
        who = Who(login=login, workstation="test")
        return opening.open_existing(place or self.make(), clock=SetClock(START), who=who, state_dir=self.folder)

    def remove(self) -> None:
        """Drop what was made; files go with their folder."""
        if self.kind != "sqlite":
            for place in self.made:
                postgres.drop_database(place)


def _fill(place: str) -> None:
    opening.create(place, NewLedger(name="Test shop"), clock=SetClock(START), who=Who()).close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated and seeded SQLite ledger to copy."""
    path = tmp_path_factory.mktemp("template") / "ledger.db"
    _fill(str(path))
    return path


@pytest.fixture
def places(engine_kind: str, sqlite_template: Path, tmp_path: Path) -> Iterator[Places]:
    """Where ledgers of each engine come from."""
    made = Places(engine_kind, tmp_path, sqlite_template)
    yield made
    made.remove()


@pytest.fixture
def ledger(places: Places) -> Iterator[Ledger]:
    """A fresh ledger in SAR, opened by its administrator, whose clock stands at START; on each engine."""
    opened = places.open()
    yield opened
    opened.close()


@pytest.fixture
def sound(ledger: Ledger) -> Iterator[None]:
    """Whatever the test does to the ledger, its books are sound at the end."""
    yield
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()
        assert verifier.first_wrong_row(connection) is None


def new_key() -> str:
    """An idempotency key of its own."""
    return uuid.uuid4().hex


def a_customer(ledger: Ledger, name: str = "Anna Smith", **fields: Any) -> Customer:  # noqa: ANN401 - any field
    """A customer with wallets in the ledger's currency and in points."""
    return add_customer(ledger, new_key(), CustomerFields(name, **fields))[0]


def a_wallet(ledger: Ledger, customer: Customer | None = None, unit: Currency | str = "SAR") -> int:
    """The id of a customer's wallet (of a new customer without one)."""
    owner = customer or a_customer(ledger)
    return open_wallet(ledger, owner.id, currency(unit) if isinstance(unit, str) else unit)
