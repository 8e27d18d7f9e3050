"""The posting door on SQLite: one operation inside the caller's `BEGIN IMMEDIATE`."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from ledger.clock import BusinessCalendar
from ledger.domain import verbs as words
from ledger.domain.about import About
from ledger.domain.rules import REVERSIBLE
from ledger.errors import (
    AlreadyReversed,
    ClockWentBack,
    DayClosed,
    FieldInvalid,
    KeyReused,
    StaffUnknown,
    TransactionNotFound,
)
from ledger.storage.door import (
    card_life,
    card_paid_back,
    card_sales,
    cards,
    cashback,
    expiry,
    holds,
    locking,
    order_completion,
    order_opening,
    order_points,
    orders,
    payments,
    payouts,
    pending,
    returns,
    till,
    verbs,
)
from ledger.storage.door.answer import Answer, WalletAnswer, Who, answer_of, stored_form
from ledger.storage.door.desk import Desk
from ledger.storage.types import from_micros, to_micros

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from ledger.domain.verbs import Operation, Verb
    from ledger.storage.door.moves import LockedWallet

Standing = tuple[int, int, int]
"""A wallet's available, on hold and debt, in minor units."""

MAY_GO_BACK = timedelta(minutes=2)

_DO: dict[type, Callable[[Desk, Any], None]] = {
    words.Credit: verbs.credit,
    words.Debit: verbs.debit,
    words.Owe: verbs.owe,
    words.Reverse: verbs.reverse,
    words.ChangeStatus: verbs.status,
    words.Hold: holds.hold,
    words.Release: holds.release,
    words.Capture: holds.capture,
    words.Transfer: holds.transfer,
    words.ClawBack: holds.claw_back,
    words.WriteOff: holds.write_off,
    words.Pend: pending.pend,
    words.Settle: pending.settle,
    words.Void: pending.void,
    words.Sweep: lambda _desk, _verb: None,
    words.IssueCards: cards.issue,
    words.RedeemCard: cards.redeem,
    **orders.VERBS,
    **order_opening.VERBS,
    **order_points.VERBS,
    **payments.VERBS,
    **till.VERBS,
    **payouts.VERBS,
    **card_sales.VERBS,
    **card_paid_back.VERBS,
    **card_life.VERBS,
    **returns.VERBS,
    **cashback.VERBS,
    **expiry.VERBS,
}


def post(cursor: sqlite3.Cursor, operation: Operation, who: Who, now: datetime) -> Answer:
    """Post one operation; the caller commits or rolls back. Raises the refusals of its verbs, and KeyReused."""
    desk = open_desk(cursor, who, now)
    today = desk.business_date
    desk.business_date = _chosen_day(desk, operation)
    earlier = _claim(desk, operation, who)
    if earlier is not None:
        return earlier
    chosen, desk.business_date = desk.business_date, today
    if operation.business_day is not None:
        _require_bookable(desk, operation, operation.business_day.isoformat())
    locking.lock(desk, operation)
    before = {wallet.id: _sweep_due(desk, wallet, who) for wallet in desk.wallets.values()}
    desk.business_date = chosen
    for verb in operation.verbs:
        _DO[type(verb)](desk, verb)
    card_sales.receipts(desk, operation)
    for order in sorted(set(desk.orders)):
        order_completion.finish(desk, order)
    desk.business_date = today
    after = {wallet.id: _sweep_due(desk, wallet, who) for wallet in desk.wallets.values()}
    return _store(desk, before, after)


def preview(cursor: sqlite3.Cursor, operation: Operation, who: Who, now: datetime) -> Answer:
    """What `post` would answer; everything it did is undone."""
    cursor.execute("SAVEPOINT preview")
    try:
        return post(cursor, operation, who, now)
    finally:
        cursor.execute("ROLLBACK TO preview")
        cursor.execute("RELEASE preview")


