"""A field for several phones or cards, that a scanner can fill."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_BETWEEN = re.compile(r"[,;،\n]+")
_JOINT = ", "


class NumbersField(QLineEdit):
    """Numbers with commas between them. When `scanned`, Enter after a number begins the next and sends no form."""

    def __init__(self, *, scanned: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scanned = scanned
        self.setMaxLength(1000)

    def numbers(self) -> tuple[str, ...]:
        """The numbers typed, trimmed."""
        parts = (part.strip() for part in _BETWEEN.split(self.text()))
        return tuple(part for part in parts if part)

    def set_numbers(self, numbers: tuple[str, ...]) -> None:
        """Show these numbers."""
        self.setText(_JOINT.join(numbers))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A scanner ends a number with Enter; a second Enter sends the form, as it does everywhere."""
        entered = self._scanned and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if entered and plain and self.text().strip() and not _ended(self.text()):
            self.setText(self.text().rstrip() + _JOINT)
        else:
            super().keyPressEvent(event)


def _ended(text: str) -> bool:
    return bool(re.fullmatch(r".*[,;،]\s*", text, re.DOTALL))
