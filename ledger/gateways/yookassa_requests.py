"""Bodies of YooKassa's requests, and the one way they become bytes: a repeat must be the same to the byte."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ledger.money import Money

LONGEST_DESCRIPTION = 128
LONGEST_REFUND_DESCRIPTION = 250
SBP = "sbp"

Body = dict[str, object]


@dataclass(frozen=True, slots=True)
class PaymentWords:
    """What of a payment's request is not the money: by what means, and where the customer comes back to.

    Without a `return_url` the customer pays by a QR code of the fast payment system, whatever `method` says.
    """

    purpose: str
    description: str
    method: str = SBP
    return_url: str = ""


def payment_body(uuid: str, amount: Money, words: PaymentWords, *, capture: bool = True) -> Body:
    """The request for a payment of ours. `capture` is always said: left out, the provider would only hold the money."""
    body: Body = {
        "amount": amount_body(amount),
        "capture": capture,
        "description": words.description[:LONGEST_DESCRIPTION],
        "metadata": {"payment": uuid, "purpose": words.purpose},
    }
    if words.method == SBP or not words.return_url:
        return body | {"payment_method_data": {"type": SBP}, "confirmation": {"type": "qr"}}
    if words.method:
        body["payment_method_data"] = {"type": words.method}
    return body | {"confirmation": {"type": "redirect", "return_url": words.return_url}}


def refund_body(uuid: str, payment: str, amount: Money, description: str) -> Body:
    """The request for a refund of ours."""
    return {
        "payment_id": payment,
        "amount": amount_body(amount),
        "description": description[:LONGEST_REFUND_DESCRIPTION],
        "metadata": {"refund": uuid},
    }


def amount_body(amount: Money) -> Body:
    """An amount as the provider takes it: text with the currency's digits."""
    return {"value": f"{amount.decimal:f}", "currency": amount.currency.code}


def as_bytes(body: Body) -> bytes:
    """The body to send. Both engines give back what was stored in another order of fields: so they are sorted."""
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
