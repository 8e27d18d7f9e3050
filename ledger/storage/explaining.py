"""The parts of a wallet's balance, read from its pockets, holds and expiry rows."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select, text

from ledger.domain.explanations import ExplainedPart, Explanation, Part
from ledger.domain.words import Origin
from ledger.money import Money, currency
from ledger.storage.due_holds import Moment, Returned, returned
from ledger.storage.tables import accounts, holds
from ledger.storage.types import Day, Utc
from ledger.storage.wallets import one as wallet_row

if TYPE_CHECKING:
    from sqlalchemy import Connection

_HELD = text("""
SELECT a.origin, h.id, p.n, p.amount, h.captured, h.amount - h.released AS upto FROM holds h
JOIN postings p ON p.transaction_id = h.transaction_id JOIN accounts a ON a.id = p.debit_account
WHERE h.wallet_id = :wallet AND h.status = 'active' AND h.expires_at > :now ORDER BY h.id, p.n
""").bindparams(bindparam("now", type_=Utc))

_EXPIRED = (
    text("""
SELECT a.origin, a.expires, sum(p.amount) AS amount, max(t.id) AS newest FROM accounts a
JOIN postings p ON p.debit_account = a.id JOIN transactions t ON t.id = p.transaction_id AND t.source = 'expiry'
WHERE a.wallet_id = :wallet AND a.kind = 'pocket' AND a.expires IS NOT NULL AND a.expires >= :since
GROUP BY a.origin, a.expires ORDER BY a.expires
""")
    .bindparams(bindparam("since", type_=Day))
    .columns(expires=Day)
)


def explain(connection: Connection, wallet: int, now: Moment, since: date) -> Explanation:
    """What makes the balance; expiries since `since` are lines of their own. Raises WalletNotFound.

    Past-due value that no job has expired yet counts as expired, as it cannot be spent, and holds past their time
    have given back.
    """
    row, today = wallet_row(connection, wallet), now.today
    back = returned(connection, [row], now).get(wallet, Returned())
    unit = currency(row.currency)
    inside: dict[str, int] = defaultdict(int)
    past_due: dict[date, int] = defaultdict(int)
    pockets = select(accounts).where(
        accounts.c.wallet_id == wallet, accounts.c.kind == "pocket", accounts.c.balance > 0
    )
    for pocket in connection.execute(pockets):
        inside[pocket.origin] += pocket.balance
        if pocket.expires is not None and pocket.expires < today:
            past_due[pocket.expires] += pocket.balance
    for pocket_id, amount in back.pockets.items():
        inside[back.kinds[pocket_id][0].value] += amount
    held = _held_by_origin(connection, wallet, now)
    expired = connection.execute(_EXPIRED, {"wallet": wallet, "since": since}).all()
    for origin in Origin:
        inside[origin.value] += held[origin.value] + sum(one.amount for one in expired if one.origin == origin.value)

    def money(minor: int) -> Money:
        return Money(int(minor), unit)

    parts = [
        ExplainedPart(Part(origin.value), money(inside[origin.value])) for origin in Origin if inside[origin.value]
    ]
    active = (
        select(holds)
        .where(holds.c.wallet_id == wallet, holds.c.status == "active", holds.c.expires_at > now.at)
        .order_by(holds.c.id)
    )
    for hold in connection.execute(active):
        rest = hold.amount - hold.captured - hold.released
        words = (hold.reference_type, hold.reference_id)
        parts.append(ExplainedPart(Part.HELD, money(-rest), None, *words, (hold.transaction_id,)))
    parts += [
        ExplainedPart(Part.EXPIRED, money(-one.amount), one.expires, transactions=(one.newest,)) for one in expired
    ]
    parts += [ExplainedPart(Part.EXPIRED, money(-amount), day) for day, amount in sorted(past_due.items())]
    spendable = money(sum(part.amount.minor for part in parts))
    owed = row.debt - back.repaid
    if owed:
        parts.append(ExplainedPart(Part.DEBT, money(-owed)))
    return Explanation(wallet, spendable, spendable - money(owed), tuple(parts))


def _held_by_origin(connection: Connection, wallet: int, now: Moment) -> dict[str, int]:
    """What active holds still hold, by the origin it came from: what lies between captured and released."""
    sums: dict[str, int] = defaultdict(int)
    at: dict[int, int] = defaultdict(int)
    for part in connection.execute(_HELD, {"wallet": wallet, "now": now.at}):
        start, at[part.id] = at[part.id], at[part.id] + part.amount
        sums[part.origin] += max(0, min(at[part.id], part.upto) - max(start, part.captured))
    return sums
