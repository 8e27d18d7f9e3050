"""The one place where unexpected errors end: written to the log, shown to the person, never swallowed."""

from __future__ import annotations

import logging
import secrets
import sys
import threading
from dataclasses import dataclass
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_LOG = logging.getLogger("desktop_app")
_QT_LOG = logging.getLogger("desktop_app.qt")
_LOG_BYTES = 2_000_000
_LOG_FILES = 5
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True, slots=True)
class Incident:
    """One unexpected error: `number` is what a person quotes and the log carries."""

    number: str
    summary: str


class Unexpected(Exception):
    """What a page is told when its work failed in a way nobody foresaw; the details are in the log."""

    def __init__(self, incident: Incident) -> None:
        super().__init__(incident.number)
        self.incident = incident


class Trouble(QObject):
    """Collects unexpected errors from every thread; `happened` arrives on the window's thread."""

    happened = Signal(object)

    def report(self, error: BaseException, where: str) -> Incident:
        """Log `error` with its traceback under a new number and announce it. Safe on any thread."""
        incident = Incident(secrets.token_hex(3).upper(), f"{type(error).__name__}: {error}")
        _LOG.error("incident %s in %s", incident.number, where, exc_info=error)
        self.happened.emit(incident)
        return incident

    def report_text(self, text: str, where: str) -> Incident:
        """Log and announce something that went wrong without an exception."""
        incident = Incident(secrets.token_hex(3).upper(), text)
        _LOG.error("incident %s in %s: %s", incident.number, where, text)
        self.happened.emit(incident)
        return incident


def keep_log(folder: Path) -> Path:
    """Write the program's log to a rotating file in `folder` and return its path. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "wallet-desk.log"
    handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    for name in ("ledger", "desktop_app"):
        logger = logging.getLogger(name)
        logger.setLevel(logging.INFO)
        logger.addHandler(handler)
    return path


def install_hooks(trouble: Trouble) -> None:
    """Lead the interpreter's, the threads' and Qt's own complaints to `trouble`."""

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        trouble.report(error.with_traceback(trace), "window")

    def on_thread_exception(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            trouble.report(args.exc_value, args.thread.name if args.thread else "thread")

    def on_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        _QT_LOG.log(_QT_LEVELS[kind], "%s (%s)", text, context.category)
        if kind is QtMsgType.QtCriticalMsg:
            trouble.report_text(text, "Qt")

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception
    qInstallMessageHandler(on_qt_message)


def remove_hooks() -> None:
    """Give the hooks back to Python and Qt."""
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__
    qInstallMessageHandler(None)
