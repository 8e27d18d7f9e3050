"""Points that an order uses and earns (SPEC 5), at the SQLite door. Twin of `0002_door_order_points.sql`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from ledger.domain.about import NO_WORDS, About
from ledger.domain.earning import base_of, worth_of
from ledger.domain.earning import excluded_of as still_excluded
from ledger.domain.order_verbs import PointsForOrder, ReleaseEarnings
from ledger.domain.rules import GIVEN, rule_for
from ledger.errors import CurrencyMismatch, OrderNotOpen, PointsOverShare, WalletNotFound
from ledger.money import MAX_MINOR
from ledger.storage.door import orders, pending
from ledger.storage.door.moves import NO_STEP, LockedWallet, Subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.storage.door.desk import Desk
    from ledger.storage.door.orders import LockedOrder

POINTS = "PTS"
EARNED = "order_points"
"""The reason code of what an order earned."""

NO_POINTS = frozenset({"cancelled", "returned"})
"""Orders whose points their own undo settles."""

_EARNINGS = """
SELECT CASE WHEN e.lines IS NOT NULL THEN (
        SELECT coalesce(sum(l.amount - l.returned_amount), 0) FROM json_each(e.lines) j
            JOIN order_lines l ON l.order_id = e.order_id AND l.n = j.value) END,
    e.eligible, r.id, r.code, e.minimum_order, CASE WHEN ? = '1c' THEN 0 ELSE e.points END, e.per, e.release_days,
    e.expires_days, e.release_on, CASE WHEN t.status <> 'cancelled' THEN t.id END, coalesce(t.amount, 0),
    coalesce(t.status, '')
FROM order_earnings e JOIN earning_rules r ON r.id = e.rule_id LEFT JOIN transactions t ON t.id = e.transaction_id
WHERE e.order_id = ? AND r.currency = ? ORDER BY e.rule_id
"""


class Earning(NamedTuple):
    """What an order's kept lines earn by one rule, and the transaction that stands for it."""

    kept: int
    rule: int
    code: str
    minimum_order: int
    points: int
    per: int
    release_days: int
    expires_days: int
    release_on: str | None
    transaction: int | None
    amount: int
    status: str


def use(desk: Desk, verb: PointsForOrder) -> None:
    """Points lower what is due by their worth, up to their share of the total."""
    order, wallet = orders.locked(desk, verb.order), desk.wallets[verb.wallet]
    rule = rule_for("order_points", "purchase")
    desk.require_rule(rule, by_hand=False)
    desk.require_amount(wallet, verb.amount, POINTS)
    if wallet.customer != order.customer:
        raise WalletNotFound(str(wallet.id))
    order.require_open()
    settings = _settings(desk)
    if order.currency != settings["default_currency"]:
        raise CurrencyMismatch(settings["default_currency"], order.currency)
    worth = int(settings["points_worth"])
    most = order.kept * int(settings["points_share"]) // 100 - order.points_money
    limit = max(most, 0) // worth if worth else 0
    if verb.amount > limit:
        raise PointsOverShare(limit, verb.amount)
    order.require_due(verb.amount * worth)
    desk.require_out(wallet)
    moves = desk.take(wallet, verb.amount, desk.general(rule.credit, POINTS))
    desk.write(
        rule.type.value, rule.source.value, POINTS, moves, orders.about_order(verb.about, order.id), wallet=wallet,
        of=Subject(order=order.id),
    )  # fmt: skip
    desk.cursor.execute(
        "UPDATE orders SET points_used = points_used + ?, points_money = points_money + ? WHERE id = ?",
        (verb.amount, verb.amount * worth, order.id),
    )


def release(desk: Desk, verb: ReleaseEarnings) -> None:
    """A paid order is looked at again: `see_to` posts what is due."""
    desk.require_right("ledger.job")
    order = orders.locked(desk, verb.order)
    if order.paid_at is None or order.status in NO_POINTS:
        raise OrderNotOpen(order.id, order.status)


def see_to(desk: Desk, touched: LockedOrder) -> None:
    """What the order earns: pending while it is unpaid or kept back, posted when it is paid and due (SPEC 5).

    A wallet that takes no value never stands in a sale's way: its points wait until it does. What was seen to when the
    order was paid, and came to nothing, stays so: goods that come back earn nothing.
    """
    order = orders.locked(desk, touched.id)
    wallet = _points_wallet(desk, order)
    if wallet is None or order.status in NO_POINTS:
        return
    settled = not _fix_rates(desk, order) and touched.paid_at is not None
    earnings = [
        one
        for one in _earnings(desk, order)
        if one.status != "posted" and not (settled and one.transaction is None and one.release_on is None)
    ]
    excluded = excluded_of(desk, order) if earnings else 0
    for earning in earnings:
        _see_to_one(desk, order, wallet, earning, excluded)


