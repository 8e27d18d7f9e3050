"""Whatever people typed stays text, whole, in every field of every report (PITFALLS E2, E3)."""

from __future__ import annotations

import csv
import re
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from ledger.domain.chart import ChartLine, Side
from ledger.domain.expiring import ExpiringCard, ExpiringCustomer, ExpiringPocket
from ledger.domain.journal import JournalLine, JournalSide
from ledger.domain.reconciliation import BalanceDifference, ControlBalance
from ledger.domain.words import CardStatus, Origin
from ledger.money import Money
from ledger.progress import SILENT
from ledger.reports.cells import clean
from ledger.reports.csv_report import write_cards_csv, write_transactions_csv
from ledger.reports.reconciliation_workbook import Lists, write_reconciliation
from tests.reports.builders import SAR, a_card, a_posting, a_report, a_transaction

if TYPE_CHECKING:
    from pathlib import Path

_CALLS = ("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://x.example","y")', "SUM(A1:A9)", "@SUM(1)", "DDE(1)", "")
_LEADS = (
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r=",
    "\n=",
    " =",
    "'=",
    "''+",
    "＝",
    "＋",
    "－",
    "＠",
    ";=",
    '"=',
    "\0=",
    "|",
    "%",
)
PAYLOADS = [
    *(lead + call for lead in _LEADS for call in _CALLS),
    *("#N/A", "#REF!", "TRUE", "1e5", "00123", "1/2", "12:30", "{=A1}", "_x003D_1+1", "_x0041_", "_x005F_", "<x>&amp;"),
    *("]]>", "</t></is></c>", "<!--", "\u202e=1", "\u200f", "\ufeff=1+1", "a\x0bb", "\x01", "\ud800", "\uffff", "😀=1"),
    *("  two  spaces  ", "line\nline", "line\r\nline", "tab\tinside", "'", "''", "O'Neill", "ё" * 300, '"', '""', ","),
    *(
        "&P&A",
        "&&",
        "%s {0} {name}",
        "عبد الله\u200f",
        "-1",
        "+79781234567",
        "=",
        "-",
        "A1",
        "R1C1",
        "\\",
        "~",
        "*",
        "?",
    ),
]
_TEXTS_OF_A_TRANSACTION = (
    "customer_name", "card_last4", "reference_type", "reference_id", "reason_code", "note", "performed_by",
    "approved_by", "key", "status_reason",
)  # fmt: skip
_TEXTS_OF_A_CARD = ("last4", "batch", "note", "purchased_by_name", "given_as")
_TEXTS_OF_A_POSTING = ("reference_type", "reference_id", "note", "performed_by")


def _with_text(row: Any, names: tuple[str, ...], text: str) -> Any:  # noqa: ANN401 - any of the values
    return replace(row, **dict.fromkeys(names, text))


def test_no_text_field_is_forgotten_here() -> None:
    for value, names in (
        (a_transaction(), _TEXTS_OF_A_TRANSACTION),
        (a_card(), _TEXTS_OF_A_CARD),
        (a_posting(), _TEXTS_OF_A_POSTING),
    ):
        assert {one.name for one in fields(value) if type(getattr(value, one.name)) is str} == set(names)


def _posting(number: int, text: str) -> JournalLine:
    line = ChartLine(text, text, Side.ASSET, text)
    side = JournalSide(number, line, "pocket", text)
    posting: JournalLine = _with_text(a_posting(number, debit=side, credit=side), _TEXTS_OF_A_POSTING, text)
    return posting


def _export(folder: Path, payloads: list[str], language: str = "en") -> Path:
    target = folder / "hostile.xlsx"
    rows = [_with_text(a_transaction(number), _TEXTS_OF_A_TRANSACTION, text) for number, text in enumerate(payloads)]
    cards = [_with_text(a_card(number), _TEXTS_OF_A_CARD, text) for number, text in enumerate(payloads)]
    journal = [_posting(number, text) for number, text in enumerate(payloads)]
    (one,) = a_report(rows).currencies
    nothing = Money(0, SAR)
    one = replace(one, trial_balance=tuple(ControlBalance(text, text, nothing, nothing, text) for text in payloads))
    found = tuple(BalanceDifference(text, 1, text, nothing, nothing) for text in payloads)
    report = a_report(rows, currencies=(one,), differences=found)
    expiring = [
        ExpiringPocket(number, 1, 1, text, Origin.GIVEN, date(2026, 3, 9), nothing, movable=True)
        for number, text in enumerate(payloads)
    ]
    people = [
        ExpiringCustomer(number, text, date(2026, 3, 9), nothing, nothing, 1) for number, text in enumerate(payloads)
    ]
    ending = [
        ExpiringCard(number, text, CardStatus.ACTIVE, date(2026, 3, 9), Origin.PAID, nothing, 1, text)
        for number, text in enumerate(payloads)
    ]
    lists = Lists(rows, cards, journal, expiring, None, people, ending)
    write_reconciliation(target, report, lists, language=language, progress=SILENT, total_rows=0)
    return target


