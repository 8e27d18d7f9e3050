"""The Data page: a file is seen before it is brought in, corrected, and brought in once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from desktop_app.dialogs.import_apply import ApplyImportDialog, BadRows, refused_beside
from desktop_app.formats import plain
from desktop_app.pages.data_sync import DataPage
from desktop_app.pages.import_words import fields_of, stage_words, warning_words
from ledger.domain.import_names import Field, ImportKind
from ledger.domain.imports import RowWarning, WarningKind
from ledger.domain.orders import OrderFilter
from ledger.domain.products import ProductFields, ProductKind
from ledger.gateways.spreadsheets.reading import read_table
from ledger.money import CURRENCIES, Money
from ledger.use_cases.customers import count_customers, customer_by, customer_wallets
from ledger.use_cases.gift_cards import look_up_card
from ledger.use_cases.orders import find_order, list_orders, order
from ledger.use_cases.products import add_product
from tests.support.gift_cards import settle
from tests.support.ledgers import a_customer, new_key
from tests.support.quiet import wait_until_quiet
from tests.support.window import delete_now

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.storage.ledger import Ledger

GOOD = """Code;Name;Phone;Balance;Points;Shoe size
X1;Ahmed;0501234567;12,50;94;42
X2;Сара;+79161234567;-3,00;;41
"""
BAD = GOOD + "X3;;0501112233;5;;\nX4;Huda;0501112244;1,005;;\n"


ORDERS = """Order number;Customer;SKU;Item;Qty;Price;Discount;Kind;Paid by
A-1;0501234567;MUG;;2;;1,00;counter;cash
A-1;;;Wrapping;1;5;;;
A-2;A1;;Repair;1;20;;;
A-3;;;Lamp;1;9;;counter;bank
"""
BAD_ORDERS = ORDERS + "B-1;;NOPE;;1;;;;\nB-1;;;Ribbon;1;2;;;\n"


@pytest.fixture
def page(shop: AppContext) -> Iterator[DataPage]:
    made = DataPage(shop)
    made.resize(1200, 800)
    made.show()
    made.shown()
    yield made
    delete_now(made)


def file_of(folder: Path, content: str, name: str = "old shop.csv") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def opened(page: DataPage, path: Path, qtbot: QtBot) -> None:
    page.open_file(path)
    wait_until_quiet(qtbot, page.context.tasks)
    settle(qtbot, page.context)


def figures(page: DataPage) -> list[str]:
    return [plain(card.figure) for card in page.figures]


def apply(page: DataPage, qtbot: QtBot, choice: BadRows | None = None) -> ApplyImportDialog:
    page.apply()
    form = page.findChild(ApplyImportDialog)
    assert form is not None
    if choice is not None:
        form.bad_rows.choose(choice)
    form.submit()
    settle(qtbot, page.context)
    return form


def test_a_file_is_shown_before_anything_is_written(
    page: DataPage, shop_ledger: Ledger, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(page, file_of(tmp_path, BAD), qtbot)
    assert figures(page) == ["2", "2", "0", "9.50 SAR"]
    assert "not used: Shoe size" in page.file_facts.text()
    assert page.mapping.box(Field.NAME).currentText() == "Name"
    assert page.tables.sample is not None
    assert [row[1] for row in page.tables.sample.model.rows[:2]] == ["Ahmed", "Сара"]
    assert [bad.row.number for bad in page.tables.refused.rows] == [4, 5]
    why = page.tables.refused.columns[1].text(page.tables.refused.rows[1])
    assert why == "Balance: More decimals than SAR has: 1,005"
    assert count_customers(shop_ledger).count == 0


def test_a_good_file_is_brought_in(page: DataPage, shop_ledger: Ledger, tmp_path: Path, qtbot: QtBot) -> None:
    opened(page, file_of(tmp_path, GOOD), qtbot)
    apply(page, qtbot)
    assert "2 customers added" in page.banner.text
    wallets = customer_wallets(shop_ledger, customer_by(shop_ledger, "X1").id).wallets
    assert {str(one.shown) for one in wallets} == {"12.50 SAR", "94 PTS"}


def test_all_or_nothing_refuses_a_file_with_bad_rows(
    page: DataPage, shop_ledger: Ledger, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(page, file_of(tmp_path, BAD), qtbot)
    form = apply(page, qtbot, BadRows.REFUSE)
    assert "2 rows of" in form.banner.text
    assert not form.save_refused.isEnabled()
    assert count_customers(shop_ledger).count == 0
    form.reject()


def test_bad_rows_are_left_out_and_saved_to_be_corrected(
    page: DataPage, shop_ledger: Ledger, tmp_path: Path, qtbot: QtBot
) -> None:
    path = file_of(tmp_path, BAD)
    opened(page, path, qtbot)
    apply(page, qtbot, BadRows.SKIP)
    assert count_customers(shop_ledger).count == 2
    assert "Rows left out: 2." in page.banner.text
    saved = read_table(refused_beside(str(path)))
    assert [str(row.cells[2]) for row in saved.rows] == ["Code", "X3", "X4"]


def test_the_same_file_twice_says_when_it_went_in(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    path = file_of(tmp_path, GOOD)
    opened(page, path, qtbot)
    apply(page, qtbot)
    page.start_over()
    opened(page, path, qtbot)
    assert "Already imported" in page.banner.text
    assert "went in as import 1 at Jan 5, 2026, 13:00" in page.banner.text
    assert page.apply_button.isHidden()


def test_a_column_not_recognised_is_chosen_by_hand(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    opened(page, file_of(tmp_path, "Who;Tel nr\nAnna;0501234567\nBo;0501234568\n"), qtbot)
    assert "No column was recognised as “Name”" in page.banner.text
    box = page.mapping.box(Field.NAME)
    box.setCurrentIndex(box.findText("Who"))
    settle(qtbot, page.context)
    qtbot.waitUntil(lambda: page.preview is not None, timeout=15_000)
    assert figures(page)[0] == "2"
    assert page.banner.isHidden()
    assert page.mapping.box(Field.NAME).currentText() == "Who"


def test_two_columns_for_one_field_ask_which(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    opened(page, file_of(tmp_path, "Name;Balance;Store credit\nAnna;1;2\n"), qtbot)
    assert "Several columns could be “Opening balance”: Balance, Store credit" in page.banner.text
    box = page.mapping.box(Field.BALANCE)
    box.setCurrentIndex(box.findText("Store credit"))
    settle(qtbot, page.context)
    qtbot.waitUntil(lambda: page.preview is not None, timeout=15_000)
    assert figures(page)[3] == "2.00 SAR"


def test_balances_go_to_customers_already_here(
    page: DataPage, shop_ledger: Ledger, tmp_path: Path, qtbot: QtBot
) -> None:
    anna = a_customer(shop_ledger, external_ref="A1")
    page.kind.setCurrentIndex(page.kind.findData(ImportKind.BALANCES))
    opened(page, file_of(tmp_path, "Code;Balance\nA1;10\nnobody;5\n"), qtbot)
    assert figures(page)[:2] == ["1", "1"]
    apply(page, qtbot, BadRows.SKIP)
    wallets = customer_wallets(shop_ledger, anna.id).wallets
    assert [str(one.shown) for one in wallets if one.currency.code == "SAR"] == ["10.00 SAR"]


def orders_file(page: DataPage, ledger: Ledger, path: Path, qtbot: QtBot) -> None:
    """A customer and a product, and a file of orders chosen as what it is."""
    a_customer(ledger, "Anna", phones=("0501234567",), external_ref="A1")
    mug = ProductFields("MUG", "Mug", Money(1_500, CURRENCIES["SAR"]), ProductKind.COUNTED, 5)
    add_product(ledger, new_key(), mug)
    page.kind.setCurrentIndex(page.kind.findData(ImportKind.ORDERS))
    opened(page, path, qtbot)


def test_orders_are_seen_with_their_totals_before_they_are_recorded(
    page: DataPage, shop_ledger: Ledger, tmp_path: Path, qtbot: QtBot
) -> None:
    orders_file(page, shop_ledger, file_of(tmp_path, BAD_ORDERS), qtbot)
    assert figures(page) == ["3", "2", "43.00 SAR", "20.00 SAR"]
    tab = page.tables.orders
    assert page.tables.currentWidget() is tab
    assert plain(tab.totals.text()) == "Cash 34.00 SAR · Bank transfer 9.00 SAR · Waiting for payment 20.00 SAR"
    shown = [[plain(column.text(row)) for column in tab.model.columns] for row in tab.model.rows]
    assert shown[0] == ["A-1", "Today", "Anna", "Mug × 2, Wrapping", "2", "Counter sale", "Cash", "34.00 SAR"]
    assert [row[2] for row in shown] == ["Anna", "Anna", ""]
    assert [page.tables.tabText(at) for at in range(5) if page.tables.isTabVisible(at)] == [
        "Orders (3)", "First rows", "Refused (2)", "Columns",
    ]  # fmt: skip
    refused = page.tables.refused
    assert [refused.columns[1].text(row) for row in refused.rows] == [
        "SKU: No such product: NOPE", "Row 6 of order B-1 cannot go in, so the whole order stays out.",
    ]  # fmt: skip
    assert page.mapping.box(Field.TENDER).currentText() == "Paid by"
    assert list_orders(shop_ledger, OrderFilter()).rows == ()


def test_orders_are_recorded_and_the_bad_ones_saved(
    page: DataPage, shop_ledger: Ledger, tmp_path: Path, qtbot: QtBot
) -> None:
    path = file_of(tmp_path, BAD_ORDERS)
    orders_file(page, shop_ledger, path, qtbot)
    form = apply(page, qtbot, BadRows.SKIP)
    assert "34.00 SAR in cash is expected in the till of this computer" in plain(form.warning.text)
    assert "Import 1: 3 orders recorded, lines: 4." in plain(page.banner.text)
    assert "Waiting for payment 20.00 SAR. Rows left out: 2." in plain(page.banner.text)
    assert str(order(shop_ledger, find_order(shop_ledger, "A-1").id).row.total) == "34.00 SAR"
    assert [str(row.cells[2]) for row in read_table(refused_beside(str(path))).rows] == ["Order number", "B-1", "B-1"]


def test_an_import_of_orders_stopped_midway_records_none(
    page: DataPage, shop_ledger: Ledger, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = "".join(f"C-{n};;;Hat;1;{n + 1};;;\n" for n in range(600))
    path = file_of(tmp_path, ORDERS.splitlines()[0] + "\n" + rows)
    orders_file(page, shop_ledger, path, qtbot)
    page.apply()
    form = page.findChild(ApplyImportDialog)
    assert form is not None
    assert form.warning.isHidden()
    form.submit()
    qtbot.waitUntil(lambda: "Recording orders" in form.progress.text, timeout=15_000)
    next(one for one in form.progress.findChildren(QPushButton) if one.text() == "Stop").click()
    settle(qtbot, page.context)
    assert form.banner.text == "Stopped. Nothing was posted."
    assert list_orders(shop_ledger, OrderFilter()).rows == ()
    form.reject()


def test_customers_again_after_orders_show_what_customers_have(
    page: DataPage, shop_ledger: Ledger, tmp_path: Path, qtbot: QtBot
) -> None:
    orders_file(page, shop_ledger, file_of(tmp_path, ORDERS), qtbot)
    page.kind.setCurrentIndex(page.kind.findData(ImportKind.CUSTOMERS))
    opened(page, file_of(tmp_path, GOOD, "people.csv"), qtbot)
    assert figures(page) == ["2", "0", "1", "9.50 SAR"]
    assert not page.tables.isTabVisible(page.tables.indexOf(page.tables.orders))
    assert page.tables.currentIndex() == 1


def test_gift_cards_of_an_older_system(
    page: DataPage, shop_ledger: Ledger, tmp_path: Path, qtbot: QtBot
) -> None:  # fmt: skip
    page.kind.setCurrentIndex(page.kind.findData(ImportKind.GIFT_CARDS))
    rows = "Code;Value;Kind\nOLD-0000-0001;50;paid\nOLD-0000-0002;7;given\nSHORT;5;\n"
    opened(page, file_of(tmp_path, rows), qtbot)
    assert figures(page) == ["2", "1", "50.00 SAR", "7.00 SAR"]
    sample = page.tables.sample
    assert sample is not None
    assert page.preview is not None
    assert [row[0] for row in page.preview.sample] == ["····0001", "····0002", ""]
    apply(page, qtbot, BadRows.SKIP)
    assert "Import 1: 2 gift cards brought in, worth 57.00 SAR. Rows left out: 1." in plain(page.banner.text)
    assert look_up_card(shop_ledger, "old 0000 0001").remaining == Money(5_000, CURRENCIES["SAR"])


def test_a_file_that_is_gone_says_so(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    opened(page, tmp_path / "gone.xlsx", qtbot)
    assert "it is not there" in page.banner.text
    assert page.stack.currentIndex() == 0


def test_a_dropped_file_is_read(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file_of(tmp_path, GOOD)))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.drop.dropEvent(event)
    qtbot.waitUntil(lambda: page.preview is not None, timeout=15_000)
    assert figures(page)[0] == "2"


def test_refused_rows_are_saved_where_a_person_wants(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    opened(page, file_of(tmp_path, BAD), qtbot)
    target = tmp_path / "to correct.xlsx"
    page.write_refused(target)
    settle(qtbot, page.context)
    assert len(read_table(target).rows) == 3


def test_every_field_warning_and_stage_has_words(shop: AppContext) -> None:
    assert {field for kind in ImportKind for field in fields_of(kind)} == set(Field)
    for kind in WarningKind:
        assert warning_words(RowWarning(3, "Phone", "050", kind, (7,)), shop.formats).endswith("(customers #7)")
    assert stage_words("customers", 5, 10, shop.formats) == "Bringing in customers: 5 of 10"
    assert stage_words("read", 5, 0, shop.formats) == "Reading the file…"
