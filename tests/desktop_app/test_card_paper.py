"""Gift cards on paper: both symbols are read back at print resolution, in every language and on every paper."""

from __future__ import annotations

import os
import stat
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from desktop_app.dialogs.gift_card_codes import CodesDialog
from desktop_app.dialogs.gift_card_print import PrintCardsDialog
from desktop_app.formats import Formats, plain
from desktop_app.printing.card_paper import CARD_HEIGHT, CARD_WIDTH, CardPages, scale_to_units
from desktop_app.printing.gift_card import balance_slip, card_face
from desktop_app.printing.paper import Paper, UnfinishedPdf
from desktop_app.printing.slip import Pair, Text
from desktop_app.printing.symbols import bar_modules, paint_bars, paint_qr, qr_modules
from ledger.domain.card_codes import ALPHABET, check_character, grouped, new_code, parse_code
from ledger.domain.gift_cards import GiftCard, IssuedCard
from ledger.domain.words import CardStatus, Origin
from ledger.errors import FileNotWritable
from ledger.money import Money, parse_money
from tests.support.gift_cards import issued, settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.storage.ledger import Ledger

RECEIPT_PRINTER, LASER_PRINTER = 203, 300
MOMENT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def a_card(code: str = "", value: str = "200 SAR", **facts: object) -> IssuedCard:
    code = code or new_code()
    usual: dict[str, object] = {
        "id": 7, "last4": parse_code(code)[-4:], "status": CardStatus.ISSUED, "origin": Origin.PAID,
        "initial": parse_money(value), "remaining": Money(0, parse_money(value).currency), "valid_from": None,
        "valid_until": date(2027, 11, 20), "max_usage_count": 0, "usage_count": 0, "batch": "", "note": "",
        "purchased_by": None, "purchased_by_name": "", "purchased_at": None, "redeemed_by": None, "redeemed_at": None,
        "issued_at": MOMENT,
    }  # fmt: skip
    return IssuedCard(GiftCard(**{**usual, **facts}), code)  # type: ignore[arg-type]


def pages_of(cards: list[IssuedCard], paper: Paper, language: str = "en", shop: str = "Almas") -> CardPages:
    formats = Formats(language, "Asia/Riyadh")
    faces = tuple(card_face(one, formats, shop, practice=False) for one in cards)
    return CardPages(faces, paper, right_to_left=formats.right_to_left)


def picture(pages: CardPages, page: int, dots_per_inch: int) -> QImage:
    width, height = (round(extent * dots_per_inch / 2540) for extent in pages.size)
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    scale_to_units(painter, dots_per_inch)
    pages.paint(painter, page)
    painter.end()
    return image


def read(image: QImage) -> dict[str, list[str]]:
    """What a decoder finds, by kind of symbol, in order."""
    found: dict[str, list[str]] = {}
    for one in zxingcpp.read_barcodes(image):
        found.setdefault(str(one.format), []).append(one.text)
    return {kind: sorted(texts) for kind, texts in found.items()}


def all_plain(cards: list[IssuedCard]) -> list[str]:
    return sorted(parse_code(one.code) for one in cards)


# -- symbols ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("body", ["0000000000000000", "1234567890123456", "ABCDEFGHJKMNPQRS", "1A23B456C7890D12"])
def test_digits_in_any_place_fit_a_roll_and_are_read_back(app: object, body: str) -> None:  # noqa: ARG001
    pages = pages_of([a_card(grouped(body + check_character(body)))], Paper.ROLL)
    code = body + check_character(body)
    assert read(picture(pages, 0, RECEIPT_PRINTER)) == {"QR Code": [code], "Code 128": [code]}


def test_a_module_is_a_whole_number_of_dots(app: object) -> None:  # noqa: ARG001
    image = QImage(700, 400, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    scale_to_units(painter, RECEIPT_PRINTER)
    text = "0123456789ABCDEFG"
    paint_bars(painter, QRectF(111, 57, 7200, 1000), bar_modules(text), 34)
    paint_qr(painter, QRectF(111, 1300, 3000, 3000), qr_modules(text, "q"))
    painter.end()
    assert set(bytes(image.constBits())) == {0, 255}
    line = "".join("1" if image.pixelColor(x, 30).value() == 0 else "0" for x in range(700)).strip("0")
    assert line == "".join(module * 2 for module in bar_modules(text))


def test_no_code_makes_bars_wider_than_the_roll(app: object) -> None:  # noqa: ARG001
    """Sets of Code 128 are switched for digits; whatever the mix, two dots of a receipt printer remain."""
    worst = max((ALPHABET[at % 10] * 5 + "ABC" + ALPHABET[at % 10] * 3 + "X" + "7" * 5 for at in range(10)), key=len)
    codes = [worst, *(parse_code(new_code()) for _ in range(200))]
    assert max(len(bar_modules(code)) for code in codes) + 20 <= 72 / 25.4 * RECEIPT_PRINTER // 2


# -- pages ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "shop", "value"),
    [
        ("en", "Riyadh Mall, Olaya Street", "200 SAR"),
        ("ru", "Магазин подарков «Ёлочка» на Невском проспекте", "999999999999.99 RUB"),
        ("ar", "متجر الرياض – Olaya", "1250.75 SAR"),
    ],
)
@pytest.mark.parametrize(("paper", "dots"), [(Paper.A4, LASER_PRINTER), (Paper.ROLL, RECEIPT_PRINTER)])
def test_every_card_of_a_page_is_read_back(
    app: object, paper: Paper, dots: int, language: str, shop: str, value: str
) -> None:
    assert app
    cards = [a_card(value=value, max_usage_count=at) for at in range(3)]
    pages = pages_of(cards, paper, language, shop)
    found: dict[str, list[str]] = {}
    for page in range(pages.count):
        for kind, texts in read(picture(pages, page, dots)).items():
            found[kind] = sorted(found.get(kind, []) + texts)
    assert found == {"QR Code": all_plain(cards), "Code 128": all_plain(cards)}


