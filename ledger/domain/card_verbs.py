"""Verbs on the life of gift cards after their issue (SPEC 6). Amounts are minor units of the card's currency."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar

from ledger.domain.about import NO_WORDS, About


@dataclass(frozen=True, slots=True)
class NewCard:
    """One card to be issued: the keyed hash and the last four characters of its code."""

    code_hash: str
    last4: str


@dataclass(frozen=True, slots=True)
class Replacement:
    """The card that takes the value if `card` turns out to be one that can take none any more."""

    card: int
    new: NewCard


@dataclass(frozen=True, slots=True)
class TopUpCard:
    """A customer pays more onto an active or redeemed card of paid value; what pays is as in `SellCard`."""

    verb: ClassVar[str] = "card_top_up"
    card: int
    amount: int
    tender: str
    about: About = NO_WORDS
    wallet: int | None = None
    uuid: str = ""
    tendered: int | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class BeginCardPayment:
    """Record that a provider will be asked to pay for a card, or for more on it (`top_up`); moves no value.

    The card stands as it is until the provider says succeeded: one that is to be sold is sold to nobody else.
    """

    verb: ClassVar[str] = "card_payment_begin"
    uuid: str
    card: int
    amount: int
    currency: str
    provider: str
    top_up: bool = False
    customer: int | None = None
    discount: int = 0
    request: dict[str, object] = field(default_factory=dict)
    capture: bool = True
    expires_at: datetime | None = None
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class ReplaceCard:
    """What a lost or misprinted card holds goes to a new one with the same dates and uses; the old one is cancelled."""

    verb: ClassVar[str] = "card_replace"
    card: int
    new: NewCard
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class ExtendCard:
    """A later last day, or none. An earlier one undoes the extension by the operation that `about` refers to."""

    verb: ClassVar[str] = "card_extend"
    card: int
    valid_until: date | None
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class BlockCard:
    """Block an active card, or (`blocked` False) let a blocked one pay again."""

    verb: ClassVar[str] = "card_block"
    card: int
    blocked: bool = True
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class ExpireCard:
    """End a card past its last day: paid value is breakage, given value goes back to the expense it came from."""

    verb: ClassVar[str] = "card_expire"
    card: int
    about: About = NO_WORDS


CardVerb = TopUpCard | BeginCardPayment | ReplaceCard | ExtendCard | BlockCard | ExpireCard
