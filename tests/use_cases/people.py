"""Who the tests of customers are about, and what happens to them behind the use cases."""

from __future__ import annotations

from datetime import date

from sqlalchemy import insert, update

from ledger.domain.customers import Customer, CustomerFields
from ledger.storage.ledger import Ledger
from ledger.storage.tables import customers, staff
from tests.support.ledgers import START

ANNA = CustomerFields(
    " Анна   Иванова ",
    phones=("050 123 4567", "+966501234567", "8 (916) 123-45-67"),
    email=" anna@shop.example ",
    city="Самара",
    cards=("1001", "AB-12", "1001"),
    birthday=date(1990, 2, 28),
    consent=True,
    notes="prefers calls",
    external_ref="erp-1",
)


def enrol(ledger: Ledger, login: str, role: str) -> None:
    row = {"login": login, "name": login, "role": role, "status": "active", "password_hash": "", "created_at": START}
    with ledger.writing() as connection:
        connection.execute(insert(staff).values(row))


def mark_merged(ledger: Ledger, goes: Customer, stays: Customer) -> None:
    with ledger.writing() as connection:
        connection.execute(
            update(customers).where(customers.c.id == goes.id).values(status="merged", merged_into=stays.id)
        )
