"""Many tills post everything at once and are killed again and again: every key ends exactly once, no value is lost."""

from __future__ import annotations

import logging
import os
from contextlib import closing
from typing import TYPE_CHECKING

from ledger.storage import opening
from ledger.storage.door.answer import Who
from tests.faults.shift import Shift, checked, furnish
from tests.faults.worker import Till

if TYPE_CHECKING:
    from tests.support.ledgers import Places

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
TILLS, OPERATIONS, KILLS = (6, 10_000, 400) if LONG else (4, 300, 20)
KINDS = {
    "adjust", "capture", "card_redeem", "clawback", "credit", "debit", "hold", "opening", "pend", "release", "reverse",
    "settle", "transfer", "void", "write_off",
}  # fmt: skip


def test_every_key_ends_exactly_once(places: Places) -> None:
    place = places.make()
    with closing(opening.open_existing(place, who=Who(), state_dir=places.folder)) as ledger:
        start = furnish(ledger)
    shift = Shift([Till(place, places.folder, number) for number in range(TILLS)])
    for till in shift.tills:
        shift.start(till)
    for kill in range(KILLS):
        shift.reach(OPERATIONS * kill // KILLS)
        shift.kill_one()
    shift.reach(OPERATIONS)
    shift.go_home()
    assert not [line for till in shift.tills for line in till.unheard()]
    with closing(opening.open_existing(place, who=Who(), state_dir=places.folder)) as ledger:
        heard = checked(ledger, start, shift.tills)
    logging.getLogger(__name__).info("%s kills: %s", KILLS, heard)
    assert heard.posted.total() > OPERATIONS // 4
    if LONG:
        assert set(heard.posted) == KINDS
        assert heard.recovered
