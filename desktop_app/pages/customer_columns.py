"""The customers' table, column by column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.models.columns import Align, Column
from desktop_app.words import tone, word

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.customers import CustomerRow
    from ledger.money import Money


def customer_columns(context: AppContext) -> list[Column[CustomerRow]]:
    """Name, phone, city, cards, money, points, purchases, status; email and number on demand."""
    translate = QCoreApplication.translate

    def money(amount: Money) -> str:
        return context.formats.money(amount)

    def phone(number: str) -> str:
        return context.formats.phone(number)

    def cards(numbers: tuple[str, ...]) -> str:
        return ", ".join(context.formats.code(number) for number in numbers)

    def first_card(numbers: tuple[str, ...]) -> str:
        return context.formats.code(numbers[0] + (f" +{len(numbers) - 1}" if numbers[1:] else "")) if numbers else ""

    return [
        Column(
            "name",
            lambda: translate("CustomerColumns", "Name"),
            lambda row: row.name,
            sort_key="name",
            stretch=True,
            tooltip=lambda row: row.name,
        ),
        Column("phone", lambda: translate("CustomerColumns", "Phone"), lambda row: row.phone, phone, width=150),
        Column("email", lambda: translate("CustomerColumns", "Email"), lambda row: row.email, width=180, hidden=True),
        Column("city", lambda: translate("CustomerColumns", "City"), lambda row: row.city, sort_key="city", width=110),
        Column(
            "cards",
            lambda: translate("CustomerColumns", "Cards"),
            lambda row: row.cards,
            first_card,
            width=120,
            tooltip=lambda row: cards(row.cards),
        ),
        Column(
            "money",
            lambda: translate("CustomerColumns", "Money"),
            lambda row: row.money,
            money,
            Align.END,
            width=130,
            tone=lambda row: _debt_tone(row.money),
            amount=lambda row: row.money,
        ),
        Column(
            "points",
            lambda: translate("CustomerColumns", "Points"),
            lambda row: row.points,
            money,
            Align.END,
            width=100,
            tone=lambda row: _debt_tone(row.points),
            amount=lambda row: row.points,
        ),
        Column(
            "purchases",
            lambda: translate("CustomerColumns", "Purchases"),
            lambda row: row.purchases,
            money,
            Align.END,
            width=130,
        ),
        Column(
            "status",
            lambda: translate("CustomerColumns", "Status"),
            lambda row: row.status,
            word,
            width=92,
            tone=lambda row: tone(row.status),
            chip=True,
        ),
        Column(
            "id",
            lambda: translate("CustomerColumns", "Number"),
            lambda row: row.id,
            lambda number: context.formats.code(f"#{number}"),
            sort_key="id",
            width=90,
            hidden=True,
        ),
    ]


def _debt_tone(amount: Money) -> str:
    return "negative" if amount.minor < 0 else ""
