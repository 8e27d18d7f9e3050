"""Tills at work on one ledger, killed and sent back to work, and the check of what they leave."""

from __future__ import annotations

import json
import multiprocessing
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from ledger.domain.card_verbs import NewCard
from ledger.domain.verbs import Credit, IssueCards, SellCard
from ledger.use_cases.reconciliation import verify
from tests.faults.worker import Notebook, Till, work
from tests.support import doors

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.process import BaseProcess

    from ledger.storage.ledger import Ledger

WALLETS, FUNDS = 4, 500
CARDS, CARD_VALUE = 5, 100_000
PATIENCE_SECONDS = 120
IN_FLIGHT_SECONDS = 0.012
"""About as long as one posting takes, so that kills fall before, into and behind it."""

if sys.platform == "win32":
    starting = multiprocessing.get_context("spawn")
else:
    starting = multiprocessing.get_context("forkserver")
    starting.set_forkserver_preload(["tests.faults.sale_worker"])


@dataclass
class Shift:
    """Tills at work, killed and sent back to work."""

    tills: list[Till]
    life: Callable[[Till, int], None] = work
    in_flight_seconds: float = IN_FLIGHT_SECONDS
    rng: random.Random = field(default_factory=lambda: random.Random(11))
    lives: Counter[int] = field(default_factory=Counter)
    running: dict[int, BaseProcess] = field(default_factory=dict)

    def start(self, till: Till) -> None:
        """Begin another life."""
        process = starting.Process(target=self.life, args=(till, self.lives[till.number]), daemon=True)
        process.start()
        self.lives[till.number] += 1
        self.running[till.number] = process

    def kill_one(self) -> None:
        """Kill a till while it posts, and start it again."""
        self.start(self.kill())

    def kill(self) -> Till:
        """Kill a till while it posts; which one."""
        till = self.rng.choice(self.tills)
        self._grow(till.acknowledged)
        self._grow(till.intents)
        time.sleep(self.rng.uniform(0, self.in_flight_seconds))
        process = self.running[till.number]
        process.kill()
        process.join()
        assert process.exitcode == -9 or sys.platform == "win32", process.exitcode
        return till

    def in_flight(self) -> None:
        """Wait until somebody has just sent something."""
        self._grow(self.rng.choice(self.tills).intents)
        time.sleep(self.rng.uniform(0, self.in_flight_seconds))

    def reach(self, count: int) -> None:
        """Wait until so many operations were acknowledged."""
        self._wait(lambda: sum(till.acknowledged.count() for till in self.tills) >= count, 0.02)

    def go_home(self) -> None:
        """Let everybody finish what they are at."""
        self.tills[0].stop.touch()
        for process in self.running.values():
            process.join(PATIENCE_SECONDS)
            assert process.exitcode == 0

    def _grow(self, notebook: Notebook) -> None:
        lines = notebook.count()
        self._wait(lambda: notebook.count() > lines, 0.001)

    def _wait(self, done: Callable[[], bool], pause: float) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not done():
            assert time.monotonic() < deadline, "the tills do not get on"
            assert all(process.exitcode is None for process in self.running.values()), "a till fell by itself"
            time.sleep(pause)


def furnish(ledger: Ledger) -> dict[int, int]:
    """Wallets with something in them, and sold cards; what each wallet owns in all."""
    wallets = [doors.add_wallet(ledger) for _ in range(WALLETS)]
    for wallet in wallets:
        ledger.post(doors.operation("credit", Credit(wallet, FUNDS, "SAR", "top_up", "cash")))
    for number in range(CARDS):
        issue = IssueCards((NewCard(f"h{number}", "0000"),), CARD_VALUE, "SAR", "given" if number % 2 else "paid")
        (card,) = ledger.post(doors.operation("card_issue", issue)).cards
        if not number % 2:
            ledger.post(doors.operation("card_sell", SellCard(card, "cash")))
    return dict.fromkeys(wallets, FUNDS)


@dataclass(frozen=True)
class Heard:
    """What came of a shift: kinds that were posted, refusals by name, and answers that were found after their loss."""

    keys: int
    posted: Counter[str]
    refused: Counter[str]
    recovered: int


def checked(ledger: Ledger, start: dict[int, int], tills: list[Till]) -> Heard:
    """See that the ledger holds what was acknowledged, all of it, once, and nothing else."""
    heard = [line for till in tills for line in till.acknowledged.lines()]
    kinds = {line["key"]: line["kind"] for till in tills for line in till.intents.lines()}
    assert len({line["key"] for line in heard}) == len(heard) == len(kinds)
    posted = {line["key"]: line["answer"] for line in heard if "answer" in line}
    with ledger.reading() as connection:
        rows = connection.execute(text("SELECT key, answer FROM operations WHERE workstation = 'till'")).all()
        others = [row.key for row in rows if row.key not in kinds and not row.key.startswith("hold-end:")]
        assert not others
        found = [(row.key, _value(row.answer)) for row in rows if row.key in kinds]
        assert dict(found) == posted
        assert len(found) == len(posted)
        (lowest,) = connection.execute(text("SELECT min(balance) FROM accounts WHERE balance IS NOT NULL")).one()
        assert lowest >= 0
        owned = "SELECT id, available + on_hold - debt AS owned FROM wallets"
        assert {row.id: row.owned for row in connection.execute(text(owned))} == _adding_up(start, posted)
    assert verify(ledger).ok
    return Heard(
        len(heard),
        Counter(kinds[key] for key in posted),
        Counter(line["refused"] for line in heard if "refused" in line),
        sum(line.get("repeated", False) for line in heard),
    )


def _value(stored: object) -> Any:  # noqa: ANN401 - JSON
    """A stored answer: SQLite's driver gives it as text."""
    return json.loads(stored) if isinstance(stored, str) else stored


def _adding_up(start: dict[int, int], posted: dict[str, Any]) -> dict[int, int]:
    """What each wallet must own when each acknowledged answer came true exactly once."""
    owned = dict(start)
    for answer in posted.values():
        for one in answer["wallets"]:
            for part, sign in (("available", 1), ("on_hold", 1), ("debt", -1)):
                owned[one["wallet"]] += sign * (one[f"{part}_after"] - one[f"{part}_before"])
    return owned
