"""A workstation that dies between asking and hearing: the next one ends what it began, once."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from tests.provider.market import Market

_CHILD = """
import sys
from datetime import datetime
from pathlib import Path
from ledger.clock import SetClock
from ledger.storage.door.answer import Who
from ledger.use_cases import provider
from ledger.use_cases.opening import open_ledger
place, state, now = sys.argv[1:]
who = Who("administrator", "child")
ledger = open_ledger(place, clock=SetClock(datetime.fromisoformat(now)), who=who, state_dir=Path(state))
provider.poll_due(ledger)
"""


@pytest.mark.parametrize("act", ["begin", "success", "refund"])
def test_what_a_killed_workstation_began_is_ended_once(market: Market, act: str) -> None:
    if act == "begin":
        market.fails("reset")
    order, asked = market.ask_order(5_000)
    if act != "begin":
        market.pays(asked)
    if act == "refund":
        market.round()
        market.cancel(order)
    market.later(seconds=61)
    before = len(market.fake.requests)
    market.fails("hang_stored")
    child = subprocess.Popen([sys.executable, "-c", _CHILD, *_where(market)])
    try:
        while len(market.fake.requests) == before:
            assert child.poll() is None
            time.sleep(0.02)
        time.sleep(0.2)  # the fake does the work before it falls silent
    finally:
        child.kill()
        child.wait()
    market.round(minutes=3)
    if act == "begin":
        assert (market.status(asked), market.fake.store.creations) == ("pending", 1)
    elif act == "success":
        assert (market.status(asked), market.operations("payment_end")) == ("succeeded", 1)
        assert market.books == {"1020": -5_000, "4000": 5_000}
    else:
        assert (market.refunds, len(market.fake.store.refunds)) == ([("succeeded", 5_000)], 1)


def _where(market: Market) -> tuple[str, str, str]:
    location = market.ledger.location
    place = location.url.render_as_string(hide_password=False) if location.url is not None else str(location.path)
    return place, str(market.ledger.state_dir), market.ledger.clock.now().isoformat()
