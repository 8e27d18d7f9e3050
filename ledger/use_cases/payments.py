"""Payments: top-ups at the till, the list, and what about them a person must look at and settle (SPEC 8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.domain import payment_verbs
from ledger.domain.about import About
from ledger.domain.payments import Exceptions, PaymentDetail, PaymentFilter, PaymentRow, ToppedUp
from ledger.domain.verbs import Operation
from ledger.domain.words import Tender
from ledger.errors import (
    CurrencyMismatch,
    FieldInvalid,
    TenderedTooSmall,
)
from ledger.money import POINTS, Money
from ledger.storage import non_money, numbered_receipts, payment_exceptions, payments
from ledger.use_cases.posting import post_logged, posted, wallet_for
from ledger.use_cases.required import require_positive, require_text
from ledger.use_cases.sale_requests import stable_uuid

if TYPE_CHECKING:
    from ledger.domain.transactions import Posted
    from ledger.paging import CappedCount, Key, Page
    from ledger.storage.ledger import Connection, Ledger

__all__ = [
    "AT_THE_TILL", "RefundSuspense", "TopUpRequest", "count_payments", "exceptions", "list_payments", "payment",
    "preview_refund_suspense", "preview_top_up", "refund_suspense", "require_tendered", "retry_refund",
    "settle_exception", "top_up",
]  # fmt: skip

AT_THE_TILL = (Tender.CASH, Tender.TERMINAL, Tender.BANK)
"""Tenders that staff take themselves; the provider's money is posted when the provider says so."""
_RESOLVE = "exception.resolve"
LONGEST_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class TopUpRequest:
    """Money into a customer's wallet: `tendered` is the cash handed over, `reference` the terminal's slip.

    `about`: what it refers to, kind and id; the payment itself unless given. Raises AmountNotPositive, FieldInvalid,
    CurrencyMismatch, TenderedTooSmall when built wrongly.
    """

    key: str
    customer_id: int
    amount: Money
    tender: Tender
    tendered: Money | None = None
    reference: str = ""
    note: str = ""
    reason_code: str = ""
    about: tuple[str, str] = ("", "")

    def __post_init__(self) -> None:
        if self.tender not in AT_THE_TILL:
            raise FieldInvalid("tender", self.tender.value)
        require_positive(self.amount)
        if self.amount.currency == POINTS:
            raise FieldInvalid("currency", POINTS.code)
        require_tendered(self.tender, self.amount, self.tendered)

    @property
    def uuid(self) -> str:
        """The payment's own id."""
        return stable_uuid(self.key, "top_up")

    @property
    def change(self) -> Money:
        """The cash to hand back."""
        return self.tendered - self.amount if self.tendered is not None else Money(0, self.amount.currency)

    def operation(self, wallet: int) -> Operation:
        """As the door takes it."""
        verb = payment_verbs.TopUp(
            wallet, self.tender.value, self.amount.minor, self.amount.currency.code, self.uuid,
            None if self.tendered is None else self.tendered.minor, self.reference.strip(),
            About(*self.about, self.reason_code, self.note.strip()),
        )  # fmt: skip
        return Operation(self.key, "top_up", (verb,), self.reason_code, self.note.strip())


@dataclass(frozen=True, slots=True)
class RefundSuspense:
    """Give what lies in suspense for a payment back through its provider; the note is mandatory."""

    key: str
    payment_id: int
    note: str

    def __post_init__(self) -> None:
        _require_note(self.note)

    def operation(self) -> Operation:
        """As the door takes it."""
        verb = payment_verbs.RefundSuspense(
            self.payment_id, stable_uuid(self.key, "refund"), About(note=self.note.strip())
        )
        return Operation(self.key, "suspense_refund", (verb,), "", self.note.strip())


def require_tendered(tender: Tender, amount: Money, tendered: Money | None) -> None:
    """Only cash is handed over in a larger sum. Raises FieldInvalid, CurrencyMismatch, TenderedTooSmall."""
    if tendered is None:
        return
    if tender is not Tender.CASH:
        raise FieldInvalid("tendered", str(tendered))
    if tendered.currency != amount.currency:
        raise CurrencyMismatch(amount.currency.code, tendered.currency.code)
    if tendered.minor < amount.minor:
        raise TenderedTooSmall(amount, tendered)


