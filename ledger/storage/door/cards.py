"""Gift cards under lock, and their first verbs, at the SQLite door. Twin of `0003_door_cards.sql`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ledger.domain.rules import GIVEN, rule_for
from ledger.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CardLastUse,
    CardNotFound,
    CardNotUsable,
    CardTooSmall,
    CardUsedUp,
    CurrencyMismatch,
    CurrencyUnknown,
    FieldInvalid,
)
from ledger.money import MAX_MINOR, POINTS, Money, currency
from ledger.storage.door.moves import Account, Subject

if TYPE_CHECKING:
    from ledger.domain.about import About
    from ledger.domain.rules import Rule
    from ledger.domain.verbs import IssueCards, RedeemCard
    from ledger.storage.door.desk import Desk
    from ledger.storage.door.moves import LockedWallet

BROUGHT_OVER = "opening_balance"
"""Of cards that had their value in an older system."""


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
    given_as: str
    discount: int
    topped_up: int
    account: int
    balance: int

    @property
    def held(self) -> Account:
        """The card's own account."""
        return Account(self.account, "gift_card")

    @property
    def can_pay_out(self) -> int:
        """What may go back in a tender of what is on it: never more than was paid for it."""
        return min(self.balance, self.initial - self.discount + self.topped_up)

    def past(self, today: str) -> bool:
        """Whether its last day has passed, whether or not a job has run."""
        return self.valid_until is not None and self.valid_until < today

    def require_use(self, amount: int) -> bool:
        """Whether this use, of so much, is the card's last. Raises CardTooSmall, CardUsedUp."""
        if amount > self.balance:
            raise CardTooSmall(self.id, self.money(self.balance), self.money(amount))
        if self.max_usage_count and self.usage_count >= self.max_usage_count:
            raise CardUsedUp(self.id, self.usage_count, self.max_usage_count)
        return self.usage_count + 1 == self.max_usage_count

    def money(self, minor: int) -> Money:
        """Minor units of this card's currency."""
        return Money(minor, currency(self.currency))


def locked(desk: Desk, card: int) -> LockedCard:
    """The card and its account; the answer will name it. Raises CardNotFound."""
    row = desk.one(
        "SELECT g.id, g.code_hash, g.currency, g.origin, g.initial, g.status, g.valid_from, g.valid_until,"
        " g.max_usage_count, g.usage_count, g.purchased_by, g.given_as, g.discount, g.topped_up, a.id, a.balance"
        " FROM gift_cards g JOIN accounts a ON a.card_id = g.id AND a.kind = 'gift_card' WHERE g.id = ?",
        card,
    )
    if row is None:
        raise CardNotFound
    desk.cards.append(card)
    return LockedCard(*row)


def event(
    desk: Desk, card: LockedCard | int, name: str, note: str = "", *, transaction: int | None = None,
    other: int | None = None,
) -> None:  # fmt: skip
    """A line of the card's file: what it was (a card just made: nothing), and what it is now."""
    was = card if isinstance(card, LockedCard) else None
    before = (was.status, was.balance, was.valid_until) if was else ("", 0, None)
    desk.cursor.execute(
        _INSERT_EVENT,
        (desk.operation, name, desk.now, desk.staff, *before, other, transaction, note, was.id if was else card),
    )


_INSERT_EVENT = """
INSERT INTO card_events (card_id, operation_id, event, at, staff_id, status_before, balance_before, until_before,
    other_card, transaction_id, note, status_after, balance_after, until_after)
SELECT g.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, g.status, a.balance, g.valid_until
FROM gift_cards g JOIN accounts a ON a.card_id = g.id AND a.kind = 'gift_card' WHERE g.id = ?
"""


def require_usable(desk: Desk, card: LockedCard) -> None:
    """Only an active card within its dates pays. Raises CardNotUsable with the state."""
    if card.status != "active":
        raise CardNotUsable(card.id, card.status)
    if card.past(desk.today):
        raise CardNotUsable(card.id, "expired")
    if card.valid_from is not None and card.valid_from > desk.today:
        raise CardNotUsable(card.id, "not_yet_valid")


def account_for(desk: Desk, card: int, unit: str) -> Account:
    """A new card's account."""
    (account,) = desk.one(
        "INSERT INTO accounts (kind, currency, code, card_id, balance) VALUES ('gift_card', ?, '2100', ?, 0)"
        " RETURNING id",
        unit, card,
    )  # fmt: skip
    return Account(account, "gift_card")


