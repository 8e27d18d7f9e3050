"""Keys of the commands that apply where the window stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from desktop_app.commands import Command, CommandRegistry


class Shortcuts:
    """Keeps one action per command with keys on `window`, for the page in front."""

    def __init__(self, window: QWidget, registry: CommandRegistry) -> None:
        self._window = window
        self._registry = registry
        self._actions: list[QAction] = []

    def serve(self, page: str) -> None:
        """Answer the keys of `page` and those that work everywhere."""
        for action in self._actions:
            self._window.removeAction(action)
            action.deleteLater()
        self._actions = [self._action(command) for command in self._registry.on(page) if command.keys]
        self._window.addActions(self._actions)

    def _action(self, command: Command) -> QAction:
        action = QAction(self._window)
        action.setShortcut(command.sequence)
        action.triggered.connect(lambda *_: run_if_enabled(command))
        return action


def run_if_enabled(command: Command) -> None:
    """Run `command` unless it does not apply at the moment."""
    if command.enabled():
        command.run()


def fill_menu(menu: QMenu, commands: list[Command]) -> None:
    """Add one line per command, with its keys, greyed when it does not apply."""
    for command in commands:
        action = menu.addAction(command.title())
        action.setShortcut(command.sequence)
        action.setShortcutVisibleInContextMenu(True)
        action.setEnabled(command.enabled())
        action.triggered.connect(lambda *_, command=command: command.run())
