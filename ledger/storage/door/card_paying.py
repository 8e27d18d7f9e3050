"""What pays for a gift card: a tender, or a wallet's own money, with what the shop gives of the price.

At the SQLite door; twin of the same part of `0003_door_card_sales.sql`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ledger.domain.rules import PAID, WALLET, rule_for
from ledger.errors import CurrencyMismatch, FieldInvalid, FieldRequired, PaidPartTooSmall
from ledger.storage.door import payment_rows
from ledger.storage.door.moves import Subject
from ledger.storage.door.payment_rows import SUCCEEDED, NewPayment

if TYPE_CHECKING:
    from ledger.domain.about import About
    from ledger.domain.card_verbs import TopUpCard
    from ledger.domain.rules import Rule
    from ledger.domain.verbs import SellCard
    from ledger.storage.door.cards import LockedCard
    from ledger.storage.door.desk import Desk
    from ledger.storage.door.moves import LockedWallet


class Paid(NamedTuple):
    """What comes onto a card: `amount` of a tender or a wallet, and `discount` that nobody pays."""

    rule: Rule
    amount: int
    discount: int = 0
    payment: int | None = None
    wallet: LockedWallet | None = None
    customer: int | None = None


def take(desk: Desk, card: LockedCard, verb: SellCard | TopUpCard, paid: Paid, purpose: str) -> Paid:
    """The wallet that pays, or the payment's row if the verb makes one."""
    if verb.tender == WALLET:
        if verb.wallet is None:
            raise FieldRequired(WALLET)
        return paid._replace(wallet=_paying(desk, desk.wallets[verb.wallet], card, paid.amount))
    if verb.wallet is not None:
        raise FieldInvalid("wallet", str(verb.wallet))
    payment_rows.require_tendered(verb.tender, card.money(paid.amount), verb.tendered)
    if not verb.uuid:
        return paid
    if desk.one("SELECT 1 FROM payments WHERE uuid = ?", verb.uuid):
        raise FieldInvalid("uuid", verb.uuid)
    payment = payment_rows.add(
        desk,
        NewPayment(
            purpose, verb.tender, verb.uuid, paid.amount, card.currency, SUCCEEDED, tendered=verb.tendered,
            reference=verb.reference, card=card.id, customer=paid.customer, discount=paid.discount,
        ),
    )  # fmt: skip
    return paid._replace(payment=payment)


def _paying(desk: Desk, wallet: LockedWallet, card: LockedCard, amount: int) -> LockedWallet:
    """A wallet whose own money covers it. Raises CurrencyMismatch, WalletNotActive, PaidPartTooSmall."""
    if wallet.currency != card.currency:
        raise CurrencyMismatch(wallet.currency, card.currency)
    desk.require_out(wallet)
    (own,) = desk.one(
        "SELECT coalesce(sum(balance), 0) FROM accounts WHERE wallet_id = ? AND kind = 'pocket' AND open"
        " AND origin = ? AND coalesce(expires, '9999') >= ?",
        wallet.id, PAID, desk.today,
    )  # fmt: skip
    if own < amount:
        raise PaidPartTooSmall(wallet.id, wallet.money(own), wallet.money(amount))
    return wallet


def put_on(desk: Desk, card: LockedCard, paid: Paid, about: About) -> int:
    """What pays to the card; what nobody pays in the same step, of a wallet's purchase beside it."""
    rule, moves = paid.rule, []
    if paid.wallet is not None:
        moves = desk.take(paid.wallet, paid.amount, card.held, origin=rule.origin)
    else:
        moves.append(desk.move(desk.general(rule.debit, card.currency), card.held, paid.amount))
    given = []
    if paid.discount:
        source = desk.general(rule_for("card_discount", "gift_card").debit, card.currency)
        given.append(desk.move(source, card.held, paid.discount))
    transaction = desk.write(
        rule.type.value, rule.source.value, card.currency, moves if paid.wallet else moves + given, about,
        wallet=paid.wallet, card=card.id, customer=paid.customer, of=Subject(payment=paid.payment),
    )  # fmt: skip
    if given and paid.wallet is not None:
        desk.write("credit", "gift_card", card.currency, given, about, card=card.id, customer=paid.customer)
    if paid.payment is not None:
        payment_rows.record(desk, paid.payment, transaction)
    return transaction
