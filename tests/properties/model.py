"""A shop's wallets, holds and cards as plain numbers in memory: what SPEC 2 to 6 say, with no ledger behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tests.properties.purses import GIVEN, Card, Done, Held, Leg, Legs, Part, Purse, RefusedError, Waiting

GRACE = timedelta(days=14)
ZONE = timedelta(hours=3)
"""Riyadh is three hours ahead, all year."""


@dataclass
class Shop:
    """Some wallets, their holds and pending credits, the cards, and every operation that was done."""

    now: datetime
    purses: list[Purse]
    done: list[Done] = field(default_factory=list)
    cards: list[Card] = field(default_factory=list)
    holds: list[Held] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)

    @property
    def today(self) -> date:
        """The shop's calendar day."""
        return (self.now + ZONE).date()

    def operate(self, touched: Iterable[int], *verbs: Act, reversible: bool = False) -> None:
        """One operation: what is past due in the touched wallets goes first, and again at the end."""
        purses = sorted(set(touched))
        for purse in purses:
            self.sweep(purse)
        legs = [leg for verb in verbs for leg in verb(self) or ()]
        for purse in purses:
            self.sweep(purse)
        self.done.append(Done(legs, reversible))

    def sweep(self, number: int) -> None:
        """Holds past their time give back, then past-due pockets are emptied."""
        purse = self.purses[number]
        due = [hold for hold in self.holds if (hold.purse, hold.status) == (number, "active") and hold.ends <= self.now]
        for hold in sorted(due, key=lambda one: one.ends):
            self._give_back_held(hold, hold.rest)
            hold.status = "expired"
        purse.lost |= {key for key, left in purse.pockets.items() if left and self._past(key[1])}
        purse.pockets = {key: left for key, left in purse.pockets.items() if left and not self._past(key[1])}

    # -- verbs: each answers what it moved, if a reversal could take that back --------------------------------

    def credit(self, number: int, amount: int, origin: str, expires: date | None) -> Legs:
        """Value in."""
        purse = self.purses[number]
        purse.must_take_in()
        if self._past(expires):
            raise RefusedError("FieldInvalid")
        return (Leg(number, True, amount, purse.give(amount, (origin, expires))),)

    def debit(self, number: int, amount: int, origin: str = "") -> Legs:
        """Value out."""
        purse = self.purses[number]
        purse.must_give_out()
        return (Leg(number, False, amount, purse.take(amount, origin=origin)),)

    def transfer(self, giver: int, taker: int, amount: int) -> Legs:
        """From one wallet to another; pockets keep origin and date."""
        self.purses[giver].must_give_out()
        self.purses[taker].must_take_in()
        out = self.purses[giver].take(amount)
        into = [part for key, moved in out if key is not None for part in self.purses[taker].give(moved, key)]
        return Leg(giver, False, amount, out), Leg(taker, True, amount, into)

    def owe(self, number: int, amount: int) -> None:
        """Debt."""
        self.purses[number].must_take_in()
        self.purses[number].debt += amount

    def claw_back(self, number: int, amount: int) -> None:
        """Given value back; what is not there any more becomes debt."""
        self.purses[number].must_take_in()
        self.purses[number].take(amount, owing=amount, origin=GIVEN)

    def write_off(self, number: int, amount: int) -> None:
        """Debt forgotten."""
        purse = self.purses[number]
        purse.must_take_in()
        if amount > purse.debt:
            raise RefusedError("DebtTooSmall")
        purse.debt -= amount

    def change(self, number: int, status: str) -> None:
        """Freeze, close, open again."""
        purse = self.purses[number]
        if status == purse.status:
            raise RefusedError("WalletNotActive")
        held = any(hold.rest for hold in self.holds if (hold.purse, hold.status) == (number, "active"))
        if status == "closed" and (purse.available or purse.debt or held):
            raise RefusedError("WalletNotEmpty")
        purse.status = status

    def reverse(self, number: int) -> None:
        """Take back one of the operations that were done, the last leg first."""
        what = self.done[number]
        if not what.reversible:
            raise RefusedError("NotReversible")
        if what.reversed:
            raise RefusedError("AlreadyReversed")
        for leg in reversed(what.legs):
            if leg.comes_in:
                self._take_back(leg)
            else:
                self._give_back(leg)
        what.reversed = True

    def hold(self, number: int, amount: int, ends: datetime) -> None:
        """Value set aside."""
        purse = self.purses[number]
        purse.must_give_out()
        if ends <= self.now:
            raise RefusedError("FieldInvalid")
        self.holds.append(Held(number, ends, purse.take(amount)))

    def release(self, number: int, amount: int | None) -> None:
        """Held value back to its pockets, whole or in part."""
        hold = self._active(number)
        self.purses[hold.purse].must_take_in()
        wanted = hold.rest if amount is None else amount
        if wanted > hold.rest:
            raise RefusedError("HoldTooSmall")
        self._give_back_held(hold, wanted)
        if not hold.rest:
            hold.status = "captured" if hold.captured else "released"

    def capture(self, number: int, amount: int, *, keep_rest: bool) -> None:
        """Held value taken for good; the rest goes back unless it is kept."""
        hold = self._active(number)
        self.purses[hold.purse].must_give_out()
        if amount > hold.rest:
            raise RefusedError("HoldTooSmall")
        _cut(hold.parts, amount)
        hold.captured = True
        if not keep_rest:
            self._give_back_held(hold, hold.rest)
        if not hold.rest:
            hold.status = "captured"

    def pend(self, number: int, amount: int, origin: str, expires: date | None) -> None:
        """A credit that waits."""
        self.purses[number].must_take_in()
        if self._past(expires):
            raise RefusedError("FieldInvalid")
        self.waiting.append(Waiting(number, amount, origin, expires))

    def settle(self, number: int) -> None:
        """A waiting credit comes in."""
        one = self._pending(number)
        self.purses[one.purse].must_take_in()
        self.purses[one.purse].give(one.amount, (one.origin, one.expires))
        one.status = "posted"

    def void(self, number: int, status: str) -> None:
        """A waiting credit never comes in."""
        self._pending(number).status = status

    def redeem(self, number: int, wallet: int, amount: int) -> None:
        """A card's value in."""
        card = self.cards[number]
        if not card.left:
            raise RefusedError("CardNotUsable")
        self.purses[wallet].must_take_in()
        if amount > card.left:
            raise RefusedError("CardTooSmall")
        if card.uses + 1 == card.most_uses and amount < card.left:
            raise RefusedError("CardLastUse")
        card.left -= amount
        card.uses += 1
        pockets = self.purses[wallet].pockets
        pockets[card.origin, None] = pockets.get((card.origin, None), 0) + amount

    # -- what they share --------------------------------------------------------------------------------------

    def _past(self, expires: date | None) -> bool:
        return expires is not None and expires < self.today

    def _take_back(self, leg: Leg) -> None:
        self.purses[leg.purse].must_give_out()
        if any(key in self.purses[leg.purse].lost for key, _ in leg.parts):
            raise RefusedError("NotReversible")
        first = frozenset(key for key, _ in leg.parts if key is not None)
        repaid = sum(amount for key, amount in leg.parts if key is None)
        self.purses[leg.purse].take(leg.amount, first, repaid)

    def _give_back(self, leg: Leg) -> None:
        self.purses[leg.purse].must_take_in()
        for key, amount in reversed(leg.parts):
            assert key is not None
            self.purses[leg.purse].give(amount, (key[0], self.today + GRACE) if self._past(key[1]) else key)

    def _give_back_held(self, hold: Held, amount: int) -> None:
        hold.parts.reverse()
        for key, part in _cut(hold.parts, amount):
            assert key is not None
            self.purses[hold.purse].give(part, key)
        hold.parts.reverse()

    def _active(self, number: int) -> Held:
        if self.holds[number].status != "active":
            raise RefusedError("HoldEnded")
        return self.holds[number]

    def _pending(self, number: int) -> Waiting:
        if self.waiting[number].status != "pending":
            raise RefusedError("NotPending")
        return self.waiting[number]


def _cut(parts: list[Part], amount: int) -> list[Part]:
    """Take so much off the front of `parts`; what was taken."""
    taken: list[Part] = []
    while amount:
        key, there = parts.pop(0)
        part = min(there, amount)
        taken.append((key, part))
        amount -= part
        if there > part:
            parts.insert(0, (key, there - part))
    return taken


Act = Callable[[Shop], Legs | None]
"""A verb bound to what it is about."""
