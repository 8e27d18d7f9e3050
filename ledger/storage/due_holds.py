"""What holds past their time give back, as it is read before the door has written it (SPEC 2, Hold).

The door ends such a hold before anything else happens to its wallet; until then readers count it as ended, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, text

from ledger.domain.words import Origin
from ledger.storage.types import Day, Utc

if TYPE_CHECKING:
    from sqlalchemy import Connection

_PARTS = (
    text("""
SELECT h.wallet_id, h.id, h.captured, h.amount - h.released AS upto, p.amount, a.id AS pocket, a.origin, a.expires
FROM holds h JOIN postings p ON p.transaction_id = h.transaction_id JOIN accounts a ON a.id = p.debit_account
WHERE h.wallet_id IN :wallets AND h.status = 'active' AND h.expires_at <= :now ORDER BY h.expires_at, h.id, p.n
""")
    .bindparams(bindparam("wallets", expanding=True), bindparam("now", type_=Utc))
    .columns(expires=Day)
)


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is read: the instant that ends holds, and the shop's day that ends pockets."""

    at: datetime
    today: date


@dataclass(slots=True)
class Returned:
    """Of one wallet, in minor units: `held` no longer is; `repaid` of debt; `pockets` get back, by account."""

    held: int = 0
    repaid: int = 0
    pockets: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    kinds: dict[int, tuple[Origin, date | None]] = field(default_factory=dict)

    @property
    def available(self) -> int:
        """What can be spent again."""
        return sum(self.pockets.values())


def returned(connection: Connection, rows: Sequence[Any], now: Moment) -> dict[int, Returned]:
    """By wallet, what its due holds give back; `rows` are rows of wallets. Expired value comes back to nobody."""
    due = {row.id: row.debt for row in rows if row.next_hold_end is not None and row.next_hold_end <= now.at}
    found: dict[int, Returned] = {wallet: Returned() for wallet in due}
    if not due:
        return found
    parts: dict[tuple[int, int], list[tuple[int, Any]]] = defaultdict(list)
    at: dict[int, int] = defaultdict(int)
    for part in connection.execute(_PARTS, {"wallets": list(due), "now": now.at}):
        start, at[part.id] = at[part.id], at[part.id] + part.amount
        still = min(at[part.id], part.upto) - max(start, part.captured)
        if still > 0:
            parts[part.wallet_id, part.id].append((still, part))
    for (wallet, _), held in parts.items():
        for amount, part in reversed(held):
            owed = due[wallet] - found[wallet].repaid
            _give(found[wallet], amount, part, owed if part.origin == Origin.GIVEN.value else 0, now.today)
    return found


def _give(to: Returned, amount: int, part: Any, owed: int, today: date) -> None:  # noqa: ANN401 - a row of parts
    repaid = min(owed, amount)
    to.held += amount
    to.repaid += repaid
    if amount > repaid and (part.expires is None or part.expires >= today):
        to.pockets[part.pocket] += amount - repaid
        to.kinds[part.pocket] = (Origin(part.origin), part.expires)
