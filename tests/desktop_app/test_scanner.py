"""Scans are told from typing by their speed, and never taken from a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop_app.scanner import Scanner
from tests.support.quiet import wait_until_active

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CODE = "7700000001559"


class Counter:
    """A window with a button and a field, and a clock that moves as the test says."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        row = QHBoxLayout(self.window)
        self.button, self.field = QPushButton("Post"), QLineEdit()
        row.addWidget(self.button)
        row.addWidget(self.field)
        qtbot.addWidget(self.window)
        self.scanner = Scanner(self.window)
        self.heard: list[str] = []
        self.scanner.scanned.connect(self.heard.append)
        self.window.show()
        wait_until_active(qtbot, self.window)
        self.scanner.listen_to(self.window)
        self.now = 1_000

    def keys(self, text: str, gap: int) -> None:
        """Send `text` and Enter to the window, `gap` milliseconds apart."""
        for letter in text:
            self._key(0, letter, gap)
        self._key(int(Qt.Key.Key_Return), "\r", gap)

    def _key(self, key: int, text: str, gap: int) -> None:
        self.now += gap
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(self.now)
        QApplication.sendEvent(self.window.windowHandle(), event)


@pytest.fixture
def counter(qtbot: QtBot) -> Counter:
    return Counter(qtbot)


def test_quick_keys_and_enter_are_a_scan(counter: Counter) -> None:
    counter.button.setFocus()
    counter.keys(CODE, gap=8)
    counter.keys("GC-1234", gap=20)
    assert counter.heard == [CODE, "GC-1234"]


def test_the_enter_of_a_scan_presses_nothing(counter: Counter) -> None:
    pressed: list[bool] = []
    counter.button.setDefault(True)
    counter.button.clicked.connect(pressed.append)
    counter.button.setFocus()
    counter.keys(CODE, gap=8)
    assert pressed == []


def test_a_hand_is_too_slow_to_scan(counter: Counter) -> None:
    counter.button.setFocus()
    counter.keys(CODE, gap=150)
    assert counter.heard == []


def test_a_few_letters_are_no_scan(counter: Counter) -> None:
    counter.button.setFocus()
    counter.keys("abc", gap=5)
    assert counter.heard == []


def test_a_scan_into_a_field_belongs_to_the_field(counter: Counter) -> None:
    counter.field.setFocus()
    counter.keys(CODE, gap=8)
    assert counter.heard == []
    assert counter.field.text() == CODE
