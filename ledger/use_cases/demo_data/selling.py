"""Orders: paid from the wallet, lowered by points, paid at the terminal or in cash, on delivery; and today's shift."""

from __future__ import annotations

from datetime import datetime, timedelta

from ledger.domain.about import About
from ledger.domain.order_verbs import (
    CancelOrder,
    DeliverOrder,
    Earning,
    OpenOrder,
    OrderLine,
    PayForOrder,
    PointsForOrder,
    TakeForOrder,
)
from ledger.domain.return_verbs import GrantCashback, ReturnedLine, ReturnOrder
from ledger.domain.till_verbs import MoveCash, OpenShift, PayPartner
from ledger.domain.verbs import Verb
from ledger.use_cases.demo_data import counter, deck, shelf, words
from ledger.use_cases.demo_data.luck import one_in, percent
from ledger.use_cases.demo_data.teller import CASHIERS, MANAGER, OFFICE, SYSTEM, Teller

_SMALLEST_BASKET = 5_00
_FULL_WALLET = 250_00
"""Whoever has so much buys something larger."""
_POINT_PAYS, _POINTS_SHARE = 10, 30
"""Halalas that one point pays, and how much of an order points may pay, in percent."""
_PAID_FOR = 75
_CANCELLED_IN, _RETURNED_IN, _ALLOWANCE_IN = 40, 25, 4
_FLOAT, _TO_SAFE = 300_00, 400_00
_SHIFT_BEFORE = timedelta(hours=5)
_TODAY = (
    ("COF-250", 2, "cash"), ("CUP-01", 1, "terminal"), ("DAT-1000", 3, "cash"), ("PLT-08", 1, "terminal"),
    ("TEA-100", 1, "cash"), ("KIT-01", 1, "terminal"), ("FLT-40", 2, "cash"), ("COF-YEM", 1, "cash"),
)  # fmt: skip
"""What the shift of the last day sells off the shelf: SKU, pieces, tender."""


def order(teller: Teller, at: datetime, *, with_points: bool = False) -> None:
    """An order paid from the wallet. It earns points and may be lowered by points; an empty wallet is filled first."""
    customer = teller.world.somebody(at)
    wallet, points = teller.world.money(customer), teller.world.points(customer)
    spendable = teller.spendable(wallet, at)
    if spendable < _SMALLEST_BASKET:
        counter.top_up(teller, at, teller.chance.choice(("cash", "terminal")), customer=customer)
        return
    amount = deck.price(teller.chance)
    if spendable > _FULL_WALLET:
        amount = max(amount, deck.price(teller.chance), deck.price(teller.chance))
    amount = min(amount, spendable)
    used = _points_to_use(teller, points, at, amount) if with_points else 0
    verbs: list[Verb] = [_opened(teller, at, customer, amount, "counter")]
    if used:
        verbs.append(PointsForOrder(None, points, used))
    verbs.append(TakeForOrder(None, wallet, amount - used * _POINT_PAYS, teller.unit))
    _sold(teller, at, verbs)


def earn(teller: Teller, at: datetime) -> None:
    """An order paid at the terminal or in cash, for its points."""
    customer, amount = teller.world.somebody(at), deck.price(teller.chance) + 10_00
    tender = teller.chance.choice(("terminal", "terminal", "cash"))
    _sold(teller, at, [_opened(teller, at, customer, amount, "counter"), _paid(teller, tender, amount)])


def on_delivery(teller: Teller, at: datetime) -> None:
    """An order to be paid on delivery: its points wait until the courier is back."""
    customer, amount = teller.world.somebody(at), deck.price(teller.chance) + 10_00
    cashier = teller.cashier()
    number = teller.post(cashier, at, "order", _opened(teller, at, customer, amount, "delivery")).orders[0]
    paid_for = percent(teller.chance, _PAID_FOR)

    def back(when: datetime) -> None:
        if not paid_for:
            about = About(note=teller.chance.choice(words.GIVEN_UP))
            teller.post(OFFICE, when, "order_cancel", CancelOrder(number, about=about), note=about.note)
            return
        teller.post(cashier, when, "order_deliver", DeliverOrder(number))
        teller.post(cashier, when, "order_payment", _paid(teller, "cash", amount, number))

    teller.another_day(at, (1, 5), back)


