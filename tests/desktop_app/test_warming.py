"""What pages need is loaded while nobody waits; what only files need is not loaded by the window at all."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.pages.registry import PAGES
from desktop_app.warming import ROOMS, Warming, modules
from tests.support.tree import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

_ASK = """
import sys
import desktop_app.app
from desktop_app.pages.registry import PAGES
from desktop_app.warming import modules
import importlib
for name in modules():
    importlib.import_module(name)
known = set(sys.modules)
import desktop_app.pages.registry
for entry in desktop_app.pages.registry.PAGES:
    assert entry.create.__code__.co_names, entry.id
    for name in entry.create.__code__.co_names:
        if name.startswith("desktop_app."):
            importlib.import_module(name)
print(sorted(set(sys.modules) - known))
print([heavy for heavy in ("openpyxl", "numpy", "reportlab", "pytest") if heavy in sys.modules])
"""


def _plant(folder: Path, count: int) -> list[str]:
    names = [f"warmed_{at}" for at in range(count)]
    for name in names:
        (folder / f"{name}.py").write_text("import time\n\ntime.sleep(0.01)  # longer than a turn\n")
    return names


def test_everything_a_page_needs_is_loaded_and_nothing_that_only_files_need() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _ASK],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("[]\n[]\n", 0), done.stderr


def test_every_room_is_named_once_and_has_modules() -> None:
    names = list(modules())
    assert len(set(names)) == len(names)
    assert all(any(name.startswith(f"{room}.") for name in names) for room in ROOMS)


def test_modules_are_loaded_a_few_at_a_time(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    names = _plant(tmp_path, 3)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    warming = Warming(window, names)
    with qtbot.waitSignal(warming.finished):
        warming.start()
        warming.turn()
        assert [name in sys.modules for name in names] == [True, False, False]
    assert set(names) <= set(sys.modules)
    for name in names:
        del sys.modules[name]


def test_it_rests_while_the_window_is_used_or_a_dialog_is_open(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    [name] = _plant(tmp_path, 1)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    warming = Warming(window, [name])
    warming.start()
    before = warming.due_in
    handle = window.windowHandle()
    assert handle is not None
    QCoreApplication.sendEvent(handle, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier))
    assert warming.due_in > before
    dialog = QDialog(window)
    dialog.open()
    warming.turn()
    assert name not in sys.modules
    dialog.reject()
    with qtbot.waitSignal(warming.finished):
        pass
    del sys.modules[name]


def test_a_stopped_one_loads_nothing(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    [name] = _plant(tmp_path, 1)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    warming = Warming(window, [name])
    warming.stop()
    warming.start()
    assert not warming.due_in
    assert name not in sys.modules


def test_every_page_of_the_rail_is_named_after_its_module() -> None:
    assert {entry.id for entry in PAGES if entry.in_rail} <= {name.rpartition(".")[2] for name in modules(ROOMS[-1:])}
