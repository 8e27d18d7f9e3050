"""Customers of a ledger that is built in bulk: many at once, with their wallets and accounts, table by table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.domain.customer_record import record_of
from ledger.storage.types import to_micros

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from ledger.domain.customers import CustomerFields


@dataclass(frozen=True, slots=True)
class NewCustomer:
    """A customer with wallets in `currencies`; `brought` are purchases of earlier years: (time, minor units)."""

    fields: CustomerFields
    joined: datetime
    currencies: tuple[str, ...]
    brought: tuple[tuple[datetime, int], ...] = ()


class CustomerRows:
    """Rows of many customers, inserted table by table."""

    def __init__(self, country: str) -> None:
        self._country = country
        self._rows: dict[str, list[tuple[object, ...]]] = {sql: [] for sql in _INSERTS}

    def add(self, number: int, person: NewCustomer, wallet: int) -> int:
        """Add one customer's rows; `wallet` is the last wallet's number, and so is the answer."""
        joined = to_micros(person.joined)
        record = record_of(person.fields, self._country, person.joined.date())
        self._rows[_CUSTOMER].append(
            (number, record.name, record.sort_name, record.email, record.city, record.sort_city,
             record.birthday.isoformat() if record.birthday else None, int(record.consent), record.notes,
             record.external_ref, record.search, joined, joined)
        )  # fmt: skip
        self._rows[_PHONE] += [(number, n, phone.number, phone.typed) for n, phone in enumerate(record.phones, 1)]
        self._rows[_CARD] += [(number, n, card) for n, card in enumerate(record.cards, 1)]
        self._rows[_PURCHASE] += [
            (number, f"1C:{number}:{n}", to_micros(at), amount, person.currencies[0])
            for n, (at, amount) in enumerate(person.brought, 1)
        ]
        for unit in person.currencies:
            wallet += 1
            self._rows[_WALLET].append((wallet, number, unit, joined, joined))
            self._rows[_ACCOUNT] += [
                ("pocket", unit, "2000", wallet, "paid"),
                ("pocket", unit, "2000", wallet, "given"),
                ("debt", unit, "1100", wallet, None),
            ]
        return wallet

    def insert(self, cursor: sqlite3.Cursor) -> None:
        """Write everything that was added."""
        for sql, rows in self._rows.items():
            cursor.executemany(sql, rows)


_CUSTOMER = (
    "INSERT INTO customers (id, name, sort_name, email, city, sort_city, birthday, consent, notes, external_ref,"
    " search, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PHONE = "INSERT INTO customer_phones (customer_id, n, number, typed) VALUES (?, ?, ?, ?)"
_CARD = "INSERT INTO customer_cards (customer_id, n, number) VALUES (?, ?, ?)"
_PURCHASE = (
    "INSERT INTO purchases (customer_id, source_row, bought_at, amount, currency, opening) VALUES (?, ?, ?, ?, ?, 1)"
)
_WALLET = "INSERT INTO wallets (id, customer_id, currency, created_at, updated_at) VALUES (?, ?, ?, ?, ?)"
_ACCOUNT = "INSERT INTO accounts (kind, currency, code, wallet_id, balance, origin) VALUES (?, ?, ?, ?, 0, ?)"
_INSERTS = (_CUSTOMER, _PHONE, _CARD, _PURCHASE, _WALLET, _ACCOUNT)
