"""The look-up at the top of the gift-card page: a code typed or scanned, judged at once, answered by the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.assets import set_icon
from desktop_app.tasks import Task
from desktop_app.widgets.code_field import CODE_CHARACTERS, CodeField, CodeState, characters
from desktop_app.widgets.labels import label, set_tone
from ledger.errors import CodeMistyped
from ledger.use_cases.gift_cards import look_up_card, parse_code

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.gift_cards import GiftCard

_ICONS = {"": "info", "negative": "error", "warning": "alert", "positive": "check-circle"}
_MARK = 16


class CardLookUp(QFrame):
    """A large field and one line below it that says how the code stands. Codes stay here in memory only."""

    found = Signal(object, str)
    """A `GiftCard`, and the plain code it was found by."""
    missed = Signal()
    """A complete code led to no card."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._context = context
        self._task: Task[GiftCard] | None = None
        self._asked = ""
        self._title = label("", "sectionTitle")
        self.field = CodeField()
        self._mark = QLabel()
        self._says = label("", "small", wrap=True)
        self._title.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.field)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._mark)
        line.addWidget(self._says, 1)
        column.addLayout(line)
        font = self.field.font()
        font.setPointSize(font.pointSize() + 3)
        self.field.setFont(font)
        self.field.completed.connect(self.look_up)
        self.field.unfit.connect(self._refuse)
        self.field.textChanged.connect(self._typed)
        self.retranslate()

    @property
    def says(self) -> str:
        """The line below the field."""
        return self._says.text()

    def retranslate(self) -> None:
        """Set every text again."""
        self._title.setText(self.tr("Look up a card"))
        self.field.setPlaceholderText(self.tr("Scan the card, or type its code"))
        self.field.setAccessibleName(self.tr("Code of the gift card"))
        self._typed()

    def take_focus(self) -> None:
        """Put the keyboard into the field, ready to type over what is there."""
        self.field.setFocus()
        self.field.selectAll()

    def take(self, text: str) -> bool:
        """Look up `text` if it is a code, wherever it was typed; whether it is one."""
        try:
            code = parse_code(text)
        except CodeMistyped:
            return False
        self.field.setText(code)
        return True

    def look_up(self, code: str) -> None:
        """Ask the ledger for the card of a plain code."""
        if self._asked == code:
            return
        self._asked = code
        self._say(self.tr("Looking up…"))
        ledger = self._context.ledger
        self._task = self._context.tasks.read(
            lambda _: look_up_card(ledger, code), lambda card: self._found(card, code), self._failed, self
        )

    def _found(self, card: GiftCard, code: str) -> None:
        if self._asked != code:
            return
        self._asked = ""
        self.field.clear()
        self._say(self.tr("Found: card {last4}.").format(last4=self._context.formats.code(card.last4)), "positive")
        self.found.emit(card, code)

    def _failed(self, failure: Failure) -> None:
        self._asked = ""
        words = self._context.words(failure)
        self.take_focus()
        self._say(words.both, "negative")
        self.missed.emit()

    def _refuse(self) -> None:
        if self.field.state is CodeState.EMPTY:
            return
        self._typed()
        if self.field.state is CodeState.SHORT:
            self._say(self._short_words(), "negative")
        self.field.selectAll()

    def _typed(self) -> None:
        state = self.field.state
        if state is CodeState.COMPLETE:
            return
        if state is CodeState.FOREIGN and self._asked == self.field.code():
            return
        self._asked = ""
        if state is CodeState.MISTYPED:
            self._say(self._context.words(CodeMistyped()).both, "negative")
        elif state is CodeState.FOREIGN:
            self._say(self.tr("Press Enter to look this code up."))
        elif state is CodeState.SHORT:
            self._say(self._short_words())
        else:
            self._say(self.tr("A scanner works anywhere on this page."))

    def _short_words(self) -> str:
        typed = characters(self.field.text())
        text = self.tr("{typed} of {all} characters.")
        return text.format(typed=typed, all=CODE_CHARACTERS)

    def _say(self, text: str, tone: str = "") -> None:
        self._says.setText(text)
        set_tone(self._says, tone)
        set_icon(self._mark, _ICONS[tone], tone or "text_muted", _MARK)
        self.field.setAccessibleDescription(text)
        wrong = tone == "negative"
        if bool(self.field.property("wrong")) != wrong:
            self.field.setProperty("wrong", wrong)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)
