"""Repairing a wallet that was stopped because its stored balance disagreed with its postings (SPEC 1.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.storage import audit, repairing, wallets
from ledger.storage.rights import require_right
from ledger.use_cases.required import require_text

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a wallet's stored figures were and are, in minor units. `works`: it takes postings again."""

    wallet_id: int
    before: dict[str, int]
    after: dict[str, int]
    changes: Changes

    @property
    def works(self) -> bool:
        """Its newest transaction agrees with its postings, so it is no longer stopped."""
        return not self.after["suspended"]


def repair_wallet(ledger: Ledger, wallet_id: int, reason: str) -> Repaired:
    """Set a wallet's stored balances to what its postings add up to; audited with both figures.

    Raises FieldRequired("reason"), NotAllowed, WalletNotFound.
    """
    require_text("reason", reason)

    def work(connection: Connection) -> tuple[dict[str, int], dict[str, int], int]:
        require_right(connection, ledger.who, "wallet.repair")
        customer = int(wallets.one(connection, wallet_id).customer_id)
        before, after = repairing.recompute(connection, wallet_id)
        facts: dict[str, object] = {"wallet": wallet_id, "before": before, "after": after, "reason": reason}
        audit.record_within(connection, ledger, "wallet_repair", "done", facts)
        return before, after, customer

    before, after, customer = ledger.write(work)
    return Repaired(wallet_id, before, after, Changes(frozenset({customer}), frozenset({wallet_id})))
