"""A canary in the window: whatever is done with cards, no code stays on the machine but where a person asked for it."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop_app.dialogs.gift_card_codes import CLIPBOARD_SECONDS, CodesDialog
from desktop_app.dialogs.gift_card_print import PrintCardsDialog
from desktop_app.dialogs.sale import SaleDialog
from desktop_app.formats import plain
from desktop_app.outbox import Outbox
from desktop_app.pages.gift_cards import GiftCardsPage
from desktop_app.printing.gift_card import balance_slip
from desktop_app.printing.paper import Paper, write_pdf
from desktop_app.trouble import keep_log
from ledger.domain.card_codes import new_code
from ledger.use_cases.gift_cards import look_up_card
from tests.support.canary import bare, told, told_by_files
from tests.support.gift_cards import issued, now, redeeming, settle, sold
from tests.support.ledgers import START, a_customer
from tests.support.window import delete_now, make_context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import IssuedCard
    from ledger.storage.ledger import Ledger

ASKED_FOR = "cards.pdf"
"""The one file of codes a person can ask the window for."""


class LossyOutbox(Outbox):
    """Answers never come: what was sent stays on the disk."""

    def forget(self, key: str) -> None:
        """Keep it."""


@pytest.fixture
def shop(shop_ledger: Ledger, tmp_path: Path) -> Iterator[AppContext]:
    made = make_context(tmp_path, shop_ledger)
    made.outbox = LossyOutbox(made.places.outbox)
    levels = {name: logging.getLogger(name).level for name in ("ledger", "desktop_app")}
    keep_log(made.places.log)
    yield made
    made.tasks.close()
    for name, level in levels.items():
        logger = logging.getLogger(name)
        for handler in [one for one in logger.handlers if isinstance(one, logging.FileHandler)]:
            logger.removeHandler(handler)
            handler.close()
        logger.setLevel(level)


def test_no_code_is_left_on_the_machine(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot, tmp_path: Path) -> None:
    wrong, anna = new_code(), a_customer(shop_ledger)
    printed, used, spent = issued(shop_ledger, 2), sold(shop_ledger), sold(shop_ledger)
    codes = {one.code for one in (*printed, used, spent)} | {wrong}
    said = []
    shop.noticed.connect(lambda notice: said.append(notice.text))

    page = GiftCardsPage(shop)
    page.show()
    page.shown()
    for code in (wrong, used.code):
        page.look_up.field.setText(code)
        settle(qtbot, shop)
        said.append(page.look_up.says)
    assert page.card is not None
    write_pdf(
        balance_slip(page.card, shop.formats, shop.info.name, START), tmp_path / "slip.pdf", Paper.ROLL,
        right_to_left=False,
    )  # fmt: skip

    form = redeeming(shop, qtbot, customer_id=anna.id)
    form.code.setText(used.code)
    settle(qtbot, shop)
    form.amount.setText("50")
    settle(qtbot, shop)
    form.submit()
    settle(qtbot, shop)

    sale = SaleDialog(shop, None)
    sale.open()
    settle(qtbot, shop)
    sale.entry.take("20")
    sale.entry.take(spent.code)
    settle(qtbot, shop)
    sale.submit()
    settle(qtbot, shop)

    assert str(now(shop_ledger, spent.card).remaining) == "180.00 SAR"

    copy_and_print(shop, printed, qtbot, tmp_path)

    shop.tasks.read(lambda _: look_up_card("no ledger", used.code), said.append)  # type: ignore[arg-type]
    settle(qtbot, shop)
    break_ledger(shop_ledger)
    page.look_up.field.setText(used.code)
    settle(qtbot, shop)
    said.append(page.look_up.says)
    delete_now(page)

    assert told(codes, *map(plain, said)) == set()
    kept = told_by_files(codes, tmp_path)
    assert kept == {ASKED_FOR: {bare(one.code) for one in printed}}
    assert len(list(shop.places.outbox.glob("*.json"))) == 2
    assert "Traceback" in (shop.places.log / "wallet-desk.log").read_text()


def copy_and_print(shop: AppContext, printed: tuple[IssuedCard, ...], qtbot: QtBot, folder: Path) -> None:
    """New codes: onto the clipboard until its time is up, and into the file a person asks for."""
    clipboard = QGuiApplication.clipboard()
    codes = CodesDialog(shop, None, printed)
    codes.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    codes.open()
    codes.copy_all()
    assert told({one.code for one in printed}, clipboard.text()) == {bare(one.code) for one in printed}
    for _ in range(CLIPBOARD_SECONDS):
        codes._tick()
    assert clipboard.text() == ""
    QTest.keyClick(codes, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    sheets = codes.findChild(PrintCardsDialog)
    assert sheets is not None
    with qtbot.waitSignal(sheets.printed):
        sheets.write(folder / ASKED_FOR)
    codes.reject()
    delete_now(codes)


def break_ledger(ledger: Ledger) -> None:
    """From now on a look-up fails in the database."""
    assert ledger.location.path is not None
    with closing(sqlite3.connect(ledger.location.path)) as connection, connection:
        connection.execute("ALTER TABLE code_guesses RENAME TO elsewhere")
