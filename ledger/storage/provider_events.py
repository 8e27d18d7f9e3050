"""What a provider said, and what was made of it: kept for good, with what a person must look at marked open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, insert, select, text, update

from ledger.domain.provider_words import EXCEPTIONS, Verdict
from ledger.storage.sale_tables import provider_events
from ledger.storage.tables import staff

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.storage.door.answer import Who

_TURN = 7_226_341
"""The advisory lock under which exceptions are opened on a server: a free number, the same in every program."""


@dataclass(frozen=True, slots=True)
class ProviderEvent:
    """One thing said. `kind`: created, fetched, listed, notified, refund, receipt, failed. `amount` in minor units."""

    kind: str
    verdict: Verdict
    provider_id: str = ""
    stands: str = ""
    payment_id: int | None = None
    refund_id: int | None = None
    amount: int | None = None
    currency: str = ""
    body: object = None
    transaction_id: int | None = None


def record(connection: Connection, provider: str, event: ProviderEvent, now: datetime) -> bool:
    """Keep an event. One that a person must look at is opened once: False when that was done before.

    What is announced is kept every time, though not opened again.
    """
    open_ = event.verdict in EXCEPTIONS
    if event.verdict is Verdict.AFTER_END and _known(connection, provider, event):
        return False
    if open_ and _known(connection, provider, event):
        if event.kind != "notified":
            return False
        open_ = False
    row = {
        "at": now, "provider": provider, "kind": event.kind, "verdict": event.verdict.value,
        "provider_id": event.provider_id, "stands": event.stands, "payment_id": event.payment_id,
        "refund_id": event.refund_id, "amount": event.amount, "currency": event.currency, "body": event.body,
        "transaction_id": event.transaction_id, "exception": "open" if open_ else "",
    }  # fmt: skip
    connection.execute(insert(provider_events).values(row))
    return open_ or event.verdict not in EXCEPTIONS


def _known(connection: Connection, provider: str, event: ProviderEvent) -> bool:
    """Whether the same was opened before. A refused key counts while it is open; a settled one may be refused anew."""
    if connection.dialect.name != "sqlite":
        connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": _TURN})
    same = [
        provider_events.c.provider == provider,
        provider_events.c.verdict == event.verdict.value,
        provider_events.c.provider_id == event.provider_id,
        provider_events.c.payment_id.is_not_distinct_from(event.payment_id),
        provider_events.c.refund_id.is_not_distinct_from(event.refund_id),
        provider_events.c.stands == event.stands,
    ]
    if event.verdict is Verdict.UNAUTHORIZED:
        same.append(provider_events.c.exception == "open")
    return connection.execute(select(provider_events.c.id).where(*same).limit(1)).first() is not None


def refused_at(connection: Connection, provider: str, workstation: str) -> datetime | None:
    """Since when the provider refuses this workstation's key; None when it does not."""
    found = select(provider_events.c.at).where(*_refusals(provider, workstation)).limit(1)
    when: datetime | None = connection.execute(found).scalar()
    return when


def key_works(connection: Connection, provider: str, who: Who, now: datetime) -> None:
    """The key was accepted: what this workstation was stopped by is settled."""
    by = connection.execute(select(staff.c.id).where(staff.c.login == who.login)).scalar()
    connection.execute(
        update(provider_events)
        .where(*_refusals(provider, who.workstation))
        .values(exception="settled", settled_at=now, settled_by=by, settled_note="check")
    )


def _refusals(provider: str, workstation: str) -> tuple[ColumnElement[bool], ...]:
    return (
        provider_events.c.exception == "open",
        provider_events.c.provider == provider,
        provider_events.c.verdict == Verdict.UNAUTHORIZED.value,
        provider_events.c.stands == workstation,
    )
