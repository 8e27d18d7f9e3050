"""A till that posts random operations of every kind and may be killed at any moment, and its two notebooks.

Before an operation is sent it stands in the notebook of intents; after its answer was heard, in that of
acknowledgements; both are on the disk before the till goes on. A till that comes back sends first, under the same key,
what it intended and never heard about.
"""

from __future__ import annotations

import json
import os
import random
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from sqlalchemy import text

from ledger.domain import verbs as words
from ledger.domain.verb_forms import as_json
from ledger.domain.verbs import Operation, Verb
from ledger.errors import LedgerUnreachable, Refusal
from ledger.storage import opening
from ledger.storage.door.answer import Who, stored_form

if TYPE_CHECKING:
    from pathlib import Path

    from ledger.storage.ledger import Ledger

Answered = TypeVar("Answered")

VERBS = {verb.verb: verb for verb in get_args(Verb)}
REFRESHED_EVERY = 4
"""After so many operations a till looks again at what there is to capture, settle and reverse."""

AWAY_SECONDS = 30
"""How long a till goes on asking a server that does not answer."""


@dataclass(frozen=True)
class Notebook:
    """Lines that are on the disk once they are written; what a kill left torn is not a line."""

    path: Path

    def lines(self) -> list[dict[str, Any]]:
        """Every whole line."""
        if not self.path.exists():
            return []
        return [json.loads(line) for line in self.path.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")]

    def count(self) -> int:
        """How many lines there are."""
        return self.path.read_bytes().count(b"\n") if self.path.exists() else 0

    def mend(self) -> None:
        """Cut a torn end off."""
        if self.path.exists():
            content = self.path.read_bytes()
            os.truncate(self.path, content.rfind(b"\n") + 1)

    def add(self, line: dict[str, Any]) -> None:
        """Write one line."""
        with self.path.open("ab", buffering=0) as file:
            file.write(json.dumps(line).encode() + b"\n")
            os.fsync(file.fileno())


@dataclass(frozen=True)
class Till:
    """Where one till works, and what it is asked to do."""

    place: str
    folder: Path
    number: int

    @property
    def intents(self) -> Notebook:
        """What it was about to send."""
        return Notebook(self.folder / f"intents-{self.number}")

    @property
    def acknowledged(self) -> Notebook:
        """What it heard of it."""
        return Notebook(self.folder / f"acknowledged-{self.number}")

    @property
    def stop(self) -> Path:
        """When this file is there, everybody goes home."""
        return self.folder / "stop"

    def unheard(self) -> list[dict[str, Any]]:
        """What was intended and never acknowledged."""
        heard = {line["key"] for line in self.acknowledged.lines()}
        return [line for line in self.intents.lines() if line["key"] not in heard]


@dataclass
class Facts:
    """What there is to act upon, as somebody saw it a moment ago."""

    wallets: list[int]
    cards: list[tuple[int, str]] = field(default_factory=list)
    holds: list[int] = field(default_factory=list)
    pending: list[int] = field(default_factory=list)
    recent: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class Trade:
    """What a till does: what it looks at, the random line it makes of that, and what it hears when it sends a line.

    `send` answers what is worth keeping of the answer; a refusal goes through it.
    """

    look: Callable[[Ledger], Any]
    draw: Callable[[random.Random, Any], dict[str, Any]]
    send: Callable[[Ledger, dict[str, Any]], dict[str, Any]]


def work(till: Till, life: int) -> None:
    """One life of a till that posts."""
    live(till, life, Trade(look, _draw, _post))


def live(till: Till, life: int, trade: Trade) -> None:
    """Send what was never heard about, then post until told to stop."""
    rng = random.Random(f"{till.number}-{life}")
    till.intents.mend()
    till.acknowledged.mend()
    unheard = till.unheard()
    with closing(_asked(till.place, lambda: _open(till))) as ledger:
        for intent in unheard:
            till.acknowledged.add(_send(till, ledger, intent, trade))
        number, facts = 0, None
        while not till.stop.exists():
            if number % REFRESHED_EVERY == 0:
                facts = _asked(till.place, lambda: trade.look(ledger))
            intent = {"key": f"{till.number}-{life}-{number}", **trade.draw(rng, facts)}
            till.intents.add(intent)
            till.acknowledged.add(_send(till, ledger, intent, trade))
            number += 1


def _open(till: Till) -> Ledger:
    """Its ledger."""
    return opening.open_existing(till.place, who=Who(workstation="till"), state_dir=till.folder)


def _send(till: Till, ledger: Ledger, intent: dict[str, Any], trade: Trade) -> dict[str, Any]:
    """What came of it; while the server is away, the same is sent again."""
    heard: dict[str, Any] = {"key": intent["key"]}
    try:
        return heard | _asked(till.place, lambda: trade.send(ledger, intent))
    except Refusal as refusal:
        return heard | {"refused": refusal.name}


def _post(ledger: Ledger, intent: dict[str, Any]) -> dict[str, Any]:
    """The answer as it is stored."""
    answer = ledger.post(_operation(intent))
    return {"answer": stored_form(answer), "repeated": answer.repeated}


def _asked(place: str, ask: Callable[[], Answered]) -> Answered:
    """The answer, as soon as there is one. A SQLite file is never away."""
    deadline = time.monotonic() + (AWAY_SECONDS if place.startswith("postgresql") else 0)
    while True:
        try:
            return ask()
        except LedgerUnreachable:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def look(ledger: Ledger) -> Facts:
    """What is there."""
    with ledger.reading() as connection:

        def ids(sql: str) -> list[Any]:
            return list(connection.execute(text(sql)).scalars())

        return Facts(
            ids("SELECT id FROM wallets ORDER BY id"),
            [(row.id, row.code_hash) for row in connection.execute(text("SELECT id, code_hash FROM gift_cards"))],
            ids("SELECT id FROM holds WHERE status = 'active' ORDER BY id LIMIT 20"),
            ids("SELECT id FROM transactions WHERE status = 'pending' ORDER BY id LIMIT 20"),
            ids("SELECT id FROM transactions ORDER BY id DESC LIMIT 30"),
        )


def _operation(intent: dict[str, Any]) -> Operation:
    """The operation that a notebook's line tells of, exactly as it was sent."""
    made = []
    for told in intent["verbs"]:
        facts = {name: value for name, value in told.items() if name not in {"verb", "about"}}
        if "expires_at" in facts:
            facts["expires_at"] = datetime.fromisoformat(facts["expires_at"])
        made.append(VERBS[told["verb"]](**facts))
    return Operation(intent["key"], intent["kind"], tuple(made))


def _draw(rng: random.Random, facts: Facts) -> dict[str, Any]:
    """A random operation as a line: its kind and its verbs."""
    wallet, other = rng.sample(facts.wallets, 2)
    amount, unit = rng.randint(1, 200), "SAR"
    lasts = timedelta(seconds=rng.choice([1, 5, 3600]))
    credit = words.Credit(wallet, amount, unit, rng.choice(["top_up", "refund", "cashback"]))
    if credit.source == "top_up":
        credit = words.Credit(wallet, amount, unit, "top_up", "cash")
    debit = words.Debit(wallet, amount, unit, "purchase")
    card, code = rng.choice(facts.cards)
    choices: list[tuple[int, str, tuple[Verb, ...]]] = [
        (20, "credit", (credit,)),
        (14, "debit", (debit,)),
        (10, "transfer", (words.Transfer(wallet, other, amount, unit),)),
        (6, "adjust", (credit, words.Transfer(wallet, other, amount, unit), debit)),
        (8, "hold", (words.Hold(wallet, amount, unit, datetime.now(UTC) + lasts),)),
        (5, "clawback", (words.ClawBack(wallet, amount, unit, "cashback"),)),
        (6, "pend", (words.Pend(wallet, amount, unit, "loyalty"),)),
        (6, "card_redeem", (words.RedeemCard(card, wallet, rng.randint(1, 30), code),)),
        (2, "write_off", (words.WriteOff(wallet, rng.randint(1, 20), unit),)),
        (1, "opening", (words.Owe(wallet, rng.randint(1, 20), unit),)),
    ]
    if facts.holds:
        hold = rng.choice(facts.holds)
        part = rng.choice([None, rng.randint(1, 50)])
        keep = rng.random() < 0.5
        choices += [(7, "capture", (words.Capture(hold, rng.randint(1, 80), keep),)),
                    (5, "release", (words.Release(hold, part),))]  # fmt: skip
    if facts.pending:
        waiting = rng.choice(facts.pending)
        choices += [(5, "settle", (words.Settle(waiting),)), (2, "void", (words.Void(waiting, "cancelled"),))]
    if facts.recent:
        choices.append((9, "reverse", (words.Reverse(rng.choice(facts.recent)),)))
    _, kind, chosen = rng.choices(choices, [weight for weight, _, _ in choices])[0]
    return {"kind": kind, "verbs": [as_json(verb) for verb in chosen]}
