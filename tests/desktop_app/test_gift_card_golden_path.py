"""A gift card's whole life at a till with the keyboard and a scanner alone: nothing here clicks or sets a focus."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop_app.app import App, Options
from desktop_app.dialogs.gift_card_codes import CodesDialog
from desktop_app.dialogs.gift_card_explain import CardExplainDialog
from desktop_app.dialogs.gift_card_forms import ReplaceCardDialog
from desktop_app.dialogs.gift_card_issue import IssueCardsDialog
from desktop_app.dialogs.gift_card_redeem import RedeemCardDialog
from desktop_app.dialogs.gift_card_sell import SellCardDialog
from desktop_app.dialogs.paper import SlipDialog
from desktop_app.formats import plain
from desktop_app.pages.gift_cards import GiftCardsPage
from ledger.domain.words import CardStatus
from ledger.use_cases import gift_cards
from tests.support.canary import told_by_files, words_on_paper
from tests.support.gift_cards import balance
from tests.support.ledgers import Places as ShopPlaces
from tests.support.ledgers import a_customer
from tests.support.quiet import wait_until_active, wait_until_quiet
from tests.support.window import places_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEY = Qt.KeyboardModifier.NoModifier
MOST_TABS = 40
Dialog = TypeVar("Dialog", bound=QWidget)


@pytest.fixture
def running(app: QApplication, sqlite_template: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[App]:
    place = ShopPlaces("sqlite", tmp_path, sqlite_template).make()
    made = App(app, Options(ledger=place, language="en", theme="light"), places_in(tmp_path / "window"))
    with qtbot.waitSignal(made.context.opened, timeout=20_000):
        made.start()
    wait_until_quiet(qtbot, made.tasks)
    wait_until_active(qtbot, made.window)
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()


class Hands:
    """Two hands on a keyboard, and a scanner that types like one."""

    def __init__(self, app: App, qtbot: QtBot) -> None:
        self._app = app
        self._qtbot = qtbot

    def rest(self) -> None:
        """Until everything has answered."""
        self._qtbot.wait(220)
        wait_until_quiet(self._qtbot, self._app.tasks)

    @property
    def focus(self) -> QWidget:
        """What has the keyboard: an open list of offers before the field below it."""
        found = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert found is not None, "nothing has the keyboard"
        return found

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        """One key."""
        QTest.keyClick(self.focus, key, modifier)
        self.rest()

    def write(self, text: str) -> None:
        """Letters and digits."""
        QTest.keyClicks(self.focus, text)
        self.rest()

    def scan(self, code: str) -> None:
        """As a scanner does: the characters, and Enter."""
        QTest.keyClicks(self.focus, code)
        QTest.keyClick(self.focus, Qt.Key.Key_Return)
        self.rest()

    def tab_to(self, wanted: QWidget) -> None:
        """Tab until `wanted` has the keyboard, the text in it chosen."""
        for _ in range(MOST_TABS):
            if wanted.hasFocus() or wanted.isAncestorOf(self.focus):
                return
            QTest.keyClick(self.focus, Qt.Key.Key_Tab)
        pytest.fail(f"no number of tabs leads to {wanted.accessibleName() or wanted}")

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """The dialog in front, which has the keyboard."""
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
        assert len(found) == 1, kind
        self._qtbot.waitUntil(found[0].isActiveWindow)
        assert found[0].isAncestorOf(self.focus)
        return found[0]

    def gone(self, kind: type[QWidget]) -> None:
        """No such dialog is open any more, and the window below it has the keyboard again."""
        self._qtbot.waitUntil(lambda: self._app.window.isActiveWindow() or QApplication.activeModalWidget() is not None)
        assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def noted(hands: Hands, count: int) -> list[str]:
    """The codes that are shown this once, copied, and the dialog closed."""
    hands.dialog(CodesDialog)
    hands.press(Qt.Key.Key_C, CTRL)
    codes = QGuiApplication.clipboard().text().split("\n")
    assert len(codes) == count
    hands.press(Qt.Key.Key_Escape)
    hands.gone(CodesDialog)
    assert QGuiApplication.clipboard().text() == ""
    return codes


def test_a_gift_card_lives_by_keyboard_alone(running: App, qtbot: QtBot, tmp_path: Path) -> None:
    ledger, hands = running.context.ledger, Hands(running, qtbot)
    anna = a_customer(ledger, "Anna Smith").id
    hands.press(Qt.Key.Key_3, CTRL)
    page = running.window.current
    assert isinstance(page, GiftCardsPage)
    codes = issue_three(hands, page)
    card = sell(hands, page, codes[1])
    assert gift_cards.card(ledger, card).status is CardStatus.ACTIVE
    redeem_part(hands, page, codes[1])
    assert (str(gift_cards.card(ledger, card).remaining), str(balance(ledger, anna))) == ("150.00 SAR", "50.00 SAR")
    print_what_is_left(hands, tmp_path / "left.pdf")
    new = replace(hands)
    found = gift_cards.look_up_card(ledger, new)
    assert (found.replaces, str(found.remaining)) == (card, "150.00 SAR")
    assert page.card == found
    read_case_file(hands)
    assert page.look_up.field.hasFocus()
    assert "150" in words_on_paper((tmp_path / "left.pdf").read_bytes())
    assert told_by_files([*codes, new], tmp_path) == {}


def issue_three(hands: Hands, page: GiftCardsPage) -> list[str]:
    """A batch; its codes."""
    hands.press(Qt.Key.Key_N, CTRL)
    form = hands.dialog(IssueCardsDialog)
    hands.write("200")
    hands.tab_to(form.count)
    hands.write("3")
    hands.tab_to(form.batch)
    hands.write("Eid")
    hands.press(Qt.Key.Key_Return)
    codes = noted(hands, 3)
    assert [card.batch for card in page.model.rows] == ["Eid"] * 3
    return codes


def sell(hands: Hands, page: GiftCardsPage, code: str) -> int:
    """Scan a card and sell it for cash; the card."""
    hands.scan(code)
    assert page.card is not None
    assert page.panel.sell.hasFocus()
    hands.press(Qt.Key.Key_Space)
    hands.dialog(SellCardDialog)
    hands.press(Qt.Key.Key_Return)
    hands.gone(SellCardDialog)
    return page.card.id


def redeem_part(hands: Hands, page: GiftCardsPage, code: str) -> None:
    """Scan it again: 50.00 of it to Anna's wallet."""
    hands.scan(code)
    assert page.panel.redeem.hasFocus()
    hands.press(Qt.Key.Key_Space)
    form = hands.dialog(RedeemCardDialog)
    hands.write("Anna")
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.tab_to(form.amount)
    hands.write("50")
    hands.press(Qt.Key.Key_Return)
    hands.gone(RedeemCardDialog)


def print_what_is_left(hands: Hands, target: Path) -> None:
    """The slip, into a file."""
    hands.press(Qt.Key.Key_P, CTRL)
    slip = hands.dialog(SlipDialog)
    assert "150.00 SAR" in plain(slip.page.toPlainText())
    hands.press(Qt.Key.Key_S, CTRL)
    hands.dialog(QFileDialog)
    hands.write(str(target))
    hands.press(Qt.Key.Key_Return)
    hands.gone(QFileDialog)
    hands.gone(SlipDialog)


def replace(hands: Hands) -> str:
    """The card in front is lost; the code of the new one."""
    hands.press(Qt.Key.Key_L, CTRL)
    hands.dialog(ReplaceCardDialog)
    hands.write("lost")
    hands.press(Qt.Key.Key_Return)
    [code] = noted(hands, 1)
    return code


def read_case_file(hands: Hands) -> None:
    """Every event of the card in front."""
    hands.press(Qt.Key.Key_E, CTRL)
    hands.dialog(CardExplainDialog)
    hands.press(Qt.Key.Key_Escape)
    hands.gone(CardExplainDialog)
