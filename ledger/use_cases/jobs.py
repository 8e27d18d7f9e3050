"""Jobs: what runs by itself, from the window while it is open or from a scheduler (SPEC 12).

Each is idempotent and safe when two workstations run it at once: what it posts goes through the door under keys of its
own, and what is done already is found done.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.domain.verbs import Operation, Sweep
from ledger.errors import FieldInvalid, LedgerError, ProviderNotSet
from ledger.progress import SILENT, Cancelled, Progress
from ledger.storage import audit, chores, non_money, rights, sealing, snapshots, verifier
from ledger.storage.chores import JobRun
from ledger.use_cases import payouts
from ledger.use_cases.acting import as_system
from ledger.use_cases.card_lives import expire_due
from ledger.use_cases.cashback_granting import grant_due
from ledger.use_cases.opening import calendar, today
from ledger.use_cases.orders import end_timed_out
from ledger.use_cases.points import release_points
from ledger.use_cases.provider import can_ask, poll_due, sweep

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.reconciliation import BalanceDifference
    from ledger.storage.ledger import Ledger

__all__ = ["ASKS_OUTSIDE", "JOBS", "JobReport", "JobRun", "can_run", "last_runs", "pay_partners", "run_all", "run_job"]

AT_ONCE = 500
ASKS_OUTSIDE = frozenset({"payments_poll", "payments_sweep"})
"""Jobs that wait for somebody else's server."""

OF_A_WALLET = frozenset({"pocket", "hold", "debt"})


@dataclass(frozen=True, slots=True)
class JobReport:
    """What one run did. `failed` names the error that ended it early; what was done before stays done."""

    job: str
    did: int
    note: str
    failed: str = ""


def run_job(ledger: Ledger, job: str, progress: Progress = SILENT) -> JobReport:
    """Run one job by name and keep a record of it; one that is cancelled stays recorded as unfinished.

    Raises FieldInvalid("job") for a name that is none, Cancelled, and the fault that ended it.
    """
    if job not in JOBS:
        raise FieldInvalid("job", job)
    run = ledger.write(lambda connection: chores.begin_run(connection, job, ledger.who, ledger.clock.now()))

    def end(outcome: str, did: int, note: str) -> None:
        ledger.write(lambda connection: chores.end_run(connection, run, outcome, did, note, ledger.clock.now()))

    try:
        report = JOBS[job](as_system(ledger), progress)
    except Cancelled:
        raise
    except LedgerError as error:
        end("failed", 0, str(error))
        raise
    except BaseException:
        end("failed", 0, "interrupted")
        raise
    end("done", report.did, report.note)
    return report


def pay_partners(ledger: Ledger, progress: Progress = SILENT) -> JobReport:
    """The job of payouts because a person wants it now. Raises NotAllowed for who may not pay one by hand either."""
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, "payout.pay")
    return run_job(ledger, "payouts", progress)


def can_run(ledger: Ledger, job: str) -> bool:
    """Whether this machine can do it: one without the provider's key leaves its jobs to one that has it."""
    return job not in ASKS_OUTSIDE or can_ask(ledger)


def run_all(ledger: Ledger, progress: Progress = SILENT) -> tuple[JobReport, ...]:
    """Run every job in order; one that fails does not keep the others from running."""
    reports = []
    for done, job in enumerate(JOBS):
        progress.report(done, len(JOBS), job)
        try:
            reports.append(run_job(ledger, job, progress))
        except LedgerError as error:
            reports.append(JobReport(job, 0, "", str(error)))
    return tuple(reports)


def last_runs(ledger: Ledger) -> dict[str, JobRun]:
    """When each job last ran and what it did."""
    with ledger.reading() as connection:
        return chores.last_runs(connection)


def _expire_holds(ledger: Ledger, progress: Progress) -> JobReport:
    """End holds past their time; each gives back what it still holds."""

    def due() -> list[int]:
        with ledger.reading() as connection:
            return chores.wallets_with_due_holds(connection, ledger.clock.now(), AT_ONCE)

    return JobReport("hold_expiry", _sweep(ledger, due, progress), "")


def _expire_pockets(ledger: Ledger, progress: Progress) -> JobReport:
    """Expire exactly what is left in past-due pockets."""

    def due() -> list[int]:
        with ledger.reading() as connection:
            local = calendar(ledger).local(ledger.clock.now()).date()
            return chores.wallets_with_due_pockets(connection, local, AT_ONCE)

    return JobReport("pocket_expiry", _sweep(ledger, due, progress), "")


def _sweep(ledger: Ledger, due: Callable[[], list[int]], progress: Progress) -> int:
    """Let the door sweep every wallet that is due; how many were. A wallet is asked for once a run."""
    seen: set[int] = set()
    while wallets := [wallet for wallet in due() if wallet not in seen]:
        for wallet in wallets:
            seen.add(wallet)
            ledger.post(Operation(f"sweep:{wallet}:{uuid.uuid4().hex}", "sweep", (Sweep(wallet),)))
            progress.report(len(seen), 0, "wallets")
    return len(seen)


