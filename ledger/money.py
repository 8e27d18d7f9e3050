"""Exact money: integers of a currency's minor unit, never float (SPEC 1.6)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from ledger.errors import AmountNotANumber, AmountTooFine, AmountTooLarge, CurrencyMismatch, CurrencyUnknown

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_MINOR = 999_999_999_999_999
"""The largest single amount, in minor units: fifteen digits, so that a workbook keeps it exact."""


@dataclass(frozen=True, slots=True)
class Currency:
    """A unit of account. `digits` is the number of decimal places of its minor unit."""

    code: str
    digits: int

    @property
    def scale(self) -> int:
        """Minor units in one major unit."""
        return int(10**self.digits)


_DIGITS = {
    "SAR": 2, "RUB": 2, "USD": 2, "EUR": 2, "AED": 2, "EGP": 2, "TRY": 2, "QAR": 2,
    "KZT": 2, "KWD": 3, "BHD": 3, "OMR": 3, "JOD": 3, "JPY": 0, "PTS": 0,
}  # fmt: skip

CURRENCIES = {code: Currency(code, digits) for code, digits in _DIGITS.items()}
"""Every currency a ledger can keep. `PTS` is points (SPEC 5)."""

POINTS = CURRENCIES["PTS"]


def currency(code: str) -> Currency:
    """The currency of this ISO code (any case). Raises CurrencyUnknown."""
    try:
        return CURRENCIES[code.strip().upper()]
    except KeyError:
        raise CurrencyUnknown(code) from None


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An exact amount: `minor` units of one currency, of either sign."""

    minor: int
    currency: Currency

    def __post_init__(self) -> None:
        if type(self.minor) is not int:
            raise TypeError(self.minor)

    @property
    def decimal(self) -> Decimal:
        """The amount in major units, with exactly the currency's digits."""
        return Decimal(self.minor).scaleb(-self.currency.digits)

    def __str__(self) -> str:
        return f"{self.decimal:.{self.currency.digits}f} {self.currency.code}"

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - self._same(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.minor, self.currency)

    def __abs__(self) -> Money:
        return Money(abs(self.minor), self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.minor < self._same(other)

    def __le__(self, other: Money) -> bool:
        return self.minor <= self._same(other)

    def __gt__(self, other: Money) -> bool:
        return self.minor > self._same(other)

    def __ge__(self, other: Money) -> bool:
        return self.minor >= self._same(other)

    def __bool__(self) -> bool:
        return self.minor != 0

    def _same(self, other: Money) -> int:
        if other.currency != self.currency:
            raise CurrencyMismatch(self.currency.code, other.currency.code)
        return other.minor

    def percent(self, rate: Decimal) -> Money:
        """`rate` percent of this amount, half-even (SPEC 1.6)."""
        return Money(int((self.minor * rate / 100).quantize(Decimal(1), ROUND_HALF_EVEN)), self.currency)

    def split(self, weights: Sequence[int]) -> tuple[Money, ...]:
        """This amount shared by `weights` (≥ 0, not all 0), by largest remainder: the parts add up to the whole."""
        total = sum(weights)
        if total <= 0 or min(weights) < 0:
            raise ValueError(weights)
        sign = -1 if self.minor < 0 else 1
        exact = [divmod(abs(self.minor) * weight, total) for weight in weights]
        parts = [whole for whole, _ in exact]
        left = abs(self.minor) - sum(parts)
        for index in sorted(range(len(parts)), key=lambda i: (-exact[i][1], i))[:left]:
            parts[index] += 1
        return tuple(Money(sign * part, self.currency) for part in parts)


def points_for(amount: Money, points: Decimal, per: Money) -> Money:
    """Points earned by `amount` at `points` for each `per` of money, rounded down (SPEC 5)."""
    earned = (Decimal(amount.minor) / per.minor * points).quantize(Decimal(1), ROUND_DOWN)
    return Money(int(earned), POINTS)


_SPACES = "\u0020\u00a0\u202f\u2009\u066c'’"
_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)")
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫−", "01234567890123456789.-")


def parse_amount(text: str, unit: Currency) -> Money:
    """Read what a person typed, exactly or not at all.

    Accepts `.` or `,` as the decimal sign, spaces as grouping, Arabic-Indic digits, and grouping by the other
    sign when both appear. A lone `,` is always the decimal sign, so `1,234` is too fine for most currencies and
    refused, never taken for a thousand. Raises AmountNotANumber, AmountTooFine, AmountTooLarge.
    """
    plain = _without_grouping(text.translate(_EASTERN).strip().translate({ord(c): None for c in _SPACES}))
    if not _NUMBER.fullmatch(plain) or not plain.isascii():
        raise AmountNotANumber(text)
    return money_of(Decimal(plain.replace(",", ".")), unit, text)


def _without_grouping(text: str) -> str:
    dot, comma = text.rfind("."), text.rfind(",")
    if dot < 0 or comma < 0:
        return text
    grouping, decimal = (",", ".") if dot > comma else (".", ",")
    whole, _, fraction = text.rpartition(decimal)
    if not re.fullmatch(rf"[+-]?\d{{1,3}}({re.escape(grouping)}\d{{3}})+", whole):
        return text
    return whole.replace(grouping, "") + decimal + fraction


def money_of(value: Decimal, unit: Currency, text: str | None = None) -> Money:
    """`value` major units as Money. Raises AmountNotANumber, AmountTooFine, AmountTooLarge."""
    shown = text if text is not None else str(value)
    if not value.is_finite():
        raise AmountNotANumber(shown)
    if value.adjusted() > len(str(MAX_MINOR)):
        raise AmountTooLarge(shown, Money(MAX_MINOR, unit))
    if value != round(value, unit.digits):
        raise AmountTooFine(shown, unit.code, unit.digits)
    minor = int(value * unit.scale)
    if abs(minor) > MAX_MINOR:
        raise AmountTooLarge(shown, Money(MAX_MINOR, unit))
    return Money(minor, unit)


def parse_money(text: str, default: Currency | None = None) -> Money:
    """Read `12.50 SAR`, `94 PTS`, or a bare amount in `default`. Raises CurrencyUnknown and parse_amount's refusals."""
    match = re.fullmatch(r"\s*(.*?)\s*(?:(?<![A-Za-z])([A-Za-z]{3}))?\s*", text)
    amount, code = match.groups() if match else (text, None)
    unit = currency(code) if code is not None else default
    if unit is None:
        raise CurrencyUnknown(text)
    return parse_amount(amount, unit)
