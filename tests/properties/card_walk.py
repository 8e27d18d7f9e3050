"""Random lives of gift cards and longer dates of pockets, beside their paper."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ledger.domain.about import About
from ledger.domain.card_verbs import (
    BeginCardPayment,
    BlockCard,
    ExpireCard,
    ExtendCard,
    NewCard,
    ReplaceCard,
    Replacement,
    TopUpCard,
)
from ledger.domain.payment_verbs import EndPayment
from ledger.domain.return_verbs import ExtendPocket
from ledger.domain.verbs import IssueCards, RedeemCard, SellCard
from tests.properties.card_model import ENDED, Card
from tests.properties.return_model import EVER, Extension, Order, Paper, Purse
from tests.support.ledgers import START

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from tests.support.selling import Stall

TENDERS = {"cash": "1001", "terminal": "1010", "bank": "1030", "invoice": "1200"}


@dataclass
class Walker:
    """The program and paper side by side: what happens to cards and pockets by themselves."""

    stall: Stall
    rng: random.Random
    paper: Paper = field(default_factory=lambda: Paper(START.date()))
    seen: Counter[str] = field(default_factory=Counter)
    codes: int = 0
    asked: int = 0

    # -- pockets --------------------------------------------------------------------------------------------

    def wallet(self, purse: Purse) -> int:
        """The wallet that this purse is of."""
        return self.stall.points if purse is self.paper.points else self.stall.money

    def extend(self) -> None:
        """A later date for a part of a pocket or all of it; how much there is of each origin stays the same."""
        found = [
            (purse, origin, until, amount)
            for purse in (self.paper.money, self.paper.points)
            for (origin, until), amount in purse.pockets.items()
            if amount and until != EVER
        ]
        if not found:
            return
        purse, origin, until, held = self.rng.choice(found)
        amount = self.rng.choice([None, self.rng.randint(1, held)])
        later = self.rng.choice([EVER, until + timedelta(days=self.rng.randint(1, 40))])
        before = self.origins(purse)
        verb = ExtendPocket(self.wallet(purse), unit(purse), origin, until, _day(later), amount)
        answer = self.stall.post("expiry_extend", verb)
        assert self.origins(purse) == before
        self.paper.extend(Extension(answer.operation, purse, origin, until, later, amount or held))
        self.seen["extended"] += 1

    def undo(self) -> None:
        """An extension is undone, as far as its value is there."""
        fits = [one for one in self.paper.extensions if one.most(self.paper.today)]
        if not fits:
            return
        one = self.rng.choice(fits[-6:])
        most = one.most(self.paper.today)
        amount = self.rng.choice([None, self.rng.randint(1, most)])
        about, before = About("operation", str(one.operation)), self.origins(one.purse)
        verb = ExtendPocket(
            self.wallet(one.purse), unit(one.purse), one.origin, _day(one.after), one.before, amount, about
        )
        self.stall.post("expiry_extend", verb)
        assert self.origins(one.purse) == before
        self.paper.shorten(one, amount or most)
        self.seen["undone"] += 1
        self.seen["undone late"] += one.before < self.paper.today

    def origins(self, purse: Purse) -> dict[str, int]:
        """How much of each origin the program holds."""
        held: Counter[str] = Counter()
        for (origin, _), amount in self.stall.pockets(self.wallet(purse)).items():
            held[origin] += amount
        return held

    # -- cards ----------------------------------------------------------------------------------------------

    def new(self) -> NewCard:
        """A card nobody has seen."""
        self.codes += 1
        return NewCard(f"card{self.codes}", f"{self.codes:04d}")

    def issue(self, amount: int, until: date) -> None:
        """A card that is given, or sold in a tender."""
        origin = self.rng.choice(["given", "paid"])
        made = IssueCards((self.new(),), amount, "SAR", origin, valid_until=_day(until))
        (number,) = self.stall.post("issue", made).cards
        source = "5000"
        if origin == "paid":
            tender = self.rng.choice([*TENDERS, "provider"])
            if tender == "provider":
                self.by_provider(BeginCardPayment(f"sale{number}", number, amount, "SAR", "yookassa"))
            else:
                self.stall.post("card_sell", SellCard(number, tender))
            source = TENDERS.get(tender, "1020")
        self.paper.cards.add(number, source, Card(origin, amount, until))

    def live(self) -> None:
        """Something that may become of a card, of those it can become of."""
        doing: list[tuple[Callable[[int], None], list[int]]] = [
            (self.top_up, self.cards(lambda one: one.origin == "paid" and one.status in {"active", "redeemed"})),
            (self.top_up, self.cards(lambda one: one.origin == "paid" and one.status == "redeemed")),
            (self.replace, self.cards(lambda one: one.status in {"active", "blocked"} and one.balance > 0)),
            (self.longer, self.cards(lambda one: one.until != EVER, past=True)),
            (self.block, self.cards(lambda one: one.status in {"active", "blocked"}, past=True)),
            (self.redeem, self.cards(lambda one: one.status == "active" and one.balance > 0)),
        ]
        possible = [(act, fits) for act, fits in doing if fits]
        if possible:
            act, fits = self.rng.choice(possible)
            act(self.rng.choice(fits[-8:]))
            self.seen[f"card {act.__name__}"] += 1

    def cards(self, fits: Callable[[Card], bool], *, past: bool = False) -> list[int]:
        """Cards that have not ended, those past their day only if told so."""
        cards = self.paper.cards
        return [
            number for number, card in cards.known.items()
            if card.status not in ENDED and fits(card) and (past or not cards.past(number))
        ]  # fmt: skip

    def top_up(self, number: int) -> None:
        amount, tender = self.rng.choice([1, 250, 3_000]), self.rng.choice([*TENDERS, "provider"])
        if tender == "provider":
            self.asked += 1
            uuid = f"more{self.asked}"
            self.by_provider(BeginCardPayment(uuid, number, amount, "SAR", "yookassa", top_up=True))
        else:
            self.stall.post("card_top_up", TopUpCard(number, amount, tender))
        self.paper.cards.top_up(number, TENDERS.get(tender, "1020"), amount)

    def by_provider(self, verb: BeginCardPayment) -> None:
        """A customer pays by phone, perhaps only when asked a second time."""
        if self.rng.random() < 0.3:
            (given_up,) = self.stall.post("begin", replace(verb, uuid=f"{verb.uuid}-before")).payments
            self.stall.post("payment_end", EndPayment(given_up, "cancelled", verb.amount, "SAR"))
        (payment,) = self.stall.post("begin", verb).payments
        self.stall.post("payment_end", EndPayment(payment, "succeeded", verb.amount, "SAR"))

    def replace(self, number: int) -> None:
        answer = self.stall.post("card_replace", ReplaceCard(number, self.new()))
        assert answer.cards[0] == number
        self.paper.cards.replace(number, answer.cards[1])

    def longer(self, number: int) -> None:
        card = self.paper.cards.known[number]
        last = max(card.until, self.paper.today)
        later = self.rng.choice([EVER, last + timedelta(days=self.rng.randint(1, 30))])
        self.stall.post("card_extend", ExtendCard(number, _day(later)))
        card.until = later

    def block(self, number: int) -> None:
        card = self.paper.cards.known[number]
        self.stall.post("card_block", BlockCard(number, card.status == "active"))
        card.status = "blocked" if card.status == "active" else "active"

    def redeem(self, number: int) -> None:
        """A card to the wallet, all of it or a part."""
        card = self.paper.cards.known[number]
        amount = self.rng.choice([card.balance, self.rng.randint(1, card.balance)])
        self.stall.post("card_redeem", RedeemCard(number, self.stall.money, amount))
        self.paper.cards.take(number, amount)
        self.paper.put(self.paper.money, "2100", amount, card.origin)

    def end_cards(self) -> None:
        """The job ends some cards whose last day has passed."""
        due = self.cards(lambda one: one.until < self.paper.today and one.status != "redeemed", past=True)
        for number in (one for one in due if self.rng.random() < 0.5):
            self.stall.post("card_expiry", ExpireCard(number), login="system")
            self.paper.cards.expire(number)
            self.seen["card expired"] += 1

    # -- refunds to cards -----------------------------------------------------------------------------------

    def instead(self, order: Order) -> tuple[Replacement, ...]:
        """New cards for those that paid the order and take no value any more."""
        tips = {self.paper.cards.tip(leg.card) for leg in order.legs if leg.card}
        return tuple(Replacement(tip, self.new()) for tip in sorted(tips) if not self.paper.cards.takes(tip))

    def made(self, instead: tuple[Replacement, ...]) -> dict[int, int]:
        """The new cards that the program made, by the card in whose place they are."""
        named = {one.card for one in instead}
        rows = self.stall.rows("SELECT id, replaces FROM gift_cards WHERE replaces > 0")
        made = {row.replaces: row.id for row in rows if row.replaces in named}
        self.seen["card made anew"] += len(made)
        return made


def _day(day: date) -> date | None:
    return None if day == EVER else day


def unit(purse: Purse) -> str:
    """The currency of a purse."""
    return "PTS" if purse.code.startswith("P") else "SAR"
