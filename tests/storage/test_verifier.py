"""Every value that is stored twice, changed behind the guards' back, is found and named."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

import psycopg
import pytest

from ledger.domain.card_verbs import NewCard
from ledger.domain.verbs import Capture, Credit, Debit, Hold, IssueCards, Owe, RedeemCard, Reverse, SellCard
from ledger.storage import verifier
from ledger.use_cases.reconciliation import reconcile, verify
from tests.support import doors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Ledger
    from tests.support.ledgers import Places

TABLES = (
    "wallets", "accounts", "transactions", "postings", "gift_cards", "holds", "orders", "order_lines", "products",
    "payments", "refunds", "payouts", "order_returns",
)  # fmt: skip
POCKET = "(SELECT id FROM accounts WHERE kind = 'pocket' AND wallet_id = 1 AND origin = 'paid')"
DATED = "(SELECT id FROM accounts WHERE kind = 'pocket' AND wallet_id = 1 AND expires IS NOT NULL)"


class Wrong(NamedTuple):
    """What is planted, and what names it: subject, its number (a query), and which value."""

    sql: str
    subject: str
    which: str
    what: str


PLANTED = (
    Wrong(f"UPDATE accounts SET balance = balance + 1 WHERE id = {POCKET}", "pocket", POCKET, "balance"),
    Wrong(f"UPDATE accounts SET balance = 0 WHERE id = {POCKET}", "pocket", POCKET, "balance"),
    Wrong("UPDATE accounts SET balance = balance + 1 WHERE kind = 'debt' AND wallet_id = 2", "debt",
          "(SELECT id FROM accounts WHERE kind = 'debt' AND wallet_id = 2)", "balance"),
    Wrong("UPDATE accounts SET balance = balance + 1 WHERE kind = 'gift_card'", "gift_card",
          "(SELECT id FROM accounts WHERE kind = 'gift_card')", "balance"),
    Wrong("UPDATE wallets SET available = available + 1 WHERE id = 1", "wallet", "1", "available"),
    Wrong("UPDATE wallets SET on_hold = on_hold + 1 WHERE id = 1", "wallet", "1", "on_hold"),
    Wrong("UPDATE wallets SET debt = debt + 1 WHERE id = 2", "wallet", "2", "debt"),
    Wrong("UPDATE wallets SET seq = seq + 1 WHERE id = 1", "wallet", "1", "shown"),
    Wrong("UPDATE wallets SET seq = 1 WHERE id = 3", "wallet", "3", "shown"),
    Wrong("UPDATE wallets SET next_expiry = NULL WHERE id = 1", "wallet", "1", "next_expiry"),
    Wrong("UPDATE wallets SET next_expiry = '2030-01-01' WHERE id = 1", "wallet", "1", "next_expiry"),
    Wrong("UPDATE wallets SET next_hold_end = NULL WHERE id = 1", "wallet", "1", "next_hold_end"),
    Wrong(f"UPDATE accounts SET open = {{false}} WHERE id = {DATED}", "pocket", DATED, "open"),
    Wrong("UPDATE holds SET captured = captured + 1 WHERE status = 'active'", "hold",
          "(SELECT account_id FROM holds WHERE status = 'active')", "held"),
    Wrong("UPDATE gift_cards SET usage_count = 0", "gift_card", "1", "uses"),
    Wrong("UPDATE gift_cards SET status = 'redeemed'", "gift_card", "1", "remaining"),
    Wrong("UPDATE gift_cards SET initial = 1", "gift_card", "1", "remaining"),
    Wrong("UPDATE transactions SET shown_before = shown_before + 5, shown_after = shown_after + 5 WHERE id = 2",
          "transaction", "2", "before"),
    Wrong("UPDATE transactions SET hold_before = hold_before + 5, hold_after = hold_after + 5 WHERE id = 2",
          "transaction", "2", "before"),
    Wrong("UPDATE transactions SET shown_before = shown_before + 1, shown_after = shown_after + 1,"
          " hold_before = hold_before - 1, hold_after = hold_after - 1 WHERE id = 2", "transaction", "2", "before"),
    Wrong("UPDATE transactions SET seq = 100 WHERE id = 2", "transaction", "2", "seq"),
    Wrong("UPDATE transactions SET shown_after = shown_after + 1 WHERE id = 2", "transaction", "2", "postings"),
    Wrong("UPDATE transactions SET amount = amount + 1 WHERE id = 2", "transaction", "2", "amount"),
    Wrong("UPDATE transactions SET amount = amount + 1 WHERE card_id IS NOT NULL AND wallet_id IS NULL", "transaction",
          "(SELECT id FROM transactions WHERE card_id IS NOT NULL AND wallet_id IS NULL)", "amount"),
    Wrong("UPDATE postings SET amount = amount + 1 WHERE transaction_id = 2", "transaction", "2", "amount"),
    Wrong("UPDATE postings SET credit_after = credit_after + 1 WHERE transaction_id = 2", "transaction", "2",
          "balance_after"),
    Wrong("UPDATE postings SET credit_after = NULL WHERE transaction_id = 2", "transaction", "2", "balance_after"),
    Wrong("DELETE FROM postings WHERE transaction_id = 2", "transaction", "2", "amount"),
    Wrong("UPDATE postings SET credit_account = (SELECT id FROM accounts WHERE kind = 'pocket' AND wallet_id = 3"
          " AND origin = 'paid') WHERE transaction_id = 2", "pocket", POCKET, "balance"),
    Wrong("DELETE FROM transactions WHERE id = 2", "transaction", "3", "seq"),
    Wrong("UPDATE transactions SET wallet_id = 3, seq = 1 WHERE id = 2", "transaction", "3", "seq"),
)  # fmt: skip


@pytest.fixture
def place(places: Places) -> str:
    """The place of a ledger with something of every kind."""
    made = places.make()
    with closing(places.open(made)) as ledger:
        _furnish(ledger)
    return made


def _furnish(ledger: Ledger) -> None:
    first, second = doors.add_wallet(ledger), doors.add_wallet(ledger)
    third = doors.add_wallet(ledger)
    assert (first, second, third) == (1, 2, 3)
    now, post = ledger.clock.now(), ledger.post
    post(doors.operation("credit", Credit(1, 500, "SAR", "promo", expires=now.date() + timedelta(days=5))))
    post(doors.operation("credit", Credit(1, 1_000, "SAR", "top_up", "cash")))
    spent = post(doors.operation("debit", Debit(1, 300, "SAR", "purchase"))).transactions[0]
    post(doors.operation("reverse", Reverse(spent)))
    post(doors.operation("owe", Owe(2, 70, "SAR")))
    post(doors.operation("hold", Hold(1, 400, "SAR", now + timedelta(hours=1))))
    post(doors.operation("capture", Capture(1, 200, keep_rest=True)))
    post(doors.operation("card_issue", IssueCards((NewCard("h", "0000"),), 100, "SAR", "paid")))
    post(doors.operation("card_sell", SellCard(1, "cash")))
    post(doors.operation("card_redeem", RedeemCard(1, 1, 30)))


def plant(place: str, sql: str) -> None:
    """Run plain SQL as an owner who switched every guard off."""
    if place.startswith("postgresql"):
        with psycopg.connect(place.replace("+psycopg", ""), options="-c search_path=ledger") as owner:
            for table in TABLES:
                owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
                for (check,) in owner.execute(
                    "SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'c'", [table]
                ).fetchall():
                    owner.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{check}"')
            owner.execute(sql.format(false="false").encode())
        return
    with closing(sqlite3.connect(place)) as owner:
        for (trigger,) in owner.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            owner.execute(f"DROP TRIGGER {trigger}")
        owner.execute("PRAGMA ignore_check_constraints = ON")
        owner.execute(sql.format(false="0"))
        owner.commit()


@pytest.mark.parametrize("wrong", PLANTED, ids=lambda wrong: wrong.sql)
def test_a_planted_wrong_is_named(places: Places, place: str, wrong: Wrong) -> None:
    with closing(places.open(place)) as ledger:
        plant(place, wrong.sql)
        number = doors.run_sql(ledger, f"SELECT {wrong.which} AS id")[0].id
        report = verify(ledger)
        assert not report.ok
        with ledger.reading() as connection:
            rows = verifier.differences(connection, verifier.ROWS)
        found = {(one.subject, one.subject_id, one.what) for one in (*report.differences, *rows)}
        assert (wrong.subject, number, wrong.what) in found
        assert doors.run_sql(ledger, "SELECT count(*) AS n FROM audit WHERE action = 'verify'")[0].n == 1


@pytest.fixture
def ledger(places: Places, place: str) -> Iterator[Ledger]:
    """The same ledger, untouched."""
    opened = places.open(place)
    yield opened
    opened.close()


def test_an_untouched_ledger_is_whole(ledger: Ledger) -> None:
    report = verify(ledger)
    assert report.ok
    assert report.differences == ()
    assert report.first_wrong is None
    counts = doors.run_sql(ledger, "SELECT (SELECT count(*) FROM transactions), (SELECT count(*) FROM wallets)")
    assert (report.transactions, report.wallets) == tuple(counts[0])
    today = ledger.clock.now().date()
    assert reconcile(ledger, today, today).agrees


def test_the_first_wrong_row_is_the_earliest(places: Places, place: str) -> None:
    with closing(places.open(place)) as ledger:
        plant(place, "UPDATE postings SET credit_after = credit_after + 1 WHERE transaction_id = 4")
        plant(place, "UPDATE transactions SET amount = amount + 1 WHERE id = 2")
        first = verify(ledger).first_wrong
        assert first is not None
        assert (first.subject, first.subject_id) == ("transaction", 2)
        today = ledger.clock.now().date()
        plant(place, "UPDATE wallets SET available = available + 7 WHERE id = 1")
        seen = reconcile(ledger, today, today)
        assert not seen.agrees
        assert {one.what for one in seen.differences} >= {"available"}
