"""The head of a customer's page: the name, cut to the room there is, and the buttons and the menu beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from desktop_app.pages.customer_commands import PAGE
from desktop_app.pages.customer_known import known_of
from desktop_app.shortcuts import fill_menu
from desktop_app.widgets.buttons import button, name_button, quiet_button
from desktop_app.widgets.labels import Chip
from desktop_app.words import tone, word
from ledger.domain.customers import Customer, CustomerStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.commands import Command
    from desktop_app.pages.customer_actions import CustomerActions
    from desktop_app.pages.page import Page
    from ledger.domain.wallets import Wallet

_NARROWEST_TITLE = 120
_IN_MENU = ("sell", "orders", "", "credit", "debit", "redeem", "", "hold", "transfer", "withdraw", "claw_back",
            "promise", "write_off", "repair", "", "edit", "", "freeze", "unfreeze", "close", "reopen")  # fmt: skip
_OF_STATES = frozenset({"freeze", "unfreeze", "close", "reopen", "write_off", "repair"})


class CustomerHeader(QObject):
    """Fills the page's header; `offered` are the commands its menu chooses from."""

    def __init__(
        self, page: Page, actions: CustomerActions, offered: Mapping[str, Command], enter_past: Callable[[], None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._actions = actions
        self._offered = offered
        self.chip = Chip()
        self.back = quiet_button("arrow-left", "", self.go_back)
        self.top_up_button = button("", actions.top_up, icon="plus", primary=True)
        self.adjust_button = button("", actions.adjust, icon="adjust")
        self.past_button = button("", enter_past, icon="clock")
        self.more_button = button("", self._show_menu, icon="more")
        self._buttons = (self.top_up_button, self.adjust_button, self.past_button, self.more_button)
        header = page.header
        header.lead(self.back)
        header.beside_title(self.chip)
        header.title.setMinimumWidth(1)
        for made in self._buttons:
            header.add_action(made)

    def retranslate(self) -> None:
        """Set every text again."""
        name_button(self.past_button, self.tr("As of…"))
        self.past_button.setToolTip(self.tr("Balances as of a past day or moment (Ctrl+B)"))
        name_button(self.back, self.tr("Back to all customers (Alt+Left)"))
        name_button(self.more_button, self.tr("More"))
        for made, name, text in (
            (self.top_up_button, "top_up", self.tr("Top up")),
            (self.adjust_button, "adjust", self.tr("Adjust")),
        ):
            name_button(made, text)
            made.setToolTip(f"{self._actions[name].title()} ({self._actions[name].keys_shown})")

    # -- showing ----------------------------------------------------------------------------------------------

    def show_waiting(self) -> None:
        """Nobody is known yet."""
        self.chip.hide()
        self._page.header.show_title(self.tr("Customer"))

    def show_customer(self, customer: Customer) -> None:
        """Who it is, and their status when it is not the usual one."""
        self._page.header.show_title(customer.name, known_of(customer, self._page.context.formats))
        self.chip.setVisible(customer.status is not CustomerStatus.ACTIVE)
        self.chip.show_status(word(customer.status), tone(customer.status))
        self.fit(customer)

    def fit(self, customer: Customer | None) -> None:
        """Cut a long name to the room there is."""
        if customer is None:
            return
        title, name = self._page.header.title, customer.name
        taken = sum(one.sizeHint().width() + 16 for one in self._buttons)
        taken += self.back.sizeHint().width() + (self.chip.sizeHint().width() if self.chip.isVisible() else 0)
        room = max(_NARROWEST_TITLE, self._page.width() - taken - 96)
        title.setText(title.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room))
        title.setToolTip(name if title.text() != name else "")
        title.setAccessibleName(name)
        known, below = known_of(customer, self._page.context.formats), self._page.header.subtitle
        below.setText(below.fontMetrics().elidedText(known, Qt.TextElideMode.ElideRight, room + self.back.width()))
        below.setToolTip(known if below.text() != known else "")

    def enable(self, customer: Customer | None, wallet: Wallet | None) -> None:
        """Let only that be pressed which can be done."""
        for made, name in ((self.top_up_button, "top_up"), (self.adjust_button, "adjust")):
            made.setEnabled(self._actions[name].enabled())
        self.more_button.setEnabled(customer is not None)
        self.past_button.setEnabled(wallet is not None)

    # -- leading on -------------------------------------------------------------------------------------------

    def go_back(self) -> None:
        """To the list of customers."""
        self._page.context.navigate("customers")

    def _show_menu(self) -> None:
        menu = QMenu(self.more_button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def fill_menu(self, menu: QMenu) -> None:
        """What has no button of its own; of freezing and closing only what the wallet's status allows."""
        for name in _IN_MENU:
            if not name:
                menu.addSeparator()
            elif name not in _OF_STATES or self._offered[f"{PAGE}.{name}"].enabled():
                fill_menu(menu, [self._offered[f"{PAGE}.{name}"]])
