"""A place to drop one file on, or to choose it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop_app.assets import set_icon
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label

_MARK = 32


class DropZone(QFrame):
    """Says which file was dropped; the button asks for one."""

    dropped = Signal(Path)
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAcceptDrops(True)
        self._icon = QLabel()
        set_icon(self._icon, "upload", "text_muted", _MARK)
        self._title = label("", "emptyTitle")
        self._hint = label("", "muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = button("", self.asked.emit, icon="folder", primary=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 36, 24, 36)
        column.setSpacing(10)
        column.addStretch(1)
        for part in (self._icon, self._title):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._hint)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self._title.setText(self.tr("Drop a file here"))
        self._hint.setText(
            self.tr("A workbook (.xlsx) or a text table (.csv). Nothing is written before you have seen what it holds.")
        )
        self.choose.setText(self.tr("Choose a file…"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of this machine."""
        if file_in(event) is not None:
            set_icon(self._icon, "upload", "accent_text", _MARK)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        set_icon(self._icon, "upload", "text_muted", _MARK)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """The file is here."""
        set_icon(self._icon, "upload", "text_muted", _MARK)
        path = file_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)


def file_in(event: QDropEvent) -> Path | None:
    """The one file of this machine that is being dragged, if it is that."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
