"""Gift cards paid for through a payment provider: the card is sold, or topped up, when the provider has the money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.domain.about import About
from ledger.domain.card_verbs import BeginCardPayment
from ledger.domain.verbs import Operation
from ledger.errors import FieldInvalid
from ledger.gateways.yookassa_requests import SBP
from ledger.money import Money
from ledger.storage import cards, non_money, provider_payments
from ledger.use_cases.card_paying import minor_of
from ledger.use_cases.posting import post_logged
from ledger.use_cases.provider import Asked, begin, number_of
from ledger.use_cases.provider_requests import payment_request, require_method, require_provider
from ledger.use_cases.required import require_positive
from ledger.use_cases.sale_requests import stable_uuid

if TYPE_CHECKING:
    from ledger.domain.gift_cards import GiftCard
    from ledger.storage.ledger import Connection, Ledger

__all__ = ["SellByProvider", "TopUpByProvider", "begin_card_payment", "begun", "preview_card_payment"]


@dataclass(frozen=True, slots=True)
class SellByProvider:
    """A customer will pay for an issued card, less the `discount`, on their own phone. `method`: `payment_request`."""

    key: str
    card_id: int
    customer_id: int | None = None
    discount: Money | None = None
    method: str = SBP
    note: str = ""

    def __post_init__(self) -> None:
        if self.discount is not None and self.discount.minor < 0:
            raise FieldInvalid("discount", str(self.discount))
        require_method(self.method)


@dataclass(frozen=True, slots=True)
class TopUpByProvider:
    """A customer will pay more onto a card on their own phone."""

    key: str
    card_id: int
    amount: Money
    method: str = SBP
    note: str = ""

    def __post_init__(self) -> None:
        require_positive(self.amount)
        require_method(self.method)


def begin_card_payment(ledger: Ledger, request: SellByProvider | TopUpByProvider) -> Asked:
    """Record the payment, then ask the provider for it. Until it succeeds the card stands as it is.

    A card to be sold is sold to nobody else meanwhile; money that comes when it can no longer be sold, or topped up,
    waits in suspense. Raises ProviderNotSet, CardNotUsable, CardUsedUp, PaymentUnknown while another payment for the
    card is open, CurrencyMismatch, FieldInvalid, NotAllowed, KeyReused; what the provider does is in the answer.
    """
    require_provider(ledger)
    post_logged(ledger, lambda connection: _operation(connection, ledger, request))
    return begin(ledger, number_of(ledger, _uuid(request)))


def begun(ledger: Ledger, key: str) -> Asked | None:
    """What beginning under this key recorded; None when nothing was."""
    with ledger.reading() as connection:
        known = provider_payments.payment_like(connection, "", stable_uuid(key, "provider"))
    return None if known is None else Asked(known)


def preview_card_payment(ledger: Ledger, request: SellByProvider | TopUpByProvider) -> GiftCard:
    """The card, or the refusal that beginning would meet here; writes nothing and asks nobody."""
    require_provider(ledger)
    return ledger.trial(
        lambda connection: _operation(connection, ledger, request),
        lambda connection, _: cards.by_id(connection, request.card_id, non_money.today(connection, ledger)),
    )


def _uuid(request: SellByProvider | TopUpByProvider) -> str:
    return stable_uuid(request.key, "provider")


def _operation(connection: Connection, ledger: Ledger, request: SellByProvider | TopUpByProvider) -> Operation:
    found = cards.by_id(connection, request.card_id, non_money.today(connection, ledger))
    unit, uuid = found.initial.currency, _uuid(request)
    customer, off, tops_up = None, 0, isinstance(request, TopUpByProvider)
    if isinstance(request, TopUpByProvider):
        price = Money(minor_of(request.amount, unit) or 0, unit)
    else:
        customer, off = request.customer_id, minor_of(request.discount, unit) or 0
        price = found.initial - Money(off, unit)
    asked = payment_request(
        ledger, uuid, price, "card_top_up" if tops_up else "card_sale", method=request.method
    )  # fmt: skip
    verb = BeginCardPayment(
        uuid, found.id, price.minor, unit.code, ledger.settings["provider"], tops_up, customer, off, asked,
        about=About("gift_card", str(found.id), note=request.note),
    )  # fmt: skip
    return Operation(request.key, "card_payment_begin", (verb,), "", request.note)
