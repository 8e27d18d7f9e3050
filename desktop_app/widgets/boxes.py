"""Boxes with arrows: numbers and days, with the same room inside as other fields."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QMargins, Qt, QTimeZone
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QDateTimeEdit, QLineEdit, QSpinBox

Box = TypeVar("Box", bound=QAbstractSpinBox)
_ROOM = QMargins(7, 0, 7, 0)
_FRAME_AND_ARROW = 56
"""Pixels that the style's padding, border and arrow take, which Qt's own size hint leaves out."""


def number_box(lowest: int, highest: int, value: int = 0, suffix: str = "") -> QSpinBox:
    """A box for a whole number from `lowest` to `highest`."""
    made = QSpinBox()
    made.setRange(lowest, highest)
    made.setValue(value)
    made.setSuffix(suffix)
    return roomy(made)


def day_box() -> QDateEdit:
    """A box for a day, with a calendar to choose from."""
    made = QDateEdit()
    made.setCalendarPopup(True)
    made.setDisplayFormat("dd.MM.yyyy")
    return roomy(made)


def moment_box(zone: str, shown: str = "dd.MM.yyyy HH:mm") -> QDateTimeEdit:
    """A box for a moment on the clock of `zone` (an IANA name)."""
    made = QDateTimeEdit()
    made.setCalendarPopup(True)
    made.setDisplayFormat(shown)
    made.setTimeZone(QTimeZone(zone.encode()))
    return roomy(made)


def roomy(box: Box) -> Box:
    """The same box, with room around what is typed.

    Days and moments run left to right in every language: Qt would turn their parts around, 12:54 into 54:12.
    """
    if isinstance(box, QDateTimeEdit):
        shown = box.displayFormat()
        box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        box.setDisplayFormat(shown)
        digits = "".join("0" if letter.isalpha() else letter for letter in shown)
        box.setMinimumWidth(
            box.fontMetrics().horizontalAdvance(digits) + _ROOM.left() + _ROOM.right() + _FRAME_AND_ARROW
        )
    edit = box.findChild(QLineEdit)
    if edit is not None:
        edit.setTextMargins(_ROOM)
    return box
