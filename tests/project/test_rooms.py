"""The arrow between the rooms holds, and every contract that guards it can fail (DESIGN 2)."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.support.tree import ROOT, python_files

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
ROOMS = ("ledger", "desktop_app")

# Contract, the module it is broken in, and the line that breaks it.
BREAKS = [
    ("no-window-in-the-ledger", "ledger/domain/planted.py", "from PySide6 import QtCore"),
    ("no-window-in-the-ledger", "ledger/reports/planted.py", "import desktop_app"),
    ("no-storage-in-the-window", "desktop_app/planted.py", "import ledger.storage"),
    ("no-storage-in-the-window", "desktop_app/pages/planted.py", "from sqlalchemy import select"),
    ("no-storage-in-the-window", "desktop_app/planted.py", "import ledger.migrations"),
    ("no-storage-in-the-window", "ledger/commands/planted.py", "import ledger.storage"),
    ("pure-domain", "ledger/domain/planted.py", "import ledger.storage"),
    ("pure-domain", "ledger/domain/planted.py", "from ledger import use_cases"),
    ("pure-domain", "ledger/domain/planted.py", "import sqlalchemy.orm"),
    ("sql-in-storage-only", "ledger/use_cases/planted.py", "from sqlalchemy import text"),
    ("sql-in-storage-only", "ledger/gateways/planted.py", "import psycopg.sql"),
    ("sql-in-storage-only", "ledger/planted.py", "from alembic import command"),
    ("one-arrow", "ledger/storage/planted.py", "import ledger.use_cases"),
    ("one-arrow", "ledger/use_cases/planted.py", "import ledger.commands"),
    ("one-arrow", "ledger/gateways/planted.py", "import ledger.storage"),
    ("one-arrow", "ledger/domain/planted.py", "import ledger.reports"),
]


def _lint(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", LINT_IMPORTS, "--no-cache", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def _contract_names() -> dict[str, str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["id"]: contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}


@pytest.fixture
def copied_tree(tmp_path: Path) -> Path:
    for source in [ROOT / "pyproject.toml", *python_files(*ROOMS)]:
        target = tmp_path / source.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    return tmp_path


def test_the_rooms_keep_their_contracts() -> None:
    done = _lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("contract", "module", "line"), BREAKS)
def test_a_contract_notices_its_breach(copied_tree: Path, contract: str, module: str, line: str) -> None:
    planted = copied_tree / module
    if not planted.parent.exists():
        planted.parent.mkdir()
        (planted.parent / "__init__.py").touch()
    planted.write_text(f"{line}\n", encoding="utf-8")
    done = _lint(copied_tree, "--contract", contract)
    assert f"{_contract_names()[contract]} BROKEN" in done.stdout, done.stdout + done.stderr
    assert "planted" in done.stdout


def test_every_contract_is_broken_on_purpose_somewhere() -> None:
    assert {contract for contract, _, _ in BREAKS} == set(_contract_names())
