"""The connection to PostgreSQL is cut at every exchange: a typed fault, and under the same key it is there once."""

from __future__ import annotations

import logging
import os
import random
from contextlib import closing
from threading import Timer
from typing import TYPE_CHECKING

import pytest

from ledger.domain.verbs import Credit, Operation, Transfer
from ledger.domain.words import Source, Tender
from ledger.errors import LedgerUnreachable
from ledger.money import Money, currency
from ledger.storage import opening, verifier
from ledger.storage.door.answer import Who
from ledger.use_cases.posting import PostCredit, credit, outcome_of
from tests.support import doors, postgres
from tests.support.ledgers import Places, a_customer, a_wallet, new_key
from tests.support.proxy import Lose, Proxy, commit, nth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ledger.domain.transactions import Posted
    from ledger.storage.ledger import Ledger

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
POSTINGS = 1_000 if LONG else 60
CUT_OF_TEN, TRIES = 3, 12
LATE_SECONDS = 0.4
MOST_EXCHANGES = 40

pytestmark = pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    """The network."""
    with Proxy(postgres.server_port()) as made:
        yield made


@pytest.fixture
def till(places: Places, proxy: Proxy) -> Iterator[Ledger]:
    """A ledger behind it, at the server's own time."""
    place = places.make().replace(f":{postgres.server_port()}/", f":{proxy.port}/")
    with closing(opening.open_existing(place, who=Who(), state_dir=places.folder)) as ledger:
        yield ledger
        with ledger.reading() as connection:
            assert verifier.differences(connection) == ()
            assert verifier.first_wrong_row(connection) is None


def moving(wallets: list[int]) -> Operation:
    """Money into one wallet and part of it on to the other."""
    return doors.operation(
        "adjust", Credit(wallets[0], 50, "SAR", "top_up", "cash"), Transfer(wallets[0], wallets[1], 20, "SAR")
    )


def a_top_up(ledger: Ledger) -> PostCredit:
    """Five riyals for a new customer whose wallet is there."""
    customer = a_customer(ledger)
    a_wallet(ledger, customer)
    return PostCredit(new_key(), customer.id, Money(500, currency("SAR")), Source.TOP_UP, Tender.CASH)


def credit_again(ledger: Ledger, request: PostCredit) -> Posted | None:
    return credit(ledger, request)


def outcome_again(ledger: Ledger, request: PostCredit) -> Posted | None:
    return outcome_of(ledger, request.key)


def owned(ledger: Ledger) -> list[int]:
    return [row.available for row in doors.run_sql(ledger, "SELECT available FROM wallets ORDER BY id")]


def count_of(ledger: Ledger, key: str) -> int:
    (row,) = doors.run_sql(ledger, "SELECT count(*) AS n FROM operations WHERE key = :key", key=key)
    return int(row.n)


@pytest.mark.parametrize(("lose", "there"), [(Lose.REQUEST, 0), (Lose.ANSWER, 1)])
def test_a_cut_commit_is_known_by_its_key(till: Ledger, proxy: Proxy, lose: Lose, there: int) -> None:
    request = a_top_up(till)
    proxy.arm(commit, lose)
    with pytest.raises(LedgerUnreachable):
        credit(till, request)
    assert proxy.cuts == 1
    known = outcome_of(till, request.key)
    assert (known is not None) == bool(there)
    again = credit(till, request)
    assert again.repeated == bool(there)
    assert known is None or known.transaction_ids == again.transaction_ids
    assert count_of(till, request.key) == 1
    assert sum(owned(till)) == 500


@pytest.mark.parametrize("lose", [Lose.REQUEST, Lose.ANSWER])
def test_every_exchange_may_be_cut(till: Ledger, proxy: Proxy, lose: Lose) -> None:
    """The n-th packet or its answer is lost, for every n; what is lost before anything was asked is asked anew."""
    wallets, faults = [doors.add_wallet(till) for _ in range(2)], 0
    for n in range(1, MOST_EXCHANGES):
        operation = moving(wallets)
        proxy.arm(nth(n), lose)
        try:
            till.post(operation)
        except LedgerUnreachable:
            faults += 1
        proxy.disarm()
        if proxy.cuts < n:
            break
        posted = till.post(operation)
        assert till.post(operation).transactions == posted.transactions
        assert count_of(till, operation.key) == 1
        assert owned(till) == [30 * n, 20 * n]
    assert faults >= 2
    assert 3 <= proxy.cuts < MOST_EXCHANGES - 1


@pytest.mark.parametrize("ask", [credit_again, outcome_again])
def test_a_commit_that_arrives_late_is_waited_for(
    till: Ledger, proxy: Proxy, ask: Callable[..., Posted | None]
) -> None:
    """The till gave up while its commit lay in the network: until that is decided, nobody says "not posted"."""
    request = a_top_up(till)
    proxy.arm(commit, Lose.NOTHING)
    with pytest.raises(LedgerUnreachable):
        credit(till, request)
    timer = Timer(LATE_SECONDS, proxy.deliver)
    timer.start()
    known = ask(till, request)
    timer.join()
    assert known is not None
    assert known.repeated
    assert count_of(till, request.key) == 1


def test_a_till_that_vanished_holds_nothing_for_long(
    places: Places, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its cable is pulled inside a posting: the server hears no end, and frees the wallet by itself."""
    monkeypatch.setattr("ledger.storage.engine.IDLE_SECONDS", 1)
    place = places.make()
    far = place.replace(f":{postgres.server_port()}/", f":{proxy.port}/")
    with closing(places.open(place)) as near, closing(places.open(far)) as vanishing:
        wallet = doors.add_wallet(near)
        proxy.arm(commit, Lose.NOTHING)
        with pytest.raises(LedgerUnreachable):
            vanishing.post(doors.operation("credit", Credit(wallet, 7, "SAR", "top_up", "cash")))
        near.post(doors.operation("credit", Credit(wallet, 5, "SAR", "top_up", "cash")))
        assert owned(near) == [5]


def test_many_cuts(till: Ledger, proxy: Proxy) -> None:
    """Three commits of ten are cut, before or behind; each key is sent until it is answered, and is there once."""
    rng, wallets, faults = random.Random(9), [doors.add_wallet(till) for _ in range(2)], 0
    for posted in range(1, POSTINGS + 1):
        operation = moving(wallets)
        for _ in range(TRIES):
            if rng.randrange(10) < CUT_OF_TEN:
                proxy.arm(commit, rng.choice([Lose.REQUEST, Lose.ANSWER]))
            try:
                till.post(operation)
            except LedgerUnreachable:
                faults += 1
            else:
                break
        assert count_of(till, operation.key) == 1
        assert owned(till) == [30 * posted, 20 * posted]
    assert faults == proxy.cuts > POSTINGS // 10
    logging.getLogger(__name__).info("%s postings, %s cuts", POSTINGS, proxy.cuts)
