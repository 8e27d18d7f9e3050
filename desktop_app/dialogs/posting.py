"""What every posting form does: live figures while typing, one look ahead before sending, one posting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog, Stage
from desktop_app.dialogs.posting_choices import reason_choice, reference_choice
from desktop_app.dialogs.posting_effect import Effect, obstacle
from desktop_app.dialogs.reasons import keep_to_list
from desktop_app.tasks import LatestRead
from desktop_app.widgets.balance_change import BalanceChange
from desktop_app.widgets.money_field import MoneyField
from ledger.domain.transactions import BalanceChange as Change
from ledger.domain.transactions import Posted
from ledger.errors import Refusal
from ledger.money import Currency
from ledger.use_cases.customers import customer_wallets
from ledger.use_cases.posting import Request, preview

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.wallets import CustomerWallets, Wallet
    from ledger.money import Money

_PAUSE_MS = 200
_LONGEST_NOTE = 500
_LONGEST_REFERENCE = 100


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose wallet a form posts to."""

    customer_id: int
    name: str
    currency: Currency


class Amounted(Protocol):
    """A request about an amount; None stands for all there is."""

    @property
    def amount(self) -> Money | None:
        """How much."""


Posting = TypeVar("Posting", bound=Amounted)
Answer = TypeVar("Answer")


