"""Redeeming a gift card to a customer's wallet, in full or in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.dialogs.form import FormDialog, Stage
from desktop_app.dialogs.gift_card_effect import RedeemEffect
from desktop_app.dialogs.gift_card_summary import CardSummary, card_name, is_last_use, why_unusable
from desktop_app.dialogs.posting_effect import obstacle
from desktop_app.tasks import LatestRead
from desktop_app.widgets.buttons import button
from desktop_app.widgets.code_field import CodeField, CodeState
from desktop_app.widgets.customer_picker import CustomerPicker
from desktop_app.widgets.money_field import MoneyField
from ledger.errors import CardLastUse, CardNotFound, CardTooSmall, CodeMistyped, FieldRequired, Refusal
from ledger.money import Money
from ledger.use_cases.customers import customer_wallets, get_customer
from ledger.use_cases.gift_cards import RedeemCard, card, look_up_card, preview_redeem, redeem_card

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from desktop_app.widgets.customer_picker import Picked
    from ledger.domain.gift_cards import GiftCard
    from ledger.domain.transactions import Posted
    from ledger.domain.wallets import CustomerWallets, Wallet
    from ledger.progress import Progress

_PAUSE_MS = 150


class RedeemCardDialog(FormDialog["RedeemCard", "Posted"]):
    """Asks for the card (by code, unless one is given), whose wallet it goes to and how much of it.

    The figures come from reads; just before sending, the ledger is asked once what would happen, and if that differs
    from what the person saw, they see the new figures and press Enter again.
    """

    def __init__(
        self,
        context: AppContext,
        parent: QWidget | None = None,
        *,
        card: GiftCard | None = None,
        code: str = "",
        customer_id: int | None = None,
    ) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Redeem a gift card"), self.tr("Redeem"))
        self.card = card
        self._code = code
        self._asks_code = card is None
        self._wallet: Wallet | None = None
        self._wallet_of: int | None = None
        self._agreed: tuple[Money, Money] | None = None
        self._unknown: Failure | None = None
        self._wallets = LatestRead(context.tasks, self, _PAUSE_MS)
        self._look_up = LatestRead(context.tasks, self)
        self._make_fields()
        self._add_fields()
        self._show_card()
        if customer_id is not None:
            self._read_customer(customer_id)

    def _make_fields(self) -> None:
        unit = self.card.remaining.currency if self.card else self.context.info.default_currency
        self.code = CodeField()
        self.code.setPlaceholderText(self.tr("Scan the card, or type its code"))
        self.code.completed.connect(self._code_complete)
        self.code.unfit.connect(lambda: self.show_failure(self._code_refusal()))
        self.summary = CardSummary(self.context)
        self.customer = CustomerPicker(self.context)
        self.customer.not_found.connect(self.show_failure)
        self.customer.picked.connect(self._customer_picked)
        self.amount = MoneyField(unit, self.context.formats)
        self.all_button = button(self.tr("All that is left"), self._take_all, link=True)
        self.effect = RedeemEffect(self.context)

    def _add_fields(self) -> None:
        if self._asks_code:
            self.add_field("code", self.tr("Code of the card"), self.code)
            self.code.learn_forms(self.context)
        self.body.addWidget(self.summary)
        self.add_field("customer", self.tr("To the wallet of"), self.customer)
        self.add_field("amount", self.tr("Amount"), self.amount)
        self.body.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.effect)

    # -- the card ---------------------------------------------------------------------------------------------

    def _code_complete(self, code: str) -> None:
        if self.card is not None and self._code == code:
            self._next_field()
            return
        self.card, self._code, self._unknown = None, code, None
        ledger = self.context.ledger
        self._look_up.ask(lambda _: look_up_card(ledger, code), self._found, self._not_found)

    def _found(self, found: GiftCard) -> None:
        self.card = found
        self._agreed = None
        self._show_card()
        if self.code.hasFocus() and self._wrong is None:
            self._next_field()

    def _not_found(self, failure: Failure) -> None:
        self._unknown = failure
        self._show_card()
        self.show_failure(failure)

    def _show_card(self) -> None:
        wrong = self._wrong
        self.summary.setVisible(self.card is not None)
        self.all_button.setVisible(self.card is not None and wrong is None)
        if self.card is not None:
            self.summary.show_card(self.card, self.tr("Left on the card"), self.card.remaining)
            self.amount.set_currency(self.card.remaining.currency)
            if wrong is None:
                self._take_all()
            else:
                self.show_failure(wrong)
        self._read_wallet()
        self._show_effect()

    @property
    def _wrong(self) -> Refusal | None:
        """Why the card cannot be used, if so."""
        return why_unusable(self.card, self.context.info.today) if self.card is not None else None

    def _next_field(self) -> None:
        (self.customer if self.customer.choice is None else self.amount).setFocus()

    def _take_all(self) -> None:
        if self.card is not None:
            self.amount.set_money(self.card.remaining)

    def _code_refusal(self) -> Refusal:
        return FieldRequired("code") if self.code.state is CodeState.EMPTY else CodeMistyped()

    # -- the customer -----------------------------------------------------------------------------------------

    def _read_customer(self, customer_id: int) -> None:
        ledger = self.context.ledger
        self.context.tasks.read(
            lambda _: get_customer(ledger, customer_id),
            lambda found: self.customer.set_customer(found.id, found.name),
            self.show_failure,
            self,
        )

    def _customer_picked(self, picked: Picked | None) -> None:
        self._wallet = self._wallet_of = self._agreed = None
        self._read_wallet()
        self._show_effect()
        if picked is not None and self.customer.hasFocus():
            self.amount.setFocus()
            self.amount.selectAll()

    def _read_wallet(self) -> None:
        if self.customer.choice is None:
            self._wallets.forget()
            return
        ledger, chosen = self.context.ledger, self.customer.choice.id
        self._wallets.ask(lambda _: customer_wallets(ledger, chosen), self._take_wallets, self.show_failure)

    def _take_wallets(self, found: CustomerWallets) -> None:
        unit = self.amount.currency
        self._wallet = next((wallet for wallet in found.wallets if wallet.currency == unit), None)
        self._wallet_of = found.customer_id
        self._show_effect()

    # -- live figures -----------------------------------------------------------------------------------------

    def edited(self) -> None:
        """Show what the amount would do."""
        if self._asks_code and self.card is not None and not self._code_stands:
            self.card, self._code = None, ""
            self._show_card()
        self._show_effect()

    @property
    def _code_stands(self) -> bool:
        """Whether the field still says the code that the card was found by."""
        return self.code.can_be_asked and self.code.code() == self._code

    def _figures(self) -> tuple[Money, Money, Money] | None:
        """Amount, what stays on the card, what the wallet shows after; None while something is missing."""
        now = self._shown_now()
        if self.card is None or now is None:
            return None
        try:
            amount = self.amount.money()
        except Refusal:
            return None
        if amount > self.card.remaining:
            return None
        return amount, self.card.remaining - amount, now + amount

    def _shown_now(self) -> Money | None:
        """The shown balance of the wallet; zero for one that will be opened; None while nobody was read."""
        if self._wallet_of is None or self.customer.choice is None:
            return None
        return self._wallet.shown if self._wallet is not None else Money(0, self.amount.currency)

    def _show_effect(self) -> None:
        remaining = self.card.remaining if self.card is not None else None
        now = self._shown_now()
        if self._wallet is not None and (stopped := obstacle(self._wallet, takes=False)) is not None:
            self.effect.show_effect((remaining, None), (now, None), self.context.words(stopped).both, "negative")
            return
        figures = self._figures()
        if figures is None or self._wrong is not None:
            self.effect.show_effect((remaining, None), (now, None))
            return
        amount, left, after = figures
        note, tone = self._note(amount, left)
        self.effect.show_effect((remaining, left), (now, after), note, tone)

    def _note(self, amount: Money, left: Money) -> tuple[str, str]:
        money, found = self.context.formats.money, self.card
        if found is not None and left and is_last_use(found):
            text = self.tr("This is the card's last use: the {left} left on it could not be used any more.")
            return text.format(left=money(left)), "warning"
        if self._wallet is None:
            return self.tr("A wallet in {currency} will be opened.").format(currency=amount.currency.code), ""
        return "", ""

    # -- sending ----------------------------------------------------------------------------------------------

    def build(self) -> RedeemCard:
        """Raises the refusal of the code, the card, the customer or the amount, in that order."""
        if self.card is None:
            raise self._card_refusal()
        if self._wrong is not None:
            raise self._wrong
        customer, amount = self.customer.customer_id(), self.amount.money()
        if amount > self.card.remaining:
            raise CardTooSmall(self.card.id, self.card.remaining, amount)
        if amount < self.card.remaining and is_last_use(self.card):
            raise CardLastUse(self.card.id, self.card.remaining, amount)
        by_code = bool(self._code)
        return RedeemCard(self.key, self._code or None, None if by_code else self.card.id, customer, amount)

    def _card_refusal(self) -> Refusal:
        if not self.code.can_be_asked:
            return self._code_refusal()
        return self._unknown if isinstance(self._unknown, Refusal) else CardNotFound()

    def show_failure(self, failure: Failure) -> None:
        """A last use that would leave something asks whether all of it is to go to the wallet; or nothing is done."""
        if not isinstance(failure, CardLastUse):
            super().show_failure(failure)
            return
        for field in self.fields.values():
            field.show_problem("")
        money = self.context.formats.money
        text = self.tr("This is the card's last use: {left} would stay on it and could not be used any more.")
        self.banner.show_message(
            text.format(left=money(failure.remaining - failure.requested)), "warning",
            self.tr("Redeem all {amount}").format(amount=money(failure.remaining)), self._redeem_all,
        )  # fmt: skip
        self.banner.take_focus()

    def _redeem_all(self) -> None:
        self.banner.hide()
        self._take_all()
        self.submit()

    def submit(self) -> None:
        """Ask the ledger once what would happen, and send when that is what the person saw."""
        request = self.ready()
        if request is None:
            return
        self._enter(Stage.CHECKING)
        ledger, card_id = self.context.ledger, self.card.id if self.card else 0
        self.context.tasks.read(
            lambda _: (preview_redeem(ledger, request), card(ledger, card_id)),
            self._foreseen,
            self._refused_ahead,
            self,
        )

    def _foreseen(self, answer: tuple[Posted, GiftCard]) -> None:
        self._enter(Stage.EDITING)
        foreseen, stands = answer
        figures = self._figures()
        now = foreseen.balances[0].shown_after, stands.remaining
        seen = None if figures is None or self.card is None else (figures[2], self.card.remaining)
        if now not in {seen, self._agreed}:
            self._agreed = now
            self._show_moved(foreseen, stands)
            return
        super().submit()

    def _show_moved(self, foreseen: Posted, stands: GiftCard) -> None:
        self.card = stands
        self.summary.show_card(stands, self.tr("Left on the card"), stands.remaining)
        change, left = foreseen.balances[0], stands.remaining - self.amount.money()
        self.effect.show_effect((stands.remaining, left), (change.shown_before, change.shown_after))
        text = self.tr("The figures have changed while this form was open. Look at them, then redeem again.")
        self.banner.show_message(text, "warning")
        self.submit_button.setFocus()

    def _refused_ahead(self, failure: Failure) -> None:
        self._enter(Stage.EDITING)
        self.show_failure(failure)
        self._read_wallet()

    def send(self, request: RedeemCard, progress: Progress) -> Posted:
        """Redeem it."""
        del progress
        return redeem_card(self.context.ledger, request)

    def describe(self, request: RedeemCard) -> str:
        """Which card, how much and to whom: never the code."""
        formats = self.context.formats
        text = self.tr("Redemption of {amount} from gift card {card} to customer {customer}")
        return text.format(
            amount=formats.money(request.amount),
            card=card_name(self.card, formats) if self.card else "",
            customer=formats.code(f"#{request.customer_id}"),
        )

    def done_words(self, answer: Posted) -> str:
        """What the customer has now."""
        text = self.tr("Redeemed. The wallet of {name} now shows {balance}.")
        name = self.customer.choice.name if self.customer.choice else ""
        return text.format(name=name, balance=self.context.formats.money(answer.balances[0].shown_after))
