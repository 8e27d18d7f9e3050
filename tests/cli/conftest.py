"""Commands run in this process, as a person or a script would give them, on ledgers of both engines."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ledger.cli import main
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


@pytest.fixture
def place(places: Places) -> str:
    """A fresh ledger, on each engine."""
    return places.make()


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
def anna(ask: Callable[..., Any]) -> int:
    """The id of a customer with 100.00 SAR of her own."""
    customer: int = ask("customer", "add", "Anna Smith", "--phone", "+966500000001")["id"]
    ask("wallet", "top-up", customer, "100", "SAR", "--tender", "cash")
    return customer
