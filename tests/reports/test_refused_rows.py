"""The workbook of refused rows: nothing lost, nothing live, and good to be corrected and read again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from ledger import errors
from ledger.domain.import_cards import CardHere
from ledger.domain.import_names import ROW_HEADERS, WHY_HEADERS, ImportKind
from ledger.domain.import_orders import OrderNumberTaken, OrderRowRefused, RowDisagrees
from ledger.domain.import_rows import examine_table
from ledger.domain.imports import BadRow, RowProblem, RowRepeated
from ledger.domain.tables import Cell, Row
from ledger.errors import FieldInvalid, FileNotWritable, Refusal
from ledger.gateways.spreadsheets.reading import read_table
from ledger.money import CURRENCIES, Money
from ledger.progress import Cancelled
from ledger.reports.refusal_words import why_refused
from ledger.reports.refused_rows import write_refused_rows
from tests.domain.tables import OPTIONS, preview

HOSTILE = (
    "=1+1", '=HYPERLINK("http://x","y")', "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "#REF!", "=?", "x" * 32_767,
    "_x0041_", "a\nb", "<b>&amp;", "\u202eevil", "😀", " spaces ",
)  # fmt: skip


def written(tmp_path: Path, headers: tuple[str, ...], *rows: tuple[Cell, ...]) -> Path:
    bad = [
        BadRow(Row(number, cells), (RowProblem(number, "", "", FieldInvalid("x", "y")),))
        for number, cells in enumerate(rows, 2)
    ]
    return write_refused_rows(tmp_path / "refused.xlsx", headers, tuple(bad))


def sheet_of(path: Path) -> Worksheet:
    sheet = openpyxl.load_workbook(path).active
    assert isinstance(sheet, Worksheet)
    return sheet


def test_rows_come_back_as_they_stood(tmp_path: Path) -> None:
    cells: tuple[Cell, ...] = (
        Decimal("12.5"), Decimal("0.30000000000000004"), Decimal("1E+17"), date(2026, 3, 1), date(1899, 5, 1),
        "", "007",
    )  # fmt: skip
    path = written(tmp_path, ("a", "b", "c", "d", "e", "f", "g"), cells)
    back = read_table(path)
    assert back.rows[0].cells == (ROW_HEADERS["en"], WHY_HEADERS["en"], "a", "b", "c", "d", "e", "f", "g")
    assert back.rows[1].cells == (
        Decimal(2), "Cannot be read: y", Decimal("12.5"), "0.30000000000000004", Decimal("1E+17"), date(2026, 3, 1),
        "1899-05-01", "", "007",
    )  # fmt: skip


def test_no_text_becomes_a_formula_and_none_is_changed(tmp_path: Path) -> None:
    path = written(tmp_path, ("name", "=header"), *((text, text) for text in HOSTILE))
    sheet = sheet_of(path)
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s", "n"}
    assert all(isinstance(cell.value, int) for row in sheet.iter_rows() for cell in row if cell.data_type == "n")
    back = [row.cells[2] for row in read_table(path).rows[1:]]
    assert back == [text.replace("\r", "\n") for text in HOSTILE]


def test_what_was_refused_can_be_corrected_and_read_again(tmp_path: Path) -> None:
    first = preview(("Name", "Balance", "Phone"), ("Ahmed", "1,234", "x"), ("Sara", "5", ""), ("Omar", "", "y"))
    path = write_refused_rows(tmp_path / "r.xlsx", first.columns.headers, first.bad_rows, language="ru")
    again = examine_table(read_table(path), ImportKind.CUSTOMERS, OPTIONS)
    assert [(one.column, one.text, one.refusal.name) for one in again.problems] == [
        (one.column, one.text, one.refusal.name) for one in first.problems
    ]
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    assert [sheet.cell(row, 1).value for row in (2, 3)] == [2, 4]
    assert "Balance: Больше знаков после запятой, чем у SAR: 1,234" in str(sheet.cell(2, 2).value)
    sheet.cell(2, 4).value, sheet.cell(2, 5).value, sheet.cell(3, 5).value = 1234, None, None
    book.save(path)
    corrected = examine_table(read_table(path), ImportKind.CUSTOMERS, OPTIONS)
    assert corrected.bad_rows == ()
    assert [str(total) for total in corrected.totals] == ["1234.00 SAR"]


def test_a_workbook_of_refused_rows_refused_again_keeps_one_why(tmp_path: Path) -> None:
    headers = (ROW_HEADERS["ar"], WHY_HEADERS["ar"], "Name")
    path = written(tmp_path, headers, (Decimal(7), "old reason", "Ahmed", "beyond"))
    assert [row.cells for row in read_table(path).rows] == [
        (ROW_HEADERS["en"], WHY_HEADERS["en"], "Name"),
        (Decimal(2), "Cannot be read: y", "Ahmed", "beyond"),
    ]


def test_arabic_sheets_run_from_right_to_left(tmp_path: Path) -> None:
    path = write_refused_rows(tmp_path / "r.xlsx", ("a",), (), language="ar_SA")
    assert sheet_of(path).sheet_view.rightToLeft
    assert not sheet_of(written(tmp_path, ("a",), ("x",))).sheet_view.rightToLeft
    with pytest.raises(FieldInvalid):
        write_refused_rows(tmp_path / "r.xlsx", ("a",), (), language="xx")


def test_a_cancelled_or_failed_workbook_leaves_nothing(tmp_path: Path) -> None:
    class Impatient:
        def report(self, done: int, total: int, stage: str = "") -> None:
            raise Cancelled(done, total, stage)

    older = tmp_path / "refused.xlsx"
    older.write_bytes(b"older")
    bad = (BadRow(Row(2, ("x",)), ()),)
    with pytest.raises(Cancelled):
        write_refused_rows(older, ("a",), bad, progress=Impatient())
    with pytest.raises(FileNotWritable):
        write_refused_rows(tmp_path / "no" / "refused.xlsx", ("a",), bad)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("refused.xlsx", b"older")]


def reasons() -> list[Refusal]:
    sar = CURRENCIES["SAR"]
    return [
        errors.FieldRequired("name"), FieldInvalid("phone", "x"), FieldInvalid("row", "Total"),
        FieldInvalid("columns", "x"), FieldInvalid("expires", "x"), errors.AmountNotANumber("x"),
        errors.AmountTooFine("1.005", "SAR", 2),
        errors.AmountTooLarge("x", Money(1, sar)), errors.CurrencyUnknown("x"), errors.CurrencyMismatch("SAR", "USD"),
        errors.CustomerNotFound("x"), errors.CustomerAmbiguous("x", (1, 2)), errors.CustomerNotActive(1, "merged"),
        errors.WalletNotActive(1, "closed"), RowRepeated("card", "11", 2), errors.WalletSuspended(1),
        RowDisagrees("tender", "x", 2), OrderRowRefused("A1", 2), OrderNumberTaken("A1", 7), errors.OrderEmpty(),
        CardHere(3),
        errors.ProductNotFound("x"), errors.ProductSold(1, "x"), errors.ProductNotForSale(1, "x"),
        errors.StockTooSmall(1, "x", 2, 3), errors.OrderNotCovered(Money(1, sar)),
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_every_reason_has_words_of_its_own(language: str) -> None:
    sentences = [why_refused(RowProblem(2, "Col", "t", refusal), language) for refusal in reasons()]
    assert len(set(sentences)) == len(sentences)
    assert all(sentence.startswith("Col: ") and "{" not in sentence for sentence in sentences)
    assert "1, 2" in sentences[11]
