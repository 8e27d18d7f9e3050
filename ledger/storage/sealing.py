"""Sealing posted transactions, and finding the first one that was altered, taken out or slipped in (DESIGN 5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, insert, select

from ledger.domain import seal
from ledger.progress import SILENT, Progress
from ledger.storage.tables import postings, seals, transactions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

AT_ONCE = 5_000
IN_FLIGHT = timedelta(hours=1)
"""No posting takes longer to commit: a row that is older than a sealing by this much was there to be sealed."""

_TRANSACTION = (
    "id", "operation_id", "wallet_id", "customer_id", "card_id", "seq", "type", "amount", "currency", "source",
    "status", "shown_before", "shown_after", "hold_before", "hold_after", "reference_type", "reference_id",
    "reason_code", "note", "source_service", "source_event_id", "transaction_date", "business_date", "created_at",
    "posted_at", "expires_at", "reverses", "resolved_by",
)  # fmt: skip
_LATER = ("metadata", "order_id", "partner_id", "till_id", "payment_id")
"""What form 2 adds, after the postings."""
_POSTED_AT = _TRANSACTION.index("posted_at")
_POSTING = (
    "n", "debit_account", "credit_account", "amount", "currency", "posted_at", "debit_after", "credit_after",
    "origin_account", "returns_transaction", "returns_n",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Content:
    """What is sealed of a transaction: its own fields and its postings', and what rows have had since."""

    first: list[Any]
    later: list[Any]

    def next_link(self, previous: str) -> str:
        """The digest of this row after `previous`, in the form of today."""
        return seal.digest(previous, [*self.first, *self.later], seal.FORM)

    def fits(self, previous: str, link: str) -> bool:
        """Whether `link` is this row's, in the form of today or in the first one."""
        return link in {self.next_link(previous), seal.digest(previous, self.first)}


@dataclass(frozen=True, slots=True)
class Head:
    """Where the chain ends: how many rows it covers and its last digest. It is worth keeping off the machine."""

    position: int
    digest: str


@dataclass(frozen=True, slots=True)
class BrokenSeal:
    """The first row that does not fit. `what`: altered, missing, inserted or head."""

    what: str
    transaction: int
    position: int


def head(connection: Connection) -> Head:
    """The chain's end; position 0 when nothing is sealed."""
    row = connection.execute(
        select(seals.c.position, seals.c.digest).order_by(seals.c.position.desc()).limit(1)
    ).first()
    return Head(0, seal.FIRST) if row is None else Head(row.position, row.digest)


def extend(connection: Connection, now: datetime, limit: int = AT_ONCE) -> int:
    """Seal up to `limit` posted transactions that are not yet, by number. Answers how many were.

    One at a time: on PostgreSQL under a lock of its own, which no posting waits for.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('wallet-desk seal'))")
    end = head(connection)
    waiting = (
        select(transactions.c.id)
        .outerjoin(seals, seals.c.transaction_id == transactions.c.id)
        .where(seals.c.position.is_(None), transactions.c.status == "posted")
        .order_by(transactions.c.id)
        .limit(limit)
    )
    ids = [row.id for row in connection.execute(waiting)]
    if not ids:
        return 0
    rows, position, last = [], end.position, end.digest
    contents = dict(_contents(connection, ids))
    for transaction in ids:
        position, last = position + 1, contents[transaction].next_link(last)
        rows.append({"position": position, "transaction_id": transaction, "digest": last, "sealed_at": now})
    connection.execute(insert(seals), rows)
    return len(rows)


def _contents(connection: Connection, ids: list[int]) -> Iterator[tuple[int, Content]]:
    """Each transaction's fields with its postings' fields, in canonical order."""
    legs = connection.execute(
        select(postings.c.transaction_id, *(postings.c[name] for name in _POSTING))
        .where(postings.c.transaction_id.in_(ids))
        .order_by(postings.c.transaction_id, postings.c.n)
    )
    by_transaction = {
        transaction: [value for leg in group for value in leg[1:]]
        for transaction, group in groupby(legs, key=lambda leg: leg.transaction_id)
    }
    rows = connection.execute(
        select(*(transactions.c[name] for name in _TRANSACTION + _LATER)).where(transactions.c.id.in_(ids))
    )
    for row in rows:
        metadata, *later = row[len(_TRANSACTION) :]
        first = [*row[: len(_TRANSACTION)], *by_transaction.get(row.id, [])]
        yield row.id, Content(first, [seal.written(metadata), *later])


def first_broken(connection: Connection, progress: Progress = SILENT) -> BrokenSeal | None:
    """Walk the whole chain again. None when every sealed row is as it was and none was slipped in between."""
    total, position, last, sealings = head(connection).position, 0, seal.FIRST, _Sealings()
    while position < total:
        progress.report(position, total, "seal")
        links = connection.execute(
            select(seals).where(seals.c.position > position).order_by(seals.c.position).limit(AT_ONCE)
        ).all()
        contents = dict(_contents(connection, [link.transaction_id for link in links]))
        for link in links:
            position += 1
            if link.position != position or link.transaction_id not in contents:
                return BrokenSeal("missing", link.transaction_id, position)
            content = contents[link.transaction_id]
            if not content.fits(last, link.digest):
                return BrokenSeal("altered", link.transaction_id, position)
            last = link.digest
            if sealings.passed_by(link, content.first[_POSTED_AT]):
                return BrokenSeal("inserted", link.transaction_id, position)
        if not links:
            return BrokenSeal("missing", 0, position + 1)
    return _slipped_in(connection)


@dataclass(slots=True)
class _Sealings:
    """Runs of sealing along the chain: when the last one was, and the highest transaction that it and earlier had."""

    at: datetime | None = None
    earlier: datetime | None = None
    highest: int = 0
    highest_earlier: int = 0

    def passed_by(self, link: Any, posted_at: datetime) -> bool:  # noqa: ANN401 - a row of seals
        """Whether an earlier run would have sealed this row, had it been there."""
        if self.at is None or link.sealed_at > self.at:
            self.earlier, self.highest_earlier, self.at = self.at, self.highest, link.sealed_at
        self.highest = max(self.highest, link.transaction_id)
        if self.earlier is None or link.transaction_id > self.highest_earlier:
            return False
        return posted_at < self.earlier - IN_FLIGHT


def _slipped_in(connection: Connection) -> BrokenSeal | None:
    """A posted row that claims to be older than the newest sealing but was not there to be sealed."""
    newest = connection.execute(select(func.max(seals.c.sealed_at))).scalar()
    if newest is None:
        return None
    row = connection.execute(
        select(transactions.c.id)
        .outerjoin(seals, seals.c.transaction_id == transactions.c.id)
        .where(
            seals.c.position.is_(None),
            transactions.c.status == "posted",
            transactions.c.id < select(func.max(seals.c.transaction_id)).scalar_subquery(),
            transactions.c.posted_at < newest - IN_FLIGHT,
        )
        .order_by(transactions.c.id)
        .limit(1)
    ).first()
    return None if row is None else BrokenSeal("inserted", row.id, 0)


def check_anchor(connection: Connection, anchor: Head) -> BrokenSeal | None:
    """Whether the chain still passes through a head that was kept outside: a cut or rewritten tail does not."""
    if anchor.position == 0:
        return None
    row = connection.execute(select(seals).where(seals.c.position == anchor.position)).first()
    if row is None or row.digest != anchor.digest:
        return BrokenSeal("head", row.transaction_id if row is not None else 0, anchor.position)
    return None
