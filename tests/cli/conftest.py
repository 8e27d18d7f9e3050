"""Commands run in this process, as a person or a script would give them, on ledgers of both engines."""

from __future__ import annotations

import io
import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from ledger.cli import main
from tests.support import postgres
from tests.support.ledgers import Places


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever was printed
        """Stdout as one JSON value."""
        return json.loads(self.out)

    @property
    def error(self) -> str:
        """The name of the refusal; the line on stderr must agree with it."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        assert lines[0].startswith("refused: "), lines[0]
        return lines[0].split(": ")[1]


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state folder of the test's own."""
    folder = tmp_path / "state"
    monkeypatch.setenv("WALLET_DESK_STATE", str(folder))
    monkeypatch.delenv("WALLET_DESK_LEDGER", raising=False)
    return folder


@pytest.fixture
def anywhere(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command as it is given: `anywhere("info", "--json")`; `stdin` is what it can read."""

    def run(*arguments: object, stdin: str = "") -> Ran:
        monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        code = main([str(one) for one in arguments])
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run


ANNA = 1
"""The id of Anna Smith, who has 100.00 SAR of her own, in every ledger made from a template with her."""


def _fill(place: str) -> None:
    for command in (
        ("init", "--name", "Test shop"),
        ("customer", "add", "Anna Smith", "--phone", "+966500000001"),
        ("wallet", "top-up", str(ANNA), "100", "SAR", "--tender", "cash"),
    ):
        with redirect_stdout(io.StringIO()):
            assert main(["--ledger", place, *command]) == 0


@pytest.fixture(scope="session")
def sqlite_with_anna(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite ledger with Anna to copy."""
    path = tmp_path_factory.mktemp("with-anna") / "ledger.db"
    _fill(str(path))
    return path


@pytest.fixture
def place(places: Places, request: pytest.FixtureRequest) -> str:
    """A fresh ledger, on each engine; Anna is in it when the test asks for her.

    A module that says SHARES_A_LEDGER has one for all its tests, which keep to customers of their own.
    """
    if getattr(request.module, "SHARES_A_LEDGER", False):
        kept: Kept = request.getfixturevalue("kept_places")
        return kept.place(request.module.__name__, places.kind)
    if "anna" not in request.fixturenames:
        return places.make()
    made = _copy(places.kind, request.getfixturevalue("sqlite_with_anna"), places.folder / "anna.db")
    places.made.append(made)
    return made


def _copy(kind: str, template: Path, target: Path) -> str:
    if kind == "sqlite":
        return str(shutil.copy(template, target))
    return postgres.clone_database(postgres.template_database("cli_with_anna", _fill))


@dataclass(frozen=True)
class Kept:
    """Ledgers with Anna that several tests share, by name and engine."""

    template: Path
    folder: Path
    places: dict[tuple[str, str], str]

    def place(self, name: str, kind: str) -> str:
        """The place of this name, made at first need."""
        if (name, kind) not in self.places:
            self.places[name, kind] = _copy(kind, self.template, self.folder / f"{name}.db")
        return self.places[name, kind]


@pytest.fixture(scope="session")
def kept_places(sqlite_with_anna: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    """Ledgers that several tests share."""
    kept = Kept(sqlite_with_anna, tmp_path_factory.mktemp("kept"), {})
    yield kept
    for (_, kind), place in kept.places.items():
        if kind == "postgresql":
            postgres.drop_database(place)


@pytest.fixture
def unchanged(engine_kind: str, kept_places: Kept, anywhere: Run) -> Iterator[Run]:
    """Run commands on a ledger with Anna that tests share, on each engine: they must leave it as it was."""
    place = kept_places.place("unchanged", engine_kind)
    yield lambda *arguments, **more: anywhere("--ledger", place, *arguments, **more)
    assert _figures(place) == (1, 2, 1, 0, 0, 10_000, 0, 0)


_FIGURES = "SELECT {}, sum(available), sum(on_hold), sum(debt) FROM wallets".format(
    ", ".join(
        f"(SELECT count(*) FROM {table})" for table in ("transactions", "wallets", "customers", "holds", "gift_cards")
    )
)


def _figures(place: str) -> tuple[int, ...]:
    """How many transactions, wallets, customers, holds and cards there are, and what the wallets hold and owe."""
    if "://" not in place:
        with closing(sqlite3.connect(place)) as connection:
            return tuple(connection.execute(_FIGURES).fetchone())
    with psycopg.connect(place.replace("+psycopg", ""), options="-c search_path=ledger") as server:
        (row,) = server.execute(_FIGURES).fetchall()
        return tuple(map(int, row))


@pytest.fixture
def run(place: str, anywhere: Run) -> Run:
    """Run a command on `place`."""
    return lambda *arguments, **more: anywhere("--ledger", place, *arguments, **more)


@pytest.fixture
def ask(run: Run) -> Callable[..., Any]:
    """Run a command on `place` that must be done; what it answers in JSON."""

    def asked(*arguments: object, stdin: str = "") -> Any:  # noqa: ANN401 - whatever was printed
        ran = run(*arguments, "--json", stdin=stdin)
        assert (ran.code, ran.err) == (0, ""), ran
        return ran.json

    return asked


@pytest.fixture
def anna(place: str, request: pytest.FixtureRequest) -> int:
    """The id of a customer with 100.00 SAR of her own; a new one where tests share a ledger."""
    assert place
    if not getattr(request.module, "SHARES_A_LEDGER", False):
        return ANNA
    ask = request.getfixturevalue("ask")
    customer: int = ask("customer", "add", "Anna Smith")["id"]
    ask("wallet", "top-up", customer, "100", "SAR", "--tender", "cash")
    return customer
