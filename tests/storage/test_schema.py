"""No revision loses a guard: everything the migrated schema consists of is written down and compared."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.storage.schema_listing import listing, snapshot

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger


def test_the_schema_is_as_written_down(ledger: Ledger) -> None:
    kept = snapshot(ledger.location.engine)
    with ledger.reading() as connection:
        found = listing(connection)
    if os.environ.get("WALLET_DESK_WRITE_SCHEMA") == "1":
        kept.write_text(found, encoding="utf-8")
    assert found.splitlines() == kept.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
def test_every_check_has_a_name(ledger: Ledger) -> None:
    """An unnamed check is lost unseen when SQLite rebuilds a table (DESIGN 5)."""
    with ledger.reading() as connection:
        found = listing(connection)
    unnamed = [line for line in found.splitlines() if line.count("CHECK (") > line.count("CONSTRAINT ")]
    assert not unnamed
