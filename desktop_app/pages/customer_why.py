"""From a part of an explained balance to its rows on the customer's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.dialogs.explain import ExplainDialog
from desktop_app.dialogs.transaction import TransactionDialog
from ledger.domain.explanations import ExplainedPart, Part
from ledger.use_cases.history import transaction

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext
    from desktop_app.pages.customer_history import HistoryTab
    from desktop_app.pages.customer_holds import HoldsTab
    from desktop_app.pages.customer_tabs import PocketsTab
    from desktop_app.widgets.later import Later, Tabs
    from ledger.domain.transactions import TransactionRow
    from ledger.domain.wallets import Wallet


class Why(QObject):
    """Opens explanations and follows their links into the tabs."""

    def __init__(
        self,
        context: AppContext,
        page: QWidget,
        tabs: Tabs,
        parts: tuple[HistoryTab, Later[PocketsTab], Later[HoldsTab]],
    ) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._tabs = tabs
        self._history, self._pockets, self._holds = parts

    def open(self, wallet: Wallet | None, then: date | datetime | None = None) -> None:
        """Explain this wallet's balance: now, at the end of a day, or as recorded."""
        if wallet is not None:
            dialog = ExplainDialog(self._context, self._page, wallet, then)
            dialog.asked.connect(self.lead if then is None else self._open_row)
            dialog.open()

    def lead(self, part: ExplainedPart) -> None:
        """Bring the rows of `part` to the front."""
        if part.part in {Part.PAID, Part.GIVEN}:
            self.show_pockets()
        elif part.part is Part.HELD:
            self._tabs.setCurrentWidget(self._holds)
            self._holds.content.select_reference((part.reference_type, part.reference_id))
            self._holds.content.table.setFocus()
        else:
            self._tabs.setCurrentWidget(self._history)
            self._history.table.setFocus()
            if part.transactions and not self._history.table.select(part.transactions[0]):
                self._open_row(part)

    def show_pockets(self) -> None:
        """Bring the pockets to the front: the soonest to expire stand first."""
        self._tabs.setCurrentWidget(self._pockets)
        self._pockets.content.table.setFocus()

    def _open_row(self, part: ExplainedPart) -> None:
        """Show the transaction of `part`: of the past, tabs do not tell."""
        ledger, wanted = self._context.ledger, part.transactions[0]
        self._context.tasks.read(lambda _: transaction(ledger, wanted), self._show_row, owner=self)

    def _show_row(self, row: TransactionRow) -> None:
        TransactionDialog(self._context, row, self._page).open()
