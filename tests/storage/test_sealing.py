"""The seal finds what was altered, taken out, slipped in, reordered or cut off, and names the row (DESIGN 5)."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from ledger.domain import seal
from ledger.domain.about import About
from ledger.domain.verbs import Capture, Credit, Debit, Hold, Pend, Settle
from ledger.storage import sealing
from ledger.storage.ledger import Connection
from ledger.storage.sealing import BrokenSeal, Head
from ledger.storage.tables import seals, transactions
from ledger.use_cases.jobs import run_job
from ledger.use_cases.reconciliation import verify
from tests.support import doors, postgres
from tests.support.ledgers import START, Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Ledger

WORDS = ("", "plain", 'it\'s "quoted" \\ %s; --', "שלום مرحبا", "𝕬😀", "line\nbreak\ttab", "x" * 5_000, "-", "+1:1")


def fill(ledger: Ledger, wallet: int) -> None:
    """A dozen rows with every kind of field and text."""
    for number, words in enumerate(WORDS):
        about = About("order", str(number), "correction", words, metadata={"k": words}, transaction_date=START)
        ledger.post(
            doors.operation(
                "credit", Credit(wallet, 100 + number, "SAR", "cashback", expires=date(2027, 1, 1), about=about)
            )
        )
    ledger.post(doors.operation("debit", Debit(wallet, 150, "SAR", "purchase")))
    ledger.post(doors.operation("hold", Hold(wallet, 200, "SAR", START + timedelta(days=30))))
    (hold,) = doors.run_sql(ledger, "SELECT max(id) AS id FROM holds")
    ledger.post(doors.operation("capture", Capture(hold.id, 50, keep_rest=True)))
    (pending,) = ledger.post(doors.operation("pend", Pend(wallet, 7, "SAR", "loyalty"))).transactions
    ledger.post(doors.operation("pend", Pend(wallet, 8, "SAR", "loyalty")))
    ledger.post(doors.operation("settle", Settle(pending)))


@pytest.fixture
def sealed(ledger: Ledger) -> Ledger:
    """A ledger whose posted rows are all sealed."""
    fill(ledger, doors.add_wallet(ledger))
    run_job(ledger, "seal")
    return ledger


def broken(ledger: Ledger) -> BrokenSeal | None:
    with ledger.reading() as connection:
        return sealing.first_broken(connection)


def head_of(ledger: Ledger) -> Head:
    with ledger.reading() as connection:
        return sealing.head(connection)


def without_guards(ledger: Ledger, *statements: str) -> None:
    """What whoever owns the file or the database can do: silence triggers and keys, and write."""
    if ledger.location.path is not None:
        with closing(sqlite3.connect(ledger.location.path)) as file:
            triggers = file.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
            file.executescript(";".join([*(f"DROP TRIGGER {name}" for (name,) in triggers), *statements]))
        return
    with ledger.engine.begin() as connection:
        for table in ("transactions", "postings", "seals"):
            connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
        for statement in statements:
            connection.exec_driver_sql(statement)


ALTERED = {
    "note": "UPDATE transactions SET note = note || ' ' WHERE id = 4",
    "metadata": """UPDATE transactions SET metadata = '{"k": "v"}' WHERE id = 4""",
    "no metadata": "UPDATE transactions SET metadata = NULL WHERE id = 4",
    "till": "UPDATE transactions SET till_id = 1 WHERE id = 4",
    "amount": "UPDATE transactions SET amount = amount + 1, shown_after = shown_after + 1 WHERE id = 4",
    "who it is of": "UPDATE transactions SET reference_id = '99' WHERE id = 4",
    "its day": "UPDATE transactions SET business_date = '2026-01-04' WHERE id = 4",
    "posting amount": "UPDATE postings SET amount = amount - 1 WHERE transaction_id = 4",
    "posting account": "UPDATE postings SET debit_account = debit_account + 1 WHERE transaction_id = 4",
    "posting gone": "DELETE FROM postings WHERE transaction_id = 4",
    "digest": "UPDATE seals SET digest = reverse_of(digest) WHERE position = 4",
    "link to another row": "UPDATE seals SET transaction_id = 1000 WHERE position = 4",
    "its expiry": "UPDATE transactions SET expires_at = NULL WHERE id = 4",
}


@pytest.mark.parametrize("what", list(ALTERED))
def test_an_altered_row_is_named(sealed: Ledger, what: str) -> None:
    assert broken(sealed) is None
    statement = ALTERED[what].replace("reverse_of(digest)", "replace(digest, substr(digest, 1, 1), 'f')")
    if what == "digest":
        statement = f"UPDATE seals SET digest = '{'ab' * 32}' WHERE position = 4"
    without_guards(sealed, statement)
    found = broken(sealed)
    assert found is not None
    assert found.position == 4
    assert found.what == ("missing" if "another row" in what else "altered")
    assert found.transaction == (1000 if "another row" in what else 4)
    report = verify(sealed)
    assert not report.ok
    assert report.broken_seal == found


def test_a_row_taken_out_is_named(sealed: Ledger) -> None:
    without_guards(sealed, "DELETE FROM postings WHERE transaction_id = 5", "DELETE FROM transactions WHERE id = 5")
    assert broken(sealed) == BrokenSeal("missing", 5, 5)


def test_a_row_taken_out_with_its_link_is_found(sealed: Ledger) -> None:
    gone = ("DELETE FROM seals WHERE position = 5", "DELETE FROM postings WHERE transaction_id = 5",
            "DELETE FROM transactions WHERE id = 5")  # fmt: skip
    without_guards(sealed, *gone)
    assert broken(sealed) == BrokenSeal("missing", 6, 5)
    closed = [f"UPDATE seals SET position = {at - 1} WHERE position = {at}" for at in range(6, 14)]
    without_guards(sealed, *closed)
    assert broken(sealed) == BrokenSeal("altered", 6, 5)


def test_two_rows_that_changed_places_are_found(sealed: Ledger) -> None:
    swap = "UPDATE seals SET transaction_id = CASE transaction_id WHEN 3 THEN 4000 WHEN 4 THEN 3 END"
    without_guards(
        sealed, f"{swap} WHERE transaction_id = 3", f"{swap} WHERE transaction_id = 4",
        "UPDATE seals SET transaction_id = 4 WHERE transaction_id = 4000",
    )  # fmt: skip
    assert broken(sealed) == BrokenSeal("altered", 4, 3)


def slip_in(ledger: Ledger, transaction: int) -> None:
    """A copy of row 1 under the number of a row that is not there."""
    with ledger.reading() as connection:
        names = [column.name for column in transactions.c if column.name not in {"id", "wallet_id", "seq"}]
        wallet = connection.exec_driver_sql("SELECT wallet_id FROM transactions WHERE id = 1").scalar_one()
    columns = ", ".join(names)
    without_guards(
        ledger,
        f"INSERT INTO transactions (id, wallet_id, seq, {columns}) SELECT {transaction}, {wallet}, 500, {columns}"
        " FROM transactions WHERE id = 1",
    )


def test_a_row_slipped_in_between_is_found_before_and_after_the_next_sealing(sealed: Ledger) -> None:
    (free,) = doors.run_sql(sealed, "SELECT id FROM transactions WHERE status = 'pending'")
    sealed.clock.instant += timedelta(hours=3)  # type: ignore[attr-defined]
    sealed.post(doors.operation("credit", Credit(1, 5, "SAR", "top_up", "cash")))
    without_guards(sealed, f"DELETE FROM transactions WHERE id = {free.id}")
    run_job(sealed, "seal")
    slip_in(sealed, free.id)
    assert broken(sealed) == BrokenSeal("inserted", free.id, 0)
    sealed.clock.instant += timedelta(minutes=5)  # type: ignore[attr-defined]
    run_job(sealed, "seal")
    found = broken(sealed)
    assert found is not None
    assert (found.what, found.transaction) == ("inserted", free.id)


def test_a_pending_row_settled_long_after_is_no_intruder(sealed: Ledger) -> None:
    (waiting,) = doors.run_sql(sealed, "SELECT id FROM transactions WHERE status = 'pending'")
    for _ in range(2):
        sealed.clock.instant += timedelta(days=3)  # type: ignore[attr-defined]
        sealed.post(doors.operation("credit", Credit(1, 5, "SAR", "top_up", "cash")))
        run_job(sealed, "seal")
    sealed.post(doors.operation("settle", Settle(waiting.id)))
    assert broken(sealed) is None
    run_job(sealed, "seal")
    assert broken(sealed) is None


def test_a_cut_tail_is_found_with_a_head_kept_outside_and_only_so(sealed: Ledger) -> None:
    anchor = head_of(sealed)
    cut = [f"DELETE FROM seals WHERE position > {anchor.position - 2}"]
    for table, column in (("postings", "transaction_id"), ("transactions", "id")):
        cut.append(f"DELETE FROM {table} WHERE {column} > 11")
    without_guards(sealed, *cut)
    assert broken(sealed) is None
    with sealed.reading() as connection:
        found = sealing.check_anchor(connection, anchor)
    assert found == BrokenSeal("head", 0, anchor.position)
    assert verify(sealed, anchor=anchor).broken_seal == found


def test_a_rewritten_and_sealed_again_tail_is_found_with_a_head_kept_outside(sealed: Ledger) -> None:
    anchor = head_of(sealed)
    without_guards(
        sealed,
        "DELETE FROM seals WHERE position >= 6",
        "UPDATE transactions SET note = 'nothing happened' WHERE id = 8",
    )
    run_job(sealed, "seal")
    assert broken(sealed) is None
    assert head_of(sealed).position == anchor.position
    with sealed.reading() as connection:
        found = sealing.check_anchor(connection, anchor)
    assert found is not None
    assert (found.what, found.position) == ("head", anchor.position)


def test_an_older_head_stays_on_the_chain(sealed: Ledger) -> None:
    anchor = head_of(sealed)
    sealed.post(doors.operation("credit", Credit(1, 5, "SAR", "top_up", "cash")))
    run_job(sealed, "seal")
    assert verify(sealed, anchor=anchor).ok
    assert verify(sealed, anchor=Head(0, "0" * 64)).ok


def test_a_chain_begun_in_the_first_form_goes_on(sealed: Ledger) -> None:
    with sealed.reading() as connection:
        ids = list(connection.execute(select(seals.c.transaction_id).order_by(seals.c.position)).scalars())
        contents, last, links = dict(sealing._contents(connection, ids)), seal.FIRST, []
        for position, number in enumerate(ids, 1):
            last = seal.digest(last, contents[number].first)
            links.append(f"UPDATE seals SET digest = '{last}' WHERE position = {position}")
    without_guards(sealed, *links)
    assert broken(sealed) is None
    wallet = doors.add_wallet(sealed)
    sealed.post(doors.operation("credit", Credit(wallet, 5, "SAR", "cashback", about=About(metadata={"k": "v"}))))
    run_job(sealed, "seal")
    assert (broken(sealed), head_of(sealed).position) == (None, len(ids) + 1)
    without_guards(sealed, "UPDATE transactions SET till_id = 1 WHERE id = (SELECT max(id) FROM transactions)")
    found = broken(sealed)
    assert found is not None
    assert (found.what, found.position) == ("altered", len(ids) + 1)


def test_sealing_in_small_steps_makes_the_same_chain(sealed: Ledger) -> None:
    whole = chain(sealed)
    without_guards(sealed, "DELETE FROM seals")
    while sealed.write(lambda connection: sealing.extend(connection, START, limit=2)):
        pass
    assert chain(sealed) == whole


def chain(ledger: Ledger) -> list[Any]:
    with ledger.reading() as connection:
        wanted = select(seals.c.position, seals.c.transaction_id, seals.c.digest).order_by(seals.c.position)
        return [tuple(row) for row in connection.execute(wanted)]


# -- both engines, every session --------------------------------------------------------------------------------


@pytest.fixture
def both(sqlite_template: Path, tmp_path: Path) -> Iterator[tuple[Ledger, Ledger]]:
    """The same content on each engine."""
    places = [Places(kind, tmp_path, sqlite_template) for kind in ("sqlite", "postgresql")]
    with closing(places[0].open()) as here, closing(places[1].open()) as there:
        for ledger in (here, there):
            fill(ledger, doors.add_wallet(ledger))
            run_job(ledger, "seal")
        yield here, there
    for place in places:
        place.remove()


SETTINGS = {
    "timezone": "Pacific/Apia",
    "datestyle": "German, DMY",
    "extra_float_digits": "-15",
    "client_encoding": "LATIN1",
    "standard_conforming_strings": "off",
    "bytea_output": "escape",
    "intervalstyle": "iso_8601",
    "default_transaction_isolation": "serializable",
}


def test_the_same_content_has_the_same_seal_on_both_engines(both: tuple[Ledger, Ledger]) -> None:
    here, there = both
    assert chain(here) == chain(there)
    assert head_of(here).position == 13


@pytest.mark.parametrize(("name", "value"), SETTINGS.items())
def test_no_setting_of_the_server_changes_a_digest(
    content: tuple[Places, str, list[Any]], name: str, value: str
) -> None:
    places, place, whole = content
    with closing(postgres.admin_connection()) as admin:
        base = place.rpartition("/")[2]
        admin.execute(f"ALTER DATABASE \"{base}\" SET {name} = '{value}'")
        with closing(places.open(place)) as server:
            assert broken(server) is None
            without_guards(server, "DELETE FROM seals")
            run_job(server, "seal")
            assert chain(server) == whole
        admin.execute(f'ALTER DATABASE "{base}" RESET {name}')


@pytest.fixture(scope="module")
def content(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Places, str, list[Any]]]:
    """A sealed ledger on PostgreSQL, where it is, and its chain."""
    places = Places("postgresql", tmp_path_factory.mktemp("content"), sqlite_template)
    place = places.make()
    with closing(places.open(place)) as ledger:
        fill(ledger, doors.add_wallet(ledger))
        run_job(ledger, "seal")
        whole = chain(ledger)
    yield places, place, whole
    places.remove()


def test_a_till_that_commits_late_is_sealed_next_time_and_is_no_intruder(
    both: tuple[Ledger, Ledger],
) -> None:
    _, server = both
    slow = doors.operation("credit", Credit(1, 5, "SAR", "top_up", "cash"))
    other = doors.add_wallet(server)
    with server.writing() as connection:
        server.door.post(connection, slow)
        server.post(doors.operation("credit", Credit(other, 6, "SAR", "top_up", "cash")))
        server.clock.instant += timedelta(seconds=2)  # type: ignore[attr-defined]
        run_job(server, "seal")
        assert head_of(server).position == 14
    assert broken(server) is None
    run_job(server, "seal")
    assert head_of(server).position == 15
    assert broken(server) is None


def test_sealing_waits_for_no_posting_and_no_posting_for_it(both: tuple[Ledger, Ledger]) -> None:
    _, server = both
    server.post(doors.operation("credit", Credit(1, 5, "SAR", "top_up", "cash")))

    def seal_meanwhile(connection: Connection) -> None:
        assert sealing.extend(connection, START) == 1
        server.post(doors.operation("credit", Credit(1, 5, "SAR", "top_up", "cash")))

    server.write(seal_meanwhile)
    assert broken(server) is None
