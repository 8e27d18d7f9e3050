"""A till's cash through the door: what is booked, what is refused and with which figures (SPEC 3 and 9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from ledger.clock import SetClock
from ledger.domain.till_verbs import CloseShift, MoveCash, OpenShift, TillVerb
from ledger.domain.verbs import Credit
from ledger.errors import (
    AmountNotPositive,
    AmountTooLarge,
    CashTooSmall,
    FieldInvalid,
    GuardTripped,
    KeyReused,
    NotAllowed,
    ShiftAlreadyOpen,
    ShiftNotOpen,
)
from ledger.money import MAX_MINOR, Money, currency
from ledger.storage import snapshots
from ledger.storage.door.answer import Who
from ledger.storage.door.door import Door
from tests.support import doors
from tests.support.drawers import assert_sound, balance, booked, do, subjects, ways
from tests.support.ledgers import START

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

SAR = currency("SAR")


@pytest.fixture
def till(ledger: Ledger) -> Iterator[Ledger]:
    """A ledger with staff, sound at the end."""
    doors.add_staff(ledger)
    yield ledger
    assert_sound(ledger)


def opened(ledger: Ledger, float_: int = 10_000, unit: str = "SAR") -> int:
    """Open a shift; its id."""
    do(ledger, OpenShift(unit, float_))
    return int(the_shift(ledger, unit)["id"])


def the_shift(ledger: Ledger, unit: str = "SAR") -> dict[str, Any]:
    rows = doors.run_sql(ledger, "SELECT * FROM shifts WHERE currency = :unit ORDER BY id DESC LIMIT 1", unit=unit)
    return dict(rows[0]._mapping)


def sold(ledger: Ledger, minor: int) -> None:
    """Cash into the drawer by something that is no verb of the till's."""
    ledger.post(doors.operation("credit", Credit(doors.add_wallet(ledger), minor, "SAR", "top_up", "cash")))


def money(minor: int) -> Money:
    return Money(minor, SAR)


def test_a_shift_opens_with_a_float_out_of_the_safe(till: Ledger) -> None:
    answer = do(till, OpenShift("SAR", 10_000), login="cashier")
    assert booked(till, answer) == [("credit", "settlement", "1001", "1040", 10_000)]
    assert ways(till, answer) == ["float"]
    shift = the_shift(till)
    assert subjects(till, answer) == {("shift", str(shift["id"]), 1, None, None)}
    assert (shift["status"], shift["opening"], shift["opened_by"]) == ("open", 10_000, answer.operation)
    (who,) = doors.run_sql(till, "SELECT login FROM staff WHERE id = :id", id=shift["staff_id"])
    assert who.login == "cashier"
    assert (balance(till), balance(till, "1040")) == (10_000, -10_000)


def test_a_shift_may_open_with_nothing(till: Ledger) -> None:
    answer = do(till, OpenShift("SAR", 0))
    assert booked(till, answer) == []
    assert the_shift(till)["opening"] == 0


def test_one_open_shift_for_each_till_and_currency(till: Ledger) -> None:
    do(till, OpenShift("SAR", 100), login="cashier")
    with pytest.raises(ShiftAlreadyOpen) as caught:
        do(till, OpenShift("SAR", 200))
    assert caught.value.facts() == {"till": 1, "staff": "cashier"}
    assert balance(till) == 100
    do(till, OpenShift("USD", 300))
    assert balance(till, unit="USD") == 300


def test_cash_moves_between_the_drawer_and_the_safe(till: Ledger) -> None:
    shift = opened(till)
    sold(till, 5_000)
    for way, amount, line in (
        ("pay_in", 2_000, ("credit", "settlement", "1001", "1040", 2_000)),
        ("pay_out", 1_500, ("debit", "settlement", "1040", "1001", 1_500)),
        ("drop", 15_500, ("debit", "settlement", "1040", "1001", 15_500)),
    ):
        answer = do(till, MoveCash(way, "SAR", amount), login="cashier")
        assert booked(till, answer) == [line]
        assert ways(till, answer) == [way]
        assert subjects(till, answer) == {("shift", str(shift), 1, None, None)}
    assert balance(till) == 0


