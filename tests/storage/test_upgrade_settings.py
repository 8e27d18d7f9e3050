"""A ledger made before a setting existed gets its usual value when it is brought up; what is set stays."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from ledger.clock import SetClock
from ledger.storage import opening, schema, seeds
from ledger.storage.door.answer import Who
from ledger.storage.engine import make_engine
from ledger.storage.location import parse_location
from ledger.storage.opening import NewLedger
from tests.support.ledgers import START

if TYPE_CHECKING:
    from pathlib import Path

USUAL = {**seeds.POINTS, "void_minutes": str(seeds.VOID_MINUTES)}


def test_settings_of_revision_0002_are_added(location: str, tmp_path: Path) -> None:
    engine = make_engine(parse_location(location))
    old = {key: value for key, value in NewLedger(name="Old").settings().items() if key not in USUAL}
    with engine.begin() as connection:
        schema.upgrade(connection, "0001")
        seeds.seed(connection, {**old, "points_share": "50"}, START)
        seeds.refresh_reference(connection)
    engine.dispose()
    with closing(opening.open_existing(location, clock=SetClock(START), who=Who(), state_dir=tmp_path)) as ledger:
        assert ledger.settings == {**old, **USUAL, "points_share": "50"}
