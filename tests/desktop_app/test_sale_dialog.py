"""A cashier in a hurry sells by keyboard and scanner alone; every figure is there before anything is posted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.parked import ParkedDialog
from desktop_app.formats import plain
from ledger.domain.orders import OrderStatus, ParkedCart, PaymentMethod, Sold
from ledger.domain.words import CardStatus, Tender
from ledger.money import Money
from ledger.use_cases import gift_cards
from ledger.use_cases.orders import list_orders, order
from ledger.use_cases.points import RuleFields, add_rule
from tests.support.gift_cards import sold as sold_card
from tests.support.ledgers import a_customer, new_key
from tests.support.sale_form import a_sale, bill, entered
from tests.support.till import SAR, history, keys, press, sar_wallet, settle, top_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext


def test_a_whole_cash_sale_with_a_wallet_part_without_the_mouse(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 2_500)
    form, answers = a_sale(shop, qtbot), list[Sold]()
    form.answered.connect(answers.append)
    assert form.entry.hasFocus()
    keys("3*20")
    press(Qt.Key.Key_Return)
    keys("40.00")
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    assert bill(form) == ["100.00 SAR", "0.00 SAR", "100.00 SAR", "0.00 SAR"]
    press(Qt.Key.Key_F2)
    keys("Anna Smith")
    settle(shop, qtbot)
    qtbot.wait(250)
    settle(shop, qtbot)
    offers = form.customer.completer().popup()
    assert offers is not None
    QTest.keyClick(offers, Qt.Key.Key_Down)
    QTest.keyClick(offers, Qt.Key.Key_Return)
    settle(shop, qtbot)
    press(Qt.Key.Key_F4)
    assert form.paying.wallet.text() == "25.00"
    press(Qt.Key.Key_F8)
    assert form.paying.tenders.rows[0].amount.text() == "75.00"
    keys("100")
    qtbot.wait(350)
    settle(shop, qtbot)
    assert bill(form) == ["100.00 SAR", "25.00 SAR", "0.00 SAR", "25.00 SAR"]
    assert "25.00 SAR, after the sale 0.00 SAR" in plain(form.hint.text())
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    [answer] = answers
    assert str(answer.change) == "25.00 SAR"
    assert answer.order.status is OrderStatus.DELIVERED
    assert answer.order.method is PaymentMethod.WALLET_MIXED
    assert [line.quantity for line in order(shop.ledger, answer.order.id).lines] == [3, 1]
    assert history(shop, anna.id)[0][1] == "-25.00 SAR"
    assert not form.isVisible()


def test_enter_on_an_empty_product_field_pays_the_rest_in_cash(shop: AppContext, qtbot: QtBot) -> None:
    form = a_sale(shop, qtbot)
    keys("12,5")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    [row] = form.paying.tenders.rows
    assert row.kind is Tender.CASH
    assert row.handed.hasFocus()
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    [row_sold] = list_orders(shop.ledger).rows
    assert (str(row_sold.total), row_sold.method) == ("12.50 SAR", PaymentMethod.CASH)


def test_too_little_cash_is_said_before_anything_is_posted(shop: AppContext, qtbot: QtBot) -> None:
    form = a_sale(shop, qtbot)
    entered(shop, qtbot, "50")
    press(Qt.Key.Key_F8)
    keys("40")
    [row] = form.paying.tenders.rows
    assert plain(row.change_words) == "10.00 SAR too little"
    press(Qt.Key.Key_Return)
    assert "40.00" in plain(form.fields["tenders"].problem)
    assert not list_orders(shop.ledger).rows
    form.reject()


def test_a_sale_that_is_not_covered_says_what_is_missing(shop: AppContext, qtbot: QtBot) -> None:
    form = a_sale(shop, qtbot)
    entered(shop, qtbot, "50")
    form.submit()
    assert "50.00 SAR is still to be paid" in plain(form.fields["tenders"].problem)
    form.reject()


def test_several_tenders_share_what_is_due(shop: AppContext, qtbot: QtBot) -> None:
    form = a_sale(shop, qtbot)
    entered(shop, qtbot, "100")
    press(Qt.Key.Key_F9)
    keys("SLIP-7")
    terminal = form.paying.tenders.rows[0]
    terminal.amount.setFocus()
    terminal.amount.selectAll()
    keys("60")
    press(Qt.Key.Key_F8)
    assert form.paying.tenders.rows[1].amount.text() == "40.00"
    form.submit()
    settle(shop, qtbot)
    [row] = list_orders(shop.ledger).rows
    paid = order(shop.ledger, row.id).payments
    assert [(one.tender, str(one.amount), one.reference) for one in paid] == [
        ("terminal", "60.00 SAR", "SLIP-7"),
        ("cash", "40.00 SAR", ""),
    ]


def test_a_gift_card_scanned_into_the_product_field_pays(shop: AppContext, qtbot: QtBot) -> None:
    card = sold_card(shop.ledger, "30 SAR")
    form = a_sale(shop, qtbot)
    entered(shop, qtbot, "50")
    entered(shop, qtbot, card.code)
    settle(shop, qtbot)
    assert bill(form)[:3] == ["50.00 SAR", "30.00 SAR", "20.00 SAR"]
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    [row] = list_orders(shop.ledger).rows
    assert row.method is PaymentMethod.MIXED


def test_what_the_last_use_of_a_card_leaves_goes_to_the_wallet_when_asked(shop: AppContext, qtbot: QtBot) -> None:
    card, anna = sold_card(shop.ledger, "80 SAR", max_usage_count=1), a_customer(shop.ledger)
    form = a_sale(shop, qtbot)
    form.customer.set_customer(anna.id, anna.name)
    entered(shop, qtbot, "50")
    entered(shop, qtbot, card.code)
    settle(shop, qtbot)
    assert bill(form)[:3] == ["50.00 SAR", "50.00 SAR", "0.00 SAR"]
    form.submit()
    settle(shop, qtbot)
    assert "a rest nobody could use" in form.fields["code"].problem
    [tick] = form.paying.cards.rests.values()
    assert "30.00 SAR" in plain(tick.text())
    press(Qt.Key.Key_Tab)
    assert tick.hasFocus()
    press(Qt.Key.Key_Space)
    form.submit()
    settle(shop, qtbot)
    assert str(sar_wallet(shop, anna.id).available) == "30.00 SAR"
    assert gift_cards.card(shop.ledger, card.card.id).status is CardStatus.REDEEMED


def test_the_last_use_of_a_card_leaves_nothing_to_nobody_known(shop: AppContext, qtbot: QtBot) -> None:
    card = sold_card(shop.ledger, "80 SAR", max_usage_count=1)
    form = a_sale(shop, qtbot)
    entered(shop, qtbot, "50")
    entered(shop, qtbot, card.code)
    settle(shop, qtbot)
    form.submit()
    settle(shop, qtbot)
    assert "a rest nobody could use" in form.fields["code"].problem
    assert not form.paying.cards.rests[card.card.id].isEnabled()
    form.reject()


def test_nobody_known_has_neither_wallet_nor_points(shop: AppContext, qtbot: QtBot) -> None:
    form = a_sale(shop, qtbot)
    assert not form.paying.wallet.isEnabled()
    assert not form.paying.points.isEnabled()
    form.reject()


def test_more_than_the_wallet_has_is_refused_beside_it(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 500)
    form = a_sale(shop, qtbot, customer=(anna.id, anna.name))
    entered(shop, qtbot, "50")
    form.paying.wallet.setText("9")
    form.submit()
    assert "Available 5.00 SAR, requested 9.00 SAR" in plain(form.fields["wallet"].problem)
    form.reject()


def test_a_sale_is_parked_with_its_money_held_and_taken_up_again(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 5_000)
    form = a_sale(shop, qtbot, customer=(anna.id, anna.name))
    entered(shop, qtbot, "2*40")
    press(Qt.Key.Key_F4)
    press(Qt.Key.Key_F7)
    settle(shop, qtbot)
    assert not form.isVisible()
    assert sar_wallet(shop, anna.id).on_hold.minor == 5_000
    parked = ParkedDialog(shop, None)
    qtbot.addWidget(parked)
    parked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    taken = list[ParkedCart]()
    parked.resumed.connect(taken.append)
    parked.open()
    settle(shop, qtbot)
    parked.resume()
    settle(shop, qtbot)
    again = a_sale(shop, qtbot, cart=taken[0])
    assert bill(again)[:3] == ["80.00 SAR", "50.00 SAR", "30.00 SAR"]
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    [row] = list_orders(shop.ledger).rows
    assert row.method is PaymentMethod.WALLET_MIXED
    assert sar_wallet(shop, anna.id).on_hold.minor == 0


def test_without_a_provider_nothing_is_sold_online(shop: AppContext, qtbot: QtBot) -> None:
    form = a_sale(shop, qtbot)
    entered(shop, qtbot, "50")
    press(Qt.Key.Key_F10)
    assert not form.paying.tenders.rows
    assert "provider" in form.fields["tenders"].problem
    press(Qt.Key.Key_F8)
    form.paying.tenders.rows[0].tender.choose(Tender.PROVIDER)
    form.submit()
    assert "provider" in form.fields["tenders"].problem
    assert not list_orders(shop.ledger).rows
    form.reject()


def test_an_answer_that_was_lost_is_found_again_and_sells_nothing_twice(shop: AppContext, qtbot: QtBot) -> None:
    form, answers = a_sale(shop, qtbot), list[Sold]()
    assert form.outcome() is None
    form.answered.connect(answers.append)
    entered(shop, qtbot, "50")
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    again = form.outcome()
    assert again is not None
    assert again.repeated
    assert again.order.id == answers[0].order.id
    assert len(list_orders(shop.ledger).rows) == 1


def test_points_to_be_earned_are_shown_before_the_sale(shop: AppContext, qtbot: QtBot) -> None:
    add_rule(shop.ledger, new_key(), RuleFields("base", 1, Money(1_000, SAR)))
    anna = a_customer(shop.ledger)
    form = a_sale(shop, qtbot, customer=(anna.id, anna.name))
    entered(shop, qtbot, "94")
    qtbot.wait(350)
    settle(shop, qtbot)
    assert "9 points to be earned" in form.hint.text()
    form.reject()
