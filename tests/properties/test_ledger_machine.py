"""A ledger and a plain model of it do the same things in any order; after each step everything adds up."""

from __future__ import annotations

import copy
import os
import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from ledger.clock import SetClock
from ledger.domain.verbs import Credit, Debit, IssueCards, NewCard, Operation, Owe, RedeemCard, Reverse, SellCard, Sweep
from ledger.errors import LedgerError
from ledger.storage import opening, verifier
from ledger.storage.door.answer import Answer, Who
from tests.properties.model import GIVEN, PAID, Card, Purse, RefusedError
from tests.support import doors
from tests.support.ledgers import START

if TYPE_CHECKING:
    from collections.abc import Callable

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
SOURCES = {"promo": GIVEN, "cashback": GIVEN, "refund": PAID, "compensation": GIVEN, "opening_balance": PAID}
amounts = st.integers(1, 60)


class Machine(RuleBasedStateMachine):
    """One wallet, its cards and its model."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        place = shutil.copy(self.template, self.folder / "ledger.db")
        self.clock = SetClock(START)
        self.ledger = opening.open_existing(str(place), clock=self.clock, who=Who(), state_dir=self.folder)
        self.wallet = doors.add_wallet(self.ledger)
        self.model = Purse(self.today)
        self.first: list[int] = []
        self.sent: list[tuple[Operation, Answer]] = []

    def teardown(self) -> None:
        """Let the ledger go."""
        self.ledger.close()
        shutil.rmtree(self.folder)

    @property
    def today(self) -> date:
        """The shop's day: Riyadh is three hours ahead, all year."""
        return (self.clock.now() + timedelta(hours=3)).date()

    def both(self, operation: Operation, foresee: Callable[[Purse], None]) -> None:
        """Do it to the ledger and to the model; both succeed, or both refuse by the same name."""
        foreseen, refused, told = copy.deepcopy(self.model), "", ""
        try:
            foresee(foreseen)
        except RefusedError as refusal:
            refused = str(refusal)
        try:
            answer = self.ledger.post(operation)
            self.first.append(answer.transactions[0])
            self.sent.append((operation, answer))
            self.model = foreseen
        except LedgerError as refusal:
            told = refusal.name
        assert told == refused

    @rule(amount=amounts, source=st.sampled_from(sorted(SOURCES)), days=st.sampled_from([None, None, -1, 0, 1, 2, 9]))
    def credit(self, amount: int, source: str, days: int | None) -> None:
        expires = None if days is None else self.today + timedelta(days=days)
        verb = Credit(self.wallet, amount, "SAR", source, expires=expires)
        self.both(doors.operation("credit", verb), lambda model: model.credit(amount, SOURCES[source], expires))

    @rule(amount=amounts)
    def owe(self, amount: int) -> None:
        self.both(doors.operation("opening", Owe(self.wallet, amount, "SAR")), lambda model: model.owe(amount))

    @rule(amount=amounts, near=st.sampled_from([None, None, 0, 0, 1, -1]))
    def debit(self, amount: int, near: int | None) -> None:
        """Some amount, or all there is, or one unit more or less."""
        wanted = amount if near is None else max(1, self.model.available + near)
        verb = Debit(self.wallet, wanted, "SAR", "purchase")
        self.both(doors.operation("debit", verb), lambda model: model.debit(wanted))

    @precondition(lambda self: self.first)
    @rule(data=st.data())
    def reverse(self, data: st.DataObject) -> None:
        number = data.draw(st.integers(0, len(self.first) - 1))
        operation = doors.operation("reverse", Reverse(self.first[number]))
        self.both(operation, lambda model: model.reverse(number))

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

    @rule(hours=st.integers(1, 60))
    def pass_time(self, hours: int) -> None:
        self.clock.advance(timedelta(hours=hours))
        self.model.until(self.today)

    @rule()
    def sweep(self) -> None:
        self.ledger.post(doors.operation("sweep", Sweep(self.wallet)))
        self.model.sweep()

    @rule(value=st.integers(1, 40), given=st.booleans(), most_uses=st.sampled_from([0, 0, 1, 2]))
    def a_card(self, value: int, given: bool, most_uses: int) -> None:
        number = len(self.model.cards)
        issue = IssueCards((NewCard(f"h{number}", "0000"),), value, "SAR", GIVEN if given else PAID,
                           max_usage_count=most_uses)  # fmt: skip
        (card,) = self.ledger.post(doors.operation("card_issue", issue)).cards
        assert card == number + 1
        if not given:
            self.ledger.post(doors.operation("card_sell", SellCard(card, "cash")))
        self.model.cards.append(Card(GIVEN if given else PAID, value, most_uses))

    @precondition(lambda self: self.model.cards)
    @rule(data=st.data(), amount=st.integers(1, 45))
    def redeem(self, data: st.DataObject, amount: int) -> None:
        number = data.draw(st.integers(0, len(self.model.cards) - 1))
        left = self.model.cards[number].left
        wanted = data.draw(st.sampled_from([amount, left or 1, left + 1]))
        verb = RedeemCard(number + 1, self.wallet, wanted, f"h{number}")
        self.both(doors.operation("card_redeem", verb), lambda model: model.redeem(number, wanted))

    @invariant()
    def pockets_are_as_foreseen(self) -> None:
        rows = doors.run_sql(self.ledger, "SELECT origin, expires, balance FROM accounts WHERE kind = 'pocket'")
        found = {(row.origin, row.expires and date.fromisoformat(row.expires)): row.balance for row in rows}
        assert {key: left for key, left in found.items() if left} == {k: v for k, v in self.model.pockets.items() if v}

    @invariant()
    def balances_are_as_foreseen(self) -> None:
        ((available, debt),) = doors.run_sql(self.ledger, "SELECT available, debt FROM wallets")
        assert (available, debt) == (self.model.available, self.model.debt)
        left = [row.balance for row in doors.run_sql(
            self.ledger, "SELECT balance FROM accounts WHERE kind = 'gift_card' ORDER BY card_id")]  # fmt: skip
        assert left == [card.left for card in self.model.cards]

    @invariant()
    def everything_adds_up(self) -> None:
        with self.ledger.reading() as connection:
            assert verifier.differences(connection) == ()
            assert verifier.first_wrong_row(connection) is None


def test_the_ledger_does_what_its_model_does(sqlite_template: Path) -> None:
    Machine.template = sqlite_template
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=2_000 if LONG else 25,
            stateful_step_count=50 if LONG else 30,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
