"""Setting a stopped wallet's balances to what its postings add up to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.movement import text_field
from desktop_app.models.columns import Align, Column
from desktop_app.widgets.labels import label
from desktop_app.widgets.plain_table import PlainTable
from ledger.errors import FieldRequired
from ledger.money import Money
from ledger.use_cases.repair import Repaired, repair_wallet
from ledger.use_cases.repair_preview import preview_repair

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.wallets import Wallet
    from ledger.progress import Progress


@dataclass(frozen=True, slots=True)
class Repair:
    """Which wallet, and why."""

    wallet_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure as stored and as the postings say."""

    name: str
    stored: Money
    computed: Money


class RepairDialog(FormDialog[Repair, Repaired]):
    """Both sets of figures side by side; the reason is kept in the audit."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget | None, wallet: Wallet, name: str) -> None:
        super().__init__(context, parent)
        self.wallet = wallet
        title = self.tr("Repair the {currency} wallet of {name}?")
        self.set_words(title.format(currency=wallet.currency.code, name=name), self.tr("Repair"))
        self._waiting = label(self.tr("Adding up the postings…"), "muted")
        self.table: PlainTable | None = None
        self.reason = text_field()
        meaning = self.tr(
            "The stored figures will become what the postings add up to. Nothing that was posted changes."
        )
        self.body.addWidget(label(meaning, "muted", wrap=True))
        self.body.addWidget(self._waiting)
        self.add_field("reason", self.tr("Reason"), self.reason, self.tr("Kept with both figures, your name and time."))
        ledger, wallet_id = context.ledger, wallet.id
        context.tasks.read(lambda _: preview_repair(ledger, wallet_id), self._show_figures, self._not_foreseen, self)

    def _show_figures(self, found: Repaired) -> None:
        unit = self.wallet.currency
        names = {"available": self.tr("Available"), "on_hold": self.tr("On hold"), "debt": self.tr("Debt")}
        lines = [
            Compared(text, Money(found.before[name], unit), Money(found.after[name], unit))
            for name, text in names.items()
        ]
        agree = all(line.stored == line.computed for line in lines)
        self._waiting.setVisible(agree)
        self._waiting.setText(self.tr("These figures agree; a pocket or a hold inside does not."))
        self.table = PlainTable(self._columns(), lines)
        self.table.setAccessibleName(self.tr("Stored figures and what the postings say"))
        self.body.insertWidget(1, self.table)

    def _not_foreseen(self, failure: Failure) -> None:
        self._waiting.hide()
        self.show_failure(failure)

    def _columns(self) -> list[Column[Compared]]:
        def money(amount: Money) -> str:
            return self.context.formats.money(amount)

        def wrong(line: Compared) -> str:
            return "negative" if line.stored != line.computed else ""

        return [
            Column("name", lambda: "", lambda line: line.name, stretch=True, width=90),
            Column("stored", lambda: self.tr("Stored"), lambda line: line.stored, money, Align.END, width=150,
                   tone=wrong),
            Column("computed", lambda: self.tr("By its postings"), lambda line: line.computed, money, Align.END,
                   width=150),
        ]  # fmt: skip

    def build(self) -> Repair:
        """The request. Raises FieldRequired("reason")."""
        reason = self.reason.text().strip()
        if not reason:
            raise FieldRequired("reason")
        return Repair(self.wallet.id, reason)

    def send(self, request: Repair, progress: Progress) -> Repaired:
        """Repair it."""
        del progress
        return repair_wallet(self.context.ledger, request.wallet_id, request.reason)

    def done_words(self, answer: Repaired) -> str:
        """Whether the wallet takes postings again."""
        if answer.works:
            return self.tr("The wallet is repaired and takes postings again.")
        return self.tr("The figures are set right, but a row of its history was altered: it stays stopped.")
