"""Setting a sale aside, and setting aside again one that was taken up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.errors import HoldEnded
from ledger.use_cases.carts import ParkCart, ParkedCart, park_cart
from ledger.use_cases.movements import ReleaseHold, move
from ledger.use_cases.posting import new_key

if TYPE_CHECKING:
    from ledger.use_cases.opening import Ledger


def set_aside(ledger: Ledger, request: ParkCart, hold_id: int | None = None) -> tuple[ParkedCart, Changes]:
    """Park a sale. What was held for it before is given back first, so that it can be held anew."""
    released = Changes()
    if hold_id is not None:
        try:
            released = move(ledger, ReleaseHold(new_key(), hold_id, "cart")).changes
        except HoldEnded:
            released = Changes()
    cart, changes = park_cart(ledger, request)
    return cart, released | changes
