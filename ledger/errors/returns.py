"""What the life of gift cards, returns, cashback and longer expiry refuse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.errors.base import Refusal

if TYPE_CHECKING:
    from ledger.money import Money


@dataclass(eq=False)
class CardNeedsReplacement(Refusal):
    """The value must go to a new card: this one takes none any more. `status`: expired or cancelled."""

    field = "card"
    card: int
    status: str


@dataclass(eq=False)
class CardLastUse(Refusal):
    """The last use of a card would leave something on it (SPEC 6)."""

    field = "card"
    card: int
    remaining: Money
    requested: Money


@dataclass(eq=False)
class CardEmpty(Refusal):
    """Nothing is left on the card, so there is nothing to replace."""

    field = "card"
    card: int


@dataclass(eq=False)
class CardNotPaidSo(Refusal):
    """More was to be paid back through a provider, or to wallets, than was paid for the card so."""

    field = "tender"
    card: int
    tender: str
    paid: Money
    requested: Money


@dataclass(eq=False)
class PaidPartTooSmall(Refusal):
    """A wallet's own paid money does not cover it; what was given to it buys no gift card."""

    field = "tender"
    wallet: int
    paid: Money
    requested: Money


@dataclass(eq=False)
class ReturnEmpty(Refusal):
    """A return needs a line or an amount."""

    field = "lines"
    order: int


@dataclass(eq=False)
class ReturnTooMany(Refusal):
    """More pieces were to come back than the customer kept."""

    field = "lines"
    order: int
    line: int
    kept: int
    requested: int


@dataclass(eq=False)
class ReturnTooLarge(Refusal):
    """More was to be given back than is left of what was paid."""

    field = "amount"
    order: int
    kept: Money
    requested: Money


@dataclass(eq=False)
class CashbackRuleNotFound(Refusal):
    """No cashback rule with this code or id."""

    field = "rule"
    rule: str


@dataclass(eq=False)
class RuleCodeTaken(Refusal):
    """Another rule, of points or of cashback as this one, has the code."""

    field = "code"
    text: str


@dataclass(eq=False)
class BatchNotForSale(Refusal):
    """No gift card of the batch waits to be sold: there is none, or all are sold, ended or past their last day."""

    field = "batch"
    text: str


@dataclass(eq=False)
class CashbackNotDue(Refusal):
    """The order is not delivered, or the lock of the rule has not passed."""

    field = "order"
    order: int
    due: str


@dataclass(eq=False)
class CashbackGranted(Refusal):
    """This rule has given cashback on this order before: once per order and rule."""

    field = "order"
    order: int
    rule: str


@dataclass(eq=False)
class PocketEmpty(Refusal):
    """The wallet has nothing of this origin and date, or less than was asked for."""

    field = "wallet"
    wallet: int
    available: Money
    expires: str


@dataclass(eq=False)
class TooManyPockets(Refusal):
    """More balances or gift cards were to get a longer date than one operation moves."""

    field = "pockets"
    found: int
    most: int


@dataclass(eq=False)
class ExtensionNotFound(Refusal):
    """No operation with this number gave balances or gift cards a longer date."""

    field = "operation"
    operation: int
