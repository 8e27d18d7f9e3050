"""Who posts what happens: operations with keys, references and times, and what must follow later."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from ledger.domain.about import About
from ledger.domain.return_verbs import GrantedRule
from ledger.domain.verbs import Credit, Operation, Verb
from ledger.storage.door.answer import Answer
from ledger.use_cases.demo_data.world import World

OFFICE, MANAGER, SYSTEM = "elena", "khalid", "system"
_OPEN_SECONDS = 11 * 3600
CASHIERS = ("noura", "timur")


@dataclass(frozen=True, slots=True)
class Cause:
    """Why staff give a wallet something by hand; `lasts` days, 0 for ever."""

    source: str
    tender: str = ""
    reason: str = ""
    note: str = ""
    lasts: int = 0


class Poster(Protocol):
    """Where the story posts: the ledger that is being built."""

    def post(self, login: str, at: datetime, operation: Operation) -> Answer:
        """Post as this person at this time."""

    def in_pockets(self, wallet: int, today: str, origin: str = "") -> int:
        """What a wallet could spend on this day."""

    def transactions(self) -> int:
        """How many transactions there are, those of expiry included."""

    def due(self, today: str) -> list[int]:
        """Wallets with something in a pocket past its date."""

    def payouts_due(self, today: str) -> list[int]:
        """Partners' shares whose release day has come."""

    def cashback_due(self, today: date) -> list[tuple[int, int, tuple[GrantedRule, ...]]]:
        """Orders whose cashback is due on this day: each with its wallet and what is to be given."""

    def hold_of(self, transaction: int) -> int:
        """The hold that this transaction placed."""

    def held(self, hold: int) -> int:
        """What a hold still holds."""

    def debt(self, wallet: int) -> int:
        """What the customer owes."""

    def is_empty(self, wallet: int) -> bool:
        """Whether a wallet could be closed."""

    def code_hash(self, code: str) -> str:
        """The keyed hash of a gift card's code."""


class Teller:
    """Posts one thing after another and counts the transactions. What must follow later waits in `later`."""

    def __init__(self, chance: Random, poster: Poster, world: World, unit: str, zone: str) -> None:
        self.chance, self.poster, self.world, self.unit = chance, poster, world, unit
        self.zone = ZoneInfo(zone)
        self.later: list[tuple[datetime, int, Callable[[datetime], object]]] = []
        self._operations = self._references = 0
        self.adjusted: tuple[date | None, int] = (None, 0)

    # -- posting --------------------------------------------------------------------------------------------

    def post(
        self, login: str, at: datetime, kind: str, *verbs: Verb, reason: str = "", note: str = "",
    ) -> Answer:  # fmt: skip
        """Post one operation under the next key."""
        self._operations += 1
        operation = Operation(f"demo-{self._operations}", kind, verbs, reason, note)
        return self.poster.post(login, at, operation)

    def after(self, at: datetime, minutes: tuple[int, int], do: Callable[[datetime], object]) -> None:
        """Have something happen some minutes (from, to) later."""
        when = at + timedelta(minutes=self.chance.randrange(*minutes), seconds=self.chance.randrange(60))
        self._wait(when, do)

    def another_day(self, at: datetime, days: tuple[int, int], do: Callable[[datetime], object]) -> None:
        """Have something happen some days (from, to) later, while the shop is open."""
        day = self.day(at) + timedelta(days=self.chance.randrange(*days))
        opened = datetime(day.year, day.month, day.day, 10, tzinfo=self.zone).astimezone(UTC)
        self._wait(opened + timedelta(seconds=self.chance.randrange(_OPEN_SECONDS)), do)

    def at(self, when: datetime, do: Callable[[datetime], object]) -> None:
        """Have something happen at this time."""
        self._wait(when, do)

    def uuid(self) -> str:
        """An id for a payment, drawn from the story's chance."""
        return str(UUID(int=self.chance.getrandbits(128), version=4))

    def _wait(self, when: datetime, do: Callable[[datetime], object]) -> None:
        self._operations += 1
        heapq.heappush(self.later, (when, self._operations, do))

    def reference(self, prefix: str, at: datetime) -> str:
        """A number such as SO-25-000123."""
        self._references += 1
        return f"{prefix}-{at:%y}-{self._references:06}"

    def day(self, at: datetime) -> date:
        """The shop's day of this time."""
        return at.astimezone(self.zone).date()

    def spendable(self, wallet: int, at: datetime, origin: str = "") -> int:
        """What the wallet could spend now."""
        return self.poster.in_pockets(wallet, self.day(at).isoformat(), origin)

    def cashier(self) -> str:
        """Whoever of the cashiers is free."""
        return self.chance.choice(CASHIERS)

    # -- the plainest of all --------------------------------------------------------------------------------

    def credit(self, login: str, at: datetime, customer: int, amount: int, cause: Cause) -> Answer:
        """Value into a customer's wallet by hand."""
        about = About(reason_code=cause.reason, note=cause.note)
        expires = self.day(at) + timedelta(days=cause.lasts) if cause.lasts else None
        verb = Credit(
            self.world.money(customer), amount, self.unit, cause.source, cause.tender,
            expires=expires, by_hand=True, about=about,
        )  # fmt: skip
        return self.post(login, at, "credit", verb, reason=cause.reason, note=cause.note)
