"""The shorter forms about one gift card: extend, block or let it pay again, replace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.gift_card_summary import CardSummary, card_name
from desktop_app.dialogs.posting_choices import ExpiryChoice
from desktop_app.widgets.labels import Banner
from ledger.domain.transactions import Posted
from ledger.domain.words import CardStatus
from ledger.errors import FieldInvalid, FieldRequired
from ledger.use_cases.card_lives import (
    BlockCard,
    ExtendCard,
    ReplaceCard,
    block_card,
    extend_card,
    replace_card,
)
from ledger.use_cases.gift_cards import card as read_card
from ledger.use_cases.posting import outcome_of

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.changes import Changes
    from ledger.domain.gift_cards import GiftCard, IssuedCard
    from ledger.progress import Progress

_LONGEST_NOTE = 500
Request = TypeVar("Request")
Answer = TypeVar("Answer")


class CardForm(FormDialog[Request, Answer]):
    """A form about one card, which it shows on top, with a reason that is asked for."""

    def __init__(self, context: AppContext, parent: QWidget | None, card: GiftCard) -> None:
        super().__init__(context, parent)
        self.card = card
        self.summary = CardSummary(context)
        self.summary.show_card(card, self.tr("Left on the card"), card.remaining)
        self.body.addWidget(self.summary)
        self.note = QLineEdit()
        self.note.setMaxLength(_LONGEST_NOTE)

    @property
    def name(self) -> str:
        """The card as people call it."""
        return card_name(self.card, self.context.formats)

    def reason(self) -> str:
        """Why. Raises FieldRequired("reason_code")."""
        note = self.note.text().strip()
        if not note:
            raise FieldRequired("reason_code")
        return note

    def describe(self, request: Request) -> str:
        """The title and which card."""
        del request
        return self.tr("{title}: card {card}").format(title=self.windowTitle(), card=self.name)


class ExtendCardDialog(CardForm[ExtendCard, Posted]):
    """A later last day, or none."""

    def __init__(self, context: AppContext, parent: QWidget | None, card: GiftCard) -> None:
        super().__init__(context, parent, card)
        self.set_words(self.tr("Extend a gift card"), self.tr("Extend"))
        self.until = ExpiryChoice(context.info.today, context.formats)
        self.effect = Banner()
        self.add_field("valid_until", self.tr("Valid until"), self.until)
        self.add_field("reason_code", self.tr("Reason"), self.note)
        self.body.addWidget(self.effect)
        self.edited()

    def build(self) -> ExtendCard:
        """Raises FieldInvalid("valid_until") for a day that is no later, FieldRequired("reason_code")."""
        until = self.until.expires()
        if not self._later(until):
            raise FieldInvalid("valid_until", self.context.formats.day(until))
        return ExtendCard(self.key, self.card.id, until, self.reason())

    def _later(self, until: date | None) -> bool:
        old = self.card.valid_until
        return until is None or (old is not None and until > max(old, self.context.info.today))

    def send(self, request: ExtendCard, progress: Progress) -> Posted:
        """Write it."""
        del progress
        return extend_card(self.context.ledger, request)

    def edited(self) -> None:
        """Old day and new."""
        until, formats = self.until.expires(), self.context.formats
        old = formats.day(self.card.valid_until)
        if not self._later(until):
            text = self.tr("The card is valid until {old}: choose a later day.")
            self.effect.show_message(text.format(old=old), "warning")
        elif until is None:
            self.effect.show_message(self.tr("Instead of {old}, the card will not expire.").format(old=old), "info")
        else:
            text = self.tr("Instead of {old}, the card is valid until {new}.")
            self.effect.show_message(text.format(old=old, new=formats.day(until)), "info")

    def done_words(self, answer: Posted) -> str:
        """Until when."""
        del answer
        until = self.until.expires()
        if until is None:
            return self.tr("Card {card} does not expire any more.").format(card=self.name)
        text = self.tr("Card {card} is valid until {day}.")
        return text.format(card=self.name, day=self.context.formats.day(until))


class BlockCardDialog(CardForm[BlockCard, Posted]):
    """Blocks an active card, or lets a blocked one pay again."""

    def __init__(self, context: AppContext, parent: QWidget | None, card: GiftCard) -> None:
        super().__init__(context, parent, card)
        self.blocks = card.status is not CardStatus.BLOCKED
        self.effect = Banner()
        if self.blocks:
            self.set_words(self.tr("Block a gift card"), self.tr("Block"))
            text = self.tr("The card pays nothing until it is unblocked. What is on it stays on it.")
        else:
            self.set_words(self.tr("Unblock a gift card"), self.tr("Unblock"))
            text = self.tr("The card pays again. Make sure that it is in its owner's hands.")
        self.add_field("reason_code", self.tr("Reason"), self.note)
        self.effect.show_message(text, "warning" if self.blocks else "info")
        self.body.addWidget(self.effect)

    def build(self) -> BlockCard:
        """Raises FieldRequired("reason_code")."""
        return BlockCard(self.key, self.card.id, self.blocks, self.reason())

    def send(self, request: BlockCard, progress: Progress) -> Posted:
        """Write it."""
        del progress
        return block_card(self.context.ledger, request)

    def done_words(self, answer: Posted) -> str:
        """That it pays, or not."""
        del answer
        text = self.tr("Card {card} is blocked.") if self.blocks else self.tr("Card {card} pays again.")
        return text.format(card=self.name)


@dataclass(frozen=True, slots=True, repr=False)
class ReplacedCards:
    """The new card with its code; `lost` without it, when the answer did not arrive."""

    issued: IssuedCard | None
    lost: GiftCard | None
    changes: Changes


class ReplaceCardDialog(CardForm[ReplaceCard, ReplacedCards]):
    """Puts a new card with a new code in the place of a lost or misprinted one."""

    def __init__(self, context: AppContext, parent: QWidget | None, card: GiftCard) -> None:
        super().__init__(context, parent, card)
        if card.awaits_code:
            self.set_words(self.tr("Issue the code of a gift card"), self.tr("Issue the code"))
        else:
            self.set_words(self.tr("Replace a gift card"), self.tr("Replace"))
        self.effect = Banner()
        self.add_field("reason_code", self.tr("Note") if card.awaits_code else self.tr("Reason"), self.note)
        self.effect.show_message(self._effect_words(), "info")
        self.body.addWidget(self.effect)

    def _effect_words(self) -> str:
        formats = self.context.formats
        if self.card.awaits_code:
            text = self.tr("{amount} moves to a new card. Its code is shown once, for the customer.")
            return text.format(amount=formats.money(self.card.remaining))
        if self.card.status is CardStatus.ISSUED:
            return self.tr("A new card of the same value takes its place; the old code is worth nothing any more.")
        text = self.tr("{amount} moves to a new card with the same last day. The old code is worth nothing any more.")
        return text.format(amount=formats.money(self.card.remaining))

    def build(self) -> ReplaceCard:
        """Raises FieldRequired("reason_code") for a card that somebody has."""
        reason = self.note.text().strip() if self.card.awaits_code else self.reason()
        return ReplaceCard(self.key, self.card.id, reason)

    def send(self, request: ReplaceCard, progress: Progress) -> ReplacedCards:
        """Replace it; the code is in this answer only."""
        del progress
        done = replace_card(self.context.ledger, request)
        return ReplacedCards(done.new, None, done.posted.changes)

    def outcome(self) -> ReplacedCards | None:
        """The code of an answer that did not arrive cannot be told again; only which card it was."""
        ledger = self.context.ledger
        posted = outcome_of(ledger, self.key)
        if posted is None:
            return None
        made = max(posted.changes.cards - {self.card.id})
        return ReplacedCards(None, read_card(ledger, made), posted.changes)

    def done_words(self, answer: ReplacedCards) -> str:
        """Which card took its place."""
        made = answer.issued.card if answer.issued is not None else answer.lost
        if made is None:
            return ""
        text = self.tr("Card {old} is replaced by {new}.")
        return text.format(old=self.name, new=card_name(made, self.context.formats))
