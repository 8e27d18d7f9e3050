"""The parts of a wallet's balance, read from its pockets, holds and expiry rows."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, text

from ledger.domain.explanations import ExplainedPart, Explanation, Part
from ledger.domain.words import Origin
from ledger.money import Money, currency
from ledger.storage.standing import standing_of
from ledger.storage.types import Day, Utc
from ledger.storage.wallets import one

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from ledger.storage.due_holds import Moment

_EXPIRED = """
SELECT a.origin, a.expires, sum(p.amount) AS amount, max(t.id) AS newest FROM accounts a
JOIN postings p ON p.debit_account = a.id AND p.debit_after IS NOT NULL
JOIN transactions t ON t.id = p.transaction_id AND t.source = 'expiry'
WHERE a.wallet_id = :wallet AND a.kind = 'pocket' AND a.expires IS NOT NULL AND a.expires >= :since{until}
GROUP BY a.origin, a.expires ORDER BY a.expires
"""

_UNTIL: dict[type, tuple[str, Day | Utc]] = {
    date: (" AND t.business_date <= :until", Day()),
    datetime: (" AND p.posted_at <= :until", Utc()),
}


def explain(connection: Connection, wallet: int, then: date | datetime | None, now: Moment, since: date) -> Explanation:
    """What makes the balance as of `then` (None: now); expiries since `since` are lines of their own.

    `now` is when that was. Past-due value that no job has expired yet counts as expired, as it cannot be spent, and
    holds past their time have given back. Raises WalletNotFound.
    """
    unit, found = currency(one(connection, wallet).currency), standing_of(connection, wallet, then)
    settled, expired = found.settled(now), _expired(connection, wallet, then, since)
    inside: dict[Origin, int] = defaultdict(int)
    past_due: dict[date, int] = defaultdict(int)
    for pocket in found.pockets:
        inside[pocket.origin] += pocket.amount
        if pocket.expires is not None and not pocket.spendable(now.today):
            past_due[pocket.expires] += pocket.amount
    for pocket_id, amount in settled.back.pockets.items():
        inside[settled.back.kinds[pocket_id][0]] += amount
    for part in (part for hold in settled.holds for part in hold.parts):
        inside[part.origin] += part.amount
    for row in expired:
        inside[Origin(row.origin)] += int(row.amount)

    def money(minor: int) -> Money:
        return Money(minor, unit)

    parts = [ExplainedPart(Part(origin.value), money(inside[origin])) for origin in Origin if inside[origin]]
    parts += [
        ExplainedPart(Part.HELD, money(-hold.amount), None, hold.reference_type, hold.reference_id, (hold.transaction,))
        for hold in sorted(settled.holds, key=lambda hold: hold.transaction)
    ]
    parts += [
        ExplainedPart(Part.EXPIRED, money(-int(row.amount)), row.expires, transactions=(row.newest,)) for row in expired
    ]
    parts += [ExplainedPart(Part.EXPIRED, money(-amount), day) for day, amount in sorted(past_due.items())]
    spendable = money(sum(part.amount.minor for part in parts))
    if settled.debt:
        parts.append(ExplainedPart(Part.DEBT, money(-settled.debt)))
    return Explanation(wallet, spendable, spendable - money(settled.debt), tuple(parts))


def _expired(connection: Connection, wallet: int, then: date | datetime | None, since: date) -> Sequence[Any]:
    """What jobs had expired of each date, with the newest transaction that did."""
    until, kind = _UNTIL.get(type(then), ("", None))
    query = text(_EXPIRED.format(until=until)).bindparams(bindparam("since", type_=Day))
    asked: dict[str, object] = {"wallet": wallet, "since": since}
    if kind is not None:
        query, asked["until"] = query.bindparams(bindparam("until", type_=kind)), then
    return connection.execute(query.columns(expires=Day), asked).all()
