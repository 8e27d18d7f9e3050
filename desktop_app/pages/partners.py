"""Partners whose goods are sold here, what they are owed, and paying them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from desktop_app.commands import Command
from desktop_app.dialogs.partner_form import PartnerForm
from desktop_app.dialogs.partner_statement import PartnerStatementDialog
from desktop_app.dialogs.payout_pay import PayPayoutDialog
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.page import Page
from desktop_app.pages.partner_tables import payout_columns, standing_columns, status_word
from desktop_app.widgets.buttons import button
from desktop_app.widgets.choice import MultiChoice
from desktop_app.widgets.labels import label
from desktop_app.widgets.table import TableView
from ledger.changes import EVERYTHING, NOTHING, Changes
from ledger.domain.payouts import PartnerStanding, PayoutFilter, PayoutRow, PayoutStatus
from ledger.paging import Page as Rows
from ledger.use_cases.jobs import JobReport, pay_partners
from ledger.use_cases.partners import partner
from ledger.use_cases.payouts import list_payouts, partner_standings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.progress import Progress
    from ledger.use_cases.opening import Ledger


class PartnersPage(Page):
    """Above, how we stand with each partner; below, the payouts of the one selected, or of all."""

    id = "partners"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.standings: PagedTableModel[PartnerStanding] = PagedTableModel(
            context.tasks, standing_columns(context), lambda row: (row.partner_id, row.payable.currency.code), self
        )
        self.partners_table: TableView[PartnerStanding] = TableView(context, self.id, self.standings, self._no_partners)
        self.payouts: PagedTableModel[PayoutRow] = PagedTableModel(
            context.tasks, payout_columns(context), lambda row: row.id, self
        )
        self.payouts_table: TableView[PayoutRow] = TableView(context, "payouts", self.payouts, self._no_payouts)
        self.statuses = MultiChoice(tuple(PayoutStatus), lambda: self.tr("Status"), status_word)
        self.due_only = QCheckBox()
        self._payouts_title = label("", "sectionTitle")
        self._all = button("", self.partners_table.view.clearSelection, link=True)
        self.pay_button = button("", self.pay, icon="credit")
        self.due_button = button("", self.pay_due, icon="check-circle")
        self.add_button = button("", self.add, icon="plus", primary=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for made in (self.due_button, self.add_button):
            self.header.add_action(made)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._payouts_title)
        row.addWidget(self._all)
        row.addStretch(1)
        for part in (self.due_only, self.statuses, self.pay_button):
            row.addWidget(part)
        self.column.addWidget(self.partners_table, 2)
        self.column.addLayout(row)
        self.column.addWidget(self.payouts_table, 3)

    def _connect(self) -> None:
        self.partners_table.selection_changed.connect(self._partner_chosen)
        self.partners_table.opened.connect(lambda _: self.show_statement())
        self.partners_table.set_menu(lambda _: self._partner_commands())
        self.payouts_table.selection_changed.connect(self._enable)
        self.payouts_table.opened.connect(lambda _: self.pay())
        self.payouts_table.set_menu(lambda _: [self._pay_command()])
        self.statuses.changed.connect(self._read_payouts)
        self.due_only.toggled.connect(lambda _: self._read_payouts())

    # -- the page's protocol ----------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """Partners, their statements, and paying them."""
        return [
            Command("partners.add", lambda: self.tr("Add a partner…"), self.add, "Ctrl+N", page=self.id, icon="plus"),
            *self._partner_commands(),
            self._pay_command(),
            Command("partners.pay_due", lambda: self.tr("Pay by bank whatever is due"), self.pay_due, page=self.id,
                    icon="check-circle"),
        ]  # fmt: skip

    def _partner_commands(self) -> list[Command]:
        def chosen() -> bool:
            return self.chosen is not None

        return [
            Command("partners.edit", lambda: self.tr("Edit the partner…"), self.edit, "Ctrl+E", chosen, self.id,
                    icon="edit"),
            Command("partners.statement", lambda: self.tr("Statement"), self.show_statement, "Ctrl+D", chosen, self.id,
                    icon="document"),
        ]  # fmt: skip

    def _pay_command(self) -> Command:
        return Command(
            "partners.pay", lambda: self.tr("Pay the payout…"), self.pay, "Ctrl+P", lambda: self.payable is not None,
            self.id, icon="credit",
        )  # fmt: skip

    def shown(self, **args: object) -> None:
        """Read both tables."""
        del args
        self._read()
        self.payouts_table.setFocus()

    def changed(self, changes: Changes) -> None:
        """Orders that are paid or cancelled change what is owed."""
        if changes.everything or changes.partners or changes.orders:
            self._read()

    def focus_search(self) -> None:
        """Into the partners."""
        self.partners_table.setFocus()

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.show_title(
            self.tr("Partners & payouts"), self.tr("Whose goods are sold here, and their share of every paid order.")
        )
        self.partners_table.view.setAccessibleName(self.tr("Partners"))
        self.payouts_table.view.setAccessibleName(self.tr("Payouts"))
        self.add_button.setText(self.tr("Add a partner"))
        self.due_button.setText(self.tr("Pay what is due"))
        self.due_button.setToolTip(self.tr("Pays by bank every share whose day has come, as the job does every hour"))
        self.pay_button.setText(self.tr("Pay…"))
        self.pay_button.setToolTip(self.tr("Pay the selected payout (Ctrl+P)"))
        self._all.setText(self.tr("Of all partners"))
        self.due_only.setText(self.tr("Due only"))
        self.statuses.retranslate()
        self._name_payouts()

    # -- reading ----------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> PartnerStanding | None:
        """The partner selected."""
        rows = self.partners_table.selected_rows()
        return rows[0] if len(rows) == 1 else None

    @property
    def payable(self) -> PayoutRow | None:
        """The payout selected, if it is due."""
        rows = self.payouts_table.selected_rows()
        return rows[0] if len(rows) == 1 and rows[0].due else None

    def _read(self) -> None:
        ledger = self.context.ledger
        self.standings.show(lambda *_: Rows(partner_standings(ledger)))
        self._read_payouts()

    def _read_payouts(self) -> None:
        ledger, chosen = self.context.ledger, self.chosen
        number = chosen.partner_id if chosen is not None else None
        wanted = PayoutFilter(number, self.statuses.chosen(), self.due_only.isChecked())
        self.payouts.show(lambda _, after: list_payouts(ledger, wanted, after=after))

    def _partner_chosen(self) -> None:
        self._name_payouts()
        self._read_payouts()

    def _name_payouts(self) -> None:
        chosen = self.chosen
        if chosen is None:
            self._payouts_title.setText(self.tr("Payouts"))
        else:
            self._payouts_title.setText(self.tr("Payouts of {name}").format(name=chosen.name))
        self._all.setVisible(chosen is not None)
        self._enable()

    def _enable(self) -> None:
        self.pay_button.setEnabled(self.payable is not None)

    def _no_partners(self) -> tuple[str, str]:
        return self.tr("No partners yet"), self.tr("Add one with Ctrl+N, and name them on products or lines.")

    def _no_payouts(self) -> tuple[str, str]:
        return self.tr("No payouts"), self.tr("A partner's share appears here when an order with their goods is paid.")

    # -- what can be done -------------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new partner."""
        PartnerForm(self.context, self).open()

    def edit(self) -> None:
        """Read the chosen partner afresh and ask what changes."""
        chosen, ledger = self.chosen, self.context.ledger
        if chosen is not None:
            self.context.tasks.read(
                lambda _: partner(ledger, chosen.partner_id),
                lambda found: PartnerForm(self.context, self, found).open(),
                owner=self,
            )

    def show_statement(self) -> None:
        """Everything between us and the chosen partner."""
        if self.chosen is not None:
            PartnerStatementDialog(self.context, self, self.chosen).open()

    def pay(self) -> None:
        """Ask how to pay the chosen payout."""
        if self.payable is not None:
            PayPayoutDialog(self.context, self, self.payable).open()

    def pay_due(self) -> None:
        """Pay by bank whatever is due, as the job does."""
        ledger = self.context.ledger
        self.due_button.setEnabled(False)
        self.context.tasks.write(
            partial(_pay_due, ledger), self._paid, self._not_paid, self, title=self.tr("Paying partners"),
            on_cancelled=lambda: self.due_button.setEnabled(True),
        )  # fmt: skip

    def _not_paid(self, failure: Failure) -> None:
        self.due_button.setEnabled(True)
        self.context.refused(failure)

    def _paid(self, answer: tuple[JobReport, Changes]) -> None:
        self.due_button.setEnabled(True)
        count = answer[0].did
        if count:
            self.context.say(self.tr("%n payout(s) paid by bank.", "", count), "positive")
        else:
            self.context.say(self.tr("Nothing is due."))


def _pay_due(ledger: Ledger, progress: Progress) -> tuple[JobReport, Changes]:
    report = pay_partners(ledger, progress)
    return report, EVERYTHING if report.did else NOTHING
