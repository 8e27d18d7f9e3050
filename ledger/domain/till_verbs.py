"""Verbs on a till's cash and on partners' payouts (SPEC 3, 8, 9)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ledger.domain.about import NO_WORDS, About


@dataclass(frozen=True, slots=True)
class OpenShift:
    """A cashier takes this operation's till with an opening float out of the safe."""

    verb: ClassVar[str] = "shift_open"
    currency: str
    amount: int
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class MoveCash:
    """Cash between the till and the safe during a shift: `pay_in`, `pay_out` or `drop`."""

    verb: ClassVar[str] = "cash_move"
    way: str
    currency: str
    amount: int
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class CloseShift:
    """End the shift with what was counted blind; the difference is posted, `taken` goes to the safe (0: all stays)."""

    verb: ClassVar[str] = "shift_close"
    shift: int
    counted: int
    taken: int = 0
    about: About = NO_WORDS


@dataclass(frozen=True, slots=True)
class PayPartner:
    """Pay a payout that is due, less what the partner owes us; `tender` is cash or bank."""

    verb: ClassVar[str] = "payout_pay"
    payout: int
    tender: str
    about: About = NO_WORDS


TillVerb = OpenShift | MoveCash | CloseShift | PayPartner
