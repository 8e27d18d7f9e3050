"""A ledger and a plain model of it do the same things in any order; after each step everything adds up."""

from __future__ import annotations

import copy
import tempfile
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from ledger.clock import SetClock
from ledger.domain import verbs as words
from ledger.domain.card_verbs import NewCard
from ledger.errors import LedgerError
from ledger.storage import tables, verifier
from tests.properties.model import ZONE, Shop
from tests.properties.purses import GIVEN, PAID, Card, Purse, RefusedError
from tests.support import doors
from tests.support.ledgers import START, Places

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.storage.door.answer import Answer
    from tests.properties.model import Act
    from tests.properties.purses import Key

SOURCES = {"promo": GIVEN, "cashback": GIVEN, "refund": PAID, "compensation": GIVEN, "opening_balance": PAID}
WAITING = {"cashback": GIVEN, "loyalty": GIVEN, "refund": PAID}
OUT = (("purchase", "", ""), ("purchase", "", ""), ("withdrawal", "cash", PAID))
"""Source and tender of value going out, and the origin it is restricted to."""

PURSES = 2
larger, amounts = st.integers(1, 300), st.integers(1, 60)
purses = st.integers(0, PURSES - 1)
days = st.sampled_from([None, None, 0, 1, 2, 9, 9, 30, -1])
nearby = st.sampled_from([None, None, None, None, 0, 0, 1, -1])
"""None for any amount; else exactly the figure that matters, or one unit beside it."""


