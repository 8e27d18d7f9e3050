"""Figures as each language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.formats import LRI, PDI, Formats, grouped_phone, plain
from ledger.money import MAX_MINOR, Money, currency
from ledger.paging import CappedCount

SAR, KWD, PTS, JPY = (currency(code) for code in ("SAR", "KWD", "PTS", "JPY"))


@pytest.mark.parametrize(
    ("language", "amount", "text"),
    [
        ("en", Money(123456789, SAR), "1,234,567.89 SAR"),
        ("en", Money(-5, SAR), "-0.05 SAR"),
        ("en", Money(1234567, KWD), "1,234.567 KWD"),
        ("en", Money(4806, PTS), "4,806 points"),
        ("en", Money(94, JPY), "94 JPY"),
        ("ru", Money(123456789, SAR), "1 234 567,89 SAR"),
        ("ar", Money(123456789, SAR), "1,234,567.89 SAR"),
        ("en", Money(MAX_MINOR, SAR), "9,999,999,999,999.99 SAR"),
    ],
)
def test_money_is_exact_and_in_latin_digits(language: str, amount: Money, text: str) -> None:
    assert plain(Formats(language).money(amount)) == text


def test_an_amount_keeps_its_order_in_right_to_left_text() -> None:
    text = Formats("ar").money(Money(-1250, SAR))
    assert text.startswith(LRI)
    assert text.endswith(PDI)
    assert " " not in text
    assert Formats("ru").money(Money(-1250, SAR))[0] == "\u2212"


def test_a_signed_amount_names_both_signs_but_not_zeros() -> None:
    formats = Formats("en")
    shown = [plain(formats.money(Money(minor, SAR), signed=True)) for minor in (100, -100, 0)]
    assert shown == ["+1.00 SAR", "-1.00 SAR", "0.00 SAR"]


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_dates_times_and_counts_use_latin_digits_only(language: str) -> None:
    formats = Formats(language, "Asia/Riyadh")
    instant = datetime(2026, 11, 21, 21, 5, tzinfo=UTC)
    texts = [
        formats.day(date(2026, 11, 21)),
        formats.full_day(date(2026, 11, 21)),
        formats.moment(instant),
        formats.time(instant),
        formats.exact_moment(instant),
        formats.number(1234567),
        formats.count(CappedCount(10_000, more=True)),
    ]
    for text in texts:
        assert all(letter.isascii() for letter in text if letter.isdigit()), text


def test_times_are_shown_on_the_shops_clock() -> None:
    instant = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
    assert plain(Formats("en", "Asia/Riyadh").moment(instant)) == "Nov 22, 2026, 01:30"
    assert plain(Formats("en", "Europe/Moscow").time(instant)) == "01:30"


def test_a_capped_count_says_so() -> None:
    assert Formats("en").count(CappedCount(10_000, more=True)) == "10,000+"
    assert Formats("en").count(CappedCount(12)) == "12"


@pytest.mark.parametrize(
    ("number", "text"),
    [("+966501234567", "+966 50 123 4567"), ("+79161234567", "+7 916 123 45 67"), ("+12", "+12"), ("", "")],
)
def test_phones_are_grouped_for_reading(number: str, text: str) -> None:
    assert plain(grouped_phone(number)) == text
    assert plain(Formats("ar").phone(number)) == text
