"""Park a sale and take it up again; the money set aside for it is held meanwhile (SPEC 8, Creation)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from ledger.changes import NOTHING, Changes
from ledger.domain.about import About
from ledger.domain.operation_texts import require_storable
from ledger.domain.orders import ParkedCart
from ledger.domain.verbs import Hold, Operation, Release
from ledger.errors import FieldRequired, HoldEnded, KeyReused, OrderNotFound
from ledger.storage import carts, non_money, operations
from ledger.use_cases.posting import post_logged, posted, wallet_for
from ledger.use_cases.required import require_positive
from ledger.use_cases.settings import hold_minutes

if TYPE_CHECKING:
    from ledger.money import Money
    from ledger.storage.door.answer import Answer
    from ledger.storage.ledger import Connection, Ledger

__all__ = ["ParkCart", "ParkedCart", "cart", "drop_cart", "park_cart", "parked_carts", "resume_cart"]


def kept_for(ledger: Ledger) -> timedelta:
    """How long a cart's hold lasts (SPEC 2, Hold)."""
    return timedelta(minutes=hold_minutes(ledger, "cart"))


@dataclass(frozen=True, slots=True)
class ParkCart:
    """Set a sale aside. `content` is what the form will need again; `hold` is the customer's money to keep for it."""

    key: str
    content: dict[str, object]
    label: str = ""
    customer_id: int | None = None
    hold: Money | None = None

    def __post_init__(self) -> None:
        require_positive(self.hold)
        if self.hold is not None and self.customer_id is None:
            raise FieldRequired("customer")
        require_storable("label", self.label)
        require_storable("cart", self.content)


def park_cart(ledger: Ledger, request: ParkCart) -> tuple[ParkedCart, Changes]:
    """Keep a cart, and hold money for it in the same transaction; once per key.

    Raises InsufficientFunds, WalletNotActive, KeyReused.
    """
    if request.hold is None:
        return ledger.write(lambda connection: _keep(connection, ledger, request)), NOTHING
    known = _kept_before(ledger, request)
    if known is not None:
        return known, NOTHING
    made: list[int] = []

    def build(connection: Connection) -> Operation:
        assert request.hold is not None
        assert request.customer_id is not None
        wallet = wallet_for(connection, ledger, request.customer_id, request.hold.currency)
        ends = ledger.clock.now() + kept_for(ledger)
        verb = Hold(wallet, request.hold.minor, request.hold.currency.code, ends, About("cart", request.key))
        return Operation(request.key, "hold", (verb,))

    def check(connection: Connection, answer: Answer) -> None:
        row = _row(ledger, request)
        made.append(
            carts.park(connection, row, answer.transactions[-1], ledger.who.login, ledger.clock.now())
        )  # fmt: skip

    answer = post_logged(ledger, build, check)
    return _kept(ledger, made[-1]), answer.changes


def _keep(connection: Connection, ledger: Ledger, request: ParkCart) -> ParkedCart:
    """Without anything held: a key that moves no value."""
    desk = non_money.open_desk(connection, ledger)
    row = _row(ledger, request)
    content = {name: value for name, value in row.items() if name != "till_id"}
    claimed = non_money.claim(connection, ledger, desk, request.key, "cart", content)
    if claimed.answer is None:
        made = carts.park(connection, row, None, ledger.who.login, desk.at)
        non_money.answer(connection, claimed, {"cart": made})
    else:
        made = claimed.answer["cart"]
    return carts.kept(connection, made)


def _row(ledger: Ledger, request: ParkCart) -> dict[str, Any]:
    return {
        "label": request.label.strip(), "customer_id": request.customer_id, "content": request.content,
        "till_id": ledger.who.till,
    }  # fmt: skip


def _kept(ledger: Ledger, cart_id: int) -> ParkedCart:
    """What was parked, though another till may have taken it up already."""
    with ledger.reading() as connection:
        return carts.kept(connection, cart_id)


def _kept_before(ledger: Ledger, request: ParkCart) -> ParkedCart | None:
    """What this key led to: the hold's end follows the clock, so a repetition is found before it is posted.

    Raises KeyReused when it led to something else.
    """
    with ledger.reading() as connection:
        answer = operations.answer_of_key(connection, request.key)
        if answer is None:
            return None
        placed = carts.placed_with(connection, answer.transactions[-1]) if answer.transactions else None
    if placed is None:
        raise KeyReused(request.key)
    found, held = placed
    before = (found.label, found.customer_id, found.content, held)
    if before != (request.label.strip(), request.customer_id, request.content, request.hold):
        raise KeyReused(request.key)
    return found


def parked_carts(ledger: Ledger) -> tuple[ParkedCart, ...]:
    """The carts that wait, oldest first."""
    with ledger.reading() as connection:
        return carts.parked(connection)


def cart(ledger: Ledger, cart_id: int) -> ParkedCart:
    """A parked cart. Raises OrderNotFound."""
    with ledger.reading() as connection:
        return carts.one(connection, cart_id)


def resume_cart(ledger: Ledger, cart_id: int) -> ParkedCart:
    """Take a cart up again, once: two tills cannot both. Its hold stays until the sale captures it or its time ends."""

    def work(connection: Connection) -> ParkedCart:
        found = carts.one(connection, cart_id)
        carts.end(connection, cart_id, "resumed", ledger.clock.now())
        return found

    return ledger.write(work)


def drop_cart(ledger: Ledger, key: str, cart_id: int) -> Changes:
    """Give a cart up; what was held for it goes back. A repeated key answers as the first time.

    Raises OrderNotFound when it was taken up or dropped before.
    """
    try:
        return _dropped(ledger, key, cart_id)
    except OrderNotFound:
        with ledger.reading() as connection:
            answer = operations.answer_of_key(connection, key)
        if answer is None:
            raise
        return posted(answer).changes


def _dropped(ledger: Ledger, key: str, cart_id: int) -> Changes:
    found = cart(ledger, cart_id)

    def work(connection: Connection) -> Changes:
        carts.end(connection, cart_id, "dropped", ledger.clock.now())
        if found.hold_id is None or not found.held:
            return NOTHING
        operation = Operation(key, "release", (Release(found.hold_id, about=About("cart", str(cart_id))),))
        return posted(ledger.door.post(connection, operation)).changes

    try:
        return ledger.write(work)
    except HoldEnded:
        ledger.write(lambda connection: carts.end(connection, cart_id, "dropped", ledger.clock.now()))
        return NOTHING
