"""Cashback of delivered orders (SPEC 7), at the SQLite door. Twin: `0003_door_cashback.sql`.

A grant keeps its rule's terms, so what is kept of an order says at any time what of the grant is still deserved.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from ledger.clock import BusinessCalendar
from ledger.domain.cashback import WHOLE, Kept, Kind, Terms, gives
from ledger.domain.return_verbs import GrantCashback
from ledger.domain.rules import GIVEN, rule_for
from ledger.errors import (
    CashbackGranted,
    CashbackNotDue,
    CashbackRuleNotFound,
    CurrencyMismatch,
    FieldInvalid,
    OrderNotOpen,
    WalletNotFound,
)
from ledger.storage.door import merged, order_points, orders
from ledger.storage.door.moves import LockedWallet, Subject
from ledger.storage.types import from_micros

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.about import About
    from ledger.domain.return_verbs import GrantedRule
    from ledger.storage.door.desk import Desk
    from ledger.storage.door.orders import LockedOrder

GRANTED = "order_cashback"
"""The reason code of cashback, and of cashback taken back."""

UNDONE = frozenset({"cancelled", "returned"})


class Grant(NamedTuple):
    """Cashback that was given, what of it was taken back since, and what the order as it is kept deserves."""

    transaction: int
    wallet: int
    rule: str
    granted: int
    clawed: int
    deserved: int

    @property
    def back(self) -> int:
        """What is to be taken back now."""
        return max(self.granted - self.clawed - self.deserved, 0)

    def about(self, about: About, order: int) -> About:
        """What taking it back says of itself. What is withheld is found by this again, so it must be said."""
        said = orders.about_order(about, order, GRANTED)
        return replace(said, metadata={"rule": self.rule, "grant": str(self.transaction)})


def grant(desk: Desk, verb: GrantCashback) -> None:
    """Each rule's cashback on what was kept, as value that expires."""
    desk.require_rule(rule_for("credit", "cashback"), by_hand=False)
    order, wallet = orders.locked(desk, verb.order), desk.wallets[verb.wallet]
    if order.customer is None or wallet.customer != merged.stands_for(desk, order.customer):
        raise WalletNotFound(str(wallet.id))
    if wallet.currency != order.currency:
        raise CurrencyMismatch(order.currency, wallet.currency)
    if order.status in UNDONE:
        raise OrderNotOpen(order.id, order.status)
    desk.require_in(wallet)
    if not verb.rules:
        raise FieldInvalid("rules", "")
    kept = kept_of(desk, order)
    for one in verb.rules:
        _grant(desk, order, wallet, one, kept, verb.about)


def _grant(desk: Desk, order: LockedOrder, wallet: LockedWallet, given: GrantedRule, kept: Kept, about: About) -> None:
    row = desk.one(
        "SELECT code, currency, lock_days, expires_days, stackable, kind, value, minimum_order, maximum"
        " FROM cashback_rules WHERE id = ? AND active",
        given.rule,
    )
    if row is None:
        raise CashbackRuleNotFound(str(given.rule))
    code, unit, lock_days, expires_days, stackable, *found = row
    terms = Terms(*found)
    order.require_currency(unit)
    _require_due(desk, order, lock_days)
    _require_first(desk, order, given.rule, stackable=bool(stackable))
    lines = sorted(set(given.lines))
    if not lines or any(n not in kept.lines for n in lines):
        raise FieldInvalid("lines", ",".join(str(n) for n in lines))
    base, amount = gives(terms, sum(kept.lines[n] for n in lines), kept)
    transaction = None
    if amount:
        source = desk.general(rule_for("credit", "cashback").debit, order.currency)
        expires = _after(desk, expires_days) if expires_days else None
        said = orders.about_order(about, order.id, GRANTED)
        rate = f"{terms.value}/{WHOLE}" if terms.kind == Kind.PERCENTAGE else terms.kind
        said = replace(said, metadata={"rule": code, "base": str(base), "rate": rate, "currency": order.currency})
        transaction = desk.write(
            "credit", "cashback", order.currency, desk.give(wallet, amount, source, GIVEN, expires), said,
            wallet=wallet, expires=expires, of=Subject(order=order.id),
        )  # fmt: skip
    desk.cursor.execute(
        "INSERT INTO cashback_grants (order_id, rule_id, kind, value, minimum_order, maximum, lines, base, amount,"
        " transaction_id, operation_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (order.id, given.rule, *terms, json.dumps(lines), base, amount, transaction, desk.operation, desk.now),
    )


