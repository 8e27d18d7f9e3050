"""The same operations through both doors: one ledger on each engine, compared answer by answer and row by row."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from ledger.clock import SetClock
from ledger.errors import GuardTripped, LedgerError
from ledger.storage import verifier
from ledger.storage.door.answer import Answer, Who
from ledger.storage.door.door import Door
from tests.support import doors

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from ledger.domain.verbs import Operation, Verb
    from ledger.storage.ledger import Ledger

NOWHERE = 1_000_000_000
"""An id that no row has."""

COUNTED = ("operations", "transactions", "holds", "orders", "payments", "refunds", "payouts", "shifts")
"""Tables whose rows steps name by rank (operations as what a verb refers to); cards too, in the order in which answers
told of them."""

_NAMED = {
    "transaction": "transactions", "hold": "holds", "card": "cards", "payment": "payments", "refund": "refunds",
    "payout": "payouts", "shift": "shifts",
}  # fmt: skip
"""A verb's fields that name a row. `order` is counted from 1: None and 0 are the order that the operation opens."""


@dataclass(frozen=True)
class Step:
    """One thing to do on both sides. Verbs name rows by rank, from 0 (orders from 1); -1 is not there."""

    login: str
    operation: Operation
    at: datetime
    preview: bool = False


@dataclass
class Side:
    """One ledger, inside one open write transaction, and the real ids behind the ranks."""

    ledger: Ledger
    connection: Connection
    ids: dict[str, list[int]] = field(default_factory=lambda: {table: [] for table in (*COUNTED, "cards")})
    keys: dict[int, str] = field(default_factory=dict)

    @property
    def transactions(self) -> list[int]:
        return self.ids["transactions"]

    @property
    def holds(self) -> list[int]:
        return self.ids["holds"]

    def run(self, step: Step) -> dict[str, Any]:
        """What the step answers or refuses, in terms that do not depend on the engine."""
        assert isinstance(self.ledger.clock, SetClock)
        self.ledger.clock.instant = step.at
        door = Door(Who(login=step.login, workstation="w1"), self.ledger.clock)
        wanted = replace(step.operation, verbs=tuple(self._bound(verb) for verb in step.operation.verbs))
        act = door.preview if step.preview else door.post
        outcome = doors.attempt(self.connection, self.ledger, lambda: act(self.connection, wanted))
        if isinstance(outcome, LedgerError):
            return self._refused(outcome)
        if step.preview:
            return {"preview": [asdict(one) for one in outcome.wallets], "size": len(outcome.transactions)}
        return self._answered(outcome, wanted.key)

    def sql(self, statement: str, **values: object) -> list[Any]:
        """Plain SQL beside the door."""
        result = self.connection.execute(text(statement), values)
        return list(result) if result.returns_rows else []

    def _bound(self, verb: Verb) -> Verb:
        bound: dict[str, Any] = {
            name: _at(self.ids[table], rank)
            for name, table in _NAMED.items()
            if (rank := getattr(verb, name, None)) is not None
        }
        if instead := getattr(verb, "replacements", ()):
            bound["replacements"] = tuple(replace(one, card=_at(self.ids["cards"], one.card)) for one in instead)
        if order := getattr(verb, "order", None):
            bound["order"] = _at(self.ids["orders"], order - 1)
        if (about := getattr(verb, "about", None)) and about.reference_type == "operation":
            rank = int(about.reference_id)
            bound["about"] = replace(about, reference_id=str(_at(self.ids["operations"], rank)))
        return replace(verb, **bound)

    def _answered(self, answer: Answer, key: str) -> dict[str, Any]:
        for table in COUNTED:
            known = self.ids[table]
            newer = self.sql(f"SELECT id FROM {table} WHERE id > :last ORDER BY id", last=known[-1] if known else 0)
            known += [row.id for row in newer]
        self.ids["cards"] += [card for card in answer.cards if card not in self.ids["cards"]]
        assert self.keys.setdefault(answer.operation, key) == key
        return {
            **{
                table: [self.ids[table].index(one) for one in getattr(answer, table)]
                for table in ("transactions", "cards", "orders", "payments")
            },
            "wallets": [asdict(one) for one in answer.wallets],
            "repeated": answer.repeated,
        }

    def _refused(self, refusal: LedgerError) -> dict[str, Any]:
        facts = {} if isinstance(refusal, GuardTripped) else refusal.facts()
        for name, table in (*_NAMED.items(), ("by", "transactions"), ("order", "orders")):
            number = facts.get(name)
            if isinstance(number, int) and number != NOWHERE:
                facts[name] = self.ids[table].index(number) if number in self.ids[table] else "made here"
        return {"refused": refusal.name, **facts}


class Pair:
    """Both ledgers, each in one write transaction that is left uncommitted until the end."""

    def __init__(self, ledgers: tuple[Ledger, Ledger]) -> None:
        self._stack = ExitStack()
        self.sides = tuple(Side(one, self._stack.enter_context(one.writing())) for one in ledgers)

    def run(self, step: Step) -> dict[str, Any]:
        """What both sides answered. AssertionError when they differ."""
        here, there = (side.run(step) for side in self.sides)
        assert here == there, f"{here} != {there}: {step}"
        return here

    def sql(self, statement: str, **values: object) -> list[Any]:
        """The same plain SQL on both sides; rows of the first."""
        rows = [side.sql(statement, **values) for side in self.sides]
        return rows[0]

    def finish(self) -> None:
        """Compare every row, recompute every balance, commit."""
        here, there = (doors.rows_of(side.connection) for side in self.sides)
        for table, rows in here.items():
            assert len(rows) == len(there[table]), table
            for row, other in zip(rows, there[table], strict=True):
                assert row == other, f"{table}: {row} != {other}"
        for side in self.sides:
            assert verifier.differences(side.connection) == ()
            assert verifier.first_wrong_row(side.connection) is None
        self.close()

    def close(self) -> None:
        """Commit both sides and let them go."""
        self._stack.close()


def _at(ids: list[int], rank: int) -> int:
    return ids[rank] if 0 <= rank < len(ids) else NOWHERE
