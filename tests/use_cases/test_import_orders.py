"""Files of orders into the ledger, on both engines: each order once, whole, and every figure where it belongs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from ledger.domain.import_columns import ColumnAmbiguous
from ledger.domain.orders import OrderKind, OrderStatus, PaymentMethod
from ledger.domain.products import ProductFields, ProductKind
from ledger.domain.words import Tender
from ledger.errors import AlreadyImported, ColumnMissing, KeyReused, NotAllowed, RowsRefused
from ledger.gateways.spreadsheets.reading import read_table
from ledger.money import CURRENCIES, Money
from ledger.progress import Cancelled
from ledger.use_cases import orders, products
from ledger.use_cases.import_orders import apply_orders, preview_orders
from ledger.use_cases.sale_requests import CancelOrder, Sale, SaleLine
from tests.support.ledgers import a_customer, new_key
from tests.use_cases.imported import file_of
from tests.use_cases.moving import assert_sound, count

if TYPE_CHECKING:
    from pathlib import Path

    from ledger.domain.import_orders import OrdersDone, OrdersPreview
    from ledger.domain.products import Product
    from ledger.storage.ledger import Ledger
    from tests.support.ledgers import Places

SAR = CURRENCIES["SAR"]
HEADER = "Order number;Customer;SKU;Item;Qty;Price;Discount;Kind;Paid by;Note\n"
GOOD = HEADER + (
    "A-1;0501234567;MUG;;2;;1,00;counter;cash;gift\n"
    "A-1;;;Wrapping;1;5;;;;\n"
    "A-2;C-77;VASE;;;95,50;;;;\n"
    "A-3;;;Repair;1;20;;checkout;bank;\n"
)


def sar(minor: int) -> Money:
    return Money(minor, SAR)


def stocked(ledger: Ledger) -> dict[str, Product]:
    """A counted mug (5 at 15.00), a unique vase (100.00), and two customers."""
    a_customer(ledger, "Anna", phones=("0501234567",), cards=("111",))
    a_customer(ledger, "Huda", phones=("0507654321",), external_ref="C-77")
    made = (
        ProductFields("MUG", "Mug", sar(1_500), ProductKind.COUNTED, 5),
        ProductFields("VASE", "Vase", sar(10_000)),
    )
    return {one.sku: products.add_product(ledger, new_key(), one) for one in made}


def bring(ledger: Ledger, path: Path, **options: Any) -> OrdersDone:  # noqa: ANN401 - any option
    preview = preview_orders(ledger, path)
    return apply_orders(ledger, preview, **{"key": new_key(), "skip_bad_rows": False, **options})


def told(preview: OrdersPreview) -> list[tuple[int, str, str]]:
    return [(one.row, one.column, one.refusal.name) for one in preview.problems]


def left(ledger: Ledger) -> tuple[int, ...]:
    names = ("orders", "order_lines", "transactions", "operations", "import_runs")
    return tuple(count(ledger, name) for name in names)


def test_orders_come_in_with_their_lines_customers_and_payments(ledger: Ledger, tmp_path: Path) -> None:
    goods = stocked(ledger)
    preview = preview_orders(ledger, file_of(tmp_path, GOOD))
    assert (preview.problems, len(preview.orders), len(preview.rows)) == ((), 3, 4)
    assert preview.totals == (sar(14_950),)
    assert preview.by_tender == ((Tender.CASH, sar(3_400)), (Tender.BANK, sar(2_000)), (None, sar(9_550)))
    before = left(ledger)
    done = apply_orders(ledger, preview, key=new_key(), skip_bad_rows=False)
    assert (done.orders, done.lines, done.refused, done.by_tender) == (3, 4, 0, preview.by_tender)
    assert left(ledger)[0] == before[0] + 3
    first, second, third = (orders.order(ledger, orders.find_order(ledger, f"A-{n}").id) for n in (1, 2, 3))
    assert (first.row.customer_name, first.row.kind, first.row.status) == (
        "Anna", OrderKind.COUNTER, OrderStatus.DELIVERED,
    )  # fmt: skip
    assert (first.row.method, first.note, first.external_ref) == (PaymentMethod.CASH, "gift", "import:A-1")
    assert [(line.name, line.quantity, str(line.discount), str(line.amount)) for line in first.lines] == [
        ("Mug", 2, "1.00 SAR", "29.00 SAR"), ("Wrapping", 1, "0.00 SAR", "5.00 SAR"),
    ]  # fmt: skip
    assert (second.row.customer_name, second.row.kind, second.row.status, second.row.due) == (
        "Huda", OrderKind.DELIVERY, OrderStatus.AWAITING_PAYMENT, sar(9_550),
    )  # fmt: skip
    assert (third.row.customer_id, third.row.status, third.row.method) == (None, OrderStatus.PAID, PaymentMethod.BANK)
    assert products.product(ledger, goods["MUG"].id).stock == 3
    assert products.product(ledger, goods["VASE"].id).is_sold
    assert_sound(ledger)


def test_neither_a_file_nor_an_order_goes_in_twice(ledger: Ledger, tmp_path: Path) -> None:
    stocked(ledger)
    path = file_of(tmp_path, GOOD)
    preview = preview_orders(ledger, path)
    done = apply_orders(ledger, preview, key="k", skip_bad_rows=False)
    stood = left(ledger)
    assert apply_orders(ledger, preview, key="k", skip_bad_rows=False) == done
    with pytest.raises(KeyReused):
        apply_orders(ledger, preview, key="k", skip_bad_rows=True)
    for again in (
        lambda: preview_orders(ledger, path),
        lambda: apply_orders(ledger, preview, key="j", skip_bad_rows=True),
    ):
        with pytest.raises(AlreadyImported):
            again()
    other = file_of(tmp_path, HEADER + "A-3;;;Repair;1;20;;;;\n", "other.csv")
    assert told(preview_orders(ledger, other)) == [(2, "Order number", "OrderNumberTaken")]
    orders.cancel_order(ledger, CancelOrder(new_key(), orders.find_order(ledger, "A-3").id, "mistake"))
    assert told(preview_orders(ledger, other)) == [(2, "Order number", "OrderNumberTaken")]
    with pytest.raises(RowsRefused):
        bring(ledger, other, skip_bad_rows=True)
    assert left(ledger)[0] == stood[0]


def test_every_fault_is_told_and_takes_its_whole_order_out(ledger: Ledger, tmp_path: Path) -> None:
    stocked(ledger)
    orders.sell(ledger, Sale(new_key(), (SaleLine("Hat", sar(100)),), kind=OrderKind.DELIVERY, number="TAKEN"))
    path = file_of(
        tmp_path,
        HEADER
        + "B-1;0509999999;MUG;;1;;;;;\n"  # 2
        + "B-2;;NOPE;;1;;;;;\n"  # 3
        + "B-3;;VASE;;1;;;;;\n"  # 4: good
        + "B-4;;VASE;;1;;;;;\n"  # 5: sold to B-3
        + "B-5;;MUG;;4;;;;;\n"  # 6: good
        + "B-6;;MUG;;2;;;;;\n"  # 7: one is left
        + "TAKEN;;;Hat;1;1;;;;\n"  # 8
        + "B-7;;;Hat;1;1.005;;;;\n"  # 9
        + "B-7;;;Scarf;1;1;;;;\n"  # 10: good, of a bad order
        + "B-8;;;Hat;1;1;;counter;;\n"  # 11
        + "B-9;;;Hat;1;1;2;;;\n"  # 12
        + "B-10;;;Hat;0;1;;;;\n"  # 13
        + "B-11;;;Hat;1;1;;;cash;\n"  # 14
        + "B-11;;;Hat;1;1;;;bank;\n"  # 15
        + ";;;Hat;1;1;;;;\n"  # 16
        + "B-12;;;Hat;1;;;;;\n"  # 17
        + "B-13;;;Hat;1;0;;;;\n"  # 18
        + "B-14;;;Hat;1;1;;;shells;\n"  # 19
        + "B-15;;;Hat;1;1;;by owl;;\n"  # 20
        + "B-16;;MUG;;1;1 USD;;;;\n",  # 21
    )
    preview = preview_orders(ledger, path)
    assert told(preview) == [
        (2, "Customer", "CustomerNotFound"), (3, "SKU", "ProductNotFound"), (5, "SKU", "ProductSold"),
        (7, "SKU", "StockTooSmall"), (8, "Order number", "OrderNumberTaken"), (9, "Price", "AmountTooFine"),
        (10, "", "OrderRowRefused"), (11, "Paid by", "OrderNotCovered"), (12, "Discount", "FieldInvalid"),
        (13, "Qty", "FieldInvalid"), (14, "", "OrderRowRefused"), (15, "Paid by", "RowDisagrees"),
        (16, "Order number", "FieldRequired"), (17, "Price", "FieldRequired"), (18, "Price", "OrderEmpty"),
        (19, "Paid by", "FieldInvalid"), (20, "Kind", "FieldInvalid"), (21, "SKU", "ProductNotForSale"),
    ]  # fmt: skip
    stood = left(ledger)
    refused = tmp_path / "refused.xlsx"
    with pytest.raises(RowsRefused) as why:
        bring(ledger, path, refused_to=refused)
    assert (why.value.rows, left(ledger)) == (18, stood)
    assert len(read_table(refused).rows) == 19
    done = bring(ledger, path, skip_bad_rows=True)
    assert (done.orders, done.lines, done.refused) == (2, 2, 18)
    assert left(ledger)[:2] == (stood[0] + 2, stood[1] + 2)
    assert_sound(ledger)


def test_what_changed_since_the_preview_is_seen_before_anything_is_written(ledger: Ledger, tmp_path: Path) -> None:
    goods = stocked(ledger)
    preview = preview_orders(ledger, file_of(tmp_path, GOOD))
    line = SaleLine("Vase", sar(10_000), product_id=goods["VASE"].id)
    orders.sell(ledger, Sale(new_key(), (line,), kind=OrderKind.DELIVERY))
    stood = left(ledger)
    with pytest.raises(RowsRefused) as why:
        apply_orders(ledger, preview, key=new_key(), skip_bad_rows=False)
    assert (why.value.rows, left(ledger)) == (1, stood)
    assert apply_orders(ledger, preview, key=new_key(), skip_bad_rows=True).orders == 2
    assert_sound(ledger)


def test_what_the_door_refuses_is_a_bad_row_and_leaves_the_others_whole(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when another till takes the last piece between the check and the posting."""
    goods = stocked(ledger)
    preview = preview_orders(ledger, file_of(tmp_path, GOOD))
    line = SaleLine("Vase", sar(10_000), product_id=goods["VASE"].id)
    orders.sell(ledger, Sale(new_key(), (line,), kind=OrderKind.DELIVERY))
    monkeypatch.setattr("ledger.use_cases.import_orders._matched", lambda _connection, seen: seen)
    stood = left(ledger)
    with pytest.raises(RowsRefused):
        apply_orders(ledger, preview, key=new_key(), skip_bad_rows=False)
    assert left(ledger) == stood
    done = apply_orders(ledger, preview, key=new_key(), skip_bad_rows=True, refused_to=tmp_path / "refused.xlsx")
    assert (done.orders, done.refused, done.by_tender) == (2, 1, ((Tender.CASH, sar(3_400)), (Tender.BANK, sar(2_000))))
    assert left(ledger)[0] == stood[0] + 2
    assert_sound(ledger)


