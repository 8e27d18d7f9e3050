"""What stands in the workbook is what the ledger said: values, types, totals, looks."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from ledger.domain.reconciliation import BalanceDifference
from ledger.errors import AmountTooLarge, FieldInvalid
from ledger.money import CURRENCIES, MAX_MINOR, POINTS, Money
from ledger.progress import SILENT, Cancelled
from ledger.reports import reconciliation_workbook
from ledger.reports.book import Book, Imprint
from ledger.reports.labels import LANGUAGES, Words
from ledger.reports.reconciliation_workbook import Lists, write_reconciliation
from ledger.reports.streaming import FOOT_ROWS, HEAD_ROW
from ledger.reports.tables import transactions_table
from tests.reports.builders import KWD, MADE_AT, SAR, a_card, a_posting, a_report, a_transaction, some_transactions
from tests.reports.formulas import Calculator

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from ledger.domain.gift_cards import GiftCard
    from ledger.domain.journal import JournalLine
    from ledger.domain.reconciliation import Reconciliation
    from ledger.domain.transactions import TransactionRow
    from ledger.reports.exported import Exported

RIYADH = ZoneInfo("Asia/Riyadh")


def _write(
    folder: Path,
    rows: list[TransactionRow],
    cards: list[GiftCard] | None = None,
    *,
    language: str = "en",
    report: Reconciliation | None = None,
    journal: Sequence[JournalLine] = (),
) -> Exported:
    report = report or a_report(rows)
    target = folder / "report.xlsx"
    return write_reconciliation(
        target, report, Lists(rows, cards or [], journal), language=language, progress=SILENT, total_rows=len(rows)
    )


def _column(sheet: Worksheet, heading: str) -> list[Any]:
    heads = [cell.value for cell in sheet[HEAD_ROW]]
    letter = get_column_letter(heads.index(heading) + 1)
    assert sheet.auto_filter.ref
    last = int(sheet.auto_filter.ref.rsplit(":")[1].strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    return [sheet[f"{letter}{row}"].value for row in range(HEAD_ROW + 1, last + 1)]


def _wall(instant: datetime) -> datetime:
    return instant.astimezone(RIYADH).replace(tzinfo=None)


def test_every_transaction_comes_back_as_it_was(tmp_path: Path) -> None:
    rows = some_transactions(300, currencies=(SAR, KWD, POINTS))
    exported = _write(tmp_path, rows)
    assert exported.rows == 300
    sheet = load_workbook(exported.path)["Transactions"]
    for read, written in zip(_column(sheet, "Time"), rows, strict=True):
        assert abs(read - _wall(written.time)) < timedelta(milliseconds=1)
    amounts = [Decimal(str(amount)) for amount in _column(sheet, "Amount")]
    assert amounts == [row.signed.decimal for row in rows]
    assert [day.date() for day in _column(sheet, "Business day")] == [row.business_date for row in rows]
    assert _column(sheet, "No.") == [row.id for row in rows]
    assert _column(sheet, "Customer") == [row.customer_name for row in rows]
    assert _column(sheet, "Note") == [row.note or None for row in rows]
    assert _column(sheet, "Wallet no.") == [row.wallet_id for row in rows]
    assert [value or "" for value in _column(sheet, "Card")] == [
        row.card_last4 and f"····{row.card_last4}" for row in rows
    ]


def test_amounts_have_their_currency_s_digits(tmp_path: Path) -> None:
    units = [SAR, KWD, CURRENCIES["JPY"], POINTS]
    rows = [a_transaction(number, signed=Money(-MAX_MINOR, unit)) for number, unit in enumerate(units)]
    report = a_report([a_transaction()], currencies=())
    sheet = load_workbook(_write(tmp_path, rows, report=report).path)["Transactions"]
    cells = [sheet[f"H{HEAD_ROW + 1 + index}"] for index in range(len(units))]
    assert [cell.number_format for cell in cells] == ["#,##0.00", "#,##0.000", "#,##0", "#,##0"]
    assert [Decimal(str(cell.value)) for cell in cells] == [row.signed.decimal for row in rows]


def test_an_amount_beyond_fifteen_digits_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(AmountTooLarge):
        _write(tmp_path, [a_transaction(after=Money(MAX_MINOR + 1, SAR))])
    assert not list(tmp_path.iterdir())


def test_cards_come_back_as_they_were(tmp_path: Path) -> None:
    cards = [a_card(1), a_card(2, purchased_at=None, valid_until=None, initial=Money(1, KWD), remaining=Money(1, KWD))]
    sheet = load_workbook(_write(tmp_path, [a_transaction()], cards).path)["Gift cards"]
    assert [Decimal(str(value)) for value in _column(sheet, "Remaining")] == [card.remaining.decimal for card in cards]
    assert _column(sheet, "Bought at") == [datetime(2026, 3, 1, 11), None]  # noqa: DTZ001 - as workbooks keep times
    assert _column(sheet, "Card") == ["····7KQ2", "····7KQ2"]


def test_every_posting_comes_back_with_both_its_accounts_and_totals_by_currency(tmp_path: Path) -> None:
    postings = [a_posting(1), a_posting(2, note="sorry"), a_posting(3, amount=Money(7_001, KWD))]
    exported = _write(tmp_path, [a_transaction()], journal=postings)
    assert exported.rows == 4
    sheet = load_workbook(exported.path)["Journal"]
    assert _column(sheet, "Posting") == [1, 2, 3]
    assert [Decimal(str(amount)) for amount in _column(sheet, "Amount")] == [one.amount.decimal for one in postings]
    for heading, expected in (
        ("Debit", "1001"), ("Credit", "2000"), ("Debit, own number", "50.1"), ("Credit, subject", "Salma Haddad"),
        ("Debit account", "Cash in tills"), ("Reference", "order ORD-1001"), ("By", "mona"),
    ):  # fmt: skip
        assert set(_column(sheet, heading)) == {expected}, heading
    assert _column(sheet, "Note") == [None, "sorry", None]
    shown = load_workbook(exported.path, data_only=True)["Journal"]
    totals = {shown[f"A{row}"].value: shown[f"G{row}"].value for row in range(HEAD_ROW + 4, shown.max_row + 1)}
    assert [Decimal(str(one)) for one in totals.values()] == [Decimal("2501.00"), Decimal("7.001")], totals
    assert "SAR" in next(iter(totals))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_formula_gives_what_stands_beside_it(tmp_path: Path, language: str) -> None:
    rows = some_transactions(120, currencies=(SAR, KWD, POINTS))
    postings = [a_posting(1), a_posting(2, amount=Money(3, KWD))]
    path = _write(tmp_path, rows, [a_card(1), a_card(2)], language=language, journal=postings).path
    formulas, shown = load_workbook(path), load_workbook(path, data_only=True)
    calculator = Calculator(formulas)
    count = 0
    for sheet in formulas:
        for cell in (cell for line in sheet for cell in line if cell.data_type == "f"):
            count += 1
            result = shown[sheet.title][cell.coordinate].value
            calculated = calculator.value(sheet.title, cell.coordinate)
            is_same = calculated == result if isinstance(result, str) else _decimal(calculated) == _decimal(result)
            assert is_same, f"{sheet.title} {cell.coordinate}: {calculated} is shown as {result}"
    assert count > 150


def _decimal(value: object) -> Decimal:
    return Decimal(str(value))


def _verdicts(workbook: Workbook) -> list[str]:
    texts = [str(cell.value) for sheet in workbook for line in sheet for cell in line]
    return [text for text in texts if text in {"agrees", "differs"}]


def test_an_agreeing_report_says_so_everywhere(tmp_path: Path) -> None:
    workbook = load_workbook(_write(tmp_path, some_transactions(60)).path, data_only=True)
    assert workbook["Cover"]["B6"].value == "The figures agree"
    assert set(_verdicts(workbook)) == {"agrees"}


def test_a_difference_is_named_on_the_cover_and_where_it_is(tmp_path: Path) -> None:
    rows = some_transactions(60, currencies=(SAR,))
    (one,) = a_report(rows).currencies
    off = replace(one, closing_total=one.closing_total + Money(250, SAR))
    difference = BalanceDifference("wallet", 31, "available", Money(500, SAR), Money(450, SAR))
    report = a_report(rows, currencies=(off,), differences=(difference,))
    workbook = load_workbook(_write(tmp_path, rows, report=report).path, data_only=True)
    texts = [cell.value for line in workbook["Cover"] for cell in line if cell.value]
    assert "The figures differ" in texts
    assert "SAR: opening plus change misses closing by 2.50 SAR (total)" in texts
    assert "SAR: closing differs from the wallets by 2.50 SAR (total)" in texts
    assert "Stored balances that differ from their postings: 1" in texts
    assert "differs" in _verdicts(workbook)
    assert _column(workbook["Balance check"], "Difference") == [0.5]


def test_a_list_that_misses_a_transaction_is_found_out(tmp_path: Path) -> None:
    rows = some_transactions(60, currencies=(SAR,))
    whole = a_report(rows)
    missing = next(row for row in rows if row.type == "credit" and row.status == "posted" and row.wallet_id)
    listed = [row for row in rows if row is not missing]
    workbook = load_workbook(_write(tmp_path, listed, report=whole).path, data_only=True)
    texts = [cell.value for line in workbook["Cover"] for cell in line if cell.value]
    assert f"SAR, Credits: the transactions listed differ from the figures by {missing.signed}" in texts


def test_a_list_longer_than_a_sheet_goes_on_in_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reconciliation_workbook, "SHEET_ROWS", HEAD_ROW + 20 + FOOT_ROWS)
    rows = some_transactions(45)
    exported = _write(tmp_path, rows)
    assert [name for name in exported.sheets if name.startswith("Tran")] == [
        "Transactions", "Transactions (2)", "Transactions (3)",
    ]  # fmt: skip
    workbook = load_workbook(exported.path)
    numbers = [_column(workbook[name], "No.") for name in exported.sheets if name.startswith("Tran")]
    assert [len(part) for part in numbers] == [20, 20, 5]
    assert list(chain.from_iterable(numbers)) == [row.id for row in rows]
    assert set(_verdicts(load_workbook(exported.path, data_only=True))) == {"agrees"}
    calculator = Calculator(workbook)
    assert all(
        calculator.value("Summary", cell.coordinate) == "agrees"
        for line in workbook["Summary"]
        for cell in line
        if cell.data_type == "f" and str(cell.value).startswith("=IF(")
    )


def test_a_list_that_just_fills_a_sheet_starts_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reconciliation_workbook, "SHEET_ROWS", HEAD_ROW + 20 + FOOT_ROWS)
    assert len(_write(tmp_path, some_transactions(20)).sheets) == 12


def test_text_longer_than_a_cell_goes_on_below(tmp_path: Path) -> None:
    note = "".join(chr(0x430 + index % 32) for index in range(80_000)) + "😀" * 10
    rows = [a_transaction(1), a_transaction(2, note=note), a_transaction(3)]
    sheet = load_workbook(_write(tmp_path, rows).path)["Transactions"]
    assert _column(sheet, "No.") == [1, 2, 2, 2, 3]
    assert "".join(_column(sheet, "Note")[1:4]) == note
    assert [amount is None for amount in _column(sheet, "Amount")] == [False, False, True, True, False]
    assert sheet.auto_filter.ref == "A4:AD9"


def test_a_shop_name_that_no_cell_holds_is_refused(tmp_path: Path) -> None:
    rows = [a_transaction()]
    with pytest.raises(FieldInvalid):
        _write(tmp_path, rows, report=a_report(rows, shop="x" * 40_000))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_is_set_up_for_screen_and_paper(tmp_path: Path, language: str) -> None:
    words = Words(language)
    workbook = load_workbook(_write(tmp_path, some_transactions(5), language=language).path)
    lists = [
        words(f"sheet.{name}")
        for name in (
            "daily", "transactions", "journal", "differences", "cards", "expiring", "expiring.customers",
            "expiring.cards", "liability",
        )
    ]  # fmt: skip
    assert len(workbook.sheetnames) == 12
    for sheet in workbook:
        assert bool(sheet.sheet_view.rightToLeft) == (language == "ar")
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter
        texts = {str(sheet.oddFooter.left.text), str(sheet.oddFooter.right.text)}
        assert any("&[Page]" in text or "&P" in text for text in texts)
    for name in lists:
        sheet = workbook[name]
        assert sheet.freeze_panes == f"A{HEAD_ROW + 1}"
        assert sheet.print_title_rows == f"${HEAD_ROW}:${HEAD_ROW}"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.auto_filter.ref
        assert all(sheet.column_dimensions[letter].width >= 8 for letter in "ABCDEFG")


def test_the_cover_names_shop_zone_who_and_when(tmp_path: Path) -> None:
    workbook = load_workbook(_write(tmp_path, [a_transaction()]).path)
    values = [cell.value for line in workbook["Cover"] for cell in line if cell.value is not None]
    for expected in ("Olaya branch", "Asia/Riyadh (UTC+03:00)", "mona", _wall(MADE_AT), "2026-03-01 to 2026-03-07"):
        assert expected in values
    about = workbook.properties
    assert (about.title, about.creator, about.created) == (
        "Wallet reconciliation",
        "mona",
        MADE_AT.replace(tzinfo=None),
    )


def test_links_lead_to_their_sheets(tmp_path: Path) -> None:
    workbook = load_workbook(_write(tmp_path, [a_transaction()]).path)
    links = [cell.hyperlink.location for line in workbook["Cover"] for cell in line if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in workbook.sheetnames[1:]]


def test_nothing_to_report_is_a_report_too(tmp_path: Path) -> None:
    exported = _write(tmp_path, [], report=a_report([a_transaction()], currencies=(), up_to_now=False))
    workbook = load_workbook(exported.path)
    assert workbook["Cover"]["B6"].value == "Nothing to compare"
    assert _column(workbook["Transactions"], "Time") == ["None"]


class _CancelAt:
    def __init__(self, row: int) -> None:
        self.row = row
        self.heard: list[tuple[int, int, str]] = []

    def report(self, done: int, total: int, stage: str = "") -> None:
        self.heard.append((done, total, stage))
        if done >= self.row:
            raise Cancelled


def test_progress_counts_every_row_once(tmp_path: Path) -> None:
    rows, cards, progress = some_transactions(1200), [a_card(number) for number in range(30)], _CancelAt(10_000)
    write_reconciliation(
        tmp_path / "r.xlsx", a_report(rows), Lists(rows, cards), language="en", progress=progress, total_rows=1230
    )
    assert [(done, stage) for done, _, stage in progress.heard if stage in {"transactions", "cards"}] == [
        (500, "transactions"), (1000, "transactions"), (1200, "transactions"), (1230, "cards"),
    ]  # fmt: skip
    assert {total for _, total, _ in progress.heard} == {1230}


def test_cancelling_leaves_the_older_file_alone(tmp_path: Path) -> None:
    target = tmp_path / "report.xlsx"
    target.write_bytes(b"yesterday's")
    rows = some_transactions(1200)
    with pytest.raises(Cancelled):
        write_reconciliation(
            target, a_report(rows), Lists(rows, []), language="en", progress=_CancelAt(1000), total_rows=1200
        )
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"yesterday's"]


def test_streamed_cells_are_what_openpyxl_would_have_written(tmp_path: Path) -> None:
    """The two cell writers are twins: the same values through `Book.put` give the same cells."""
    words = Words("en")
    book = Book(Imprint("t", "s", "o", "m", MADE_AT), words, RIYADH)
    sheet = book.sheet("Twin")
    row = a_transaction(note="=1+1", customer_name=" _x0041_ <&>\n\t'", expires_at=MADE_AT.date(), approved_by="+7")
    table = transactions_table(words)
    for place, column in enumerate(table.columns, 1):
        book.put(sheet, 1, place, column.value(row), column.look)
    plain = tmp_path / "plain.xlsx"
    book.workbook.save(plain)
    twin = load_workbook(plain)["Twin"][1]
    streamed = load_workbook(_write(tmp_path, [row]).path)["Transactions"][HEAD_ROW + 1]
    for ours, theirs in zip(streamed, twin, strict=True):
        assert (ours.value, ours.data_type, ours.number_format) == (
            theirs.value,
            theirs.data_type,
            theirs.number_format,
        )
        for look in ("quotePrefix", "font", "fill", "border", "alignment"):
            assert repr(getattr(ours, look)) == repr(getattr(theirs, look))
