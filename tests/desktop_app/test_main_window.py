"""The frame on a real ledger: pages, keys, languages, a ledger that is lost and found."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from desktop_app.app import App, Options
from desktop_app.formats import plain
from desktop_app.main_window import first_size
from desktop_app.pages.registry import PAGES
from desktop_app.widgets.palette import Palette
from desktop_app.widgets.shortcut_sheet import ShortcutSheet
from ledger.changes import EVERYTHING, Changes
from ledger.domain.words import Source
from ledger.errors import LedgerUnreachable
from ledger.money import Money, currency
from ledger.use_cases.posting import PostCredit, credit, new_key
from tests.support.ledgers import Places as ShopPlaces
from tests.support.ledgers import a_customer
from tests.support.quiet import wait_until_active, wait_until_quiet
from tests.support.window import places_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ledger.progress import Progress

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def place(sqlite_template: Path, tmp_path: Path) -> str:
    return ShopPlaces("sqlite", tmp_path, sqlite_template).make()


def _started(qapp: QApplication, place: str, folder: Path, qtbot: QtBot) -> App:
    made = App(qapp, Options(ledger=place, language="en", theme="light"), places_in(folder / "window"))
    with qtbot.waitSignal(made.context.opened, timeout=20_000):
        made.start()
    _rest(made, qtbot)
    return made


def _rest(app: App, qtbot: QtBot) -> None:
    wait_until_quiet(qtbot, app.tasks)


@pytest.fixture
def running(app: QApplication, place: str, tmp_path: Path, qtbot: QtBot) -> Iterator[App]:
    made = _started(app, place, tmp_path, qtbot)
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()


def test_every_page_can_be_shown_and_no_two_commands_collide(running: App, qtbot: QtBot) -> None:
    customer = a_customer(running.context.ledger)
    for entry in PAGES:
        running.context.navigate(entry.id, **({} if entry.in_rail else {"customer_id": customer.id}))
        _rest(running, qtbot)
        assert running.window.current is not None
        assert running.window.current.isVisible()
        assert running.window.current.id == entry.id


def test_pages_are_made_when_first_shown(running: App) -> None:
    assert [page.id for page in running.window._pages.values()] == [PAGES[0].id]


@pytest.mark.parametrize("number", [2, 3])
def test_a_number_key_shows_a_page(running: App, qtbot: QtBot, number: int) -> None:
    listed = [entry.id for entry in PAGES if entry.in_rail]
    wait_until_active(qtbot, running.window)
    QTest.keyClick(running.window, Qt.Key(Qt.Key.Key_0 + number), CTRL)
    assert running.window.current is not None
    assert running.window.current.id == listed[number - 1]
    assert running.context.settings.page == listed[number - 1]


def test_the_palette_finds_a_page_by_typing_and_goes_there(running: App, qtbot: QtBot) -> None:
    running.window.show_palette()
    palette = running.window.findChild(Palette)
    assert isinstance(palette, Palette)
    QTest.keyClicks(palette.field, "recon")
    assert palette.shown_titles() == ["Go to: Reconciliation"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    _rest(running, qtbot)
    assert running.window.current is not None
    assert running.window.current.id == "reconciliation"


def test_the_sheet_of_keys_names_those_of_this_page_and_those_of_all(running: App, qtbot: QtBot) -> None:
    running.context.navigate("transactions")
    _rest(running, qtbot)
    running.window.show_keys()
    sheet = running.window.findChild(ShortcutSheet)
    assert isinstance(sheet, ShortcutSheet)
    texts = [child.text() for child in sheet.findChildren(type(running.window._practice_words))]
    assert {"On this page", "Clear the filters", "Everywhere", "Commands"} <= set(texts)


def test_the_language_changes_everything_in_sight_at_once(running: App, qtbot: QtBot) -> None:
    running.context.navigate("transactions")
    _rest(running, qtbot)
    page = running.window.current
    assert page is not None
    running.look.choose_language("ar")
    qtbot.waitUntil(lambda: page.header.title.text() == "الحركات")
    assert running.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert running.context.formats.right_to_left
    assert running.context.settings.language == "ar"
    running.look.choose_language("ru")
    qtbot.waitUntil(lambda: page.header.title.text() == "Операции")
    assert running.window.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_what_changed_reaches_the_page_in_front_and_others_when_they_come(running: App, qtbot: QtBot) -> None:
    running.context.navigate("transactions")
    running.context.navigate("reconciliation")
    _rest(running, qtbot)
    customer = a_customer(running.context.ledger)
    request = PostCredit(new_key(), customer.id, Money(1250, currency("SAR")), Source.COMPENSATION)
    running.tasks.write(lambda _: credit(running.context.ledger, request), lambda _: None)
    _rest(running, qtbot)
    report = running.window.current
    assert report is not None
    assert "12.50" in plain(" ".join(label.text() for label in report.findChildren(type(report.header.title))))
    running.context.navigate("transactions")
    _rest(running, qtbot)
    page = running.window.current
    assert page is not None
    assert [plain(row) for row in _first_column_texts(page, 4)] == ["+12.50 SAR"]


def _first_column_texts(page: object, column: int) -> list[str]:
    model = page.model  # type: ignore[attr-defined]
    return [str(model.index(line, column).data()) for line in range(model.rowCount())]


def test_a_lost_ledger_shows_a_banner_until_it_answers(running: App, qtbot: QtBot) -> None:
    def broken(_: Progress) -> None:
        raise LedgerUnreachable("postgresql://till/shop", "connection refused")

    running.tasks.read(broken, lambda _: None, lambda _: None)
    _rest(running, qtbot)
    assert running.window.banner.isVisible()
    assert "What you typed is kept" in running.window.banner.text
    heard: list[Changes] = []
    running.context.changed.connect(heard.append)
    button = running.window.banner.findChild(QAbstractButton)
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    _rest(running, qtbot)
    assert not running.window.banner.isVisible()
    assert heard == [EVERYTHING]


def test_an_error_nobody_foresaw_is_said_and_the_window_lives(running: App, qtbot: QtBot) -> None:
    running.trouble.report(ValueError("planted"), "test")
    qtbot.waitUntil(lambda: bool(running.window.toasts.toasts))
    assert "incident" in running.window.toasts.toasts[-1].notice.text
    assert running.window.isVisible()


def test_only_a_demonstration_says_practice(running: App) -> None:
    assert not running.window._practice.isVisible()


def test_a_ledger_that_is_not_there_is_told_with_ways_on(app: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    made = App(app, Options(ledger=str(tmp_path / "gone.db")), places_in(tmp_path / "window"))
    with qtbot.waitSignal(made.opener.failed):
        made.start()
    texts = " ".join(label.text() for label in made.window.start_page.findChildren(type(made.window._practice_words)))
    buttons = [one.text() for one in made.window.start_page.findChildren(QAbstractButton) if one.isVisible()]
    assert "No ledger there" in texts
    assert "gone.db" in texts
    assert buttons == ["Try again", "Open another…", "Create a new one…", "Practise on a demonstration"]
    made.close()
    made.window.deleteLater()


def test_another_ledger_replaces_the_pages(running: App, sqlite_template: Path, tmp_path: Path, qtbot: QtBot) -> None:
    first = running.window.current
    other = ShopPlaces("sqlite", tmp_path, sqlite_template).make()
    with qtbot.waitSignal(running.context.opened, timeout=20_000):
        running.opener.open_at(other)
    _rest(running, qtbot)
    assert running.window.current is not first
    assert running.context.info.location == other
    assert running.context.settings.last_ledger == other


def test_closing_asks_while_long_work_is_under_way(running: App, qtbot: QtBot) -> None:
    go = threading.Event()
    running.tasks.read(lambda _: go.wait(10), lambda _: None, title="Writing report.xlsx")
    running.window.close()
    assert running.window.isVisible()
    box = running.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "Writing report.xlsx"
    stop = next(one for one in box.buttons() if one.text() == "Stop and close")
    with qtbot.waitSignal(running.window.closed):
        go.set()
        stop.click()


def test_the_window_remembers_where_it_stood(running: App) -> None:
    running.window.resize(1111, 777)
    running.window.close()
    assert running.context.settings.geometry


@pytest.mark.parametrize(
    ("screen", "wanted"),
    [
        ((1920, 1040), (1280, 820)),
        ((1366, 728), (1280, 688)),
        ((1024, 728), (1008, 688)),
        ((800, 800), (1280, 820)),
    ],
)
def test_the_first_window_fits_its_screen(screen: tuple[int, int], wanted: tuple[int, int]) -> None:
    assert first_size(QSize(*screen)) == QSize(*wanted)
