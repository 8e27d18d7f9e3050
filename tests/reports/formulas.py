"""A small calculator for the formulas our reports write, so that their stored results can be proven without Excel."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl import Workbook

_TOKEN = re.compile(
    r"""\s*(?:(?P<text>"(?:[^"]|"")*")
        |(?P<range>(?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)
        |(?P<number>\d+(?:\.\d+)?)
        |(?P<name>[A-Z]+)(?=\()
        |(?P<sign>[-+=(),]))""",
    re.VERBOSE,
)


class Calculator:
    """Evaluates every formula of a workbook, exactly."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._known: dict[tuple[str, str], Any] = {}

    def value(self, sheet: str, cell: str) -> Any:  # noqa: ANN401 - whatever the cell holds
        if (sheet, cell) not in self._known:
            held = self._workbook[sheet][cell]
            is_formula = held.data_type == "f"
            self._known[sheet, cell] = _Reader(self, sheet, str(held.value)[1:]).read() if is_formula else held.value
        return self._known[sheet, cell]


class _Reader:
    def __init__(self, calculator: Calculator, sheet: str, text: str) -> None:
        self._calculator = calculator
        self._sheet = sheet
        self._tokens = [(match.lastgroup, match.group(match.lastgroup or 0)) for match in _TOKEN.finditer(text)]
        understood = "".join(token or "" for _, token in self._tokens)
        assert understood.replace(" ", "") == text.replace(" ", ""), f"not understood: {text}"
        self._at = 0

    def read(self) -> Any:  # noqa: ANN401
        value = self._comparison()
        assert self._at == len(self._tokens)
        return value

    def _comparison(self) -> Any:  # noqa: ANN401
        left = self._sum()
        return left == self._sum() if self._accept("=") else left

    def _sum(self) -> Any:  # noqa: ANN401
        total = -_number(self._one()) if self._accept("-") else self._one()
        while True:
            if self._accept("+"):
                total = _number(total) + _number(self._one())
            elif self._accept("-"):
                total = _number(total) - _number(self._one())
            else:
                return total

    def _one(self) -> Any:  # noqa: ANN401
        kind, token = self._tokens[self._at]
        self._at += 1
        if kind == "text":
            return token[1:-1]
        if kind == "number":
            return Decimal(token)
        if kind == "range":
            cells = self._cells(token)
            return cells if ":" in token else cells[0]
        if kind == "name":
            return self._call(token)
        assert token == "(", token
        value = self._comparison()
        assert self._accept(")")
        return value

    def _call(self, name: str) -> Any:  # noqa: ANN401
        assert self._accept("(")
        arguments = [self._comparison()]
        while self._accept(","):
            arguments.append(self._comparison())
        assert self._accept(")")
        return _FUNCTIONS[name](*arguments)

    def _accept(self, sign: str) -> bool:
        found = self._at < len(self._tokens) and self._tokens[self._at] == ("sign", sign)
        self._at += found
        return found

    def _cells(self, token: str) -> list[Any]:
        sheet, _, cells = token.rpartition("!")
        title = sheet[1:-1].replace("''", "'") if sheet else self._sheet
        found = self._calculator._workbook[title][cells.replace("$", "")]
        rows = found if isinstance(found, tuple) else ((found,),)
        return [self._calculator.value(title, cell.coordinate) for row in rows for cell in row]


def _number(value: Any) -> Decimal:  # noqa: ANN401
    return Decimal(0) if value is None else Decimal(str(value))


def _sumifs(amounts: list[Any], *where: Any) -> Decimal:  # noqa: ANN401
    total = Decimal(0)
    for index, amount in enumerate(amounts):
        pairs = zip(where[::2], where[1::2], strict=True)
        if isinstance(amount, int | float | Decimal) and all(_meets(cells[index], wish) for cells, wish in pairs):
            total += _number(amount)
    return total


def _meets(value: object, wish: str) -> bool:
    return value is not None if wish == "<>" else str(value).casefold() == wish.casefold()


def _sum_of(cells: list[Any]) -> Decimal:
    return sum((_number(cell) for cell in cells if not isinstance(cell, str | date)), Decimal(0))


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "SUM": _sum_of,
    "SUMIFS": _sumifs,
    "ABS": lambda value: abs(_number(value)),
    "ROUND": lambda value, digits: round(_number(value), int(digits)),
    "IF": lambda test, yes, no: yes if test else no,
    "COUNTIF": lambda cells, wish: sum(_meets(cell, wish) for cell in cells),
}
