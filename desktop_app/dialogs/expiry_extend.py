"""A later last day for balances, and undoing it: what moves and what stays is seen before anything is posted."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.tasks import LatestRead
from desktop_app.widgets.labels import Card, label
from desktop_app.widgets.optional_day import OptionalDay
from ledger.errors import FieldRequired, Refusal
from ledger.progress import SILENT
from ledger.use_cases.expiry import (
    ExtendCards,
    Extended,
    ExtendPockets,
    ExtensionPlan,
    LeftOut,
    UndoExtension,
    extend_cards,
    extend_pockets,
    plan_cards,
    plan_extension,
    plan_undo,
    undo_extension,
)
from ledger.use_cases.posting import outcome_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from desktop_app.context import AppContext
    from desktop_app.formats import Formats
    from desktop_app.tasks import Failure
    from ledger.money import Money
    from ledger.progress import Progress

_LONGEST, _WIDTH, _PAUSE_MS = 300, 520, 120
_USUAL = timedelta(days=30)
_NAMED = 6

_WHY = {
    LeftOut.EMPTY: QT_TRANSLATE_NOOP("Expiry", "nothing is left"),
    LeftOut.LATER: QT_TRANSLATE_NOOP("Expiry", "its last day is not earlier"),
    LeftOut.STOPPED: QT_TRANSLATE_NOOP(
        "Expiry", "the wallet is stopped or closed, the customer merged or erased, or the card has ended"
    ),
    LeftOut.MOVED_BACK: QT_TRANSLATE_NOOP("Expiry", "moved back before"),
}


def money_list(formats: Formats, amounts: Sequence[Money]) -> str:
    """Amounts of several currencies in a row."""
    return ", ".join(formats.money(amount) for amount in amounts)


class PlanCard(Card):
    """What an extension moves, and what stays and why."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.moves = label("", "sectionTitle", wrap=True)
        self.stays = label("", "muted", wrap=True)
        self.body.addWidget(self.moves)
        self.body.addWidget(self.stays)

    def show_plan(self, plan: ExtensionPlan) -> None:
        """Sums first, then whose, then what stays."""
        customers = len({line.pocket.customer_id for line in plan.moved})
        translate, said = QCoreApplication.translate, []
        amounts = money_list(self._context.formats, plan.totals)
        if plan.moved:
            said.append(translate("Expiry", "%n balance(s): {amounts}", "", len(plan.moved)).format(amounts=amounts))
            said.append(translate("Expiry", "of %n customer(s)", "", customers))
        if plan.cards:
            said.append(translate("Expiry", "%n gift card(s): {amounts}", "", len(plan.cards)).format(amounts=amounts))
        self.moves.setText("\n".join(said) or translate("Expiry", "Nothing can be moved."))
        self.stays.setText("\n".join(self._left(plan)))
        self.stays.setVisible(bool(plan.left or plan.cards_left))
        self.setAccessibleName(f"{self.moves.text()}. {self.stays.text()}")

    def _left(self, plan: ExtensionPlan) -> list[str]:
        left = [(line.left_out, line.pocket.customer) for line in plan.left]
        left += [(line.left_out, f"····{line.card.last4}") for line in plan.cards_left]
        counts = Counter(why for why, _ in left if why is not None)
        lines = []
        for why, count in counts.items():
            names = [name for reason, name in left if reason is why]
            shown = ", ".join(dict.fromkeys(names[:_NAMED])) + ("…" if len(names) > _NAMED else "")
            text = QCoreApplication.translate("Expiry", "%n stay(s): {why} ({names})", "", count)
            lines.append(text.format(why=QCoreApplication.translate("Expiry", _WHY[why]), names=shown))
        return lines

    def show_failure(self, failure: Failure) -> None:
        """Why there is no plan."""
        words = self._context.words(failure)
        self.moves.setText(words.both)
        self.stays.hide()
        self.setAccessibleName(words.both)


