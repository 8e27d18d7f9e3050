"""Exact money: hostile numbers are read exactly or refused; shares add up to the whole."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.errors import (
    AmountNotANumber,
    AmountTooFine,
    AmountTooLarge,
    CurrencyMismatch,
    CurrencyUnknown,
    LedgerError,
)
from ledger.money import CURRENCIES, MAX_MINOR, POINTS, Money, currency, money_of, parse_amount, parse_money, points_for

SAR, KWD, JPY = CURRENCIES["SAR"], CURRENCIES["KWD"], CURRENCIES["JPY"]
units = st.sampled_from(list(CURRENCIES.values()))
amounts = st.integers(-MAX_MINOR, MAX_MINOR)


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("12.50", 1250), ("12,5", 1250), (" 12.5 ", 1250), ("+0.01", 1), ("-0.01", -1), (".5", 50), (",5", 50),
        ("5.", 500), ("1 234.56", 123456), ("1\u00a0234,56", 123456), ("1\u202f234,56", 123456), ("1'234.56", 123456),
        ("1,234.56", 123456), ("1.234,56", 123456), ("1.234.567,89", 123456789), ("1,234,567.89", 123456789),
        ("١٢٫٥٠", 1250), ("۱۲٫۵", 1250), ("\u22125.00", -500), ("0", 0), ("-0", 0), ("007", 700), ("1.500", 150),
        ("9999999999999.99", MAX_MINOR),
    ],
)  # fmt: skip
def test_what_people_type(text: str, minor: int) -> None:
    assert parse_amount(text, SAR) == Money(minor, SAR)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", ".", ",", "+", "-", "--1", "+-1", "1-", "1e5", "1E5", "0x10", "1_000", "NaN", "Infinity", "-inf",
        "True", "1/2", "1..2", "1.2.3", "1,2,3", "1.23,456", "12,34.5", "twelve", "１２e",
        "½", "²", "1 SAR", "$1", "1%",
        "=1+1",
        "\u202e1", "1\u0000", "1\n2x", "٫", "1٬2x", "None",
    ],
)  # fmt: skip
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(AmountNotANumber) as refused:
        parse_amount(text, SAR)
    assert refused.value.text == text


@pytest.mark.parametrize(
    ("text", "unit"), [("0.001", SAR), ("1,234", SAR), ("0.5", JPY), ("0.5", POINTS), ("1.0001", KWD)]
)
def test_finer_than_the_currency(text: str, unit: object) -> None:
    with pytest.raises(AmountTooFine):
        parse_amount(text, unit)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["10000000000000.00", "-10000000000000", "9" * 40, "1" + "0" * 400])
def test_more_than_one_posting_carries(text: str) -> None:
    with pytest.raises(AmountTooLarge):
        parse_amount(text, SAR)


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("-Infinity")])
def test_decimals_that_are_no_amounts(value: Decimal) -> None:
    with pytest.raises(AmountNotANumber):
        money_of(value, SAR)


@pytest.mark.parametrize("value", [1.0, True, "1", None, Decimal(1)])
def test_only_integers_are_minor_units(value: object) -> None:
    with pytest.raises(TypeError):
        Money(value, SAR)  # type: ignore[arg-type]


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    for unit in (SAR, KWD, JPY):
        try:
            money = parse_amount(text, unit)
        except LedgerError:
            continue
        assert abs(money.minor) <= MAX_MINOR


@given(amounts, units)
def test_what_is_shown_is_read_back(minor: int, unit: object) -> None:
    money = Money(minor, unit)  # type: ignore[arg-type]
    assert parse_money(str(money)) == money
    assert money_of(money.decimal, money.currency) == money
    if money.currency.digits:
        assert parse_amount(f"{money.decimal:,f}", money.currency) == money


@given(st.decimals(allow_nan=False, allow_infinity=False), units)
def test_a_decimal_is_exact_or_refused(value: Decimal, unit: object) -> None:
    try:
        money = money_of(value, unit)  # type: ignore[arg-type]
    except LedgerError:
        return
    assert Fraction(money.minor, money.currency.scale) == Fraction(value)


@given(amounts, st.lists(st.integers(0, 10**12), min_size=1, max_size=12).filter(any))
def test_shares_add_up(minor: int, weights: list[int]) -> None:
    parts = Money(minor, SAR).split(weights)
    assert sum(part.minor for part in parts) == minor
    for part, weight in zip(parts, weights, strict=True):
        assert abs(Fraction(part.minor) - Fraction(minor * weight, sum(weights))) < 1
        assert weight or not part


@pytest.mark.parametrize("weights", [[], [0], [0, 0], [1, -1], [-1]])
def test_shares_need_weights(weights: list[int]) -> None:
    with pytest.raises(ValueError, match=r"\["):
        Money(1, SAR).split(weights)


@pytest.mark.parametrize(
    ("minor", "rate", "expected"),
    [(1000, "5", 50), (50, "1", 0), (150, "1", 2), (250, "1", 2), (350, "1", 4), (-50, "1", 0), (-150, "1", -2),
     (1, "33.333", 0), (10**15 - 1, "100", 10**15 - 1)],
)  # fmt: skip
def test_percentages_round_half_even(minor: int, rate: str, expected: int) -> None:
    assert Money(minor, SAR).percent(Decimal(rate)) == Money(expected, SAR)


def test_points_round_down() -> None:
    assert points_for(Money(9_499, SAR), Decimal(1), Money(100, SAR)) == Money(94, POINTS)
    assert points_for(Money(64_000, SAR), Decimal(1), Money(1_000, SAR)) == Money(64, POINTS)
    assert points_for(Money(99, SAR), Decimal(1), Money(100, SAR)) == Money(0, POINTS)


def test_currencies_never_mix() -> None:
    one, other = Money(1, SAR), Money(1, KWD)
    for mix in (lambda: one + other, lambda: one - other, lambda: one < other, lambda: one <= other,
                lambda: one > other, lambda: one >= other):  # fmt: skip
        with pytest.raises(CurrencyMismatch):
            mix()
    assert one != other


def test_signs_and_words() -> None:
    assert str(Money(-5, SAR)) == "-0.05 SAR"
    assert str(Money(94, POINTS)) == "94 PTS"
    assert str(Money(1_234, KWD)) == "1.234 KWD"
    assert abs(-Money(5, SAR)) == Money(5, SAR)
    assert not Money(0, SAR)


def test_a_currency_is_known_or_refused() -> None:
    assert currency(" sar ") == SAR
    for text in ("", "XXX", "SA", "SARR", "ＳＡＲ"):
        with pytest.raises(CurrencyUnknown):
            currency(text)


def test_an_amount_names_its_currency_or_takes_the_given_one() -> None:
    assert parse_money("94 PTS", SAR) == Money(94, POINTS)
    assert parse_money("94pts", SAR) == Money(94, POINTS)
    assert parse_money("94", SAR) == Money(9_400, SAR)
    with pytest.raises(CurrencyUnknown):
        parse_money("94")
    with pytest.raises(CurrencyUnknown):
        parse_money("94 XYZ", SAR)
