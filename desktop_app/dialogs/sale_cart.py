"""A parked sale as it is kept: what the till's form needs again, and nothing secret."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ledger.domain.orders import OrderKind
from ledger.errors import AmountNotPositive, CurrencyUnknown, FieldInvalid, FieldRequired
from ledger.money import Money, currency
from ledger.use_cases.sale_requests import SaleLine


@dataclass(frozen=True, slots=True)
class Cart:
    """A sale before anything pays it. Gift cards and tenders are asked again when it is taken up."""

    lines: tuple[SaleLine, ...]
    kind: OrderKind = OrderKind.COUNTER
    points: int = 0
    note: str = ""


def cart_content(cart: Cart) -> dict[str, object]:
    """As it is stored: amounts in minor units."""
    return {
        "currency": cart.lines[0].price.currency.code if cart.lines else "",
        "kind": cart.kind.value,
        "points": cart.points,
        "note": cart.note,
        "lines": [
            {
                "name": line.name,
                "price": line.price.minor,
                "quantity": line.quantity,
                "discount": line.discount.minor if line.discount is not None else 0,
                "product": line.product_id,
                "category": line.category,
                "brand": line.brand,
                "partner": line.partner_id,
            }
            for line in cart.lines
        ],
    }


def cart_of(content: dict[str, Any]) -> Cart:
    """Read it again. Raises FieldInvalid("lines") when it was written by something else."""
    try:
        unit = currency(str(content["currency"]))
        lines = tuple(
            SaleLine(
                name=str(line["name"]),
                price=Money(int(line["price"]), unit),
                quantity=int(line["quantity"]),
                discount=Money(int(line["discount"]), unit) if line["discount"] else None,
                product_id=line["product"],
                category=str(line["category"]),
                brand=str(line["brand"]),
                partner_id=line["partner"],
            )
            for line in content["lines"]
        )
        return Cart(lines, OrderKind(content["kind"]), int(content["points"]), str(content["note"]))
    except (KeyError, TypeError, ValueError, AmountNotPositive, CurrencyUnknown, FieldInvalid, FieldRequired):
        raise FieldInvalid("lines", str(content)[:80]) from None
