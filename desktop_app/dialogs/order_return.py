"""A return: what comes back on the leading side, and on the trailing side, live, everything that it will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.dialogs.form import FormDialog, Stage
from desktop_app.dialogs.posting_choices import Choice
from desktop_app.models.return_lines import ReturnLinesModel
from desktop_app.tasks import LatestRead
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label
from desktop_app.widgets.money_field import MoneyField
from desktop_app.widgets.plan_view import PlanView
from desktop_app.widgets.return_lines import ReturnLinesView
from ledger.domain.orders import OrderDetail
from ledger.domain.returns import KeptLine, lines_to_return
from ledger.errors import FieldRequired, ProductNotFound, Refusal, ReturnEmpty, ReturnTooLarge
from ledger.use_cases.posting import new_key, outcome_of
from ledger.use_cases.products import product_by
from ledger.use_cases.returns import (
    ByAmount,
    ByPieces,
    Destination,
    Returned,
    ReturnOrder,
    plan_return,
    return_order,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.context import AppContext
    from desktop_app.dialogs.form_fields import FormField
    from desktop_app.tasks import Failure
    from ledger.domain.products import Product
    from ledger.domain.return_plan import ReturnPlan
    from ledger.domain.returns import What
    from ledger.progress import Progress

_SIZE = 980, 640
_PAUSE_MS = 200
_LONGEST = 300
_LINES_HEIGHT, _PLAN_HEIGHT = 190, 460


class ReturnOrderDialog(FormDialog[ReturnOrder, Returned]):
    """F3 pieces, F4 an amount, F5 everything, F6 where it goes, F8 the reason; a scan adds a piece."""

    def __init__(self, context: AppContext, parent: QWidget | None, detail: OrderDetail) -> None:
        super().__init__(context, parent)
        number = context.formats.code(detail.row.shown_number)
        self.set_words(self.tr("Return of order {number}").format(number=number), self.tr("Give back"))
        self.resize(*_SIZE)
        self._detail = detail
        self._request: ReturnOrder | None = None
        self._asked: tuple[What, Destination] | None = None
        self._kept = tuple(
            KeptLine(one.n, one.name, one.kept, one.amount - one.returned_amount, one.product_id)
            for one in detail.lines
        )
        self._plans = LatestRead(context.tasks, self, _PAUSE_MS)
        self.lines = ReturnLinesModel(detail, context.formats, self)
        self.view = ReturnLinesView(self.lines)
        self.view.setMinimumHeight(_LINES_HEIGHT)
        self.view.setAccessibleName(self.tr("Pieces that come back"))
        self.amount = MoneyField(detail.row.total.currency, context.formats)
        self.to = Choice(tuple(Destination), self._destination_word)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST)
        self.plan = PlanView(context)
        self.plan.setMinimumHeight(_PLAN_HEIGHT)
        self._lay_out_return()
        self._connect()
        self.edited()

    def _destination_word(self, to: Destination) -> str:
        if to is Destination.WALLET:
            return self.tr("To the customer's wallet")
        return self.tr("As it was paid")

    # -- laying out -------------------------------------------------------------------------------------------

    def _lay_out_return(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(22)
        sides.addLayout(self._leading(), 6)
        sides.addWidget(self.plan, 5)
        self.body.addLayout(sides, 1)

    def _leading(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        frame = QFrame()
        frame.setObjectName("tableFrame")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.view)
        frame.setFocusProxy(self.view)
        column.addWidget(self.make_field("lines", self.tr("What comes back (F3)"), frame), 1)
        column.addLayout(self._below())
        top = Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout()
        row.setSpacing(12)
        amount = self.make_field("amount", self.tr("Or part of the price; the goods stay (F4)"), self.amount)
        row.addWidget(amount, 1, top)
        to = self.make_field("destination", self.tr("The payment goes back (F6)"), self.to)
        to.setVisible(self._detail.row.customer_id is not None)
        row.addWidget(to, 1, top)
        column.addLayout(row)
        column.addWidget(self.make_field("reason", self.tr("Reason (F8)"), self.reason))
        return column

    def _below(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(self.tr("+ and − count, a scan adds a piece"), "small"))
        row.addStretch(1)
        self.all_button = button(self.tr("Everything (F5)"), self.take_all, link=True)
        self.all_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(self.all_button)
        return row

    def _connect(self) -> None:
        self.lines.edited.connect(self._pieces_edited)
        self.lines.refused.connect(self.show_failure)
        self.lines.scanned.connect(self.take_scan)
        self.view.finished.connect(self.reason.setFocus)
        runs: dict[str, Callable[[], None]] = {
            "F3": self.view.setFocus,
            "F4": self.amount.setFocus,
            "F5": self.take_all,
            "F6": self.to.setFocus,
            "F8": self.reason.setFocus,
        }
        for keys, run in runs.items():
            QShortcut(QKeySequence(keys), self, lambda run=run: self._run(run))

    def _run(self, run: Callable[[], None]) -> None:
        """Nothing changes any more once the form is on its way."""
        if self.stage is Stage.EDITING:
            run()

    # -- what comes back --------------------------------------------------------------------------------------

    def take_all(self) -> None:
        """Everything that was kept; nothing when it is everything already."""
        everything = all(row.back == row.kept.quantity for row in self.lines.rows)
        self.lines.put_all(back=not everything)
        self.view.setFocus()

    def take_scan(self, text: str) -> None:
        """A piece of the product that was scanned."""
        ledger = self.context.ledger
        self.context.tasks.read(
            lambda _: product_by(ledger, text), lambda found: self._scanned(found, text), self.show_failure, self
        )

    def _scanned(self, found: Product, text: str) -> None:
        try:
            row = self.lines.add_product(found.id)
        except Refusal as refusal:
            self.show_failure(refusal)
            return
        if row is None:
            self.show_failure(ProductNotFound(text))
            return
        self.view.stand_on(row)

    def _pieces_edited(self) -> None:
        """Pieces take the place of an amount."""
        if self.lines.pieces and self.amount.text():
            self.amount.clear()
        else:
            self._edited()

    def edited(self) -> None:
        """Ask the ledger what it would do."""
        if self.amount.text().strip() and self.lines.pieces:
            self.lines.put_all(back=False)
        try:
            request = self._wanted(new_key())
        except Refusal as refusal:
            self._plans.forget()
            self._asked = None
            nothing = self.tr("Count the pieces that come back, or type an amount: the plan stands here.")
            empty = isinstance(refusal, ReturnEmpty)
            self.plan.show_hint(nothing if empty else self.context.words(refusal).both, "" if empty else "negative")
            if isinstance(refusal, ReturnTooLarge):
                self.fields["amount"].show_problem(self.context.words(refusal).sentence)
            return
        if self._asked == (request.what, request.destination):
            return
        self._asked = request.what, request.destination
        ledger = self.context.ledger
        self._plans.ask(lambda _: plan_return(ledger, request), self._planned, self._not_planned)

    def _planned(self, plan: ReturnPlan) -> None:
        self.plan.show_plan(plan)

    def _not_planned(self, failure: Failure) -> None:
        words = self.context.words(failure)
        field = self._field_of(failure) if isinstance(failure, Refusal) else None
        if field is not None:
            field.show_problem(words.sentence)
        self.plan.show_hint(words.both, "negative")

    def _field_of(self, refusal: Refusal) -> FormField | None:
        """What is said of an amount is said of the pieces where those were counted."""
        if refusal.field == "amount" and not self.amount.text().strip():
            return self.fields["lines"]
        return super()._field_of(refusal)

    def _wanted(self, key: str) -> ReturnOrder:
        what: What = ByPieces(self.lines.pieces)
        if self.amount.text().strip():
            what = ByAmount(self.amount.money())
        lines_to_return(self._detail.row.id, self._kept, what)
        return ReturnOrder(key, self._detail.row.id, what, self.to.chosen, note=self.reason.text().strip())

    # -- sending ----------------------------------------------------------------------------------------------

    def build(self) -> ReturnOrder:
        """Raises ReturnEmpty, ReturnTooLarge, FieldRequired("reason") and an amount's refusals."""
        request = self._wanted(self.key)
        if not request.note:
            raise FieldRequired("reason")
        return request

    def send(self, request: ReturnOrder, progress: Progress) -> Returned:
        """Give back."""
        del progress
        return return_order(self.context.ledger, request)

    def outcome(self) -> Returned | None:
        """What the key led to; returning under the same key again answers the same and gives nothing twice."""
        ledger, request = self.context.ledger, self._request
        return None if request is None or outcome_of(ledger, self.key) is None else return_order(ledger, request)

    def describe(self, request: ReturnOrder) -> str:
        """Which order."""
        self._request = request
        return self.tr("Return of order {number}").format(
            number=self.context.formats.code(self._detail.row.shown_number)
        )
