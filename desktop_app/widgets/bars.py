"""A row of stacked columns to see sums side by side, one of which may be chosen by mouse or keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

_HEIGHT, _FOOT, _HEAD, _LEAST = 168, 26, 20, 3
_WIDEST, _GAP = 54, 6
_SMALLER, _CUT = 1, 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One column: what stands below it, all of its words and its figure, what stands above it, its parts' sizes.

    Parts go from the ground up. One without an `end` does not set the scale; it is cut where it is too high.
    """

    short: str
    words: str
    figure: str
    above: str
    parts: tuple[int, ...]
    end: bool = True

    @property
    def size(self) -> int:
        """How high it is, in units of its own."""
        return sum(self.parts)


_NONE = Bar("", "", "", "", ())


class Bars(QWidget):
    """Columns as high as what they stand for; `chosen` carries the place of the one chosen, or -1."""

    chosen = Signal(int)

    def __init__(self, roles: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roles = roles
        self._bars: tuple[Bar, ...] = ()
        self._at = -1
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    @property
    def at(self) -> int:
        """The place of the one chosen; -1 when none is."""
        return self._at

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show these; none is chosen."""
        self._bars, self._at = bars, -1
        self._tell()

    def choose(self, at: int) -> None:
        """Choose this one; the one chosen already, or -1, chooses none."""
        at = -1 if at == self._at else at
        if at != self._at:
            self._at = at
            self._tell()
            self.chosen.emit(at)

    def _tell(self) -> None:
        bar = self._bars[self._at] if self._at >= 0 else None
        self.setAccessibleDescription(f"{bar.words}: {bar.figure}" if bar else "")
        self.update()

    # -- by hand ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from one to the next, Escape chooses none."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        steps = {Qt.Key.Key_Left: 1 if mirrored else -1, Qt.Key.Key_Right: -1 if mirrored else 1}
        if event.key() in steps and self._bars:
            to = max(0, min(len(self._bars) - 1, self._at + steps[Qt.Key(event.key())]))
            if to != self._at:
                self.choose(to)
        elif event.key() == Qt.Key.Key_Escape and self._at >= 0:
            self.choose(-1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the column below the mouse."""
        at = self._under(event.position().toPoint())
        if at >= 0:
            self.choose(at)

    def event(self, event: QEvent) -> bool:
        """What a column stands for, beside the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            at = self._under(event.pos())
            bar = self._bars[at] if at >= 0 else None
            QToolTip.showText(event.globalPos(), f"{bar.words}\n{bar.figure}" if bar else "", self)
            return True
        return bool(super().event(event))

    def _under(self, at: QPoint) -> int:
        return next((place for place in range(len(self._bars)) if self._room(place).contains(at)), -1)

    def _room(self, place: int) -> QRect:
        """Where a column and its foot stand; the first at the leading side."""
        count = max(1, len(self._bars))
        width = self.width() // count
        from_left = count - 1 - place if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else place
        spare = self.width() - width * count if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 0
        return QRect(spare + from_left * width, 0, width, self.height())

    def sizeHint(self) -> QSize:
        """Wide enough to tell columns apart."""
        return QSize(480, _HEIGHT)

    # -- painting ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every column on one ground line."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self.height() - _FOOT
        most = max((bar.size for bar in self._bars if bar.end), default=0) or max(
            bar.size for bar in self._bars or (_NONE,)
        )
        every = self._every()
        for place, bar in enumerate(self._bars):
            room = self._room(place)
            if place == self._at:
                painter.setPen(theme.qcolour("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.setBrush(theme.qcolour("selection"))
                painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 6, 6)
            self._draw_column(painter, room, bar, most, ground)
            painter.setPen(theme.qcolour("text" if place == self._at else "text_muted"))
            if place % every == 0:
                foot = QRect(room.x(), ground, room.width() * every, _FOOT)
                if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                    foot.moveRight(room.right())
                flags = Qt.AlignmentFlag.AlignCenter if every == 1 else Qt.AlignmentFlag.AlignVCenter
                painter.setFont(self._small())
                painter.drawText(foot, flags, bar.short)
        painter.setPen(theme.qcolour("border_strong"))
        painter.drawLine(0, ground, self.width(), ground)

    def _draw_column(self, painter: QPainter, room: QRect, bar: Bar, most: int, ground: int) -> None:
        """Parts on top of each other; what is there at all can be seen."""
        if not bar.size:
            return
        full = ground - _HEAD
        width = min(_WIDEST, room.width() - _GAP)
        bottom, scale = ground, max(most, 1) if bar.size <= most else bar.size
        painter.setPen(Qt.PenStyle.NoPen)
        for size, role in zip(bar.parts, self._roles, strict=True):
            if size:
                height = min(max(_LEAST, full * size // scale), bottom - _HEAD)
                painter.setBrush(theme.qcolour(role))
                painter.drawRect(QRect(room.center().x() - width // 2, bottom - height, width, height))
                bottom -= height
        if bar.size > most:
            painter.setBrush(theme.qcolour("surface"))
            painter.drawRect(QRect(room.center().x() - width // 2, _HEAD + _CUT, width, _LEAST))
        if QFontMetrics(self._small()).horizontalAdvance(bar.above) <= room.width():
            painter.setFont(self._small())
            painter.setPen(theme.qcolour("text"))
            painter.drawText(
                QRect(room.x(), bottom - _HEAD, room.width(), _HEAD), Qt.AlignmentFlag.AlignCenter, bar.above
            )

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSize(max(1, self.font().pointSize() - _SMALLER))
        return font

    def _every(self) -> int:
        """Of how many columns one has words below it, so that they do not run into each other."""
        if not self._bars:
            return 1
        metrics = QFontMetrics(self._small())
        widest = max(metrics.horizontalAdvance(bar.short) for bar in self._bars) + _GAP
        width = max(1, self.width() // len(self._bars))
        return -(-widest // width)
