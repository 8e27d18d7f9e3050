"""Freezing, unfreezing, closing and reopening a wallet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.widgets.balance_change import BalanceChange
from desktop_app.widgets.labels import label
from ledger.domain.transactions import Posted
from ledger.domain.words import WalletStatus
from ledger.use_cases.posting import ChangeStatus, preview, set_status

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.wallets import Wallet
    from ledger.progress import Progress

_LONGEST_REASON = 500
_ANY_REASON = "?"
"""Stands for whichever reason is given in the end; it is never written."""


class WalletStatusDialog(FormDialog[ChangeStatus, Posted]):
    """Asks for the reason; says beforehand what the new status means."""

    def __init__(
        self, context: AppContext, parent: QWidget | None, wallet: Wallet, name: str, to: WalletStatus
    ) -> None:  # fmt: skip
        super().__init__(context, parent)
        self.wallet = wallet
        self.to = to
        self.name = name
        title, submit, meaning = self._words()
        self.set_words(title.format(currency=wallet.currency.code, name=name), submit)
        self.submit_button.setProperty("primary", to is not WalletStatus.CLOSED)
        self.submit_button.setProperty("danger", to is WalletStatus.CLOSED)
        self.body.addWidget(label(meaning, "muted", wrap=True))
        self.balance = BalanceChange(context)
        self.balance.show_change(None, None, self.tr("Working out what would happen…"))
        self.body.addWidget(self.balance)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST_REASON)
        self.add_field("reason", self.tr("Reason"), self.reason, self.tr("Kept with your name and the time."))
        ledger, probe = context.ledger, ChangeStatus(self.key, wallet.id, to, _ANY_REASON)
        context.tasks.read(lambda _: preview(ledger, probe), self._foreseen, self._impossible, self)

    def _foreseen(self, foreseen: Posted) -> None:
        """What stands in the wallet, and stays there; what is past its date goes first, whatever is asked."""
        (change,) = foreseen.balances
        money = self.context.formats.money
        held, debt = change.on_hold_after, change.debt_after
        parts = [
            self.tr("On hold {amount}.").format(amount=money(held)) if held else "",
            self.tr("Owes {debt}.").format(debt=money(debt)) if debt else "",
        ]
        self.balance.show_change(change.shown_before, change.shown_after, " ".join(part for part in parts if part))

    def _impossible(self, failure: Failure) -> None:
        """Said before anything is typed; it may be tried all the same, as it may have changed meanwhile."""
        self.balance.hide()
        self.show_failure(failure)

    def _words(self) -> tuple[str, str, str]:
        if self.to is WalletStatus.FROZEN:
            meaning = self.tr("While frozen, nothing can be taken out. Money can still come in.")
            return self.tr("Freeze the {currency} wallet of {name}?"), self.tr("Freeze"), meaning
        if self.to is WalletStatus.CLOSED:
            meaning = self.tr("A closed wallet takes no postings at all. Only an empty one without debt can be closed.")
            return self.tr("Close the {currency} wallet of {name}?"), self.tr("Close wallet"), meaning
        if self.wallet.status is WalletStatus.CLOSED:
            meaning = self.tr("All postings become possible again.")
            return self.tr("Reopen the {currency} wallet of {name}?"), self.tr("Reopen"), meaning
        meaning = self.tr("Money can be taken out again.")
        return self.tr("Unfreeze the {currency} wallet of {name}?"), self.tr("Unfreeze"), meaning

    def build(self) -> ChangeStatus:
        """The request. Raises FieldRequired("reason")."""
        return ChangeStatus(self.key, self.wallet.id, self.to, self.reason.text().strip())

    def send(self, request: ChangeStatus, progress: Progress) -> Posted:
        """Change the status."""
        del progress
        return set_status(self.context.ledger, request)

    def done_words(self, answer: Posted) -> str:
        """The wallet and what became of it."""
        del answer
        texts = {
            WalletStatus.FROZEN: self.tr("The {currency} wallet of {name} is frozen."),
            WalletStatus.CLOSED: self.tr("The {currency} wallet of {name} is closed."),
            WalletStatus.ACTIVE: self.tr("The {currency} wallet of {name} is active again."),
        }
        return texts[self.to].format(currency=self.wallet.currency.code, name=self.name)
