"""An X or Z report in front of a person, on its way to paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.dialogs.paper import SlipDialog
from desktop_app.printing.shift_slip import shift_slip
from desktop_app.shift_words import Line, report_head, report_sections, report_title
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Banner, label, set_tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from ledger.domain.tills import ShiftReport

_WIDTH, _TALLEST = 520, 620
_TITLE, _FIGURE = 0, 1


class ShiftReportDialog(QDialog):
    """The lines of a report; Enter or Escape closes it, Ctrl+P prints it."""

    def __init__(self, context: AppContext, parent: QWidget | None, report: ShiftReport) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self.context = context
        self.report = report
        self.banner = Banner()
        self._lines = QGridLayout()
        self._list = QScrollArea()
        self.print_button = button(self.tr("Print…"), self.print_it, icon="printer")
        self.close_button = button(self.tr("Close"), self.accept, primary=True)
        self.close_button.setDefault(True)
        self.setWindowTitle(report_title(report, context.formats))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.print_it)
        self._lay_out()
        self._fill()
        self.close_button.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        column.addWidget(label(self.windowTitle(), "dialogTitle"))
        column.addWidget(self.banner)
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(self._lines)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setHorizontalSpacing(18)
        self._lines.setVerticalSpacing(5)
        self._lines.setColumnStretch(_TITLE, 1)
        self._list.setWidget(inside)
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        column.addWidget(self._list, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.print_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column.addLayout(buttons)

    def _fill(self) -> None:
        formats = self.context.formats
        self._show_difference()
        self._add(report_head(self.report, formats))
        for section in report_sections(self.report, formats):
            title = label(section.title, "sectionTitle")
            title.setContentsMargins(0, 12, 0, 2)
            self._lines.addWidget(title, self._lines.rowCount(), _TITLE, 1, 2)
            self._add(section.lines)
        self._lines.setRowStretch(self._lines.rowCount(), 1)
        self._list.setMinimumHeight(min(self._lines.sizeHint().height() + 8, _TALLEST))

    def _show_difference(self) -> None:
        difference = self.report.difference
        if difference is None:
            return
        money = self.context.formats.money
        if difference.minor == 0:
            self.banner.show_message(self.tr("The drawer is exactly right."), "positive")
        elif difference.minor > 0:
            self.banner.show_message(self.tr("{amount} over.").format(amount=money(difference)), "warning")
        else:
            self.banner.show_message(self.tr("{amount} short.").format(amount=money(-difference)), "negative")

    def _add(self, lines: Sequence[Line]) -> None:
        end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        for line in lines:
            row = self._lines.rowCount()
            figure = label(line.figure)
            figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            set_tone(figure, line.tone)
            title = label(line.title, "" if line.strong else "muted", wrap=True)
            for part in (title, figure) if line.strong else ():
                font = part.font()
                font.setBold(True)
                part.setFont(font)
            self._lines.addWidget(title, row, _TITLE)
            self._lines.addWidget(figure, row, _FIGURE, end)

    @property
    def texts(self) -> list[str]:
        """Every title and figure shown, in order, for tests."""
        items = (self._lines.itemAt(at) for at in range(self._lines.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget.text() for widget in widgets if isinstance(widget, QLabel)]

    def print_it(self) -> None:
        """Show the report as paper, to be printed or kept as a PDF."""
        SlipDialog(self.context, self, shift_slip(self.report, self.context.formats)).open()
