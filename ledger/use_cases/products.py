"""Products: add, edit, restock, find. Selling them is an order's work; clicks lower their price (SPEC 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.products import Product, ProductFields, ProductFilter, ProductKind
from ledger.domain.search_text import visible
from ledger.errors import FieldInvalid, FieldRequired, GuardTripped
from ledger.storage import non_money, products

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.paging import Key, Page
    from ledger.storage.ledger import Connection, Ledger

__all__ = [
    "Product", "ProductFields", "ProductFilter", "ProductKind", "add_product", "brands", "edit_product",
    "find_products", "product", "product_by", "restock",
]  # fmt: skip

_EDIT = "product.edit"
_SKU_GUARDS = frozenset({"product_sku", "products.sku"})


def add_product(ledger: Ledger, key: str, fields: ProductFields) -> Product:
    """Add a product; once per `key`.

    Raises NotAllowed, KeyReused, FieldInvalid("sku") when another has it, PartnerNotFound, CurrencyUnknown.
    """

    def work(connection: Connection) -> Product:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, _EDIT)
        claimed = non_money.claim(connection, ledger, desk, key, "product", fields.content())
        if claimed.answer is not None:
            return products.read(connection, claimed.answer["product"])
        made = products.add(connection, fields, ledger.who.login, desk.at)
        non_money.note(connection, ledger, desk, "product.add", {"product": made})
        non_money.answer(connection, claimed, {"product": made})
        return products.read(connection, made)

    return _unless_taken(fields, lambda: ledger.write(work))


def edit_product(ledger: Ledger, product_id: int, version: int, fields: ProductFields) -> Product:
    """Save what was edited of a product read at `version`; kind, currency and stock stay as they are.

    Raises NotAllowed, ProductNotFound, EditedMeanwhile, FieldInvalid, CurrencyMismatch, PartnerNotFound.
    """

    def work(connection: Connection) -> Product:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, _EDIT)
        changed = products.edit(connection, product_id, version, fields, ledger.who.login, desk.at)
        facts = {"product": product_id, "changed": list(changed)}
        non_money.note(connection, ledger, desk, "product.edit", facts)
        return products.read(connection, product_id)

    return _unless_taken(fields, lambda: ledger.write(work))


def restock(ledger: Ledger, key: str, product_id: int, pieces: int, note: str = "") -> Product:
    """Add pieces to a counted product's stock, or take some out with a note; once per `key`.

    Raises NotAllowed, KeyReused, ProductNotFound, FieldInvalid, FieldRequired("note"), StockTooSmall.
    """
    if pieces == 0:
        raise FieldInvalid("stock", "0")
    if pieces < 0 and not note.strip():
        raise FieldRequired("note")

    def work(connection: Connection) -> Product:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, _EDIT)
        content = {"product": product_id, "pieces": pieces, "note": note.strip()}
        claimed = non_money.claim(connection, ledger, desk, key, "restock", content)
        if claimed.answer is None:
            products.restock(connection, product_id, pieces, desk.at)
            non_money.note(connection, ledger, desk, "product.restock", content)
            non_money.answer(connection, claimed, {"product": product_id})
        return products.read(connection, product_id)

    return ledger.write(work)


def product(ledger: Ledger, product_id: int) -> Product:
    """One product. Raises ProductNotFound."""
    with ledger.reading() as connection:
        return products.read(connection, product_id)


def product_by(ledger: Ledger, text: str) -> Product:
    """The product of this SKU exactly, as it is scanned, or of this id (`#12`). Raises ProductNotFound."""
    with ledger.reading() as connection:
        return products.exactly(connection, visible(text))


def find_products(
    ledger: Ledger, wanted: ProductFilter | None = None, *, after: Key | None = None, limit: int = 200
) -> Page[Product]:
    """Products by name that contain every word typed; those switched off only when asked for."""
    with ledger.reading() as connection:
        return products.page(connection, wanted or ProductFilter(), after, limit)


def brands(ledger: Ledger) -> tuple[str, ...]:
    """The brands that products name, for choosing one."""
    with ledger.reading() as connection:
        return products.brands(connection)


def _unless_taken(fields: ProductFields, write: Callable[[], Product]) -> Product:
    """Two people may give one SKU at once; who comes second is told so."""
    try:
        return write()
    except GuardTripped as fault:
        if fault.guard in _SKU_GUARDS:
            raise FieldInvalid("sku", fields.sku) from fault
        raise
