"""Headers as people write them, in three languages, and what happens when they do not say enough."""

from __future__ import annotations

import pytest

from ledger.domain.import_columns import ColumnAmbiguous, currency_named, find_columns, is_own_header
from ledger.domain.import_names import ROW_HEADERS, WHY_HEADERS, Field, ImportKind
from ledger.errors import ColumnMissing
from ledger.money import CURRENCIES
from tests.domain.tables import table

CUSTOMERS, BALANCES = ImportKind.CUSTOMERS, ImportKind.BALANCES


@pytest.mark.parametrize(
    "header",
    [
        ("Name", "Phone", "E-mail", "City", "Card No.", "Birth date", "Notes", "External ref", "Opening balance",
         "Currency", "Points", "Kind", "Expires"),
        ("ФИО", "Номер телефона", "Эл. почта", "Город", "Номер карты", "Дата рождения", "Комментарий", "Код 1С",
         "Начальный остаток", "Валюта", "Баллы", "Вид остатка", "Срок действия"),
        ("اسم العميل", "رقم الجوال", "البريد الإلكتروني", "المدينة", "رقم البطاقة", "تاريخ الميلاد", "ملاحظات",
         "رمز العميل", "الرصيد الافتتاحي", "العملة", "النقاط", "نوع الرصيد", "تاريخ الانتهاء"),
        ("  full  NAME ", "MOBILE_PHONE:", "email", "Town", "discount-card", "D.O.B.", "remarks", "ERP code", "BALANCE",
         "currency code", "loyalty points", "paid/given", "valid until"),
        ("Клиент", "ТЕЛЕФОН", "почта", "Населённый пункт", "штрих-код", "День рождения", "примечание", "внешний код",
         "Кошелёк", "валюта", "бонусы", "происхождение", "Действует до"),
    ],
)  # fmt: skip
def test_every_field_is_recognised(header: tuple[str, ...]) -> None:
    columns = find_columns(table(header, ("x",)), CUSTOMERS)
    expected = (
        Field.NAME, Field.PHONE, Field.EMAIL, Field.CITY, Field.CARD, Field.BIRTHDAY, Field.NOTES, Field.EXTERNAL_REF,
        Field.BALANCE, Field.CURRENCY, Field.POINTS, Field.ORIGIN, Field.EXPIRES,
    )  # fmt: skip
    assert tuple(field for field, _ in columns.indexes) == expected
    assert columns.mapping == tuple(zip(expected, (text.strip() for text in header), strict=True))
    assert columns.ignored == ()


def test_the_header_may_stand_below_titles() -> None:
    columns = find_columns(
        table(("Customers of the Olaya shop",), ("made", "today"), ("Name", "Phone"), ("A", "1")), CUSTOMERS
    )
    assert columns.header_row == 3


def test_a_second_phone_and_card_have_columns_of_their_own() -> None:
    columns = find_columns(table(("Name", "Phone", "Mobile", "Card", "Barcode")), CUSTOMERS)
    assert columns.indexes == (
        (Field.NAME, 0), (Field.PHONE, 1), (Field.PHONE_2, 2), (Field.CARD, 3), (Field.CARD_2, 4),
    )  # fmt: skip


def test_a_mapping_overrides_what_is_recognised() -> None:
    rows = table(("Kunde", "Name", "Saldo €", "Balance"))
    columns = find_columns(rows, CUSTOMERS, {Field.NAME: "kunde", Field.BALANCE: "Saldo €"})
    assert columns.indexes == ((Field.NAME, 0), (Field.BALANCE, 2))
    assert columns.ignored == ("Name", "Balance")
    unset = find_columns(rows, CUSTOMERS, {Field.BALANCE: ""})
    assert unset.indexes == ((Field.NAME, 1),)


def test_a_mapping_finds_the_header_row_that_nothing_else_would() -> None:
    rows = table(("Report",), ("Kunde", "Wert"), ("Ahmed", "1"))
    columns = find_columns(rows, CUSTOMERS, {Field.NAME: "Kunde", Field.BALANCE: "Wert"})
    assert (columns.header_row, columns.header(Field.BALANCE), columns.index(Field.CITY)) == (2, "Wert", None)


