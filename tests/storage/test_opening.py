"""Opening and creating: one clear fault for everything that can be wrong, and nothing harmed by trying."""

from __future__ import annotations

import random
import shutil
import socket
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from psycopg import sql

import ledger.migrations
from ledger.errors import (
    LedgerDamaged,
    LedgerError,
    LedgerNotFound,
    LedgerTooNew,
    LedgerTooOld,
    LedgerUnreachable,
    LocationUnsafe,
    PasswordRefused,
    StaffUnknown,
)
from ledger.storage import schema, verifier
from ledger.storage.door.answer import Who
from ledger.storage.engine import journal, make_engine
from ledger.storage.location import parse_location, refuse_unsafe_folder
from ledger.storage.opening import BACKUP_FOLDER, NewLedger, create, open_existing
from tests.support import doors, postgres
from tests.support.ledgers import Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Ledger

on_sqlite = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize("engine_kind", ["postgresql"], indirect=True)


def opened(place: str | Path, *, upgrade: bool = True) -> None:
    """Open it and close it again."""
    open_existing(str(place), upgrade=upgrade, state_dir=Path()).close()


# -- files ------------------------------------------------------------------------------------------------------


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(LedgerNotFound):
        opened(tmp_path / "none.db")
    with pytest.raises(LedgerNotFound):
        opened(tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "content", [b"", b"not a database", b"SQLite format 2\x00", b"SQLite format 3\x00", bytes(4096)]
)
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ledger.db"
    path.write_bytes(content)
    with pytest.raises(LedgerDamaged):
        opened(path)
    assert path.read_bytes() == content


def test_no_ledger_is_made_over_somebody_elses_file(tmp_path: Path) -> None:
    path = tmp_path / "theirs.db"
    path.write_bytes(b"a letter to a friend, longer than a header of SQLite is, as letters are" * 40)
    with pytest.raises(LedgerDamaged):
        create(str(path), NewLedger(), state_dir=tmp_path)
    assert path.read_bytes().startswith(b"a letter")


def test_somebody_elses_database(tmp_path: Path) -> None:
    path = tmp_path / "theirs.db"
    with closing(sqlite3.connect(path)) as theirs:
        theirs.execute("CREATE TABLE photographs (id INTEGER PRIMARY KEY)")
        theirs.commit()
    with pytest.raises(LedgerDamaged, match="not_a_ledger"):
        opened(path)
    with pytest.raises(LedgerDamaged, match="not_a_ledger"):
        create(str(path), NewLedger(), state_dir=tmp_path)
    with closing(sqlite3.connect(path)) as theirs:
        assert theirs.execute("SELECT name FROM sqlite_schema").fetchall() == [("photographs",)]


@on_sqlite
def test_a_truncated_file_is_found(places: Places, tmp_path: Path) -> None:
    whole = Path(places.make()).read_bytes()
    path = tmp_path / "cut.db"
    for size in (100, 512, 4096, 5000, len(whole) // 2, len(whole) - 4096):
        path.write_bytes(whole[:size])
        with pytest.raises(LedgerDamaged):
            opened(path)


@on_sqlite
def test_flipped_bytes_never_end_in_a_traceback(places: Places, tmp_path: Path) -> None:
    """Either the damage is named, or what was read is whole; nothing else ever comes out (PITFALLS C7)."""
    place = places.make()
    with closing(places.open(place)) as ledger:
        doors.add_wallet(ledger)
    whole = Path(place).read_bytes()
    rng, path, named = random.Random(3), tmp_path / "flipped.db", 0
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(8):
            damaged[rng.randrange(len(damaged))] ^= 1 << rng.randrange(8)
        path.write_bytes(damaged)
        named += not _reads_to_the_end(path)
    assert named


def _reads_to_the_end(path: Path) -> bool:
    try:
        with closing(open_existing(str(path), state_dir=path.parent)) as ledger, ledger.reading() as connection:
            verifier.differences(connection)
            verifier.first_wrong_row(connection)
    except LedgerError:
        return False
    return True


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for place in (tmp_path / "file" / "ledger.db", Path("/proc/none/ledger.db")):
        with pytest.raises(LedgerUnreachable):
            create(str(place), NewLedger(), state_dir=tmp_path)


@on_sqlite
def test_creating_again_keeps_what_is_there(places: Places) -> None:
    place = places.make()
    with closing(places.open(place)) as ledger:
        customer = doors.add_customer(ledger, "Kept")
    with closing(create(place, NewLedger(name="Another"), state_dir=places.folder)) as again:
        assert again.settings["name"] == "Test shop"
        assert doors.run_sql(again, "SELECT name FROM customers WHERE id = :c", c=customer)[0].name == "Kept"


@on_sqlite
def test_every_connection_is_careful(ledger: Ledger) -> None:
    mode, level = journal()
    wanted = {
        "journal_mode": mode,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "busy_timeout": 30_000,
    }
    with ledger.reading() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == {"FULL": 2, "EXTRA": 3}[level]
    assert found == wanted


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("//server/share/ledger.db", "network_share"),
        ("/shop/Dropbox/ledger.db", "synchronised_folder"),
        ("/shop/OneDrive - Shop/data/ledger.db", "synchronised_folder"),
        ("/shop/Google Drive/ledger.db", "synchronised_folder"),
        ("/shop/Yandex.Disk/ledger.db", "synchronised_folder"),
        ("/shop/Nextcloud/ledger.db", "synchronised_folder"),
        ("/Users/me/iCloud Drive/ledger.db", "synchronised_folder"),
    ],
)
def test_no_ledger_lives_where_files_are_lost(place: str, why: str) -> None:
    with pytest.raises(LocationUnsafe, match=why):
        refuse_unsafe_folder(Path(place))
    with pytest.raises(LocationUnsafe, match=why):
        opened(place)
    with pytest.raises(LocationUnsafe, match=why):
        create(place, NewLedger(), state_dir=Path())


