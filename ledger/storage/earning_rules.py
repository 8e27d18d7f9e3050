"""Earning rules as rows: list, add, edit, switch; and what orders still wait to earn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, or_, select, update

from ledger.domain.earning import EarningRule, RuleFields
from ledger.errors import EditedMeanwhile, FieldInvalid, RuleCodeTaken
from ledger.money import Money, currency
from ledger.storage.sale_tables import earning_rules, order_earnings, orders, products
from ledger.storage.tables import customers, transactions, wallets

if TYPE_CHECKING:
    from datetime import date, datetime

    from sqlalchemy import Connection


def every(connection: Connection) -> tuple[EarningRule, ...]:
    """All rules: those in use first, the highest priority first."""
    order = (earning_rules.c.active.desc(), earning_rules.c.priority.desc(), earning_rules.c.code, earning_rules.c.id)
    return tuple(_rule(row) for row in connection.execute(select(earning_rules).order_by(*order)))


def in_use(connection: Connection, unit: str) -> tuple[EarningRule, ...]:
    """The rules that are switched on for orders in this currency."""
    wanted = select(earning_rules).where(earning_rules.c.active, earning_rules.c.currency == unit)
    return tuple(_rule(row) for row in connection.execute(wanted.order_by(earning_rules.c.id)))


def read(connection: Connection, rule: int) -> EarningRule:
    """One rule. Raises FieldInvalid("rule") when there is none."""
    row = connection.execute(select(earning_rules).where(earning_rules.c.id == rule)).first()
    if row is None:
        raise FieldInvalid("rule", str(rule))
    return _rule(row)


def named(connection: Connection, code: str) -> EarningRule:
    """The rule with this code. Raises FieldInvalid("rule")."""
    row = connection.execute(select(earning_rules).where(earning_rules.c.code == code.strip())).first()
    if row is None:
        raise FieldInvalid("rule", code)
    return _rule(row)


def add(connection: Connection, fields: RuleFields, by: str, at: datetime) -> int:
    """Add a rule, switched on; its number. Raises RuleCodeTaken."""
    _require_free(connection, fields.code, 0)
    row = {**_columns(fields), "active": True, "version": 1, "edited_by": by, "created_at": at, "updated_at": at}
    number: int = connection.execute(insert(earning_rules).values(row).returning(earning_rules.c.id)).scalar_one()
    return number


def edit(
    connection: Connection, rule: int, version: int, fields: RuleFields, by: str, at: datetime
) -> None:  # fmt: skip
    """Save a rule that was read at `version`. Raises EditedMeanwhile, FieldInvalid."""
    _require_free(connection, fields.code, rule)
    _save(connection, rule, version, _columns(fields) | {"edited_by": by, "updated_at": at})


def switch(connection: Connection, rule: int, version: int, by: str, at: datetime, *, active: bool) -> None:
    """Switch a rule on or off. Raises EditedMeanwhile, FieldInvalid."""
    _save(connection, rule, version, {"active": active, "edited_by": by, "updated_at": at})


def categories(connection: Connection) -> tuple[str, ...]:
    """The categories that products and rules name."""
    found = select(products.c.category).where(products.c.category != "")
    also = select(earning_rules.c.category).where(earning_rules.c.category != "")
    return tuple(sorted(connection.execute(found.union(also)).scalars()))


def categories_of(connection: Connection, wanted: frozenset[int]) -> dict[int, str]:
    """The category of each of these products."""
    if not wanted:
        return {}
    rows = connection.execute(select(products.c.id, products.c.category).where(products.c.id.in_(wanted)))
    return {row.id: row.category for row in rows}


def due(connection: Connection, today: date, limit: int) -> list[int]:
    """Orders with points to be posted by now, into wallets that take value."""
    found = (
        select(order_earnings.c.order_id)
        .distinct()
        .select_from(order_earnings)
        .outerjoin(transactions, transactions.c.id == order_earnings.c.transaction_id)
        .join(orders, orders.c.id == order_earnings.c.order_id)
        .join(wallets, (wallets.c.customer_id == orders.c.customer_id) & (wallets.c.currency == "PTS"))
        .join(customers, customers.c.id == wallets.c.customer_id)
        .where(
            order_earnings.c.release_on <= today,
            orders.c.status.in_(("paid", "delivered")),
            or_(order_earnings.c.transaction_id.is_(None), transactions.c.status == "pending"),
            wallets.c.status != "closed",
            ~wallets.c.suspended,
            customers.c.status.not_in(("merged", "erased")),
        )
        .order_by(order_earnings.c.order_id)
        .limit(limit)
    )
    return list(connection.execute(found).scalars())


def _save(connection: Connection, rule: int, version: int, values: dict[str, Any]) -> None:
    saved = connection.execute(
        update(earning_rules)
        .where(earning_rules.c.id == rule, earning_rules.c.version == version)
        .values(**values, version=version + 1)
    )
    if saved.rowcount == 0:
        row = connection.execute(select(earning_rules).where(earning_rules.c.id == rule)).first()
        if row is None:
            raise FieldInvalid("rule", str(rule))
        raise EditedMeanwhile("earning_rule", row.edited_by, row.updated_at)


def _require_free(connection: Connection, code: str, but: int) -> None:
    taken = select(earning_rules.c.id).where(earning_rules.c.code == code.strip(), earning_rules.c.id != but)
    if connection.execute(taken).first() is not None:
        raise RuleCodeTaken(code.strip())


def _columns(fields: RuleFields) -> dict[str, Any]:
    return {
        "code": fields.code.strip(), "name": fields.name.strip(), "points": fields.points, "per": fields.per.minor,
        "currency": fields.currency.code, "category": fields.category.strip(),
        "minimum_order": fields.minimum_order.minor if fields.minimum_order is not None else 0,
        "valid_from": fields.valid_from, "valid_until": fields.valid_until, "release_days": fields.release_days,
        "expires_days": fields.expires_days, "priority": fields.priority,
    }  # fmt: skip


def _rule(row: Any) -> EarningRule:  # noqa: ANN401 - a database row
    unit = currency(row.currency)
    return EarningRule(
        id=row.id,
        fields=RuleFields(
            code=row.code,
            points=row.points,
            per=Money(row.per, unit),
            name=row.name,
            category=row.category,
            minimum_order=Money(row.minimum_order, unit) if row.minimum_order else None,
            valid_from=row.valid_from,
            valid_until=row.valid_until,
            release_days=row.release_days,
            expires_days=row.expires_days,
            priority=row.priority,
        ),
        active=row.active,
        version=row.version,
        edited_by=row.edited_by,
    )
