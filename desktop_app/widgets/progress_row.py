"""How far a form's work is, with a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop_app.tasks import TaskState
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.tasks import Task

_POLL_MS = 100
_STEPS = 1000


class ProgressRow(QWidget):
    """Follows one task while it is under way; hidden otherwise.

    `words` says a stage of the work, with what is done and the total (0 when unknown).
    """

    def __init__(self, words: Callable[[str, int, int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._task: Task[Any] | None = None
        self._text = label("", "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = button(self.tr("Stop"), self._ask_to_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        self._timer = QTimer(self)
        self._timer.setInterval(_POLL_MS)
        self._timer.timeout.connect(self._look)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def follow(self, task: Task[Any]) -> None:
        """Show `task` until it has ended."""
        self._task = task
        self._stop.setEnabled(True)
        self.show()
        self._timer.start()
        self._look()

    def take_focus(self) -> None:
        """Space stops the work, as long as nobody has gone elsewhere."""
        self._stop.setFocus()

    def _look(self) -> None:
        task = self._task
        if task is None or task.state is not TaskState.UNDER_WAY:
            self._timer.stop()
            self.hide()
            return
        done, total, stage = task.latest
        countable = bool(total) and done < total
        self._bar.setRange(0, _STEPS if countable else 0)
        if countable:
            self._bar.setValue(done * _STEPS // total)
        self._text.setText(self._words(stage, done, total))

    def _ask_to_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._stop.setEnabled(False)
