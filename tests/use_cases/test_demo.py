"""The demonstration ledger: the same from the same seed, everything in it, every balance what its postings say."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text

from ledger.clock import SetClock
from ledger.domain.words import Role, Source, Tender
from ledger.errors import FieldInvalid
from ledger.money import Money, currency
from ledger.progress import Cancelled
from ledger.storage.ledger import Ledger
from ledger.storage.table_columns import METADATA
from ledger.use_cases.demo import DemoSize, make_demo
from ledger.use_cases.opening import Who, create_ledger, ledger_info
from ledger.use_cases.posting import PostCredit, credit, new_key
from ledger.use_cases.reconciliation import verify
from tests.conftest import ENGINE_KINDS
from tests.support import postgres

SIZE = DemoSize(customers=80, transactions=1000, seed=11, long_history=150)
END = date(2026, 6, 30)
NOW = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)
KEYED = {"code_hash", "fingerprint"}
"""Columns that depend on the key that each ledger draws for its cards."""
OUR_OWN = {("settings", "ledger_id"), ("settings", "code_key_fingerprint")}

KINDS = {
    "adjust", "capture", "card_cancel", "card_issue", "card_redeem", "card_sell", "cashback_grant", "credit", "debit",
    "drop", "expiry", "hold", "hold_end", "import", "order", "order_cancel", "order_deliver", "order_payment",
    "order_return", "payout", "refund", "release", "reverse", "shift_open", "status", "sweep", "transfer", "withdraw",
    "write_off",
}  # fmt: skip
NOT_YET = {Source.CLICK_REWARD, Source.CASH_COUNT}
"""Clicks are off in the practice shop, and its shift is still open."""


def _make(place: str, folder: Path, size: DemoSize = SIZE) -> Ledger:
    return make_demo(place, size, end=END, clock=SetClock(NOW), state_dir=folder / "state")


@contextmanager
def _place(kind: str, folder: Path) -> Iterator[str]:
    if kind == "sqlite":
        yield str(folder / "demo.db")
        return
    url = postgres.create_database()
    yield url
    postgres.drop_database(url)


@pytest.fixture(scope="module", params=ENGINE_KINDS)
def demo(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """One demonstration ledger of each engine for the tests that only read."""
    folder = tmp_path_factory.mktemp("demo")
    with _place(request.param, folder) as place:
        ledger = _make(place, folder)
        yield ledger
        ledger.close()


def _rows(ledger: Ledger, sql: str) -> list[tuple[object, ...]]:
    with ledger.reading() as connection:
        return [tuple(row) for row in connection.execute(text(sql))]


def _number(ledger: Ledger, sql: str) -> int:
    return int(str(_rows(ledger, sql)[0][0]))


def _plain(value: object) -> object:
    return json.dumps(value, sort_keys=True) if isinstance(value, dict) else value


def _digests(ledger: Ledger) -> dict[str, str]:
    """A digest of each table's rows, but for what is drawn anew for every ledger: its id and its code key."""
    found = {}
    with ledger.reading() as connection:
        for table in METADATA.tables.values():
            columns = [column for column in table.columns if column.name not in KEYED]
            rows = connection.execute(select(*columns)).all()
            lines = sorted(str([_plain(value) for value in row]) for row in rows if (table.name, row[0]) not in OUR_OWN)
            found[table.name] = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return found


def test_the_same_seed_makes_the_same_rows_on_both_engines(demo: Ledger, tmp_path: Path) -> None:
    again = _make(str(tmp_path / "again.db"), tmp_path)
    assert _digests(again) == _digests(demo)
    again.close()


def test_another_seed_makes_other_rows(tmp_path: Path) -> None:
    ledgers = [_make(str(tmp_path / f"{seed}.db"), tmp_path, DemoSize(20, 60, seed)) for seed in (1, 2)]
    one, other = (_digests(ledger) for ledger in ledgers)
    assert {"customers", "transactions", "postings"} <= {table for table in one if one[table] != other[table]}
    for ledger in ledgers:
        ledger.close()


