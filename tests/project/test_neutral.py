"""Nothing in the tree names the machine or the package index it was made with; the front door is as described."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.support.tree import ROOT, files_with, name_of, project_files

# Folders of one machine. A path is meant only where nothing but the start of a word stands before the slash.
MACHINE_PATHS = re.compile(r"(?<![\w.\-/})])/(?:work|root)(?=[/\s\"'`),:;]|$)|/home/\w+/|[A-Z]:\\Users\\", re.MULTILINE)
INDEX_SETTINGS = re.compile(r"://|index[-_]url|find[-_]links|pypi|pythonhosted|registry|mirror", re.IGNORECASE)
HASHED = re.compile(r"^(?P<name>[A-Za-z0-9_.-]+)==[^ ]+( ; [^\\]+)? \\$")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="ignore")


def _lines_matching(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    numbered = ((path, n, line) for path in paths for n, line in enumerate(_text(path).splitlines(), 1))
    return [f"{name_of(path)}:{n}: {line.strip()[:100]}" for path, n, line in numbered if pattern.search(line)]


def test_no_file_names_a_folder_of_one_machine() -> None:
    readable = [path for path in project_files() if path.suffix not in {".ttf", ".png", ".xlsx"}]
    found = _lines_matching(MACHINE_PATHS, readable)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("parts", [("see ", "root", "notes"), ("cd '", "work'"), ("", "home", "anna", "x")])
def test_a_folder_of_one_machine_would_be_noticed(parts: tuple[str, ...]) -> None:
    assert MACHINE_PATHS.search("/".join(parts))


@pytest.mark.parametrize("text", ["homework/root_packages", "https://host/work/x", "a/work", "{root}/root", "/rooted"])
def test_other_slashes_are_let_be(text: str) -> None:
    assert not MACHINE_PATHS.search(text)


def test_no_lock_or_setting_names_a_package_index() -> None:
    found = _lines_matching(INDEX_SETTINGS, files_with(".lock", ".toml", ".cfg", ".ini"))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("line", ["--extra-index-url x", "url = 'https:" + "//files'", "find-links = ./wheels"])
def test_a_package_index_would_be_noticed(line: str) -> None:
    assert INDEX_SETTINGS.search(line)


def test_every_locked_package_is_pinned_and_hashed() -> None:
    lines = _text(ROOT / "requirements.lock").splitlines()
    entries = [n for n, line in enumerate(lines) if not line.startswith(" ")]
    assert entries, "the lock is empty"
    for n in entries:
        assert HASHED.match(lines[n]), lines[n]
        assert lines[n + 1].strip().startswith("--hash=sha256:"), lines[n]


def test_the_lock_holds_every_declared_package() -> None:
    settings = tomllib.loads(_text(ROOT / "pyproject.toml"))
    declared = settings["project"]["dependencies"] + settings["dependency-groups"]["dev"]
    wanted = {_normal(re.split(r"[\[<>=!~ ]", requirement)[0]) for requirement in declared}
    locked = {_normal(line.split("==")[0]) for line in _text(ROOT / "requirements.lock").splitlines() if "==" in line}
    assert wanted - locked == set()


def test_the_read_me_shows_the_commands_that_work() -> None:
    commands = {line.split("#")[0].strip() for line in _text(ROOT / "README.md").splitlines()}
    assert {"python3 start.py", "python3 start.py test"} <= commands
    assert "start.py test" in _text(ROOT / ".ci" / "run")


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