@pytest.mark.parametrize(
    "place", ["mysql://root:secret@shop/ledger", "https://shop/ledger", "postgresql://a:secret@shop:port/ledger"]
)
def test_a_place_that_is_none(place: str) -> None:
    with pytest.raises(LocationUnsafe) as refused:
        opened(place)
    assert "secret" not in str(refused.value)


# -- versions ---------------------------------------------------------------------------------------------------


def test_a_newer_ledger_is_left_alone(places: Places) -> None:
    place = places.make()
    with closing(places.open(place)) as ledger:
        doors.run_sql(ledger, "UPDATE schema_version SET version_num = '9999'")
    with pytest.raises(LedgerTooNew, match="9999"):
        opened(place)


@pytest.fixture
def one_more_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program with a revision after its newest: its migrations copied, one added."""
    newest = schema.head()
    copied = tmp_path / "migrations"
    shutil.copytree(Path(str(ledger.migrations.__file__)).parent, copied)
    (copied / "versions" / "9000_one_more.py").write_text(
        f'from alembic import op\nrevision = "9000"\ndown_revision = "{newest}"\nbranch_labels = depends_on = None\n'
        'def upgrade():\n    op.get_bind().exec_driver_sql("CREATE INDEX one_more ON customers (version)")\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(ledger.migrations, "__file__", str(copied / "__init__.py"))
    for remembered in (schema.head, schema.known):
        remembered.cache_clear()
    yield
    for remembered in (schema.head, schema.known):
        remembered.cache_clear()


@pytest.mark.usefixtures("one_more_revision")
def test_an_older_ledger_is_upgraded_after_a_backup(places: Places) -> None:
    place = places.make()
    with pytest.raises(LedgerTooOld):
        opened(place, upgrade=False)
    opened(place)
    with closing(places.open(place)) as upgraded, upgraded.reading() as connection:
        assert schema.current(connection) == "9000"
    if places.kind == "sqlite":
        (backup,) = (Path(place).parent / BACKUP_FOLDER).iterdir()
        with closing(sqlite3.connect(backup)) as older:
            assert older.execute("SELECT version_num FROM schema_version").fetchone() != ("9000",)


@pytest.mark.usefixtures("one_more_revision")
def test_an_upgrade_that_fails_changes_nothing(places: Places) -> None:
    place = places.make()
    engine = make_engine(parse_location(place))
    with engine.begin() as connection:  # something in the way of the revision
        connection.exec_driver_sql("CREATE INDEX one_more ON customers (name)")
    engine.dispose()
    with pytest.raises(LedgerError):
        opened(place)
    with pytest.raises(LedgerTooOld):
        opened(place, upgrade=False)


def test_staff_that_is_not_there(places: Places) -> None:
    with pytest.raises(StaffUnknown):
        places.open(login="nobody")


# -- servers ----------------------------------------------------------------------------------------------------


def test_an_empty_database_is_no_ledger(postgres_url: str) -> None:
    with pytest.raises(LedgerNotFound):
        opened(postgres_url)


def test_a_server_that_is_not_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(LedgerUnreachable) as refused:
            opened(f"postgresql://me:secret@127.0.0.1:{taken.getsockname()[1]}/ledger")
    assert "secret" not in str(refused.value)


def test_a_database_that_is_not_there() -> None:
    with pytest.raises((LedgerUnreachable, LedgerNotFound)):
        opened(postgres.database_url("nothing_of_this_name"))


@contextmanager
def password_wanted(login: str) -> Iterator[None]:
    """The run's server asks this login, and only this, for its password."""
    with postgres.admin_connection() as admin:
        path, kept = admin.execute("SELECT current_setting('hba_file'), pg_read_file('pg_hba.conf')").fetchone() or (
            "",
            "",
        )
        ours = f"host all {login} 127.0.0.1/32 scram-sha-256\n"

        def write(text: str) -> None:
            lines = "SELECT unnest(string_to_array({}, E'\\n'))"
            copy = sql.SQL("COPY (" + lines + ") TO {}").format(sql.Literal(text), sql.Literal(path))
            admin.execute(copy)
            admin.execute("SELECT pg_reload_conf()")

        write(ours + kept)
        try:
            yield
        finally:
            write(kept)


@on_postgresql
def test_a_wrong_password(places: Places) -> None:
    place, login = places.make(), postgres.unique_name("login")
    url = parse_location(place).url
    assert url is not None
    with postgres.admin_connection() as admin:
        admin.execute(sql.SQL("CREATE ROLE {} LOGIN SUPERUSER PASSWORD 'right'").format(sql.Identifier(login)))
    with password_wanted(login):
        for password in ("wrong", None):
            wrong = url.set(username=login, password=password).render_as_string(hide_password=False)
            with pytest.raises(PasswordRefused) as refused:
                opened(wrong)
            assert refused.value.login == login
            assert "wrong" not in str(refused.value)
        right = url.set(username=login, password="right").render_as_string(hide_password=False)
        with closing(open_existing(right, who=Who(), state_dir=places.folder)) as ledger:
            assert "right" not in ledger.location.shown
    with postgres.admin_connection() as admin:
        admin.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(login)))
