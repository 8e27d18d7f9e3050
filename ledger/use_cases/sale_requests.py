"""What a till asks of orders: frozen requests that become one operation each (SPEC 8)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ledger.domain import order_verbs, payment_verbs
from ledger.domain.about import About
from ledger.domain.order_verbs import OrderLine
from ledger.domain.orders import OrderKind
from ledger.domain.verbs import Operation
from ledger.domain.words import Tender
from ledger.errors import AmountNotPositive, CurrencyMismatch, FieldInvalid, FieldRequired, OrderEmpty
from ledger.money import Currency, Money
from ledger.use_cases.required import require_positive, require_text

if TYPE_CHECKING:
    from datetime import datetime

    from ledger.domain.card_verbs import Replacement
    from ledger.domain.order_verbs import Earning
    from ledger.domain.verbs import Verb

ANSWERED_WITHIN = timedelta(minutes=30)
"""How long a counter sale or an online checkout waits for its payment (SPEC 8)."""


@dataclass(frozen=True, slots=True)
class SaleLine:
    """A line of a sale: of a product, or an open-price line. `discount` is the whole line's."""

    name: str
    price: Money
    quantity: int = 1
    discount: Money | None = None
    product_id: int | None = None
    category: str = ""
    brand: str = ""
    partner_id: int | None = None

    def __post_init__(self) -> None:
        require_text("name", self.name)
        if self.quantity < 1:
            raise FieldInvalid("quantity", str(self.quantity))
        if self.price.minor < 0:
            raise AmountNotPositive(self.price)
        if self.discount is not None and not 0 <= self.discount.minor <= self.price.minor * self.quantity:
            raise FieldInvalid("discount", str(self.discount))

    @property
    def amount(self) -> Money:
        """Price x quantity less the discount."""
        off = self.discount.minor if self.discount is not None else 0
        return Money(self.price.minor * self.quantity - off, self.price.currency)

    def as_verb(self) -> OrderLine:
        """As the door takes it."""
        off = self.discount.minor if self.discount is not None else 0
        return OrderLine(
            self.product_id, self.name.strip(), self.quantity, self.price.minor, off, self.category, self.brand,
            self.partner_id,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class TenderPart:
    """What is paid now in cash, by terminal, to the bank or on invoice. `reference` is the slip's number."""

    tender: Tender
    amount: Money
    tendered: Money | None = None
    reference: str = ""

    def __post_init__(self) -> None:
        if self.tender is Tender.PROVIDER:
            raise FieldInvalid("tender", self.tender.value)
        require_positive(self.amount)


@dataclass(frozen=True, slots=True, repr=False)
class CardPart:
    """A gift card: by its scanned code, or by id with a stronger right. `amount` None: up to what is due.

    `rest_to_wallet`: what the card's last use leaves on it goes to the customer's wallet; else such a use is refused.
    """

    code: str | None = None
    card_id: int | None = None
    amount: Money | None = None
    rest_to_wallet: bool = False

    def __repr__(self) -> str:
        return f"CardPart(card={self.card_id}, {self.amount})"


@dataclass(frozen=True, slots=True)
class ProviderPart:
    """What a payment provider is to be asked for after the sale is recorded."""

    amount: Money
    provider: str = "yookassa"
    method: str = "sbp"


@dataclass(frozen=True, slots=True)
class Sale:
    """A sale: lines, what to use from wallet, points and cards, and the tenders for the rest."""

    key: str
    lines: tuple[SaleLine, ...]
    customer_id: int | None = None
    kind: OrderKind = OrderKind.COUNTER
    wallet: Money | None = None
    points: int = 0
    cards: tuple[CardPart, ...] = ()
    hold_id: int | None = None
    tenders: tuple[TenderPart, ...] = ()
    provider: ProviderPart | None = None
    number: str = ""
    external_ref: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if not self.lines or sum(line.amount.minor for line in self.lines) <= 0:
            raise OrderEmpty
        for line in self.lines:
            _require_currency(self.currency, line.price, line.discount)
        _require_currency(self.currency, self.wallet, *(part.amount for part in self.tenders))
        _require_currency(self.currency, *(part.amount for part in self.cards))
        _require_currency(self.currency, self.provider.amount if self.provider is not None else None)
        if self.points < 0:
            raise FieldInvalid("points", str(self.points))
        to_wallet = any(part.rest_to_wallet for part in self.cards)
        if self.customer_id is None and (self.points or self.wallet is not None or to_wallet):
            raise FieldRequired("customer")

    @property
    def currency(self) -> Currency:
        """The currency of the order: its first line's."""
        return self.lines[0].price.currency

    @property
    def total(self) -> Money:
        """The sum of the lines."""
        return Money(sum(line.amount.minor for line in self.lines), self.currency)


@dataclass(frozen=True, slots=True)
class PayOrder:
    """Pay on an order that waits: any tender may retry (SPEC 8)."""

    key: str
    order_id: int
    wallet: Money | None = None
    points: int = 0
    cards: tuple[CardPart, ...] = ()
    hold_id: int | None = None
    tenders: tuple[TenderPart, ...] = ()
    provider: ProviderPart | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not (self.wallet or self.points or self.cards or self.hold_id or self.tenders or self.provider):
            raise FieldRequired("amount")
        if self.points < 0:
            raise FieldInvalid("points", str(self.points))


@dataclass(frozen=True, slots=True)
class CancelOrder:
    """Give everything back and end the order; the reason is mandatory."""

    key: str
    order_id: int
    reason: str

    def __post_init__(self) -> None:
        require_text("reason", self.reason)

    def operation(self, replacements: tuple[Replacement, ...] = ()) -> Operation:
        """As the door takes it; with new cards for those that take no value any more."""
        about = About(note=self.reason.strip())
        verb = order_verbs.CancelOrder(self.order_id, about=about, replacements=replacements)
        return Operation(self.key, "order_cancel", (verb,), "", self.reason.strip())


@dataclass(frozen=True, slots=True)
class DeliverOrder:
    """The goods have been handed over."""

    key: str
    order_id: int
    note: str = ""

    def operation(self) -> Operation:
        """As the door takes it."""
        return Operation(self.key, "order_deliver", (order_verbs.DeliverOrder(self.order_id, About(note=self.note)),))


@dataclass(frozen=True, slots=True)
class Found:
    """What the posting transaction found for a request: wallets, cards by id and hash, the provider's request."""

    order: int | None = None
    money_wallet: int = 0
    points_wallet: int = 0
    cards: tuple[tuple[int, str], ...] = ()
    earnings: tuple[Earning, ...] = ()
    provider_request: dict[str, object] | None = None


def sale_operation(request: Sale, found: Found, now: datetime) -> Operation:
    """The one operation of a sale, or of the payment of a parked cart's hold."""
    waits = request.kind is not OrderKind.DELIVERY
    opened = order_verbs.OpenOrder(
        request.customer_id, request.currency.code, request.kind.value,
        tuple(line.as_verb() for line in request.lines), found.earnings, now + ANSWERED_WITHIN if waits else None,
        request.number.strip(), request.external_ref.strip(), About(note=request.note.strip()),
    )  # fmt: skip
    return Operation(request.key, "order", (opened, *_paying(request, found)), "", request.note.strip())


def payment_operation(request: PayOrder, found: Found) -> Operation:
    """The one operation of paying on an order that waits."""
    return Operation(request.key, "order_payment", _paying(request, found), "", request.note.strip())


def _paying(request: Sale | PayOrder, found: Found) -> tuple[Verb, ...]:
    """Points first, as they lower the price; then held value, wallet, cards; then the tenders."""
    order = found.order
    verbs: list[Verb] = []
    if request.points:
        verbs.append(order_verbs.PointsForOrder(order, found.points_wallet, request.points))
    if request.hold_id is not None:
        verbs.append(order_verbs.CaptureForOrder(order, request.hold_id, _held_amount(request)))
    elif request.wallet:
        unit = request.wallet.currency.code
        verbs.append(order_verbs.TakeForOrder(order, found.money_wallet, request.wallet.minor, unit))
    for part, (card, code_hash) in zip(request.cards, found.cards, strict=True):
        amount = part.amount.minor if part.amount is not None else None
        rest_to = found.money_wallet if part.rest_to_wallet and found.money_wallet else None
        verbs.append(order_verbs.CardForOrder(order, card, amount, code_hash, rest_to=rest_to))
    for n, tender in enumerate(request.tenders):
        handed = tender.tendered.minor if tender.tendered is not None else None
        verbs.append(
            order_verbs.PayForOrder(
                order,
                tender.tender.value,
                tender.amount.minor,
                stable_uuid(request.key, str(n)),
                handed,
                tender.reference.strip(),
            )
        )
    if request.provider is not None:
        verbs.append(_begin(request, found))
    return tuple(verbs)


def _begin(request: Sale | PayOrder, found: Found) -> Verb:
    part = request.provider
    assert part is not None
    return payment_verbs.BeginPayment(
        stable_uuid(request.key, "provider"), part.amount.minor, part.amount.currency.code, part.provider,
        found.order or 0, request=found.provider_request or {},
    )  # fmt: skip


def _held_amount(request: Sale | PayOrder) -> int:
    if request.wallet is None:
        raise FieldRequired("wallet")
    return request.wallet.minor


def stable_uuid(key: str, part: str) -> str:
    """The same id for the same part of the same request, however often it is sent."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{key}/{part}"))


def _require_currency(unit: Currency, *amounts: Money | None) -> None:
    for amount in amounts:
        if amount is not None and amount.currency != unit:
            raise CurrencyMismatch(unit.code, amount.currency.code)
