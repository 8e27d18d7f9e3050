"""The door as a process of its own: as scripts, schedulers and pipes meet it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from tests.cli.conftest import Run
from tests.support.tree import ROOT

MODULES = ["ledger.cli", *(["desktop_app"] if (ROOT / "desktop_app" / "__main__.py").exists() else [])]


def _start(
    state: Path,
    *arguments: str,
    module: str = "ledger.cli",
    stdout: int | IO[bytes] = subprocess.PIPE,
    more: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    environment = os.environ | {"WALLET_DESK_STATE": str(state), "PYTHONPATH": str(ROOT)} | (more or {})
    command = [sys.executable, "-W", "error", "-m", module, *arguments]
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, env=environment, check=False, timeout=60)


@pytest.fixture
def shop(state: Path, anywhere: Run) -> Path:
    """A state folder with a ledger that has one customer."""
    assert anywhere("init").code == 0
    assert anywhere("customer", "add", "Анна").code == 0
    return state


@pytest.mark.parametrize("module", MODULES)
def test_commands_of_a_script(module: str, shop: Path) -> None:
    shown = _start(shop, "customer", "show", "1", "--json", module=module)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert json.loads(shown.stdout)["name"] == "Анна"
    refused = _start(shop, "customer", "show", "99", module=module)
    assert (refused.returncode, refused.stdout) == (1, b"")
    assert refused.stderr.decode().startswith("refused: CustomerNotFound: ")


def test_a_reader_that_goes_away_is_no_error(shop: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as gone:
        ran = _start(shop, "info", "--json", stdout=gone)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_console_without_the_letters_gets_escapes(shop: Path) -> None:
    narrow = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    people = _start(shop, "customer", "search", more=narrow)
    assert (people.returncode, b"\\u0410" in people.stdout) == (0, True)
    programs = _start(shop, "customer", "search", "--json", more=narrow)
    assert json.loads(programs.stdout)[0]["name"] == "Анна"


def test_no_window_is_needed(shop: Path) -> None:
    code = "import sys; from ledger.cli import main; main(['info']); print('PySide6' in sys.modules)"
    environment = os.environ | {"WALLET_DESK_STATE": str(shop), "PYTHONPATH": str(ROOT)}
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True, timeout=60)
    assert ran.stdout.decode().splitlines()[-1] == "False"
