"""What expires when: columns of days, below them whose it is, and later last days for it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.commands import Command
from desktop_app.dialogs.expiry_extend import open_extend
from desktop_app.dialogs.extensions import ExtensionsDialog
from desktop_app.marking import translate
from desktop_app.pages.expiring_lists import ExpiringLists, Kind
from desktop_app.tasks import LatestRead
from desktop_app.widgets.bars import Bar, Bars
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Card, Chip, label
from ledger.domain.rights import RIGHTS
from ledger.money import POINTS, Money, currency
from ledger.use_cases.expiry import (
    ExpiringCard,
    ExpiringFilter,
    ExpiringPocket,
    Radar,
    Step,
    chosen_cards,
    chosen_pockets,
    radar,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.context import AppContext
    from desktop_app.models.paged_table import PagedTableModel
    from desktop_app.tasks import Failure
    from desktop_app.widgets.table import TableView
    from ledger.domain.expiring import Bucket

_ROLES = ("positive", "accent", "neutral")
"""Colours of paid, given, gift cards."""


class ExpiringTab(QWidget):
    """Choose a column to see its balances, customers or gift cards; extend those chosen, or all that are shown."""

    export_asked = Signal(object, object, object)
    """The path a person chose for the list, which list, and what of it."""

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
        self.csv = button("", self.choose_file, icon="download")
        self.lists = ExpiringLists(context, self._menu)
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
        for part in (self.csv, self.list_button, self.all_button, self.extend_button):
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
        column.addWidget(self.lists, 1)
        self.setFocusProxy(self.bars)

    def _connect(self) -> None:
        for box in (self.currency, self.step):
            box.currentIndexChanged.connect(lambda _: self.read())
        self.bars.chosen.connect(lambda _: self._list())
        self.lists.chosen.connect(self._enable)
        self.lists.shown.connect(self._list_shown)
        self.lists.opened.connect(self._open_case)
        self._context.info_changed.connect(self._name_choices)

    @property
    def table(self) -> TableView[Any]:
        """The list that is shown."""
        return self.lists.table

    @property
    def model(self) -> PagedTableModel[Any]:
        """Its rows."""
        return self.lists.table.model

    # -- what is shown ----------------------------------------------------------------------------------------

    @property
    def allowed(self) -> bool:
        """Whether this person may give what is listed later last days."""
        right = "gift_card.extend" if self.lists.kind is Kind.CARDS else "expiry.extend"
        return self._context.info.staff.role in RIGHTS[right]

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
        self.lists.show_days(self.wanted())
        self._list_shown()

    def _list_shown(self) -> None:
        """The sum below the list is that of the columns above it."""
        self.lists.show_total(self._shown_amount())
        self._enable()

    def _shown_amount(self) -> Money | None:
        if self._radar is None:
            return None
        cards = self.lists.kind is Kind.CARDS
        sums = [one.cards if cards else one.paid + one.given for one in self._shown_buckets()]
        return sum(sums, Money(0, self._radar.currency))

    def _shown_buckets(self) -> Sequence[Bucket]:
        if self._radar is None:
            return ()
        return self._radar.buckets if self.bars.at < 0 else self._radar.buckets[self.bars.at : self.bars.at + 1]

    def _open_case(self, row: object) -> None:
        """A card's own page, or the customer's."""
        if isinstance(row, ExpiringCard):
            self._context.navigate("gift_cards", card_id=row.id)
        else:
            self._context.navigate("customer", customer_id=row.customer_id)  # type: ignore[attr-defined]

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

    def extend(self) -> None:
        """A later last day for the rows chosen: for customers everything that the list sums of theirs."""
        rows = self.table.selected_rows()
        if rows and self.lists.kind is Kind.CUSTOMERS:
            people = tuple(row.customer_id for row in rows)
            self._choose_pockets(replace(self.wanted(), customers=people))
        else:
            self._open(rows)

    def extend_all(self) -> None:
        """A later last day for everything the column chosen, or the whole currency, shows in this list."""
        ledger, wanted = self._context.ledger, self.wanted()
        if self.lists.kind is Kind.CARDS:
            unit = currency(wanted.currency)
            self._context.tasks.read(lambda _: chosen_cards(ledger, unit, wanted), self._open, owner=self)
        else:
            self._choose_pockets(wanted)

    def _choose_pockets(self, wanted: ExpiringFilter) -> None:
        ledger = self._context.ledger
        self._context.tasks.read(lambda _: chosen_pockets(ledger, wanted), self._open, owner=self)

    def _open(self, rows: Sequence[ExpiringPocket | ExpiringCard]) -> None:
        if not rows:
            return
        days = [row.valid_until if isinstance(row, ExpiringCard) else row.expires for row in rows]
        latest = max((day for day in days if day is not None), default=None)
        cards = isinstance(rows[0], ExpiringCard)
        open_extend(self._context, self, [row.id for row in rows], latest, lambda: None, cards=cards)

    def choose_file(self) -> None:
        """Ask where to, then have the list shown written."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = f"expiring-{self.lists.kind.value}-{self.wanted().currency}.csv"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export what expires"), str(Path(folder) / name), self.tr("CSV files (*.csv)")
        )
        if path:
            self.export_asked.emit(Path(path), self.lists.kind, self.wanted())

    def show_extensions(self) -> None:
        """What was given so far, with its undoing."""
        ExtensionsDialog(self._context, self).open()

    def _menu(self, rows: Sequence[Any]) -> Sequence[Command]:
        if not rows:
            return ()
        extend = Command("extend", lambda: self.tr("Extend…"), self.extend, enabled=lambda: self.allowed)
        go = Command("go", self._open_word, partial(self._open_case, rows[0]))
        return [extend, *([go] if len(rows) == 1 else [])]

    def _open_word(self) -> str:
        return self.tr("Open the card") if self.lists.kind is Kind.CARDS else self.tr("Open the customer")

    def _enable(self) -> None:
        self.extend_button.setEnabled(self.allowed and bool(self.table.selected_rows()))
        self.all_button.setEnabled(self.allowed and self._radar is not None and bool(self._shown_total()))

    def _shown_total(self) -> int:
        cards = self.lists.kind is Kind.CARDS
        return sum(one.cards_count if cards else one.pockets_count for one in self._shown_buckets())

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
        self.extend_button.setToolTip(self.tr("Let what is chosen be used longer (Ctrl+L)"))
        self.all_button.setText(self.tr("Extend all shown…"))
        self.list_button.setText(self.tr("Extensions…"))
        self.bars.setAccessibleName(self.tr("What expires when; arrows choose a column"))
        self.csv.setText(self.tr("Export…"))
        self.csv.setToolTip(self.tr("Write the list below as CSV"))
        self.lists.retranslate()
        for chip, text in zip(self._keys, (self.tr("Paid"), self.tr("Given"), self.tr("Gift cards")), strict=True):
            chip.setText(text)
        if self._radar is not None:
            self._show(self._radar)
        self._enable()