class Machine(RuleBasedStateMachine):
    """Two wallets, their holds, pending credits and cards, and the model of them all.

    A subclass names the engine and a ledger to copy, and counts in `met` what was done and what was refused.
    """

    kind: str
    template: Path
    met: Counter[str]

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.places = Places(self.kind, Path(self.folder.name), self.template)
        self.ledger = self.places.open()
        assert isinstance(self.ledger.clock, SetClock)
        self.clock = self.ledger.clock
        self.wallets = [doors.add_wallet(self.ledger) for _ in range(PURSES)]
        self.model = Shop(START, [Purse() for _ in self.wallets])
        self.first: list[int | None] = []
        self.sent: list[tuple[words.Operation, Answer]] = []
        self.cards: list[int] = []
        self.holds: list[int] = []
        self.waiting: list[int] = []

    def teardown(self) -> None:
        """Let the ledger go."""
        self.ledger.close()
        self.places.remove()
        self.folder.cleanup()

    def both(
        self, operation: words.Operation, touched: set[int], *acts: Act, reversible: bool = False
    ) -> Answer | None:
        """Do it to the ledger and to the model; both succeed, or both refuse by the same name."""
        foreseen, refused, told, answer = copy.deepcopy(self.model), "", "", None
        try:
            foreseen.operate(touched, *acts, reversible=reversible)
        except RefusedError as refusal:
            refused = str(refusal)
        before = self.previewed(operation)
        try:
            answer = self.ledger.post(operation)
        except LedgerError as refusal:
            told = refusal.name
        assert told == refused
        self.met[f"{operation.kind} {told or 'done'}"] += 1
        if answer is not None:
            assert before in {None, answer.wallets}
            self.first.append(min(answer.transactions, default=None))
            self.sent.append((operation, answer))
            self.model = foreseen
        return answer

    def previewed(self, operation: words.Operation) -> object:
        """Now and then: what posting would answer, which changes nothing."""
        if len(self.sent) % 3:
            return None
        try:
            return self.ledger.preview(lambda _: operation).wallets
        except LedgerError:
            return None

    def today(self, ahead: int | None) -> date | None:
        """The shop's day, so many days ahead."""
        return None if ahead is None else self.model.today + timedelta(days=ahead)

    @initialize(each=st.tuples(*[st.sampled_from([0, 50, 200, 300])] * PURSES))
    def with_value(self, each: tuple[int, ...]) -> None:
        """Start with something in most wallets and held, or most of what follows would be refused."""
        for n, amount in enumerate(each):
            if amount:
                self.credit(n, amount, "opening_balance", None)
                self.credit(n, amount, "promo", 9)
                self.hold(n, amount + amount // 4, None, 4000)

    @rule(n=purses, amount=larger, source=st.sampled_from(sorted(SOURCES)), ahead=days)
    def credit(self, n: int, amount: int, source: str, ahead: int | None) -> None:
        expires = self.today(ahead)
        verb = words.Credit(self.wallets[n], amount, "SAR", source, expires=expires)
        self.both(doors.operation("credit", verb), {n},
                  lambda shop: shop.credit(n, amount, SOURCES[source], expires), reversible=True)  # fmt: skip

    @rule(n=purses, amount=amounts, near=nearby, out=st.sampled_from(OUT))
    def debit(self, n: int, amount: int, near: int | None, out: tuple[str, str, str]) -> None:
        """Some amount, or all there is, or one unit more or less."""
        wanted = amount if near is None else max(1, self.model.purses[n].available + near)
        source, tender, origin = out
        verb = words.Debit(self.wallets[n], wanted, "SAR", source, tender)
        self.both(doors.operation("debit", verb), {n}, lambda shop: shop.debit(n, wanted, origin), reversible=True)

    @rule(n=purses, amount=amounts, near=nearby)
    def transfer(self, n: int, amount: int, near: int | None) -> None:
        wanted, to = amount if near is None else max(1, self.model.purses[n].available + near), 1 - n
        verb = words.Transfer(self.wallets[n], self.wallets[to], wanted, "SAR")
        self.both(doors.operation("transfer", verb), {n, to},
                  lambda shop: shop.transfer(n, to, wanted), reversible=True)  # fmt: skip

    @rule(n=purses, first=larger, second=amounts, moved=amounts)
    def all_or_nothing(self, n: int, first: int, second: int, moved: int) -> None:
        """Three verbs in one operation."""
        to, mine, other = 1 - n, self.wallets[n], self.wallets[1 - n]
        into, out = words.Credit(mine, first, "SAR", "promo"), words.Debit(other, second, "SAR", "purchase")
        across = words.Transfer(mine, other, moved, "SAR")
        self.both(
            doors.operation("adjust", into, out, across), {n, to}, lambda shop: shop.credit(n, first, GIVEN, None),
            lambda shop: shop.debit(to, second), lambda shop: shop.transfer(n, to, moved), reversible=True,
        )  # fmt: skip

    @rule(n=purses, amount=amounts)
    def owe(self, n: int, amount: int) -> None:
        verb = words.Owe(self.wallets[n], amount, "SAR")
        self.both(doors.operation("opening", verb), {n}, lambda shop: shop.owe(n, amount))

    @rule(n=purses, amount=amounts, tender=st.sampled_from(["cashback", "loyalty"]))
    def claw_back(self, n: int, amount: int, tender: str) -> None:
        verb = words.ClawBack(self.wallets[n], amount, "SAR", tender)
        self.both(doors.operation("clawback", verb), {n}, lambda shop: shop.claw_back(n, amount))

    @rule(n=purses, amount=amounts, near=nearby)
    def write_off(self, n: int, amount: int, near: int | None) -> None:
        wanted = amount if near is None else max(1, self.model.purses[n].debt + near)
        verb = words.WriteOff(self.wallets[n], wanted, "SAR")
        self.both(doors.operation("write_off", verb), {n}, lambda shop: shop.write_off(n, wanted))

    @precondition(lambda self: len(self.sent) % 4 == 0)
    @rule(n=purses, wanted=st.sampled_from(["frozen", "closed", "active"]))
    def stop(self, n: int, wanted: str) -> None:
        """Freeze or close; an empty wallet is closed rather than frozen."""
        purse = self.model.purses[n]
        status = "closed" if wanted == "frozen" and not (purse.available or purse.debt) else wanted
        verb = words.ChangeStatus(self.wallets[n], status)
        self.both(doors.operation("status", verb), {n}, lambda shop: shop.change(n, status))

    @precondition(lambda self: any(purse.status != "active" for purse in self.model.purses))
    @rule()
    def make_active_again(self) -> None:
        n = next(n for n, purse in enumerate(self.model.purses) if purse.status != "active")
        verb = words.ChangeStatus(self.wallets[n], "active")
        self.both(doors.operation("status", verb), {n}, lambda shop: shop.change(n, "active"))

    @precondition(lambda self: any(self.first))
    @rule(data=st.data(), fair=st.sampled_from([True, True, True, False]))
    def reverse(self, data: st.DataObject, *, fair: bool) -> None:
        """Any operation, mostly one that may be taken back."""
        anything = [number for number, first in enumerate(self.first) if first]
        may = [n for n in anything if self.model.done[n].reversible and not self.model.done[n].reversed]
        number = data.draw(st.sampled_from(may if fair and may else anything))
        touched = {leg.purse for leg in self.model.done[number].legs}
        verb = words.Reverse(self.first[number] or 0)
        self.both(doors.operation("reverse", verb), touched, lambda shop: shop.reverse(number))

    @rule(n=purses, amount=larger, near=nearby, minutes=st.sampled_from([30, 180, 4000, 40000, 0]))
    def hold(self, n: int, amount: int, near: int | None, minutes: int) -> None:
        wanted = amount if near is None else max(1, self.model.purses[n].available + near)
        ends = self.clock.now() + timedelta(minutes=minutes)
        verb = words.Hold(self.wallets[n], wanted, "SAR", ends)
        if self.both(doors.operation("hold", verb), {n}, lambda shop: shop.hold(n, wanted, ends)) is not None:
            (row,) = doors.run_sql(self.ledger, "SELECT max(id) AS id FROM holds")
            self.holds.append(row.id)

    def a_hold(self, data: st.DataObject) -> int:
        """The number of a hold, mostly of one that is active."""
        active = [n for n, hold in enumerate(self.model.holds) if hold.status == "active"]
        anyone = range(len(self.holds))
        return data.draw(st.sampled_from(active or anyone) | st.sampled_from(anyone))

    @precondition(lambda self: self.holds)
    @rule(data=st.data(), amount=amounts, near=nearby)
    def release(self, data: st.DataObject, amount: int, near: int | None) -> None:
        n = self.a_hold(data)
        held = self.model.holds[n]
        wanted = data.draw(st.sampled_from([None, amount if near is None else max(1, held.rest + near)]))
        verb = words.Release(self.holds[n], wanted)
        self.both(doors.operation("release", verb), {held.purse}, lambda shop: shop.release(n, wanted))

    @precondition(lambda self: self.holds)
    @rule(data=st.data(), amount=amounts, near=nearby, keep=st.booleans())
    def capture(self, data: st.DataObject, amount: int, near: int | None, *, keep: bool) -> None:
        n = self.a_hold(data)
        held = self.model.holds[n]
        wanted = amount if near is None else max(1, held.rest + near)
        verb = words.Capture(self.holds[n], wanted, keep)
        self.both(doors.operation("capture", verb), {held.purse},
                  lambda shop: shop.capture(n, wanted, keep_rest=keep))  # fmt: skip

    @rule(n=purses, amount=amounts, source=st.sampled_from(sorted(WAITING)), ahead=days)
    def pend(self, n: int, amount: int, source: str, ahead: int | None) -> None:
        expires = self.today(ahead)
        verb = words.Pend(self.wallets[n], amount, "SAR", source, expires)
        answer = self.both(doors.operation("pend", verb), {n},
                           lambda shop: shop.pend(n, amount, WAITING[source], expires))  # fmt: skip
        if answer is not None:
            self.waiting.append(answer.transactions[0])

    @precondition(lambda self: self.waiting)
    @rule(data=st.data(), end=st.sampled_from(["posted", "posted", "cancelled", "failed"]))
    def resolve(self, data: st.DataObject, end: str) -> None:
        """Settle or void what is pending."""
        n = data.draw(st.integers(0, len(self.waiting) - 1))
        touched, transaction = {self.model.waiting[n].purse}, self.waiting[n]
        if end == "posted":
            self.both(doors.operation("settle", words.Settle(transaction)), touched, lambda shop: shop.settle(n))
        else:
            self.both(doors.operation("void", words.Void(transaction, end)), touched, lambda shop: shop.void(n, end))

    @precondition(lambda self: self.sent)
    @rule(data=st.data())
    def send_again(self, data: st.DataObject) -> None:
        """The answer was lost: the same key again gets the same answer and changes nothing."""
        operation, first = data.draw(st.sampled_from(self.sent))
        again = self.ledger.post(operation)
        assert again.repeated
        assert (again.operation, again.transactions, again.wallets) == (
            first.operation,
            first.transactions,
            first.wallets,
        )

    @rule(hours=st.integers(1, 60), to=st.sampled_from(["", "", "day", "hold"]))
    def pass_time(self, hours: int, to: str) -> None:
        """Some hours, or exactly to the shop's midnight or the end of a hold."""
        now = self.clock.now()
        target = now + timedelta(hours=hours)
        ends = [hold.ends for hold in self.model.holds if hold.status == "active" and hold.ends > now]
        if to == "hold" and ends:
            target = min(ends)
        elif to == "day":
            target = datetime.combine(self.model.today + timedelta(days=1), time(), UTC) - ZONE
        self.clock.advance(target - now)
        self.model.now = target

    @rule(n=purses)
    def sweep(self, n: int) -> None:
        self.both(doors.operation("sweep", words.Sweep(self.wallets[n])), {n})

    @rule(value=st.integers(1, 40), given=st.booleans(), most_uses=st.sampled_from([0, 0, 1, 2]))
    def a_card(self, value: int, most_uses: int, *, given: bool) -> None:
        origin = GIVEN if given else PAID
        new = NewCard(f"h{len(self.cards)}", "0000")
        issue = words.IssueCards((new,), value, "SAR", origin, max_usage_count=most_uses)
        (card,) = self.ledger.post(doors.operation("card_issue", issue)).cards
        if not given:
            self.ledger.post(doors.operation("card_sell", words.SellCard(card, "cash")))
        self.cards.append(card)
        self.model.cards.append(Card(origin, value, most_uses))

    @precondition(lambda self: self.cards)
    @rule(data=st.data(), n=purses, amount=st.integers(1, 45))
    def redeem(self, data: st.DataObject, n: int, amount: int) -> None:
        number = data.draw(st.integers(0, len(self.cards) - 1))
        left = self.model.cards[number].left
        wanted = data.draw(st.sampled_from([amount, left or 1, left + 1]))
        verb = words.RedeemCard(self.cards[number], self.wallets[n], wanted, f"h{number}")
        self.both(doors.operation("card_redeem", verb), {n}, lambda shop: shop.redeem(number, n, wanted))

    @invariant()
    def everything_is_as_foreseen_and_adds_up(self) -> None:
        with self.ledger.reading() as connection:
            assert self.standings(connection) == [
                (one.available, self.on_hold(n), one.debt, one.status) for n, one in enumerate(self.model.purses)
            ]
            for n, purse in enumerate(self.model.purses):
                assert self.pockets(connection, n) == {key: left for key, left in purse.pockets.items() if left}
            self.compare_the_rest(connection)
            assert verifier.differences(connection) == ()
            assert verifier.first_wrong_row(connection) is None

    def on_hold(self, n: int) -> int:
        """What the model holds of one wallet."""
        return sum(hold.rest for hold in self.model.holds if (hold.purse, hold.status) == (n, "active"))

    def standings(self, connection: Connection) -> list[tuple[int, int, int, str]]:
        """The wallets' stored balances."""
        of = tables.wallets.c
        query = select(of.available, of.on_hold, of.debt, of.status).order_by(of.id)
        return [tuple(row) for row in connection.execute(query)]

    def pockets(self, connection: Connection, n: int) -> dict[Key, int]:
        """The pockets of a wallet that hold something."""
        of = tables.accounts.c
        query = select(of.origin, of.expires, of.balance).where(of.wallet_id == self.wallets[n], of.kind == "pocket")
        return {(row.origin, row.expires): row.balance for row in connection.execute(query) if row.balance}

    def compare_the_rest(self, connection: Connection) -> None:
        """Cards, holds and pending credits."""
        of, held, row = tables.accounts.c, tables.holds.c, tables.transactions.c
        cards = select(of.balance).where(of.kind == "gift_card").order_by(of.card_id)
        assert list(connection.execute(cards).scalars()) == [card.left for card in self.model.cards]
        holds = select(held.status, held.amount - held.captured - held.released).order_by(held.id)
        assert [tuple(one) for one in connection.execute(holds)] == [
            (hold.status, hold.rest) for hold in self.model.holds
        ]
        waiting = select(row.status).where(row.id.in_(self.waiting)).order_by(row.id)
        assert list(connection.execute(waiting).scalars()) == [one.status for one in self.model.waiting]
