"""Tills that sell and take back are killed: each order and return stands once or not at all, nothing is half done."""

from __future__ import annotations

import logging
import os
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING

from ledger.storage import opening
from ledger.storage.door.answer import Who
from tests.faults.sale_books import open_shop, seen_after_a_kill, settled
from tests.faults.sale_worker import DOING, sell_for_ever
from tests.faults.shift import Shift
from tests.faults.worker import Till

if TYPE_CHECKING:
    from tests.support.ledgers import Places

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
TILLS, LINES, KILLS = (4, 8_000, 300) if LONG else (3, 150, 10)
SALE_SECONDS = 0.05
"""About as long as a sale takes, with what is looked up for it."""


def test_every_order_stands_once(places: Places) -> None:
    place = places.make()
    with closing(opening.open_existing(place, who=Who(), state_dir=places.folder)) as ledger:
        tally = open_shop(ledger)
        shift = Shift([Till(place, places.folder, number) for number in range(TILLS)], sell_for_ever, SALE_SECONDS)
        for till in shift.tills:
            shift.start(till)
        for kill in range(KILLS):
            shift.reach(LINES * kill // KILLS)
            killed = shift.kill()
            seen_after_a_kill(ledger, killed)
            shift.start(killed)
        shift.reach(LINES)
        shift.go_home()
        said = settled(ledger, tally, shift.tills)
    done = Counter(said.intents[key]["do"] for key in said.posted)
    repeated = sum(line.get("repeated", False) for line in said.posted.values())
    refused = Counter(line["refused"] for line in said.heard.values() if "refused" in line)
    logging.getLogger(__name__).info("%s kills: %s; %s found again; refused: %s", KILLS, done, repeated, refused)
    assert done["sell"] > LINES // 10
    assert done["return"] > LINES // 30
    if LONG:
        assert set(done) == set(DOING)
        assert repeated
