"""How long work reports how far it is and learns that it was cancelled; it knows nothing of threads or windows."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):
    """Raised by `Progress.report` once a person has cancelled; whatever was begun is undone on the way out."""


class Progress(Protocol):
    """Told how far a piece of long work is."""

    def report(self, done: int, total: int, stage: str = "") -> None:
        """`done` of `total` units (0 when unknown) in `stage`, a stable word, not a sentence. May raise Cancelled."""


class Silent:
    """Progress nobody watches and nobody cancels."""

    def report(self, done: int, total: int, stage: str = "") -> None:
        """Do nothing."""


SILENT = Silent()
