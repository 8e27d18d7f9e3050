"""The commands that work on every page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.commands import Command
from desktop_app.pages.registry import PAGES
from desktop_app.translation import LANGUAGES
from desktop_app.widgets.palette import ITSELF

if TYPE_CHECKING:
    from desktop_app.look import Look
    from desktop_app.main_window import MainWindow
    from desktop_app.pages.page import PageEntry

_NUMBERED = 9


class Everywhere(QObject):
    """What the window itself can do: go to pages, find, read again, change its look, quit."""

    def __init__(self, window: MainWindow, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._look = look

    def commands(self) -> list[Command]:
        """Every command of the window."""
        window, paint = self._window, self._look.choose_theme
        listed = [entry for entry in PAGES if entry.in_rail]
        return [
            *(self._go(entry, number) for number, entry in enumerate(listed, 1)),
            Command(ITSELF, lambda: self.tr("Commands"), window.show_palette, "Ctrl+K", icon="command"),
            Command("keys", lambda: self.tr("Keyboard shortcuts"), window.show_keys, "F1", icon="keyboard"),
            Command("find", lambda: self.tr("Find on this page"), window.find_here, "Ctrl+F", icon="search"),
            Command("refresh", lambda: self.tr("Read everything again"), window.refresh, "F5", icon="refresh"),
            Command("theme.light", lambda: self.tr("Theme: light"), partial(paint, "light"), icon="sun"),
            Command("theme.dark", lambda: self.tr("Theme: dark"), partial(paint, "dark"), icon="moon"),
            *(self._speak(language, name) for language, name in LANGUAGES.items()),
            Command("quit", lambda: self.tr("Quit"), self._quit, "Ctrl+Q", icon="close"),
        ]

    def _go(self, entry: PageEntry, number: int) -> Command:
        return Command(
            f"go.{entry.id}",
            lambda: self.tr("Go to: {page}").format(page=entry.title()),
            partial(self._window.show_page, entry.id, {}),
            f"Ctrl+{number}" if number <= _NUMBERED else "",
            enabled=lambda: self._window.context.is_open,
            icon=entry.icon,
        )

    def _speak(self, language: str, name: str) -> Command:
        return Command(
            f"language.{language}",
            lambda: self.tr("Language: {name}").format(name=name),
            partial(self._look.choose_language, language),
            icon="globe",
        )

    def _quit(self) -> None:
        self._window.close()
