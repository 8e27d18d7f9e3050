"""Facts as titles and texts in two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop_app.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable

_GAP = 18
RIGHT_TO_LEFT = "\u200f"
"""Begins a text of Latin letters that stands in a right-to-left window, so that it keeps to the leading side."""


class Facts(QWidget):
    """Titles in a muted column, texts beside them; texts can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._shown: list[tuple[str, str]] = []
        self._mark = ""

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What is shown."""
        return list(self._shown)

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show (title, text) pairs in place of those before."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._shown = list(facts)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._mark = RIGHT_TO_LEFT if mirrored else ""
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        for line, (title, text) in enumerate(self._shown):
            value = label(self._mark + text, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label(title, "muted"), line, 0, top)
            self._grid.addWidget(value, line, 1, Qt.AlignmentFlag.AlignTop)
