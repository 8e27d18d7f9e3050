"""Long work under way: what, how far, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label

if TYPE_CHECKING:
    from desktop_app.tasks import Task, TaskRunner

_BAR_STEPS = 1000
_BAR_WIDTH = 260


class TaskStrip(QFrame):
    """Shows the newest titled task that takes longer than half a second; hidden otherwise."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("taskStrip")
        self._shown: list[Task[Any]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(14)
        self._title = label("")
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._cancel = button("", self._stop)
        row.addWidget(self._title, 1)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        self.hide()
        tasks.task_shown.connect(self._add)
        tasks.task_progressed.connect(self._progressed)
        tasks.task_ended.connect(self._remove)

    def _add(self, task: Task[Any]) -> None:
        self._shown.append(task)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setEnabled(True)
        self._progressed(task)
        self.show()

    def _progressed(self, task: Task[Any]) -> None:
        if not self._shown or task is not self._shown[-1]:
            return
        done, total, _ = task.latest
        self._bar.setRange(0, _BAR_STEPS if total else 0)
        if total:
            self._bar.setValue(min(_BAR_STEPS, done * _BAR_STEPS // total))
        self._title.setText(self.tr("Stopping: {title}").format(title=task.title) if task.cancelling else task.title)

    def _remove(self, task: Task[Any]) -> None:
        if task in self._shown:
            self._shown.remove(task)
        if self._shown:
            self._progressed(self._shown[-1])
        else:
            self.hide()

    def _stop(self) -> None:
        if self._shown:
            self._shown[-1].cancel()
            self._cancel.setEnabled(False)
            self._progressed(self._shown[-1])