def test_a_sheet_holds_ten_cards_and_the_next_goes_on(app: object) -> None:  # noqa: ARG001
    cards = [a_card() for _ in range(23)]
    pages = pages_of(cards, Paper.A4)
    assert pages.count == 3
    seen = [code for page in range(3) for code in read(picture(pages, page, LASER_PRINTER))["QR Code"]]
    assert sorted(seen) == all_plain(cards)
    assert pages_of(cards, Paper.ROLL).count == 23


def test_cards_run_from_the_right_where_words_do(app: object) -> None:  # noqa: ARG001
    card = a_card()
    for language, left in (("en", 1940), ("ar", 1940 + CARD_WIDTH)):
        image = picture(pages_of([card], Paper.A4, language), 0, LASER_PRINTER)
        dot = LASER_PRINTER / 2540
        place = (left * dot, 1350 * dot, CARD_WIDTH * dot, CARD_HEIGHT * dot)
        assert read(image.copy(*(round(one) for one in place)))["QR Code"] == [parse_code(card.code)]


def test_a_face_says_what_the_card_is_worth_and_keeps_its_code_from_logs() -> None:
    card = a_card(max_usage_count=1)
    face = card_face(card, Formats("en", "Asia/Riyadh"), "Almas", practice=False)
    assert plain(face.value) == "200.00 SAR"
    assert face.lines == ("Valid: Nov 20, 2027", "Can be used once")
    assert card.code not in repr(face)
    assert "worth nothing" in card_face(card, Formats("en", "UTC"), "Almas", practice=True).title


def test_a_balance_slip_knows_the_last_four_only() -> None:
    card = a_card(remaining=parse_money("55.50 SAR"), status=CardStatus.BLOCKED, max_usage_count=3, usage_count=1)
    slip = balance_slip(card.card, Formats("en", "Asia/Riyadh"), "Almas", MOMENT)
    said = [
        plain(f"{one.words}: {one.figure}" if isinstance(one, Pair) else one.text)
        for one in slip.blocks
        if isinstance(one, Pair | Text)
    ]
    assert {"Left: 55.50 SAR", "Uses left: 2", "Status: Blocked", "Nov 21, 2026, 12:30"} <= set(said)
    assert f"Gift card ····{card.card.last4}" in said
    assert parse_code(card.code)[:4] not in " ".join(said)


# -- dialogs ----------------------------------------------------------------------------------------------------


@pytest.fixture
def codes(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> CodesDialog:
    made = CodesDialog(shop, None, issued(shop_ledger, 12))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def printing(codes: CodesDialog, qtbot: QtBot) -> PrintCardsDialog:
    QTest.keyClick(codes, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = codes.findChild(PrintCardsDialog)
    assert dialog is not None
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_a_file_of_cards_is_whole_private_and_ends_the_question(
    codes: CodesDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = printing(codes, qtbot)
    assert dialog.print.hasFocus()
    target = tmp_path / "cards.pdf"
    with qtbot.waitSignal(dialog.printed):
        dialog.write(target)
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == 2
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    codes.reject()
    assert not codes.isVisible()


def test_pages_turn_by_key_and_stay_within_their_number(codes: CodesDialog, qtbot: QtBot) -> None:
    dialog = printing(codes, qtbot)
    assert dialog.where.text() == "Page 1 of 2"
    for _ in range(3):
        QTest.keyClick(dialog, Qt.Key.Key_PageDown)
    assert dialog.where.text() == "Page 2 of 2"
    dialog.paper.setCurrentIndex(1)
    assert dialog.where.text() == "Page 2 of 12"
    QTest.keyClick(dialog, Qt.Key.Key_PageUp)
    assert dialog.where.text() == "Page 1 of 12"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_stopping_leaves_no_file(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = PrintCardsDialog(shop, None, issued(shop_ledger, 200))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.paper.setCurrentIndex(1)
    target = tmp_path / "out" / "cards.pdf"
    target.parent.mkdir()
    dialog.write(target)
    qtbot.waitUntil(lambda: dialog.bar.value() > 0)
    assert dialog.bar.value() < 200
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.banner.text == "Stopped. No file was written."
    assert list(target.parent.iterdir()) == []
    dialog.reject()
    assert not dialog.isVisible()


def test_a_folder_that_takes_nothing_is_said(
    shop: AppContext, shop_ledger: Ledger, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = PrintCardsDialog(shop, None, issued(shop_ledger))
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.paper.currentData() is Paper.ROLL
    dialog.write(tmp_path / "nowhere" / "cards.pdf")
    assert "cards.pdf" in dialog.banner.text
    assert dialog.save.isEnabled()
    settle(qtbot, shop)


def test_a_file_without_its_end_is_not_kept(app: object, tmp_path: Path) -> None:
    """A full disk takes a part, and Qt does not say so."""
    assert app
    file = UnfinishedPdf(tmp_path / "half.pdf", "half")
    painter = QPainter(file.writer)
    painter.end()
    file._file.write_bytes(b"%PDF-1.4 and then the disk was full")
    with pytest.raises(FileNotWritable):
        file.keep()
    assert list(tmp_path.iterdir()) == []
