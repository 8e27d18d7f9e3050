from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def shop(tmp_path: Path, anywhere: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Commands on a SQLite ledger with a customer and a card."""
    monkeypatch.setenv("WALLET_DESK_LEDGER", str(tmp_path / "ledger.db"))
    assert anywhere("init").code == 0
    assert anywhere("customer", "add", "Anna").code == 0
    assert anywhere("wallet", "top-up", "1", "5", "--tender", "cash").code == 0
    return anywhere


def test_a_backup_is_made_verified_and_left_untouched(shop: Run, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "today.db"
    made = shop("backup", "create", target, "--json")
    assert (made.code, made.err, made.json["ok"], made.json["transactions"]) == (0, "", True, 1)
    before = target.read_bytes(), sorted(target.parent.iterdir())
    checked = shop("backup", "verify", target, "--json")
    assert (checked.code, checked.json["file"], checked.json["ok"]) == (0, str(target), True)
    assert (target.read_bytes(), sorted(target.parent.iterdir())) == before
    assert "copied and verified" in shop("backup", "create", tmp_path / "other.db").out


def test_a_backup_that_does_not_add_up_is_found(shop: Run, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    assert shop("backup", "create", target).code == 0
    with closing(sqlite3.connect(target)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("UPDATE wallets SET available = 1 WHERE available > 0")
        connection.commit()
    ran = shop("backup", "verify", target, "--json")
    assert (ran.code, ran.json["ok"], len(ran.json["differences"])) == (1, False, 2)


def test_what_is_no_backup_is_refused_by_its_own_name(shop: Run, tmp_path: Path) -> None:
    missing = shop("backup", "verify", tmp_path / "missing.db", "--json")
    assert (missing.error, missing.json["location"]) == ("LedgerNotFound", str(tmp_path / "missing.db"))
    junk = tmp_path / "junk.db"
    junk.write_bytes(os.urandom(5000))
    damaged = shop("backup", "verify", junk, "--json")
    assert (damaged.error, damaged.json["location"]) == ("LedgerDamaged", str(junk))


def test_a_backup_where_none_can_be_written_is_refused(shop: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    ran = shop("backup", "create", tmp_path / "file" / "copy.db")
    assert (ran.code, ran.error) == (1, "FileNotWritable")


def test_the_code_key_moves_to_another_machine(shop: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shop("key", "show-check", "--json").json == {"check": None, "here": False}
    assert shop("key", "export", tmp_path / "early.key").error == "CodeKeyMissing"
    assert not (tmp_path / "early.key").exists()
    (issued,) = shop("gift-card", "issue", "5", "--given", "--json").json
    here = shop("key", "show-check", "--json").json
    assert here["here"] is True
    exported = tmp_path / "code.key"
    done = shop("key", "export", exported)
    key = exported.read_text(encoding="ascii").strip()
    assert done.code == 0
    assert key not in done.out
    if os.name == "posix":
        assert stat.S_IMODE(exported.stat().st_mode) == 0o600
    assert shop("key", "export", exported).error == "FileNotWritable"
    assert exported.read_text(encoding="ascii").strip() == key

    monkeypatch.setenv("WALLET_DESK_STATE", str(tmp_path / "other-machine"))
    assert shop("key", "show-check", "--json").json == {"check": here["check"], "here": False}
    assert shop("gift-card", "lookup", issued["code"]).error == "CodeKeyMissing"
    assert shop("key", "import", tmp_path / "missing.key").error == "FileNotReadable"
    wrong = shop("key", "import", "-", stdin="ab" * 32)
    assert wrong.error == "FieldInvalid"
    assert shop("key", "import", exported, "--json").json == here
    assert shop("gift-card", "lookup", issued["code"]).code == 0
    log = (tmp_path / "other-machine" / "commands.log").read_text(encoding="utf-8")
    assert key not in log


def test_a_server_is_backed_up_by_its_own_tools(postgres_url: str, anywhere: Run, tmp_path: Path) -> None:
    assert anywhere("--ledger", postgres_url, "init").code == 0
    ran = anywhere("--ledger", postgres_url, "backup", "create", tmp_path / "copy.db")
    assert (ran.code, ran.error) == (1, "FieldInvalid")
