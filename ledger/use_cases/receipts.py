"""Receipts: read for paper, counted when printed; from the second print on a paper says that it is a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.receipts import ReceiptPaper
from ledger.storage import audit, numbered_receipts, receipts

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger

__all__ = ["ReceiptPaper", "print_receipt", "receipt", "receipts_of", "receipts_of_payment"]


def receipt(ledger: Ledger, receipt_id: int) -> ReceiptPaper:
    """A receipt as it would be printed now; counts nothing. Raises ReceiptNotFound."""
    with ledger.reading() as connection:
        return receipts.paper(connection, receipt_id)


def receipts_of(ledger: Ledger, operation_id: int) -> tuple[ReceiptPaper, ...]:
    """The receipts that an operation wrote."""
    with ledger.reading() as connection:
        return tuple(receipts.paper(connection, one) for one in receipts.of_operation(connection, operation_id))


def receipts_of_payment(ledger: Ledger, payment_id: int) -> tuple[ReceiptPaper, ...]:
    """The receipts of a payment, whoever asked the provider about it last."""
    with ledger.reading() as connection:
        known = numbered_receipts.of_payment(connection, payment_id)
        return tuple(receipts.paper(connection, one.id) for one in known)


def print_receipt(ledger: Ledger, receipt_id: int) -> ReceiptPaper:
    """The receipt to be put on paper now: counted, and audited when it is a copy. Raises ReceiptNotFound."""

    def work(connection: Connection) -> ReceiptPaper:
        found = receipts.paper(connection, receipt_id)
        receipts.count_print(connection, receipt_id)
        return found

    found = ledger.write(work)
    if found.printed:
        audit.record(ledger, "receipt_copy", "done", {"receipt": found.number, "copy": found.printed})
    return found
