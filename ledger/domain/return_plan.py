"""What a return or a cancel does, told from its postings in words a cashier can read to the customer (SPEC 3, 5, 8).

The same telling serves the plan before anything is posted and the account of it afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from ledger.domain.words import Source, Tender
from ledger.money import POINTS, Money

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from ledger.domain.orders import OrderRow
    from ledger.domain.returns import LineBack
    from ledger.domain.transactions import BalanceChange


class Place(StrEnum):
    """Where value goes back to."""

    CASH = "cash"
    TERMINAL = "terminal"
    BANK = "bank"
    INVOICE = "invoice"
    PROVIDER = "provider"
    WALLET = "wallet"
    POINTS = "points"
    CARD = "card"


_TENDERS = {Place(tender.value) for tender in Tender}


@dataclass(frozen=True, slots=True)
class Side:
    """One end of a posting: the account's kind, and whose it is."""

    kind: str
    card_id: int | None = None
    last4: str = ""
    origin: str = ""
    expires: date | None = None
    partner_id: int | None = None
    partner_name: str = ""


@dataclass(frozen=True, slots=True)
class Movement:
    """One posting of a return or cancel. `came_from` is where the value had come from that it gives back."""

    transaction_id: int
    source: Source
    amount: Money
    debit: Side
    credit: Side
    tender: str = ""
    rule: str = ""
    """Of value taken back: the rule that had given it."""
    granted: Money | None = None
    left: Money | None = None
    """Of value taken back: what the rule had given, and what of it the customer keeps after this."""
    came_from: Side | None = None


@dataclass(frozen=True, slots=True)
class PocketBack:
    """A pocket that gets value back. `was` is the old date of one that had expired: it revives with `expires`."""

    origin: str
    expires: date | None
    amount: Money
    was: date | None = None


@dataclass(frozen=True, slots=True)
class GoesBack:
    """What goes to one place. Through a provider it is owed until the provider has paid it."""

    place: Place
    amount: Money
    pockets: tuple[PocketBack, ...] = ()
    card_id: int | None = None
    card_last4: str = ""
    new_card: bool = False

    @property
    def owed(self) -> bool:
        """Whether it is only owed until the provider says that it succeeded."""
        return self.place is Place.PROVIDER


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What the customer no longer deserves by one rule: out of a wallet, withheld from the money given back, or owed.

    `granted` was given by the rule, `kept` stays; both None when that is not told.
    """

    rule: str
    from_wallet: Money
    withheld: Money
    debt: Money
    granted: Money | None = None
    kept: Money | None = None

    @property
    def amount(self) -> Money:
        """All of it."""
        return self.from_wallet + self.withheld + self.debt

    @property
    def of_points(self) -> bool:
        """Points, else cashback."""
        return self.from_wallet.currency == POINTS


@dataclass(frozen=True, slots=True)
class ShareBack:
    """A partner's share that is taken back: not paid out yet, or `owed` by the partner."""

    partner_id: int
    partner_name: str
    amount: Money
    owed: bool


@dataclass(frozen=True, slots=True)
class StockBack:
    """A product that can be sold again: a unique one, or so many pieces of a counted one."""

    product_id: int
    name: str
    quantity: int
    unique: bool


@dataclass(frozen=True, slots=True)
class ReturnPlan:
    """Everything a return or a cancel does, or would do. `order` is as it stands after it."""

    order: OrderRow
    value: Money
    """What the goods that come back came to."""
    lines: tuple[LineBack, ...]
    back: tuple[GoesBack, ...]
    taken: tuple[TakenBack, ...]
    shares: tuple[ShareBack, ...]
    stock: tuple[StockBack, ...]
    due_before: Money
    points_pending: tuple[int, int]
    """Promised points, before and after."""
    balances: tuple[BalanceChange, ...]

    @property
    def money_back(self) -> Money:
        """What the customer is given back in money, wherever it goes."""
        return _sum((one.amount for one in self.back if one.place is not Place.POINTS), self.value)

    @property
    def points_back(self) -> int:
        """Used points that are given back."""
        return sum(one.amount.minor for one in self.back if one.place is Place.POINTS)

    @property
    def withheld(self) -> Money:
        """What is kept back from the money because cashback was spent already."""
        return _sum((one.withheld for one in self.taken if not one.of_points), self.value)

    @property
    def new_cards(self) -> tuple[GoesBack, ...]:
        """Cards that are made because the old ones take no value any more."""
        return tuple(one for one in self.back if one.new_card)


