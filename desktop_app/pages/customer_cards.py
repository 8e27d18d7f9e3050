"""A customer's gift cards: those they bought, with what is left, and what they did with any."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.gift_card_columns import card_columns
from desktop_app.widgets.labels import label
from desktop_app.widgets.table import TableView
from desktop_app.words import word
from ledger.domain.gift_cards import CardFilter, GiftCard
from ledger.domain.transactions import TransactionFilter, TransactionRow
from ledger.domain.words import Source, Type
from ledger.use_cases.gift_cards import list_cards
from ledger.use_cases.history import transactions

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.context import AppContext
    from ledger.money import Money

_SAID_ALREADY = frozenset({"sold_to", "origin"})
"""What says nothing new of cards that one customer bought."""


class CustomerCardsTab(QWidget):
    """Two tables: Enter on a card shows it among the gift cards."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._bought_title, self._did_title = label("", "figureTitle"), label("", "figureTitle")
        columns = [_of_buyer(one) for one in card_columns(context) if one.key not in _SAID_ALREADY]
        self.bought: PagedTableModel[GiftCard] = PagedTableModel(
            context.tasks, columns, identity=lambda card: card.id, parent=self
        )
        self.bought_table: TableView[GiftCard] = TableView(
            context, "customer_cards_bought", self.bought, self._none_bought
        )
        self.model: PagedTableModel[TransactionRow] = PagedTableModel(
            context.tasks, self._columns(), identity=lambda row: row.id, parent=self
        )
        self.table: TableView[TransactionRow] = TableView(context, "customer_cards", self.model, self._empty_words)
        self.bought_table.opened.connect(lambda card: context.navigate("gift_cards", card_id=card.id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        for title, table, share in ((self._bought_title, self.bought_table, 3), (self._did_title, self.table, 2)):
            table.hide_status_line()
            column.addWidget(title)
            column.addWidget(table, share)
        self.setFocusProxy(self.bought_table)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self._bought_title.setText(self.tr("Cards bought"))
        self._did_title.setText(self.tr("Bought and redeemed, by time"))
        self.bought_table.view.setAccessibleName(self.tr("Gift cards the customer bought"))
        self.table.view.setAccessibleName(self.tr("Gift cards of the customer"))

    def show_customer(self, customer_id: int) -> None:
        """Show this customer's cards, and what they did with gift cards."""
        ledger, wanted = self._context.ledger, TransactionFilter(customer_id=customer_id, sources=(Source.GIFT_CARD,))
        bought = CardFilter(buyer=customer_id)
        self.bought.show(lambda _, after: list_cards(ledger, bought, after=after))
        self.model.show(lambda _, after: transactions(ledger, wanted, after=after))

    def _columns(self) -> list[Column[TransactionRow]]:
        context = self._context
        return [
            Column("time", lambda: self.tr("Time"), lambda row: row.time, self._moment, width=170,
                   tooltip=lambda row: context.formats.exact_moment(row.time)),
            Column("what", lambda: self.tr("What happened"), self._what, width=220),
            Column("card", lambda: self.tr("Card"), lambda row: row.card_last4,
                   lambda last: context.formats.code(f"····{last}") if last else "", width=110),
            Column("amount", lambda: self.tr("Amount"), lambda row: abs(row.signed),
                   self._money, Align.END, width=150),
            Column("note", lambda: self.tr("Note"), lambda row: row.note, stretch=True, tooltip=lambda row: row.note),
            Column("by", lambda: self.tr("By"), lambda row: row.performed_by, width=130),
        ]  # fmt: skip

    def _money(self, amount: Money) -> str:
        return self._context.formats.money(amount)

    def _moment(self, instant: datetime) -> str:
        return self._context.formats.moment(instant)

    def _what(self, row: TransactionRow) -> str:
        if row.type is Type.REVERSAL:
            return word(row.type)
        return self.tr("Bought") if row.wallet_id is None else self.tr("Redeemed to the wallet")

    def _none_bought(self) -> tuple[str, str]:
        return self.tr("No gift cards bought"), self.tr("Cards sold to this customer show up here.")

    def _empty_words(self) -> tuple[str, str]:
        return self.tr("No gift cards"), self.tr("Cards this customer buys or redeems show up here.")


def _of_buyer(column: Column[GiftCard]) -> Column[GiftCard]:
    """The batch takes the room that is left; when a card was sold is always told."""
    return replace(column, stretch=column.key == "batch", hidden=column.hidden and column.key != "sold_at")
