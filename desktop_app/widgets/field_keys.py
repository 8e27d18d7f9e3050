"""Keys that a field of text would keep from the page it stands on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_OF_THE_PAGE = frozenset({Qt.Key.Key_E, Qt.Key.Key_K, Qt.Key.Key_U})


def is_for_the_page(event: QEvent) -> bool:
    """Whether a field must leave this key to the page's commands, by ignoring the event.

    On X11 fields of text know Ctrl+E, Ctrl+K and Ctrl+U from an older editor; elsewhere those keys are free.
    """
    return (
        event.type() is QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        and event.key() in _OF_THE_PAGE
    )
