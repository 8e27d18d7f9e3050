"""Reading gift cards, and counting wrong codes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, text

from ledger.domain.gift_cards import AwaitingCodes, BatchForSale, CardFilter, GiftCard
from ledger.domain.words import CardStatus, Origin
from ledger.errors import CardNotFound, TooManyGuesses
from ledger.money import Money, currency
from ledger.paging import Key, Page
from ledger.storage.types import Day, Utc

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Connection, Row

    from ledger.money import Currency
    from ledger.storage.door.answer import Who

IDS_AT_ONCE = 500
GUESSES_LOCK = 0x67756573
"""Any number that no other lock has: it spells "gues"."""
GUESSES, WITHIN = 10, timedelta(minutes=10)

STANDS = "CASE WHEN g.status IN ('issued', 'active') AND g.valid_until < :today THEN 'expired' ELSE g.status END"
"""A card's status on the day `:today`, whether or not a job has written that it expired."""

_SELECT = """
SELECT g.id, g.last4, g.status, g.origin, g.currency, g.initial, a.balance, g.valid_from, g.valid_until,
    g.max_usage_count, g.usage_count, g.batch, g.note, g.purchased_by, coalesce(c.name, '') AS buyer,
    g.purchased_at, g.redeemed_by, g.redeemed_at, g.issued_at, g.given_as, g.discount, g.topped_up, g.replaces,
    (SELECT n.id FROM gift_cards n WHERE n.replaces = g.id) AS replaced_by, g.ended_at
FROM gift_cards g JOIN accounts a ON a.card_id = g.id AND a.kind = 'gift_card'
    LEFT JOIN customers c ON c.id = g.purchased_by
WHERE {where} ORDER BY g.id DESC LIMIT :limit
"""


def _query(where: str) -> Any:  # noqa: ANN401 - SQLAlchemy's textual select
    return text(_SELECT.format(where=where)).columns(
        valid_from=Day, valid_until=Day, purchased_at=Utc, redeemed_at=Utc, issued_at=Utc, ended_at=Utc
    )


def _card(row: Row[Any], today: date) -> GiftCard:
    unit = currency(row.currency)
    stands = CardStatus(row.status)
    if stands in {CardStatus.ISSUED, CardStatus.ACTIVE} and row.valid_until is not None and row.valid_until < today:
        stands = CardStatus.EXPIRED
    return GiftCard(
        id=row.id,
        last4=row.last4,
        status=stands,
        origin=Origin(row.origin),
        initial=Money(row.initial, unit),
        remaining=Money(row.balance, unit),
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        max_usage_count=row.max_usage_count,
        usage_count=row.usage_count,
        batch=row.batch,
        note=row.note,
        purchased_by=row.purchased_by,
        purchased_by_name=row.buyer,
        purchased_at=row.purchased_at,
        redeemed_by=row.redeemed_by,
        redeemed_at=row.redeemed_at,
        issued_at=row.issued_at,
        given_as=row.given_as,
        discount=Money(row.discount, unit),
        topped_up=Money(row.topped_up, unit),
        replaces=row.replaces,
        replaced_by=row.replaced_by,
        ended_at=row.ended_at,
    )


def by_id(connection: Connection, card: int, today: date) -> GiftCard:
    """One card. Raises CardNotFound."""
    row = connection.execute(_query("g.id = :card"), {"card": card, "limit": 1}).first()
    if row is None:
        raise CardNotFound
    return _card(row, today)


def by_ids(connection: Connection, ids: Sequence[int], today: date) -> list[GiftCard]:
    """These cards, by number."""
    query = _query("g.id IN :ids").bindparams(bindparam("ids", expanding=True))
    found: list[GiftCard] = []
    for start in range(0, len(ids), IDS_AT_ONCE):
        some = list(ids[start : start + IDS_AT_ONCE])
        found += [_card(row, today) for row in connection.execute(query, {"ids": some, "limit": len(some)})]
    return sorted(found, key=lambda one: one.id)


def ids_of_hashes(connection: Connection, hashes: Sequence[str]) -> dict[str, int]:
    """The cards whose codes have these keyed hashes."""
    query = text("SELECT code_hash, id FROM gift_cards WHERE code_hash IN :hashes").bindparams(
        bindparam("hashes", expanding=True)
    )
    found: dict[str, int] = {}
    for start in range(0, len(hashes), IDS_AT_ONCE):
        some = list(hashes[start : start + IDS_AT_ONCE])
        found |= {row.code_hash: row.id for row in connection.execute(query, {"hashes": some})}
    return found


def by_hash(connection: Connection, code_hash: str, today: date) -> GiftCard | None:
    """The card whose code has this keyed hash."""
    row = connection.execute(_query("g.code_hash = :hash"), {"hash": code_hash, "limit": 1}).first()
    return None if row is None else _card(row, today)


_AWAITS_CODE = "g.last4 = '' AND g.status NOT IN ('cancelled', 'expired')"


def awaiting_codes(connection: Connection) -> AwaitingCodes:
    """How many cards have no code yet, and what is left on them."""
    rows = connection.execute(
        text(
            "SELECT g.currency, count(*) AS n, sum(a.balance) AS worth FROM gift_cards g"  # noqa: S608
            f" JOIN accounts a ON a.card_id = g.id AND a.kind = 'gift_card' WHERE {_AWAITS_CODE}"
            " GROUP BY g.currency ORDER BY g.currency"
        )
    ).all()
    values = tuple(Money(int(row.worth), currency(row.currency)) for row in rows)
    return AwaitingCodes(sum(row.n for row in rows), values)


