"""A stall whose orders earn cashback, and a token that stops work half way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from ledger.money import Money
from ledger.progress import Cancelled
from tests.support.cashing import FIVE
from tests.support.ledgers import START
from tests.support.selling import SAR, Stall, paid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Ledger


CAPPED = replace(FIVE, maximum=Money(5_000, SAR))
DAY = START.date()


@pytest.fixture
def stall(ledger: Ledger) -> Iterator[Stall]:
    """One customer and one points rule, on each engine."""
    made = Stall(ledger)
    yield made
    made.assert_sound()


def sell(stall: Stall, total: int, **more: Any) -> int:  # noqa: ANN401 - any field of the verb
    """A counter sale by card."""
    return stall.sell(total, paid(total), earns={}, **more)


class Stops:
    """Progress whose watcher cancels at once."""

    def report(self, done: int, total: int, stage: str = "") -> None:
        raise Cancelled(done, total, stage)
