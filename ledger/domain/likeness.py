"""Which names may be the same person's: words in another order, one missing, a typing error (SPEC 10, Duplicates)."""

from __future__ import annotations

from collections import Counter

_LONG_ENOUGH = 6
_TWO_ERRORS_FROM = 12


def name_choices(name: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """What to search for to come upon names like this normalised one: one misspelt or missing word in each choice.

    Each choice is a conjunction of words, each word the alternatives of which one must be contained: a third of a
    misspelt word still stands, even where two letters changed places.
    """
    words = tuple(dict.fromkeys(word for word in name.split() if len(word) > 1))
    choices: list[tuple[tuple[str, ...], ...]] = []
    for left_out in words:
        others = tuple((word,) for word in words if word != left_out)
        if len(others) > 1:
            choices.append(others)
        elif len(left_out) >= _LONG_ENOUGH:
            choices.append((*others, _thirds(left_out)))
        else:
            choices.append((*others, *(() if others else ((left_out,),))))
    return tuple(choices)


def _thirds(word: str) -> tuple[str, ...]:
    third = len(word) // 3
    return word[:third], word[third : 2 * third], word[2 * third :]


def are_alike(one: str, other: str) -> bool:
    """Whether two normalised names may be one person's."""
    mine, theirs = sorted(one.split()), sorted(other.split())
    if not mine or not theirs:
        return False
    fewer = min(len(mine), len(theirs))
    if fewer > 1 and not (Counter(mine) - Counter(theirs) and Counter(theirs) - Counter(mine)):
        return True
    first, second = " ".join(mine), " ".join(theirs)
    allowed = 2 if len(first) >= _TWO_ERRORS_FROM else int(len(first) >= _LONG_ENOUGH)
    return _errors(first, second, allowed) <= allowed


def _errors(one: str, other: str, most: int) -> int:
    """Letters typed wrong, left out, put in or swapped with the next; counted no further than just past `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            errors = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                errors = min(errors, before[j - 2] + 1)
            row.append(errors)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return last[-1]
