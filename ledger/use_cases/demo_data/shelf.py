"""What the practice shop sells, and for whom: partners, products, and the rule by which orders earn points."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from ledger.domain.cashback import Kind
from ledger.domain.cashback import RuleFields as CashbackFields
from ledger.domain.earning import RuleFields
from ledger.domain.order_verbs import OrderLine
from ledger.domain.partners import PartnerFields
from ledger.domain.products import ProductFields, ProductKind
from ledger.money import Currency, Money

PARTNERS = (
    PartnerFields("Najd Ceramics", 2000, 7, note="Cups and plates, made to order"),
    PartnerFields("Мастерская «Север»", 1500, 14),
    PartnerFields("بيت القهوة", 1000, 3),
)
"""A share of what is sold of theirs is owed to them, after the shop's commission."""

NO_PARTNER = 0


@dataclass(frozen=True, slots=True)
class Good:
    """Something on the shelf. `partner` counts from 1; `stock` None: one of a kind."""

    sku: str
    name: str
    category: str
    brand: str
    price: int
    stock: int | None
    partner: int = NO_PARTNER


GOODS = (
    Good("COF-250", "Coffee beans, 250 g", "Coffee", "House", 39_00, 400),
    Good("COF-1000", "Coffee beans, 1 kg", "Coffee", "House", 129_00, 120),
    Good("COF-YEM", "بن يمني فاخر", "Coffee", "بيت القهوة", 89_00, 60, 3),
    Good("TEA-100", "Чай с чабрецом, 100 г", "Tea", "Север", 24_50, 150, 2),
    Good("CUP-01", "Cup, blue glaze", "Ceramics", "Najd", 45_00, 80, 1),
    Good("PLT-07", "Plate, hand painted", "Ceramics", "Najd", 110_00, None, 1),
    Good("PLT-08", "Plate, signed by the maker", "Ceramics", "Najd", 340_00, None, 1),
    Good("GRN-02", "Hand grinder", "Tools", "Timur", 210_00, 25),
    Good("FLT-40", "Paper filters, 40", "Tools", "House", 12_00, 600),
    Good("HNY-500", "Мёд, 500 г", "Food", "Север", 54_00, 90, 2),
    Good("DAT-1000", "تمر سكري، ١ كغ", "Food", "House", 35_00, 200),
    Good("KIT-01", "Gift set: beans, cup, filters", "Gifts", "House", 99_00, 40),
)
"""The shelf."""

RULE_CODE = "base"
_PER = 10_00
_LARGE, _MOST = 200_00, 50_00
_LINES, _LINE_WEIGHTS = (1, 2, 3), (6, 3, 1)
_NO_PARTNER_IN = 4


def rule(unit: Currency) -> RuleFields:
    """One point for each ten, good for a year."""
    return RuleFields(RULE_CODE, 1, Money(_PER, unit), "One point for each 10", expires_days=365)


def cashback(unit: Currency) -> tuple[CashbackFields, ...]:
    """Five per cent of large orders, at most fifty; a little more on tools."""
    names = (("ar", "٥٪ على الطلبات الكبيرة"), ("en", "5 % on large orders"), ("ru", "5 % за крупные заказы"))
    tools = (("ar", "١٠٪ على الأدوات"), ("en", "10 % on tools"), ("ru", "10 % за инструменты"))
    return (
        CashbackFields("five", Kind.PERCENTAGE, 500, unit, names, minimum_order=Money(_LARGE, unit),
                       maximum=Money(_MOST, unit)),
        CashbackFields("tools", Kind.PERCENTAGE, 1_000, unit, tools, categories=("Tools",), priority=5,
                       minimum_order=Money(_LARGE, unit)),
    )  # fmt: skip


def fields_of(good: Good, unit: Currency) -> ProductFields:
    """As a product is entered."""
    kind = ProductKind.UNIQUE if good.stock is None else ProductKind.COUNTED
    return ProductFields(
        good.sku, good.name, Money(good.price, unit), kind, good.stock, good.category, good.brand, good.partner or None
    )


def basket(chance: Random, total: int) -> tuple[OrderLine, ...]:
    """Lines that come to `total`: things of the shelf at the prices of their day, none of them from the stock."""
    many = min(chance.choices(_LINES, _LINE_WEIGHTS)[0], total)
    parts, left = [], total
    for n in range(many, 0, -1):
        part = left if n == 1 else max(1, left // n + chance.randrange(-left // (n * 3), left // (n * 3) + 1))
        parts.append(part)
        left -= part
    lines = []
    for part in parts:
        good = chance.choice(GOODS)
        partner = good.partner or None
        if chance.randrange(_NO_PARTNER_IN):
            partner = None
        lines.append(OrderLine(None, good.name, 1, part, 0, good.category, good.brand, partner))
    return tuple(lines)