def page(connection: Connection, wanted: CardFilter, after: Key | None, limit: int, today: date) -> Page[GiftCard]:
    """Cards newest first."""
    where, values = ["1 = 1"], {"limit": limit + 1, "after": after[0] if after else 0}
    if after is not None:
        where.append("g.id < :after")
    if wanted.statuses:
        where.append(f"{STANDS} IN :statuses")
    for name in ("currency", "batch", "last4"):
        if given := getattr(wanted, name):
            where.append(f"g.{name} = :{name}")
            values[name] = given.upper() if name != "batch" else given
    if wanted.buyer is not None:
        where.append("g.purchased_by = :buyer")
        values["buyer"] = wanted.buyer
    if wanted.awaiting_code:
        where.append(_AWAITS_CODE)
    query = _query(" AND ".join(where))
    if wanted.statuses:
        statuses = [status.value for status in wanted.statuses]
        query = query.bindparams(bindparam("statuses", statuses, expanding=True), bindparam("today", today, type_=Day))
    rows = connection.execute(query, values).all()
    cards = tuple(_card(row, today) for row in rows[:limit])
    return Page(cards, (cards[-1].id,) if len(rows) > limit else None)


def currency_of(connection: Connection, card: int) -> Currency:
    """A card's currency. Raises CardNotFound."""
    code = connection.execute(text("SELECT currency FROM gift_cards WHERE id = :card"), {"card": card}).scalar()
    if code is None:
        raise CardNotFound
    return currency(code)


_PAST_DUE = (
    text("""
SELECT id, valid_until FROM gift_cards
WHERE valid_until < :today AND status IN ('issued', 'active', 'blocked') AND (valid_until, id) > (:day, :after)
ORDER BY valid_until, id LIMIT :limit
""")
    .bindparams(bindparam("today", type_=Day), bindparam("day", type_=Day))
    .columns(valid_until=Day)
)


def past_due(connection: Connection, today: date, after: tuple[date, int], limit: int) -> list[tuple[date, int]]:
    """Cards whose last day has passed and that still stand: that day and the card, in this order."""
    day, card = after
    rows = connection.execute(_PAST_DUE, {"today": today, "day": day, "after": card, "limit": limit})
    return [(row.valid_until, row.id) for row in rows]


_WAITING = """
status = 'issued' AND batch = :batch AND (valid_until IS NULL OR valid_until >= :today) AND NOT EXISTS (
    SELECT 1 FROM payments p WHERE p.card_id = gift_cards.id AND p.purpose = 'card_sale'
        AND p.status IN ('creating', 'pending', 'waiting_for_capture'))
"""
"""Issued cards that no provider was asked for."""


def for_sale(connection: Connection, batch: str, today: date) -> BatchForSale:
    """How many cards of a batch wait to be sold, and what they are worth."""
    query = text(
        f"SELECT currency, count(*) AS n, sum(initial) AS worth FROM gift_cards WHERE {_WAITING}"  # noqa: S608
        " GROUP BY currency ORDER BY currency"
    ).bindparams(bindparam("today", type_=Day))
    rows = connection.execute(query, {"batch": batch, "today": today}).all()
    values = tuple(Money(int(row.worth), currency(row.currency)) for row in rows)
    return BatchForSale(batch, sum(row.n for row in rows), values)


def waiting_in(connection: Connection, batch: str, today: date) -> list[tuple[int, str]]:
    """The cards of a batch that wait to be sold, by number, each with its currency."""
    query = text(f"SELECT id, currency FROM gift_cards WHERE {_WAITING} ORDER BY id").bindparams(  # noqa: S608
        bindparam("today", type_=Day)
    )
    rows = connection.execute(query, {"batch": batch, "today": today})
    return [(row.id, row.currency) for row in rows]


_COUNTS = (
    text("""
SELECT coalesce(sum(CASE WHEN s.login = :login THEN 1 ELSE 0 END), 0) AS person,
    coalesce(sum(CASE WHEN q.workstation = :workstation THEN 1 ELSE 0 END), 0) AS workstation,
    count(*) AS everybody, min(q.at) AS oldest
FROM code_guesses q JOIN staff s ON s.id = q.staff_id WHERE q.at > :since AND NOT q.found
""")
    .bindparams(bindparam("since", type_=Utc))
    .columns(oldest=Utc)
)


def look_up(connection: Connection, code_hash: str, who: Who, now: datetime, today: date) -> GiftCard | None:
    """The card of a code, counted before it is answered. Raises TooManyGuesses (SPEC 6).

    Look-ups wait for each other: several that counted at once would each find the tenth guess still free.
    """
    if connection.dialect.name != "sqlite":
        connection.execute(text("SELECT pg_advisory_xact_lock(:guesses)"), {"guesses": GUESSES_LOCK})
    _require_guesses_left(connection, who, now)
    found = by_hash(connection, code_hash, today)
    _note_guess(connection, who, now, found=found is not None)
    return found


def _require_guesses_left(connection: Connection, who: Who, now: datetime) -> None:
    """Ten wrong codes in ten minutes by the person, the workstation or all are enough."""
    since = now - WITHIN
    counts = connection.execute(_COUNTS, {"login": who.login, "workstation": who.workstation, "since": since}).one()
    if max(counts.person, counts.workstation, counts.everybody) >= GUESSES:
        raise TooManyGuesses(counts.oldest + WITHIN)


def _note_guess(connection: Connection, who: Who, now: datetime, *, found: bool) -> None:
    connection.execute(
        text("INSERT INTO code_guesses (at, staff_id, workstation, found)"
             " SELECT :at, id, :workstation, :found FROM staff WHERE login = :login").bindparams(
            bindparam("at", type_=Utc)),
        {"at": now, "workstation": who.workstation, "found": found, "login": who.login},
    )  # fmt: skip
