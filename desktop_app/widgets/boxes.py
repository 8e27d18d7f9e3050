"""Boxes with arrows: numbers and days, with the same room inside as other fields."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QLineEdit, QSpinBox

Box = TypeVar("Box", bound=QAbstractSpinBox)
_ROOM = QMargins(7, 0, 7, 0)


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


def roomy(box: Box) -> Box:
    """The same box, with room around what is typed."""
    edit = box.findChild(QLineEdit)
    if edit is not None:
        edit.setTextMargins(_ROOM)
    return box