def _require_due(desk: Desk, order: LockedOrder, lock_days: int) -> None:
    """Raises CashbackNotDue with the first day, none when the order was not paid and delivered."""
    if order.paid_at is None or order.delivered_at is None:
        raise CashbackNotDue(order.id, "")
    (zone,) = desk.one("SELECT value FROM settings WHERE key = 'zone'")
    delivered = BusinessCalendar(zone, 0).local(from_micros(order.delivered_at)).date()
    due = (delivered + timedelta(days=lock_days)).isoformat()
    if due > desk.today:
        raise CashbackNotDue(order.id, due)


def _require_first(desk: Desk, order: LockedOrder, rule: int, *, stackable: bool) -> None:
    """Once per order and rule, and of the rules that do not add up only one. Raises CashbackGranted."""
    known = desk.one(
        "SELECT r.code FROM cashback_grants g JOIN cashback_rules r ON r.id = g.rule_id"
        " WHERE g.order_id = ? AND (g.rule_id = ? OR NOT (? OR r.stackable))"
        " ORDER BY g.rule_id = ? DESC, g.rule_id LIMIT 1",
        order.id, rule, stackable, rule,
    )  # fmt: skip
    if known is not None:
        raise CashbackGranted(order.id, known[0])


def kept_of(desk: Desk, order: LockedOrder) -> Kept:
    """What is kept of each line, and what of it points and given value pay that were not given back."""
    rows = desk.cursor.execute("SELECT n, amount - returned_amount FROM order_lines WHERE order_id = ?", (order.id,))
    lines = dict(rows.fetchall())
    return Kept(lines, sum(lines.values()), order_points.excluded_of(desk, order))


def deserved(desk: Desk, order: LockedOrder, kept: Kept | None = None) -> list[Grant]:
    """Every grant of the order by its rule's number, with what it deserves on what is kept (or will be: `kept`).

    Of a cancelled order nothing is deserved.
    """
    rows = desk.cursor.execute(
        "SELECT g.transaction_id, t.wallet_id, r.code, g.amount, coalesce((SELECT sum(p.amount) FROM postings p"
        " WHERE p.returns_transaction = g.transaction_id), 0) + coalesce((SELECT sum(x.amount) FROM transactions x"
        " WHERE x.order_id = g.order_id AND x.source = 'clawback' AND x.wallet_id IS NULL"
        " AND json_extract(x.metadata, '$.grant') = CAST(g.transaction_id AS TEXT)), 0),"
        " g.lines, g.kind, g.value, g.minimum_order, g.maximum"
        " FROM cashback_grants g JOIN transactions t ON t.id = g.transaction_id JOIN cashback_rules r"
        " ON r.id = g.rule_id WHERE g.order_id = ? ORDER BY g.rule_id",
        (order.id,),
    ).fetchall()
    if not rows:
        return []
    now = kept or kept_of(desk, order)
    found = []
    for transaction, wallet, code, granted, clawed, lines, *terms in rows:
        on_lines = sum(now.lines[n] for n in json.loads(lines))
        worth = 0 if order.status == "cancelled" else gives(Terms(*terms), on_lines, now)[1]
        found.append(Grant(transaction, wallet, code, granted, clawed, worth))
    return found


def _after(desk: Desk, days: int) -> str:
    return (date.fromisoformat(desk.today) + timedelta(days=days)).isoformat()


VERBS: dict[type, Callable[[Desk, Any], None]] = {GrantCashback: grant}
