"""Customers: whom wallets and cards belong to (SPEC 2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ledger.domain.phones import normalise_phone
from ledger.errors import FieldInvalid, FieldRequired
from ledger.money import Money


class CustomerStatus(StrEnum):
    """Whether a customer may start anything."""

    ACTIVE = "active"
    BLOCKED = "blocked"
    MERGED = "merged"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone: `number` in E.164, `typed` as it was given."""

    number: str
    typed: str


@dataclass(frozen=True, slots=True)
class CustomerFields:
    """What a person types about a customer; constructing it validates.

    Raises FieldRequired("name") and FieldInvalid for phones, email and birthday.
    """

    name: str
    phones: tuple[str, ...] = ()
    email: str = ""
    city: str = ""
    cards: tuple[str, ...] = ()
    birthday: date | None = None
    consent: bool = False
    notes: str = ""
    external_ref: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise FieldRequired("name")
        if len(self.name) > LONGEST_NAME:
            raise FieldInvalid("name", self.name[:60] + "…")
        if self.email and not _EMAIL.fullmatch(self.email.strip()):
            raise FieldInvalid("email", self.email)
        for phone in self.phones:
            normalise_phone(phone)


LONGEST_NAME = 200
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A line of the customers table. `money` and `points` are shown balances (available - debt)."""

    id: int
    name: str
    phone: str
    email: str
    city: str
    cards: tuple[str, ...]
    money: Money
    points: Money
    purchases: Money
    status: CustomerStatus


@dataclass(frozen=True, slots=True)
class Customer:
    """One customer, whole. `version` goes back with an edit so that a lost update is refused."""

    id: int
    name: str
    phones: tuple[Phone, ...]
    email: str
    city: str
    cards: tuple[str, ...]
    birthday: date | None
    consent: bool
    notes: str
    external_ref: str
    status: CustomerStatus
    merged_into: int | None
    created_at: datetime
    updated_at: datetime
    version: int
