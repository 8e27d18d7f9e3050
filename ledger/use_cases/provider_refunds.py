"""Refunds that are owed through the provider: recorded, sent, looked at until they are paid (INTEGRATIONS 5.8).

The customer is owed until the provider says `succeeded`. One that it cancels is owed anew and waits for a person: why
it was cancelled - the shop's balance, the customer's bank - is rarely mended by asking again at once.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from ledger.domain.provider_words import Verdict
from ledger.errors import ProviderFailed, RefundEnded, RefundNotFound
from ledger.gateways.provider import CANCELLED, Busy, NotFound, ProviderError, Refused, Unauthorized, Unknown
from ledger.storage import provider_payments, rights
from ledger.storage.provider_events import ProviderEvent
from ledger.use_cases.provider_judging import HOUR, Counter, end_refund, judge_refund, open_counter
from ledger.use_cases.provider_requests import key_of, refund_bytes, refund_request
from ledger.use_cases.provider_setup import failed

if TYPE_CHECKING:
    from ledger.gateways.provider import RefundState
    from ledger.storage.ledger import Connection, Ledger
    from ledger.storage.provider_payments import ProviderRefund

LEASE = timedelta(minutes=2)
KEY_LIVES = timedelta(hours=23)
REPEAT = timedelta(minutes=1)
SOON, LATER = timedelta(seconds=20), timedelta(minutes=10)
LOOKS_SOON = 5

Turn = tuple[Verdict | None, ProviderFailed | None]


def send_refund(ledger: Ledger, refund_id: int) -> ProviderRefund:
    """Send an owed refund, or ask about one on its way, now.

    Raises NotAllowed, RefundNotFound, RefundEnded, ProviderNotSet, ProviderFailed.
    """
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, "exception.resolve")
    found = _refund(ledger, refund_id)
    if found.status not in provider_payments.OWED:
        raise RefundEnded(refund_id, found.status)
    try:
        _, trouble = refund_turn(open_counter(ledger), refund_id, due_only=False)
    except Unauthorized as error:
        raise failed(error) from error
    if trouble is not None:
        raise trouble
    return _refund(ledger, refund_id)


def _refund(ledger: Ledger, refund_id: int) -> ProviderRefund:
    with ledger.reading() as connection:
        found = provider_payments.refund(connection, refund_id)
    if found is None:
        raise RefundNotFound(refund_id)
    return found


def refund_turn(counter: Counter, number: int, *, due_only: bool = True) -> Turn:
    """Claim one refund, send or ask, and judge the answer. Raises Unauthorized after noting it."""
    claimed = counter.ledger.write(lambda connection: _claim(counter, connection, number, due_only=due_only))
    if claimed is None:
        return None, None
    row, now = claimed
    trouble = None
    try:
        verdict = judge_refund(counter, row, _ask(counter, row, now))
        pause = SOON if row.polls <= LOOKS_SOON else LATER if now - row.created_at < HOUR else HOUR
    except Unauthorized as error:
        facts = {"workstation": counter.ledger.who.workstation, "code": error.code}
        counter.note(ProviderEvent("failed", Verdict.UNAUTHORIZED, stands=facts["workstation"], body=facts))
        _ask_again(counter, number, REPEAT)
        raise
    except ProviderError as error:
        verdict, pause = _set_back(counter, row, error)
        trouble = failed(error)
    _ask_again(counter, number, pause)
    return verdict, trouble


def _claim(
    counter: Counter, connection: Connection, number: int, *, due_only: bool
) -> tuple[ProviderRefund, datetime] | None:  # fmt: skip
    now = counter.now(connection)
    row = provider_payments.claim_refund(connection, number, now, LEASE, due_only=due_only)
    if row is None:
        return None
    if row.provider_id is None and row.payment_provider_id is not None:
        provider_payments.keep_refund_request(connection, number, row.request or refund_request(row), now)
    return row, now


def _ask(counter: Counter, row: ProviderRefund, now: datetime) -> RefundState:
    if row.provider_id is not None:
        return counter.gateway.fetch_refund(row.provider_id)
    if row.payment_provider_id is None:
        raise Refused("payment_id")
    if row.first_sent_at is not None and now - row.first_sent_at >= KEY_LIVES:
        known = _look_up(counter, row)
        if known is not None:
            return known
        counter.ledger.write(lambda connection: provider_payments.renew_refund_key(connection, row.id, now))
    return counter.gateway.refund(key_of(row.uuid), refund_bytes(row))


def _look_up(counter: Counter, row: ProviderRefund) -> RefundState | None:
    assert row.payment_provider_id is not None
    found = counter.gateway.refunds_of(row.payment_provider_id)
    return next((state for state in found if state.ours == row.uuid), None)


def _set_back(counter: Counter, row: ProviderRefund, error: ProviderError) -> tuple[Verdict | None, timedelta]:
    """What a failure means for this refund. A definite no cancels it, and the customer is owed anew."""
    if isinstance(error, Busy):
        return None, max(error.retry_after, timedelta(seconds=2))
    if isinstance(error, Unknown):
        return None, REPEAT
    if isinstance(error, Refused) and row.provider_id is None:
        return _refused(counter, row, error)
    verdict = Verdict.NOT_FOUND if isinstance(error, NotFound) else Verdict.BAD_ANSWER
    counter.note(ProviderEvent("failed", verdict, row.provider_id or "", "", row.payment_id, row.id))
    return verdict, HOUR if row.provider_id else REPEAT


def _refused(counter: Counter, row: ProviderRefund, error: Refused) -> tuple[Verdict | None, timedelta]:
    if row.first_sent_at is not None and row.payment_provider_id is not None:
        try:
            state = _look_up(counter, row)
        except ProviderError:
            return None, REPEAT
        if state is not None:
            return judge_refund(counter, row, state), REPEAT
    facts = {"parameter": error.parameter, "code": error.code, "text": error.text}
    event = ProviderEvent(
        "refund", Verdict.REFUND_CANCELLED, "", CANCELLED, row.payment_id, row.id, row.amount.minor,
        row.amount.currency.code, facts,
    )  # fmt: skip
    try:
        verdict = counter.ledger.write(
            lambda connection: end_refund(counter, connection, event, row, error.parameter or error.code)
        )
    except RefundEnded:
        verdict = None
    return verdict, HOUR


def _ask_again(counter: Counter, number: int, pause: timedelta) -> None:
    counter.ledger.write(
        lambda connection: provider_payments.ask_again(connection, "refunds", number, counter.now(connection) + pause)
    )
