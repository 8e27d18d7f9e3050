"""Wallets for the tests of movements.

On PostgreSQL a module's tests share one ledger, as a database takes longer to make than most of them to run: each test
has customers and keys of its own and starts with the clock at START.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.support.ledgers import START, Places
from tests.use_cases.moving import Purse, assert_sound, day, purse, rest_at

if TYPE_CHECKING:
    from pathlib import Path

    from ledger.storage.ledger import Ledger


@pytest.fixture(scope="module")
def shared_places(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Places]:
    """Where the module's one PostgreSQL ledger comes from."""
    made = Places("postgresql", tmp_path_factory.mktemp("shared"), sqlite_template)
    yield made
    made.remove()


@pytest.fixture(scope="module")
def shared_ledger(shared_places: Places) -> Iterator[Ledger]:
    """The module's one PostgreSQL ledger."""
    opened = shared_places.open()
    yield opened
    opened.close()


@pytest.fixture
def desk(engine_kind: str, request: pytest.FixtureRequest, sqlite_template: Path, tmp_path: Path) -> Iterator[Ledger]:
    """A ledger on each engine whose clock stands at START: a fresh file, or the module's database."""
    if engine_kind == "postgresql":
        shared: Ledger = request.getfixturevalue("shared_ledger")
        rest_at(shared, START)
        yield shared
        return
    opened = Places(engine_kind, tmp_path, sqlite_template).open()
    yield opened
    opened.close()


@pytest.fixture
def anna(desk: Ledger) -> Iterator[Purse]:
    """A wallet whose ledger is sound at the end, whatever happened to it."""
    yield purse(desk)
    assert_sound(desk)


@pytest.fixture
def mixed(anna: Purse) -> Purse:
    """10.00 given until the second day, 20.00 given, 30.00 paid: taken in that order."""
    anna.paid(3_000)
    anna.given(2_000)
    anna.given(1_000, day(2))
    return anna


@pytest.fixture
def boris(anna: Purse) -> Purse:
    """Another customer's wallet in the same ledger."""
    return purse(anna.ledger, "Boris")


@pytest.fixture
def points(desk: Ledger) -> Iterator[Purse]:
    """A wallet in points."""
    yield purse(desk, unit="PTS")
    assert_sound(desk)
