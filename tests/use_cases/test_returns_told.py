"""What is told of a return afterwards: codes of new cards, the same answer again, the order's list, the receipt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import OrderLine
from ledger.domain.orders import OrderStatus
from ledger.domain.return_plan import Place
from ledger.domain.returns import LineBack
from ledger.domain.words import Tender
from ledger.errors import (
    KeyReused,
    OrderNotOpen,
)
from ledger.use_cases import gift_cards, orders
from ledger.use_cases.receipts import receipt
from ledger.use_cases.replacing import Drawn
from ledger.use_cases.returns import (
    ByAmount,
    ByPieces,
    Pieces,
    plan_cancel,
    plan_return,
    return_order,
    returns_of,
)
from ledger.use_cases.sale_requests import CancelOrder
from tests.support.ledgers import new_key
from tests.support.selling import Stall, by_card, paid
from tests.use_cases.returning import asked, back, mixed, sar, stall

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger


__all__ = ["stall"]


def test_value_for_an_ended_card_goes_to_a_new_one_whose_code_is_told_once(stall: Stall) -> None:
    ledger = stall.ledger
    [old] = gift_cards.issue_cards(ledger, gift_cards.IssueCards(new_key(), 1, sar(3_000)))
    gift_cards.sell_card(ledger, gift_cards.SellCard(new_key(), old.card.id, Tender.CASH))
    order = stall.sell(2_000, by_card(old.card.id, 2_000))
    gift_cards.cancel_card(ledger, gift_cards.CancelCard(new_key(), old.card.id))
    request = asked(order)
    [planned] = plan_return(ledger, request).back
    assert (planned.place, planned.new_card) == (Place.CARD, True)
    done = return_order(ledger, request)
    [new] = done.new_cards
    assert done.plan.back[0].card_id == new.card.id != old.card.id
    assert str(new.card.remaining) == "20.00 SAR"
    assert gift_cards.look_up_card(ledger, new.code).id == new.card.id
    assert new.code not in repr(done)
    again = return_order(ledger, request)
    assert (again.repeated, again.new_cards, again.operation_id) == (True, (), done.operation_id)
    rows = stall.rows("SELECT outcome FROM audit WHERE action = 'order_return'")
    assert not [row for row in rows if row.outcome == "refused"]


def test_the_code_of_a_card_that_nobody_made_is_not_told(ledger: Ledger) -> None:
    drawn = Drawn(ledger)
    drawn.draw(1)
    with ledger.reading() as connection:
        assert drawn.issued(connection) == ()
    assert [one.card for one in drawn.replacements] == [1]


def test_a_cancelled_orders_card_gets_a_new_one_too(stall: Stall) -> None:
    ledger = stall.ledger
    [old] = gift_cards.issue_cards(ledger, gift_cards.IssueCards(new_key(), 1, sar(3_000)))
    gift_cards.sell_card(ledger, gift_cards.SellCard(new_key(), old.card.id, Tender.CASH))
    order = stall.sell(2_000, by_card(old.card.id, 2_000))
    gift_cards.cancel_card(ledger, gift_cards.CancelCard(new_key(), old.card.id))
    request = CancelOrder(new_key(), order, "changed their mind")
    assert [one.new_card for one in plan_cancel(ledger, request).back] == [True]
    assert orders.preview_cancel(ledger, request).order.status is OrderStatus.CANCELLED
    [new] = orders.cancel_order(ledger, request).new_cards
    assert gift_cards.look_up_card(ledger, new.code).id == new.card.id
    assert orders.cancel_order(ledger, request).new_cards == ()


def test_the_same_key_answers_the_same_and_another_request_is_told_so(stall: Stall) -> None:
    order = stall.sell(
        10_000, paid(10_000, "cash"), lines=(OrderLine(None, "Mug", 3, 3_333), OrderLine(None, "X", 1, 1))
    )
    request = asked(order, ByAmount(sar(1_001)))
    done = return_order(stall.ledger, request)
    again = return_order(stall.ledger, request)
    assert (again.repeated, again.plan.value, again.plan.back) == (True, done.plan.value, done.plan.back)
    return_order(stall.ledger, asked(order, ByPieces((Pieces(1, 1),))))
    assert return_order(stall.ledger, request).repeated
    with pytest.raises(KeyReused):
        return_order(stall.ledger, replace(request, what=ByAmount(sar(1_002))))
    assert len(returns_of(stall.ledger, order)) == 2


def test_a_repeated_return_of_everything_answers_the_same(stall: Stall) -> None:
    order = stall.sell(5_000, paid(5_000, "cash"))
    request = asked(order)
    return_order(stall.ledger, request)
    assert return_order(stall.ledger, request).repeated
    with pytest.raises(OrderNotOpen) as raised:
        return_order(stall.ledger, asked(order))
    assert raised.value.facts() == {"order": order, "status": "returned"}


def test_an_order_tells_its_returns(stall: Stall) -> None:
    order = mixed(stall)
    return_order(stall.ledger, asked(order, ByPieces((Pieces(1, 1),)), note="scratched"))
    return_order(stall.ledger, asked(order, ByAmount(sar(500)), reason_code="goodwill"))
    first, second = returns_of(stall.ledger, order)
    assert (first.amount, first.given_back, first.note, first.reason_code) == (
        sar(2_500), sar(2_500), "scratched", "rma_refund",
    )  # fmt: skip
    assert first.lines == (LineBack(1, "Mug", 1, sar(2_500), 3),)
    assert (second.amount, second.reason_code, second.lines[0].quantity) == (sar(500), "goodwill", 0)
    detail = orders.order(stall.ledger, order)
    assert detail.returns == (first, second)
    assert (detail.given_back, detail.row.returned, detail.row.status) == (
        sar(3_000), sar(3_000), OrderStatus.PARTLY_RETURNED,
    )  # fmt: skip
    [line] = detail.lines
    assert (line.returned, line.kept, line.returned_amount) == (1, 3, sar(3_000))


def test_cancelling_after_a_return_gives_back_the_rest(stall: Stall) -> None:
    order = stall.sell(5_000, paid(2_000, "terminal"), paid(3_000, "cash"))
    return_order(stall.ledger, asked(order, ByAmount(sar(1_000))))
    plan = plan_cancel(stall.ledger, CancelOrder(new_key(), order, "gone"))
    assert back(plan) == {"cash": 2_000, "terminal": 2_000}
    assert plan.order.status is OrderStatus.CANCELLED
    orders.cancel_order(stall.ledger, CancelOrder(new_key(), order, "gone"))
    stall.assert_sound()


def test_the_receipt_says_what_came_back_and_where_the_money_went(stall: Stall) -> None:
    order = stall.sell(
        9_000, paid(4_000, "terminal"), paid(5_000, "cash"),
        lines=(OrderLine(None, "Mug", 3, 2_200, 600), OrderLine(None, "Hat", 1, 3_000)),
    )  # fmt: skip
    first = return_order(stall.ledger, asked(order, ByPieces((Pieces(1, 1), Pieces(2)))))
    return_order(stall.ledger, asked(order, ByAmount(sar(100))))
    paper = receipt(stall.ledger, first.receipts[0].id)
    assert (paper.kind, paper.amount) == ("return", sar(5_000))
    assert [(line.name, line.quantity, line.amount, line.discount) for line in paper.lines] == [
        ("Mug", 1, sar(2_000), sar(200)), ("Hat", 1, sar(3_000), sar(0)),
    ]  # fmt: skip
    assert [(part.means, part.amount) for part in paper.parts] == [("cash", sar(5_000))]
    assert (paper.points_taken, paper.points_back, paper.withheld) == (5, 0, sar(0))
    stall.cancel(order)
    [_, _, _, last] = orders.order(stall.ledger, order).receipts
    paper = receipt(stall.ledger, last.id)
    assert [(line.name, line.quantity, line.amount) for line in paper.lines] == [("Mug", 2, sar(3_900))]
    assert [(part.means, part.amount) for part in paper.parts] == [("terminal", sar(3_900))]
