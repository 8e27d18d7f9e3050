from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import Any

import psycopg
import pytest

from tests.cli.conftest import ANNA, Run

Ask = Callable[..., Any]
Tamper = Callable[[str], None]
FAR = "2098-03-01T18:30Z"


@pytest.fixture
def tamper(place: str, engine_kind: str) -> Tamper:
    """Run a statement behind the ledger's back, its guards switched off: as whoever owns the database can."""

    def sqlite(statement: str) -> None:
        with closing(sqlite3.connect(place)) as connection:
            guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
            for name, _ in guards:
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute(statement)
            for _, text in guards:
                connection.execute(text)
            connection.commit()

    def postgresql(statement: str) -> None:
        table = statement.removeprefix("DELETE FROM ").removeprefix("UPDATE ").split()[0]
        with psycopg.connect(place.replace("+psycopg", ""), options="-c search_path=ledger,public") as connection:
            connection.execute(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
            connection.execute(statement)
            connection.execute(f"ALTER TABLE {table} ENABLE TRIGGER ALL")

    return sqlite if engine_kind == "sqlite" else postgresql


def test_an_explanation_adds_up_in_words(ask: Ask, run: Run, anna: int) -> None:
    ask("post", "credit", anna, "20", "--source", "promo", "--reason", "promotion")
    ask("hold", "place", anna, "3", "--until", FAR, "--reference", "cart:77")
    ask("hold", "place", anna, "1.50", "--until", FAR)
    assert run("wallet", "explain", anna).out == (
        "115.50 SAR spendable = 100.00 paid + 20.00 given − 3.00 held for cart 77 − 1.50 held for cart\n"
    )
    told = ask("wallet", "explain", anna)
    assert (told["spendable"], told["balance"], told["currency"]) == ("115.50", "115.50", "SAR")
    assert [(part["part"], part["amount"], part["words"]) for part in told["parts"]] == [
        ("paid", "100.00", "paid"),
        ("given", "20.00", "given"),
        ("held", "-3.00", "held for cart 77"),
        ("held", "-1.50", "held for cart"),
    ]
    assert told["parts"][2]["transactions"] == [3]


def test_debt_and_emptiness_are_explained(ask: Ask, run: Run, anna: int) -> None:
    assert run("wallet", "explain", anna, "--currency", "PTS").out == "0 PTS spendable\n"
    ask("post", "clawback", anna, "54 PTS", "--of", "loyalty", "--reference", "order:7")
    assert run("wallet", "explain", anna, "--currency", "PTS").out.splitlines() == [
        "0 PTS spendable",
        "-54 PTS balance = 0 spendable − 54 debt",
    ]


def test_a_wallet_is_shown_at_a_past_day_and_a_past_moment(ask: Ask, run: Run, anna: int) -> None:
    ask("hold", "place", anna, "30", "--until", FAR)
    between = datetime.now(UTC)
    ask("post", "debit", anna, "25", "--source", "compensation")
    today = date.fromisoformat(ask("info")["today"])

    def figures(when: object) -> tuple[str, str, str, str]:
        shown = ask("wallet", "show", anna, "--as-of", when)
        return shown["available"], shown["on_hold"], shown["total"], shown["balance"]

    assert figures(today) == figures(datetime.now(UTC).isoformat()) == ("45.00", "30.00", "75.00", "45.00")
    assert figures(between.isoformat()) == ("70.00", "30.00", "100.00", "70.00")
    assert figures(today - timedelta(days=1)) == figures("2020-01-01T00:00+03:00") == ("0.00", "0.00", "0.00", "0.00")
    recorded = ask("wallet", "show", anna, "--as-of", "2020-01-01T00:00Z")
    assert (recorded["business_day"], recorded["recorded"]) == (None, "2020-01-01T03:00:00+03:00")
    assert ask("wallet", "show", anna, "--as-of", today)["business_day"] == today.isoformat()
    assert f"at the end of business day {today}" in run("wallet", "show", anna, "--as-of", today).out
    assert "as recorded until 2020-01-01 03:00:00" in run("wallet", "show", anna, "--as-of", "2020-01-01T00:00Z").out


def test_a_wallet_that_was_stopped_is_repaired(ask: Ask, run: Run, anna: int, tamper: Tamper) -> None:
    wallet = ask("wallet", "show", anna)["id"]
    tamper(f"UPDATE wallets SET available = available + 1 WHERE id = {wallet}")
    stopped = ask("jobs", "run", "daily_check")["jobs"]
    assert [(one["job"], one["did"]) for one in stopped] == [("daily_check", 1)]
    refused = run("wallet", "top-up", anna, "5", "--tender", "cash", "--json")
    assert (refused.code, refused.json) == (1, {"error": "WalletSuspended", "wallet": wallet})
    assert run("wallet", "repair", anna, "--reason", " ").error == "FieldRequired"
    repaired = ask("wallet", "repair", anna, "--reason", "a test changed it")
    assert repaired == {
        "wallet": wallet, "customer_id": anna, "currency": "SAR", "works": True,
        "before": {"available": "100.01", "on_hold": "0.00", "debt": "0.00", "suspended": True},
        "after": {"available": "100.00", "on_hold": "0.00", "debt": "0.00", "suspended": False},
    }  # fmt: skip
    assert "available  100.00 -> 100.00" in run("wallet", "repair", anna, "--reason", "again").out
    assert ask("verify")["ok"] is True
    ask("wallet", "top-up", anna, "5", "--tender", "cash")


def test_a_wallet_whose_history_was_altered_stays_stopped(ask: Ask, run: Run, anna: int, tamper: Tamper) -> None:
    wallet = ask("wallet", "show", anna)["id"]
    tamper(f"UPDATE wallets SET available = available + 1 WHERE id = {wallet}")
    ask("jobs", "run", "daily_check")
    tamper("UPDATE postings SET amount = amount + 1 WHERE transaction_id = 1")
    ran = run("wallet", "repair", anna, "--reason", "try", "--json")
    assert (ran.code, ran.json["works"], ran.json["after"]["suspended"]) == (1, False, True)
    assert ran.err == f"wallet {wallet} stays stopped: its newest transaction disagrees with its postings\n"


def test_the_seal_is_made_kept_and_checked(ask: Ask, run: Run, anna: int, tamper: Tamper) -> None:
    assert ask("verify")["seal"] is None
    assert "none yet" in run("verify").out
    (sealed,) = ask("jobs", "run", "seal")["jobs"]
    head = ask("verify")["seal"]
    assert (sealed["did"], sealed["note"]) == (1, head)
    assert head.startswith("1:")
    ask("wallet", "top-up", anna, "5", "--tender", "cash")
    ask("jobs", "run", "seal")
    assert ask("verify", "--anchor", head)["ok"] is True
    assert f"seal          {ask('verify')['seal']}" in run("verify").out
    other = run("verify", "--anchor", f"2:{'0' * 64}", "--json")
    assert (other.code, other.json["ok"], other.json["broken_seal"]["what"]) == (1, False, "head")
    assert other.err == "the seal is broken: the chain does not pass through the anchor at position 2\n"
    tamper("UPDATE transactions SET note = 'forged' WHERE id = 2")
    forged = run("verify", "--json")
    assert (forged.code, forged.json["broken_seal"]) == (1, {"what": "altered", "transaction": 2, "position": 2})
    assert forged.err == "the seal is broken: transaction 2 was altered\n"


def test_a_rewritten_tail_is_found_by_the_anchor(ask: Ask, run: Run, anna: int, tamper: Tamper) -> None:
    ask("wallet", "top-up", anna, "5", "--tender", "cash")
    ask("jobs", "run", "seal")
    anchor = ask("verify")["seal"]
    tamper("DELETE FROM seals WHERE position = 2")
    assert ask("verify")["ok"] is True
    ran = run("verify", "--anchor", anchor)
    assert (ran.code, ran.err) == (1, "the seal is broken: the chain does not pass through the anchor at position 2\n")


def test_the_trial_balance_balances(ask: Ask, run: Run, anna: int) -> None:
    ask("hold", "place", anna, "30", "--until", FAR)
    ask("post", "credit", anna, "94 PTS", "--source", "promo", "--reason", "promotion")
    figures = ask("trial-balance")
    today = ask("info")["today"]
    assert (figures["day"], figures["balances"]) == (today, True)
    sar, points = figures["currencies"]
    assert (sar["currency"], sar["debit"], sar["credit"]) == ("SAR", "100.00", "100.00")
    assert {(one["code"], one["debit"], one["credit"]) for one in sar["accounts"]} >= {
        ("1001", "100.00", "0.00"),
        ("2000", "0.00", "70.00"),
        ("2010", "0.00", "30.00"),
    }
    assert (points["currency"], points["debit"], points["credit"]) == ("PTS", "94", "94")
    assert run("trial-balance").out.splitlines()[0] == f"at the end of business day {today}"
    assert ask("trial-balance", "--day", "2020-01-01")["balances"] is True
    total = [line.split() for line in run("trial-balance", "--day", today).out.splitlines() if "total" in line]
    assert total == [["total", "100.00", "100.00"], ["total", "94", "94"]]


def test_a_trial_balance_that_does_not_balance_ends_with_1(ask: Ask, run: Run, anna: int, tamper: Tamper) -> None:
    assert (ask("trial-balance")["balances"], anna) == (True, ANNA)
    tamper("DELETE FROM accounts WHERE code = '1001'")
    ran = run("trial-balance", "--json")
    assert (ran.code, ran.json["balances"], ran.err) == (1, False, "debits are not credits in SAR\n")


@pytest.mark.parametrize(
    ("command", "error"),
    [
        (("wallet", "explain", ANNA, "--currency", "USD"), "WalletNotFound"),
        (("wallet", "explain", "999"), "CustomerNotFound"),
        (("wallet", "show", ANNA, "--currency", "USD", "--as-of", "2026-03-01"), "WalletNotFound"),
        (("wallet", "repair", ANNA, "--currency", "USD", "--reason", "x"), "WalletNotFound"),
        (("wallet", "repair", ANNA, "--reason", ""), "FieldRequired"),
        (("wallet", "repair", ANNA, "--reason", "x", "--staff", "system"), "NotAllowed"),
        (("wallet", "withdraw", ANNA, "5", "--tender", "cash", "--staff", "system"), "NotAllowed"),
        (("trial-balance", "--staff", "system"), "NotAllowed"),
    ],
)
def test_refusals(command: tuple[str, ...], error: str, unchanged: Run) -> None:
    ran = unchanged(*command, "--json")
    assert (ran.code, ran.error, ran.json["error"]) == (1, error, error)