def test_it_is_a_practice_ledger_of_about_the_size_asked_for(demo: Ledger) -> None:
    info = ledger_info(demo)
    assert info.practice
    assert info.customers == SIZE.customers
    wanted = SIZE.transactions + SIZE.long_history
    assert wanted * 97 // 100 <= info.transactions <= wanted * 103 // 100


def test_every_kind_source_tender_and_type_occurs(demo: Ledger) -> None:
    assert {kind for (kind,) in _rows(demo, "SELECT DISTINCT kind FROM operations")} == KINDS
    sources = {source for (source,) in _rows(demo, "SELECT DISTINCT source FROM transactions")}
    assert sources == {source.value for source in set(Source) - NOT_YET}
    types = {type_ for (type_,) in _rows(demo, "SELECT DISTINCT type FROM transactions")}
    assert types == {"credit", "debit", "hold", "release", "capture", "reversal"}
    touched = "SELECT DISTINCT a.code FROM postings p JOIN accounts a ON a.id IN (p.debit_account, p.credit_account)"
    assert {code for (code,) in _rows(demo, touched)} >= {
        "1001",
        "1010",
        "1030",
        "1100",
        "2010",
        "2100",
        "2200",
        "2300",
        "4000",
        "4010",
        "4900",
        "5060",
    }


def test_every_balance_is_what_its_postings_add_up_to(demo: Ledger) -> None:
    wrong = _rows(
        demo,
        "SELECT a.id, a.kind, a.balance FROM accounts a WHERE a.kind <> 'general' AND a.balance <>"
        " CASE WHEN a.kind = 'debt' THEN -1 ELSE 1 END"
        " * (SELECT coalesce(sum(CASE WHEN p.credit_account = a.id THEN p.amount ELSE -p.amount END), 0)"
        "    FROM postings p WHERE p.credit_account = a.id OR p.debit_account = a.id)",
    )
    assert wrong == []


def test_every_wallet_is_the_sum_of_its_accounts_and_its_last_transaction(demo: Ledger) -> None:
    def kept(kind: str) -> str:
        return f"(SELECT coalesce(sum(a.balance), 0) FROM accounts a WHERE a.wallet_id = w.id AND a.kind = '{kind}')"

    newest = "(SELECT {0} FROM transactions t WHERE t.wallet_id = w.id AND t.seq = w.seq)"
    wrong = _rows(
        demo,
        f"SELECT w.id FROM wallets w WHERE w.available <> {kept('pocket')} OR w.on_hold <> {kept('hold')}"
        f" OR w.debt <> {kept('debt')} OR w.available - w.debt <> coalesce({newest.format('shown_after')}, 0)"
        f" OR w.on_hold <> coalesce({newest.format('hold_after')}, 0)"
        " OR w.seq <> (SELECT count(*) FROM transactions t WHERE t.wallet_id = w.id AND t.status = 'posted')",
    )
    assert wrong == []


def test_the_ledgers_own_check_finds_nothing(demo: Ledger) -> None:
    report = verify(demo)
    assert report.ok, report


def test_no_card_has_more_or_less_than_its_postings(demo: Ledger) -> None:
    assert (
        _rows(
            demo, "SELECT id FROM gift_cards g WHERE (SELECT balance FROM accounts a WHERE a.card_id = g.id) > initial"
        )
        == []
    )
    states = {status for (status,) in _rows(demo, "SELECT DISTINCT status FROM gift_cards")}
    assert states >= {"issued", "active", "redeemed", "cancelled"}


def test_the_long_history_is_on_one_wallet(demo: Ledger) -> None:
    longest = _rows(demo, "SELECT wallet_id, count(*) FROM transactions WHERE wallet_id IS NOT NULL GROUP BY wallet_id")
    wallet, rows = max(longest, key=lambda one: int(str(one[1])))
    assert wallet == 1
    assert int(str(rows)) >= SIZE.long_history


