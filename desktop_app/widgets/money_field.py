"""A field for one amount: checked while typing, never changed behind a person's back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ledger.errors import AmountNotPositive, FieldRequired
from ledger.money import POINTS, Currency, Money, parse_amount

if TYPE_CHECKING:
    from desktop_app.formats import Formats

_CODE_GAP = 10


def currencies(usual: Currency, known: tuple[Currency, ...]) -> list[Currency]:
    """Which currencies a person may choose, the usual one first; points are not money."""
    return list(dict.fromkeys(unit for unit in (usual, *known) if unit != POINTS))


class MoneyField(QLineEdit):
    """Takes whatever is typed; `money` reads it exactly or raises. The currency stands at the trailing edge."""

    amount_changed = Signal()

    def __init__(self, currency: Currency, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._formats = formats
        self._code = QLabel(self)
        self._code.setObjectName("muted")
        self._code.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._currency = currency
        self.setMaxLength(40)
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.set_currency(currency)
        self.textChanged.connect(lambda _: self.amount_changed.emit())

    @property
    def currency(self) -> Currency:
        """The currency amounts are read in."""
        return self._currency

    def set_currency(self, currency: Currency) -> None:
        """Read amounts in another currency; the text stays and is judged anew."""
        self._currency = currency
        self._code.setText(currency.code)
        self._code.adjustSize()
        self._place_code()
        self.amount_changed.emit()

    def set_money(self, amount: Money) -> None:
        """Put an amount in, written plainly."""
        self.setText(self._formats.plain_amount(amount))

    def money(self) -> Money:
        """The amount typed, above zero.

        Raises FieldRequired("amount"), AmountNotANumber, AmountTooFine, AmountTooLarge, AmountNotPositive.
        """
        amount = self.signed_money()
        if amount.minor <= 0:
            raise AmountNotPositive(amount)
        return amount

    def signed_money(self) -> Money:
        """The amount typed, of either sign. Raises as `money` does, except AmountNotPositive."""
        if not self.text().strip():
            raise FieldRequired("amount")
        return parse_amount(self.text(), self._currency)

    def sizeHint(self) -> QSize:
        """Wide enough for the largest amount."""
        return QSize(220, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the currency at the trailing edge."""
        super().resizeEvent(event)
        self._place_code()

    def _place_code(self) -> None:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        room = self._code.width() + _CODE_GAP
        self.setTextMargins(QMargins(room, 0, 0, 0) if mirrored else QMargins(0, 0, room, 0))
        x = _CODE_GAP if mirrored else self.width() - self._code.width() - _CODE_GAP
        self._code.move(x, (self.height() - self._code.height()) // 2)
