from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from tests.cli.conftest import Run

Ask = Callable[..., Any]


def test_accounts_stand_at_a_past_moment_and_on_a_past_day(ask: Ask, run: Run, anna: int) -> None:
    between = datetime.now(UTC)
    ask("wallet", "top-up", anna, "20.50", "--tender", "cash")
    ask("post", "credit", anna, "5", "--source", "promo")
    today = date.fromisoformat(ask("info")["today"])

    def cash(*when: object) -> str:
        (found,) = ask("account", "show", "1001", *when)["balances"]
        assert (found["debit"], found["currency"], found["code"]) == (found["balance"], "SAR", "1001")
        return str(found["balance"])

    assert cash() == cash("--as-of", today) == cash("--as-of", datetime.now(UTC).isoformat()) == "120.50"
    assert cash("--as-of", between.isoformat()) == "100.00"
    yesterday = ask("account", "show", "1001", "--as-of", today - timedelta(days=1))
    assert (yesterday["balances"], yesterday["business_day"]) == ([], str(today - timedelta(days=1)))
    assert run("account", "show", "1001").out.splitlines() == [
        f"at the end of business day {today}",
        "1001 Cash in tills  120.50 SAR",
    ]
    wallets = ask("account", "show", "2000")["balances"]
    assert [(one["currency"], one["credit"], one["balance"]) for one in wallets] == [("SAR", "125.50", "125.50")]
    assert ask("account", "show", "2000", "--currency", "pts")["balances"] == []
    pocket = ask("wallet", "show", anna)["pockets"][0]
    assert ask("account", "show", f"#{pocket['id']}")["balances"][0]["balance"] == pocket["balance"]
    for wrong in ("9999", "1001.7", "#0"):
        assert run("account", "show", wrong).error == "FieldInvalid"


def test_all_accounts_at_a_moment_are_a_trial_balance(ask: Ask, run: Run, anna: int) -> None:
    ask("post", "clawback", anna, "54 PTS", "--of", "loyalty", "--reference", "order:7")
    now = datetime.now(UTC).isoformat()
    found = ask("account", "list", "--as-of", now)
    assert (found["balances"], found["business_day"]) == (True, None)
    assert [(one["currency"], one["debit"], one["credit"]) for one in found["currencies"]] == [
        ("SAR", "100.00", "100.00"),
        ("PTS", "54", "54"),
    ]
    assert [one["currency"] for one in ask("account", "list", "--currency", "PTS")["currencies"]] == ["PTS"]
    lines = run("account", "list", "--as-of", now).out
    assert "as recorded until" in lines
    assert "Customer debt" in lines
    assert run("account", "list", "--as-of", "2020-01-01").out == "at the end of business day 2020-01-01\n"
    refused = run("--staff", "system", "account", "list")
    assert refused.error == "NotAllowed"


def test_a_past_balance_is_explained(ask: Ask, run: Run, anna: int) -> None:
    between = datetime.now(UTC).isoformat()
    ask("hold", "place", anna, "3", "--until", "2098-03-01T18:30Z", "--reference", "cart:77")
    today = ask("info")["today"]
    assert run("wallet", "explain", anna, "--as-of", between).out.splitlines()[1] == (
        "100.00 SAR spendable = 100.00 paid"
    )
    told = ask("wallet", "explain", anna, "--as-of", today)
    assert (told["spendable"], told["business_day"], told["recorded"]) == ("97.00", today, None)
    assert run("wallet", "explain", anna, "--as-of", today).out.splitlines() == [
        f"at the end of business day {today}",
        "97.00 SAR spendable = 100.00 paid − 3.00 held for cart 77",
    ]
