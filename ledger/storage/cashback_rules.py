"""Cashback rules as rows: list, add, edit, switch; and what products there are to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from ledger.clock import BusinessCalendar
from ledger.domain.cashback import CashbackRule, Kind, RuleFields
from ledger.errors import CashbackRuleNotFound, EditedMeanwhile, RuleCodeTaken
from ledger.money import Money, currency
from ledger.storage.return_tables import cashback_rules
from ledger.storage.sale_tables import products

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_RULES = cashback_rules.c


def every(connection: Connection, zone: str) -> tuple[CashbackRule, ...]:
    """All rules: those in use first, the highest priority first. `zone` tells the day each was made."""
    order = (_RULES.active.desc(), _RULES.priority.desc(), _RULES.code, _RULES.id)
    return tuple(_rule(row, zone) for row in connection.execute(select(cashback_rules).order_by(*order)))


def read(connection: Connection, rule: int, zone: str) -> CashbackRule:
    """One rule. Raises CashbackRuleNotFound."""
    row = connection.execute(select(cashback_rules).where(_RULES.id == rule)).first()
    if row is None:
        raise CashbackRuleNotFound(str(rule))
    return _rule(row, zone)


def named(connection: Connection, code: str, zone: str) -> CashbackRule:
    """The rule with this code. Raises CashbackRuleNotFound."""
    row = connection.execute(select(cashback_rules).where(_RULES.code == code.strip())).first()
    if row is None:
        raise CashbackRuleNotFound(code.strip())
    return _rule(row, zone)


def add(connection: Connection, fields: RuleFields, by: str, at: datetime) -> int:
    """Add a rule, switched on; its number. Raises RuleCodeTaken."""
    _require_free(connection, fields.code, 0)
    row = {**_columns(fields), "active": True, "version": 1, "edited_by": by, "created_at": at, "updated_at": at}
    number: int = connection.execute(insert(cashback_rules).values(row).returning(_RULES.id)).scalar_one()
    return number


def edit(
    connection: Connection, rule: int, version: int, fields: RuleFields, by: str, at: datetime
) -> None:  # fmt: skip
    """Save a rule that was read at `version`; its currency stays.

    Raises EditedMeanwhile, CashbackRuleNotFound, RuleCodeTaken.
    """
    _require_free(connection, fields.code, rule)
    values = _columns(fields) | {"edited_by": by, "updated_at": at}
    del values["currency"]
    _save(connection, rule, version, values)


def switch(connection: Connection, rule: int, version: int, by: str, at: datetime, *, active: bool) -> None:
    """Switch a rule on or off. Raises EditedMeanwhile, CashbackRuleNotFound."""
    _save(connection, rule, version, {"active": active, "edited_by": by, "updated_at": at})


def of_products(connection: Connection, what: str) -> tuple[str, ...]:
    """The categories or the brands (`what`: category, brand) that products have."""
    column = products.c[what]
    return tuple(connection.execute(select(column).distinct().where(column != "").order_by(column)).scalars())


def _save(connection: Connection, rule: int, version: int, values: dict[str, Any]) -> None:
    saved = connection.execute(
        update(cashback_rules)
        .where(_RULES.id == rule, _RULES.version == version)
        .values(**values, version=version + 1)
    )  # fmt: skip
    if saved.rowcount == 0:
        row = connection.execute(select(cashback_rules).where(_RULES.id == rule)).first()
        if row is None:
            raise CashbackRuleNotFound(str(rule))
        raise EditedMeanwhile("cashback_rule", row.edited_by, row.updated_at)


def _require_free(connection: Connection, code: str, but: int) -> None:
    taken = select(_RULES.id).where(_RULES.code == code.strip(), _RULES.id != but)
    if connection.execute(taken).first() is not None:
        raise RuleCodeTaken(code.strip())


def _columns(fields: RuleFields) -> dict[str, Any]:
    terms = fields.terms
    return {
        "code": fields.code.strip(), "names": {key: text.strip() for key, text in fields.names if text.strip()},
        "description": fields.description.strip(), "kind": terms.kind, "value": terms.value,
        "currency": fields.currency.code, "minimum_order": terms.minimum_order, "maximum": terms.maximum,
        "categories": [one.strip() for one in fields.categories if one.strip()],
        "brands": [one.strip() for one in fields.brands if one.strip()], "valid_from": fields.valid_from,
        "valid_until": fields.valid_until, "lock_days": fields.lock_days, "expires_days": fields.expires_days,
        "priority": fields.priority, "stackable": fields.stackable,
    }  # fmt: skip


def _rule(row: Any, zone: str) -> CashbackRule:  # noqa: ANN401 - a database row
    unit = currency(row.currency)
    fields = RuleFields(
        code=row.code,
        kind=Kind(row.kind),
        value=row.value,
        currency=unit,
        names=tuple(sorted(row.names.items())),
        description=row.description,
        minimum_order=Money(row.minimum_order, unit) if row.minimum_order else None,
        maximum=None if row.maximum is None else Money(row.maximum, unit),
        categories=tuple(row.categories),
        brands=tuple(row.brands),
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        lock_days=row.lock_days,
        expires_days=row.expires_days,
        priority=row.priority,
        stackable=row.stackable,
    )
    made = BusinessCalendar(zone).local(row.created_at).date()
    return CashbackRule(row.id, fields, row.active, row.version, row.edited_by, made)
