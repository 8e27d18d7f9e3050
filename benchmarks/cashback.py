"""How fast the job gives cashback over more and more orders, beside plain sales through the same door.

Run: python -m benchmarks.cashback [--orders N] [--url postgresql://…]

Each line: so many orders that are due, the job's orders a second, counter sales a second right after it (one to a
commit), the ratio of the two, and what the preview looks at in a second. A job that is not linear falls from line to
line. Without --url the PostgreSQL of the tests is used where it is installed. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import tempfile
import time
import uuid
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.clock import SetClock
from ledger.domain.cashback import Kind, RuleFields
from ledger.domain.order_verbs import OpenOrder, OrderLine, PayForOrder
from ledger.domain.verbs import Operation
from ledger.money import currency
from ledger.use_cases.cashback import add_rule
from ledger.use_cases.cashback_granting import grant_due, preview
from ledger.use_cases.demo import DemoSize, make_demo
from ledger.use_cases.opening import Who, open_ledger
from tests.support import postgres

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from ledger.storage.ledger import Ledger

CUSTOMERS = 200
PARTS = (10, 2, 1)
"""What part of the orders each run has."""
TOTAL = 10_000
SALES = 500
"""Sales that each line is measured beside, at most."""
LATER = datetime(2031, 3, 3, 9, tzinfo=UTC)
"""Past everything in the demonstration's ledger."""


def sale(customer: int) -> Operation:
    """A counter sale of 100.00 by terminal: delivered as it is paid."""
    line = OrderLine(None, "Thing", 1, TOTAL)
    paid = PayForOrder(None, "terminal", TOTAL, uuid.uuid4().hex)
    return Operation(uuid.uuid4().hex, "sell", (OpenOrder(customer, "SAR", "counter", (line,), ()), paid))


def sell(ledger: Ledger, customers: list[int], count: int) -> float:
    """So many sales, one to a commit; sales a second."""
    begun = time.perf_counter()
    for number in range(count):
        ledger.post(sale(customers[number % len(customers)]))
    return count / (time.perf_counter() - begun)


def fill(ledger: Ledger, customers: list[int], count: int) -> None:
    """So many sales in one commit."""

    def several(connection: Connection) -> None:
        for number in range(count):
            ledger.door.post(connection, sale(customers[number % len(customers)]))

    ledger.write(several)


def measure(name: str, ledger: Ledger, clock: SetClock, orders: int) -> None:
    """The job over more and more orders that are due, its preview, and sales beside it."""
    with ledger.reading() as connection:
        found = connection.exec_driver_sql("SELECT id FROM customers WHERE status = 'active' ORDER BY id")
        customers = [int(row[0]) for row in found]
    grant_due(ledger)
    add_rule(ledger, uuid.uuid4().hex, RuleFields("benchmark", Kind.PERCENTAGE, 500, currency("SAR"), priority=9))
    for part in PARTS:
        count = orders // part
        fill(ledger, customers, count)
        clock.advance(timedelta(days=7))
        begun = time.perf_counter()
        planned = len(preview(ledger).now)
        foreseen = time.perf_counter() - begun
        begun = time.perf_counter()
        given = grant_due(ledger)
        taken = time.perf_counter() - begun
        if given.orders != planned or planned != count:
            raise SystemExit(f"{count} orders are due, {planned} were foreseen, {given.orders} were given")
        sales = sell(ledger, customers, min(count, SALES))
        speed = count / taken
        print(f"{name:<14}{count:>10,}{taken:>10.1f}{speed:>12,.0f}{sales:>12,.0f}{speed / sales:>9.2f}"
              f"{count / foreseen:>14,.0f}")  # fmt: skip
        clock.advance(timedelta(days=7))
        grant_due(ledger)


def _new(place: str, folder: Path, clock: SetClock) -> Ledger:
    make_demo(place, DemoSize(CUSTOMERS, 0), state_dir=folder).close()
    return open_ledger(place, who=Who(login="administrator"), state_dir=folder, clock=clock)


@contextmanager
def _server(url: str) -> Iterator[str]:
    """The given database, or one of the tests' own server."""
    if url:
        yield url
        return
    made = postgres.create_database()
    try:
        yield made.replace("postgresql+psycopg://", "postgresql://")
    finally:
        postgres.drop_database(made)
        postgres.stop_server()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.cashback", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--orders", type=int, default=10_000)
    parser.add_argument("--url", default="", help="an empty PostgreSQL database to measure in")
    parser.add_argument("--sqlite-only", action="store_true")
    wanted = parser.parse_args()
    print(f"{'':<14}{'orders':>10}{'seconds':>10}{'a second':>12}{'sales':>12}{'ratio':>9}{'previewed':>14}")
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".benchmark-") as folder:
        run = partial(measure, orders=wanted.orders)
        clock = SetClock(LATER)
        with closing(_new(str(Path(folder) / "ledger.db"), Path(folder), clock)) as ledger:
            run("SQLite", ledger, clock)
        if not wanted.sqlite_only:
            with _server(wanted.url) as url, closing(_new(url, Path(folder), clock)) as ledger:
                run("PostgreSQL", ledger, clock)


if __name__ == "__main__":
    main()
