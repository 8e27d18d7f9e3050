"""Many pages onto paper without stopping the window: a few at a time, with progress, to be stopped at any page."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter

from desktop_app.printing.card_paper import CardPages, scale_to_units

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

_AT_ONCE_SECONDS = 0.03


class PageByPage(QObject):
    """Paints pages onto one device while the window stays awake."""

    progressed = Signal(int, int)
    """Pages done, and how many there are."""
    ended = Signal()
    """Every page is on the device, and the device is closed."""
    failed = Signal()
    """The device took a page no more."""
    stopped = Signal()
    """A person stopped it."""

    def __init__(self, pages: CardPages, device: QPagedPaintDevice, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._device = device
        self._painter = QPainter()
        self._done = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._pages.count

    def start(self) -> None:
        """Begin; one of the signals `ended`, `failed` and `stopped` will follow."""
        self._pages.set_up(self._device)
        if not self._painter.begin(self._device):
            QTimer.singleShot(0, self, self.failed.emit)
            return
        self._timer.start()

    def stop(self) -> None:
        """Paint no further page."""
        if self._timer.isActive():
            self._close()
            self.stopped.emit()

    def _go_on(self) -> None:
        until = monotonic() + _AT_ONCE_SECONDS
        while self._done < self._pages.count and monotonic() < until:
            if self._done and not self._device.newPage():
                self._close()
                self.failed.emit()
                return
            self._painter.save()
            scale_to_units(self._painter, self._device.logicalDpiX())
            self._pages.paint(self._painter, self._done)
            self._painter.restore()
            self._done += 1
        self.progressed.emit(self._done, self._pages.count)
        if self._done == self._pages.count:
            whole = self._close()
            (self.ended if whole else self.failed).emit()

    def _close(self) -> bool:
        """Whether the device took everything."""
        self._timer.stop()
        return self._painter.end()
