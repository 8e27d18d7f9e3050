"""Which column of a foreign table means what: header names people use, in English, Russian and Arabic."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ledger.domain.tables import Row, Table, cell_text
from ledger.errors import ColumnMissing, Refusal
from ledger.money import CURRENCIES, Currency

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class ImportKind(StrEnum):
    """What a file brings in: customers (perhaps with balances), or balances of customers already here."""

    CUSTOMERS = "customers"
    BALANCES = "balances"


class Field(StrEnum):
    """What a column can mean. Names given in parts are joined in the order of their columns."""

    CUSTOMER_ID = "customer_id"
    EXTERNAL_REF = "external_ref"
    NAME = "name"
    FAMILY_NAME = "family_name"
    MIDDLE_NAME = "middle_name"
    PHONE = "phone"
    PHONE_2 = "phone_2"
    EMAIL = "email"
    CITY = "city"
    CARD = "card"
    CARD_2 = "card_2"
    BIRTHDAY = "birthday"
    NOTES = "notes"
    BALANCE = "balance"
    CURRENCY = "currency"
    POINTS = "points"
    ORIGIN = "origin"
    EXPIRES = "expires"


@dataclass(eq=False)
class ColumnAmbiguous(Refusal):
    """Several columns could be this field; the mapping must name one."""

    what: str
    columns: tuple[str, ...]

    field = "file"


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the fields stand. `header_row` is the header's row number; indexes count from 0.

    `headers` are all headers as found; `balance_currency` is what the balance's own header names, if it does.
    """

    header_row: int
    headers: tuple[str, ...]
    indexes: tuple[tuple[Field, int], ...]
    balance_currency: Currency | None = None

    def index(self, field: Field) -> int | None:
        """The column of this field, if the file has one."""
        return next((index for known, index in self.indexes if known is field), None)

    def header(self, field: Field) -> str:
        """The header over this field; empty if the file has none."""
        index = self.index(field)
        return "" if index is None else self.headers[index]

    @property
    def mapping(self) -> tuple[tuple[Field, str], ...]:
        """Each field found and the header it stands under."""
        return tuple((field, self.headers[index]) for field, index in self.indexes)

    @property
    def ignored(self) -> tuple[str, ...]:
        """Headers that mean nothing here."""
        used = {index for _, index in self.indexes}
        return tuple(name for index, name in enumerate(self.headers) if name and index not in used)


HEADER_WITHIN = 20
"""The header is looked for in this many rows; titles may stand above it."""

ROW_HEADERS = {"en": "Row in the file", "ru": "Строка файла", "ar": "رقم الصف في الملف"}
WHY_HEADERS = {"en": "Why refused", "ru": "Почему не принято", "ar": "سبب الرفض"}
"""Columns that a workbook of refused rows adds; reading it back ignores them."""

