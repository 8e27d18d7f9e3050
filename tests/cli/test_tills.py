from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import Run

Ask = Callable[..., Any]


def test_a_shift_from_open_to_z(ask: Ask, run: Run, anna: int) -> None:
    opened = ask("shift", "open", "200", "SAR", "--key", "s1")
    assert (opened["shift"]["opening"], opened["shift"]["staff"], opened["repeated"]) == (
        "200.00",
        "administrator",
        False,
    )
    assert ask("shift", "open", "200", "SAR", "--key", "s1")["repeated"]
    ask("wallet", "top-up", anna, "50", "SAR", "--tender", "cash")
    assert ask("shift", "drop", "120", "--preview")["preview"]
    for command, size in (("pay-in", "10"), ("pay-out", "2.50"), ("drop", "120")):
        ask("shift", command, size, "--note", "why")
    x = ask("shift", "x")
    assert (x["expected"], x["carried"], x["opening"]) == ("237.50", "100.00", "200.00")
    assert (x["pay_ins"], x["pay_outs"], x["drops"]) == ("10.00", "2.50", "120.00")
    assert x["top_ups"] == [{"means": "cash", "count": 1, "amount": "50.00", "currency": "SAR"}]
    words = ("shift", "close", "--counted", "237", "--taken", "37", "--key", "z1")
    assert ask(*words[:-2], "--preview")["preview"]
    closed = ask(*words)
    report = closed["report"]
    assert (report["expected"], report["counted"], report["difference"]) == ("237.50", "237.00", "-0.50")
    assert (report["taken"], report["left"], report["z_number"]) == ("37.00", "200.00", 1)
    assert ask(*words) == {**closed, "repeated": True}
    assert ask("shift", "z", report["id"]) == report
    (row,) = ask("shift", "list")
    assert (row["id"], row["difference"]) == (report["id"], "-0.50")
    shown = run("shift", "z", f"#{report['id']}").out
    assert "over or short              -0.50 SAR" in shown
    assert shown.startswith("Z 1 ")


def test_a_cashier_is_told_nothing_of_the_drawer_before_the_count(ask: Ask, place: str) -> None:
    assert place
    ask("shift", "open", "0")
    x = ask("shift", "x")
    assert (x["expected"], x["carried"], x["counted"]) == ("0.00", "0.00", None)


def test_tills_are_added_and_named(ask: Ask, run: Run) -> None:
    made = ask("till", "add", "Back door")
    assert made == {"id": 2, "name": "Back door", "cashier": None}
    ask("--till", "2", "shift", "open", "5")
    assert [(one["id"], one["cashier"]) for one in ask("till", "list")] == [(1, None), (2, "Administrator")]
    assert ask("--till", "2", "shift", "x")["till_name"] == "Back door"
    assert run("till", "add", "Back door").error == "FieldInvalid"
    assert run("till", "add", " ").error == "FieldRequired"
    assert run("--till", "3", "shift", "x").error == "FieldInvalid"
    assert run("till", "list").out.splitlines()[2].split() == ["2", "Back", "door", "Administrator"]


def test_what_one_did_last(ask: Ask, run: Run, anna: int) -> None:
    ask("shift", "open", "5")
    ask("wallet", "top-up", anna, "7", "SAR", "--tender", "cash")
    first, second, *_ = ask("shift", "last")
    assert (first["kind"], first["amount"], first["customer_name"], first["void"]) == (
        "top_up", "7.00", "Anna Smith", "reversal",
    )  # fmt: skip
    assert (second["kind"], second["void"], second["void_until"]) == ("shift_open", None, None)
    assert "Anna Smith" in run("shift", "last").out


@pytest.mark.parametrize(
    ("command", "error"),
    [
        (("shift", "x"), "ShiftNotOpen"),
        (("shift", "drop", "1"), "ShiftNotOpen"),
        (("shift", "close", "--counted", "1"), "ShiftNotOpen"),
        (("shift", "z", "9"), "ShiftNotOpen"),
        (("shift", "open", "1", "PTS"), "FieldInvalid"),
        (("shift", "open", "-1"), "AmountNotPositive"),
        (("shift", "drop", "0"), "AmountNotPositive"),
        (("payout", "pay", "9", "--tender", "bank"), "PayoutNotFound"),
        (("payout", "pay", "9", "--tender", "cash", "--preview"), "PayoutNotFound"),
        (("payout", "statement", "9"), "PartnerNotFound"),
    ],
)
def test_refusals(command: tuple[str, ...], error: str, run: Run) -> None:
    assert run(*command).error == error


def test_more_than_the_drawer_should_hold_does_not_leave_it(ask: Ask, run: Run) -> None:
    ask("shift", "open", "5")
    refused = run("shift", "pay-out", "5.01", "--json")
    assert (refused.error, refused.json["requested"]) == ("CashTooSmall", "5.01 SAR")
    assert run("shift", "open", "1").error == "ShiftAlreadyOpen"


def test_no_partner_is_owed_anything_at_first(ask: Ask) -> None:
    assert (ask("payout", "list"), ask("payout", "partners"), ask("payout", "list", "--due")) == ([], [], [])
    assert ask("payout", "run") == {"paid": 0, "note": ""}
