"""Both doors do the same: random operations through SQLite's and PostgreSQL's, answers and rows compared."""

from __future__ import annotations

import os
import random
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest

from ledger.domain.order_verbs import OrderVerb
from ledger.domain.payment_verbs import PaymentVerb
from ledger.domain.return_verbs import GrantCashback, ReturnOrder
from ledger.domain.till_verbs import TillVerb
from ledger.domain.verbs import IssueCards, Verb
from tests.storage.door.generator import Generator
from tests.storage.door.pair import Pair
from tests.support import doors
from tests.support.ledgers import START, Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Ledger

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
SEEDS = range(400) if LONG else range(10)
STEPS = 500 if LONG else 260

SHOPS = (("Asia/Riyadh", 0, 14), ("Europe/Berlin", 4, 0), ("America/Sao_Paulo", 23, 1), ("Pacific/Auckland", 0, 14))
"""Zone, cut-off hour and days of grace, taken in turn by seed."""

OF_CARDS = 3
"""How many times as often every other program does something with cards: so seldom are some of their refusals."""

REFUSALS = {
    "AlreadyReversed", "AmountNotPositive", "AmountTooLarge", "CardEmpty", "CardLastUse", "CardNotFound",
    "CardNotPaidSo", "PaidPartTooSmall", "PaymentUnknown", "PaymentEnded", "TenderedTooSmall", "FieldRequired",
    "CardNotUsable", "CardTooSmall", "CurrencyMismatch", "CurrencyUnknown", "CustomerNotActive",
    "DebtTooSmall", "FieldInvalid", "HoldEnded", "HoldNotFound", "HoldTooSmall", "InsufficientFunds", "KeyReused",
    "NotAllowed", "NotPending", "NotReversible", "OverLimit", "PocketEmpty", "RuleUnknown", "SourceNotByHand",
    "StaffUnknown", "TransactionNotFound", "WalletNotActive", "WalletNotEmpty", "WalletNotFound", "WalletSuspended",
}  # fmt: skip
"""Every refusal of the doors but ClockWentBack, which only SQLite's knows (test_edges), and CardUsedUp, which only a
top-up of a card without uses meets now (test_cards)."""

OF_SALES = {*get_args(OrderVerb | PaymentVerb | TillVerb), ReturnOrder, GrantCashback}
VERBS = {verb.verb for verb in set(get_args(Verb)) - OF_SALES}
"""Every verb on wallets and cards: one that is added must be drawn by the generator too."""

_seen: Counter[str] = Counter()


@pytest.fixture
def pair(sqlite_template: Path, tmp_path: Path) -> Iterator[tuple[Ledger, Ledger]]:
    """A fresh ledger on each engine with the same staff."""
    both = [Places(kind, tmp_path, sqlite_template) for kind in ("sqlite", "postgresql")]
    with closing(both[0].open()) as here, closing(both[1].open()) as there:
        for ledger in (here, there):
            doors.add_staff(ledger)
        yield here, there
    for places in both:
        places.remove()


def furnish(ledger: Ledger) -> dict[int, str]:
    """Two customers with money and points, one with dinars, and one wallet that is suspended now and then."""
    first, second, third = (doors.add_customer(ledger, name) for name in ("Anna", "Boris", "Carla"))
    wanted = [(first, "SAR"), (first, "PTS"), (second, "SAR"), (second, "PTS"), (second, "KWD"), (third, "SAR")]
    return {doors.add_wallet(ledger, customer, unit): unit for customer, unit in wanted}


@pytest.mark.parametrize("seed", SEEDS)
def test_doors_agree(pair: tuple[Ledger, Ledger], seed: int) -> None:
    zone, cutoff, grace = SHOPS[seed % len(SHOPS)]
    wallets, others = (furnish(ledger) for ledger in pair)
    assert wallets == others
    with closing(_opened(pair, zone, cutoff, grace)) as both:
        generator = Generator(both, wallets, zone, cutoff, START, random.Random(seed))
        generator.cards_share = 1 if seed % 2 else OF_CARDS
        for _ in range(STEPS):
            step = generator.step()
            _note(step.operation.verbs, both.run(step))
        both.finish()


def test_everything_was_met() -> None:
    """The generator reached every verb and every refusal; runs after the seeds, in the same process."""
    missing = ({f"did {verb}" for verb in VERBS} | {f"refused {name}" for name in REFUSALS}) - set(_seen)
    assert not missing
    assert {"why is_reversal", "why own_undo", "why expired_value"} <= set(_seen)
    stands = {"issued", "active", "redeemed", "blocked", "expired", "cancelled", "not_yet_valid"} - {"active"}
    assert {f"card {word}" for word in stands} <= set(_seen)
    assert _seen["repeated"] > 10
    assert _seen["done"] > STEPS * len(SEEDS) / 5


def _opened(ledgers: tuple[Ledger, Ledger], zone: str, cutoff: int, grace: int) -> Pair:
    both = Pair(ledgers)
    for key, value in (("zone", zone), ("cutoff_hour", str(cutoff)), ("grace_days", str(grace))):
        both.sql("UPDATE settings SET value = :value WHERE key = :key", value=value, key=key)
    return both


def _note(verbs: tuple[Any, ...], outcome: dict[str, Any]) -> None:
    if "refused" in outcome:
        assert outcome["refused"] != "GuardTripped" or any(isinstance(verb, IssueCards) for verb in verbs), verbs
        _seen[f"refused {outcome['refused']}"] += 1
        if outcome["refused"] == "NotReversible":
            _seen[f"why {outcome['why']}"] += 1
        if outcome["refused"] == "CardNotUsable":
            _seen[f"card {outcome['status']}"] += 1
        return
    _seen["done"] += 1
    if outcome.get("repeated"):
        _seen["repeated"] += 1
    _seen.update(f"did {verb.verb}" for verb in verbs)