def test_staff_post_as_themselves_at_two_tills(demo: Ledger) -> None:
    posted = "SELECT DISTINCT s.login FROM operations o JOIN staff s ON s.id = o.staff_id"
    assert {login for (login,) in _rows(demo, posted)} == {"noura", "timur", "elena", "khalid", "system"}
    roles = {role for (role,) in _rows(demo, "SELECT DISTINCT role FROM staff")}
    assert roles == {role.value for role in Role}
    cash = "SELECT DISTINCT a.till_id FROM postings p JOIN accounts a ON a.id = p.debit_account WHERE a.code = '1001'"
    assert sorted(int(str(till)) for (till,) in _rows(demo, cash)) == [1, 2]


def test_the_people_are_a_mixed_crowd(demo: Ledger) -> None:
    names = " ".join(str(name) for (name,) in _rows(demo, "SELECT name FROM customers"))
    assert any("а" <= letter <= "я" for letter in names)
    assert any("ا" <= letter <= "ي" for letter in names)
    assert any("a" <= letter <= "z" for letter in names)
    families = "SELECT number FROM customer_phones GROUP BY number HAVING count(DISTINCT customer_id) > 1"
    assert _rows(demo, families)
    for wanted in ("email <> ''", "birthday IS NOT NULL", "external_ref IS NOT NULL", "notes <> ''"):
        assert 0 < _number(demo, f"SELECT count(*) FROM customers WHERE {wanted}") < SIZE.customers
    assert _number(demo, "SELECT count(DISTINCT city) FROM customers") > 10
    assert _number(demo, "SELECT count(*) FROM customers WHERE status = 'blocked'") == SIZE.customers // 40
    statuses = {status for (status,) in _rows(demo, "SELECT DISTINCT status FROM wallets")}
    assert statuses == {"active", "frozen", "closed"}
    assert _number(demo, "SELECT count(*) FROM wallets WHERE debt > 0") > 0


def test_something_is_held_and_something_waits_when_the_story_ends(demo: Ledger) -> None:
    assert {stands for (stands,) in _rows(demo, "SELECT DISTINCT status FROM holds")} == {
        "active", "captured", "released", "expired",
    }  # fmt: skip
    with demo.reading() as connection:
        table = METADATA.tables["holds"]
        ends = connection.execute(select(table.c.expires_at).where(table.c.status == "active")).scalars().all()
    assert len(ends) >= 3
    assert min(ends) > datetime(END.year, END.month, END.day, tzinfo=UTC)
    assert {stands for (stands,) in _rows(demo, "SELECT DISTINCT status FROM transactions")} >= {"posted", "cancelled"}


def test_mistakes_are_reversed_some_minutes_later(demo: Ledger) -> None:
    with demo.reading() as connection:
        table = METADATA.tables["transactions"]
        times = {row.id: row.created_at for row in connection.execute(select(table.c.id, table.c.created_at))}
        reversed_ = connection.execute(select(table.c.id, table.c.reverses).where(table.c.reverses.is_not(None))).all()
    assert len(reversed_) >= 5
    waits = [times[row.id] - times[row.reverses] for row in reversed_]
    assert timedelta(minutes=2) < min(waits)
    assert max(waits) < timedelta(minutes=30)


def test_evenings_and_fridays_are_busier_and_nothing_is_later_than_the_end(demo: Ledger) -> None:
    with demo.reading() as connection:
        table = METADATA.tables["transactions"]
        local = [at + timedelta(hours=3) for at in connection.execute(select(table.c.created_at)).scalars()]
    in_the_evening = sum(17 <= at.hour < 22 for at in local)
    assert in_the_evening > sum(9 <= at.hour < 14 for at in local)
    weekdays = [sum(at.weekday() == day for at in local) for day in range(7)]
    assert weekdays[4] > weekdays[0]
    assert max(local).date() == END
    assert (max(local) - min(local)).days > 500


