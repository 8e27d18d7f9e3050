"""Tabs that are made when they are first looked at: a page of six opens as quickly as a page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

Content = TypeVar("Content", bound=QWidget)


class Later(QWidget, Generic[Content]):
    """The place of a tab. What `make` returns is put there, whole, before the place is first painted.

    `make` also shows in it what the page shows by then; nobody else told it.
    """

    def __init__(self, make: Callable[[], Content], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._content: Content | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def made(self) -> Content | None:
        """The content, if somebody has looked at it or asked for it."""
        return self._content

    @property
    def content(self) -> Content:
        """The content, made now if need be."""
        if self._content is None:
            content = self._content = self._make()
            self._column.addWidget(content)
            self.setFocusProxy(content)
        return self._content

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: have it there, in its place, at once."""
        if self._content is None:
            self.content.show()
            self._column.activate()
        super().showEvent(event)


class Tabs(QTabWidget):
    """Tabs whose content may be made later; whoever asks for a tab by its content need not know."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)

    def currentWidget(self) -> QWidget:
        """The content of the tab in front."""
        place = super().currentWidget()
        return place.content if isinstance(place, Later) else place

    def setCurrentWidget(self, content: QWidget) -> None:
        """Bring the tab with this content to the front."""
        self.setCurrentIndex(self.indexOf(content))

    def indexOf(self, content: QWidget) -> int:
        """Where the tab with this content stands; -1 when there is none."""
        return next((at for at in range(self.count()) if content in self._widgets(at)), -1)

    def _widgets(self, at: int) -> tuple[Any, ...]:
        place = self.widget(at)
        return (place, place.made) if isinstance(place, Later) else (place,)
