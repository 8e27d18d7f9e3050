"""What can be done with gift cards: by buttons, keys, menus and the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from desktop_app.commands import Command
from desktop_app.dialogs.gift_card_cancel import CancelCardDialog
from desktop_app.dialogs.gift_card_codes import CodesDialog
from desktop_app.dialogs.gift_card_explain import CardExplainDialog
from desktop_app.dialogs.gift_card_forms import (
    BlockCardDialog,
    ExtendCardDialog,
    ReplaceCardDialog,
    ReplacedCards,
)
from desktop_app.dialogs.gift_card_issue import IssueCardsDialog, Issued
from desktop_app.dialogs.gift_card_redeem import RedeemCardDialog
from desktop_app.dialogs.gift_card_sell import SellCardDialog
from desktop_app.dialogs.gift_card_sell_batch import SellBatchDialog
from desktop_app.dialogs.gift_card_summary import card_name
from desktop_app.dialogs.gift_card_top_up import TopUpCardDialog
from desktop_app.dialogs.movement import now_of
from desktop_app.dialogs.paper import SlipDialog
from desktop_app.pages.after_paying import AfterPaying
from desktop_app.pages.gift_card_states import (
    can_block,
    can_cancel,
    can_extend,
    can_redeem,
    can_replace,
    can_sell,
    can_top_up,
    can_unblock,
)
from desktop_app.printing.gift_card import balance_slip
from ledger.domain.rights import RIGHTS
from ledger.use_cases.card_batches import PORTION

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from desktop_app.context import AppContext
    from desktop_app.dialogs.form import AnyForm
    from ledger.domain.gift_cards import GiftCard, IssuedCard
    from ledger.domain.transactions import Posted

PAGE = "gift_cards"


class InFront(Protocol):
    """The card that actions are about."""

    @property
    def card(self) -> GiftCard | None:
        """The card shown, if one is."""

    @property
    def code(self) -> str:
        """Its plain code when it was found by it, else ""."""

    @property
    def batch(self) -> str:
        """The batch that is meant: of the card, or the one the list is narrowed to."""

    def show_card(self, card: GiftCard) -> None:
        """Bring another card to the front."""

    def take_back_keyboard(self) -> None:
        """A dialog has closed."""


class GiftCardActions(QObject):
    """Opens the forms of the page of gift cards."""

    def __init__(self, context: AppContext, page: QWidget, front: InFront) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._front = front
        self._paying = AfterPaying(context, page, front.take_back_keyboard)
        self.by_id = {command.id: command for command in self._make()}

    def __getitem__(self, name: str) -> Command:
        return self.by_id[f"{PAGE}.{name}"]

    def of_card(self) -> list[Command]:
        """What is done with the card in front, in the order of a menu."""
        names = ("sell", "redeem", "top_up", "why", "balance", "extend", "replace", "block", "unblock", "cancel")
        return [self[name] for name in names]

    def _make(self) -> list[Command]:
        card, may = self._card, self._may
        return [
            _command("issue", lambda: self.tr("Issue gift cards…"), self.issue, "Ctrl+N", "plus",
                     lambda: may("gift_card.issue")),
            _command("sell", lambda: self.tr("Sell the card…"), self.sell, "Ctrl+S", "credit",
                     lambda: may("gift_card.sell") and card(can_sell)),
            _command("redeem", lambda: self.tr("Redeem to a customer's wallet…"), self.redeem, "Ctrl+R", "wallet",
                     lambda: may("gift_card.redeem") and (self._front.card is None or card(can_redeem))),
            _command("top_up", lambda: self.tr("Top up the card…"), self.top_up, "Ctrl+T", "plus",
                     lambda: may("gift_card.sell") and card(self._can_top_up)),
            _command("why", lambda: self.tr("Why this balance?"), self.explain, "Ctrl+E", "info",
                     lambda: self._front.card is not None),
            _command("balance", lambda: self.tr("Print what is left…"), self.print_balance, "Ctrl+P", "printer",
                     lambda: self._front.card is not None),
            _command("extend", lambda: self.tr("Extend the card…"), self.extend, "Ctrl+D", "calendar",
                     lambda: may("gift_card.extend") and card(can_extend)),
            _command("replace", lambda: self.tr("Replace the card…"), self.replace, "Ctrl+L", "refresh",
                     lambda: may("gift_card.replace") and card(self._can_replace)),
            _command("block", lambda: self.tr("Block the card…"), self.block, "Ctrl+B", "lock",
                     lambda: may("gift_card.block") and card(can_block)),
            _command("unblock", lambda: self.tr("Unblock the card…"), self.block, "Ctrl+U", "unlock",
                     lambda: may("gift_card.block") and card(can_unblock)),
            _command("cancel", lambda: self.tr("Cancel the card…"), self.cancel, "Ctrl+Del", "trash",
                     lambda: may("gift_card.cancel") and card(can_cancel)),
            _command("sell_batch", lambda: self.tr("Sell a whole batch…"), self.sell_batch, "Ctrl+Shift+S", "box",
                     lambda: may("gift_card.sell")),
        ]  # fmt: skip

    def _card(self, can: Callable[[GiftCard], bool]) -> bool:
        return self._front.card is not None and can(self._front.card)

    def _may(self, right: str) -> bool:
        return self._context.info.staff.role in RIGHTS[right]

    def _can_top_up(self, card: GiftCard) -> bool:
        return can_top_up(card, self._context.info.today)

    def _can_replace(self, card: GiftCard) -> bool:
        return can_replace(card, self._context.info.today)

    # -- forms ------------------------------------------------------------------------------------------------

    def issue(self) -> None:
        """Ask for new cards; their codes are shown once."""
        dialog = IssueCardsDialog(self._context, self._window)
        dialog.answered.connect(self._issued)
        dialog.open()

    def sell(self) -> None:
        """Sell the card in front."""
        if self._front.card is not None:
            self._sell(self._front.card)

    def redeem(self) -> None:
        """Redeem the card in front, or one whose code will be asked for."""
        self._open(RedeemCardDialog(self._context, self._window, card=self._front.card, code=self._front.code))

    def top_up(self) -> None:
        """More onto the card in front."""
        if self._front.card is not None:
            self._top_up(self._front.card)

    def extend(self) -> None:
        """A later last day."""
        if self._front.card is not None:
            self._open(ExtendCardDialog(self._context, self._window, self._front.card))

    def block(self) -> None:
        """Block the card in front, or unblock it."""
        if self._front.card is not None:
            self._open(BlockCardDialog(self._context, self._window, self._front.card))

    def replace(self) -> None:
        """A new card in the place of the one in front; its code is shown once."""
        if self._front.card is not None:
            dialog = ReplaceCardDialog(self._context, self._window, self._front.card)
            dialog.answered.connect(self._replaced)
            dialog.open()

    def cancel(self) -> None:
        """End the card in front."""
        if self._front.card is not None:
            self._open(CancelCardDialog(self._context, self._window, self._front.card))

    def sell_batch(self) -> None:
        """Sell every unsold card of a batch at once."""
        dialog = SellBatchDialog(self._context, self._window, self._front.batch)
        dialog.answered.connect(self._batch_sold)
        self._open(dialog)

    def explain(self) -> None:
        """Every event of the card in front."""
        if self._front.card is not None:
            self._open(CardExplainDialog(self._context, self._window, self._front.card))

    def print_balance(self) -> None:
        """A slip that says what is left."""
        if self._front.card is not None:
            context = self._context
            slip = balance_slip(
                self._front.card, context.formats, context.info.name, now_of(context), practice=context.info.practice
            )
            self._open(SlipDialog(context, self._window, slip))

    # -- afterwards -------------------------------------------------------------------------------------------

    @property
    def _window(self) -> QWidget:
        return self._page.window()

    def _open(self, dialog: QDialog | AnyForm) -> None:
        dialog.finished.connect(lambda _: self._front.take_back_keyboard())
        dialog.open()

    def _sell(self, card: GiftCard) -> None:
        dialog = SellCardDialog(self._context, self._window, card)
        dialog.answered.connect(lambda answer: self._paying.paid(answer, lambda: self._sell(card)))
        self._open(dialog)

    def _top_up(self, card: GiftCard) -> None:
        dialog = TopUpCardDialog(self._context, self._window, card)
        dialog.answered.connect(lambda answer: self._paying.paid(answer, lambda: self._top_up(card)))
        self._open(dialog)

    def _issued(self, issued: Issued) -> None:
        if issued.cards:
            self._show_codes(issued.cards)
        else:
            self._tell_lost(issued.lost)

    def _replaced(self, replaced: ReplacedCards) -> None:
        if replaced.issued is not None:
            self._show_codes((replaced.issued,))
        elif replaced.lost is not None:
            self._tell_lost((replaced.lost,))

    def _show_codes(self, cards: tuple[IssuedCard, ...]) -> None:
        codes = CodesDialog(self._context, self._window, cards)
        codes.sell_asked.connect(self._sell)
        self._open(codes)
        self._front.show_card(cards[-1].card)

    def _tell_lost(self, cards: tuple[GiftCard, ...]) -> None:
        names = ", ".join(card_name(card, self._context.formats) for card in cards)
        text = self.tr("The cards were issued, but their codes were lost on the way. Cancel them: {cards}")
        self._context.say(text.format(cards=names), "negative")

    def _batch_sold(self, answer: Posted) -> None:
        """One piece of paper for all of it, or none: a large batch is several operations."""
        if len(answer.changes.cards) <= PORTION:
            self._paying.offer_receipt(answer)


def _command(
    name: str, title: Callable[[], str], run: Callable[[], None], keys: str, icon: str, enabled: Callable[[], bool]
) -> Command:  # fmt: skip
    return Command(f"{PAGE}.{name}", title, run, keys, enabled, PAGE, icon)
