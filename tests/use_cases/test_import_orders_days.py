"""Orders of a file that says when they were sold: booked on that business day while it stands open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import PayForOrder
from ledger.domain.verbs import Credit, Operation
from ledger.errors import DayClosed, FieldInvalid, NotAllowed, RowsRefused
from ledger.progress import SILENT
from ledger.storage import snapshots
from ledger.use_cases.import_orders import apply_orders, preview_orders
from ledger.use_cases.jobs import run_job
from ledger.use_cases.reconciliation import reconcile, verify
from tests.support import doors
from tests.support.ledgers import START, a_customer, new_key
from tests.support.ordering import opening, thing
from tests.use_cases.imported import file_of

if TYPE_CHECKING:
    from pathlib import Path

    from ledger.domain.import_orders import OrdersPreview
    from ledger.storage.ledger import Ledger

TODAY = START.date()
HEADER = "Order number;Item;Qty;Price;Paid by;Kind;Date\n"


def row(number: str, day: str, price: int = 20) -> str:
    return f"{number};Repair;1;{price};cash;counter;{day}\n"


def bring(ledger: Ledger, path: Path, *, skip: bool = False) -> OrdersPreview:
    preview = preview_orders(ledger, path)
    apply_orders(ledger, preview, key=new_key(), skip_bad_rows=skip)
    return preview


def sale(price: int = 1_000, customer: int | None = None) -> Operation:
    return doors.operation("order", opening(thing(price), customer=customer), PayForOrder(0, "cash", price, new_key()))


def booked(ledger: Ledger) -> list[tuple[str, str, int]]:
    """Order, business day and amount of every sale."""
    rows = doors.run_sql(
        ledger,
        "SELECT o.number, t.business_date, p.business_date AS operation_day, t.amount FROM transactions t"
        " JOIN orders o ON o.id = t.order_id JOIN operations p ON p.id = t.operation_id"
        " WHERE t.type = 'credit' OR t.source = 'sale' ORDER BY o.number, t.id",
    )
    assert all(str(one.business_date) == str(one.operation_day) for one in rows)
    return [(one.number, str(one.business_date), int(one.amount)) for one in rows]


def test_an_order_is_booked_on_its_day(ledger: Ledger, tmp_path: Path) -> None:
    earlier = TODAY - timedelta(days=3)
    content = HEADER + row("A", f"{earlier:%d.%m.%Y}") + row("B", "", 30) + row("C", TODAY.isoformat(), 40)
    preview = bring(ledger, file_of(tmp_path, content))
    assert [(one.number, one.day) for one in preview.orders] == [("A", earlier), ("B", None), ("C", TODAY)]
    days = {number: day for number, day, _ in booked(ledger)}
    assert days == {"A": earlier.isoformat(), "B": TODAY.isoformat(), "C": TODAY.isoformat()}
    [past] = reconcile(ledger, earlier, earlier, SILENT).currencies
    [now] = reconcile(ledger, TODAY, TODAY, SILENT).currencies
    cash = [next(line for line in one.trial_balance if line.code == "1001") for one in (past, now)]
    assert [str(line.debit) for line in cash] == ["20.00 SAR", "90.00 SAR"]
    assert verify(ledger, SILENT).ok


def test_a_day_that_has_ended_refuses_the_row_by_name(ledger: Ledger, tmp_path: Path) -> None:
    earlier, later = TODAY - timedelta(days=3), TODAY - timedelta(days=1)
    bring(ledger, file_of(tmp_path, HEADER + row("A", later.isoformat()), "first.csv"))
    assert run_job(ledger, "day_end").did == 1
    content = HEADER + row("B", earlier.isoformat()) + row("C", later.isoformat()) + row("D", TODAY.isoformat())
    preview = preview_orders(ledger, file_of(tmp_path, content))
    assert [(one.row, one.column, one.refusal.facts()) for one in preview.problems] == [
        (2, "Date", {"day": earlier.isoformat()}), (3, "Date", {"day": later.isoformat()}),
    ]  # fmt: skip
    with pytest.raises(RowsRefused):
        apply_orders(ledger, preview, key=new_key(), skip_bad_rows=False)
    apply_orders(ledger, preview, key=new_key(), skip_bad_rows=True)
    assert [number for number, *_ in booked(ledger)] == ["A", "D"]


def test_a_day_that_ended_since_the_preview_refuses_the_order(ledger: Ledger, tmp_path: Path) -> None:
    later = TODAY - timedelta(days=1)
    bring(ledger, file_of(tmp_path, HEADER + row("A", later.isoformat()), "first.csv"))
    preview = preview_orders(ledger, file_of(tmp_path, HEADER + row("B", later.isoformat())))
    run_job(ledger, "day_end")
    with pytest.raises(RowsRefused):
        apply_orders(ledger, preview, key=new_key(), skip_bad_rows=False)


def test_days_that_cannot_be(ledger: Ledger, tmp_path: Path) -> None:
    tomorrow = TODAY + timedelta(days=1)
    content = HEADER + row("A", tomorrow.isoformat()) + row("B", "31.02.2026") + row("C", "") + row("C", "01.01.2026")
    preview = preview_orders(ledger, file_of(tmp_path, content))
    assert [(one.row, one.refusal.name) for one in preview.problems] == [
        (2, "FieldInvalid"), (3, "FieldInvalid"),
    ]  # fmt: skip
    assert [(one.number, one.day, len(one.lines)) for one in preview.orders] == [("C", date(2026, 1, 1), 2)]
    two = HEADER + row("D", "01.01.2026") + row("D", "02.01.2026")
    assert [one.refusal.name for one in preview_orders(ledger, file_of(tmp_path, two, "two.csv")).problems] == [
        "OrderRowRefused", "RowDisagrees",
    ]  # fmt: skip


def test_the_door_itself_knows_which_days_take_postings(ledger: Ledger) -> None:
    yesterday = TODAY - timedelta(days=1)
    first = replace(sale(), business_day=yesterday)
    assert ledger.post(first).operation == ledger.post(first).operation
    doors.add_staff(ledger)
    with pytest.raises(NotAllowed):
        doors.post_as(ledger, "cashier", replace(sale(), business_day=yesterday))
    with pytest.raises(FieldInvalid):
        ledger.post(replace(sale(), business_day=TODAY + timedelta(days=1)))
    run_job(ledger, "day_end")
    for day in (yesterday, yesterday - timedelta(days=1)):
        with pytest.raises(DayClosed) as refused:
            ledger.post(replace(sale(), business_day=day))
        assert refused.value.day == day
    assert ledger.post(first).repeated
    assert replace(first, business_day=None).fingerprint != first.fingerprint


def test_only_orders_name_a_day(ledger: Ledger) -> None:
    """An adjustment of yesterday would pass by today's limit of the person."""
    adjustment = Credit(doors.add_wallet(ledger), 1_000, "SAR", "adjustment", by_hand=True)
    with pytest.raises(FieldInvalid):
        ledger.post(replace(doors.operation("adjust", adjustment), business_day=TODAY - timedelta(days=1)))


