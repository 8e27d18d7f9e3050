"""Partners: add, edit, find. What they are owed and paid is in `payouts` (SPEC 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.partners import Partner, PartnerFields, PartnerStatus
from ledger.domain.search_text import visible
from ledger.errors import FieldInvalid, GuardTripped
from ledger.storage import non_money, partners

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.paging import Key, Page
    from ledger.storage.ledger import Connection, Ledger

__all__ = [
    "Partner", "PartnerFields", "PartnerStatus", "add_partner", "edit_partner", "find_partners", "partner",
    "partner_by",
]  # fmt: skip

_EDIT = "partner.edit"
_GUARDS = {
    "partner_once": "name",
    "partners.name": "name",
    "partner_external_ref": "external_ref",
    "partners.external_ref": "external_ref",
}


def add_partner(ledger: Ledger, key: str, fields: PartnerFields) -> Partner:
    """Add a partner; once per `key`. Raises NotAllowed, KeyReused, FieldInvalid for what another partner has."""

    def work(connection: Connection) -> Partner:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, _EDIT)
        claimed = non_money.claim(connection, ledger, desk, key, "partner", fields.content())
        if claimed.answer is not None:
            return partners.read(connection, claimed.answer["partner"])
        made = partners.add(connection, fields, ledger.who.login, desk.at)
        non_money.note(connection, ledger, desk, "partner.add", {"partner": made})
        non_money.answer(connection, claimed, {"partner": made})
        return partners.read(connection, made)

    return _unless_taken(fields, lambda: ledger.write(work))


def edit_partner(ledger: Ledger, partner_id: int, version: int, fields: PartnerFields) -> Partner:
    """Save what was edited of a partner read at `version`; orders that stand keep the share they were paid with.

    Raises NotAllowed, PartnerNotFound, EditedMeanwhile, FieldInvalid.
    """

    def work(connection: Connection) -> Partner:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, _EDIT)
        changed = partners.edit(connection, partner_id, version, fields, ledger.who.login, desk.at)
        facts = {"partner": partner_id, "changed": list(changed)}
        non_money.note(connection, ledger, desk, "partner.edit", facts)
        return partners.read(connection, partner_id)

    return _unless_taken(fields, lambda: ledger.write(work))


def partner(ledger: Ledger, partner_id: int) -> Partner:
    """One partner. Raises PartnerNotFound."""
    with ledger.reading() as connection:
        return partners.read(connection, partner_id)


def partner_by(ledger: Ledger, text: str) -> Partner:
    """The partner of this name, external reference or id (`#12`), exactly. Raises PartnerNotFound."""
    with ledger.reading() as connection:
        return partners.exactly(connection, visible(text))


def find_partners(
    ledger: Ledger, text: str = "", *, stopped: bool = False, after: Key | None = None, limit: int = 200
) -> Page[Partner]:
    """Partners by name that contain every word typed; those who were stopped only when asked for."""
    with ledger.reading() as connection:
        return partners.page(connection, text, after, limit, stopped=stopped)


def _unless_taken(fields: PartnerFields, write: Callable[[], Partner]) -> Partner:
    """Two people may give one name at once; who comes second is told so."""
    try:
        return write()
    except GuardTripped as fault:
        if fault.guard in _GUARDS:
            what = _GUARDS[fault.guard]
            raise FieldInvalid(what, getattr(fields, what)) from fault
        raise
