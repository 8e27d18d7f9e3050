"""Widgets die on the window's thread, whoever made the garbage."""

from __future__ import annotations

import gc
import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCalendarWidget, QLabel

from desktop_app.assets import refresh_icons
from desktop_app.collecting import Collector, collect_due, set_aside
from desktop_app.tasks import TaskRunner
from desktop_app.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ledger.progress import Progress


class Cell:
    """Something that says on which thread it died."""

    def __init__(self, deaths: list[threading.Thread]) -> None:
        self._deaths = deaths
        self.neighbour: Cell | None = None

    def __del__(self) -> None:
        self._deaths.append(threading.current_thread())


def _touch(cell: Cell, _: Progress) -> None:
    cell.neighbour = None


def _hear(cell: Cell, _: None) -> None:
    cell.neighbour = None


def _drop_a_pair(deaths: list[threading.Thread]) -> None:
    """Leave garbage that only the collector can find."""
    one, other = Cell(deaths), Cell(deaths)
    one.neighbour, other.neighbour = other, one


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:  # noqa: ARG001 - Qt must exist first
    made = TaskRunner(Trouble())
    yield made
    made.close()


def test_garbage_dies_on_the_windows_thread_while_workers_work(tasks: TaskRunner, qtbot: QtBot) -> None:
    deaths: list[threading.Thread] = []
    kept: list[list[list[int]]] = []

    def work(_: Progress) -> None:
        for _turn in range(300):
            _drop_a_pair(deaths)
            kept.append([[] for _ in range(20)])

    with qtbot.waitSignal(tasks.idle, timeout=20_000):
        tasks.read(work, lambda _: None)
    qtbot.waitUntil(lambda: bool(deaths))
    assert set(deaths) == {threading.main_thread()}


def test_python_collects_again_once_the_last_is_stopped(qtbot: QtBot) -> None:  # noqa: ARG001 - Qt must exist first
    assert gc.isenabled()
    one, other = Collector(), Collector()
    assert not gc.isenabled()
    one.stop()
    one.stop()
    assert not gc.isenabled()
    other.stop()
    assert gc.isenabled()


def test_nothing_is_collected_before_it_is_due() -> None:
    gc.collect()
    deaths: list[threading.Thread] = []
    _drop_a_pair(deaths)
    collect_due()
    assert deaths == []


def test_all_there_is_is_looked_through_only_when_it_grew_by_a_quarter(qtbot: QtBot) -> None:  # noqa: ARG001 - Qt first
    collector, thresholds = Collector(), gc.get_threshold()
    deaths: list[threading.Thread] = []
    try:
        gc.set_threshold(1, 0, 0)
        gc.collect(1)
        young: list[list[int]] = [[] for _ in range(10)]
        collect_due()
        one, other = Cell(deaths), Cell(deaths)
        gc.collect(1)
        one.neighbour, other.neighbour = other, one
        del one, other
        young += [[] for _ in range(10)]
        collect_due()
        assert deaths == []
        kept: list[list[int]] = [[] for _ in range(len(gc.get_objects(2)) // 3)]
        gc.collect(1)
        young += [[] for _ in range(10)]
        collect_due()
        assert len(deaths) == 2
        assert (bool(kept), len(young)) == (True, 30)
    finally:
        gc.set_threshold(*thresholds)
        collector.stop()


def test_it_looks_again_soon_while_much_is_made(qtbot: QtBot) -> None:  # noqa: ARG001 - Qt must exist first
    collector = Collector()
    try:
        collector.look()
        usual = collector.every
        kept: list[list[int]] = [[] for _ in range(20_000)]
        collector.look()
        assert collector.every * 10 < usual
        collector.look()
        assert (collector.every, len(kept)) == (usual, 20_000)
    finally:
        collector.stop()


def test_widgets_that_wait_to_be_collected_are_passed_unharmed(app: QApplication) -> None:  # noqa: ARG001 - it must exist
    """Collecting while Qt's list of all widgets is made into Python's would end the process."""
    thresholds = gc.get_threshold()
    gc.disable()
    try:
        lost = [QLabel() for _ in range(300)]
        for one in lost:
            one.itself = one  # type: ignore[attr-defined]
        del one, lost
        calendars = [QCalendarWidget() for _ in range(20)]
        gc.set_threshold(1, 1, 1)
        gc.enable()
        refresh_icons()
        assert (gc.isenabled(), len(calendars)) == (True, 20)
    finally:
        gc.set_threshold(*thresholds)
        gc.enable()


def test_what_was_set_aside_is_not_looked_through() -> None:
    try:
        set_aside()
        assert gc.get_freeze_count() > len(gc.get_objects(2))
    finally:
        gc.unfreeze()


def test_finished_work_holds_nothing_that_asked(tasks: TaskRunner, qtbot: QtBot) -> None:
    deaths: list[threading.Thread] = []
    cell, heard = Cell(deaths), Cell(deaths)
    with qtbot.waitSignal(tasks.idle):
        task = tasks.read(partial(_touch, cell), partial(_hear, heard), owner=tasks)
    del cell, heard
    assert deaths == [threading.main_thread()] * 2, "a worker that still holds the task holds nobody else"
    assert task.owner is None
