"""Why a balance is what it is: the parts that add up to it, each leading to its rows."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.dialogs.posting_choices import reference_words
from desktop_app.formats import MINUS
from desktop_app.widgets.buttons import button
from desktop_app.widgets.facts import RIGHT_TO_LEFT
from desktop_app.widgets.labels import Banner, label, set_tone
from ledger.domain.explanations import ExplainedPart, Explanation, Part
from ledger.use_cases.insight import explain

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.wallets import Wallet

_WIDTH, _TALLEST_LIST = 560, 320


class ExplainDialog(QDialog):
    """Reads the explanation of one wallet, now or as it was; Escape closes it, Enter on a part goes to its rows."""

    asked = Signal(object)
    """The `ExplainedPart` whose rows are wanted; the dialog closes by itself."""

    def __init__(
        self, context: AppContext, parent: QWidget | None, wallet: Wallet, then: date | datetime | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self.found: Explanation | None = None
        self._title = label(self.tr("Why this balance?"), "dialogTitle")
        self._then = then
        self.when = label(self._when_words(), "muted", wrap=True)
        self.banner = Banner()
        self.sentence = label(self.tr("Adding up…"), "", wrap=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lines = QGridLayout()
        self._list = QScrollArea()
        self._close = button(self.tr("Close"), self.accept, primary=True)
        self._close.setDefault(True)
        self.links: list[QWidget] = []
        self.setWindowTitle(self._title.text())
        self._lay_out()
        ledger, wallet_id = context.ledger, wallet.id
        context.tasks.read(lambda _: explain(ledger, wallet_id, then), self._show, self._failed, self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        for part in (self._title, self.when, self.banner, self.sentence):
            column.addWidget(part)
        self.when.setVisible(self._then is not None)
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(self._lines)
        self._lines.setContentsMargins(0, 0, 4, 0)
        self._lines.setHorizontalSpacing(14)
        self._lines.setVerticalSpacing(4)
        self._lines.setColumnStretch(1, 1)
        self._list.setWidget(inside)
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.hide()
        column.addWidget(self._list, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column.addLayout(buttons)

    def _when_words(self) -> str:
        formats = self._context.formats
        if isinstance(self._then, datetime):
            return self.tr("As recorded on {moment}").format(moment=formats.exact_moment(self._then))
        return self.tr("As of the end of {day}").format(day=formats.full_day(self._then)) if self._then else ""

    # -- showing ----------------------------------------------------------------------------------------------

    def _failed(self, failure: Failure) -> None:
        self.sentence.hide()
        self.banner.show_message(self._context.words(failure).both, "negative")

    def _show(self, found: Explanation) -> None:
        self.found = found
        money = self._context.formats.money
        self._title.setText(self.tr("Why {amount}?").format(amount=money(found.shown)))
        self.sentence.setText(self.in_words(found))
        spendable = [part for part in found.parts if part.part is not Part.DEBT]
        for part in spendable:
            self._add_line(part)
        words = self.tr("can be spent") if self._then is None else self.tr("could be spent")
        self._add_total(found.spendable.minor < 0, money(found.spendable), words)
        owed = [part for part in found.parts if part.part is Part.DEBT]
        for part in owed:
            self._add_line(part)
        if owed:
            self._add_total(found.shown.minor < 0, money(found.shown), self.tr("shown"))
        self._lines.setRowStretch(self._lines.rowCount(), 1)
        self._list.show()
        needed = self._lines.sizeHint().height() + 4
        self._list.setMinimumHeight(min(needed, _TALLEST_LIST))
        self.adjustSize()
        (self.links[0] if self.links else self._close).setFocus()

    def in_words(self, found: Explanation) -> str:
        """The whole explanation as one sum."""
        money = self._context.formats.money
        spendable = [part for part in found.parts if part.part is not Part.DEBT]
        now = self._then is None
        text = self.tr("{total} can be spent = {parts}") if now else self.tr("{total} could be spent = {parts}")
        words = text.format(total=money(found.spendable), parts=self._sum(spendable) or money(found.spendable))
        if len(spendable) < len(found.parts):
            owed = found.spendable - found.shown
            more = self.tr("{shown} is shown = {spendable} {minus} {debt} owed")
            if not now:
                more = self.tr("{shown} was shown = {spendable} {minus} {debt} owed")
            debt = more.format(shown=money(found.shown), spendable=money(found.spendable), minus=MINUS,
                               debt=money(owed))  # fmt: skip
            words = f"{words}\n{debt}"
        return (RIGHT_TO_LEFT if self._context.formats.right_to_left else "") + words

    def _sum(self, parts: list[ExplainedPart]) -> str:
        words = ""
        for part in parts:
            sign = MINUS if part.amount.minor < 0 else "+"
            lead = f" {sign} " if words else (MINUS if part.amount.minor < 0 else "")
            words += lead + self._part_words(part, self._context.formats.money(abs(part.amount), code=False))
        return words

    def _part_words(self, part: ExplainedPart, amount: str) -> str:
        formats = self._context.formats
        reference = reference_words(part, formats)
        held = self.tr("{amount} held for {reference}") if part.reference_id else self.tr("{amount} held")
        texts = {
            Part.PAID: self.tr("{amount} paid"),
            Part.GIVEN: self.tr("{amount} given"),
            Part.HELD: held,
            Part.EXPIRED: self.tr("{amount} expired on {day}"),
            Part.DEBT: self.tr("{amount} owed"),
        }
        return texts[part.part].format(amount=amount, reference=reference, day=formats.day(part.day)).strip()

    def _add_line(self, part: ExplainedPart) -> None:
        line = self._lines.rowCount()
        amount = self._context.formats.money(part.amount, signed=True)
        figure = label(amount, "figureCell")
        set_tone(figure, "negative" if part.amount.minor < 0 else "")
        text = self._part_words(part, "")
        words = label(text[:1].upper() + text[1:], wrap=True)
        self._put(line, figure, words)
        if self._then is not None and not part.transactions:
            return
        link = button(self.tr("Show"), partial(self._go, part), link=True)
        link.setAccessibleName(f"{amount} {words.text()}. {link.text()}")
        self.links.append(link)
        self._lines.addWidget(link, line, 2)

    def _add_total(self, negative: bool, amount: str, text: str) -> None:
        line = self._lines.rowCount()
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setObjectName("rule")
        self._lines.addWidget(rule, line, 0, 1, 3)
        figure, words = label(amount, "sectionTitle"), label(text, "sectionTitle")
        set_tone(figure, "negative" if negative else "")
        self._put(line + 1, figure, words)

    def _put(self, line: int, figure: QWidget, words: QWidget) -> None:
        self._lines.addWidget(figure, line, 0, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._lines.addWidget(words, line, 1, Qt.AlignmentFlag.AlignVCenter)

    def _go(self, part: ExplainedPart) -> None:
        self.accept()
        self.asked.emit(part)
