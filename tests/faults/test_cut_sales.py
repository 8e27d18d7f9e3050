"""The connection to PostgreSQL is cut while orders are opened, paid, returned, cancelled: by its key each ends once."""

from __future__ import annotations

import logging
import os
import random
from contextlib import closing
from threading import Timer
from typing import TYPE_CHECKING, Any

import pytest

from ledger.errors import LedgerUnreachable
from ledger.storage import opening
from ledger.storage.door.answer import Who
from ledger.use_cases.posting import outcome_of
from tests.faults.sale_acts import (
    Act,
    allowance,
    answer,
    books,
    cancel,
    cancel_to_new_card,
    capture,
    creation,
    drop,
    everything_of,
    known,
    payment,
    returned,
    returned_whole,
    swap,
    undisturbed,
)
from tests.faults.sale_books import open_shop
from tests.faults.sale_worker import send
from tests.support import postgres
from tests.support.proxy import Lose, Proxy, nth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Ledger
    from tests.support.ledgers import Places
    from tests.support.proxy import Match

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
SALES = 400 if LONG else 20
CUT_OF_TEN, TRIES = 4, 12
LATE_SECONDS = 0.3
MOST_EXCHANGES = 60
ACTS = (
    creation, payment, capture, cancel, answer, drop, returned, returned_whole, allowance, cancel_to_new_card, swap,
)  # fmt: skip

pytestmark = pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    """The network."""
    with Proxy(postgres.server_port()) as made:
        yield made


@pytest.fixture
def till(places: Places, proxy: Proxy) -> Iterator[Ledger]:
    """An open shop behind it, at the server's own time; it is sound at the end."""
    place = places.make().replace(f":{postgres.server_port()}/", f":{proxy.port}/")
    with closing(opening.open_existing(place, who=Who(workstation="till"), state_dir=places.folder)) as ledger:
        open_shop(ledger)
        yield ledger
        books(ledger)


def commit_of_posting() -> Match:
    """The first commit behind a call of the door: those of mere looking go before it."""
    posting = False

    def match(_number: int, packet: bytes) -> bool:
        nonlocal posting
        posting = posting or b"api.post(" in packet
        return posting and b"COMMIT\x00" in packet

    return match


@pytest.mark.parametrize("lose", [Lose.REQUEST, Lose.ANSWER])
@pytest.mark.parametrize("act", ACTS)
def test_a_cut_commit_is_known_by_its_key(places: Places, till: Ledger, proxy: Proxy, act: Act, lose: Lose) -> None:
    intent = {"key": "one", **act(till)}
    proxy.arm(commit_of_posting(), lose)
    with pytest.raises(LedgerUnreachable):
        send(till, intent)
    assert proxy.cuts == 1
    there = int(lose is Lose.ANSWER)
    assert known(till, "one") == there
    assert (outcome_of(till, "one") is not None) == bool(there)
    heard = send(till, intent)
    assert heard.get("repeated", there) == there
    assert send(till, intent) | {"repeated": 0} == heard | {"repeated": 0}
    assert known(till, "one") == 1
    assert books(till) == undisturbed(places, act)


@pytest.mark.parametrize("act", [creation, capture, cancel, returned, returned_whole])
def test_a_commit_that_arrives_late_is_waited_for(till: Ledger, proxy: Proxy, act: Act) -> None:
    """The till gave up while its commit lay in the network: its retry waits for it, and sells nothing twice."""
    intent = {"key": "one", **act(till)}
    proxy.arm(commit_of_posting(), Lose.NOTHING)
    with pytest.raises(LedgerUnreachable):
        send(till, intent)
    timer = Timer(LATE_SECONDS, proxy.deliver)
    timer.start()
    heard = send(till, intent)
    timer.join()
    assert heard["repeated"]
    assert known(till, "one") == 1


@pytest.mark.parametrize("lose", [Lose.REQUEST, Lose.ANSWER])
@pytest.mark.parametrize("act", [creation, returned_whole])
def test_every_exchange_may_be_cut(places: Places, till: Ledger, proxy: Proxy, act: Act, lose: Lose) -> None:
    """The n-th packet or its answer is lost, for every n, until it takes fewer: all tries come to one deed."""
    intent, stood = {"key": "one", **act(till)}, []
    for n in range(1, MOST_EXCHANGES):
        proxy.arm(nth(n), lose)
        fault = _faulted(till, intent)
        proxy.disarm()
        if proxy.cuts < n:
            break
        stood.append(known(till, "one"))
        assert fault or stood[-1]
    assert 4 <= proxy.cuts < MOST_EXCHANGES - 1
    assert stood == sorted(stood)
    assert send(till, intent)["repeated"]
    assert books(till) == undisturbed(places, act)


def test_many_cuts(till: Ledger, proxy: Proxy) -> None:
    """Four commits of ten are cut, before or behind; each sale, return and cancel is sent until heard: there once."""
    rng, cuts = random.Random(7), 0
    for number in range(SALES):
        line = everything_of(till, wallet=10)
        sale = line | {"key": f"sale {number}", "tenders": [["cash", line["due"] - 10, None]]}
        cuts += _insisting(till, proxy, rng, sale)
        order = send(till, sale)["order"]
        part: dict[str, Any] = {"do": "return", "order": order, "what": ["pieces", [2, 3]], "to_wallet": False}
        rest = part | {"what": ["whole"]} if number % 2 else {"do": "cancel", "order": order}
        cuts += _insisting(till, proxy, rng, part | {"key": f"part {number}"})
        cuts += _insisting(till, proxy, rng, rest | {"key": f"rest {number}"})
        assert {known(till, f"{what} {number}") for what in ("sale", "part", "rest")} == {1}
    assert cuts == proxy.cuts > SALES // 4
    logging.getLogger(__name__).info("%s sales, returned in part and then whole or cancelled, %s cuts", SALES, cuts)


def _insisting(till: Ledger, proxy: Proxy, rng: random.Random, intent: dict[str, Any]) -> int:
    """Send until there is an answer; how often it was cut."""
    for cuts in range(TRIES):
        if rng.randrange(10) < CUT_OF_TEN:
            proxy.arm(commit_of_posting(), rng.choice([Lose.REQUEST, Lose.ANSWER]))
        if not _faulted(till, intent):
            return cuts
    raise AssertionError(intent)


def _faulted(till: Ledger, intent: dict[str, Any]) -> bool:
    try:
        send(till, intent)
    except LedgerUnreachable:
        return True
    return False
