"""What tests of orders through the door share: lines, openings, holds, and refusals that change nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from ledger.domain.order_verbs import OpenOrder, OrderLine
from ledger.domain.verbs import Hold
from ledger.money import Money, currency
from tests.support import doors
from tests.support.ledgers import START
from tests.support.selling import Stall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.domain.verbs import Verb
    from ledger.errors import Refusal
    from ledger.storage.ledger import Ledger

SOLD = ("debit", "settlement", "2300", "4000")
"""A settlement as `booked` shows it, before its amount."""


@pytest.fixture
def stall(ledger: Ledger) -> Iterator[Stall]:
    """A stall where every role has its person; its books are sound at the end, whatever happened."""
    doors.add_staff(ledger)
    made = Stall(ledger)
    yield made
    made.assert_sound()
    made.books()


def refused(stall: Stall, kind: type[Refusal], *verbs: Verb, login: str = "administrator") -> dict[str, Any]:
    """The figures of the refusal; nothing was written."""
    counted = "SELECT (SELECT count(*) FROM operations) + (SELECT count(*) FROM orders) AS n"
    before = stall.row(counted).n
    with pytest.raises(kind) as raised:
        stall.post("sell", *verbs, login=login)
    assert type(raised.value) is kind
    assert stall.row(counted).n == before
    return raised.value.facts()


def opening(*lines: OrderLine, kind: str = "counter", **more: Any) -> OpenOrder:  # noqa: ANN401 - any field of the verb
    """An order of these lines, in SAR and of nobody unless told otherwise."""
    return OpenOrder(more.pop("customer", None), more.pop("currency", "SAR"), kind, lines, **more)


def thing(price: int = 1_000, quantity: int = 1, **more: Any) -> OrderLine:  # noqa: ANN401 - any field of the line
    """An open-price line."""
    return OrderLine(more.pop("product", None), more.pop("name", "Thing"), quantity, price, **more)


def sar(minor: int) -> str:
    """An amount as refusals show it."""
    return str(Money(minor, currency("SAR")))


def held_of(stall: Stall, amount: int) -> int:
    """A hold on the customer's money for an hour; its id."""
    stall.post("hold", Hold(stall.money, amount, "SAR", START + timedelta(hours=1)))
    return int(stall.row("SELECT max(id) AS id FROM holds").id)
