"""One gift card beside the list: what is left on it, its facts, what can be done with it, what moved its value."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.dialogs.gift_card_summary import card_name, validity
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.gift_card_columns import history_columns
from desktop_app.pages.gift_card_states import (
    can_redeem,
    can_replace,
    can_sell,
    can_top_up,
    can_unblock,
    standing,
    standing_tone,
)
from desktop_app.widgets.buttons import button, name_button, quiet_button
from desktop_app.widgets.facts import Facts
from desktop_app.widgets.fitting_figure import FittingFigure
from desktop_app.widgets.labels import Chip, label
from desktop_app.widgets.table import TableView
from desktop_app.words import word
from ledger.domain.words import CardStatus
from ledger.use_cases.gift_cards import card_history

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import GiftCard
    from ledger.domain.transactions import TransactionRow

_WIDTH = 372
QWIDGETSIZE_MAX = 16_777_215
"""Qt's own limit, which PySide does not export."""

_FIGURE_POINTS = 20
_HISTORY_SHOWN = 6
_PAUSE_MS = 120


class CardPanel(QFrame):
    """Shows one card; says what a person wants to do with it."""

    asked = Signal(str)
    """The name of an action."""
    more_asked = Signal()
    closed = Signal()
    built = Signal()
    """What it is made of is there: before the first card is shown."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._context = context
        self.card: GiftCard | None = None
        self._built = False
        self.hide()

    def _build(self) -> None:
        """Many come for the list alone."""
        context = self._context
        self._title = label("", "sectionTitle")
        self._chip = Chip()
        self._close = quiet_button("close", "", self.closed.emit)
        self.figure = FittingFigure(_FIGURE_POINTS)
        self._of = label("", "figureNote", wrap=True)
        self.why = button("", partial(self.asked.emit, "why"), link=True)
        self.issue_code = button("", partial(self.asked.emit, "replace"), icon="gift", primary=True)
        self.redeem = button("", partial(self.asked.emit, "redeem"), icon="wallet", primary=True)
        self.sell = button("", partial(self.asked.emit, "sell"), icon="credit", primary=True)
        self.unblock = button("", partial(self.asked.emit, "unblock"), icon="unlock")
        self.top_up = button("", partial(self.asked.emit, "top_up"), icon="plus")
        self.more = button("", self.more_asked.emit, icon="more")
        self.facts = Facts()
        self._owner = button("", self._open_owner, icon="user", link=True)
        self.kin = button("", self._open_kin, icon="gift", link=True)
        self._history_title = label("", "figureTitle")
        self.history = PagedTableModel(context.tasks, history_columns(context), lambda row: row.id, parent=self)
        self.table = TableView(context, "gift_card_history", self.history, lambda: ("", ""))
        self._still = label("", "muted")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._read_history)
        self.table.opened.connect(self._open_customer)
        self.history.loaded.connect(self._show_history)
        self._built = True
        self._lay_out()
        self.retranslate()
        self.built.emit()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._title)
        top.addWidget(self._chip)
        top.addStretch(1)
        top.addWidget(self._close)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        for one in self._actions:
            actions.addWidget(one)
        actions.addStretch(1)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(12)
        column.addLayout(top)
        figures = QVBoxLayout()
        figures.setSpacing(2)
        figure = QHBoxLayout()
        figure.addWidget(self.figure, 1)
        figure.addWidget(self.why, 0, Qt.AlignmentFlag.AlignBottom)
        figures.addLayout(figure)
        figures.addWidget(self._of)
        column.addLayout(figures)
        column.addLayout(actions)
        column.addWidget(self.facts)
        column.addWidget(self._owner, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.kin, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._history_title)
        column.addWidget(self.table)
        column.addWidget(self._still)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(scroll)
        self.table.hide_status_line()

    @property
    def _actions(self) -> tuple[QPushButton, ...]:
        """The buttons, what most people want first."""
        return self.issue_code, self.redeem, self.sell, self.unblock, self.top_up, self.more

    def set_alone(self, *, alone: bool) -> None:
        """Take all the room there is, or stand beside the list."""
        self.setMinimumWidth(0 if alone else _WIDTH)
        self.setMaximumWidth(QWIDGETSIZE_MAX if alone else _WIDTH)

    def show_card(self, card: GiftCard) -> None:
        """Show this card, and read its history after a moment."""
        if not self._built:
            self._build()
        if self.card is None or card.id != self.card.id:
            self.table.hide()
            self._still.hide()
        self.card = card
        self._tell()
        self.show()
        self._later.start()

    def forget(self) -> None:
        """Show nothing."""
        self.card = None
        self.hide()
        if self._built:
            self._later.stop()
            self.history.clear()

    def take_focus(self) -> None:
        """Put the keyboard on what most people want to do with this card."""
        first = next((one for one in self._actions if one.isVisibleTo(self)), self._close)
        first.setFocus()

    def retranslate(self) -> None:
        """Set every text again."""
        if not self._built:
            return
        self.issue_code.setText(self.tr("Issue its code…"))
        self.redeem.setText(self.tr("Redeem…"))
        self.sell.setText(self.tr("Sell…"))
        self.unblock.setText(self.tr("Unblock…"))
        self.top_up.setText(self.tr("Top up…"))
        self.more.setToolTip(self.tr("More"))
        self.more.setAccessibleName(self.tr("More"))
        self.why.setText(self.tr("Why?"))
        self.why.setToolTip(self.tr("Every event of this card, before and after (Ctrl+E)"))
        self.why.setAccessibleName(self.tr("Why is this left on the card?"))
        self._history_title.setText(self.tr("History"))
        self._still.setText(self.tr("Nothing moved yet"))
        name_button(self._close, self.tr("Close the card"))
        if self.card is not None:
            self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _tell(self) -> None:
        card = self.card
        if card is None:
            return
        formats = self._context.formats
        self._title.setText(self.tr("Card {last4}").format(last4=card_name(card, formats)))
        self._chip.show_status(standing(card), standing_tone(card))
        self.figure.show_text(formats.money(card.remaining), "" if can_redeem(card) else "text_muted")
        self._of.setText(self._figure_words(card))
        self.issue_code.setVisible(card.awaits_code and can_replace(card, self._context.info.today))
        self.redeem.setVisible(can_redeem(card) and not card.awaits_code)
        self.sell.setVisible(can_sell(card))
        self.unblock.setVisible(can_unblock(card))
        self.top_up.setVisible(can_top_up(card, self._context.info.today))
        self._owner.setVisible(bool(card.purchased_by))
        self._owner.setText(self.tr("Sold to {name}").format(name=card.purchased_by_name))
        self.kin.setVisible(self._kin_of(card) is not None)
        self.kin.setText(
            self.tr("The card in its place")
            if card.replaced_by is not None
            else self.tr("The card whose place it took")
        )
        self.facts.show_facts(self._facts(card))

    def _figure_words(self, card: GiftCard) -> str:
        if card.status is CardStatus.ISSUED:
            text = self.tr("Not sold yet. Once sold it is worth {value}.")
        elif card.awaits_code:
            text = self.tr("Came back for a card that had ended, with nobody there to be told a code.")
        else:
            text = self.tr("Left of {value}")
        whole = card.initial + card.topped_up if card.topped_up else card.initial
        return text.format(value=self._context.formats.money(whole))

    def _facts(self, card: GiftCard) -> list[tuple[str, str]]:
        formats = self._context.formats
        facts = [
            (self.tr("Valid"), validity(card, formats)),
            (self.tr("Origin"), word(card.origin)),
            (self.tr("Used"), self._uses(card)),
        ]
        optional = [
            (self.tr("Sold with a discount of"), formats.money(card.discount) if card.discount else ""),
            (self.tr("Topped up with"), formats.money(card.topped_up) if card.topped_up else ""),
            (self.tr("Ended"), formats.moment(card.ended_at)),
            (self.tr("Batch"), card.batch),
            (self.tr("Note"), card.note),
        ]
        last = [
            (self.tr("Issued"), formats.moment(card.issued_at)),
            (self.tr("Number"), formats.code(str(card.id))),
        ]
        return [*facts, *((title, text) for title, text in optional if text), *last]

    def _uses(self, card: GiftCard) -> str:
        if not card.max_usage_count:
            return self.tr("%n time(s)", "", card.usage_count)
        text = self.tr("{used} of {allowed}")
        return text.format(used=card.usage_count, allowed=card.max_usage_count)

    def _read_history(self) -> None:
        if self.card is not None:
            ledger, card_id = self._context.ledger, self.card.id
            self.history.show(lambda _, after: card_history(ledger, card_id, after=after))

    def _show_history(self) -> None:
        moved = bool(self.history.rows)
        self.table.setVisible(moved)
        self._still.setVisible(not moved)
        self.table.fit_height(_HISTORY_SHOWN)

    @staticmethod
    def _kin_of(card: GiftCard) -> int | None:
        """The card that took this one's place, or whose place it took."""
        return card.replaced_by if card.replaced_by is not None else card.replaces

    def _open_kin(self) -> None:
        kin = self._kin_of(self.card) if self.card is not None else None
        if kin is not None:
            self._context.navigate("gift_cards", card_id=kin)

    def _open_owner(self) -> None:
        if self.card is not None and self.card.purchased_by is not None:
            self._context.navigate("customer", customer_id=self.card.purchased_by)

    def _open_customer(self, row: TransactionRow) -> None:
        if row.customer_id is not None:
            self._context.navigate("customer", customer_id=row.customer_id)
