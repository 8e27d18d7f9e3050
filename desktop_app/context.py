"""What every page and dialog knows: the ledger, work on it, how figures are written, where to go. Never the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app import messages
from desktop_app.formats import Formats

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.commands import CommandRegistry
    from desktop_app.look import Look
    from desktop_app.opening import Opener
    from desktop_app.outbox import Outbox
    from desktop_app.places import Places
    from desktop_app.settings import Settings
    from desktop_app.tasks import Failure, TaskRunner
    from ledger.changes import Changes
    from ledger.use_cases.opening import Ledger, LedgerInfo


class NoLedgerError(RuntimeError):
    """The window asked for the ledger before one was open."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A short message that goes by itself. `tone`: neutral, positive, warning or negative."""

    text: str
    tone: str = "neutral"
    action: str = ""
    run: Callable[[], None] | None = None


class AppContext(QObject):
    """The services of one running window. Pages live only while a ledger is open."""

    changed = Signal(object)
    """`Changes` that a write made, or EVERYTHING after the ledger was reached again."""
    navigated = Signal(str, dict)
    noticed = Signal(object)
    """A `Notice` to show."""
    scanned = Signal(str)
    """A barcode was scanned while no field had the focus."""
    opened = Signal()
    """A ledger was opened: this one, or another one than before."""
    info_changed = Signal()

    look: Look
    """Language and theme; given by the composition root, like `opener`."""
    opener: Opener
    """Opens another ledger."""

    def __init__(
        self,
        tasks: TaskRunner,
        settings: Settings,
        commands: CommandRegistry,
        outbox: Outbox,
        places: Places,
    ) -> None:
        super().__init__()
        self.tasks = tasks
        self.settings = settings
        self.commands = commands
        self.outbox = outbox
        self.places = places
        self.formats = Formats()
        self._ledger: Ledger | None = None
        self._info: LedgerInfo | None = None
        tasks.written.connect(self.changed)
        tasks.unheard.connect(self.refused)

    @property
    def is_open(self) -> bool:
        """Whether a ledger is open."""
        return self._ledger is not None

    @property
    def ledger(self) -> Ledger:
        """The open ledger: hand it to use cases, on worker threads only. Raises NoLedgerError."""
        if self._ledger is None:
            raise NoLedgerError
        return self._ledger

    @property
    def info(self) -> LedgerInfo:
        """What was last read about the open ledger (name, currency, zone …). Raises NoLedgerError."""
        if self._info is None:
            raise NoLedgerError
        return self._info

    def adopt(self, ledger: Ledger, info: LedgerInfo) -> Ledger | None:
        """Work on `ledger` from now on; the one before is returned, to be closed."""
        before, self._ledger, self._info = self._ledger, ledger, info
        self.use_language(self.formats.language)
        self.opened.emit()
        return before

    def renew_info(self, info: LedgerInfo) -> None:
        """What is known about the ledger changed (its settings, the day)."""
        self._info = info
        self.use_language(self.formats.language)
        self.info_changed.emit()

    def use_language(self, language: str) -> None:
        """Write figures in `language` from now on."""
        self.formats.use(language, self._info.zone if self._info else "UTC")

    def navigate(self, to: str, **args: object) -> None:
        """Show the page with the id `to`; `args` reach its `shown`."""
        self.navigated.emit(to, args)

    def say(self, text: str, tone: str = "neutral", action: str = "", run: Callable[[], None] | None = None) -> None:
        """Show a message that goes by itself and steals no focus, with an optional button."""
        self.noticed.emit(Notice(text, tone, action, run))

    def words(self, failure: Failure) -> messages.Words:
        """Title and sentence of a refusal, fault or unexpected error."""
        return messages.words_for(failure, self.formats)

    def refused(self, failure: Failure) -> None:
        """Say a failure that no form or table shows by itself."""
        self.say(self.words(failure).both, "negative")

    def tell_changed(self, changes: Changes) -> None:
        """Announce changes that did not come from a write of this window."""
        self.changed.emit(changes)
