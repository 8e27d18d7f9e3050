"""Gift-card codes: 80 random bits in a readable alphabet, grouped, with a check character (SPEC 6).

The alphabet is Crockford's base 32 (no I, L, O, U); what people type for those is read as 1, 1, 0. The check character
is a weighted sum over GF(32): every single wrong character and every swap of two characters is found.
"""

from __future__ import annotations

import secrets
import unicodedata

from ledger.errors import CodeMistyped

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_CHARACTERS = 16
GROUP = 4
LAST = 4
"""Characters of a code that may be kept and shown."""
FOREIGN, SHORTEST_FOREIGN, LONGEST_FOREIGN = "~", 8, 64
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_DROPPED = str.maketrans(dict.fromkeys(" -–—_.\u00a0\u200e\u200f\u2066\u2067\u2068\u2069\t\r\n"))
_POLYNOMIAL = 0b100101


def new_code() -> str:
    """A fresh code, grouped for reading, from the system's secure generator."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(RANDOM_CHARACTERS))
    return grouped(body + check_character(body))


def grouped(code: str) -> str:
    """`ABCD-EFGH-…`: the code in groups of four, the check character with the last."""
    cut = [code[at : at + GROUP] for at in range(0, RANDOM_CHARACTERS, GROUP)]
    return "-".join(cut) + code[RANDOM_CHARACTERS:]


def parse_code(text: str) -> str:
    """What was typed or scanned as seventeen plain characters. Raises CodeMistyped before any database is asked."""
    plain = text.upper().translate(_DROPPED).translate(_READ_AS)
    if len(plain) != RANDOM_CHARACTERS + 1 or any(character not in ALPHABET for character in plain):
        raise CodeMistyped
    if check_character(plain[:-1]) != plain[-1]:
        raise CodeMistyped
    return plain


def read_code(text: str) -> str:
    """A code of ours, or one that came from an older system, as it is compared and hashed.

    The older ones have any form of eight characters and more: letters in capitals, no separators, `~` before them, so
    that they are never taken for ours. Raises CodeMistyped for text that is neither.
    """
    try:
        return parse_code(text)
    except CodeMistyped:
        plain = unicodedata.normalize("NFKC", text).upper().translate(_DROPPED)
        if not SHORTEST_FOREIGN <= len(plain) <= LONGEST_FOREIGN or not plain.isprintable():
            raise
        return FOREIGN + plain


def check_character(body: str) -> str:
    """The character that makes the weighted sum over GF(32) come out."""
    total, weight = 0, 1
    for character in body:
        weight = _times(weight, 2)
        total ^= _times(ALPHABET.index(character), weight)
    return ALPHABET[total]


def _times(left: int, right: int) -> int:
    """Product in GF(32)."""
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 0b100000:
            left ^= _POLYNOMIAL
        right >>= 1
    return product
