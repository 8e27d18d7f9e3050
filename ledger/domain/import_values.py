"""Cells of a foreign table as values: exact, or refused with what stood there."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from ledger.domain.import_columns import bare_text, currency_named
from ledger.domain.phones import normalise_phone
from ledger.domain.tables import Cell, cell_text
from ledger.domain.words import Origin
from ledger.errors import AmountNotANumber, CurrencyMismatch, CurrencyUnknown, FieldInvalid
from ledger.money import Currency, Money, money_of, parse_money

SHEET_DIGITS = 15
"""Significant digits that a spreadsheet keeps of a number."""

_NOISE = Decimal("0.001")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_SEVERAL = re.compile(r"[;,|\n،؛]+")
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_YEAR_FIRST = re.compile(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?:[ T]\d{1,2}:\d{2}.*)?", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?: \d{1,2}:\d{2}.*)?", re.ASCII)
_MONTHS = 12
_ORIGINS = {
    Origin.PAID: "paid, own, money, cash, оплачено, оплаченный, свои, платные, деньги, مدفوع, نقدي",
    Origin.GIVEN: (
        "given, gift, bonus, free, promo, подарено, подаренный, бонус, бонусные, начислено, ممنوح, هدية, مجاني, مكافأة"
    ),
}
_ORIGIN_WORDS = {bare_text(word): origin for origin, words in _ORIGINS.items() for word in words.split(",")}


def line_of_text(cell: Cell, what: str, longest: int) -> str:
    """One line of text: inner white space made single spaces. Raises FieldInvalid(`what`)."""
    text = " ".join(cell_text(cell).split())
    _check_text(text, what, longest)
    return text


def lines_of_text(cell: Cell, what: str, longest: int) -> str:
    """Text that may have several lines. Raises FieldInvalid(`what`)."""
    text = cell_text(cell).replace("\r\n", "\n").replace("\r", "\n")
    _check_text(text.replace("\n", "").replace("\t", ""), what, longest)
    return text


def _check_text(text: str, what: str, longest: int) -> None:
    if len(text) > longest or _CONTROLS.search(text):
        raise FieldInvalid(what, text[:60])


def several(cell: Cell, what: str, longest: int) -> tuple[str, ...]:
    """The parts of a cell that names several things. Raises FieldInvalid(`what`).

    A number is refused when it has more digits than a spreadsheet keeps: its last ones are lost already.
    """
    if isinstance(cell, date):
        raise FieldInvalid(what, cell_text(cell))
    if isinstance(cell, Decimal) and not _is_whole(cell):
        raise FieldInvalid(what, cell_text(cell))
    parts = (" ".join(part.split()) for part in _SEVERAL.split(cell_text(cell)))
    found = tuple(dict.fromkeys(part for part in parts if part))
    for part in found:
        _check_text(part, what, longest)
    return found


def _is_whole(number: Decimal) -> bool:
    return (
        number.is_finite() and number >= 0 and number.adjusted() < SHEET_DIGITS and number == number.to_integral_value()
    )


def phone_of(typed: str, country: str) -> tuple[str, bool]:
    """The phone in E.164, and whether a person should look at it: national digits without their leading zero.

    Raises FieldInvalid("phone").
    """
    number = normalise_phone(typed, country)
    shortest_international = 11
    digits = re.sub(r"\D", "", typed.translate(_EASTERN))
    bare = not typed.startswith("+") and not digits.startswith("0") and len(digits) < shortest_international
    return number, bare


def card_number(text: str) -> str:
    """A discount card's number: no spaces, Latin digits."""
    return "".join(text.translate(_EASTERN).split())


def amount_of(cell: Cell, unit: Currency, *, fixed: bool) -> Money | None:
    """The exact amount in a cell, or None for an empty one.

    `unit` is for a bare amount; when it is `fixed` (the row or column names it), an amount that names another currency
    is refused. Raises AmountNotANumber, AmountTooFine, AmountTooLarge, CurrencyMismatch, CurrencyUnknown.
    """
    if isinstance(cell, Decimal):
        return sheet_amount(cell, unit)
    text = cell_text(cell)
    if not text:
        return None
    if isinstance(cell, date):
        raise AmountNotANumber(text)
    amount = parse_money(text, unit)
    if fixed and amount.currency != unit:
        raise CurrencyMismatch(unit.code, amount.currency.code)
    return amount


def sheet_amount(number: Decimal, unit: Currency) -> Money:
    """A spreadsheet's binary number as money. Raises AmountNotANumber, AmountTooFine, AmountTooLarge.

    0.30000000000000004 is how a sheet stores the 0.30 that it computed and shows. What stands beyond its fifteenth
    digit is such noise when it is also below a thousandth of a minor unit; anything else beyond the currency's
    digits is refused, never rounded.
    """
    if number.is_finite() and len(number.as_tuple().digits) > SHEET_DIGITS and number.adjusted() < SHEET_DIGITS:
        shown = round(number, SHEET_DIGITS - 1 - number.adjusted())
        cents = round(number, unit.digits)
        if shown == cents and abs(number - cents) < _NOISE.scaleb(-unit.digits):
            return money_of(cents, unit, cell_text(number))
    return money_of(number, unit, cell_text(number))


def unit_of(cell: Cell, default: Currency) -> Currency:
    """The currency a cell names; `default` if it is empty. Raises CurrencyUnknown."""
    text = cell_text(cell)
    unit = currency_named(text) if text else default
    if unit is None:
        raise CurrencyUnknown(text)
    return unit


def origin_of(cell: Cell) -> Origin:
    """Paid or given, in a person's words; paid if the cell is empty. Raises FieldInvalid("origin")."""
    text = cell_text(cell)
    origin = _ORIGIN_WORDS.get(bare_text(text)) if text else Origin.PAID
    if origin is None:
        raise FieldInvalid("origin", text)
    return origin


def date_of(cell: Cell, what: str, *, day_first: bool) -> date | None:
    """The day in a cell, or None for an empty one. Raises FieldInvalid(`what`).

    Text is read year first, or day first as the shops' countries write it. Where `day_first` is False the column was
    seen to put months first somewhere, so that a day and month that could be either are refused, not guessed.
    """
    if isinstance(cell, date):
        return cell
    text = cell_text(cell)
    if not text:
        return None
    plain = text.translate(_EASTERN)
    if match := _YEAR_FIRST.fullmatch(plain):
        return _day(int(match[1]), int(match[3]), int(match[4]), what, text)
    match = _DAY_FIRST.fullmatch(plain) if isinstance(cell, str) else None
    if match is None:
        raise FieldInvalid(what, text)
    day, month = int(match[1]), int(match[3])
    if not day_first and (day <= _MONTHS and day != month):
        raise FieldInvalid(what, text)
    return _day(int(match[4]), month, day, what, text)


def puts_month_first(cell: Cell) -> bool:
    """Whether the text is a date only if its first number is the month."""
    match = _DAY_FIRST.fullmatch(cell.strip().translate(_EASTERN)) if isinstance(cell, str) else None
    return match is not None and int(match[1]) <= _MONTHS < int(match[3])


def _day(year: int, month: int, day: int, what: str, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise FieldInvalid(what, text) from None
