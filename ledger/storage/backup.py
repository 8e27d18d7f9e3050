"""Copies of a SQLite ledger through SQLite's own backup, each proven before it is called one (SPEC 13)."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path


def quick_check(path: Path) -> str:
    """Empty when SQLite finds the file's structure sound, else the first thing wrong."""
    with closing(_connect(path)) as connection:
        return _first_problem(connection, "quick_check(1)")


def _connect(path: Path) -> sqlite3.Connection:
    """An existing file, writable: what a power cut left half done is rolled back by whoever opens it first."""
    return sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True)


def _first_problem(connection: sqlite3.Connection, check: str) -> str:
    (found,) = connection.execute(f"PRAGMA {check}").fetchone()
    return "" if found == "ok" else str(found).splitlines()[0]


def copy(source: Path, target: Path) -> Path:
    """Copy a live ledger to `target`, whole, checked and synced before it takes that name.

    Raises sqlite3.DatabaseError when the copy does not pass SQLite's integrity check; OSError from the disk.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with (
            closing(_connect(source)) as live,
            closing(sqlite3.connect(part)) as new,
        ):
            live.backup(new)
            new.execute("PRAGMA journal_mode = delete")
            if problem := _first_problem(new, "integrity_check(1)"):
                raise sqlite3.DatabaseError(problem)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target
