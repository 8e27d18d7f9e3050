"""Waiting until a window has nothing under way, and goes on having nothing: one answer often asks the next question."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desktop_app.tasks import TaskRunner

_QUIET_SECONDS = 0.08


def wait_until_quiet(qtbot: QtBot, tasks: TaskRunner, timeout: int = 20_000) -> None:
    """Wait until no work has been under way for a moment, seen over several turns of the event loop."""
    since: list[float] = []

    def quiet() -> bool:
        if tasks.busy:
            since.clear()
            return False
        since.append(time.monotonic())
        return since[-1] - since[0] >= _QUIET_SECONDS

    qtbot.waitUntil(quiet, timeout=timeout)


def wait_until_active(qtbot: QtBot, window: QWidget) -> None:
    """Wait until a shown window is the active one, asking again: a window of an earlier test may be closing late."""

    def active() -> bool:
        if not window.isActiveWindow():
            window.raise_()
            window.activateWindow()
        return window.isActiveWindow()

    qtbot.waitUntil(active, timeout=20_000)
