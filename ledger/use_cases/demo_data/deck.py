"""What happens how often. Kinds are dealt from shuffled decks, so that even a small story holds every kind."""

from __future__ import annotations

from enum import StrEnum
from random import Random


class Kind(StrEnum):
    """One thing that happens at a counter or in the office."""

    CASH = "cash"
    TERMINAL = "terminal"
    BANK = "bank"
    ORDER = "order"
    POINTS_ORDER = "points_order"
    EARN = "earn"
    PROMOTION = "promotion"
    PROMOTION_BACK = "promotion_back"
    COMPENSATION = "compensation"
    ADJUST_UP = "adjust_up"
    ADJUST_DOWN = "adjust_down"
    RETURN = "return"
    WRONG_TOP_UP = "wrong_top_up"
    WRONG_CREDIT = "wrong_credit"
    WITHDRAW = "withdraw"
    ISSUE = "issue"
    GIVE_CARD = "give_card"
    SELL = "sell"
    REDEEM = "redeem"
    REDEEM_PART = "redeem_part"
    CANCEL = "cancel"
    VOID = "void"
    FREEZE = "freeze"
    CLOSE = "close"
    ROUBLES = "roubles"
    ON_DELIVERY = "on_delivery"
    HOLD = "hold"
    TRANSFER = "transfer"
    WRITE_OFF = "write_off"


_DECK = {
    Kind.CASH: 17, Kind.TERMINAL: 18, Kind.BANK: 5, Kind.ORDER: 88, Kind.POINTS_ORDER: 8, Kind.EARN: 16,
    Kind.PROMOTION: 8, Kind.PROMOTION_BACK: 1, Kind.COMPENSATION: 4, Kind.ADJUST_UP: 2,
    Kind.ADJUST_DOWN: 2, Kind.RETURN: 3, Kind.WRONG_TOP_UP: 2, Kind.WRONG_CREDIT: 1, Kind.WITHDRAW: 1,
    Kind.ISSUE: 1, Kind.GIVE_CARD: 1, Kind.SELL: 5, Kind.REDEEM: 3, Kind.REDEEM_PART: 2, Kind.CANCEL: 1,
    Kind.VOID: 1, Kind.FREEZE: 1, Kind.CLOSE: 1, Kind.ROUBLES: 3, Kind.HOLD: 9, Kind.ON_DELIVERY: 5,
    Kind.TRANSFER: 1, Kind.WRITE_OFF: 1,
}  # fmt: skip

_FIRST = (Kind.ISSUE, Kind.GIVE_CARD)
"""Cards must be printed before anybody can buy one, so the first deck begins with these."""


class Deck:
    """Deals kinds in an order that chance decides."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._left = self._shuffled()
        for kind in _FIRST:
            self._left.remove(kind)
        self._left.extend(_FIRST)

    def deal(self) -> Kind:
        """The next thing to happen."""
        if not self._left:
            self._left = self._shuffled()
        return self._left.pop()

    def _shuffled(self) -> list[Kind]:
        cards = [kind for kind, count in _DECK.items() for _ in range(count)]
        self._chance.shuffle(cards)
        return cards


_TOP_UPS, _TOP_UP_WEIGHTS = (50, 100, 150, 200, 250, 300, 500, 1000, 2000), (18, 30, 8, 20, 4, 10, 8, 3, 1)
_BANDS, _BAND_WEIGHTS = ((6, 15), (15, 40), (40, 90), (90, 200), (200, 600), (600, 1800)), (14, 28, 32, 17, 7, 2)
_ENDINGS = (0, 0, 0, 50, 25, 75, 90, 95, 99)
CARD_VALUES = (50, 100, 100, 150, 200, 250, 500)


def top_up(chance: Random) -> int:
    """A round sum, in hundredths of the currency."""
    return chance.choices(_TOP_UPS, _TOP_UP_WEIGHTS)[0] * 100


def price(chance: Random) -> int:
    """What a basket costs, in hundredths: many small ones, few large ones, shop prices' endings."""
    low, high = chance.choices(_BANDS, _BAND_WEIGHTS)[0]
    return chance.randrange(low, high) * 100 + chance.choice(_ENDINGS)


def small_price(chance: Random) -> int:
    """A coffee and something with it, in hundredths."""
    return chance.randrange(7, 62) * 100 + chance.choice((0, 0, 50))
