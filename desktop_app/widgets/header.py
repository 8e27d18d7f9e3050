"""The top of a page: its title, a line below, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.widgets.labels import label


class PageHeader(QWidget):
    """Title and subtitle at the leading side, actions at the trailing side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._words = QVBoxLayout()
        self._words.setSpacing(2)
        self.title = label("", "pageTitle")
        self.title_row = QHBoxLayout()
        self.title_row.setSpacing(10)
        self.title_row.addWidget(self.title)
        self.title_row.addStretch(1)
        self.subtitle = label("", "muted")
        self.subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.addLayout(self.title_row)
        self._words.addWidget(self.subtitle)
        row.addLayout(self._words, 1)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        row.addLayout(self._actions)
        row.setAlignment(self._actions, Qt.AlignmentFlag.AlignTop)

    def show_title(self, title: str, subtitle: str = "") -> None:
        """Change the words; an empty subtitle takes no room."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the trailing side."""
        self._actions.addWidget(widget)

    def lead(self, widget: QWidget) -> None:
        """Put something, such as a way back, before the title."""
        self.title_row.insertWidget(0, widget)

    def beside_title(self, widget: QWidget) -> None:
        """Put something, such as a chip, right after the title."""
        self.title_row.insertWidget(self.title_row.count() - 1, widget, 0, Qt.AlignmentFlag.AlignVCenter)
