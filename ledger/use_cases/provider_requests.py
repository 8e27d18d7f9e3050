"""What a provider is asked for with: made when the payment is recorded, kept with it, sent the same at every repeat."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from ledger.errors import FieldInvalid, ProviderNotSet
from ledger.gateways import yookassa_requests as requests
from ledger.gateways.yookassa_requests import PaymentWords

if TYPE_CHECKING:
    from ledger.money import Money
    from ledger.storage.ledger import Ledger
    from ledger.storage.provider_payments import ProviderPayment, ProviderRefund

LONGEST_KEY = 64
LONGEST_NAME = 100
_NOT_OF_A_KEY = re.compile(r"[^0-9A-Za-z+_.-]", re.ASCII)


def require_method(method: str) -> None:
    """A way of paying at the provider is named. Raises FieldInvalid("method")."""
    if not method:
        raise FieldInvalid("method", method)


def require_provider(ledger: Ledger) -> str:
    """The provider that this ledger's payments go through. Raises ProviderNotSet."""
    provider = ledger.settings.get("provider")
    if not provider:
        raise ProviderNotSet("no_provider")
    return provider


def payment_request(
    ledger: Ledger, uuid: str, amount: Money, purpose: str, *, method: str = requests.SBP, description: str = ""
) -> dict[str, object]:
    """The request to record with a payment (`BeginPayment.request`): the provider's own words, complete.

    `purpose`: order, top_up, click. `method` sbp gives a QR code to show, any other a page where customers pay; a
    ledger without a return address knows QR codes only.
    """
    words = PaymentWords(
        purpose, description or _usual_description(ledger, uuid), method,
        ledger.settings.get("provider_return_url", ""),
    )  # fmt: skip
    return requests.payment_body(uuid, amount, words)


def payment_bytes(payment: ProviderPayment) -> bytes:
    """What is sent for a payment. One recorded without a request is asked for by QR code, of its own facts alone."""
    kept = payment.request or requests.payment_body(
        payment.uuid, payment.amount, PaymentWords(payment.purpose, f"{payment.purpose} {payment.id}")
    )
    return requests.as_bytes(kept)


def refund_request(refund: ProviderRefund) -> dict[str, object]:
    """What is recorded of a refund before it is first sent."""
    assert refund.payment_provider_id is not None
    of = f"order {refund.order_id}" if refund.order_id else f"payment {refund.payment_id}"
    return requests.refund_body(refund.uuid, refund.payment_provider_id, refund.amount, of)


def refund_bytes(refund: ProviderRefund) -> bytes:
    """What is sent for a refund."""
    return requests.as_bytes(refund.request or refund_request(refund))


def capture_bytes(amount: Money) -> bytes:
    """What is sent to take held money."""
    return requests.as_bytes({"amount": requests.amount_body(amount)})


def key_of(uuid: str, act: str = "") -> str:
    """The idempotence key of an act on what has this id: the same at every repeat, in letters a provider takes."""
    plain = _NOT_OF_A_KEY.sub("-", f"{act}-{uuid}" if act else uuid)
    if len(plain) <= LONGEST_KEY and plain == (f"{act}-{uuid}" if act else uuid):
        return plain
    return hashlib.sha256(f"{act}-{uuid}".encode()).hexdigest()


def _usual_description(ledger: Ledger, uuid: str) -> str:
    """Whose it is, and the beginning of its id: what statements and registries are matched by, in any language."""
    name = ledger.settings.get("name") or ledger.settings.get("shop", "")
    return f"{name[:LONGEST_NAME]} {uuid[:8]}".strip()
