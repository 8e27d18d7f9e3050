"""What happened to one wallet, and what is known of the line in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.dialogs.posting_choices import reference_words
from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.transaction_columns import ending_words, status_words
from desktop_app.tasks import LatestRead
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label
from desktop_app.widgets.table import TableView
from desktop_app.words import because, note_words, reason, word
from ledger.domain.transactions import TransactionFilter, TransactionRow
from ledger.domain.words import Status, Type
from ledger.use_cases.history import transaction, transactions, wallet_history

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop_app.commands import Command
    from desktop_app.context import AppContext
    from ledger.money import Money


def history_columns(context: AppContext) -> list[Column[TransactionRow]]:
    """Time, type, source, signed amount, balance before and after, what became of it, reference, note, by whom."""
    translate = QCoreApplication.translate

    def moment(instant: datetime) -> str:
        return context.formats.moment(instant)

    def bare(amount: Money | None) -> str:
        return context.formats.money(amount, code=False)

    def about(row: TransactionRow) -> str:
        return " · ".join(part for part in (because(row), note_words(row, context.formats)) if part)

    return [
        Column(
            "time",
            lambda: translate("HistoryColumns", "Time"),
            lambda row: row.time,
            moment,
            width=148,
            tooltip=lambda row: context.formats.exact_moment(row.time),
        ),
        Column("type", lambda: translate("HistoryColumns", "Type"), lambda row: row.type, word, width=72),
        Column("source", lambda: translate("HistoryColumns", "Source"), lambda row: row.source, word, width=98),
        Column(
            "amount",
            lambda: translate("HistoryColumns", "Amount"),
            lambda row: row.signed,
            lambda amount: context.formats.money(amount, signed=True, code=False),
            Align.END,
            width=96,
            tooltip=lambda row: context.formats.money(row.signed, signed=True),
            tone=_direction_tone,
            amount=lambda row: row.signed,
        ),
        Column(
            "before",
            lambda: translate("HistoryColumns", "Before"),
            lambda row: row.before,
            bare,
            Align.END,
            width=96,
            tooltip=lambda row: context.formats.money(row.before),
        ),
        Column(
            "after",
            lambda: translate("HistoryColumns", "After"),
            lambda row: row.after,
            bare,
            Align.END,
            width=96,
            tooltip=lambda row: context.formats.money(row.after),
        ),
        Column("state", lambda: translate("HistoryColumns", "State"), _state, width=102, tone=_state_tone, chip=True),
        Column("reference", lambda: translate("HistoryColumns", "Reference"), lambda row: _reference(context, row),
               width=92),
        Column("note", lambda: translate("HistoryColumns", "Note"), about, stretch=True, width=80, tooltip=about),
        Column("by", lambda: translate("HistoryColumns", "By"), lambda row: row.performed_by, width=96),
    ]  # fmt: skip


class HistoryTab(QWidget):
    """A wallet's history, newest first, and a strip that tells everything about the current line."""

    reverse_asked = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.model: PagedTableModel[TransactionRow] = PagedTableModel(
            context.tasks, history_columns(context), identity=lambda row: row.id, parent=self
        )
        self.table: TableView[TransactionRow] = TableView(context, "customer_history", self.model, self._empty_words)
        self.strip = TransactionStrip(context)
        self.strip.reverse_button.clicked.connect(lambda *_: self.reverse_asked.emit())
        self._newest: int | None = None
        self.model.loaded.connect(self._stand_on_newest)
        self.table.selection_changed.connect(self._show_current)
        self.table.opened.connect(lambda _: self.strip.reverse_button.setFocus())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.table, 1)
        column.addWidget(self.strip)
        self.setFocusProxy(self.table)

    def show_wallet(self, wallet_id: int, last_day: date | None = None) -> None:
        """Show the history of this wallet from the newest line, or from the end of the business day `last_day`."""
        ledger = self._context.ledger
        if last_day is None:
            self.model.show(lambda _, after: wallet_history(ledger, wallet_id, after=after))
        else:
            wanted = TransactionFilter(wallet_id=wallet_id, last_day=last_day)
            self.model.show(lambda _, after: transactions(ledger, wanted, after=after))

    def offer(self, menu: list[Command]) -> None:
        """What a right click on a line offers."""
        self.table.set_menu(lambda _: menu)

    @property
    def row(self) -> TransactionRow | None:
        """The one line selected."""
        rows = self.table.selected_rows()
        return rows[0] if len(rows) == 1 else None

    @property
    def reversible(self) -> bool:
        """Whether the line in hand may perhaps be taken back; the ledger has the last word."""
        return self.row is not None and can_be_reversed(self.row)

    def retranslate(self) -> None:
        """Set every text again."""
        self.table.view.setAccessibleName(self.tr("History of the wallet"))
        self.strip.show_row(self.row)

    def _stand_on_newest(self) -> None:
        """Follow what was just posted, unless a person chose another line."""
        if not self.model.rowCount():
            self._newest = None
            return
        before, self._newest = self._newest, self.model.row_at(0).id
        chosen = [row.id for row in self.table.selected_rows()]
        if chosen in ([], [before]):
            self.table.select(self._newest)

    def _show_current(self) -> None:
        self.strip.show_row(self.row)

    def _empty_words(self) -> tuple[str, str]:
        return self.tr("Nothing has happened yet"), self.tr("Top the wallet up with Ctrl+T.")


