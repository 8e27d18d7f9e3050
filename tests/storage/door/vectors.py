"""Golden vectors: short programs whose every figure was worked out by hand (`vectors.json`), and how they run.

A program is a list of lines. A line is `["+3d"]` (time passes), `["as", login]`, or `[verb, arguments, expected]`:
`W`, `P`, `K` name the first customer's wallets in SAR, points and dinars, `W2` the second's; `#1` a transaction and
`c1`, `h1` a card or a hold, numbered as they come. Expected is what the wallet shows afterwards, `"available/on
hold/debt"`, or the name of a refusal, with its facts that matter after a colon; `null` expects nothing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ledger.clock import SetClock
from ledger.domain import verbs
from ledger.domain.about import About
from ledger.domain.card_verbs import NewCard
from ledger.domain.verbs import Operation, Verb
from ledger.errors import LedgerError
from ledger.storage.door.answer import Answer
from tests.support import doors

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

Line = list[Any]
PROGRAMS: dict[str, list[Line]] = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
UNITS = {"W": "SAR", "P": "PTS", "K": "KWD", "W2": "SAR", "P2": "PTS"}
KINDS = {"credit": "credit", "debit": "debit", "reverse": "reverse", "transfer": "transfer", "owe": "opening"}


@dataclass
class Player:
    """Runs one program on one ledger."""

    ledger: Ledger
    login: str = "administrator"
    wallets: dict[str, int] = field(default_factory=dict)
    transactions: list[int] = field(default_factory=list)
    cards: list[int] = field(default_factory=list)
    holds: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        first, second = doors.add_customer(self.ledger, "Anna"), doors.add_customer(self.ledger, "Boris")
        for name, unit in UNITS.items():
            self.wallets[name] = doors.add_wallet(self.ledger, second if name.endswith("2") else first, unit)

    def play(self, lines: list[Line]) -> None:
        """Every line in turn. AssertionError at the first that comes out otherwise than expected."""
        for line in lines:
            if line[0] == "as":
                self.login = line[1]
            elif line[0].startswith("+"):
                self._pass_time(line[0])
            elif line[0] == "sql":
                doors.run_sql(self.ledger, line[1])
            else:
                self._expect(*line)

    def _pass_time(self, text: str) -> None:
        unit = {"d": "days", "h": "hours", "m": "minutes", "s": "seconds"}[text[-1]]
        assert isinstance(self.ledger.clock, SetClock)
        self.ledger.clock.advance(timedelta(**{unit: int(text[1:-1])}))

    def _expect(self, verb: str, arguments: dict[str, Any], expected: str | None) -> None:
        arguments = dict(arguments)
        key, note = arguments.pop("key", ""), arguments.pop("note", "")
        seen = arguments.pop("see", arguments.get("wallet", "W"))
        operation = Operation(key or doors.new_key(), KINDS.get(verb, verb), (self._verb(verb, arguments),), note=note)
        outcome = self._outcome(operation)
        if expected is None:
            assert isinstance(outcome, Answer), outcome
        elif isinstance(outcome, Answer):
            assert self._standing(seen) == expected
        else:
            self._require_refusal(outcome, expected)

    @staticmethod
    def _require_refusal(outcome: Answer | LedgerError, expected: str) -> None:
        assert isinstance(outcome, LedgerError), outcome
        name, _, facts = expected.partition(":")
        assert outcome.name == name, outcome
        told = dict(fact.split("=") for fact in facts.split(",") if fact)
        assert {fact: str(outcome.facts()[fact]) for fact in told} == told

    def _outcome(self, operation: Operation) -> Answer | LedgerError:
        try:
            answer = doors.post_as(self.ledger, self.login, operation)
        except LedgerError as refusal:
            return refusal
        self._number(answer.cards)
        return answer

    def _verb(self, verb: str, arguments: dict[str, Any]) -> Verb:
        """The verb of this name, its names and days replaced by ids and dates."""
        arguments.pop("see", None)
        known = {kind.verb: kind for kind in verbs.Verb.__args__}
        if "wallet" in arguments and verb in {
            "credit",
            "debit",
            "owe",
            "hold",
            "transfer",
            "clawback",
            "write_off",
            "pend",
            "pocket_extend",
        }:
            arguments.setdefault("currency", UNITS[arguments["wallet"]])
        values: dict[str, Any] = {}
        for name, value in arguments.items():
            values[name] = self._value(name, value)
        if "cards" in values:
            values["cards"] = tuple(NewCard(code, code[-4:]) for code in values["cards"])
        made: Verb = known[verb](**values)
        return made

    def _value(self, name: str, value: Any) -> Any:  # noqa: ANN401 - JSON
        if name in {"wallet", "to"}:
            return self.wallets[value]
        if name in {"transaction", "card", "hold"}:
            numbers = {"transaction": self.transactions, "card": self.cards, "hold": self.holds}[name]
            return numbers[int(value[1:]) - 1]
        if name in {"expires", "until", "valid_from", "valid_until"}:
            return None if value is None else self._today() + timedelta(days=int(value))
        if name == "expires_at":
            return self.ledger.clock.now() + timedelta(minutes=int(value))
        if name == "about":
            return About(**value)
        return value

    def _today(self) -> date:
        return (self.ledger.clock.now() + timedelta(hours=3)).date()

    def _number(self, cards: tuple[int, ...]) -> None:
        self.transactions = [row.id for row in doors.run_sql(self.ledger, "SELECT id FROM transactions ORDER BY id")]
        self.holds = [row.id for row in doors.run_sql(self.ledger, "SELECT id FROM holds ORDER BY id")]
        self.cards += [card for card in cards if card not in self.cards]

    def _standing(self, name: str) -> str:
        if name.startswith("c"):
            sql = (
                "SELECT g.status, a.balance, g.usage_count FROM gift_cards g JOIN accounts a ON a.card_id = g.id"
                " WHERE g.id = :card"
            )
            return "{}/{}/{}".format(*doors.run_sql(self.ledger, sql, card=self.cards[int(name[1:]) - 1])[0])
        sql = "SELECT available, on_hold, debt FROM wallets WHERE id = :wallet"
        return "{}/{}/{}".format(*doors.run_sql(self.ledger, sql, wallet=self.wallets[name])[0])


MIDDAY = datetime(2026, 1, 5, 10, 0, tzinfo=UTC)
"""When every program begins: 13:00 in Riyadh, three hours ahead of UTC."""
