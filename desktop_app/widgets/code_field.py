"""A field for a gift card's code, typed or scanned: a mistyped one is said at once, without asking the ledger."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.assets import icon
from desktop_app.widgets.field_keys import is_for_the_page
from ledger.domain.card_codes import RANDOM_CHARACTERS, SHORTEST_FOREIGN
from ledger.errors import CodeMistyped, FieldRequired
from ledger.use_cases.gift_cards import parse_code, takes_foreign_codes

if TYPE_CHECKING:
    from desktop_app.context import AppContext

CODE_CHARACTERS = RANDOM_CHARACTERS + 1
_LONGEST = 80
_OTHER_LAYOUTS = {
    "фисвуапршолдьтщзйкыегмцчня": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "شؤيثبلاهتنمةىخحضقسفعرصءغئ": "ACDEFGHIJKLMNOPQRSTUVWXYZ",
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹": "01234567890123456789",
}
_AS_LATIN = {
    ord(letter): key for letters, keys in _OTHER_LAYOUTS.items() for letter, key in zip(letters, keys, strict=True)
}
_ARABIC_B = "لا"


class CodeState(Enum):
    """What a text is as a code."""

    EMPTY = "empty"
    SHORT = "short"
    MISTYPED = "mistyped"
    COMPLETE = "complete"
    FOREIGN = "foreign"
    """Perhaps the code of an older system: nobody but the ledger can tell."""


def latin_keys(text: str) -> str:
    """What the same keys give in the Latin layout: a scanner types keys, whatever layout the computer is in."""
    return text.lower().replace(_ARABIC_B, "B").translate(_AS_LATIN).upper()


def characters(text: str) -> int:
    """How many characters of a code are in `text`, separators not counted."""
    return sum(letter.isalnum() for letter in text)


def state_of(text: str, *, foreign: bool = False) -> CodeState:
    """What `text` is as a code; `foreign`: cards with codes of any form were imported. Too few is not yet a mistake."""
    if not text.strip():
        return CodeState.EMPTY
    keys = latin_keys(text)
    try:
        parse_code(keys)
    except CodeMistyped:
        if foreign and characters(keys) >= SHORTEST_FOREIGN:
            return CodeState.FOREIGN
        return CodeState.SHORT if characters(keys) < CODE_CHARACTERS else CodeState.MISTYPED
    return CodeState.COMPLETE


class CodeField(QLineEdit):
    """Takes a code; `completed` is said the moment its last character fits, and again by Enter.

    Enter never reaches the form around it: scanners send it after every code. Codes of an older system, of any form,
    are taken by Enter once such cards were imported.
    """

    completed = Signal(str)
    """The plain code."""
    unfit = Signal()
    """Enter was pressed on something that is not a code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._foreign = False
        self._said = ""
        self._mark = QAction(self)
        self.addAction(self._mark, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMaxLength(_LONGEST)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhPreferUppercase
        )
        self.textChanged.connect(self._judge)
        self.refresh_icon()

    @property
    def state(self) -> CodeState:
        """What the text is as a code."""
        return state_of(self.text(), foreign=self._foreign)

    @property
    def can_be_asked(self) -> bool:
        """Whether the ledger may know a card by what is typed."""
        return self.state in {CodeState.COMPLETE, CodeState.FOREIGN}

    def code(self) -> str:
        """The plain code, or an older system's as it was typed. Raises FieldRequired("code"), CodeMistyped."""
        if self.state is CodeState.EMPTY:
            raise FieldRequired("code")
        keys = latin_keys(self.text())
        return keys.strip() if self.state is CodeState.FOREIGN else parse_code(keys)

    def learn_forms(self, context: AppContext) -> None:
        """Ask the ledger whether codes of other forms than ours stand for cards."""
        ledger = context.ledger
        context.tasks.read(lambda _: takes_foreign_codes(ledger), self._take_forms, lambda _: None, self)

    def _take_forms(self, foreign: bool) -> None:
        self._foreign = foreign

    def refresh_icon(self) -> None:
        """Draw the mark in the present theme."""
        self._mark.setIcon(icon("scan", "text_muted"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.refresh_icon()

    def event(self, event: QEvent) -> bool:
        """Leave to the page what are its commands."""
        if is_for_the_page(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter says the code, or that it is none; Escape empties the field."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not control:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.can_be_asked:
            self._say()
        else:
            self.unfit.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes on without Enter has typed all of an older system's code too."""
        super().focusOutEvent(event)
        going_on = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason}
        if going_on and self.state is CodeState.FOREIGN and self.code() != self._said:
            self._say()

    def _say(self) -> None:
        self._said = self.code()
        self.completed.emit(self._said)

    def _judge(self) -> None:
        if self.state is CodeState.COMPLETE:
            self.completed.emit(self.code())
