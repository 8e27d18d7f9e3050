"""Rows of a foreign table: exact or refused, each on its own, and never the same thing twice."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.domain.import_names import ImportKind
from ledger.domain.import_values import amount_of, sheet_amount
from ledger.domain.imports import ImportPreview, ImportRow, Opening, RowRepeated, WarningKind, totals_of
from ledger.domain.tables import Cell
from ledger.domain.words import Origin
from ledger.errors import FieldInvalid, FieldRequired, FileNotReadable, Refusal
from ledger.money import CURRENCIES, MAX_MINOR, POINTS, Money
from tests.domain.tables import OPTIONS, TODAY, preview

SAR, KWD, JPY, RUB = (CURRENCIES[code] for code in ("SAR", "KWD", "JPY", "RUB"))


def customer(header: tuple[str, ...], cells: tuple[Cell, ...]) -> ImportRow:
    (row,) = preview(header, cells).rows
    return row


def refusals(found: ImportPreview) -> list[tuple[int, str, str, str]]:
    return [(one.row, one.column, one.text, one.refusal.name) for one in found.problems]


def test_a_whole_customer() -> None:
    header = (
        "Name", "Phones", "Phone 2", "E-mail", "City", "Cards", "Birthday", "Notes", "Code", "Balance", "Points",
        "Kind", "Expires", "Currency",
    )  # fmt: skip
    cells: tuple[Cell, ...] = (
        "  Ahmed   Ali ", "+966 50 123 4567; 0507654321", Decimal(966501112233), "a@b.sa", "Riyadh",
        "1234 5678, ٩٨٧٦", date(1990, 5, 1), "line\r\nline", Decimal(42), "١٢٫٥٠", Decimal(94), "given",
        "31.12.2026", "sar",
    )  # fmt: skip
    row = customer(header, cells)
    fields = row.record
    assert fields is not None
    assert (fields.name, fields.email, fields.city, fields.notes) == ("Ahmed Ali", "a@b.sa", "Riyadh", "line\nline")
    assert [phone.typed for phone in fields.phones] == ["+966 50 123 4567", "0507654321", "966501112233"]
    assert row.who.phones == ("+966501234567", "+966507654321", "+966501112233")
    assert (fields.cards, fields.birthday, fields.external_ref) == (("12345678", "9876"), date(1990, 5, 1), "42")
    day = date(2026, 12, 31)
    assert row.openings == (
        Opening(Money(1250, SAR), Origin.GIVEN, day), Opening(Money(94, POINTS), Origin.GIVEN, day),
    )  # fmt: skip


def test_names_in_parts_are_joined_as_they_stand() -> None:
    russian = customer(("Фамилия", "Имя", "Отчество"), ("Ёлкин", "Пётр", "Ильич")).record
    english = customer(("First name", "Last name"), ("Ahmed", "Ali")).record
    assert russian is not None
    assert english is not None
    assert (russian.name, english.name) == ("Ёлкин Пётр Ильич", "Ahmed Ali")


def test_points_and_debts() -> None:
    row = customer(("Name", "Balance", "Points"), ("A", "-12.50", "-54"))
    assert row.openings == (
        Opening(Money(-1250, SAR), Origin.PAID), Opening(Money(-54, POINTS), Origin.PAID),
    )  # fmt: skip
    assert customer(("Name", "Balance", "Points"), ("A", "0", "")).openings == ()
    assert customer(("Name", "Balance", "Currency"), ("A", "94", "PTS")).openings == (
        Opening(Money(94, POINTS), Origin.GIVEN),
    )  # fmt: skip


def test_one_row_says_everything_that_is_wrong_and_stops_no_other() -> None:
    header = ("Name", "Phone", "E-mail", "Birthday", "Balance", "Points", "Currency", "Kind", "Expires")
    bad = ("", "call me", "nobody", "31.02.2000", "1,234", "1.5", "SAR", "mine", "yesterday")
    found = preview(header, bad, ("Sara", "", "", "", "1.5", "", "", "", ""))
    assert [row.number for row in found.rows] == [3]
    assert refusals(found) == [
        (2, "Phone", "call me", "FieldInvalid"),
        (2, "Balance", "1,234", "AmountTooFine"),
        (2, "Points", "1.5", "AmountTooFine"),
        (2, "Kind", "mine", "FieldInvalid"),
        (2, "Expires", "yesterday", "FieldInvalid"),
        (2, "Birthday", "31.02.2000", "FieldInvalid"),
        (2, "Name", "", "FieldRequired"),
    ]
    (bad_row,) = found.bad_rows
    assert bad_row.row.cells == bad
    (email,) = preview(header, ("A", "", "nobody")).problems
    assert (email.column, email.text, email.refusal.facts()) == (
        "E-mail",
        "nobody",
        {"what": "email", "text": "nobody"},
    )


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("Birthday", "01.01.1899"), ("Birthday", "02.03.2026"), ("Birthday", "1.1.90"), ("Birthday", Decimal(45000)),
        ("Birthday", "30/02/2000"), ("Expires", date(2026, 2, 28)), ("Card", Decimal(1234567890123456)),
        ("Card", Decimal("1.5")), ("Card", date(2026, 1, 1)), ("Phone", "12"), ("Phone", Decimal(-5)),
        ("Name", "A\x00B"), ("Name", "x" * 201), ("Notes", "x" * 20_001), ("Code", "x" * 201), ("City", "x" * 201),
        ("Card", "x" * 65), ("E-mail", "a b@c.d"), ("Notes", "bell\x07"), ("Currency", "doubloon"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(column: str, cell: Cell) -> None:
    header = ("Name",) if column == "Name" else ("Name", column)
    found = preview(header, ("x" if column != "Name" else cell, cell))
    assert found.rows == ()
    assert [one.column for one in found.problems] == [column]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2000-05-31", (2000, 5, 31)), ("31.05.2000", (2000, 5, 31)), ("31/5/2000", (2000, 5, 31)),
        ("1-2-2000", (2000, 2, 1)),
        ("٣١/٠٥/٢٠٠٠", (2000, 5, 31)), ("2000/05/31", (2000, 5, 31)), ("2000-05-31 10:00:00", (2000, 5, 31)),
        ("31.05.2000 0:00", (2000, 5, 31)),
    ],
)  # fmt: skip
def test_dates_as_people_write_them(text: str, day: tuple[int, int, int]) -> None:
    fields = customer(("Name", "Birthday"), ("A", text)).record
    assert fields is not None
    assert fields.birthday == date(*day)


def test_dates_that_could_be_either_are_refused_once_a_month_is_seen_first() -> None:
    header = ("Name", "Birthday")
    found = preview(header, ("A", "03/04/2000"), ("B", "04/25/2000"), ("C", "05/05/2000"), ("D", "2000-01-02"))
    assert [row.number for row in found.rows] == [4, 5]
    assert [problem.text for problem in found.problems] == ["03/04/2000", "04/25/2000"]


def test_paid_money_does_not_expire() -> None:
    header = ("Name", "Balance", "Points", "Kind", "Expires")
    found = preview(
        header, ("A", "5", "", "", "2026-12-31"), ("B", "5", "7", "", "2026-12-31"), ("C", "5", "", "bonus", "")
    )
    assert refusals(found) == [(2, "Expires", "2026-12-31", "FieldInvalid")]
    assert [[(one.origin, one.expires) for one in row.openings] for row in found.rows] == [
        [(Origin.PAID, None), (Origin.GIVEN, date(2026, 12, 31))], [(Origin.GIVEN, None)],
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["Total", "ИТОГО:", "الإجمالي", "Grand total"])
def test_a_line_of_totals_is_no_customer(word: str) -> None:
    found = preview(("Name", "Balance"), ("A", "5"), ("B", "7"), (word, "12"))
    assert [row.number for row in found.rows] == [2, 3]
    (problem,) = found.problems
    assert isinstance(problem.refusal, FieldInvalid)
    assert (problem.row, problem.refusal.what) == (4, "row")


def test_the_same_customer_twice_is_reported_at_the_second_row() -> None:
    header = ("Name", "Phone", "Card", "Code")
    found = preview(
        header,
        ("Ahmed", "0501234567", "11", "X1"),
        ("Sara", "", "", "X1"),
        ("Omar", "", "22, 1 1", ""),
        ("AHMED", "+966501234567", "", ""),
        ("Huda", "0501234567", "33", "X2"),
    )
    repeats = [(one.row, one.refusal.facts()) for one in found.problems if isinstance(one.refusal, RowRepeated)]
    assert repeats == [
        (3, {"what": "external_ref", "text": "X1", "row": 2}),
        (4, {"what": "card", "text": "11", "row": 2}),
        (5, {"what": "name", "text": "AHMED", "row": 2}),
    ]
    assert [row.number for row in found.rows] == [2, 6]
    assert [(one.row, one.kind, one.other_row) for one in found.warnings] == [(6, WarningKind.PHONE_SHARED, 2)]


def test_the_second_of_two_repeats_is_good_when_the_first_is_bad() -> None:
    found = preview(("Name", "Code", "Balance"), ("A", "X1", "bad"), ("A", "X1", "5"))
    assert [row.number for row in found.rows] == [3]


def test_phones_that_lost_their_leading_nought_are_pointed_out() -> None:
    found = preview(
        ("Name", "Phone"), ("A", Decimal(501234567)), ("B", "0501234567"), ("C", "+966501234568"), ("D", "89161234567")
    )
    assert [(one.row, one.text, one.kind) for one in found.warnings] == [
        (2, "501234567", WarningKind.PHONE_WITHOUT_COUNTRY)
    ]


def test_balances_name_their_customer_and_amount() -> None:
    header = ("Code", "Card", "Phone", "Customer ID", "Balance", "Points")
    found = preview(
        header,
        ("X1", "", "", "", "5", ""), ("", "11", "", "", "", "7"), ("", "", "0501234567", "", "0", ""),
        ("", "", "", "#12", "1", ""), ("", "", "", "", "1", ""), ("X2", "", "", "", "", ""),
        ("X1", "", "", "", "6", ""),
        ("", "", "", "12a", "1", ""), ("X3", "", "", "", Decimal(5), Decimal(5)),
        kind=ImportKind.BALANCES,
    )  # fmt: skip
    assert [row.number for row in found.rows] == [2, 3, 4, 5, 10]
    assert all(row.record is None for row in found.rows)
    assert [row.who.customer_id for row in found.rows] == [None, None, None, 12, None]
    assert refusals(found) == [
        (6, "Code", "", "FieldRequired"), (7, "Balance", "", "FieldRequired"),
        (8, "Balance", "6.00 SAR", "RowRepeated"),
        (9, "Customer ID", "12a", "FieldInvalid"), (9, "Code", "", "FieldRequired"),
    ]  # fmt: skip


def test_one_customer_may_have_balances_that_differ_in_kind_expiry_or_currency() -> None:
    header = ("Code", "Balance", "Currency", "Kind", "Expires")
    rows = (
        ("X", "1", "SAR", "paid", ""), ("X", "1", "USD", "paid", ""), ("X", "1", "SAR", "given", ""),
        ("X", "1", "SAR", "given", "2026-12-31"), ("X", "2", "SAR", "given", "2026-12-31"),
    )  # fmt: skip
    found = preview(header, *rows, kind=ImportKind.BALANCES)
    assert [row.number for row in found.rows] == [2, 3, 4, 5]
    assert [(str(total)) for total in found.totals] == ["3.00 SAR", "1.00 USD"]


def test_currencies_of_rows_columns_and_amounts_agree_or_are_refused() -> None:
    assert totals_of(preview(("Name", "Balance USD"), ("A", "5"), ("B", "5 USD")).rows) == (
        Money(1000, CURRENCIES["USD"]),
    )
    assert refusals(preview(("Name", "Balance USD"), ("A", "5 SAR"))) == [
        (2, "Balance USD", "5 SAR", "CurrencyMismatch")
    ]
    assert customer(("Name", "Balance"), ("A", "12.345 KWD")).openings[0].amount == Money(12345, KWD)
    assert refusals(preview(("Name", "Balance", "Currency"), ("A", "5 SAR", "KWD")))[0][3] == "CurrencyMismatch"
    assert refusals(preview(("Name", "Points"), ("A", "5 SAR")))[0][3] == "CurrencyMismatch"


def test_a_header_without_rows_is_an_empty_file() -> None:
    with pytest.raises(FileNotReadable, match="empty"):
        preview(("Name", "Balance"))


def test_the_preview_is_frozen_and_shows_the_first_rows() -> None:
    found = preview(("Name", "Balance"), *((f"N{n}", Decimal(n)) for n in range(1, 31)))
    assert found.sample[0] == ("N1", "1")
    assert (len(found.sample), found.to_add, found.to_update, found.mapping[1][1]) == (20, 30, 0, "Balance")
    with pytest.raises(FrozenInstanceError):
        found.rows = ()  # type: ignore[misc]


# -- hostile numbers (PITFALLS A5, bar 18) --------------------------------------------------------------------------

EXACT = {
    "1": 100, "1.5": 150, "1,5": 150, "-1": -100, "+1": 100, "١٢": 1200, "١٢٫٥": 1250, "1 234,56": 123456,
    "1\u00a0234.56": 123456, "1\u202f234,5": 123450, "1,234.56": 123456, "1.234,56": 123456, "−5": -500, ".5": 50,
    "9999999999999.99": MAX_MINOR, "12.50 SAR": 1250, "0": 0, "-0.0": 0, "1'000": 100000,
}  # fmt: skip
REFUSED = (
    "NaN", "nan", "Infinity", "-inf", "∞", "1e308", "1E2", "1.005", "1,234", "１２", "¹²", "½", "0x10", "1_000", "TRUE",
    "True", "10000000000000", "9223372036854775808", "1." + "0" * 38 + "1", "1.2.3", "1,2,3", "--1", "1-", "(5)",
    "12.50 XXX",
    "=1+1", "#REF!", "=?", "1 2 SAR SAR", "٫", "-", "SAR", "1;5", "5%", "1/2", "१२",
)  # fmt: skip


@pytest.mark.parametrize("text", EXACT)
def test_texts_that_are_one_exact_amount(text: str) -> None:
    openings = customer(("Name", "Balance"), ("A", text)).openings
    assert [one.amount.minor for one in openings] == ([EXACT[text]] if EXACT[text] else [])


@pytest.mark.parametrize("text", REFUSED)
def test_texts_that_are_not(text: str) -> None:
    (problem,) = preview(("Name", "Balance"), ("A", text)).problems
    assert (problem.column, problem.text) == ("Balance", text)


@pytest.mark.parametrize(
    ("stored", "minor"),
    [
        (0.1 + 0.2, 30), (19.99, 1999), (19.990000000000002, 1999), (1e13 - 0.01, MAX_MINOR), (-0.0, 0), (5.0, 500),
        (12345.670000000018, 1234567), (-0.30000000000000004, -30),
    ],
)  # fmt: skip
def test_numbers_are_what_the_sheet_shows(stored: float, minor: int) -> None:
    assert sheet_amount(Decimal(repr(stored)), SAR).minor == minor


@pytest.mark.parametrize(
    "stored",
    [0.305, 0.3000000001, 1e15, 1e13, 1e308, 1e-300, 5e-17, 1234567890123.456, 12345678901234.56,
     0.1 + 0.2 - 0.3, 2.0**60],
)  # fmt: skip
def test_numbers_beyond_what_the_sheet_keeps_are_refused(stored: float) -> None:
    with pytest.raises(Refusal):
        sheet_amount(Decimal(repr(stored)), SAR)


@given(st.decimals(allow_nan=True, allow_infinity=True), st.sampled_from([SAR, KWD, JPY]))
def test_any_number_is_exact_or_refused(number: Decimal, unit: object) -> None:
    assert unit in {SAR, KWD, JPY}
    currency = next(one for one in (SAR, KWD, JPY) if one is unit)
    try:
        amount = sheet_amount(number, currency)
    except Refusal:
        return
    noise = Decimal("0.001").scaleb(-currency.digits) if len(number.as_tuple().digits) > 15 else Decimal(0)
    assert abs(amount.decimal - number) <= noise


@given(st.integers(-MAX_MINOR, MAX_MINOR), st.sampled_from([SAR, KWD, JPY]))
def test_any_amount_survives_being_a_float_of_a_sheet(minor: int, unit: object) -> None:
    currency = next(one for one in (SAR, KWD, JPY) if one is unit)
    stored = float(Money(minor, currency).decimal)
    assert sheet_amount(Decimal(repr(stored)), currency).minor == minor


@given(st.text(max_size=40))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    try:
        amount = amount_of(text, SAR, fixed=False)
    except Refusal:
        return
    assert amount is None or abs(amount.minor) <= MAX_MINOR


@given(st.lists(st.lists(st.text(max_size=30) | st.decimals() | st.dates(), max_size=14), max_size=6))
def test_any_cells_are_rows_or_problems(rows: list[list[Cell]]) -> None:
    header = (
        "Name", "Phone", "E-mail", "City", "Card", "Birthday", "Notes", "Code", "Balance", "Currency", "Points", "Kind",
        "Expires",
    )  # fmt: skip
    found = preview(header, ("Somebody",), *rows)
    assert len(found.rows) + len(found.bad_rows) == len(rows) + 1
    assert all(bad.problems for bad in found.bad_rows)


def test_the_country_of_national_phones_is_an_option() -> None:
    russian = replace(OPTIONS, phone_country="7", currency=RUB)
    (row,) = preview(("Имя", "Телефон", "Баланс"), ("А", "8 (916) 123-45-67", "10"), options=russian).rows
    assert (row.who.phones, str(row.openings[0].amount)) == (("+79161234567",), "10.00 RUB")
    assert russian.today == TODAY


def test_a_name_is_required_once() -> None:
    (problem,) = preview(("Name", "City"), ("", "Riyadh")).problems
    assert isinstance(problem.refusal, FieldRequired)
