"""Cancelling an order: what goes back where, seen before anything is posted; the reason is mandatory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.gift_card_codes import CodesDialog
from desktop_app.tasks import LatestRead
from desktop_app.widgets.plan_view import PlanView
from ledger.domain.orders import OrderDetail, Sold
from ledger.errors import FieldRequired
from ledger.use_cases.orders import CancelOrder, cancel_order
from ledger.use_cases.posting import new_key, outcome_of
from ledger.use_cases.returns import plan_cancel

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.return_plan import ReturnPlan
    from ledger.progress import Progress

_LONGEST = 300
_PAUSE_MS = 50
_WIDTH, _HEIGHT, _TALLEST = 560, 200, 520


class CancelOrderDialog(FormDialog[CancelOrder, Sold]):
    """Shows what goes back, and what the customer will have; asks for the reason."""

    def __init__(self, context: AppContext, parent: QWidget | None, detail: OrderDetail) -> None:
        super().__init__(context, parent)
        number = context.formats.code(detail.row.shown_number)
        self.set_words(self.tr("Cancel order {number}").format(number=number), self.tr("Cancel the order"))
        self.cancel_button.setText(self.tr("Keep it"))
        self.setMinimumWidth(_WIDTH)
        self._detail = detail
        self.plan = PlanView(context)
        self.plan.setMinimumHeight(_HEIGHT)
        self.body.addWidget(self.plan, 1)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST)
        self.add_field("reason", self.tr("Reason"), self.reason)
        self._preview = LatestRead(context.tasks, self, _PAUSE_MS)
        self.answered.connect(self._tell_codes)
        self._foresee()

    def _tell_codes(self, answer: Sold) -> None:
        """What went back to a card that takes no value any more is on a new one, whose code is known only now."""
        if answer.new_cards:
            CodesDialog(self.context, self.parentWidget(), answer.new_cards).open()

    def _foresee(self) -> None:
        ledger, order = self.context.ledger, self._detail.row.id
        self._preview.ask(
            lambda _: plan_cancel(ledger, CancelOrder(new_key(), order, "?")), self._foreseen, self._not_foreseen
        )

    def _foreseen(self, plan: ReturnPlan) -> None:
        self.plan.show_plan(plan)
        self.plan.setMinimumHeight(min(self.plan.needed_height(self.plan.width()), _TALLEST))
        self._make_room(exactly=True)

    def _not_foreseen(self, failure: Failure) -> None:
        self.plan.show_hint(self.context.words(failure).both, "negative")

    def build(self) -> CancelOrder:
        """Raises FieldRequired("reason")."""
        if not self.reason.text().strip():
            raise FieldRequired("reason")
        return CancelOrder(self.key, self._detail.row.id, self.reason.text().strip())

    def send(self, request: CancelOrder, progress: Progress) -> Sold:
        """Cancel it."""
        del progress
        return cancel_order(self.context.ledger, request)

    def outcome(self) -> Sold | None:
        """What the key led to; cancelling under the same key again answers the same."""
        ledger = self.context.ledger
        if outcome_of(ledger, self.key) is None:
            return None
        return cancel_order(ledger, CancelOrder(self.key, self._detail.row.id, self.reason.text().strip()))

    def done_words(self, answer: Sold) -> str:
        """That everything went back."""
        number = self.context.formats.code(answer.order.shown_number)
        return self.tr("Order {number} is cancelled; everything went back.").format(number=number)
