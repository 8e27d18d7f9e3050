"""Filling widgets in without their telling it as a person's choice."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject


@contextmanager
def silent(*parts: QObject) -> Iterator[None]:
    """Inside the block these emit no signals."""
    for part in parts:
        part.blockSignals(True)
    try:
        yield
    finally:
        for part in parts:
            part.blockSignals(False)
