"""Verbs: what a use case asks of the posting door. They name wallets, cards and amounts, never accounts or balances.

Amounts are minor units of the wallet's or card's own currency; the door checks everything it is told (DESIGN 4).
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from ledger.domain.about import NO_WORDS, About
from ledger.domain.card_verbs import CardVerb, NewCard
from ledger.domain.order_verbs import OrderVerb
from ledger.domain.payment_verbs import PaymentVerb
from ledger.domain.return_verbs import ReturnVerb
from ledger.domain.till_verbs import TillVerb
from ledger.domain.verb_forms import content_of


@dataclass(frozen=True, slots=True)
class Credit:
    """Value into a wallet. `origin` overrides the rule's, `expires` is the pocket's date."""

    verb: ClassVar[str] = "credit"
    wallet: int
    amount: int
    currency: str
    source: str
    tender: str = ""
    origin: str = ""
    expires: date | None = None
    by_hand: bool = False
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class Debit:
    """Value out of a wallet, from the pockets that expire first, given before paid."""

    verb: ClassVar[str] = "debit"
    wallet: int
    amount: int
    currency: str
    source: str
    tender: str = ""
    by_hand: bool = False
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class Owe:
    """An opening debt."""

    verb: ClassVar[str] = "owe"
    wallet: int
    amount: int
    currency: str
    source: str = "opening_balance"
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class Reverse:
    """Take back the whole operation that this transaction belongs to."""

    verb: ClassVar[str] = "reverse"
    transaction: int
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class ChangeStatus:
    """Freeze, unfreeze, close or reopen a wallet; moves no value."""

    verb: ClassVar[str] = "status"
    wallet: int
    status: str
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class Hold:
    """Set value aside until `expires_at`; a hold never lasts for ever (SPEC 2, Hold)."""

    verb: ClassVar[str] = "hold"
    wallet: int
    amount: int
    currency: str
    expires_at: datetime
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class Release:
    """Give held value back to the pockets it came from: `amount`, or all that is still held when None."""

    verb: ClassVar[str] = "release"
    hold: int
    amount: int | None = None
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class Capture:
    """Take held value for good; the rest goes back in the same step unless `keep_rest`."""

    verb: ClassVar[str] = "capture"
    hold: int
    amount: int
    keep_rest: bool = False
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class Transfer:
    """One wallet to another of the same currency; origin and date of what moves are kept."""

    verb: ClassVar[str] = "transfer"
    wallet: int
    to: int
    amount: int
    currency: str
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class ClawBack:
    """Take given value back; what was spent already becomes debt. `tender` names whose expense: cashback or loyalty."""

    verb: ClassVar[str] = "clawback"
    wallet: int
    amount: int
    currency: str
    tender: str
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class WriteOff:
    """Give up debt that will not be repaid."""

    verb: ClassVar[str] = "write_off"
    wallet: int
    amount: int
    currency: str
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class Pend:
    """A credit of fixed amount that is posted later, or never; `expires` is the date its pocket will have."""

    verb: ClassVar[str] = "pend"
    wallet: int
    amount: int
    currency: str
    source: str
    expires: date | None = None
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class Settle:
    """Post a pending transaction."""

    verb: ClassVar[str] = "settle"
    transaction: int
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class Void:
    """End a pending transaction without posting it: `cancelled` or `failed`, with the note as reason."""

    verb: ClassVar[str] = "void"
    transaction: int
    status: str
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class Sweep:
    """Only what the door does anyway before anything else: end past-due holds, expire past-due pockets."""

    verb: ClassVar[str] = "sweep"
    wallet: int
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class IssueCards:
    """Issue cards of one value. Paid cards wait to be sold; given ones are active at once.

    `given_as` says out of what: promo or compensation; opening_balance brings over a card of an older system, whose
    value is there already whatever its origin.
    """

    verb: ClassVar[str] = "card_issue"
    cards: tuple[NewCard, ...]
    amount: int
    currency: str
    origin: str
    valid_from: date | None = None
    valid_until: date | None = None
    max_usage_count: int = 0
    batch: str = ""
    about: About = NO_WORDS
    given_as: str = "promo"


@dataclass(frozen=True, slots=True)
class SellCard:
    """A customer pays for an issued card, less `discount`; it becomes active.

    With the tender `wallet` the paid money of `wallet` pays. `uuid` makes a payment's row of it, which keeps the cash
    handed over (`tendered`) and the slip's number (`reference`).
    """

    verb: ClassVar[str] = "card_sell"
    card: int
    tender: str
    customer: int | None = None
    about: About = NO_WORDS
    discount: int = 0
    wallet: int | None = None
    uuid: str = ""
    tendered: int | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class RedeemCard:
    """Card to wallet: `amount`, or all that remains when None. Without `code_hash` a stronger right is needed."""

    verb: ClassVar[str] = "card_redeem"
    card: int
    wallet: int
    amount: int | None = None
    code_hash: str = ""
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class CancelCard:
    """End a card. What remains goes back in `tender`; without one it is breakage (given: back to its expense).

    Through a provider, or to a wallet, goes no more than the provider or wallets paid for it.
    """

    verb: ClassVar[str] = "card_cancel"
    card: int
    tender: str = ""
    about: About = NO_WORDS


Verb = (
    Credit | Debit | Owe | Reverse | ChangeStatus | Hold | Release | Capture | Transfer | ClawBack | WriteOff | Pend
    | Settle | Void | Sweep | IssueCards | SellCard | RedeemCard | CancelCard | CardVerb | OrderVerb | PaymentVerb
    | ReturnVerb | TillVerb
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Operation:
    """One event and everything it does: all or nothing, once per `key`.

    `business_day`: an open day of the past that an imported order is booked on; else the day it is.
    """

    key: str
    kind: str
    verbs: tuple[Verb, ...]
    reason_code: str = ""
    note: str = ""
    business_day: date | None = None

    @property
    def fingerprint(self) -> str:
        """A digest of the content, so that one key cannot stand for two things (SPEC 1.4).

        Codes of new cards are drawn anew at each try, so only their number counts.
        """
        content: dict[str, object] = {
            "kind": self.kind, "verbs": [content_of(verb) for verb in self.verbs], "note": self.note,
        }  # fmt: skip
        if self.business_day is not None:
            content["business_day"] = self.business_day.isoformat()
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()
