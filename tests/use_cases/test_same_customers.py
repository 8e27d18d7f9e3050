from __future__ import annotations

from typing import Any

import pytest

from ledger.domain.customers import CustomerFields
from ledger.errors import (
    CustomerAmbiguous,
    CustomerNotFound,
)
from ledger.storage.ledger import Ledger
from ledger.use_cases.customers import (
    add_customer,
    customer_by,
    similar_customers,
)
from tests.support.ledgers import a_customer
from tests.use_cases.people import ANNA, mark_merged

# -- one customer, exactly --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "#{id}",
        "{id}",
        " {id} ",
        "0501234567",
        "+7 916 123-45-67",
        "1001",
        "AB-12",
        "erp-1",
        "+7\u00a0916\u00a0123-45-67",
        "\u200e1001\u200f",
    ],
)
def test_a_customer_is_found_exactly(ledger: Ledger, typed: str) -> None:
    a_customer(ledger, "Other", phones=("0501234568",), cards=("1002",), external_ref="erp-2")
    anna, _ = add_customer(ledger, "key", ANNA)
    assert customer_by(ledger, typed.format(id=anna.id)).id == anna.id


@pytest.mark.parametrize(
    "typed", ["", "Анна", "050123456", "100", "#7", "#", "7", "9" * 30, "#" + "9" * 30, "\0", "\ud800", "#²"]
)
def test_only_whole_numbers_find_exactly(ledger: Ledger, typed: str) -> None:
    add_customer(ledger, "key", ANNA)
    with pytest.raises(CustomerNotFound):
        customer_by(ledger, typed)


def test_a_card_pasted_with_unseen_marks_is_the_same_card(ledger: Ledger) -> None:
    anna = a_customer(ledger, cards=("\u200e1001\u2069", "1001"))
    assert anna.cards == ("1001",)


def test_a_shared_phone_asks_who_is_meant(ledger: Ledger) -> None:
    family = [a_customer(ledger, name, phones=("0501234567",)).id for name in ("Anna", "Boris")]
    with pytest.raises(CustomerAmbiguous) as refused:
        customer_by(ledger, "+966501234567")
    assert refused.value.ids == tuple(family)


def test_a_card_that_reads_like_an_id_asks_who_is_meant(ledger: Ledger) -> None:
    first = a_customer(ledger)
    second = a_customer(ledger, cards=(str(first.id),))
    with pytest.raises(CustomerAmbiguous) as refused:
        customer_by(ledger, str(first.id))
    assert refused.value.ids == (first.id, second.id)
    assert customer_by(ledger, f"#{first.id}").id == first.id


def test_a_merged_customers_card_finds_whom_they_became(ledger: Ledger) -> None:
    first, second, third = a_customer(ledger, cards=("1001",)), a_customer(ledger), a_customer(ledger, cards=("1001",))
    mark_merged(ledger, first, second)
    mark_merged(ledger, second, third)
    assert customer_by(ledger, "1001").id == third.id
    assert customer_by(ledger, f"#{first.id}").id == first.id


# -- possible duplicates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "field", [{"phones": ("00966501234567",)}, {"cards": ("AB-12",)}, {"email": "Anna@SHOP.example"}]
)
def test_the_same_phone_card_or_email_is_a_possible_duplicate(ledger: Ledger, field: dict[str, Any]) -> None:
    anna, _ = add_customer(ledger, "key", ANNA)
    a_customer(ledger, "Other", phones=("0501234568",), cards=("AB-123",), email="joanna@shop.example")
    assert [row.id for row in similar_customers(ledger, CustomerFields("Somebody", **field))] == [anna.id]


@pytest.mark.parametrize(
    ("known", "typed"),
    [
        ("Анна Иванова", "иванова анна"),
        ("Пётр Сидоров", "Петр Сидоров"),
        ("Александр Невский", "Алексадр Невский"),
        ("Александр Невский", "Алексанрд Невский"),
        ("Александр Невский", "Александр Ярославич Невский"),
        ("Александр Ярославич Невский", "Невский Александр"),
        ("Smithson", "Smihtson"),
        ("أحمد محمود", "احمد محمود"),
    ],
)
def test_nearly_the_same_name_is_a_possible_duplicate(ledger: Ledger, known: str, typed: str) -> None:
    a_customer(ledger, known)
    assert [row.name for row in similar_customers(ledger, CustomerFields(typed))] == [known]


@pytest.mark.parametrize(
    ("known", "typed"), [("Анна Иванова", "Анна Петрова"), ("Иван", "Иванов"), ("Ли", "Ри"), ("Анна", "Анна Иванова")]
)
def test_another_name_is_no_duplicate(ledger: Ledger, known: str, typed: str) -> None:
    a_customer(ledger, known)
    assert similar_customers(ledger, CustomerFields(typed)) == ()


def test_same_numbers_come_before_same_names_and_the_merged_not_at_all(ledger: Ledger) -> None:
    merged, by_name = a_customer(ledger, "Иванова Анна"), a_customer(ledger, "Анна Иванова")
    by_phone = a_customer(ledger, "X", phones=("0501234567",))
    mark_merged(ledger, merged, by_name)
    wanted = CustomerFields("Анна Иванова", phones=("0501234567",))
    assert [row.id for row in similar_customers(ledger, wanted)] == [by_phone.id, by_name.id]
