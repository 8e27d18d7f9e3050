"""Which column of a foreign table means what: header names people use, in English, Russian and Arabic."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.domain.import_names import (
    CARD_NAMES,
    CARDS_SHARE,
    CURRENCY_WORDS,
    NAMES,
    ORDER_NAMES,
    ORDERS_SHARE,
    ROW_HEADERS,
    WHY_HEADERS,
    Field,
    ImportKind,
)
from ledger.domain.tables import Row, Table, cell_text
from ledger.errors import ColumnMissing, Refusal
from ledger.money import CURRENCIES, Currency

if TYPE_CHECKING:
    from collections.abc import Mapping


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

_SECOND = {Field.PHONE: Field.PHONE_2, Field.CARD: Field.CARD_2}
_MUST_BE_ONE = {
    Field.CUSTOMER_ID, Field.EXTERNAL_REF, Field.NAME, Field.BALANCE, Field.CURRENCY, Field.POINTS, Field.ORIGIN,
    Field.EXPIRES,
}  # fmt: skip
_WHO = (Field.EXTERNAL_REF, Field.CARD, Field.PHONE, Field.CUSTOMER_ID)


def bare_text(text: str) -> str:
    """What two spellings of a header or name share: no case, spaces, punctuation, accents, ё or Arabic letter forms."""
    plain = text.casefold()
    if plain.isascii():
        return _NOT_COMPARED.sub("", plain)
    return _NOT_COMPARED.sub("", unicodedata.normalize("NFKD", plain)).translate(_FORMS)


_NOT_COMPARED = re.compile(r"[^\w$€₽₸]|_")
_FORMS = str.maketrans({"ة": "ه", "ى": "ي", "ـ": None, "ٱ": "ا", "ھ": "ه", "ک": "ك", "ی": "ي"})


def _by_name(names: Mapping[Field, str]) -> dict[str, Field]:
    return {bare_text(name): field for field, known in names.items() for name in known.split(",")}


_PEOPLE_FIELDS = _by_name(NAMES)
_ORDER_FIELDS = _by_name({field: NAMES[field] for field in Field if field in ORDERS_SHARE}) | _by_name(ORDER_NAMES)
_CARD_FIELDS = _by_name({field: NAMES[field] for field in Field if field in CARDS_SHARE}) | _by_name(CARD_NAMES)
_FIELDS = {
    ImportKind.CUSTOMERS: _PEOPLE_FIELDS,
    ImportKind.BALANCES: _PEOPLE_FIELDS,
    ImportKind.ORDERS: _ORDER_FIELDS,
    ImportKind.GIFT_CARDS: _CARD_FIELDS,
}
_MONEY = {
    ImportKind.CUSTOMERS: (Field.BALANCE,),
    ImportKind.BALANCES: (Field.BALANCE,),
    ImportKind.ORDERS: (Field.PRICE, Field.DISCOUNT),
    ImportKind.GIFT_CARDS: (Field.BALANCE,),
}
_CURRENCIES = {bare_text(word): CURRENCIES[code] for word, code in CURRENCY_WORDS.items()} | {
    bare_text(code): unit for code, unit in CURRENCIES.items()
}
_OURS = {bare_text(text) for text in (*ROW_HEADERS.values(), *WHY_HEADERS.values())}


def fields_for(kind: ImportKind) -> tuple[Field, ...]:
    """What a column of such a file can mean."""
    known = set(_FIELDS[kind].values())
    return tuple(field for field in Field if field in known)


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
    header = max(candidates, key=lambda row: _recognised(row, kind, chosen))
    columns = _read_header(header, kind, chosen)
    _require(columns, kind)
    return columns


def _recognised(row: Row, kind: ImportKind, chosen: Mapping[Field, str]) -> int:
    wanted = {bare_text(name) for name in chosen.values() if name}
    keys = {bare_text(cell) for cell in row.cells if isinstance(cell, str)} - {""}
    return sum(key in wanted or key in _FIELDS[kind] or _money_in(key, kind) is not None for key in keys)


def header_currency(header: str, kind: ImportKind) -> Currency | None:
    """The currency in a header like "Balance, SAR"."""
    found = _money_in(bare_text(header), kind)
    return None if found is None else found[1]


def _money_in(key: str, kind: ImportKind) -> tuple[Field, Currency] | None:
    """The field and the currency in a header like "Balance, SAR"."""
    for word, unit in _CURRENCIES.items():
        rest = key.removesuffix(word) if key.endswith(word) else key.removeprefix(word)
        field = _FIELDS[kind].get(rest) if rest != key else None
        if field in _MONEY[kind] and field is not None:
            return field, unit
    return None


def _read_header(row: Row, kind: ImportKind, chosen: Mapping[Field, str]) -> Columns:
    headers = tuple(cell_text(cell) for cell in row.cells)
    found = {field: _chosen_index(field, name, headers) for field, name in chosen.items() if name}
    taken = set(found.values())
    claims: dict[Field, list[int]] = {}
    for index, header in enumerate(headers):
        field = None if index in taken else _field_of(header, kind)
        if field is not None and field not in chosen:
            claims.setdefault(field, []).append(index)
    one_each = kind in {ImportKind.ORDERS, ImportKind.GIFT_CARDS}
    seconds = {} if one_each else _SECOND
    for field, second in seconds.items():
        if len(claims.get(field, ())) > 1 and second not in claims and second not in chosen:
            claims[second] = [claims[field].pop(1)]
    for field, indexes in claims.items():
        if len(indexes) > 1 and (one_each or field in _MUST_BE_ONE or field in _SECOND):
            raise ColumnAmbiguous(field.value, tuple(headers[index] for index in indexes))
        found[field] = indexes[0]
    ordered = tuple(sorted(found.items(), key=lambda pair: pair[1]))
    money = found.get(_MONEY[kind][0])
    named = None if money is None else header_currency(headers[money], kind)
    return Columns(row.number, headers, ordered, named)


def _field_of(header: str, kind: ImportKind) -> Field | None:
    key = bare_text(header)
    if not key or key in _FIELDS[kind]:
        return _FIELDS[kind].get(key)
    money = _money_in(key, kind)
    return None if money is None else money[0]


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
    return tuple(group[0] for group in _GROUPS[kind])


_GROUPS: dict[ImportKind, tuple[tuple[Field, ...], ...]] = {
    ImportKind.CUSTOMERS: ((Field.NAME, Field.FAMILY_NAME),),
    ImportKind.BALANCES: (_WHO, (Field.BALANCE, Field.POINTS)),
    ImportKind.ORDERS: ((Field.ORDER,), (Field.SKU, Field.LINE)),
    ImportKind.GIFT_CARDS: ((Field.CODE,), (Field.BALANCE,)),
}
"""One of each group must be there."""


def _require(columns: Columns, kind: ImportKind) -> None:
    present = {field for field, _ in columns.indexes}
    for group in _GROUPS[kind]:
        if present.isdisjoint(group):
            raise ColumnMissing(group[0].value, _named(columns.headers))


def _named(headers: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(header for header in headers if header)
