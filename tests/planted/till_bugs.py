"""Bugs planted in tills, their reports and partners' payouts, at both doors and around them."""

from __future__ import annotations

from tests.planted.bug import Bug

_DOOR, _SQL, _STORAGE = "ledger/storage/door/", "ledger/migrations/sql/0002_door_", "ledger/storage/"
_TILL, _CLOSING = "tests/storage/door/test_till.py", "tests/storage/door/test_closing_till.py"
_PAYOUTS = "tests/storage/door/test_payouts.py"
_USES, _PAID = "tests/use_cases/test_till.py", "tests/use_cases/test_payouts.py"
_LITE, _PG = ("-k", "sqlite"), ("-k", "postgresql")

TILLS = (
    Bug("over is posted as short", _DOOR + "till.py",
        'way = "over" if verb.counted > expected else "short"', 'way = "over" if verb.counted < expected else "short"',
        (_TILL, *_LITE)),
    Bug("a drop of everything is refused", _DOOR + "till.py",
        "if verb.amount > held:", "if verb.amount >= held:", (_TILL, *_LITE)),
    Bug("more is taken than was counted", _DOOR + "till.py",
        "if verb.taken > verb.counted:", "if verb.taken > verb.counted + 1:", (_TILL, *_LITE)),
    Bug("a till closes another's shift", _DOOR + "till.py",
        'if shift.status != "open" or shift.till != desk.till:', 'if shift.status != "open":', (_TILL, *_LITE)),
    Bug("ended days count twice", _DOOR + "till.py",
        "(SELECT max(b.business_date) FROM business_days b WHERE b.status <> 'open'), '')",
        "(SELECT min(b.business_date) FROM business_days b WHERE b.status <> 'open'), '')", (_TILL, *_LITE)),
    Bug("points are cash", _DOOR + "till.py",
        "if unit is None or unit == POINTS:", "if unit is None:", (_TILL, *_LITE)),
    Bug("the server posts over as short", _SQL + "till.sql",
        "way := CASE WHEN in_drawer > held", "way := CASE WHEN in_drawer < held", (_TILL, *_PG)),
    Bug("the server lets more out than there is", _SQL + "till.sql",
        "IF amount > held THEN", "IF amount > held + 1 THEN", (_TILL, *_PG)),
    Bug("a close waits for nobody", _SQL + "till.sql",
        "PERFORM 1 FROM ledger.accounts a WHERE a.id = account FOR UPDATE;",
        "PERFORM 1 FROM ledger.accounts a WHERE a.id = account;", (_CLOSING, *_PG)),
    Bug("late cash is of the shift it missed", _STORAGE + "shift_figures.py",
        ".where(or_(t.id <= (of.last_transaction or NEWEST), o.id == of.closed_by))\n", "\n", (_CLOSING, *_PG)),
    Bug("a report counts every till", _STORAGE + "shift_figures.py", "at == till)", "at >= 0)", (_USES, *_LITE)),
    Bug("a top-up taken back is counted twice", _STORAGE + "shift_figures.py",
        "append((row.id, -row.amount))", "append((row.id, row.amount))", (_USES, *_LITE)),
    Bug("a cashier is told what should be there", "ledger/use_cases/till.py",
        "expected = tills.cash_held(connection, shift.till.id, unit.code) if told else None",
        "expected = tills.cash_held(connection, shift.till.id, unit.code)", (_USES, *_LITE)),
    Bug("a refusal tells what should be there", "ledger/use_cases/till.py",
        "if isinstance(request, CashMove) and not _may(ledger, READ):",
        "if isinstance(request, CloseShift) and not _may(ledger, READ):", (_USES, *_LITE)),
    Bug("a sale may be voided for ever", _STORAGE + "own_operations.py",
        "may.now < may.until(row.created_at)", "may.now >= row.created_at", (_USES, *_LITE)),
    Bug("a payout is paid before its day", _DOOR + "payouts.py",
        "or payout.release_on > desk.today:", "or payout.release_on > desk.revive_until:", (_PAYOUTS, *_LITE)),
    Bug("what a partner owes is forgotten", _DOOR + "payouts.py",
        "withheld = min(owed, payout.amount)", "withheld = min(0, payout.amount)", (_PAYOUTS, *_LITE)),
    Bug("the server pays a payout twice", _SQL + "payouts.sql",
        "IF p.status <> 'scheduled' OR", "IF p.status = 'cancelled' OR", (_PAYOUTS, *_PG)),
    Bug("the server withholds too little", _SQL + "payouts.sql",
        "kept := least(coalesce(owed, 0), p.amount);", "kept := least(coalesce(owed, 0), p.amount - 1);",
        (_PAYOUTS, *_PG)),
    Bug("the job pays what is not due", _STORAGE + "payouts.py",
        "p.release_on <= today, p.id > after)", "p.id > after)", (_PAID, *_LITE)),
)  # fmt: skip
