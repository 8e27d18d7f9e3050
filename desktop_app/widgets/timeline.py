"""A list of what happened, along a line: a dot in its tone, a title, a few words, the time and the amount."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app import theme
from desktop_app.directions import in_direction

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.pages.order_timeline import Step

AnyIndex = QModelIndex | QPersistentModelIndex
STEP_ROLE = Qt.ItemDataRole.UserRole
_HEIGHT, _RAIL, _DOT, _INSET, _GAP = 50, 34, 9, 14, 12
_SMALLER = 1


class Timeline(QListView):
    """Shows `Step`s; Enter or a double click says which one a person wants to see."""

    opened = Signal(object)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_StepDelegate(context, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(STEP_ROLE)))

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is shown."""
        return tuple(self._model.item(row).data(STEP_ROLE) for row in range(self._model.rowCount()))

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Show these in place of those before; the one in hand stays in hand."""
        current = self.current()
        self._model.clear()
        formats = self._context.formats
        for step in steps:
            words = (formats.moment(step.at), step.title, step.text, formats.money(step.amount, signed=True))
            item = QStandardItem("  ".join(part for part in words if part))
            item.setData(step, STEP_ROLE)
            self._model.appendRow(item)
            if current is not None and step.identity == current.identity:
                self.setCurrentIndex(item.index())

    def current(self) -> Step | None:
        """The one the keyboard is on."""
        index = self.currentIndex()
        found: Step | None = index.data(STEP_ROLE) if index.isValid() else None
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        step = self.current()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and step is not None:
            self.opened.emit(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Arriving by keyboard stands on the first."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, 0))


class _StepDelegate(QStyledItemDelegate):
    """Draws one step."""

    def __init__(self, context: AppContext, view: Timeline) -> None:
        super().__init__(view)
        self._context = context

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines of text."""
        del option, index
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The rail with its dot, two lines at the leading side, time and amount at the trailing side."""
        step: Step = index.data(STEP_ROLE)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.qcolour("selection"))
        model = index.model()
        self._draw_rail(painter, option, step, first=index.row() == 0, last=index.row() == model.rowCount() - 1)
        inside = option.rect.adjusted(_RAIL, 6, -_INSET, -6)
        if option.direction is Qt.LayoutDirection.RightToLeft:
            inside = option.rect.adjusted(_INSET, 6, -_RAIL, -6)
        formats = self._context.formats
        ends = formats.money(step.amount, signed=True), formats.moment(step.at)
        for line, (start, end) in enumerate(((step.title, ends[0]), (step.text, ends[1]))):
            half = QRect(inside.x(), inside.y() + line * (inside.height() // 2), inside.width(), inside.height() // 2)
            self._draw_line(painter, option, half, (start, end), main=line == 0)
        painter.restore()

    def _draw_rail(
        self, painter: QPainter, option: QStyleOptionViewItem, step: Step, *, first: bool, last: bool
    ) -> None:
        area = option.rect
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        x = area.right() - _RAIL // 2 if mirrored else area.left() + _RAIL // 2
        middle = area.center().y()
        painter.setPen(theme.qcolour("border_strong"))
        if not first:
            painter.drawLine(x, area.top(), x, middle)
        if not last:
            painter.drawLine(x, middle, x, area.bottom())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.qcolour(step.tone))
        painter.drawEllipse(QRect(x - _DOT // 2, middle - _DOT // 2, _DOT, _DOT))

    def _draw_line(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, texts: tuple[str, str], *, main: bool
    ) -> None:
        font = QFont(option.font)
        font.setBold(main)
        if not main:
            font.setPointSize(option.font.pointSize() - _SMALLER)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        painter.setPen(theme.qcolour("text" if main else "text_muted"))
        start, end = texts
        taken = metrics.horizontalAdvance(end) + (_GAP if end else 0)
        room = area.width() - taken
        direction = option.direction
        painter.setLayoutDirection(direction)
        box = QStyle.alignedRect(
            direction, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, QSize(room, area.height()), area
        )
        shown = metrics.elidedText(start, Qt.TextElideMode.ElideRight, room)
        leading = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        trailing = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(box, leading.value | Qt.TextFlag.TextSingleLine.value, in_direction(shown, direction))
        painter.drawText(area, trailing.value | Qt.TextFlag.TextSingleLine.value, end)
