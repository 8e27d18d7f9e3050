"""What a selling till does next: a random line for its notebook, made of what there is to sell, to pay and to end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from ledger.domain.orders import ParkedCart

WORTH, SHARE_PERCENT = 10, 30
"""What a point pays, minor units, and how much of an order points may pay: as a new ledger has them."""

Line = dict[str, Any]


@dataclass(frozen=True)
class Shelf:
    """What somebody saw a moment ago, newest first. `waiting` are orders to pay, `standing` those to cancel.

    `returnable` are lines of paid orders of which something was kept.
    """

    customers: Sequence[Any]
    products: Sequence[Any]
    cards: Sequence[Any]
    waiting: Sequence[Any]
    standing: Sequence[Any]
    deliverable: Sequence[Any]
    asked: Sequence[Any]
    owed: Sequence[Any]
    parked: Sequence[ParkedCart]
    returnable: Sequence[Any]


def draw(rng: random.Random, shelf: Shelf) -> Line:
    """A random line: what to do and with what."""
    choices: list[tuple[int, Line]] = [
        (30, _sale(rng, shelf)), (10, _park(rng, shelf)), (8, _fund(rng, shelf)), (6, {"do": "time_out"}),
    ]  # fmt: skip
    if shelf.waiting:
        choices.append((24, _pay(rng, shelf)))
    if shelf.asked:
        choices.append((14, _answer(rng, shelf)))
    if shelf.parked:
        choices.append((16, _checkout(rng, shelf)))
        choices.append((3, {"do": "drop", "cart": rng.choice(shelf.parked).id}))
    if shelf.standing:
        choices.append((10, {"do": "cancel", "order": rng.choice(shelf.standing).id}))
    if shelf.returnable:
        choices.append((16, _return(rng, shelf)))
    if shelf.cards:
        choices.append((2, {"do": "swap", "card": rng.choice(shelf.cards).id}))
    if len(given := [card for card in shelf.cards if card.origin == "given"]) > 1:
        choices.append((1, {"do": "void", "card": rng.choice(given).id}))
    if shelf.deliverable:
        choices.append((5, {"do": "deliver", "order": rng.choice(shelf.deliverable).id}))
    if shelf.owed:
        status = rng.choice(("succeeded", "succeeded", "cancelled"))
        choices.append((6, {"do": "refund", "refund": rng.choice(shelf.owed).id, "status": status}))
    return rng.choices([line for _, line in choices], [weight for weight, _ in choices])[0]


def total_of(lines: list[Line]) -> int:
    """What a sale's lines come to."""
    return sum(line["price"] * line["quantity"] for line in lines)


def _sale(rng: random.Random, shelf: Shelf) -> Line:
    """A direct sale; at the counter it is wholly paid or waits for a provider, else a part may stay due."""
    lines, buyer = _lines(rng, shelf), rng.choice(shelf.customers)
    total = total_of(lines)
    paying, rest = _parts(rng, shelf, buyer, total, total)
    kind = rng.choice(("counter", "counter", "checkout", "delivery"))
    if kind == "counter" or rng.random() < 0.5:
        paying |= _rest(rng, rest)
    return {"do": "sell", "kind": kind, "customer": buyer.customer, "lines": lines, "cart": None, **paying}


def _park(rng: random.Random, shelf: Shelf) -> Line:
    """A checkout is begun: its money is held, all of it or a part."""
    lines, buyer = _lines(rng, shelf), rng.choice(shelf.customers)
    held = min(buyer.money, rng.choice((total_of(lines), rng.randint(1, total_of(lines)))))
    return {"do": "park", "customer": buyer.customer, "lines": lines, "held": held or None}


def _checkout(rng: random.Random, shelf: Shelf) -> Line:
    """A checkout is confirmed: its hold is captured, what it does not cover is paid, asked for, or due later."""
    cart = rng.choice(shelf.parked)
    lines: Any = cart.content["lines"]
    held = cart.held.minor if cart.held is not None else 0
    rest = total_of(lines) - min(held, total_of(lines))
    paying = _rest(rng, rest) if rng.random() < 0.7 else {}
    if cart.hold_id is not None and held:
        paying |= {"hold": cart.hold_id, "wallet": total_of(lines) - rest}
    return {"do": "sell", "kind": "checkout", "customer": cart.customer_id, "lines": lines, "cart": cart.id, **paying}


