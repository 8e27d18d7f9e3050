"""The source documents' own checklists: orders with balance, clicks, top-ups, and a day whose cash is right."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from ledger.domain.orders import OrderStatus, PaymentMethod
from ledger.domain.tills import CashWay
from ledger.domain.transactions import TransactionFilter
from ledger.domain.words import Tender
from ledger.money import Money, currency
from ledger.use_cases import clicks, history, orders, partners, payouts, products, till
from ledger.use_cases.payments import TopUpRequest, top_up
from ledger.use_cases.posting import new_key
from ledger.use_cases.sale_requests import CancelOrder, Sale, SaleLine, TenderPart
from tests.support import doors
from tests.use_cases.moving import Purse, assert_sound

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

SAR = currency("SAR")


def sar(minor: int) -> Money:
    return Money(minor, SAR)


def balance(purse: Purse) -> int:
    return purse.stands[0]


def cash(minor: int) -> TenderPart:
    return TenderPart(Tender.CASH, sar(minor))


def test_a_top_up_of_1000(anna: Purse) -> None:
    done = top_up(anna.ledger, TopUpRequest(new_key(), anna.customer, sar(100_000), Tender.CASH, sar(100_000)))
    assert (done.payment.status.value, str(done.change)) == ("succeeded", "0.00 SAR")
    assert balance(anna) == 100_000
    (row,) = history.wallet_history(anna.ledger, anna.wallet).rows
    assert (str(row.before), str(row.after), str(row.signed), row.source) == (
        "0.00 SAR", "1000.00 SAR", "1000.00 SAR", "top_up",
    )  # fmt: skip


def test_an_order_with_balance_and_one_paid_by_it_alone(anna: Purse) -> None:
    anna.paid(20_000)
    line = (SaleLine("Lamp", sar(15_000)),)
    part = orders.sell(anna.ledger, Sale(new_key(), line, anna.customer, wallet=sar(12_000), tenders=(cash(3_000),)))
    assert (part.order.method, balance(anna)) == (PaymentMethod.WALLET_MIXED, 8_000)
    assert [str(one.amount) for one in orders.order(anna.ledger, part.order.id).payments] == ["30.00 SAR"]
    whole = orders.sell(anna.ledger, Sale(new_key(), (SaleLine("Bulb", sar(8_000)),), anna.customer, wallet=sar(8_000)))
    assert (whole.order.status, whole.order.method) == (OrderStatus.DELIVERED, PaymentMethod.WALLET)
    assert (orders.order(anna.ledger, whole.order.id).payments, balance(anna)) == ((), 0)
    assert len(whole.receipts) == 1


def test_a_click_costs_30_rewards_40_and_lowers_the_price_by_30(anna: Purse) -> None:
    ledger = anna.ledger
    settings = clicks.ClickSettings(on=True, fee=sar(3_000), reward=sar(4_000))
    clicks.save_click_settings(ledger, settings)
    fields = products.ProductFields(f"LAMP-{new_key()}", "Lamp", sar(50_000), floor=sar(40_000))
    lamp = products.add_product(ledger, new_key(), fields)
    done = clicks.click(ledger, clicks.ClickRequest(new_key(), lamp.id, anna.customer, Tender.TERMINAL))
    assert done.posted.transaction_ids
    assert products.product(ledger, lamp.id).price == sar(47_000)
    assert balance(anna) == 4_000
    (reward,) = history.wallet_history(ledger, anna.wallet).rows
    assert (reward.source, str(reward.signed)) == ("click_reward", "40.00 SAR")


def test_every_transaction_has_before_after_reference_and_description(anna: Purse) -> None:
    anna.paid(9_000)
    sale = Sale(new_key(), (SaleLine("Lamp", sar(7_000)),), anna.customer, wallet=sar(5_000), tenders=(cash(2_000),))
    sold = orders.sell(anna.ledger, sale)
    orders.cancel_order(anna.ledger, CancelOrder(new_key(), sold.order.id, "broken"))
    shown = orders.order(anna.ledger, sold.order.id).transactions
    assert len(shown) >= 5
    for row in shown:
        assert (row.reference_type, row.reference_id) == ("order", str(sold.order.id))
        assert row.reason_code or row.note, row
    money = [row for row in shown if row.before is not None and row.after is not None]
    for row in money:
        assert row.before is not None
        assert row.after is not None
        assert row.after - row.before == row.signed
    assert [row for row in shown if row.before is None and row.type != "debit"] == []


def test_no_movement_of_a_day_is_without_reference_and_description(desk: Ledger) -> None:
    earlier = {row.id for row in history.transactions(desk, TransactionFilter(), limit=200).rows}
    anna = doors.add_customer(desk, "Anna of the till")
    doors.add_wallet(desk, anna)
    clicks.save_click_settings(desk, clicks.ClickSettings(on=True, fee=sar(3_000), reward=sar(4_000)))
    maker = partners.add_partner(desk, new_key(), partners.PartnerFields("Maker", commission_bp=2_000))
    fields = products.ProductFields(f"VASE-{new_key()}", "Vase", sar(50_000), floor=sar(40_000), partner_id=maker.id)
    vase = products.add_product(desk, new_key(), fields)
    till.till_post(desk, till.OpenShift(new_key(), sar(30_000)))
    top_up(desk, TopUpRequest(new_key(), anna, sar(10_000), Tender.CASH))
    clicks.click(desk, clicks.ClickRequest(new_key(), vase.id, anna, Tender.CASH))
    line = SaleLine(vase.name, sar(47_000), product_id=vase.id, partner_id=maker.id)
    orders.sell(desk, Sale(new_key(), (line,), anna, wallet=sar(5_000), tenders=(cash(42_000),)))
    (share,) = payouts.list_payouts(desk).rows
    payouts.pay(desk, payouts.PayPayout(new_key(), share.id, Tender.CASH))
    for way in CashWay:
        till.till_post(desk, till.CashMove(new_key(), way, sar(1_000)))
    counted = till.x_report(desk, SAR).expected
    assert counted is not None
    till.till_post(desk, till.CloseShift(new_key(), counted - sar(500), sar(2_000)))
    rows = [row for row in history.transactions(desk, TransactionFilter(), limit=200).rows if row.id not in earlier]
    assert len(rows) == 14
    assert [row for row in rows if not (row.reason_code and row.reference_type and row.reference_id)] == []


def test_expected_cash_is_counted_cash_after_a_day(desk: Ledger) -> None:
    chance = random.Random(4)
    anna = doors.add_customer(desk, "Anna of the day")
    doors.add_wallet(desk, anna)
    till.till_post(desk, till.OpenShift(new_key(), sar(30_000)))
    opened = till.x_report(desk, SAR).expected
    assert opened is not None
    drawer = opened.minor
    for _ in range(40):
        amount = chance.randrange(1, 200) * 50
        match chance.choice(("sale", "mixed", "top_up", "cancel", "pay_in", "pay_out", "drop")):
            case "sale":
                orders.sell(desk, Sale(new_key(), (SaleLine("Thing", sar(amount)),), tenders=(cash(amount),)))
                drawer += amount
            case "mixed":
                half = amount // 2
                terminal = TenderPart(Tender.TERMINAL, sar(half))
                parts = (cash(amount - half), terminal)
                orders.sell(desk, Sale(new_key(), (SaleLine("Thing", sar(amount)),), tenders=parts))
                drawer += amount - half
            case "top_up":
                top_up(desk, TopUpRequest(new_key(), anna, sar(amount), Tender.CASH, sar(amount)))
                drawer += amount
            case "cancel":
                sold = orders.sell(desk, Sale(new_key(), (SaleLine("Thing", sar(amount)),), tenders=(cash(amount),)))
                orders.cancel_order(desk, CancelOrder(new_key(), sold.order.id, "wrong"))
            case "pay_in":
                till.till_post(desk, till.CashMove(new_key(), CashWay.PAY_IN, sar(amount)))
                drawer += amount
            case way if drawer > amount:
                till.till_post(desk, till.CashMove(new_key(), CashWay(way), sar(amount)))
                drawer -= amount
    assert till.x_report(desk, SAR).expected == sar(drawer)
    key = new_key()
    till.till_post(desk, till.CloseShift(key, sar(drawer), sar(0)))
    report = till.z_report_of(desk, key)
    assert (report.expected, report.counted) == (sar(drawer), sar(drawer))
    assert report.difference == sar(0)
    assert_sound(desk)
