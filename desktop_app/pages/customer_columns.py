"""The customers' table, column by column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.models.columns import Align, Column
from desktop_app.words import tone, word
from ledger.money import POINTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.context import AppContext
    from ledger.domain.customers import CustomerRow
    from ledger.money import Money

translate = QCoreApplication.translate


def customer_columns(context: AppContext) -> list[Column[CustomerRow]]:
    """Name, phone, city, cards, money, points, purchases, status; email and number on demand."""
    return [*_person(context), *_value(context), *_standing(context)]


def _person(context: AppContext) -> list[Column[CustomerRow]]:
    def phone(number: str) -> str:
        return context.formats.phone(number)

    def cards(numbers: tuple[str, ...]) -> str:
        return ", ".join(context.formats.code(number) for number in numbers)

    def first_card(numbers: tuple[str, ...]) -> str:
        return context.formats.code(numbers[0] + (f" +{len(numbers) - 1}" if numbers[1:] else "")) if numbers else ""

    return [
        Column("name", lambda: translate("CustomerColumns", "Name"), lambda row: row.name, width=140, stretch=True,
               sort_key="name", tooltip=lambda row: row.name),
        Column("phone", lambda: translate("CustomerColumns", "Phone"), lambda row: row.phone, phone, width=150),
        Column("email", lambda: translate("CustomerColumns", "Email"), lambda row: row.email, width=180, hidden=True),
        Column("city", lambda: translate("CustomerColumns", "City"), lambda row: row.city, width=110, sort_key="city"),
        Column("cards", lambda: translate("CustomerColumns", "Cards"), lambda row: row.cards, first_card, width=120,
               tooltip=lambda row: cards(row.cards)),
    ]  # fmt: skip


def _value(context: AppContext) -> list[Column[CustomerRow]]:
    def money(amount: Money) -> str:
        return context.formats.money(amount, code=amount.currency != POINTS)

    def figure(
        key: str, title: Callable[[], str], amount: Callable[[CustomerRow], Money], width: int
    ) -> Column[CustomerRow]:  # fmt: skip
        return Column(
            key, title, amount, money, Align.END, width=width,
            tone=lambda row: "negative" if amount(row).minor < 0 else "",
            amount=amount if key != "purchases" else None,
        )  # fmt: skip

    return [
        figure("money", lambda: translate("CustomerColumns", "Money"), lambda row: row.money, 130),
        figure("points", lambda: translate("CustomerColumns", "Points"), lambda row: row.points, 100),
        figure("purchases", lambda: translate("CustomerColumns", "Purchases"), lambda row: row.purchases, 130),
    ]


def _standing(context: AppContext) -> list[Column[CustomerRow]]:
    return [
        Column("status", lambda: translate("CustomerColumns", "Status"), lambda row: row.status, word, width=92,
               tone=lambda row: tone(row.status), chip=True),
        Column("id", lambda: translate("CustomerColumns", "Number"), lambda row: row.id,
               lambda number: context.formats.code(f"#{number}"), width=90, sort_key="id", hidden=True),
    ]  # fmt: skip
