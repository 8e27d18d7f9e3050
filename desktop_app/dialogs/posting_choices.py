"""Lists to choose from in posting forms: sources, tenders, reasons, references, expiry."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QDate, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QWidget

from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.words import reason, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop_app.formats import Formats
    from ledger.domain.words import Source, Tender

T = TypeVar("T")

_REFERENCES = {
    "": QT_TRANSLATE_NOOP("PostingChoices", "None"),
    "order": QT_TRANSLATE_NOOP("PostingChoices", "Order"),
    "rma": QT_TRANSLATE_NOOP("PostingChoices", "Return"),
    "payment": QT_TRANSLATE_NOOP("PostingChoices", "Payment"),
    "booking": QT_TRANSLATE_NOOP("PostingChoices", "Booking"),
    "voucher": QT_TRANSLATE_NOOP("PostingChoices", "Voucher"),
    "quest": QT_TRANSLATE_NOOP("PostingChoices", "Quest"),
    "document": QT_TRANSLATE_NOOP("PostingChoices", "Document"),
    "cart": QT_TRANSLATE_NOOP("PostingChoices", "Cart"),
    "gift_card": QT_TRANSLATE_NOOP("PostingChoices", "Gift card"),
    "click": QT_TRANSLATE_NOOP("PostingChoices", "Click"),
    "transaction": QT_TRANSLATE_NOOP("PostingChoices", "Transaction"),
    "pocket": QT_TRANSLATE_NOOP("PostingChoices", "Pocket"),
}
_BY_HAND = ("", "order", "rma", "payment", "booking", "voucher", "quest", "document")


def reference_word(kind: str) -> str:
    """What people call a kind of reference; one of the shop's own is shown as it is."""
    return QCoreApplication.translate("PostingChoices", _REFERENCES[kind]) if kind in _REFERENCES else kind


class Referring(Protocol):
    """A posting, a hold, or a part of a balance, with what it is about."""

    @property
    def reference_type(self) -> str:
        """A kind of thing; "" for none."""

    @property
    def reference_id(self) -> str:
        """The number of that thing, as its people write it."""


def reference_words(of: Referring, formats: Formats) -> str:
    """What something refers to: "Order 77"; empty for what refers to nothing."""
    kind = reference_word(of.reference_type) if of.reference_type else ""
    return f"{kind} {formats.code(of.reference_id) if of.reference_id else ''}".strip()


class Choice(QComboBox, Generic[T]):
    """A closed list of values, each shown in words."""

    def __init__(self, values: Iterable[T], words: Callable[[T], str]) -> None:
        super().__init__()
        self._values = tuple(values)
        self._words = words
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        for value in self._values:
            self.addItem(words(value))

    @property
    def chosen(self) -> T:
        """The value chosen."""
        return self._values[self.currentIndex()]

    @property
    def values(self) -> tuple[T, ...]:
        """Every value of the list."""
        return self._values

    def renew(self, values: Iterable[T]) -> None:
        """Offer these values instead; what was chosen stays, if it is among them."""
        chosen, wanted = self.chosen, tuple(values)
        if wanted == self._values:
            return
        self.blockSignals(True)
        self.clear()
        self._values = wanted
        for value in wanted:
            self.addItem(self._words(value))
        self.setCurrentIndex(wanted.index(chosen) if chosen in wanted else 0)
        self.blockSignals(False)
        if self.chosen != chosen:
            self.currentIndexChanged.emit(self.currentIndex())

    def allow(self, value: T, *, allowed: bool) -> None:
        """Let `value` be chosen, or show it in grey."""
        model = self.model()
        if isinstance(model, QStandardItemModel):
            model.item(self._values.index(value)).setEnabled(allowed)

    def choose(self, value: T) -> None:
        """Choose `value`, which must be in the list."""
        self.setCurrentIndex(self._values.index(value))


def source_choice(sources: Sequence[Source]) -> Choice[Source]:
    """Sources in words."""
    return Choice(sources, word)


def tender_choice(tenders: Sequence[Tender]) -> Choice[Tender]:
    """Tenders in words."""
    return Choice(tenders, word)


def reason_choice(codes: Sequence[str], *, must: bool) -> Choice[str]:
    """Reason codes in words, none chosen; with `must` the empty line asks for one."""
    nothing = (
        QCoreApplication.translate("PostingChoices", "Choose a reason…")
        if must
        else QCoreApplication.translate("PostingChoices", "None")
    )
    return Choice(("", *codes), lambda code: reason(code) if code else nothing)


def reference_choice() -> Choice[str]:
    """Kinds of reference in words."""
    return Choice(_BY_HAND, reference_word)


class Lasting(Enum):
    """How long given value lasts."""

    FOREVER = 0
    MONTH = 30
    QUARTER = 90
    YEAR = 365
    UNTIL = -1


class ExpiryChoice(QWidget):
    """Whether and when given value expires: a usual period, or a date of one's own."""

    picked = Signal()

    def __init__(self, today: date, formats: Formats) -> None:
        super().__init__()
        self._today = today
        self._formats = formats
        self.lasting: Choice[Lasting] = Choice(Lasting, self._words)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("dd.MM.yyyy")
        self.day.setMinimumDate(QDate(today.year, today.month, today.day))
        later = today + timedelta(days=Lasting.QUARTER.value)
        self.day.setDate(QDate(later.year, later.month, later.day))
        self.day.setAccessibleName(self.tr("Expires on"))
        self.day.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.lasting, 1)
        row.addWidget(self.day)
        self.setFocusProxy(self.lasting)
        self.lasting.setAccessibleName(self.tr("Expiry"))
        self.lasting.currentIndexChanged.connect(self._change)
        self.day.dateChanged.connect(lambda _: self.picked.emit())

    def expires(self) -> date | None:
        """The last day it may be spent; None when it does not expire."""
        chosen = self.lasting.chosen
        if chosen is Lasting.UNTIL:
            picked = self.day.date()
            return date(picked.year(), picked.month(), picked.day())
        return None if chosen is Lasting.FOREVER else self._today + timedelta(days=chosen.value)

    def _change(self) -> None:
        self.day.setVisible(self.lasting.chosen is Lasting.UNTIL)
        self.picked.emit()

    def _words(self, lasting: Lasting) -> str:
        if lasting is Lasting.FOREVER:
            return self.tr("Does not expire")
        if lasting is Lasting.UNTIL:
            return self.tr("On a date…")
        texts = {
            Lasting.MONTH: self.tr("For 30 days, until {date}"),
            Lasting.QUARTER: self.tr("For 90 days, until {date}"),
            Lasting.YEAR: self.tr("For a year, until {date}"),
        }
        return texts[lasting].format(date=self._formats.day(self._today + timedelta(days=lasting.value)))
