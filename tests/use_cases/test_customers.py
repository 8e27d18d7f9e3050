from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from ledger.clock import SetClock
from ledger.domain.customers import Customer, CustomerFields, CustomerStatus, Phone
from ledger.errors import (
    CustomerNotActive,
    CustomerNotFound,
    EditedMeanwhile,
    FieldInvalid,
    KeyReused,
    NotAllowed,
    StaffUnknown,
)
from ledger.money import CURRENCIES, POINTS, Money
from ledger.storage.ledger import Ledger
from ledger.storage.tables import audit, customers, staff
from ledger.use_cases.customers import (
    add_customer,
    count_customers,
    customer_wallets,
    edit_customer,
    find_customers,
    get_customer,
)
from ledger.use_cases.wallets import open_wallet
from tests.support.ledgers import START, Places, a_customer
from tests.use_cases.people import ANNA, enrol, mark_merged

SAR = CURRENCIES["SAR"]
KWD = CURRENCIES["KWD"]


def _names(ledger: Ledger, text: str = "") -> list[str]:
    return [row.name for row in find_customers(ledger, text).rows]


def _clock(ledger: Ledger) -> SetClock:
    assert isinstance(ledger.clock, SetClock)
    return ledger.clock


# -- adding -----------------------------------------------------------------------------------------------------


def test_a_customer_is_kept_as_typed_trimmed_and_without_doubles(ledger: Ledger) -> None:
    added, changes = add_customer(ledger, "key", ANNA)
    assert added == get_customer(ledger, added.id)
    assert changes.customers == {added.id}
    assert added == Customer(
        id=added.id,
        name="Анна Иванова",
        phones=(Phone("+966501234567", "050 123 4567"), Phone("+79161234567", "8 (916) 123-45-67")),
        email="anna@shop.example",
        city="Самара",
        cards=("1001", "AB-12"),
        birthday=date(1990, 2, 28),
        consent=True,
        notes="prefers calls",
        external_ref="erp-1",
        status=CustomerStatus.ACTIVE,
        merged_into=None,
        created_at=START,
        updated_at=START,
        version=1,
    )


def test_a_customer_starts_with_empty_wallets_in_money_and_points(ledger: Ledger) -> None:
    wallets = customer_wallets(ledger, a_customer(ledger).id).wallets
    assert [(wallet.currency, wallet.total, wallet.debt) for wallet in wallets] == [
        (SAR, Money(0, SAR), Money(0, SAR)),
        (POINTS, Money(0, POINTS), Money(0, POINTS)),
    ]


def test_a_key_adds_one_customer(ledger: Ledger) -> None:
    first, _ = add_customer(ledger, "key", ANNA)
    again, changes = add_customer(ledger, "key", ANNA)
    assert again == first
    assert changes.customers == {first.id}
    assert count_customers(ledger).count == 1


def test_a_key_cannot_stand_for_two_customers(ledger: Ledger) -> None:
    add_customer(ledger, "key", ANNA)
    with pytest.raises(KeyReused):
        add_customer(ledger, "key", replace(ANNA, city="Казань"))
    assert count_customers(ledger).count == 1


def test_one_key_sent_by_many_at_once_adds_one_customer(ledger: Ledger) -> None:
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(add_customer(ledger, "key", ANNA)[0].id)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(found) == 6
    assert len(set(found)) == 1
    assert count_customers(ledger).count == 1


def test_a_customer_added_leaves_an_audit_entry_without_personal_data(ledger: Ledger) -> None:
    added = a_customer(ledger, phones=("0501234567",))
    with ledger.reading() as connection:
        entry = connection.execute(select(audit)).one()
    assert (entry.action, entry.outcome, entry.staff_login) == ("customer.add", "done", "administrator")
    assert entry.facts == {"customer": added.id}


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"birthday": date(2026, 1, 6)}, "birthday"),
        ({"birthday": date(1899, 12, 31)}, "birthday"),
        ({"city": "x" * 201}, "city"),
        ({"cards": ("1" * 65,)}, "card"),
        ({"cards": tuple(map(str, range(21)))}, "card"),
        ({"phones": tuple(f"050123{n:04}" for n in range(21))}, "phone"),
        ({"external_ref": "x" * 201}, "external_ref"),
        ({"notes": "a\0b"}, "notes"),
        ({"city": "\ud800"}, "city"),
    ],
)
def test_what_cannot_be_kept_is_refused_by_field(ledger: Ledger, fields: dict[str, Any], what: str) -> None:
    with pytest.raises(FieldInvalid) as refused:
        a_customer(ledger, **fields)
    assert refused.value.what == what
    refused.value.text.encode()
    assert count_customers(ledger).count == 0


def test_an_external_reference_belongs_to_one_customer(ledger: Ledger) -> None:
    a_customer(ledger, external_ref="erp-1")
    other = a_customer(ledger, external_ref="erp-2")
    for save in (
        lambda: a_customer(ledger, external_ref=" erp-1 "),
        lambda: edit_customer(ledger, other.id, other.version, CustomerFields("B", external_ref="erp-1")),
    ):
        with pytest.raises(FieldInvalid) as refused:
            save()
        assert (refused.value.what, refused.value.text) == ("external_ref", "erp-1")
    assert count_customers(ledger).count == 2


def test_an_external_reference_given_twice_at_once_is_refused_to_the_second(places: Places) -> None:
    place = places.make()
    first, second = places.open(place), places.open(place)
    refused: list[FieldInvalid] = []

    def add_second() -> None:
        try:
            a_customer(second, external_ref="erp-1")
        except FieldInvalid as refusal:
            refused.append(refusal)

    thread = threading.Thread(target=add_second)
    with first.writing() as connection:
        row = {"name": "A", "sort_name": "a", "external_ref": "erp-1", "created_at": START, "updated_at": START}
        connection.execute(insert(customers).values(row))
        thread.start()
        thread.join(0.5)
        assert thread.is_alive()
    thread.join(60)
    first.close()
    second.close()
    assert [refusal.what for refusal in refused] == ["external_ref"]


