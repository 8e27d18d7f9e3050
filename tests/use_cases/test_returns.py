"""Returns as a till sees them: planned in full, posted once; any mixture of tenders."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import OrderLine
from ledger.domain.orders import OrderStatus
from ledger.domain.payment_verbs import BeginPayment, EndPayment
from ledger.domain.return_plan import Place, PocketBack, StockBack
from ledger.domain.returns import LineBack
from ledger.errors import (
    FieldInvalid,
    NotAllowed,
    OrderNotFound,
    ReturnEmpty,
    ReturnTooLarge,
    ReturnTooMany,
)
from ledger.storage.door.answer import Who
from ledger.use_cases import orders
from ledger.use_cases.partners import PartnerFields, add_partner
from ledger.use_cases.products import ProductFields, ProductKind, add_product, product
from ledger.use_cases.returns import (
    ByAmount,
    ByPieces,
    Destination,
    Pieces,
    Whole,
    plan_return,
    return_order,
)
from tests.support import doors
from tests.support.ledgers import START, new_key
from tests.support.selling import Stall, by_card, from_wallet, paid, with_points
from tests.use_cases.returning import SOON, asked, back, mixed, sar, stall

if TYPE_CHECKING:
    from ledger.domain.orders import OrderLineRow
    from ledger.domain.verbs import Verb


__all__ = ["stall"]


def by_provider(stall: Stall, total: int) -> int:
    """Paid through a provider."""
    order = stall.sell(total, kind="checkout")
    begun = stall.post("pay", BeginPayment(new_key(), total, "SAR", "yookassa", order))
    stall.post("end", EndPayment(begun.payments[0], "succeeded", total, "SAR"), login="system")
    return order


def test_a_plan_says_where_everything_goes_and_writes_nothing(stall: Stall) -> None:
    order = mixed(stall)
    before = stall.row("SELECT count(*) AS n FROM operations").n
    plan = plan_return(stall.ledger, asked(order, ByPieces((Pieces(1, 1),))))
    assert stall.row("SELECT count(*) AS n FROM operations").n == before
    assert (plan.order.status, plan.value, plan.money_back) == (OrderStatus.PARTLY_RETURNED, sar(2_500), sar(2_500))
    assert plan.lines == (LineBack(1, "Mug", 1, sar(2_500), 3),)
    assert back(plan) == {"cash": 2_500}
    assert orders.order(stall.ledger, order).row.status is OrderStatus.DELIVERED
    [points] = plan.taken
    assert (points.rule, points.of_points) == ("base", True)
    assert points.granted is not None
    assert points.kept is not None
    assert points.granted - points.amount == points.kept


def test_what_was_planned_is_what_is_done(stall: Stall) -> None:
    order = mixed(stall)
    for what in (ByPieces((Pieces(1, 2),)), ByAmount(sar(1_234)), Whole()):
        request = asked(order, what)
        plan = plan_return(stall.ledger, request)
        done = return_order(stall.ledger, request)
        assert replace(plan, order=done.plan.order) == done.plan
        assert plan.order.status is done.plan.order.status
    assert orders.order(stall.ledger, order).row.status is OrderStatus.RETURNED
    stall.assert_sound()


def test_a_full_return_gives_every_tender_and_pocket_its_own(stall: Stall) -> None:
    plan = return_order(stall.ledger, asked(mixed(stall))).plan
    assert back(plan) == {"cash": 2_700, "terminal": 3_000, "card": 2_000, "wallet": 2_000, "points": 30}
    assert plan.points_back == 30
    wallet = next(one for one in plan.back if one.place is Place.WALLET)
    assert set(wallet.pockets) == {PocketBack("given", SOON, sar(800)), PocketBack("paid", None, sar(1_200))}
    assert sum(one.amount.minor for one in plan.taken) == sum(
        one.granted.minor for one in plan.taken if one.granted is not None
    )


def test_an_expired_pocket_revives_and_says_its_old_date(stall: Stall) -> None:
    stall.promote(1_000, SOON)
    order = stall.sell(1_000, from_wallet(stall.money, 1_000))
    stall.wait(days=20)
    plan = plan_return(stall.ledger, asked(order))
    [wallet] = plan.back
    assert wallet.pockets == (PocketBack("given", START.date() + timedelta(days=34), sar(1_000), SOON),)


def test_tenders_go_to_the_wallet_if_that_is_wanted(stall: Stall) -> None:
    order = stall.sell(5_000, paid(2_000, "terminal"), paid(3_000, "cash"))
    plan = return_order(stall.ledger, asked(order, destination=Destination.WALLET)).plan
    assert back(plan) == {"wallet": 5_000}
    assert stall.pockets() == {("paid", ""): 5_000}
    nobody = stall.sell(1_000, paid(1_000), customer=None)
    with pytest.raises(FieldInvalid) as raised:
        plan_return(stall.ledger, asked(nobody, destination=Destination.WALLET))
    assert raised.value.facts() == {"what": "destination", "text": "wallet"}


def test_a_refund_through_the_provider_is_owed_until_it_succeeds(stall: Stall) -> None:
    order = by_provider(stall, 4_000)
    done = return_order(stall.ledger, asked(order, ByAmount(sar(1_000))))
    [owed] = done.plan.back
    assert (owed.place, owed.owed, owed.amount) == (Place.PROVIDER, True, sar(1_000))
    detail = orders.order(stall.ledger, order)
    assert [(str(one.amount), one.status) for one in detail.payments if one.refund_id] == [("-10.00 SAR", "owed")]


def test_points_that_were_spent_become_debt(stall: Stall) -> None:
    order = stall.sell(22_000, paid(22_000, "cash"))
    assert stall.shown() == 22
    stall.sell(4_000, with_points(stall.points, 18), paid(3_820), earns={})
    plan = return_order(stall.ledger, asked(order)).plan
    [points] = plan.taken
    assert (points.amount.minor, points.from_wallet.minor, points.debt.minor) == (22, 4, 18)
    assert stall.debt() == 18


def test_no_more_is_returned_than_was_kept(stall: Stall) -> None:
    order = stall.sell(9_000, paid(9_000, "cash"), lines=(OrderLine(None, "Mug", 3, 3_000),))
    return_order(stall.ledger, asked(order, ByPieces((Pieces(1, 2),))))
    with pytest.raises(ReturnTooMany) as pieces:
        return_order(stall.ledger, asked(order, ByPieces((Pieces(1, 2),))))
    assert pieces.value.facts() == {"order": order, "line": 1, "kept": 1, "requested": 2}
    with pytest.raises(ReturnTooLarge) as amount:
        return_order(stall.ledger, asked(order, ByAmount(sar(3_001))))
    assert amount.value.facts() == {"order": order, "kept": "30.00 SAR", "requested": "30.01 SAR"}
    with pytest.raises(ReturnEmpty):
        plan_return(stall.ledger, asked(order, ByPieces(())))
    with pytest.raises(OrderNotFound):
        plan_return(stall.ledger, asked(99_999))


def test_a_cashier_plans_and_returns_nothing(stall: Stall) -> None:
    doors.add_staff(stall.ledger)
    order = stall.sell(5_000, paid(5_000, "cash"))
    cashier = replace(stall.ledger, door=type(stall.ledger.door)(Who(login="cashier"), stall.ledger.clock))
    for work in (plan_return, return_order):
        with pytest.raises(NotAllowed):
            work(cashier, asked(order))


def test_products_and_partners_shares_come_back(stall: Stall) -> None:
    ledger = stall.ledger
    partner = add_partner(ledger, new_key(), PartnerFields("Mill", 1_000)).id
    counted = add_product(
        ledger, new_key(), ProductFields("M1", "Mug", sar(2_000), ProductKind.COUNTED, 5, partner_id=partner)
    ).id
    unique = add_product(ledger, new_key(), ProductFields("U1", "Vase", sar(9_000), ProductKind.UNIQUE)).id
    lines = (OrderLine(counted, "Mug", 3, 2_000), OrderLine(unique, "Vase", 1, 9_000))
    order = stall.sell(15_000, paid(15_000, "cash"), lines=lines)
    plan = return_order(ledger, asked(order, ByPieces((Pieces(1, 2), Pieces(2))))).plan
    assert plan.stock == (StockBack(counted, "Mug", 2, unique=False), StockBack(unique, "Vase", 1, unique=True))
    assert [(one.partner_name, one.amount, one.owed) for one in plan.shares] == [("Mill", sar(3_600), False)]
    assert (product(ledger, counted).stock, product(ledger, unique).is_sold) == (4, False)


def test_an_unpaid_order_has_less_due_and_a_return_of_all_of_it_cancels(stall: Stall) -> None:
    lines = (OrderLine(None, "Mug", 2, 2_000),)
    order = stall.sell(4_000, kind="delivery", lines=lines)
    plan = return_order(stall.ledger, asked(order, ByPieces((Pieces(1, 1),)))).plan
    assert (plan.due_before, plan.order.due, plan.back) == (sar(4_000), sar(2_000), ())
    assert plan.points_pending == (4, 2)
    request = asked(order)
    assert return_order(stall.ledger, request).plan.order.status is OrderStatus.CANCELLED
    assert return_order(stall.ledger, request).repeated


@pytest.mark.parametrize("seed", range(4))
def test_any_mixture_of_tenders_comes_back_part_after_part(stall: Stall, seed: int) -> None:
    dice = random.Random(seed)
    stall.give_points(500)
    stall.promote(3_000, SOON)
    stall.put_in(5_000)
    lines = tuple(OrderLine(None, f"L{n}", dice.randint(1, 4), dice.randint(100, 3_000)) for n in range(3))
    total = sum(line.price * line.quantity for line in lines)
    used = dice.randint(0, min(500, total * 30 // 100 // 10))
    parts: list[Verb] = [with_points(stall.points, used)] if used else []
    left = total - used * 10
    card = stall.gift_card(dice.randint(1, 3_000))
    for make in (lambda part: from_wallet(stall.money, min(part, 8_000)), lambda part: by_card(card, part)):
        part = dice.randint(1, max(min(left // 3, 3_000), 1))
        value = stall.row("SELECT balance FROM accounts WHERE card_id = :card", card=card).balance
        verb = make(min(part, value))
        left -= verb.amount or 0
        parts.append(verb)
    first = dice.randint(1, left - 1)
    parts += [paid(first, "terminal"), paid(left - first, "cash")]
    order = stall.sell(total, *parts, lines=lines)
    given = _given(stall, order)
    got: dict[str, int] = {}
    while orders.order(stall.ledger, order).row.status is not OrderStatus.RETURNED:
        detail = orders.order(stall.ledger, order)
        kept = detail.row.total - detail.row.returned
        what = dice.choice((ByAmount(sar(dice.randint(1, kept.minor))), _some(dice, detail.lines), Whole()))
        request = asked(order, what or Whole())
        plan, done = plan_return(stall.ledger, request), return_order(stall.ledger, request)
        assert plan.back == done.plan.back
        assert plan.taken == done.plan.taken
        for one in done.plan.back:
            got[str(one.place)] = got.get(str(one.place), 0) + one.amount.minor
        stall.assert_sound()
    assert got == given
    assert stall.shown() == 500


def _given(stall: Stall, order: int) -> dict[str, int]:
    """What each place gave."""
    rows = stall.rows(
        "SELECT CASE WHEN t.card_id IS NOT NULL THEN 'card' WHEN t.currency = 'PTS' THEN 'points'"
        " WHEN t.wallet_id IS NOT NULL THEN 'wallet' ELSE p.tender END AS place, sum(t.amount) AS amount"
        " FROM transactions t LEFT JOIN payments p ON p.id = t.payment_id"
        " WHERE t.order_id = :o AND t.source = 'purchase' GROUP BY 1",
        o=order,
    )
    return {row.place: int(row.amount) for row in rows}


def _some(dice: random.Random, lines: tuple[OrderLineRow, ...]) -> ByPieces | None:
    """Some pieces of a line that has any."""
    left = [line for line in lines if line.kept and line.amount > line.returned_amount]
    if not left:
        return None
    line = dice.choice(left)
    return ByPieces((Pieces(line.n, dice.randint(1, line.kept)),))
