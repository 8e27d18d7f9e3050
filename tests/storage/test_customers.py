"""Searching and paging on each engine's own index, against a plain walk over what was written."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, event, insert, select, text

from ledger.domain.customer_record import record_of
from ledger.domain.customers import CustomerFields, CustomerRow
from ledger.domain.search_text import matches, needles
from ledger.errors import NotAllowed
from ledger.paging import CappedCount, Key
from ledger.storage import customer_search, customers
from ledger.storage.customer_search import Order, Wanted
from ledger.storage.ledger import Ledger
from ledger.storage.tables import customers as table
from ledger.use_cases.customers import count_customers, edit_customer, find_customers, get_customer
from tests.support.ledgers import START, Places, a_customer
from tests.use_cases.people import enrol

FIRST = ("Анна", "Пётр", "Елена", "Ёлка", "أحمد", "فاطمة", "Anna", "Renée", "John", "Al", "名字", "Ян")
LAST = ("Иванова", "Сидоров", "Smith", "O'Neil", "بن علي", "100%", "a_b", 'Q"R', "C\\D", "Łukasz", "7-11", "Ли", "😀")
CITIES = ("", "Самара", "Симферополь", "الرياض", "New York", "Köln")
MANY = 300

Rows = dict[int, tuple[str, str]]
"""The search column and the sorted name, by id."""

Crowds = dict[str, tuple[Ledger, Rows]]
"""A ledger of each engine and what is in it."""


def _somebody(chance: random.Random) -> CustomerFields:
    name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
    phones = tuple(
        chance.choice(("+96650", "050", "8916", "+7 916 ", "+1202555")) + f"{chance.randrange(10**7):07}"
        for _ in range(chance.randrange(3))
    )
    email = (
        f"{chance.choice(('anna', 'x.y', 'a_b%'))}{chance.randrange(99)}@shop.example" if chance.random() < 0.5 else ""
    )
    cards = tuple(f"{chance.randrange(10**6):06}" for _ in range(chance.randrange(3)))
    return CustomerFields(name, phones, email, chance.choice(CITIES), cards)


def _add_many(connection: Connection, people: list[CustomerFields]) -> None:
    for fields in people:
        customers.add(connection, record_of(fields, "966", START.date()), "administrator", START)


@pytest.fixture(scope="module")
def crowds(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crowds]:
    """The same people in a ledger of each engine, with what a walk compares: search column and name by id."""
    chance = random.Random(7)
    people = [_somebody(chance) for _ in range(MANY)]
    made, found = [], {}
    for kind in ("sqlite", "postgresql"):
        places = Places(kind, tmp_path_factory.mktemp(kind), sqlite_template)
        ledger = places.open()
        with ledger.writing() as connection:
            _add_many(connection, people)
        with ledger.reading() as connection:
            rows = connection.execute(select(table.c.id, table.c.search, table.c.sort_name)).all()
        found[kind] = (ledger, {row.id: (row.search, row.sort_name) for row in rows})
        made.append((places, ledger))
    yield found
    for places, ledger in made:
        ledger.close()
        places.remove()


@pytest.fixture
def crowd(crowds: Crowds, engine_kind: str) -> Ledger:
    return crowds[engine_kind][0]


def _by_walk(rows: Rows, typed: str) -> set[int]:
    """What a search means: every word stands somewhere; single characters alone ask how the name begins."""
    words = needles(typed)
    if words and all(len(spelling) == 1 for word in words for spelling in word):
        begins = words[0][0]
        return {one for one, (search, name) in rows.items() if name.startswith(begins) and matches(search, words[1:])}
    return {one for one, (search, _) in rows.items() if matches(search, words)}


def _by_index(ledger: Ledger, typed: str) -> set[int]:
    with ledger.reading() as connection:
        ids, rest = customer_search.page(connection, Wanted(typed, limit=MANY))
        counted = customer_search.count(connection, typed)
    assert rest is None
    assert counted == CappedCount(len(ids))
    return set(ids)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_the_index_finds_what_a_walk_finds(crowds: Crowds, data: st.DataObject) -> None:
    some = crowds["sqlite"][1]

    def cut() -> str:
        search = some[data.draw(st.integers(1, MANY))][0].strip()
        start = data.draw(st.integers(0, len(search) - 1))
        return search[start : start + data.draw(st.integers(1, 7))]

    typed = " ".join(cut() for _ in range(data.draw(st.integers(1, 3))))
    if data.draw(st.booleans()):
        typed = typed.upper()
    for ledger, rows in crowds.values():
        assert _by_index(ledger, typed) == _by_walk(rows, typed), (ledger.location.engine, typed)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(typed=st.text(max_size=6))
def test_anything_may_be_typed(crowds: Crowds, typed: str) -> None:
    for ledger, rows in crowds.values():
        assert _by_index(ledger, typed) == _by_walk(rows, typed), (ledger.location.engine, typed)


@pytest.mark.parametrize(
    "typed",
    ['"', "%", "_", "\\", "'", "*", "100%", "a_b", 'q"r', "c\\d", "a_b%", "o'neil", "NEAR(a b)", "AND", "OR", "-", "^a",
     "search:a", "😀", "名", "名字", "ли", "al", "7-11", "711", "(050)", "+1", "12", "ё", "\0", "anna OR john", "zzz",
     "zz", "a_", "_b", "%b", "__"],
)  # fmt: skip
def test_signs_of_the_engines_languages_are_plain_text(crowds: Crowds, engine_kind: str, typed: str) -> None:
    ledger, rows = crowds[engine_kind]
    assert _by_index(ledger, typed) == _by_walk(rows, typed)


def test_a_two_character_needle_that_opens_thousands_of_terms(ledger: Ledger) -> None:
    letters = [chr(n) for n in range(0x4E00, 0x4E00 + 3000)]
    people = [
        CustomerFields("ab" + "".join(f"{one} ab" for one in letters[n : n + 60])[:190]) for n in range(0, 3000, 60)
    ]
    with ledger.writing() as connection:
        _add_many(connection, [*people, CustomerFields("cab"), CustomerFields("other")])
    assert len(_by_index(ledger, "ab")) == len(people) + 1


def test_the_index_follows_edits(ledger: Ledger) -> None:
    with ledger.writing() as connection:
        _add_many(connection, [CustomerFields(f"Somebody {n}", cards=(f"10{n:03}",)) for n in range(30)])
    chance = random.Random(3)
    for _ in range(40):
        known = get_customer(ledger, chance.randrange(1, 31))
        edit_customer(ledger, known.id, known.version, _somebody(chance))
    with ledger.reading() as connection:
        rows = {row.id: (row.search, row.sort_name) for row in connection.execute(select(table))}
    for search, _ in rows.values():
        for word in search.split():
            assert _by_index(ledger, word[:3]) == _by_walk(rows, word[:3])
    assert _by_index(ledger, "some") == _by_walk(rows, "some")


def test_sqlites_index_passes_its_own_check_after_edits(places: Places) -> None:
    ledger = places.open()
    known = a_customer(ledger, "Somebody", cards=("1001",))
    edit_customer(ledger, known.id, known.version, CustomerFields("Другой", phones=("0501234567",)))
    if places.kind == "sqlite":
        with ledger.writing() as connection:
            connection.execute(
                text("INSERT INTO customer_search (customer_search, rank) VALUES ('integrity-check', 1)")
            )
    ledger.close()


# -- pages ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("order", ["name", "city", "id"])
@pytest.mark.parametrize("typed", ["", "ан", "анна", "а"])
def test_pages_follow_each_other_without_gap_or_repeat(crowd: Ledger, typed: str, order: str, descending: bool) -> None:
    whole = find_customers(crowd, typed, order=order, descending=descending, limit=MANY)
    assert whole.next_key is None
    found: list[CustomerRow] = []
    after: Key | None = None
    while True:
        part = find_customers(crowd, typed, order=order, descending=descending, after=after, limit=7)
        found += part.rows
        after = part.next_key
        if after is None:
            break
        assert len(part.rows) == 7
    assert tuple(found) == whole.rows
    assert len({row.id for row in found}) == len(found) > 7


def test_lists_are_in_the_order_asked_for(crowd: Ledger) -> None:
    with crowd.reading() as connection:
        sorting = {row.id: (row.sort_name, row.sort_city) for row in connection.execute(select(table))}
    by_name = sorted(sorting, key=lambda one: (sorting[one][0], one))
    by_city = sorted(sorting, key=lambda one: (sorting[one][1], one))
    for order, expected in (("name", by_name), ("city", by_city), ("id", sorted(sorting))):
        ids = [row.id for row in find_customers(crowd, order=order, limit=MANY).rows]
        assert ids == expected
        assert [row.id for row in find_customers(crowd, order=order, descending=True, limit=MANY).rows] == ids[::-1]


def test_somebody_added_meanwhile_moves_no_page(ledger: Ledger) -> None:
    for name in "ACEG":
        a_customer(ledger, name)
    first = find_customers(ledger, limit=2)
    a_customer(ledger, "B")
    a_customer(ledger, "F")
    rest = find_customers(ledger, after=first.next_key, limit=9)
    assert [row.name for row in (*first.rows, *rest.rows)] == ["A", "C", "E", "F", "G"]


def test_an_unknown_order_is_a_mistake_of_the_program(ledger: Ledger) -> None:
    with pytest.raises(ValueError, match="phone"):
        find_customers(ledger, order="phone")


def test_a_page_costs_the_same_number_of_statements_however_long(crowd: Ledger) -> None:
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(crowd.engine, "before_cursor_execute", note)
    try:
        counts = []
        for limit in (1, 10, MANY):
            seen.clear()
            find_customers(crowd, limit=limit)
            counts.append(len(seen))
    finally:
        event.remove(crowd.engine, "before_cursor_execute", note)
    assert len(set(counts)) == 1
    assert counts[0] <= 10


# -- many -------------------------------------------------------------------------------------------------------


def test_counts_and_searches_stop_at_the_cap(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(customer_search, "CAP", 5)
    with ledger.writing() as connection:
        _add_many(connection, [CustomerFields(f"Somebody {n}") for n in range(5)])
    assert (count_customers(ledger), count_customers(ledger, "somebody")) == (CappedCount(5), CappedCount(5))
    a_customer(ledger, "Somebody 6")
    assert count_customers(ledger) == count_customers(ledger, "somebody") == CappedCount(5, more=True)
    assert len(find_customers(ledger, "somebody").rows) == 5
    assert len(find_customers(ledger, "s").rows) == len(find_customers(ledger).rows) == 6


def test_the_list_and_each_search_use_their_index(crowds: Crowds, engine_kind: str) -> None:
    ledger = crowds[engine_kind][0]
    asked: list[tuple[str, object]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_rest: object) -> None:
        asked.append((statement, parameters))

    def plans(*wanted: Wanted) -> list[str]:
        found = []
        for one in wanted:
            asked.clear()
            with ledger.reading() as connection:
                customer_search.page(connection, one)
                statement, parameters = asked[-1]
                if engine_kind == "postgresql":
                    connection.exec_driver_sql("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
                prefix = "EXPLAIN QUERY PLAN " if engine_kind == "sqlite" else "EXPLAIN "
                rows = connection.exec_driver_sql(prefix + statement, parameters).all()  # type: ignore[arg-type]
            found.append("\n".join(str(row[-1]) for row in rows))
        return found

    key: Key = ("m", 7)
    event.listen(ledger.engine, "before_cursor_execute", note)
    try:
        by_name, by_city, by_id, found = plans(
            Wanted(after=key),
            Wanted(after=key, order=Order.CITY),
            Wanted(after=(7,), order=Order.ID),
            Wanted("иван smith"),
        )
    finally:
        event.remove(ledger.engine, "before_cursor_execute", note)
    assert "customers_by_name" in by_name
    assert "customers_by_city" in by_city
    assert ("INTEGER PRIMARY KEY" if engine_kind == "sqlite" else "customers_pkey") in by_id
    assert ("VIRTUAL TABLE INDEX" if engine_kind == "sqlite" else "customers_search") in found
    if engine_kind == "sqlite":
        assert "TEMP B-TREE" not in by_name + by_city + by_id
    else:
        assert "Sort" not in by_name + by_city + by_id


def test_browsing_everybody_is_a_right_and_searching_is_not(places: Places) -> None:
    place = places.make()
    chief = places.open(place)
    enrol(chief, "till", "cashier")
    a_customer(chief, "Anna")
    till = places.open(place, login="till")
    assert [row.name for row in find_customers(till, "ann").rows] == ["Anna"]
    assert count_customers(till, "ann").count == 1
    for ask in (lambda: find_customers(till), lambda: find_customers(till, " \u200b"), lambda: count_customers(till)):
        with pytest.raises(NotAllowed) as refused:
            ask()
        assert (refused.value.right, refused.value.role) == ("customer.browse", "cashier")
    till.close()
    chief.close()


def test_somebody_merged_or_blocked_is_listed_with_that_status(ledger: Ledger) -> None:
    with ledger.writing() as connection:
        row = {"name": "Zoe", "sort_name": "zoe", "search": "zoe ", "created_at": START, "updated_at": START}
        connection.execute(insert(table), [{**row, "status": "blocked"}, {**row, "status": "erased"}])
    assert [row.status.value for row in find_customers(ledger).rows] == ["blocked", "erased"]


def test_pages_of_names_differ_only_by_id_in_order(ledger: Ledger) -> None:
    with ledger.writing() as connection:
        _add_many(connection, [CustomerFields("Same Name") for _ in range(9)])
    pages = []
    after: Key | None = None
    for _ in range(3):
        part = find_customers(ledger, "same", after=after, limit=3)
        pages += [row.id for row in part.rows]
        after = part.next_key
    assert all(one < other for one, other in pairwise(pages))
    assert len(pages) == 9
