"""Verbs of returns, cashback and longer expiry (SPEC 7, 8). Amounts are minor units, points whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ledger.domain.about import NO_WORDS, About
from ledger.domain.card_verbs import Replacement


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """Of the order's line `n`: so many pieces, worth `amount` of what the line came to. No pieces: an allowance."""

    n: int
    quantity: int
    amount: int


@dataclass(frozen=True, slots=True)
class ReturnOrder:
    """Goods come back, or part of the price is given back.

    Value goes back newest first to where it came from; with `destination` "wallet" what tenders paid goes to the
    customer's `wallet`. Of a paid order points, shares and cashback are taken back as far as the lines kept no longer
    deserve them; of an unpaid one the returned lines are no longer due.
    """

    verb: ClassVar[str] = "order_return"
    order: int
    lines: tuple[ReturnedLine, ...]
    destination: str = "origin"
    wallet: int | None = None
    replacements: tuple[Replacement, ...] = ()
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class GrantedRule:
    """A cashback rule that an order deserves, and the numbers of the lines it counts."""

    rule: int
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GrantCashback:
    """Give what these rules give on what the customer kept: once per order and rule, after the rule's lock."""

    verb: ClassVar[str] = "cashback_grant"
    order: int
    wallet: int
    rules: tuple[GrantedRule, ...]
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class ExtendPocket:
    """What a pocket holds (or `amount` of it) stays usable through `until` (None: always); its origin is kept.

    An earlier `until` undoes an extension: `about` refers to its operation, and at most what that moved moves back.
    """

    verb: ClassVar[str] = "pocket_extend"
    wallet: int
    currency: str
    origin: str
    expires: date | None
    until: date | None
    amount: int | None = None
    about: About = NO_WORDS


ReturnVerb = ReturnOrder | GrantCashback | ExtendPocket
