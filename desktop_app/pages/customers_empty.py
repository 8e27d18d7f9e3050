"""What the customers' page says while nobody is in the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.assets import set_icon
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDEST, _ICON = 460, 48


class NobodyYet(QFrame):
    """Two ways to begin: add the first customer, or bring a file."""

    def __init__(self, add: Callable[[], None], bring: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tableFrame")
        mark = QLabel()
        set_icon(mark, "users", "text_muted", _ICON)
        self._title = label("", "emptyTitle")
        self._hint = label("", "muted", wrap=True)
        self._hint.setFixedWidth(_WIDEST)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add_button = button("", add, icon="user-plus", primary=True)
        self.import_button = button("", bring, icon="upload")
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        for part in (mark, self._title, self._hint):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.setAlignment(buttons, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self._title.setText(self.tr("No customers yet"))
        self._hint.setText(self.tr("Add the first one, or bring your customers from an Excel or CSV file."))
        self.add_button.setText(self.tr("Add a customer"))
        self.import_button.setText(self.tr("Import a file…"))
