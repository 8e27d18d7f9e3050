"""Tills: real processes that open one ledger and post at the same instant, as workstations of a shop do."""

from __future__ import annotations

import multiprocessing
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from ledger.clock import SetClock
from ledger.domain.verbs import Operation
from ledger.errors import LedgerError
from ledger.storage import opening, wallets
from ledger.storage.door.answer import Answer, Who
from ledger.use_cases import gift_cards
from ledger.use_cases.gift_cards import RedeemCard
from ledger.use_cases.jobs import JobReport, run_job
from ledger.use_cases.returns import ReturnOrder, return_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.connection import Connection as Pipe

    from ledger.storage.ledger import Ledger

PATIENCE_SECONDS = 120


class Opening(NamedTuple):
    """Ask for a customer's wallet, which may not be there yet."""

    customer: int
    unit: str


class Job(NamedTuple):
    """Run a job by name."""

    name: str


class At(NamedTuple):
    """Do a task as a workstation whose clock stands at `instant`."""

    instant: datetime
    task: Operation


class Returning(NamedTuple):
    """Take goods of an order back; answers the operation's id."""

    request: ReturnOrder


class LookUp(NamedTuple):
    """Type a gift card's code; answers the card's id."""

    code: str


class Redeeming(NamedTuple):
    """Redeem so much of a card by its code, as a till does it: look up, then post."""

    request: RedeemCard


Task = Operation | Opening | Job | At | Returning | LookUp | Redeeming


class Outcome(NamedTuple):
    """What became of one task: the answer, or the refusal's or the fault's name and facts."""

    answer: Answer | JobReport | int | None
    refused: str = ""
    facts: dict[str, Any] = {}  # noqa: RUF012 - read only

    @property
    def posted(self) -> Answer:
        """The answer of an operation. AssertionError when there is none."""
        assert isinstance(self.answer, Answer), self
        return self.answer


@dataclass
class Tills:
    """Waiting processes. They start when first needed and stay: importing the program is what takes their time."""

    _pipes: list[Pipe] = field(default_factory=list)
    _processes: list[Any] = field(default_factory=list)

    def run(self, ledger: Ledger, work: Sequence[Sequence[Task]]) -> list[list[Outcome]]:
        """Each list of tasks at a till of its own, all starting together; what became of each."""
        while len(self._pipes) < len(work):
            self._hire()
        pipes = self._pipes[: len(work)]
        for pipe, tasks in zip(pipes, work, strict=True):
            pipe.send((_place(ledger), ledger.state_dir, list(tasks)))
        for pipe in pipes:
            assert _receive(pipe) == "ready"
        for pipe in pipes:
            pipe.send("go")
        return [_receive(pipe) for pipe in pipes]

    def close(self) -> None:
        """Send everybody home."""
        for pipe in self._pipes:
            pipe.send(None)
        for process in self._processes:
            process.join(PATIENCE_SECONDS)
            process.close()

    def _hire(self) -> None:
        context = multiprocessing.get_context("spawn")
        mine, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), daemon=True)
        process.start()
        self._pipes.append(mine)
        self._processes.append(process)


@pytest.fixture(scope="session")
def tills() -> Iterator[Tills]:
    """The tills of all tests of this process."""
    made = Tills()
    yield made
    made.close()


def refusals(results: list[list[Outcome]]) -> Counter[str]:
    """How often each refusal was heard at all tills, by name; '' for what was done."""
    return Counter(outcome.refused for till in results for outcome in till)


def _place(ledger: Ledger) -> str:
    url = ledger.location.url
    return str(ledger.location.path) if url is None else url.render_as_string(hide_password=False)


def _receive(pipe: Pipe) -> Any:  # noqa: ANN401 - whatever a till sends
    assert pipe.poll(PATIENCE_SECONDS), "a till does not answer"
    return pipe.recv()


def _serve(pipe: Pipe) -> None:
    while (job := pipe.recv()) is not None:
        place, state_dir, tasks = job
        with closing(opening.open_existing(place, who=Who(workstation="till"), state_dir=state_dir)) as ledger:
            pipe.send("ready")
            pipe.recv()
            pipe.send([_do(ledger, task) for task in tasks])


def _do(ledger: Ledger, task: Task) -> Outcome:
    try:
        return Outcome(_done(ledger, task))
    except LedgerError as error:
        return Outcome(None, error.name, error.facts())


def _done(ledger: Ledger, task: Task) -> Answer | JobReport | int:  # noqa: PLR0911 - one for each kind of task
    match task:
        case At():
            clock = SetClock(task.instant)
            return replace(ledger, clock=clock, door=replace(ledger.door, clock=clock)).post(task.task)
        case Opening():
            now = ledger.clock.now()
            return ledger.write(lambda connection: wallets.open_wallet(connection, task.customer, task.unit, now))
        case Returning():
            return return_order(ledger, task.request).operation_id
        case LookUp():
            return gift_cards.look_up_card(ledger, task.code).id
        case Redeeming():
            return gift_cards.redeem_card(ledger, task.request).operation_id
        case Job():
            return run_job(ledger, task.name)
        case Operation():
            return ledger.post(task)
