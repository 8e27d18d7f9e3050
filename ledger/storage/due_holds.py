"""What holds past their time give back, as it is read before the door has written it (SPEC 2, Hold).

The door ends such a hold before anything else happens to its wallet; until then readers count it as ended, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
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


@dataclass(frozen=True, slots=True)
class Part:
    """What a pocket holds, or what of it is held elsewhere. `amount` is minor units; no `expires`: never."""

    pocket: int
    origin: Origin
    expires: date | None
    amount: int

    def spendable(self, today: date) -> bool:
        """Whether its date is not over; it means through that whole day."""
        return self.expires is None or self.expires >= today


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
    if not due:
        return {}
    parts: dict[int, dict[int, list[Part]]] = {wallet: defaultdict(list) for wallet in due}
    at: dict[int, int] = defaultdict(int)
    for row in connection.execute(_PARTS, {"wallets": list(due), "now": now.at}):
        start, at[row.id] = at[row.id], at[row.id] + row.amount
        still = min(at[row.id], row.upto) - max(start, row.captured)
        if still > 0:
            parts[row.wallet_id][row.id].append(Part(row.pocket, Origin(row.origin), row.expires, int(still)))
    return {wallet: give_back(held.values(), due[wallet], now.today) for wallet, held in parts.items()}


def give_back(holds: Iterable[Sequence[Part]], debt: int, today: date) -> Returned:
    """What ended holds give back, one after the other, each in reverse order of taking; given value repays `debt`."""
    back = Returned()
    for held in holds:
        for part in reversed(held):
            repaid = min(debt - back.repaid, part.amount) if part.origin is Origin.GIVEN else 0
            back.held += part.amount
            back.repaid += repaid
            if part.amount > repaid and part.spendable(today):
                back.pockets[part.pocket] += part.amount - repaid
                back.kinds[part.pocket] = (part.origin, part.expires)
    return back