def test_a_mapping_may_be_given_in_plain_words() -> None:
    columns = find_columns(table(("Kunde",)), CUSTOMERS, {"name": "Kunde"})  # type: ignore[dict-item]
    assert columns.indexes == ((Field.NAME, 0),)


@pytest.mark.parametrize(
    ("header", "kind", "missing"),
    [
        (("Phone", "City"), CUSTOMERS, "name"),
        (("Phone", "City"), BALANCES, "balance"),
        (("City", "Balance"), BALANCES, "external_ref"),
        (("Ahmed", "0501234567"), CUSTOMERS, "name"),
    ],
)
def test_a_missing_column_is_named_with_what_was_found(header: tuple[str, ...], kind: ImportKind, missing: str) -> None:
    with pytest.raises(ColumnMissing) as refused:
        find_columns(table(header), kind)
    assert (refused.value.column, refused.value.found) == (missing, header)


def test_a_mapped_header_that_is_not_there_is_named() -> None:
    with pytest.raises(ColumnMissing) as refused:
        find_columns(table(("Name", "City")), CUSTOMERS, {Field.CITY: "Ort"})
    assert (refused.value.column, refused.value.found) == ("Ort", ("Name", "City"))


@pytest.mark.parametrize(
    "header",
    [("Name", "Balance", "Opening balance"), ("Name", "Balance", "Balance"), ("Name", "Имя"),
     ("Name", "Expires", "Valid to")],
)  # fmt: skip
def test_two_columns_for_one_field_are_asked_about_never_chosen(header: tuple[str, ...]) -> None:
    with pytest.raises(ColumnAmbiguous):
        find_columns(table(header), CUSTOMERS)


def test_a_mapping_to_a_header_that_stands_twice_is_ambiguous() -> None:
    with pytest.raises(ColumnAmbiguous) as refused:
        find_columns(table(("Kunde", "Wert", "wert ")), CUSTOMERS, {Field.NAME: "Kunde", Field.BALANCE: "WERT"})
    assert refused.value.columns == ("Wert", "wert")
    columns = find_columns(table(("Kunde", "Wert", "wert")), CUSTOMERS, {Field.NAME: "Kunde", Field.BALANCE: "wert"})
    assert columns.index(Field.BALANCE) == 2


def test_harmless_fields_take_the_first_of_two_columns() -> None:
    columns = find_columns(table(("Name", "Comment", "Remarks")), CUSTOMERS)
    assert (columns.index(Field.NOTES), columns.ignored) == (1, ("Remarks",))


@pytest.mark.parametrize(
    ("header", "code"),
    [("Balance (SAR)", "SAR"), ("USD balance", "USD"), ("Баланс, руб.", "RUB"), ("الرصيد (ريال)", "SAR"),
     ("Остаток ₽", "RUB")],
)  # fmt: skip
def test_a_currency_in_the_balances_header_counts(header: str, code: str) -> None:
    columns = find_columns(table(("Name", header)), CUSTOMERS)
    assert columns.index(Field.BALANCE) == 1
    assert columns.balance_currency == CURRENCIES[code]


def test_columns_of_a_refused_rows_workbook_mean_nothing() -> None:
    for tag in ROW_HEADERS:
        header = (ROW_HEADERS[tag], WHY_HEADERS[tag], "Name")
        assert all(is_own_header(text) for text in header[:2])
        assert find_columns(table(header), CUSTOMERS).indexes == ((Field.NAME, 2),)


def test_currencies_by_code_sign_and_word() -> None:
    named = {text: currency_named(text) for text in ("sar", "Руб.", "ريال", "$", "pts", "doubloons", "")}
    codes = {text: unit.code if unit else None for text, unit in named.items()}
    assert codes == {
        "sar": "SAR", "Руб.": "RUB", "ريال": "SAR", "$": "USD", "pts": "PTS", "doubloons": None, "": None,
    }  # fmt: skip


def test_an_empty_table_has_no_columns() -> None:
    with pytest.raises(ColumnMissing) as refused:
        find_columns(table(), CUSTOMERS)
    assert refused.value.found == ()
