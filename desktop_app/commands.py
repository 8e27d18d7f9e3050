"""What can be done, declared once: menus, shortcuts, the command palette and the shortcut sheet read it from here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def always() -> bool:
    """A command without conditions."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can do. `page` is the id of the page it belongs to; "" means it works everywhere.

    `title` is called each time it is shown, so it is in the language of the moment. `keys` is a portable key
    sequence such as "Ctrl+N".
    """

    id: str
    title: Callable[[], str]
    run: Callable[[], None]
    keys: str = ""
    enabled: Callable[[], bool] = always
    page: str = ""
    icon: str = ""

    @property
    def sequence(self) -> QKeySequence:
        """The keys as Qt knows them."""
        return _sequence(self.keys)

    @property
    def keys_shown(self) -> str:
        """The keys as this system writes them."""
        return self.sequence.toString(QKeySequence.SequenceFormat.NativeText)


class DuplicateCommandError(Exception):
    """Two commands claim one id, or one key where both would answer."""


class CommandRegistry:
    """Every command of the window; refuses duplicates when they are added."""

    def __init__(self) -> None:
        self._by_id: dict[str, Command] = {}

    def __iter__(self) -> Iterator[Command]:
        return iter(tuple(self._by_id.values()))

    def __getitem__(self, command_id: str) -> Command:
        return self._by_id[command_id]

    def __contains__(self, command_id: object) -> bool:
        return command_id in self._by_id

    def add(self, commands: Iterable[Command]) -> None:
        """Add `commands`. Raises DuplicateCommandError."""
        for command in commands:
            if command.id in self._by_id:
                raise DuplicateCommandError(command.id)
            for other in self._by_id.values():
                if command.keys and _collide(command, other):
                    raise DuplicateCommandError(f"{command.id} and {other.id}: {command.keys}")
            self._by_id[command.id] = command

    def remove_page(self, page: str) -> None:
        """Forget the commands of one page."""
        self._by_id = {key: command for key, command in self._by_id.items() if command.page != page}

    def on(self, page: str) -> list[Command]:
        """What works while `page` is shown: its own commands first."""
        own = [command for command in self if command.page == page and page]
        return own + [command for command in self if not command.page]

    def matching(self, text: str, page: str) -> list[Command]:
        """Enabled commands on `page` whose title or id holds every word typed, best first."""
        words = text.casefold().split()
        found = [
            (_rank(command, words), index, command)
            for index, command in enumerate(self.on(page))
            if command.enabled() and all(word in _haystack(command) for word in words)
        ]
        return [command for _, _, command in sorted(found, key=lambda item: item[:2])]


def _collide(one: Command, other: Command) -> bool:
    together = one.page == other.page or not one.page or not other.page
    return together and bool(other.keys) and one.sequence == other.sequence


@lru_cache(maxsize=512)
def _sequence(keys: str) -> QKeySequence:
    return QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText)


def _haystack(command: Command) -> str:
    return f"{command.title()} {command.id}".casefold()


def _rank(command: Command, words: list[str]) -> int:
    title = command.title().casefold()
    if not words or title.startswith(words[0]):
        return 0
    return 1 if any(part.startswith(words[0]) for part in title.split()) else 2
