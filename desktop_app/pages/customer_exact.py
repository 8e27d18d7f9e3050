"""From a scan straight to the customer it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ledger.domain.card_codes import parse_code
from ledger.domain.phones import phone_digits
from ledger.errors import CodeMistyped, CustomerAmbiguous, CustomerNotFound
from ledger.use_cases.customers import customer_by

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.domain.customers import Customer

_PHONE_TAIL = 7
"""Digits that tell a phone apart; a shorter number typed is a part to search for, not a whole phone."""


class ExactCustomer(QObject):
    """Looks a card, phone, external reference or `#id` up; says whom it names, or that it names nobody alone."""

    found = Signal(int)
    nobody = Signal(str)

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def look_up(self, text: str) -> None:
        """Ask whom `text` names exactly. Either `found` or `nobody` follows."""
        ledger, wanted = self._context.ledger, text.strip()

        def done(customer: Customer) -> None:
            if names(customer, wanted):
                self.found.emit(customer.id)
            else:
                self.nobody.emit(wanted)

        def failed(failure: Failure) -> None:
            if isinstance(failure, CustomerNotFound | CustomerAmbiguous):
                self.nobody.emit(wanted)
            else:
                self._context.refused(failure)

        self._context.tasks.read(lambda _: customer_by(ledger, wanted), done, failed, self)


def names(customer: Customer, text: str) -> bool:
    """Whether `text` names this customer by more than a bare id: the last digits of a phone are often typed so."""
    if not (text.isdecimal() and int(text) == customer.id):
        return True
    digits = phone_digits(text)[-_PHONE_TAIL:]
    by_phone = len(digits) == _PHONE_TAIL and any(phone.number.endswith(digits) for phone in customer.phones)
    return by_phone or text in customer.cards or text == customer.external_ref


def is_gift_card(text: str) -> bool:
    """Whether a scan is a gift card's code, which is not for customers' pages to look up."""
    try:
        parse_code(text)
    except CodeMistyped:
        return False
    return True
