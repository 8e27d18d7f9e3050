"""How one wallet stood: its pockets, what its holds still held, its debt — now, as recorded at a moment, or on a day.

What the rows say, jobs or no jobs, is settled by `Standing.settled`: a hold past its time has given back, and a pocket
past its date cannot be spent (SPEC 2). Each reader asks the same few queries however many holds a wallet has had.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, text

from ledger.domain.words import Origin
from ledger.storage.due_holds import Moment, Part, Returned, give_back
from ledger.storage.types import Day, Utc

if TYPE_CHECKING:
    from sqlalchemy import Connection, TextClause
    from sqlalchemy.sql.selectable import TextualSelect
    from sqlalchemy.types import TypeEngine


@dataclass(frozen=True, slots=True)
class HeldValue:
    """What a hold still held, from the pockets it was taken from, in order of taking. Amounts are minor units."""

    transaction: int
    expires_at: datetime
    reference_type: str
    reference_id: str
    parts: tuple[Part, ...]

    @property
    def amount(self) -> int:
        """All parts together."""
        return sum(part.amount for part in self.parts)


@dataclass(frozen=True, slots=True)
class Settled:
    """A standing at a moment, in minor units: `holds` are those that had not run out, `back` what the others gave."""

    available: int
    on_hold: int
    debt: int
    holds: tuple[HeldValue, ...]
    back: Returned


@dataclass(frozen=True, slots=True)
class Standing:
    """A wallet as its rows left it. `pockets` hold something, those past their date too; holds by when they end."""

    pockets: tuple[Part, ...]
    holds: tuple[HeldValue, ...]
    debt: int

    def settled(self, now: Moment) -> Settled:
        """What could be spent, was held and was owed at that moment."""
        running = tuple(hold for hold in self.holds if hold.expires_at > now.at)
        ended = [hold.parts for hold in self.holds if hold.expires_at <= now.at]
        back = give_back(ended, self.debt, now.today)
        spendable = sum(pocket.amount for pocket in self.pockets if pocket.spendable(now.today))
        return Settled(
            spendable + back.available, sum(hold.amount for hold in running), self.debt - back.repaid, running, back
        )


def standing_of(connection: Connection, wallet: int, then: date | datetime | None = None) -> Standing:
    """How a wallet stands now; as recorded until a moment; or after all rows of business days until a day."""
    if then is None:
        return _standing(connection, wallet, _NOW, _HOLDS_NOW, {})
    if isinstance(then, datetime):
        return _standing(connection, wallet, _AT, _HOLDS_AT, {"at": then})
    ended = connection.execute(_ENDED, {"day": then}).scalar() or date.min
    return _standing(connection, wallet, _ON, _HOLDS_ON, {"day": then, "ended": ended})


def _standing(
    connection: Connection, wallet: int, accounts: TextualSelect, holds: TextualSelect, when: dict[str, object]
) -> Standing:
    asked = {"wallet": wallet, **when}
    pockets, debt = [], 0
    for row in connection.execute(accounts, asked):
        if row.kind == "debt":
            debt = int(row.balance)
        elif row.balance > 0:
            pockets.append(Part(row.id, Origin(row.origin), row.expires, int(row.balance)))
    return Standing(tuple(pockets), _held(connection.execute(holds, asked)), debt)


def _held(rows: Any) -> tuple[HeldValue, ...]:  # noqa: ANN401 - a result of one of the queries of holds
    """What lies between captured and released of each hold: captures take from its start, releases from its end."""
    reached: dict[int, int] = defaultdict(int)
    parts: dict[int, list[Part]] = defaultdict(list)
    first: dict[int, Any] = {}
    for row in rows:
        start, reached[row.id] = reached[row.id], reached[row.id] + row.part
        first.setdefault(row.id, row)
        still = min(reached[row.id], row.amount - row.released) - max(start, row.gone - row.released)
        if still > 0:
            parts[row.id].append(Part(row.pocket, Origin(row.origin), row.expires, int(still)))
    return tuple(
        HeldValue(row.transaction_id, row.expires_at, row.reference_type, row.reference_id, tuple(parts[hold]))
        for hold, row in first.items()
        if parts[hold]
    )


_ENDED = (
    text("SELECT max(business_date) AS day FROM business_days WHERE status <> 'open' AND business_date <= :day")
    .bindparams(bindparam("day", type_=Day))
    .columns(day=Day)
)

_KINDS = (
    "a.wallet_id = :wallet AND a.kind = 'pocket'",
    "a.wallet_id = :wallet AND a.kind = 'debt'",
)
"""Each has an index of its own."""


def _of_accounts(balance: str, joins: str = "", first: str = "") -> TextClause:
    halves = (
        f"SELECT a.id, a.kind, a.origin, a.expires, {balance} AS balance FROM accounts a {joins} WHERE {kind}"  # noqa: S608
        for kind in _KINDS
    )
    return text(first + " UNION ALL ".join(halves))


_NOW = _of_accounts("a.balance").columns(expires=Day)

_LAST = """(SELECT p.id FROM postings p WHERE p.{side}_account = a.id AND p.{side}_after IS NOT NULL
    AND p.posted_at <= :at ORDER BY p.posted_at DESC, p.id DESC LIMIT 1)"""

_AT = (
    _of_accounts(
        "CASE WHEN coalesce(c.id, 0) > coalesce(d.id, 0) THEN c.credit_after ELSE coalesce(d.debit_after, 0) END",
        f"LEFT JOIN postings d ON d.id = {_LAST.format(side='debit')}"
        f" LEFT JOIN postings c ON c.id = {_LAST.format(side='credit')}",
    )
    .bindparams(bindparam("at", type_=Utc))
    .columns(expires=Day)
)
"""A cached account stood at what its last posting until then left."""

_DAYS = """
FROM transactions t JOIN postings p ON p.transaction_id = t.id
WHERE t.wallet_id = :wallet AND t.business_date > :ended AND t.business_date <= :day"""

_MOVED = f"""WITH moved AS (SELECT account, sum(delta) AS delta FROM (
    SELECT p.credit_account AS account, p.amount AS delta {_DAYS} UNION ALL SELECT p.debit_account, -p.amount {_DAYS}
    ) legs GROUP BY account) """  # noqa: S608 - fixed text

_SNAPSHOT = """(SELECT s.balance FROM snapshots s WHERE s.account_id = a.id AND s.business_date <= :ended
    ORDER BY s.business_date DESC LIMIT 1)"""

_ON = (
    _of_accounts(
        f"(CASE WHEN a.kind = 'debt' THEN -1 ELSE 1 END) * (coalesce({_SNAPSHOT}, 0) + coalesce(m.delta, 0))",
        "LEFT JOIN moved m ON m.account = a.id",
        _MOVED,
    )
    .bindparams(bindparam("day", type_=Day), bindparam("ended", type_=Day))
    .columns(expires=Day)
)
"""The newest snapshot of a day that has ended, and the wallet's own rows of the days since."""

