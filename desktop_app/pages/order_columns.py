"""Columns of orders and of their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.marking import translate
from desktop_app.models.columns import Align, Column
from ledger.domain.orders import OrderLineRow, OrderRow, OrderStatus

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.formats import Formats
    from ledger.money import Money


def order_columns(context: AppContext) -> list[Column[OrderRow]]:
    """All columns of a list of orders."""
    formats = context.formats
    return [
        Column("number", lambda: translate("Orders", "Number"), lambda row: row.shown_number, formats.code, width=110),
        Column(
            "time", lambda: translate("Orders", "Time"), lambda row: row.created_at, formats.moment, width=158,
            tooltip=lambda row: formats.exact_moment(row.created_at),
        ),
        Column(
            "customer", lambda: translate("Orders", "Customer"), lambda row: row.customer_name, width=170, stretch=True,
            tooltip=lambda row: row.customer_name,
        ),
        Column(
            "total", lambda: translate("Orders", "Total"), lambda row: row.total, formats.money, Align.END, width=130,
            amount=lambda row: row.total if row.status is not OrderStatus.CANCELLED else None,
        ),
        Column(
            "due", lambda: translate("Orders", "Still to pay"), lambda row: row.due or None, formats.money, Align.END,
            width=125, tone=lambda _: "warning",
        ),
        Column(
            "returned", lambda: translate("Orders", "Came back"), lambda row: row.returned or None, formats.money,
            Align.END, width=125, amount=lambda row: row.returned, hidden=True,
        ),
        Column("method", lambda: translate("Orders", "Paid with"), lambda row: row.method, words.word, width=135),
        Column(
            "status", lambda: translate("Orders", "Status"), lambda row: row.status, words.word, width=172,
            tone=lambda row: words.tone(row.status), chip=True,
        ),
        Column("kind", lambda: translate("Orders", "Kind"), lambda row: row.kind, words.word, width=150, hidden=True),
        Column(
            "points", lambda: translate("Orders", "Points used"), lambda row: row.points_used or None,
            lambda one: formats.number(one) if one else "", Align.END, width=110, hidden=True,
        ),
        Column("by", lambda: translate("Orders", "By"), lambda row: row.performed_by, width=130, hidden=True),
        Column(
            "paid", lambda: translate("Orders", "Paid at"), lambda row: row.paid_at, formats.moment, width=158,
            hidden=True,
        ),
    ]  # fmt: skip


def line_columns(context: AppContext) -> list[Column[OrderLineRow]]:
    """All columns of an order's lines; the figures above say the currency."""
    formats = context.formats

    def bare(amount: Money | None) -> str:
        return formats.money(amount, code=False)

    return [
        Column(
            "name", lambda: translate("Orders", "Product"), lambda line: line.name, width=100, stretch=True,
            tooltip=lambda line: " · ".join(part for part in (line.name, line.category, line.brand) if part),
        ),
        Column("quantity", lambda: translate("Orders", "Quantity"), lambda line: line.quantity, formats.number,
               Align.END, width=76),
        Column("price", lambda: translate("Orders", "Price"), lambda line: line.price, bare, Align.END, width=84),
        Column("discount", lambda: translate("Orders", "Discount"), lambda line: line.discount or None, bare,
               Align.END, width=80),
        Column("amount", lambda: translate("Orders", "Amount"), lambda line: line.amount, bare, Align.END, width=88,
               amount=lambda line: line.amount),
        Column("returned", lambda: translate("Orders", "Came back"), lambda line: line.returned_amount or None, bare,
               Align.END, width=88, tone=lambda _: "warning", tooltip=lambda line: _came_back(line, formats)),
        Column("partner", lambda: translate("Orders", "Partner"), lambda line: line.partner_name, width=130,
               hidden=True),
        Column("category", lambda: translate("Orders", "Category"), lambda line: line.category, width=120, hidden=True),
        Column("brand", lambda: translate("Orders", "Brand"), lambda line: line.brand, width=120, hidden=True),
    ]  # fmt: skip


def _came_back(line: OrderLineRow, formats: Formats) -> str:
    if not line.returned_amount:
        return ""
    text = translate("Orders", "{back} of {quantity} came back")
    return text.format(back=formats.number(line.returned), quantity=formats.number(line.quantity))
