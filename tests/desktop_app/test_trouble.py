"""Unexpected errors: logged, shown, never swallowed; the program lives on."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import qCritical

from desktop_app.trouble import Incident, Trouble, install_hooks, keep_log, remove_hooks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def trouble(qtbot: QtBot, tmp_path: Path) -> Iterator[Trouble]:  # noqa: ARG001 - Qt must exist first
    before = sys.excepthook, threading.excepthook
    made = Trouble()
    path = keep_log(tmp_path)
    install_hooks(made)
    yield made
    remove_hooks()
    sys.excepthook, threading.excepthook = before
    for name in ("ledger", "desktop_app"):
        logger = logging.getLogger(name)
        for handler in [one for one in logger.handlers if getattr(one, "baseFilename", "") == str(path)]:
            logger.removeHandler(handler)
            handler.close()


def _log(folder: Path) -> str:
    return (folder / "wallet-desk.log").read_text(encoding="utf-8")


def _planted() -> None:
    raise ValueError("planted")


def test_an_exception_nobody_caught_is_logged_and_announced(trouble: Trouble, tmp_path: Path) -> None:
    incidents: list[Incident] = []
    trouble.happened.connect(incidents.append)
    try:
        _planted()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert [one.summary for one in incidents] == ["ValueError: planted"]
    assert incidents[0].number in _log(tmp_path)
    assert "in _planted" in _log(tmp_path), "with its traceback"


def test_an_exception_in_a_thread_arrives_on_the_windows_thread(trouble: Trouble, qtbot: QtBot, tmp_path: Path) -> None:
    threads: list[threading.Thread] = []
    trouble.happened.connect(lambda _: threads.append(threading.current_thread()))
    with qtbot.waitSignal(trouble.happened):
        threading.Thread(target=_planted, name="planted-thread").start()
    assert threads == [threading.main_thread()]
    assert "planted-thread" in _log(tmp_path)


def test_what_qt_complains_about_is_logged_and_its_errors_announced(
    trouble: Trouble, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(trouble.happened) as announced:
        qCritical("planted by a test")
    assert announced.args[0].summary == "planted by a test"
    assert "planted by a test" in _log(tmp_path)


def test_stopping_by_keyboard_is_no_incident(trouble: Trouble, capsys: pytest.CaptureFixture[str]) -> None:
    trouble.happened.connect(lambda _: pytest.fail("no incident"))
    stopped = KeyboardInterrupt()
    sys.excepthook(KeyboardInterrupt, stopped, None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
