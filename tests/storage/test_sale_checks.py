"""What sales store twice, changed behind the guards' back, is found and named."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from ledger.domain.order_verbs import OpenOrder, OrderLine
from ledger.domain.payment_verbs import BeginPayment, EndPayment
from ledger.storage import verifier
from ledger.use_cases.reconciliation import verify
from tests.storage.test_verifier import Wrong, plant
from tests.support import doors
from tests.support.drawers import add_partner
from tests.support.goods import back, give_back, lines
from tests.support.paying import Shop
from tests.support.selling import Stall, by_card, from_wallet, paid, with_points

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger
    from tests.support.ledgers import Places

SOLD, WAITING, GIVEN_BACK, RETURNED = 1, 2, 3, 4
"""The orders of this ledger, by id."""

REFUNDED = "(SELECT id FROM payments WHERE tender = 'provider')"
PLANTED = (
    Wrong(f"UPDATE accounts SET balance = balance + 1 WHERE order_id = {WAITING}", "order", str(WAITING), "balance"),
    Wrong(f"UPDATE orders SET paid_at = created_at, status = 'paid' WHERE id = {WAITING}", "order", str(WAITING),
          "held"),
    Wrong(f"UPDATE orders SET total = 399 WHERE id = {WAITING}", "order", str(WAITING), "held"),
    Wrong(f"UPDATE orders SET status = 'returned' WHERE id = {WAITING}", "order", str(WAITING), "held"),
    Wrong(f"UPDATE accounts SET balance = 1 WHERE order_id = {GIVEN_BACK}", "order", str(GIVEN_BACK), "held"),
    Wrong(f"UPDATE orders SET total = total + 1 WHERE id = {SOLD}", "order", str(SOLD), "amount"),
    Wrong(f"UPDATE order_lines SET amount = amount + 1 WHERE order_id = {SOLD}", "order", str(SOLD), "amount"),
    Wrong(f"UPDATE orders SET points_used = points_used - 1 WHERE id = {SOLD}", "order", str(SOLD), "points_used"),
    Wrong(f"UPDATE orders SET points_money = 0 WHERE id = {SOLD}", "order", str(SOLD), "sold"),
    Wrong(f"UPDATE transactions SET order_id = {WAITING} WHERE source = 'settlement' AND order_id = {SOLD}", "order",
          str(WAITING), "sold"),
    Wrong("UPDATE products SET is_sold = {false}", "product", "1", "is_sold"),
    Wrong(f"UPDATE order_lines SET product_id = 1 WHERE order_id = {WAITING}", "product", "1", "is_sold"),
    Wrong("UPDATE payouts SET amount = amount + 1", "partner", "1", "payouts"),
    Wrong("UPDATE payouts SET status = 'paid'", "partner", "1", "payouts"),
    Wrong("UPDATE accounts SET balance = balance + 1 WHERE kind = 'partner'", "partner", "1", "balance"),
    Wrong("UPDATE payments SET refunded = refunded - 1 WHERE refunded > 0", "payment", REFUNDED, "refunded"),
    Wrong("UPDATE refunds SET status = 'succeeded'", "payment", REFUNDED, "refunds"),
    Wrong("UPDATE refunds SET amount = amount + 1", "payment", REFUNDED, "refunds"),
    Wrong(f"UPDATE orders SET returned = returned + 1 WHERE id = {RETURNED}", "order", str(RETURNED), "returned"),
    Wrong(f"UPDATE order_lines SET returned_amount = returned_amount - 1 WHERE order_id = {RETURNED}", "order",
          str(RETURNED), "returned"),
    Wrong(f"UPDATE order_lines SET returned = 0 WHERE order_id = {RETURNED}", "order", str(RETURNED), "returned"),
    Wrong("UPDATE order_returns SET amount = amount - 1", "order", str(RETURNED), "returned"),
    Wrong("UPDATE order_returns SET given_back = given_back - 1", "order", str(RETURNED), "refunded"),
    Wrong("UPDATE order_returns SET unpaid = NOT {false}", "order", str(RETURNED), "sold"),
    Wrong(f"UPDATE postings SET amount = 900 WHERE returns_transaction = (SELECT min(id) FROM transactions WHERE"
          f" order_id = {RETURNED}) AND amount < 900", "transaction",
          f"(SELECT min(id) FROM transactions WHERE order_id = {RETURNED})", "refunded"),
    Wrong("UPDATE gift_cards SET usage_count = usage_count + 1", "gift_card", "1", "uses"),
)  # fmt: skip


@pytest.fixture
def place(places: Places) -> str:
    """The place of a ledger that sold something to a partner's name, waits for money, and owes some back."""
    made = places.make()
    with closing(places.open(made)) as ledger:
        _furnish(ledger)
    return made


def _furnish(ledger: Ledger) -> None:
    stall = Stall(ledger)
    partner = add_partner(ledger)
    vase = Shop(ledger, stall.customer, stall.money).product(2_000, partner_id=partner)
    stall.put_in(700)
    stall.give_points(50)
    card = stall.gift_card(300)
    line = OrderLine(vase, "Vase", 1, 2_000)
    parts = (with_points(stall.points, 50), from_wallet(stall.money, 700), by_card(card), paid(500))
    assert stall.sell(2_000, *parts, lines=(line,)) == SOLD
    assert stall.sell(1_000, paid(400), kind="checkout") == WAITING
    asked = BeginPayment("u-1", 900, "SAR", "yookassa", 0)
    opened = OpenOrder(None, "SAR", "counter", (OrderLine(None, "Work", 1, 900),))
    begun = stall.post("sell", opened, asked)
    assert begun.orders == (GIVEN_BACK,)
    stall.post("payment_end", EndPayment(begun.payments[0], "succeeded", 900, "SAR"))
    stall.cancel(GIVEN_BACK)
    assert stall.sell(800, paid(800), lines=lines(500, 300), earns={}) == RETURNED
    give_back(stall, RETURNED, back(2, 300))
    stall.assert_sound()


@pytest.mark.parametrize("wrong", PLANTED, ids=lambda wrong: wrong.sql)
def test_a_planted_wrong_of_sales_is_named(places: Places, place: str, wrong: Wrong) -> None:
    with closing(places.open(place)) as ledger:
        plant(place, wrong.sql)
        number = doors.run_sql(ledger, f"SELECT {wrong.which} AS id")[0].id
        assert not verify(ledger).ok
        with ledger.reading() as connection:
            found = {(one.subject, one.subject_id, one.what) for one in verifier.differences(connection)}
        assert (wrong.subject, number, wrong.what) in found