_NAMES: dict[Field, str] = {
    Field.CUSTOMER_ID: "customer id, wallet desk id, номер клиента, رقم العميل",
    Field.EXTERNAL_REF: (
        "external ref, external reference, external id, erp id, erp key, erp code, 1c code, client code, customer code,"
        " code, внешний код, внешний ключ, код, код клиента, код 1с, идентификатор, код контрагента,"
        " المرجع الخارجي, المرجع, رمز العميل, كود العميل, الرمز, الكود"
    ),
    Field.NAME: (
        "name, full name, customer, customer name, client, client name, first name, given name,"
        " имя, фио, клиент, имя клиента, фио клиента, покупатель, наименование, контрагент, полное имя,"
        " الاسم, اسم, اسم العميل, العميل, الاسم الكامل, اسم الزبون, الزبون, الاسم الاول"
    ),
    Field.FAMILY_NAME: "last name, surname, family name, фамилия, اللقب, اسم العائلة, العائلة",
    Field.MIDDLE_NAME: "middle name, patronymic, отчество, اسم الاب, الاسم الاوسط",
    Field.PHONE: (
        "phone, phones, phone number, mobile, mobile phone, mobile number, tel, telephone, cell, phone 1,"
        " телефон, телефоны, номер телефона, мобильный, мобильный телефон, тел, сотовый, телефон 1,"
        " الهاتف, هاتف, رقم الهاتف, الجوال, جوال, رقم الجوال, الموبايل, موبايل, تليفون, المحمول, الهواتف"
    ),
    Field.PHONE_2: (
        "phone 2, second phone, other phone, mobile 2, телефон 2, второй телефон, доп телефон, дополнительный телефон,"
        " الهاتف 2, الجوال 2, هاتف اخر, هاتف اضافي"
    ),
    Field.EMAIL: (
        "email, email address, mail, e mail, почта, электронная почта, эл почта, имейл, емейл, адрес электронной почты,"
        " البريد الالكتروني, البريد, الايميل, ايميل"
    ),
    Field.CITY: "city, town, location, город, населенный пункт, المدينة, مدينة",
    Field.CARD: (
        "card, cards, card number, card no, discount card, loyalty card, barcode, card 1,"
        " карта, карты, номер карты, дисконтная карта, скидочная карта, карта лояльности, штрихкод, карта 1,"
        " البطاقة, بطاقة, رقم البطاقة, بطاقة الخصم, بطاقة الولاء, البطاقات"
    ),
    Field.CARD_2: "card 2, second card, карта 2, вторая карта, البطاقة 2, بطاقة ثانية",
    Field.BIRTHDAY: (
        "birthday, birth date, date of birth, dob, born, день рождения, дата рождения, др,"
        " تاريخ الميلاد, عيد الميلاد, الميلاد"
    ),
    Field.NOTES: (
        "notes, note, comment, comments, remark, remarks, примечание, примечания, комментарий, заметки,"
        " ملاحظات, ملاحظة, تعليق"
    ),
    Field.BALANCE: (
        "opening balance, balance, wallet balance, store credit, credit balance, amount, money, wallet,"
        " баланс, остаток, начальный остаток, входящий остаток, сальдо, начальное сальдо, сумма, деньги, кошелек,"
        " الرصيد, رصيد, الرصيد الافتتاحي, رصيد افتتاحي, رصيد المحفظة, المبلغ, مبلغ"
    ),
    Field.CURRENCY: "currency, currency code, валюта, код валюты, العملة, عملة, رمز العملة",
    Field.POINTS: (
        "points, loyalty points, points balance, opening points, bonus points, bonuses,"
        " баллы, бонусы, бонусные баллы, остаток баллов, количество баллов,"
        " النقاط, نقاط, رصيد النقاط, نقاط الولاء"
    ),
    Field.ORIGIN: (
        "kind, origin, paid or given, paid given, balance kind, вид, происхождение, вид остатка, оплачено или подарено,"
        " النوع, نوع, نوع الرصيد, المصدر"
    ),
    Field.EXPIRES: (
        "expires, expiry, expiry date, expiration date, valid until, valid to, expires on,"
        " срок, срок действия, действует до, годен до, сгорает, дата сгорания, истекает,"
        " تاريخ الانتهاء, الانتهاء, صالح حتى, انتهاء الصلاحية, ينتهي في"
    ),
}
_SECOND = {Field.PHONE: Field.PHONE_2, Field.CARD: Field.CARD_2}
_MUST_BE_ONE = {
    Field.CUSTOMER_ID, Field.EXTERNAL_REF, Field.NAME, Field.BALANCE, Field.CURRENCY, Field.POINTS, Field.ORIGIN,
    Field.EXPIRES,
}  # fmt: skip
_WHO = (Field.EXTERNAL_REF, Field.CARD, Field.PHONE, Field.CUSTOMER_ID)
_CURRENCY_WORDS = {
    "руб": "RUB", "рублей": "RUB", "рубли": "RUB", "рубль": "RUB", "р": "RUB", "₽": "RUB", "rur": "RUB",
    "ريال": "SAR", "رس": "SAR", "sr": "SAR", "﷼": "SAR", "ريال سعودي": "SAR", "درهم": "AED", "$": "USD", "€": "EUR",
    "دينار كويتي": "KWD", "тенге": "KZT", "₸": "KZT", "pts": "PTS",
}  # fmt: skip


def bare_text(text: str) -> str:
    """What two spellings of a header or name share: no case, spaces, punctuation, accents, ё or Arabic letter forms."""
    plain = text.casefold()
    if plain.isascii():
        return _NOT_COMPARED.sub("", plain)
    return _NOT_COMPARED.sub("", unicodedata.normalize("NFKD", plain)).translate(_FORMS)


_NOT_COMPARED = re.compile(r"[^\w$€₽₸]|_")
_FORMS = str.maketrans({"ة": "ه", "ى": "ي", "ـ": None, "ٱ": "ا", "ھ": "ه", "ک": "ك", "ی": "ي"})
_FIELDS = {bare_text(name): field for field, names in _NAMES.items() for name in names.split(",")}
_CURRENCIES = {bare_text(word): CURRENCIES[code] for word, code in _CURRENCY_WORDS.items()} | {
    bare_text(code): unit for code, unit in CURRENCIES.items()
}
_OURS = {bare_text(text) for text in (*ROW_HEADERS.values(), *WHY_HEADERS.values())}


