"""Points: what earns them, what they are worth, and posting those whose day has come (SPEC 5)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from ledger.changes import Changes
from ledger.domain import earning, order_verbs
from ledger.domain.earning import EarningLine, EarningRule, RuleFields
from ledger.domain.verbs import Operation
from ledger.errors import FieldInvalid, GuardTripped, Refusal, RuleCodeTaken
from ledger.money import Money
from ledger.progress import SILENT, Progress
from ledger.storage import audit, earning_rules, non_money, overview
from ledger.use_cases.opening import default_currency

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.order_verbs import Earning
    from ledger.storage.ledger import Connection, Ledger

__all__ = [
    "EarningRule", "PointsOwner", "PointsPolicy", "PointsSettings", "RuleFields", "add_rule", "categories",
    "earning_rule", "earnings_for", "edit_rule", "list_rules", "points_settings", "release_points",
    "save_points_settings", "switch_rule",
]  # fmt: skip

RIGHT = "points.edit"
AT_ONCE = 500
MOST_WORTH, WHOLE, LONGEST_VOID = 1_000_000, 100, 1440
_Saved = tuple[EarningRule, Changes]


class PointsPolicy(StrEnum):
    """What a claw-back does when the points are spent: the rest becomes debt, it is refused, or takes what is there."""

    DEBT = "debt"
    REFUSE = "refuse"
    TAKE = "take"


class PointsOwner(StrEnum):
    """Who keeps the points: this program, or 1C, and then nothing is earned here (SPEC 10)."""

    PROGRAM = "program"
    ONE_C = "1c"


class Line(Protocol):
    """What `earnings_for` needs of a line of a sale."""

    @property
    def product_id(self) -> int | None:
        """Its product."""

    @property
    def category(self) -> str:
        """Its own category, which counts for a line without a product."""

    @property
    def amount(self) -> Money:
        """What it comes to after its discount."""


@dataclass(frozen=True, slots=True)
class PointsSettings:
    """`worth` is what one point pays, none when points do not pay; `share` how many percent of an order they may pay.

    `void_minutes`: how long staff may cancel an order of their own. Raises FieldInvalid when built wrongly.
    """

    worth: Money
    share: int
    policy: PointsPolicy
    owner: PointsOwner
    void_minutes: int

    def __post_init__(self) -> None:
        if not 0 <= self.worth.minor <= MOST_WORTH:
            raise FieldInvalid("worth", str(self.worth))
        if not 0 <= self.share <= WHOLE:
            raise FieldInvalid("share", str(self.share))
        if not 0 <= self.void_minutes <= LONGEST_VOID:
            raise FieldInvalid("void_minutes", str(self.void_minutes))

    def stored(self) -> dict[str, str]:
        """As the settings table keeps them."""
        return {
            "points_worth": str(self.worth.minor),
            "points_share": str(self.share),
            "points_policy": self.policy.value,
            "points_owner": self.owner.value,
            "void_minutes": str(self.void_minutes),
        }


def list_rules(ledger: Ledger) -> tuple[EarningRule, ...]:
    """Every rule: those in use first, the highest priority first."""
    with ledger.reading() as connection:
        return earning_rules.every(connection)


def earning_rule(ledger: Ledger, code: str) -> EarningRule:
    """The rule with this code. Raises FieldInvalid("rule")."""
    with ledger.reading() as connection:
        return earning_rules.named(connection, code)


def categories(ledger: Ledger) -> tuple[str, ...]:
    """The categories that products and rules name, for choosing one."""
    with ledger.reading() as connection:
        return earning_rules.categories(connection)


def add_rule(ledger: Ledger, key: str, rule: RuleFields) -> _Saved:
    """Add a rule, switched on at once; once per `key`. Raises NotAllowed, KeyReused, RuleCodeTaken."""

    def work(connection: Connection) -> _Saved:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, RIGHT)
        claimed = non_money.claim(connection, ledger, desk, key, "earning_rule", _content(rule))
        if claimed.answer is not None:
            return _saved(connection, claimed.answer["rule"])
        number = earning_rules.add(connection, rule, ledger.who.login, desk.at)
        non_money.note(connection, ledger, desk, "earning_rule.add", {"rule": number})
        non_money.answer(connection, claimed, {"rule": number})
        return _saved(connection, number)

    return _unless_taken(rule, lambda: ledger.write(work))


def edit_rule(ledger: Ledger, rule_id: int, version: int, rule: RuleFields) -> _Saved:
    """Save a rule that was read at `version`; orders that stand keep the rate they were opened with.

    Raises NotAllowed, EditedMeanwhile, FieldInvalid.
    """

    def work(connection: Connection) -> _Saved:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, RIGHT)
        before = earning_rules.read(connection, rule_id).fields
        earning_rules.edit(connection, rule_id, version, rule, ledger.who.login, desk.at)
        changed = [one.name for one in fields(RuleFields) if getattr(before, one.name) != getattr(rule, one.name)]
        non_money.note(connection, ledger, desk, "earning_rule.edit", {"rule": rule_id, "changed": changed})
        return _saved(connection, rule_id)

    return _unless_taken(rule, lambda: ledger.write(work))


def switch_rule(ledger: Ledger, rule_id: int, version: int, *, active: bool) -> _Saved:
    """Switch a rule on or off for orders from now on. Raises NotAllowed, EditedMeanwhile, FieldInvalid."""

    def work(connection: Connection) -> _Saved:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, RIGHT)
        earning_rules.switch(connection, rule_id, version, ledger.who.login, desk.at, active=active)
        non_money.note(connection, ledger, desk, "earning_rule.switch", {"rule": rule_id, "active": active})
        return _saved(connection, rule_id)

    return ledger.write(work)


def earnings_for(ledger: Ledger, lines: tuple[Line, ...]) -> tuple[Earning, ...]:
    """What the lines of a sale earn by today's rules. A product's own category counts, whatever its line says."""
    if not lines:
        return ()
    with ledger.reading() as connection:
        rules = earning_rules.in_use(connection, lines[0].amount.currency.code)
        wanted = frozenset(line.product_id for line in lines if line.product_id is not None)
        of_product = earning_rules.categories_of(connection, wanted) if rules else {}
        day = non_money.today(connection, ledger)
    seen = tuple(EarningLine(of_product.get(line.product_id or 0, line.category), line.amount) for line in lines)
    return earning.earnings(rules, seen, day)


def points_settings(ledger: Ledger) -> PointsSettings:
    """The settings in force."""
    kept = ledger.settings
    return PointsSettings(
        worth=Money(int(kept["points_worth"]), default_currency(ledger)),
        share=int(kept["points_share"]),
        policy=PointsPolicy(kept["points_policy"]),
        owner=PointsOwner(kept["points_owner"]),
        void_minutes=int(kept["void_minutes"]),
    )


def save_points_settings(ledger: Ledger, settings: PointsSettings) -> Changes:
    """Store them; audited with what changed. Raises NotAllowed, FieldInvalid."""
    if settings.worth.currency != default_currency(ledger):
        raise FieldInvalid("worth", str(settings.worth))
    changed = {key: value for key, value in settings.stored().items() if ledger.settings.get(key) != value}

    def work(connection: Connection) -> None:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, RIGHT)
        overview.write_settings(connection, changed)

    ledger.write(work)
    if changed:
        audit.record(ledger, "settings", "done", dict(changed))
    ledger.settings.update(changed)
    return Changes(settings=True)


def release_points(ledger: Ledger, progress: Progress = SILENT) -> tuple[int, int]:
    """Post the points of paid orders whose release day has come: how many orders, and how many were refused.

    Each order is an operation of its own under a key of its own, so two workstations release it once (SPEC 12).
    """
    seen: set[int] = set()
    refused = 0
    while waiting := _due(ledger, seen):
        for order, key in waiting:
            seen.add(order)
            progress.report(len(seen), 0, "orders")
            try:
                ledger.post(Operation(key, "points_release", (order_verbs.ReleaseEarnings(order),)))
            except Refusal:
                refused += 1
    return len(seen) - refused, refused


def _due(ledger: Ledger, seen: set[int]) -> list[tuple[int, str]]:
    """Orders that are due and were not seen yet, with the key of their release on this day."""
    with ledger.reading() as connection:
        day = non_money.today(connection, ledger)
        found = earning_rules.due(connection, day, AT_ONCE + len(seen))
    return [(order, f"points-release:{order}:{day.isoformat()}") for order in found if order not in seen]


def _saved(connection: Connection, rule: int) -> _Saved:
    return earning_rules.read(connection, rule), Changes(settings=True)


def _unless_taken(rule: RuleFields, save: Callable[[], _Saved]) -> _Saved:
    """Two who take one code at the same instant: the second meets the database's own guard."""
    try:
        return save()
    except GuardTripped as guard:
        if guard.guard not in {"earning_rule_code", "earning_rules.code"}:
            raise
        raise RuleCodeTaken(rule.code.strip()) from guard


def _content(rule: RuleFields) -> dict[str, str]:
    return {one.name: str(getattr(rule, one.name)) for one in fields(RuleFields)}
