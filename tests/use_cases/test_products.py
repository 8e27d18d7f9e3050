"""Products and partners: kept, found, edited by one person at a time, on both engines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from ledger.domain.order_verbs import OpenOrder, OrderLine
from ledger.errors import (
    CurrencyMismatch,
    EditedMeanwhile,
    FieldInvalid,
    FieldRequired,
    KeyReused,
    NotAllowed,
    PartnerNotFound,
    ProductNotFound,
    StockTooSmall,
)
from ledger.money import Money, currency
from ledger.use_cases import partners, products
from ledger.use_cases.partners import PartnerFields, PartnerStatus
from ledger.use_cases.products import Product, ProductFields, ProductFilter, ProductKind
from tests.support import doors
from tests.support.drawers import acting

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

SAR = currency("SAR")
LAMP = ProductFields("L-1", "Lamp", Money(5_000, SAR), ProductKind.COUNTED, 7, "Light", "Lumen")


def added(ledger: Ledger, fields: ProductFields = LAMP, **more: Any) -> Product:  # noqa: ANN401 - any field
    return products.add_product(ledger, doors.new_key(), replace(fields, **more))


def names(ledger: Ledger, text: str = "", **more: Any) -> list[str]:  # noqa: ANN401 - any field
    return [one.name for one in products.find_products(ledger, ProductFilter(text, **more)).rows]


def test_added_once_and_found_by_what_is_scanned(ledger: Ledger) -> None:
    key = doors.new_key()
    made = products.add_product(ledger, key, LAMP)
    assert (made.sku, made.kind, made.stock, made.price, made.version) == ("L-1", ProductKind.COUNTED, 7, LAMP.price, 1)
    assert made.for_sale
    assert products.add_product(ledger, key, LAMP) == made
    with pytest.raises(KeyReused):
        products.add_product(ledger, key, replace(LAMP, name="Lamp, large"))
    for text in ("L-1", " L-1\u200e ", f"#{made.id}"):
        assert products.product_by(ledger, text) == made
    assert products.product(ledger, made.id) == made
    for text in ("l-1", "Lamp", "#999", "#", ""):
        with pytest.raises(ProductNotFound):
            products.product_by(ledger, text)
    with pytest.raises(ProductNotFound):
        products.product(ledger, 2**70)
    with pytest.raises(FieldInvalid) as refused:
        added(ledger, name="Another")
    assert refused.value.what == "sku"


def test_what_cannot_be_a_product() -> None:
    for refusal, facts in (
        (FieldRequired, {"sku": " \u200e"}),
        (FieldRequired, {"name": ""}),
        (FieldInvalid, {"name": "x" * 201}),
        (FieldInvalid, {"brand": "a\0b"}),
        (FieldInvalid, {"price": Money(-1, SAR)}),
        (FieldInvalid, {"price": Money(10**15, SAR)}),
        (FieldInvalid, {"price": Money(5, currency("PTS"))}),
        (FieldInvalid, {"floor": Money(5_001, SAR)}),
        (FieldInvalid, {"floor": Money(-1, SAR)}),
        (CurrencyMismatch, {"floor": Money(1, currency("RUB"))}),
        (FieldInvalid, {"stock": -1}),
        (FieldInvalid, {"kind": ProductKind.OPEN}),
    ):
        with pytest.raises(refusal):
            replace(LAMP, **facts)


def test_edited_by_one_person_at_a_time(ledger: Ledger) -> None:
    doors.add_staff(ledger)
    made = added(ledger)
    wanted = replace(LAMP, sku="L-2", name="Lamp  large", price=Money(6_000, SAR), floor=Money(1, SAR), active=False)
    edited = products.edit_product(acting(ledger, "manager"), made.id, made.version, wanted)
    assert (edited.sku, edited.name, edited.price, edited.floor, edited.stock) == (
        "L-2", "Lamp large", Money(6_000, SAR), Money(1, SAR), 7,
    )  # fmt: skip
    assert (edited.version, edited.active, edited.for_sale) == (2, False, False)
    with pytest.raises(EditedMeanwhile) as refused:
        products.edit_product(ledger, made.id, made.version, LAMP)
    assert (refused.value.what, refused.value.by) == ("product", "manager")
    other = added(ledger)
    for refusal, product, facts in (
        (FieldInvalid, other.id, {"sku": "L-2"}),
        (FieldInvalid, other.id, {"kind": ProductKind.UNIQUE, "stock": None}),
        (CurrencyMismatch, other.id, {"price": Money(1, currency("RUB"))}),
        (PartnerNotFound, other.id, {"partner_id": 77}),
        (ProductNotFound, 999, {}),
    ):
        with pytest.raises(refusal):
            products.edit_product(ledger, product, 1, replace(LAMP, **facts))
    (entry,) = doors.run_sql(ledger, "SELECT staff_login, facts FROM audit WHERE action = 'product.edit'")
    assert entry.staff_login == "manager"
    for what in ("sku", "price", "active"):
        assert what in str(entry.facts)
    assert "partner_id" not in str(entry.facts)


def test_stock_moves_by_pieces(ledger: Ledger) -> None:
    made, key = added(ledger), doors.new_key()
    assert products.restock(ledger, key, made.id, 5).stock == 12
    assert products.restock(ledger, key, made.id, 5).stock == 12
    with pytest.raises(KeyReused):
        products.restock(ledger, key, made.id, 6)
    ledger.post(doors.operation("order", OpenOrder(None, "SAR", "checkout", (OrderLine(made.id, "Lamp", 10, 5_000),))))
    with pytest.raises(StockTooSmall):
        products.restock(ledger, doors.new_key(), made.id, -3, "broken")
    assert products.restock(ledger, doors.new_key(), made.id, -2, "broken").stock == 0
    vase = added(ledger, sku="V-1", kind=ProductKind.UNIQUE, stock=None)
    for refusal, product, pieces, note in (
        (FieldInvalid, made.id, 0, ""),
        (FieldRequired, made.id, -1, " "),
        (FieldInvalid, made.id, 10**9 + 1, ""),
        (FieldInvalid, vase.id, 1, ""),
        (ProductNotFound, 999, 1, ""),
    ):
        with pytest.raises(refusal):
            products.restock(ledger, doors.new_key(), product, pieces, note)


def test_a_sale_and_an_edit_do_not_undo_each_other(ledger: Ledger) -> None:
    made = added(ledger)
    ledger.post(doors.operation("order", OpenOrder(None, "SAR", "checkout", (OrderLine(made.id, "Lamp", 3, 5_000),))))
    assert products.edit_product(ledger, made.id, made.version, LAMP).stock == 4


def test_the_list(ledger: Ledger) -> None:
    partner = partners.add_partner(ledger, doors.new_key(), PartnerFields("Potter"))
    added(ledger)
    added(ledger, sku="V-1", name="Ваза синяя", kind=ProductKind.UNIQUE, stock=None, category="", brand="Гжель")
    added(ledger, sku="C-1", name="Chair", stock=0, category="Seats", partner_id=partner.id)
    added(ledger, sku="O-1", name="Old lamp", kind=ProductKind.OPEN, stock=None, active=False)
    assert names(ledger) == ["Chair", "Lamp", "Ваза синяя"]
    assert names(ledger, with_inactive=True) == ["Chair", "Lamp", "Old lamp", "Ваза синяя"]
    assert names(ledger, for_sale=True) == ["Lamp", "Ваза синяя"]
    assert names(ledger, "LAMP light") == ["Lamp"]
    assert names(ledger, "гжель ваза") == ["Ваза синяя"]
    assert names(ledger, "v-1") == ["Ваза синяя"]
    assert names(ledger, "%") == []
    assert names(ledger, kinds=(ProductKind.UNIQUE,)) == ["Ваза синяя"]
    assert names(ledger, category="Seats") == ["Chair"]
    assert names(ledger, partner_id=partner.id) == ["Chair"]
    page = products.find_products(ledger, limit=2)
    assert [one.name for one in page.rows] == ["Chair", "Lamp"]
    rest = products.find_products(ledger, after=page.next_key, limit=2)
    assert ([one.name for one in rest.rows], rest.next_key) == (["Ваза синяя"], None)
    assert products.find_products(ledger, ProductFilter("chair")).rows[0].partner_name == "Potter"
    assert products.brands(ledger) == ("Lumen", "Гжель")


def test_who_may_edit_products_and_partners(ledger: Ledger) -> None:
    doors.add_staff(ledger)
    made = added(ledger)
    partner = partners.add_partner(ledger, doors.new_key(), PartnerFields("Potter"))
    cashier = acting(ledger, "cashier")
    for attempt in (
        lambda: products.add_product(cashier, "k", LAMP),
        lambda: products.edit_product(cashier, made.id, 1, LAMP),
        lambda: products.restock(cashier, "k", made.id, 1),
        lambda: partners.add_partner(cashier, "k", PartnerFields("Smith")),
        lambda: partners.edit_partner(cashier, partner.id, 1, PartnerFields("Smith")),
    ):
        with pytest.raises(NotAllowed):
            attempt()
    assert products.find_products(cashier).rows == (made,)
    assert partners.find_partners(cashier).rows == (partner,)


def test_partners(ledger: Ledger) -> None:
    key = doors.new_key()
    fields = PartnerFields(" Potter  & Sons ", 1_250, 14, external_ref="P-7", note="pays on Fridays")
    made = partners.add_partner(ledger, key, fields)
    assert (made.name, made.commission_bp, made.release_days, made.status) == (
        "Potter & Sons", 1_250, 14, PartnerStatus.ACTIVE,
    )  # fmt: skip
    assert partners.add_partner(ledger, key, fields) == made
    with pytest.raises(KeyReused):
        partners.add_partner(ledger, key, replace(fields, note=""))
    for text in ("Potter & Sons", "P-7", f"#{made.id}"):
        assert partners.partner_by(ledger, text) == made
    for text in ("potter", "", "#9"):
        with pytest.raises(PartnerNotFound):
            partners.partner_by(ledger, text)
    for taken, what in ((replace(fields, external_ref=""), "name"), (replace(fields, name="Smith"), "external_ref")):
        with pytest.raises(FieldInvalid) as refused:
            partners.add_partner(ledger, doors.new_key(), taken)
        assert refused.value.what == what
    smith = partners.add_partner(ledger, doors.new_key(), PartnerFields("Smith"))
    stopped = partners.edit_partner(ledger, made.id, 1, replace(fields, status=PartnerStatus.STOPPED))
    assert (stopped.status, stopped.version) == (PartnerStatus.STOPPED, 2)
    with pytest.raises(EditedMeanwhile):
        partners.edit_partner(ledger, made.id, 1, fields)
    with pytest.raises(FieldInvalid):
        partners.edit_partner(ledger, smith.id, 1, replace(fields, external_ref=""))
    with pytest.raises(PartnerNotFound):
        partners.edit_partner(ledger, 99, 1, fields)
    assert partners.find_partners(ledger).rows == (smith,)
    assert partners.find_partners(ledger, "SONS potter", stopped=True).rows == (stopped,)
    page = partners.find_partners(ledger, stopped=True, limit=1)
    assert page.rows == (stopped,)
    assert partners.find_partners(ledger, stopped=True, after=page.next_key).rows == (smith,)
    with pytest.raises(FieldInvalid):
        added(ledger, partner_id=made.id)


def test_a_product_stays_with_a_partner_who_was_stopped(ledger: Ledger) -> None:
    fields = PartnerFields("Potter")
    potter = partners.add_partner(ledger, doors.new_key(), fields)
    made = added(ledger, partner_id=potter.id)
    partners.edit_partner(ledger, potter.id, 1, replace(fields, status=PartnerStatus.STOPPED))
    wanted = replace(LAMP, partner_id=potter.id, name="Lamp, large")
    assert products.edit_product(ledger, made.id, 1, wanted).partner_name == "Potter"


def test_what_cannot_be_a_partner() -> None:
    for refusal, facts in (
        (FieldRequired, {"name": " "}),
        (FieldInvalid, {"name": "x" * 201}),
        (FieldInvalid, {"commission_bp": 10_001}),
        (FieldInvalid, {"commission_bp": -1}),
        (FieldInvalid, {"release_days": 3_651}),
        (FieldInvalid, {"note": "\ud800"}),
    ):
        with pytest.raises(refusal):
            replace(PartnerFields("Potter"), **facts)
