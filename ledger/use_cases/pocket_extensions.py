"""Longer dates for pockets in one operation, and their undoing, as `card_extensions` does it for cards (SPEC 9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ledger.domain.expiring import ExpiringPocket, LeftOut, PlannedPocket
from ledger.domain.return_verbs import ExtendPocket
from ledger.errors import FieldInvalid, FieldRequired, TooManyPockets
from ledger.money import Money, currency
from ledger.storage import expiring, extensions
from ledger.use_cases.card_extensions import AT_ONCE
from ledger.use_cases.required import require_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ledger.domain.about import About
    from ledger.storage.ledger import Connection

__all__ = ["ExtendPockets"]


@dataclass(frozen=True, slots=True)
class ExtendPockets:
    """What these pockets hold stays usable through `until` (None: always); the reason is mandatory."""

    key: str
    pockets: tuple[int, ...]
    until: date | None
    reason: str

    def __post_init__(self) -> None:
        require_text("reason", self.reason)
        if not self.pockets:
            raise FieldRequired("pockets")
        if len(self.pockets) > AT_ONCE:
            raise TooManyPockets(len(self.pockets), AT_ONCE)


def plan(connection: Connection, pockets: Iterable[int], until: date | None, today: date) -> tuple[PlannedPocket, ...]:
    """Which of the pockets get the date. Raises FieldInvalid for a date that is over and a pocket that is not there."""
    wanted = tuple(dict.fromkeys(pockets))
    found = expiring.chosen(connection, wanted)
    if missing := [number for number in wanted if number not in found]:
        raise FieldInvalid("pockets", str(missing[0]))
    if until is not None and until < today:
        raise FieldInvalid("until", until.isoformat())
    ordered = sorted(found.values(), key=lambda one: (one.expires or date.max, one.id))
    return tuple(PlannedPocket(pocket, until, pocket.balance, _why_not(pocket, until, today)) for pocket in ordered)


def _why_not(pocket: ExpiringPocket, until: date | None, today: date) -> LeftOut | None:
    if pocket.expires is None or (until is not None and pocket.expires >= until):
        return LeftOut.LATER
    if not pocket.movable:
        return LeftOut.STOPPED
    return LeftOut.EMPTY if not pocket.balance or pocket.expires < today else None


def plan_back(connection: Connection, operation: int, today: date, grace: date) -> tuple[PlannedPocket, ...]:
    """What goes back to the dates before the operation, as far as it is there; one that is over becomes `grace`."""
    moved = extensions.moved(connection, operation)
    targets = expiring.chosen(connection, [part.target for part in moved]) if moved else {}
    held = {number: pocket.balance.minor for number, pocket in targets.items()}
    lines = []
    for part in reversed(moved):
        pocket = targets[part.target]
        alive = part.became is None or part.became >= today
        amount = min(part.rest, held[part.target]) if alive else 0
        back_to = grace if part.was < today else part.was
        why = None
        if part.rest == 0:
            why = LeftOut.MOVED_BACK
        elif not pocket.movable:
            why = LeftOut.STOPPED
        elif amount == 0:
            why = LeftOut.EMPTY
        elif part.became is not None and back_to >= part.became:
            why = LeftOut.LATER
        if why is None:
            held[part.target] -= amount
        lines.append(PlannedPocket(pocket, part.was, Money(amount, currency(part.currency)), why))
    return _joined(lines)


def _joined(lines: list[PlannedPocket]) -> tuple[PlannedPocket, ...]:
    """Parts of one pocket that go back to one date are one verb."""
    found: dict[tuple[int, date | None, LeftOut | None], PlannedPocket] = {}
    for line in lines:
        key = (line.pocket.id, line.until, line.left_out)
        amount = found[key].amount + line.amount if key in found else line.amount
        found[key] = PlannedPocket(line.pocket, line.until, amount, line.left_out)
    return tuple(found.values())


def verbs(lines: Iterable[PlannedPocket], about: About) -> tuple[ExtendPocket, ...]:
    """As the door takes them: each moves all its pocket holds."""
    return tuple(_verb(line, None, about) for line in lines)


def verbs_back(lines: Iterable[PlannedPocket], about: About) -> tuple[ExtendPocket, ...]:
    """As the door takes them: each moves what was planned."""
    return tuple(_verb(line, line.amount.minor, about) for line in lines)


def _verb(line: PlannedPocket, amount: int | None, about: About) -> ExtendPocket:
    pocket = line.pocket
    unit = pocket.balance.currency.code
    return ExtendPocket(pocket.wallet_id, unit, pocket.origin.value, pocket.expires, line.until, amount, about)


def again(connection: Connection, operation: int) -> tuple[PlannedPocket, ...]:
    """What an operation that was posted moved out of which pocket."""
    moved = extensions.moved(connection, operation)
    found = expiring.chosen(connection, [part.source for part in moved]) if moved else {}
    return tuple(
        PlannedPocket(found[part.source], part.became, Money(part.amount, found[part.source].balance.currency))
        for part in moved
    )
