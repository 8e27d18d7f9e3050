"""What cashback the job would give now, and what waits for its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.cashback_columns import planned_columns
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Banner, label
from desktop_app.widgets.progress_row import ProgressRow
from desktop_app.widgets.table import TableView
from ledger.changes import EVERYTHING, NOTHING, Changes
from ledger.paging import Page as Rows
from ledger.use_cases.cashback_granting import Planned, Preview, preview
from ledger.use_cases.jobs import JobReport, run_job

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.money import Money
    from ledger.progress import Progress

_WIDTH, _HEIGHT = 960, 600


class CashbackPreviewDialog(QDialog):
    """Reads in the background; nothing is posted unless a person says so."""

    def __init__(self, context: AppContext, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(_WIDTH, _HEIGHT)
        self.context = context
        self.setWindowTitle(self.tr("Cashback that is due"))
        self.banner, self.progress = Banner(), ProgressRow(self._progress_words)
        self.now_model, self.now = self._table("cashback_now")
        self.later_model, self.later = self._table("cashback_later")
        self.tabs = QTabWidget()
        self.tabs.addTab(self.now, self.tr("Now"))
        self.tabs.addTab(self.later, self.tr("Later"))
        self.total = label("", "muted", wrap=True)
        self.give_button = button(self.tr("Give now"), self.give, icon="check-circle", primary=True)
        self.close_button = button(self.tr("Close"), self.accept)
        self._lay_out()
        self.give_button.setEnabled(False)
        self.tabs.currentChanged.connect(lambda _: self._show_total())
        self._found: Preview | None = None
        self.read()

    def _table(self, name: str) -> tuple[PagedTableModel[Planned], TableView[Planned]]:
        model: PagedTableModel[Planned] = PagedTableModel(
            self.context.tasks, planned_columns(self.context), lambda row: (row.order, row.rule.id), self
        )
        table: TableView[Planned] = TableView(self.context, name, model, self._nothing)
        table.opened.connect(self._open_order)
        return model, table

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        column.addWidget(label(self.windowTitle(), "dialogTitle"))
        column.addWidget(self.banner)
        column.addWidget(self.progress)
        column.addWidget(self.tabs, 1)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.total, 1)
        row.addWidget(self.close_button)
        row.addWidget(self.give_button)
        column.addLayout(row)

    def read(self) -> None:
        """Find out in the background what is due."""
        ledger = self.context.ledger
        task = self.context.tasks.read(
            lambda progress: preview(ledger, progress), self._show, self._failed, self, on_cancelled=self._stopped
        )
        self.progress.follow(task)

    def _show(self, found: Preview) -> None:
        self._found = found
        self.now_model.show(lambda *_: Rows(found.now))
        self.later_model.show(lambda *_: Rows(found.later))
        self.tabs.setTabText(0, self.tr("Now: {count}").format(count=self.context.formats.number(len(found.now))))
        self.tabs.setTabText(1, self.tr("Later: {count}").format(count=self.context.formats.number(len(found.later))))
        self.give_button.setEnabled(any(not row.obstacle for row in found.now))
        self._show_total()
        self.tabs.currentWidget().setFocus()

    def _show_total(self) -> None:
        if self._found is None:
            return
        first = self.tabs.currentIndex() == 0
        amounts = self._found.total if first else self._found.total_later
        words = self.tr("Would be given now: {amount}") if first else self.tr("Waits for its day: {amount}")
        self.total.setText(words.format(amount=self._written(amounts)))

    def _written(self, amounts: tuple[Money, ...]) -> str:
        if not amounts:
            return self.tr("nothing")
        return self.tr(", ").join(self.context.formats.money(one) for one in amounts)

    def _nothing(self) -> tuple[str, str]:
        return self.tr("Nothing is due"), self.tr("Orders are given cashback some days after delivery.")

    def _progress_words(self, stage: str, done: int, total: int) -> str:
        del stage, total
        return self.tr("%n order(s) looked at", "", done)

    def _failed(self, failure: Failure) -> None:
        self.banner.show_message(self.context.words(failure).both, "negative")

    def _stopped(self) -> None:
        self.banner.show_message(self.tr("Stopped: not every order was looked at."), "warning")

    def _open_order(self, row: Planned) -> None:
        self.accept()
        self.context.navigate("order", order_id=row.order)

    def give(self) -> None:
        """Run the job now, on the writer."""
        self.give_button.setEnabled(False)
        ledger = self.context.ledger

        def work(progress: Progress) -> tuple[JobReport, Changes]:
            report = run_job(ledger, "cashback_grant", progress)
            return report, EVERYTHING if report.did else NOTHING

        task = self.context.tasks.write(work, self._given, self._failed, self, on_cancelled=self._stopped)
        self.progress.follow(task)

    def _given(self, answer: tuple[JobReport, Changes]) -> None:
        self.context.say(self.tr("%n order(s) got cashback.", "", answer[0].did), "positive")
        self.read()
