"""What holds, transfers, claw-backs and write-offs do at the SQLite door. Twin of `0001_door_holds.sql`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ledger.domain.rules import rule_for
from ledger.errors import DebtTooSmall, FieldInvalid, HoldEnded, HoldNotFound, HoldTooSmall
from ledger.storage.door.moves import Account, LockedWallet, Move
from ledger.storage.types import to_micros

if TYPE_CHECKING:
    from ledger.domain import verbs
    from ledger.domain.about import About
    from ledger.storage.door.desk import Desk


class LockedHold(NamedTuple):
    """A hold's row, read under its wallet's lock. Amounts are minor units."""

    id: int
    wallet: int
    account: int
    transaction: int
    amount: int
    captured: int
    released: int
    status: str

    @property
    def rest(self) -> int:
        """What it still holds."""
        return self.amount - self.captured - self.released


class Held(NamedTuple):
    """Part of a hold: the pocket it came from, and the posting that took it."""

    pocket: int
    n: int
    origin: str
    expires: str | None
    amount: int


def hold(desk: Desk, verb: verbs.Hold) -> None:
    """Pockets to an account of the hold's own."""
    wallet = desk.wallets[verb.wallet]
    rule = rule_for("hold", "purchase")
    desk.require_rule(rule, by_hand=False)
    desk.require_amount(wallet, verb.amount, verb.currency)
    desk.require_out(wallet)
    ends = to_micros(verb.expires_at)
    if ends <= desk.now:
        raise FieldInvalid("expires_at", verb.expires_at.isoformat())
    (account,) = desk.one(
        "INSERT INTO accounts (kind, currency, code, wallet_id, balance) VALUES ('hold', ?, '2010', ?, 0) RETURNING id",
        wallet.currency, wallet.id,
    )  # fmt: skip
    moves = desk.take(wallet, verb.amount, Account(account, "hold"))
    transaction = desk.write("hold", "purchase", wallet.currency, moves, verb.about, wallet=wallet)
    desk.cursor.execute(
        "INSERT INTO holds (wallet_id, account_id, transaction_id, currency, amount, placed_at, expires_at,"
        " reference_type, reference_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (wallet.id, account, transaction, wallet.currency, verb.amount, desk.now, ends, verb.about.reference_type,
         verb.about.reference_id),
    )  # fmt: skip
    desk.cursor.execute(
        "UPDATE wallets SET next_hold_end = min(coalesce(next_hold_end, ?), ?) WHERE id = ?", (ends, ends, wallet.id)
    )


def release(desk: Desk, verb: verbs.Release) -> None:
    """Hold to its pockets, in reverse order of taking."""
    held = active(desk, verb.hold)
    wallet = desk.wallets[held.wallet]
    desk.require_right("wallet.hold")
    desk.require_in(wallet)
    amount = held.rest if verb.amount is None else verb.amount
    desk.require_amount(wallet, amount, wallet.currency)
    if amount > held.rest:
        raise HoldTooSmall(held.id, wallet.money(held.rest), wallet.money(amount))
    give_held(desk, wallet, held, amount, verb.about)
    settle(desk, held._replace(released=held.released + amount), "released", verb.about.note)


def capture(desk: Desk, verb: verbs.Capture) -> None:
    """Hold to sales, in order of taking; the rest back in the same step unless told to stay."""
    held = active(desk, verb.hold)
    wallet = desk.wallets[held.wallet]
    rule = rule_for("capture", "purchase")
    desk.require_rule(rule, by_hand=False)
    desk.require_out(wallet)
    desk.require_amount(wallet, verb.amount, wallet.currency)
    if verb.amount > held.rest:
        raise HoldTooSmall(held.id, wallet.money(held.rest), wallet.money(verb.amount))
    source, target = Account(held.account, "hold"), desk.general(rule.credit, wallet.currency)
    moves = [
        desk.move(source, target, part.amount, origin=part.pocket)
        for part in parts(desk, held, held.captured, held.captured + verb.amount)
    ]
    desk.write("capture", "purchase", wallet.currency, moves, verb.about, wallet=wallet)
    held = held._replace(captured=held.captured + verb.amount)
    if held.rest and not verb.keep_rest:
        rest = held.rest
        give_held(desk, wallet, held, rest, verb.about)
        held = held._replace(released=held.released + rest)
    settle(desk, held, "captured", "")


def end_due(desk: Desk, wallet: LockedWallet, due: int, about: About) -> None:
    """A hold past its time gives back what it still holds."""
    held = active(desk, due)
    give_held(desk, wallet, held, held.rest, about)
    settle(desk, held._replace(released=held.released + held.rest), "expired", "")


