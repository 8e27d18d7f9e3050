"""A customer's points: what earned them and by which rule, what used them, what is pending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.dialogs.pending_end import pending_commands
from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.transaction_columns import ending_words, status_tone, status_words
from desktop_app.widgets.labels import label
from desktop_app.widgets.table import TableView
from desktop_app.words import because, note_words, word
from ledger.domain.transactions import TransactionFilter, TransactionRow
from ledger.domain.words import Source, Status, Type
from ledger.money import POINTS, Money, currency
from ledger.use_cases.history import order_numbers, transactions

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.context import AppContext
    from ledger.paging import Key, Page
    from ledger.use_cases.opening import Ledger

_EARNING = "order_points"
"""The reason that the column of what happened tells already."""

_WHAT = {
    (Type.CREDIT, Source.LOYALTY): QT_TRANSLATE_NOOP("CustomerPointsTab", "Earned"),
    (Type.DEBIT, Source.PURCHASE): QT_TRANSLATE_NOOP("CustomerPointsTab", "Used"),
    (Type.CREDIT, Source.REFUND): QT_TRANSLATE_NOOP("CustomerPointsTab", "Given back"),
    (Type.DEBIT, Source.CLAWBACK): QT_TRANSLATE_NOOP("CustomerPointsTab", "Taken back"),
    (Type.DEBIT, Source.EXPIRY): QT_TRANSLATE_NOOP("CustomerPointsTab", "Expired"),
    (Type.CREDIT, Source.OPENING_BALANCE): QT_TRANSLATE_NOOP("CustomerPointsTab", "Brought over"),
}
"""The words of SPEC 17 for what happens to points."""


class CustomerPointsTab(QWidget):
    """Everything that moved or will move points, newest first; Enter goes to the order behind a line."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._numbers: dict[int, str] = {}
        self._hint = label("", "muted", wrap=True)
        self.model: PagedTableModel[TransactionRow] = PagedTableModel(
            context.tasks, self._columns(), identity=lambda row: row.id, parent=self
        )
        self.table: TableView[TransactionRow] = TableView(context, "customer_points", self.model, self._empty_words)
        self.table.opened.connect(self._open)
        self.table.set_menu(lambda rows: pending_commands(context, self, rows[0]) if len(rows) == 1 else ())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._hint)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self._hint.setText(self.tr("Enter shows a line's order. Pending points count once it is paid."))
        self.table.view.setAccessibleName(self.tr("Points of the customer"))

    def show_customer(self, customer_id: int) -> None:
        """Show this customer's points, whichever wallet is chosen above."""
        ledger, wanted = self._context.ledger, TransactionFilter(customer_id=customer_id, currency=POINTS.code)
        self.model.show(lambda _, after: self._lines(ledger, wanted, after))

    def _lines(self, ledger: Ledger, wanted: TransactionFilter, after: Key | None) -> Page[TransactionRow]:
        """On a reader: a page, and what its orders are called."""
        found = transactions(ledger, wanted, after=after)
        self._numbers = self._numbers | order_numbers(ledger, found.rows)
        return found

    def _columns(self) -> list[Column[TransactionRow]]:
        context = self._context
        return [
            Column("time", lambda: self.tr("Time"), lambda row: row.time, self._moment, width=152,
                   tooltip=lambda row: context.formats.exact_moment(row.time)),
            Column("what", lambda: self.tr("What happened"), what, width=120),
            Column("points", lambda: self.tr("Points"), lambda row: row.signed, self._signed, Align.END, width=76,
                   tone=_tone, amount=lambda row: row.signed if row.status is Status.POSTED else None),
            Column("after", lambda: self.tr("After"), lambda row: row.after, self._bare, Align.END, width=76),
            Column("state", lambda: self.tr("State"), _state, width=104, tone=status_tone, chip=True,
                   tooltip=lambda row: ending_words(row, context.formats)),
            Column("order", lambda: self.tr("Order"), self._order, context.formats.code, width=124),
            Column("why", lambda: self.tr("Why"), self._why, stretch=True, width=160, tooltip=self._why),
        ]  # fmt: skip

    def _moment(self, instant: datetime) -> str:
        return self._context.formats.moment(instant)

    def _signed(self, amount: Money) -> str:
        return self._context.formats.money(amount, signed=True, code=False)

    def _bare(self, amount: Money | None) -> str:
        return self._context.formats.money(amount, code=False) if amount is not None else ""

    def _why(self, row: TransactionRow) -> str:
        """Reason and rule, and how the points follow from it (SPEC 5)."""
        rule = dict(row.metadata).get("rule", "") if row.reason_code == _EARNING else because(row)
        note = note_words(row, self._context.formats)
        return " · ".join(part for part in (rule, self._worked_out(row), note) if part)

    def _worked_out(self, row: TransactionRow) -> str:
        known = dict(row.metadata)
        points, _, per = known.get("rate", "").partition("/")
        if not per or not {"base", "currency"} <= set(known):
            return ""
        unit = currency(known["currency"])
        text = self.tr("{points} for every {money}, on {base}")
        return text.format(
            points=self._context.formats.number(int(points)),
            money=self._context.formats.money(Money(int(per), unit)),
            base=self._context.formats.money(Money(int(known["base"]), unit)),
        )

    def _order(self, row: TransactionRow) -> str:
        known = row.reference_type == "order" and row.reference_id.isdecimal()
        return self._numbers.get(int(row.reference_id), row.reference_id) if known else ""

    def _open(self, row: TransactionRow) -> None:
        if row.reference_type == "order" and row.reference_id.isdecimal():
            self._context.navigate("order", order_id=int(row.reference_id))

    def _empty_words(self) -> tuple[str, str]:
        return self.tr("No points yet"), self.tr("What orders earn and use shows up here with its rule.")


def what(row: TransactionRow) -> str:
    """What happened, in the customer's words."""
    known = _WHAT.get((row.type, row.source))
    if known is not None:
        return QCoreApplication.translate("CustomerPointsTab", known)
    return f"{word(row.type)} · {word(row.source)}"


def _state(row: TransactionRow) -> str:
    told = row.status is not Status.POSTED or row.expired is not None
    return status_words(row) if told else ""


def _tone(row: TransactionRow) -> str:
    if row.status is not Status.POSTED or not row.signed.minor:
        return ""
    return "positive" if row.signed.minor > 0 else "negative"
