"""Phones in E.164, as the shop's country writes them."""

from __future__ import annotations

import re

from ledger.errors import FieldInvalid

_SHORTEST, _LONGEST = 7, 15
_RUSSIAN_NATIONAL = 11
_EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def normalise_phone(typed: str, country: str = "966") -> str:
    """The number as `+` and digits. A national trunk `0` gives way to `country`; Russian `8` + ten digits to `+7`.

    Raises FieldInvalid("phone") when what was typed cannot be a phone number.
    """
    text = typed.translate(_EASTERN).strip()
    if not re.fullmatch(r"[+0-9()\s.\-\u00a0/]+", text):
        raise FieldInvalid("phone", typed)
    digits = re.sub(r"\D", "", text)
    if not text.startswith("+"):
        digits = _international(digits, country)
    if not _SHORTEST <= len(digits) <= _LONGEST:
        raise FieldInvalid("phone", typed)
    return "+" + digits


def _international(digits: str, country: str) -> str:
    if digits.startswith("00"):
        return digits[2:]
    if len(digits) == _RUSSIAN_NATIONAL and digits.startswith("8"):
        return "7" + digits[1:]
    if digits.startswith("0"):
        return country + digits[1:]
    return digits


def phone_digits(text: str) -> str:
    """Only the digits of `text`, Eastern Arabic ones made Latin: what a search compares."""
    return re.sub(r"\D", "", text.translate(_EASTERN))