def transfer(desk: Desk, verb: verbs.Transfer) -> None:
    """Pocket by pocket through the clearing account; origin and date are kept."""
    giver = desk.wallets[verb.wallet]
    if verb.to == verb.wallet:
        raise FieldInvalid("to", str(verb.to))
    taker = desk.wallets[verb.to]
    desk.require_rule(rule_for("debit", "transfer"), by_hand=False)
    desk.require_amount(giver, verb.amount, verb.currency)
    desk.require_amount(taker, verb.amount, verb.currency)
    desk.require_out(giver)
    desk.require_in(taker)
    clearing = desk.general("2020", giver.currency)
    out = desk.take(giver, verb.amount, clearing)
    desk.write("debit", "transfer", giver.currency, out, verb.about, wallet=giver)
    into: list[Move] = []
    for move in out:
        origin, expires = desk.one("SELECT origin, expires FROM accounts WHERE id = ?", move.debit.id)
        into += desk.give(taker, move.amount, clearing, origin, expires)
    desk.write("credit", "transfer", taker.currency, into, verb.about, wallet=taker)


def claw_back(desk: Desk, verb: verbs.ClawBack) -> None:
    """Given pockets back to the expense, the shortfall to debt; never from paid money (SPEC 3)."""
    wallet = desk.wallets[verb.wallet]
    rule = rule_for("clawback", "clawback", verb.tender)
    desk.require_rule(rule, by_hand=False)
    desk.require_amount(wallet, verb.amount, verb.currency)
    desk.require_in(wallet)
    target = desk.general(rule.credit, wallet.currency)
    moves = desk.take(wallet, verb.amount, target, origin=rule.origin, owing=verb.amount)
    desk.write("debit", "clawback", wallet.currency, moves, verb.about, wallet=wallet)


def write_off(desk: Desk, verb: verbs.WriteOff) -> None:
    """Debt to the expense of debt written off."""
    wallet = desk.wallets[verb.wallet]
    rule = rule_for("write_off", "write_off")
    desk.require_rule(rule, by_hand=False)
    desk.require_amount(wallet, verb.amount, verb.currency)
    desk.require_in(wallet)
    (owed,) = desk.one("SELECT debt FROM wallets WHERE id = ?", wallet.id)
    if verb.amount > owed:
        raise DebtTooSmall(wallet.id, wallet.money(owed), wallet.money(verb.amount))
    move = desk.move(desk.general(rule.debit, wallet.currency), desk.debt_of(wallet), verb.amount)
    desk.write("credit", "write_off", wallet.currency, [move], verb.about, wallet=wallet)


def active(desk: Desk, wanted: int) -> LockedHold:
    """The hold, which still holds something. Raises HoldNotFound, HoldEnded."""
    row = desk.one(
        "SELECT id, wallet_id, account_id, transaction_id, amount, captured, released, status FROM holds WHERE id = ?",
        wanted,
    )
    if row is None:
        raise HoldNotFound(wanted)
    found = LockedHold(*row)
    if found.status != "active":
        raise HoldEnded(found.id, found.status)
    return found


def parts(desk: Desk, held: LockedHold, start: int, end: int) -> list[Held]:
    """What lies between two marks of the held value, in order of taking."""
    rows = desk.cursor.execute(
        "SELECT a.id, p.n, a.origin, a.expires, p.amount FROM postings p JOIN accounts a ON a.id = p.debit_account"
        " WHERE p.transaction_id = ? ORDER BY p.n",
        (held.transaction,),
    ).fetchall()
    found, at = [], 0
    for pocket, n, origin, expires, amount in rows:
        part = min(end, at + amount) - max(start, at)
        if part > 0:
            found.append(Held(pocket, n, origin, expires, part))
        at += amount
    return found


def give_held(desk: Desk, wallet: LockedWallet, held: LockedHold, amount: int, about: About) -> None:
    """Write the release of the last `amount` that is still held."""
    end = held.amount - held.released
    source = Account(held.account, "hold")
    moves: list[Move] = []
    for part in reversed(parts(desk, held, end - amount, end)):
        moves += desk.give(wallet, part.amount, source, part.origin, part.expires, (held.transaction, part.n))
    desk.write("release", "purchase", wallet.currency, moves, about, wallet=wallet)


def settle(desk: Desk, held: LockedHold, ended: str, reason: str) -> None:
    """Store how far the hold is; one that holds nothing any more has ended, captured if anything was."""
    status = held.status if held.rest else ("captured" if held.captured and ended == "released" else ended)
    desk.cursor.execute(
        "UPDATE holds SET captured = ?, released = ?, status = ?, status_reason = ?, ended_at = ? WHERE id = ?",
        (held.captured, held.released, status, reason, None if held.rest else desk.now, held.id),
    )
    desk.cursor.execute(
        "UPDATE wallets SET next_hold_end = (SELECT min(expires_at) FROM holds WHERE wallet_id = wallets.id"
        " AND status = 'active') WHERE id = ?",
        (held.wallet,),
    )
