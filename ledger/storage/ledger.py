"""An open ledger: its engine, its door, and units of work that begin and end transactions."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import Connection

from ledger.errors import LedgerBusy
from ledger.storage.faults import TryAgain, translated

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

    from ledger.clock import Clock
    from ledger.domain.verbs import Operation
    from ledger.storage.door.answer import Answer, Who
    from ledger.storage.door.door import Door
    from ledger.storage.location import Location

__all__ = ["Build", "Check", "Connection", "Ledger", "Reading"]

Result = TypeVar("Result")
Build = Callable[[Connection], "Operation"]
"""Makes an operation of what the posting transaction sees."""

Check = Callable[[Connection, "Answer"], None]
"""Looks at what was posted before it is committed; raises to undo it."""

Reading = Callable[[], AbstractContextManager[Connection]]
"""Gives a connection for one short read."""

TRIES = 5


class _Undo(Exception):
    """Ends a preview's transaction without a commit."""


@dataclass(slots=True)
class Ledger:
    """A handle that use cases take; safe to share between threads. `state_dir` keeps this machine's keys."""

    location: Location
    engine: Engine
    door: Door
    clock: Clock
    who: Who
    state_dir: Path
    settings: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A read-only transaction: it blocks no writer and sees one moment."""
        with translated(self.location), self.engine.connect() as plain:
            connection = plain.execution_options(read_only=True)
            with connection.begin():
                yield connection

    @contextmanager
    def reading_long(self) -> Iterator[Reading]:
        """For work that reads for minutes: each call of what this yields gives a connection for a short read.

        On PostgreSQL all of them are one transaction that sees one moment. On SQLite a read that stays open would keep
        tills waiting, so each is its own: bound such reads by `history.newest`, as rows there are numbered in order.
        """
        if self.location.engine == "sqlite":
            yield self.reading
            return
        with self.reading() as connection:
            yield lambda: nullcontext(connection)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One write transaction: all of the block, or nothing."""
        with translated(self.location), self.engine.connect() as connection, connection.begin():
            yield connection

    def write(self, work: Callable[[Connection], Result]) -> Result:
        """Run `work` in one write transaction, again where the database asks for it. Raises LedgerBusy at the end."""
        for attempt in range(TRIES):
            try:
                with self.writing() as connection:
                    return work(connection)
            except TryAgain:
                time.sleep(random.uniform(0, 0.02 * 2**attempt))  # noqa: S311 - spreading retries, not a secret
        raise LedgerBusy(self.location.shown)

    def post(self, operation: Operation) -> Answer:
        """Post one operation in a transaction of its own."""
        return self.write(lambda connection: self.door.post(connection, operation))

    def post_built(self, build: Build, check: Check | None = None) -> Answer:
        """Post what `build` makes in the same transaction, which also undoes what `build` wrote when it is refused.

        `check` may still refuse what was posted, by raising.
        """

        def work(connection: Connection) -> Answer:
            answer = self.door.post(connection, build(connection))
            if check is not None:
                check(connection, answer)
            return answer

        return self.write(work)

    def trial(self, build: Build, read: Callable[[Connection, Answer], Result]) -> Result:
        """What `read` sees right after posting what `build` makes; then everything is undone."""
        return self.undone(lambda connection: read(connection, self.door.post(connection, build(connection))))

    def undone(self, work: Callable[[Connection], Result]) -> Result:
        """What `work` answers; whatever it wrote is undone."""
        kept: list[Result] = []

        def tried(connection: Connection) -> None:
            kept.append(work(connection))
            raise _Undo

        with suppress(_Undo):
            self.write(tried)
        return kept[0]

    def preview(self, build: Build) -> Answer:
        """What posting would answer; nothing is written, not even by `build`."""
        kept: list[Answer] = []

        def work(connection: Connection) -> None:
            kept.append(self.door.preview(connection, build(connection)))
            raise _Undo

        with suppress(_Undo):
            self.write(work)
        return kept[0]

    def close(self) -> None:
        """Let every connection go."""
        self.engine.dispose()
