"""What requests ask of their own fields when they are built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.errors import AmountNotPositive, FieldRequired

if TYPE_CHECKING:
    from ledger.money import Money


def require_positive(amount: Money | None) -> None:
    """An amount that is given is above zero. Raises AmountNotPositive."""
    if amount is not None and amount.minor <= 0:
        raise AmountNotPositive(amount)


def require_text(what: str, text: str) -> None:
    """The field says something. Raises FieldRequired."""
    if not text.strip():
        raise FieldRequired(what)
