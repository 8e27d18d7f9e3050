"""Everything between the shop and one partner, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label
from desktop_app.widgets.table import TableView
from ledger.domain.payouts import PartnerStanding, StatementLine, StatementRow
from ledger.use_cases.payouts import partner_statement

if TYPE_CHECKING:
    from desktop_app.context import AppContext

_WIDTH, _HEIGHT = 900, 560


class PartnerStatementDialog(QDialog):
    """Shares, returns, payments, and what we owed after each."""

    def __init__(self, context: AppContext, parent: QWidget | None, standing: PartnerStanding) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(_WIDTH, _HEIGHT)
        self.context = context
        title = self.tr("Statement of {name}").format(name=standing.name)
        self.setWindowTitle(title)
        self.model: PagedTableModel[StatementRow] = PagedTableModel(
            context.tasks, self._columns(), identity=lambda row: row.transaction_id, parent=self
        )
        self.table: TableView[StatementRow] = TableView(context, "partner_statement", self.model, self._empty)
        self.table.view.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        column.addWidget(label(title, "dialogTitle"))
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.close_button = button(self.tr("Close"), self.accept, primary=True)
        row.addWidget(self.close_button)
        column.addLayout(row)
        ledger, partner, unit = context.ledger, standing.partner_id, standing.payable.currency
        self.model.show(lambda _, after: partner_statement(ledger, partner, unit, after=after))

    def _columns(self) -> list[Column[StatementRow]]:
        formats = self.context.formats
        return [
            Column("at", lambda: self.tr("Time"), lambda row: row.at, formats.moment, width=165,
                   tooltip=lambda row: formats.exact_moment(row.at)),
            Column("line", lambda: self.tr("What"), lambda row: row.line, self._line, stretch=True, width=140),
            Column("order", lambda: self.tr("Order"), lambda row: row.order_number, formats.code, width=110),
            Column("signed", lambda: self.tr("Amount"), lambda row: row.signed,
                   lambda amount: formats.money(amount, signed=True), Align.END, width=140),
            Column("balance", lambda: self.tr("We owe"), lambda row: row.balance, formats.money, Align.END, width=140,
                   tone=lambda row: "negative" if row.balance.minor < 0 else ""),
            Column("by", lambda: self.tr("By"), lambda row: row.performed_by, width=120),
        ]  # fmt: skip

    def _line(self, line: StatementLine) -> str:
        return {
            StatementLine.SHARE: self.tr("Share of a sale"),
            StatementLine.SHARE_RETURNED: self.tr("Share taken back"),
            StatementLine.PAID: self.tr("Paid out"),
            StatementLine.WITHHELD: self.tr("Withheld"),
        }[line]

    def _empty(self) -> tuple[str, str]:
        return self.tr("Nothing yet"), self.tr("The first paid order with their goods begins it.")
