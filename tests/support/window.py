"""A window's services over a throw-away folder, and keys as people press them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop_app.commands import CommandRegistry
from desktop_app.context import AppContext
from desktop_app.outbox import Outbox
from desktop_app.places import Places
from desktop_app.settings import Settings
from desktop_app.tasks import TaskRunner
from desktop_app.trouble import Trouble
from ledger.use_cases.opening import ledger_info

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ledger.use_cases.opening import Ledger


def places_in(folder: Path) -> Places:
    """Places below one folder."""
    return Places(folder / "config", folder / "state", folder / "log")


def make_context(folder: Path, ledger: Ledger | None = None) -> AppContext:
    """Services that keep everything below `folder`; `ledger` is adopted when given. Close its tasks at the end."""
    places = places_in(folder)
    tasks = TaskRunner(Trouble())
    context = AppContext(tasks, Settings(places.config), CommandRegistry(), Outbox(places.outbox), places)
    context.use_language("en")
    if ledger is not None:
        context.adopt(ledger, ledger_info(ledger))
    return context


def type_text(widget: QWidget, text: str) -> None:
    """Type any script; QTest aborts the process on letters beyond Latin-1."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def delete_now(widget: QWidget) -> None:
    """Destroy a widget and everything it deferred."""
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
