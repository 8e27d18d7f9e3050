"""The till of this workstation: its shift, cash in and out, X and Z reports, what one did here today."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTabWidget, QWidget

from desktop_app.commands import Command
from desktop_app.dialogs.shift_forms import CashMoveDialog, CloseShiftDialog, OpenShiftDialog
from desktop_app.dialogs.shift_report import ShiftReportDialog
from desktop_app.dialogs.till_choice import TillChoiceDialog
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.page import Page
from desktop_app.pages.selling import Selling
from desktop_app.pages.till_figures import TillFigures
from desktop_app.pages.till_own import OwnOperations
from desktop_app.pages.till_tables import shift_columns
from desktop_app.tasks import LatestRead
from desktop_app.widgets.buttons import button, name_button, quiet_button
from desktop_app.widgets.labels import Chip
from desktop_app.widgets.table import TableView
from ledger.domain.tills import CashWay, Shift, ShiftReport, Till
from ledger.errors import ShiftNotOpen
from ledger.money import POINTS, Currency
from ledger.use_cases.till import closed_shifts, list_tills, till_here, x_report, z_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from ledger.changes import Changes
    from ledger.use_cases.opening import Ledger


@dataclass(frozen=True, slots=True)
class Standing:
    """This till, and what its open shift has done so far."""

    till: Till
    report: ShiftReport | None


class TillPage(Page):
    """A shift from its opening to the Z report; nothing here tells what should be in the drawer to who counts it."""

    id = "till"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.standing: Standing | None = None
        self.selling = Selling(context, self)
        self.state = Chip()
        self.currency = QComboBox()
        self.figures = TillFigures(context)
        self.own = OwnOperations(context, self)
        self.shifts: PagedTableModel[Shift] = PagedTableModel(
            context.tasks, shift_columns(context), identity=lambda row: row.id, parent=self
        )
        self.shifts_table: TableView[Shift] = TableView(context, "till_shifts", self.shifts, self._no_shifts)
        self.tabs = QTabWidget()
        self._actions = [button("", command.run, icon=command.icon) for command in self._cash_commands()]
        self.open_button = button("", self.open_shift, icon="unlock", primary=True)
        self.close_button = button("", self.close_shift, icon="lock")
        self.sell_button = button("", self.selling.sell, icon="plus", primary=True)
        self.choose_button = quiet_button("settings", "", self.choose_till)
        self._latest = LatestRead(context.tasks, self)
        self._lay_out()
        self._connect()
        self._name_currencies()
        self.retranslate()

    def _lay_out(self) -> None:
        self.header.beside_title(self.state)
        self.header.beside_title(self.choose_button)
        self.header.add_action(self.currency)
        for made in (self.open_button, self.close_button):
            self.header.add_action(made)
        self.header.add_action(self.sell_button)
        for made in (*self._actions, self.open_button, self.close_button):
            made.hide()
        self.column.addWidget(self.figures)
        cash = QWidget()
        row = QHBoxLayout(cash)
        row.setContentsMargins(0, 0, 0, 6)
        row.setSpacing(8)
        for made in self._actions:
            row.addWidget(made)
        self.tabs.setCornerWidget(cash, Qt.Corner.TopRightCorner)
        self.tabs.addTab(self.own.table, "")
        self.tabs.addTab(self.shifts_table, "")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.column.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.currency.currentIndexChanged.connect(lambda _: self.read())
        self.selling.done.connect(self.own.table.setFocus)
        self.selling.take_scans()
        self.shifts_table.opened.connect(lambda row: self.show_z(row.id))
        self.context.info_changed.connect(self._name_currencies)

    # -- the page's protocol ----------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """A shift's beginning and end, cash, reports, and one's own operations."""
        closed, open_ = self._is_closed, self._is_open
        return [
            Command("till.open", lambda: self.tr("Open a shift…"), self.open_shift, "Ctrl+O", closed, self.id,
                    icon="unlock"),
            *self._cash_commands(),
            Command("till.close", lambda: self.tr("Close the shift…"), self.close_shift, "Ctrl+E", open_, self.id,
                    icon="lock"),
            *self.own.commands(),
            *self.selling.commands(self.id),
            Command("till.choose", lambda: self.tr("This computer is another till…"), self.choose_till, page=self.id,
                    icon="settings"),
        ]  # fmt: skip

    def _cash_commands(self) -> list[Command]:
        ways = {
            "pay_in": (CashWay.PAY_IN, lambda: self.tr("Pay in…"), "Ctrl+I", "credit"),
            "pay_out": (CashWay.PAY_OUT, lambda: self.tr("Pay out…"), "Ctrl+U", "debit"),
            "drop": (CashWay.DROP, lambda: self.tr("Drop to the safe…"), "Ctrl+D", "download"),
        }
        moves = [
            Command(f"till.{name}", title, partial(self.move_cash, way), keys, self._is_open, self.id, icon)
            for name, (way, title, keys, icon) in ways.items()
        ]
        return [
            *moves,
            Command("till.x", lambda: self.tr("X report"), self.show_x, "Ctrl+R", self._is_open, self.id, "document"),
        ]

    def shown(self, **args: object) -> None:
        """Read how the till stands."""
        del args
        self.read()
        self.own.table.setFocus()

    def changed(self, changes: Changes) -> None:
        """Whatever moved value may have moved cash."""
        touched = changes.tills or changes.wallets or changes.orders or changes.cards
        if changes.everything or touched or changes.settings:
            self.read()

    def focus_search(self) -> None:
        """Into what was done last."""
        self.own.table.setFocus()

    def retranslate(self) -> None:
        """Set every text again."""
        self.tabs.setTabText(0, self.tr("My last operations"))
        self.tabs.setTabText(1, self.tr("Closed shifts"))
        self.own.table.view.setAccessibleName(self.tr("My last operations"))
        self.shifts_table.view.setAccessibleName(self.tr("Closed shifts"))
        self.currency.setAccessibleName(self.tr("Currency"))
        name_button(self.choose_button, self.tr("This computer is another till…"))
        self.open_button.setText(self.tr("Open a shift"))
        self.close_button.setText(self.tr("Close the shift"))
        self.sell_button.setText(self.tr("New sale"))
        for made, command in zip(self._actions, self._cash_commands(), strict=True):
            made.setText(command.title().removesuffix("…"))
            made.setToolTip(f"{command.title()} ({command.keys_shown})")
        self._show()

    # -- reading ----------------------------------------------------------------------------------------------

    @property
    def unit(self) -> Currency:
        """Which drawer is looked at."""
        chosen = self.currency.currentData()
        return chosen if isinstance(chosen, Currency) else self.context.info.default_currency

    @property
    def report(self) -> ShiftReport | None:
        """What the open shift has done so far."""
        return None if self.standing is None else self.standing.report

    def read(self) -> None:
        """Ask how the till stands, and the rows of both tables."""
        ledger, unit = self.context.ledger, self.unit
        self._latest.ask(lambda _: _standing(ledger, unit), self._stands, self.context.refused)
        self.own.read()
        self.shifts.show(lambda _, after: closed_shifts(ledger, after=after))

    def _stands(self, standing: Standing) -> None:
        self.standing = standing
        self._show()

    def _name_currencies(self) -> None:
        default = self.context.info.default_currency
        units = [default, *(unit for unit in self.context.info.currencies if unit not in {default, POINTS})]
        chosen = self.currency.currentData()
        self.currency.blockSignals(True)
        self.currency.clear()
        for unit in units:
            self.currency.addItem(unit.code, unit)
        self.currency.setCurrentIndex(max(0, units.index(chosen) if chosen in units else 0))
        self.currency.blockSignals(False)
        self.currency.setVisible(len(units) > 1)

    # -- showing ----------------------------------------------------------------------------------------------

    def _is_open(self) -> bool:
        return self.report is not None

    def _is_closed(self) -> bool:
        return self.standing is not None and self.report is None

    def _show(self) -> None:
        standing, report = self.standing, self.report
        for made in (*self._actions, self.close_button):
            made.setVisible(report is not None)
        self.open_button.setVisible(self._is_closed())
        self.header.show_title(self.tr("Till"), self._subtitle(standing))
        if standing is None:
            return
        if report is None:
            self.state.show_status(self.tr("No shift open"), "neutral")
        else:
            self.state.show_status(self.tr("Shift open"), "positive")
        self.figures.show_report(report)

    def _subtitle(self, standing: Standing | None) -> str:
        if standing is None:
            return ""
        formats = self.context.formats
        name = self.tr("Till {name}").format(name=formats.isolate(standing.till.name))
        if standing.report is None:
            return self.tr("{till}. Open a shift to count cash by who took it.").format(till=name)
        shift = standing.report.shift
        text = self.tr("{till}  ·  {cashier}  ·  open since {moment}")
        return text.format(till=name, cashier=shift.staff, moment=formats.moment(shift.opened_at))

    def _no_shifts(self) -> tuple[str, str]:
        return self.tr("No shift has been closed here"), self.tr("Its Z report appears when a shift closes.")

    # -- a shift ----------------------------------------------------------------------------------------------

    def open_shift(self) -> None:
        """Ask for the float and open a shift."""
        if self._is_closed():
            OpenShiftDialog(self.context, self, self.unit).open()

    def move_cash(self, way: CashWay) -> None:
        """Ask how much goes in or out."""
        if self._is_open():
            CashMoveDialog(self.context, self, way, self.unit).open()

    def close_shift(self) -> None:
        """Ask what was counted; the Z report follows."""
        if self.report is not None:
            shift = self.report.shift
            dialog = CloseShiftDialog(self.context, self, shift)
            dialog.answered.connect(lambda _: self.show_z(shift.id))
            dialog.open()

    def show_x(self) -> None:
        """What the open shift has done so far."""
        ledger, unit = self.context.ledger, self.unit
        self.context.tasks.read(lambda _: x_report(ledger, unit), self._show_report, owner=self)

    def show_z(self, shift_id: int) -> None:
        """The Z report of a closed shift."""
        ledger = self.context.ledger
        self.context.tasks.read(lambda _: z_report(ledger, shift_id), self._show_report, owner=self)

    def _show_report(self, report: ShiftReport) -> None:
        ShiftReportDialog(self.context, self, report).open()

    def choose_till(self) -> None:
        """Ask which till this computer is; the ledger is opened again at it."""
        ledger = self.context.ledger

        def ask(found: tuple[tuple[Till, ...], Till]) -> None:
            dialog = TillChoiceDialog(self.context, self, *found)
            dialog.answered.connect(lambda answer: self._work_at(answer[0]))
            dialog.open()

        self.context.tasks.read(lambda _: (list_tills(ledger), till_here(ledger)), ask, owner=self)

    def _work_at(self, till: Till) -> None:
        self.context.settings.till = till.id
        if self.standing is not None and self.standing.till.id != till.id:
            self.context.opener.open_at(self.context.info.location)


def _standing(ledger: Ledger, unit: Currency) -> Standing:
    try:
        report = x_report(ledger, unit)
    except ShiftNotOpen:
        report = None
    return Standing(till_here(ledger), report)
