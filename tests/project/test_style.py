"""Style and types of the whole tree, and sizes a reader can hold in mind."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.tree import ROOT, long_modules, name_of, python_files

LONGEST_MODULE = 500
LONGEST_FUNCTION = 60


def _run(*command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False)


def _long_functions(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = ((node, (node.end_lineno or node.lineno) - node.lineno + 1) for node in functions)
    return [f"{name_of(path)}:{node.name}: {lines} lines" for node, lines in lengths if lines > LONGEST_FUNCTION]


def test_ruff_finds_nothing() -> None:
    done = _run("ruff", "check", "--output-format=concise")
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_would_format_nothing() -> None:
    done = _run("ruff", "format", "--check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_mypy_finds_nothing() -> None:
    done = _run("mypy")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (("ruff", "check", "--no-cache"), "import os\n"),
        (("ruff", "format", "--check", "--no-cache"), "a = [1,2]\n"),
        (("mypy", "--cache-dir", "mypy-cache"), "def half(n: int) -> int:\n    return n / 2\n"),
    ],
)
def test_each_check_notices_a_fault(tmp_path: Path, command: tuple[str, ...], line: str) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    module = tmp_path / "ledger" / "planted.py"
    module.parent.mkdir()
    (module.parent / "__init__.py").write_text('"""A room."""\n', encoding="utf-8")
    module.write_text(f'"""Planted."""\n\n{line}', encoding="utf-8")
    done = _run(*command, folder=tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "planted.py" in done.stdout


def test_no_module_is_too_long() -> None:
    found = long_modules(above=LONGEST_MODULE)
    assert not found, "\n".join(found)


def test_no_function_is_too_long() -> None:
    found = [function for path in python_files() for function in _long_functions(path)]
    assert not found, "\n".join(found)
