"""One order: lines, what paid it, points, and a timeline from which one walks on to every related row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop_app.commands import Command
from desktop_app.dialogs.paper import ReceiptDialog
from desktop_app.dialogs.transaction import TransactionDialog
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.customer_figures import NotedFigure
from desktop_app.pages.order_columns import line_columns
from desktop_app.pages.order_legs import leg_words, legs
from desktop_app.pages.order_timeline import Kind, Step, joined, timeline
from desktop_app.pages.page import Page
from desktop_app.pages.selling import Selling
from desktop_app.tasks import LatestRead
from desktop_app.widgets.buttons import button, name_button, quiet_button
from desktop_app.widgets.facts import RIGHT_TO_LEFT
from desktop_app.widgets.labels import Banner, Chip, label
from desktop_app.widgets.table import TableView
from desktop_app.widgets.timeline import Timeline
from desktop_app.words import tone, word
from ledger.domain.orders import OrderDetail, OrderKind, OrderStatus
from ledger.domain.payments import LIVE
from ledger.domain.words import Source
from ledger.paging import Page as Rows
from ledger.use_cases.orders import order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.changes import Changes

_ENDED = frozenset({OrderStatus.CANCELLED, OrderStatus.RETURNED})
_LIVE = frozenset(status.value for status in LIVE)


class OrderPage(Page):
    """Shown with `order_id`; follows every change of that order."""

    id = "order"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._order_id: int | None = None
        self.detail: OrderDetail | None = None
        self.selling = Selling(context, self)
        self._reading = LatestRead(context.tasks, self)
        self.chip = Chip()
        self.banner = Banner()
        self.back = quiet_button("arrow-left", "", self._go_back)
        self.customer_button = button("", self._open_customer, icon="user")
        self.phone_button = button("", self._show_phone, icon="phone")
        self.deliver_button = button("", self._deliver, icon="check")
        self.return_button = button("", self._return, icon="undo")
        self.cancel_button = button("", self._cancel, danger=True)
        self.pay_button = button("", self._pay, icon="credit", primary=True)
        self.figures = [NotedFigure() for _ in range(4)]
        self.model = PagedTableModel(context.tasks, line_columns(context), lambda line: line.n, parent=self)
        self.table = TableView(context, "order_lines", self.model, lambda: ("", ""))
        self.timeline = Timeline(context)
        self._titles = label("", "sectionTitle"), label("", "sectionTitle")
        self._note = label("", "muted", wrap=True)
        self._lay_out()
        self.timeline.opened.connect(self.open_step)
        self.selling.done.connect(self.timeline.setFocus)
        self.retranslate()

    def _lay_out(self) -> None:
        self.header.lead(self.back)
        self.header.beside_title(self.chip)
        leave = (self.return_button, self.cancel_button)
        for made in (self.customer_button, self.phone_button, self.deliver_button, *leave, self.pay_button):
            self.header.add_action(made)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        for figure, stretch in zip(self.figures, (3, 5, 3, 3), strict=True):
            figures.addWidget(figure, stretch)
        frame = QFrame()
        frame.setObjectName("tableFrame")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 6, 1, 6)
        inside.addWidget(self.timeline)
        self.table.hide_status_line()
        sides = QHBoxLayout()
        sides.setSpacing(16)
        for title, part, stretch in ((self._titles[0], self.table, 4), (self._titles[1], frame, 3)):
            column = QVBoxLayout()
            column.setSpacing(8)
            column.addWidget(title)
            column.addWidget(part, 1)
            sides.addLayout(column, stretch)
        self.column.addWidget(self.banner)
        self.column.addLayout(figures)
        self.column.addWidget(self._note)
        self.column.addLayout(sides, 1)

    # -- the page's protocol ----------------------------------------------------------------------------------

    def title(self) -> str:
        """The order's number."""
        return self.header.title.text()

    def commands(self) -> Sequence[Command]:
        """What can be done with the order, and ways around."""
        return [
            Command("order.pay", lambda: self.tr("Pay the order…"), self._pay, "Ctrl+P", page=self.id,
                    enabled=self._may_pay, icon="credit"),
            Command("order.deliver", lambda: self.tr("The order is delivered…"), self._deliver, "Ctrl+L",
                    page=self.id, enabled=self._may_deliver, icon="check"),
            Command("order.return", lambda: self.tr("Return goods of the order…"), self._return, "Ctrl+R",
                    page=self.id, enabled=self._may_return, icon="undo"),
            Command("order.cancel", lambda: self.tr("Cancel the order…"), self._cancel, "Ctrl+Del", page=self.id,
                    enabled=self._may_cancel, icon="trash"),
            Command("order.customer", lambda: self.tr("Open the customer"), self._open_customer, "Ctrl+U",
                    page=self.id, enabled=self._has_customer, icon="user"),
            Command("order.phone", lambda: self.tr("Show the online payment"), self._show_phone, page=self.id,
                    enabled=lambda: self._live_payment() is not None, icon="phone"),
            Command("order.back", lambda: self.tr("Back to all orders"), self._go_back, "Alt+Left", page=self.id,
                    icon="arrow-left"),
        ]  # fmt: skip

    def shown(self, **args: object) -> None:
        """Show the order `order_id`; without one, the one shown before."""
        wanted = args.get("order_id")
        if isinstance(wanted, int) and wanted != self._order_id:
            self._order_id, self.detail = wanted, None
            self.model.clear()
            self.timeline.show_steps(())
            self._show()
        self._read()
        self.timeline.setFocus()

    def changed(self, changes: Changes) -> None:
        """Read again what concerns this order."""
        if self._order_id is not None and (changes.everything or self._order_id in changes.orders):
            self._read()

    def focus_search(self) -> None:
        """Into the timeline."""
        self.timeline.setFocus()

    def retranslate(self) -> None:
        """Set every text again."""
        name_button(self.back, self.tr("Back to all orders (Alt+Left)"))
        name_button(self.customer_button, self.tr("Customer"))
        name_button(self.phone_button, self.tr("Online payment"))
        name_button(self.deliver_button, self.tr("Delivered…"))
        name_button(self.return_button, self.tr("Return…"))
        name_button(self.cancel_button, self.tr("Cancel…"))
        name_button(self.pay_button, self.tr("Pay…"))
        self._titles[0].setText(self.tr("Lines"))
        self._titles[1].setText(self.tr("What happened"))
        self.timeline.setAccessibleName(self.tr("What happened"))
        self.table.view.setAccessibleName(self.tr("Lines"))
        self._show()

    # -- reading and showing ----------------------------------------------------------------------------------

    def _read(self) -> None:
        wanted, ledger = self._order_id, self.context.ledger
        if wanted is not None:
            self._reading.ask(lambda _: order(ledger, wanted), self._take, self._failed)

    def _take(self, detail: OrderDetail) -> None:
        self.detail = detail
        self.banner.hide()
        self._show()
        self.model.show(lambda _, __: Rows(detail.lines))

    def _failed(self, failure: Failure) -> None:
        self.banner.show_message(self.context.words(failure).both, "negative", self.tr("Try again"), self._read)

    def _show(self) -> None:
        detail = self.detail
        self._enable()
        if detail is None:
            self.header.show_title(self.tr("Order"))
            self.chip.hide()
            self._note.hide()
            self.figures[-1].hide()
            return
        formats, row = self.context.formats, detail.row
        mark = RIGHT_TO_LEFT if formats.right_to_left else ""
        self.header.show_title(
            self.tr("Order {number}").format(number=formats.code(row.shown_number)),
            mark + joined(row.customer_name, formats.moment(row.created_at), word(row.kind), row.performed_by),
        )
        self.chip.show()
        self.chip.show_status(word(row.status), tone(row.status))
        reason = self.tr("Cancelled: {reason}").format(reason=detail.cancel_reason) if detail.cancel_reason else ""
        noted = (reason, detail.note, formats.code(detail.external_ref))
        self._note.setText(mark + joined(*noted))
        self._note.setVisible(any(noted))
        self._show_figures(detail)
        self.timeline.show_steps(timeline(detail, formats))

    def _show_figures(self, detail: OrderDetail) -> None:
        formats, row = self.context.formats, detail.row
        total, paid, points, back = self.figures
        due = self.tr("{due} still to pay").format(due=formats.money(row.due)) if row.due else ""
        total.show_figure(self.tr("Total"), formats.money(row.total), due)
        paid.show_figure(self.tr("Paid with"), word(row.method), self._parts(detail))
        used = self.tr("{points} used for {amount}").format(
            points=formats.number(row.points_used), amount=formats.money(row.points_money)
        ) if row.points_used else ""  # fmt: skip
        pending = self.tr("{points} to come").format(points=formats.number(detail.points_pending))
        notes = (used, pending if detail.points_pending else "")
        earned = formats.number(detail.points_earned)
        points.show_figure(self.tr("Points earned"), earned, "  ·  ".join(part for part in notes if part))
        withheld = self.tr("{amount} of it kept back for cashback").format(amount=formats.money(detail.withheld))
        of_goods = self.tr("For goods of {amount}").format(amount=formats.money(row.returned))
        said = (of_goods, withheld if detail.withheld else "")
        back.show_figure(self.tr("Given back"), formats.money(detail.given_back), joined(*said))
        back.setVisible(bool(detail.returns))

    def _parts(self, detail: OrderDetail) -> str:
        formats = self.context.formats
        parts = [f"{leg_words(leg, formats)}: {formats.money(leg.amount)}" for leg in legs(detail)]
        waits = detail.on_its_way_back
        if detail.row.status is OrderStatus.CANCELLED:
            given = any(one.source is Source.REFUND for one in detail.transactions)
            parts = [self.tr("Everything went back")] if given and not waits and not detail.in_suspense else []
        parts += [self.tr("{amount} on its way back").format(amount=formats.money(one)) for one in waits]
        parts += [self.tr("{amount} in suspense").format(amount=formats.money(one)) for one in detail.in_suspense]
        return "  ·  ".join(parts)

    def _enable(self) -> None:
        self.pay_button.setVisible(self._may_pay())
        self.deliver_button.setVisible(self._may_deliver())
        self.return_button.setVisible(self._may_return())
        self.cancel_button.setVisible(self._may_cancel())
        self.customer_button.setVisible(self._has_customer())
        self.phone_button.setVisible(self._live_payment() is not None)

    def _may_pay(self) -> bool:
        return self.detail is not None and bool(self.detail.row.due)

    def _may_deliver(self) -> bool:
        if self.detail is None:
            return False
        row = self.detail.row
        waits = row.status is OrderStatus.AWAITING_PAYMENT and row.kind is OrderKind.DELIVERY
        return waits or row.status is OrderStatus.PAID

    def _may_cancel(self) -> bool:
        return self.detail is not None and self.detail.row.status not in _ENDED

    def _may_return(self) -> bool:
        return self.detail is not None and self.selling.may_return(self.detail.row)

    def _has_customer(self) -> bool:
        return self.detail is not None and self.detail.row.customer_id is not None

    def _live_payment(self) -> int | None:
        payments = self.detail.payments if self.detail is not None else ()
        live = (one.id for one in payments if one.refund_id is None and one.status in _LIVE)
        return next(live, None)

    # -- what a person does -----------------------------------------------------------------------------------

    def open_step(self, step: Step) -> None:
        """Walk on to the row behind a line of the timeline."""
        if step.kind is Kind.TRANSACTION:
            TransactionDialog(self.context, step.row, self.window()).open()
        elif step.kind is Kind.RECEIPT:
            ReceiptDialog(self.context, self.window(), step.row.id).open()
        elif step.kind in {Kind.PAYMENT, Kind.REFUND}:
            self.context.navigate("payments", payment_id=step.row.id)
        elif self._has_customer():
            self._open_customer()

    def _pay(self) -> None:
        if self.detail is not None and self._may_pay():
            self.selling.pay(self.detail.row)

    def _deliver(self) -> None:
        if self.detail is not None and self._may_deliver():
            self.selling.deliver(self.detail.row)

    def _cancel(self) -> None:
        if self.detail is not None and self._may_cancel():
            self.selling.cancel(self.detail)

    def _return(self) -> None:
        if self.detail is not None and self._may_return():
            self.selling.take_back(self.detail)

    def _show_phone(self) -> None:
        live = self._live_payment()
        if live is not None:
            self.selling.show_payment(live)

    def _open_customer(self) -> None:
        if self.detail is not None and self.detail.row.customer_id is not None:
            self.context.navigate("customer", customer_id=self.detail.row.customer_id)

    def _go_back(self) -> None:
        self.context.navigate("orders")
