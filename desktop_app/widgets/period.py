"""Choosing business days: the usual periods, or any two days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QWidget

from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.widgets.boxes import day_box
from desktop_app.widgets.labels import label
from desktop_app.widgets.silent import silent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ANY, CUSTOM = "any", "custom"
USUAL = ("today", "yesterday", "week", "month", "last_month", "year")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """Business days, both ends inclusive; None is open."""

    first: date | None = None
    last: date | None = None


def _month(day: date) -> Days:
    first = day.replace(day=1)
    return Days(first, (first + 32 * _DAY).replace(day=1) - _DAY)


_PERIODS: dict[str, Callable[[date], Days]] = {
    ANY: lambda _: Days(),
    "today": lambda today: Days(today, today),
    "yesterday": lambda today: Days(today - _DAY, today - _DAY),
    "week": lambda today: Days(today - 6 * _DAY, today),
    "month": lambda today: Days(today.replace(day=1), today),
    "last_month": lambda today: _month(today.replace(day=1) - _DAY),
    "year": lambda today: Days(today.replace(month=1, day=1), today),
}
_NAMES = {
    ANY: QT_TRANSLATE_NOOP("PeriodPicker", "Any day"),
    "today": QT_TRANSLATE_NOOP("PeriodPicker", "Today"),
    "yesterday": QT_TRANSLATE_NOOP("PeriodPicker", "Yesterday"),
    "week": QT_TRANSLATE_NOOP("PeriodPicker", "Last 7 days"),
    "month": QT_TRANSLATE_NOOP("PeriodPicker", "This month"),
    "last_month": QT_TRANSLATE_NOOP("PeriodPicker", "Last month"),
    "year": QT_TRANSLATE_NOOP("PeriodPicker", "This year"),
    CUSTOM: QT_TRANSLATE_NOOP("PeriodPicker", "From … to …"),
}


def period(name: str, today: date) -> Days:
    """The days of one of the usual periods, seen from `today`."""
    return _PERIODS[name](today)


class PeriodPicker(QWidget):
    """A list of periods; choosing "From … to …" shows two days to set. `today` is asked each time."""

    changed = Signal()

    def __init__(
        self, names: Sequence[str], today: Callable[[], date], chosen: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = (*names, CUSTOM)
        self._today = today
        self._before = chosen
        self._box = QComboBox()
        self._box.addItems([""] * len(self._names))
        self._first, self._last = day_box(), day_box()
        self._dash = label("–", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._box, self._first, self._dash, self._last):
            row.addWidget(part)
        self.retranslate()
        self._box.setCurrentIndex(self._names.index(chosen))
        self._show_days()
        self._box.currentIndexChanged.connect(self._picked)
        for edit in (self._first, self._last):
            edit.dateChanged.connect(self._day_set)

    def days(self) -> Days:
        """The days chosen."""
        name = self._names[self._box.currentIndex()]
        if name != CUSTOM:
            return period(name, self._today())
        first, last = _python_day(self._first), _python_day(self._last)
        return Days(min(first, last), max(first, last))

    def choose(self, name: str) -> None:
        """Choose one of the periods by name."""
        self._box.setCurrentIndex(self._names.index(name))

    def choose_days(self, first: date | None, last: date | None) -> None:
        """Choose these very days; any day when one is missing."""
        if first is None or last is None:
            self.choose(ANY)
            return
        self._set_edits(Days(first, last))
        with silent(self._box):
            self._box.setCurrentIndex(self._names.index(CUSTOM))
        self._show_days()
        self.changed.emit()

    def retranslate(self) -> None:
        """Name the periods again."""
        for at, name in enumerate(self._names):
            self._box.setItemText(at, self.tr(_NAMES[name]))
        self._box.setAccessibleName(self.tr("Period"))
        self._first.setAccessibleName(self.tr("First day"))
        self._last.setAccessibleName(self.tr("Last day"))

    def _picked(self) -> None:
        name = self._names[self._box.currentIndex()]
        if name == CUSTOM:
            self._set_edits(period(self._before, self._today()))
        else:
            self._before = name
        self._show_days()
        self.changed.emit()

    def _day_set(self) -> None:
        if self._names[self._box.currentIndex()] == CUSTOM:
            self.changed.emit()

    def _show_days(self) -> None:
        custom = self._names[self._box.currentIndex()] == CUSTOM
        for part in (self._first, self._dash, self._last):
            part.setVisible(custom)

    def _set_edits(self, days: Days) -> None:
        for edit, chosen in ((self._first, days.first), (self._last, days.last)):
            day = chosen or self._today()
            with silent(edit):
                edit.setDate(QDate(day.year, day.month, day.day))


def _python_day(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())
