"""The days' figures and whether everything agrees, their journal and turnovers; exported as a workbook."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.commands import Command
from desktop_app.files import open_folder
from desktop_app.pages.expiring_tab import ExpiringTab, expiring_commands
from desktop_app.pages.journal_tabs import JournalTab, TurnoversTab
from desktop_app.pages.liability_tab import LiabilityTab
from desktop_app.pages.page import Page
from desktop_app.pages.reconciliation_report import ReportView
from desktop_app.tasks import Failure, LatestRead
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Banner
from desktop_app.widgets.later import Later, Tabs
from desktop_app.widgets.period import PeriodPicker
from ledger.use_cases.expiry_export import export_expiring
from ledger.use_cases.exports import export_reconciliation
from ledger.use_cases.journal import export_journal
from ledger.use_cases.reconciliation import reconcile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.context import AppContext
    from ledger.changes import Changes
    from ledger.domain.reconciliation import Reconciliation
    from ledger.use_cases.expiry import ExpiringFilter
    from ledger.use_cases.exports import Exported

_PERIODS = ("today", "yesterday", "week", "month", "last_month", "year")


class ReconciliationPage(Page):
    """Choose days, read the figures, take the workbook."""

    id = "reconciliation"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.period = PeriodPicker(_PERIODS, lambda: context.info.today, "today")
        self.export_button = button("", self.export, icon="download", primary=True)
        self.banner = Banner()
        self._report: Reconciliation | None = None
        self._failure: Failure | None = None
        self._view: ReportView | None = None
        self._latest = LatestRead(context.tasks, self)
        self.figures = QScrollArea()
        self._journal, self._turnovers = Later(self._make_journal), Later(self._make_turnovers)
        self._expiring, self._liability = Later(self._make_expiring), Later(lambda: LiabilityTab(context))
        self.tabs = Tabs()
        self._lay_out()
        self.period.changed.connect(self._ask)
        self.tabs.currentChanged.connect(lambda _: self._show_tab())
        self.retranslate()

    def _lay_out(self) -> None:
        self.header.add_action(self.period)
        self.header.add_action(self.export_button)
        self.figures.setWidgetResizable(True)
        self.figures.setFrameShape(QFrame.Shape.NoFrame)
        self.figures.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for tab in (self.figures, self._journal, self._turnovers, self._expiring, self._liability):
            self.tabs.addTab(tab, "")
        self.column.addWidget(self.banner)
        self.column.addWidget(self.tabs, 1)

    # -- tabs that are made when they are looked at -----------------------------------------------------------

    def _make_journal(self) -> JournalTab:
        made = JournalTab(self.context)
        made.export_asked.connect(self.export_journal_to)
        return made

    def _make_turnovers(self) -> TurnoversTab:
        made = TurnoversTab(self.context)
        made.account_asked.connect(self._show_postings)
        return made

    def _make_expiring(self) -> ExpiringTab:
        made = ExpiringTab(self.context)
        made.export_asked.connect(self.export_expiring_to)
        return made

    @property
    def journal(self) -> JournalTab:
        """The postings of the days."""
        return self._journal.content

    @property
    def turnovers(self) -> TurnoversTab:
        """What accounts turned over."""
        return self._turnovers.content

    @property
    def expiring(self) -> ExpiringTab:
        """What will expire."""
        return self._expiring.content

    @property
    def liability(self) -> LiabilityTab:
        """What is owed to customers."""
        return self._liability.content

    # -- the page's protocol ----------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """Exporting the days shown, and the ways between the tabs."""
        return [
            Command(
                "reconciliation.export", lambda: self.tr("Export the workbook…"), self.export, "Ctrl+E",
                enabled=self.export_button.isEnabled, page=self.id, icon="download",
            ),
            Command(
                "reconciliation.journal", lambda: self.tr("Show the journal"), lambda: self.show_tab(self.journal),
                "Ctrl+J", page=self.id, icon="document",
            ),
            Command(
                "reconciliation.turnovers", lambda: self.tr("Show what accounts turned over"),
                lambda: self.show_tab(self.turnovers), "Ctrl+T", page=self.id, icon="scale",
            ),
            Command(
                "reconciliation.expiring", lambda: self.tr("Show what expires"), lambda: self.show_tab(self.expiring),
                "Ctrl+R", page=self.id, icon="calendar",
            ),
            Command(
                "reconciliation.liability", lambda: self.tr("Show what is owed to customers"),
                lambda: self.show_tab(self.liability), "Ctrl+B", page=self.id, icon="scale",
            ),
            *expiring_commands(self.id, lambda: self._expiring.made),
            Command(
                "reconciliation.figures", lambda: self.tr("Show the figures"), partial(self.show_tab, self.figures),
                "Ctrl+G", page=self.id, icon="scale",
            ),
            Command(
                "reconciliation.journal_csv", lambda: self.tr("Export the journal as CSV…"),
                self._choose_journal_file, "Ctrl+Shift+E",
                enabled=lambda: self.tabs.currentWidget() is self._journal.made, page=self.id,
                icon="download",
            ),
            Command(
                "reconciliation.name_account", lambda: self.tr("Name the account…"), self._rename_account, "F2",
                enabled=self._may_rename, page=self.id, icon="edit",
            ),
        ]  # fmt: skip

    def _choose_journal_file(self) -> None:
        self.journal.choose_file()

    def _rename_account(self) -> None:
        self.turnovers.rename()

    def _may_rename(self) -> bool:
        made = self._turnovers.made
        return made is not None and made.isVisible() and made.rename_button.isEnabled()

    def shown(self, **args: object) -> None:
        """Read the figures the first time."""
        del args
        if self._report is None:
            self._ask()

    def changed(self, changes: Changes) -> None:
        """Whatever was posted may change the figures."""
        if (changes.settings or changes.everything) and self._journal.made is not None:
            self._journal.made.forget_names()
        if changes.everything or changes.wallets or changes.cards or changes.orders or changes.settings:
            self._ask()

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.show_title(self.tr("Reconciliation"), self._subtitle())
        self.export_button.setText(self.tr("Export workbook"))
        self.period.retranslate()
        for at, title in enumerate(self._titles()):
            self.tabs.setTabText(at, title)
        for tab in (self._journal, self._turnovers, self._expiring, self._liability):
            if tab.made is not None:
                tab.made.retranslate()
        if self._report is not None:
            self._show(self._report)
        elif self._failure is not None:
            self._failed(self._failure)

    def _titles(self) -> tuple[str, ...]:
        past = self.tr("&Figures"), self.tr("&Journal"), self.tr("&Turnovers")
        return (*past, self.tr("&Expiring"), self.tr("&Liability"))

    def _subtitle(self) -> str:
        if self._report is None:
            return self.tr("Opening, what moved, closing — and what the wallets say.")
        formats, report = self.context.formats, self._report
        return self.tr("{days}  ·  {zone}  ·  read {time}").format(
            days=formats.days(report.first_day, report.last_day),
            zone=formats.code(report.zone),
            time=formats.time(report.made_at),
        )

    # -- figures ----------------------------------------------------------------------------------------------

    def days(self) -> tuple[date, date]:
        """The business days chosen, both inclusive."""
        days = self.period.days()
        today = self.context.info.today
        return days.first or today, days.last or today

    def _ask(self) -> None:
        first, last = self.days()
        ledger = self.context.ledger
        self.export_button.setEnabled(False)
        self._latest.ask(lambda progress: reconcile(ledger, first, last, progress), self._show, self._failed)
        self._show_tab()

    def show_tab(self, tab: QWidget) -> None:
        """Bring one of the tabs to the front, with the keyboard in it."""
        self.tabs.setCurrentWidget(tab)
        tab.setFocus()

    def _show_tab(self) -> None:
        """Read what the tab in front shows of the days chosen."""
        tab = self.tabs.currentWidget()
        self.period.setEnabled(not isinstance(tab, ExpiringTab | LiabilityTab))
        if isinstance(tab, JournalTab | TurnoversTab):
            tab.show_days(self.days())
        elif isinstance(tab, ExpiringTab | LiabilityTab):
            tab.read()

    def _show_postings(self, code: str) -> None:
        self.journal.choose_account(code)
        self.show_tab(self.journal)

    def _show(self, report: Reconciliation) -> None:
        place = self.figures.verticalScrollBar().value()
        self._report, self._failure = report, None
        self.banner.hide()
        self._view = ReportView(report, self.context.formats, self.context.info.default_currency)
        holder = QWidget()
        holder.setObjectName("scrolled")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 12, 4, 0)
        column.addWidget(self._view)
        column.addStretch(1)
        self.figures.setWidget(holder)
        self.figures.verticalScrollBar().setValue(place)
        self.export_button.setEnabled(True)
        self.header.show_title(self.tr("Reconciliation"), self._subtitle())

    def _failed(self, failure: Failure) -> None:
        self._failure = failure
        words = self.context.words(failure)
        self.banner.show_message(words.both, "negative", self.tr("Try again"), self._ask)

    # -- the workbook -----------------------------------------------------------------------------------------

    def export(self) -> None:
        """Ask where to, then write the workbook of the days shown."""
        first, last = self.days()
        name = f"reconciliation-{first}.xlsx" if first == last else f"reconciliation-{first}-{last}.xlsx"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the workbook"), str(Path(folder) / name), self.tr("Excel workbooks (*.xlsx)")
        )
        if path:
            self.export_to(Path(path))

    def export_to(self, target: Path) -> None:
        """Write the workbook of the days shown to `target`, with progress and a way to cancel."""
        first, last = self.days()
        ledger, language = self.context.ledger, self.context.formats.language
        self.export_button.setEnabled(False)
        self.context.tasks.read(
            lambda progress: export_reconciliation(ledger, first, last, target, language=language, progress=progress),
            self._exported,
            self._not_exported,
            self,
            title=self.tr("Writing {file}").format(file=self.context.formats.code(target.name)),
            on_cancelled=self._export_cancelled,
        )

    def export_journal_to(self, target: Path) -> None:
        """Write the postings shown to `target`, with progress and a way to cancel."""
        days, wanted = self.days(), self.journal.wanted()
        ledger, language = self.context.ledger, self.context.formats.language
        self.context.tasks.read(
            lambda progress: export_journal(ledger, days, target, wanted, language=language, progress=progress),
            self._exported,
            self._not_exported,
            self,
            title=self.tr("Writing {file}").format(file=self.context.formats.code(target.name)),
            on_cancelled=self._export_cancelled,
        )

    def export_expiring_to(self, target: Path, what: str, wanted: ExpiringFilter) -> None:
        """Write the list of what expires that is shown to `target`, with progress and a way to cancel."""
        ledger, language = self.context.ledger, self.context.formats.language
        self.context.tasks.read(
            lambda progress: export_expiring(ledger, what, wanted, target, language=language, progress=progress),
            self._exported,
            self._not_exported,
            self,
            title=self.tr("Writing {file}").format(file=self.context.formats.code(target.name)),
            on_cancelled=self._export_cancelled,
        )

    def _exported(self, exported: Exported) -> None:
        self.export_button.setEnabled(True)
        folder = exported.path.parent
        text = self.tr("{file} is written: %n row(s) listed.", "", exported.rows)
        self.context.say(
            text.format(file=self.context.formats.code(exported.path.name)),
            "positive",
            self.tr("Open folder"),
            lambda: open_folder(folder),
        )

    def _not_exported(self, failure: Failure) -> None:
        self.export_button.setEnabled(True)
        self.context.refused(failure)

    def _export_cancelled(self) -> None:
        self.export_button.setEnabled(True)
        self.context.say(self.tr("The export was cancelled; nothing was written."))
