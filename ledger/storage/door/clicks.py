"""Paid clicks at the SQLite door (SPEC 8): a fee lowers a product's price and is rewarded.

What a click costs and gives are settings that the door reads again, as a caller may name anything. Twin of
`0002_door_clicks.sql`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ledger.domain.about import About
from ledger.domain.payment_verbs import OpenClick
from ledger.domain.rules import rule_for
from ledger.errors import (
    ClicksOff,
    CurrencyMismatch,
    CustomerNotActive,
    CustomerNotFound,
    FieldInvalid,
    FieldRequired,
    PriceAtFloor,
    ProductNotForSale,
    ProductNotFound,
    ProductSold,
    WalletNotFound,
)
from ledger.money import Money, currency
from ledger.storage.door import orders
from ledger.storage.door.moves import LockedWallet, Subject
from ledger.storage.door.payment_rows import (
    PROVIDER,
    SUCCEEDED,
    NewPayment,
    about_payment,
    add,
    record,
    require_size,
    require_tendered,
    takes,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from ledger.storage.door.desk import Desk


class LockedClick(NamedTuple):
    """A click's row, read under lock; amounts in minor units."""

    id: int
    product: int
    customer: int
    fee: int
    reward: int
    currency: str
    status: str


def open_click(desk: Desk, verb: OpenClick) -> None:
    """Lower the price and write the click with its payment; cash, terminal and bank pay it at once."""
    desk.require_right("order.sell")
    _require_settings(desk, verb)
    rule_for("click_fee", "purchase", verb.tender)
    if verb.tender == PROVIDER and not verb.provider:
        raise FieldRequired("provider")
    require_size(Money(verb.fee, currency(verb.currency)))
    wallet = _wallet(desk, verb.customer, verb.currency)
    desk.require_in(wallet)
    if wallet.customer_status != "active":
        raise CustomerNotActive(wallet.customer, wallet.customer_status)
    require_tendered(verb.tender, wallet.money(verb.fee), verb.tendered)
    before = _lower_price(desk, verb, wallet)
    waits = verb.tender == PROVIDER
    payment = add(
        desk,
        NewPayment(
            "click", verb.tender, verb.uuid, verb.fee, verb.currency, "creating" if waits else SUCCEEDED,
            tendered=verb.tendered, reference=verb.reference, provider=verb.provider if waits else "",
            request=verb.request, expires_at=verb.expires_at,
        ),
    )  # fmt: skip
    assert payment is not None
    desk.cursor.execute(
        "INSERT INTO clicks (product_id, customer_id, payment_id, fee, reward, currency, price_before, price_after,"
        " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (verb.product, verb.customer, payment, verb.fee, verb.reward, verb.currency, before, before - verb.fee,
         desk.now),
    )  # fmt: skip
    if not waits:
        record(desk, payment, _pay(desk, _click(desk, payment), wallet, payment, verb.tender, verb.about))


def _require_settings(desk: Desk, verb: OpenClick) -> None:
    """Raises ClicksOff, CurrencyMismatch, FieldInvalid for a fee or reward that the settings do not name."""
    kept = dict(
        desk.cursor.execute(
            "SELECT key, value FROM settings"
            " WHERE key IN ('clicks_on', 'click_fee', 'click_reward', 'default_currency')"
        )
    )
    if kept.get("clicks_on") != "1":
        raise ClicksOff
    if verb.currency != kept["default_currency"]:
        raise CurrencyMismatch(kept["default_currency"], verb.currency)
    for what, value in (("fee", verb.fee), ("reward", verb.reward)):
        if str(value) != kept.get(f"click_{what}"):
            raise FieldInvalid(what, str(value))


def _wallet(desk: Desk, customer: int, unit: str) -> LockedWallet:
    for wallet in desk.wallets.values():
        if (wallet.customer, wallet.currency) == (customer, unit):
            return wallet
    if desk.one("SELECT 1 FROM customers WHERE id = ?", customer) is None:
        raise CustomerNotFound(f"#{customer}")
    raise WalletNotFound(f"#{customer} {unit}")


def _lower_price(desk: Desk, verb: OpenClick, wallet: LockedWallet) -> int:
    """The price before the click. Whoever edits the product meanwhile is told that it was changed."""
    row = desk.one(
        "SELECT name, currency, active, is_sold, price, floor_price FROM products WHERE id = ?", verb.product
    )
    if row is None:
        raise ProductNotFound(str(verb.product))
    name, unit, active, sold, price, floor = row
    if not active or unit != verb.currency:
        raise ProductNotForSale(verb.product, name)
    if sold:
        raise ProductSold(verb.product, name)
    if price - verb.fee < floor:
        raise PriceAtFloor(verb.product, wallet.money(price), wallet.money(floor))
    _change_price(desk, verb.product, -verb.fee)
    return int(price)


def _change_price(desk: Desk, product: int, by: int) -> None:
    desk.cursor.execute(
        "UPDATE products SET price = price + ?, version = version + 1, updated_at = ?,"
        " edited_by = (SELECT login FROM staff WHERE id = ?) WHERE id = ?",
        (by, desk.now, desk.staff, product),
    )


def _click(desk: Desk, payment: int) -> LockedClick:
    return LockedClick(
        *desk.one(
            "SELECT id, product_id, customer_id, fee, reward, currency, status FROM clicks WHERE payment_id = ?",
            payment,
        )
    )


def receive(desk: Desk, payment: int, tender: str, about: About) -> int | None:
    """The fee of a click that still waits; None when it has ended, or its wallet could not take the reward."""
    click = _click(desk, payment)
    wallet = _wallet(desk, click.customer, click.currency)
    if click.status != "waiting" or not takes(wallet):
        return None
    return _pay(desk, click, wallet, payment, tender, about)


def end_unpaid(desk: Desk, payment: int) -> None:
    """What its click had lowered the price by comes back, unless the click was paid or has ended before."""
    click = _click(desk, payment)
    if click.status == "waiting":
        _end(desk, click, "failed")
        _change_price(desk, click.product, click.fee)


def _pay(desk: Desk, click: LockedClick, wallet: LockedWallet, payment: int, tender: str, about: About) -> int:
    """Fee to income, reward to the customer's given pocket. Returns the fee's transaction."""
    rule, reward = rule_for("click_fee", "purchase", tender), rule_for("credit", "click_reward")
    desk.require_rule(rule, by_hand=False)
    unit, of = click.currency, Subject(payment=payment)
    move = desk.move(desk.general(rule.debit, unit), desk.general(rule.credit, unit), click.fee)
    transaction = desk.write(
        rule.type.value,
        rule.source.value,
        unit,
        [move],
        about_payment(about, payment, "click_fee"),
        customer=click.customer,
        of=of,
    )
    if click.reward:
        moves = desk.give(wallet, click.reward, desk.general(reward.debit, unit), reward.origin, None)
        words = about_payment(About(note=about.note), payment, "click_reward")
        desk.write(reward.type.value, reward.source.value, unit, moves, words, wallet=wallet, of=of)
    _end(desk, click, "paid")
    orders.receipt(desk, "click", click.fee, unit, payment=payment)
    return transaction


def _end(desk: Desk, click: LockedClick, status: str) -> None:
    desk.cursor.execute("UPDATE clicks SET status = ?, ended_at = ? WHERE id = ?", (status, desk.now, click.id))


VERBS: dict[type, Callable[[Desk, Any], None]] = {OpenClick: open_click}
