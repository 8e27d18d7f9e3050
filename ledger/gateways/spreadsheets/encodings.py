"""The characters of a text file: decoded strictly, in the encoding that its bytes make plausible, or refused."""

from __future__ import annotations

import codecs
import math
import re
from collections.abc import Iterable

from ledger.gateways.spreadsheets.limits import UnreadableError

_SAMPLE = 400_000
_LEAST_PLAUSIBLE = 0.8
_WORD = re.compile(r"[^\W\d_]+")
_ARABIC_MARKS = "ًٌٍَُِّْـ\u200c\u200d\u200e\u200f"
_SHARES = {
    "cp1251": dict(zip("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
        (110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19, 17, 17, 16, 16, 14, 12, 10, 9, 7, 6, 5, 4,
         3, 3, 1, 1), strict=True)),
    "cp1256": dict(zip("اليمنورتبةعدسفهكقحجشصىأطخذءضإزثغئظؤآ",
        (130, 115, 75, 65, 63, 62, 52, 46, 42, 40, 38, 34, 32, 30, 30, 25, 24, 23, 17, 14, 13, 12, 20, 11, 9, 9, 6, 6,
         8, 7, 6, 5, 4, 2, 2, 2), strict=True)),
}  # fmt: skip
"""How often each letter stands among a thousand of ordinary text."""
_RARE = 0.2


def decode(data: bytes) -> str:
    """The text of these bytes. Raises UnreadableError("encoding")."""
    text = _decoded(data).removesuffix("\x1a")
    if "\x00" in text:
        raise UnreadableError("encoding")
    return text


def _decoded(data: bytes) -> str:
    if data.startswith(codecs.BOM_UTF8):
        return _strict(data, "utf-8-sig")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strict(data, "utf-16")
    if b"\x00" in data[:_SAMPLE]:
        return _unmarked_utf16(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _strict(data, _single_byte(data[:_SAMPLE]))


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableError("encoding") from None


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without its mark: the line ends and delimiters of any script have a zero byte on one and the same side."""
    little, big = data[1:_SAMPLE:2].count(0), data[:_SAMPLE:2].count(0)
    text = "" if little and big else _strict(data, "utf-16-le" if little else "utf-16-be")
    if "\n" not in text and "\r" not in text:
        raise UnreadableError("encoding")
    return text


def _single_byte(data: bytes) -> str:
    scores = {encoding: _plausibility(data, encoding) for encoding in _SHARES}
    best = max(scores, key=lambda encoding: scores[encoding])
    if scores[best] == -math.inf and len({data.decode(encoding, "replace") for encoding in _SHARES}) > 1:
        raise UnreadableError("encoding")
    return best


def _plausibility(data: bytes, encoding: str) -> float:
    """How much the text looks like words of the encoding's language: the mean log share of its letters.

    Minus infinity if it cannot be: too many words mix scripts or have capitals inside.
    """
    words = [word for word in _WORD.findall(_arabic_bare(data.decode(encoding, "replace"))) if not word.isascii()]
    letters = _SHARES[encoding]
    plausible = [word for word in words if _is_word(word, letters)]
    if not words or len(plausible) < _LEAST_PLAUSIBLE * len(words):
        return -math.inf
    return _mean(math.log(letters.get(letter, _RARE)) for word in plausible for letter in word.lower())


def _arabic_bare(text: str) -> str:
    return text.translate({ord(mark): None for mark in _ARABIC_MARKS})


def _is_word(word: str, letters: dict[str, int]) -> bool:
    if not all(letter in letters for letter in word.lower()):
        return False
    return word.islower() or word.isupper() or word[1:].islower() or word.lower() == word.upper()


def _mean(values: Iterable[float]) -> float:
    known = list(values)
    return sum(known) / len(known)
