"""Words on the window: titles, muted text, chips, figures, banners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.assets import set_icon
from desktop_app.directions import in_direction

if TYPE_CHECKING:
    from collections.abc import Callable

_BANNER_ICONS = {"negative": "error", "warning": "alert", "positive": "check-circle", "info": "info", "neutral": "info"}


class Label(QLabel):
    """A line that reads in the window's direction, whatever script its first word is in.

    Qt turns a label by its first letter: an Arabic city in an English line would turn the whole line around.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = ""

    def setText(self, text: str) -> None:
        """Show `text`; a mark in front of a mixed one keeps its order."""
        self._plain = text
        self._show()

    def text(self) -> str:
        """What was set, without the mark."""
        return self._plain

    def changeEvent(self, event: QEvent) -> None:
        """Another direction may need another mark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._show()

    def _show(self) -> None:
        super().setText(in_direction(self._plain, self.layoutDirection()))


def label(text: str = "", name: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label; `name` chooses its look in the stylesheet (pageTitle, dialogTitle, sectionTitle, muted, small)."""
    made = Label(parent)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setText(text)
    return made


def stand_at_start(made: QLabel) -> None:
    """Keep a figure or name at the leading side: a label alone turns with its own text, not with the window."""
    mirrored = made.layoutDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def set_tone(widget: QWidget, tone: str) -> None:
    """Show `widget` in another tone: positive, negative, warning, info or neutral."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Chip(QLabel):
    """A status in a small coloured lozenge."""

    def __init__(self, text: str = "", tone: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("chip")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        set_tone(self, tone)

    def show_status(self, text: str, tone: str) -> None:
        """Change both text and tone."""
        self.setText(text)
        set_tone(self, tone)


class Card(QFrame):
    """A raised surface; fill `body`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(18, 16, 18, 16)
        self.body.setSpacing(10)
        self.title = label(title, "sectionTitle")
        self.body.addWidget(self.title)
        self.title.setVisible(bool(title))

    def set_title(self, title: str) -> None:
        """Change the title; "" hides it."""
        self.title.setText(title)
        self.title.setVisible(bool(title))


class FigureCard(QFrame):
    """One figure with its title and a note below."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(3)
        self._title = label(title, "figureTitle")
        self._figure = label("", "figure")
        self._figure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note = label("", "figureNote")
        for part in (self._title, self._figure, self._note):
            column.addWidget(part)
        column.addStretch(1)
        self._note.hide()

    def show_figure(self, title: str, figure: str, note: str = "", tone: str = "") -> None:
        """`figure` large, in `tone` if one."""
        self._title.setText(title)
        self._figure.setText(figure)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        for part in (self._title, self._figure, self._note):
            stand_at_start(part)
        set_tone(self._figure, tone)
        self.setAccessibleName(f"{title}: {figure}")

    @property
    def figure(self) -> str:
        """The figure shown."""
        return self._figure.text()


class Banner(QFrame):
    """A message that stays until its cause is gone, with at most one button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 10, 9)
        row.setSpacing(10)
        self._icon = QLabel()
        self._text = label("", wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton()
        self._run: Callable[[], None] | None = None
        self._button.clicked.connect(self._act)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self._row = row
        self.hide()

    def show_message(
        self, text: str, tone: str = "info", action: str = "", run: Callable[[], None] | None = None
    ) -> None:
        """Show `text`; `action` names the button that calls `run`."""
        self._text.setText(text)
        set_tone(self, tone)
        set_icon(self._icon, _BANNER_ICONS[tone], "text" if tone in {"info", "neutral"} else tone, 20)
        self._run = run
        self._button.setText(action)
        self._button.setVisible(bool(action))
        beside = Qt.AlignmentFlag.AlignVCenter if action else Qt.AlignmentFlag.AlignTop
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeading | beside)
        self._row.setAlignment(self._icon, beside)
        self.setAccessibleName(text)
        self.show()

    @property
    def text(self) -> str:
        """The message shown."""
        return self._text.text()

    def take_focus(self) -> None:
        """Put the keyboard on the button."""
        self._button.setFocus()

    def _act(self) -> None:
        if self._run is not None:
            self._run()