def pay_partners(teller: Teller, at: datetime) -> None:
    """Once a month the manager pays by bank what is due to partners."""
    for payout in teller.poster.payouts_due(teller.day(at).isoformat()):
        teller.post(MANAGER, at, "payout", PayPartner(payout, "bank"))


def cashback(teller: Teller, at: datetime) -> None:
    """Once a week the job gives what the rules give on orders whose lock has passed."""
    for order, wallet, rules in teller.poster.cashback_due(teller.day(at)):
        teller.post(SYSTEM, at, "cashback_grant", GrantCashback(order, wallet, rules))


def today(teller: Teller, end: datetime) -> None:
    """The shift of the last day: a float, things sold off the shelf, cash taken to the safe; it is still open."""
    start = end - _SHIFT_BEFORE
    cashier = CASHIERS[0]
    teller.at(start, lambda at: teller.post(cashier, at, "shift_open", OpenShift(teller.unit, _FLOAT)))
    step = _SHIFT_BEFORE // (len(_TODAY) + 2)
    for n, (sku, pieces, tender) in enumerate(_TODAY, 1):
        good, number = next((good, number) for number, good in enumerate(shelf.GOODS, 1) if good.sku == sku)
        line = OrderLine(number, good.name, pieces, good.price)

        def sell(at: datetime, line: OrderLine = line, tender: str = tender) -> None:
            amount = line.price * line.quantity
            opened = OpenOrder(teller.world.somebody(at), teller.unit, "counter", (line,), (Earning(1, amount),))
            teller.post(cashier, at, "order", opened, _paid(teller, tender, amount))

        teller.at(start + step * n, sell)
    drop = MoveCash("drop", teller.unit, _TO_SAFE, About(note=words.TO_SAFE))
    teller.at(end - step, lambda at: teller.post(cashier, at, "drop", drop))


def _opened(teller: Teller, at: datetime, customer: int, amount: int, kind: str) -> OpenOrder:
    lines = shelf.basket(teller.chance, amount)
    number = teller.reference("SO", at)
    return OpenOrder(customer, teller.unit, kind, lines, (Earning(1, amount),), number=number)


def _paid(teller: Teller, tender: str, amount: int, order: int | None = None) -> PayForOrder:
    reference = f"{teller.chance.randrange(10**6):06}" if tender == "terminal" else ""
    note = -(-amount // 50_00) * 50_00 if tender == "cash" else None
    return PayForOrder(order, tender, amount, teller.uuid(), note, reference)


def _sold(teller: Teller, at: datetime, verbs: list[Verb]) -> None:
    """Post a sale; now and then the customer thinks better of it before they are out of the door."""
    number = teller.post(teller.cashier(), at, "order", *verbs, reason="order_payment").orders[0]
    if one_in(teller.chance, _CANCELLED_IN):
        about = About(note=teller.chance.choice(words.RETURNS))

        def undo(when: datetime) -> None:
            teller.post(MANAGER, when, "order_cancel", CancelOrder(number, about=about), note=about.note)

        teller.after(at, (3, 15), undo)
    elif number % _RETURNED_IN == 0:
        opened = next(verb for verb in verbs if isinstance(verb, OpenOrder))
        later = at + timedelta(days=1 + number % 9, minutes=number % 50)
        teller.at(later, lambda when: _bring_back(teller, when, number, opened.lines))


def _bring_back(teller: Teller, at: datetime, order: int, lines: tuple[OrderLine, ...]) -> None:
    """A piece of one line comes back, or part of its price is given back and the goods stay; told by the number."""
    turn = order // _RETURNED_IN
    n = turn % len(lines) + 1
    line = lines[n - 1]
    worth = line.price * line.quantity - line.discount
    piece = worth if line.quantity == 1 else line.price - line.discount
    allowance = turn % _ALLOWANCE_IN == 0 or piece <= 0
    back = ReturnedLine(n, 0, -(-worth // 10)) if allowance else ReturnedLine(n, 1, piece)
    about = About(note=words.RETURNS[turn % len(words.RETURNS)])
    teller.post(MANAGER, at, "order_return", ReturnOrder(order, (back,), about=about), note=about.note)


def _points_to_use(teller: Teller, wallet: int, at: datetime, amount: int) -> int:
    """As many points as are there and as may pay their share of the order, in tens."""
    return min(teller.spendable(wallet, at), amount * _POINTS_SHARE // (100 * _POINT_PAYS)) // 10 * 10