def test_a_customer_is_named_by_phone_card_or_reference_and_all_must_mean_one(ledger: Ledger, tmp_path: Path) -> None:
    stocked(ledger)
    a_customer(ledger, "Twin", phones=("0501234567",))
    header = "Заказ;Клиент;Карта;Телефон;Наименование;Цена, SAR\n"
    rows = "1;;111;;Hat;1\n2;C-77;;0507654321;Hat;1\n3;0501234567;;;Hat;1\n4;C-77;111;;Hat;1\n5;;111;0501234567;Hat;1\n"
    preview = preview_orders(ledger, file_of(tmp_path, header + rows))
    assert [order.number for order in preview.orders] == ["1", "2", "5"]
    assert told(preview) == [(4, "Клиент", "CustomerAmbiguous"), (5, "Клиент", "CustomerAmbiguous")]
    bring(ledger, file_of(tmp_path, header + rows), skip_bad_rows=True)
    assert [orders.find_order(ledger, n).customer_name for n in ("1", "2", "5")] == ["Anna", "Huda", "Anna"]


def test_arabic_headers_and_words(ledger: Ledger, tmp_path: Path) -> None:
    text = "رقم الطلب;العميل;الصنف;الكمية;السعر;الخصم;نوع الطلب;طريقة الدفع\nع-١;;قبعة;٢;١٢٫٥٠;;توصيل;نقدا\n"
    preview = preview_orders(ledger, file_of(tmp_path, text))
    assert preview.problems == ()
    (order,) = preview.orders
    assert (order.total, order.tender, order.kind) == (sar(2_500), Tender.CASH, OrderKind.DELIVERY)


def test_columns_are_needed_once(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(ColumnMissing):
        preview_orders(ledger, file_of(tmp_path, "Item;Price\nHat;1\n"))
    with pytest.raises(ColumnAmbiguous):
        preview_orders(ledger, file_of(tmp_path, "Order;Item;Price;Unit price\n1;Hat;1;1\n"))


def test_stopped_midway_or_without_the_right_it_leaves_nothing(places: Places, tmp_path: Path) -> None:
    ledger = places.open()

    class Impatient:
        def report(self, done: int, total: int, stage: str = "") -> None:
            if stage == "orders" and done == 2:
                raise Cancelled(done, total, stage)

    try:
        stocked(ledger)
        preview = preview_orders(ledger, file_of(tmp_path, GOOD))
        stood = left(ledger)
        with pytest.raises(Cancelled):
            apply_orders(ledger, preview, key="k", skip_bad_rows=False, progress=Impatient())
        assert left(ledger) == stood
        ledger.who = replace(ledger.who, login="system")
        with pytest.raises(NotAllowed):
            apply_orders(ledger, preview, key="k", skip_bad_rows=True)
        assert left(ledger) == stood
    finally:
        ledger.close()
