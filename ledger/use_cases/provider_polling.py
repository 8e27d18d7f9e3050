"""Asking the provider: sending what is recorded, and looking until the end is known (INTEGRATIONS 5.2, 5.5, 5.10).

A payment is recorded first and sent after, with its own uuid as key, so that whatever became of an answer the same may
be sent again. A key lives for a day: after 23 hours nothing is sent blindly, the provider's list is searched instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from ledger.domain.provider_words import Verdict
from ledger.errors import PaymentEnded, PaymentNotFound, ProviderFailed
from ledger.gateways.provider import (
    WAITING,
    BadAnswer,
    Busy,
    NotFound,
    PaymentState,
    ProviderError,
    Refused,
    Unauthorized,
    Unknown,
)
from ledger.progress import SILENT, Progress
from ledger.storage import provider_events, provider_payments
from ledger.storage.provider_events import ProviderEvent
from ledger.use_cases.provider_judging import HOUR, Counter, end_unpaid, judge_payment, open_counter
from ledger.use_cases.provider_refunds import refund_turn
from ledger.use_cases.provider_requests import key_of, payment_bytes
from ledger.use_cases.provider_setup import failed

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger
    from ledger.storage.provider_payments import ProviderPayment

LEASE = timedelta(minutes=2)
"""How long a claimed row is one asker's: longer than any request may take."""

KEY_LIVES = timedelta(hours=23)
REPEAT = timedelta(minutes=1)
AT_ONCE = 200
IN_A_ROW = 3
"""So many silences one after another, and the rest of the work waits for the next time."""

FIRST_LOOKS = (3, 5, 10, 15)
"""Seconds between the first looks."""

_LATER_LOOKS = (
    (timedelta(minutes=10), timedelta(seconds=20)),
    (timedelta(minutes=70), timedelta(minutes=2)),
)
LIST_MARGIN = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Asked:
    """A payment after it was asked about; `trouble` says why nothing was learned this time, if so."""

    payment: ProviderPayment
    trouble: ProviderFailed | None = None


@dataclass(frozen=True, slots=True)
class Polled:
    """What a round came to. `stopped`: the key is refused, and nobody is asked until a check succeeds."""

    asked: int
    changed: int
    stopped: bool = False


def next_look(polls: int, age: timedelta) -> timedelta:
    """How long until the next look at a payment that was asked about `polls` times and is this old."""
    if polls <= len(FIRST_LOOKS):
        return timedelta(seconds=FIRST_LOOKS[max(polls, 1) - 1])
    return next((pause for until, pause in _LATER_LOOKS if age < until), HOUR)


def ask_payment(ledger: Ledger, payment_id: int) -> Asked:
    """Send a recorded payment, or ask about it, now. Raises PaymentNotFound, ProviderNotSet, ProviderFailed.

    ProviderFailed only when the key is refused; whatever else is in the way is answered as `trouble`.
    """
    found = provider_payment(ledger, payment_id)
    if not found.live:
        return Asked(found)
    counter = open_counter(ledger)
    if is_stopped(counter):
        raise failed(Unauthorized())
    try:
        _, trouble = payment_turn(counter, payment_id, due_only=False)
    except Unauthorized as error:
        raise failed(error) from error
    return Asked(provider_payment(ledger, payment_id), trouble)


def provider_payment(ledger: Ledger, payment_id: int) -> ProviderPayment:
    """A payment as it stands here. Raises PaymentNotFound."""
    with ledger.reading() as connection:
        found = provider_payments.payment(connection, payment_id)
    if found is None:
        raise PaymentNotFound(str(payment_id))
    return found


def poll_due(ledger: Ledger, progress: Progress = SILENT) -> Polled:
    """Ask about everything that is due, oldest first. Raises ProviderNotSet."""
    counter = open_counter(ledger)
    if is_stopped(counter):
        return Polled(0, 0, stopped=True)
    with ledger.reading() as connection:
        now = counter.now(connection)
        payments = provider_payments.due_payments(connection, now, AT_ONCE)
        refunds = provider_payments.due_refunds(connection, now, AT_ONCE)
    asked = changed = silent = 0
    turns = [(payment_turn, number) for number in payments] + [(refund_turn, number) for number in refunds]
    for turn, number in turns:
        progress.report(asked, len(turns), "payments")
        try:
            verdict, trouble = turn(counter, number)
        except Unauthorized:
            return Polled(asked, changed, stopped=True)
        asked += 1
        changed += verdict is not None
        silent = silent + 1 if trouble is not None else 0
        if silent >= IN_A_ROW:
            break
    return Polled(asked, changed)


def is_stopped(counter: Counter) -> bool:
    """Whether this workstation's key is refused."""
    with counter.ledger.reading() as connection:
        workstation = counter.ledger.who.workstation
        return provider_events.refused_at(connection, counter.gateway.name, workstation) is not None


Turn = tuple[Verdict | None, ProviderFailed | None]
"""What was made of an answer, and what was in the way of one."""


def payment_turn(counter: Counter, number: int, *, due_only: bool = True) -> Turn:
    """Claim one payment, send or ask, and judge the answer. Raises Unauthorized after noting it."""
    claimed = counter.ledger.write(lambda connection: _claim(counter, connection, number, due_only=due_only))
    if claimed is None:
        return None, None
    row, now = claimed
    try:
        if row.status == "creating" and row.provider_id is None:
            verdict = _create(counter, row, now)
        else:
            assert row.provider_id is not None
            verdict = judge_payment(counter, row.id, counter.gateway.fetch(row.provider_id), "fetched")
        verdict = _release_unwanted(counter, row.id) or verdict
        trouble = None
        pause = next_look(row.polls, now - (row.first_sent_at or now))
    except Unauthorized as error:
        stop(counter, error, row.id)
        raise
    except ProviderError as error:
        verdict, pause = _set_back(counter, row, error)
        trouble = failed(error)
    counter.ledger.write(lambda connection: _ask_again(counter, connection, row.id, pause))
    return verdict, trouble


