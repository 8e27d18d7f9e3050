"""Search-as-you-type over many customers: what each index gives against a walk over all rows.

    python -m benchmarks.customer_search --customers 100000 [postgresql://…]

Fills a scratch SQLite ledger (and the empty PostgreSQL database whose URL is given) with mixed Russian, Latin and
Arabic customers, cuts random needles from them and prints, in milliseconds, p50 and p95 of a first page ordered by
name: with everything its rows show, its ids alone, the same ids found by a walk over all rows, and the count.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import func, insert, select, text

from ledger.clock import SystemClock
from ledger.domain.customer_record import CustomerRecord, record_of
from ledger.domain.customers import CustomerFields
from ledger.domain.search_text import normalise
from ledger.storage import customer_search, opening
from ledger.storage.customer_search import Wanted
from ledger.storage.ledger import Ledger
from ledger.storage.opening import NewLedger
from ledger.storage.tables import accounts, customer_cards, customer_phones, customers, wallets
from ledger.use_cases.customers import count_customers, find_customers

FIRST = [
    "Анна",
    "Иван",
    "Пётр",
    "Елена",
    "Ёлка",
    "Мария",
    "Олег",
    "Anna",
    "John",
    "Renée",
    "Karl",
    "Maria",
    "أحمد",
    "فاطمة",
    "محمد",
    "خالد",
    "سارة",
]
LAST = [
    "Иванов",
    "Петров",
    "Сидоров",
    "Смирнов",
    "Кузнецов",
    "Попов",
    "Smith",
    "Johnson",
    "Garcia",
    "Müller",
    "O'Neil",
    "العتيبي",
    "القحطاني",
    "الحربي",
]
CITIES = ["Самара", "Симферополь", "Москва", "Казань", "Riyadh", "Jeddah", "Köln", "الرياض", "جدة", "الدمام"]
BATCH = 5_000
LENGTHS = (1, 2, 3, 6, 10)


def somebody(chance: random.Random, n: int) -> CustomerRecord:
    """One of many customers, with a name that is not everybody's."""
    last = chance.choice(LAST) + chance.choice(("", "ова", "son", "ин"))
    name = f"{chance.choice(FIRST)} {last} {chance.randrange(9999):x}"
    phone = chance.choice(("+96650", "+7916", "+4917")) + f"{chance.randrange(10**7):07}"
    fields = CustomerFields(name, (phone,), f"c{n}@shop.example", chance.choice(CITIES), (f"{n:08}",))
    return record_of(fields, "966", SystemClock().now().date())


def fill(ledger: Ledger, count: int) -> None:
    """Customers with a phone, a card and two empty wallets each, in large steps."""
    chance = random.Random(7)
    now = ledger.clock.now()
    for first in range(1, count + 1, BATCH):
        ids = range(first, min(first + BATCH, count + 1))
        records = {one: somebody(chance, one) for one in ids}
        times = {"created_at": now, "updated_at": now}
        with ledger.writing() as connection:
            connection.execute(insert(customers), [
                {"id": one, "name": record.name, "sort_name": record.sort_name, "email": record.email,
                 "city": record.city, "sort_city": record.sort_city, "search": record.search, **times}
                for one, record in records.items()
            ])  # fmt: skip
            connection.execute(insert(customer_phones), [
                {"customer_id": one, "n": 1, "number": record.phones[0].number, "typed": record.phones[0].typed}
                for one, record in records.items()
            ])  # fmt: skip
            connection.execute(insert(customer_cards), [
                {"customer_id": one, "n": 1, "number": record.cards[0]} for one, record in records.items()
            ])  # fmt: skip
            connection.execute(insert(wallets), [
                {"id": 2 * one - (unit == "SAR"), "customer_id": one, "currency": unit, **times}
                for one in ids for unit in ("SAR", "PTS")
            ])  # fmt: skip
            connection.execute(insert(accounts), [
                {"kind": "pocket", "currency": unit, "code": "2000", "wallet_id": 2 * one - (unit == "SAR"),
                 "balance": 0, "origin": "paid"}
                for one in ids for unit in ("SAR", "PTS")
            ])  # fmt: skip
            if connection.dialect.name == "sqlite":
                rows = [{"id": one, "search": record.search} for one, record in records.items()]
                connection.execute(text("INSERT INTO customer_search (rowid, search) VALUES (:id, :search)"), rows)
    with ledger.writing() as connection:
        connection.execute(text("ANALYZE"))


