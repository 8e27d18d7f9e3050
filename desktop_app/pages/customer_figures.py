"""The figures of one customer: the chosen wallet, points, purchases."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.widgets.buttons import button
from desktop_app.widgets.fitting_figure import FittingFigure
from desktop_app.widgets.labels import Chip, label
from desktop_app.words import tone, word
from ledger.money import POINTS, Currency, Money

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.wallets import CustomerWallets, Wallet

_POINTS_SIZE, _WEIGHTS, _HEAD = 16, (7, 4, 4, 5), 26


class NotedFigure(QFrame):
    """A title, one figure, and a few words below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title = label("", "figureTitle")
        self._figure = FittingFigure(_POINTS_SIZE)
        self._note = label("", "figureNote", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(3)
        self._title.setMinimumHeight(_HEAD)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        column.addLayout(self._head)
        for part in (self._figure, self._note):
            column.addWidget(part)
        column.addStretch(1)

    @property
    def texts(self) -> tuple[str, str, str]:
        """Title, figure, and the words below."""
        return self._title.text(), self._figure.text, self._note.text()

    def offer(self, made: QPushButton) -> None:
        """Put a small button beside the title."""
        self._head.addWidget(made)

    def show_figure(self, title: str, figure: str, note: str = "", tone: str = "") -> None:
        """`figure` in `tone`, the title above and the note below."""
        self._title.setText(title)
        self._figure.show_text(figure, tone)
        self._note.setText(note)
        self.setAccessibleName(f"{title}: {figure}. {note}")


class WalletSwitch(QWidget):
    """One button per wallet when there are several, and the status of the chosen one."""

    chosen = Signal(object)
    """The `Currency` chosen."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._group = QButtonGroup(self)
        self._title = label("", "muted")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        self._units: tuple[Currency, ...] = ()
        self.chip = Chip()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addLayout(self._buttons)
        row.addWidget(self.chip)
        row.addStretch(1)

    def show_wallets(self, wallets: tuple[Wallet, ...], current: Wallet) -> None:
        """Offer these wallets; `current` is chosen."""
        self._title.setText(self.tr("Wallet"))
        units = tuple(wallet.currency for wallet in wallets)
        if units != self._units:
            self._make(units)
        for at, unit in enumerate(units):
            made = self._group.button(at)
            made.setText(self.tr("Points") if unit == POINTS else unit.code)
            made.setToolTip(self.tr("Show the {currency} wallet (Alt+W: the next one)").format(currency=unit.code))
            made.setChecked(unit == current.currency)
        if current.suspended:
            self.chip.show_status(self.tr("Stopped: needs repair"), "negative")
        else:
            self.chip.show_status(word(current.status), tone(current.status))
        self.chip.setAccessibleName(self.tr("Status of the wallet: {status}").format(status=self.chip.text()))

    def _make(self, units: tuple[Currency, ...]) -> None:
        self._units = units
        for old in self._group.buttons():
            self._group.removeButton(old)
            old.hide()
            old.deleteLater()
        for at, unit in enumerate(units):
            made = button("", partial(self.chosen.emit, unit))
            made.setCheckable(True)
            made.setProperty("segment", True)
            self._group.addButton(made, at)
            self._buttons.addWidget(made)


class CustomerFigures(QWidget):
    """Four cards: the wallet, what expires soon, points, purchases."""

    why_asked = Signal(object)
    """The `Currency` of the balance to explain."""

    pockets_asked = Signal()
    """What expires soon, pocket by pocket."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.balance, self.expiring, self.points, self.purchases = (NotedFigure() for _ in range(4))
        self._unit = context.info.default_currency
        self.why_balance = button("", lambda: self.why_asked.emit(self._unit), link=True)
        self.why_points = button("", lambda: self.why_asked.emit(POINTS), link=True)
        self.balance.offer(self.why_balance)
        self.points.offer(self.why_points)
        self.why_expiring = button("", self.pockets_asked.emit, link=True)
        self.expiring.offer(self.why_expiring)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card, weight in zip((self.balance, self.expiring, self.points, self.purchases), _WEIGHTS, strict=True):
            row.addWidget(card, weight)

    def show_figures(self, found: CustomerWallets, wallet: Wallet) -> None:
        """The figures of `wallet` and of the customer as a whole."""
        money = self._context.formats.money
        self._unit = wallet.currency
        self._name_whys()
        held = self.tr("On hold {held} · total {total}").format(held=money(wallet.on_hold), total=money(wallet.total))
        if wallet.debt:
            available = self.tr("Available {amount}").format(amount=money(wallet.available))
            tone_of = "negative" if wallet.shown.minor < 0 else ""
            self.balance.show_figure(self.tr("Balance"), money(wallet.shown), f"{available} · {held}", tone_of)
        else:
            self.balance.show_figure(self.tr("Available"), money(wallet.available), held)
        self._show_expiring(wallet)
        self._show_points(found)
        brought = money(found.purchases_brought_over)
        note = self.tr("of which brought over {amount}").format(amount=brought)
        self.purchases.show_figure(self.tr("Purchases"), money(found.purchases), note)

    def _name_whys(self) -> None:
        for made, name in ((self.why_balance, self._unit.code), (self.why_points, POINTS.code)):
            made.setText(self.tr("Why?"))
            made.setAccessibleName(self.tr("Why this {currency} balance?").format(currency=name))
            made.setToolTip(self.tr("What this balance is made of (Ctrl+E)"))

        self.why_expiring.setText(self.tr("Why?"))
        self.why_expiring.setAccessibleName(self.tr("What expires soon?"))
        self.why_expiring.setToolTip(self.tr("The pockets with their last days, the soonest first"))

    def _show_expiring(self, wallet: Wallet) -> None:
        soon = wallet.expiring_soon
        self.why_expiring.setVisible(bool(soon))
        figure = self._context.formats.money(soon)
        note = self.tr("of what is available") if soon else self.tr("Nothing expires soon")
        self.expiring.show_figure(self.tr("Expires within 30 days"), figure, note, tone="warning" if soon else "")

    def _show_points(self, found: CustomerWallets) -> None:
        money = self._context.formats.money
        wallet = next((one for one in found.wallets if one.currency == POINTS), None)
        shown = wallet.shown if wallet is not None else Money(0, POINTS)
        waiting = found.points_pending
        note = self.tr("{amount} pending").format(amount=money(waiting)) if waiting else self.tr("None pending")
        self.points.show_figure(self.tr("Points"), money(shown), note, tone="negative" if shown.minor < 0 else "")
