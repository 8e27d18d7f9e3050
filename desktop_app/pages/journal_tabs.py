"""The journal of the days chosen, and what each account turned over: two tabs of the reconciliation."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.account_words import account_name
from desktop_app.commands import Command
from desktop_app.dialogs.account_name import AccountNameDialog
from desktop_app.dialogs.transaction import TransactionDialog
from desktop_app.models.paged_table import Order, PagedTableModel
from desktop_app.pages.journal_columns import journal_columns, turnover_columns
from desktop_app.widgets.buttons import button, name_button, quiet_button
from desktop_app.widgets.choice import MultiChoice
from desktop_app.widgets.currency_choice import CurrencyChoice
from desktop_app.widgets.labels import label
from desktop_app.widgets.silent import silent
from desktop_app.widgets.table import TableView
from desktop_app.words import word
from ledger.domain.words import Source
from ledger.paging import Page as Rows
from ledger.use_cases.chart import chart
from ledger.use_cases.history import transaction
from ledger.use_cases.journal import JournalFilter, journal, journal_totals

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.context import AppContext
    from ledger.domain.transactions import TransactionRow
    from ledger.paging import Key
    from ledger.use_cases.chart import ChartLine
    from ledger.use_cases.journal import JournalLine, Turnover
    from ledger.use_cases.opening import Ledger

Days = tuple["date", "date"]


class JournalTab(QWidget):
    """Every posting of the days, filtered by account, source and currency; Enter opens its transaction."""

    export_asked = Signal(object)
    """The path a person chose for the journal as CSV."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._days: Days | None = None
        self._lines: tuple[ChartLine, ...] = ()
        self._pending = ""
        self.account = QComboBox()
        self.sources = MultiChoice(tuple(Source), lambda: self.tr("Source"), word)
        self.currency = CurrencyChoice(context)
        self._clear = button("", self.clear_filters, link=True)
        self.csv = button("", self.choose_file, icon="download")
        self._columns = quiet_button("columns", "")
        self.model = PagedTableModel(context.tasks, journal_columns(context), lambda line: line.id, parent=self)
        self.table = TableView(context, "journal", self.model, self._empty)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.account.setMinimumContentsLength(22)
        self.account.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for part in (self.account, self.sources, self.currency, self._clear):
            filters.addWidget(part)
        filters.addStretch(1)
        filters.addWidget(self._columns)
        filters.addWidget(self.csv)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        for box in (self.account, self.currency):
            box.currentIndexChanged.connect(lambda _: self.apply())
        self.sources.changed.connect(self.apply)
        self._columns.clicked.connect(lambda _: self.table.choose_columns())
        self.table.opened.connect(self.open_transaction)
        self.model.loaded.connect(partial(_stand_on_first, self.table))
        self.table.set_menu(self._menu)

    # -- what is shown ----------------------------------------------------------------------------------------

    def show_days(self, days: Days) -> None:
        """Show the postings of these business days."""
        self._days = days
        ledger = self._context.ledger
        if not self._lines:
            self._context.tasks.read(lambda _: chart(ledger), self._name_accounts, owner=self)
        self.apply()

    def forget_names(self) -> None:
        """Read the accounts' names again when next shown."""
        self._lines = ()

    def choose_account(self, code: str) -> None:
        """Show one account's postings."""
        at = self.account.findData(code)
        self._pending = code if at < 0 else ""
        self.account.setCurrentIndex(max(at, 0))

    def wanted(self) -> JournalFilter:
        """What the filters say; an account may be wanted before the accounts' names have been read."""
        code = self._pending or self.account.currentData() or ""
        return JournalFilter(code, self.currency.chosen(), self.sources.chosen())

    def clear_filters(self) -> None:
        """Show every posting of the days."""
        self._pending = ""
        with silent(self.account, self.currency, self.sources):
            self.account.setCurrentIndex(0)
            self.currency.choose("")
            self.sources.clear()
        self.apply()

    def apply(self) -> None:
        """Ask for what the days and filters say."""
        self._clear.setVisible(self.wanted() != JournalFilter())
        if self._days is not None:
            self.model.show(partial(_postings, self._context.ledger, self._days, self.wanted()))

    def _name_accounts(self, lines: tuple[ChartLine, ...]) -> None:
        self._lines = lines
        formats, chosen = self._context.formats, self._pending or self.account.currentData()
        with silent(self.account):
            self.account.clear()
            self.account.addItem(self.tr("All accounts"), "")
            for line in lines:
                number = f" ({formats.code(line.number)})" if line.number else ""
                self.account.addItem(
                    f"{formats.code(line.code)}  {account_name(line.code, line.name)}{number}", line.code
                )
            at = self.account.findData(chosen)
            self._pending = chosen if at < 0 and chosen else ""
            self.account.setCurrentIndex(max(0, at))
            self.account.setAccessibleName(self.tr("Account"))

    def retranslate(self) -> None:
        """Set every text again."""
        self.csv.setText(self.tr("Export CSV…"))
        self.csv.setToolTip(self.tr("Write these postings into a file (Ctrl+Shift+E)"))
        self._clear.setText(self.tr("Clear filters"))
        name_button(self._columns, self.tr("Choose columns"))
        self.sources.retranslate()
        self._name_accounts(self._lines)
        self.currency.retranslate()
        self._clear.setVisible(self.wanted() != JournalFilter())

    def _empty(self) -> tuple[str, str]:
        if self.wanted() == JournalFilter():
            return self.tr("No postings"), self.tr("Nothing was posted on these days.")
        return self.tr("Nothing matches"), self.tr("No posting of these days fits the filters.")

    # -- rows -------------------------------------------------------------------------------------------------

    def open_transaction(self, line: JournalLine) -> None:
        """Everything known about the transaction a posting belongs to."""
        ledger, wanted = self._context.ledger, line.transaction_id
        self._context.tasks.read(lambda _: transaction(ledger, wanted), self._show_transaction, owner=self)

    def _show_transaction(self, row: TransactionRow) -> None:
        TransactionDialog(self._context, row, self).open()

    def _menu(self, lines: Sequence[JournalLine]) -> Sequence[Command]:
        if len(lines) != 1:
            return ()
        line = lines[0]
        sides = {line.debit.line.code: line.debit.line, line.credit.line.code: line.credit.line}
        text = self.tr("Only account {code}")
        return [
            Command("transaction", lambda: self.tr("Transaction details"), partial(self.open_transaction, line)),
            *(
                Command(
                    f"only_{code}",
                    partial(text.format, code=self._context.formats.code(code)),
                    partial(self.choose_account, code),
                )
                for code in sides
            ),
        ]

    def choose_file(self) -> None:
        """Ask where the journal goes as CSV."""
        if self._days is None:
            return
        first, last = self._days
        name = f"journal-{first}.csv" if first == last else f"journal-{first}-{last}.csv"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the journal"), str(Path(folder) / name), self.tr("CSV files (*.csv)")
        )
        if path:
            self.export_asked.emit(Path(path))


