"""Why a gift card has left what it has: every event with what was on it before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.dialogs.gift_card_summary import card_name
from desktop_app.dialogs.transaction import TransactionDialog
from desktop_app.formats import MINUS
from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.gift_card_columns import line_words
from desktop_app.widgets.buttons import button
from desktop_app.widgets.facts import RIGHT_TO_LEFT
from desktop_app.widgets.labels import Banner, label
from desktop_app.widgets.table import TableView
from desktop_app.words import word
from ledger.paging import Page
from ledger.use_cases.insight import CardEvent, CardExplanation, CardLine, explain_card

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.card_events import CardEntry
    from ledger.domain.gift_cards import GiftCard
    from ledger.money import Money

_WIDTH, _TALLEST = 1080, 9


class CardExplainDialog(QDialog):
    """Reads the explanation of one card; Enter on an event opens its transaction, Escape closes."""

    def __init__(self, context: AppContext, parent: QWidget | None, card: GiftCard) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self.found: CardExplanation | None = None
        title = self.tr("Why {amount} on card {card}?").format(
            amount=context.formats.money(card.remaining), card=card_name(card, context.formats)
        )
        self.setWindowTitle(title)
        self._title = label(title, "dialogTitle", wrap=True)
        self.banner = Banner()
        self.sentence = label(self.tr("Adding up…"), "", wrap=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.model = PagedTableModel(context.tasks, self._columns(), _identity, parent=self)
        self.table = TableView(context, "gift_card_events", self.model, lambda: ("", ""))
        self.table.hide_status_line()
        self.table.opened.connect(self._open)
        self._close = button(self.tr("Close"), self.accept, primary=True)
        self._lay_out()
        ledger, card_id = context.ledger, card.id
        context.tasks.read(lambda _: explain_card(ledger, card_id), self._show, self._failed, self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        for part in (self._title, self.banner, self.sentence, self.table):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column.addLayout(buttons)
        self.model.loaded.connect(self._stand_on_first)

    def _columns(self) -> list[Column[CardLine]]:
        formats = self._context.formats

        def money(amount: Money) -> str:
            return formats.money(amount, code=False)

        return [
            Column("time", lambda: self.tr("When"), lambda line: line.time, formats.moment, width=152),
            Column("event", lambda: self.tr("What"), lambda line: line_words(line.event, line.transaction), width=200),
            Column("before", lambda: self.tr("Before"), lambda line: line.before, money, Align.END, width=86,
                   tone=lambda _: "text_muted"),
            Column("amount", lambda: self.tr("Amount"), lambda line: line.amount or None,
                   lambda amount: formats.money(amount, signed=True, code=False), Align.END, width=86,
                   tone=lambda line: "positive" if line.amount.minor > 0 else ""),
            Column("after", lambda: self.tr("Left"), lambda line: line.after, money, Align.END, width=86),
            Column("changed", lambda: self.tr("State, and why"), self.changed, width=190, stretch=True,
                   tooltip=self.changed),
            Column("by", lambda: self.tr("By"), lambda line: "" if line.entry is None else line.entry.by, width=136),
        ]  # fmt: skip

    def changed(self, line: CardLine) -> str:
        """What became of the card's state and last day, and the note of whoever did it."""
        entry, formats = line.entry, self._context.formats
        if entry is None:
            return ""
        parts = []
        if entry.status_before is None:
            parts.append(word(entry.status_after))
        elif entry.status_before is not entry.status_after:
            text = self.tr("{before}, now {after}")
            parts.append(text.format(before=word(entry.status_before), after=word(entry.status_after)))
        if entry.status_before is not None and entry.until_before != entry.until_after:
            parts.append(self._days(entry))
        if entry.other_card is not None:
            parts.append(self.tr("card number {number}").format(number=formats.code(str(entry.other_card))))
        if entry.note:
            parts.append(formats.name(entry.note))
        return " · ".join(parts)

    def _days(self, entry: CardEntry) -> str:
        days = self._context.formats.day
        if entry.until_after is None:
            return self.tr("until {before}, now for ever").format(before=days(entry.until_before))
        text = self.tr("until {before}, now until {after}")
        return text.format(before=days(entry.until_before), after=days(entry.until_after))

    def _show(self, found: CardExplanation) -> None:
        self.found = found
        self.sentence.setText(self.in_words(found))
        if not found.adds_up:
            text = self.tr("These events do not add up to what is left. Have the ledger verified.")
            self.banner.show_message(text, "negative")
        elif found.spendable != found.card.remaining:
            text = self.tr("Nothing of it can be spent: the card is {status}.")
            self.banner.show_message(text.format(status=word(found.card.status).lower()), "warning")
        self.model.show(lambda _, after: Page(found.lines if after is None else ()))

    def _stand_on_first(self) -> None:
        self.table.fit_height(_TALLEST)
        self.adjustSize()
        self.table.view.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def _failed(self, failure: Failure) -> None:
        self.sentence.hide()
        self.banner.show_message(self._context.words(failure).both, "negative")

    def in_words(self, found: CardExplanation) -> str:
        """All events as one sum, those of a kind together."""
        formats = self._context.formats
        sums: dict[CardEvent, Money] = {}
        for line in found.lines:
            sums[line.event] = sums.get(line.event, line.amount - line.amount) + line.amount
        texts = {
            CardEvent.SOLD: self.tr("{amount} sold"),
            CardEvent.GIVEN: self.tr("{amount} given away"),
            CardEvent.TOPPED_UP: self.tr("{amount} topped up"),
            CardEvent.TO_WALLET: self.tr("{amount} to wallets"),
            CardEvent.PAID: self.tr("{amount} paid for orders"),
            CardEvent.GIVEN_BACK: self.tr("{amount} given back from orders"),
            CardEvent.PAID_OUT: self.tr("{amount} paid back"),
            CardEvent.ENDED: self.tr("{amount} ended with the card"),
            CardEvent.BROUGHT_OVER: self.tr("{amount} brought over"),
            CardEvent.REPLACED: self.tr("{amount} moved to another card"),
            CardEvent.REPLACES: self.tr("{amount} from another card"),
            CardEvent.EXPIRED: self.tr("{amount} expired"),
            CardEvent.OTHER: self.tr("{amount} otherwise"),
        }
        terms = ""
        for event, total in sums.items():
            if total:
                sign = MINUS if total.minor < 0 else "+"
                lead = f" {sign} " if terms else (MINUS if total.minor < 0 else "")
                terms += lead + texts[event].format(amount=formats.money(abs(total), code=False))
        left = formats.money(found.card.remaining)
        words = self.tr("{left} left = {events}").format(left=left, events=terms)
        if not terms:
            words = self.tr("Nothing has moved yet: a card is worth nothing until it is sold.")
        return (RIGHT_TO_LEFT if formats.right_to_left else "") + words

    def _open(self, line: CardLine) -> None:
        if line.transaction is not None:
            TransactionDialog(self._context, line.transaction, self).open()
        elif line.entry is not None and line.entry.other_card is not None:
            other = line.entry.other_card
            self.accept()
            self._context.navigate("gift_cards", card_id=other)


def _identity(line: CardLine) -> int:
    if line.entry is not None:
        return line.entry.id
    return 0 if line.transaction is None else -line.transaction.id
