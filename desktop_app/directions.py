"""Lines that mix scripts keep the window's direction."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt

_LTR_MARK, _RTL_MARK = "\u200e", "\u200f"
_LEFT, _RIGHT, _DIGIT, _OPENING, _CLOSING = "L", "R", "EN", "(", ")"
_SAME = {
    "L": _LEFT, "R": _RIGHT, "AL": _RIGHT, "EN": _DIGIT, "AN": _DIGIT,
    "LRI": _OPENING, "RLI": _OPENING, "FSI": _OPENING, "PDI": _CLOSING,
}  # fmt: skip


def in_direction(text: str, direction: Qt.LayoutDirection) -> str:
    """`text`, with a mark in front when it mixes scripts and its first letter would turn it the wrong way."""
    kinds = _kinds(text)
    first = next((kind for kind in kinds if kind != _DIGIT), _DIGIT)
    if first == _DIGIT or len(set(kinds)) == 1:
        return text
    mirrored = direction is Qt.LayoutDirection.RightToLeft
    if (first == _RIGHT) == mirrored:
        return text
    return (_RTL_MARK if mirrored else _LTR_MARK) + text


def _kinds(text: str) -> list[str]:
    """The directions of the letters and digits outside isolates."""
    found, depth = [], 0
    for letter in text:
        kind = _SAME.get(unicodedata.bidirectional(letter), "")
        if kind == _OPENING:
            depth += 1
        elif kind == _CLOSING:
            depth = max(0, depth - 1)
        elif kind and not depth:
            found.append(kind)
    return found
