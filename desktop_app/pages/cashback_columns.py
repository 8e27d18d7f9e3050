"""Columns of cashback rules, of what was granted, and of what would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.dialogs.partner_form import percent_text
from desktop_app.marking import translate
from desktop_app.models.columns import Align, Column
from ledger.use_cases.cashback import Kind

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.use_cases.cashback import CashbackRule, Given, RuleFields
    from ledger.use_cases.cashback_granting import Planned


def value_words(context: AppContext, fields: RuleFields) -> str:
    """What a rule gives, such as 5 % or 20.00."""
    if fields.kind is Kind.PERCENTAGE:
        return context.formats.isolate(f"{percent_text(fields.value)} %")
    return context.formats.money(fields.value_money)


def terms_words(context: AppContext, fields: RuleFields) -> str:
    """What a rule gives, with its maximum."""
    given = value_words(context, fields)
    if fields.maximum is None:
        return given
    most = context.formats.money(fields.maximum, code=False)
    return translate("Cashback", "{value}, at most {amount}").format(value=given, amount=most)


def days_words(context: AppContext, fields: RuleFields) -> str:
    """From when to when it counts orders."""
    first, last, formats = fields.valid_from, fields.valid_until, context.formats
    if first is not None and last is not None:
        return formats.days(first, last)
    if first is not None:
        return translate("Cashback", "from {day}").format(day=formats.day(first))
    if last is not None:
        return translate("Cashback", "until {day}").format(day=formats.day(last))
    return translate("Cashback", "Since it was made")


def obstacle_words(obstacle: str) -> str:
    """Why a wallet takes nothing now; "" when it does."""
    return {
        "": "",
        "closed": translate("Cashback", "The wallet is closed"),
        "suspended": translate("Cashback", "The wallet is stopped"),
        "merged": translate("Cashback", "The customer was merged"),
        "erased": translate("Cashback", "The customer was erased"),
    }[obstacle]


def rule_columns(context: AppContext) -> list[Column[CashbackRule]]:
    """Every rule."""
    formats = context.formats
    return [
        Column("code", lambda: translate("Cashback", "Code"), lambda row: row.fields.code, width=90),
        Column("name", lambda: translate("Cashback", "Name"), lambda row: row.fields.name(formats.language), width=150,
               stretch=True),
        Column("active", lambda: translate("Cashback", "Status"), lambda row: row.active,
               lambda active: translate("Cashback", "In use") if active else translate("Cashback", "Off"),
               tone=lambda row: "positive" if row.active else "neutral", chip=True, width=110),
        Column("gives", lambda: translate("Cashback", "Gives"), lambda row: terms_words(context, row.fields),
               width=165),
        Column("minimum", lambda: translate("Cashback", "Least order"), lambda row: row.fields.minimum_order,
               formats.money, Align.END, width=115),
        Column("counts", lambda: translate("Cashback", "On lines of"), lambda row: _counts(row.fields), width=120),
        Column("days", lambda: translate("Cashback", "Days"), lambda row: days_words(context, row.fields), width=170),
        Column("together", lambda: translate("Cashback", "With other rules"), lambda row: row.fields.stackable,
               _together, width=100, hidden=True),
        Column("priority", lambda: translate("Cashback", "Priority"), lambda row: row.fields.priority, formats.number,
               Align.END, width=80, hidden=True),
    ]  # fmt: skip


def _together(adds: bool) -> str:
    return translate("Cashback", "Adds up") if adds else translate("Cashback", "One gives")


def _counts(fields: RuleFields) -> str:
    parts = [*fields.categories, *fields.brands]
    if not parts:
        return translate("Cashback", "Everything")
    return translate("Cashback", ", ").join(parts)


def granted_columns(context: AppContext) -> list[Column[Given]]:
    """What was granted."""
    formats = context.formats
    return [
        Column("at", lambda: translate("Cashback", "Given"), lambda row: row.at, formats.moment, width=165,
               tooltip=lambda row: formats.exact_moment(row.at)),
        Column("order", lambda: translate("Cashback", "Order"), lambda row: row.number, formats.code, width=110),
        Column("customer", lambda: translate("Cashback", "Customer"), lambda row: row.customer_name, width=180,
               stretch=True),
        Column("rule", lambda: translate("Cashback", "Rule"), lambda row: row.code, width=110),
        Column("base", lambda: translate("Cashback", "On"), lambda row: row.base, formats.money, Align.END, width=130),
        Column("amount", lambda: translate("Cashback", "Cashback"), lambda row: row.amount, formats.money, Align.END,
               width=130, amount=lambda row: row.amount),
        Column("back", lambda: translate("Cashback", "Taken back"),
               lambda row: row.taken_back if row.taken_back.minor else None, formats.money, Align.END, width=130,
               tone=lambda row: "warning" if row.taken_back.minor else ""),
    ]  # fmt: skip


def planned_columns(context: AppContext) -> list[Column[Planned]]:
    """What would be granted."""
    formats = context.formats
    return [
        Column("order", lambda: translate("Cashback", "Order"), lambda row: row.number, formats.code, width=110),
        Column("customer", lambda: translate("Cashback", "Customer"), lambda row: row.customer_name, width=150,
               stretch=True),
        Column("rule", lambda: translate("Cashback", "Rule"), lambda row: row.rule.fields.code, width=90),
        Column("due", lambda: translate("Cashback", "Due"), lambda row: row.due, formats.day, width=130),
        Column("base", lambda: translate("Cashback", "On"), lambda row: row.base, formats.money, Align.END, width=120),
        Column("amount", lambda: translate("Cashback", "Cashback"), lambda row: row.amount, formats.money, Align.END,
               width=130, amount=lambda row: row.amount),
        Column("obstacle", lambda: translate("Cashback", "Obstacle"), lambda row: row.obstacle, obstacle_words,
               tone=lambda row: "negative" if row.obstacle else "", width=150),
    ]  # fmt: skip
