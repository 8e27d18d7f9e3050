"""Gift-card codes: no typing error passes, no code comes twice."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from ledger.domain.card_codes import ALPHABET, RANDOM_CHARACTERS, check_character, grouped, new_code, parse_code
from ledger.errors import CodeMistyped

LENGTH = RANDOM_CHARACTERS + 1


def plain_codes(count: int) -> list[str]:
    return [parse_code(new_code()) for _ in range(count)]


def test_what_is_printed_is_read_back() -> None:
    code = new_code()
    plain = parse_code(code)
    assert len(plain) == LENGTH
    assert grouped(plain) == code
    assert code.count("-") == 3


def test_what_people_type_is_read() -> None:
    plain = "0123456789ABCDEF"
    plain += check_character(plain)
    for typed in (plain.lower(), grouped(plain), grouped(plain).replace("-", " "), f"\u200f{plain}\u200e\n",
                  plain.replace("0", "o").replace("1", "l"), plain.replace("0", "O").replace("1", "I"),
                  grouped(plain).replace("-", "–")):  # fmt: skip
        assert parse_code(typed) == plain


def test_every_single_wrong_character_is_found() -> None:
    for code in plain_codes(30):
        for at in range(LENGTH):
            for wrong in ALPHABET.replace(code[at], ""):
                with pytest.raises(CodeMistyped):
                    parse_code(code[:at] + wrong + code[at + 1 :])


def test_every_swap_of_two_is_found() -> None:
    for code in plain_codes(60):
        for left in range(LENGTH):
            for right in range(left + 1, LENGTH):
                if code[left] != code[right]:
                    swapped = list(code)
                    swapped[left], swapped[right] = code[right], code[left]
                    with pytest.raises(CodeMistyped):
                        parse_code("".join(swapped))


@pytest.mark.parametrize(
    "text", ["", "-", "0" * 16, "0" * 18, "U" * 17, "é" * 17, "٠" * 17, "0" * 10_000, "\u0000" * 17]
)
def test_what_is_no_code(text: str) -> None:
    with pytest.raises(CodeMistyped):
        parse_code(text)


def test_a_guess_passes_the_check_one_time_in_thirty_two() -> None:
    rng, passed = random.Random(1), 0
    for _ in range(6_400):
        try:
            parse_code("".join(rng.choices(ALPHABET, k=LENGTH)))
        except CodeMistyped:
            continue
        passed += 1
    assert 150 < passed < 260


def test_a_hundred_thousand_codes_without_a_repeat() -> None:
    codes = {new_code() for _ in range(100_000)}
    assert len(codes) == 100_000
    used = Counter("".join(codes).replace("-", ""))
    assert set(used) == set(ALPHABET)
    assert max(used.values()) < 1.05 * min(used.values())
