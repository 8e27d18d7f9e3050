"""What stands in the window while no ledger is open: it is being opened, or why it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop_app.assets import set_icon
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure

_WIDEST = 520


class StartPage(QWidget):
    """Opening, or not opened."""

    again_asked = Signal()
    other_asked = Signal()
    new_asked = Signal()
    practice_asked = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._context = context
        self._failure: Failure | None = None
        self._icon = QLabel()
        self._title = label("", "pageTitle")
        self._sentence = label("", "muted", wrap=True)
        self._sentence.setFixedWidth(_WIDEST)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_WIDEST // 2)
        self._again = button("", self.again_asked.emit, icon="refresh", primary=True)
        self._other = button("", self.other_asked.emit, icon="folder")
        self._new = button("", self.new_asked.emit, icon="plus")
        self._practice = button("", self.practice_asked.emit, icon="database")
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        for part in (self._icon, self._title, self._sentence, self._bar):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._choices = QWidget()
        row = QHBoxLayout(self._choices)
        for choice in (self._again, self._other, self._new, self._practice):
            row.addWidget(choice)
        column.addWidget(self._choices, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.show_opening()

    def show_opening(self) -> None:
        """The ledger is being opened."""
        self._failure = None
        self.retranslate()

    def show_failure(self, failure: Failure) -> None:
        """The ledger could not be opened."""
        self._failure = failure
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        failed = self._failure is not None
        self._bar.setVisible(not failed)
        self._choices.setVisible(failed)
        set_icon(self._icon, "error" if failed else "database", "negative" if failed else "text_muted", 48)
        if self._failure is not None:
            words = self._context.words(self._failure)
            self._title.setText(words.title)
            self._sentence.setText(words.sentence)
        else:
            self._title.setText(self.tr("Opening the ledger…"))
            self._sentence.setText("")
        self._again.setText(self.tr("Try again"))
        self._other.setText(self.tr("Open another…"))
        self._new.setText(self.tr("Create a new one…"))
        self._practice.setText(self.tr("Practise on a demonstration"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
