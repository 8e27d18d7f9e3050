"""A shop with staff that takes payments, for the tests of what a person does about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from ledger.money import Money, currency
from ledger.storage.sale_tables import provider_events
from tests.support import doors
from tests.support.paying import Shop, a_shop

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger


SAR, RUB = currency("SAR"), currency("RUB")


def money(minor: int) -> Money:
    return Money(minor, SAR)


@pytest.fixture
def shop(ledger: Ledger) -> Iterator[Shop]:
    """A shop with staff whose books are sound at the end."""
    doors.add_staff(ledger)
    made = a_shop(ledger)
    yield made
    made.assert_sound()


def an_event(shop: Shop, verdict: str, payment: int | None = None, **more: object) -> int:
    """An open event of the provider; its id."""
    row = {
        "at": shop.ledger.clock.now(), "provider": "yookassa", "kind": "fetched", "payment_id": payment,
        "provider_id": "2d7a", "stands": "succeeded", "currency": "SAR", "verdict": verdict, "exception": "open",
        "settled_note": "",
    } | more  # fmt: skip
    insert = provider_events.insert().values(row).returning(provider_events.c.id)
    made: int = shop.ledger.write(lambda connection: connection.execute(insert).scalar_one())
    return made
