"""Reconciling days, and checking every stored balance against its postings (SPEC 1.1 and 9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ledger.domain.reconciliation import BalanceDifference, Reconciliation
from ledger.errors import FieldInvalid
from ledger.progress import SILENT, Progress
from ledger.storage import audit, day_figures, sealing, verifier
from ledger.storage.rights import require_right
from ledger.storage.sealing import BrokenSeal, Head
from ledger.use_cases.opening import calendar, today

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger

__all__ = ["BrokenSeal", "Head", "VerifyReport", "reconcile", "reconcile_within", "today", "verify"]


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What recomputing the whole ledger found. `first_wrong` is the earliest wrong row, if any."""

    transactions: int
    wallets: int
    differences: tuple[BalanceDifference, ...]
    first_wrong: BalanceDifference | None
    broken_seal: BrokenSeal | None
    seal: Head

    @property
    def ok(self) -> bool:
        """Nothing differs and the seal holds."""
        return not self.differences and self.first_wrong is None and self.broken_seal is None


def reconcile(ledger: Ledger, first_day: date, last_day: date, progress: Progress = SILENT) -> Reconciliation:
    """The figures of business days `first_day` to `last_day`, both inclusive. Raises FieldInvalid, NotAllowed."""
    with ledger.reading() as connection:
        return reconcile_within(connection, ledger, first_day, last_day, progress)


def reconcile_within(
    connection: Connection, ledger: Ledger, first_day: date, last_day: date, progress: Progress = SILENT
) -> Reconciliation:
    """The same, of the moment that an open read transaction sees."""
    if last_day < first_day:
        raise FieldInvalid("last_day", last_day.isoformat())
    require_right(connection, ledger.who, "report.read")
    progress.report(0, 3, "figures")
    currencies = day_figures.read(connection, first_day, last_day, calendar(ledger).local(ledger.clock.now()).date())
    progress.report(1, 3, "balances")
    differences = verifier.differences(connection)
    progress.report(2, 3, "balances")
    _, wallets = verifier.sizes(connection)
    progress.report(3, 3, "")
    return Reconciliation(
        first_day=first_day,
        last_day=last_day,
        shop=ledger.settings["shop"],
        zone=ledger.settings["zone"],
        made_at=ledger.clock.now(),
        made_by=ledger.who.login,
        ledger_name=ledger.settings["name"],
        currencies=currencies,
        differences=differences,
        wallets_checked=wallets,
        up_to_now=last_day >= today(ledger),
    )


def verify(ledger: Ledger, progress: Progress = SILENT, anchor: Head | None = None) -> VerifyReport:
    """Recompute every balance, every row's before and after, and the seal; with `anchor`, a head that was kept outside.

    A ledger with differences is audited as such.
    """
    with ledger.reading() as connection:
        differences = verifier.differences(connection, progress=progress)
        first_wrong = verifier.first_wrong_row(connection, progress)
        transactions, wallets = verifier.sizes(connection)
        broken = sealing.first_broken(connection, progress)
        if broken is None and anchor is not None:
            broken = sealing.check_anchor(connection, anchor)
        head = sealing.head(connection)
    report = VerifyReport(transactions, wallets, differences, first_wrong, broken, head)
    if not report.ok:
        facts = {"differences": len(differences), "first": str(first_wrong), "seal": str(broken)}
        audit.record(ledger, "verify", "refused", dict(facts))
    return report