@pytest.mark.parametrize("way", ["pay_out", "drop"])
def test_no_more_goes_out_than_should_be_there(till: Ledger, way: str) -> None:
    opened(till, 10_000)
    sold(till, 1)
    with pytest.raises(CashTooSmall) as caught:
        do(till, MoveCash(way, "SAR", 10_002))
    assert (caught.value.expected, caught.value.requested) == (money(10_001), money(10_002))
    do(till, MoveCash(way, "SAR", 10_001))
    assert balance(till) == 0


@pytest.mark.parametrize(
    ("counted", "line"),
    [
        (15_000, []),
        (15_020, [("credit", "cash_count", "1001", "5070", 20)]),
        (14_700, [("debit", "cash_count", "5070", "1001", 300)]),
        (0, [("debit", "cash_count", "5070", "1001", 15_000)]),
    ],
)
def test_what_was_counted_over_or_short_is_posted(
    till: Ledger, counted: int, line: list[tuple[str, str, str, str, int]]
) -> None:
    shift = opened(till)
    sold(till, 5_000)
    answer = do(till, CloseShift(shift, counted), login="cashier")
    assert booked(till, answer) == line
    closed = the_shift(till)
    assert (closed["status"], closed["expected"], closed["counted"]) == ("closed", 15_000, counted)
    assert (closed["z_number"], closed["closed_by"]) == (1, answer.operation)
    assert balance(till) == counted
    assert balance(till, "5070") == 15_000 - counted


def test_what_is_taken_goes_to_the_safe_and_the_rest_is_the_next_shifts(till: Ledger) -> None:
    answer = do(till, CloseShift(opened(till), 9_990, taken=9_000))
    assert booked(till, answer) == [
        ("debit", "cash_count", "5070", "1001", 10), ("debit", "settlement", "1040", "1001", 9_000)
    ]  # fmt: skip
    assert ways(till, answer) == ["short", "drop"]
    assert balance(till) == 990
    do(till, CloseShift(opened(till, 0), 990))
    closed = the_shift(till)
    assert (closed["expected"], closed["z_number"]) == (990, 2)


def test_more_than_was_counted_cannot_be_taken(till: Ledger) -> None:
    shift = opened(till)
    with pytest.raises(CashTooSmall) as caught:
        do(till, CloseShift(shift, 9_000, taken=9_001))
    assert (caught.value.expected, caught.value.requested) == (money(9_000), money(9_001))
    assert the_shift(till)["status"] == "open"


def test_cash_that_moved_without_a_shift_belongs_to_the_drawer(till: Ledger) -> None:
    sold(till, 700)
    shift = opened(till, 100)
    do(till, CloseShift(shift, 800))
    assert the_shift(till)["expected"] == 800


def test_days_that_have_ended_count_once(till: Ledger) -> None:
    clock = till.clock
    assert isinstance(clock, SetClock)
    sold(till, 700)
    shift = opened(till, 100)
    clock.instant = START + timedelta(days=1)
    sold(till, 40)
    for day in (START.date(), START.date() + timedelta(days=1)):
        till.write(lambda connection, day=day: snapshots.end_day(connection, day))  # type: ignore[misc]
    sold(till, 2)
    clock.instant = START + timedelta(days=3)
    sold(till, 8)
    do(till, MoveCash("drop", "SAR", 850))
    do(till, CloseShift(shift, 0))
    assert the_shift(till)["expected"] == 0