def _end_days(ledger: Ledger, progress: Progress) -> JobReport:
    """End the business days before today: keep what every account stood at, so that the past is quick to read.

    Every balance is checked first: what a day ends with is what its postings say.
    """
    with ledger.reading() as connection:
        days = snapshots.days_to_end(connection, today(ledger))
    if days:
        _check_daily(ledger, progress)
    for done, day in enumerate(days):
        progress.report(done, len(days), "days")
        ledger.write(lambda connection, day=day: snapshots.end_day(connection, day))  # type: ignore[misc]
    return JobReport("day_end", len(days), days[-1].isoformat() if days else "")


def _check_daily(ledger: Ledger, progress: Progress) -> JobReport:
    """Compare every stored balance with its postings; a wallet that differs takes no postings until a repair."""
    with ledger.reading() as connection:
        differences = verifier.differences(connection, progress=progress)
        wrong = _wallets_in(differences)
        wrong |= chores.wallets_of_accounts(
            connection, {one.subject_id for one in differences if one.subject in OF_A_WALLET and one.what == "balance"}
        )
    stopped = ledger.write(lambda connection: chores.suspend(connection, wrong))
    if differences:
        facts = {"differences": len(differences), "wallets": sorted(wrong)[:AT_ONCE]}
        audit.record(ledger, "daily_check", "refused", dict(facts))
    return JobReport("daily_check", stopped, f"{len(differences)} differences" if differences else "")


def _pay_partners(ledger: Ledger, progress: Progress) -> JobReport:
    """Pay by bank every partner's share whose day has come."""
    paid, refused = payouts.pay_due(ledger, progress)
    return JobReport("payouts", paid, f"{refused} refused" if refused else "")


def _release_points(ledger: Ledger, progress: Progress) -> JobReport:
    """Post the points of paid orders whose release day has come."""
    released, refused = release_points(ledger, progress)
    return JobReport("points_release", released, f"{refused} refused" if refused else "")


def _grant_cashback(ledger: Ledger, progress: Progress) -> JobReport:
    """Give cashback on delivered orders whose lock has passed."""
    granted = grant_due(ledger, progress)
    return JobReport("cashback_grant", granted.orders, f"{granted.skipped} skipped" if granted.skipped else "")


def _expire_cards(ledger: Ledger, progress: Progress) -> JobReport:
    """Expire the gift cards whose last day has passed: paid value is breakage, given value goes back."""
    expired, refused = expire_due(ledger, progress)
    return JobReport("gift_cards_expire", expired, f"{refused} refused" if refused else "")


def _wallets_in(differences: tuple[BalanceDifference, ...]) -> set[int]:
    return {one.subject_id for one in differences if one.subject == "wallet"}


def _seal(ledger: Ledger, progress: Progress) -> JobReport:
    """Lengthen the chain over every posted row that is not in it yet."""
    sealed = 0
    while done := ledger.write(lambda one: sealing.extend(one, non_money.moment(one, ledger).at)):
        sealed += done
        progress.report(sealed, 0, "seal")
    with ledger.reading() as connection:
        end = sealing.head(connection)
    return JobReport("seal", sealed, f"{end.position}:{end.digest}")


def _end_timed_out(ledger: Ledger, progress: Progress) -> JobReport:
    """Cancel orders whose payment did not come in time; everything given goes back."""
    ended, refused = end_timed_out(ledger, progress)
    return JobReport("order_timeouts", ended, f"{refused} refused" if refused else "")


def _poll_payments(ledger: Ledger, progress: Progress) -> JobReport:
    """Ask the payment provider about what is due: payments that wait, refunds that are owed."""
    try:
        polled = poll_due(ledger, progress)
    except ProviderNotSet as missing:
        return JobReport("payments_poll", 0, missing.why.replace("_", " "))
    return JobReport("payments_poll", polled.changed, "the key is refused" if polled.stopped else "")


def _sweep_payments(ledger: Ledger, progress: Progress) -> JobReport:
    """Compare the provider's list of the last days with ours, both ways. Raises ProviderFailed."""
    try:
        swept = sweep(ledger, progress)
    except ProviderNotSet as missing:
        return JobReport("payments_sweep", 0, missing.why.replace("_", " "))
    if swept.trouble is not None:
        raise swept.trouble
    return JobReport("payments_sweep", swept.news, "the key is refused" if swept.stopped else f"{swept.listed} listed")


JOBS: dict[str, Callable[[Ledger, Progress], JobReport]] = {
    "hold_expiry": _expire_holds,
    "pocket_expiry": _expire_pockets,
    "payments_poll": _poll_payments,
    "payments_sweep": _sweep_payments,
    "order_timeouts": _end_timed_out,
    "points_release": _release_points,
    "cashback_grant": _grant_cashback,
    "gift_cards_expire": _expire_cards,
    "payouts": _pay_partners,
    "day_end": _end_days,
    "daily_check": _check_daily,
    "seal": _seal,
}
"""Every job by name, in the order they run."""
