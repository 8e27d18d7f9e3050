"""Gift cards: look one up by its code, see all of them, and what can be done with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop_app.commands import Command
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.gift_card_actions import GiftCardActions
from desktop_app.pages.gift_card_columns import card_columns
from desktop_app.pages.gift_card_filters import CardFilters
from desktop_app.pages.gift_card_lookup import CardLookUp
from desktop_app.pages.gift_card_panel import CardPanel
from desktop_app.pages.page import Page
from desktop_app.shortcuts import fill_menu
from desktop_app.widgets.buttons import button, name_button, quiet_button
from desktop_app.widgets.labels import Banner
from desktop_app.widgets.scan_catcher import ScanCatcher
from desktop_app.widgets.table import TableView
from ledger.domain.gift_cards import AwaitingCodes, CardFilter, GiftCard
from ledger.use_cases import gift_cards

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.context import AppContext
    from ledger.changes import Changes

_NARROW = 860


class GiftCardsPage(Page):
    """The look-up on top, the list below it, one card beside the list."""

    id = "gift_cards"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.look_up = CardLookUp(context)
        self.filters = CardFilters(context)
        self.deeds = GiftCardActions(context, self, self)
        self.waiting = Banner()
        self._waiting = AwaitingCodes(0, ())
        self._issue_button = button("", self.deeds.issue, icon="plus", primary=True)
        self.model = PagedTableModel(context.tasks, card_columns(context), lambda card: card.id, parent=self)
        self.table = TableView(context, self.id, self.model, self._empty)
        self._columns = quiet_button("columns", "", self.table.choose_columns)
        self.panel = CardPanel(context)
        self._list = QWidget()
        self._code = ""
        self._catcher = ScanCatcher(self.look_up.field)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.header.add_action(self._columns)
        self.header.add_action(self._issue_button)
        self.column.addWidget(self.look_up)
        self.column.addWidget(self.waiting)
        left = QVBoxLayout(self._list)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addWidget(self.filters)
        left.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._list, 1)
        row.addWidget(self.panel)
        self.column.addLayout(row, 1)

    def _connect(self) -> None:
        self.look_up.found.connect(self._found)
        self.context.scanned.connect(self._scanned)
        self._catcher.watch(self.table.view, self, self._issue_button, self.filters)
        self.panel.built.connect(lambda: self._catcher.watch(self.panel.table.view))
        self.filters.changed.connect(self._apply)
        self.filters.entered.connect(self._entered_elsewhere)
        self.table.selection_changed.connect(self._selected)
        self.table.opened.connect(self._opened)
        self.table.set_menu(self._menu)
        self.panel.asked.connect(lambda name: self.deeds[name].run())
        self.panel.more_asked.connect(self._show_menu)
        self.panel.closed.connect(self.close_panel)

    # -- the page's protocol ----------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """What can be done with cards, and with the list."""
        return [
            *self.deeds.by_id.values(),
            Command(
                "gift_cards.clear", lambda: self.tr("Clear the filters"), self.filters.clear, "Ctrl+Shift+F",
                page=self.id, icon="filter",
            ),
            Command(
                "gift_cards.columns", lambda: self.tr("Choose columns…"), self.table.choose_columns, page=self.id,
                icon="columns",
            ),
        ]  # fmt: skip

    def shown(self, **args: object) -> None:
        """`card_id`: the card to show at once."""
        if self.model.whole and not self.model.rows:
            self._apply()
        self._read_waiting()
        card_id = args.get("card_id")
        if isinstance(card_id, int):
            self._read_card(card_id, self.show_card)
        self.look_up.field.learn_forms(self.context)
        self.look_up.take_focus()

    def changed(self, changes: Changes) -> None:
        """Cards were issued, sold, redeemed or cancelled somewhere."""
        if changes.everything:
            self.look_up.field.learn_forms(self.context)
        if changes.everything or changes.cards:
            self.model.reload()
            self._read_waiting()
            if self.panel.card is not None:
                self._read_card(self.panel.card.id, self._renew)

    def focus_search(self) -> None:
        """Into the look-up."""
        self.look_up.take_focus()

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.show_title(
            self.tr("Gift cards"), self.tr("A code is worth money: it is never kept, and shown once, when issued.")
        )
        self._issue_button.setText(self.tr("Issue cards…"))
        name_button(self._columns, self.tr("Choose columns"))
        self.filters.retranslate()
        self.look_up.retranslate()
        self._tell_waiting(self._waiting)

    def hideEvent(self, event: QHideEvent) -> None:
        """A code that was looked up is not kept once the page is left."""
        self._code = ""
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window a card stands in place of the list."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        alone = self.panel.card is not None and self.width() < _NARROW
        self._list.setVisible(not alone)
        self.panel.set_alone(alone=alone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the card."""
        if event.key() == Qt.Key.Key_Escape and self.panel.card is not None:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    # -- the list ---------------------------------------------------------------------------------------------

    def _apply(self) -> None:
        ledger, wanted = self.context.ledger, self.filters.wanted()
        self.model.show(lambda _, after: gift_cards.list_cards(ledger, wanted, after=after))

    def _read_waiting(self) -> None:
        ledger = self.context.ledger
        self.context.tasks.read(lambda _: gift_cards.awaiting_codes(ledger), self._tell_waiting, owner=self)

    def _tell_waiting(self, waiting: AwaitingCodes) -> None:
        """Value that came back lies on cards whose codes nobody knows."""
        self._waiting = waiting
        self.filters.offer_awaiting(any_wait=bool(waiting.count))
        if not waiting.count:
            self.waiting.hide()
            return
        text = self.tr("%n card(s) without a code: {amount} came back when nobody was there.", "", waiting.count)
        amount = ", ".join(map(self.context.formats.money, waiting.values))
        self.waiting.show_message(
            text.format(amount=amount), "warning", self.tr("Show them"), lambda: self.filters.awaiting.setChecked(True)
        )

    def _empty(self) -> tuple[str, str]:
        if self.filters.wanted() != CardFilter():
            return self.tr("No cards match"), self.tr("Clear the filters with Ctrl+Shift+F.")
        return self.tr("No gift cards yet"), self.tr("Issue the first ones with Ctrl+N.")

    def _menu(self, rows: Sequence[GiftCard]) -> Sequence[Command]:
        if len(rows) != 1:
            return ()
        batch = rows[0].batch
        only = Command(
            "gift_cards.batch", lambda: self.tr("Show only this batch"), lambda: self.filters.batch.setText(batch),
            enabled=lambda: bool(batch),
        )  # fmt: skip
        return [*self._possible(), only]

    # -- the card in front ------------------------------------------------------------------------------------

    def close_panel(self) -> None:
        """Put the card away; its code is forgotten."""
        self._code = ""
        self.panel.forget()
        self._arrange()
        self.table.view.clearSelection()
        self.look_up.take_focus()

    def _selected(self) -> None:
        rows = self.table.selected_rows()
        if len(rows) == 1:
            self.show_card(rows[0])

    def _opened(self, card: GiftCard) -> None:
        self.show_card(card)
        self.panel.take_focus()

    def show_card(self, card: GiftCard) -> None:
        """Bring a card to the front, beside the list, where it is the one selected."""
        another = self.panel.card is None or self.panel.card.id != card.id
        if another:
            self._code = ""
        if card != self.panel.card:
            self.panel.show_card(card)
            self._arrange()
        if another and [row.id for row in self.table.selected_rows()] != [card.id]:
            self.table.select_only(card.id)

    def _read_card(self, card_id: int, then: Callable[[GiftCard], None]) -> None:
        ledger = self.context.ledger
        self.context.tasks.read(lambda _: gift_cards.card(ledger, card_id), then, owner=self)

    def _renew(self, card: GiftCard) -> None:
        """The card in front has changed, unless another one came to the front meanwhile."""
        if self.panel.card is not None and self.panel.card.id == card.id:
            self.show_card(card)

    def _found(self, card: GiftCard, code: str) -> None:
        self.show_card(card)
        self._code = code
        self.panel.take_focus()

    def _scanned(self, text: str) -> None:
        if self.isVisible():
            self.look_up.take(text)

    def _entered_elsewhere(self, text: str) -> None:
        if self.look_up.take(text):
            self.filters.drop(text)

    # -- what actions are about -------------------------------------------------------------------------------

    @property
    def card(self) -> GiftCard | None:
        """The card in front."""
        return self.panel.card

    @property
    def code(self) -> str:
        """The plain code it was looked up by, kept while it is in front."""
        return self._code

    @property
    def batch(self) -> str:
        """The batch of the card in front, or the one the list is narrowed to."""
        return self.card.batch if self.card is not None else self.filters.wanted().batch

    def take_back_keyboard(self) -> None:
        """A dialog has closed: the next card can be scanned."""
        self.window().activateWindow()
        self.look_up.take_focus()

    def _show_menu(self) -> None:
        menu = QMenu(self.panel.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_menu(menu, self._possible())
        menu.popup(self.panel.more.mapToGlobal(self.panel.more.rect().bottomLeft()))

    def _possible(self) -> list[Command]:
        """What the state of the card in front allows."""
        return [one for one in self.deeds.of_card() if one.enabled()]
