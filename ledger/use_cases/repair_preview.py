"""What repairing a wallet would set right, worked out by the repair itself and undone."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from ledger.changes import NOTHING
from ledger.storage import repairing
from ledger.storage.rights import require_right
from ledger.use_cases.repair import Repaired

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger


class _Undo(Exception):
    """Ends the transaction without keeping anything."""


def preview_repair(ledger: Ledger, wallet_id: int) -> Repaired:
    """A wallet's stored figures and what its postings add up to; writes nothing. Raises NotAllowed, WalletNotFound."""
    kept: list[tuple[dict[str, int], dict[str, int]]] = []

    def work(connection: Connection) -> None:
        require_right(connection, ledger.who, "wallet.repair")
        kept.append(repairing.recompute(connection, wallet_id))
        raise _Undo

    with suppress(_Undo):
        ledger.write(work)
    return Repaired(wallet_id, *kept[0], NOTHING)
