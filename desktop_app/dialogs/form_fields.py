"""One field of a form: its title, the widget, a hint, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop_app.widgets.boxes import roomy
from desktop_app.widgets.labels import label


class FormField(QWidget):
    """A titled widget with room for one problem below it."""

    changed = Signal()
    left = Signal()
    """The focus left the widget after an edit."""

    def __init__(self, title: str, widget: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widget = widget
        self.touched = False
        self._edited = False
        self._title = label(title, "fieldLabel")
        self._title.setBuddy(widget)
        self._hint = label(hint, "fieldHint", wrap=True)
        self._problem = label("", "fieldError", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._title, widget, self._hint, self._problem):
            column.addWidget(part)
        self._title.setVisible(bool(title))
        self._hint.setVisible(bool(hint))
        self._problem.hide()
        widget.setAccessibleName(title or widget.accessibleName())
        widget.installEventFilter(self)
        self._listen()

    @property
    def problem(self) -> str:
        """What is wrong, as shown; "" when nothing is."""
        return self._problem.text()

    def show_problem(self, text: str) -> None:
        """Show what is wrong; "" when nothing is."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        if bool(self.widget.property("wrong")) != bool(text):
            self.widget.setProperty("wrong", bool(text))
            self.widget.style().unpolish(self.widget)
            self.widget.style().polish(self.widget)
        self.widget.setAccessibleDescription(text)

    def set_title(self, title: str) -> None:
        """Rename the field."""
        self._title.setText(title)
        self.widget.setAccessibleName(title)

    def set_hint(self, text: str) -> None:
        """Change the hint below; "" hides it."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def take_focus(self) -> None:
        """Put the keyboard here."""
        self.widget.setFocus()
        if isinstance(self.widget, QLineEdit):
            self.widget.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field is judged once a person has edited and left it."""
        if event.type() is QEvent.Type.FocusOut and self._edited:
            self.touched = True
            self.left.emit()
        return super().eventFilter(watched, event)

    def _listen(self) -> None:
        widget = self.widget
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.textChanged.connect(self._change)
        elif isinstance(widget, QComboBox):
            widget.currentTextChanged.connect(self._change)
        elif isinstance(widget, QDateEdit):
            roomy(widget)
            widget.dateChanged.connect(self._change)
        elif isinstance(widget, QSpinBox):
            roomy(widget)
            widget.valueChanged.connect(self._change)
        elif isinstance(widget, QCheckBox):
            widget.toggled.connect(self._change)
        if (signal := getattr(widget, "picked", None)) is not None:
            signal.connect(self._change)

    def _change(self, *_: object) -> None:
        self._edited = True
        self.changed.emit()
