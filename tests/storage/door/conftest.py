"""A stall for the tests of orders and a shop for those of payments; their books are sound at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.paying import Shop, a_shop
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


@pytest.fixture
def shop(ledger: Ledger) -> Iterator[Shop]:
    """One customer and what is sold to them, on each engine."""
    made = a_shop(ledger)
    yield made
    made.assert_sound()
