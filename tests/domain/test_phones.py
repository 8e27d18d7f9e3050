from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.domain.phones import normalise_phone, phone_digits
from ledger.errors import FieldInvalid


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("+966501234567", "+966501234567"),
        ("0501234567", "+966501234567"),
        ("00966 50 123 4567", "+966501234567"),
        ("٠٥٠١٢٣٤٥٦٧", "+966501234567"),
        ("۰۵۰-۱۲۳-۴۵۶۷", "+966501234567"),
        ("8 (916) 123-45-67", "+79161234567"),
        ("+7 916 123.45.67", "+79161234567"),
        ("+7\u00a0916\u00a01234567", "+79161234567"),
        ("1234567", "+1234567"),
    ],
)
def test_a_phone_becomes_one_number_however_it_is_typed(typed: str, number: str) -> None:
    assert normalise_phone(typed) == number


def test_a_national_number_belongs_to_the_shops_country() -> None:
    assert normalise_phone("0551234567", "971") == "+971551234567"


@pytest.mark.parametrize("typed", ["", "phone", "123456", "+1234567890123456", "12345678x", "+", "٠٥٠ أحمد"])
def test_what_is_no_phone_is_refused(typed: str) -> None:
    with pytest.raises(FieldInvalid) as refused:
        normalise_phone(typed)
    assert (refused.value.what, refused.value.text) == ("phone", typed)


@given(st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True))
def test_a_number_stays_itself(number: str) -> None:
    assert normalise_phone(number) == number


@given(st.text())
def test_only_a_number_or_a_refusal_comes_out(typed: str) -> None:
    try:
        number = normalise_phone(typed)
    except FieldInvalid:
        return
    assert number[0] == "+"
    assert 7 <= len(number) - 1 <= 15
    assert number[1:].isascii()
    assert number[1:].isdecimal()


def test_digits_alone_are_what_a_search_compares() -> None:
    assert phone_digits("+7 (916) ١٢٣") == "7916123"
