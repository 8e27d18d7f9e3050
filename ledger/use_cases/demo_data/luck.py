"""Ways to ask chance."""

from __future__ import annotations

from random import Random


def percent(chance: Random, share: int) -> bool:
    """True in `share` cases of a hundred."""
    return chance.randrange(100) < share


def one_in(chance: Random, cases: int) -> bool:
    """True in one case of so many."""
    return chance.randrange(cases) == 0
