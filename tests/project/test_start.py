"""The front door: what start.py finds missing, installs, stamps and starts — without touching this machine."""

from __future__ import annotations

import ast
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import start
from tests.support.tree import ROOT

SOURCE = (ROOT / "start.py").read_text(encoding="utf-8")


@dataclass
class Machine:
    """A made-up machine: what it lacks, who works on it, and which commands were run."""

    missing_libraries: set[str] = field(default_factory=set)
    missing_modules: set[str] = field(default_factory=set)
    commands: list[list[str]] = field(default_factory=list)
    failing: str = ""

    def can_load(self, library: str) -> bool:
        return library not in self.missing_libraries

    def can_import(self, module: str) -> bool:
        return module not in self.missing_modules

    def call(self, command: list[str], **_: object) -> int:
        self.commands.append(command)
        if command[:2] == ["apt-get", "install"]:
            self.missing_libraries.clear()
            self.missing_modules.clear()
        return int(bool(self.failing) and self.failing in command)

    def steps(self) -> list[str]:
        """The commands in short."""
        words = {"venv": "venv", "pip": "pip", "apt-get": "apt", "resources.build": "texts"}
        return [next(words[word] for word in command if word in words) for command in self.commands]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    made_up = Machine()
    venv = tmp_path / ".venv"
    python = venv / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    lock = tmp_path / "requirements.lock"
    lock.write_text("one==1", encoding="utf-8")
    values = {"VENV": str(venv), "STAMP": str(venv / ".stamp"), "LOCK": str(lock), "LINUX": True, "WINDOWS": False}
    for name, value in values.items():
        monkeypatch.setattr(start, name, value)
    for name in ("can_load", "can_import"):
        monkeypatch.setattr(start, name, getattr(made_up, name))
    monkeypatch.setattr(start, "works", lambda _command: True)
    monkeypatch.setattr(subprocess, "call", made_up.call)
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.delenv("DISPLAY", raising=False)
    return made_up


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Collects what start.py would turn into."""
    commands: list[list[str]] = []

    def become(command: list[str]) -> int:
        commands.append(command[1:])
        return 0

    monkeypatch.setattr(start, "become", become)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH"):
        monkeypatch.setenv(name, "")
    return commands


def test_an_old_python_can_parse_it() -> None:
    ast.parse(SOURCE, feature_version=(3, 6))
    assert "from __future__" not in SOURCE


def test_it_needs_the_standard_library_only() -> None:
    nodes = list(ast.walk(ast.parse(SOURCE)))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    assert names - sys.stdlib_module_names == {"resources"}


def test_an_old_python_is_refused_in_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    assert start.main([]) == 1
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_someone_without_rights_is_told_the_line(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.missing_libraries = {"libEGL.so.1", "libglib-2.0.so.0"}
    machine.missing_modules = {"ensurepip"}
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert start.main(["test"]) == 1
    venv = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    line = f"sudo apt-get install -y --no-install-recommends libegl1 libglib2.0-0 {venv}\n"
    assert line in capsys.readouterr().err
    assert machine.commands == []


def test_another_distribution_is_told_what_is_missing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.missing_libraries = {"libGL.so.1"}
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert start.main([]) == 1
    assert "lacks libGL.so.1" in capsys.readouterr().err


def test_root_gets_the_packages_installed(machine: Machine) -> None:
    machine.missing_libraries = {"libxkbcommon.so.0", "libxcb-cursor.so.0"}
    start.provide_system_packages()
    assert machine.steps() == ["apt", "apt"]
    assert machine.commands[1][4:] == ["libxkbcommon0"], "the X libraries are needed only where there is a display"


def test_a_display_needs_its_libraries_too(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.missing_libraries = {"libxcb-cursor.so.0"}
    monkeypatch.setenv("DISPLAY", ":0")
    assert start.missing_packages() == [("libxcb-cursor.so.0", "libxcb-cursor0")]


def test_a_failing_installation_ends_with_the_line(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.missing_libraries = {"libGL.so.1"}
    machine.failing = "update"
    assert start.main([]) == 1
    assert "apt-get install -y --no-install-recommends libgl1" in capsys.readouterr().err


def test_the_environment_is_made_once(machine: Machine) -> None:
    start.provide_environment()
    assert machine.steps() == ["venv", "pip"]
    assert {"--require-hashes", "--only-binary=:all:"} <= set(machine.commands[1])
    start.provide_environment()
    assert len(machine.commands) == 2


def test_a_changed_lock_is_brought_in_without_starting_over(machine: Machine) -> None:
    start.provide_environment()
    Path(start.LOCK).write_text("one==2", encoding="utf-8")
    start.provide_environment()
    assert machine.steps() == ["venv", "pip", "pip"]


def test_another_python_starts_over(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    start.provide_environment()
    monkeypatch.setattr(platform, "python_version", lambda: "3.99.0")
    start.provide_environment()
    assert machine.steps() == ["venv", "pip", "venv", "pip"]


def test_an_interrupted_set_up_repairs_itself(machine: Machine) -> None:
    machine.failing = "--require-hashes"
    with pytest.raises(start.SetupError, match="installing the packages failed"):
        start.provide_environment()
    machine.failing = ""
    start.provide_environment()
    assert machine.steps() == ["venv", "pip", "venv", "pip"]


def test_an_interrupted_update_starts_over(machine: Machine) -> None:
    start.provide_environment()
    Path(start.LOCK).write_text("one==2", encoding="utf-8")
    machine.failing = "--require-hashes"
    with pytest.raises(start.SetupError):
        start.provide_environment()
    machine.failing = ""
    start.provide_environment()
    assert machine.steps() == ["venv", "pip", "pip", "venv", "pip"]


@pytest.mark.parametrize("arguments", [[], ["--ledger", "x.db"], ["--ledger=x.db"]])
def test_without_a_display_the_window_stays_off_screen(started: list[list[str]], arguments: list[str]) -> None:
    assert start.run_program(arguments) == 0
    assert started == [["-P", "-m", "desktop_app", *arguments, "--no-display"]]
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.parametrize(
    "arguments", [["reconcile", "--day", "2026-03-01"], ["--ledger", "x.db", "verify"], ["--tour", "shots"]]
)
def test_a_command_needs_no_display(started: list[list[str]], arguments: list[str]) -> None:
    start.run_program(arguments)
    assert started == [["-P", "-m", "desktop_app", *arguments]]


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_with_a_display_the_window_opens(started: list[list[str]], monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, ":0")
    start.run_program([])
    assert started == [["-P", "-m", "desktop_app"]]


def test_the_program_starts_where_the_person_stands(started: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    before = Path.cwd()
    start.run_program(["info"])
    assert Path.cwd() == before
    assert os.environ["PYTHONPATH"].split(os.pathsep) == [start.ROOT, "elsewhere"]
    assert len(started) == 1


def test_the_tests_get_their_arguments(started: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path.cwd())
    start.run_tests(["-k", "wallet"])
    assert started == [["-m", "pytest", "-k", "wallet"]]
