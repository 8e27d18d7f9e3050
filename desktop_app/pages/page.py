"""What the frame knows of a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.widgets.header import PageHeader

if TYPE_CHECKING:
    from desktop_app.commands import Command
    from desktop_app.context import AppContext
    from ledger.changes import Changes


class Page(QWidget):
    """Base of every page. Made when it is first shown, kept until another ledger is opened.

    A subclass fills `column` below the `header`, ends its constructor with `self.retranslate()`, and overrides what
    it needs of the rest.
    """

    id: ClassVar[str] = ""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.context = context
        self.header = PageHeader()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 22, 28, 22)
        self.column.setSpacing(16)
        self.column.addWidget(self.header)

    def title(self) -> str:
        """The page's name in the window's title; the header may say more."""
        return self.header.title.text()

    def commands(self) -> Sequence[Command]:
        """What can be done here; asked once, after the page was made."""
        return ()

    def shown(self, **args: object) -> None:
        """The page comes to the front; `args` are those of `AppContext.navigate`."""

    def changed(self, changes: Changes) -> None:
        """The ledger changed. Called while the page is in front, or just before `shown` when it comes there."""

    def retranslate(self) -> None:
        """Set every text again, in the language of the moment. Called after construction and on every switch."""

    def focus_search(self) -> None:
        """Ctrl+F, and when first shown: put the keyboard into the page's search, or on the page itself."""
        self.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Switch the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page as the frame lists it, before it exists. `in_rail` is False for pages reached from others."""

    id: str
    title: Callable[[], str]
    icon: str
    create: Callable[[AppContext], Page]
    in_rail: bool = True
