"""Orders that are cancelled, and goods that come back (SPEC 3, 5, 7, 8), at the SQLite door.

Twins: `0002_door_order_returns.sql` (cancel), `0003_door_returns.sql`.

What lies in an order is what was given for it and not given back, points at their worth. What is kept of it is its
total less what was returned. A return lowers what is kept, and what then lies in the order beyond it goes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ledger.domain.order_verbs import CancelOrder
from ledger.domain.return_verbs import ReturnOrder
from ledger.errors import (
    FieldInvalid,
    FieldRequired,
    OrderNotOpen,
    OverLimit,
    ReturnEmpty,
    ReturnTooLarge,
    ReturnTooMany,
    WalletNotFound,
)
from ledger.storage.door import clawing, order_points, order_returns, orders, partner_shares
from ledger.storage.door.order_returns import Giving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ledger.domain.about import About
    from ledger.storage.door.desk import Desk
    from ledger.storage.door.moves import LockedWallet
    from ledger.storage.door.order_returns import Leg
    from ledger.storage.door.orders import LockedOrder

ENDED = frozenset({"cancelled", "returned"})
MICROS_PER_MINUTE = 60_000_000


class Kept(NamedTuple):
    """What of a line the customer still has: pieces, and what they come to."""

    product: int | None
    quantity: int
    amount: int


class Sums(NamedTuple):
    """What came back of the order, the money that it gave back, and what of this was withheld."""

    amount: int
    given_back: int
    withheld: int


def cancel(desk: Desk, verb: CancelOrder) -> None:
    """Give everything back, newest first; take back what the order earned; free its products."""
    order = orders.locked(desk, verb.order)
    _require_may_end(desk, order, timed_out=verb.timed_out)
    if not verb.timed_out:
        _require_limit(desk, order, order.kept)
    about = orders.about_order(verb.about, order.id, "order_cancelled")
    _undo(desk, Giving(order, about, verb.replacements), "timed_out" if verb.timed_out else "cancelled")


def _require_may_end(desk: Desk, order: LockedOrder, *, timed_out: bool) -> None:
    """Raises OrderNotOpen and NotAllowed. Staff may void an order of their own for some minutes."""
    late = order.expires_at is not None and order.expires_at <= desk.now and order.paid_at is None
    if order.status in ENDED or (timed_out and not late):
        raise OrderNotOpen(order.id, order.status)
    if timed_out:
        desk.require_right("ledger.job")
        return
    minutes, opener, opened_at = desk.one(
        "SELECT s.value, o.staff_id, o.created_at FROM orders o JOIN settings s ON s.key = 'void_minutes'"
        " WHERE o.id = ?",
        order.id,
    )
    own = opener == desk.staff and desk.now - opened_at < int(minutes) * MICROS_PER_MINUTE
    may_cancel = desk.one("SELECT 1 FROM rights WHERE role = ? AND right_name = 'order.cancel'", desk.role)
    desk.require_right("order.void_own" if own and may_cancel is None else "order.cancel")


def _require_limit(desk: Desk, order: LockedOrder, amount: int) -> None:
    """Raises OverLimit when a paid order would give back more than the role may, at once or in the person's day."""
    row = desk.one(
        "SELECT per_post, per_day FROM limits WHERE role = ? AND kind = 'refund' AND currency = ?",
        desk.role, order.currency,
    )  # fmt: skip
    if row is None or order.paid_at is None:
        return
    per_post, per_day = row
    (today,) = desk.one(
        "SELECT coalesce(sum(t.amount), 0) FROM transactions t JOIN operations o ON o.id = t.operation_id"
        " WHERE t.business_date = ? AND t.source = 'refund' AND t.order_id IS NOT NULL AND t.currency = ?"
        " AND t.status = 'posted' AND o.staff_id = ?",
        desk.business_date, order.currency, desk.staff,
    )  # fmt: skip
    allowed = min(per_post, per_day - today)
    if amount > allowed:
        raise OverLimit(order.money(max(allowed, 0)), order.money(amount))


