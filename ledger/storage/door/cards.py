"""What each gift-card verb does at the SQLite door. Its twin is `migrations/sql/0001_door_cards.sql`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ledger.domain.rules import GIVEN, rule_for
from ledger.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CardNotFound,
    CardNotUsable,
    CardTooSmall,
    CardUsedUp,
    CurrencyMismatch,
    CurrencyUnknown,
    FieldInvalid,
)
from ledger.money import MAX_MINOR, Money, currency
from ledger.storage.door.desk import Account, Desk

if TYPE_CHECKING:
    from ledger.domain.verbs import CancelCard, IssueCards, RedeemCard, SellCard


class LockedCard(NamedTuple):
    """A card's row and its account, read under lock."""

    id: int
    code_hash: str
    currency: str
    origin: str
    initial: int
    status: str
    valid_from: str | None
    valid_until: str | None
    max_usage_count: int
    usage_count: int
    purchased_by: int | None
    account: int
    balance: int

    def money(self, minor: int) -> Money:
        """Minor units of this card's currency."""
        return Money(minor, currency(self.currency))


def locked(desk: Desk, card: int) -> LockedCard:
    """The card and its account; the answer will name it. Raises CardNotFound."""
    row = desk.one(
        "SELECT g.id, g.code_hash, g.currency, g.origin, g.initial, g.status, g.valid_from, g.valid_until,"
        " g.max_usage_count, g.usage_count, g.purchased_by, a.id, a.balance"
        " FROM gift_cards g JOIN accounts a ON a.card_id = g.id AND a.kind = 'gift_card' WHERE g.id = ?",
        card,
    )
    if row is None:
        raise CardNotFound
    desk.cards.append(card)
    return LockedCard(*row)


def require_usable(desk: Desk, card: LockedCard) -> None:
    """Only an active card within its dates pays. Raises CardNotUsable with the state."""
    if card.status != "active":
        raise CardNotUsable(card.id, card.status)
    if card.valid_until is not None and card.valid_until < desk.today:
        raise CardNotUsable(card.id, "expired")
    if card.valid_from is not None and card.valid_from > desk.today:
        raise CardNotUsable(card.id, "not_yet_valid")


def issue(desk: Desk, verb: IssueCards) -> None:
    """Create cards. Paid ones book nothing until sold; given ones are credited from promotions at once."""
    desk.require_right("gift_card.issue")
    if desk.one("SELECT 1 FROM currencies WHERE code = ?", verb.currency) is None:
        raise CurrencyUnknown(verb.currency)
    unit = currency(verb.currency)
    if verb.amount <= 0:
        raise AmountNotPositive(Money(verb.amount, unit))
    if verb.amount > MAX_MINOR:
        raise AmountTooLarge(str(Money(verb.amount, unit)), Money(MAX_MINOR, unit))
    until = verb.valid_until.isoformat() if verb.valid_until else None
    valid_from = verb.valid_from.isoformat() if verb.valid_from else None
    if until is not None and (until < desk.today or until < (valid_from or "")):
        raise FieldInvalid("valid_until", until)
    given = verb.origin == GIVEN
    rule = rule_for("card_give", "promo") if given else None
    if rule:
        desk.require_rule(rule, by_hand=False)
    for new in verb.cards:
        (card,) = desk.one(
            "INSERT INTO gift_cards (code_hash, last4, currency, origin, initial, status, valid_from, valid_until,"
            " max_usage_count, batch, note, issued_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            new.code_hash, new.last4, verb.currency, verb.origin, verb.amount, "active" if given else "issued",
            valid_from, until, verb.max_usage_count, verb.batch, verb.about.note, desk.now,
        )  # fmt: skip
        (account,) = desk.one(
            "INSERT INTO accounts (kind, currency, code, card_id, balance) VALUES ('gift_card', ?, '2100', ?, 0)"
            " RETURNING id",
            verb.currency, card,
        )  # fmt: skip
        desk.cards.append(card)
        if rule:
            source = desk.general(rule.debit, verb.currency)
            move = desk.move(source, Account(account, "gift_card"), verb.amount)
            desk.write("credit", rule.source.value, verb.currency, [move], verb.about, card=card)


def sell(desk: Desk, verb: SellCard) -> None:
    """Tender to card; the card becomes active."""
    card = locked(desk, verb.card)
    rule = rule_for("card_sell", "gift_card", verb.tender)
    desk.require_rule(rule, by_hand=False)
    if card.status != "issued":
        raise CardNotUsable(card.id, card.status)
    if card.valid_until is not None and card.valid_until < desk.today:
        raise CardNotUsable(card.id, "expired")
    move = desk.move(desk.general(rule.debit, card.currency), Account(card.account, "gift_card"), card.initial)
    desk.write("credit", "gift_card", card.currency, [move], verb.about, card=card.id, customer=verb.customer)
    desk.cursor.execute(
        "UPDATE gift_cards SET status = 'active', purchased_by = ?, purchased_at = ? WHERE id = ?",
        (verb.customer, desk.now, card.id),
    )


def redeem(desk: Desk, verb: RedeemCard) -> None:
    """Card to the pocket of the card's origin."""
    card, wallet = locked(desk, verb.card), desk.wallets[verb.wallet]
    rule = rule_for("card_redeem", "gift_card")
    desk.require_rule(rule, by_hand=False)
    if verb.code_hash != card.code_hash:
        if verb.code_hash:
            raise CardNotFound
        desk.require_right("gift_card.redeem_without_code")
    if card.currency != wallet.currency:
        raise CurrencyMismatch(wallet.currency, card.currency)
    require_usable(desk, card)
    desk.require_in(wallet)
    amount = card.balance if verb.amount is None else verb.amount
    desk.require_amount(wallet, amount, card.currency)
    if amount > card.balance:
        raise CardTooSmall(card.id, card.money(card.balance), card.money(amount))
    if card.max_usage_count and card.usage_count >= card.max_usage_count:
        raise CardUsedUp(card.id, card.usage_count, card.max_usage_count)
    moves = desk.give(wallet, amount, Account(card.account, "gift_card"), card.origin, None)
    desk.write("credit", "gift_card", card.currency, moves, verb.about, wallet=wallet, card=card.id)
    desk.cursor.execute(
        "UPDATE gift_cards SET usage_count = usage_count + 1, redeemed_by = ?, redeemed_at = ?, status = ?"
        " WHERE id = ?",
        (wallet.customer, desk.now, "active" if amount < card.balance else "redeemed", card.id),
    )


def cancel(desk: Desk, verb: CancelCard) -> None:
    """End a card: what remains goes back in the tender, or is breakage (given: back to its expense)."""
    card = locked(desk, verb.card)
    desk.require_right("gift_card.cancel")
    if card.status not in {"issued", "active", "blocked"}:
        raise CardNotUsable(card.id, card.status)
    if card.balance:
        if verb.tender:
            rule = rule_for("card_cancel", "refund", verb.tender, card.origin)
        else:
            rule = rule_for("card_void", "expiry", "", card.origin)
        if rule.origin != card.origin:
            raise FieldInvalid("tender", verb.tender)
        desk.require_rule(rule, by_hand=False)
        move = desk.move(Account(card.account, "gift_card"), desk.general(rule.credit, card.currency), card.balance)
        desk.write(
            "debit", rule.source.value, card.currency, [move], verb.about, card=card.id, customer=card.purchased_by
        )
    desk.cursor.execute("UPDATE gift_cards SET status = 'cancelled' WHERE id = ?", (card.id,))
