"""Commands run in this process, as a person or a script would give them, on ledgers of both engines."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
    """A fresh ledger, on each engine; Anna is in it when the test asks for her."""
    if "anna" not in request.fixturenames:
        return places.make()
    made = _copy(places.kind, request.getfixturevalue("sqlite_with_anna"), places.folder / "anna.db")
    places.made.append(made)
    return made


def _copy(kind: str, template: Path, target: Path) -> str:
    if kind == "sqlite":
        return str(shutil.copy(template, target))
    return postgres.clone_database(postgres.template_database("cli_with_anna", _fill))


@pytest.fixture(scope="session")
def kept_places() -> Iterator[dict[str, str]]:
    """Places that several tests share, by engine; at the end everything in them must be as it was."""
    kept: dict[str, str] = {}
    yield kept
    for place in kept.values():
        assert _figures(place) == (["100.00"], [("SAR", "100.00", "0.00"), ("PTS", "0", "0")], ["Anna Smith"])
        if "://" in place:
            postgres.drop_database(place)


def _figures(place: str) -> tuple[list[str], list[tuple[str, str, str]], list[str]]:
    """What was posted, where that left Anna's wallets, and who is a customer."""
    posted, anna, all_ = (
        _asked(place, *words)
        for words in (("transactions", "list", "--all"), ("customer", "show", ANNA), ("customer", "search", "--all"))
    )
    wallets = [(one["currency"], one["balance"], one["on_hold"]) for one in anna["wallets"]]
    return [row["amount"] for row in posted], wallets, [row["name"] for row in all_]


def _asked(place: str, *words: object) -> Any:  # noqa: ANN401 - whatever was printed
    with redirect_stdout(io.StringIO()) as out:
        assert main(["--ledger", place, "--json", *map(str, words)]) == 0
    return json.loads(out.getvalue())


@pytest.fixture
def unchanged(
    engine_kind: str,
    kept_places: dict[str, str],
    sqlite_with_anna: Path,
    tmp_path_factory: pytest.TempPathFactory,
    anywhere: Run,
) -> Iterator[Run]:
    """Run commands on a ledger with Anna that tests share, on each engine: they must leave it as it was."""
    if engine_kind not in kept_places:
        target = tmp_path_factory.mktemp("unchanged") / "ledger.db"
        kept_places[engine_kind] = _copy(engine_kind, sqlite_with_anna, target)
    place = kept_places[engine_kind]
    yield lambda *arguments, **more: anywhere("--ledger", place, *arguments, **more)
    assert [row["balance_after"] for row in _asked(place, "transactions", "list", "--all")] == ["100.00"]


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
def anna(place: str) -> int:
    """The id of a customer with 100.00 SAR of her own."""
    assert place
    return ANNA
