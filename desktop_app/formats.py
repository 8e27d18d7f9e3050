"""Amounts, dates and times as each language writes them: exact, in Latin digits, safe in right-to-left text."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, format_skeleton, format_time
from babel.numbers import format_decimal
from PySide6.QtCore import QCoreApplication

from ledger.money import POINTS

if TYPE_CHECKING:
    from datetime import date, datetime

    from ledger.money import Money
    from ledger.paging import CappedCount

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"
MINUS, NBSP = "\u2212", "\u00a0"
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u061c"))
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
_LATIN = "latn"
_MOST_COUNTED = 2_000_000_000
"""Qt chooses a plural's form by a number of 32 bits."""


class Formats:
    """How one language writes things; times are shown in `zone`, the shop's."""

    def __init__(self, language: str = "en", zone: str = "UTC") -> None:
        self.use(language, zone)

    def use(self, language: str, zone: str) -> None:
        """Write in `language` from now on, times on the clock of `zone` (an IANA name)."""
        self.language = language
        self.zone = zone
        self._locale = Locale.parse(language)
        self._zone = ZoneInfo(zone)
        self.right_to_left = self._locale.text_direction == "rtl"

    def isolate(self, text: str) -> str:
        """`text` (a phone, code, amount, file name) kept in its own order inside right-to-left text."""
        return f"{LRI}{text}{PDI}" if self.right_to_left and text else text

    def name(self, text: str) -> str:
        """`text` (a person's or a product's name, in whatever script) kept whole inside right-to-left text."""
        return f"{FSI}{text}{PDI}" if self.right_to_left and text else text

    def money(self, amount: Money | None, *, signed: bool = False, code: bool = True) -> str:
        """`1,234.50 SAR`, `40 points`; "" for None. `signed` writes a plus too; minus is a real minus sign."""
        if amount is None:
            return ""
        text = self._digits(abs(amount))
        sign = MINUS if amount.minor < 0 else "+" if signed and amount.minor > 0 else ""
        if code and amount.currency == POINTS:
            name = QCoreApplication.translate("Formats", "point(s)", "", min(abs(amount.minor), _MOST_COUNTED))
            return f"{self.isolate(sign + text)}{NBSP}{name}"
        return self.isolate(f"{sign}{text}{NBSP}{amount.currency.code}" if code else f"{sign}{text}")

    def plain_amount(self, amount: Money) -> str:
        """The amount as a person would type it into a field: no grouping, no code."""
        return f"{amount.decimal:.{amount.currency.digits}f}"

    def _digits(self, amount: Money) -> str:
        pattern = "#,##0." + "0" * amount.currency.digits if amount.currency.digits else "#,##0"
        text = format_decimal(amount.decimal, format=pattern, locale=self._locale, numbering_system=_LATIN)
        return text.translate(_MARKS)

    def number(self, value: int) -> str:
        """A whole number with grouping."""
        text = format_decimal(abs(value), format="#,##0", locale=self._locale, numbering_system=_LATIN)
        return self.isolate((MINUS if value < 0 else "") + text.translate(_MARKS))

    def count(self, count: CappedCount) -> str:
        """`10,000+` when counting stopped there."""
        text = self.number(count.count)
        return self.isolate(plain(text) + "+") if count.more else text

    def day(self, day: date | None) -> str:
        """`Nov 21, 2026`; "" for None."""
        return "" if day is None else format_skeleton("yMMMd", day, locale=self._locale)

    def short_day(self, day: date) -> str:
        """`Nov 21`, where the year is told elsewhere."""
        return format_skeleton("MMMd", day, locale=self._locale)

    def month(self, day: date) -> str:
        """`Nov`, where the year is told elsewhere."""
        return format_skeleton("MMM", day, locale=self._locale)

    def full_day(self, day: date) -> str:
        """`Saturday, November 21, 2026`."""
        return format_date(day, "full", locale=self._locale)

    def days(self, first: date, last: date) -> str:
        """One day, or both ends of a period."""
        return self.day(first) if first == last else f"{self.day(first)} – {self.day(last)}"

    def time(self, instant: datetime) -> str:
        """Hours and minutes on the shop's clock."""
        return self.isolate(format_time(instant, "HH:mm", tzinfo=self._zone, locale=self._locale))

    def moment(self, instant: datetime | None) -> str:
        """Date and time on the shop's clock; "" for None."""
        if instant is None:
            return ""
        day = format_skeleton("yMMMd", instant, tzinfo=self._zone, locale=self._locale)
        return f"{day}, {self.time(instant)}" if not self.right_to_left else f"{day}، {self.time(instant)}"

    def exact_moment(self, instant: datetime) -> str:
        """Date, seconds and zone, for a tooltip."""
        figures = format_datetime(instant, "yyyy-MM-dd HH:mm:ss", tzinfo=self._zone, locale=self._locale)
        zone = format_datetime(instant, "zzzz", tzinfo=self._zone, locale=self._locale)
        return f"{self.isolate(figures)} {zone}"

    def phone(self, number: str) -> str:
        """`+966 50 123 4567`: grouped for reading, in its own order everywhere."""
        return self.isolate(grouped_phone(number))

    def code(self, text: str) -> str:
        """A card number, code or reference in its own order everywhere."""
        return self.isolate(text)


_GROUPS = {"+966": (2, 3, 4), "+7": (3, 3, 2, 2), "+971": (2, 3, 4), "+965": (4, 4), "+20": (2, 4, 4)}


def grouped_phone(number: str) -> str:
    """An E.164 number with spaces where its country puts them; unchanged when it is of no known shape."""
    for prefix, groups in _GROUPS.items():
        rest = number.removeprefix(prefix)
        if rest != number and len(rest) == sum(groups):
            parts, at = [prefix], 0
            for size in groups:
                parts.append(rest[at : at + size])
                at += size
            return NBSP.join(parts)
    return number


def plain(text: str) -> str:
    """`text` without isolates, with ordinary spaces and hyphen-minus: for the clipboard and for tests."""
    return text.translate(_ISOLATES).replace(NBSP, " ").replace("\u202f", " ").replace(MINUS, "-")
