"""Cashback rules: list, add, edit, switch (SPEC 7). What they give is granted by the job in `cashback_granting`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.domain.cashback import CashbackRule, Kind, RuleFields
from ledger.errors import FieldInvalid, GuardTripped, RuleCodeTaken
from ledger.paging import Key, Page
from ledger.storage import cashback_orders, cashback_rules, non_money
from ledger.storage.cashback_orders import Given
from ledger.storage.types import from_micros, to_micros

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.storage.ledger import Connection, Ledger

__all__ = [
    "CashbackRule", "Choices", "Given", "Kind", "RuleFields", "add_rule", "cashback_rule", "choices", "edit_rule",
    "list_granted", "list_rules", "switch_rule",
]  # fmt: skip

RIGHT = "cashback.edit"
AT_ONCE = 100
_Saved = tuple[CashbackRule, Changes]
SAVED = Changes(settings=True)


@dataclass(frozen=True, slots=True)
class Choices:
    """The categories and brands that products have."""

    categories: tuple[str, ...]
    brands: tuple[str, ...]


def list_rules(ledger: Ledger) -> tuple[CashbackRule, ...]:
    """Every rule: those in use first, the highest priority first."""
    with ledger.reading() as connection:
        return cashback_rules.every(connection, zone(ledger))


def cashback_rule(ledger: Ledger, code: str) -> CashbackRule:
    """The rule with this code. Raises CashbackRuleNotFound."""
    with ledger.reading() as connection:
        return cashback_rules.named(connection, code, zone(ledger))


def choices(ledger: Ledger) -> Choices:
    """What a rule may be limited to, from the products there are."""
    with ledger.reading() as connection:
        return Choices(
            cashback_rules.of_products(connection, "category"), cashback_rules.of_products(connection, "brand")
        )


def add_rule(ledger: Ledger, key: str, rule: RuleFields) -> _Saved:
    """Add a rule, switched on at once; once per `key`. Raises NotAllowed, KeyReused, RuleCodeTaken."""

    def work(connection: Connection) -> _Saved:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, RIGHT)
        claimed = non_money.claim(connection, ledger, desk, key, "cashback_rule", _content(rule))
        if claimed.answer is not None:
            return cashback_rules.read(connection, claimed.answer["rule"], zone(ledger)), SAVED
        number = cashback_rules.add(connection, rule, ledger.who.login, desk.at)
        non_money.note(connection, ledger, desk, "cashback_rule.add", {"rule": number})
        non_money.answer(connection, claimed, {"rule": number})
        return cashback_rules.read(connection, number, zone(ledger)), SAVED

    return _unless_taken(rule, lambda: ledger.write(work))


def edit_rule(ledger: Ledger, rule_id: int, version: int, rule: RuleFields) -> _Saved:
    """Save a rule that was read at `version`; what was granted keeps the terms it was granted on.

    Its currency stays. Raises NotAllowed, EditedMeanwhile, CashbackRuleNotFound, RuleCodeTaken, FieldInvalid.
    """

    def work(connection: Connection) -> _Saved:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, RIGHT)
        before = cashback_rules.read(connection, rule_id, zone(ledger)).fields
        if before.currency != rule.currency:
            raise FieldInvalid("currency", rule.currency.code)
        cashback_rules.edit(connection, rule_id, version, rule, ledger.who.login, desk.at)
        changed = [one.name for one in fields(RuleFields) if getattr(before, one.name) != getattr(rule, one.name)]
        non_money.note(connection, ledger, desk, "cashback_rule.edit", {"rule": rule_id, "changed": changed})
        return cashback_rules.read(connection, rule_id, zone(ledger)), SAVED

    return _unless_taken(rule, lambda: ledger.write(work))


def switch_rule(ledger: Ledger, rule_id: int, version: int, *, active: bool) -> _Saved:
    """Switch a rule on or off: off, it gives nothing any more, whatever waits.

    Raises NotAllowed, EditedMeanwhile, CashbackRuleNotFound.
    """

    def work(connection: Connection) -> _Saved:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, RIGHT)
        cashback_rules.switch(connection, rule_id, version, ledger.who.login, desk.at, active=active)
        non_money.note(connection, ledger, desk, "cashback_rule.switch", {"rule": rule_id, "active": active})
        return cashback_rules.read(connection, rule_id, zone(ledger)), SAVED

    return ledger.write(work)


def list_granted(
    ledger: Ledger, rule_id: int | None = None, after: Key | None = None, limit: int = AT_ONCE
) -> Page[Given]:  # fmt: skip
    """What was granted, the newest first; of one rule if named."""
    before = None
    if after is not None:
        at, order, rule = (int(part) for part in after)
        before = (from_micros(at), order, rule)
    with ledger.reading() as connection:
        rows = cashback_orders.granted(connection, rule_id, before, limit)
    more = (to_micros(rows[-1].at), rows[-1].order, rows[-1].rule) if len(rows) == limit else None
    return Page(tuple(rows), more)


def zone(ledger: Ledger) -> str:
    """The shop's time zone, which decides on which day an order was delivered."""
    return ledger.settings["zone"]


def _unless_taken(rule: RuleFields, save: Callable[[], _Saved]) -> _Saved:
    """Two who take one code at the same instant: the second meets the database's own guard."""
    try:
        return save()
    except GuardTripped as guard:
        if guard.guard not in {"cashback_rule_code", "cashback_rules.code"}:
            raise
        raise RuleCodeTaken(rule.code.strip()) from guard


def _content(rule: RuleFields) -> dict[str, str]:
    return {one.name: str(getattr(rule, one.name)) for one in fields(RuleFields)}