def _pay(rng: random.Random, shelf: Shelf) -> Line:
    """On an order that waits, maybe after its provider declined: all that is due or a part, by any tender."""
    order = rng.choice(shelf.waiting)
    buyer = next(one for one in shelf.customers if one.customer == order.customer)
    due = order.due if rng.random() < 0.6 else rng.randint(1, order.due)
    paying, rest = _parts(rng, shelf, buyer, due, order.total, order.points_money)
    return {"do": "pay", "order": order.id, **paying, **_rest(rng, rest)}


def _answer(rng: random.Random, shelf: Shelf) -> Line:
    """A provider's word: paid, declined, or paid another amount; maybe a second time, or too late for its order."""
    payment = rng.choice(shelf.asked)
    status, more = rng.choice(
        (("succeeded", 0), ("succeeded", 0), ("cancelled", 0), ("cancelled", 0), ("succeeded", 7))
    )
    return {"do": "answer", "payment": payment.id, "status": status, "amount": payment.amount + more}


def _fund(rng: random.Random, shelf: Shelf) -> Line:
    """Money into a wallet at the till, or points."""
    buyer = rng.choice(shelf.customers)
    if rng.random() < 0.6:
        return {"do": "top_up", "customer": buyer.customer, "tender": rng.choice(("cash", "terminal")), "amount": 6_000}
    wallet, points = buyer.points_wallet, rng.randint(1, 80)
    return {"do": "points", "customer": buyer.customer, "wallet": wallet, "amount": points}


def _lines(rng: random.Random, shelf: Shelf) -> list[Line]:
    """One or two things: of the shelf, or work that a partner may have done. Prices are whole hundreds."""
    lines = []
    for product in rng.sample(shelf.products, min(rng.choice((0, 1, 1, 2)), len(shelf.products))):
        quantity = rng.choice((1, 3)) if product.kind == "counted" else 1
        lines.append(_line("From the shelf", product.price, quantity, product=product.id))
    if not lines or rng.random() < 0.3:
        lines.append(_line("Work", rng.randint(1, 40) * 100, 1, partner=rng.choice((None, 1))))
    return lines


def _line(name: str, price: int, quantity: int, product: int | None = None, partner: int | None = None) -> Line:
    return {"name": name, "price": price, "quantity": quantity, "product": product, "partner": partner}


def _parts(
    rng: random.Random, shelf: Shelf, buyer: Any, due: int, total: int, by_points: int = 0,  # noqa: ANN401 - a row
) -> tuple[Line, int]:  # fmt: skip
    """Points, the wallet's and a card's part of what is due, and what is left of it."""
    parts: Line = {}
    points = min((total * SHARE_PERCENT // 100 - by_points) // WORTH, due // WORTH, buyer.points)
    if points > 0 and rng.random() < 0.5:
        parts["points"] = rng.choice((points, rng.randint(1, points)))
        due -= parts["points"] * WORTH
    wallet = min(buyer.money, rng.choice((due, rng.randint(0, due))))
    if wallet and rng.random() < 0.6:
        parts["wallet"] = wallet
        due -= wallet
    if due and shelf.cards and rng.random() < 0.4:
        card = rng.choice(shelf.cards)
        parts["card"] = [card.id, min(card.balance, rng.choice((due, rng.randint(1, due))))]
        due -= parts["card"][1]
    return parts, due


def _return(rng: random.Random, shelf: Shelf) -> Line:
    """Goods come back, some of them or all, or a part of their price; what tenders paid, now and then to the wallet."""
    line = rng.choice(shelf.returnable)
    what: list[Any] = rng.choice((["whole"], ["amount", rng.randint(1, line.amount)], ["pieces"]))
    if what == ["pieces"]:
        mine = [one for one in shelf.returnable if one.id == line.id and one.pieces]
        chosen = [one for one in mine if rng.random() < 0.6] or mine[:1]
        what = [*what, *([one.n, rng.randint(1, one.pieces)] for one in chosen)] if chosen else ["whole"]
    return {"do": "return", "order": line.id, "what": what, "to_wallet": rng.random() < 0.25}


def _rest(rng: random.Random, rest: int) -> Line:
    """Cash with change to hand back, a terminal, both of them, or a provider who is asked for it."""
    if not rest:
        return {}
    if rng.random() < 0.3:
        return {"asks": rest}
    by_terminal = rng.choice((0, rest, rng.randint(0, rest)))
    tenders = [["terminal", by_terminal, None], ["cash", rest - by_terminal, rest - by_terminal + 500]]
    return {"tenders": [part for part in tenders if part[1]]}
