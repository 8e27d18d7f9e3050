"""The seal: one digest chain over posted rows, in a canonical form that no session setting can change (DESIGN 5).

A version byte, then every field length-prefixed. Numbers are decimal text, instants microseconds UTC, days ISO text,
texts UTF-8 as stored, and an absent value is told apart from an empty one. Form 1 has the fields of the first ledgers;
form 2 ends with what rows have had since: metadata, order, partner, till, payment. A link may be in either form: no row
has one digest in both.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

FIRST_FORM, FORM = 1, 2
"""The form of the oldest links, and of those that are made now."""
FIRST = "0" * 64
"""What the first row's digest is chained to."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
Field = int | str | bool | date | datetime | None


def digest(previous: str, fields: Iterable[Field], form: int = FIRST_FORM) -> str:
    """The next link: sha-256 over the previous one and this row's canonical bytes, in hex."""
    return hashlib.sha256(bytes.fromhex(previous) + canonical(fields, form)).hexdigest()


def canonical(fields: Iterable[Field], form: int = FIRST_FORM) -> bytes:
    """A row's bytes. Raises ValueError for a naive instant."""
    return bytes([form]) + b"".join(_field(value) for value in fields)


def written(metadata: Mapping[str, object] | None) -> str | None:
    """Metadata as one text, whatever order its names were stored in."""
    if metadata is None:
        return None
    return json.dumps(dict(metadata), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _field(value: Field) -> bytes:
    if value is None:
        return b"-"
    text = _text(value).encode()
    return b"+%d:" % len(text) + text


def _text(value: int | str | date | datetime) -> str:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(value)
        return str((value - _EPOCH) // _MICROSECOND)
    if isinstance(value, date):
        return value.isoformat()
    return str(int(value)) if isinstance(value, int) else value
