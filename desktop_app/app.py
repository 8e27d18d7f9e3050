"""The composition root of the window: nothing else builds its services."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app import theme
from desktop_app.collecting import set_aside
from desktop_app.commands import CommandRegistry
from desktop_app.connection import Connection
from desktop_app.context import AppContext
from desktop_app.dialogs.ledger_place import CreateLedgerDialog, OpenLedgerDialog, known_zones
from desktop_app.look import Look
from desktop_app.main_window import MainWindow
from desktop_app.opening import Opener
from desktop_app.outbox import Outbox
from desktop_app.places import PROGRAM, Places, user_places
from desktop_app.settings import Settings
from desktop_app.tasks import TaskRunner
from desktop_app.trouble import Trouble, install_hooks, keep_log, remove_hooks
from desktop_app.warming import Warming

if TYPE_CHECKING:
    from desktop_app.tasks import Failure


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line; "" leaves it to the settings."""

    ledger: str = ""
    language: str = ""
    theme: str = ""


class App(QObject):
    """One running window and its services."""

    def __init__(self, app: QApplication, options: Options, places: Places, *, remembers: bool = True) -> None:
        """`remembers` False: a visit that leaves the person's preferences as they are."""
        super().__init__()
        self._folder = None if remembers else TemporaryDirectory(prefix="wallet-desk-visit-")
        self.qt = app
        self.trouble = Trouble(self)
        self.tasks = TaskRunner(self.trouble, self)
        settings = Settings(places.config if self._folder is None else Path(self._folder.name))
        self.context = AppContext(self.tasks, settings, CommandRegistry(), Outbox(places.outbox), places)
        self.look = Look(app, self.context)
        self.look.start(options.language, options.theme)
        self.opener = Opener(self.context, self)
        self.context.opener = self.opener
        self.context.look = self.look
        self.connection = Connection(self.context, self)
        self.window = MainWindow(self.context, self.look, self.connection)
        self.warming = Warming(self.window)
        self._options = options
        self._connect()

    def _connect(self) -> None:
        start = self.window.start_page
        self.trouble.happened.connect(self.window.show_incident)
        self.opener.began.connect(start.show_opening)
        self.opener.failed.connect(self._not_opened)
        self.context.opened.connect(self.warming.start)
        self.warming.finished.connect(lambda: QTimer.singleShot(0, known_zones))
        start.again_asked.connect(self.opener.try_again)
        start.practice_asked.connect(self.opener.open_practice)
        start.other_asked.connect(self._ask_other)
        start.new_asked.connect(self._ask_new)

    def start(self) -> None:
        """Show the window and open the ledger."""
        self.window.load_first_page()
        self.window.show()
        self.opener.start(self._options.ledger)

    def close(self) -> None:
        """Stop all work, then close the ledger."""
        self.warming.stop()
        self.tasks.close()
        self.look.stop()
        if self.context.is_open:
            self.context.ledger.close()
        self.context.settings.save()
        if self._folder is not None:
            self._folder.cleanup()

    def _ask_other(self) -> None:
        OpenLedgerDialog(self.context, self.window).open()

    def _ask_new(self) -> None:
        CreateLedgerDialog(self.context, self.window).open()

    def _not_opened(self, failure: Failure) -> None:
        self.window.start_page.show_failure(failure)
        if self.context.is_open:
            self.context.refused(failure)


def make_qt() -> QApplication:
    """The one QApplication, with the program's name and fonts. Needs a display or an off-screen platform."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName(PROGRAM)
    app.setApplicationDisplayName("Wallet Desk")
    app.setDesktopFileName(PROGRAM)
    theme.load_fonts(app)
    return app


def run(options: Options) -> int:
    """Open the window and stay until it is closed; the process's exit code. Raises OSError for the log's folder."""
    places = user_places()
    keep_log(places.log)
    qt = make_qt()
    app = App(qt, options, places)
    install_hooks(app.trouble)
    app.window.closed.connect(qt.quit)
    app.warming.finished.connect(set_aside)
    set_aside()
    app.start()
    try:
        return qt.exec()
    finally:
        app.close()
        remove_hooks()
