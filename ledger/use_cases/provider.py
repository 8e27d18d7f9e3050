"""A payment provider, as people and jobs use it: begin, look, capture, release, give back, compare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.domain.payment_verbs import BeginPayment
from ledger.domain.verbs import Operation
from ledger.errors import PaymentEnded, ProviderFailed, ProviderNotSet
from ledger.gateways.provider import ProviderError, ShopState, Unauthorized
from ledger.gateways.yookassa_requests import SBP
from ledger.storage import provider_payments, rights
from ledger.storage.provider_payments import ProviderPayment, ProviderRefund
from ledger.use_cases.posting import post_logged, wallet_for
from ledger.use_cases.provider_judging import Counter, judge_payment, open_counter
from ledger.use_cases.provider_notices import Notice, take_notification
from ledger.use_cases.provider_polling import Asked, Polled, ask_payment, poll_due, provider_payment, stop
from ledger.use_cases.provider_refunds import send_refund
from ledger.use_cases.provider_requests import capture_bytes, key_of, payment_request, require_method, require_provider
from ledger.use_cases.provider_setup import (
    IGNORE,
    SUSPENSE,
    USUAL_URL,
    ProviderSettings,
    ProviderStanding,
    can_ask,
    check_provider,
    failed,
    provider_standing,
    set_provider,
    try_provider,
)
from ledger.use_cases.provider_sweep import Swept, sweep
from ledger.use_cases.required import require_positive
from ledger.use_cases.sale_requests import stable_uuid

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.gateways.provider import PaymentState
    from ledger.money import Money
    from ledger.storage.ledger import Connection, Ledger

__all__ = [
    "IGNORE", "SUSPENSE", "USUAL_URL", "Asked", "Notice", "Polled", "ProviderPayment", "ProviderRefund",
    "ProviderSettings", "ProviderStanding", "ProviderTopUp", "ShopState", "Swept", "ask_payment", "begin",
    "begin_for", "begin_top_up", "can_ask", "capture_payment", "check_provider", "number_of", "payment_request",
    "poll_due", "preview_top_up", "provider_payment", "provider_standing", "release_payment", "send_refund",
    "set_provider", "sweep", "take_notification", "try_provider",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ProviderTopUp:
    """A top-up that the customer pays through the provider. `method` as in `payment_request`."""

    key: str
    customer_id: int
    amount: Money
    method: str = SBP
    note: str = ""

    def __post_init__(self) -> None:
        require_positive(self.amount)
        require_method(self.method)


def begin_top_up(ledger: Ledger, request: ProviderTopUp) -> Asked:
    """Record a top-up and then ask the provider for it; the wallet gets the money when the provider has it.

    Raises ProviderNotSet, CustomerNotFound, WalletNotActive, NotAllowed, KeyReused; what the provider does is in the
    answer, as the payment is recorded whatever it does.
    """
    require_provider(ledger)
    uuid = stable_uuid(request.key, "provider")
    post_logged(ledger, lambda connection: _top_up(connection, ledger, request, uuid))
    return begin(ledger, number_of(ledger, uuid))


def preview_top_up(ledger: Ledger, request: ProviderTopUp) -> None:
    """The refusal that `begin_top_up` would meet here, if any; writes nothing and asks nobody."""
    require_provider(ledger)
    uuid = stable_uuid(request.key, "provider")
    ledger.preview(lambda connection: _top_up(connection, ledger, request, uuid))


def begin(ledger: Ledger, payment_id: int) -> Asked:
    """Ask the provider for a payment that has just been recorded. A machine without the key leaves it to one with it.

    What is in the way, be it that the key is refused, is answered as `trouble`. Raises PaymentNotFound.
    """
    try:
        return ask_payment(ledger, payment_id)
    except ProviderNotSet:
        return Asked(provider_payment(ledger, payment_id))
    except ProviderFailed as trouble:
        return Asked(provider_payment(ledger, payment_id), trouble)


def begin_for(ledger: Ledger, key: str) -> Asked:
    """Ask the provider for its part of the sale or payment that was recorded under this key; as `begin`."""
    return begin(ledger, number_of(ledger, stable_uuid(key, "provider")))


def capture_payment(ledger: Ledger, payment_id: int) -> ProviderPayment:
    """Take money that the provider holds. Raises NotAllowed, PaymentEnded, ProviderNotSet, ProviderFailed."""
    return _act(ledger, payment_id, "exception.resolve", _capture)


def release_payment(ledger: Ledger, payment_id: int) -> ProviderPayment:
    """Let money that the provider holds go back. Raises as `capture_payment`; one not paid yet ends by itself."""
    return _act(ledger, payment_id, "order.sell", _release)


def _top_up(connection: Connection, ledger: Ledger, request: ProviderTopUp, uuid: str) -> Operation:
    wallet = wallet_for(connection, ledger, request.customer_id, request.amount.currency)
    asked = payment_request(ledger, uuid, request.amount, "top_up", method=request.method)
    verb = BeginPayment(
        uuid, request.amount.minor, request.amount.currency.code, ledger.settings["provider"], wallet=wallet,
        request=asked,
    )  # fmt: skip
    return Operation(request.key, "payment_begin", (verb,), "", request.note)


def number_of(ledger: Ledger, uuid: str) -> int:
    """The payment of our own id."""
    with ledger.reading() as connection:
        found = provider_payments.payment_like(connection, "", uuid)
    assert found is not None
    return found.id


def _act(
    ledger: Ledger, payment_id: int, right: str, act: Callable[[Counter, ProviderPayment], PaymentState]
) -> ProviderPayment:  # fmt: skip
    with ledger.reading() as connection:
        rights.require_right(connection, ledger.who, right)
    row = provider_payment(ledger, payment_id)
    if not row.live or row.provider_id is None:
        raise PaymentEnded(payment_id, row.status)
    counter = open_counter(ledger)
    try:
        state = act(counter, row)
    except Unauthorized as error:
        stop(counter, error, row.id)
        raise failed(error) from error
    except ProviderError as error:
        raise failed(error) from error
    judge_payment(counter, row.id, state, "fetched")
    return provider_payment(ledger, payment_id)


def _capture(counter: Counter, row: ProviderPayment) -> PaymentState:
    assert row.provider_id is not None
    return counter.gateway.capture(row.provider_id, key_of(row.uuid, "capture"), capture_bytes(row.amount))


def _release(counter: Counter, row: ProviderPayment) -> PaymentState:
    assert row.provider_id is not None
    return counter.gateway.cancel(row.provider_id, key_of(row.uuid, "cancel"))
