"""What expires when, longer dates for it one by one or in bulk, and their undoing (SPEC 2, 9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.domain.about import About
from ledger.domain.expiring import (
    ExpiringCard,
    ExpiringCustomer,
    ExpiringFilter,
    ExpiringPocket,
    Extension,
    ExtensionPlan,
    LeftOut,
    PlannedCard,
    PlannedPocket,
    Radar,
    Step,
)
from ledger.domain.transactions import Posted
from ledger.domain.verbs import Operation, Verb
from ledger.errors import ExtensionNotFound, KeyReused, TooManyPockets
from ledger.money import Currency
from ledger.paging import Key, Page
from ledger.storage import expiring, extensions, operations
from ledger.storage.rights import require_right
from ledger.use_cases import card_extensions, pocket_extensions
from ledger.use_cases.card_extensions import AT_ONCE, ExtendCards
from ledger.use_cases.opening import calendar
from ledger.use_cases.pocket_extensions import ExtendPockets
from ledger.use_cases.posting import post_logged, posted
from ledger.use_cases.required import require_text

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger

__all__ = [
    "AT_ONCE", "EVERYTHING", "ExpiringCard", "ExpiringCustomer", "ExpiringFilter", "ExpiringPocket", "ExtendCards",
    "ExtendPockets", "Extended", "Extension", "ExtensionPlan", "LeftOut", "Radar", "Step", "UndoExtension",
    "cards_of_key", "chosen_cards", "chosen_pockets", "expiring_cards", "expiring_customers", "expiring_pockets",
    "extend_cards", "extend_pockets", "extensions_made", "plan_cards", "plan_extension", "plan_undo",
    "pockets_of_key", "radar", "undo_extension",
]  # fmt: skip

EVERYTHING = ExpiringFilter()
REASON_CODE = "expiry_extended"


@dataclass(frozen=True, slots=True)
class UndoExtension:
    """What an extension moved goes back to its old dates, as far as those pockets still hold it."""

    key: str
    operation_id: int
    reason: str

    def __post_init__(self) -> None:
        require_text("reason", self.reason)


@dataclass(frozen=True, slots=True)
class Extended:
    """What was posted, and the plan it came from: `plan.left` are the pockets that stayed as they were."""

    posted: Posted
    plan: ExtensionPlan

    @property
    def changes(self) -> Changes:
        """What open pages show otherwise now."""
        return self.posted.changes


# -- reading ----------------------------------------------------------------------------------------------------


def radar(ledger: Ledger, unit: Currency, step: Step = Step.WEEK) -> Radar:
    """What expires when, in one currency. Raises NotAllowed."""
    with ledger.reading() as connection:
        require_right(connection, ledger.who, "report.read")
        return expiring.radar(connection, unit, step, _today(ledger))


def expiring_pockets(
    ledger: Ledger, wanted: ExpiringFilter = EVERYTHING, *, after: Key | None = None, limit: int = 200
) -> Page[ExpiringPocket]:
    """Pockets whose date is not over, the soonest first. Raises NotAllowed."""
    with ledger.reading() as connection:
        require_right(connection, ledger.who, "report.read")
        return expiring.pockets(connection, wanted, after, limit, _today(ledger))


def expiring_customers(
    ledger: Ledger, unit: Currency, days: ExpiringFilter = EVERYTHING, *, after: Key | None = None, limit: int = 200
) -> Page[ExpiringCustomer]:
    """Customers with something that expires on these days, the soonest first. Raises NotAllowed."""
    with ledger.reading() as connection:
        require_right(connection, ledger.who, "report.read")
        return expiring.customers(connection, unit, _days(ledger, days), after, limit)


def expiring_cards(
    ledger: Ledger, unit: Currency, days: ExpiringFilter = EVERYTHING, *, after: Key | None = None, limit: int = 200
) -> Page[ExpiringCard]:
    """Gift cards that end on these days with something on them, the soonest first. Raises NotAllowed."""
    with ledger.reading() as connection:
        require_right(connection, ledger.who, "report.read")
        return expiring.cards(connection, unit, _days(ledger, days), after, limit)


def chosen_cards(ledger: Ledger, unit: Currency, days: ExpiringFilter = EVERYTHING) -> tuple[ExpiringCard, ...]:
    """Every gift card that ends on these days, to be extended at once. Raises NotAllowed, TooManyPockets."""
    with ledger.reading() as connection:
        require_right(connection, ledger.who, "report.read")
        found = expiring.cards(connection, unit, _days(ledger, days), None, 50 * AT_ONCE)
        if len(found.rows) > AT_ONCE:
            raise TooManyPockets(len(found.rows), AT_ONCE)
        return found.rows


def chosen_pockets(ledger: Ledger, wanted: ExpiringFilter) -> tuple[ExpiringPocket, ...]:
    """Every pocket that fits the filter, to be extended at once. Raises NotAllowed, TooManyPockets."""
    with ledger.reading() as connection:
        require_right(connection, ledger.who, "report.read")
        found = expiring.pockets(connection, wanted, None, AT_ONCE, _today(ledger))
        if found.next_key is not None:
            raise TooManyPockets(expiring.count(connection, wanted, _today(ledger), 50 * AT_ONCE), AT_ONCE)
        return found.rows


def extensions_made(ledger: Ledger, *, after: Key | None = None, limit: int = 100) -> Page[Extension]:
    """Extensions that were made, the newest first. Raises NotAllowed."""
    with ledger.reading() as connection:
        require_right(connection, ledger.who, "report.read")
        return extensions.page(connection, after, limit)


# -- extending --------------------------------------------------------------------------------------------------


def plan_extension(ledger: Ledger, pockets: tuple[int, ...], until: date | None) -> ExtensionPlan:
    """What extending these pockets would move and leave; writes nothing. Raises NotAllowed, FieldInvalid."""
    with ledger.reading() as connection:
        require_right(connection, ledger.who, "expiry.extend")
        return ExtensionPlan(pocket_extensions.plan(connection, pockets, until, _today(ledger)))


def extend_pockets(ledger: Ledger, request: ExtendPockets) -> Extended:
    """Give the pockets their longer date, in one operation; those that cannot have it are left out and told.

    Raises PocketEmpty, FieldInvalid and the door's other refusals when none can, NotAllowed, KeyReused.
    """
    made: list[ExtensionPlan] = []

    def build(connection: Connection) -> Operation:
        lines = pocket_extensions.plan(connection, request.pockets, request.until, _today(ledger))
        made.append(ExtensionPlan(lines))
        about = About(reason_code=REASON_CODE, note=request.reason.strip())
        verbs = pocket_extensions.verbs(made[-1].moved or lines[:1], about)
        return Operation(request.key, extensions.EXTEND, verbs, REASON_CODE, request.reason.strip())

    again = _posted_before(ledger, request)
    return again if again is not None else Extended(post_logged(ledger, build), made[-1])


def plan_cards(ledger: Ledger, cards: tuple[int, ...], until: date | None) -> ExtensionPlan:
    """Which gift cards would get the day, and which not; writes nothing. Raises NotAllowed, FieldInvalid."""
    with ledger.reading() as connection:
        require_right(connection, ledger.who, "gift_card.extend")
        return ExtensionPlan((), card_extensions.plan(connection, cards, until, _today(ledger)))


def extend_cards(ledger: Ledger, request: ExtendCards) -> Extended:
    """Give the gift cards their longer date, in one operation; those that cannot have it are left out and told.

    Raises FieldInvalid and CardNotUsable when none can, NotAllowed, KeyReused.
    """
    made: list[ExtensionPlan] = []

    def build(connection: Connection) -> Operation:
        lines = card_extensions.plan(connection, request.cards, request.until, _today(ledger))
        made.append(ExtensionPlan((), lines))
        about = About(reason_code=REASON_CODE, note=request.reason.strip())
        verbs = card_extensions.verbs(made[-1].cards or lines[:1], about)
        return Operation(request.key, extensions.EXTEND, verbs, REASON_CODE, request.reason.strip())

    again = _posted_before(ledger, request)
    return again if again is not None else Extended(post_logged(ledger, build), made[-1])


def pockets_of_key(ledger: Ledger, key: str) -> tuple[int, ...]:
    """The pockets that were extended under this key."""
    with ledger.reading() as connection:
        known = extensions.known(connection, key)
        found = extensions.moved(connection, known.id) if known is not None and known.kind == extensions.EXTEND else ()
    return tuple(part.source for part in found)


def cards_of_key(ledger: Ledger, key: str) -> tuple[int, ...]:
    """The gift cards that were extended under this key."""
    with ledger.reading() as connection:
        known = extensions.known(connection, key)
        extended = known is not None and known.kind == extensions.EXTEND
        found = extensions.moved_cards(connection, known.id) if known is not None and extended else ()
    return tuple(part.card for part in found)


def plan_undo(ledger: Ledger, operation_id: int) -> ExtensionPlan:
    """What undoing this extension would move back and leave; writes nothing. Raises NotAllowed, ExtensionNotFound."""
    with ledger.reading() as connection:
        require_right(connection, ledger.who, "expiry.extend")
        return _plan_undo(connection, ledger, operation_id)


def undo_extension(ledger: Ledger, request: UndoExtension) -> Extended:
    """Move back what those pockets still hold; the plan tells what stays and why.

    A date that is over gets the days of grace. Raises PocketEmpty when nothing can move back, ExtensionNotFound,
    NotAllowed, KeyReused.
    """
    made: list[ExtensionPlan] = []

    def build(connection: Connection) -> Operation:
        plan = _plan_undo(connection, ledger, request.operation_id)
        made.append(plan)
        about = About("operation", str(request.operation_id), REASON_CODE, request.reason.strip())
        verbs: tuple[Verb, ...] = (
            *pocket_extensions.verbs_back(plan.moved, about),
            *card_extensions.verbs(plan.cards, about),
        )
        if not verbs:
            none: tuple[Verb, ...] = pocket_extensions.verbs(plan.lines[:1], about)
            verbs = none or card_extensions.verbs(plan.card_lines[:1], about)
        return Operation(request.key, extensions.UNDO, verbs, REASON_CODE, request.reason.strip())

    again = _undone_before(ledger, request)
    return again if again is not None else Extended(post_logged(ledger, build), made[-1])


def _plan_undo(connection: Connection, ledger: Ledger, operation: int) -> ExtensionPlan:
    if not extensions.is_extension(connection, operation):
        raise ExtensionNotFound(operation)
    today = _today(ledger)
    grace = today + timedelta(days=int(ledger.settings["grace_days"]))
    return ExtensionPlan(
        pocket_extensions.plan_back(connection, operation, today, grace),
        card_extensions.plan_back(connection, operation, today, grace),
    )


# -- the same key again -----------------------------------------------------------------------------------------


def _posted_before(ledger: Ledger, request: ExtendPockets | ExtendCards) -> Extended | None:
    """What this key led to before: what was left out then is no part of the operation. Raises KeyReused."""
    with ledger.reading() as connection:
        known = extensions.known(connection, request.key)
        if known is None:
            return None
        same = known.kind == extensions.EXTEND and known.note == request.reason.strip()
        cards = card_extensions.again(connection, known.id)
        pockets = pocket_extensions.again(connection, known.id)
        chosen = request.cards if isinstance(request, ExtendCards) else request.pockets
        numbers = (
            [line.card.id for line in cards]
            if isinstance(request, ExtendCards)
            else [line.pocket.id for line in pockets]
        )
        days = {line.until for line in cards} | {line.until for line in pockets}
        if not (same and numbers and set(numbers) <= set(chosen) and days == {request.until}):
            raise KeyReused(request.key)
        return _again(connection, request.key, pockets, cards)


def _undone_before(ledger: Ledger, request: UndoExtension) -> Extended | None:
    with ledger.reading() as connection:
        known = extensions.known(connection, request.key)
        if known is None:
            return None
        same = known.kind == extensions.UNDO and known.note == request.reason.strip()
        pockets = extensions.undoes(connection, known.id) == request.operation_id
        if not (same and (pockets or card_extensions.undid(connection, known.id, request.operation_id))):
            raise KeyReused(request.key)
        return _again(connection, request.key, (), ())


def _again(
    connection: Connection, key: str, pockets: tuple[PlannedPocket, ...], cards: tuple[PlannedCard, ...]
) -> Extended:
    answer = operations.answer_of_key(connection, key)
    assert answer is not None
    return Extended(posted(answer), ExtensionPlan(pockets, cards))


def _days(ledger: Ledger, wanted: ExpiringFilter) -> tuple[date, date]:
    today = _today(ledger)
    return max(today, wanted.first or today), wanted.last or date.max


def _today(ledger: Ledger) -> date:
    return calendar(ledger).local(ledger.clock.now()).date()
