"""What pages and dialogs are made of is loaded after the window is up, so that their first opening finds it there.

Loading is a good half of what the first look at a page takes. It goes on in short turns of the window's thread - never
on another one, where two threads could load the same modules in opposite order - and rests while somebody uses the
window.
"""

from __future__ import annotations

import importlib
import pkgutil
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

ROOMS = (
    "ledger.domain",
    "ledger.use_cases",
    "desktop_app.models",
    "desktop_app.printing",
    "desktop_app.widgets",
    "desktop_app.dialogs",
    "desktop_app.pages",
)
"""From what needs little to what needs all of it, so that no single step brings much along."""
_DRAWERS = ("segno", "barcode.codex")
_AFTER_MS, _BETWEEN_MS, _REST_MS = 300, 4, 600
_TURN_SECONDS = 0.008
_USE = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


def modules(rooms: Sequence[str] = ROOMS) -> Iterator[str]:
    """The names of everything in these rooms, room by room."""
    for room in rooms:
        for module in pkgutil.iter_modules(importlib.import_module(room).__path__, f"{room}."):
            yield module.name


class Warming(QObject):
    """Loads modules a few at a time from `start` on; `finished` once all are there."""

    finished = Signal()

    def __init__(self, window: QWidget, names: Sequence[str] = ()) -> None:
        """`names` are loaded instead of everything the window has."""
        super().__init__(window)
        self._window = window
        self._left: Iterator[str] = iter(names or (*_DRAWERS, *modules()))
        self._begun = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.turn)

    def start(self) -> None:
        """Begin soon; again does nothing."""
        handle = self._window.windowHandle()
        if not self._begun and handle is not None:
            self._begun = True
            handle.installEventFilter(self)
            self._timer.start(_AFTER_MS)

    def stop(self) -> None:
        """Load no more."""
        self._begun = True
        self._timer.stop()

    @property
    def due_in(self) -> int:
        """Milliseconds between the last sign of use and the next turn; 0 when none will come."""
        return self._timer.interval() if self._timer.isActive() else 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever uses the window comes first."""
        del watched
        if event.type() in _USE and self._timer.isActive():
            self._timer.start(_REST_MS)
        return False

    def turn(self) -> None:
        """Load what a short turn has time for, unless a dialog is in front."""
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            self._timer.start(_REST_MS)
            return
        begun = time.monotonic()
        for name in self._left:
            importlib.import_module(name)
            if time.monotonic() - begun > _TURN_SECONDS:
                self._timer.start(_BETWEEN_MS)
                return
        self._end()

    def _end(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
        self.finished.emit()
