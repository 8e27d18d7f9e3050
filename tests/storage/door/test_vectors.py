"""Programs worked out by hand, on both engines; after each, everything still adds up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ledger.storage import verifier
from tests.storage.door.sale_vectors import PROGRAMS as SALES
from tests.storage.door.sale_vectors import SalePlayer
from tests.storage.door.vectors import MIDDAY, PROGRAMS, Line, Player
from tests.support import doors
from tests.support.ledgers import START

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger


@pytest.mark.parametrize("lines", PROGRAMS.values(), ids=PROGRAMS)
def test_golden_vector(ledger: Ledger, lines: list[Line]) -> None:
    assert START == MIDDAY
    doors.add_staff(ledger)
    Player(ledger).play(lines)
    with ledger.reading() as connection:
        assert verifier.differences(connection) == ()
        assert verifier.first_wrong_row(connection) is None


@pytest.mark.parametrize("lines", SALES.values(), ids=SALES)
def test_golden_vector_of_sales(ledger: Ledger, lines: list[Line]) -> None:
    doors.add_staff(ledger)
    player = SalePlayer(ledger)
    player.play(lines)
    player.stall.assert_sound()


def test_there_are_enough_vectors() -> None:
    assert len(PROGRAMS) >= 40
    assert len(SALES) >= 25
