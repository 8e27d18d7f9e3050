"""A filter of several values: a button that opens a list to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop_app.assets import set_icon
from desktop_app.widgets.silent import silent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Value = TypeVar("Value")
_NAMED = 2


class _StayingMenu(QMenu):
    """Ticking does not close it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action in self.actions() and action.isCheckable():
            action.toggle()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action in self.actions() and action.isCheckable():
            action.toggle()
        else:
            super().keyPressEvent(event)


class MultiChoice(QPushButton, Generic[Value]):
    """Ticks any of `values`; none ticked means all. `title` and `word` are asked again on every switch of language."""

    changed = Signal()

    def __init__(
        self,
        values: Sequence[Value],
        title: Callable[[], str],
        word: Callable[[Value], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values = tuple(values)
        self._title = title
        self._word = word
        self._menu = _StayingMenu(self)
        self._actions: list[QAction] = []
        for _ in self._values:
            action = self._menu.addAction("")
            action.setCheckable(True)
            action.toggled.connect(self._ticked)
            self._actions.append(action)
        self._menu.addSeparator()
        self._all = self._menu.addAction("", self.clear)
        self.clicked.connect(self._open)
        self.setAutoDefault(False)
        self.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        set_icon(self, "filter", "text_muted", 16)
        self.retranslate()

    def chosen(self) -> tuple[Value, ...]:
        """The values ticked; empty means all."""
        return tuple(value for value, action in zip(self._values, self._actions, strict=True) if action.isChecked())

    def choose(self, values: Sequence[Value]) -> None:
        """Tick exactly these."""
        for value, action in zip(self._values, self._actions, strict=True):
            with silent(action):
                action.setChecked(value in values)
        self._ticked()

    def clear(self) -> None:
        """Tick nothing: all."""
        self.choose(())

    def retranslate(self) -> None:
        """Name everything again."""
        for value, action in zip(self._values, self._actions, strict=True):
            action.setText(self._word(value))
        self._all.setText(self.tr("Show all"))
        self._name()

    def _open(self) -> None:
        corner = self.rect().bottomLeft()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            corner.setX(self.width() - self._menu.sizeHint().width())
        self._menu.popup(self.mapToGlobal(corner))

    def _ticked(self, *_: object) -> None:
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        chosen = self.chosen()
        if not chosen:
            text = self._title()
        elif len(chosen) <= _NAMED:
            text = self.tr("{title}: {values}").format(
                title=self._title(), values=self.tr(", ").join(self._word(value) for value in chosen)
            )
        else:
            text = self.tr("{title}: {count} chosen").format(title=self._title(), count=len(chosen))
        self.setText(text)
        self._all.setEnabled(bool(chosen))
        set_icon(self, "filter", "accent_text" if chosen else "text_muted", 16)
