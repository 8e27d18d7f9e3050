"""Partners as rows: add, edit, read, find. How we stand with them is read from their accounts (`payouts`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, insert, literal, or_, select, tuple_, update

from ledger.domain.partners import Partner, PartnerFields, PartnerStatus
from ledger.domain.search_text import sort_key
from ledger.errors import EditedMeanwhile, FieldInvalid, PartnerNotFound
from ledger.paging import Key, Page
from ledger.storage.sale_tables import partners

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Row

MAX_ID = 2**63 - 1
p = partners.c


def add(connection: Connection, fields: PartnerFields, by: str, at: datetime) -> int:
    """Add a partner; its id. Raises FieldInvalid for a name or an external reference that another has."""
    _require_free(connection, fields, None)
    row = {**_columns(fields), "version": 1, "edited_by": by, "created_at": at, "updated_at": at}
    made: int = connection.execute(insert(partners).values(row).returning(p.id)).scalar_one()
    return made


def edit(
    connection: Connection, partner: int, version: int, fields: PartnerFields, by: str, at: datetime
) -> tuple[str, ...]:  # fmt: skip
    """Save a partner that was read at `version`; the columns that changed.

    Raises PartnerNotFound, EditedMeanwhile, FieldInvalid.
    """
    known = None
    if 0 < partner <= MAX_ID:
        known = connection.execute(select(partners).where(p.id == partner).with_for_update()).first()
    if known is None:
        raise PartnerNotFound(f"#{partner}")
    if known.version != version:
        raise EditedMeanwhile("partner", known.edited_by, known.updated_at)
    _require_free(connection, fields, partner)
    columns = _columns(fields)
    changed = tuple(name for name, value in columns.items() if getattr(known, name) != value)
    connection.execute(
        update(partners)
        .where(p.id == partner)
        .values(**columns, edited_by=by, updated_at=at, version=version + 1)
    )  # fmt: skip
    return changed


def read(connection: Connection, partner: int) -> Partner:
    """One partner. Raises PartnerNotFound."""
    return _one(connection, [p.id == partner] if 0 < partner <= MAX_ID else [], f"#{partner}")


def exactly(connection: Connection, text: str) -> Partner:
    """The partner of this name, external reference or id (`#12`). Raises PartnerNotFound."""
    if text.startswith("#") and text[1:].isdecimal():
        return read(connection, int(text[1:]))
    return _one(connection, [or_(p.name == text, p.external_ref == text)], text)


def page(connection: Connection, text: str, after: Key | None, limit: int, *, stopped: bool) -> Page[Partner]:
    """Partners by name that contain every word of `text`; with `stopped`, those who were stopped, too."""
    key = (p.sort_name, p.id)
    words = [p.sort_name.contains(word, autoescape=True) for word in sort_key(text).split()]
    query = select(partners).where(*words).order_by(*key).limit(limit + 1)
    if not stopped:
        query = query.where(p.status == PartnerStatus.ACTIVE.value)
    if after is not None:
        mark = tuple_(*(literal(value, one.type) for value, one in zip(after, key, strict=True)))
        query = query.where(tuple_(*key) > mark)
    rows = connection.execute(query).all()
    last = rows[limit - 1] if len(rows) > limit else None
    return Page(tuple(map(_partner, rows[:limit])), None if last is None else (last.sort_name, last.id))


def _one(connection: Connection, conditions: list[ColumnElement[bool]], text: str) -> Partner:
    row = connection.execute(select(partners).where(*conditions).order_by(p.id)).first() if conditions else None
    if row is None:
        raise PartnerNotFound(text)
    return _partner(row)


def _require_free(connection: Connection, fields: PartnerFields, mine: int | None) -> None:
    for what, column, value in (("name", p.name, fields.name), ("external_ref", p.external_ref, fields.external_ref)):
        taken = connection.execute(select(p.id).where(column == value)).scalar() if value else None
        if taken not in {None, mine}:
            raise FieldInvalid(what, value)


def _columns(fields: PartnerFields) -> dict[str, object]:
    return {
        "name": fields.name,
        "sort_name": fields.sort_name,
        "commission_bp": fields.commission_bp,
        "release_days": fields.release_days,
        "status": fields.status.value,
        "external_ref": fields.external_ref or None,
        "note": fields.note,
    }


def _partner(row: Row[Any]) -> Partner:
    return Partner(
        row.id, row.name, row.commission_bp, row.release_days, PartnerStatus(row.status), row.external_ref or "",
        row.note, row.version, row.created_at, row.updated_at,
    )  # fmt: skip