_HOLDS = """
SELECT h.id, h.transaction_id, h.amount, h.expires_at, h.reference_type, h.reference_id, {gone} AS gone,
    {released} AS released, p.amount AS part, a.id AS pocket, a.origin, a.expires
FROM holds h JOIN postings p ON p.transaction_id = h.transaction_id JOIN accounts a ON a.id = p.debit_account
WHERE h.wallet_id = :wallet AND {which} ORDER BY h.expires_at, h.id, p.n
"""


def _of_holds(gone: str, released: str, which: str, **values: TypeEngine[Any]) -> TextualSelect:
    query = text(_HOLDS.format(gone=gone, released=released, which=which))
    typed = (bindparam(name, type_=kind) for name, kind in values.items())
    return query.bindparams(*typed).columns(expires=Day, expires_at=Utc)


_HOLDS_NOW = _of_holds("h.captured + h.released", "h.released", "h.status = 'active'")

_GAVE = "coalesce((SELECT sum(g.amount) FROM postings g {join} WHERE g.debit_account = h.account_id AND {when}), 0)"
_BACK = "g.returns_transaction = h.transaction_id"


def _gone(join: str, when: str) -> tuple[str, str]:
    """All that left a hold's account by then, and what of it went back."""
    return _GAVE.format(join=join, when=when), _GAVE.format(join=join, when=f"{when} AND {_BACK}")


_HOLDS_AT = _of_holds(
    *_gone("", "g.debit_after IS NOT NULL AND g.posted_at <= :at"),
    "h.placed_at <= :at AND (h.ended_at IS NULL OR h.ended_at > :at)",
    at=Utc(),
)

_HOLDS_ON = _of_holds(
    *_gone("JOIN transactions t ON t.id = g.transaction_id", "g.debit_after IS NOT NULL AND t.business_date <= :day"),
    "(SELECT b.business_date FROM transactions b WHERE b.id = h.transaction_id) <= :day",
    day=Day(),
)
