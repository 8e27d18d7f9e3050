"""The two sides of a sale at the till: what is sold, and who pays for it with what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from desktop_app.dialogs.posting_choices import Choice
from desktop_app.dialogs.sale_entry import SaleEntry
from desktop_app.models.sale_lines import SaleLinesModel
from desktop_app.widgets.buttons import button
from desktop_app.widgets.customer_picker import CustomerPicker
from desktop_app.widgets.labels import label
from desktop_app.widgets.sale_lines import SaleLinesView
from desktop_app.words import word
from ledger.domain.orders import OrderKind
from ledger.domain.words import Tender
from ledger.money import POINTS, Currency

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.context import AppContext
    from desktop_app.dialogs.form import FormDialog
    from desktop_app.dialogs.paying import Paying
    from ledger.domain.orders import Sold
    from ledger.use_cases.orders import Sale

    SaleForm = FormDialog[Sale, Sold]

_LONGEST_NOTE = 300
_LINES_HEIGHT = 190


class SoldSide(QVBoxLayout):
    """The product field, the lines, and what kind of sale it is."""

    def __init__(self, form: SaleForm, unit: Currency) -> None:
        super().__init__()
        self.lines = SaleLinesModel(form.context.formats, form)
        self.entry = SaleEntry(form.context, unit)
        self.view = SaleLinesView(self.lines)
        self.view.setMinimumHeight(_LINES_HEIGHT)
        self.view.setAccessibleName(self.tr("Lines of the sale"))
        self.kind = Choice(tuple(OrderKind), word)
        self.note = QLineEdit()
        self.note.setMaxLength(_LONGEST_NOTE)
        self._lay_out(form)

    def _lay_out(self, form: SaleForm) -> None:
        self.setSpacing(10)
        self.addWidget(form.make_field("product", self.tr("Product or price (F3)"), self.entry))
        frame = QFrame()
        frame.setObjectName("tableFrame")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.view)
        self.addWidget(form.make_field("lines", "", frame), 1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(form.make_field("kind", self.tr("Kind of sale"), self.kind), 2)
        below.addWidget(form.make_field("note", self.tr("Note (optional)"), self.note), 3)
        self.addLayout(below)


class PaidSide(QVBoxLayout):
    """The customer with what they have, and the fields that pay."""

    def __init__(self, form: SaleForm, paying: Paying, park: Callable[[], None]) -> None:
        super().__init__()
        self._context: AppContext = form.context
        self._paying = paying
        self.customer = CustomerPicker(form.context)
        self._has = label("", "small", wrap=True)
        self._lay_out(form, park)
        paying.wallets_read.connect(self._show_has)
        self._show_has()

    def _lay_out(self, form: SaleForm, park: Callable[[], None]) -> None:
        paying = self._paying
        self.setSpacing(10)
        self.addWidget(form.make_field("customer", self.tr("Customer (F2, optional)"), self.customer))
        self.addWidget(self._has)
        uses = QHBoxLayout()
        uses.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        uses.addWidget(form.make_field("wallet", self.tr("From the wallet (F4)"), paying.wallet), 3, top)
        uses.addWidget(form.make_field("points", self.tr("Points (F5)"), paying.points), 2, top)
        self.addLayout(uses)
        paying.code.setPlaceholderText(self.tr("Scan the card, or type its code"))
        self.addWidget(form.make_field("code", self.tr("Gift card (F6)"), paying.code))
        self.addWidget(paying.cards)
        self.addWidget(form.make_field("tenders", self.tr("Paid now with"), paying.tenders))
        self.addLayout(self._buttons(park))
        self.addStretch(1)

    def _buttons(self, park: Callable[[], None]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for text, tender in (
            (self.tr("Cash"), Tender.CASH), (self.tr("Card"), Tender.TERMINAL), (self.tr("Online"), Tender.PROVIDER),
        ):  # fmt: skip
            made = button(text, partial(self._paying.add_tender, tender), icon="plus", link=True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(made)
        row.addStretch(1)
        made = button(self.tr("Park (F7)"), park, icon="pause", link=True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(made)
        return row

    def _show_has(self) -> None:
        formats, paying = self._context.formats, self._paying
        wallet, points = paying.of(paying.unit), paying.of(POINTS)
        parts = []
        if wallet is not None:
            parts.append(self.tr("Wallet {amount}").format(amount=formats.money(wallet.shown)))
        if points is not None:
            parts.append(self.tr("{points} points").format(points=formats.number(points.shown.minor)))
        self._has.setText("  ·  ".join(parts))
        self._has.setVisible(bool(parts))
