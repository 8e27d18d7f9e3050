"""What the forms of holds, transfers, withdrawals and write-offs share: their preview and their sending."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QLineEdit

from desktop_app.dialogs.posting import PostingDialog
from ledger.domain.transactions import Posted
from ledger.use_cases.movements import (
    CaptureHold,
    ClawBack,
    Pend,
    PlaceHold,
    ReleaseHold,
    Transfer,
    Withdraw,
    WriteOffDebt,
    move,
    preview,
)

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.context import AppContext
    from ledger.progress import Progress

Moving = TypeVar(
    "Moving", PlaceHold, CaptureHold, ReleaseHold, Transfer, Withdraw, WriteOffDebt, ClawBack, Pend
)  # fmt: skip
_LONGEST_TEXT = 500


class MovementDialog(PostingDialog[Moving, Posted]):
    """Base of the forms that post a movement."""

    def look_ahead(self, request: Moving) -> Posted:
        """What the ledger says that sending would do; runs on a reader."""
        return preview(self.context.ledger, request)

    def send(self, request: Moving, progress: Progress) -> Posted:
        """Post it."""
        del progress
        return move(self.context.ledger, request)


def text_field(longest: int = _LONGEST_TEXT) -> QLineEdit:
    """A line for a note or a reason."""
    made = QLineEdit()
    made.setMaxLength(longest)
    return made


def now_of(context: AppContext) -> datetime:
    """The present instant on the ledger's clock."""
    return context.ledger.clock.now()
