"""What a write changed, so that open pages refresh only what they show."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids touched by one write, by kind."""

    customers: frozenset[int] = field(default_factory=frozenset)
    wallets: frozenset[int] = field(default_factory=frozenset)
    cards: frozenset[int] = field(default_factory=frozenset)
    orders: frozenset[int] = field(default_factory=frozenset)
    tills: bool = False
    partners: bool = False
    settings: bool = False
    everything: bool = False

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.customers | other.customers,
            self.wallets | other.wallets,
            self.cards | other.cards,
            self.orders | other.orders,
            self.tills or other.tills,
            self.partners or other.partners,
            self.settings or other.settings,
            self.everything or other.everything,
        )


NOTHING = Changes()
EVERYTHING = Changes(everything=True)
