"""A ledger with a provider, on each engine; its books are sound at the end of every test, whatever happened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from ledger.gateways import strict_http
from ledger.use_cases import provider_setup
from tests.provider.market import Market
from tests.support import doors
from tests.support.fake_yookassa import Fake
from tests.support.live_provider import fake

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger


__all__ = ["fake"]


@pytest.fixture
def market(ledger: Ledger, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> Iterator[Market]:
    """A shop whose provider is set up, and whose requests give up after a second."""
    monkeypatch.setattr(provider_setup, "LIMITS", strict_http.Limits(connect=2, whole=1))
    customer = doors.add_customer(ledger)
    made = Market(ledger, customer, doors.add_wallet(ledger, customer), fake)
    made.set_up(return_url="https://shop.example.test/back")
    yield made
    made.assert_sound()
