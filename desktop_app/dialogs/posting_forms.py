"""The three forms that post by hand without money changing hands: credit, debit, adjustment."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from desktop_app.dialogs.posting import PostingDialog, Subject
from desktop_app.dialogs.posting_choices import Choice, ExpiryChoice, source_choice
from desktop_app.dialogs.posting_effect import Effect, by_hand, effect_of_credit, effect_of_debit
from ledger.domain.transactions import Posted
from ledger.domain.words import Source
from ledger.use_cases.posting import PostAdjustment, PostCredit, PostDebit, adjust, credit, debit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext
    from ledger.domain.wallets import Wallet
    from ledger.money import Money
    from ledger.progress import Progress

_OWN_FORMS = frozenset({Source.TOP_UP, Source.ADJUSTMENT})
"""Sources that have a form of their own."""

CREDIT_REASONS = ("goodwill", "promotion", "rma_refund", "referral.reward_level1", "quest.completed_reward")
DEBIT_REASONS = ("correction", "typing_error", "goodwill", "promotion")
ADJUST_REASONS = ("correction", "typing_error", "goodwill", "promotion", "rma_refund")


class CreditDialog(PostingDialog[PostCredit, Posted]):
    """The shop gives something: compensation or promotion, perhaps for a limited time."""

    def __init__(self, context: AppContext, parent: QWidget | None, subject: Subject) -> None:
        super().__init__(context, parent, subject)
        self.set_words(self.tr("Give credit to {name}").format(name=subject.name), self.tr("Post credit"))
        self.source = source_choice([one for one in by_hand("credit") if one not in _OWN_FORMS])
        self.expiry = ExpiryChoice(context.info.today, context.formats)
        self.add_pair(("amount", self.tr("Amount"), self.amount), ("source", self.tr("Given as"), self.source))
        self.add_field("expires", self.tr("Expires"), self.expiry)
        self.body.addWidget(self.balance)
        self.add_about(CREDIT_REASONS)

    def effect(self, wallet: Wallet, amount: Money) -> Effect:
        """What is given repays debt first."""
        return effect_of_credit(wallet, amount, self.source.chosen)

    def build(self) -> PostCredit:
        """The request. Raises the refusals of an amount."""
        return PostCredit(
            self.key, self.subject.customer_id, self.amount.money(), self.source.chosen, None, self.reason.chosen,
            self.note.text().strip(), self.reference_kind(), self.reference.text().strip(), self.expiry.expires(),
        )  # fmt: skip

    def send(self, request: PostCredit, progress: Progress) -> Posted:
        """Post it."""
        del progress
        return credit(self.context.ledger, request)

    def done_words(self, answer: Posted) -> str:
        """How much, to whom, and the new balance."""
        text = self.tr("Gave {amount} to {name}. New balance: {balance}.")
        amount = self.context.formats.money(self.amount.money())
        return text.format(amount=amount, name=self.subject.name, balance=self.new_balance(answer))


class DebitDialog(PostingDialog[PostDebit, Posted]):
    """Something given is taken back."""

    takes = True

    def __init__(self, context: AppContext, parent: QWidget | None, subject: Subject) -> None:
        super().__init__(context, parent, subject)
        self.set_words(self.tr("Take from {name}").format(name=subject.name), self.tr("Post debit"))
        self.source = source_choice([one for one in by_hand("debit") if one not in _OWN_FORMS])
        self.add_pair(("amount", self.tr("Amount"), self.amount), ("source", self.tr("Taken as"), self.source))
        self.body.addWidget(self.balance)
        self.add_about(DEBIT_REASONS)

    def effect(self, wallet: Wallet, amount: Money) -> Effect:
        """No more than is available can be taken."""
        return effect_of_debit(wallet, amount)

    def build(self) -> PostDebit:
        """The request. Raises the refusals of an amount."""
        return PostDebit(
            self.key, self.subject.customer_id, self.amount.money(), self.source.chosen, None, self.reason.chosen,
            self.note.text().strip(), self.reference_kind(), self.reference.text().strip(),
        )  # fmt: skip

    def send(self, request: PostDebit, progress: Progress) -> Posted:
        """Post it."""
        del progress
        return debit(self.context.ledger, request)

    def done_words(self, answer: Posted) -> str:
        """How much, from whom, and the new balance."""
        text = self.tr("Took {amount} from {name}. New balance: {balance}.")
        amount = self.context.formats.money(self.amount.money())
        return text.format(amount=amount, name=self.subject.name, balance=self.new_balance(answer))


class Direction(Enum):
    """Which way an adjustment goes."""

    UP = "up"
    DOWN = "down"


class AdjustDialog(PostingDialog[PostAdjustment, Posted]):
    """A correction in either direction, with its reason and a note."""

    def __init__(self, context: AppContext, parent: QWidget | None, subject: Subject) -> None:
        super().__init__(context, parent, subject)
        self.set_words(
            self.tr("Adjust the balance of {name}").format(name=subject.name), self.tr("Post adjustment")
        )  # fmt: skip
        self.direction: Choice[Direction] = Choice(Direction, self._direction_word)
        self.add_pair(("amount", self.tr("Amount"), self.amount), ("direction", self.tr("Effect"), self.direction))
        self.body.addWidget(self.balance)
        self.add_about(ADJUST_REASONS, must=True)

    def _direction_word(self, direction: Direction) -> str:
        return self.tr("Raises the balance") if direction is Direction.UP else self.tr("Lowers the balance")

    def will_take(self) -> bool:
        """Whether it lowers the balance."""
        return self.direction.chosen is Direction.DOWN

    def effect(self, wallet: Wallet, amount: Money) -> Effect:
        """Up as the customer's own money, or down from what is available."""
        if self.will_take():
            return effect_of_debit(wallet, amount)
        return effect_of_credit(wallet, amount, Source.ADJUSTMENT)

    def build(self) -> PostAdjustment:
        """The request. Raises the refusals of an amount, FieldRequired for reason and note."""
        amount = self.amount.money()
        signed = -amount if self.will_take() else amount
        return PostAdjustment(
            self.key, self.subject.customer_id, signed, self.reason.chosen, self.note.text().strip()
        )  # fmt: skip

    def send(self, request: PostAdjustment, progress: Progress) -> Posted:
        """Post it."""
        del progress
        return adjust(self.context.ledger, request)

    def done_words(self, answer: Posted) -> str:
        """The adjustment, whose, and the new balance."""
        text = self.tr("Adjusted {name} by {amount}. New balance: {balance}.")
        amount = self.amount.money()
        signed = self.context.formats.money(-amount if self.will_take() else amount, signed=True)
        return text.format(amount=signed, name=self.subject.name, balance=self.new_balance(answer))
