"""From one customer's wallet to another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.dialogs.movement import MovementDialog
from desktop_app.dialogs.posting_effect import Effect, effect_of_debit, obstacle
from desktop_app.tasks import LatestRead
from desktop_app.widgets.balance_change import BalanceChange
from desktop_app.widgets.customer_picker import CustomerPicker, Picked
from desktop_app.widgets.labels import label
from ledger.errors import FieldInvalid, Refusal
from ledger.money import Money
from ledger.use_cases.customers import customer_wallets
from ledger.use_cases.movements import Transfer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext
    from desktop_app.dialogs.posting import Subject
    from ledger.domain.transactions import Posted
    from ledger.domain.wallets import CustomerWallets, Wallet


class TransferDialog(MovementDialog[Transfer]):
    """To whom, how much and why; both balances before and after."""

    takes = True

    def __init__(self, context: AppContext, parent: QWidget | None, subject: Subject) -> None:
        super().__init__(context, parent, subject)
        self.set_words(self.tr("Transfer from {name}").format(name=subject.name), self.tr("Transfer"))
        self.taker = CustomerPicker(context)
        self.taker_balance = BalanceChange(context)
        self._taker_name = label("", "sectionTitle")
        self._found: CustomerWallets | None = None
        self._taker_figures = LatestRead(context.tasks, self)
        self.add_field("customer", self.tr("To customer"), self.taker)
        self.add_field("amount", self.tr("Amount"), self.amount)
        self.body.addWidget(label(subject.name, "sectionTitle"))
        self.body.addWidget(self.balance)
        self.body.addWidget(self._taker_name)
        self.body.addWidget(self.taker_balance)
        self.add_field(
            "note", self.tr("Note"), self.note, self.tr("What is given stays given, and what expires keeps its date.")
        )
        self.taker.picked.connect(self._pick)
        self.taker.not_found.connect(self.show_failure)
        self._show_taker()

    def edited(self) -> None:
        """Both balances follow the amount."""
        super().edited()
        self._show_taker()

    # -- the other wallet -------------------------------------------------------------------------------------

    def _pick(self, picked: Picked | None) -> None:
        self._found = None
        self._taker_figures.forget()
        self._show_taker()
        if picked is not None:
            ledger, customer = self.context.ledger, picked.id
            self._taker_figures.ask(lambda _: customer_wallets(ledger, customer), self._take_taker, self.show_failure)

    def _take_taker(self, found: CustomerWallets) -> None:
        self._found = found
        self._show_taker()

    def _show_taker(self) -> None:
        picked, found = self.taker.choice, self._found
        self._taker_name.setText(picked.name if picked else self.tr("Nobody chosen yet"))
        if found is None:
            self.taker_balance.show_change(None, None)
            return
        unit = self.subject.currency
        wallet = next((one for one in found.wallets if one.currency == unit), None)
        stopped = obstacle(wallet, takes=False) if wallet is not None else None
        before = wallet.shown if wallet is not None else Money(0, unit)
        if stopped is not None:
            self.taker_balance.show_change(before, None, self.context.words(stopped).both, "negative")
            return
        try:
            self.taker_balance.show_change(before, before + self.amount.money())
        except Refusal:
            self.taker_balance.show_change(before, None)

    # -- the request ------------------------------------------------------------------------------------------

    def effect(self, wallet: Wallet, amount: Money) -> Effect:
        """No more than is available can be given away."""
        return effect_of_debit(wallet, amount)

    def build(self) -> Transfer:
        """The request. Raises the refusals of customer and amount, FieldRequired("note")."""
        taker = self.taker.customer_id()
        if taker == self.subject.customer_id:
            raise FieldInvalid("customer", self.subject.name)
        return Transfer(self.key, self.subject.customer_id, taker, self.amount.money(), self.note.text().strip())

    def done_words(self, answer: Posted) -> str:
        """How much, from whom, to whom, and what is left."""
        text = self.tr("Transferred {amount} from {name} to {other}. New balance of {name}: {balance}.")
        return text.format(
            amount=self.context.formats.money(self.amount.money()), name=self.subject.name,
            other=self.taker.choice.name if self.taker.choice else "", balance=self.new_balance(answer),
        )  # fmt: skip
