"""Products as rows: add, edit, restock, read, find."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, and_, insert, literal, or_, select, tuple_, update

from ledger.domain.partners import PartnerStatus
from ledger.domain.products import MOST_STOCK, Product, ProductFields, ProductFilter, ProductKind
from ledger.domain.search_text import needles
from ledger.errors import (
    CurrencyMismatch,
    CurrencyUnknown,
    EditedMeanwhile,
    FieldInvalid,
    PartnerNotFound,
    ProductNotFound,
    StockTooSmall,
)
from ledger.money import Money, currency
from ledger.paging import Key, Page
from ledger.storage.sale_tables import partners, products
from ledger.storage.tables import currencies

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Row

MAX_ID = 2**63 - 1
p = products.c


def add(connection: Connection, fields: ProductFields, by: str, at: datetime) -> int:
    """Add a product; its id. Raises FieldInvalid("sku") when another has it, PartnerNotFound, CurrencyUnknown."""
    _require_free(connection, fields.sku, None)
    _require_partner(connection, fields.partner_id, None)
    unit = fields.price.currency.code
    if connection.execute(select(currencies.c.code).where(currencies.c.code == unit)).first() is None:
        raise CurrencyUnknown(unit)
    stock = (fields.stock or 0) if fields.kind is ProductKind.COUNTED else None
    row = {
        **_columns(fields), "kind": fields.kind.value, "currency": unit, "stock": stock, "is_sold": False, "version": 1,
        "edited_by": by, "created_at": at, "updated_at": at,
    }  # fmt: skip
    made: int = connection.execute(insert(products).values(row).returning(p.id)).scalar_one()
    return made


def edit(
    connection: Connection, product: int, version: int, fields: ProductFields, by: str, at: datetime
) -> tuple[str, ...]:  # fmt: skip
    """Save a product that was read at `version`; the columns that changed. Kind, currency and stock stay.

    Raises ProductNotFound, EditedMeanwhile (a click lowers the price, too), FieldInvalid, CurrencyMismatch,
    PartnerNotFound.
    """
    known = _locked(connection, product)
    if known.version != version:
        raise EditedMeanwhile("product", known.edited_by, known.updated_at)
    if fields.kind != known.kind:
        raise FieldInvalid("kind", fields.kind.value)
    if fields.price.currency.code != known.currency:
        raise CurrencyMismatch(known.currency, fields.price.currency.code)
    _require_free(connection, fields.sku, product)
    _require_partner(connection, fields.partner_id, known.partner_id)
    columns = _columns(fields)
    changed = tuple(name for name, value in columns.items() if getattr(known, name) != value)
    connection.execute(
        update(products)
        .where(p.id == product)
        .values(**columns, edited_by=by, updated_at=at, version=version + 1)
    )  # fmt: skip
    return changed


def restock(connection: Connection, product: int, by: int, at: datetime) -> None:
    """Add `by` pieces to a counted product's stock, or take some out.

    Raises ProductNotFound, FieldInvalid, StockTooSmall.
    """
    known = _locked(connection, product)
    if known.kind != ProductKind.COUNTED:
        raise FieldInvalid("kind", known.kind)
    if known.stock + by < 0:
        raise StockTooSmall(product, known.name, known.stock, -by)
    if known.stock + by > MOST_STOCK:
        raise FieldInvalid("stock", str(known.stock + by))
    connection.execute(update(products).where(p.id == product).values(stock=p.stock + by, updated_at=at))


def read(connection: Connection, product: int) -> Product:
    """One product. Raises ProductNotFound."""
    return _one(connection, [p.id == product] if 0 < product <= MAX_ID else [], f"#{product}")


def exactly(connection: Connection, text: str) -> Product:
    """The product of this SKU, or of this id (`#12`). Raises ProductNotFound."""
    if text.startswith("#") and text[1:].isdecimal():
        return read(connection, int(text[1:]))
    return _one(connection, [p.sku == text], text)


def page(connection: Connection, wanted: ProductFilter, after: Key | None, limit: int) -> Page[Product]:
    """Products by name."""
    key = (p.sort_name, p.id)
    query = _select().where(*_conditions(wanted)).order_by(*key).limit(limit + 1)
    if after is not None:
        mark = tuple_(*(literal(value, one.type) for value, one in zip(after, key, strict=True)))
        query = query.where(tuple_(*key) > mark)
    rows = connection.execute(query).all()
    found = tuple(_product(row) for row in rows[:limit])
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(found, None if last is None else (last.sort_name, last.id))


def brands(connection: Connection) -> tuple[str, ...]:
    """The brands that products name, for choosing one."""
    return tuple(connection.execute(select(p.brand).distinct().where(p.brand != "").order_by(p.brand)).scalars())


def _select() -> Select[Any]:
    return select(products, partners.c.name.label("partner_name")).outerjoin(partners, partners.c.id == p.partner_id)


def _conditions(wanted: ProductFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [
        or_(*(p.search.contains(spelling, autoescape=True) for spelling in word)) for word in needles(wanted.text)
    ]
    if wanted.kinds:
        found.append(p.kind.in_([kind.value for kind in wanted.kinds]))
    if wanted.category:
        found.append(p.category == wanted.category)
    if wanted.partner_id is not None:
        found.append(p.partner_id == wanted.partner_id)
    if wanted.for_sale:
        found.append(and_(p.active, ~p.is_sold, or_(p.stock.is_(None), p.stock > 0)))
    elif not wanted.with_inactive:
        found.append(p.active)
    return found


def _one(connection: Connection, conditions: list[ColumnElement[bool]], text: str) -> Product:
    row = connection.execute(_select().where(*conditions)).first() if conditions else None
    if row is None:
        raise ProductNotFound(text)
    return _product(row)


def _locked(connection: Connection, product: int) -> Any:  # noqa: ANN401 - a row of products
    row = None
    if 0 < product <= MAX_ID:
        row = connection.execute(select(products).where(p.id == product).with_for_update()).first()
    if row is None:
        raise ProductNotFound(f"#{product}")
    return row


def _require_free(connection: Connection, sku: str, mine: int | None) -> None:
    taken = connection.execute(select(p.id).where(p.sku == sku)).scalar()
    if taken not in {None, mine}:
        raise FieldInvalid("sku", sku)


def _require_partner(connection: Connection, partner: int | None, had: int | None) -> None:
    """A product stays with a partner who was stopped; none comes to one."""
    if partner is None or partner == had:
        return
    status = None
    if 0 < partner <= MAX_ID:
        status = connection.execute(select(partners.c.status).where(partners.c.id == partner)).scalar()
    if status is None:
        raise PartnerNotFound(f"#{partner}")
    if status != PartnerStatus.ACTIVE:
        raise FieldInvalid("partner", f"#{partner}")


def _columns(fields: ProductFields) -> dict[str, object]:
    return {
        "sku": fields.sku,
        "name": fields.name,
        "sort_name": fields.sort_name,
        "category": fields.category,
        "brand": fields.brand,
        "partner_id": fields.partner_id,
        "price": fields.price.minor,
        "floor_price": fields.lowest.minor,
        "active": fields.active,
        "search": fields.search,
    }


def _product(row: Row[Any]) -> Product:
    unit = currency(row.currency)
    return Product(
        id=row.id,
        sku=row.sku,
        name=row.name,
        kind=ProductKind(row.kind),
        price=Money(row.price, unit),
        floor=Money(row.floor_price, unit),
        stock=row.stock,
        category=row.category,
        brand=row.brand,
        partner_id=row.partner_id,
        partner_name=row.partner_name or "",
        is_sold=row.is_sold,
        active=row.active,
        version=row.version,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )
