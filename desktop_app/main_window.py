"""The frame: a rail, pages made when first shown, what is said to the person, what can be done everywhere."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.assets import ROOT, refresh_icons
from desktop_app.everywhere import Everywhere
from desktop_app.job_clock import JobClock
from desktop_app.pages.customer_exact import is_gift_card
from desktop_app.pages.registry import PAGES
from desktop_app.pages.start import StartPage
from desktop_app.scanner import Scanner
from desktop_app.shortcuts import Shortcuts
from desktop_app.widgets.labels import Banner, label
from desktop_app.widgets.palette import Palette
from desktop_app.widgets.rail import Rail
from desktop_app.widgets.shortcut_sheet import ShortcutSheet
from desktop_app.widgets.task_strip import TaskStrip
from desktop_app.widgets.toasts import Toasts
from ledger.changes import NOTHING, Changes

if TYPE_CHECKING:
    from desktop_app.connection import Connection
    from desktop_app.context import AppContext
    from desktop_app.look import Look
    from desktop_app.pages.page import Page
    from desktop_app.tasks import Failure
    from desktop_app.trouble import Incident

_SIZE, _SMALLEST, _FRAME = QSize(1280, 820), QSize(940, 600), QSize(16, 40)
_TAKING_SCANS = frozenset({"customers", "customer", "gift_cards", "orders", "till"})


class MainWindow(QMainWindow):
    """Knows pages only through `Page`; everything they need is in their context."""

    closed = Signal()

    def __init__(self, context: AppContext, look: Look, connection: Connection) -> None:
        super().__init__()
        self.context = context
        self._connection = connection
        self._pages: dict[str, Page] = {}
        self._stale: dict[str, Changes] = {}
        self._current = ""
        self._may_stop = False
        self.start_page = StartPage(context)
        self.rail = Rail(PAGES, context)
        self.banner = Banner()
        self.attention = Banner()
        self.job_clock = JobClock(context, self.attention)
        self._practice = QFrame()
        self._practice_words = label("")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start_page)
        self.start_page.setFocus()
        self._lay_out()
        self.toasts = Toasts(self)
        self.scanner = Scanner(self)
        self.shortcuts = Shortcuts(self, context.commands)
        self._everywhere = Everywhere(self, look)
        context.commands.add(self._everywhere.commands())
        self.shortcuts.serve("")
        self._connect()
        self._retranslate()
        self._restore()

    def _lay_out(self) -> None:
        self.setWindowIcon(QIcon(str(ROOT / "icons" / "logo.svg")))
        self.setMinimumSize(_SMALLEST)
        self._practice.setObjectName("practice")
        band = QHBoxLayout(self._practice)
        band.setContentsMargins(20, 5, 20, 5)
        band.addWidget(self._practice_words)
        self._practice.hide()
        notices = QVBoxLayout()
        notices.setContentsMargins(28, 0, 28, 0)
        notices.addWidget(self.banner)
        notices.addWidget(self.attention)
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addLayout(notices)
        main.addWidget(self.stack, 1)
        main.addWidget(TaskStrip(self.context.tasks))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(main, 1)
        content = QWidget()
        content.setObjectName("content")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._practice)
        column.addLayout(row, 1)
        self.setCentralWidget(content)

    def _connect(self) -> None:
        context = self.context
        context.navigated.connect(self.show_page)
        context.changed.connect(self._changed)
        context.noticed.connect(self.toasts.add)
        context.opened.connect(self._opened)
        context.info_changed.connect(self._retranslate)
        self.rail.chosen.connect(lambda page: self.show_page(page, {}))
        self.rail.commands_asked.connect(self.show_palette)
        self.rail.keys_asked.connect(self.show_keys)
        self.scanner.scanned.connect(self._scanned)
        self._connection.lost.connect(self._show_lost)
        self._connection.found.connect(self.banner.hide)

    # -- pages ------------------------------------------------------------------------------------------------

    @property
    def current(self) -> Page | None:
        """The page in front."""
        return self._pages.get(self._current)

    def show_page(self, page_id: str, args: dict[str, object]) -> None:
        """Bring a page to the front, making it if need be."""
        if not self.context.is_open:
            return
        known = page_id in self._pages
        page = self._pages[page_id] if known else self._make(page_id)
        self._current = page_id
        self.stack.setCurrentWidget(page)
        self.rail.show_current(page_id)
        self.shortcuts.serve(page_id)
        if page_id in {entry.id for entry in PAGES if entry.in_rail}:
            self.context.settings.page = page_id
        stale = self._stale.pop(page_id, NOTHING)
        if stale != NOTHING:
            page.changed(stale)
        page.shown(**args)
        if not known:
            page.focus_search()
        self._name_window()

    def _make(self, page_id: str) -> Page:
        entry = next(entry for entry in PAGES if entry.id == page_id)
        page = entry.create(self.context)
        self._pages[page_id] = page
        self.stack.addWidget(page)
        self.context.commands.add(page.commands())
        return page

    def _opened(self) -> None:
        for page_id, page in self._pages.items():
            self.context.commands.remove_page(page_id)
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages, self._stale, self._current = {}, {}, ""
        self.rail.set_open(is_open=True)
        self._retranslate()
        self.show_page(self._first_page, {})

    @property
    def _first_page(self) -> str:
        """The page that was in front last time."""
        wanted = self.context.settings.page
        listed = [entry.id for entry in PAGES if entry.in_rail]
        return wanted if wanted in listed else listed[0]

    def load_first_page(self) -> None:
        """Load what the first page is made of, before there is a window that could be waited for.

        Qt's classes are finished when they are first used; a table uses most of them.
        """
        importlib.import_module(f"desktop_app.pages.{self._first_page}")
        QTableView().viewport()

    def _changed(self, changes: Changes) -> None:
        for page_id, page in self._pages.items():
            if page_id == self._current:
                page.changed(changes)
            else:
                self._stale[page_id] = self._stale.get(page_id, NOTHING) | changes

    def _scanned(self, text: str) -> None:
        """Bring the page to the front that knows what to do with a scan, then tell everybody."""
        if not self.context.is_open:
            return
        if is_gift_card(text):
            self.show_page("gift_cards", {})
        elif self._current not in _TAKING_SCANS:
            self.show_page("customers", {})
        self.context.scanned.emit(text)

    def find_here(self) -> None:
        """Put the keyboard into the search of the page in front."""
        if self.current is not None:
            self.current.focus_search()

    def refresh(self) -> None:
        """Read everything shown again."""
        self._connection.try_now()
        self.context.tell_changed(Changes(everything=True))

    # -- what is said -----------------------------------------------------------------------------------------

    def show_palette(self) -> None:
        """Open the command palette."""
        Palette(self.context.commands, self._current, self).open()

    def show_keys(self) -> None:
        """Open the sheet of shortcuts."""
        ShortcutSheet(self.context.commands, self._current, self).open()

    def show_incident(self, incident: Incident) -> None:
        """Tell of an unexpected error that was logged."""
        text = self.tr(
            "Something went wrong in the program. It is in the log as incident {number}. What you did last may not "
            "have happened: look before you repeat it."
        )
        self.context.say(text.format(number=incident.number), "negative")

    def _show_lost(self, failure: Failure) -> None:
        words = self.context.words(failure)
        text = self.tr("{problem} What you typed is kept; trying again every few seconds.")
        self.banner.show_message(
            text.format(problem=words.both), "negative", self.tr("Try now"), self._connection.try_now
        )

    def _retranslate(self) -> None:
        self._practice_words.setText(self.tr("PRACTICE — a demonstration ledger. Nothing here is real money."))
        self._practice.setVisible(self.context.is_open and self.context.info.practice)
        self._name_window()

    def _name_window(self) -> None:
        parts = ["Wallet Desk"]
        if self.context.is_open:
            parts.insert(0, self.context.info.name)
        if self.current is not None:
            parts.insert(0, self.current.title())
        self.setWindowTitle(" — ".join(part for part in parts if part))

    def event(self, event: QEvent) -> bool:
        """Draw icons for the screen the window came to."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            refresh_icons()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Scans are heard from now on."""
        super().showEvent(event)
        self.scanner.listen_to(self)

    # -- closing ----------------------------------------------------------------------------------------------

    def _restore(self) -> None:
        kept = self.context.settings.geometry
        if not kept or not self.restoreGeometry(QByteArray(kept)):
            self.resize(first_size(self.screen().availableSize()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask while long work is under way; remember where the window stood."""
        titled = [task.title for task in self.context.tasks.active if task.title]
        if titled and not self._may_stop:
            event.ignore()
            self._ask_to_stop(titled[0])
            return
        self.context.settings.geometry = bytes(self.saveGeometry().data())
        self.context.settings.save()
        event.accept()
        self.closed.emit()

    def _ask_to_stop(self, title: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Close Wallet Desk?"), title, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setInformativeText(self.tr("This is still under way. Closing stops it; nothing half done remains."))
        stop = box.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        stop.clicked.connect(self._stop_and_close)
        box.open()

    def _stop_and_close(self) -> None:
        self._may_stop = True
        self.close()


def first_size(screen: QSize) -> QSize:
    """The usual size, or what a smaller screen leaves free; one that could not hold any window is not believed."""
    room = screen - _FRAME
    return _SIZE.boundedTo(room) if room == room.expandedTo(_SMALLEST) else _SIZE
