"""Notifications: hints to ask now, and nothing more (INTEGRATIONS 5.6). There is no signature on anything.

Whatever is announced, the object is fetched and that answer alone is judged. What was announced is kept, with whether
it was so; malformed, unknown and forged ones change nothing.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ledger.domain.provider_words import Verdict
from ledger.errors import ProviderNotSet
from ledger.gateways.provider import (
    CANCELLED,
    PENDING,
    SUCCEEDED,
    WAITING,
    BadAnswer,
    NotFound,
    PaymentState,
    ProviderError,
    RefundState,
    Unauthorized,
)
from ledger.gateways.yookassa_reading import parsed, storable
from ledger.storage import audit, non_money, provider_events, provider_payments
from ledger.storage.provider_events import ProviderEvent
from ledger.use_cases.acting import as_system
from ledger.use_cases.provider_judging import Counter, judge_refund, open_counter
from ledger.use_cases.provider_polling import is_stopped, stop
from ledger.use_cases.provider_sweep import judge_listed

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger

_log = logging.getLogger("ledger.provider")

LARGEST = 200_000
KEPT_OF_GARBAGE = 2_000
PAYMENT_EVENTS = {
    "payment.waiting_for_capture": WAITING,
    "payment.succeeded": SUCCEEDED,
    "payment.canceled": CANCELLED,
}
REFUND_EVENT = "refund.succeeded"
_WORD = re.compile(r"[0-9A-Za-z_-]{1,64}", re.ASCII)
_ORDER = {PENDING: 0, WAITING: 1, SUCCEEDED: 2, CANCELLED: 2}


@dataclass(frozen=True, slots=True)
class Notice:
    """What was made of a notification, and the payment of ours it led to, if any."""

    verdict: Verdict
    provider_id: str = ""
    payment_id: int | None = None
    refund_id: int | None = None


@dataclass(frozen=True, slots=True)
class _Announced:
    event: str
    id: str
    stands: str
    value: str
    unit: str


def take_notification(ledger: Ledger, body: bytes) -> Notice:
    """Keep a notification, ask the provider about what it names, and judge that answer.

    Raises ProviderNotSet("no_provider"). On a machine without the key, or while the provider does not answer, the
    payment is marked to be asked about next.
    """
    provider = ledger.settings.get("provider", "")
    if not provider:
        raise ProviderNotSet("no_provider")
    announced, kept = _read(body)
    notice = _follow(ledger, announced) if isinstance(announced, _Announced) else Notice(announced)
    known = announced if isinstance(announced, _Announced) else _Announced("", "", "", "", "")
    event = ProviderEvent(
        "notified", notice.verdict, known.id or notice.provider_id, known.stands, notice.payment_id, notice.refund_id,
        body=kept,
    )  # fmt: skip
    system = as_system(ledger)
    system.write(
        lambda connection: provider_events.record(connection, provider, event, non_money.moment(connection, system).at)
    )
    if notice.verdict is Verdict.FORGED:
        audit.record(system, "notification", "refused", {"forged": known.id, "stands": known.stands})
    return notice


def _read(body: bytes) -> tuple[_Announced | Verdict, object]:
    """What is announced, or why nothing is; and what to keep of it."""
    garbage = {"text": body[:KEPT_OF_GARBAGE].decode("utf-8", "replace").replace("\0", "?")}
    try:
        said = parsed(body) if len(body) <= LARGEST else {}
        kept = storable(said)
    except BadAnswer:
        return Verdict.MALFORMED, garbage
    about, event = said.get("object"), said.get("event")
    if said.get("type") != "notification" or not isinstance(event, str) or not isinstance(about, dict):
        return Verdict.MALFORMED, garbage
    if event not in PAYMENT_EVENTS and event != REFUND_EVENT:
        return Verdict.UNKNOWN_EVENT, kept
    found = _Announced(event, _text(about, "id"), _text(about, "status"), *_amount(about.get("amount")))
    if not _WORD.fullmatch(found.id) or not _WORD.fullmatch(found.stands):
        return Verdict.MALFORMED, kept
    return found, kept


def _text(said: dict[str, Any], name: str) -> str:
    found = said.get(name)
    return found if isinstance(found, str) else ""


def _amount(said: object) -> tuple[str, str]:
    return (_text(said, "value"), _text(said, "currency")) if isinstance(said, dict) else ("", "")


def _follow(ledger: Ledger, announced: _Announced) -> Notice:
    """Ask the provider about it, now or next."""
    known = _known(ledger, announced)
    try:
        counter = open_counter(ledger)
    except ProviderNotSet:
        return _hint(ledger, known)
    if is_stopped(counter):
        return _hint(ledger, known)
    try:
        return (_refund if announced.event == REFUND_EVENT else _payment)(counter, announced, known)
    except NotFound:
        return replace(known, verdict=Verdict.UNKNOWN_PAYMENT)
    except Unauthorized as error:
        stop(counter, error)
    except ProviderError:
        _log.info("the provider did not say what %s is; it is asked about next", announced.id)
    return _hint(ledger, known)


def _known(ledger: Ledger, announced: _Announced) -> Notice:
    with ledger.reading() as connection:
        if announced.event == REFUND_EVENT:
            refund = provider_payments.refund_like(connection, announced.id)
            return Notice(
                Verdict.HINT, announced.id, refund.payment_id if refund else None, refund.id if refund else None
            )  # fmt: skip
        payment = provider_payments.payment_like(connection, announced.id)
        return Notice(Verdict.HINT, announced.id, payment.id if payment else None)


def _hint(ledger: Ledger, known: Notice) -> Notice:
    """Let the next round begin with it."""
    system = as_system(ledger)

    def work(connection: Connection) -> None:
        now = non_money.moment(connection, system).at
        if known.refund_id is not None:
            provider_payments.ask_again(connection, "refunds", known.refund_id, now)
        elif known.payment_id is not None:
            provider_payments.ask_again(connection, "payments", known.payment_id, now)

    system.write(work)
    return known


def _payment(counter: Counter, announced: _Announced, known: Notice) -> Notice:
    state = counter.gateway.fetch(announced.id)
    judge_listed(counter, state, "fetched")
    found = _known(counter.ledger, announced) if known.payment_id is None else known
    return replace(found, verdict=_truth(announced, state, PAYMENT_EVENTS[announced.event]))


def _refund(counter: Counter, announced: _Announced, known: Notice) -> Notice:
    state = counter.gateway.fetch_refund(announced.id)
    with counter.ledger.reading() as connection:
        row = provider_payments.refund_like(connection, state.id, state.ours)
    if row is not None:
        judge_refund(counter, row, state)
        known = replace(known, payment_id=row.payment_id, refund_id=row.id)
    return replace(known, verdict=_truth(announced, state, SUCCEEDED))


def _truth(announced: _Announced, state: PaymentState | RefundState, event: str) -> Verdict:
    """Whether what was announced is so, was so, or never was."""
    stands = CANCELLED if announced.stands == "canceled" else announced.stands
    if stands != event:
        return Verdict.FORGED
    if _ORDER.get(stands, 2) < _ORDER.get(state.status, 0):
        return Verdict.OUTDATED
    same = (announced.value, announced.unit) == (state.amount.value, state.amount.currency)
    return Verdict.CONFIRMED if same and stands == state.status else Verdict.FORGED
