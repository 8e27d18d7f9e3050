"""Orders: the list, one order with its timeline, and from there on to every related row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop_app.dialogs.order_cancel import CancelOrderDialog
from desktop_app.dialogs.order_pay import PayOrderDialog
from desktop_app.dialogs.paper import ReceiptDialog
from desktop_app.dialogs.parked import ParkedDialog
from desktop_app.dialogs.sale import SaleDialog
from desktop_app.dialogs.sale_cart import Cart, cart_content
from desktop_app.dialogs.sold import SoldDialog
from desktop_app.dialogs.transaction import TransactionDialog
from desktop_app.formats import plain
from desktop_app.pages.customer_page import CustomerPage
from desktop_app.pages.order_page import OrderPage
from desktop_app.pages.order_timeline import Kind
from desktop_app.pages.orders import OrdersPage
from ledger.domain.orders import OrderFilter, OrderKind, OrderStatus
from ledger.domain.words import Tender
from ledger.use_cases.carts import ParkCart, park_cart, parked_carts
from ledger.use_cases.orders import CancelOrder, Sale, cancel_order, order, sell
from ledger.use_cases.products import ProductFields, ProductKind, add_product
from ledger.use_cases.sale_requests import SaleLine, TenderPart
from tests.support.gift_cards import sold as sold_card
from tests.support.ledgers import new_key
from tests.support.order_pages import rich, sar
from tests.support.pages import dialog_of, shown
from tests.support.till import keys, press, sar_wallet, settle
from tests.support.window import delete_now

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.domain.customers import Customer
    from ledger.domain.orders import Sold


__all__ = ["rich"]


def a_sale(shop: AppContext, customer: Customer | None = None, **given: object) -> Sold:
    """100.00 sold: 25.00 from the wallet when there is a customer, the rest in cash."""
    wallet = sar(2_500) if customer is not None else None
    rest = sar(7_500) if customer is not None else sar(10_000)
    facts: dict[str, object] = {"tenders": (TenderPart(Tender.CASH, rest, sar(10_000)),), "wallet": wallet} | given
    lines = SaleLine("Mug", sar(5_000), 2)
    request = Sale(new_key(), (lines,), customer.id if customer else None, **facts)  # type: ignore[arg-type]
    return sell(shop.ledger, request)


def waiting(shop: AppContext, customer: Customer | None = None) -> Sold:
    return a_sale(shop, customer, kind=OrderKind.DELIVERY, tenders=(), wallet=None)


def test_the_list_shows_what_was_sold_and_is_filtered(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    a_sale(shop, rich)
    waiting(shop)
    page = OrdersPage(shop)
    shown(page, shop, qtbot)
    assert [row.status for row in page.model.rows] == [OrderStatus.AWAITING_PAYMENT, OrderStatus.DELIVERED]
    assert [plain(page.model.columns[4].text(row)) for row in page.model.rows] == ["100.00 SAR", ""]
    page.shown(wanted=OrderFilter(statuses=(OrderStatus.DELIVERED,)))
    settle(shop, qtbot)
    assert [row.customer_name for row in page.model.rows] == [rich.name]
    page.clear_filters()
    page.search.setText(rich.name[:4])
    qtbot.wait(250)
    settle(shop, qtbot)
    assert len(page.model.rows) == 1


def test_enter_on_a_scanned_number_opens_the_order(shop: AppContext, qtbot: QtBot) -> None:
    sold = a_sale(shop)
    page, went = OrdersPage(shop), list[tuple[str, dict[str, object]]]()
    shop.navigated.connect(lambda to, args: went.append((to, args)))
    shown(page, shop, qtbot)
    page.focus_search()
    keys(sold.order.shown_number)
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    assert went == [("order", {"order_id": sold.order.id})]


def test_sale_after_sale_without_the_mouse(shop: AppContext, qtbot: QtBot) -> None:
    page = OrdersPage(shop)
    shown(page, shop, qtbot)
    page.selling.sell()
    for _ in range(2):
        form = dialog_of(SaleDialog)
        qtbot.waitUntil(form.isActiveWindow)
        settle(shop, qtbot)
        keys("30")
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Return)
        settle(shop, qtbot)
        keys("50")
        press(Qt.Key.Key_Return)
        settle(shop, qtbot)
        done = dialog_of(SoldDialog)
        qtbot.waitUntil(done.isActiveWindow)
        press(Qt.Key.Key_Return)
        settle(shop, qtbot)
    assert [str(row.total) for row in page.model.rows] == ["30.00 SAR", "30.00 SAR"]
    dialog_of(SaleDialog).reject()


def test_an_order_tells_everything_that_happened(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    sold = a_sale(shop, rich)
    page = OrderPage(shop)
    shown(page, shop, qtbot, order_id=sold.order.id)
    assert page.title() == f"Order {sold.order.shown_number}"
    kinds = {step.kind for step in page.timeline.steps}
    assert kinds == {Kind.EVENT, Kind.PAYMENT, Kind.TRANSACTION, Kind.RECEIPT}
    assert page.timeline.steps[0].title == "Order opened"
    assert [line.name for line in page.model.rows] == ["Mug"]
    assert plain(page.figures[1].texts[2]) == "Wallet: 25.00 SAR  ·  Cash: 75.00 SAR"
    assert not page.pay_button.isVisible()


def test_from_the_timeline_one_walks_on_by_keyboard(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    sold = a_sale(shop, rich)
    page, went = OrderPage(shop), list[tuple[str, dict[str, object]]]()
    shop.navigated.connect(lambda to, args: went.append((to, args)))
    shown(page, shop, qtbot, order_id=sold.order.id)
    assert page.timeline.hasFocus()
    for at, step in enumerate(page.timeline.steps):
        page.timeline.setCurrentIndex(page.timeline.model().index(at, 0))
        QTest.keyClick(page.timeline, Qt.Key.Key_Return)
        if step.kind is Kind.TRANSACTION:
            delete_now(dialog_of(TransactionDialog))
        elif step.kind is Kind.RECEIPT:
            settle(shop, qtbot)
            delete_now(dialog_of(ReceiptDialog))
    assert ("customer", {"customer_id": rich.id}) in went
    [payment] = order(shop.ledger, sold.order.id).payments
    assert ("payments", {"payment_id": payment.id}) in went


def test_an_order_that_waits_is_paid_by_several_means(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    card, sold = sold_card(shop.ledger, "20 SAR"), waiting(shop, rich)
    page = OrderPage(shop)
    shown(page, shop, qtbot, order_id=sold.order.id)
    page._pay()
    form = dialog_of(PayOrderDialog)
    assert isinstance(form, PayOrderDialog)
    qtbot.waitUntil(form.isActiveWindow)
    settle(shop, qtbot)
    form.paying.code.setText(card.code)
    settle(shop, qtbot)
    form.paying.wallet.setText("30")
    press(Qt.Key.Key_F8)
    keys("100")
    assert [plain(text) for text in form.bill.texts] == ["100.00 SAR", "50.00 SAR", "0.00 SAR", "50.00 SAR"]
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    dialog_of(SoldDialog).reject()
    settle(shop, qtbot)
    assert page.detail is not None
    assert page.detail.row.due.minor == 0
    assert not page.pay_button.isVisible()


def test_cancelling_shows_what_goes_back_and_wants_a_reason(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    sold = a_sale(shop, rich)
    page = OrderPage(shop)
    shown(page, shop, qtbot, order_id=sold.order.id)
    page._cancel()
    form = dialog_of(CancelOrderDialog)
    assert isinstance(form, CancelOrderDialog)
    settle(shop, qtbot)
    back, after = form.plan.sections[0], form.plan.sections[-1]
    assert [(one.text, plain(one.amount)) for one in back.entries] == [
        ("In cash, from this till", "75.00 SAR"),
        ("To the customer's wallet", "25.00 SAR"),
    ]
    assert [(one.text, plain(one.amount)) for one in after.entries] == [
        ("The order is", "Cancelled"),
        ("Wallet", "75.00 before, 100.00 after"),
    ]
    form.submit()
    assert form.fields["reason"].problem
    form.reason.setText("wrong size")
    form.submit()
    settle(shop, qtbot)
    assert page.detail is not None
    assert page.detail.row.status is OrderStatus.CANCELLED
    assert str(sar_wallet(shop, rich.id).available) == "100.00 SAR"
    assert page.timeline.steps[-1].title in {"Receipt of the return", "Cancelled"}


def test_of_an_order_that_was_never_paid_nothing_went_back(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    sold = waiting(shop, rich)
    cancel_order(shop.ledger, CancelOrder(new_key(), sold.order.id, "too late"))
    page = OrderPage(shop)
    shown(page, shop, qtbot, order_id=sold.order.id)
    assert page.figures[1].texts[1:] == ("Not paid", "")


def test_a_scan_on_the_list_begins_a_sale_with_it(shop: AppContext, qtbot: QtBot) -> None:
    add_product(shop.ledger, new_key(), ProductFields("4006381", "Mug", sar(1_500), ProductKind.COUNTED, 5))
    page = OrdersPage(shop)
    shown(page, shop, qtbot)
    shop.scanned.emit("4006381")
    settle(shop, qtbot)
    form = dialog_of(SaleDialog)
    assert isinstance(form, SaleDialog)
    assert [line.name for line in form.lines.lines] == ["Mug"]
    form.reject()


def test_a_movement_of_an_order_leads_back_to_it(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    sold, went = a_sale(shop, rich), list[tuple[str, dict[str, object]]]()
    shop.navigated.connect(lambda to, args: went.append((to, args)))
    row = order(shop.ledger, sold.order.id).transactions[0]
    dialog = TransactionDialog(shop, row, None)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.open()
    assert plain(dict(dialog.facts())["Reference"]) == f"Order {sold.order.id}"
    buttons = {one.text(): one for one in dialog.findChildren(QPushButton)}
    buttons["Open the order"].click()
    assert went == [("order", {"order_id": sold.order.id})]


def test_a_sale_taken_up_and_left_is_parked_again(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    cart = Cart((SaleLine("Mug", sar(8_000)),))
    park_cart(shop.ledger, ParkCart(new_key(), cart_content(cart), "Anna", rich.id, sar(5_000)))
    page = OrdersPage(shop)
    shown(page, shop, qtbot)
    page.selling.show_parked()
    settle(shop, qtbot)
    parked = dialog_of(ParkedDialog)
    assert isinstance(parked, ParkedDialog)
    parked.resume()
    settle(shop, qtbot)
    form = dialog_of(SaleDialog)
    assert isinstance(form, SaleDialog)
    assert form.paying.wallet.text() == "50.00"
    form.paying.wallet.setText("not an amount")
    form.reject()
    settle(shop, qtbot)
    [again] = parked_carts(shop.ledger)
    assert str(again.held) == "50.00 SAR"
    assert sar_wallet(shop, rich.id).on_hold.minor == 5_000


def test_a_customers_own_page_sells_and_shows_their_orders(shop: AppContext, rich: Customer, qtbot: QtBot) -> None:
    a_sale(shop, rich)
    a_sale(shop)
    went = list[tuple[str, dict[str, object]]]()
    shop.navigated.connect(lambda to, args: went.append((to, args)))
    customer = CustomerPage(shop)
    shown(customer, shop, qtbot, customer_id=rich.id)
    commands = {one.id: one for one in customer.commands()}
    commands["customer.sell"].run()
    settle(shop, qtbot)
    form = dialog_of(SaleDialog)
    assert isinstance(form, SaleDialog)
    assert form.customer.customer_id() == rich.id
    form.reject()
    commands["customer.orders"].run()
    [(to, args)] = went
    assert to == "orders"
    page = OrdersPage(shop)
    shown(page, shop, qtbot, **args)
    assert [row.customer_id for row in page.model.rows] == [rich.id]
    assert rich.name in page.header.subtitle.text()
