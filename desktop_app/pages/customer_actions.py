"""What can be done for one customer: by buttons, keys and the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from desktop_app.dialogs.customer_form import EditCustomerDialog
from desktop_app.dialogs.gift_card_redeem import RedeemCardDialog
from desktop_app.dialogs.posting import PostingDialog, Subject
from desktop_app.dialogs.posting_forms import AdjustDialog, CreditDialog, DebitDialog
from desktop_app.dialogs.reverse import ReverseDialog
from desktop_app.dialogs.top_up import TopUpDialog
from desktop_app.dialogs.wallet_status import WalletStatusDialog
from desktop_app.pages.after_paying import AfterPaying
from desktop_app.pages.customer_commands import CustomerCommands, Shown
from ledger.domain.customers import CustomerStatus
from ledger.domain.words import WalletStatus
from ledger.money import POINTS

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from desktop_app.commands import Command
    from desktop_app.context import AppContext
    from desktop_app.dialogs.form import AnyForm
    from ledger.domain.transactions import TransactionRow
    from ledger.domain.wallets import Wallet

_OPEN = WalletStatus.ACTIVE, WalletStatus.FROZEN


class InFront(Shown, Protocol):
    """The customer, wallet and line that actions are about."""

    @property
    def money_wallet(self) -> Wallet | None:
        """The wallet chosen, or a money wallet when points are chosen."""

    @property
    def line(self) -> TransactionRow | None:
        """The one line of the history that may be reversed, if it is selected."""


class CustomerActions(CustomerCommands[InFront]):
    """Opens the forms of one customer's page."""

    def __init__(self, context: AppContext, window: QWidget, front: InFront) -> None:
        super().__init__(context, window, front)
        self._paying = AfterPaying(context, window)

    def _make(self) -> list[Command]:
        front, may = self._front, self._may
        return [
            self._command("top_up", lambda: self.tr("Top up…"), self.top_up, "Ctrl+T", "plus",
                          lambda: may("wallet.top_up") and self._active),
            self._command("credit", lambda: self.tr("Give credit…"), self.credit, "Ctrl+G", "credit",
                          lambda: may("wallet.give") and self._active),
            self._command("debit", lambda: self.tr("Take back…"), self.debit, "Ctrl+D", "debit",
                          lambda: may("wallet.give") and self._active),
            self._command("adjust", lambda: self.tr("Adjust…"), self.adjust, "Ctrl+J", "adjust",
                          lambda: may("wallet.adjust") and self._active),
            self._command("redeem", lambda: self.tr("Redeem a gift card…"), self.redeem, "Ctrl+L", "gift",
                          lambda: may("gift_card.redeem") and self._active),
            self._command("reverse", lambda: self.tr("Reverse the selected line…"), self.reverse, "Ctrl+R", "undo",
                          lambda: may("wallet.reverse") and front.line is not None),
            self._command("edit", lambda: self.tr("Edit customer…"), self.edit, "F2", "edit",
                          lambda: may("customer.edit") and self._active),
            self._command("freeze", lambda: self.tr("Freeze the wallet…"), lambda: self.change(WalletStatus.FROZEN),
                          "", "pause", lambda: may("wallet.status") and self._is(WalletStatus.ACTIVE)),
            self._command("unfreeze", lambda: self.tr("Unfreeze the wallet…"), lambda: self.change(WalletStatus.ACTIVE),
                          "", "unlock", lambda: may("wallet.status") and self._is(WalletStatus.FROZEN)),
            self._command("close", lambda: self.tr("Close the wallet…"), lambda: self.change(WalletStatus.CLOSED),
                          "", "lock", lambda: may("wallet.status") and self._is(*_OPEN)),
            self._command("reopen", lambda: self.tr("Reopen the wallet…"), lambda: self.change(WalletStatus.ACTIVE),
                          "", "unlock", lambda: may("wallet.status") and self._is(WalletStatus.CLOSED)),
        ]  # fmt: skip

    # -- whether ----------------------------------------------------------------------------------------------

    @property
    def _active(self) -> bool:
        customer = self._front.customer
        return customer is not None and customer.status in {CustomerStatus.ACTIVE, CustomerStatus.BLOCKED}

    def _is(self, *statuses: WalletStatus) -> bool:
        return self._front.wallet is not None and self._front.wallet.status in statuses

    # -- what -------------------------------------------------------------------------------------------------

    def top_up(self) -> None:
        """The customer pays in, always to a money wallet."""
        customer, wallet = self._front.customer, self._front.money_wallet
        if customer is not None and wallet is not None:
            self._top_up(Subject(customer.id, customer.name, wallet.currency))

    def credit(self) -> None:
        """Give something."""
        self._post(CreditDialog, self._front.wallet)

    def debit(self) -> None:
        """Take something given back."""
        self._post(DebitDialog, self._front.wallet)

    def adjust(self) -> None:
        """Correct the balance."""
        self._post(AdjustDialog, self._front.wallet)

    def _top_up(self, subject: Subject) -> None:
        form = TopUpDialog(self._context, self._window, subject)
        form.answered.connect(lambda answer: self._paying.paid(answer, lambda: self._top_up(subject)))
        self._open(form)

    def _post(self, form: type[PostingDialog[Any, Any]], wallet: Wallet | None) -> None:
        customer = self._front.customer
        if customer is not None and wallet is not None:
            subject = Subject(customer.id, customer.name, wallet.currency)
            self._open(form(self._context, self._window, subject))

    def redeem(self) -> None:
        """Ask for a gift card and put it into this customer's wallet."""
        if self._front.customer is not None:
            self._open(RedeemCardDialog(self._context, self._window, customer_id=self._front.customer.id))

    def reverse(self) -> None:
        """Take the selected line back."""
        if self._front.line is not None:
            self._open(ReverseDialog(self._context, self._window, self._front.line))

    def edit(self) -> None:
        """Edit the customer."""
        if self._front.customer is not None:
            self._open(EditCustomerDialog(self._context, self._window, self._front.customer))

    def change(self, to: WalletStatus) -> None:
        """Freeze, unfreeze, close or reopen the chosen wallet."""
        customer, wallet = self._front.customer, self._front.wallet
        if customer is not None and wallet is not None:
            self._open(WalletStatusDialog(self._context, self._window, wallet, customer.name, to))

    @staticmethod
    def _open(dialog: AnyForm) -> None:
        dialog.open()


def money_wallet(wallets: tuple[Wallet, ...], chosen: Wallet | None) -> Wallet | None:
    """`chosen`, or the first wallet of money when points are chosen."""
    if chosen is not None and chosen.currency != POINTS:
        return chosen
    return next((wallet for wallet in wallets if wallet.currency != POINTS), None)
