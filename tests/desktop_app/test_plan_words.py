"""The plan of a return in words for the customer, to the halala and the point."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop_app.formats import Formats, plain
from desktop_app.pages.order_timeline import Kind, timeline
from desktop_app.plan_words import sections, spoken
from ledger.domain.order_verbs import OrderLine
from ledger.domain.payment_verbs import BeginPayment, EndPayment, EndRefund
from ledger.domain.return_plan import ReturnPlan
from ledger.money import Money, currency
from ledger.use_cases.orders import order
from ledger.use_cases.partners import PartnerFields, add_partner
from ledger.use_cases.products import ProductFields, ProductKind, add_product
from ledger.use_cases.returns import ByAmount, ReturnOrder, Whole, plan_return, return_order
from tests.support.cashing import WEEK, add_rule, give
from tests.support.ledgers import START, new_key
from tests.support.selling import Stall, from_wallet, paid, with_points

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

SAR = currency("SAR")
SOON = START.date() + timedelta(days=116)


@pytest.fixture
def stall(shop_ledger: Ledger) -> Stall:
    return Stall(shop_ledger)


def whole(stall: Stall, number: int) -> ReturnPlan:
    return plan_return(stall.ledger, ReturnOrder(new_key(), number, Whole()))


def said(plan: ReturnPlan) -> dict[str, list[str]]:
    """Each section's lines, notes after a dash."""
    return {
        one.title: [plain(" - ".join((f"{line.text}: {line.amount}", *line.notes))) for line in one.entries]
        for one in sections(plan, Formats("en", "Asia/Riyadh"))
    }


def test_drawer_wallet_and_points_as_they_are_read_to_the_customer(stall: Stall) -> None:
    stall.promote(800, SOON)
    stall.put_in(2_200)
    number = stall.sell(22_000, from_wallet(stall.money, 3_000), paid(19_000, "cash"))
    earned = stall.shown()
    stall.sell(4_000, with_points(stall.points, earned - 4), paid(4_000 - (earned - 4) * 10), earns={})
    told = said(whole(stall, number))
    assert told["The customer gets back"] == [
        "In cash, from this till: 190.00 SAR",
        "To the customer's wallet: 30.00 SAR - 8.00 SAR of it expires after May 1, 2026.",
    ]
    kept = f"Points earned, rule base: -{earned} - The order had earned {earned}; 0 stay."
    assert told["Taken back"] == [f"{kept} - {earned - 4} spent already: becomes debt."]
    assert told["Afterwards"] == [
        "The order is: Returned",
        "Wallet: 0.00 before, 30.00 after",
        f"Points: 4 before, -{earned - 4} after",
    ]
    aloud = plain(spoken(whole(stall, number), Formats("en", "Asia/Riyadh")))
    assert "In cash, from this till 190.00 SAR; To the customer's wallet 30.00 SAR" in aloud


def test_a_pocket_that_revives_says_until_when(stall: Stall) -> None:
    stall.promote(800, SOON)
    number = stall.sell(800, from_wallet(stall.money, 800))
    stall.wait(days=120)
    [wallet] = said(whole(stall, number))["The customer gets back"]
    assert "8.00 SAR of it had expired on May 1, 2026; it can be used through May 19, 2026." in wallet


def test_spent_cashback_is_kept_back_and_said(stall: Stall) -> None:
    rule = add_rule(stall)
    number = stall.sell(10_000, paid(10_000, "cash"), earns={})
    stall.wait(**WEEK)
    give(stall, number, rule)
    stall.sell(300, from_wallet(stall.money, 300), earns={})
    told = said(whole(stall, number))
    assert told["The customer gets back"] == ["In cash, from this till: 97.00 SAR"]
    kept = "Cashback, rule five: -5.00 SAR - The order had earned 5.00 SAR; 0.00 SAR stays."
    assert told["Taken back"] == [f"{kept} - 3.00 SAR spent already: kept back from the money."]


def test_what_is_owed_through_a_provider_and_when_it_succeeded(stall: Stall) -> None:
    number = stall.sell(4_000, kind="checkout", earns={})
    begun = stall.post("pay", BeginPayment(new_key(), 4_000, "SAR", "yookassa", number))
    stall.post("end", EndPayment(begun.payments[0], "succeeded", 4_000, "SAR"), login="system")
    request = ReturnOrder(new_key(), number, ByAmount(Money(1_000, SAR)))
    assert said(plan_return(stall.ledger, request))["The customer gets back"] == [
        "Through the payment provider: 10.00 SAR - Owed until the provider has paid it back."
    ]
    return_order(stall.ledger, request)

    def refund() -> tuple[str, str]:
        steps = timeline(order(stall.ledger, number), Formats("en", "Asia/Riyadh"))
        [step] = (one for one in steps if one.kind is Kind.REFUND)
        return plain(step.text).split(" ")[0], step.tone

    assert refund() == ("owed", "warning")
    [row] = stall.rows("SELECT id FROM refunds")
    stall.post("end", EndRefund(row.id, "succeeded"), login="system")
    assert refund() == ("succeeded", "positive")


def test_the_shop_reads_of_shares_and_stock(stall: Stall) -> None:
    ledger = stall.ledger
    partner = add_partner(ledger, new_key(), PartnerFields("Mill", 1_000)).id
    mug = ProductFields("M1", "Mug", Money(2_000, SAR), ProductKind.COUNTED, 5, partner_id=partner)
    vase = ProductFields("U1", "Vase", Money(9_000, SAR), ProductKind.UNIQUE)
    bought = add_product(ledger, new_key(), mug).id, add_product(ledger, new_key(), vase).id
    lines = (OrderLine(bought[0], "Mug", 2, 2_000), OrderLine(bought[1], "Vase", 1, 9_000))
    number = stall.sell(13_000, paid(13_000, "cash"), lines=lines, earns={})
    assert said(whole(stall, number))["For the shop"] == [
        "Mill is not paid this share: 36.00 SAR", "Mug, in stock again: 2", "Vase can be sold again: ",
    ]  # fmt: skip
