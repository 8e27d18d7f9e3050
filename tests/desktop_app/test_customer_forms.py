"""Adding and editing customers on a real ledger: duplicates pointed out, nothing typed is ever lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.dialogs.customer_form import AddCustomerDialog, EditCustomerDialog, day_of
from ledger.domain.customers import CustomerFields
from ledger.errors import FieldInvalid
from ledger.use_cases.customers import count_customers, edit_customer, get_customer
from tests.support.ledgers import a_customer
from tests.support.till import keys, opened, press, settle
from tests.support.window import type_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext


def test_a_customer_is_added_by_keyboard_alone(shop: AppContext, qtbot: QtBot) -> None:
    form = AddCustomerDialog(shop, None)
    opened(form, shop, qtbot)
    type_text(form.name, "Анна Ёлкина")
    press(Qt.Key.Key_Tab)
    keys("050 123 4567, +7 916 111-22-33")
    with qtbot.waitSignal(form.answered) as answered:
        press(Qt.Key.Key_Return)
    customer = answered.args[0][0]
    assert customer.name == "Анна Ёлкина"
    assert [phone.number for phone in customer.phones] == ["+966501234567", "+79161112233"]


def test_a_scanned_card_begins_the_next_and_does_not_send_the_form(shop: AppContext, qtbot: QtBot) -> None:
    form = AddCustomerDialog(shop, None, "Anna")
    opened(form, shop, qtbot)
    form.cards.setFocus()
    for number in ("4012345678", "4012345679"):
        keys(number)
        press(Qt.Key.Key_Return)
    assert form.isVisible()
    assert form.cards.numbers() == ("4012345678", "4012345679")
    with qtbot.waitSignal(form.answered) as answered:
        press(Qt.Key.Key_Return)
    assert answered.args[0][0].cards == ("4012345678", "4012345679")


def test_whoever_looks_the_same_appears_while_typing(shop: AppContext, qtbot: QtBot) -> None:
    a_customer(shop.ledger, "Anna Smith", phones=("0501234567",))
    form = AddCustomerDialog(shop, None)
    opened(form, shop, qtbot)
    keys("Anna Smyth")
    qtbot.waitUntil(lambda: form.similar.names == ("Anna Smith",))
    form.name.setText("Boris")
    qtbot.waitUntil(lambda: form.similar.names == ())
    form.phones.setText("+966 50 123 4567")
    qtbot.waitUntil(lambda: form.similar.names == ("Anna Smith",))
    with qtbot.waitSignal(shop.navigated) as went:
        form.similar.chosen.emit(1)
    assert went.args == ["customer", {"customer_id": 1}]
    assert not form.isVisible()


def test_a_fast_hand_is_warned_once_and_then_obeyed(shop: AppContext, qtbot: QtBot) -> None:
    a_customer(shop.ledger, "Anna Smith", phones=("0501234567",))
    form = AddCustomerDialog(shop, None)
    opened(form, shop, qtbot)
    form.name.setText("Anna S")
    form.phones.setText("0501234567")
    form.submit()
    settle(shop, qtbot)
    assert "already here" in form.banner.text
    assert form.similar.names == ("Anna Smith",)
    assert count_customers(shop.ledger, "anna").count == 1
    with qtbot.waitSignal(form.answered):
        press(Qt.Key.Key_Return)
    assert count_customers(shop.ledger, "anna").count == 2


@pytest.mark.parametrize(
    ("field", "typed"), [("phone", "12"), ("email", "anna at home"), ("birthday", "31.02.1990"), ("name", "")]
)
def test_what_cannot_be_right_is_said_beside_it(shop: AppContext, qtbot: QtBot, field: str, typed: str) -> None:
    form = AddCustomerDialog(shop, None, "Anna")
    opened(form, shop, qtbot)
    widget = form.fields[field].widget
    assert isinstance(widget, QLineEdit)
    widget.setText(typed)
    QTest.keyClick(form, Qt.Key.Key_Return)
    settle(shop, qtbot)
    assert form.fields[field].problem
    assert widget.hasFocus()
    assert [other for other, one in form.fields.items() if one.problem] == [field]
    assert count_customers(shop.ledger, "anna").count == 0


def test_what_another_person_saved_meanwhile_is_brought_together(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger, "Anna Smith", city="Riyadh", phones=("0501234567",))
    form = EditCustomerDialog(shop, None, anna)
    opened(form, shop, qtbot)
    form.city.setText("Jeddah")
    edit_customer(shop.ledger, anna.id, anna.version, CustomerFields("Anna Brown", ("0501234567",), city="Riyadh"))
    form.submit()
    settle(shop, qtbot)
    assert "Changed by somebody else" in form.banner.text
    assert (form.name.text(), form.city.text()) == ("Anna Smith", "Jeddah"), "what was typed is kept"
    form.banner._act()
    settle(shop, qtbot)
    assert (form.name.text(), form.city.text()) == ("Anna Brown", "Jeddah")
    with qtbot.waitSignal(form.answered):
        form.submit()
    saved = get_customer(shop.ledger, anna.id)
    assert (saved.name, saved.city) == ("Anna Brown", "Jeddah")


def test_somebody_being_edited_is_not_their_own_double(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger, "Anna Smith", phones=("0501234567",))
    a_customer(shop.ledger, "Anna Smyth")
    form = EditCustomerDialog(shop, None, anna)
    opened(form, shop, qtbot)
    form.city.setText("Riyadh")
    qtbot.waitUntil(lambda: form.similar.names == ("Anna Smyth",))


@pytest.mark.parametrize(
    ("text", "day"),
    [("", None), ("17.05.1990", date(1990, 5, 17)), ("1990-05-17", date(1990, 5, 17)), ("٧/٥/١٩٩٠", date(1990, 5, 7))],
)
def test_birthdays_as_people_write_them(text: str, day: date | None) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize("text", ["yesterday", "1990", "31.02.1990", "5/1990"])
def test_what_is_no_birthday(text: str) -> None:
    with pytest.raises(FieldInvalid):
        day_of(text)
