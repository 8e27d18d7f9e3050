"""Notices when the ledger stops answering and when it answers again; keeps what is known of it fresh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.trouble import Unexpected
from ledger.changes import EVERYTHING
from ledger.errors import LedgerUnreachable
from ledger.use_cases.opening import LedgerInfo, ledger_info
from ledger.use_cases.posting import outcome_of

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.outbox import Sent
    from desktop_app.tasks import Failure
    from ledger.domain.transactions import Posted

_RETRY_MS, _SOON_MS, _LATER_MS = 5_000, 2_000, 60_000


class Connection(QObject):
    """Whether the ledger answers."""

    lost = Signal(object)
    """It stopped answering: the fault."""
    found = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_lost = False
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(_RETRY_MS)
        self._retry.timeout.connect(self.try_now)
        self._renew = QTimer(self)
        self._renew.setSingleShot(True)
        self._renew.timeout.connect(self.try_now)
        context.tasks.refused.connect(self._heard)
        context.tasks.written.connect(lambda _: self._renew.start(_SOON_MS))
        context.opened.connect(lambda: self._renew.start(_LATER_MS))
        context.opened.connect(self.settle_outbox)

    @property
    def is_lost(self) -> bool:
        """Whether the last question went unanswered."""
        return self._is_lost

    def try_now(self) -> None:
        """Ask the ledger whether it is there, which day it is and how large it has grown."""
        if not self._context.is_open:
            return
        ledger = self._context.ledger
        self._context.tasks.read(lambda _: ledger_info(ledger), self._answered, self._still_lost, self)

    def settle_outbox(self) -> None:
        """Find out what became of requests whose answers nobody has seen."""
        for sent in self._context.outbox.unanswered(self._context.info.location):
            self._settle(sent)

    def _settle(self, sent: Sent) -> None:
        context, ledger = self._context, self._context.ledger

        def known(posted: Posted | None) -> None:
            context.outbox.forget(sent.key)
            if posted is not None:
                context.say(self.tr("This was posted: {title}").format(title=sent.title), "positive")
            else:
                context.say(self.tr("This was not posted: {title}").format(title=sent.title), "warning")

        context.tasks.read(lambda _: outcome_of(ledger, sent.key), known, self._still_lost, self)

    def _heard(self, failure: Failure) -> None:
        if isinstance(failure, LedgerUnreachable) and self._context.is_open:
            if not self._is_lost:
                self._is_lost = True
                self.lost.emit(failure)
            self._retry.start()

    def _still_lost(self, failure: Failure) -> None:
        if isinstance(failure, Unexpected) or not isinstance(failure, LedgerUnreachable):
            self._context.refused(failure)

    def _answered(self, info: LedgerInfo) -> None:
        self._retry.stop()
        self._renew.start(_LATER_MS)
        if info.location != self._context.info.location:
            return
        if info != self._context.info:
            self._context.renew_info(info)
        if self._is_lost:
            self._is_lost = False
            self.found.emit()
            self._context.tell_changed(EVERYTHING)
            self.settle_outbox()
