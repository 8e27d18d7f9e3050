"""CSV as programs of three countries write it: encodings, delimiters, quotes and decimal signs."""

from __future__ import annotations

import hashlib
import itertools
from pathlib import Path

import pytest

from ledger.domain.import_names import ImportKind
from ledger.domain.import_rows import examine_table
from ledger.domain.imports import ImportOptions
from ledger.domain.tables import Table
from ledger.gateways.spreadsheets.child import parsed
from ledger.gateways.spreadsheets.limits import Limits, UnreadableError
from ledger.gateways.spreadsheets.reading import read_table
from ledger.money import CURRENCIES
from tests.domain.tables import TODAY

ENCODINGS = {
    "russian": ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251"),
    "arabic": ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256"),
}
TEXTS = {
    "russian": (("ФИО", "Город", "Баланс"), ("Ёлкин Пётр", "Симферополь"), ("ИВАНОВА АННА", "г. Ялта")),
    "arabic": (("الاسم", "المدينة", "الرصيد"), ("أحمد بن محمد", "الرياض"), ("سارة العلي", "جدة")),
}
DECIMALS = {"1234.56": "1234,56", "-0.5": "-0,5"}
LINE_ENDS = ("\n", "\r\n", "\r")


def rows_of(data: bytes, name: str = "a.csv") -> list[tuple[int, tuple[object, ...]]]:
    answers = list(parsed(data, name, Limits()))
    return [row for kind, batch, *_ in answers if kind == "rows" and isinstance(batch, list) for row in batch]


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("decimal", [".", ","])
def test_every_encoding_delimiter_and_decimal_sign(language: str, delimiter: str, decimal: str) -> None:
    header, first, second = TEXTS[language]
    amounts = list(DECIMALS) if decimal == "." else list(DECIMALS.values())
    quote = '"' if delimiter == decimal else ""
    lines = [header, (*first, quote + amounts[0] + quote), (*second, quote + amounts[1] + quote)]
    expected = [header, (*first, amounts[0]), (*second, amounts[1])]
    for encoding, end in itertools.product(ENCODINGS[language], LINE_ENDS):
        text = end.join(delimiter.join(line) for line in lines) + end
        assert [cells for _, cells in rows_of(text.encode(encoding))] == expected, (encoding, end)


@pytest.mark.parametrize("language", TEXTS)
def test_each_script_is_told_from_the_other_by_little_text(language: str) -> None:
    names = {
        "russian": ["ИВАНОВ", "Анна", "Пётр Щукин", "ооо «Ромашка» №5", "Симферополь", "ЯЛТА", "Юля", "Эльвира"],
        "arabic": ["أحمد", "محمد علي", "سارة", "جدة", "مكة المكرّمة", "خالد بن الوليد", "فاطمة الزهراء", "شركة النور"],
    }
    encoding = "cp1251" if language == "russian" else "cp1256"
    for name in names[language]:
        data = f"name;balance\n{name};1\n".encode(encoding)
        assert rows_of(data)[1][1][0] == name


def test_signs_that_both_encodings_share_are_no_riddle() -> None:
    assert rows_of(b"name;balance\nAhmed;1\xa0234,50\n")[1][1] == ("Ahmed", "1\u00a0234,50")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("name;amount\nAhmed;1,5\nSara;2,5\n", [("name", "amount"), ("Ahmed", "1,5"), ("Sara", "2,5")]),
        ("name,phones,city\nA,05;06,x\nB,07;08,y\n",
         [("name", "phones", "city"), ("A", "05;06", "x"), ("B", "07;08", "y")]),
        ('name,amount\n"Ali, Omar","1,50"\n', [("name", "amount"), ("Ali, Omar", "1,50")]),
        ('name;notes\n"says ""hi""";"two\nlines"\n', [("name", "notes"), ('says "hi"', "two\nlines")]),
        ("Balances of May\n\nname;amount\nA;1,5\nB;2,5\n",
         [("Balances of May",), ("name", "amount"), ("A", "1,5"), ("B", "2,5")]),
        ("name\nAli, Omar\nSara\n", [("name",), ("Ali, Omar",), ("Sara",)]),
        ("sep=,\nname,amount;x\nA,1\n", [("name", "amount;x"), ("A", "1")]),
        ("name|amount\nA|1\n", [("name", "amount"), ("A", "1")]),
        ("name;amount\nA;1\n\x1a", [("name", "amount"), ("A", "1")]),
    ],
)  # fmt: skip
def test_the_delimiter_is_what_cuts_consistently(text: str, rows: list[tuple[str, ...]]) -> None:
    assert [cells for _, cells in rows_of(text.encode())] == rows


def test_row_numbers_count_records_as_a_spreadsheet_shows_them() -> None:
    data = b'name;notes\n\nAhmed;"two\nlines"\n;\nSara;x\n'
    assert [number for number, _ in rows_of(data)] == [1, 3, 5]
    assert [number for number, _ in rows_of(b"sep=;\nname;notes\nSara;x\n")] == [2, 3]


def test_a_field_too_many_is_a_bad_row_not_a_shifted_amount(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("name,city,balance\nAhmed,Riyadh, Olaya,100\nSara,Jeddah,5\n", encoding="utf-8")
    options = ImportOptions(CURRENCIES["SAR"], "966", TODAY)
    preview = examine_table(read_table(file), ImportKind.CUSTOMERS, options)
    assert [row.number for row in preview.rows] == [3]
    assert [(problem.row, problem.text) for problem in preview.problems] == [(2, "100"), (2, "Olaya")]


def test_the_digest_is_of_the_bytes(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"name\nAhmed\n")
    table = read_table(file)
    assert isinstance(table, Table)
    assert table.sha256 == hashlib.sha256(b"name\nAhmed\n").hexdigest()


@pytest.mark.parametrize("text", ['a;b\n"x" y;1\n', 'a;b\n"x;1\n'])
def test_broken_quotes_are_never_mended_by_guessing(text: str) -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        rows_of(text.encode())