class ExtendDialog(FormDialog[ExtendPockets | ExtendCards, Extended]):
    """One last day and one reason for every balance, or gift card, chosen."""

    def __init__(
        self, context: AppContext, parent: QWidget | None, chosen: Sequence[int], *, latest: date | None = None,
        cards: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(context, parent)
        self.chosen, self.cards = tuple(chosen), cards
        title = self.tr("Extend gift cards") if cards else self.tr("Extend balances")
        self.set_words(title, self.tr("Extend"))
        self.setMinimumWidth(_WIDTH)
        starts = max(latest or context.info.today, context.info.today) + _USUAL
        self.until = OptionalDay(starts, self.tr("Can be spent through"))
        self.until.choose(starts)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST)
        hint = self.tr("Without a day the value never expires. Paid stays paid, given stays given.")
        self.add_field("until", self.tr("New last day"), self.until, hint)
        self.add_field("reason", self.tr("Reason"), self.reason, self.tr("Kept with your name and the time."))
        self.plan = PlanCard(context)
        self.body.addWidget(self.plan)
        self._preview = LatestRead(context.tasks, self, _PAUSE_MS)
        self.until.picked.connect(self._foresee)
        self._foresee()

    def _foresee(self) -> None:
        ledger, chosen, until = self.context.ledger, self.chosen, self.until.chosen()
        plan = plan_cards if self.cards else plan_extension
        self._preview.ask(lambda _: plan(ledger, chosen, until), self._foreseen, self.plan.show_failure)

    def _foreseen(self, plan: ExtensionPlan) -> None:
        self.plan.show_plan(plan)
        self._make_room()

    def build(self) -> ExtendPockets | ExtendCards:
        """Raises FieldRequired("reason")."""
        make = ExtendCards if self.cards else ExtendPockets
        return make(self.key, self.chosen, self.until.chosen(), self.reason.text().strip())

    def send(self, request: ExtendPockets | ExtendCards, progress: Progress) -> Extended:
        """Extend them."""
        del progress
        ledger = self.context.ledger
        return extend_cards(ledger, request) if isinstance(request, ExtendCards) else extend_pockets(ledger, request)

    def outcome(self) -> Extended | None:
        """What the key led to; the same request under it answers the same."""
        ledger = self.context.ledger
        try:
            return None if outcome_of(ledger, self.key) is None else self.send(self.build(), SILENT)
        except FieldRequired:
            return None

    def describe(self, request: ExtendPockets | ExtendCards) -> str:
        """How many, and until when."""
        if isinstance(request, ExtendCards):
            text = self.tr("Extending %n gift card(s)", "", len(request.cards))
        else:
            text = self.tr("Extending %n balance(s)", "", len(request.pockets))
        return f"{text}: {self.context.formats.day(request.until)}" if request.until else text

    def done_words(self, answer: Extended) -> str:
        """Nothing here: whoever opened the form says it, with a way to undo it."""
        del answer
        return ""


class UndoExtensionDialog(FormDialog[UndoExtension, Extended]):
    """Moves back what those balances still hold; what stays is listed with its reason."""

    def __init__(self, context: AppContext, parent: QWidget | None, operation_id: int) -> None:
        super().__init__(context, parent)
        self.operation_id = operation_id
        self.set_words(self.tr("Undo the extension"), self.tr("Move back"))
        self.setMinimumWidth(_WIDTH)
        self.plan = PlanCard(context)
        meaning = self.tr("What is left goes back to its old last day; a day that is over gets the days of grace.")
        self.body.addWidget(label(meaning, "muted", wrap=True))
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST)
        self.add_field("reason", self.tr("Reason"), self.reason, self.tr("Kept with your name and the time."))
        self.body.addWidget(self.plan)
        self._preview = LatestRead(context.tasks, self, _PAUSE_MS)
        ledger = context.ledger
        self._preview.ask(lambda _: plan_undo(ledger, operation_id), self._foreseen, self.plan.show_failure)

    def _foreseen(self, plan: ExtensionPlan) -> None:
        self.plan.show_plan(plan)
        self._make_room()

    def build(self) -> UndoExtension:
        """Raises FieldRequired("reason")."""
        return UndoExtension(self.key, self.operation_id, self.reason.text().strip())

    def send(self, request: UndoExtension, progress: Progress) -> Extended:
        """Undo it."""
        del progress
        return undo_extension(self.context.ledger, request)

    def outcome(self) -> Extended | None:
        """What the key led to."""
        ledger = self.context.ledger
        try:
            return None if outcome_of(ledger, self.key) is None else undo_extension(ledger, self.build())
        except Refusal:
            return None

    def done_words(self, answer: Extended) -> str:
        """How much moved back, and whether something stays."""
        amounts = money_list(self.context.formats, answer.plan.totals)
        if stay := len(answer.plan.left) + len(answer.plan.cards_left):
            text = self.tr("Moved back: {amounts}. Left as they are: {count}.")
            return text.format(amounts=amounts, count=self.context.formats.number(stay))
        return self.tr("Moved back: {amounts}.").format(amounts=amounts)


def open_extend(
    context: AppContext, parent: QWidget, chosen: Sequence[int], latest: date | None, done: Callable[[], None], *,
    cards: bool = False,
) -> ExtendDialog:  # fmt: skip
    """The form, open; what was extended is said with a way to undo it."""

    def say(answer: Extended) -> None:
        translate = QCoreApplication.translate
        if cards:
            text = translate("Expiry", "%n gift card(s) extended: {amounts}.", "", len(answer.plan.cards))
        else:
            text = translate("Expiry", "%n balance(s) extended: {amounts}.", "", len(answer.plan.moved))
        context.say(
            text.format(amounts=money_list(context.formats, answer.plan.totals)),
            "positive",
            translate("Expiry", "Undo…"),
            lambda: UndoExtensionDialog(context, parent, answer.posted.operation_id).open(),
        )
        done()

    dialog = ExtendDialog(context, parent, chosen, latest=latest, cards=cards)
    dialog.answered.connect(say)
    dialog.open()
    return dialog
