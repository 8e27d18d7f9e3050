"""What a posting did, or would do, for people and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.commands import shapes
from ledger.commands.output import Answer, one_line

if TYPE_CHECKING:
    from ledger.commands.session import Session
    from ledger.domain.transactions import BalanceChange, Posted


def posted_answer(session: Session, posted: Posted, *, preview: bool = False) -> Answer:
    """What was posted, or would be."""
    return Answer(
        shapes.posted(posted, session.key, preview=preview),
        (_headline(posted, session.key, preview=preview), *map(_change, posted.balances)),
    )


def _headline(posted: Posted, key: str, *, preview: bool) -> str:
    if preview:
        return "preview, nothing was posted"
    numbers = ", ".join(map(str, posted.transaction_ids))
    transactions = f", transaction {numbers}" if numbers else ""
    if posted.repeated:
        return one_line(f"done before under key {key}: operation {posted.operation_id}{transactions}")
    return f"done: operation {posted.operation_id}{transactions}"


def _change(one: BalanceChange) -> str:
    line = f"wallet {one.wallet_id}: {one.shown_before} -> {one.shown_after}"
    if one.on_hold_before != one.on_hold_after:
        line += f", on hold {one.on_hold_before} -> {one.on_hold_after}"
    if one.debt_before != one.debt_after:
        line += f", debt {one.debt_before} -> {one.debt_after}"
    return line
