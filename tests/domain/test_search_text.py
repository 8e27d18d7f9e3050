from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.domain.search_text import (
    LONGEST_SORT_KEY,
    matches,
    needles,
    normalise,
    phone_spellings,
    search_text,
    sort_key,
)

BEYOND_WRITING = 0x32000
"""Past the planes that hold letters there are only tags and private use."""

ANNA = search_text("Анна О'Нил", ("+966501234567", "+79161234567"), "Anna@Shop.example", "Самара", ("AB-12 34",))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ёлкин Йод Renée أحمد مُحَمَّد", "елкин йод renee احمد محمد"),
        ("  Иванов\t Пётр\n", "иванов петр"),
        ("STRASSE Straße İstanbul ISPARTA ısparta", "strasse strasse istanbul isparta isparta"),
        ("٠١٢ ۳۴۵ １２３", "012 345 123"),
        ("فاطمة فاطمه", "فاطمه فاطمه"),
        ("ى ي ی", "ي ي ي"),
        ("ـمـ", "م"),
        ("Ångström Łódź Øre", "angstrom lodz ore"),
        ("a\u200bb\0c\ud800d", "abcd"),
        ("\u00a0\u2003", ""),
        ("й и\u0306 ў", "й й у"),
    ],
)
def test_texts_are_folded_for_comparing(text: str, folded: str) -> None:
    assert normalise(text) == folded


def test_folding_any_character_twice_changes_nothing() -> None:
    for first in range(0, BEYOND_WRITING, 0x100):
        once = normalise(" ".join(map(chr, range(first, first + 0x100))))
        assert normalise(once) == once, hex(first)


@given(st.text())
def test_folding_any_text_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(st.text())
def test_what_is_folded_can_be_stored(text: str) -> None:
    folded = normalise(text)
    assert "\0" not in folded
    folded.encode()


def test_names_are_ordered_as_people_expect() -> None:
    names = ["Яна", "Ёлкин", "«Ель»", "Жуков", "Alan", "иванов", "Йод", "Емеля", "أحمد"]
    assert sorted(names, key=sort_key) == ["Alan", "Ёлкин", "«Ель»", "Емеля", "Жуков", "иванов", "Йод", "Яна", "أحمد"]


@given(st.text(max_size=400))
def test_a_sort_key_fits_an_index(text: str) -> None:
    assert len(sort_key(text)) <= LONGEST_SORT_KEY


def test_a_name_of_signs_alone_still_has_a_key() -> None:
    assert sort_key("***") == "***"


@pytest.mark.parametrize(
    ("number", "national"),
    [
        ("+966501234567", "0501234567"),
        ("+79161234567", "89161234567"),
        ("+201001234567", "01001234567"),
        ("+442071234567", "02071234567"),
        ("+12025550123", "2025550123"),
        ("+3581234567", "01234567"),
    ],
)
def test_a_phone_is_also_spelled_as_its_country_does(number: str, national: str) -> None:
    assert phone_spellings(number) == (number, national)


@pytest.mark.parametrize(
    "typed",
    [
        "анна", "АННА", "О'Нил", "о'н", "ил", "shop.ex", "САМ", "ab-12", "ab1234", "1234", "0501234567", "050 123",
        "+966501", "00966501234567", "966501", "8916", "8 (916) 123-45-67", "+7 916", "7916", "٠٥٠١", "анна 8916",
        "самара анна",
    ],
)  # fmt: skip
def test_a_customer_is_found_by(typed: str) -> None:
    assert matches(ANNA, needles(typed))


@pytest.mark.parametrize("typed", ["анна петров", "8917", "ab13", "009665099", "%", "_", '"'])
def test_a_customer_is_not_found_by(typed: str) -> None:
    assert not matches(ANNA, needles(typed))


@pytest.mark.parametrize("typed", ["", "   ", "\u200b", "ـ"])
def test_nothing_typed_asks_for_nothing(typed: str) -> None:
    assert needles(typed) == ()


def test_a_repeated_word_is_asked_once() -> None:
    assert needles("Анна анна") == (("анна",),)


@given(st.text(max_size=30), st.data())
def test_any_part_of_a_word_of_the_name_finds_it(name: str, data: st.DataObject) -> None:
    for word in normalise(name).split():
        start = data.draw(st.integers(0, len(word) - 1))
        part = word[start : data.draw(st.integers(start + 1, len(word)))]
        assert matches(search_text(name, (), "", "", ()), needles(part))
