"""CSV and its relatives: the delimiter found by consistent counting, quotes obeyed strictly, nothing guessed away."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from ledger.gateways.spreadsheets.encodings import decode
from ledger.gateways.spreadsheets.limits import Limits, Meter, RawRow, UnreadableError, trimmed

DELIMITERS = ";\t,|"
"""In the order of preference when several fit: a comma is often a decimal sign, a semicolon never."""

_SAMPLE_RECORDS = 300
_CONSISTENT = 0.9
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_HINT = re.compile(r"sep=(.)[\r\n]", re.IGNORECASE)


def read_delimited(data: bytes, limits: Limits) -> Iterator[RawRow]:
    """The rows that are not empty, all cells text. Raises UnreadableError."""
    text = decode(data)
    hint = _HINT.match(text)
    delimiter = hint[1] if hint and hint[1] in DELIMITERS else _delimiter(text)
    meter = Meter(limits)
    try:
        for number, record in enumerate(csv.reader(_lines(text), delimiter=delimiter, strict=True), start=1):
            cells = trimmed(tuple("" if cell.isspace() else cell for cell in record))
            if not cells or (hint and number == 1):
                continue
            meter.count(cells)
            yield number, cells
    except csv.Error as error:
        raise UnreadableError("too_large" if "limit" in str(error) else "damaged") from None


def _lines(text: str) -> Iterator[str]:
    return (match[0] for match in _LINE.finditer(text))


def _delimiter(text: str) -> str:
    """The delimiter that cuts the sample into columns most consistently, header first."""
    scores = {delimiter: _score(text, delimiter) for delimiter in DELIMITERS}
    fitting = [delimiter for delimiter, score in scores.items() if score is not None]
    if not fitting:
        return _least_cutting(text)
    return max(fitting, key=lambda delimiter: scores[delimiter] or _WORST)


_WORST = (False, False, 0.0)


def _score(text: str, delimiter: str) -> tuple[bool, bool, float] | None:
    """Whether the first record has the usual number of fields, whether most have, and how many; None for one column.

    `max` keeps the first of equals, which is the order of preference; so shares that are good enough count as equal.
    """
    widths = [width for width in _widths(text, delimiter) if width]
    usual, share = Counter(widths).most_common(1)[0] if widths else (0, 0)
    if usual <= 1:
        return None
    consistent = share >= _CONSISTENT * len(widths)
    return widths[0] == usual, consistent, 1.0 if consistent else share / len(widths)


def _widths(text: str, delimiter: str) -> Iterable[int]:
    reader = csv.reader(_lines(text), delimiter=delimiter)
    try:
        return [len(record) for record in islice(reader, _SAMPLE_RECORDS)]
    except csv.Error:
        return []


def _least_cutting(text: str) -> str:
    """For a file of one column: the delimiter that stands nowhere in it, or least often."""
    return min(DELIMITERS, key=text.count)
