"""A stall for the tests of orders, whose books are sound at the end, whatever happened at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.selling import Stall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Ledger


@pytest.fixture
def stall(ledger: Ledger) -> Iterator[Stall]:
    """One customer and one rule, on each engine."""
    made = Stall(ledger)
    yield made
    made.assert_sound()
