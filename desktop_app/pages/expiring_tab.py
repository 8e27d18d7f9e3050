"""What expires when: columns of days, below them whose it is, and later last days for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.commands import Command
from desktop_app.dialogs.expiry_extend import open_extend
from desktop_app.dialogs.extensions import ExtensionsDialog
from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import Order, PagedTableModel
from desktop_app.tasks import LatestRead
from desktop_app.widgets.bars import Bar, Bars
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Card, Chip, label
from desktop_app.widgets.table import TableView
from desktop_app.words import tone, word
from ledger.domain.rights import RIGHTS
from ledger.money import POINTS, currency
from ledger.use_cases.expiry import (
    ExpiringFilter,
    ExpiringPocket,
    Radar,
    Step,
    chosen_pockets,
    expiring_pockets,
    radar,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.expiring import Bucket
    from ledger.paging import Key, Page
    from ledger.use_cases.opening import Ledger

_ROLES = ("positive", "accent", "neutral")
"""Colours of paid, given, gift cards."""
_HURRY_DAYS = 7


class ExpiringTab(QWidget):
    """Choose a column to see its balances; choose balances to extend them, or all that are shown."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._radar: Radar | None = None
        self.currency, self.step = QComboBox(), QComboBox()
        self.extend_button = button("", self.extend, icon="calendar", primary=True)
        self.all_button = button("", self.extend_all)
        self.list_button = button("", self.show_extensions, icon="undo")
        self._total = label("", "sectionTitle")
        self._keys = tuple(Chip("", role) for role in ("positive", "info", "neutral"))
        self._card = Card()
        self.bars = Bars(_ROLES)
        self.model: PagedTableModel[ExpiringPocket] = PagedTableModel(
            context.tasks, self._columns(), lambda row: row.id, parent=self
        )
        self.table: TableView[ExpiringPocket] = TableView(context, "expiring", self.model, self._empty)
        self._latest = LatestRead(context.tasks, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.currency)
        top.addWidget(self.step)
        top.addStretch(1)
        for part in (self.list_button, self.all_button, self.extend_button):
            top.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._total)
        head.addStretch(1)
        for chip in self._keys:
            head.addWidget(chip)
        self._card.body.addLayout(head)
        self._card.body.addWidget(self.bars)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self._card)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.bars)

    def _connect(self) -> None:
        for box in (self.currency, self.step):
            box.currentIndexChanged.connect(lambda _: self.read())
        self.bars.chosen.connect(lambda _: self._list())
        self.table.selection_changed.connect(self._enable)
        self.table.opened.connect(lambda row: self._context.navigate("customer", customer_id=row.customer_id))
        self.table.set_menu(self._menu)
        self._context.info_changed.connect(self._name_choices)

    def _columns(self) -> list[Column[ExpiringPocket]]:
        formats = self._context.formats
        return [
            Column("expires", lambda: self.tr("Last day"), lambda row: row.expires, self._until, width=260,
                   tone=lambda row: "warning" if self._left(row.expires) <= _HURRY_DAYS else ""),
            Column("customer", lambda: self.tr("Customer"), lambda row: row.customer, stretch=True, width=160),
            Column("origin", lambda: self.tr("Origin"), lambda row: row.origin, word, width=130,
                   tone=lambda row: tone(row.origin), chip=True),
            Column("balance", lambda: self.tr("Balance"), lambda row: row.balance, formats.money,
                   Align.END, width=160, amount=lambda row: row.balance),
        ]  # fmt: skip

    def _left(self, day: date | None) -> int:
        return (day - self._context.info.today).days if day is not None else 0

    def _until(self, day: date) -> str:
        text = self.tr("{day}  ·  days left: {days}")
        formats = self._context.formats
        return text.format(day=formats.day(day), days=formats.number(self._left(day)))

    # -- what is shown ----------------------------------------------------------------------------------------

    @property
    def allowed(self) -> bool:
        """Whether this person may give later last days."""
        return self._context.info.staff.role in RIGHTS["expiry.extend"]

    def read(self) -> None:
        """Ask for what expires, and its balances."""
        code, step = self.currency.currentData(), self.step.currentData()
        if code is None or step is None:
            return
        ledger, unit = self._context.ledger, currency(code)
        self._latest.ask(lambda _: radar(ledger, unit, Step(step)), self._show, self._failed)

    def wanted(self) -> ExpiringFilter:
        """What the currency and the column chosen say."""
        code = self.currency.currentData() or ""
        if self._radar is None or self.bars.at < 0:
            return ExpiringFilter(currency=code)
        days = self._radar.buckets[self.bars.at].days
        return ExpiringFilter(days.first, days.last, code)

    def _show(self, found: Radar) -> None:
        kept = self.bars.at if self._radar is not None and self._radar.step is found.step else -1
        self._radar = found
        formats = self._context.formats
        self.bars.show_bars(tuple(map(self._bar, found.buckets)))
        if kept >= 0:
            self.bars.blockSignals(True)
            self.bars.choose(kept)
            self.bars.blockSignals(False)
        self._total.setText(self.tr("{amount} will expire").format(amount=formats.money(found.total)))
        self._list()

    def _failed(self, failure: Failure) -> None:
        self._total.setText(self._context.words(failure).both)

    def _list(self) -> None:
        self.model.show(partial(_pockets, self._context.ledger, self.wanted()))
        self._enable()

    def _bar(self, bucket: Bucket) -> Bar:
        formats, days = self._context.formats, bucket.days
        if days.last is None:
            words = self.tr("from {day} on").format(day=formats.day(days.first))
            short = self.tr("later")
        else:
            words = formats.days(days.first, days.last)
            months = self._radar is not None and self._radar.step is Step.MONTH
            short = formats.month(days.first) if months else formats.short_day(days.first)
        parts = (
            (self.tr("paid {amount}"), bucket.paid), (self.tr("given {amount}"), bucket.given),
            (self.tr("gift cards {amount}"), bucket.cards),
        )  # fmt: skip
        said = [text.format(amount=formats.money(amount)) for text, amount in parts if amount]
        figure = formats.money(bucket.total) + (f" ({', '.join(said)})" if said else "")
        above = formats.money(bucket.total, code=False) if bucket.total else ""
        sizes = (bucket.paid.minor, bucket.given.minor, bucket.cards.minor)
        return Bar(short, words, figure, above, sizes, end=days.last is not None)

    # -- later last days --------------------------------------------------------------------------------------

    def commands(self, page: str) -> list[Command]:
        """What can be done here, by keys and the palette."""
        return [
            Command("reconciliation.extend", lambda: self.tr("Extend the chosen balances…"), self.extend, "Ctrl+L",
                    enabled=lambda: self.isVisible() and self.extend_button.isEnabled(), page=page, icon="calendar"),
            Command("reconciliation.extend_all", lambda: self.tr("Extend all balances shown…"), self.extend_all,
                    "Ctrl+Shift+L", enabled=lambda: self.isVisible() and self.all_button.isEnabled(), page=page,
                    icon="calendar"),
            Command("reconciliation.extensions", lambda: self.tr("Show extensions…"), self.show_extensions,
                    "Ctrl+H", enabled=self.isVisible, page=page, icon="undo"),
        ]  # fmt: skip

    def extend(self) -> None:
        """A later last day for the balances chosen."""
        self._open(self.table.selected_rows())

    def extend_all(self) -> None:
        """A later last day for everything the column chosen, or the whole currency, shows."""
        ledger, wanted = self._context.ledger, self.wanted()
        self._context.tasks.read(lambda _: chosen_pockets(ledger, wanted), self._open, owner=self)

    def _open(self, rows: Sequence[ExpiringPocket]) -> None:
        if rows:
            latest = max((row.expires for row in rows if row.expires is not None), default=None)
            open_extend(self._context, self, [row.id for row in rows], latest, lambda: None)

    def show_extensions(self) -> None:
        """What was given so far, with its undoing."""
        ExtensionsDialog(self._context, self).open()

    def _menu(self, rows: Sequence[ExpiringPocket]) -> Sequence[Command]:
        if not rows:
            return ()
        extend = Command("extend", lambda: self.tr("Extend…"), self.extend, enabled=lambda: self.allowed)
        go = partial(self._context.navigate, "customer", customer_id=rows[0].customer_id)
        return [extend, *([Command("go", lambda: self.tr("Open the customer"), go)] if len(rows) == 1 else [])]

    def _enable(self) -> None:
        self.extend_button.setEnabled(self.allowed and bool(self.table.selected_rows()))
        self.all_button.setEnabled(self.allowed and self._radar is not None and bool(self._shown_total()))

    def _shown_total(self) -> int:
        if self._radar is None:
            return 0
        buckets = self._radar.buckets if self.bars.at < 0 else self._radar.buckets[self.bars.at : self.bars.at + 1]
        return sum(bucket.pockets_count for bucket in buckets)

    def _empty(self) -> tuple[str, str]:
        return self.tr("Nothing expires"), self.tr("No balance expires on these days.")

    # -- words ------------------------------------------------------------------------------------------------

    def _name_choices(self) -> None:
        codes = [unit.code for unit in self._context.info.currencies]
        first = self._context.info.default_currency.code
        ordered = [first, *(code for code in codes if code != first)]
        ordered += [POINTS.code] if POINTS.code not in ordered else []
        steps = [(Step.DAY, self.tr("By day")), (Step.WEEK, self.tr("By week")), (Step.MONTH, self.tr("By month"))]
        for box, items, usual in (
            (self.currency, [(code, code) for code in ordered], first),
            (self.step, [(text, step.value) for step, text in steps], Step.WEEK.value),
        ):
            chosen = box.currentData() or usual
            box.blockSignals(True)
            box.clear()
            for text, data in items:
                box.addItem(text, data)
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.blockSignals(False)
        self.currency.setAccessibleName(self.tr("Currency"))
        self.step.setAccessibleName(self.tr("How long a column is"))

    def retranslate(self) -> None:
        """Set every text again."""
        self._name_choices()
        self.extend_button.setText(self.tr("Extend…"))
        self.extend_button.setToolTip(self.tr("Let the chosen balances be spent longer (Ctrl+L)"))
        self.all_button.setText(self.tr("Extend all shown…"))
        self.list_button.setText(self.tr("Extensions…"))
        self.bars.setAccessibleName(self.tr("What expires when; arrows choose a column"))
        self.table.view.setAccessibleName(self.tr("Balances that expire"))
        for chip, text in zip(self._keys, (self.tr("Paid"), self.tr("Given"), self.tr("Gift cards")), strict=True):
            chip.setText(text)
        if self._radar is not None:
            self._show(self._radar)
        self._enable()


def _pockets(ledger: Ledger, wanted: ExpiringFilter, _: Order, after: Key | None) -> Page[ExpiringPocket]:
    return expiring_pockets(ledger, wanted, after=after)