def test_whoever_opened_it_can_go_on_working(tmp_path: Path, location: str) -> None:
    ledger = make_demo(
        location, DemoSize(20, 200), end=END, clock=SetClock(NOW), state_dir=tmp_path, who=Who("noura", "till-1")
    )
    before = _number(ledger, "SELECT max(id) FROM transactions")
    request = PostCredit(new_key(), 2, Money(50_00, currency("SAR")), Source.TOP_UP, Tender.CASH)
    posted = credit(ledger, request)
    assert posted.transaction_ids[0] == before + 1
    ledger.close()


def test_an_empty_ledger_is_filled(tmp_path: Path, location: str) -> None:
    create_ledger(location, clock=SetClock(NOW - timedelta(days=900)), state_dir=tmp_path).close()
    ledger = make_demo(location, DemoSize(10, 60), end=END, clock=SetClock(NOW), state_dir=tmp_path)
    assert ledger.settings["practice"] == "1"
    assert _number(ledger, "SELECT count(*) FROM customers") == 10
    ledger.close()


def test_a_ledger_with_customers_is_refused(tmp_path: Path, location: str) -> None:
    size = DemoSize(5, 20)
    make_demo(location, size, end=END, clock=SetClock(NOW), state_dir=tmp_path).close()
    with pytest.raises(FieldInvalid) as refused:
        make_demo(location, size, end=END, clock=SetClock(NOW), state_dir=tmp_path)
    assert refused.value.what == "location"


class _CancelledAt:
    """Progress of somebody who cancels in a stage."""

    def __init__(self, stage: str) -> None:
        self.stage = stage

    def report(self, done: int, total: int, stage: str = "") -> None:
        assert done <= total
        if stage == self.stage and done:
            raise Cancelled


@pytest.mark.parametrize("stage", ["customers", "transactions"])
def test_a_cancelled_file_leaves_nothing(tmp_path: Path, stage: str) -> None:
    state = tmp_path / "state"
    with pytest.raises(Cancelled):
        make_demo(str(tmp_path / "demo.db"), SIZE, _CancelledAt(stage), end=END, clock=SetClock(NOW), state_dir=state)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert list(tmp_path.glob(".building*")) == []


@pytest.mark.parametrize("stage", ["transactions", "copying"])
def test_a_cancelled_copy_leaves_an_empty_database(tmp_path: Path, postgres_url: str, stage: str) -> None:
    with pytest.raises(Cancelled):
        make_demo(
            postgres_url, DemoSize(30, 300), _CancelledAt(stage), end=END, clock=SetClock(NOW), state_dir=tmp_path
        )
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    ledger = make_demo(postgres_url, DemoSize(30, 300), end=END, clock=SetClock(NOW), state_dir=tmp_path)
    assert _number(ledger, "SELECT count(*) FROM customers") == 30
    ledger.close()


def test_an_end_in_the_future_is_now(tmp_path: Path) -> None:
    ledger = make_demo(
        str(tmp_path / "demo.db"), DemoSize(5, 60), end=date(2030, 1, 1), clock=SetClock(NOW), state_dir=tmp_path
    )
    with ledger.reading() as connection:
        newest = max(connection.execute(select(METADATA.tables["operations"].c.created_at)).scalars())
    assert NOW - timedelta(days=15) < newest <= NOW
    ledger.close()


@pytest.mark.parametrize("size", [DemoSize(2, 150, 5, 20), DemoSize(3, 0), DemoSize(400, 10), DemoSize(25, 300, 99)])
def test_small_and_lopsided_shops_have_their_story_too(tmp_path: Path, size: DemoSize) -> None:
    ledger = _make(str(tmp_path / "demo.db"), tmp_path, size)
    assert _number(ledger, "SELECT count(*) FROM customers") == size.customers
    told = _number(ledger, "SELECT count(*) FROM transactions")
    wanted = size.transactions + size.long_history
    assert wanted * 85 // 100 <= told <= wanted * 115 // 100
    ledger.close()


@pytest.mark.parametrize("size", [{"customers": 1}, {"transactions": -1}, {"long_history": -1}])
def test_an_impossible_size_is_refused(size: dict[str, int]) -> None:
    with pytest.raises(FieldInvalid):
        DemoSize(**size)
