"""What verbs on a till's cash do at the SQLite door. Twin of `0002_door_till.sql`.

A till's cash is its own 1001 account. What should lie in it is what all its postings left, with or without a shift.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from ledger.domain.rules import Rule, rule_for
from ledger.domain.till_verbs import CloseShift, MoveCash, OpenShift
from ledger.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CashTooSmall,
    FieldInvalid,
    ShiftAlreadyOpen,
    ShiftNotOpen,
)
from ledger.money import CURRENCIES, MAX_MINOR, POINTS, Currency, Money
from ledger.storage.door.moves import Subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.about import About
    from ledger.storage.door.desk import Desk

RIGHT = "till.cash"
SETTLEMENT, CASH_COUNT = "settlement", "cash_count"
IN, OUT = "pay_in", ("pay_out", "drop")

_HELD = """
SELECT coalesce((SELECT -s.balance FROM snapshots s WHERE s.account_id = :account
        ORDER BY s.business_date DESC LIMIT 1), 0)
    + coalesce((SELECT sum(CASE WHEN p.debit_account = :account THEN p.amount ELSE -p.amount END)
        FROM transactions t JOIN postings p ON p.transaction_id = t.id
        WHERE t.business_date > coalesce(
                (SELECT max(b.business_date) FROM business_days b WHERE b.status <> 'open'), '')
            AND (p.debit_account = :account OR p.credit_account = :account)), 0)
"""


class _Shift(NamedTuple):
    id: int
    till: int
    currency: str
    status: str


def open_shift(desk: Desk, verb: OpenShift) -> None:
    """The till's drawer gets its float out of the safe; one open shift for each till and currency."""
    desk.require_right(RIGHT)
    unit = _cash_currency(verb.currency)
    _require_size(Money(verb.amount, unit), least=0)
    other = desk.one(
        "SELECT w.name FROM shifts s JOIN staff w ON w.id = s.staff_id"
        " WHERE s.till_id = ? AND s.currency = ? AND s.status = 'open'",
        desk.till, unit.code,
    )  # fmt: skip
    if other is not None:
        raise ShiftAlreadyOpen(desk.till, other[0])
    (shift,) = desk.one(
        "INSERT INTO shifts (till_id, shop_id, staff_id, currency, opening, opened_by, opened_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
        desk.till, desk.shop, desk.staff, unit.code, verb.amount, desk.operation, desk.now,
    )  # fmt: skip
    _write(desk, rule_for("shift_float", SETTLEMENT), unit, verb.amount, _about(verb.about, shift, "float"))


def move_cash(desk: Desk, verb: MoveCash) -> None:
    """Cash between the drawer and the safe; never more out than should lie in the drawer."""
    desk.require_right(RIGHT)
    unit = _cash_currency(verb.currency)
    if verb.way not in {IN, *OUT}:
        raise FieldInvalid("way", verb.way)
    _require_size(Money(verb.amount, unit), least=1)
    row = desk.one("SELECT id FROM shifts WHERE till_id = ? AND currency = ? AND status = 'open'", desk.till, unit.code)
    if row is None:
        raise ShiftNotOpen(desk.till)
    if verb.way in OUT:
        held = cash_held(desk, unit.code)
        if verb.amount > held:
            raise CashTooSmall(Money(held, unit), Money(verb.amount, unit))
    _write(desk, rule_for("cash_move", SETTLEMENT, verb.way), unit, verb.amount, _about(verb.about, row[0], verb.way))


def close_shift(desk: Desk, verb: CloseShift) -> None:
    """Post what was counted over or short, take `taken` to the safe, and number the Z report."""
    desk.require_right(RIGHT)
    shift = _Shift(*desk.one("SELECT id, till_id, currency, status FROM shifts WHERE id = ?", verb.shift))
    if shift.status != "open" or shift.till != desk.till:
        raise ShiftNotOpen(shift.till)
    unit = CURRENCIES[shift.currency]
    _require_size(Money(verb.counted, unit), least=0)
    _require_size(Money(verb.taken, unit), least=0)
    if verb.taken > verb.counted:
        raise CashTooSmall(Money(verb.counted, unit), Money(verb.taken, unit))
    expected = cash_held(desk, unit.code)
    (last,) = desk.one("SELECT coalesce(max(id), 0) FROM transactions")
    way = "over" if verb.counted > expected else "short"
    _write(desk, rule_for("cash_count", CASH_COUNT, way), unit, abs(verb.counted - expected),
           _about(verb.about, shift.id, way))  # fmt: skip
    _write(desk, rule_for("cash_move", SETTLEMENT, "drop"), unit, verb.taken, _about(verb.about, shift.id, "drop"))
    desk.cursor.execute(
        "UPDATE shifts SET status = 'closed', expected = ?, counted = ?, closed_by = ?, last_transaction = ?,"
        " closed_at = ?, z_number ="
        " (SELECT 1 + coalesce(max(z.z_number), 0) FROM shifts z WHERE z.till_id = ?) WHERE id = ?",
        (expected, verb.counted, desk.operation, last, desk.now, shift.till, shift.id),
    )


def cash_held(desk: Desk, unit: str) -> int:
    """What should lie in this till: the account's balance when the last ended day ended, and what moved since."""
    account = desk.general("1001", unit).id
    return int(desk.cursor.execute(_HELD, {"account": account}).fetchone()[0])


def _write(desk: Desk, rule: Rule, unit: Currency, amount: int, about: About) -> None:
    """One movement between the accounts of the rule; none of nothing."""
    if not amount:
        return
    move = desk.move(desk.general(rule.debit, unit.code), desk.general(rule.credit, unit.code), amount)
    desk.write(rule.type.value, rule.source.value, unit.code, [move], about, of=Subject(till=desk.till))


def _about(about: About, shift: int, way: str) -> About:
    return replace(about, reference_type="shift", reference_id=str(shift), metadata={**about.metadata, "way": way})


def _cash_currency(code: str) -> Currency:
    """A currency that coins exist of. Raises FieldInvalid."""
    unit = CURRENCIES.get(code)
    if unit is None or unit == POINTS:
        raise FieldInvalid("currency", code)
    return unit


def _require_size(amount: Money, *, least: int) -> None:
    if amount.minor < least:
        raise AmountNotPositive(amount)
    if amount.minor > MAX_MINOR:
        raise AmountTooLarge(str(amount), Money(MAX_MINOR, amount.currency))


VERBS: dict[type, Callable[[Desk, Any], None]] = {
    OpenShift: open_shift,
    MoveCash: move_cash,
    CloseShift: close_shift,
}