def open_desk(cursor: sqlite3.Cursor, who: Who, now: datetime) -> Desk:
    """Staff, time and the business day. Raises StaffUnknown, ClockWentBack."""
    settings = dict(
        cursor.execute("SELECT key, value FROM settings WHERE key IN ('zone', 'cutoff_hour', 'grace_days')")
    )
    calendar = BusinessCalendar(settings["zone"], int(settings["cutoff_hour"]))
    newest = cursor.execute("SELECT created_at FROM operations ORDER BY id DESC LIMIT 1").fetchone()
    if newest is not None and to_micros(now + MAY_GO_BACK) < newest[0]:
        raise ClockWentBack(now, from_micros(newest[0]))
    staff = cursor.execute("SELECT id, role FROM staff WHERE login = ? AND status = 'active'", (who.login,)).fetchone()
    if staff is None:
        raise StaffUnknown(who.login)
    local = calendar.local(now).date()
    return Desk(
        cursor=cursor,
        staff=staff[0],
        role=staff[1],
        shop=who.shop,
        till=who.till,
        now=to_micros(now),
        today=local.isoformat(),
        business_date=_open_day(cursor, calendar, now, who.shop),
        revive_until=(local + timedelta(days=int(settings["grace_days"]))).isoformat(),
    )


def _open_day(cursor: sqlite3.Cursor, calendar: BusinessCalendar, now: datetime, shop: int) -> str:
    """The business day of `now`; when it is closed, the next open one (SPEC 9, Day close)."""
    day = calendar.business_date(now)
    while True:
        key = (day.isoformat(), shop)
        row = cursor.execute("SELECT status FROM business_days WHERE business_date = ? AND shop_id = ?", key).fetchone()
        if row is None:
            cursor.execute("INSERT INTO business_days (business_date, shop_id) VALUES (?, ?)", key)
        if row is None or row[0] == "open":
            return day.isoformat()
        day += timedelta(days=1)


