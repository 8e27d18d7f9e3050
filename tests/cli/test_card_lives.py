"""`gift-card` after the issue, as scripts use it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from ledger.domain.card_verbs import Replacement
from ledger.domain.order_verbs import CancelOrder
from ledger.domain.verbs import Operation
from ledger.use_cases.opening import open_ledger
from ledger.use_cases.replacing import card_without_code
from tests.cli.conftest import Run

Ask = Callable[..., Any]


@pytest.fixture
def card(ask: Ask) -> Any:  # noqa: ANN401 - as printed
    """A sold card of 50.00 SAR with its code."""
    (issued,) = ask("gift-card", "issue", "50", "SAR", "--valid-until", "2099-12-31")
    ask("gift-card", "sell", issued["id"], "--tender", "cash", "--discount", "5", "SAR")
    return issued


def test_a_discount(ask: Ask, run: Run, card: Any) -> None:  # noqa: ANN401
    assert ask("gift-card", "show", card["id"])["discount"] == "5.00"
    cancelled = ask("gift-card", "cancel", card["id"], "--refund-tender", "cash")
    assert cancelled["card"]["status"] == "cancelled"
    (issued,) = ask("gift-card", "issue", "50")
    seen = ask("gift-card", "sell", issued["id"], "--tender", "cash", "--preview")
    assert (seen["preview"], seen["card"]["status"]) == (True, "active")
    assert ask("gift-card", "show", issued["id"])["status"] == "issued"
    assert (
        run("gift-card", "sell", issued["id"], "--tender", "cash", "--discount", "50", "--json").error == "FieldInvalid"
    )


def test_a_top_up(ask: Ask, card: Any) -> None:  # noqa: ANN401
    command = ("gift-card", "top-up", f"#{card['id']}", "20", "SAR", "--tender", "terminal", "--note", "more")
    assert ask(*command, "--preview")["card"]["remaining"] == "70.00"
    assert ask(*command, "--key", "t")["card"]["remaining"] == "70.00"
    assert ask(*command, "--key", "t")["card"]["topped_up"] == "20.00"


def test_a_replacement_prints_its_code_once(ask: Ask, run: Run, card: Any) -> None:  # noqa: ANN401
    done = ask("gift-card", "replace", card["id"], "--note", "lost", "--key", "r")
    assert (done["old"]["status"], done["card"]["replaces"]) == ("cancelled", card["id"])
    assert ask("gift-card", "lookup", done["card"]["code"])["remaining"] == "50.00"
    assert run("gift-card", "replace", card["id"], "--note", "lost", "--key", "r").error == "KeyReused"
    (issued,) = ask("gift-card", "issue", "7")
    assert "code  " in run("gift-card", "replace", issued["id"]).out


def test_dates_and_blocks(ask: Ask, run: Run, card: Any) -> None:  # noqa: ANN401
    assert (
        ask("gift-card", "extend", card["id"], "--until", "2100-01-01", "--preview")["card"]["valid_until"]
        == "2100-01-01"
    )
    assert ask("gift-card", "extend", card["id"], "--until", "2100-01-01")["card"]["valid_until"] == "2100-01-01"
    assert run("gift-card", "extend", card["id"], "--until", "2099-01-01").error == "FieldInvalid"
    assert ask("gift-card", "extend", card["id"], "--always")["card"]["valid_until"] is None
    assert ask("gift-card", "block", card["id"])["card"]["status"] == "blocked"
    assert run("gift-card", "lookup", card["code"]).code == 0
    assert ask("gift-card", "unblock", card["id"])["card"]["status"] == "active"
    assert ask("gift-card", "expire") == {"expired": 0, "note": ""}


def test_a_batch(ask: Ask, run: Run, anna: int) -> None:
    ask("gift-card", "issue", "50", "--count", 3, "--batch", "firm")
    seen = ask("gift-card", "sell-batch", "firm", "--preview")
    assert (seen["cards"], seen["values"]) == (3, [{"amount": "150.00", "currency": "SAR"}])
    seen = ask("gift-card", "sell-batch", "firm", "--discount", "10", "--preview")
    assert seen["prices"] == [{"amount": "120.00", "currency": "SAR"}]
    assert run("gift-card", "sell-batch", "firm", "--discount", "50", "--preview").error == "FieldInvalid"
    assert run("gift-card", "sell-batch", "none", "--preview").error == "BatchNotForSale"
    sold = ask("gift-card", "sell-batch", "firm", "--customer", anna, "--discount", "10")
    assert (sold["cards"], len(sold["transactions"])) == (3, 3)
    assert run("gift-card", "sell-batch", "firm").error == "BatchNotForSale"
    (given,) = ask("gift-card", "issue", "5", "--compensation")
    assert (given["status"], given["given_as"]) == ("active", "compensation")


def test_the_file_of_a_card(ask: Ask, run: Run, card: Any) -> None:  # noqa: ANN401
    ask("gift-card", "block", card["id"], "--note", "reported lost")
    case = ask("gift-card", "case", card["id"])
    assert [one["event"] for one in case["events"]] == ["issued", "sold", "blocked"]
    last = case["events"][-1]
    assert (last["status_before"], last["status_after"], last["note"]) == ("active", "blocked", "reported lost")
    shown = run("gift-card", "case", card["id"]).out
    assert "reported lost" in shown
    assert card["code"] not in shown


def test_a_card_that_waits_for_its_code_is_listed_until_it_is_issued(
    place: str,
    ask: Ask,
    run: Run,
    card: Any,  # noqa: ANN401
) -> None:
    order = ask("order", "sell", "--line", "Hat=60", "--kind", "checkout", "--card", card["code"])["order"]["id"]
    ask("gift-card", "top-up", card["id"], "1", "--tender", "cash")
    ask("gift-card", "cancel", card["id"])
    assert ask("gift-card", "list", "--awaiting-code") == []
    verb = CancelOrder(order, replacements=(Replacement(card["id"], card_without_code()),))
    with closing(open_ledger(place)) as ledger:
        ledger.post(Operation("late", "order_cancel", (verb,)))
    [waits] = ask("gift-card", "list", "--awaiting-code")
    assert (waits["awaits_code"], waits["remaining"], waits["last4"]) == (True, "50.00", "")
    assert "none yet" in run("gift-card", "list", "--awaiting-code").out
    assert "replacing the card issues one" in run("gift-card", "show", waits["id"]).out
    issued = ask("gift-card", "replace", waits["id"])["card"]
    assert ask("gift-card", "lookup", issued["code"])["remaining"] == "50.00"
    assert ask("gift-card", "list", "--awaiting-code") == []