def test_only_some_roles_may_add_edit_and_open(places: Places) -> None:
    place = places.make()
    chief = places.open(place)
    enrol(chief, "eye", "auditor")
    known = a_customer(chief)
    eye = places.open(place, login="eye")
    for attempt in (
        lambda: a_customer(eye),
        lambda: edit_customer(eye, known.id, known.version, ANNA),
        lambda: open_wallet(eye, known.id, KWD),
    ):
        with pytest.raises(NotAllowed) as refused:
            attempt()
        assert (refused.value.right, refused.value.role) == ("customer.edit", "auditor")
    assert _names(eye) == ["Anna Smith"]
    eye.close()
    chief.close()


def test_staff_disabled_meanwhile_add_nobody(places: Places) -> None:
    place = places.make()
    chief = places.open(place)
    enrol(chief, "till", "cashier")
    till = places.open(place, login="till")
    with chief.writing() as connection:
        connection.execute(update(staff).where(staff.c.login == "till").values(status="disabled"))
    with pytest.raises(StaffUnknown):
        a_customer(till)
    till.close()
    chief.close()


# -- editing ----------------------------------------------------------------------------------------------------


def test_an_edit_saves_everything_and_is_found_by_the_new_only(ledger: Ledger) -> None:
    before, _ = add_customer(ledger, "key", ANNA)
    _clock(ledger).advance(timedelta(minutes=4))
    edited = CustomerFields("Пётр Седов", phones=("0559999999",), cards=("2002",), city="Казань")
    after, changes = edit_customer(ledger, before.id, before.version, edited)
    assert after == get_customer(ledger, before.id)
    assert changes.customers == {before.id}
    assert (after.name, after.city, after.cards, after.email) == ("Пётр Седов", "Казань", ("2002",), "")
    assert (after.version, after.created_at) == (2, START)
    assert after.updated_at == START + timedelta(minutes=4)
    assert _names(ledger, "петр седов казань 0559999 2002") == ["Пётр Седов"]
    for gone in ("анна", "050123", "shop.example", "самара", "ab-12", "ив"):
        assert _names(ledger, gone) == []


def test_an_edit_notes_which_fields_changed_and_by_whom(ledger: Ledger) -> None:
    before, _ = add_customer(ledger, "key", ANNA)
    edit_customer(ledger, before.id, before.version, replace(ANNA, city="Казань", consent=False))
    with ledger.reading() as connection:
        entry = connection.execute(select(audit).order_by(audit.c.id.desc())).first()
    assert entry is not None
    assert (entry.action, entry.facts) == ("customer.edit", {"customer": before.id, "changed": ["city", "consent"]})


def test_what_another_saved_meanwhile_is_not_overwritten(places: Places) -> None:
    place = places.make()
    chief = places.open(place)
    enrol(chief, "petrova", "cashier")
    petrova = places.open(place, login="petrova")
    opened = a_customer(chief, city="Самара")
    _clock(petrova).advance(timedelta(minutes=2))
    edit_customer(petrova, opened.id, opened.version, CustomerFields("Anna Smith", city="Казань"))
    with pytest.raises(EditedMeanwhile) as refused:
        edit_customer(chief, opened.id, opened.version, CustomerFields("Anna Smith", city="Пермь"))
    assert refused.value.facts() == {"what": "customer", "by": "petrova", "at": "2026-01-05T10:02:00+00:00"}
    assert get_customer(chief, opened.id).city == "Казань"
    assert (_names(chief, "казань"), _names(chief, "пермь")) == (["Anna Smith"], [])
    petrova.close()
    chief.close()


def test_two_edits_at_once_save_one(places: Places) -> None:
    place = places.make()
    desks = [places.open(place) for _ in range(4)]
    opened = a_customer(desks[0])
    done: list[str] = []

    def save(desk: Ledger, city: str) -> None:
        try:
            edit_customer(desk, opened.id, opened.version, CustomerFields("Anna Smith", city=city))
            done.append(city)
        except EditedMeanwhile:
            pass

    threads = [threading.Thread(target=save, args=(desk, f"City{n}")) for n, desk in enumerate(desks)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    saved = get_customer(desks[0], opened.id)
    assert (done, saved.version) == ([saved.city], 2)
    assert [_names(desks[0], f"city{n}") for n in range(4)].count(["Anna Smith"]) == 1
    for desk in desks:
        desk.close()


def test_a_merged_or_erased_customer_is_not_edited(ledger: Ledger) -> None:
    stays, goes = a_customer(ledger), a_customer(ledger)
    mark_merged(ledger, goes, stays)
    with pytest.raises(CustomerNotActive) as refused:
        edit_customer(ledger, goes.id, goes.version, ANNA)
    assert (refused.value.customer, refused.value.status) == (goes.id, "merged")
    with pytest.raises(CustomerNotActive):
        open_wallet(ledger, goes.id, KWD)


@pytest.mark.parametrize("customer", [0, -1, 99, 2**63, 10**30])
def test_who_is_not_there_is_said_so(ledger: Ledger, customer: int) -> None:
    for ask in (
        lambda: get_customer(ledger, customer),
        lambda: customer_wallets(ledger, customer),
        lambda: edit_customer(ledger, customer, 1, ANNA),
        lambda: open_wallet(ledger, customer, SAR),
    ):
        with pytest.raises(CustomerNotFound) as refused:
            ask()
        assert refused.value.text == f"#{customer}"
