"""A card that somebody bought, how it stands, and its file of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ledger.domain.card_verbs import NewCard
from ledger.domain.verbs import SellCard
from ledger.storage import verifier
from tests.support import doors
from tests.support.ledgers import START

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.selling import Stall


TODAY = START.date()
NEW = NewCard("n" * 64, "nnnn")


@pytest.fixture(autouse=True)
def everything_adds_up(stall: Stall) -> Iterator[None]:
    """Every role has its person. After every test no cache differs, and the file of every card fits."""
    doors.add_staff(stall.ledger)
    yield
    with stall.ledger.reading() as connection:
        assert verifier.differences(connection) == ()


def a_card(stall: Stall, amount: int = 1_000, discount: int = 0, **more: object) -> int:
    """A card that somebody bought."""
    card = stall.gift_card(amount, origin="paid", **more)
    stall.post("sell", SellCard(card, "cash", stall.customer, discount=discount))
    return card


def stands(stall: Stall, card: int) -> tuple[str, int, int]:
    """Status, what is left, uses."""
    row = stall.row(
        "SELECT g.status, a.balance, g.usage_count FROM gift_cards g JOIN accounts a ON a.card_id = g.id"
        " WHERE g.id = :card", card=card,
    )  # fmt: skip
    return row.status, row.balance, row.usage_count


def file_of(stall: Stall, card: int) -> list[tuple[str, int, int]]:
    """The events of a card: what, and what was left before and after."""
    rows = stall.rows("SELECT * FROM card_events WHERE card_id = :card ORDER BY id", card=card)
    return [(row.event, row.balance_before, row.balance_after) for row in rows]
