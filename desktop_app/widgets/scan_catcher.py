"""Sends what is typed into a place without a field to one field: a scanner works wherever the keyboard stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

_OTHER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class ScanCatcher(QObject):
    """Watches widgets that take no text; the first letter or digit typed on one moves the keyboard into `field`."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field

    def watch(self, *widgets: QWidget) -> None:
        """Catch what is typed on these."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take letters and digits away from `watched`."""
        del watched
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress or not is_text(event):
            return False
        self._field.setFocus()
        self._field.clear()
        QApplication.sendEvent(self._field, event)
        return True


def is_text(event: QKeyEvent) -> bool:
    """Whether a key types a letter or digit, as opposed to a shortcut, a space or an arrow."""
    return event.text().isalnum() and not event.modifiers() & _OTHER
