"""What every text of an operation must be, on both engines: storable, and no longer than people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.verb_forms import as_json
from ledger.errors import FieldInvalid, TextTooLong

if TYPE_CHECKING:
    from ledger.domain.verbs import Operation

LONGEST = {
    "note": 10_000, "reason_code": 200, "reference_type": 100, "reference_id": 500, "source_service": 100,
    "source_event_id": 500,
}  # fmt: skip
"""Characters of what a transaction says of itself, far above what any form takes."""

_SHOWN = 60


def require_texts(operation: Operation) -> None:
    """Raises FieldInvalid for text that no database can keep (NUL, halves of surrogate pairs), TextTooLong."""
    _require("reason_code", operation.reason_code)
    _require("note", operation.note)
    for verb in operation.verbs:
        require_storable("text", as_json(verb))


def storable(text: str) -> bool:
    """Whether both engines keep this text as it is."""
    return (text.isascii() and "\0" not in text) or not any(map(_lost, text))


def _lost(character: str) -> bool:
    return character == "\0" or "\ud800" <= character <= "\udfff"


def require_storable(name: str, value: object) -> None:
    """Every text inside lists and mappings, as JSON has them. Raises FieldInvalid, TextTooLong, by its key."""
    if isinstance(value, str):
        _require(name, value)
    elif isinstance(value, dict):
        for key, item in value.items():
            _require("text", key)
            require_storable(key, item)
    elif isinstance(value, list):
        for item in value:
            require_storable(name, item)


def _require(what: str, text: str) -> None:
    if not storable(text):
        raise FieldInvalid(what, "".join("?" if _lost(one) else one for one in text[:_SHOWN]))
    longest = LONGEST.get(what)
    if longest is not None and len(text) > longest:
        raise TextTooLong(what, len(text), longest)