def _undo(desk: Desk, giving: Giving, event: str) -> None:
    order, about = giving.order, giving.about
    kept = desk.cursor.execute(
        "SELECT product_id, quantity - returned FROM order_lines WHERE order_id = ?", (order.id,)
    )
    _free(desk, kept.fetchall())
    legs = order_returns.legs_of(desk, order)
    clawing.settle(desk, giving, legs, whole=True)
    order_points.take_back(desk, order, about)
    partner_shares.take_back(desk, order, about, whole=True)
    desk.cursor.execute(
        "UPDATE orders SET status = 'cancelled', cancelled_at = ?, cancel_reason = ?, cashback_done = 1 WHERE id = ?",
        (desk.now, about.note, order.id),
    )
    if order.paid_at is not None:
        orders.receipt(desk, "return", _money(legs), order.currency, order=order.id)
    orders.event(desk, order.id, event, about.note)


def return_order(desk: Desk, verb: ReturnOrder) -> None:
    """Goods come back, or part of their price goes back; what is left of an unpaid order coming back cancels it."""
    desk.require_right("order.return")
    order = orders.locked(desk, verb.order)
    if order.status in ENDED:
        raise OrderNotOpen(order.id, order.status)
    if desk.one("SELECT 1 FROM order_returns WHERE operation_id = ?", desk.operation):
        raise FieldInvalid("verbs", verb.verb)
    wallet = _destination(desk, order, verb)
    kept = _kept(desk, order)
    amount = _require_kept(order, verb, kept)
    _require_limit(desk, order, amount)
    about = orders.about_order(verb.about, order.id, "rma_refund")
    if order.paid_at is None and amount == order.kept:
        _undo(desk, Giving(order, about, verb.replacements, wallet), "cancelled")
        return
    desk.cursor.executemany(
        "UPDATE order_lines SET returned = returned + ?, returned_amount = returned_amount + ?"
        " WHERE order_id = ? AND n = ?",
        [(line.quantity, line.amount, order.id, line.n) for line in verb.lines],
    )
    _free(desk, [(kept[line.n].product, line.quantity) for line in verb.lines])
    order = order._replace(returned=order.returned + amount)
    legs = parts_of(order, order_returns.legs_of(desk, order))
    withheld = clawing.settle(desk, Giving(order, about, verb.replacements, wallet), legs, whole=order.kept == 0)
    if order.paid_at is None:
        _use_fewer_points(desk, order, legs)
    else:
        order_points.take_back(desk, order, about, whole=order.kept == 0)
        partner_shares.take_back(desk, order, about, whole=order.kept == 0)
    _record(desk, order, verb, about, Sums(amount, _money(legs), withheld))


def _destination(desk: Desk, order: LockedOrder, verb: ReturnOrder) -> LockedWallet | None:
    """The customer's wallet for what tenders paid, if that is wanted."""
    if verb.destination == "origin":
        if verb.wallet is not None:
            raise FieldInvalid("wallet", str(verb.wallet))
        return None
    if verb.destination != "wallet":
        raise FieldInvalid("destination", verb.destination)
    if verb.wallet is None:
        raise FieldRequired("wallet")
    wallet = desk.wallets[verb.wallet]
    if wallet.customer != order.customer:
        raise WalletNotFound(str(wallet.id))
    order.require_currency(wallet.currency)
    desk.require_in(wallet)
    return wallet


def _kept(desk: Desk, order: LockedOrder) -> dict[int, Kept]:
    rows = desk.cursor.execute(
        "SELECT n, product_id, quantity - returned, amount - returned_amount FROM order_lines WHERE order_id = ?",
        (order.id,),
    )
    return {n: Kept(*of_line) for n, *of_line in rows}


def _require_kept(order: LockedOrder, verb: ReturnOrder, kept: dict[int, Kept]) -> int:
    """What the returned lines come to. Raises ReturnEmpty, ReturnTooMany, ReturnTooLarge, FieldInvalid."""
    seen: set[int] = set()
    for line in verb.lines:
        if line.n not in kept or line.n in seen or line.quantity == line.amount == 0:
            raise FieldInvalid("lines", str(line.n))
        seen.add(line.n)
        if line.quantity < 0:
            raise FieldInvalid("quantity", str(line.quantity))
        if line.amount < 0:
            raise FieldInvalid("amount", str(line.amount))
        of_line = kept[line.n]
        if line.quantity > of_line.quantity:
            raise ReturnTooMany(order.id, line.n, of_line.quantity, line.quantity)
        if line.amount > of_line.amount:
            raise ReturnTooLarge(order.id, order.money(of_line.amount), order.money(line.amount))
    amount = sum(line.amount for line in verb.lines)
    if amount == 0:
        raise ReturnEmpty(order.id)
    return amount