def is_own_header(text: str) -> bool:
    """Whether a workbook of refused rows added this column."""
    return bare_text(text) in _OURS


def currency_named(text: str) -> Currency | None:
    """The currency a person's word or code means, if any: SAR, руб., ريال."""
    return _CURRENCIES.get(bare_text(text))


def find_columns(table: Table, kind: ImportKind, mapping: Mapping[Field, str] | None = None) -> Columns:
    """Find the header row and what its columns mean.

    `mapping` says for some fields which header they stand under (empty: under none); the others are recognised by
    name. Raises ColumnMissing, ColumnAmbiguous.
    """
    chosen = {Field(field): header for field, header in (mapping or {}).items()}
    candidates = table.rows[:HEADER_WITHIN]
    if not candidates:
        raise ColumnMissing(_needed(kind)[0], ())
    header = max(candidates, key=lambda row: _recognised(row, chosen))
    columns = _read_header(header, chosen)
    _require(columns, kind)
    return columns


def _recognised(row: Row, chosen: Mapping[Field, str]) -> int:
    wanted = {bare_text(name) for name in chosen.values() if name}
    keys = {bare_text(cell) for cell in row.cells if isinstance(cell, str)} - {""}
    return sum(key in wanted or key in _FIELDS or _balance_in(key) is not None for key in keys)


def _balance_in(key: str) -> Currency | None:
    """The currency in a header like "Balance, SAR"."""
    for word, unit in _CURRENCIES.items():
        rest = key.removesuffix(word) if key.endswith(word) else key.removeprefix(word)
        if rest != key and _FIELDS.get(rest) is Field.BALANCE:
            return unit
    return None


def _read_header(row: Row, chosen: Mapping[Field, str]) -> Columns:
    headers = tuple(cell_text(cell) for cell in row.cells)
    found = {field: _chosen_index(field, name, headers) for field, name in chosen.items() if name}
    taken = set(found.values())
    claims: dict[Field, list[int]] = {}
    for index, header in enumerate(headers):
        field = None if index in taken else _field_of(header)
        if field is not None and field not in chosen:
            claims.setdefault(field, []).append(index)
    for field, second in _SECOND.items():
        if len(claims.get(field, ())) > 1 and second not in claims and second not in chosen:
            claims[second] = [claims[field].pop(1)]
    for field, indexes in claims.items():
        if len(indexes) > 1 and (field in _MUST_BE_ONE or field in _SECOND):
            raise ColumnAmbiguous(field.value, tuple(headers[index] for index in indexes))
        found[field] = indexes[0]
    ordered = tuple(sorted(found.items(), key=lambda pair: pair[1]))
    balance = found.get(Field.BALANCE)
    named = None if balance is None else _balance_in(bare_text(headers[balance]))
    return Columns(row.number, headers, ordered, named)


def _field_of(header: str) -> Field | None:
    key = bare_text(header)
    return _FIELDS.get(key) or (Field.BALANCE if key and _balance_in(key) else None)


def _chosen_index(field: Field, name: str, headers: tuple[str, ...]) -> int:
    key = bare_text(name)
    matches = [index for index, header in enumerate(headers) if header == name.strip()]
    matches = matches or [index for index, header in enumerate(headers) if key and bare_text(header) == key]
    if not matches:
        raise ColumnMissing(name, _named(headers))
    if len(matches) > 1:
        raise ColumnAmbiguous(field.value, tuple(headers[index] for index in matches))
    return matches[0]


def _needed(kind: ImportKind) -> tuple[Field, ...]:
    return (Field.NAME,) if kind is ImportKind.CUSTOMERS else (Field.EXTERNAL_REF, Field.BALANCE)


def _require(columns: Columns, kind: ImportKind) -> None:
    present = {field for field, _ in columns.indexes}
    groups: list[Iterable[Field]] = [(Field.NAME, Field.FAMILY_NAME)]
    if kind is ImportKind.BALANCES:
        groups = [_WHO, (Field.BALANCE, Field.POINTS)]
    for group in groups:
        if present.isdisjoint(group):
            raise ColumnMissing(next(iter(group)).value, _named(columns.headers))


def _named(headers: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(header for header in headers if header)
