"""What came back of orders, by plain SQL past our code: the database gives back no more than was there.

The guard `postings_returned` adds up what a posting gave back so far. On PostgreSQL it first locks the transaction that
is named, so at READ COMMITTED (the server's own default, and the door's) two writers pass one after the other whether
they come through the door or not. At REPEATABLE READ plain SQL adds up what it saw at its start and can give the same
value back twice, as can whoever takes the guard away; the verifier names both. The door is not open to this: it holds
the order's row, and a REPEATABLE READ transaction cannot pass over a change of that.
"""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import psycopg
import pytest
from sqlalchemy import text

from ledger.domain.order_verbs import CancelOrder
from ledger.domain.verbs import Debit
from ledger.errors import GuardTripped
from ledger.storage import verifier
from tests.storage.test_verifier import plant
from tests.support import cashing
from tests.support.goods import back, give_back, lines
from tests.support.selling import Stall, by_card, from_wallet, paid, with_points

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

ANOTHER = (
    "INSERT INTO postings (transaction_id, n, debit_account, credit_account, amount, currency, posted_at,"
    " returns_transaction, returns_n) SELECT transaction_id, n + 100, debit_account, credit_account, {amount},"
    " currency, posted_at, {transaction}, {number} FROM postings"
)
"""A posting that gives back what another one gave back, again."""


class Attack(NamedTuple):
    """One statement, and the check that refuses it."""

    sql: str
    guard: str


@pytest.fixture
def stall(ledger: Ledger) -> Stall:
    """An order that everything paid, rewarded in part against debt; a part of it came back."""
    made = Stall(ledger)
    made.put_in(700)
    made.promote(300)
    made.give_points(50)
    card = made.gift_card(400)
    parts = (with_points(made.points, 50), from_wallet(made.money, 1_000), by_card(card), paid(2_100))
    order = made.sell(4_000, *parts, lines=lines(1_500, 2_500))
    made.wait(days=7)
    cashing.give(made, order, cashing.add_rule(made), lines=(1, 2))
    give_back(made, order, back(1, 1_500))
    made.assert_sound()
    return made


def another(where: str, **more: str) -> str:
    """A posting like the one `where` finds."""
    values = {"amount": "amount", "transaction": "returns_transaction", "number": "returns_n"}
    return ANOTHER.format(**values | more) + f" WHERE {where}"


def refusal(stall: Stall, sql: str) -> str:
    """The guard that refuses the statement; empty when none does. Nothing of it stays."""
    with suppress(_UndoneError):
        try:
            with stall.ledger.writing() as connection:
                connection.exec_driver_sql(sql)
                raise _UndoneError
        except GuardTripped as tripped:
            return tripped.guard
    return ""


class _UndoneError(Exception):
    """What was tried is taken back."""


def legs(stall: Stall) -> list[tuple[int, int, int, int]]:
    """Each posting that gave back: its own number, the posting it names, and what is left of that one."""
    rows = stall.rows(
        "SELECT b.id, p.transaction_id, p.n, p.amount - (SELECT sum(r.amount) FROM postings r"
        " WHERE r.returns_transaction = p.transaction_id AND r.returns_n = p.n) AS rest"
        " FROM postings b JOIN postings p ON p.transaction_id = b.returns_transaction AND p.n = b.returns_n"
        " JOIN transactions t ON t.id = p.transaction_id WHERE t.source = 'purchase' ORDER BY b.id"
    )
    return [tuple(row) for row in rows]


def test_a_leg_gives_back_all_of_it_and_not_one_unit_more(stall: Stall) -> None:
    found = legs(stall)
    assert [rest for *_, rest in found] == [600]
    give_back(stall, 1, back(2, 2_400))
    found = legs(stall)
    assert max(rest for *_, rest in found) > 0
    for number, _, _, rest in found:
        assert refusal(stall, another(f"id = {number}", amount=str(rest + 1))) == "postings_returned"
        if rest:
            assert refusal(stall, another(f"id = {number}", amount=str(rest))) == ""