def stop(counter: Counter, error: Unauthorized, payment: int | None = None) -> None:
    """The key is refused: this workstation asks no more, no payment changes, and others with a good key go on."""
    workstation = counter.ledger.who.workstation
    facts = {"workstation": workstation, "code": error.code}
    counter.note(ProviderEvent("failed", Verdict.UNAUTHORIZED, stands=workstation, body=facts))
    if payment is not None:
        counter.ledger.write(lambda connection: _ask_again(counter, connection, payment, REPEAT))


def _claim(
    counter: Counter, connection: Connection, number: int, *, due_only: bool
) -> tuple[ProviderPayment, datetime] | None:  # fmt: skip
    now = counter.now(connection)
    row = provider_payments.claim_payment(connection, number, now, LEASE, due_only=due_only)
    if row is None:
        return None
    if row.status == "creating" and row.provider_id is None and row.wanted:
        provider_payments.mark_sent(connection, number, now)
    return row, now


def _ask_again(counter: Counter, connection: Connection, number: int, pause: timedelta) -> None:
    provider_payments.ask_again(connection, "payments", number, counter.now(connection) + pause)


def _create(counter: Counter, row: ProviderPayment, now: datetime) -> Verdict | None:
    """Send the recorded request; one that was never sent and is wanted no more, never is."""
    if row.first_sent_at is None and not row.wanted:
        return _end(counter, row, "cancelled", "not_wanted")
    if row.first_sent_at is not None and now - row.first_sent_at >= KEY_LIVES:
        state = look_up(counter, row)
        return _end(counter, row, "failed", "not_created") if state is None else judge_created(counter, row, state)
    return judge_created(counter, row, counter.gateway.create(key_of(row.uuid), payment_bytes(row)))


def judge_created(counter: Counter, row: ProviderPayment, state: PaymentState) -> Verdict | None:
    """What became of a request."""
    return judge_payment(counter, row.id, state, "created")


def look_up(counter: Counter, row: ProviderPayment) -> PaymentState | None:
    """The payment that carries our id in the provider's list of the time when it may have been made."""
    assert row.first_sent_at is not None
    since, until = row.first_sent_at - LIST_MARGIN, row.first_sent_at + KEY_LIVES + HOUR
    cursor = ""
    while True:
        page = counter.gateway.list_payments(since, cursor, until)
        for state in page.items:
            if state.ours == row.uuid:
                return state
        cursor = page.next_cursor
        if not cursor:
            return None


def _end(counter: Counter, row: ProviderPayment, status: str, reason: str) -> Verdict | None:
    def work(connection: Connection) -> Verdict:
        end_unpaid(counter, connection, row, status, reason)
        counter.note_within(
            connection, ProviderEvent("created", Verdict.ENDED, row.provider_id or "", status, row.id)
        )  # fmt: skip
        return Verdict.ENDED

    try:
        return counter.ledger.write(work)
    except PaymentEnded:
        return None


def _release_unwanted(counter: Counter, number: int) -> Verdict | None:
    """Let held money go back when what it was for needs it no more."""
    row = provider_payment(counter.ledger, number)
    if row.status != WAITING or row.wanted:
        return None
    assert row.provider_id is not None
    state = counter.gateway.cancel(row.provider_id, key_of(row.uuid, "cancel"))
    return judge_payment(counter, number, state, "fetched")


def _set_back(counter: Counter, row: ProviderPayment, error: ProviderError) -> tuple[Verdict | None, timedelta]:
    """What a failure means for this payment, and when to ask again. Nothing here may end it but a definite no."""
    if isinstance(error, Busy):
        return None, max(error.retry_after, timedelta(seconds=2))
    if isinstance(error, Unknown):
        return None, REPEAT
    if isinstance(error, BadAnswer):
        _note(counter, row, Verdict.BAD_ANSWER, error.why)
        return Verdict.BAD_ANSWER, REPEAT if row.status == "creating" else HOUR
    if isinstance(error, Refused) and row.status == "creating":
        return _refused(counter, row, error)
    verdict = Verdict.NOT_FOUND if isinstance(error, NotFound) else Verdict.REFUSED
    _note(counter, row, verdict, error.parameter if isinstance(error, Refused) else "")
    return verdict, HOUR


def _refused(counter: Counter, row: ProviderPayment, error: Refused) -> tuple[Verdict | None, timedelta]:
    """A request was refused. Unless an earlier one with the same key went through, there is no payment."""
    facts = {"parameter": error.parameter, "code": error.code, "text": error.text}
    if error.parameter == "Idempotence-Key":
        _note(counter, row, Verdict.KEY_REUSED, error.parameter, facts)
    if row.first_sent_at is not None:
        try:
            state = look_up(counter, row)
        except ProviderError:
            return None, REPEAT
        if state is not None:
            return judge_created(counter, row, state), REPEAT
    if error.parameter == "Idempotence-Key":
        return Verdict.KEY_REUSED, HOUR
    _note(counter, row, Verdict.REFUSED, error.parameter or error.code, facts)
    return _end(counter, row, "failed", error.parameter or error.code), HOUR


def _note(counter: Counter, row: ProviderPayment, verdict: Verdict, stands: str, body: object = None) -> None:
    counter.note(ProviderEvent("failed", verdict, row.provider_id or "", stands, row.id, body=body))