def parts_of(order: LockedOrder, legs: list[Leg]) -> list[Leg]:
    """What of the legs goes back now, newest first, so that no more lies in the order than is kept of it.

    Points go back whole: what is less than one waits in a paid order; an unpaid one gives one more and has it due.
    """
    back = order.points_used - sum(leg.rest for leg in legs if not leg.to_order)
    beyond = _money(legs) + order.points_money - order_points.worth(order, back) - order.kept
    parts: list[Leg] = []
    for leg in legs:
        if beyond <= 0:
            break
        if leg.to_order:
            part = min(leg.rest, beyond)
            beyond -= part
        else:
            part = min(leg.rest, order_points.most_for(order, beyond + order_points.worth(order, back)) - back)
            beyond -= order_points.worth(order, back + part) - order_points.worth(order, back)
            back += part
        parts.append(leg._replace(rest=part))
    if beyond > 0 and order.paid_at is None:
        at = next(n for n, leg in enumerate(legs) if parts[n].rest < leg.rest)
        parts[at] = parts[at]._replace(rest=parts[at].rest + 1)
    return [part for part in parts if part.rest]


def _money(legs: Iterable[Leg]) -> int:
    return sum(leg.rest for leg in legs if leg.to_order)


def _use_fewer_points(desk: Desk, order: LockedOrder, legs: Iterable[Leg]) -> None:
    """Points that an unpaid order gave back pay nothing of it any more."""
    points = sum(leg.rest for leg in legs if not leg.to_order)
    desk.cursor.execute(
        "UPDATE orders SET points_used = points_used - ?, points_money = points_money - ? WHERE id = ?",
        (points, order_points.worth(order, points), order.id),
    )


def _record(desk: Desk, order: LockedOrder, verb: ReturnOrder, about: About, sums: Sums) -> None:
    """The return's own rows, and where the order stands."""
    unpaid = order.paid_at is None
    (found,) = desk.one(
        "INSERT INTO order_returns (order_id, amount, given_back, withheld, currency, destination, unpaid, reason_code,"
        " note, operation_id, staff_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        order.id, *sums, order.currency, verb.destination, unpaid, about.reason_code, about.note,
        desk.operation, desk.staff, desk.now,
    )  # fmt: skip
    desk.cursor.executemany(
        "INSERT INTO order_return_lines (return_id, order_id, n, quantity, amount) VALUES (?, ?, ?, ?, ?)",
        [(found, order.id, line.n, line.quantity, line.amount) for line in verb.lines],
    )
    stands = order.status if unpaid else "partly_returned" if order.kept else "returned"
    desk.cursor.execute(
        "UPDATE orders SET returned = ?, status = ?, cashback_done = cashback_done OR ? WHERE id = ?",
        (order.returned, stands, order.kept == 0, order.id),
    )
    if not unpaid:
        orders.receipt(desk, "return", sums.given_back, order.currency, order=order.id)
    orders.event(desk, order.id, "returned", about.note)


def _free(desk: Desk, pieces: Iterable[tuple[int | None, int]]) -> None:
    """Unique products can be sold again, pieces of counted ones are in stock again."""
    of_product: dict[int, int] = {}
    for product, quantity in pieces:
        if product is not None and quantity:
            of_product[product] = of_product.get(product, 0) + quantity
    for product, quantity in sorted(of_product.items()):
        desk.cursor.execute(
            "UPDATE products SET is_sold = CASE kind WHEN 'unique' THEN 0 ELSE is_sold END, stock = stock + ?,"
            " updated_at = ? WHERE id = ? AND kind IN ('unique', 'counted')",
            (quantity, desk.now, product),
        )


VERBS: dict[type, Callable[[Desk, Any], None]] = {CancelOrder: cancel, ReturnOrder: return_order}
