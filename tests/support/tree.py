"""The files of the project, for tests that read its source instead of running it."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
NEVER_SOURCE = {
    ".git",
    ".venv",
    "build",
    "dist",
    "__pycache__",
    ".hypothesis",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
}


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that is, or is about to be, committed; in an unpacked archive, every file but the usual litter."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    except (OSError, subprocess.CalledProcessError):
        found = (path for path in ROOT.rglob("*") if not NEVER_SOURCE.intersection(path.relative_to(ROOT).parts))
    else:
        found = (ROOT / name for name in listed if name)
    return tuple(sorted(path for path in found if path.is_file()))


def files_with(*suffixes: str) -> list[Path]:
    """The project's files whose names end so."""
    return [path for path in project_files() if path.name.endswith(suffixes)]


def python_files(*rooms: str) -> list[Path]:
    """The Python modules of these top folders; of the whole tree if none is named."""
    modules = files_with(".py")
    return [path for path in modules if not rooms or path.relative_to(ROOT).parts[0] in rooms]


def name_of(path: Path) -> str:
    """A file's name as people write it: from the top of the tree, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


def line_count(path: Path) -> int:
    """How many lines a text file has."""
    return len(path.read_text(encoding="utf-8").splitlines())


def long_modules(above: int) -> list[str]:
    """The Python modules longer than so many lines, each with its length."""
    lengths = ((path, line_count(path)) for path in python_files())
    return [f"{name_of(path)}: {lines} lines" for path, lines in lengths if lines > above]
