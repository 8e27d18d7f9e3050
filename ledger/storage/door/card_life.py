"""What becomes of a gift card after its issue, at the SQLite door. Twin: `0003_door_cards.sql`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ledger.domain.about import About
from ledger.domain.card_verbs import BlockCard, ExpireCard, ExtendCard, ReplaceCard
from ledger.domain.rules import rule_for
from ledger.errors import (
    CardEmpty,
    CardNeedsReplacement,
    CardNotUsable,
    FieldInvalid,
)
from ledger.storage.door import cards

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.card_verbs import NewCard, Replacement
    from ledger.domain.rules import Rule
    from ledger.storage.door.cards import LockedCard
    from ledger.storage.door.desk import Desk

_MOST_DIGITS = 18
ENDED = frozenset({"expired", "cancelled"})


_EXTENDED = """
    SELECT 1 FROM card_events e WHERE e.card_id = ? AND e.operation_id = ? AND e.event = 'extended'
        AND e.until_before = ? AND coalesce(e.until_after, '9999') = ? AND NOT EXISTS (
            SELECT 1 FROM card_events u WHERE u.card_id = e.card_id AND u.id > e.id AND u.event = 'extended'
                AND coalesce(u.until_before, '9999') = coalesce(e.until_after, '9999')
                AND coalesce(u.until_after, '9999') < coalesce(u.until_before, '9999'))