def issue(desk: Desk, verb: IssueCards) -> None:
    """Create cards. Paid ones book nothing until sold; given and brought-over ones have their value at once."""
    desk.require_right("gift_card.issue")
    if desk.one("SELECT 1 FROM currencies WHERE code = ?", verb.currency) is None:
        raise CurrencyUnknown(verb.currency)
    if verb.currency == POINTS.code:
        raise FieldInvalid("currency", verb.currency)
    unit = currency(verb.currency)
    if verb.amount <= 0:
        raise AmountNotPositive(Money(verb.amount, unit))
    if verb.amount > MAX_MINOR:
        raise AmountTooLarge(str(Money(verb.amount, unit)), Money(MAX_MINOR, unit))
    until = verb.valid_until.isoformat() if verb.valid_until else None
    valid_from = verb.valid_from.isoformat() if verb.valid_from else None
    if until is not None and (until < desk.today or until < (valid_from or "")):
        raise FieldInvalid("valid_until", until)
    rule = _given_by(verb)
    if rule:
        desk.require_rule(rule, by_hand=False)
    for new in verb.cards:
        (card,) = desk.one(
            "INSERT INTO gift_cards (code_hash, last4, currency, origin, initial, status, valid_from, valid_until,"
            " max_usage_count, batch, note, issued_at, given_as) VALUES (?, ?, ?, ?, ?, 'issued', ?, ?, ?, ?, ?, ?, ?)"
            " RETURNING id",
            new.code_hash, new.last4, verb.currency, verb.origin, verb.amount, valid_from, until,
            verb.max_usage_count, verb.batch, verb.about.note, desk.now, verb.given_as,
        )  # fmt: skip
        account = account_for(desk, card, verb.currency)
        desk.cards.append(card)
        event(desk, card, "issued", verb.about.note)
        if rule:
            was = locked(desk, card)
            move = desk.move(desk.general(rule.debit, verb.currency), account, verb.amount)
            transaction = desk.write("credit", rule.source.value, verb.currency, [move], verb.about, card=card)
            desk.cursor.execute("UPDATE gift_cards SET status = 'active' WHERE id = ?", (card,))
            event(desk, was, "brought_over" if verb.given_as == BROUGHT_OVER else "given", transaction=transaction)


def _given_by(verb: IssueCards) -> Rule | None:
    """The rule by which cards have their value at once; None for those that wait to be sold."""
    if verb.origin != GIVEN and verb.given_as == "compensation":
        raise FieldInvalid("given_as", verb.given_as)
    if verb.origin != GIVEN and verb.given_as != BROUGHT_OVER:
        return None
    return rule_for("card_give", verb.given_as)


def redeem(desk: Desk, verb: RedeemCard) -> None:
    """Card to the pocket of the card's origin. The last use takes all there is."""
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
    if card.require_use(amount) and amount < card.balance:
        raise CardLastUse(card.id, card.money(card.balance), card.money(amount))
    transaction = to_wallet(desk, card, wallet, amount, verb.about)
    used(desk, card, wallet.customer)
    event(desk, card, "to_wallet", verb.about.note, transaction=transaction)


def to_wallet(
    desk: Desk, card: LockedCard, wallet: LockedWallet, amount: int, about: About, order: int | None = None
) -> int:
    """So much of the card to the pocket of its origin, no debt repaid (SPEC 2). Returns the transaction."""
    moves = [desk.move(card.held, desk.pocket(wallet, card.origin, None), amount)]
    return desk.write(
        "credit", "gift_card", card.currency, moves, about, wallet=wallet, card=card.id, of=Subject(order=order)
    )


def used(desk: Desk, card: LockedCard, customer: int | None) -> None:
    """Count a use; a card with nothing left is redeemed."""
    desk.cursor.execute(
        "UPDATE gift_cards SET usage_count = usage_count + 1, redeemed_by = ?, redeemed_at = ?, status ="
        " CASE WHEN (SELECT balance FROM accounts WHERE id = ?) > 0 THEN 'active' ELSE 'redeemed' END WHERE id = ?",
        (customer, desk.now, card.account, card.id),
    )


def expense(card: LockedCard) -> str:
    """The word of the rules for the expense a given card came from; none for a paid one."""
    return "compensation" if card.origin == GIVEN and card.given_as == "compensation" else ""


def end(desk: Desk, card: LockedCard, status: str) -> None:
    """The card is cancelled or expired for good."""
    desk.cursor.execute("UPDATE gift_cards SET status = ?, ended_at = ? WHERE id = ?", (status, desk.now, card.id))
