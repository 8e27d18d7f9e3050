"""What a person could not read or reach before: paper in the dark, ticks, cut words, low screens, genders."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QStyleOptionViewItem, QTableView

from desktop_app import theme
from desktop_app.dialogs.gift_card_codes import CodesDialog
from desktop_app.dialogs.paper import SlipDialog
from desktop_app.formats import Formats, plain
from desktop_app.pages.customer_cards import CustomerCardsTab
from desktop_app.pages.gift_card_filters import CardFilters
from desktop_app.printing.gift_card import balance_slip
from desktop_app.printing.receipt import receipt_slip
from desktop_app.printing.slip import Slip, Text
from desktop_app.widgets.cell_delegate import CellDelegate
from desktop_app.widgets.labels import Banner
from desktop_app.widgets.search_box import PAUSE_MS, SearchBox
from desktop_app.words import note_words, word
from ledger.domain.orders import OrderStatus
from ledger.domain.receipts import ReceiptPaper
from ledger.domain.transactions import TransactionRow
from ledger.domain.words import CardStatus, Source, Status, Type
from ledger.money import Money, currency
from tests.support.gift_cards import issued, settle
from tests.support.till import speak

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.storage.ledger import Ledger

MOMENT = datetime(2026, 3, 1, 9, tzinfo=UTC)
SAR = currency("SAR")


@pytest.mark.parametrize("scheme", theme.Scheme)
def test_paper_is_white_and_its_words_black_in_every_theme(
    app: QApplication, shop: AppContext, qtbot: QtBot, scheme: theme.Scheme
) -> None:
    theme.apply(app, scheme)
    dialog = SlipDialog(shop, None, Slip("x", (Text("Total"),)))
    qtbot.addWidget(dialog)
    dialog.show()
    page = dialog.page.viewport().grab().toImage()
    shades = {page.pixelColor(x, y).lightness() for x in range(page.width()) for y in range(60)}
    assert page.pixelColor(page.width() // 2, page.height() - 10) == QColor("white")
    assert min(shades) < 60


@pytest.mark.parametrize("scheme", theme.Scheme)
def test_the_box_of_a_tick_stands_out_from_the_ground(app: QApplication, qtbot: QtBot, scheme: theme.Scheme) -> None:
    theme.apply(app, scheme)
    box = QCheckBox("x")
    qtbot.addWidget(box)
    box.show()
    picture = box.grab().toImage()
    row = [picture.pixelColor(x, picture.height() // 2).name() for x in range(20)]
    assert max(theme.contrast(one, theme.colour("window")) for one in row) >= 3


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
@pytest.mark.parametrize("count", [1, 2])
def test_no_button_under_the_codes_is_cut(
    shop: AppContext, shop_ledger: Ledger, qtbot: QtBot, language: str, count: int
) -> None:
    back = speak(shop, language)
    try:
        dialog = CodesDialog(shop, None, issued(shop_ledger, count))
        qtbot.addWidget(dialog)
        dialog.show()
        for one in dialog.findChildren(QPushButton):
            assert one.isHidden() or one.width() >= one.sizeHint().width(), one.text()
        dialog.accept()
    finally:
        back()


def test_one_card_has_one_code(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    dialog = CodesDialog(shop, None, issued(shop_ledger))
    qtbot.addWidget(dialog)
    assert (dialog.copy_button.text(), dialog.done_button.text()) == ("Copy", "I have the code")
    dialog.accept()


def test_a_text_put_into_a_search_box_is_shown_but_not_searched(app: QApplication, qtbot: QtBot) -> None:
    assert app is not None
    box = SearchBox()
    said: list[str] = []
    shown: list[str] = []
    qtbot.addWidget(box)
    box.searched.connect(said.append)
    box.textChanged.connect(shown.append)
    box.put("12")
    qtbot.wait(PAUSE_MS + 100)
    assert (said, shown, box.text()) == ([], ["12"], "12")


def test_clearing_the_filters_tells_the_fields_too(shop: AppContext, qtbot: QtBot) -> None:
    filters = CardFilters(shop)
    shown: list[str] = []
    qtbot.addWidget(filters)
    filters.batch.setText("10/2026")
    filters.batch.textChanged.connect(shown.append)
    filters.clear()
    assert shown == [""]


def test_an_empty_table_without_room_says_the_least(shop: AppContext, qtbot: QtBot) -> None:
    tab = CustomerCardsTab(shop)
    qtbot.addWidget(tab)
    tab.resize(900, 260)
    tab.show()
    tab.show_customer(1)
    settle(qtbot, shop)
    overlay = tab.table._overlay
    assert overlay.isVisible()
    low = overlay.height()
    assert overlay._title.geometry().bottom() < low
    assert not overlay._icon.isVisible()
    tab.resize(900, 700)
    settle(qtbot, shop)
    assert overlay._icon.isVisible()


def test_the_words_of_a_tall_banner_stand_beside_its_picture(app: QApplication, qtbot: QtBot) -> None:
    assert app is not None
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_message("Choose the customer whose wallet pays.")
    banner.resize(400, 120)
    banner.show()
    ground = banner.grab().toImage()
    inked = [y for y in range(120) if len({ground.pixelColor(x, y).name() for x in range(60, 300)}) > 1]
    assert inked[0] >= 4
    assert inked[-1] < 40


def test_what_does_not_fit_a_cell_is_told_whole(app: QApplication, qtbot: QtBot) -> None:
    assert app is not None
    view, model, delegate = QTableView(), QStandardItemModel(1, 1), CellDelegate()
    qtbot.addWidget(view)
    view.setModel(model)
    model.setItem(0, 0, QStandardItem("A batch of a long name"))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 60, 30)
    assert delegate.cut_text(option, model.index(0, 0)) == "A batch of a long name"
    option.rect = QRect(0, 0, 600, 30)
    assert delegate.cut_text(option, model.index(0, 0)) == ""


def test_a_status_agrees_with_what_it_is_said_of(shop: AppContext) -> None:
    back = speak(shop, "ru")
    try:
        assert (word(CardStatus.CANCELLED), word(OrderStatus.CANCELLED)) == ("Аннулирована", "Отменён")
    finally:
        back()


def expired(source: Source, note: str) -> TransactionRow:
    return TransactionRow(
        1, 1, MOMENT, MOMENT.date(), 1, "Anna", 1, None, "", Type.DEBIT, source, Status.POSTED, Money(-1, SAR), None,
        None, None, None, "pocket", "1", "", note, "system", "", date(2026, 2, 28), None, None, 1, "k",
    )  # fmt: skip


def test_the_last_day_of_what_expired_is_written_as_days_are(app: QApplication) -> None:
    assert app is not None
    formats = Formats("en", "Asia/Riyadh")
    assert note_words(expired(Source.EXPIRY, "2026-02-28"), formats) == "Could be spent through Feb 28, 2026"
    assert note_words(expired(Source.PURCHASE, "2026-02-28"), formats) == "2026-02-28"


def receipt(shop: str) -> ReceiptPaper:
    zero = Money(0, SAR)
    return ReceiptPaper(
        1, "1-000001", "sale", shop, "1", "Anna", MOMENT, None, "", "", (), (), zero, zero, 0, zero, 0, 0, None, 0
    )


def said(slip: Slip) -> list[str]:
    return [plain(one.text) for one in slip.blocks if isinstance(one, Text)]


def test_a_receipt_names_the_business_and_a_shop_that_has_a_name() -> None:
    formats = Formats("en", "Asia/Riyadh")
    assert said(receipt_slip(receipt("1"), formats, "Almas"))[:2] == ["Almas", "Receipt No. 1-000001"]
    assert said(receipt_slip(receipt("Jeddah"), formats, "Almas"))[:2] == ["Almas", "Jeddah"]


def test_paper_of_a_practice_ledger_says_so(shop_ledger: Ledger) -> None:
    formats = Formats("en", "Asia/Riyadh")
    assert "PRACTICE: nothing was sold" in said(receipt_slip(receipt("1"), formats, "Almas", practice=True))
    (card,) = issued(shop_ledger)
    slip = balance_slip(card.card, formats, "Almas", MOMENT, practice=True)
    assert "PRACTICE: worth nothing" in said(slip)
    assert "PRACTICE: worth nothing" not in said(balance_slip(card.card, formats, "Almas", MOMENT))
