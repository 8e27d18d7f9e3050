"""Jobs run by themselves while the window is open: holds expire every five minutes, the others hourly (SPEC 12)."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.marking import QT_TRANSLATE_NOOP, translate
from ledger.changes import EVERYTHING, NOTHING, Changes
from ledger.use_cases.jobs import ASKS_OUTSIDE, JOBS, JobReport, JobRun, can_run, last_runs, run_job

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure, Task
    from desktop_app.widgets.labels import Banner
    from ledger.progress import Progress

_LOG = logging.getLogger("desktop_app.jobs")
_LOOK_MS, _FIRST_LOOK_MS, _YIELD_MS = 60_000, 20_000, 100
USUALLY = timedelta(hours=1)
AT_START = "daily_check"
_UNFINISHED_WAITS = timedelta(minutes=2)
OFTENER = {
    "hold_expiry": timedelta(minutes=5),
    "payments_poll": timedelta(minutes=2),
    "order_timeouts": timedelta(minutes=5),
}
_NAMES = {
    "hold_expiry": QT_TRANSLATE_NOOP("Jobs", "Expire holds"),
    "pocket_expiry": QT_TRANSLATE_NOOP("Jobs", "Expire pockets"),
    "payments_poll": QT_TRANSLATE_NOOP("Jobs", "Ask about payments"),
    "payments_sweep": QT_TRANSLATE_NOOP("Jobs", "Compare with the provider's list"),
    "order_timeouts": QT_TRANSLATE_NOOP("Jobs", "Cancel unpaid orders"),
    "points_release": QT_TRANSLATE_NOOP("Jobs", "Post points that are due"),
    "cashback_grant": QT_TRANSLATE_NOOP("Jobs", "Give cashback"),
    "gift_cards_expire": QT_TRANSLATE_NOOP("Jobs", "Expire gift cards past their last day"),
    "payouts": QT_TRANSLATE_NOOP("Jobs", "Pay partners"),
    "day_end": QT_TRANSLATE_NOOP("Jobs", "End business days"),
    "daily_check": QT_TRANSLATE_NOOP("Jobs", "Check every balance"),
    "seal": QT_TRANSLATE_NOOP("Jobs", "Lengthen the seal"),
}


def job_name(job: str) -> str:
    """What people call a job; one without a name of its own is shown as it is."""
    return translate("Jobs", _NAMES[job]) if job in _NAMES else job


def every(job: str) -> timedelta:
    """How long after its last start a job is due again."""
    return OFTENER.get(job, USUALLY)


def due_jobs(runs: dict[str, JobRun], now: datetime, *, at_start: bool = False) -> list[str]:
    """The jobs that are due, in their order, whichever workstation ran them last.

    At the start of a window every balance is checked, whenever that was done last (SPEC 1.1).
    """
    return [
        job
        for job in JOBS
        if job not in runs or (at_start and job == AT_START) or now - runs[job].started_at >= _wait(runs[job])
    ]


def _wait(run: JobRun) -> timedelta:
    """A run that gave way, or was cut off, is taken up again soon."""
    return min(_UNFINISHED_WAITS, every(run.job)) if run.outcome == "running" else every(run.job)


class JobClock(QObject):
    """Looks every minute what is due and runs it on the writer, one job at a time; beside it what waits for others.

    A job waits while a write of a person is under way, and stops at its next step when one arrives meanwhile: every
    job takes up where it left. What fails is told by `banner`, never by a dialog.
    """

    ran = Signal(str)
    """A job ended, well or not."""

    def __init__(self, context: AppContext, banner: Banner) -> None:
        super().__init__(banner)
        self._context = context
        self._banner = banner
        self._task: Task[tuple[JobReport, Changes]] | None = None
        self._waiting: list[str] = []
        self._starting = True
        self._look = self._timer(_LOOK_MS, self.look)
        self._yield = self._timer(_YIELD_MS, self._give_way)
        context.opened.connect(self._opened)

    def _timer(self, interval: int, run: object) -> QTimer:
        made = QTimer(self)
        made.setInterval(interval)
        made.timeout.connect(run)
        return made

    @property
    def running(self) -> bool:
        """Whether a job is under way."""
        return self._task is not None

    def _opened(self) -> None:
        self._waiting = []
        self._starting = True
        self._banner.hide()
        self._look.start(_FIRST_LOOK_MS)

    def look(self) -> None:
        """Find out what is due, and run it."""
        self._look.start(_LOOK_MS)
        if not self._context.is_open or self.running or self._waiting:
            return
        ledger, starting, self._starting = self._context.ledger, self._starting, False
        self._context.tasks.read(
            lambda _: [
                job
                for job in due_jobs(last_runs(ledger), ledger.clock.now(), at_start=starting)
                if can_run(ledger, job)
            ],
            self._line_up,
            self._not_known,
            self,
        )

    def _line_up(self, jobs: list[str]) -> None:
        self._waiting = jobs
        self._next()

    def _not_known(self, failure: Failure) -> None:
        _LOG.warning("jobs could not be looked up: %s", type(failure).__name__)

    def _next(self) -> None:
        if self.running or not self._waiting:
            return
        if self._people_write():
            self._yield.start()
            return
        job = self._waiting.pop(0)
        ledger = self._context.ledger

        def work(progress: Progress) -> tuple[JobReport, Changes]:
            report = run_job(ledger, job, progress)
            return report, EVERYTHING if report.did and job != "seal" else NOTHING

        tasks = self._context.tasks
        run = tasks.read if job in ASKS_OUTSIDE else tasks.write
        self._task = run(
            work, partial(self._done, job), partial(self._failed, job), self, on_cancelled=partial(self._stopped, job)
        )
        self._yield.start()

    def _people_write(self) -> bool:
        return any(task.writes and task is not self._task for task in self._context.tasks.active)

    def _give_way(self) -> None:
        """A person's write goes first."""
        if not self.running:
            self._yield.stop()
            self._next()
        elif self._task is not None and self._task.writes and self._people_write():
            self._task.cancel()

    # -- how it ended -----------------------------------------------------------------------------------------

    def _ended(self, job: str) -> None:
        self._task = None
        self._yield.stop()
        self.ran.emit(job)

    def _done(self, job: str, answer: tuple[JobReport, Changes]) -> None:
        report, changes = answer
        if job in ASKS_OUTSIDE:
            self._context.tell_changed(changes)
        _LOG.info("job %s did %d %s", job, report.did, report.note)
        self._ended(job)
        if job == "daily_check" and (report.did or report.note):
            text = self.tr("The check found balances that disagree with their postings. Their wallets are stopped.")
            self._tell(text)
        self._next()

    def _failed(self, job: str, failure: Failure) -> None:
        _LOG.warning("job %s failed: %s", job, type(failure).__name__)
        self._ended(job)
        text = self.tr("The job “{job}” failed: {problem}")
        self._tell(text.format(job=job_name(job), problem=self._context.words(failure).both))
        self._next()

    def _stopped(self, job: str) -> None:
        self._ended(job)
        self._waiting.insert(0, job)
        self._yield.start()

    def _tell(self, text: str) -> None:
        self._banner.show_message(text, "negative", self.tr("Show"), self._show)

    def _show(self) -> None:
        self._banner.hide()
        self._context.navigate("jobs")
