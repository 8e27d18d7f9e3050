"""The sheets of what expires and what is owed: figures, formulas that come to the accounts, a verdict that can fail."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from ledger.domain.expiring import ExpiringCard, ExpiringCustomer, ExpiringPocket
from ledger.domain.liability import Control, Liability, LiabilityLine, Owed
from ledger.domain.words import CardStatus, Origin
from ledger.money import CURRENCIES, Money
from ledger.progress import SILENT
from ledger.reports.owed_tables import write_expiring_csv
from ledger.reports.reconciliation_workbook import Lists, write_reconciliation
from tests.reports.builders import a_report, a_transaction
from tests.reports.formulas import Calculator

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

SAR = CURRENCIES["SAR"]


def sar(minor: int) -> Money:
    return Money(minor, SAR)


def owed() -> Liability:
    lines = (
        LiabilityLine(SAR, Owed.PAID, (sar(100), sar(20), sar(0), sar(0), sar(3)), 4),
        LiabilityLine(SAR, Owed.GIVEN, (sar(50), sar(0), sar(0), sar(0), sar(0)), 1),
        LiabilityLine(SAR, Owed.CARDS, (sar(0), sar(0), sar(700), sar(0), sar(0)), 2),
    )
    controls = (
        Control("2000", "Customer wallets, available", sar(173), sar(173)),
        Control("2100", "Gift cards", sar(690), sar(700)),
    )
    return Liability(datetime(2026, 3, 7, 20, 15, tzinfo=UTC), sar(10), lines, controls)


def written(
    folder: Path, found: Liability | None, pockets: tuple[ExpiringPocket, ...] = (),
    people: tuple[ExpiringCustomer, ...] = (), cards: tuple[ExpiringCard, ...] = (),
) -> Workbook:  # fmt: skip
    rows = [a_transaction()]
    target = folder / "report.xlsx"
    lists = Lists(rows, [], (), pockets, found, people, cards)
    write_reconciliation(target, a_report(rows), lists, language="en", progress=SILENT, total_rows=1)
    return load_workbook(target)


def read_csv(folder: Path, what: str, rows: list[Any]) -> list[dict[str, str]]:
    target = folder / "expiring.csv"
    write_expiring_csv(target, what, rows, zone="Asia/Riyadh", language="en", progress=SILENT)
    with target.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_lists_of_what_expires_as_csv_keep_their_text(tmp_path: Path) -> None:
    """Sums stand by origin; a name that looks like a formula stays a name."""
    people = [ExpiringCustomer(7, "=1+1", date(2026, 3, 9), sar(100), sar(25), 2)]
    (row,) = read_csv(tmp_path, "customers", people)
    assert row == {
        "Soonest day": "2026-03-09", "Customer": "'=1+1", "Count": "2", "Paid": "1.00", "Given": "0.25",
        "Total": "1.25", "Currency": "SAR", "Customer no.": "7",
    }  # fmt: skip
    cards = [ExpiringCard(3, "AB12", CardStatus.BLOCKED, date(2026, 3, 9), Origin.PAID, sar(500), 7, "@x")]
    (row,) = read_csv(tmp_path, "cards", cards)
    assert [row[name] for name in ("Valid until", "Card", "Status", "Remaining", "Bought by")] == [
        "2026-03-09", "····AB12", "Blocked", "5.00", "'@x",
    ]  # fmt: skip


def test_what_is_owed_comes_to_its_accounts(tmp_path: Path) -> None:
    book = written(tmp_path, owed())
    sheet, told = book["Liability"], Calculator(book)
    heads = [cell.value for cell in sheet[4]]
    assert heads[3:] == ["0–30 days", "31–90 days", "91–180 days", "181–365 days", "Over 365 days", "Total", "Count"]
    lines = {(row[1].value, row[2].value): row for row in sheet.iter_rows(min_row=5) if row[1].value}
    assert told.value("Liability", lines["2000", "Wallets, paid"][8].coordinate) == Decimal("1.23")
    assert told.value("Liability", lines["2000", "By balances"][8].coordinate) == Decimal("1.73")
    assert told.value("Liability", lines["2000", "Difference"][8].coordinate) == 0
    assert told.value("Liability", lines["2100", "Difference"][8].coordinate) == Decimal("0.10")
    assert "as of 2026-03-07 23:15" in str(sheet["A2"].value)


def test_what_expires_is_listed_and_added_up(tmp_path: Path) -> None:
    one = ExpiringPocket(7, 3, 5, "Salma Haddad", Origin.GIVEN, date(2026, 3, 9), sar(1_250), movable=True)
    book = written(tmp_path, None, (one, replace(one, id=8, balance=sar(50))))
    sheet = book["Expiring"]
    assert [cell.value for cell in sheet[5]][1:5] == ["Salma Haddad", "Given", 12.5, "SAR"]
    total = next(row for row in sheet.iter_rows(min_row=6) if row[0].value == "Total SAR")
    assert Calculator(book).value("Expiring", total[3].coordinate) == 13


def test_what_expires_is_summed_by_customer_in_each_currency(tmp_path: Path) -> None:
    anna = ExpiringCustomer(7, "Anna", date(2026, 3, 9), sar(100), sar(25), 2)
    points = Money(40, CURRENCIES["PTS"])
    people = (anna, replace(anna, customer_id=8, paid=sar(5)), ExpiringCustomer(7, "Anna", date(2026, 4, 1),
              points - points, points, 1))  # fmt: skip
    book = written(tmp_path, None, people=people)
    sheet, told = book["Expiring by customer"], Calculator(book)
    assert [cell.value for cell in sheet[5]][1:] == ["Anna", 2, 1, 0.25, 1.25, "SAR", 7]
    totals = {row[0].value: row for row in sheet.iter_rows(min_row=8) if row[0].value}
    found = {
        label: [told.value("Expiring by customer", cell.coordinate) for cell in row[2:6]]
        for label, row in totals.items()
    }
    assert found == {
        "Total SAR": [4, Decimal("1.05"), Decimal("0.50"), Decimal("1.55")], "Total PTS": [1, 0, 40, 40],
    }  # fmt: skip
    assert "as of 2026-03-07 23:15" in str(sheet["A2"].value)


def test_cards_that_expire_show_their_last_characters_only(tmp_path: Path) -> None:
    card = ExpiringCard(3, "AB12", CardStatus.BLOCKED, date(2026, 3, 9), Origin.PAID, sar(500), 7, "Anna")
    book = written(tmp_path, None, cards=(card, replace(card, id=4, balance=sar(25), buyer_id=None, buyer="")))
    sheet = book["Expiring gift cards"]
    assert [cell.value for cell in sheet[5]][1:] == ["····AB12", "Blocked", "Paid", 5, "SAR", "Anna", 3]
    (total,) = [row for row in sheet.iter_rows(min_row=7) if row[0].value == "Total SAR"]
    assert Calculator(book).value("Expiring gift cards", total[4].coordinate) == Decimal("5.25")


def test_nothing_that_expires_is_said_in_words(tmp_path: Path) -> None:
    book = written(tmp_path, None)
    for name in ("Expiring", "Expiring by customer", "Expiring gift cards"):
        assert [cell.value for cell in book[name]["A"]][4:] == [book["Liability"]["A5"].value]