def worth(order: LockedOrder, points: int) -> int:
    """What so many of the points that pay the order are worth, rounded down: all of them what they pay."""
    return worth_of(points, order.points_money, order.points_used)


def most_for(order: LockedOrder, money: int) -> int:
    """The most points that are worth no more than this; only of an order that points pay."""
    return ((money + 1) * order.points_used - 1) // order.points_money


def _see_to_one(desk: Desk, order: LockedOrder, wallet: LockedWallet, earning: Earning, excluded: int) -> None:
    base, points = _deserved(order, earning, excluded)
    if earning.transaction is not None and earning.amount != points:
        pending.end(desk, earning.transaction, "cancelled", "amount_changed")
        earning = earning._replace(transaction=None)
    if points == 0:
        _keep(desk, order, earning, None)
        return
    release_on = None if order.paid_at is None else earning.release_on or _after(desk, earning.release_days)
    if not _takes_value(wallet):
        _keep(desk, order, earning, release_on)
        if order.paid_at is not None:
            _say_skipped(desk, order)
        return
    about = replace(
        orders.about_order(NO_WORDS, order.id, EARNED),
        metadata={
            "rule": earning.code,
            "base": str(base),
            "rate": f"{earning.points}/{earning.per}",
            "currency": order.currency,
        },
    )
    expires = _after(desk, earning.expires_days) if earning.expires_days else None
    if release_on is None or release_on > desk.today:
        if earning.transaction is None:
            earning = earning._replace(transaction=_pend(desk, order, wallet, points, about, expires))
        _keep(desk, order, earning, release_on)
        return
    if earning.transaction is None:
        earning = earning._replace(transaction=_post(desk, order, wallet, points, about, expires))
    else:
        pending.post(desk, earning.transaction, wallet, points, "loyalty", expires)
    _keep(desk, order, earning, None)


