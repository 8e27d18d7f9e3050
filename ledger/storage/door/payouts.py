"""What paying a partner does at the SQLite door. Twin of `0002_door_payouts.sql`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from ledger.domain.rules import rule_for
from ledger.domain.till_verbs import PayPartner
from ledger.errors import PayoutNotDue
from ledger.storage.door.moves import Account, Subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.storage.door.desk import Desk

SOURCE = "payout"


class _Payout(NamedTuple):
    id: int
    order: int
    partner: int
    amount: int
    currency: str
    status: str
    release_on: str


def pay(desk: Desk, verb: PayPartner) -> None:
    """What the partner owes us is withheld first, the rest leaves by the tender; a share that came back is not paid."""
    rule = rule_for("payout_pay", SOURCE, verb.tender)
    desk.require_right(rule.right)
    payout = _Payout(
        *desk.one(
            "SELECT id, order_id, partner_id, amount - returned, currency, status, release_on FROM payouts"
            " WHERE id = ?",
            verb.payout,
        )
    )
    if payout.status != "scheduled" or payout.release_on > desk.today:
        raise PayoutNotDue(payout.id, payout.status, payout.release_on)
    partner, _ = _account(desk, payout, "partner")
    receivable, owed = _account(desk, payout, "receivable")
    withheld = min(owed, payout.amount)
    withhold = rule_for("payout_withhold", SOURCE)
    for line, target, part in (
        (withhold, receivable, withheld),
        (rule, desk.general(rule.credit, payout.currency), payout.amount - withheld),
    ):
        if part:
            move = desk.move(partner, target, part)
            about = replace(verb.about, reference_type="order", reference_id=str(payout.order))
            subject = Subject(order=payout.order, partner=payout.partner)
            desk.write(line.type.value, SOURCE, payout.currency, [move], about, of=subject)
    desk.cursor.execute(
        "UPDATE payouts SET status = 'paid', withheld = ?, ended_by = ?, ended_at = ? WHERE id = ?",
        (withheld, desk.operation, desk.now, payout.id),
    )


def _account(desk: Desk, payout: _Payout, kind: str) -> tuple[Account, int]:
    """The partner's account of this kind and what it holds; one that was never needed holds nothing."""
    row = desk.one(
        "SELECT id, balance FROM accounts WHERE partner_id = ? AND currency = ? AND kind = ?",
        payout.partner, payout.currency, kind,
    )  # fmt: skip
    return (Account(0, kind), 0) if row is None else (Account(row[0], kind), row[1])


VERBS: dict[type, Callable[[Desk, Any], None]] = {PayPartner: pay}
