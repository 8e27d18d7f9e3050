"""The parts of a till's form by themselves: lines, tenders, a parked cart, a QR code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.dialogs.sale_cart import Cart, cart_content, cart_of
from desktop_app.formats import Formats, plain
from desktop_app.models.sale_lines import DISCOUNT, PRICE, QUANTITY, SaleLinesModel, open_line
from desktop_app.widgets.qr_picture import QrPicture
from desktop_app.widgets.sale_lines import SaleLinesView
from desktop_app.widgets.tender_editor import TenderEditor
from ledger.domain.orders import OrderKind
from ledger.domain.words import Tender
from ledger.errors import AmountNotPositive, FieldInvalid, Refusal, TenderedTooSmall
from ledger.money import Money, currency
from ledger.use_cases.sale_requests import SaleLine

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext


SAR = currency("SAR")


def sar(minor: int) -> Money:
    return Money(minor, SAR)


@pytest.fixture
def lines(app: object, qtmodeltester: ModelTester) -> SaleLinesModel:  # noqa: ARG001 - Qt must be there first
    made = SaleLinesModel(Formats("en"))
    made.add(SaleLine("Mug", sar(1_000), product_id=7))
    made.add(SaleLine("Goods", sar(250), 2))
    qtmodeltester.check(made)  # type: ignore[no-untyped-call]
    return made


def test_the_same_product_is_counted_up_and_an_open_line_is_not(lines: SaleLinesModel) -> None:
    assert lines.add(SaleLine("Mug", sar(1_000), 2, product_id=7)) == 0
    assert lines.add(SaleLine("Goods", sar(250), 2)) == 2
    assert lines.add(SaleLine("Mug", sar(900), product_id=7)) == 3
    assert [line.quantity for line in lines.lines] == [3, 2, 2, 1]


@pytest.mark.parametrize(
    ("column", "typed", "amount"),
    [(QUANTITY, "3", 3_000), (PRICE, "12,50", 1_250), (DISCOUNT, "1.50", 850), (DISCOUNT, "25%", 750), (PRICE, "0", 0)],
)
def test_a_cell_takes_what_is_typed(lines: SaleLinesModel, column: int, typed: str, amount: int) -> None:
    assert lines.setData(lines.index(0, column), typed)
    assert lines.lines[0].amount == sar(amount)


@pytest.mark.parametrize(
    ("column", "typed"), [(QUANTITY, "0"), (QUANTITY, "1.5"), (PRICE, "-1"), (PRICE, "x"), (DISCOUNT, "10.01")]
)
def test_what_cannot_be_changes_nothing_and_says_why(lines: SaleLinesModel, column: int, typed: str) -> None:
    heard, before = list[Refusal](), lines.lines
    lines.refused.connect(heard.append)
    assert not lines.setData(lines.index(0, column), typed)
    assert lines.lines == before
    assert len(heard) == 1


def test_enter_edits_a_cell_and_enter_takes_it(lines: SaleLinesModel, qtbot: QtBot) -> None:
    view = SaleLinesView(lines)
    qtbot.addWidget(view)
    view.show()
    view.stand_on(0)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    [editor] = view.viewport().findChildren(QLineEdit)
    assert editor.text() == "1"
    editor.selectAll()
    QTest.keyClicks(editor, "4")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: lines.lines[0].quantity == 4)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert lines.lines[0].quantity == 3


def test_an_open_line_has_a_price() -> None:
    assert open_line("3*12.50", "Goods", sar(0)) == SaleLine("Goods", sar(1_250), 3)
    with pytest.raises(AmountNotPositive):
        open_line("0", "Goods", sar(0))


def test_the_tender_not_typed_takes_what_is_left(context: AppContext, qtbot: QtBot) -> None:
    editor = TenderEditor(context, SAR)
    qtbot.addWidget(editor)
    editor.show_due(sar(10_000))
    cash, card = editor.add(Tender.CASH), editor.add(Tender.TERMINAL)
    assert (cash.amount.text(), card.amount.text()) == ("100.00", "0.00")
    card.amount.clear()
    QTest.keyClicks(card.amount, "30")
    assert cash.amount.text() == "70.00"
    cash.handed.setText("100")
    assert plain(cash.change_words) == "Change 30.00 SAR"
    tenders, online = editor.parts()
    assert [(one.tender, one.amount, one.tendered) for one in tenders] == [
        (Tender.CASH, sar(7_000), sar(10_000)),
        (Tender.TERMINAL, sar(3_000), None),
    ]
    assert online is None
    assert editor.left() == sar(0)
    cash.handed.setText("50")
    with pytest.raises(TenderedTooSmall):
        editor.parts()


def test_a_cart_is_read_as_it_was_written() -> None:
    line = SaleLine("Mug", sar(1_000), 3, sar(50), 7, "Kitchen", "Almas", 2)
    cart = Cart((line, SaleLine("Goods", sar(1))), OrderKind.DELIVERY, 12, "bag")
    assert cart_of(cart_content(cart)) == cart


@pytest.mark.parametrize(
    "content",
    [{}, {"currency": "SAR", "lines": [{}]}, {"currency": "XXX", "lines": []}, {"currency": "SAR", "lines": 3}],
)
def test_a_cart_that_is_none_is_refused(content: dict[str, object]) -> None:
    with pytest.raises(FieldInvalid):
        cart_of(content)


def test_a_code_is_drawn_in_whole_pixels_with_a_quiet_rim(app: object, qtbot: QtBot) -> None:  # noqa: ARG001
    picture = QrPicture(200)
    qtbot.addWidget(picture)
    picture.show_text("https://qr.example.test/1")
    picture.resize(200, 200)
    image = picture.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 180, 2) for y in range(0, 180, 2)}
    assert colours == {"#000000", "#ffffff"}
    assert {image.pixelColor(x, 8).name() for x in range(180)} == {"#ffffff"}
