"""The points on a customer's page: what earned and used them, by which rule, and the way to the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.formats import plain
from desktop_app.pages.customer_page import CustomerPage
from ledger.domain.earning import RuleFields
from ledger.domain.orders import OrderKind
from ledger.domain.words import Tender
from ledger.money import parse_money
from ledger.use_cases import orders, points
from ledger.use_cases.orders import CancelOrder
from ledger.use_cases.sale_requests import Sale, SaleLine, TenderPart
from tests.support.gift_cards import settle
from tests.support.ledgers import a_customer, new_key

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.storage.ledger import Ledger


def test_points_say_what_earned_them_and_lead_to_the_order(shop: AppContext, shop_ledger: Ledger, qtbot: QtBot) -> None:
    anna = a_customer(shop_ledger)
    points.add_rule(shop_ledger, new_key(), RuleFields("base", 1, parse_money("10 SAR")))

    def sell(kind: OrderKind, price: str, *tenders: TenderPart) -> int:
        line = SaleLine("Vase", parse_money(price))
        return orders.sell(shop_ledger, Sale(new_key(), (line,), anna.id, kind=kind, tenders=tenders)).order.id

    paid = sell(OrderKind.COUNTER, "125 SAR", TenderPart(Tender.CASH, parse_money("125 SAR")))
    waits = sell(OrderKind.DELIVERY, "70 SAR")
    gone = sell(OrderKind.COUNTER, "30 SAR", TenderPart(Tender.CASH, parse_money("30 SAR")))
    orders.cancel_order(shop_ledger, CancelOrder(new_key(), gone, "mistake"))
    page = CustomerPage(shop)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown(customer_id=anna.id)
    settle(qtbot, shop)
    page.tabs.setCurrentWidget(page.points)
    settle(qtbot, shop)
    model = page.points.model
    told = [
        [plain(str(model.index(row, column).data() or "")) for column in range(1, len(model.columns))]
        for row in range(model.rowCount())
    ]
    assert [line[:2] + line[3:5] for line in told] == [
        ["Taken back", "-3", "", f"{gone:06}"], ["Earned", "+3", "", f"{gone:06}"],
        ["Earned", "+7", "Pending", f"{waits:06}"], ["Earned", "+12", "", f"{paid:06}"],
    ]  # fmt: skip
    assert told[3][5].startswith("base · ")
    assert "1 for every 10.00 SAR, on 125.00 SAR" in told[3][5]
    went: list[tuple[str, dict[str, object]]] = []
    shop.navigated.connect(lambda to, facts: went.append((to, facts)))
    page.points.table.select(model.row_at(2).id)
    page.points.table.view.setFocus()
    QTest.keyClick(page.points.table.view, Qt.Key.Key_Return)
    assert went == [("order", {"order_id": waits})]
