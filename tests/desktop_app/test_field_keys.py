"""What fields of text leave to the page they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop_app.widgets.code_field import CodeField
from desktop_app.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("kind", [CodeField, SearchBox])
def test_commands_are_left_to_the_page_and_editing_is_not(
    app: QApplication,  # noqa: ARG001
    qtbot: QtBot,
    kind: type[CodeField | SearchBox],
) -> None:
    field = kind()
    qtbot.addWidget(field)
    claimed = {}
    for key in (Qt.Key.Key_E, Qt.Key.Key_K, Qt.Key.Key_U, Qt.Key.Key_V, Qt.Key.Key_A, Qt.Key.Key_Z):
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, CTRL)
        asked.ignore()
        QApplication.sendEvent(field, asked)
        claimed[chr(key)] = asked.isAccepted()
    assert claimed == {"E": False, "K": False, "U": False, "V": True, "A": True, "Z": True}
