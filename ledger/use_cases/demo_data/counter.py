"""What happens at the counter: money in, orders, points, returns."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from ledger.domain.about import About
from ledger.domain.verbs import ClawBack, Credit, Debit, Verb
from ledger.money import CURRENCIES, Money, points_for
from ledger.use_cases.demo_data import deck, words
from ledger.use_cases.demo_data.teller import OFFICE, Cause, Teller

_POINTS_LAST = timedelta(days=365)
_SMALLEST_BASKET = 5_00
_PAID_FOR = 75
_FULL_WALLET = 250_00
"""Whoever has so much buys something larger."""
_POINT_PAYS = 10
"""Halalas that one point pays."""
_ROUBLES = 25
"""About so many times a price in SAR."""


def top_up(teller: Teller, at: datetime, tender: str, *, customer: int = 0, amount: int = 0) -> None:
    """A customer pays into their wallet."""
    customer = customer or teller.world.somebody(at)
    login = OFFICE if tender == "bank" else teller.cashier()
    amount = amount or deck.top_up(teller.chance)
    teller.credit(login, at, customer, amount, Cause("top_up", tender, "customer_top_up"))


def promotion(teller: Teller, at: datetime) -> None:
    """Given for a while: what is not spent by then expires."""
    amount, note = teller.chance.choice((10, 15, 20, 25, 50)) * 100, teller.chance.choice(words.PROMOTIONS)
    lasts = teller.chance.choice((14, 30, 45, 60))
    customer = teller.world.somebody(at)
    teller.credit(OFFICE, at, customer, amount, Cause("promo", "", "promotion", note, lasts))


def compensation(teller: Teller, at: datetime) -> None:
    """An apology in money."""
    amount, note = teller.chance.randrange(2, 13) * 500, teller.chance.choice(words.APOLOGIES)
    lasts = teller.chance.choice((0, 0, 180))
    customer = teller.world.somebody(at)
    teller.credit(OFFICE, at, customer, amount, Cause("compensation", "", "goodwill", note, lasts))


def returned(teller: Teller, at: datetime) -> None:
    """Goods came back: their price goes to the wallet, the points they earned are clawed back, spent or not."""
    note = teller.chance.choice(words.RETURNS)
    about = About("rma", teller.reference("RMA", at), "rma_refund", note)
    customer, amount = teller.world.somebody(at), deck.price(teller.chance)
    verbs: list[Verb] = [Credit(teller.world.money(customer), amount, teller.unit, "refund", about=about)]
    if points := _points(teller, amount):
        verbs.append(ClawBack(teller.world.points(customer), points, "PTS", "loyalty", about))
    teller.post(teller.cashier(), at, "refund", *verbs, reason="rma_refund", note=note)


def _points(teller: Teller, paid: int) -> int:
    """One point for each ten."""
    money = CURRENCIES[teller.unit]
    return points_for(Money(paid, money), Decimal(1), Money(10 * money.scale, money)).minor


def roubles(teller: Teller, at: datetime) -> None:
    """Somebody with a wallet in roubles fills it, or buys from it."""
    holder = teller.world.rouble_holder(at)
    if not holder:
        top_up(teller, at, "cash")
        return
    wallet = teller.world.roubles[holder]
    spendable = teller.spendable(wallet, at)
    if spendable < _SMALLEST_BASKET * _ROUBLES:
        about = About(reason_code="customer_top_up")
        amount = deck.top_up(teller.chance) * _ROUBLES
        filled = Credit(wallet, amount, "RUB", "top_up", "terminal", by_hand=True, about=about)
        teller.post(teller.cashier(), at, "credit", filled, reason="customer_top_up")
        return
    about = About("order", teller.reference("SO", at), "order_payment")
    amount = min(deck.price(teller.chance) * _ROUBLES, spendable)
    spent = Debit(wallet, amount, "RUB", "purchase", about=about)
    teller.post(teller.cashier(), at, "order", spent, reason="order_payment")


def house_account(teller: Teller, at: datetime) -> None:
    """The café next door pays small things from its wallet all day and fills it by bank."""
    customer = teller.world.house_account
    wallet = teller.world.money(customer)
    amount = deck.small_price(teller.chance)
    if teller.spendable(wallet, at) < amount:
        top_up(teller, at, "bank", customer=customer, amount=teller.chance.choice((1000, 1500, 2000)) * 100)
        return
    about = About("order", teller.reference("SO", at), "order_payment")
    teller.post(teller.cashier(), at, "order", Debit(wallet, amount, teller.unit, "purchase", about=about))
