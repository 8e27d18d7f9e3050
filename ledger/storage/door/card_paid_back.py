"""What was paid for a gift card goes back when the card is cancelled: to its tender, or the wallet that had paid.

At the SQLite door; twin of the same part of `0003_door_card_sales.sql`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ledger.domain.rules import PAID, WALLET, rule_for
from ledger.domain.verbs import CancelCard
from ledger.errors import CardNotPaidSo, CardNotUsable, FieldInvalid
from ledger.storage.door import cards, payment_rows
from ledger.storage.door.moves import Subject
from ledger.storage.door.payment_rows import PROVIDER

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.domain.about import About
    from ledger.domain.rules import Rule
    from ledger.storage.door.cards import LockedCard
    from ledger.storage.door.desk import Desk
    from ledger.storage.door.moves import Move


class Part(NamedTuple):
    """What of a card's value goes back for one payment, or to one wallet; for neither when nothing is known of it."""

    amount: int
    payment: int | None = None
    uuid: str = ""
    wallet: int | None = None


def cancel(desk: Desk, verb: CancelCard) -> None:
    """End a card: what was paid of the rest goes back in the tender, or all is breakage (given: back to its expense).

    What a discount had given goes back to promotions, never to the customer.
    """
    card = cards.locked(desk, verb.card)
    desk.require_right("gift_card.cancel")
    if card.status not in {"issued", "active", "blocked"}:
        raise CardNotUsable(card.id, card.status)
    transaction = _empty(desk, card, verb) if card.balance else None
    cards.end(desk, card, "cancelled")
    cards.event(desk, card, "cancelled", verb.about.note, transaction=transaction)


def _empty(desk: Desk, card: LockedCard, verb: CancelCard) -> int:
    """All that is on the card to where it belongs. Returns the first transaction."""
    rule = (
        rule_for("card_cancel", "refund", verb.tender, card.origin)
        if verb.tender
        else rule_for("card_void", "expiry", cards.expense(card), card.origin)
    )
    if rule.origin != card.origin:
        raise FieldInvalid("tender", verb.tender)
    desk.require_rule(rule, by_hand=False)
    parts = _parts(desk, card, verb.tender) if verb.tender else [Part(card.balance)]
    given = card.balance - sum(part.amount for part in parts)
    made = []
    for part in parts:
        if part.wallet is not None:
            made.append(_back_to_wallet(desk, card, part, rule, verb.about))
            continue
        moves = [desk.move(card.held, desk.general(rule.credit, card.currency), part.amount)]
        if given:
            moves.append(_back_to_promotions(desk, card, given))
            given = 0
        made.append(_write_back(desk, card, rule, moves, verb.about, part.payment))
        _owe(desk, card, part, verb.tender)
    if given:
        made.append(_write_back(desk, card, rule, [_back_to_promotions(desk, card, given)], verb.about, None))
    return made[0]


def _back_to_promotions(desk: Desk, card: LockedCard, amount: int) -> Move:
    return desk.move(card.held, desk.general(rule_for("card_discount", "gift_card").debit, card.currency), amount)


def _write_back(desk: Desk, card: LockedCard, rule: Rule, moves: list[Move], about: About, payment: int | None) -> int:
    return desk.write(
        "debit", rule.source.value, card.currency, moves, about, card=card.id, customer=card.purchased_by,
        of=Subject(payment=payment),
    )  # fmt: skip


def _back_to_wallet(desk: Desk, card: LockedCard, part: Part, rule: Rule, about: About) -> int:
    """To the paid pocket of the wallet that had paid."""
    assert part.wallet is not None
    wallet = desk.wallets[part.wallet]
    desk.require_in(wallet)
    moves = desk.give(wallet, part.amount, card.held, PAID, None)
    return desk.write(rule.type.value, rule.source.value, card.currency, moves, about, wallet=wallet, card=card.id)


def _owe(desk: Desk, card: LockedCard, part: Part, tender: str) -> None:
    """The payment knows what went back of it; through a provider that is owed until the provider has paid."""
    if part.payment is None:
        return
    desk.cursor.execute("UPDATE payments SET refunded = refunded + ? WHERE id = ?", (part.amount, part.payment))
    if tender == PROVIDER:
        payment_rows.owe(desk, part.payment, part.uuid, part.amount, card.currency)


def _parts(desk: Desk, card: LockedCard, tender: str) -> list[Part]:
    """What is paid back of the card, newest payment first. Raises CardNotPaidSo."""
    parts, left = [], card.can_pay_out
    sources = _BY_WALLETS if tender == WALLET else _BY_PAYMENTS
    values = (card.id,) if tender == WALLET else (card.id, tender)
    for payment, uuid, wallet, rest in desk.cursor.execute(sources, values).fetchall():
        if left:
            parts.append(Part(min(left, rest), payment, uuid, wallet))
            left -= parts[-1].amount
    if not left:
        return parts
    if tender in {PROVIDER, WALLET}:
        asked = card.money(card.can_pay_out)
        raise CardNotPaidSo(card.id, tender, card.money(card.can_pay_out - left), asked)
    return [*parts, Part(left)]


_CHAIN = """
WITH RECURSIVE chain(id) AS (
    SELECT ? UNION SELECT g.replaces FROM chain JOIN gift_cards g ON g.id = chain.id WHERE g.replaces IS NOT NULL)
"""
"""A card and those it stands in for."""

_BY_PAYMENTS = f"""{_CHAIN}
SELECT p.id, p.uuid, NULL, p.amount - p.refunded FROM chain JOIN payments p ON p.card_id = chain.id
    JOIN transactions t ON t.id = p.transaction_id AND t.card_id = p.card_id
WHERE p.tender = ? AND p.status = 'succeeded' AND p.amount > p.refunded ORDER BY p.id DESC
"""  # noqa: S608 - fixed text

_BY_WALLETS = f"""{_CHAIN}
SELECT NULL, '', t.wallet_id, t.amount FROM chain JOIN transactions t ON t.card_id = chain.id
WHERE t.wallet_id IS NOT NULL AND t.type = 'debit' AND t.source IN ('gift_card', 'top_up') ORDER BY t.id DESC
"""  # noqa: S608 - fixed text


def wallets_that_paid(desk: Desk, verb: CancelCard) -> list[int]:
    """The wallets that may get back what they paid for the card."""
    if verb.tender != WALLET:
        return []
    return [row[2] for row in desk.cursor.execute(_BY_WALLETS, (verb.card,))]


VERBS: dict[type, Callable[[Desk, Any], None]] = {CancelCard: cancel}
