"""Customers by what was typed: each engine's substring index, answers capped, pages by key (PLATFORM 4.3, 4.4)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, column, false, func, literal, or_, select, table, text, true, tuple_

from ledger.domain.search_text import needles
from ledger.paging import CappedCount
from ledger.storage.tables import customers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import ColumnElement, Connection, FromClause, Row

    from ledger.domain.search_text import Word
    from ledger.paging import Key

CAP = 10_000
"""A search looks at this many customers that match, and counts no further."""

_INDEXED = 3
"""Characters that SQLite's index keeps together."""

_LAST = "\U0010ffff"
_index = table("customer_search", column("rowid"), column("customer_search"))
_TERMS = text("SELECT term FROM customer_search_terms WHERE term >= :first AND term < :beyond")


class Order(Enum):
    """What a list of customers may be ordered by; the id decides among equals."""

    NAME = "name"
    CITY = "city"
    ID = "id"

    def columns(self, source: FromClause) -> tuple[ColumnElement[Any], ...]:
        """The key's columns, of the table itself or of what a search found."""
        names = {Order.NAME: ("sort_name", "id"), Order.CITY: ("sort_city", "id"), Order.ID: ("id",)}[self]
        return tuple(source.c[name] for name in names)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page of the list: what was typed, the order, and the key the last page ended with."""

    text: str = ""
    order: Order = Order.NAME
    descending: bool = False
    after: Key | None = None
    limit: int = 100


@dataclass(frozen=True, slots=True)
class _Found:
    """Where customers are looked for, and which of them are meant."""

    source: FromClause
    condition: ColumnElement[bool]


def page(connection: Connection, wanted: Wanted) -> tuple[list[int], Key | None]:
    """The ids of one page, and the key to ask for the next; None at the end.

    A search is ordered after it is capped, so that no rare word makes the engine walk all names.
    """
    words = needles(wanted.text)
    found = _found(connection, words)
    if words and not (_is_prefix(words) and wanted.order is Order.NAME):
        found = _Found(_capped(found), true())
    key = wanted.order.columns(found.source)
    statement = select(*key).where(found.condition).limit(wanted.limit + 1)
    statement = statement.order_by(*(one.desc() if wanted.descending else one for one in key))
    if wanted.after is not None:
        statement = statement.where(_beyond(key, wanted.after, descending=wanted.descending))
    rows = connection.execute(statement).all()
    more = len(rows) > wanted.limit
    return [row.id for row in rows[: wanted.limit]], tuple(rows[wanted.limit - 1]) if more else None


def count(connection: Connection, typed: str) -> CappedCount:
    """How many match, up to the cap."""
    found = _found(connection, needles(typed))
    ids = select(customers.c.id).select_from(found.source).where(found.condition).limit(CAP + 1).subquery()
    number: int = connection.execute(select(func.count()).select_from(ids)).scalar_one()
    return CappedCount(min(number, CAP), more=number > CAP)


def containing(connection: Connection, choices: Iterable[Sequence[Word]], most: int) -> list[Row[Any]]:
    """Id, sort_name, email and status of customers that contain every word of one of the choices; `most` of each."""
    rows: dict[int, Row[Any]] = {}
    for words in choices:
        found = _found(connection, tuple(words))
        statement = select(customers.c.id, customers.c.sort_name, customers.c.email, customers.c.status)
        chosen = statement.select_from(found.source).where(found.condition).limit(most)
        rows |= {row.id: row for row in connection.execute(chosen)}
    return list(rows.values())


def _beyond(key: tuple[ColumnElement[Any], ...], after: Key, *, descending: bool) -> ColumnElement[bool]:
    mark = tuple_(*(literal(value, one.type) for value, one in zip(after, key, strict=True)))
    return tuple_(*key) < mark if descending else tuple_(*key) > mark


def _capped(found: _Found) -> FromClause:
    chosen = select(customers.c.id, customers.c.sort_name, customers.c.sort_city).select_from(found.source)
    return chosen.where(found.condition).limit(CAP).cte("found").prefix_with("MATERIALIZED")


def _is_prefix(words: tuple[Word, ...]) -> bool:
    """Single characters ask for names that begin with the first, for each stands somewhere in nearly everybody."""
    return bool(words) and all(len(spelling) == 1 for word in words for spelling in word)


def _found(connection: Connection, words: tuple[Word, ...]) -> _Found:
    """The customers that contain every word; without words, everybody."""
    on_sqlite = connection.dialect.name == "sqlite"
    if _is_prefix(words):
        (first,), *others = words
        return _Found(customers, and_(_begins(first, on_sqlite=on_sqlite), *map(_scanned, others)))
    if not on_sqlite or not words:
        return _Found(customers, and_(true(), *map(_like, words)))
    phrases = [_phrases(connection, word) for word in words if min(map(len, word)) > 1]
    if "" in phrases:
        return _Found(customers, false())
    scanned = (_scanned(word) for word in words if min(map(len, word)) == 1)
    asked = _index.c.customer_search.op("MATCH")(" AND ".join(f"({phrase})" for phrase in phrases))
    return _Found(_index.join(customers, customers.c.id == _index.c.rowid), and_(asked, *scanned))


def _begins(character: str, *, on_sqlite: bool) -> ColumnElement[bool]:
    """A range where the index is binary, a pattern where the server's collation may order otherwise."""
    if on_sqlite:
        return and_(customers.c.sort_name >= character, customers.c.sort_name < character + _LAST)
    return customers.c.sort_name.startswith(character, autoescape=True)


def _scanned(word: Word) -> ColumnElement[bool]:
    return or_(*(customers.c.search.contains(spelling, autoescape=True) for spelling in word))


def _like(word: Word) -> ColumnElement[bool]:
    """Patterns are whole values, so that the planner sees what is rare."""
    patterns = ("%" + spelling.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%" for spelling in word)
    return or_(*(customers.c.search.like(pattern) for pattern in patterns))


def _phrases(connection: Connection, word: Word) -> str:
    """A word in the index's own language; empty when nothing indexed can match.

    Two characters stand for every indexed three that begin with them.
    """
    terms: list[str] = []
    for spelling in word:
        if len(spelling) >= _INDEXED:
            terms.append(spelling)
        else:
            range_ = {"first": spelling, "beyond": spelling + _LAST}
            terms.extend(connection.execute(_TERMS, range_).scalars())
    return " OR ".join('"' + term.replace('"', '""') + '"' for term in terms)