class PostingDialog(FormDialog[Posting, Answer]):
    """Base of the forms that move value of one wallet.

    The figures come from reads and are worked out here; just before sending, the ledger itself is asked once what
    would happen. If that differs from what the person saw, they see the new figures and press Enter again.
    """

    takes = False
    """Whether value goes out of the wallet."""

    def __init__(self, context: AppContext, parent: QWidget | None, subject: Subject) -> None:
        super().__init__(context, parent)
        self.subject = subject
        self.amount = MoneyField(subject.currency, context.formats)
        self.balance = BalanceChange(context)
        self.note = _line(_LONGEST_NOTE)
        self.reference = _line(_LONGEST_REFERENCE)
        self.reference_type = reference_choice()
        self._wallet: Wallet | None = None
        self._agreed: Money | None = None
        self._figures = LatestRead(context.tasks, self, _PAUSE_MS)
        ledger = context.ledger
        context.tasks.read(
            lambda _: customer_wallets(ledger, subject.customer_id), self._take_wallets, self.show_failure, self
        )

    def effect(self, wallet: Wallet, amount: Money) -> Effect:
        """What posting `amount` would do to `wallet`."""
        raise NotImplementedError

    def will_take(self) -> bool:
        """Whether the form as it stands takes value out."""
        return self.takes

    def add_about(self, codes: tuple[str, ...], *, must: bool = False) -> None:
        """Add reason, reference and note."""
        self.reason = reason_choice(codes, must=must)
        keep_to_list(self.context, self, self.reason, codes)
        if must:
            self.add_field("reason_code", self.tr("Reason"), self.reason)
        else:
            self.add_field("reason_code", self.tr("Reason (optional)"), self.reason)
            self.add_pair(
                ("reference_type", self.tr("Refers to (optional)"), self.reference_type),
                ("reference_id", self.tr("Its number"), self.reference),
            )
        self.add_field("note", self.tr("Note") if must else self.tr("Note (optional)"), self.note)

    def reference_kind(self) -> str:
        """The kind of reference, "" without a number."""
        return self.reference_type.chosen if self.reference.text().strip() else ""

    # -- live figures -----------------------------------------------------------------------------------------

    def edited(self) -> None:
        """Show what the amount would do, then read whether the balance is still what it was."""
        self._show_effect()
        self._read_wallet()

    def _read_wallet(self) -> None:
        ledger, customer = self.context.ledger, self.subject.customer_id
        self._figures.ask(lambda _: customer_wallets(ledger, customer), self._take_wallets, lambda _: None)

    def _take_wallets(self, found: CustomerWallets) -> None:
        unit = self.subject.currency
        self._wallet = next((wallet for wallet in found.wallets if wallet.currency == unit), None)
        self._show_effect()

    def _show_effect(self) -> None:
        wallet = self._wallet
        if wallet is None:
            self.balance.show_change(None, None)
            return
        stopped = obstacle(wallet, takes=self.will_take())
        if stopped is not None:
            self.balance.show_change(wallet.shown, None, self.context.words(stopped).both, "negative")
            return
        try:
            effect = self.effect(wallet, self.amount.money())
        except Refusal:
            self.balance.show_change(wallet.shown, None, self._standing(wallet))
            return
        if effect.missing:
            self.balance.show_change(effect.before, None, self._missing(wallet, effect), "negative")
        else:
            self.balance.show_change(effect.before, effect.after, self._note_of(wallet, effect))

    def _standing(self, wallet: Wallet) -> str:
        money = self.context.formats.money
        parts = []
        if wallet.debt:
            parts.append(self.tr("Owes {debt}.").format(debt=money(wallet.debt)))
        if wallet.on_hold:
            parts.append(self.tr("{amount} more is on hold.").format(amount=money(wallet.on_hold)))
        return " ".join(parts)

    def _missing(self, wallet: Wallet, effect: Effect) -> str:
        text = self.tr("Only {available} is available: {missing} short.")
        money = self.context.formats.money
        return text.format(available=money(wallet.available), missing=money(effect.missing))

    def _note_of(self, wallet: Wallet, effect: Effect) -> str:
        if not effect.repaid:
            return self._standing(wallet)
        money = self.context.formats.money
        text = self.tr("Repays {repaid} of the debt of {debt}.")
        return text.format(repaid=money(effect.repaid), debt=money(wallet.debt))

    # -- sending ----------------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Ask the ledger once what would happen, and send when that is what the person saw."""
        request = self.ready()
        if request is None:
            return
        self._enter(Stage.CHECKING)
        self.context.tasks.read(lambda _: self.look_ahead(request), self._foreseen, self._refused_ahead, self)

    def look_ahead(self, request: Posting) -> Posted | None:
        """What the ledger says that sending would do now, None when nothing yet; runs on a reader."""
        return preview(self.context.ledger, cast("Request", request))

    def _foreseen(self, foreseen: Posted | None) -> None:
        self._enter(Stage.EDITING)
        seen = self._seen_after()
        if foreseen is not None and seen is not None:
            after = self.change_of(foreseen).shown_after
            if after not in {seen, self._agreed}:
                self._agreed = after
                self._show_moved(foreseen)
                return
        super().submit()

    def _show_moved(self, foreseen: Posted) -> None:
        change = self.change_of(foreseen)
        self.balance.show_change(change.shown_before, change.shown_after)
        text = self.tr("The balance has changed while this form was open. Look at the figures, then post again.")
        self.banner.show_message(text, "warning")
        self.submit_button.setFocus()

    def _refused_ahead(self, failure: Failure) -> None:
        self._enter(Stage.EDITING)
        self.show_failure(failure)
        self._read_wallet()

    def _seen_after(self) -> Money | None:
        if self._wallet is None:
            return None
        return self.effect(self._wallet, self.amount.money()).after

    def describe(self, request: Posting) -> str:
        """The title, whose wallet and how much."""
        amount = self.context.formats.money(request.amount)
        return self.tr("{title}: {amount}").format(title=self.windowTitle(), amount=amount)

    def new_balance(self, answer: Posted) -> str:
        """The shown balance after the posting, as people read it."""
        return self.context.formats.money(self.change_of(answer).shown_after)

    def change_of(self, answer: Posted) -> Change:
        """What happened, or would happen, to this form's wallet."""
        known = self._wallet.id if self._wallet is not None else None
        return next((one for one in answer.balances if one.wallet_id == known), answer.balances[0])


def _line(longest: int) -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(longest)
    return made
