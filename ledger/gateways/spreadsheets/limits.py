"""How much of a foreign file is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

from ledger.domain.tables import Cell

RawRow = tuple[int, tuple[Cell, ...]]
"""A row on its way from the child: its number, counted from 1, and its cells."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may cost. Sizes in bytes (`text` in characters); `memory` is what the child may add to its start.

    `members`, `unpacked` and `ratio` are of a workbook's archive; `rows` and `cells` count those that are not empty.
    """

    seconds: float = 20
    memory: int = 448 * 1024 * 1024
    file_size: int = 100_000_000
    unpacked: int = 100_000_000
    ratio: int = 200
    members: int = 2_000
    rows: int = 200_000
    columns: int = 200
    cells: int = 6_000_000
    cell_text: int = 32_767
    text: int = 100_000_000


class UnreadableError(Exception):
    """The file cannot be read; `why` is one of FileNotReadable's words."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Meter:
    """Counts what has been read and stops at the limits."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._rows = self._cells = self._text = 0

    def count(self, cells: tuple[Cell, ...]) -> None:
        """Count one row. Raises UnreadableError("too_large")."""
        limits = self._limits
        self._rows += 1
        self._cells += len(cells)
        lengths = [len(cell) for cell in cells if isinstance(cell, str)]
        self._text += sum(lengths)
        if (
            self._rows > limits.rows
            or len(cells) > limits.columns
            or self._cells > limits.cells
            or self._text > limits.text
            or _longest(cells, max(lengths, default=0), limits.cell_text) > limits.cell_text
        ):
            raise UnreadableError("too_large")


def _longest(cells: tuple[Cell, ...], characters: int, limit: int) -> int:
    """The longest text in UTF-16 units, as a spreadsheet counts; only counted where characters leave doubt."""
    if characters * 2 <= limit or characters > limit:
        return characters
    return max(len(cell.encode("utf-16-le")) // 2 for cell in cells if isinstance(cell, str))


def trimmed(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells without the empty ones at the end."""
    end = len(cells)
    while end and cells[end - 1] == "":
        end -= 1
    return cells[:end]
