"""The smaller tabs of a customer: pockets, details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.commands import Command
from desktop_app.dialogs.expiry_extend import open_extend
from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.widgets.buttons import button
from desktop_app.widgets.facts import Facts
from desktop_app.widgets.labels import Card, label
from desktop_app.widgets.table import TableView
from desktop_app.words import tone, word
from ledger.domain.rights import RIGHTS
from ledger.domain.wallets import Pocket
from ledger.paging import Page
from ledger.use_cases.wallets import pockets

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop_app.context import AppContext
    from ledger.domain.customers import Customer
    from ledger.money import Money

_SOON_DAYS = 30


class PocketsTab(QWidget):
    """What the wallet is made of, in the order it is spent."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.model: PagedTableModel[Pocket] = PagedTableModel(
            context.tasks, self._columns(), identity=lambda row: row.id, parent=self
        )
        self.table: TableView[Pocket] = TableView(context, "customer_pockets", self.model, self._empty_words)
        self._hint = label("", "muted", wrap=True)
        self.extend_button = button("", self.extend, icon="calendar")
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._hint, 1)
        row.addWidget(self.extend_button)
        _fill(self, top, self.table)
        self.table.selection_changed.connect(self._enable)
        self.table.set_menu(lambda _: [extend_command(lambda: self)])
        self.retranslate()
        self._enable()

    def extend(self) -> None:
        """A later last day for the pockets in hand that have one."""
        rows = [row for row in self.table.selected_rows() if row.expires is not None]
        if rows:
            latest = max(row.expires for row in rows if row.expires is not None)
            open_extend(self._context, self, [row.id for row in rows], latest, self.model.reload)

    def _enable(self) -> None:
        allowed = self._context.info.staff.role in RIGHTS["expiry.extend"]
        self.extend_button.setVisible(allowed)
        self.extend_button.setEnabled(allowed and any(row.expires for row in self.table.selected_rows()))

    def _columns(self) -> list[Column[Pocket]]:
        return [
            Column("origin", lambda: self.tr("Origin"), lambda row: row.origin, word, width=160,
                   tone=lambda row: tone(row.origin), chip=True),
            Column("expires", lambda: self.tr("Can be spent through"), lambda row: row.expires, self._until,
                   stretch=True, tone=lambda row: "warning" if self._soon(row.expires) else ""),
            Column("balance", lambda: self.tr("Balance"), lambda row: row.balance,
                   self._money, Align.END, width=220, amount=lambda row: row.balance),
        ]  # fmt: skip

    def _money(self, amount: Money) -> str:
        return self._context.formats.money(amount)

    def _until(self, day: date | None) -> str:
        if day is None:
            return self.tr("Does not expire")
        left = (day - self._context.info.today).days
        text = self.tr("{day}  ·  %n day(s) left", "", left)
        return text.format(day=self._context.formats.day(day))

    def _soon(self, day: date | None) -> bool:
        return day is not None and (day - self._context.info.today).days <= _SOON_DAYS

    def show_wallet(self, wallet_id: int) -> None:
        """Show this wallet's pockets."""
        ledger = self._context.ledger
        self.model.show(lambda *_: Page(pockets(ledger, wallet_id)))

    def retranslate(self) -> None:
        """Set every text again."""
        self.table.view.setAccessibleName(self.tr("Pockets of the wallet"))
        self.extend_button.setText(self.tr("Extend…"))
        self.extend_button.setToolTip(self.tr("Let the chosen pockets be spent longer (Ctrl+Shift+L)"))
        self._hint.setText(self.tr("Spent from top to bottom: the soonest to expire first, given before paid."))

    def _empty_words(self) -> tuple[str, str]:
        return self.tr("The wallet is empty"), self.tr("What comes in shows up here with its origin and expiry.")


def extend_command(tab: Callable[[], PocketsTab | None]) -> Command:
    """A later last day for the pockets in hand, by key and menu; there may be no tab yet."""

    def possible() -> bool:
        made = tab()
        return made is not None and made.isVisible() and made.extend_button.isEnabled()

    def run() -> None:
        made = tab()
        if made is not None:
            made.extend()

    def title() -> str:
        return QCoreApplication.translate("PocketsTab", "Extend the pocket…")

    return Command("customer.extend_pocket", title, run, "Ctrl+Shift+L", possible, "customer", "calendar")


class DetailsTab(QScrollArea):
    """Everything known about the person, and the notes."""

    def __init__(self, context: AppContext, edit: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._customer: Customer | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.facts = Facts()
        self._card, self._notes_card = Card(), Card()
        self.notes = label("", wrap=True)
        self.notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._edit = button("", edit, icon="edit")
        self._card.body.addWidget(self.facts)
        self._card.body.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignLeading)
        self._notes_card.body.addWidget(self.notes)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._card)
        column.addWidget(self._notes_card)
        column.addStretch(1)
        self.setWidget(inside)
        self.setFocusProxy(self._edit)

    def show_customer(self, customer: Customer) -> None:
        """Show this customer."""
        self._customer = customer
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self._card.set_title(self.tr("Details"))
        self._notes_card.set_title(self.tr("Notes"))
        self._edit.setText(self.tr("Edit…"))
        self._edit.setToolTip(self.tr("Edit the customer (F2)"))
        if self._customer is not None:
            self.facts.show_facts(self._facts_of(self._customer))
            self.notes.setText(self._customer.notes or self.tr("No notes."))

    def _facts_of(self, customer: Customer) -> list[tuple[str, str]]:
        formats = self._context.formats
        nothing = QCoreApplication.translate("DetailsTab", "–")
        consent = self.tr("Agreed to receive messages") if customer.consent else self.tr("No messages wanted")
        facts = [
            (self.tr("Phones"), ", ".join(formats.phone(phone.number) for phone in customer.phones)),
            (self.tr("Email"), formats.code(customer.email)),
            (self.tr("City"), customer.city),
            (self.tr("Discount cards"), ", ".join(formats.code(card) for card in customer.cards)),
            (self.tr("Birthday"), formats.day(customer.birthday)),
            (self.tr("Messages"), consent),
            (self.tr("Number in the ERP"), formats.code(customer.external_ref)),
            (self.tr("Customer since"), formats.moment(customer.created_at)),
            (self.tr("Last edited"), formats.moment(customer.updated_at)),
        ]
        return [(title, text or nothing) for title, text in facts]


def _fill(tab: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(tab)
    column.setContentsMargins(0, 12, 0, 0)
    column.setSpacing(10)
    for part in parts:
        column.addWidget(part, int(part is parts[-1]))
    tab.setFocusProxy(parts[-1])