def expiring_commands(page: str, tab: Callable[[], ExpiringTab | None]) -> list[Command]:
    """What can be done there, by keys and the palette, while it is looked at; there may be no tab yet."""

    def of(keys: str, icon: str, name: str, title: Callable[[], str], run: Callable[[ExpiringTab], None],
           possible: Callable[[ExpiringTab], bool] = ExpiringTab.isVisible) -> Command:  # fmt: skip
        def may() -> bool:
            made = tab()
            return made is not None and made.isVisible() and possible(made)

        def act() -> None:
            made = tab()
            if made is not None:
                run(made)

        return Command(f"reconciliation.{name}", title, act, keys, may, page, icon)

    lists: tuple[tuple[Kind, Callable[[], str], str], ...] = (
        (Kind.BALANCES, lambda: translate("ExpiringTab", "List balances that expire"), "Ctrl+Shift+B"),
        (Kind.CUSTOMERS, lambda: translate("ExpiringTab", "List customers whose value expires"), "Ctrl+Shift+U"),
        (Kind.CARDS, lambda: translate("ExpiringTab", "List gift cards that end"), "Ctrl+Shift+G"),
    )
    return [
        of("Ctrl+L", "calendar", "extend", lambda: translate("ExpiringTab", "Extend what is chosen…"),
           ExpiringTab.extend, lambda made: made.extend_button.isEnabled()),
        of("Ctrl+Shift+L", "calendar", "extend_all", lambda: translate("ExpiringTab", "Extend all that is shown…"),
           ExpiringTab.extend_all, lambda made: made.all_button.isEnabled()),
        *(
            of(keys, "calendar", f"expiring_{kind.value}", title, partial(_choose, kind))
            for kind, title, keys in lists
        ),
        of("Ctrl+H", "undo", "extensions", lambda: translate("ExpiringTab", "Show extensions…"),
           ExpiringTab.show_extensions),
    ]  # fmt: skip


def _choose(kind: Kind, tab: ExpiringTab) -> None:
    tab.lists.choose(kind)
