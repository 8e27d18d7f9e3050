"""Gift cards in a till's reports and in what a person did last: every way to pay once, cash once in the drawer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.tills import Means
from ledger.domain.words import Tender
from ledger.money import Money, parse_money
from ledger.use_cases import till
from ledger.use_cases.card_lives import TopUpCard, top_up_card
from ledger.use_cases.gift_cards import CancelCard, SellCard, cancel_card, sell_card
from ledger.use_cases.payments import TopUpRequest, top_up
from ledger.use_cases.posting import new_key
from ledger.use_cases.till import OpenShift
from tests.support import doors
from tests.support.gift_cards import issued

if TYPE_CHECKING:
    from ledger.domain.tills import MeansLine
    from ledger.storage.ledger import Ledger

SAR = parse_money("1 SAR").currency


def figures(lines: tuple[MeansLine, ...]) -> dict[Means, tuple[int, str]]:
    return {line.means: (line.count, str(line.amount)) for line in lines}


def test_each_way_to_pay_is_told_once_and_the_drawer_holds_the_cash(ledger: Ledger) -> None:
    anna = doors.add_customer(ledger)
    top_up(ledger, TopUpRequest(new_key(), anna, parse_money("500 SAR"), Tender.BANK))
    till.till_post(ledger, OpenShift(new_key(), parse_money("100 SAR")))
    cash, card, own = (one.card.id for one in issued(ledger, 3))
    sell_card(ledger, SellCard(new_key(), cash, Tender.CASH, tendered=parse_money("500 SAR")))
    sell_card(ledger, SellCard(new_key(), card, Tender.TERMINAL, reference="S-1"))
    sell_card(ledger, SellCard(new_key(), own, None, discount=parse_money("20 SAR"), wallet_of=anna))
    top_up_card(ledger, TopUpCard(new_key(), own, parse_money("30 SAR"), None, wallet_of=anna))
    top_up_card(ledger, TopUpCard(new_key(), cash, parse_money("5 SAR"), Tender.CASH))
    report = till.x_report(ledger, SAR)
    assert figures(report.card_sales) == {
        Means.CASH: (1, "200.00 SAR"), Means.TERMINAL: (1, "200.00 SAR"), Means.WALLET: (1, "180.00 SAR"),
    }  # fmt: skip
    assert figures(report.top_ups) == {Means.CASH: (1, "5.00 SAR"), Means.WALLET: (1, "30.00 SAR")}
    assert (str(report.expected), report.other_cash) == ("305.00 SAR", Money(0, SAR))
    assert report.receipts == 5
    cancel_card(ledger, CancelCard(new_key(), own, to_wallet=True))
    cancel_card(ledger, CancelCard(new_key(), cash, Tender.CASH))
    report = till.x_report(ledger, SAR)
    assert figures(report.refunds) == {Means.WALLET: (2, "210.00 SAR"), Means.CASH: (2, "205.00 SAR")}
    assert str(report.expected) == "100.00 SAR"
    mine = [(one.kind, str(one.amount), one.receipt_number is not None) for one in till.last_operations(ledger)]
    assert mine[2:7] == [
        ("card_top_up", "5.00 SAR", True), ("card_top_up", "30.00 SAR", True), ("card_sell", "180.00 SAR", True),
        ("card_sell", "200.00 SAR", True), ("card_sell", "200.00 SAR", True),
    ]  # fmt: skip
