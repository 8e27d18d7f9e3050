"""The provider's list against ours, both ways: what was paid and never heard of, and what it does not know of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ledger.domain.provider_words import Verdict
from ledger.errors import ProviderFailed
from ledger.gateways.provider import NotFound, PaymentState, ProviderError, Unauthorized
from ledger.progress import SILENT, Progress
from ledger.storage import provider_payments
from ledger.storage.provider_events import ProviderEvent
from ledger.use_cases.provider_judging import Counter, judge_payment, judge_stray, open_counter
from ledger.use_cases.provider_polling import is_stopped, stop
from ledger.use_cases.provider_setup import failed

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

BACK = timedelta(days=3)
SETTLES = timedelta(minutes=5)
"""A payment younger than this may not be in the provider's list yet."""


@dataclass(frozen=True, slots=True)
class Swept:
    """What a comparison came to. `trouble`: the provider did not answer to the end."""

    listed: int
    news: int
    missing: int
    stopped: bool = False
    trouble: ProviderFailed | None = None


def sweep(ledger: Ledger, progress: Progress = SILENT) -> Swept:
    """Compare the payments of the last three days with the provider's list of them. Raises ProviderNotSet."""
    counter = open_counter(ledger)
    if is_stopped(counter):
        return Swept(0, 0, 0, stopped=True)
    seen: set[str] = set()
    news = missing = 0
    try:
        for state in _listed(counter):
            seen.add(state.id)
            progress.report(len(seen), 0, "payments")
            news += judge_listed(counter, state, "listed") is not None
        missing = _missing(counter, seen)
    except Unauthorized as error:
        stop(counter, error)
        return Swept(len(seen), news, missing, stopped=True)
    except ProviderError as error:
        return Swept(len(seen), news, missing, trouble=failed(error))
    return Swept(len(seen), news, missing)


def judge_listed(counter: Counter, state: PaymentState, kind: str) -> Verdict | None:
    """A payment that came into view without our asking for it: ours, a second one under our id, or a stranger's."""
    with counter.ledger.reading() as connection:
        row = provider_payments.payment_like(connection, state.id, state.ours)
    if row is None or row.provider_id not in {None, state.id}:
        return judge_stray(counter, state, kind)
    verdict = judge_payment(counter, row.id, state, kind)
    return _compare_refunds(counter, row.id, state) or verdict


def _listed(counter: Counter) -> list[PaymentState]:
    """Oldest first, so that what happened first is posted first."""
    with counter.ledger.reading() as connection:
        since = counter.now(connection) - BACK
    found: list[PaymentState] = []
    cursor = ""
    while True:
        page = counter.gateway.list_payments(since, cursor)
        found += page.items
        cursor = page.next_cursor
        if not cursor:
            return found[::-1]


def _missing(counter: Counter, seen: set[str]) -> int:
    """Ours that the list lacks, asked for one by one; how many the provider does not know."""
    with counter.ledger.reading() as connection:
        now = counter.now(connection)
        rows = provider_payments.ours_since(connection, now - BACK + SETTLES, now - SETTLES)
    missing = 0
    for row in rows:
        if row.provider_id is None or row.provider_id in seen:
            continue
        try:
            judge_payment(counter, row.id, counter.gateway.fetch(row.provider_id), "fetched")
        except NotFound:
            counter.note(ProviderEvent("failed", Verdict.NOT_FOUND, row.provider_id, "", row.id))
            missing += 1
    return missing


def _compare_refunds(counter: Counter, number: int, state: PaymentState) -> Verdict | None:
    """More given back at the provider than this ledger asked for: somebody did it without us."""
    there = state.refunded.money() if state.refunded is not None else None
    if there is None or there.minor == 0:
        return None
    with counter.ledger.reading() as connection:
        here = provider_payments.refunded(connection, number)
    if there.minor <= here:
        return None
    event = ProviderEvent(
        "refund", Verdict.REFUND_DIFFERS, state.id, str(there), number, None, there.minor - here,
        there.currency.code, state.answer,
    )  # fmt: skip
    return Verdict.REFUND_DIFFERS if counter.note(event) else None