def test_no_formula_but_ours_and_every_text_comes_back(tmp_path: Path) -> None:
    harmless = load_workbook(_export(tmp_path, [f"text {number}" for number in range(len(PAYLOADS))]))
    ours = {
        (sheet.title, cell.coordinate) for sheet in harmless for line in sheet for cell in line if _is_formula(cell)
    }
    hostile = load_workbook(_export(tmp_path, PAYLOADS))
    found = {
        (sheet.title, cell.coordinate) for sheet in hostile for line in sheet for cell in line if _is_formula(cell)
    }
    assert found == ours
    for name, letters in {
        "Transactions": "DKLMNOWAB",
        "Gift cards": "LMS",
        "Expiring": "B",
        "Expiring by customer": "B",
        "Expiring gift cards": "G",
        "Trial balance": "AB",
    }.items():
        columns = [*letters[:-2], letters[-2:]] if name == "Transactions" else list(letters)
        for letter in columns:
            first = 6 if name == "Trial balance" else 5
            read = [unescape(hostile[name][f"{letter}{first + at}"].value or "") for at in range(len(PAYLOADS))]
            assert read == [clean(text) for text in PAYLOADS], f"{name} {letter}"


def _is_formula(cell: Any) -> bool:  # noqa: ANN401 - openpyxl's cells, merged ones too
    return bool(cell.data_type in {"f", "e"})


def test_hostile_text_is_kept_a_text_when_edited(tmp_path: Path) -> None:
    sheet = load_workbook(_export(tmp_path, ["=1+1", "+7", "-1", "@x", "\t=1", "plain"]))["Transactions"]
    assert [bool(sheet[f"M{row}"].quotePrefix) for row in range(5, 11)] == [True, True, True, True, True, False]


@pytest.mark.parametrize("text", ["=1+1", "A & B & C", '&P&"Wingdings,Bold"x', "_x0041_", "Bad\0Name", "<x>"])
def test_shop_ledger_and_person_are_text_too(tmp_path: Path, text: str) -> None:
    target = tmp_path / "report.xlsx"
    report = a_report([a_transaction()], shop=text, ledger_name=text, made_by=text)
    write_reconciliation(target, report, Lists([a_transaction()], []), language="ar", progress=SILENT, total_rows=1)
    workbook = load_workbook(target)
    cover = workbook.worksheets[0]
    texts = [cell for line in cover for cell in line if cell.value and unescape(str(cell.value)) == clean(text)]
    assert len(texts) >= 3
    assert {cell.data_type for cell in texts} == {"s"}
    assert workbook.properties.creator == clean(text)
    with ZipFile(target) as archive:
        header = re.search("<oddHeader>(.*?)</oddHeader>", archive.read("xl/worksheets/sheet1.xml").decode())
    assert header
    assert header[1].count("&amp;amp;") == 0
    assert "&amp;&amp;" in header[1] or "&" not in text


def test_csv_of_hostile_text_is_harmless_and_comes_back(tmp_path: Path) -> None:
    rows = [_with_text(a_transaction(number), _TEXTS_OF_A_TRANSACTION, text) for number, text in enumerate(PAYLOADS)]
    target = tmp_path / "rows.csv"
    write_transactions_csv(target, rows, zone="Asia/Riyadh", language="en", progress=SILENT, total_rows=0)
    assert target.read_bytes().startswith(b"\xef\xbb\xbfTime,")
    with target.open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file))
    notes = [line["Note"] for line in read]
    assert not [note for note in notes if re.match("[=+\\-@\t\r\0]", note)]
    assert [re.sub("^'(?='*[=+\\-@\t\r\n\0＝＋－＠])", "", note) for note in notes] == [
        text.replace("\ud800", "\ufffd") for text in PAYLOADS
    ]
    assert {line["Amount"] for line in read} == {"1250.50"}
    assert read[0]["Time"] == "2026-03-02T12:30:15.250000+03:00"


def test_csv_of_cards_has_no_numbers_made_text(tmp_path: Path) -> None:
    target = tmp_path / "cards.csv"
    card = a_card(remaining=Money(-5, SAR))
    done = write_cards_csv(target, [card], zone="Asia/Riyadh", language="ru", progress=SILENT, total_rows=1)
    with target.open(encoding="utf-8-sig", newline="") as file:
        (line,) = csv.DictReader(file)
    assert (line["Остаток"], line["Карта"], line["Действует по"]) == ("-0.05", "····7KQ2", "2026-12-31")
    assert (done.rows, done.sheets) == (1, ())