def _deserved(order: LockedOrder, earning: Earning, excluded: int) -> tuple[int, int]:
    """The base of what is kept, and the points the rule gives on it."""
    base = base_of(earning.kept, excluded, order.kept) if order.kept >= earning.minimum_order else 0
    return base, min(base * earning.points // earning.per, MAX_MINOR)


def _pend(desk: Desk, order: LockedOrder, wallet: LockedWallet, points: int, about: About, expires: str | None) -> int:
    return desk.insert(
        "credit", "loyalty", POINTS, points, about, NO_STEP, status="pending", wallet=wallet, expires=expires,
        of=Subject(order=order.id),
    )  # fmt: skip


def _post(desk: Desk, order: LockedOrder, wallet: LockedWallet, points: int, about: About, expires: str | None) -> int:
    source = desk.general(rule_for("credit", "loyalty").debit, POINTS)
    moves = desk.give(wallet, points, source, GIVEN, expires)
    return desk.write(
        "credit", "loyalty", POINTS, moves, about, wallet=wallet, expires=expires, of=Subject(order=order.id)
    )


def take_back(desk: Desk, order: LockedOrder, about: About, *, whole: bool = True) -> None:
    """What a cancelled or wholly returned order earned: pending rows are cancelled, posted ones clawed back.

    Of one that was partly returned only what the lines kept no longer deserve; `see_to` sees to its pending rows.
    """
    if whole:
        waiting = desk.cursor.execute(
            "SELECT id FROM transactions WHERE order_id = ? AND status = 'pending' ORDER BY id", (order.id,)
        ).fetchall()
        for (transaction,) in waiting:
            pending.end(desk, transaction, "cancelled", about.note)
    policy = _settings(desk)["points_policy"]
    posted = [one for one in _earnings(desk, order, granted=True) if one.status == "posted"]
    excluded = excluded_of(desk, order) if posted and not whole else 0
    for earning in posted:
        assert earning.transaction is not None
        wallet, clawed = desk.one(
            "SELECT t.wallet_id, coalesce((SELECT sum(p.amount) FROM postings p WHERE p.returns_transaction = t.id), 0)"
            " FROM transactions t WHERE t.id = ?",
            earning.transaction,
        )
        rest = earning.amount - clawed - (0 if whole else _deserved(order, earning, excluded)[1])
        if rest > 0:
            said = replace(about, metadata={"rule": earning.code})
            _claw_back(desk, order, desk.wallets[wallet], earning.transaction, rest, policy, said)


def _claw_back(
    desk: Desk, order: LockedOrder, wallet: LockedWallet, earned: int, rest: int, policy: str, about: About
) -> None:
    desk.require_in(wallet)
    rule = rule_for("clawback", "clawback", "loyalty")
    amount = rest
    if policy == "take":
        amount = min(rest, there(desk, wallet, rule.origin))
        if amount < rest:
            orders.event(desk, order.id, "points_short", str(rest - amount))
    if amount == 0:
        return
    credited = desk.cursor.execute("SELECT credit_account FROM postings WHERE transaction_id = ?", (earned,)).fetchall()
    moves = desk.take(
        wallet, amount, desk.general(rule.credit, POINTS), origin=rule.origin,
        first=tuple(account for (account,) in credited), owing=amount if policy == "debt" else 0,
    )  # fmt: skip
    moves = [move._replace(returns=(earned, 1)) for move in moves]
    desk.write(rule.type.value, rule.source.value, POINTS, moves, about, wallet=wallet, of=Subject(order=order.id))


def there(desk: Desk, wallet: LockedWallet, origin: str) -> int:
    """What the wallet's pockets of this origin hold today."""
    (found,) = desk.one(
        "SELECT coalesce(sum(balance), 0) FROM accounts WHERE wallet_id = ? AND kind = 'pocket' AND open"
        " AND origin = ? AND coalesce(expires, '9999') >= ?",
        wallet.id, origin, desk.today,
    )  # fmt: skip
    return int(found)


def _points_wallet(desk: Desk, order: LockedOrder) -> LockedWallet | None:
    for wallet in desk.wallets.values():
        if wallet.currency == POINTS and wallet.customer == order.customer:
            return wallet
    return None


def _takes_value(wallet: LockedWallet) -> bool:
    return wallet.status != "closed" and not wallet.suspended and wallet.customer_status not in {"merged", "erased"}


def _fix_rates(desk: Desk, order: LockedOrder) -> bool:
    """The rates an order was opened with stay, whatever becomes of their rules. Whether they were fixed just now."""
    fixed = desk.cursor.execute(
        "UPDATE order_earnings SET points = r.points, per = r.per, release_days = r.release_days,"
        " expires_days = r.expires_days FROM earning_rules r"
        " WHERE r.id = order_earnings.rule_id AND order_earnings.order_id = ? AND order_earnings.points IS NULL",
        (order.id,),
    )
    return fixed.rowcount > 0


def _earnings(desk: Desk, order: LockedOrder, *, granted: bool = False) -> list[Earning]:
    """Every rule's part of what is kept (of everything, rounded down, where its lines are not known).

    One whose transaction was cancelled stands without. Nothing is earned while 1C owns the points; what was `granted`
    before stays granted.
    """
    owner = "" if granted else _settings(desk)["points_owner"]
    rows = desk.cursor.execute(_EARNINGS, (owner, order.id, order.currency))
    return [
        Earning(eligible * order.kept // order.total if of_lines is None else of_lines, *rest)
        for of_lines, eligible, *rest in rows
    ]


def excluded_of(desk: Desk, order: LockedOrder) -> int:
    """What points and given value that are still in the order pay of it: it earns nothing."""
    (given,) = desk.one(
        "SELECT coalesce(sum(p.amount - coalesce((SELECT sum(r.amount) FROM postings r"
        " WHERE r.returns_transaction = p.transaction_id AND r.returns_n = p.n), 0)), 0)"
        " FROM postings p JOIN accounts d ON d.id = p.debit_account"
        " LEFT JOIN accounts o ON o.id = p.origin_account LEFT JOIN gift_cards g ON g.id = d.card_id"
        " WHERE p.credit_account = ? AND p.credit_after IS NOT NULL AND coalesce(o.origin, d.origin, g.origin) = ?",
        order.account, GIVEN,
    )  # fmt: skip
    (points,) = desk.one(
        "SELECT coalesce(sum(p.amount - coalesce((SELECT sum(r.amount) FROM postings r"
        " WHERE r.returns_transaction = p.transaction_id AND r.returns_n = p.n), 0)), 0)"
        " FROM transactions t JOIN postings p ON p.transaction_id = t.id"
        " WHERE t.order_id = ? AND t.currency = 'PTS' AND t.type = 'debit' AND t.source = 'purchase'",
        order.id,
    )
    return still_excluded(order.points_money, order.points_used, int(points), int(given), order.kept)


def _keep(desk: Desk, order: LockedOrder, earning: Earning, release_on: str | None) -> None:
    desk.cursor.execute(
        "UPDATE order_earnings SET transaction_id = ?, release_on = ? WHERE order_id = ? AND rule_id = ?",
        (earning.transaction, release_on, order.id, earning.rule),
    )


def _say_skipped(desk: Desk, order: LockedOrder) -> None:
    """Once in an order's history."""
    known = desk.one("SELECT 1 FROM order_events WHERE order_id = ? AND event = 'points_skipped'", order.id)
    if known is None:
        orders.event(desk, order.id, "points_skipped")


def _after(desk: Desk, days: int) -> str:
    return (date.fromisoformat(desk.today) + timedelta(days=days)).isoformat()


def _settings(desk: Desk) -> dict[str, str]:
    rows = desk.cursor.execute("SELECT key, value FROM settings WHERE key LIKE 'points%' OR key = 'default_currency'")
    return dict(rows.fetchall())


VERBS: dict[type, Callable[[Desk, Any], None]] = {PointsForOrder: use, ReleaseEarnings: release}