def test_what_has_ended_stays_so(till: Ledger) -> None:
    shift = opened(till)
    do(till, CloseShift(shift, 10_000))
    with pytest.raises(ShiftNotOpen) as caught:
        do(till, CloseShift(shift, 10_000))
    assert caught.value.facts() == {"till": 1}
    with pytest.raises(ShiftNotOpen):
        do(till, MoveCash("pay_in", "SAR", 1))
    with pytest.raises(GuardTripped):
        doors.run_sql(till, "UPDATE shifts SET counted = 1 WHERE id = :id", id=shift)
    with pytest.raises(ShiftNotOpen):
        do(till, CloseShift(shift + 1_000, 0))


def test_a_till_closes_its_own_shifts_only(till: Ledger) -> None:
    shift = opened(till)
    doors.run_sql(till, "INSERT INTO tills (id, shop_id, name) VALUES (2, 1, 'Two')")
    doors.run_sql(till, "INSERT INTO accounts (kind, currency, code, till_id) VALUES ('general', 'SAR', '1001', 2)")
    door = Door(Who(till=2), till.clock)
    with pytest.raises(ShiftNotOpen):
        till.write(lambda connection: door.post(connection, doors.operation("shift_close", CloseShift(shift, 0))))
    till.write(lambda connection: door.post(connection, doors.operation("shift_open", OpenShift("SAR", 50))))
    assert (balance(till, till=1), balance(till, till=2)) == (10_000, 50)


@pytest.mark.parametrize(
    ("verb", "refusal", "facts"),
    [
        (OpenShift("SAR", -1), AmountNotPositive, {"amount": "-0.01 SAR"}),
        (OpenShift("SAR", MAX_MINOR + 1), AmountTooLarge, {}),
        (OpenShift("PTS", 1), FieldInvalid, {"what": "currency", "text": "PTS"}),
        (OpenShift("XXX", 1), FieldInvalid, {"what": "currency", "text": "XXX"}),
        (MoveCash("borrow", "SAR", 1), FieldInvalid, {"what": "way", "text": "borrow"}),
        (MoveCash("pay_in", "SAR", 0), AmountNotPositive, {"amount": "0.00 SAR"}),
        (MoveCash("pay_in", "USD", 1), ShiftNotOpen, {"till": 1}),
    ],
)
def test_refusals(till: Ledger, verb: TillVerb, refusal: type[Exception], facts: dict[str, object]) -> None:
    with pytest.raises(refusal) as caught:
        do(till, verb)
    told: dict[str, object] = caught.value.facts()  # type: ignore[attr-defined]
    assert {name: str(told[name]) for name in facts} == {name: str(fact) for name, fact in facts.items()}
    assert doors.run_sql(till, "SELECT count(*) AS n FROM operations")[0].n == 0


@pytest.mark.parametrize("counted", [(-1, 0), (5, -1)])
def test_nothing_is_counted_below_zero(till: Ledger, counted: tuple[int, int]) -> None:
    shift = opened(till)
    with pytest.raises(AmountNotPositive):
        do(till, CloseShift(shift, *counted))


def test_who_may_not_touch_cash(till: Ledger) -> None:
    shift = opened(till)
    for verb in (OpenShift("USD", 1), MoveCash("drop", "SAR", 1), CloseShift(shift, 0)):
        with pytest.raises(NotAllowed) as caught:
            do(till, verb, login="auditor")
        assert caught.value.facts() == {"right": "till.cash", "role": "auditor"}


def test_a_key_is_done_once(till: Ledger) -> None:
    first = do(till, OpenShift("SAR", 500), key="k1")
    again = do(till, OpenShift("SAR", 500), key="k1")
    assert (again.repeated, again.operation, again.transactions) == (True, first.operation, first.transactions)
    shift = the_shift(till)["id"]
    do(till, CloseShift(shift, 400), key="k2")
    assert do(till, CloseShift(shift, 400), key="k2").repeated
    with pytest.raises(KeyReused):
        do(till, CloseShift(shift, 401), key="k2")
    assert balance(till) == 400