def test_days_end_in_order(ledger: Ledger) -> None:
    """A day that was opened behind the job's back ends first, so that no snapshot lacks what is booked on it."""
    early, late = TODAY - timedelta(days=2), TODAY - timedelta(days=1)
    for day in (late, early):
        ledger.post(replace(sale(), business_day=day))
    assert not ledger.write(lambda connection: snapshots.end_day(connection, late))
    assert run_job(ledger, "day_end").did == 2
    kept = doors.run_sql(
        ledger,
        "SELECT s.balance FROM snapshots s JOIN accounts a ON a.id = s.account_id WHERE a.code = '4000'"
        " AND a.currency = 'SAR' ORDER BY s.business_date",
    )
    assert [int(one.balance) for one in kept] == [1_000, 2_000]


def test_what_expires_at_the_same_time_expires_today(ledger: Ledger) -> None:
    """Only what was asked for is booked in the past."""
    customer = a_customer(ledger).id
    points = doors.add_wallet(ledger, customer, "PTS")
    ledger.post(doors.operation("credit", Credit(points, 50, "PTS", "loyalty", expires=TODAY)))
    ledger.clock.advance(timedelta(days=2))  # type: ignore[attr-defined]
    now = TODAY + timedelta(days=2)
    yesterday = now - timedelta(days=1)
    ledger.post(replace(sale(customer=customer), business_day=yesterday))
    rows = doors.run_sql(ledger, "SELECT source, business_date FROM transactions ORDER BY id")
    assert {one.source: str(one.business_date) for one in rows[1:]} == {
        "expiry": now.isoformat(), "purchase": yesterday.isoformat(), "settlement": yesterday.isoformat(),
    }  # fmt: skip