def test_rows_of_one_statement_are_added_up(stall: Stall) -> None:
    ((number, _, _, rest),) = legs(stall)
    two = "(SELECT 100 AS m UNION ALL SELECT 101) AS numbers"
    for each, guard in ((rest // 2 + 1, "postings_returned"), (rest // 2, "")):
        sql = another(f"id = {number}", amount=str(each)).replace("n + 100", "n + m")
        assert refusal(stall, sql.replace("FROM postings", f"FROM postings, {two}")) == guard


def test_a_reward_is_taken_back_whole_though_debt_took_a_part_of_it(ledger: Ledger) -> None:
    stall = Stall(ledger)
    stall.give_points(5)
    stall.sell(5_000, paid(5_000))
    stall.post("debit", Debit(stall.points, 9, "PTS", "purchase"))
    stall.cancel(1)
    assert stall.debt() == 4
    stall.sell(6_000, paid(6_000))
    (earned,) = stall.rows(
        "SELECT t.id, t.amount, count(*) AS postings FROM transactions t JOIN postings p ON p.transaction_id = t.id"
        " WHERE t.order_id = 2 AND t.currency = 'PTS' GROUP BY t.id, t.amount"
    )
    assert (earned.amount, earned.postings) == (6, 2)
    stall.post("cancel", CancelOrder(2))
    mine = f"returns_transaction = {earned.id}"
    assert stall.row(f"SELECT sum(amount) AS taken FROM postings WHERE {mine}").taken == 6
    number = stall.row(f"SELECT min(id) AS id FROM postings WHERE {mine}").id
    assert refusal(stall, another(f"id = {number}", amount="1")) == "postings_returned"
    assert refusal(stall, another(f"id = {number}", amount="1", number="2")) == "postings_returned"
    stall.assert_sound()


@pytest.mark.parametrize("change", [{"number": "NULL"}, {"transaction": "NULL"}, {"number": "99"}])
def test_a_link_names_a_posting_or_nothing(stall: Stall, change: dict[str, str]) -> None:
    ((number, *_),) = legs(stall)
    assert refusal(stall, another(f"id = {number}", amount="1", **change)) == "postings_returned"
    assert refusal(stall, another(f"id = {number}", amount="1", number="NULL", transaction="NULL")) == ""


def test_points_give_back_no_money(stall: Stall) -> None:
    ((number, *_),) = legs(stall)
    points = stall.row("SELECT id FROM transactions WHERE source = 'purchase' AND currency = 'PTS'").id
    wrong = another(f"id = {number}", amount="1", transaction=str(points), number="1")
    assert refusal(stall, wrong) == "postings_returned"


@pytest.mark.parametrize(
    "attack",
    [
        Attack("UPDATE order_lines SET returned_amount = amount + 1 WHERE n = 2", "order_line_returned_amount"),
        Attack("UPDATE order_lines SET returned = quantity + 1 WHERE n = 2", "order_line_returned"),
        Attack("UPDATE order_lines SET returned_amount = returned_amount - 1 WHERE n = 1", "order_lines_returned"),
        Attack("UPDATE order_lines SET returned = 0 WHERE n = 1", "order_lines_returned"),
        Attack("UPDATE orders SET returned = total + 1", "order_returned"),
        Attack("UPDATE orders SET returned = returned - 1", "orders_returned"),
        Attack("UPDATE payments SET refunded = amount + 1", "payment_refunded"),
        Attack("UPDATE order_returns SET withheld = given_back", "order_returns_fixed"),
        Attack("UPDATE order_return_lines SET amount = 1", "order_return_lines_fixed"),
        Attack("DELETE FROM order_returns", "order_returns_keep"),
        Attack("DELETE FROM order_return_lines", "order_return_lines_keep"),
        Attack("DELETE FROM cashback_grants", "cashback_grants_keep"),
        Attack("UPDATE cashback_grants SET amount = 0", "cashback_grants_fixed"),
    ],
    ids=lambda attack: attack.sql,
)
def test_what_is_kept_of_an_order_only_shrinks_to_nothing(stall: Stall, attack: Attack) -> None:
    assert refusal(stall, attack.sql) == attack.guard


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
def test_the_guard_of_a_file_seeks(stall: Stall) -> None:
    """However many postings there are, adding up what one gave back reads its own links only."""
    (trigger,) = stall.rows("SELECT sql FROM sqlite_schema WHERE name = 'postings_returned'")
    asked = re.search(r"NOT EXISTS \((.*)\)\s*BEGIN", trigger.sql, re.DOTALL)
    assert asked
    plan = "EXPLAIN QUERY PLAN " + re.sub(r"NEW\.\w+", "1", asked[1])
    with stall.ledger.reading() as connection:
        told = [row.detail for row in connection.exec_driver_sql(plan)]
    assert any("postings_returning" in step for step in told)
    assert not [step for step in told if step.startswith("SCAN")]


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_the_guard_of_a_server_seeks(stall: Stall) -> None:
    ((number, *_),) = legs(stall)
    with suppress(_UndoneError), stall.ledger.writing() as connection:
        for way in ("seqscan", "mergejoin", "hashjoin"):  # a planner takes them while tables are small
            connection.execute(text(f"SET LOCAL enable_{way} = off"))
        scanned = connection.execute(_SCANNED).all()
        connection.exec_driver_sql(another(f"id = {number}", amount="1"))
        assert connection.execute(_SCANNED).all() == scanned
        raise _UndoneError


_SCANNED = text(
    "SELECT relname, seq_scan FROM pg_stat_xact_user_tables"
    " WHERE schemaname = 'ledger' AND relname IN ('postings', 'transactions') ORDER BY relname"
)


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
@pytest.mark.parametrize("role", ["origin", "replica"])
def test_two_writers_past_the_door_pass_one_after_the_other(stall: Stall, role: str) -> None:
    ((number, _, _, rest),) = legs(stall)
    with _prompt(stall, f"session_replication_role={role}") as first, _prompt(stall) as second:
        first.execute(another(f"id = {number}", amount=str(rest)))
        with ThreadPoolExecutor(1) as pool:
            waits = pool.submit(_tried, second, another(f"id = {number}", amount="1").replace("n + 100", "n + 200"))
            _until_one_waits(stall)
            assert not waits.done()
            first.rollback() if role == "replica" else first.commit()
            assert waits.result(10) == ("" if role == "replica" else "guard:postings_returned")
        second.rollback()


@pytest.mark.parametrize("source", ["purchase", "cashback", "loyalty"])
def test_the_verifier_names_what_gave_back_too_much(stall: Stall, source: str) -> None:
    row = stall.row(
        "SELECT min(p.id) AS id, min(t.id) AS of FROM postings p JOIN transactions t ON t.id = p.returns_transaction"
        " WHERE t.source = :source", source=source,
    )  # fmt: skip
    place = stall.ledger.location
    shown = str(place.path) if place.url is None else place.url.render_as_string(hide_password=False)
    plant(shown, f"UPDATE postings SET amount = amount + 100000 WHERE id = {row.id}")
    with stall.ledger.reading() as connection:
        found = {(one.subject, one.subject_id, one.what) for one in verifier.differences(connection)}
    assert ("transaction", row.of, "refunded") in found


@pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)
def test_what_passes_at_repeatable_read_is_named_by_the_verifier(stall: Stall) -> None:
    ((number, transaction, _, rest),) = legs(stall)
    level = "default_transaction_isolation=repeatable\\ read"
    with _prompt(stall, level) as first, _prompt(stall, level) as second:
        for prompt in (first, second):
            prompt.execute("SELECT count(*) FROM postings")
        first.execute(another(f"id = {number}", amount=str(rest)))
        first.commit()
        second.execute(another(f"id = {number}", amount=str(rest)).replace("n + 100", "n + 200"))
        second.commit()
    with stall.ledger.reading() as connection:
        found = {(one.subject, one.subject_id, one.what) for one in verifier.differences(connection)}
    assert ("transaction", transaction, "refunded") in found


def _prompt(stall: Stall, setting: str = "") -> psycopg.Connection[tuple[object, ...]]:
    """A session of a superuser at the ledger's server, past the program."""
    url = stall.ledger.location.url
    assert url is not None
    options = "-c search_path=ledger" + (f" -c {setting}" if setting else "")
    return psycopg.connect(url.set(drivername="postgresql").render_as_string(hide_password=False), options=options)


def _tried(prompt: psycopg.Connection[tuple[object, ...]], sql: str) -> str:
    try:
        prompt.execute(sql)
    except psycopg.Error as error:
        return error.diag.message_primary or ""
    return ""


def _until_one_waits(stall: Stall) -> None:
    """Until another session of this ledger waits for a lock; the server's own time is enough."""
    for _ in range(500):
        waiting = "SELECT count(*) AS n FROM pg_locks WHERE NOT granted"
        if stall.row(waiting).n:
            return
        stall.row("SELECT 1 AS n FROM pg_sleep(0.01)")
    raise AssertionError("nobody waits")
