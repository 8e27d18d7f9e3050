"""A longer life for what a pocket holds, at the SQLite door. Twin: `0003_door_expiry.sql`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ledger.domain.return_verbs import ExtendPocket
from ledger.domain.rules import rule_for
from ledger.errors import FieldInvalid, PocketEmpty

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.storage.door.desk import Desk
    from ledger.storage.door.moves import LockedWallet

_MOST_DIGITS = 18


class Leg(NamedTuple):
    """What an extension moved between two pockets: its debit and credit, and how much of it was not moved back."""

    debit: int
    debit_n: int
    credit: int
    credit_n: int
    rest: int


def extend(desk: Desk, verb: ExtendPocket) -> None:
    """Pocket to pocket of the same origin through the clearing account. An earlier date only undoes an extension."""
    wallet = desk.wallets[verb.wallet]
    desk.require_rule(rule_for("extend_out", "transfer"), by_hand=False)
    desk.require_amount(wallet, 1 if verb.amount is None else verb.amount, verb.currency)
    desk.require_in(wallet)
    expires = verb.expires.isoformat() if verb.expires else None
    until = verb.until.isoformat() if verb.until else None
    if expires is not None and (until is None or until > expires):
        amount = _chosen(wallet, verb, _held(desk, wallet, verb.origin, expires))
        _move(desk, wallet, verb, until, [Leg(0, 0, 0, 0, amount)])
        return
    if until is None or until == expires or verb.about.reference_type != "operation":
        raise FieldInvalid("until", until or "")
    legs = _legs(desk, verb, expires, until)
    held = min(sum(leg.rest for leg in legs), _held(desk, wallet, verb.origin, expires))
    amount = _chosen(wallet, verb, held)
    back_to = desk.revive_until if until < desk.today else until
    if expires is not None and back_to >= expires:
        raise FieldInvalid("until", until)
    _move(desk, wallet, verb, back_to, _shortened(legs, amount))


def _held(desk: Desk, wallet: LockedWallet, origin: str, expires: str | None) -> int:
    """What the pocket of this origin and date holds; nothing when there is none."""
    row = desk.one(
        "SELECT balance FROM accounts WHERE wallet_id = ? AND kind = 'pocket' AND origin = ?"
        " AND coalesce(expires, '') = ?",
        wallet.id, origin, expires or "",
    )  # fmt: skip
    return int(row[0]) if row else 0


def _chosen(wallet: LockedWallet, verb: ExtendPocket, held: int) -> int:
    """How much moves: all that is held unless the verb says. Raises PocketEmpty."""
    amount = held if verb.amount is None else verb.amount
    if held == 0 or amount > held:
        raise PocketEmpty(wallet.id, wallet.money(held), verb.expires.isoformat() if verb.expires else "")
    return amount


def _legs(desk: Desk, verb: ExtendPocket, expires: str | None, until: str) -> list[Leg]:
    """What the operation that is undone moved from the pocket of the earlier date, the newest first.

    Found by the wallet: one operation may have extended thousands of others (`+ 0` keeps its index from being taken).
    Raises FieldInvalid when it moved nothing of the kind.
    """
    number = verb.about.reference_id
    if not (number.isascii() and number.isdigit() and len(number) <= _MOST_DIGITS):
        raise FieldInvalid("reference_id", number)
    rows = desk.cursor.execute(
        "SELECT d.id, dp.n, c.id, cp.n, cp.amount - (SELECT coalesce(sum(r.amount), 0) FROM postings r"
        " WHERE r.returns_transaction = c.id AND r.returns_n = cp.n)"
        " FROM transactions d JOIN postings dp ON dp.transaction_id = d.id JOIN accounts da ON da.id = dp.debit_account"
        " JOIN transactions c ON c.wallet_id = d.wallet_id AND c.seq = d.seq + 1"
        " JOIN postings cp ON cp.transaction_id = c.id JOIN accounts ca ON ca.id = cp.credit_account"
        " WHERE d.operation_id + 0 = ? AND c.operation_id + 0 = d.operation_id AND d.wallet_id = ?"
        " AND d.type = 'debit' AND d.source = 'transfer' AND da.kind = 'pocket' AND da.origin = ? AND da.expires = ?"
        " AND ca.kind = 'pocket' AND ca.origin = da.origin AND coalesce(ca.expires, '') = ? ORDER BY d.id DESC",
        (int(number), verb.wallet, verb.origin, until, expires or ""),
    ).fetchall()
    if not rows:
        raise FieldInvalid("until", until)
    return [Leg(*row) for row in rows]


def _shortened(legs: list[Leg], amount: int) -> list[Leg]:
    """The first legs as far as `amount` goes."""
    chosen, left = [], amount
    for leg in legs:
        part = min(left, leg.rest)
        if part:
            chosen.append(leg._replace(rest=part))
        left -= part
    return chosen


def _move(desk: Desk, wallet: LockedWallet, verb: ExtendPocket, until: str | None, legs: list[Leg]) -> None:
    """Write the two rows; each names the leg it takes back, if any. Debt is left alone: nothing comes in."""
    clearing = desk.general("2020", wallet.currency)
    old = desk.pocket(wallet, verb.origin, verb.expires.isoformat() if verb.expires else None)
    out = [desk.move(old, clearing, leg.rest, _returning(leg.credit, leg.credit_n)) for leg in legs]
    desk.write("debit", "transfer", wallet.currency, out, verb.about, wallet=wallet)
    new = desk.pocket(wallet, verb.origin, until)
    into = [desk.move(clearing, new, leg.rest, _returning(leg.debit, leg.debit_n)) for leg in legs]
    desk.write("credit", "transfer", wallet.currency, into, verb.about, wallet=wallet, expires=until)
    desk.cursor.execute(
        "UPDATE wallets SET next_expiry = (SELECT min(expires) FROM accounts WHERE wallet_id = wallets.id"
        " AND kind = 'pocket' AND open AND balance > 0) WHERE id = ?",
        (wallet.id,),
    )


def _returning(transaction: int, n: int) -> tuple[int, int] | None:
    return (transaction, n) if transaction else None


VERBS: dict[type, Callable[[Desk, Any], None]] = {ExtendPocket: extend}
