"""What a sale would do, in the ledger's own figures, while it is still being filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.tasks import LatestRead
from desktop_app.widgets.labels import label, set_tone
from ledger.money import POINTS
from ledger.use_cases.orders import Sale, preview_sale

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.orders import Sold

_PAUSE_MS = 300


class ForeseenSale(QObject):
    """A line below the bill: balances after the sale and points to be earned, or why the ledger would refuse."""

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._preview = LatestRead(context.tasks, parent, _PAUSE_MS)
        self.hint = label("", "small", wrap=True)

    def ask(self, request: Sale | None) -> None:
        """Ask the ledger what would happen; None: nothing can be said of what is filled in."""
        if request is None:
            self._preview.forget()
            self._say("", "")
            return
        ledger = self._context.ledger
        self._preview.ask(lambda _: preview_sale(ledger, request), self._show, self._refused)

    def _show(self, foreseen: Sold) -> None:
        formats = self._context.formats
        parts = []
        for change in (one for one in foreseen.balances if one.shown_before != one.shown_after):
            unit = change.available_after.currency
            name = self.tr("Points") if unit == POINTS else self.tr("Wallet")
            text = self.tr("{name} {before}, after the sale {after}")
            before, after = formats.money(change.shown_before), formats.money(change.shown_after)
            parts.append(text.format(name=name, before=before, after=after))
        earned = foreseen.points_earned + foreseen.points_pending
        if earned:
            parts.append(self.tr("{points} points to be earned").format(points=formats.number(earned)))
        self._say("  ·  ".join(parts), "")

    def _refused(self, failure: Failure) -> None:
        self._say(self._context.words(failure).both, "negative")

    def _say(self, text: str, tone: str) -> None:
        self.hint.setText(text)
        set_tone(self.hint, tone)
        self.hint.setVisible(bool(text))
