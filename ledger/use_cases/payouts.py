"""What partners are owed, paying it, and their statements (SPEC 8)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.domain.about import About
from ledger.domain.payouts import (
    PartnerStanding,
    PayoutFilter,
    PayoutPreview,
    PayoutRow,
    PayoutStatus,
    StatementRow,
)
from ledger.domain.till_verbs import PayPartner
from ledger.domain.verbs import Operation
from ledger.domain.words import Tender
from ledger.errors import Refusal
from ledger.progress import SILENT
from ledger.storage import non_money, payouts, rights
from ledger.use_cases.opening import default_currency
from ledger.use_cases.posting import post_logged

if TYPE_CHECKING:
    from ledger.domain.transactions import Posted
    from ledger.money import Currency
    from ledger.paging import Key, Page
    from ledger.progress import Progress
    from ledger.storage.ledger import Connection, Ledger

__all__ = [
    "PayPayout", "PayoutFilter", "PayoutStatus", "list_payouts", "partner_standings", "partner_statement", "pay",
    "pay_due", "payout", "preview_payout",
]  # fmt: skip

AT_ONCE = 200
BY_JOB = "payout"
READ = "report.read"


@dataclass(frozen=True, slots=True)
class PayPayout:
    """Pay one payout that is due, in cash out of this till or by bank."""

    key: str
    payout_id: int
    tender: Tender
    note: str = ""

    def operation(self) -> Operation:
        """As the door takes it."""
        verb = PayPartner(self.payout_id, self.tender.value, About(reason_code="partner_payout", note=self.note))
        return Operation(self.key, "payout", (verb,), "", self.note)


def list_payouts(
    ledger: Ledger, wanted: PayoutFilter | None = None, *, after: Key | None = None, limit: int = 200
) -> Page[PayoutRow]:
    """Payouts, newest first. Raises NotAllowed."""
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, READ)
        return payouts.page(connection, wanted or PayoutFilter(), non_money.today(connection, ledger), after, limit)


def payout(ledger: Ledger, payout_id: int) -> PayoutRow:
    """One payout. Raises PayoutNotFound, NotAllowed."""
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, READ)
        return payouts.one(connection, payout_id, non_money.today(connection, ledger))


def partner_standings(ledger: Ledger) -> tuple[PartnerStanding, ...]:
    """What we owe every partner, and what they owe us. Raises NotAllowed."""
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, READ)
        return payouts.standings(connection, non_money.today(connection, ledger), default_currency(ledger))


def partner_statement(
    ledger: Ledger, partner_id: int, unit: Currency | None = None, *, after: Key | None = None, limit: int = 200
) -> Page[StatementRow]:
    """Everything between us and a partner in one currency, newest first. Raises PartnerNotFound, NotAllowed."""
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, READ)
        return payouts.statement(connection, partner_id, unit or default_currency(ledger), after, limit)


def pay(ledger: Ledger, request: PayPayout) -> Posted:
    """Pay a partner. Raises PayoutNotDue, PayoutNotFound, RuleUnknown for other tenders, NotAllowed."""
    done = post_logged(ledger, lambda _: request.operation())
    return replace(done, changes=done.changes | Changes(tills=request.tender is Tender.CASH, partners=True))


def preview_payout(ledger: Ledger, request: PayPayout) -> PayoutPreview:
    """What paying would do, or the refusal it would meet; writes nothing."""

    def read(connection: Connection, _answer: object) -> PayoutPreview:
        row = payouts.one(connection, request.payout_id, non_money.today(connection, ledger))
        left = payouts.owed_by(connection, row.partner_id, row.amount.currency)
        return PayoutPreview(row, row.withheld, row.paid, left)

    return ledger.trial(lambda _: request.operation(), read)


def pay_due(ledger: Ledger, progress: Progress = SILENT) -> tuple[int, int]:
    """Pay by bank every payout whose day has come; answers how many were paid, and how many were refused.

    Each is an operation of its own under a key of its own, so two workstations pay each once (SPEC 12).
    """
    paid = refused = last = 0
    while True:
        with ledger.reading() as connection:
            due = payouts.due(connection, non_money.today(connection, ledger), last, AT_ONCE)
        if not due:
            return paid, refused
        for number in due:
            progress.report(paid + refused, 0, "payouts")
            try:
                done = pay(ledger, PayPayout(f"{BY_JOB}:{number}", number, Tender.BANK))
            except Refusal:
                refused += 1
            else:
                paid += not done.repeated
        last = due[-1]