class TransactionStrip(QFrame):
    """Everything about one line: exact time, reason, note, reference, approval, and what took it back."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._context = context
        self._row: TransactionRow | None = None
        self._undo = LatestRead(context.tasks, self)
        self._title = label("", "sectionTitle")
        self._about = label("", "muted", wrap=True)
        self._fate = label("", "", wrap=True)
        self.reverse_button = button("", icon="undo")
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self._title, self._about, self._fate):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.reverse_button)
        self.show_row(None)

    @property
    def texts(self) -> tuple[str, str, str]:
        """Title, particulars, and what became of it."""
        return self._title.text(), self._about.text(), self._fate.text()

    def show_row(self, row: TransactionRow | None) -> None:
        """Tell about `row`; without one, how to come by one."""
        self._row = row
        self._undo.forget()
        self.reverse_button.setText(self.tr("Reverse…"))
        self.reverse_button.setToolTip(self.tr("Take this posting back (Ctrl+R)"))
        self.reverse_button.setVisible(row is not None and can_be_reversed(row))
        fated = row is not None and (row.reversed_by, row.reverses, row.expired) != (None, None, None)
        self._fate.setVisible(fated)
        if row is None:
            self._title.setText(self.tr("No line selected"))
            self._about.setText(self.tr("Select one line to see everything about it."))
            return
        formats = self._context.formats
        amount = formats.money(row.signed, signed=True)
        self._title.setText(f"{word(row.type)} · {word(row.source)} · {amount}")
        self._about.setText(" · ".join(part for part in self._particulars(row) if part))
        self._show_fate(row)
        self.setAccessibleName(" ".join(self.texts))

    def _particulars(self, row: TransactionRow) -> list[str]:
        formats = self._context.formats
        by = self.tr("by {name}").format(name=row.performed_by)
        approved = self.tr("approved by {name}").format(name=row.approved_by) if row.approved_by else ""
        until = self.tr("to be spent by {day}").format(day=formats.day(row.expires_at)) if row.expires_at else ""
        number = self.tr("transaction {number}").format(number=formats.code(str(row.id)))
        return [
            formats.moment(row.time),
            by,
            approved,
            because(row),
            note_words(row, formats),
            _reference(self._context, row),
            until,
            number,
        ]

    def _show_fate(self, row: TransactionRow) -> None:
        if row.reverses is not None:
            text = self.tr("Takes back transaction {number}.")
            self._fate.setText(text.format(number=self._context.formats.code(str(row.reverses))))
        elif row.reversed_by is not None:
            ledger, by = self._context.ledger, row.reversed_by
            self._fate.setText(self.tr("Reversed."))
            self._undo.ask(lambda _: transaction(ledger, by), self._show_undo, lambda _: None)
        else:
            self._fate.setText(ending_words(row, self._context.formats))

    def _show_undo(self, undo: TransactionRow) -> None:
        formats = self._context.formats
        text = self.tr("Reversed by {name} on {moment}").format(
            name=undo.performed_by, moment=formats.moment(undo.time)
        )  # fmt: skip
        self._fate.setText(" · ".join(part for part in (text, reason(undo.reason_code), undo.note) if part))
        self.setAccessibleName(" ".join(self.texts))


def can_be_reversed(row: TransactionRow) -> bool:
    """Whether it makes sense to offer reversing this line."""
    return row.status is Status.POSTED and row.reversed_by is None and row.type in {Type.CREDIT, Type.DEBIT}


def _direction_tone(row: TransactionRow) -> str:
    if not row.signed.minor:
        return ""
    return "positive" if row.signed.minor > 0 else "negative"


def _state(row: TransactionRow) -> str:
    if row.reversed_by is not None:
        return QCoreApplication.translate("HistoryColumns", "Reversed")
    if row.expired is not None:
        return status_words(row)
    return "" if row.status is Status.POSTED else word(row.status)


def _state_tone(row: TransactionRow) -> str:
    return "warning" if row.reversed_by is not None or row.expired is not None else "neutral"


def _reference(context: AppContext, row: TransactionRow) -> str:
    return "" if row.reverses is not None else reference_words(row, context.formats)
