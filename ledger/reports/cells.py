"""What may stand in a cell and how it is written, the same for openpyxl's cells and for streamed sheets.

Nothing is lost silently (PITFALLS E2, E3). Text stays text whatever it begins with. Line ends become the workbook's
own (LF). Characters that XML cannot carry become a visible U+FFFD. Text longer than a cell goes on in further cells.
Amounts are written as exact decimal text; one of more than fifteen digits is refused, because Excel would round it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from ledger.errors import AmountTooLarge, FieldInvalid
from ledger.money import MAX_MINOR, Money

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

LONGEST_TEXT = 32_767
"""UTF-16 units that one cell holds; Excel's limit."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?")
_HOSTILE = re.compile("[=+\\-@\t\r\n'＝＋－＠]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_WIDE = re.compile("[\U00010000-\U0010ffff]")
_NEEDS_SPACE_KEPT = re.compile(r"\s|.*\s\Z|.*[\n\t]|.*  ", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of ours, without its "=", and the value it has: what readers show that do not calculate.

    `{row}` in the expression stands for the row the cell is in.
    """

    expression: str
    value: Money | int | str


Value = str | int | Money | date | datetime | Formula | None
"""What a cell may hold; None and "" are an empty cell. A datetime must be zone-aware."""


def clean(text: str) -> str:
    """The text with line ends made LF and each character that XML cannot carry made U+FFFD."""
    return _UNWRITABLE.sub("\ufffd", _LINE_END.sub("\n", text))


def is_hostile(text: str) -> bool:
    """Whether Excel would take this text for a formula, or eat its first sign, once somebody edits the cell."""
    return _HOSTILE.match(text) is not None


def pieces(text: str, longest: int = LONGEST_TEXT) -> tuple[str, ...]:
    """Cleaned text in pieces that each fit into a cell; a character is never split."""
    text = clean(text)
    if len(text) <= longest and not _WIDE.search(text):
        return (text,)
    parts, begin, used = [], 0, 0
    for position, character in enumerate(text):
        units = 2 if ord(character) > 0xFFFF else 1  # noqa: PLR2004 - beyond it UTF-16 needs two units
        if used + units > longest:
            parts.append(text[begin:position])
            begin, used = position, 0
        used += units
    return (*parts, text[begin:])


def one_piece(text: str) -> str:
    """Cleaned text that fits into one cell, also as it is stored. Raises FieldInvalid for a longer one."""
    (whole, *more) = pieces(text)
    if more or len(stored(whole)) > LONGEST_TEXT:
        raise FieldInvalid("text", text[:60] + "…")
    return whole


def stored(text: str) -> str:
    """Cleaned text as a workbook stores it: `_x0041_` typed by a person must not be read back as `A`."""
    return _LOOKS_ESCAPED.sub("_x005F_", text)


def text_xml(text: str) -> tuple[str, bool]:
    """The `t` element of a text that fits into one cell, and whether the text is hostile."""
    return _short_text_xml(text) if len(text) <= _WORTH_KEEPING else _text_xml(text)


_WORTH_KEEPING = 64


def _text_xml(text: str) -> tuple[str, bool]:
    whole = one_piece(text)
    keep = ' xml:space="preserve"' if _NEEDS_SPACE_KEPT.match(whole) else ""
    return f"<t{keep}>{escape(stored(whole))}</t>", is_hostile(text)


_short_text_xml = lru_cache(maxsize=8192)(_text_xml)  # words, reasons and names come again and again


def exact(money: Money) -> str:
    """The amount in major units as decimal text. Raises AmountTooLarge beyond fifteen digits."""
    minor, digits = money.minor, money.currency.digits
    if not -MAX_MINOR <= minor <= MAX_MINOR:
        raise AmountTooLarge(str(money), Money(MAX_MINOR, money.currency))
    if digits == 0:
        return str(minor)
    padded = str(abs(minor)).zfill(digits + 1)
    return f"{'-' if minor < 0 else ''}{padded[:-digits]}.{padded[-digits:]}"


_DAY_ZERO = date(1899, 12, 30).toordinal()
_FIRST_SERIAL = 61
_DAY_SECONDS = 86_400


def local(instant: datetime, zone: ZoneInfo) -> datetime:
    """The instant on the zone's wall clock. Raises ValueError for a naive one."""
    if instant.tzinfo is None:
        raise ValueError(instant)
    return instant.astimezone(zone)


def serial(value: date | datetime, zone: ZoneInfo) -> str | None:
    """Excel's number of a day, or of an instant on the zone's wall clock; None before March 1900, which it miscounts.

    The fraction keeps the microsecond's order of magnitude (eleven decimals of a day).
    """
    if not isinstance(value, datetime):
        days = value.toordinal() - _DAY_ZERO
        return str(days) if days >= _FIRST_SERIAL else None
    wall = local(value, zone)
    days = wall.toordinal() - _DAY_ZERO
    seconds = wall.hour * 3600 + wall.minute * 60 + wall.second + wall.microsecond / 1_000_000
    return f"{days + seconds / _DAY_SECONDS:.11f}" if days >= _FIRST_SERIAL else None


def result_of(formula: Formula) -> str | Decimal:
    """What a formula gives, as it is written beside it. Raises AmountTooLarge."""
    if isinstance(formula.value, Money):
        return Decimal(exact(formula.value))
    return Decimal(formula.value) if isinstance(formula.value, int) else formula.value


def iso(value: date | datetime, zone: ZoneInfo) -> str:
    """The day, or the instant on the zone's wall clock with its offset, as ISO 8601 text."""
    return local(value, zone).isoformat() if isinstance(value, datetime) else value.isoformat()
