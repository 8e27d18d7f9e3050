"""What an order gives back, and where to (SPEC 3, 8), at the SQLite door. Twin of `0002_door_order_returns.sql`."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from ledger.domain.rules import PAID, Rule, rule_for
from ledger.storage.door import card_life, payment_rows
from ledger.storage.door.moves import Account, Subject

if TYPE_CHECKING:
    from ledger.domain.about import About
    from ledger.domain.card_verbs import Replacement
    from ledger.storage.door.desk import Desk
    from ledger.storage.door.moves import LockedWallet, Move
    from ledger.storage.door.orders import LockedOrder


class Leg(NamedTuple):
    """One posting that brought value to an order: what of it is to be given back, and where it came from.

    `fresh`: nothing of it was given back before, so that a card's use comes back once.
    """

    transaction: int
    n: int
    wallet: int | None
    card: int | None
    payment: int | None
    rest: int
    to_order: bool
    contra: int
    origin: str | None
    expires: str | None
    fresh: bool


class Giving(NamedTuple):
    """An order that gives back, in whose words, the cards that may stand in for ended ones, and a wallet for tenders.

    Without the wallet each tender's value goes back to the tender.
    """

    order: LockedOrder
    about: About
    replacements: tuple[Replacement, ...]
    wallet: LockedWallet | None = None


def legs_of(desk: Desk, order: LockedOrder) -> list[Leg]:
    """Everything that was given for the order and not given back, newest first; points went to their own account."""
    rows = desk.cursor.execute(
        "SELECT t.id, p.n, t.wallet_id, t.card_id, t.payment_id, p.amount - coalesce((SELECT sum(r.amount)"
        " FROM postings r WHERE r.returns_transaction = p.transaction_id AND r.returns_n = p.n), 0) AS rest,"
        " p.credit_account = ?, p.credit_account, coalesce(x.origin, d.origin), coalesce(x.expires, d.expires),"
        " NOT EXISTS (SELECT 1 FROM postings r WHERE r.returns_transaction = p.transaction_id AND r.returns_n = p.n)"
        " FROM transactions t JOIN postings p ON p.transaction_id = t.id JOIN accounts d ON d.id = p.debit_account"
        " LEFT JOIN accounts x ON x.id = p.origin_account"
        " WHERE t.order_id = ? AND t.status = 'posted' AND t.source = 'purchase'"
        " AND (p.credit_account = ? OR (t.currency = 'PTS' AND t.type = 'debit')) AND rest > 0"
        " ORDER BY t.id DESC, p.n DESC",
        (order.account, order.id, order.account),
    )
    return [Leg(*row) for row in rows]


def give_back(desk: Desk, giving: Giving, legs: list[Leg]) -> None:
    """The rest of each leg to where it came from: one transaction for each that brought it."""
    for _, together in groupby(legs, key=lambda leg: leg.transaction):
        found = list(together)
        first = found[0]
        if first.card is not None:
            _to_card(desk, giving, first.card, found)
        elif first.wallet is not None:
            _to_wallet(desk, giving, first.wallet, found)
        else:
            for leg in found:
                _to_tender(desk, giving, leg)


def _source(desk: Desk, order: LockedOrder, leg: Leg) -> Account:
    """Points come out of points redeemed, the rest out of the order while it is unpaid, then out of returns."""
    if not leg.to_order:
        return Account(leg.contra, "general")
    return order.held if order.paid_at is None else desk.general(_rule(order).debit, order.currency)


def _rule(order: LockedOrder, tender: str = "") -> Rule:
    return rule_for("order_release" if order.paid_at is None else "order_return", "refund", tender)


def _to_wallet(desk: Desk, giving: Giving, wallet_id: int, legs: list[Leg]) -> None:
    """Each pocket gets back what it gave, in reverse order; a past-due one revives with grace. No debt is repaid."""
    order, wallet = giving.order, desk.wallets[wallet_id]
    desk.require_in(wallet)
    rule = _rule(order) if legs[0].to_order else rule_for("points_return", "refund")
    moves: list[Move] = []
    for leg in legs:
        assert leg.origin is not None
        past_due = leg.expires is not None and leg.expires < desk.today
        pocket = desk.pocket(wallet, leg.origin, desk.revive_until if past_due else leg.expires)
        moves.append(desk.move(_source(desk, order, leg), pocket, leg.rest, (leg.transaction, leg.n)))
    desk.write(
        rule.type.value, rule.source.value, wallet.currency, moves, giving.about, wallet=wallet,
        of=Subject(order=order.id),
    )  # fmt: skip


def _to_card(desk: Desk, giving: Giving, card_id: int, legs: list[Leg]) -> None:
    """The card's value and its use; in the place of a card that takes no value any more, a new one (SPEC 6)."""
    order = giving.order
    to, rule = card_life.receiver(desk, card_id, giving.replacements), _rule(order, "card")
    card = to.card
    moves = [desk.move(_source(desk, order, leg), card.held, leg.rest, (leg.transaction, leg.n)) for leg in legs]
    transaction = desk.write(
        rule.type.value, rule.source.value, card.currency, moves, giving.about, card=card.id, customer=order.customer,
        of=Subject(order=order.id),
    )  # fmt: skip
    card_life.received(desk, to, transaction, giving.about.note, fresh=legs[0].fresh)


def _to_tender(desk: Desk, giving: Giving, leg: Leg) -> None:
    """Cash out of the till that acts; terminal, bank and invoice back; through a provider it is owed until paid.

    All of it to the paid pocket of a wallet, when one was named.
    """
    order, wallet = giving.order, giving.wallet
    number, tender = desk.one("SELECT uuid, tender FROM payments WHERE id = ?", leg.payment)
    rule = _rule(order, "" if wallet else tender)
    target = desk.pocket(wallet, PAID, None) if wallet else desk.general(rule.credit, order.currency)
    move = desk.move(_source(desk, order, leg), target, leg.rest, (leg.transaction, leg.n))
    desk.write(
        rule.type.value, rule.source.value, order.currency, [move], giving.about, wallet=wallet,
        customer=order.customer, of=Subject(order=order.id, payment=leg.payment),
    )  # fmt: skip
    desk.cursor.execute("UPDATE payments SET refunded = refunded + ? WHERE id = ?", (leg.rest, leg.payment))
    if tender == "provider" and not wallet:
        assert leg.payment is not None
        payment_rows.owe(desk, leg.payment, number, leg.rest, order.currency, order.id)
