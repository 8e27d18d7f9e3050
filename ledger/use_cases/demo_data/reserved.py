"""What happens with holds: carts and bookings that are paid from them, given up, or simply run out."""

from __future__ import annotations

from datetime import datetime, timedelta

from ledger.domain.about import About
from ledger.domain.verbs import Capture, Hold, Release, Sweep
from ledger.use_cases.demo_data import counter, deck, words
from ledger.use_cases.demo_data.luck import percent
from ledger.use_cases.demo_data.teller import SYSTEM, Teller

_CART_MINUTES, _BOOKING_DAYS = 30, 7
_BOOKING_MINUTES = _BOOKING_DAYS * 24 * 60
_LATE_MINUTES = 6
"""The job that ends holds comes round at least so often."""
_CAPTURED, _RELEASED = 60, 20


def hold(teller: Teller, at: datetime) -> None:
    """Value is set aside for a cart or a booking; later it is captured, released or left to run out."""
    customer = teller.world.somebody(at)
    wallet = teller.world.money(customer)
    amount = min(deck.price(teller.chance), teller.spendable(wallet, at))
    if not amount:
        counter.top_up(teller, at, "terminal", customer=customer)
        return
    booking = percent(teller.chance, 30)
    placed = _place(teller, at, wallet, amount, booking=booking)
    draw = teller.chance.randrange(100)
    if draw >= _CAPTURED + _RELEASED:
        ended = _BOOKING_MINUTES if booking else _CART_MINUTES
        teller.after(at, (ended + 1, ended + _LATE_MINUTES), lambda when: run_out(teller, when, (wallet,)))
        return

    def settled(when: datetime) -> None:
        if draw < _CAPTURED:
            _capture(teller, when, customer, placed)
        else:
            _release(teller, when, placed)

    if booking:
        teller.another_day(at, (1, _BOOKING_DAYS), settled)
    else:
        teller.after(at, (2, _CART_MINUTES - 2), settled)


def set_aside(teller: Teller, at: datetime) -> None:
    """A booking of the last days, still waiting when the story ends."""
    wallet = teller.world.money(teller.world.somebody(at))
    if amount := min(deck.price(teller.chance), teller.spendable(wallet, at)):
        _place(teller, at, wallet, amount, booking=True)


def _place(teller: Teller, at: datetime, wallet: int, amount: int, *, booking: bool) -> int:
    about = About("booking" if booking else "cart", teller.reference("BK" if booking else "CT", at))
    until = at + timedelta(minutes=_BOOKING_MINUTES if booking else _CART_MINUTES)
    answer = teller.post(teller.cashier(), at, "hold", Hold(wallet, amount, teller.unit, until, about))
    return teller.poster.hold_of(answer.transactions[-1])


def _capture(teller: Teller, at: datetime, customer: int, placed: int) -> None:
    """The order is paid from the hold, now and then only a part of it."""
    held = teller.poster.held(placed)
    if customer in teller.world.away:
        _release(teller, at, placed)
        return
    amount = held * 3 // 4 if percent(teller.chance, 25) else held
    about = About("order", teller.reference("SO", at), "order_payment_from_hold")
    verb = Capture(placed, max(amount, 1), about=about)
    teller.post(teller.cashier(), at, "capture", verb, reason="order_payment_from_hold")


def _release(teller: Teller, at: datetime, placed: int) -> None:
    note = teller.chance.choice(words.GIVEN_UP)
    about = About("hold", str(placed), note=note)
    teller.post(teller.cashier(), at, "release", Release(placed, about=about), note=note)


def run_out(teller: Teller, at: datetime, wallets: tuple[int, ...]) -> None:
    """The job that ends holds past their time and expires past-due pockets, for these wallets."""
    teller.post(SYSTEM, at, "sweep", *(Sweep(wallet) for wallet in wallets))
