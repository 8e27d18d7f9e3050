"""One way to compare texts on both engines: case, accents, ё, Arabic letter forms and the spellings of phones.

What is written to the search column and what is typed into the search box go through the same functions, so that
plain matching of lower-case text finds the same rows on both databases (DESIGN 6).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_BREVE = "\u0306"
_FOLDED = str.maketrans(
    {
        "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه", "ک": "ك", "ٱ": "ا", "ـ": None,
        "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe",
    }
)  # fmt: skip
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
LONGEST_SORT_KEY = 200
LONGEST_SOUGHT = 200


def normalise(text: str) -> str:
    """The text for comparing: case, accents, ё/е, Arabic forms, digits and width folded; single spaces.

    Doing it twice changes nothing. Characters that cannot be seen, or stored, are left out.
    """
    folded = text
    for _ in range(_PASSES):
        folded = _fold(folded)
    return " ".join(folded.split())


_PASSES = 2
"""Folding one character can bring another into a form that folds again; the second pass settles every character."""


def _fold(text: str) -> str:
    spaced = "".join(" " if character.isspace() else character for character in text)
    parted = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", spaced).casefold().translate(_FOLDED))
    kept = [
        character
        for previous, character in zip(" " + parted, parted, strict=False)
        if not _is_mark(previous, character) and unicodedata.category(character) not in _INVISIBLE
    ]
    return unicodedata.normalize("NFC", "".join(map(_latin_digit, kept)))


def _is_mark(previous: str, character: str) -> bool:
    """An accent to leave out: every combining mark but the one that makes й of и."""
    return unicodedata.combining(character) != 0 and not (character == _BREVE and previous == "и")


def _latin_digit(character: str) -> str:
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


def visible(text: str) -> str:
    """A number or code without what was pasted along unseen: direction marks, joiners, control characters; trimmed."""
    return "".join(character for character in text if unicodedata.category(character) not in _INVISIBLE).strip()


def sought(text: str) -> str:
    """What a list is searched for: trimmed, cut to what a pattern can hold, without what no database stores."""
    kept = (one for one in text.strip()[:LONGEST_SOUGHT] if one != "\0" and not "\ud800" <= one <= "\udfff")
    return "".join(kept).strip()


def sort_key(text: str) -> str:
    """What a list is ordered by: normalised letters and digits, so that quotes and dashes do not lead."""
    plain = normalise(text)
    words = "".join(character for character in plain if character.isalnum() or character == " ").split()
    return (" ".join(words) or plain)[:LONGEST_SORT_KEY].strip()


# -- phones -----------------------------------------------------------------------------------------------------

_TWO_DIGITS = frozenset(
    [
        "20",
        "27",
        "30",
        "31",
        "32",
        "33",
        "34",
        "36",
        "39",
        "40",
        "41",
        "43",
        "44",
        "45",
        "46",
        "47",
        "48",
        "49",
        "51",
        "52",
        "53",
        "54",
        "55",
        "56",
        "57",
        "58",
        "60",
        "61",
        "62",
        "63",
        "64",
        "65",
        "66",
        "81",
        "82",
        "84",
        "86",
        "90",
        "91",
        "92",
        "93",
        "94",
        "95",
        "98",
    ]
)
_TRUNK = {"1": "", "7": "8"}


def phone_spellings(number: str) -> tuple[str, ...]:
    """An E.164 number as people type it: itself, and with the trunk prefix of its country (`0501234567`)."""
    digits = number.removeprefix("+")
    code = next((code for code in (digits[:1], digits[:2]) if code in _TRUNK or code in _TWO_DIGITS), digits[:3])
    return number, _TRUNK.get(code, "0") + digits[len(code) :]


# -- what is searched and what is asked -------------------------------------------------------------------------


def search_text(name: str, phones: Iterable[str], email: str, city: str, cards: Iterable[str]) -> str:
    """The search column of one customer. `phones` are E.164.

    It ends in a space, so that every two characters in it begin some three (the index keeps three, PLATFORM 4.3).
    """
    spelled = (spelling for number in phones for spelling in phone_spellings(number))
    cards = tuple(cards)
    joined = (card for card in map(_without_signs, cards) if card not in cards)
    return normalise(" ".join((name, *spelled, email, city, *cards, *joined))) + " "


Word = tuple[str, ...]
"""One word that was typed: it is found where any of these spellings stands."""

_NUMBER_LIKE = re.compile(r"[+0-9()./-]*[0-9][+0-9()./-]*")
_INTERNATIONAL = re.compile(r"00[1-9][0-9]{2,}")


def needles(text: str) -> tuple[Word, ...]:
    """The words of a search: a row is found when it contains every one of them, in any order. Empty: nothing asked."""
    return tuple(dict.fromkeys(map(_spellings, normalise(text).split())))


def _spellings(word: str) -> Word:
    found = {word}
    if _NUMBER_LIKE.fullmatch(word):
        digits = _without_signs(word)
        found.add(digits)
        if _INTERNATIONAL.fullmatch(digits):
            found.add("+" + digits[2:])
    return tuple(sorted(one for one in found if not any(other != one and other in one for other in found)))


def _without_signs(text: str) -> str:
    return re.sub(r"[+()./\s-]", "", text)


def matches(searched: str, words: Iterable[Word]) -> bool:
    """What a search means: whether a search column contains every word."""
    return all(any(spelling in searched for spelling in word) for word in words)
