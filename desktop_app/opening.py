"""Opening a ledger for the window: which one, and what to do when there is none yet."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ledger.errors import FieldInvalid
from ledger.use_cases.demo import DemoSize, make_demo
from ledger.use_cases.opening import Ledger, LedgerInfo, Who, ledger_info, open_ledger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.context import AppContext
    from desktop_app.places import Places
    from desktop_app.tasks import Failure
    from ledger.progress import Progress


FIRST_TILL = 1
LEDGER_VARIABLE = "WALLET_DESK_LEDGER"
"""Names the ledger for the window as it does for the command line."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open ledger and what it says of itself."""

    ledger: Ledger
    info: LedgerInfo


def this_person(till: int = FIRST_TILL) -> Who:
    """Who sits at this machine, as the system knows them, and which till it is."""
    return Who(workstation=platform.node(), till=till)


def open_existing(location: str, state: Path, till: int = FIRST_TILL) -> Opened:
    """Open the ledger at `location`, upgrading it if need be. Raises what open_ledger raises.

    A ledger that has no such till is opened at its first one: every ledger has tills of its own.
    """
    try:
        ledger = open_ledger(location, who=this_person(till), state_dir=state)
    except FieldInvalid as refusal:
        if refusal.what != "till" or till == FIRST_TILL:
            raise
        ledger = open_ledger(location, who=this_person(), state_dir=state)
    return Opened(ledger, ledger_info(ledger))


def open_demonstration(places: Places, progress: Progress, till: int = FIRST_TILL) -> Opened:
    """Open the demonstration ledger, making it the first time."""
    if places.demonstration.exists():
        return open_existing(str(places.demonstration), places.state, till)
    places.state.mkdir(parents=True, exist_ok=True)
    ledger = make_demo(str(places.demonstration), DemoSize(), progress, state_dir=places.state)
    return Opened(ledger, ledger_info(ledger))


class Opener(QObject):
    """Opens ledgers away from the window's thread and lets the context adopt them."""

    began = Signal()
    failed = Signal(object)
    """Why the ledger could not be opened."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._again: Callable[[], None] = self.open_practice

    def start(self, location: str) -> None:
        """Open `location`, else what the environment names, the last, this machine's usual one, the demonstration."""
        usual = self._context.places.usual_ledger
        named = location or os.environ.get(LEDGER_VARIABLE, "") or self._context.settings.last_ledger
        wanted = named or (str(usual) if usual.exists() else "")
        if wanted:
            self.open_at(wanted)
        else:
            self.open_practice()

    def try_again(self) -> None:
        """Do once more what failed."""
        self._again()

    def open_at(self, location: str) -> None:
        """Open the ledger at `location`."""
        self._again = lambda: self.open_at(location)
        state, till = self._context.places.state, self._context.settings.till
        self._run(lambda _: open_existing(location, state, till), self.tr("Opening the ledger"))

    def open_practice(self) -> None:
        """Open the demonstration ledger."""
        self._again = self.open_practice
        places, till = self._context.places, self._context.settings.till
        self._run(
            lambda progress: open_demonstration(places, progress, till), self.tr("Preparing the demonstration ledger")
        )

    def adopt(self, opened: Opened) -> None:
        """Work on an opened ledger from now on and remember it."""
        self._context.settings.last_ledger = opened.info.location
        before = self._context.adopt(opened.ledger, opened.info)
        if before is not None:
            before.close()

    def _run(self, work: Callable[[Progress], Opened], title: str) -> None:
        self.began.emit()
        self._context.tasks.write(work, self.adopt, self._fail, self, title=title)

    def _fail(self, failure: Failure) -> None:
        self.failed.emit(failure)
