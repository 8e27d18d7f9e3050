"""Paid clicks: a customer pays a fee that lowers a product's price, and is rewarded (SPEC 8). Off by default."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ledger.changes import Changes
from ledger.domain import payment_verbs
from ledger.domain.about import About
from ledger.domain.payments import Clicked, ClickRow
from ledger.domain.verbs import Operation
from ledger.domain.words import Tender
from ledger.errors import CurrencyMismatch, FieldInvalid
from ledger.money import MAX_MINOR, Money
from ledger.storage import audit, numbered_receipts, overview, payments
from ledger.use_cases.opening import default_currency
from ledger.use_cases.posting import post_logged, posted, wallet_for
from ledger.use_cases.required import require_positive
from ledger.use_cases.sale_requests import stable_uuid

if TYPE_CHECKING:
    from datetime import datetime

    from ledger.domain.transactions import Posted
    from ledger.paging import Key, Page
    from ledger.storage.ledger import Build, Connection, Ledger

USUAL_FEE, USUAL_REWARD = 30, 40
"""In whole units of the ledger's currency."""


@dataclass(frozen=True, slots=True)
class ClickSettings:
    """Whether products take clicks, what one costs and gives.

    Raises AmountNotPositive, CurrencyMismatch, FieldInvalid when built wrongly.
    """

    on: bool
    fee: Money
    reward: Money

    def __post_init__(self) -> None:
        require_positive(self.fee)
        if self.reward.currency != self.fee.currency:
            raise CurrencyMismatch(self.fee.currency.code, self.reward.currency.code)
        for what, amount in (("fee", self.fee), ("reward", self.reward)):
            if not 0 <= amount.minor <= MAX_MINOR:
                raise FieldInvalid(what, str(amount))

    def stored(self) -> dict[str, str]:
        """As the settings table keeps them: the door reads them again at each click."""
        return {
            "clicks_on": "1" if self.on else "0",
            "click_fee": str(self.fee.minor),
            "click_reward": str(self.reward.minor),
        }


@dataclass(frozen=True, slots=True)
class ClickRequest:
    """One click of a customer on a product, paid at the till or by a provider; never from the balance.

    `provider_request` is what the provider will be asked for with, `uuid` the payment's own id (one of the key's).
    Raises FieldInvalid when built wrongly.
    """

    key: str
    product_id: int
    customer_id: int
    tender: Tender
    tendered: Money | None = None
    reference: str = ""
    note: str = ""
    provider: str = "yookassa"
    provider_request: dict[str, object] = field(default_factory=dict)
    expires_at: datetime | None = None
    uuid: str = ""

    def __post_init__(self) -> None:
        if not self.uuid:
            object.__setattr__(self, "uuid", stable_uuid(self.key, "click"))
        if self.tender is Tender.INVOICE:
            raise FieldInvalid("tender", self.tender.value)
        if self.tendered is not None and self.tender is not Tender.CASH:
            raise FieldInvalid("tendered", str(self.tendered))

    def operation(self, settings: ClickSettings) -> Operation:
        """As the door takes it; the door asks the settings again."""
        verb = payment_verbs.OpenClick(
            self.product_id, self.customer_id, settings.fee.minor, settings.reward.minor, settings.fee.currency.code,
            self.tender.value, self.uuid, self.provider if self.tender is Tender.PROVIDER else "",
            self.provider_request, None if self.tendered is None else self.tendered.minor, self.reference.strip(),
            self.expires_at, About(note=self.note.strip()),
        )  # fmt: skip
        return Operation(self.key, "click", (verb,), "", self.note.strip())


def click_settings(ledger: Ledger) -> ClickSettings:
    """The settings in force; a ledger that never heard of clicks has them off, at 30.00 and 40.00."""
    with ledger.reading() as connection:
        return _settings(connection, ledger)


def _settings(connection: Connection, ledger: Ledger) -> ClickSettings:
    unit, kept = default_currency(ledger), overview.read_settings(connection)
    return ClickSettings(
        kept.get("clicks_on") == "1",
        Money(int(kept.get("click_fee", USUAL_FEE * unit.scale)), unit),
        Money(int(kept.get("click_reward", USUAL_REWARD * unit.scale)), unit),
    )


def save_click_settings(ledger: Ledger, settings: ClickSettings) -> Changes:
    """Store the settings; audited. Raises NotAllowed, CurrencyMismatch when not in the ledger's currency."""
    unit = default_currency(ledger)
    if settings.fee.currency != unit:
        raise CurrencyMismatch(unit.code, settings.fee.currency.code)
    stored = settings.stored()
    ledger.write(lambda connection: overview.save_settings(connection, ledger.who, stored))
    audit.record(ledger, "settings", "done", dict(stored))
    ledger.settings.update(stored)
    return Changes(settings=True)


def click(ledger: Ledger, request: ClickRequest) -> Clicked:
    """Record a click: the price falls at once; a tender of the till pays fee and reward at once too.

    Raises ClicksOff, ProductNotFound, ProductSold, ProductNotForSale, PriceAtFloor, TenderedTooSmall, NotAllowed,
    WalletNotActive, CustomerNotActive.
    """
    done = post_logged(ledger, _build(ledger, request))
    with ledger.reading() as connection:
        payment = payments.by_uuid(connection, request.uuid)
        receipts = numbered_receipts.of_payment(connection, payment.id)
        row = payments.click_of(connection, payment.id)
    change = request.tendered - row.fee if request.tendered is not None else Money(0, row.fee.currency)
    return Clicked(row, done, change, receipts[0] if receipts else None, done.changes)


def preview_click(ledger: Ledger, request: ClickRequest) -> Posted:
    """What a click would answer, or the refusal it would meet; writes nothing."""
    return posted(ledger.preview(_build(ledger, request)))


def list_clicks(
    ledger: Ledger, *, product_id: int | None = None, customer_id: int | None = None, after: Key | None = None,
    limit: int = 200,
) -> Page[ClickRow]:  # fmt: skip
    """Clicks newest first, all of them, of a product or of a customer."""
    with ledger.reading() as connection:
        return payments.clicks_page(connection, product_id, customer_id, after, limit)


def _build(ledger: Ledger, request: ClickRequest) -> Build:
    def build(connection: Connection) -> Operation:
        settings = _settings(connection, ledger)
        wallet_for(connection, ledger, request.customer_id, settings.fee.currency)
        return request.operation(settings)

    return build
