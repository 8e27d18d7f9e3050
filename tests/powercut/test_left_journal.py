"""A journal that a power cut left beside the ledger is rolled back by whoever opens it first."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from ledger.storage import backup, opening
from ledger.storage.door.answer import Who
from ledger.use_cases.reconciliation import verify


def left_half_done(template: Path, folder: Path) -> Path:
    """A ledger in the middle of a change that was already partly written to the file."""
    working, left = folder / "working.db", folder / "ledger.db"
    shutil.copy(template, working)
    with closing(sqlite3.connect(working, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = delete")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE settings SET value = value || hex(zeroblob(20000))")
        connection.execute("CREATE TABLE half AS SELECT * FROM sqlite_schema")
        shutil.copy(working, left)
        shutil.copy(f"{working}-journal", f"{left}-journal")
    return left


def test_the_ledger_opens_as_it_was(sqlite_template: Path, tmp_path: Path) -> None:
    place = left_half_done(sqlite_template, tmp_path)
    with closing(opening.open_existing(str(place), who=Who(), state_dir=tmp_path)) as ledger:
        assert ledger.settings["name"] == "Test shop"
        assert verify(ledger).ok
    assert not Path(f"{place}-journal").exists()


def test_a_copy_of_it_is_as_it_was(sqlite_template: Path, tmp_path: Path) -> None:
    place = left_half_done(sqlite_template, tmp_path)
    copied = backup.copy(place, tmp_path / "copy.db")
    with closing(sqlite3.connect(copied)) as connection:
        assert connection.execute("SELECT value FROM settings WHERE key = 'name'").fetchone() == ("Test shop",)
