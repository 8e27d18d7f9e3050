"""What runs by itself, when it last did and how it went; and the check of the whole ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.commands import Command
from desktop_app.job_clock import every, job_name
from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.page import Page
from desktop_app.pages.verify_card import VerifyCard
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Card
from desktop_app.widgets.table import TableView
from ledger.changes import EVERYTHING, NOTHING, Changes
from ledger.paging import Page as Rows
from ledger.use_cases.jobs import JOBS, JobReport, JobRun, last_runs, run_job

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.progress import Progress
    from ledger.use_cases.opening import Ledger

_SECONDS_OF_MINUTE, _MINUTES_OF_HOUR = 60, 60


@dataclass(frozen=True, slots=True)
class JobLine:
    """A job and its newest run, if it ever ran."""

    job: str
    run: JobRun | None


class JobsPage(Page):
    """Jobs in the order they run, each to be run now, and the check with its proof."""

    id = "jobs"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.model: PagedTableModel[JobLine] = PagedTableModel(
            context.tasks, self._columns(), identity=lambda line: line.job, parent=self
        )
        self.table: TableView[JobLine] = TableView(context, self.id, self.model, lambda: ("", ""))
        self.verify_card = VerifyCard(context)
        self.run_button = button("", self.run_chosen, icon="refresh")
        self.all_button = button("", self.run_all, icon="refresh", primary=True)
        self._card = Card(" ")
        self._running: set[str] = set()
        self._lay_out()
        self.table.hide_status_line()
        self.table.opened.connect(lambda _: self.run_chosen())
        self.table.set_menu(lambda _: [self._run_command()])
        self.table.selection_changed.connect(self._enable)
        self.model.loaded.connect(self._loaded)
        self.retranslate()

    def _lay_out(self) -> None:
        self.header.add_action(self.run_button)
        self.header.add_action(self.all_button)
        self._card.body.addWidget(self.table)
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(16)
        column.addWidget(self._card)
        column.addWidget(self.verify_card)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(area, 1)

    def _columns(self) -> list[Column[JobLine]]:
        formats = self.context.formats
        return [
            Column("job", lambda: self.tr("Job"), lambda line: job_name(line.job), width=170),
            Column("every", lambda: self.tr("By itself"), lambda line: self._every_words(line.job), width=140),
            Column("ran", lambda: self.tr("Last ran"), self._ran, width=160,
                   tooltip=lambda line: formats.exact_moment(line.run.started_at) if line.run else ""),
            Column("did", lambda: self.tr("Did"), lambda line: line.run,
                   lambda run: formats.number(run.did) if run else "", Align.END, width=70),
            Column("outcome", lambda: self.tr("How it ended"), self._outcome, width=120, tone=_outcome_tone, chip=True),
            Column("note", lambda: self.tr("Note"), self._note, stretch=True, width=100, tooltip=self._note),
            Column("where", lambda: self.tr("Where"), lambda line: line.run.workstation if line.run else "", width=110),
        ]  # fmt: skip

    # -- words ------------------------------------------------------------------------------------------------

    def _every_words(self, job: str) -> str:
        minutes = int(every(job).total_seconds()) // _SECONDS_OF_MINUTE
        if minutes == _MINUTES_OF_HOUR:
            return self.tr("every hour")
        return self.tr("every {count} min").format(count=self.context.formats.number(minutes))

    def _ran(self, line: JobLine) -> str:
        return self.context.formats.moment(line.run.started_at) if line.run else self.tr("Never")

    def _note(self, line: JobLine) -> str:
        run, formats = line.run, self.context.formats
        if run is None or not run.note or run.outcome != "done":
            return run.note if run is not None else ""
        if line.job == "daily_check":
            return self.tr("%n difference(s)", "", int(run.note.split()[0]))
        if line.job == "day_end":
            return self.tr("up to {day}").format(day=formats.day(date.fromisoformat(run.note)))
        if line.job in {"payouts", "order_timeouts"} and run.note.split()[0].isdecimal():
            return self.tr("%n refused", "", int(run.note.split()[0]))
        return formats.code(run.note)

    def _outcome(self, line: JobLine) -> str:
        if line.job in self._running:
            return self.tr("Running…")
        texts = {"done": self.tr("Done"), "failed": self.tr("Failed"), "running": self.tr("Unfinished")}
        return texts.get(line.run.outcome, line.run.outcome) if line.run else ""

    # -- the page's protocol ----------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """Running jobs, and checking the ledger."""
        return [
            self._run_command(),
            Command("jobs.all", lambda: self.tr("Run every job now"), self.run_all, "Ctrl+Shift+Return", page=self.id,
                    icon="refresh", enabled=lambda: not self._running),
            Command("jobs.verify", lambda: self.tr("Check every balance, row and the seal"), self.verify,
                    "Ctrl+Shift+V", page=self.id, icon="check-circle", enabled=self.verify_card.can_start),
            Command("jobs.copy_seal", lambda: self.tr("Copy the seal's head"), self.verify_card.copy_seal,
                    page=self.id, icon="copy", enabled=lambda: bool(self.verify_card.seal)),
        ]  # fmt: skip

    def _run_command(self) -> Command:
        return Command(
            "jobs.run", lambda: self.tr("Run the selected job now"), self.run_chosen, "Ctrl+R", page=self.id,
            icon="refresh", enabled=lambda: bool(self.chosen) and not self._running,
        )  # fmt: skip

    def shown(self, **args: object) -> None:
        """Read when each job last ran."""
        del args
        self._read()
        self.table.setFocus()

    def changed(self, changes: Changes) -> None:
        """Jobs run elsewhere too."""
        if changes.everything:
            self._read()

    def focus_search(self) -> None:
        """Into the list of jobs."""
        self.table.setFocus()

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.show_title(
            self.tr("Jobs and checks"), self.tr("What runs by itself while a window is open, and what proves it.")
        )
        self._card.set_title(self.tr("Jobs"))
        self.table.view.setAccessibleName(self.tr("Jobs"))
        self.run_button.setText(self.tr("Run selected"))
        self.run_button.setToolTip(self.tr("Run the selected job now (Ctrl+R)"))
        self.all_button.setText(self.tr("Run all now"))
        self.verify_card.retranslate()

    # -- what can be done -------------------------------------------------------------------------------------

    @property
    def chosen(self) -> str:
        """The job selected, "" without one."""
        rows = self.table.selected_rows()
        return rows[0].job if len(rows) == 1 else ""

    def run_chosen(self) -> None:
        """Run the selected job now."""
        if self.chosen and not self._running:
            self._run((self.chosen,))

    def run_all(self) -> None:
        """Run every job now, one after the other."""
        if not self._running:
            self._run(tuple(JOBS))

    def verify(self) -> None:
        """Recompute everything."""
        self.verify_card.start()

    def _run(self, jobs: tuple[str, ...]) -> None:
        ledger, context = self.context.ledger, self.context
        self._running = set(jobs)
        self._enable()
        for job in jobs:
            context.tasks.write(
                lambda progress, job=job: _run_one(ledger, job, progress),  # type: ignore[misc]
                lambda _, job=job: self._ended(job),  # type: ignore[misc]
                lambda failure, job=job: self._failed(job, failure),  # type: ignore[misc]
                self,
                title=self.tr("Job: {name}").format(name=job_name(job)),
                on_cancelled=lambda job=job: self._ended(job),  # type: ignore[misc]
            )

    def _ended(self, job: str) -> None:
        self._running.discard(job)
        self._read()

    def _failed(self, job: str, failure: Failure) -> None:
        self._ended(job)
        self.context.refused(failure)

    # -- showing ----------------------------------------------------------------------------------------------

    def _read(self) -> None:
        ledger = self.context.ledger
        self.model.show(lambda *_: Rows(_lines(ledger)))

    def _loaded(self) -> None:
        self.table.fit_height(len(JOBS))
        if not self.chosen and self.model.rowCount():
            self.table.view.setCurrentIndex(self.model.index(0, 0))
        self._enable()

    def _enable(self) -> None:
        self.run_button.setEnabled(bool(self.chosen) and not self._running)
        self.all_button.setEnabled(not self._running)
        self.table.view.viewport().update()


def _outcome_tone(line: JobLine) -> str:
    if line.run is None:
        return "neutral"
    return {"done": "positive", "failed": "negative"}.get(line.run.outcome, "warning")


def _lines(ledger: Ledger) -> tuple[JobLine, ...]:
    runs = last_runs(ledger)
    return tuple(JobLine(job, runs.get(job)) for job in JOBS)


def _run_one(ledger: Ledger, job: str, progress: Progress) -> tuple[JobReport, Changes]:
    report = run_job(ledger, job, progress)
    return report, EVERYTHING if report.did and job != "seal" else NOTHING
