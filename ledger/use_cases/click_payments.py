"""Paid clicks that a customer pays on their own phone: the price falls at once, and rises again if nothing is paid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ledger.domain.words import Tender
from ledger.gateways.yookassa_requests import SBP
from ledger.use_cases.clicks import ClickRequest, ClickSettings, click, click_settings, preview_click
from ledger.use_cases.provider import Asked, begin, number_of
from ledger.use_cases.provider_requests import payment_request, require_method, require_provider
from ledger.use_cases.sale_requests import stable_uuid

if TYPE_CHECKING:
    from ledger.money import Money
    from ledger.storage.ledger import Ledger

__all__ = ["ClickByProvider", "begin_click", "preview_click_by_provider"]


@dataclass(frozen=True, slots=True)
class ClickByProvider:
    """A customer will pay for a click through the provider. `method`: `payment_request`."""

    key: str
    product_id: int
    customer_id: int
    method: str = SBP
    note: str = ""

    def __post_init__(self) -> None:
        require_method(self.method)


def begin_click(ledger: Ledger, request: ClickByProvider) -> Asked:
    """Record the click, then ask the provider for its fee; the reward comes when the provider has it.

    Raises ProviderNotSet and as `click`; what the provider does is in the answer, as the click is recorded.
    """
    click(ledger, _request(ledger, request, click_settings(ledger)))
    return begin(ledger, number_of(ledger, stable_uuid(request.key, "provider")))


def preview_click_by_provider(ledger: Ledger, request: ClickByProvider) -> Money:
    """The fee, or the refusal that beginning would meet here; writes nothing and asks nobody."""
    settings = click_settings(ledger)
    preview_click(ledger, _request(ledger, request, settings))
    return settings.fee


def _request(ledger: Ledger, request: ClickByProvider, settings: ClickSettings) -> ClickRequest:
    provider, uuid = require_provider(ledger), stable_uuid(request.key, "provider")
    body = payment_request(ledger, uuid, settings.fee, "click", method=request.method)
    return ClickRequest(
        request.key, request.product_id, request.customer_id, Tender.PROVIDER, note=request.note, provider=provider,
        provider_request=body, uuid=uuid,
    )  # fmt: skip
