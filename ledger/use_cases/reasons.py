"""Reason codes: the list that forms offer, and its editing. What was posted keeps its code, retired or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.changes import NOTHING, Changes
from ledger.errors import FieldInvalid, FieldRequired
from ledger.storage import audit
from ledger.storage import reasons as storage
from ledger.storage.rights import require_right

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ledger.storage.ledger import Connection, Ledger

LONGEST_CODE = 60


def reason_codes(ledger: Ledger) -> dict[str, bool]:
    """Every code in the order of the alphabet, and whether it is offered."""
    with ledger.reading() as connection:
        return storage.listed(connection)


def offer_reason(ledger: Ledger, code: str, *, offered: bool = True) -> Changes:
    """Add a code to the list, or take one off that is there. Raises NotAllowed, FieldRequired, FieldInvalid."""
    name = _named(code)

    def wanted(known: dict[str, bool]) -> dict[str, bool]:
        if not offered and name not in known:
            raise FieldInvalid("reason_code", name)
        return {name: offered}

    return _put(ledger, wanted)


def _put(ledger: Ledger, wanted: Callable[[dict[str, bool]], dict[str, bool]]) -> Changes:
    def work(connection: Connection) -> dict[str, bool]:
        require_right(connection, ledger.who, "settings.edit")
        known = storage.listed(connection)
        changed = {code: active for code, active in wanted(known).items() if known.get(code) is not active}
        storage.put(connection, changed)
        return changed

    changed = ledger.write(work)
    if not changed:
        return NOTHING
    audit.record(ledger, "reasons", "done", dict(changed))
    return Changes(settings=True)


def save_reasons(ledger: Ledger, codes: Iterable[str]) -> Changes:
    """Offer exactly these codes from now on. Raises NotAllowed, FieldRequired, FieldInvalid."""
    offered = {_named(code): True for code in codes}
    if not offered:
        raise FieldRequired("reason_code")
    return _put(ledger, lambda known: dict.fromkeys(known, False) | offered)


def _named(code: str) -> str:
    """Raises FieldRequired, FieldInvalid."""
    name = code.strip()
    if not name:
        raise FieldRequired("reason_code")
    if len(name) > LONGEST_CODE or not name.isprintable():
        raise FieldInvalid("reason_code", name[:LONGEST_CODE])
    return name
