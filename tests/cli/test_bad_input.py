"""What can be wrong outside: one clear line, exit 1, never a traceback, nothing lost."""

from __future__ import annotations

import io
import json
import os
import socket
import sqlite3
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from ledger.cli import main
from tests.cli.conftest import Ran, Run

SECRET = "hunter2-canary"


def _refused(ran: Ran, error: str) -> None:
    assert (ran.code, ran.error) == (1, error), ran
    assert "Traceback" not in ran.err
    assert SECRET not in ran.out + ran.err


def _make(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_files_that_are_no_ledger(tmp_path: Path, anywhere: Run) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
        connection.commit()
    before = other.read_bytes()
    _refused(anywhere("--ledger", tmp_path / "missing.db", "info"), "LedgerNotFound")
    _refused(anywhere("--ledger", tmp_path / "no" / "such" / "folder.db", "info"), "LedgerNotFound")
    _refused(anywhere("--ledger", _make(tmp_path / "text.db", b"hello"), "info"), "LedgerDamaged")
    _refused(anywhere("--ledger", _make(tmp_path / "noise.db", os.urandom(9000)), "info"), "LedgerDamaged")
    _refused(anywhere("--ledger", _make(tmp_path / "empty.db", b""), "info"), "LedgerDamaged")
    _refused(anywhere("--ledger", other, "info"), "LedgerDamaged")
    _refused(anywhere("--ledger", other, "init"), "LedgerDamaged")
    assert other.read_bytes() == before


def test_a_damaged_ledger(tmp_path: Path, anywhere: Run) -> None:
    place = tmp_path / "ledger.db"
    assert anywhere("--ledger", place, "init").code == 0
    whole = place.read_bytes()
    place.write_bytes(whole[: len(whole) // 2])
    _refused(anywhere("--ledger", place, "info"), "LedgerDamaged")
    place.write_bytes(whole[:4096] + os.urandom(len(whole) - 4096))
    _refused(anywhere("--ledger", place, "info", "--json"), "LedgerDamaged")


@pytest.mark.parametrize(
    "place", ["mysql://x/y", "http://user:hunter2-canary@host/", "postgresql://host:port/x", "//server/share/l.db"]
)
def test_places_that_are_none(place: str, anywhere: Run) -> None:
    _refused(anywhere("--ledger", place, "info"), "LocationUnsafe")


def test_a_ledger_of_a_newer_program(place: str, engine_kind: str, run: Run) -> None:
    statement = "UPDATE {} SET version_num = '9999'"
    if engine_kind == "sqlite":
        with closing(sqlite3.connect(place)) as connection:
            connection.execute(statement.format("schema_version"))
            connection.commit()
    else:
        with psycopg.connect(place.replace("+psycopg", ""), options="-c search_path=ledger,public") as server:
            server.execute(statement.format("schema_version"))
    for command in ("info", "upgrade", "verify", "init"):
        ran = run(command, "--json")
        _refused(ran, "LedgerTooNew")
        assert ran.json["revision"] == "9999"


def test_a_server_without_a_ledger(postgres_url: str, anywhere: Run) -> None:
    _refused(anywhere("--ledger", postgres_url, "info"), "LedgerNotFound")


def test_a_server_without_the_database_or_the_login(postgres_url: str, anywhere: Run) -> None:
    server = postgres_url.rsplit("/", 1)[0]
    _refused(anywhere("--ledger", f"{server}/no_such_database", "info"), "LedgerUnreachable")
    stranger = postgres_url.replace("//postgres@", f"//stranger:{SECRET}@")
    _refused(anywhere("--ledger", stranger, "info"), "LedgerUnreachable")


def test_an_unreachable_server(anywhere: Run) -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        port = reserved.getsockname()[1]
        ran = anywhere("--ledger", f"postgresql://anna:{SECRET}@127.0.0.1:{port}/shop", "info", "--json")
    _refused(ran, "LedgerUnreachable")
    assert f"127.0.0.1:{port}/shop" in ran.json["location"]


@pytest.fixture
def strict_server() -> Iterator[int]:
    """The port of a server that asks for a password and takes none."""

    def serve(listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            with client:
                client.recv(4096)
                client.sendall(b"R" + struct.pack("!ii", 8, 3))
                client.recv(4096)
                body = b"SFATAL\0C28P01\0Mpassword authentication failed for user\0\0"
                client.sendall(b"E" + struct.pack("!i", len(body) + 4) + body)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,), daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(5)


def test_a_wrong_password(strict_server: int, anywhere: Run, state: Path) -> None:
    place = f"postgresql://anna:{SECRET}@127.0.0.1:{strict_server}/shop?sslmode=disable"
    ran = anywhere("--ledger", place, "info", "--json")
    _refused(ran, "PasswordRefused")
    assert ran.json["login"] == "anna"
    assert not any(SECRET in path.read_text(encoding="utf-8") for path in state.rglob("*.log"))


class _Broken(io.StringIO):
    """A standard input that fails, or is interrupted, in the middle of a command."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self._error = error

    def readline(self, _size: int | None = -1) -> str:  # type: ignore[override]
        raise self._error


def test_an_error_nobody_foresaw_is_one_line_and_stands_in_the_log(
    place: str, state: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", _Broken(ZeroDivisionError()))
    assert main(["--ledger", place, "gift-card", "lookup", "-", "--json"]) == 1
    printed = capsys.readouterr()
    facts = json.loads(printed.out)
    assert (facts["error"], facts["kind"]) == ("Unexpected", "ZeroDivisionError")
    (line,) = printed.err.splitlines()
    assert line.startswith("failed: Unexpected: ZeroDivisionError")
    log = (state / "commands.log").read_text(encoding="utf-8")
    assert f"incident {facts['incident']} in gift-card lookup" in log
    assert "Traceback" in log


def test_an_interrupted_command_says_so(
    place: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", _Broken(KeyboardInterrupt()))
    assert main(["--ledger", place, "gift-card", "lookup", "-"]) == 130
    assert capsys.readouterr() == ("", "interrupted; what was not finished is undone\n")


def test_a_state_folder_that_cannot_be_written_does_not_hide_the_answer(
    place: str, anywhere: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = _make(tmp_path / "blocked", b"")
    monkeypatch.setenv("WALLET_DESK_STATE", str(blocked))
    ran = anywhere("--ledger", place, "customer", "add", "Anna", "--json")
    assert (ran.code, ran.json["name"]) == (0, "Anna")
    (line,) = ran.err.splitlines()
    assert "cannot be written" in line


def test_after_all_this_the_ledger_is_as_it_was(ask: Callable[..., Any], run: Run, anna: int, tmp_path: Path) -> None:
    before = ask("customer", "show", anna), ask("transactions", "list"), ask("info")
    bad_file = _make(tmp_path / "bad.xlsx", b"PK nonsense")
    for command in (
        ("post", "debit", anna, "1000", "--source", "promo"),
        ("import", "customers", bad_file),
        ("reconcile", "--out", tmp_path / "bad.xlsx" / "out.xlsx"),
        ("wallet", "close", anna, "--reason", "x"),
        ("gift-card", "issue", "-5"),
        ("customer", "edit", anna, "--email", "nonsense"),
    ):
        assert run(*command).code == 1
    assert (ask("customer", "show", anna), ask("transactions", "list"), ask("info")) == before
    assert ask("verify")["ok"] is True
