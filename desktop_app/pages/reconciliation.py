"""The days' figures: opening, what moved, closing, and whether everything agrees; exported as a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.commands import Command
from desktop_app.files import open_folder
from desktop_app.pages.page import Page
from desktop_app.pages.reconciliation_report import ReportView
from desktop_app.tasks import Failure, LatestRead
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Banner
from desktop_app.widgets.period import PeriodPicker
from ledger.use_cases.exports import export_reconciliation
from ledger.use_cases.reconciliation import reconcile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.context import AppContext
    from ledger.changes import Changes
    from ledger.domain.reconciliation import Reconciliation
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
        self._area = QScrollArea()
        self._lay_out()
        self.period.changed.connect(self._ask)
        self.retranslate()

    def _lay_out(self) -> None:
        self.header.add_action(self.period)
        self.header.add_action(self.export_button)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self.banner)
        self.column.addWidget(self._area, 1)

    # -- the page's protocol ----------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """Exporting the days shown."""
        return [
            Command(
                "reconciliation.export", lambda: self.tr("Export the workbook…"), self.export, "Ctrl+E",
                enabled=self.export_button.isEnabled, page=self.id, icon="download",
            )
        ]  # fmt: skip

    def shown(self, **args: object) -> None:
        """Read the figures the first time."""
        del args
        if self._report is None:
            self._ask()

    def changed(self, changes: Changes) -> None:
        """Whatever was posted may change the figures."""
        if changes.everything or changes.wallets or changes.cards or changes.settings:
            self._ask()

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.show_title(self.tr("Reconciliation"), self._subtitle())
        self.export_button.setText(self.tr("Export workbook"))
        self.period.retranslate()
        if self._report is not None:
            self._show(self._report)
        elif self._failure is not None:
            self._failed(self._failure)

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

    def _show(self, report: Reconciliation) -> None:
        place = self._area.verticalScrollBar().value()
        self._report, self._failure = report, None
        self.banner.hide()
        self._view = ReportView(report, self.context.formats, self.context.info.default_currency)
        holder = QWidget()
        holder.setObjectName("scrolled")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 4, 0)
        column.addWidget(self._view)
        column.addStretch(1)
        self._area.setWidget(holder)
        self._area.verticalScrollBar().setValue(place)
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
