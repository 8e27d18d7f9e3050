"""Operations that gave pockets a longer date: listed, and what each moved and what was moved back since."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, text

from ledger.domain.expiring import Extension
from ledger.money import Money, currency
from ledger.paging import Key, Page
from ledger.storage.types import Day, Utc

if TYPE_CHECKING:
    from sqlalchemy import Connection

EXTEND, UNDO = "expiry_extend", "expiry_extend_undo"
"""Kinds of operation."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One pocket's value that an extension moved: from the pocket `source` to `target`; amounts in minor units."""

    wallet: int
    source: int
    was: date
    target: int
    became: date | None
    currency: str
    amount: int
    moved_back: int

    @property
    def rest(self) -> int:
        """What was not moved back."""
        return self.amount - self.moved_back


@dataclass(frozen=True, slots=True)
class Known:
    """An operation that a key already led to."""

    id: int
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class MovedCard:
    """One gift card that an extension gave another day, and whether that was undone since."""

    card: int
    was: date | None
    became: date | None
    undone: bool


_MOVED = (
    text("""
SELECT t.operation_id, t.wallet_id, t.currency, sa.id AS source, sa.expires AS was, ta.id AS target,
    ta.expires AS became, ip.amount, (SELECT coalesce(sum(r.amount), 0) FROM postings r
        WHERE r.returns_transaction = u.id AND r.returns_n = ip.n) AS moved_back
FROM transactions t JOIN postings op ON op.transaction_id = t.id JOIN accounts sa ON sa.id = op.debit_account
    JOIN transactions u ON u.wallet_id = t.wallet_id AND u.seq = t.seq + 1 AND u.operation_id + 0 = t.operation_id
    JOIN postings ip ON ip.transaction_id = u.id JOIN accounts ta ON ta.id = ip.credit_account
WHERE t.operation_id IN :operations AND t.type = 'debit' AND t.source = 'transfer' AND sa.kind = 'pocket'
    AND ta.kind = 'pocket' ORDER BY t.id
""")
    .bindparams(bindparam("operations", expanding=True))
    .columns(was=Day, became=Day)
)

_PAGE = text("""
SELECT o.id, o.created_at, s.name, o.note, (SELECT count(DISTINCT t.customer_id) FROM transactions t
    WHERE t.operation_id = o.id AND t.source = 'transfer') AS customers
FROM operations o JOIN staff s ON s.id = o.staff_id
WHERE o.kind = 'expiry_extend' AND o.id < :before ORDER BY o.id DESC LIMIT :limit
""").columns(created_at=Utc)

_CARDS_MOVED = (
    text("""
SELECT e.operation_id, e.card_id, e.until_before, e.until_after, e.balance_before AS amount, g.currency,
    CASE WHEN EXISTS (SELECT 1 FROM card_events u WHERE u.card_id = e.card_id AND u.id > e.id AND u.event = 'extended'
        AND (u.until_before = e.until_after OR (u.until_before IS NULL AND e.until_after IS NULL))
        AND (u.until_after < u.until_before OR (u.until_before IS NULL AND u.until_after IS NOT NULL)))
        THEN 1 ELSE 0 END AS undone
FROM card_events e JOIN gift_cards g ON g.id = e.card_id
WHERE e.operation_id IN :operations AND e.event = 'extended' ORDER BY e.id
""")
    .bindparams(bindparam("operations", expanding=True))
    .columns(until_before=Day, until_after=Day)
)

_NEVER_REACHED = 2**62


def known(connection: Connection, key: str) -> Known | None:
    """What stands under this key."""
    row = connection.execute(text("SELECT id, kind, note FROM operations WHERE key = :key"), {"key": key}).first()
    return None if row is None else Known(row.id, row.kind, row.note)


def is_extension(connection: Connection, operation: int) -> bool:
    """Whether this operation gave pockets a longer date."""
    sql = text("SELECT 1 FROM operations WHERE id = :id AND kind = 'expiry_extend'")
    return connection.execute(sql, {"id": operation}).first() is not None


def undoes(connection: Connection, operation: int) -> int | None:
    """The extension that this operation moved value back from."""
    sql = text("SELECT reference_id FROM transactions WHERE operation_id = :id AND reference_type = 'operation'"
               " ORDER BY id LIMIT 1")  # fmt: skip
    found = connection.execute(sql, {"id": operation}).scalar()
    return int(found) if found is not None else None


def moved(connection: Connection, operation: int) -> tuple[Moved, ...]:
    """What one extension moved, pocket by pocket."""
    rows = connection.execute(_MOVED, {"operations": [operation]})
    return tuple(
        Moved(row.wallet_id, row.source, row.was, row.target, row.became, row.currency, row.amount, int(row.moved_back))
        for row in rows
    )


def moved_cards(connection: Connection, operation: int) -> tuple[MovedCard, ...]:
    """The gift cards that one extension, or undoing one, gave another day."""
    rows = connection.execute(_CARDS_MOVED, {"operations": [operation]})
    return tuple(MovedCard(row.card_id, row.until_before, row.until_after, bool(row.undone)) for row in rows)


def page(connection: Connection, after: Key | None, limit: int) -> Page[Extension]:
    """Extensions, the newest first."""
    before = _NEVER_REACHED if after is None else int(after[0])
    rows = connection.execute(_PAGE, {"before": before, "limit": limit + 1}).all()
    shown = rows[:limit]
    parts, cards = defaultdict(list), defaultdict(list)
    if shown:
        for card in connection.execute(_CARDS_MOVED, {"operations": [row.id for row in shown]}):
            cards[card.operation_id].append(card)
        for part in connection.execute(_MOVED, {"operations": [row.id for row in shown]}):
            parts[part.operation_id].append(part)
    found = []
    for row in shown:
        sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for part in parts[row.id]:
            sums[part.currency][0] += part.amount
            sums[part.currency][1] += int(part.moved_back)
        for card in cards[row.id]:
            sums[card.currency][0] += card.amount
            sums[card.currency][1] += card.amount if card.undone else 0
        dates = {part.became for part in parts[row.id]} | {card.until_after for card in cards[row.id]}
        found.append(
            Extension(
                row.id,
                row.created_at,
                row.name,
                row.note,
                dates.pop() if len(dates) == 1 else None,
                len(parts[row.id]),
                int(row.customers),
                tuple(Money(sums[code][0], currency(code)) for code in sorted(sums)),
                tuple(Money(sums[code][1], currency(code)) for code in sorted(sums)),
                len(cards[row.id]),
            )
        )
    return Page(tuple(found), (shown[-1].id,) if len(rows) > limit else None)
