"""Products: what a shop sells by name and price (SPEC 8). A unique one is sold once, a counted one has a stock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ledger.domain.search_text import normalise, sort_key, visible
from ledger.errors import CurrencyMismatch, FieldInvalid, FieldRequired
from ledger.money import MAX_MINOR, POINTS, Money


class ProductKind(StrEnum):
    """Sold once; counted in a stock; or as often as one likes, at a price that may be changed at the till."""

    UNIQUE = "unique"
    COUNTED = "counted"
    OPEN = "open"


LONGEST = {"sku": 64, "name": 200, "category": 100, "brand": 100}
"""Characters a field may have."""
MOST_STOCK = 10**9


@dataclass(frozen=True, slots=True)
class ProductFields:
    """What a person types about a product; constructing it trims and validates.

    `stock` is what a new counted product starts with; later it moves by sales, returns and restocking only. Clicks
    never take the price below `floor`. Raises FieldRequired, FieldInvalid, CurrencyMismatch.
    """

    sku: str
    name: str
    price: Money
    kind: ProductKind = ProductKind.UNIQUE
    stock: int | None = None
    category: str = ""
    brand: str = ""
    partner_id: int | None = None
    floor: Money | None = None
    active: bool = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "sku", visible(text_of("sku", self.sku, LONGEST)))
        for what in ("name", "category", "brand"):
            object.__setattr__(self, what, " ".join(text_of(what, getattr(self, what), LONGEST).split()))
        for what in ("sku", "name"):
            if not getattr(self, what):
                raise FieldRequired(what)
        _require_prices(self.price, self.lowest)
        counted = self.kind is ProductKind.COUNTED
        if not counted and self.stock is not None:
            raise FieldInvalid("stock", str(self.stock))
        if self.stock is not None and not 0 <= self.stock <= MOST_STOCK:
            raise FieldInvalid("stock", str(self.stock))

    @property
    def lowest(self) -> Money:
        """The floor; zero without one."""
        return self.floor if self.floor is not None else Money(0, self.price.currency)

    @property
    def sort_name(self) -> str:
        """What the list is ordered by."""
        return sort_key(self.name)

    @property
    def search(self) -> str:
        """What the search looks through."""
        return normalise(f"{self.sku} {self.name} {self.category} {self.brand}")

    def content(self) -> dict[str, object]:
        """JSON-ready, for telling whether two requests are the same."""
        return {
            "sku": self.sku, "name": self.name, "price": str(self.price), "kind": self.kind.value, "stock": self.stock,
            "category": self.category, "brand": self.brand, "partner": self.partner_id, "floor": str(self.lowest),
            "active": self.active,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Product:
    """One product. `version` goes back with an edit so that a lost update is refused."""

    id: int
    sku: str
    name: str
    kind: ProductKind
    price: Money
    floor: Money
    stock: int | None
    category: str
    brand: str
    partner_id: int | None
    partner_name: str
    is_sold: bool
    active: bool
    version: int
    created_at: datetime
    updated_at: datetime

    @property
    def for_sale(self) -> bool:
        """Whether a till may sell it now."""
        return self.active and not self.is_sold and self.stock != 0


@dataclass(frozen=True, slots=True)
class ProductFilter:
    """What a list of products shows; empty means all. `text`: words of the SKU, name, category or brand."""

    text: str = ""
    kinds: tuple[ProductKind, ...] = ()
    category: str = ""
    partner_id: int | None = None
    for_sale: bool = False
    with_inactive: bool = False


def text_of(what: str, typed: str, longest: dict[str, int]) -> str:
    """Trimmed; refused when too long or not storable as text (NUL, halves of surrogate pairs). Raises FieldInvalid."""
    text = typed.strip()
    if len(text) > longest[what]:
        raise FieldInvalid(what, text[:60] + "…")
    if any(character == "\0" or "\ud800" <= character <= "\udfff" for character in text):
        raise FieldInvalid(what, text.encode("ascii", "replace").decode().replace("\0", "?"))
    return text


def _require_prices(price: Money, lowest: Money) -> None:
    if price.currency == POINTS:
        raise FieldInvalid("currency", POINTS.code)
    if not 0 <= price.minor <= MAX_MINOR:
        raise FieldInvalid("price", str(price))
    if lowest.currency != price.currency:
        raise CurrencyMismatch(price.currency.code, lowest.currency.code)
    if not 0 <= lowest.minor <= price.minor:
        raise FieldInvalid("floor", str(lowest))
