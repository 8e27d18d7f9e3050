"""Work away from the window's thread: one thread writes, a few read, answers arrive where widgets live."""

from __future__ import annotations

import logging
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.collecting import Collector
from desktop_app.trouble import Trouble, Unexpected
from ledger.changes import EVERYTHING, Changes
from ledger.errors import LedgerError
from ledger.progress import Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.progress import Progress

_LOG = logging.getLogger("desktop_app.tasks")
_READERS = 3
_SHOWN_AFTER_SECONDS = 0.5
_POLL_MS = 100

T = TypeVar("T")
Failure = LedgerError | Unexpected


def _nothing(_: Progress) -> Any:  # noqa: ANN401 - stands where any work may stand
    """Work that is over."""


class TaskState(Enum):
    """Where a piece of work stands; `CANCELLED` is an outcome a person chose, not an error."""

    UNDER_WAY = "under_way"
    DONE = "done"
    REFUSED = "refused"
    CANCELLED = "cancelled"


class Task(Generic[T]):
    """One piece of work. It is the `Progress` its work reports to."""

    def __init__(self, title: str, owner: QObject | None, *, writes: bool) -> None:
        self.title = title
        self.owner = owner
        self.writes = writes
        self.state = TaskState.UNDER_WAY
        self.latest: tuple[int, int, str] = (0, 0, "")
        self.shown = False
        self.began = time.monotonic()
        self.work: Callable[[Progress], T] = _nothing
        self.on_done: Callable[[T], None] | None = None
        self.on_refused: Callable[[Failure], None] | None = None
        self.on_cancelled: Callable[[], None] | None = None
        self.answer: T | None = None
        self.failure: Failure | None = None
        self._cancel = threading.Event()

    def report(self, done: int, total: int, stage: str = "") -> None:
        """Called by the work, on its thread. Raises Cancelled after `cancel`."""
        if self._cancel.is_set():
            raise Cancelled
        self.latest = (done, total, stage)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._cancel.set()

    def let_go(self) -> None:
        """Forget whom it was for, on the window's thread: a worker must not be the last to hold a widget."""
        self.work = _nothing
        self.owner = self.on_done = self.on_refused = self.on_cancelled = None

    @property
    def cancelling(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._cancel.is_set()

    @property
    def owner_is_gone(self) -> bool:
        """Whether the widget that asked no longer exists."""
        return self.owner is not None and not shiboken6.isValid(self.owner)


class TaskRunner(QObject):
    """Runs blocking use cases on worker threads and hands answers back on the thread it lives in."""

    task_shown = Signal(object)
    """A titled task has run for half a second: show it."""
    task_progressed = Signal(object)
    task_ended = Signal(object)
    written = Signal(object)
    """A write succeeded: its `Changes`, whether or not the asker still exists."""
    refused = Signal(object)
    """Any refusal, fault or unexpected error, heard by its asker or not."""
    unheard = Signal(object)
    """A failure whose asker gave no `on_refused`."""
    idle = Signal()

    _arrived = Signal(object)

    def __init__(self, trouble: Trouble, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trouble = trouble
        self._writer = ThreadPoolExecutor(1, "ledger-writer")
        self._readers = ThreadPoolExecutor(_READERS, "ledger-reader")
        self._active: list[Task[Any]] = []
        self._waiting: set[int] = set()
        self._collector = Collector(self)
        self._closed = False
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._show_progress)
        self._arrived.connect(self._deliver)

    @property
    def active(self) -> tuple[Task[Any], ...]:
        """The work under way, oldest first."""
        return tuple(self._active)

    @property
    def busy(self) -> bool:
        """Whether any work is under way, or a question is waiting for a pause in typing."""
        return bool(self._active or self._waiting)

    def wait_with(self, question: object) -> None:
        """Count `question` as asked though its work has not begun yet."""
        self._waiting.add(id(question))

    def begin_with(self, question: object) -> None:
        """The question has begun its work, or was forgotten."""
        self._waiting.discard(id(question))

    def read(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_refused: Callable[[Failure], None] | None = None,
        owner: QObject | None = None,
        *,
        title: str = "",
        on_cancelled: Callable[[], None] | None = None,
    ) -> Task[T]:
        """Run `work` on a reader; cancelled, and its answer dropped, when `owner` is destroyed.

        `title` (translated) makes long work visible with a Cancel button.
        """
        task: Task[T] = Task(title, owner, writes=False)
        return self._start(self._readers, task, work, on_done, on_refused, on_cancelled)

    def write(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_refused: Callable[[Failure], None] | None = None,
        owner: QObject | None = None,
        *,
        title: str = "",
        on_cancelled: Callable[[], None] | None = None,
    ) -> Task[T]:
        """Run `work` on the one writer, after the writes before it; it is finished even when `owner` goes.

        What it changed (`changes_in` its answer) is announced by `written` before `on_done` is called.
        """
        task: Task[T] = Task(title, owner, writes=True)
        return self._start(self._writer, task, work, on_done, on_refused, on_cancelled)

    def close(self) -> None:
        """Cancel everything and wait until both kinds of threads have ended; later answers are dropped."""
        self._closed = True
        self._poll.stop()
        for task in self._active:
            task.cancel()
        self._writer.shutdown(wait=True, cancel_futures=True)
        self._readers.shutdown(wait=True, cancel_futures=True)
        for task in self._active:
            task.let_go()
        self._active.clear()
        self._collector.stop()

    def _start(
        self,
        pool: ThreadPoolExecutor,
        task: Task[T],
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_refused: Callable[[Failure], None] | None,
        on_cancelled: Callable[[], None] | None,
    ) -> Task[T]:
        task.on_done, task.on_refused, task.on_cancelled = on_done, on_refused, on_cancelled
        if self._closed:
            task.state = TaskState.CANCELLED
            return task
        self._active.append(task)
        self._poll.start()
        task.work = work
        pool.submit(self._run, task)
        return task

    def _run(self, task: Task[T]) -> None:
        try:
            task.report(0, 0)
            task.answer = task.work(task)
            task.state = TaskState.DONE
        except Cancelled:
            task.state = TaskState.CANCELLED
        except LedgerError as error:
            task.failure, task.state = error, TaskState.REFUSED
        except Exception as error:  # noqa: BLE001 - this is where a worker's unexpected errors are reported
            task.failure = Unexpected(self._trouble.report(error, threading.current_thread().name))
            task.state = TaskState.REFUSED
        self._arrived.emit(task)

    def _deliver(self, task: Task[Any]) -> None:
        if self._closed:
            return
        try:
            self._hand_over(task)
        finally:
            task.let_go()
            self._active.remove(task)
            self.task_ended.emit(task)
            if not self._active:
                self._poll.stop()
                self.idle.emit()

    def _hand_over(self, task: Task[Any]) -> None:
        if task.state is TaskState.DONE and task.writes:
            self.written.emit(changes_in(task.answer))
        if task.failure is not None:
            _LOG.info("refused: %s", type(task.failure).__name__)
            self.refused.emit(task.failure)
        if task.owner_is_gone:
            return
        if task.failure is not None:
            if task.on_refused is None:
                self.unheard.emit(task.failure)
            else:
                task.on_refused(task.failure)
        elif task.state is TaskState.DONE and task.on_done is not None:
            task.on_done(task.answer)
        elif task.state is TaskState.CANCELLED and task.on_cancelled is not None:
            task.on_cancelled()

    def _show_progress(self) -> None:
        now = time.monotonic()
        for task in self.active:
            if task.owner_is_gone and not task.writes:
                task.cancel()
            if not task.title:
                continue
            if not task.shown and now - task.began >= _SHOWN_AFTER_SECONDS:
                task.shown = True
                self.task_shown.emit(task)
            if task.shown:
                self.task_progressed.emit(task)


def changes_in(answer: object) -> Changes:
    """What a write's answer says it changed; an answer that says nothing may have changed everything."""
    if isinstance(answer, Changes):
        return answer
    if isinstance(own := getattr(answer, "changes", None), Changes):
        return own
    if isinstance(answer, tuple):
        for part in answer:
            if isinstance(part, Changes):
                return part
    return EVERYTHING


class LatestRead:
    """A question asked again as a person types: waits for a pause, and only the newest answer counts."""

    def __init__(self, tasks: TaskRunner, owner: QObject, delay_ms: int = 0) -> None:
        self._tasks = tasks
        self._owner = owner
        self._task: Task[Any] | None = None
        self._next: Callable[[], Task[Any]] | None = None
        owner.destroyed.connect(partial(tasks.begin_with, self))
        self._timer = QTimer(owner)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay_ms)
        self._timer.timeout.connect(self._go)

    def ask(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], None],
        on_refused: Callable[[Failure], None] | None = None,
    ) -> None:
        """Ask `work` after the pause; a question not yet answered is forgotten."""
        self.forget()

        def start() -> Task[T]:
            def done(answer: T) -> None:
                if self._task is task:
                    on_done(answer)

            def failed(failure: Failure) -> None:
                if self._task is task and on_refused is not None:
                    on_refused(failure)

            task = self._tasks.read(work, done, failed, self._owner)
            return task

        self._next = start
        self._tasks.wait_with(self)
        self._timer.start()

    def forget(self) -> None:
        """Drop the question under way."""
        self._timer.stop()
        self._tasks.begin_with(self)
        self._next = None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _go(self) -> None:
        if self._next is not None:
            self._tasks.begin_with(self)
            self._task = self._next()
            self._next = None