def cut(ledger: Ledger, length: int, count: int) -> list[str]:
    """Needles of this length, out of words that stand in the data."""
    chance = random.Random(length)
    with ledger.reading() as connection:
        ids = [
            chance.randrange(1, connection.execute(select(func.max(customers.c.id))).scalar_one()) for _ in range(count)
        ]
        searched = connection.execute(select(customers.c.search).where(customers.c.id.in_(ids))).scalars().all()
    found: list[str] = []
    while len(found) < count:
        words = [word for word in chance.choice(searched).split() if len(word) >= length]
        if words:
            word = chance.choice(words)
            start = chance.randrange(len(word) - length + 1)
            found.append(word[start : start + length])
    return found


def search(ledger: Ledger, needle: str) -> None:
    """The ids of a first page by the index."""
    with ledger.reading() as connection:
        customer_search.page(connection, Wanted(needle))


def walk(ledger: Ledger, needle: str) -> None:
    """The same ids without the index."""
    with ledger.reading() as connection:
        if connection.dialect.name != "sqlite":
            connection.exec_driver_sql("SET LOCAL enable_bitmapscan = off; SET LOCAL enable_indexscan = off")
        found = select(customers.c.id, customers.c.sort_name).where(
            customers.c.search.contains(normalise(needle), autoescape=True)
        )
        page = found.order_by(customers.c.sort_name, customers.c.id).limit(101)
        connection.execute(page).all()


def timed(work: Callable[[str], object], needles: list[str]) -> tuple[float, float]:
    """Milliseconds, p50 and p95."""
    taken = []
    for needle in needles:
        start = time.perf_counter()
        work(needle)
        taken.append((time.perf_counter() - start) * 1_000)
    return statistics.median(taken), sorted(taken)[int(len(taken) * 0.95)]


def measure(ledger: Ledger, tries: int) -> None:
    """Print a line for each length of needle, and for pages of the whole list."""
    print(f"\n{ledger.location.engine}: {count_customers(ledger)} customers; ms p50 / p95")
    print("needle      whole page        ids alone         ids by a walk     count             the index is faster by")
    for length in LENGTHS:
        needles = cut(ledger, length, tries)
        whole = timed(lambda one: find_customers(ledger, one), needles)
        found = timed(lambda one: search(ledger, one), needles)
        walked = timed(lambda one: walk(ledger, one), needles)
        counted = timed(lambda one: count_customers(ledger, one), needles)
        columns = (f"{low:6.1f} /{high:7.1f}" for low, high in (whole, found, walked, counted))
        print(f"{length:2} letters  {'   '.join(columns)}  {walked[0] / found[0]:6.1f} x")
    for order in ("name", "city", "id"):
        after = None
        taken = []
        for _ in range(tries):
            start = time.perf_counter()
            after = find_customers(ledger, order=order, after=after).next_key
            taken.append((time.perf_counter() - start) * 1_000)
        print(f"list by {order:4}  {statistics.median(taken):6.1f} /{sorted(taken)[int(tries * 0.95)]:7.1f}")


def main() -> None:
    """Fill and measure each engine asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--customers", type=int, default=100_000)
    parser.add_argument("--tries", type=int, default=100)
    parser.add_argument("server", nargs="?", help="URL of an empty PostgreSQL database")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for place in (str(Path(folder, "ledger.db")), asked.server):
            if place is None:
                continue
            ledger = opening.create(place, NewLedger(), state_dir=Path(folder))
            start = time.perf_counter()
            fill(ledger, asked.customers)
            print(f"filled in {time.perf_counter() - start:.0f} s")
            measure(ledger, asked.tries)
            ledger.close()


if __name__ == "__main__":
    main()