def _chosen_day(desk: Desk, operation: Operation) -> str:
    """The business day the operation is booked on: the one it names, else today's."""
    if operation.business_day is None:
        return desk.business_date
    day = operation.business_day.isoformat()
    desk.cursor.execute("INSERT INTO business_days (business_date, shop_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        (day, desk.shop))  # fmt: skip
    return day


def _require_bookable(desk: Desk, operation: Operation, day: str) -> None:
    """Only imports of orders name a day: none to come, and none up to one that has ended, so that snapshots stay true.

    Raises NotAllowed, FieldInvalid, DayClosed.
    """
    desk.require_right("data.import")
    if any(not verb.verb.startswith("order_") for verb in operation.verbs):
        raise FieldInvalid("business_day", day)
    if day > desk.business_date:
        raise FieldInvalid("business_day", day)
    if desk.one("SELECT 1 FROM business_days WHERE status <> 'open' AND business_date >= ?", day) is not None:
        raise DayClosed(date.fromisoformat(day))


def _claim(desk: Desk, operation: Operation, who: Who) -> Answer | None:
    """Insert the key; answers what was stored for a repeated one. Raises KeyReused, AlreadyReversed."""
    reversed_operation = _operation_to_reverse(desk, operation.verbs)
    row = desk.one(
        "INSERT INTO operations (key, fingerprint, kind, staff_id, performed_by_type, workstation, till_id, shop_id,"
        " reason_code, note, business_date, created_at, reverses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING RETURNING id",
        operation.key, operation.fingerprint, operation.kind, desk.staff,
        "system" if desk.role == "system" else "staff", who.workstation, who.till, desk.shop,
        operation.reason_code, operation.note, desk.business_date, desk.now, reversed_operation,
    )  # fmt: skip
    if row is not None:
        desk.operation = row[0]
        return None
    known = desk.one("SELECT fingerprint, answer FROM operations WHERE key = ?", operation.key)
    if known is None:
        raise _already_reversed(desk, operation.verbs)
    if known[0] != operation.fingerprint:
        raise KeyReused(operation.key)
    return answer_of(json.loads(known[1]), repeated=True)


def _operation_to_reverse(desk: Desk, all_verbs: Iterable[Verb]) -> int | None:
    """The operation that this one takes back: one at most, as the key of its reversal stands for one."""
    reversals = [verb for verb in all_verbs if isinstance(verb, words.Reverse)]
    if not reversals:
        return None
    if len(reversals) > 1:
        raise FieldInvalid("verbs", words.Reverse.verb)
    row = desk.one(
        "SELECT o.id, o.kind FROM transactions t JOIN operations o ON o.id = t.operation_id WHERE t.id = ?",
        reversals[0].transaction,
    )
    if row is None:
        raise TransactionNotFound(reversals[0].transaction)
    return int(row[0]) if row[1] in REVERSIBLE else None


def _already_reversed(desk: Desk, all_verbs: Iterable[Verb]) -> AlreadyReversed:
    transaction = next(verb.transaction for verb in all_verbs if isinstance(verb, words.Reverse))
    (by,) = desk.one(
        "SELECT min(r.id) FROM transactions t JOIN operations o ON o.reverses = t.operation_id"
        " JOIN transactions r ON r.operation_id = o.id WHERE t.id = ?",
        transaction,
    )
    return AlreadyReversed(transaction, by)


def _sweep_due(desk: Desk, wallet: LockedWallet, who: Who) -> Standing:
    """End holds past their time, then expire what is past due: each in an operation of its own, by the system.

    Answers how the wallet stands after it.
    """
    *standing, next_expiry, next_hold_end = desk.one(
        "SELECT available, on_hold, debt, next_expiry, next_hold_end FROM wallets WHERE id = ?", wallet.id
    )
    ends = next_hold_end is not None and next_hold_end <= desk.now
    expires = next_expiry is not None and next_expiry < desk.today
    if wallet.suspended or not (ends or expires):
        return tuple(standing)
    if ends:
        _end_holds(desk, wallet, who)
    _expire(desk, wallet, who)
    found: Standing = desk.one("SELECT available, on_hold, debt FROM wallets WHERE id = ?", wallet.id)
    return found


def _end_holds(desk: Desk, wallet: LockedWallet, who: Who) -> None:
    due_holds = desk.cursor.execute(
        "SELECT id FROM holds WHERE wallet_id = ? AND status = 'active' AND expires_at <= ? ORDER BY expires_at, id",
        (wallet.id, desk.now),
    ).fetchall()
    for (due,) in due_holds:
        about = About("hold", str(due))
        _by_system(desk, who, f"hold-end:{due}", "hold_end", partial(holds.end_due, desk, wallet, due, about))


def _expire(desk: Desk, wallet: LockedWallet, who: Who) -> None:
    due = desk.one(
        "SELECT w.seq FROM wallets w WHERE w.id = ? AND w.next_expiry < ? AND EXISTS (SELECT 1 FROM accounts a"
        " WHERE a.wallet_id = w.id AND a.kind = 'pocket' AND a.open AND a.balance > 0 AND a.expires < ?)",
        wallet.id, desk.today, desk.today,
    )  # fmt: skip
    if due is not None:
        key = f"expiry:{wallet.id}:{due[0]}:{desk.today}"
        _by_system(desk, who, key, "expiry", partial(verbs.sweep, desk, wallet))


def _by_system(desk: Desk, who: Who, key: str, kind: str, work: Callable[[], None]) -> None:
    """Do `work` in an operation of its own within this one's transaction."""
    (system,) = desk.one("SELECT id FROM staff WHERE login = 'system'")
    own, transactions = desk.operation, desk.transactions
    desk.transactions = []
    (desk.operation,) = desk.one(
        "INSERT INTO operations (key, fingerprint, kind, staff_id, performed_by_type, workstation, shop_id,"
        " business_date, created_at) VALUES (?, '', ?, ?, 'system', ?, ?, ?, ?) RETURNING id",
        key, kind, system, who.workstation, desk.shop, desk.business_date, desk.now,
    )  # fmt: skip
    work()
    answer = {"operation": desk.operation, "transactions": desk.transactions, "wallets": [], "cards": []}
    desk.cursor.execute("UPDATE operations SET answer = ? WHERE id = ?", (json.dumps(answer), desk.operation))
    desk.operation, desk.transactions = own, transactions


def _store(desk: Desk, before: dict[int, Standing], after: dict[int, Standing]) -> Answer:
    """Store the answer with the operation, once."""
    standings = []
    for wallet in desk.wallets.values():
        (available, on_hold, debt) = zip(before[wallet.id], after[wallet.id], strict=True)
        standings.append(WalletAnswer(wallet.id, wallet.customer, wallet.currency, *available, *on_hold, *debt))
    answer = Answer(
        desk.operation, tuple(sorted(desk.transactions)), tuple(standings), tuple(dict.fromkeys(desk.cards)),
        orders=tuple(sorted(set(desk.orders))), payments=tuple(sorted(set(desk.payments))),
    )  # fmt: skip
    stored = stored_form(answer)
    desk.cursor.execute("UPDATE operations SET answer = ? WHERE id = ?", (json.dumps(stored), desk.operation))
    return answer
