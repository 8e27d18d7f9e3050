"""Taking back what partners were promised of an order, at the SQLite door. Twin: `ledger.take_back_shares`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.rules import rule_for
from ledger.storage.door.moves import Account, Subject
from ledger.storage.door.order_completion import share_of

if TYPE_CHECKING:
    from ledger.domain.about import About
    from ledger.storage.door.desk import Desk
    from ledger.storage.door.orders import LockedOrder

_SHARES = """
SELECT p.id, p.partner_id, p.amount - p.returned, p.status, a.id, coalesce(p.commission_bp, x.commission_bp),
    (SELECT coalesce(sum(l.amount - l.returned_amount), 0) FROM order_lines l
        WHERE l.order_id = p.order_id AND l.partner_id = p.partner_id)
FROM payouts p JOIN partners x ON x.id = p.partner_id
    JOIN accounts a ON a.kind = 'partner' AND a.partner_id = p.partner_id AND a.currency = p.currency
WHERE p.order_id = ? AND p.status <> 'cancelled' ORDER BY p.partner_id
"""


def take_back(desk: Desk, order: LockedOrder, about: About, *, whole: bool) -> None:
    """Shares beyond what the lines kept deserve, or all: cancelled while they wait, owed by the partner once paid."""
    for payout, partner, left, status, account, commission, kept in desk.cursor.execute(
        _SHARES, (order.id,)
    ).fetchall():
        back = left if whole else max(left - share_of(kept, commission), 0)
        if back == 0:
            continue
        scheduled = status == "scheduled"
        rule = rule_for("share_return", "payout", "" if scheduled else "receivable")
        debit = Account(account, "partner") if scheduled else _receivable(desk, partner, order.currency)
        move = desk.move(debit, desk.general(rule.credit, order.currency), back)
        desk.write(
            rule.type.value, rule.source.value, order.currency, [move], about, customer=order.customer,
            of=Subject(order=order.id, partner=partner),
        )  # fmt: skip
        desk.cursor.execute("UPDATE payouts SET returned = returned + ? WHERE id = ?", (back, payout))
        if scheduled and back == left:
            desk.cursor.execute(
                "UPDATE payouts SET status = 'cancelled', ended_by = ?, ended_at = ? WHERE id = ?",
                (desk.operation, desk.now, payout),
            )


def _receivable(desk: Desk, partner: int, unit: str) -> Account:
    """What the partner owes, an account made at first use."""
    desk.cursor.execute(
        "INSERT INTO accounts (kind, currency, code, partner_id, balance) VALUES ('receivable', ?, '1210', ?, 0)"
        " ON CONFLICT (partner_id, currency, kind) WHERE partner_id IS NOT NULL DO NOTHING",
        (unit, partner),
    )
    (account,) = desk.one(
        "SELECT id FROM accounts WHERE partner_id = ? AND currency = ? AND kind = 'receivable'", partner, unit
    )
    return Account(account, "receivable")
