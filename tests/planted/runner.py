"""Plants bugs one after another in a copy of the tree and runs the tests that must notice each."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.planted.bug import Bug

ROOT = Path(__file__).parents[2]
COPIED = ("ledger", "tests", "resources", "desktop_app", "pyproject.toml")
PATIENCE_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Result:
    """`verdict`: found, missed, or broken when the tests did not run as they should. `said` is their last line."""

    bug: Bug
    verdict: str
    said: str


def copy_tree(to: Path) -> Path:
    """What the tests need, in a folder of its own."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, to / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
        else:
            shutil.copy(source, to / name)
    return to


def plant(tree: Path, bug: Bug) -> str:
    """Do it wrong; the file's text as it was. ValueError when the text is not there exactly once."""
    file = tree / bug.file
    text = file.read_text(encoding="utf-8")
    if text.count(bug.old) != 1:
        raise ValueError(f"{bug.name}: {text.count(bug.old)} places in {bug.file}")
    file.write_text(text.replace(bug.old, bug.new), encoding="utf-8")
    return text


def run(bugs: Iterable[Bug], tree: Path) -> Iterator[Result]:
    """Plant each in turn and see whether a test fails. Errors that keep tests from running count as broken."""
    for bug in bugs:
        whole = plant(tree, bug)
        yield Result(bug, *_verdict(tree, bug.tests))
        (tree / bug.file).write_text(whole, encoding="utf-8")


def _verdict(tree: Path, tests: tuple[str, ...]) -> tuple[str, str]:
    command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-n0", "-p", "no:cacheprovider", *tests]
    try:
        done = subprocess.run(
            command, cwd=tree, capture_output=True, text=True, check=False, timeout=PATIENCE_SECONDS
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "found", "the tests do not end"
    said = (done.stdout.strip().splitlines() or [""])[-1]
    if done.returncode == 0:
        return "missed", said
    return ("found" if re.search(r"\d+ failed", said) else "broken"), said
