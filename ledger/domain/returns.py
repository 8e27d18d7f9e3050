"""What of an order comes back (SPEC 8): asked for by pieces, by an amount or whole, and what each line's part is worth.

A line's worth is what it came to after its discount. Of a line of several pieces each piece is worth its share of what
was kept, by largest remainder, and the last one takes what is left: part after part comes out exactly.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from ledger.domain.about import About
from ledger.domain.return_verbs import ReturnedLine
from ledger.domain.return_verbs import ReturnOrder as Verb
from ledger.domain.verbs import Operation
from ledger.errors import (
    AmountNotPositive,
    CurrencyMismatch,
    FieldInvalid,
    FieldRequired,
    ReturnEmpty,
    ReturnTooLarge,
    ReturnTooMany,
)
from ledger.money import Money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ledger.domain.card_verbs import Replacement

RETURNED = "rma_refund"
"""The reason code of a return unless another is given."""


class Destination(StrEnum):
    """Where what tenders paid goes: back to each tender, or to the customer's wallet."""

    ORIGIN = "origin"
    WALLET = "wallet"


@dataclass(frozen=True, slots=True)
class Pieces:
    """So many pieces of line `n`; None: all that were kept. Raises FieldInvalid for less than one."""

    n: int
    quantity: int | None = None

    def __post_init__(self) -> None:
        if self.quantity is not None and self.quantity < 1:
            raise FieldInvalid("lines", str(self.quantity))


@dataclass(frozen=True, slots=True)
class ByPieces:
    """Goods come back."""

    lines: tuple[Pieces, ...]


@dataclass(frozen=True, slots=True)
class ByAmount:
    """Part of the price is given back and the goods stay: an allowance. Raises AmountNotPositive."""

    amount: Money

    def __post_init__(self) -> None:
        if self.amount.minor <= 0:
            raise AmountNotPositive(self.amount)


@dataclass(frozen=True, slots=True)
class Whole:
    """Everything that was kept comes back."""


What = ByPieces | ByAmount | Whole


@dataclass(frozen=True, slots=True)
class KeptLine:
    """What the customer kept of a line: pieces, and what they came to."""

    n: int
    name: str
    quantity: int
    amount: Money
    product_id: int | None = None

    def worth(self, quantity: int) -> Money:
        """What so many of the kept pieces are worth; all of them are worth all that is left."""
        if quantity == self.quantity:
            return self.amount
        return self.amount.split((quantity, self.quantity - quantity))[0]


@dataclass(frozen=True, slots=True)
class ReturnOrder:
    """A return as it is asked for. Raises FieldRequired without a reason code."""

    key: str
    order_id: int
    what: What
    destination: Destination = Destination.ORIGIN
    reason_code: str = RETURNED
    note: str = ""

    def __post_init__(self) -> None:
        if not self.reason_code.strip():
            raise FieldRequired("reason")

    def operation(
        self, lines: tuple[ReturnedLine, ...], wallet: int | None, replacements: tuple[Replacement, ...] = ()
    ) -> Operation:
        """As the door takes it; `wallet` is the customer's when value goes there."""
        reason, note = self.reason_code.strip(), self.note.strip()
        about = About(reason_code=reason, note=note)
        verb = Verb(self.order_id, lines, self.destination.value, wallet, replacements, about)
        return Operation(self.key, "order_return", (verb,), reason, note)


@dataclass(frozen=True, slots=True)
class LineBack:
    """Of a line: the pieces that come back, what they came to, and the pieces that stay."""

    n: int
    name: str
    quantity: int
    amount: Money
    stays: int


@dataclass(frozen=True, slots=True)
class OrderReturn:
    """A return that was posted, as the order's page lists it."""

    id: int
    operation_id: int
    at: datetime
    performed_by: str
    amount: Money
    given_back: Money
    withheld: Money
    destination: str
    reason_code: str
    note: str
    lines: tuple[LineBack, ...] = ()


def lines_to_return(order: int, kept: Sequence[KeptLine], what: What) -> tuple[ReturnedLine, ...]:
    """Each line's part of the return, in their order; lines without a part are left out.

    Raises ReturnEmpty, ReturnTooMany (pieces), ReturnTooLarge (an amount), CurrencyMismatch, and FieldInvalid("lines")
    for a line that the order does not have.
    """
    if isinstance(what, ByAmount):
        return _by_amount(order, kept, what.amount)
    if isinstance(what, ByPieces):
        return _by_pieces(order, kept, what.lines)
    return _worthy(order, [ReturnedLine(line.n, line.quantity, line.amount.minor) for line in kept])


def _by_pieces(order: int, kept: Sequence[KeptLine], wanted: Sequence[Pieces]) -> tuple[ReturnedLine, ...]:
    """A line named twice is asked for the sum of both."""
    known = {line.n: line for line in kept}
    asked: Counter[int] = Counter()
    for one in wanted:
        if one.n not in known:
            raise FieldInvalid("lines", str(one.n))
        asked[one.n] += known[one.n].quantity if one.quantity is None else one.quantity
    for n, quantity in sorted(asked.items()):
        if quantity > known[n].quantity or not known[n].quantity:
            raise ReturnTooMany(order, n, known[n].quantity, max(quantity, 1))
    return _worthy(order, [ReturnedLine(n, many, known[n].worth(many).minor) for n, many in sorted(asked.items())])


def _by_amount(order: int, kept: Sequence[KeptLine], amount: Money) -> tuple[ReturnedLine, ...]:
    """The amount shared over the lines by what was kept of each, by largest remainder; no pieces come back."""
    left = [line for line in kept if line.amount]
    for line in left[:1]:
        if line.amount.currency != amount.currency:
            raise CurrencyMismatch(line.amount.currency.code, amount.currency.code)
    total = Money(sum(line.amount.minor for line in left), amount.currency)
    if amount > total:
        raise ReturnTooLarge(order, total, amount)
    parts = amount.split([line.amount.minor for line in left])
    return _worthy(order, [ReturnedLine(line.n, 0, part.minor) for line, part in zip(left, parts, strict=True)])


def _worthy(order: int, lines: Sequence[ReturnedLine]) -> tuple[ReturnedLine, ...]:
    """Lines that have a part. Raises ReturnEmpty when nothing of any worth would come back."""
    found = tuple(line for line in lines if line.quantity or line.amount)
    if not sum(line.amount for line in found):
        raise ReturnEmpty(order)
    return found
