"""Value that goes back to gift cards which take none any more: new cards in their place, whose codes are told once.

Where nobody is there to be told a code, the new card has none: no code leads to it until staff replace it in its turn.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from ledger.domain.card_codes import grouped, new_code, parse_code
from ledger.domain.card_verbs import NewCard, Replacement
from ledger.domain.gift_cards import IssuedCard
from ledger.errors import CardNeedsReplacement
from ledger.storage import cards, code_keys
from ledger.use_cases.opening import calendar

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from ledger.storage.ledger import Connection, Ledger

    Done = TypeVar("Done")


class Drawn:
    """The new cards that an attempt was given, with their codes; the codes are here and nowhere else.

    Without `told` the cards have no codes, and no code key is needed.
    """

    def __init__(self, ledger: Ledger, *, told: bool = True) -> None:
        self._ledger = ledger
        self._told = told
        self._codes: dict[int, str] = {}
        self.replacements: tuple[Replacement, ...] = ()

    def draw(self, card: int) -> None:
        """A new card for what goes back to this one. Raises CodeKeyMissing."""
        made = self._with_code(card) if self._told else card_without_code()
        self.replacements = (*self.replacements, Replacement(card, made))

    def _with_code(self, card: int) -> NewCard:
        code_keys.make_key_once(self._ledger)
        code = self._codes[card] = parse_code(new_code())
        return NewCard(code_keys.code_hash(self._ledger, code), code[-4:])

    def has(self, card: int) -> bool:
        """Whether a card was drawn for this one."""
        return any(one.card == card for one in self.replacements)

    def issued(self, connection: Connection) -> tuple[IssuedCard, ...]:
        """Those that were really made, with their codes: none when a first answer was repeated."""
        today = calendar(self._ledger).local(self._ledger.clock.now()).date()
        told = [one for one in self.replacements if one.card in self._codes]
        made = [(cards.by_hash(connection, one.new.code_hash, today), one.card) for one in told]
        return tuple(IssuedCard(card, grouped(self._codes[of])) for card, of in made if card is not None)


def card_without_code() -> NewCard:
    """A card that no code leads to: where the keyed hash of one stands there is a word that no hash can be."""
    return NewCard(f"none:{secrets.token_hex(16)}", "")


def with_replacements(
    ledger: Ledger, attempt: Callable[[tuple[Replacement, ...]], Done], *, told: bool = True
) -> tuple[Done, Drawn]:
    """Do `attempt`, again under its same key with one new card more as often as a card needs to be replaced.

    Without `told`, as nobody is there to hear them, the new cards get no codes. Raises CardNeedsReplacement when a
    card is asked for that was drawn already, and whatever `attempt` raises.
    """
    drawn = Drawn(ledger, told=told)
    while True:
        try:
            return attempt(drawn.replacements), drawn
        except CardNeedsReplacement as needed:
            if drawn.has(needed.card):
                raise
            drawn.draw(needed.card)
