"""Cells as sheet XML, for lists that are streamed; the twin of `Book.put`, by the same rules (ledger.reports.cells)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from ledger.money import Money
from ledger.reports.cells import Formula, Value, exact, iso, result_of, serial, text_xml
from ledger.reports.package import formula_xml

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.reports.book import Book
    from ledger.reports.styles import Look

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def cell_writer(book: Book, look: Look) -> Callable[[str, Value], str]:
    """A function that writes one cell of this look: its reference and value in, XML out.

    The function raises AmountTooLarge, and FieldInvalid for text longer than a cell.
    """
    style, guarded = (book.styles.id(look, quoted=quoted) for quoted in (False, True))
    empty, number = f'" s="{style}"/>', f'" s="{style}"><v>'
    text, hostile_text = (f'" s="{number}" t="inlineStr"><is>' for number in (style, guarded))
    amounts: dict[int, str] = {}

    def amount_style(digits: int) -> str:
        if digits not in amounts:
            amounts[digits] = f'" s="{book.styles.id(look, digits)}"><v>'
        return amounts[digits]

    def write(reference: str, value: Value) -> str:
        if value is None or value == "":
            return f'<c r="{reference}{empty}'
        if isinstance(value, str):
            xml, is_hostile = text_xml(value)
            return f'<c r="{reference}{hostile_text if is_hostile else text}{xml}</is></c>'
        if isinstance(value, Money):
            return f'<c r="{reference}{amount_style(value.currency.digits)}{exact(value)}</v></c>'
        if isinstance(value, int):
            return f'<c r="{reference}{number}{value}</v></c>'
        if isinstance(value, Formula):
            return _formula(book, look, reference, value)
        days = serial(value, book.zone)
        return f'<c r="{reference}{number}{days}</v></c>' if days else write(reference, iso(value, book.zone))

    return write


def _formula(book: Book, look: Look, reference: str, formula: Formula) -> str:
    digits = formula.value.currency.digits if isinstance(formula.value, Money) else 0
    expression = escape(formula.expression.format(row=reference.lstrip(_LETTERS)))
    return formula_xml(reference, f' s="{book.styles.id(look, digits)}"', expression, result_of(formula))
