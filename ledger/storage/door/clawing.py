"""Cashback taken back while an order gives back (SPEC 3, 7), at the SQLite door. Twin: `0003_door_returns.sql`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.rules import rule_for
from ledger.storage.door import cashback, merged, order_points, order_returns
from ledger.storage.door.moves import Subject

if TYPE_CHECKING:
    from ledger.storage.door.cashback import Grant
    from ledger.storage.door.desk import Desk
    from ledger.storage.door.order_returns import Giving, Leg


def settle(desk: Desk, giving: Giving, legs: list[Leg], *, whole: bool) -> int:
    """The legs go back, less cashback that is not deserved any more (`whole`: none is). Returns what was withheld.

    It is taken from its own pocket, other given pockets - those just given back too -, what tenders get back now, and
    the rest becomes debt; never from paid money.
    """
    if desk.one("SELECT 1 FROM cashback_grants WHERE order_id = ?", giving.order.id) is None:
        order_returns.give_back(desk, giving, legs)
        return 0
    tenders = [leg for leg in legs if leg.payment is not None]
    order_returns.give_back(desk, giving, [leg for leg in legs if leg.payment is None])
    before = sum(leg.rest for leg in tenders)
    for grant in cashback.deserved(desk, giving.order):
        back = grant.granted - grant.clawed if whole else grant.back
        if back:
            tenders = _claw_back(desk, giving, grant, back, tenders)
    order_returns.give_back(desk, giving, tenders)
    return before - sum(leg.rest for leg in tenders)


def _claw_back(desk: Desk, giving: Giving, grant: Grant, back: int, tenders: list[Leg]) -> list[Leg]:
    """What of the tenders is left to go back."""
    order, wallet = giving.order, merged.taker(desk, giving.order, grant.wallet)
    rule = rule_for("clawback", "clawback", "cashback")
    there = min(back, order_points.there(desk, wallet, rule.origin))
    withheld = min(back - there, sum(leg.rest for leg in tenders))
    taken = back - withheld
    if taken:
        desk.require_in(wallet)
        own = desk.cursor.execute(
            "SELECT credit_account FROM postings WHERE transaction_id = ?", (grant.transaction,)
        ).fetchall()
        moves = desk.take(
            wallet, taken, desk.general(rule.credit, order.currency), origin=rule.origin,
            first=tuple(account for (account,) in own), owing=taken - there,
        )  # fmt: skip
        desk.write(
            rule.type.value, rule.source.value, order.currency,
            [move._replace(returns=(grant.transaction, 1)) for move in moves], grant.about(giving.about, order.id),
            wallet=wallet, of=Subject(order=order.id),
        )  # fmt: skip
    return _withhold(desk, giving, grant, withheld, tenders)


def _withhold(desk: Desk, giving: Giving, grant: Grant, amount: int, tenders: list[Leg]) -> list[Leg]:
    """Returns to the expense of cashback, of the newest tender first."""
    order, rule = giving.order, rule_for("return_withhold", "clawback")
    rest: list[Leg] = []
    for leg in tenders:
        part = min(amount, leg.rest)
        if part:
            move = desk.move(
                desk.general(rule.debit, order.currency), desk.general(rule.credit, order.currency), part,
                (leg.transaction, leg.n),
            )  # fmt: skip
            desk.write(
                rule.type.value, rule.source.value, order.currency, [move], grant.about(giving.about, order.id),
                customer=order.customer, of=Subject(order=order.id, payment=leg.payment),
            )  # fmt: skip
            amount -= part
        if part < leg.rest:
            rest.append(leg._replace(rest=leg.rest - part))
    return rest
