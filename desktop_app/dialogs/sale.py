"""A sale at the till, for a cashier in a hurry: keyboard and scanner only, every figure live."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.dialogs.form import FormDialog, Stage
from desktop_app.dialogs.paying import Paying, field_beside
from desktop_app.dialogs.sale_cart import Cart, cart_content, cart_of
from desktop_app.dialogs.sale_foreseen import ForeseenSale
from desktop_app.dialogs.sale_parking import set_aside
from desktop_app.dialogs.sale_sides import PaidSide, SoldSide
from desktop_app.models.sale_lines import PRICE
from desktop_app.widgets.bill import Bill
from ledger.domain.orders import OrderKind, ParkedCart, Sold
from ledger.domain.words import Tender
from ledger.errors import FieldInvalid, OrderNotCovered, OrderOverpaid, Refusal
from ledger.money import Money
from ledger.use_cases.carts import ParkCart
from ledger.use_cases.orders import Sale, sell
from ledger.use_cases.posting import new_key, outcome_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.context import AppContext
    from desktop_app.dialogs.form_fields import FormField
    from desktop_app.tasks import Failure
    from desktop_app.widgets.customer_picker import Picked
    from ledger.progress import Progress
    from ledger.use_cases.sale_requests import SaleLine

_SIZE = 940, 640


class SaleDialog(FormDialog[Sale, Sold]):
    """Lines on the leading side, who pays and with what on the trailing side, the bill below.

    F2 customer, F3 product, F4 wallet, F5 points, F6 gift card, F8 cash, F9 card terminal, F10 online, F7 parks.
    """

    parked = Signal()
    """The sale was set aside."""

    def __init__(
        self,
        context: AppContext,
        parent: QWidget | None = None,
        *,
        customer: tuple[int, str] | None = None,
        cart: ParkedCart | None = None,
    ) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("New sale"), self.tr("Sell"))
        self.resize(*_SIZE)
        self.unit = context.info.default_currency
        self._cart = cart
        self._request: Sale | None = None
        self.paying = Paying(context, self.unit, self)
        self._lay_out_sale()
        self._connect()
        self._make_keys()
        self._begin(customer, cart)

    def _lay_out_sale(self) -> None:
        sold, paid = SoldSide(self, self.unit), PaidSide(self, self.paying, self.park)
        self.entry, self.lines, self.view = sold.entry, sold.lines, sold.view
        self.kind, self.note = sold.kind, sold.note
        self.customer = paid.customer
        self.bill = Bill(self.context)
        self._foreseen = ForeseenSale(self.context, self)
        self.hint = self._foreseen.hint
        sides = QHBoxLayout()
        sides.setSpacing(22)
        sides.addLayout(sold, 6)
        sides.addLayout(paid, 5)
        self.body.addLayout(sides, 1)
        self.body.addWidget(self.bill)
        self.body.addWidget(self.hint)

    def _connect(self) -> None:
        paying = self.paying
        self.entry.line_found.connect(self.add_line)
        self.entry.customer_found.connect(self._customer_scanned)
        self.entry.card_scanned.connect(paying.take_card)
        self.entry.finished.connect(self._lines_done)
        self.entry.refused.connect(self.show_failure)
        self.lines.edited.connect(self._lines_edited)
        self.lines.refused.connect(self.show_failure)
        self.customer.picked.connect(self._customer_picked)
        self.customer.not_found.connect(self.show_failure)
        paying.changed.connect(self._paying_changed)
        paying.refused.connect(self.show_failure)

    def _make_keys(self) -> None:
        paying = self.paying
        runs: dict[str, Callable[[], None]] = {
            "F2": self.customer.setFocus,
            "F3": self.entry.setFocus,
            "F4": paying.use_wallet,
            "F5": paying.use_points,
            "F6": paying.code.setFocus,
            "F7": self.park,
            "F8": partial(paying.add_tender, Tender.CASH),
            "F9": partial(paying.add_tender, Tender.TERMINAL),
            "F10": partial(paying.add_tender, Tender.PROVIDER),
        }
        for keys, run in runs.items():
            QShortcut(QKeySequence(keys), self, partial(self._run, run))

    def _run(self, run: Callable[[], None]) -> None:
        """Nothing changes any more once the form is on its way."""
        if self.stage is Stage.EDITING:
            run()

    def _begin(self, customer: tuple[int, str] | None, cart: ParkedCart | None) -> None:
        self.paying.show_customer(None)
        if cart is not None:
            kept = cart_of(cart.content)
            self.kind.choose(kept.kind)
            self.note.setText(kept.note)
            self.lines.show(kept.lines)
            customer = (cart.customer_id, cart.customer_name) if cart.customer_id is not None else customer
            if cart.hold_id is not None and cart.held:
                self.paying.held = cart.held
                self.paying.wallet.set_money(cart.held)
        if customer is not None:
            self.customer.set_customer(*customer)
        if cart is not None:
            self.paying.points.setValue(cart_of(cart.content).points)

    # -- lines and customer -----------------------------------------------------------------------------------

    def add_line(self, line: SaleLine) -> None:
        """A product was scanned, or a price typed."""
        row = self.lines.add(line)
        self.view.stand_on(row)
        if not line.price:
            self.view.setFocus()
            self.view.edit(self.lines.index(row, PRICE))

    def _lines_edited(self) -> None:
        self.paying.show_bill(self._total())
        self._edited()

    def _lines_done(self) -> None:
        """Enter on an empty product field: the lines are complete; pay what is left in cash."""
        if self.lines.lines and self.paying.left().minor > 0:
            self.paying.add_tender(Tender.CASH)
        elif self.lines.lines:
            self.submit_button.setFocus()

    def _customer_scanned(self, customer_id: int, name: str) -> None:
        self.customer.set_customer(customer_id, name)

    def _customer_picked(self, picked: Picked | None) -> None:
        self.paying.show_customer(picked.id if picked is not None else None)
        if picked is not None and self.customer.hasFocus():
            self.entry.setFocus()

    def _total(self) -> Money:
        return Money(sum(line.amount.minor for line in self.lines.lines), self.unit)

    # -- live figures -----------------------------------------------------------------------------------------

    def edited(self) -> None:
        """Show the bill at once, and ask the ledger what would happen."""
        self._show_bill()
        self._foreseen.ask(self._what_if())

    def _paying_changed(self) -> None:
        self._edited()

    def _show_bill(self) -> None:
        paying = self.paying
        self.bill.show_bill(paying.sums(), paying.left(), paying.tenders.change())

    def _what_if(self) -> Sale | None:
        """The sale without gift cards and tenders, which say nothing of points; a look at a card is counted."""
        lines = self.lines.lines
        if not lines:
            return None
        try:
            chosen = self.customer.choice.id if self.customer.choice is not None else None
            points = self.paying.points.value() if chosen is not None else 0
            wallet = self.paying.typed_wallet() if chosen is not None else None
            hold = self._cart.hold_id if self._cart is not None and wallet is not None else None
            return Sale(new_key(), lines, chosen, OrderKind.DELIVERY, wallet, points, hold_id=hold)
        except Refusal:
            return None

    # -- sending ----------------------------------------------------------------------------------------------

    def build(self) -> Sale:
        """Raises the refusal of the first thing that is wrong or missing."""
        if self.entry.text().strip() or self.entry.busy:
            raise FieldInvalid("product", self.entry.text().strip())
        chosen = self.customer.customer_id() if self.customer.text().strip() else None
        parts = self.paying.parts()
        hold = self._cart.hold_id if self._cart is not None and parts.wallet is not None else None
        request = Sale(
            self.key, self.lines.lines, chosen, self.kind.chosen, parts.wallet, parts.points, parts.cards, hold,
            parts.tenders, parts.provider, note=self.note.text().strip(),
        )  # fmt: skip
        left = self.paying.left()
        if left.minor < 0:
            raise OrderOverpaid(0, left + self._brought(), self._brought())
        if left.minor > 0 and request.kind is OrderKind.COUNTER:
            raise OrderNotCovered(left)
        return request

    def _brought(self) -> Money:
        return self.paying.sums().due - self.paying.left()

    def _field_of(self, refusal: Refusal) -> FormField | None:
        name = field_beside(refusal)
        return self.fields.get(name) if name else super()._field_of(refusal)

    def send(self, request: Sale, progress: Progress) -> Sold:
        """Sell."""
        del progress
        return sell(self.context.ledger, request)

    def outcome(self) -> Sold | None:
        """What the key led to: selling again under it answers the same, and sells nothing twice."""
        ledger, request = self.context.ledger, self._request
        if outcome_of(ledger, self.key) is None or request is None:
            return None
        return sell(ledger, request)

    def describe(self, request: Sale) -> str:
        """How much, and to whom."""
        self._request = request
        name = self.customer.choice.name if self.customer.choice is not None else ""
        text = self.tr("Sale of {amount} to {name}") if name else self.tr("Sale of {amount}")
        return text.format(amount=self.context.formats.money(request.total), name=name)

    # -- parking ----------------------------------------------------------------------------------------------

    def park(self) -> None:
        """Set the sale aside; what was to come from the wallet is held for half an hour."""
        if self.stage is Stage.EDITING:
            try:
                self._set_aside(self._parking(), self._not_parked)
            except Refusal as refusal:
                self.show_failure(refusal)

    def reject(self) -> None:
        """Close without selling; a sale that was taken up is set aside again."""
        if self.stage is not Stage.EDITING or self._cart is None:
            super().reject()
            return
        try:
            request = self._parking()
        except Refusal:
            cart = self._cart
            request = ParkCart(new_key(), cart.content, cart.label, cart.customer_id, cart.held)
        self._set_aside(request, self._left)

    def _set_aside(self, request: ParkCart, on_refused: Callable[[Failure], None]) -> None:
        ledger, hold = self.context.ledger, self._cart.hold_id if self._cart is not None else None
        self._enter(Stage.SENDING)
        self.context.tasks.write(lambda _: set_aside(ledger, request, hold), self._parked, on_refused, self)

    def _parking(self) -> ParkCart:
        lines = self.lines.lines
        if not lines:
            raise FieldInvalid("lines", "0")
        chosen = self.customer.customer_id() if self.customer.text().strip() else None
        wallet = self.paying.typed_wallet()
        content = Cart(lines, self.kind.chosen, self.paying.points.value(), self.note.text().strip())
        name = self.customer.choice.name if self.customer.choice is not None else ""
        text = name or self.note.text().strip() or lines[0].name
        return ParkCart(new_key(), cart_content(content), text, chosen, wallet)

    def _parked(self, _: object) -> None:
        self._enter(Stage.DONE)
        self.context.say(self.tr("The sale is parked. Take it up again with F7 on the list of orders."), "positive")
        self.parked.emit()
        self.accept()

    def _not_parked(self, failure: Failure) -> None:
        self._enter(Stage.EDITING)
        self.show_failure(failure)

    def _left(self, failure: Failure) -> None:
        """It cannot be set aside again: what was held goes back by itself when its time ends."""
        self._enter(Stage.EDITING)
        self.context.refused(failure)
        super().reject()
