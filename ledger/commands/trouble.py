"""What went wrong, in one line for people and facts for programs; the rest goes to the log."""

from __future__ import annotations

import logging
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date, datetime
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from ledger.commands.output import one_line
from ledger.commands.sentences import sentence

if TYPE_CHECKING:
    from pathlib import Path

    from ledger.commands.output import Printer
    from ledger.errors import LedgerError

LOG_NAME = "commands.log"
_LOG = logging.getLogger("ledger.commands")
_LOG_BYTES = 2_000_000
_LOG_FILES = 5


@dataclass(frozen=True, slots=True)
class Incident:
    """An error nobody foresaw: `number` stands in the log beside everything known of it."""

    number: str
    line: str
    facts: dict[str, object]


class _LogFile(RotatingFileHandler):
    """A log that says once, in one line, when it cannot be written; a full disk must not hide the answer."""

    _silent = False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        if not self._silent:
            self._silent = True
            sys.stderr.write(f"the log {self.baseFilename} cannot be written ({record.levelname.lower()} lost)\n")


@contextmanager
def logged(folder: Path) -> Iterator[Path]:
    """Keep what the ledger notes in a rotating file of this folder; its path."""
    path = folder / LOG_NAME
    handler = _LogFile(path, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger("ledger")
    level = logger.level
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        handler.handleError(logging.makeLogRecord({"levelname": f"everything: {error.strerror}"}))
    try:
        yield path
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        handler.close()


def refused_line(error: LedgerError, printer: Printer) -> str:
    """A refusal or fault for people, by its stable name and in words, with instants in the shop's zone."""
    return f"refused: {error.name}: {sentence(error, _moments(error, printer))}"


def note_refusal(error: LedgerError, command: str) -> None:
    """One line in the log. Facts hold no secrets; arguments might, so they stay out."""
    _LOG.warning("refused %s: %s", command, one_line(str(error)))


def fault_of(error: LedgerError, printer: Printer) -> dict[str, object]:
    """A refusal or fault for programs: its stable name and its facts, instants in the shop's zone."""
    local = {name: value.isoformat() for name, value in _moments(error, printer).items()}
    return {"error": error.name, **error.facts(), **local}


def _moments(error: LedgerError, printer: Printer) -> dict[str, date | datetime]:
    """The instants among its facts, in the shop's zone once a ledger is open."""
    known = {f.name: getattr(error, f.name) for f in fields(error)}  # type: ignore[arg-type]
    return {name: printer.moment(value) for name, value in known.items() if isinstance(value, datetime)}


def unexpected(error: Exception, command: str, log: Path) -> Incident:
    """Note an error with its traceback. Arguments stay out: a gift card's code may be among them."""
    number = secrets.token_hex(3).upper()
    _LOG.error("incident %s in %s", number, command, exc_info=error)
    kind = type(error).__name__
    line = one_line(f"failed: Unexpected: {kind}, incident {number} in {log}; nothing half done remains.")
    return Incident(number, line, {"error": "Unexpected", "kind": kind, "incident": number, "log": str(log)})
