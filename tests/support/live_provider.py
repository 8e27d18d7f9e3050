"""The fixture `fake`: a live shop's provider on this machine, by the clock of the tests' ledgers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.fake_yookassa import served
from tests.support.ledgers import START

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.fake_yookassa import Fake


@pytest.fixture
def fake() -> Iterator[Fake]:
    """Answers as a shop that takes real money."""
    with served(START, live=True) as running:
        yield running
