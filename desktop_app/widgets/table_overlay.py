"""What stands over a table that has no rows: loading, nothing here, or why it failed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.assets import set_icon
from desktop_app.models.paged_table import PagedTableModel, State
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.context import AppContext

_WIDEST = 420
_ICON_FROM, _HINT_FROM = 130, 72
"""Pixels of height from which the picture, and the hint, have room."""


class TableOverlay(QWidget):
    """Fills the table's viewport while there are no rows to show, or the last question failed."""

    def __init__(
        self,
        viewport: QWidget,
        model: PagedTableModel[Any],
        context: AppContext,
        empty: Callable[[], tuple[str, str]],
    ) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._model = model
        self._context = context
        self._empty = empty
        self._icon = QLabel()
        self._title = label("", "emptyTitle")
        self._hint = label("", "muted", wrap=True)
        self._hint.setFixedWidth(_WIDEST)
        self._again = button("", model.reload, icon="refresh")
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.setContentsMargins(8, 4, 8, 4)
        column.addStretch(2)
        for part in (self._icon, self._title, self._hint, self._again):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        viewport.installEventFilter(self)
        self.refresh()

    def refresh(self) -> None:
        """Show what the model's state calls for."""
        state = self._model.state
        if state is State.READY:
            self.hide()
            return
        title, hint, mark = self._words(state)
        self._title.setText(title)
        self._hint.setText(hint)
        set_icon(self._icon, mark, "text_muted", 32)
        self._again.setText(self.tr("Try again"))
        self._again.setVisible(state is State.FAILED)
        self._fill()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the viewport's size."""
        if event.type() is QEvent.Type.Resize:
            self._fill()
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        """Cover the viewport; where it is low, say only what matters most."""
        room = self._viewport.rect()
        self._icon.setVisible(room.height() >= _ICON_FROM)
        self._hint.setVisible(bool(self._hint.text()) and room.height() >= _HINT_FROM)
        self.setGeometry(room)

    def _words(self, state: State) -> tuple[str, str, str]:
        if state is State.LOADING:
            return self.tr("Loading…"), "", "clock"
        if state is State.FAILED and self._model.failure is not None:
            words = self._context.words(self._model.failure)
            return words.title, words.sentence, "error"
        return *self._empty(), "inbox"
