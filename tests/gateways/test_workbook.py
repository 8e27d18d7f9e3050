"""XLSX: what stands in a cell comes exactly, and nothing that stands there is taken for nothing."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest

from ledger.domain.tables import Cell, Table
from ledger.gateways.spreadsheets.reading import read_table
from tests.gateways.files import FIRST_SHEET, new_book, saved, with_part, with_rows, workbook


def read(tmp_path: Path, data: bytes, name: str = "a.xlsx") -> Table:
    file = tmp_path / name
    file.write_bytes(data)
    return read_table(file)


def cells(tmp_path: Path, xml: str) -> tuple[Cell, ...]:
    """The third row's cells, from this XML."""
    return read(tmp_path, with_rows(f'<row r="3">{xml}</row>')).rows[-1].cells


def test_every_kind_of_cell(tmp_path: Path) -> None:
    moment = datetime.fromisoformat("2026-03-01T09:30")
    row = ["Ahmed", 12.5, 7, True, date(2026, 3, 1), moment, time(9, 30), "00123", None, " ", "x"]
    table = read(tmp_path, workbook([row]))
    assert table.rows[0].cells == (
        "Ahmed", Decimal("12.5"), Decimal(7), "TRUE", date(2026, 3, 1), "2026-03-01 09:30:00", "09:30:00", "00123", "",
        "", "x",
    )  # fmt: skip
    assert (table.sheet, table.delimited) == ("Sheet", False)


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        ("0.1", "0.1"),
        ("0.30000000000000004", "0.30000000000000004"),
        ("1234567890123.45", "1234567890123.45"),
        ("123456789012345678", "1.2345678901234568E+17"),
        ("1e308", "1E+308"),
        ("-0", "0"),
    ],
)
def test_numbers_are_what_the_file_says(stored: str, expected: str, tmp_path: Path) -> None:
    (value,) = cells(tmp_path, f'<c r="A3"><v>{stored}</v></c>')
    assert isinstance(value, Decimal)
    assert value == Decimal(expected)


def test_what_is_no_number_comes_as_text(tmp_path: Path) -> None:
    xml = "".join(f'<c r="{c}3"><v>{v}</v></c>' for c, v in zip("ABC", ("NaN", "INF", "1e999"), strict=True))
    assert cells(tmp_path, xml) == ("nan", "inf", "inf")


def test_errors_and_formulas_without_a_value_are_not_taken_for_nothing(tmp_path: Path) -> None:
    xml = (
        '<c r="A3"><v>1</v></c><c r="B3" t="e"><v>#REF!</v></c><c r="C3"><f>1+1</f><v></v></c><c r="D3"><f>A1</f></c>'
        '<c r="E3" t="str"><f>IF(1,"","")</f><v></v></c><c r="F3"><f>1+1</f><v>2</v></c><c r="H3" t="e"><v>#N/A</v></c>'
    )
    assert cells(tmp_path, xml) == (Decimal(1), "#REF!", "=?", "=?", "", Decimal(2), "", "#N/A")


def test_errors_beside_the_values_are_found_too(tmp_path: Path) -> None:
    table = read(tmp_path, with_rows('<row r="9"><c r="C9" t="e"><v>#N/A</v></c></row>'))
    assert (table.rows[-1].number, table.rows[-1].cells) == (9, ("", "", "#N/A"))


def test_errors_are_found_under_any_prefix_and_on_the_sheet_that_is_read(tmp_path: Path) -> None:
    book, first = new_book()
    first["A1"], first["A2"] = "hidden", "#REF!"
    first.sheet_state = "hidden"
    second = book.create_sheet("Клиенты & ко")
    second["A1"] = "name"
    second["B3"] = "#DIV/0!"
    book.active = 1
    data = saved(book)
    table = read(tmp_path, data)
    assert table.sheet == "Клиенты & ко"
    assert [row.cells for row in table.rows] == [("name",), ("", "#DIV/0!")]
    prefixed = (
        b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1">'
        b'<x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="e"><x:v>#REF!</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert read(tmp_path, with_part(workbook([[1]]), FIRST_SHEET, prefixed)).rows[0].cells == (Decimal(1), "#REF!")


def test_row_numbers_and_columns_are_the_sheets_own(tmp_path: Path) -> None:
    book, sheet = new_book()
    sheet["C5"], sheet["D5"], sheet["C8"] = "name", "city", "Ahmed"
    table = read(tmp_path, saved(book))
    assert [(row.number, row.cells) for row in table.rows] == [(5, ("", "", "name", "city")), (8, ("", "", "Ahmed"))]


def test_a_stray_cell_far_below_is_just_a_row(tmp_path: Path) -> None:
    table = read(tmp_path, with_rows('<row r="1048576"><c r="B1048576"><v>1</v></c></row>'))
    assert [row.number for row in table.rows] == [1, 2, 1_048_576]


def test_a_workbook_is_one_whatever_it_is_named(tmp_path: Path) -> None:
    assert read(tmp_path, workbook([["name"]]), "list.csv").rows[0].cells == ("name",)
