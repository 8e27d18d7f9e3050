"""A wallet as it stood in the past: a band that cannot be missed, and the figures of then beside those of now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QTimeZone, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.assets import set_icon
from desktop_app.dialogs.movement import now_of
from desktop_app.dialogs.posting_choices import Choice
from desktop_app.pages.customer_figures import NotedFigure
from desktop_app.tasks import LatestRead
from desktop_app.widgets.boxes import day_box, moment_box
from desktop_app.widgets.buttons import button, name_button, quiet_button
from desktop_app.widgets.labels import label, set_tone
from ledger.use_cases.insight import wallet_as_of, wallet_as_recorded

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.explanations import WalletAsOf
    from ledger.domain.wallets import Wallet

_PAUSE_MS = 150


class Kind(Enum):
    """Two ways of asking: by business time, or by when it was recorded."""

    DAY = "day"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class Then:
    """A past point: the end of a business day, or a moment of recording."""

    day: date | None = None
    recorded: datetime | None = None


class PastView(QFrame):
    """The band and the figures; hidden while the present is shown."""

    moved = Signal()
    """Another point in the past, or back to now."""

    why_asked = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wallet: Wallet | None = None
        self._reading = LatestRead(context.tasks, self, _PAUSE_MS)
        self.found: WalletAsOf | None = None
        self._built = False
        self.hide()

    def _build(self) -> None:
        """Most customers are never looked at in the past: what this takes is made when somebody does."""
        self._built = True
        self.band = QFrame()
        self.band.setObjectName("banner")
        set_tone(self.band, "warning")
        self._icon = QLabel()
        set_icon(self._icon, "clock", "warning", 22)
        self._title = label("", "sectionTitle")
        self._words = label("", "small", wrap=True)
        self.kind: Choice[Kind] = Choice(Kind, _kind_words)
        self.day, self.moment = day_box(), moment_box(self._context.info.zone, "dd.MM.yyyy HH:mm:ss")
        self._earlier, self._later = quiet_button("chevron-left", "", self.earlier), quiet_button("chevron-right", "")
        self._later.clicked.connect(lambda *_: self._step(1))
        self.back = button("", self.leave, icon="undo", primary=True)
        self.figures = tuple(NotedFigure() for _ in range(4))
        self.why = button("", self.why_asked.emit, link=True)
        self.figures[0].offer(self.why)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.kind.setMinimumContentsLength(18)
        row = QHBoxLayout(self.band)
        row.setContentsMargins(14, 9, 10, 9)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._words)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        for part in (self.kind, self._earlier, self.day, self.moment, self._later, self.back):
            row.addWidget(part)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for card in self.figures:
            cards.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.band)
        column.addLayout(cards)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _: self._ask())
        self.day.dateChanged.connect(lambda _: self._ask())
        self.moment.dateTimeChanged.connect(lambda _: self._ask())

    # -- where in time ----------------------------------------------------------------------------------------

    @property
    def active(self) -> bool:
        """Whether the past is shown."""
        return not self.isHidden()

    @property
    def then(self) -> Then | None:
        """The point shown; None for now."""
        if not self.active:
            return None
        if self.kind.chosen is Kind.DAY:
            return Then(day=date(self.day.date().year(), self.day.date().month(), self.day.date().day()))
        return Then(recorded=datetime.fromtimestamp(self.moment.dateTime().toSecsSinceEpoch(), UTC))

    @property
    def when(self) -> date | datetime | None:
        """The same as use cases take it."""
        return None if self.then is None else self.then.recorded or self.then.day

    def enter(self) -> None:
        """Show the end of yesterday, or what was chosen before."""
        if not self._built:
            self._build()
        if not self.active:
            today = self._context.info.today
            yesterday = today - timedelta(days=1)
            for field in (self.day, self.moment):
                field.blockSignals(True)
            self.day.setMaximumDate(QDate(today.year, today.month, today.day))
            self.day.setDate(QDate(yesterday.year, yesterday.month, yesterday.day))
            zone = QTimeZone(self._context.info.zone.encode())
            now = int(now_of(self._context).timestamp())
            self.moment.setDateTime(QDateTime.fromSecsSinceEpoch(now, zone))
            for field in (self.day, self.moment):
                field.blockSignals(False)
            self.show()
        self._ask()
        (self.day if self.kind.chosen is Kind.DAY else self.moment).setFocus()

    def leave(self) -> None:
        """Back to now."""
        if self.active:
            self._reading.forget()
            self.found = None
            self.hide()
            self.moved.emit()

    def earlier(self) -> None:
        """A day back."""
        self._step(-1)

    def _step(self, days: int) -> None:
        if self.kind.chosen is Kind.DAY:
            self.day.setDate(self.day.date().addDays(days))
        else:
            self.moment.setDateTime(self.moment.dateTime().addDays(days))

    # -- what it was ------------------------------------------------------------------------------------------

    def show_wallet(self, wallet: Wallet | None) -> None:
        """Show this wallet's past from now on."""
        changed = wallet != self._wallet
        self._wallet = wallet
        if changed and self.active:
            self._ask(quietly=True)

    def _ask(self, *, quietly: bool = False) -> None:
        by_day = self.kind.chosen is Kind.DAY
        self.day.setVisible(by_day)
        self.moment.setVisible(not by_day)
        then, wallet = self.then, self._wallet
        self._name()
        if then is None or wallet is None:
            return
        self._show_waiting()
        ledger, wallet_id, day, recorded = self._context.ledger, wallet.id, then.day, then.recorded
        if day is not None:
            self._reading.ask(lambda _: wallet_as_of(ledger, wallet_id, day), self._show, self._failed)
        elif recorded is not None:
            self._reading.ask(lambda _: wallet_as_recorded(ledger, wallet_id, recorded), self._show, self._failed)
        if not quietly:
            self.moved.emit()

    def _show_waiting(self) -> None:
        for card, title in zip(self.figures, self._titles(), strict=True):
            card.show_figure(title, "…")

    def _show(self, found: WalletAsOf) -> None:
        wallet = self._wallet
        if wallet is None or wallet.id != found.wallet_id:
            return
        self.found = found
        money = self._context.formats.money
        pairs = (
            (found.available, wallet.available), (found.on_hold, wallet.on_hold), (found.total, wallet.total),
            (found.debt, wallet.debt),
        )  # fmt: skip
        for card, title, (then, now) in zip(self.figures, self._titles(), pairs, strict=True):
            card.show_figure(title, money(then), self.tr("Now {amount}").format(amount=money(now)))

    def _failed(self, failure: Failure) -> None:
        self._words.setText(self._context.words(failure).both)

    def _titles(self) -> tuple[str, ...]:
        return self.tr("Available then"), self.tr("On hold then"), self.tr("Total then"), self.tr("Debt then")

    def _name(self) -> None:
        then, formats = self.then, self._context.formats
        if then is None:
            return
        if then.day is not None:
            self._title.setText(self.tr("As of the end of {day}").format(day=formats.full_day(then.day)))
            self._words.setText(self.tr("By business day. Not today's balances; nothing can be posted here."))
        elif then.recorded is not None:
            self._title.setText(self.tr("As recorded on {moment}").format(moment=formats.moment(then.recorded)))
            self._words.setText(self.tr("What the ledger held at that moment. The history below is the whole one."))
        self.band.setAccessibleName(f"{self._title.text()}. {self._words.text()}")

    @property
    def title(self) -> str:
        """What the band says in bold."""
        return self._title.text()

    def retranslate(self) -> None:
        """Set every text again."""
        if not self._built:
            return
        for at, kind in enumerate(Kind):
            self.kind.setItemText(at, _kind_words(kind))
        self.kind.setAccessibleName(self.tr("How to look back"))
        self.day.setAccessibleName(self.tr("Business day"))
        self.moment.setAccessibleName(self.tr("Moment of recording"))
        name_button(self._earlier, self.tr("A day earlier"))
        name_button(self._later, self.tr("A day later"))
        name_button(self.back, self.tr("Back to now"))
        self.why.setText(self.tr("Why?"))
        self.why.setAccessibleName(self.tr("Why this balance then?"))
        self.back.setToolTip(self.tr("Back to now (Esc)"))
        self._name()
        if self.found is not None:
            self._show(self.found)


def _kind_words(kind: Kind) -> str:
    if kind is Kind.DAY:
        return QCoreApplication.translate("PastView", "End of a business day")
    return QCoreApplication.translate("PastView", "As recorded at a moment")
