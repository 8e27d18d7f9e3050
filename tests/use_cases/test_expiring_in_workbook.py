"""What expires in the reconciliation workbook comes to the radar's columns, on both engines."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from ledger.domain.card_verbs import NewCard
from ledger.domain.verbs import IssueCards
from ledger.money import Money, currency
from ledger.use_cases import expiry, exports
from tests.reports.formulas import Calculator
from tests.use_cases.expiring_shop import TODAY, Shop, day, shop

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

__all__ = ["shop"]

PEOPLE, CARDS, POCKETS = "Expiring by customer", "Expiring gift cards", "Expiring"


def totals(book: Workbook, sheet: str, first: int, last: int) -> dict[str, list[Decimal]]:
    """The sums under a list by currency, as a spreadsheet works them out; from one column to another."""
    told = Calculator(book)
    return {
        str(row[0].value).removeprefix("Total "): [
            Decimal(told.value(sheet, cell.coordinate)) for cell in row[first : last + 1]
        ]
        for row in book[sheet].iter_rows(min_row=5)
        if str(row[0].value).startswith("Total ")
    }


def of_radar(shop: Shop, unit: str) -> tuple[list[Decimal], int, int]:
    """Paid, given and both together, then cards; how many pockets and how many cards."""
    buckets = expiry.radar(shop.ledger, currency(unit)).buckets
    nothing = Money(0, currency(unit))
    paid, given, cards = (
        sum((getattr(one, name) for one in buckets), nothing).decimal for name in ("paid", "given", "cards")
    )
    sums = [Decimal(paid), Decimal(given), Decimal(paid) + Decimal(given), Decimal(cards)]
    return sums, sum(one.pockets_count for one in buckets), sum(one.cards_count for one in buckets)


def exported(shop: Shop, folder: Path) -> Workbook:
    return load_workbook(exports.export_reconciliation(shop.ledger, TODAY, TODAY, folder / "report.xlsx").path)


@pytest.fixture
def busy(shop: Shop) -> Shop:
    """Value of several customers and currencies; some of it over, some for ever."""
    for number in range(7):
        shop.give(f"Customer {number}", 100 + number, number)
        shop.give(f"Customer {number}", 2_000 + number, number + 30, "opening_balance")
    shop.give("Customer 3", 40, 3, "loyalty", "PTS")
    shop.give("Customer 1", 50_000, None, "top_up")
    for number in range(5):
        shop.card(900 + number, number)
    shop.card(40, None)
    verb = IssueCards((NewCard("of rubles", "RUBL"),), 7_700, "RUB", "given", valid_until=day(9))
    shop.post(verb)
    shop.pass_days(2)
    return shop


def test_its_sums_are_the_radars(busy: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two rows at once: every list goes on from page to page."""
    monkeypatch.setattr(exports, "ROWS_AT_ONCE", 2)
    book = exported(busy, tmp_path)
    people, cards, pockets = totals(book, PEOPLE, 2, 5), totals(book, CARDS, 4, 4), totals(book, POCKETS, 3, 3)
    assert (set(people), set(cards), set(pockets)) == ({"SAR", "PTS"}, {"SAR", "RUB"}, {"SAR", "PTS"})
    for unit in ("SAR", "PTS", "RUB"):
        (paid, given, both, on_cards), count, _ = of_radar(busy, unit)
        assert people.get(unit, [0, 0, 0, 0]) == [count, paid, given, both]
        assert pockets.get(unit, [0]) == [both]
        assert cards.get(unit, [0]) == [on_cards]
    sums, pockets_count, cards_count = of_radar(busy, "SAR")
    assert all(sums)
    assert (pockets_count, cards_count) == (12, 3)


def test_its_rows_are_those_of_the_lists(busy: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "ROWS_AT_ONCE", 3)
    book = exported(busy, tmp_path)
    for sheet, column, wanted in (
        (PEOPLE, "H", [one.customer_id for one in expiry.expiring_customers(busy.ledger, currency("SAR")).rows]),
        (CARDS, "H", [one.id for one in expiry.expiring_cards(busy.ledger, currency("SAR")).rows]),
    ):
        codes = [cell.value for cell in book[sheet]["G" if sheet == PEOPLE else "F"]]
        numbers = [cell.value for cell in book[sheet][column]]
        found = [number for code, number in zip(codes, numbers, strict=True) if code == "SAR"]
        assert found == wanted
        assert wanted
