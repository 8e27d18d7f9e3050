"""A field that searches while a person types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.assets import icon
from desktop_app.widgets.field_keys import is_for_the_page

PAUSE_MS = 200


class SearchBox(QLineEdit):
    """Says what to search for after a pause of 200 ms; Enter says it at once, Escape empties the field."""

    searched = Signal(str)
    entered = Signal(str)
    """Enter was pressed, perhaps by a scanner: the text, as it is now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = ""
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(280)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._say)
        self.textChanged.connect(lambda _: self._pause.start())
        self.refresh_icon()

    def refresh_icon(self) -> None:
        """Draw the magnifying glass in the present theme."""
        self._glass.setIcon(icon("search", "text_muted"))

    def set_names(self, text: str) -> None:
        """What the box searches in, shown while it is empty."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)

    def put(self, text: str) -> None:
        """Show `text` without searching for it; whoever puts it there does.

        Unlike a text set while signals are blocked, this keeps the clearing button in step.
        """
        self.setText(text)
        self._pause.stop()
        self._said = text

    def event(self, event: QEvent) -> bool:
        """Leave to the page what are its commands."""
        if is_for_the_page(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape act on the search before anything else does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._say()
            self.entered.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._say()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self._pause.stop()
        if self.text() != self._said:
            self._said = self.text()
            self.searched.emit(self._said)
