"""A return's plan: the money that goes back, large, and everything else below it in sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.plan_words import Entry, Section, sections, spoken
from desktop_app.widgets.fitting_figure import FittingFigure
from desktop_app.widgets.labels import label, set_tone

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.return_plan import ReturnPlan

_POINTS = 20
_GAP = 14
_HEAD, _MARGINS = 26, 32


class PlanView(QFrame):
    """Shows one `ReturnPlan`, or why there is none; the money `in_all` above the rest unless that is said elsewhere."""

    def __init__(self, context: AppContext, parent: QWidget | None = None, *, in_all: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._context = context
        self._in_all = in_all
        self.plan: ReturnPlan | None = None
        self._title = label(self.tr("Money that goes back"), "figureTitle")
        self.figure = FittingFigure(_POINTS)
        self.hint = label("", "small", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown: tuple[Section, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 10, 14)
        column.setSpacing(6)
        for part in (self._title, self.figure, self.hint):
            column.addWidget(part)
        column.addWidget(self._list, 1)
        self.show_hint("")

    @property
    def sections(self) -> tuple[Section, ...]:
        """What is shown."""
        return self._shown

    def show_plan(self, plan: ReturnPlan) -> None:
        """Everything the plan does."""
        formats = self._context.formats
        self.plan = plan
        self._shown = sections(plan, formats)
        self.figure.show_text(formats.money(plan.money_back), "")
        self.setAccessibleName(f"{self._title.text()} {self.figure.text}. {spoken(plan, formats)}")
        self.hint.hide()
        self._list.setWidget(self._filled())
        for part in (self._title, self.figure, self._list):
            part.setVisible(self._in_all or part is self._list)

    def show_hint(self, text: str, tone: str = "") -> None:
        """No plan: what to do, or what stands in its way."""
        self.plan, self._shown = None, ()
        self.hint.setText(text)
        set_tone(self.hint, tone)
        self.setAccessibleName(text)
        self.hint.show()
        for part in (self._title, self.figure, self._list):
            part.hide()

    def needed_height(self, width: int) -> int:
        """As tall as everything is in a view of this width, for a window that can be so."""
        inside = self._list.widget()
        for part in (self.figure, *(inside.findChildren(QWidget) if inside is not None else ())):
            part.ensurePolished()
        head = self.figure.sizeHint().height() + _HEAD if self._in_all else 0
        return 0 if inside is None else inside.heightForWidth(width - _MARGINS) + head + _MARGINS

    def _filled(self) -> QWidget:
        inside = QWidget()
        inside.setObjectName("scrolled")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 4, 8, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for section in self._shown:
            line = grid.rowCount()
            if line > 1:
                grid.setRowMinimumHeight(line, _GAP // 2)
                line += 1
            grid.addWidget(label(section.title, "fieldLabel"), line, 0, 1, 2)
            for entry in section.entries:
                self._add(grid, entry)
        grid.setRowStretch(grid.rowCount(), 1)
        return inside

    @staticmethod
    def _add(grid: QGridLayout, entry: Entry) -> None:
        line = grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        text, amount = label(entry.text, wrap=True), label(entry.amount)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        set_tone(amount, entry.tone)
        grid.addWidget(text, line, 0, top)
        grid.addWidget(amount, line, 1, top | Qt.AlignmentFlag.AlignTrailing)
        for more, note in enumerate(entry.notes, 1):
            grid.addWidget(label(note, "figureNote", wrap=True), line + more, 0, 1, 2)