class TurnoversTab(QWidget):
    """What each account stood at, turned over and stands at; Enter shows its postings, F2 names it."""

    account_asked = Signal(str)
    """The code of the account whose postings are wanted."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._says = label("", "muted", wrap=True)
        self.rename_button = button("", self.rename, icon="edit")
        self.model: PagedTableModel[Turnover] = PagedTableModel(
            context.tasks, turnover_columns(context), lambda one: (one.currency.code, one.line.code), parent=self
        )
        self.table = TableView(context, "turnovers", self.model, self._empty)
        top = QHBoxLayout()
        top.addWidget(self._says, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.rename_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.table.opened.connect(lambda one: self.account_asked.emit(one.line.code))
        self.table.selection_changed.connect(self._enable)
        self.model.loaded.connect(partial(_stand_on_first, self.table))
        self.table.set_menu(self._menu)
        self.retranslate()
        self._enable()

    def show_days(self, days: Days) -> None:
        """Show what accounts turned over on these business days."""
        self.model.show(partial(_turnovers, self._context.ledger, days))

    def rename(self) -> None:
        """Name the account in hand."""
        one = self.table.current_row()
        if one is not None:
            AccountNameDialog(self._context, self, one.line).open()

    def _enable(self) -> None:
        self.rename_button.setEnabled(self.table.current_row() is not None)

    def _menu(self, rows: Sequence[Turnover]) -> Sequence[Command]:
        if len(rows) != 1:
            return ()
        code = rows[0].line.code
        return [
            Command("postings", lambda: self.tr("Show its postings"), partial(self.account_asked.emit, code)),
            Command("rename", lambda: self.tr("Name the account…"), self.rename, "F2"),
        ]

    def _empty(self) -> tuple[str, str]:
        return self.tr("No account has moved"), self.tr("Nothing was posted up to these days.")

    def retranslate(self) -> None:
        """Set every text again."""
        self._says.setText(
            self.tr("Opening plus debits less credits is closing; closing is the trial balance. Debit less credit.")
        )
        self.rename_button.setText(self.tr("Name the account…"))
        self.rename_button.setToolTip(self.tr("Its name, and your accountant's number for it (F2)"))


def _stand_on_first(table: TableView[Any]) -> None:
    """Whoever came by keyboard before the rows stands on the first."""
    if table.view.hasFocus() and table.current_row() is None and table.model.rows:
        table.view.setCurrentIndex(table.model.index(0, 0))


def _postings(ledger: Ledger, days: Days, wanted: JournalFilter, _: Order, after: Key | None) -> Rows[JournalLine]:
    return journal(ledger, *days, wanted, after=after)


def _turnovers(ledger: Ledger, days: Days, _: Order, after: Key | None) -> Rows[Turnover]:
    return Rows(journal_totals(ledger, *days) if after is None else ())
