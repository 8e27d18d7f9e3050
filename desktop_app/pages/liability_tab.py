"""What is owed to customers, by the days it has lain still, and whether the accounts say the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.account_words import account_name
from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.widgets.labels import Banner, label
from desktop_app.widgets.table import TableView
from ledger.money import POINTS, Currency, Money
from ledger.paging import Page
from ledger.use_cases.liability import AGES, Liability, Owed, liability

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.use_cases.opening import Ledger

_OWED = {
    Owed.PAID: QT_TRANSLATE_NOOP("Liability", "Wallets, paid"),
    Owed.GIVEN: QT_TRANSLATE_NOOP("Liability", "Wallets, given"),
    Owed.HOLDS: QT_TRANSLATE_NOOP("Liability", "On hold"),
    Owed.CARDS: QT_TRANSLATE_NOOP("Liability", "Gift cards"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a part of what is owed, or with `owed` None all of a currency with points at worth."""

    owed: Owed | None
    currency: Currency
    ages: tuple[Money, ...]
    total: Money
    count: int | None


class LiabilityTab(QWidget):
    """Read anew each time it comes to the front."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._found: Liability | None = None
        self.says = label("", "muted", wrap=True)
        self.banner = Banner()
        self.model: PagedTableModel[Row] = PagedTableModel(
            context.tasks, self._columns(), lambda row: (row.currency.code, row.owed), parent=self
        )
        self.table: TableView[Row] = TableView(context, "liability", self.model, self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.says)
        column.addWidget(self.banner)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.model.loaded.connect(self._loaded)
        self.retranslate()

    def _columns(self) -> list[Column[Row]]:
        formats = self._context.formats
        plain = partial(formats.money, code=False)
        ages = [
            Column(f"age{at}", partial(self._age, *AGES[at]), partial(_of_age, at), plain, Align.END, width=106)
            for at in range(len(AGES))
        ]
        return [
            Column("currency", lambda: self.tr("Currency"), lambda row: row.currency.code, width=74),
            Column("owed", lambda: self.tr("What is owed"), self._owed, stretch=True, width=150),
            Column("total", lambda: self.tr("In all"), lambda row: row.total, plain, Align.END, width=116),
            *ages,
            Column("count", lambda: self.tr("How many"), lambda row: row.count, self._count, Align.END,
                   width=96),
        ]  # fmt: skip

    def _owed(self, row: Row) -> str:
        if row.owed is None:
            with_points = self._found is not None and row.currency == self._found.worth.currency
            return self.tr("All, points at their worth") if with_points else self.tr("All")
        if row.currency == POINTS and row.owed is Owed.GIVEN:
            return self.tr("Points")
        return QCoreApplication.translate("Liability", _OWED[row.owed])

    def _count(self, count: int | None) -> str:
        return "" if count is None else self._context.formats.number(count)

    def _age(self, first: int, last: int | None) -> str:
        number = self._context.formats.number
        if last is None:
            return self.tr("over {days} days").format(days=number(first - 1))
        return self.tr("{first}–{last} days").format(first=number(first), last=number(last))

    def read(self) -> None:
        """Ask for it."""
        self.model.show(lambda *_: Page(self._read(self._context.ledger)))

    def _read(self, ledger: Ledger) -> tuple[Row, ...]:
        """On a reader: the lines, and below them each money currency's sum."""
        found = self._found = liability(ledger)
        lines = [Row(line.owed, line.currency, line.ages, line.total, line.count) for line in found.lines]
        units = dict.fromkeys(line.currency for line in found.lines if line.currency != POINTS)
        if any(line.currency == POINTS for line in found.lines) and found.worth:
            units[found.worth.currency] = None
        sums = [
            Row(None, unit, ages := found.by_age(unit), sum(ages, Money(0, unit)), None) for unit in units
        ]  # fmt: skip
        return (*lines, *sums)

    def _loaded(self) -> None:
        self.retranslate()
        if self.table.view.hasFocus() and self.table.current_row() is None and self.model.rows:
            self.table.view.setCurrentIndex(self.model.index(0, 0))

    def retranslate(self) -> None:
        """Set every text again."""
        self.table.view.setAccessibleName(self.tr("What is owed to customers"))
        self.says.setText(self.tr(
            "As it is now, by days since the wallet or card last moved; extending is no movement."
        ))  # fmt: skip
        found = self._found
        if found is None:
            return
        formats = self._context.formats
        if found.adds_up:
            codes = dict.fromkeys(
                f"{formats.code(one.code)} {account_name(one.code, one.name)}" for one in found.controls
            )
            text = self.tr("Adds up to what was posted: {accounts}.").format(accounts=", ".join(codes))
            self.banner.show_message(text, "positive")
            return
        lines = [
            self.tr("{account}: posted {posted}, balances {told}").format(
                account=f"{formats.code(one.code)} {account_name(one.code, one.name)}",
                posted=formats.money(one.posted), told=formats.money(one.told),
            )
            for one in found.controls if one.difference
        ]  # fmt: skip
        self.banner.show_message("\n".join(lines), "negative")

    def _empty(self) -> tuple[str, str]:
        return self.tr("Nothing is owed"), self.tr("No wallet and no gift card holds anything.")


def _of_age(at: int, row: Row) -> Money | None:
    return row.ages[at] or None