"""
"""That an operation gave the card the day it has, and that nobody undid it."""


def extend(desk: Desk, verb: ExtendCard) -> None:
    """A later last day, or none. A card that expired has lost its value already. An earlier day undoes an extension."""
    card = cards.locked(desk, verb.card)
    desk.require_right("gift_card.extend")
    if card.status in ENDED:
        raise CardNotUsable(card.id, card.status)
    until = verb.valid_until.isoformat() if verb.valid_until else None
    if card.valid_until is None or (until is not None and until <= max(desk.today, card.valid_until)):
        until = _undone(desk, card, verb, until or "")
    desk.cursor.execute("UPDATE gift_cards SET valid_until = ? WHERE id = ?", (until, card.id))
    cards.event(desk, card, "extended", verb.about.note)


def _undone(desk: Desk, card: LockedCard, verb: ExtendCard, until: str) -> str:
    """The day the card had before the operation that `about` refers to; one that is over gets the days of grace.

    Raises FieldInvalid when that operation did not give the card its day, or was undone.
    """
    number, now = verb.about.reference_id, card.valid_until or "9999"
    back_to = desk.revive_until if until < desk.today else until
    known = number.isascii() and number.isdigit() and len(number) <= _MOST_DIGITS
    if verb.about.reference_type != "operation" or not until or not known or back_to >= now:
        raise FieldInvalid("valid_until", until)
    if desk.one(_EXTENDED, card.id, int(number), until, now) is None:
        raise FieldInvalid("valid_until", until)
    return back_to


def block(desk: Desk, verb: BlockCard) -> None:
    """Active to blocked, or back."""
    card = cards.locked(desk, verb.card)
    desk.require_right("gift_card.block")
    if card.status != ("active" if verb.blocked else "blocked"):
        raise CardNotUsable(card.id, card.status)
    status = "blocked" if verb.blocked else "active"
    desk.cursor.execute("UPDATE gift_cards SET status = ? WHERE id = ?", (status, card.id))
    cards.event(desk, card, "blocked" if verb.blocked else "unblocked", verb.about.note)


def expire(desk: Desk, verb: ExpireCard) -> None:
    """Paid value is breakage, given value goes back to the expense it came from."""
    card = cards.locked(desk, verb.card)
    desk.require_rule(_expiry(card), by_hand=False)
    if card.status not in {"issued", "active", "blocked"}:
        raise CardNotUsable(card.id, card.status)
    if not card.past(desk.today):
        raise FieldInvalid("valid_until", card.valid_until or "")
    _let_expire(desk, card, verb.about)


def _expiry(card: LockedCard) -> Rule:
    return rule_for("card_expire", "expiry", cards.expense(card), card.origin)


def _let_expire(desk: Desk, card: LockedCard, about: About) -> None:
    transaction, rule = None, _expiry(card)
    if card.balance:
        move = desk.move(card.held, desk.general(rule.credit, card.currency), card.balance)
        transaction = desk.write(
            "debit", rule.source.value, card.currency, [move], about, card=card.id, customer=card.purchased_by
        )
    cards.end(desk, card, "expired")
    cards.event(desk, card, "expired", about.note, transaction=transaction)


def replace(desk: Desk, verb: ReplaceCard) -> None:
    """What the old card holds goes to the new one, which lives on in its place."""
    old = cards.locked(desk, verb.card)
    desk.require_right("gift_card.replace")
    if old.status in ENDED:
        raise CardNotUsable(old.id, old.status)
    if old.past(desk.today):
        raise CardNotUsable(old.id, "expired")
    if old.status != "issued" and not old.balance:
        raise CardEmpty(old.id)
    made = _successor(desk, old, verb.new, old.valid_until, "issued" if old.status == "issued" else "active")
    taken = given = None
    if old.balance:
        taken, given = _hand_over(desk, old, made, verb)
    cards.end(desk, old, "cancelled")
    cards.event(desk, old, "replaced", verb.about.note, transaction=taken, other=made.id)
    cards.event(desk, made.id, "replaces", verb.about.note, transaction=given, other=old.id)


def _hand_over(desk: Desk, old: LockedCard, made: LockedCard, verb: ReplaceCard) -> tuple[int, int]:
    """One transaction on each card, through the account of transfers."""
    out, into = rule_for("card_out", "transfer"), rule_for("card_in", "transfer")
    between = desk.general(out.credit, old.currency)
    taken = desk.write(
        out.type.value, out.source.value, old.currency, [desk.move(old.held, between, old.balance)], verb.about,
        card=old.id, customer=old.purchased_by,
    )  # fmt: skip
    given = desk.write(
        into.type.value, into.source.value, old.currency, [desk.move(between, made.held, old.balance)], verb.about,
        card=made.id, customer=old.purchased_by,
    )  # fmt: skip
    return taken, given


def _successor(desk: Desk, old: LockedCard, new: NewCard, until: str | None, status: str) -> LockedCard:
    """A card in the place of another: of its origin, uses and buyer, and worth at most what the old may still give.

    That is all that was ever paid or given for the old one less what left it for good; what of it was paid for can
    still be paid out.
    """
    gone, of_discount = desk.one(
        "SELECT coalesce(sum(p.amount), 0), coalesce(sum(CASE WHEN t.source = 'refund' AND p.credit_account = ?"
        " THEN p.amount ELSE 0 END), 0) FROM transactions t JOIN postings p ON p.transaction_id = t.id"
        " WHERE t.card_id = ? AND p.debit_account = ? AND t.source IN ('refund', 'expiry')",
        desk.general(rule_for("card_discount", "gift_card").debit, old.currency).id, old.id, old.account,
    )  # fmt: skip
    initial = old.initial + old.topped_up - gone
    (made,) = desk.one(
        "INSERT INTO gift_cards (code_hash, last4, currency, origin, initial, status, valid_from, valid_until,"
        " max_usage_count, usage_count, batch, note, purchased_by, purchased_at, issued_at, given_as, discount,"
        " replaces) SELECT ?, ?, currency, origin, ?, ?, valid_from, ?, max_usage_count, usage_count, batch, note,"
        " purchased_by, purchased_at, ?, given_as, ?, id FROM gift_cards WHERE id = ? RETURNING id",
        new.code_hash, new.last4, initial, status, until, desk.now, min(old.discount - of_discount, initial), old.id,
    )  # fmt: skip
    cards.account_for(desk, made, old.currency)
    return cards.locked(desk, made)


class Receiver(NamedTuple):
    """The card that takes a refund: `card`, made by this operation in the place of `instead_of` if that is given."""

    card: LockedCard
    instead_of: LockedCard | None = None


def receiver(desk: Desk, card_id: int, replacements: tuple[Replacement, ...]) -> Receiver:
    """The card itself, or the one that replaced it; a new one if that takes no value any more.

    A card past its last day expires first. Raises CardNeedsReplacement when `replacements` have none for it.
    """
    card = cards.locked(desk, card_id)
    while (later := desk.one("SELECT id FROM gift_cards WHERE replaces = ?", card.id)) is not None:
        card = cards.locked(desk, later[0])
    if card.status not in ENDED and not card.past(desk.today):
        return Receiver(card)
    new = next((one.new for one in replacements if one.card == card.id), None)
    if new is None:
        raise CardNeedsReplacement(card.id, card.status if card.status in ENDED else "expired")
    if card.status not in ENDED:
        _let_expire(desk, card, About("gift_card", str(card.id)))
        card = cards.locked(desk, card.id)
    return Receiver(_successor(desk, card, new, None, "active"), card)


def received(desk: Desk, to: Receiver, transaction: int, note: str, *, fresh: bool) -> None:
    """A refund has come; with the first part of what was paid (`fresh`) its use is given back.

    So is one where nothing of the refund could be spent otherwise.
    """
    card = to.card
    gives = fresh or 0 < card.max_usage_count <= card.usage_count
    desk.cursor.execute(
        "UPDATE gift_cards SET usage_count = max(usage_count - ?, 0),"
        " status = CASE status WHEN 'redeemed' THEN 'active' ELSE status END WHERE id = ?",
        (1 if gives else 0, card.id),
    )
    if to.instead_of is None:
        cards.event(desk, card, "given_back", note, transaction=transaction)
        return
    cards.event(desk, to.instead_of, "replaced", note, other=card.id)
    cards.event(desk, card.id, "replaces", note, transaction=transaction, other=to.instead_of.id)


VERBS: dict[type, Callable[[Desk, Any], None]] = {
    ReplaceCard: replace,
    ExtendCard: extend,
    BlockCard: block,
    ExpireCard: expire,
}