def top_up(ledger: Ledger, request: TopUpRequest) -> ToppedUp:
    """Post a top-up with its payment and receipt; a repeated key answers as the first time.

    Raises WalletNotActive, WalletSuspended, CustomerNotActive, NotAllowed, KeyReused.
    """
    done = post_logged(ledger, lambda connection: request.operation(_wallet(connection, ledger, request)))
    with ledger.reading() as connection:
        row = payments.by_uuid(connection, request.uuid)
        receipts = numbered_receipts.of_payment(connection, row.id)
    return ToppedUp(done, row, request.change, receipts[0] if receipts else None)


def preview_top_up(ledger: Ledger, request: TopUpRequest) -> Posted:
    """What topping up would answer, or the refusal it would meet; writes nothing."""
    return posted(ledger.preview(lambda connection: request.operation(_wallet(connection, ledger, request))))


def list_payments(
    ledger: Ledger, wanted: PaymentFilter | None = None, *, after: Key | None = None, limit: int = 200
) -> Page[PaymentRow]:
    """Payments of every tender, newest first."""
    with ledger.reading() as connection:
        return payments.page(connection, wanted or PaymentFilter(), after, limit)


def count_payments(ledger: Ledger, wanted: PaymentFilter | None = None) -> CappedCount:
    """How many `list_payments` lists, counted no further than 10,000."""
    with ledger.reading() as connection:
        return payments.count(connection, wanted or PaymentFilter())


def payment(ledger: Ledger, payment_id: int) -> PaymentDetail:
    """A payment with everything that belongs to it. Raises PaymentNotFound."""
    with ledger.reading() as connection:
        return payments.detail(connection, payment_id)


def exceptions(ledger: Ledger) -> Exceptions:
    """What a person must look at, each with what to do, oldest first; and what lies in suspense."""
    with ledger.reading() as connection:
        return payment_exceptions.every(connection, non_money.moment(connection, ledger).at)


def settle_exception(ledger: Ledger, event_id: int, note: str) -> None:
    """Say what was done about an open event. Moves no value.

    Raises NotAllowed, FieldRequired("note"), ExceptionNotOpen when somebody was quicker.
    """
    _require_note(note)

    def work(connection: Connection) -> None:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, _RESOLVE)
        payment_exceptions.settle(connection, event_id, desk.staff, note.strip(), desk.at)
        non_money.note(connection, ledger, desk, "exception.settle", {"event": event_id})

    ledger.write(work)


def refund_suspense(ledger: Ledger, request: RefundSuspense) -> Posted:
    """Money in suspense becomes a refund that is owed, which the job sends to the provider.

    Raises NotAllowed, PaymentNotFound, NothingInSuspense.
    """
    return post_logged(ledger, lambda _: request.operation())


def preview_refund_suspense(ledger: Ledger, request: RefundSuspense) -> Posted:
    """What it would answer; writes nothing."""
    return posted(ledger.preview(lambda _: request.operation()))


def retry_refund(ledger: Ledger, refund_id: int) -> None:
    """Let a refund that the provider did not make be sent again. Raises NotAllowed, RefundNotFound, RefundEnded."""

    def work(connection: Connection) -> None:
        desk = non_money.open_desk(connection, ledger)
        non_money.require_right(connection, desk, _RESOLVE)
        payment_exceptions.retry_refund(connection, refund_id, desk.at)
        non_money.note(connection, ledger, desk, "refund.retry", {"refund": refund_id})

    ledger.write(work)


def _wallet(connection: Connection, ledger: Ledger, request: TopUpRequest) -> int:
    return wallet_for(connection, ledger, request.customer_id, request.amount.currency)


def _require_note(note: str) -> None:
    require_text("note", note)
    if len(note) > LONGEST_NOTE:
        raise FieldInvalid("note", note[:60] + "…")
