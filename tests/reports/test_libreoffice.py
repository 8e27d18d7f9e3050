"""An independent spreadsheet opens the workbook, calculates every formula itself and finds what we wrote."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook

from ledger.domain.expiring import ExpiringCard, ExpiringCustomer, ExpiringPocket
from ledger.domain.words import CardStatus, Origin
from ledger.money import POINTS, Money
from ledger.progress import SILENT
from ledger.reports.reconciliation_workbook import Lists, write_reconciliation
from tests.reports.builders import KWD, SAR, a_card, a_report, a_transaction, some_transactions

if TYPE_CHECKING:
    from pathlib import Path

_OFFICE = shutil.which("soffice")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(_OFFICE is None, reason="LibreOffice (soffice) is not installed: nothing recalculates here"),
]

_RESULT = re.compile(r'(<c r="[A-Z]+[0-9]+" s="[0-9]+")(?: t="str")?>(<f>[^<]*</f>)<v>[^<]*</v></c>')


def _without_results(source: Path, target: Path) -> int:
    """A copy in which no formula has a result, so that whoever opens it must calculate; how many there were."""
    count = 0
    with ZipFile(source) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith("xl/worksheets/"):
                text, found = _RESULT.subn(r"\1>\2</c>", content.decode())
                content, count = text.encode(), count + found
            new.writestr(name, content)
    return count


def _converted(source: Path, folder: Path) -> Path:
    assert _OFFICE
    folder.mkdir()
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = (_OFFICE, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder), str(source))
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / source.name


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_calculates_the_same_totals(tmp_path: Path, language: str) -> None:
    ours, bare = tmp_path / "ours.xlsx", tmp_path / "bare.xlsx"
    rows = some_transactions(200, currencies=(SAR, KWD, POINTS))
    cards = [a_card(1), a_card(2)]
    day, some = date(2026, 3, 9), Money(1_250, KWD)
    pockets = [ExpiringPocket(n, n, n, f"Anna {n}", Origin.PAID, day, some, movable=True) for n in range(1, 4)]
    people = [ExpiringCustomer(n, f"Anna {n}", day, some, Money(n, KWD), n) for n in range(1, 4)]
    ending = [ExpiringCard(n, "AB12", CardStatus.ACTIVE, day, Origin.PAID, some, None, "") for n in range(1, 4)]
    lists = Lists(rows, cards, (), pockets, None, people, ending)
    write_reconciliation(ours, a_report(rows), lists, language=language, progress=SILENT, total_rows=202)
    expected = _without_results(ours, bare)
    formulas, shown = load_workbook(ours), load_workbook(ours, data_only=True)
    theirs = load_workbook(_converted(bare, tmp_path / "out"), data_only=True)
    compared = 0
    for sheet in formulas:
        for cell in (cell for line in sheet for cell in line if cell.data_type == "f"):
            written = shown[sheet.title][cell.coordinate].value
            calculated = theirs[sheet.title][cell.coordinate].value
            is_text = isinstance(written, str)
            same = calculated == written if is_text else abs(_decimal(calculated) - _decimal(written)) < Decimal("1e-6")
            assert same, f"{sheet.title} {cell.coordinate}: {calculated} instead of {written}"
            compared += 1
    assert compared == expected > 150
    assert all(bool(sheet.sheet_view.rightToLeft) == (language == "ar") for sheet in theirs)


def _decimal(value: object) -> Decimal:
    return Decimal(str(value))


def test_it_reads_hostile_text_as_it_was_typed(tmp_path: Path) -> None:
    texts = ["=1+1", "+7", "-1", "@x", "_x0041_", "_x003D_1", "'quoted", " spaces ", "line\nline", "<&>", "1e5", "#N/A"]
    rows = [a_transaction(number, note=text) for number, text in enumerate(texts)]
    source = tmp_path / "hostile.xlsx"
    write_reconciliation(source, a_report(rows), Lists(rows, []), language="en", progress=SILENT, total_rows=0)
    sheet = load_workbook(_converted(source, tmp_path / "out"))["Transactions"]
    cells = [sheet[f"M{row}"] for row in range(5, 5 + len(texts))]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value.replace("_x005F_", "_") for cell in cells] == texts