def goes_back(movements: Iterable[Movement], new_cards: Sequence[int] = ()) -> tuple[GoesBack, ...]:
    """Where value goes back to: one entry for each place and card, in the order of posting.

    `new_cards` were made by the same operation, as the cards that had paid take no value any more.
    """
    found: dict[tuple[Place, int | None], GoesBack] = {}
    for one in movements:
        place = _place(one)
        if place is None:
            continue
        card = one.credit.card_id if place is Place.CARD else None
        pockets = (_pocket(one),) if one.credit.kind == "pocket" else ()
        known = found.get((place, card))
        if known is not None:
            found[place, card] = replace(
                known, amount=known.amount + one.amount, pockets=_together((*known.pockets, *pockets))
            )
            continue
        found[place, card] = GoesBack(place, one.amount, pockets, card, one.credit.last4, card in new_cards)
    return tuple(found.values())


def taken_back(movements: Iterable[Movement]) -> tuple[TakenBack, ...]:
    """What is taken back, by rule: cashback, then points, as posted."""
    found: dict[tuple[str, str], TakenBack] = {}
    for one in movements:
        if one.source is not Source.CLAWBACK:
            continue
        nothing = Money(0, one.amount.currency)
        where = {"debt": "debt", "pocket": "from_wallet"}.get(one.debit.kind, "withheld")
        key = (one.rule, one.amount.currency.code)
        known = found.get(key) or TakenBack(one.rule, nothing, nothing, nothing, one.granted, one.left)
        told = (known.granted, known.kept) if known.granted is not None else (one.granted, one.left)
        more = {where: getattr(known, where) + one.amount}
        found[key] = replace(known, granted=told[0], kept=told[1], **more)
    return tuple(found.values())


def shares_back(movements: Iterable[Movement]) -> tuple[ShareBack, ...]:
    """Partners' shares that are taken back."""
    return tuple(
        ShareBack(one.debit.partner_id, one.debit.partner_name, one.amount, one.debit.kind == "receivable")
        for one in movements
        if one.source is Source.PAYOUT and one.debit.partner_id is not None
    )


def _place(one: Movement) -> Place | None:
    if one.source is not Source.REFUND:
        return None
    if one.credit.kind == "gift_card":
        return Place.CARD
    if one.credit.kind == "pocket":
        return Place.POINTS if one.amount.currency == POINTS else Place.WALLET
    return Place(one.tender) if one.tender in _TENDERS else None


def _pocket(one: Movement) -> PocketBack:
    """A pocket of a later date than the one that gave has revived it."""
    before = one.came_from.expires if one.came_from is not None and one.came_from.kind == "pocket" else None
    return PocketBack(
        one.credit.origin, one.credit.expires, one.amount, before if before != one.credit.expires else None
    )


def _together(pockets: Sequence[PocketBack]) -> tuple[PocketBack, ...]:
    """Parts of one pocket as one."""
    found: dict[tuple[str, date | None, date | None], PocketBack] = {}
    for one in pockets:
        key = (one.origin, one.expires, one.was)
        known = found.get(key)
        found[key] = one if known is None else replace(known, amount=known.amount + one.amount)
    return tuple(found.values())


def _sum(amounts: Iterable[Money], like: Money) -> Money:
    return Money(sum(one.minor for one in amounts), like.currency)
