"""Garbage is collected on the window's thread only.

Python's collector runs on whichever thread allocates. When that is a worker, it destroys widgets and timers away from
the thread they live in, and Qt crashes sooner or later. While work may run on other threads the collector is
therefore called by a timer of the window's thread, by the same rules as Python's own.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator

_EVERY_MS, _OFTEN_MS, _MANY = 250, 20, 10_000
_OLDEST = 2
_worth_it_from = 0


class Collector(QObject):
    """Collects on the thread it lives in, from its making until `stop`; several may live at once."""

    _at_work: ClassVar[int] = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        Collector._at_work += 1
        gc.disable()
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def every(self) -> int:
        """Milliseconds between two looks."""
        return self._timer.interval()

    def look(self) -> None:
        """Collect what is due; look again soon while workers make so much that a later look would take long."""
        every = _OFTEN_MS if gc.get_count()[0] > _MANY else _EVERY_MS
        collect_due()
        if every != self.every:
            self._timer.setInterval(every)

    def stop(self) -> None:
        """Leave collecting to Python again, once the last collector stops."""
        if self._stopped:
            return
        self._stopped = True
        self._timer.stop()
        Collector._at_work -= 1
        if not Collector._at_work:
            gc.enable()


@contextmanager
def held_back() -> Iterator[None]:
    """Collect nothing meanwhile.

    A list of widgets that Qt hands out is made into Python's one by one; collecting amid that may destroy those of the
    list whose turn has not come, and the next step is a crash.
    """
    usual = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if usual:
            gc.enable()


def collect_due() -> None:
    """Collect the oldest generation whose threshold is passed; all there is only if it grew by a quarter since."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    if counts[0] <= thresholds[0]:
        return
    due = max(generation for generation in range(len(counts)) if counts[generation] > thresholds[generation])
    if due == _OLDEST:
        _collect_oldest()
    else:
        gc.collect(due)


def _collect_oldest() -> None:
    global _worth_it_from  # noqa: PLW0603 - a process has one collector, like it has one heap
    if len(gc.get_objects(_OLDEST)) < _worth_it_from:
        gc.collect(_OLDEST - 1)
        return
    gc.collect()
    _worth_it_from = len(gc.get_objects(_OLDEST)) * 5 // 4


def set_aside() -> None:
    """Leave what is there now out of all later collections: the program itself, which is never garbage.

    Looking through it would stop the window for a tenth of a second every time.
    """
    gc.collect(_OLDEST - 1)
    gc.freeze()
