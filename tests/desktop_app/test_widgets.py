"""Small widgets as a person meets them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.context import Notice
from desktop_app.formats import Formats
from desktop_app.widgets.choice import MultiChoice
from desktop_app.widgets.customer_picker import CustomerPicker, Picked
from desktop_app.widgets.money_field import MoneyField
from desktop_app.widgets.period import ANY, Days, PeriodPicker, period
from desktop_app.widgets.search_box import SearchBox
from desktop_app.widgets.toasts import Toasts
from desktop_app.words import spoken, word
from ledger.domain.customers import CustomerFields
from ledger.domain.words import Type
from ledger.errors import AmountNotANumber, AmountNotPositive, AmountTooFine, CustomerNotFound, FieldRequired, Refusal
from ledger.money import Money, currency
from ledger.use_cases.customers import add_customer
from tests.support.quiet import wait_until_active
from tests.support.window import make_context, type_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.use_cases.opening import Ledger

SAR, KWD = currency("SAR"), currency("KWD")
TODAY = date(2026, 3, 1)


# -- an amount --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("12.50", Money(1250, SAR)),
        ("1 234,5", Money(123450, SAR)),
        ("١٢٫٥", Money(1250, SAR)),
        ("", FieldRequired),
        ("12.505", AmountTooFine),
        ("0", AmountNotPositive),
        ("-5", AmountNotPositive),
        ("twelve", AmountNotANumber),
    ],
)
def test_an_amount_is_read_exactly_or_refused_and_never_changed(
    qtbot: QtBot, typed: str, answer: Money | type[Refusal]
) -> None:
    field = MoneyField(SAR, Formats("en"))
    qtbot.addWidget(field)
    type_text(field, typed)
    if isinstance(answer, Money):
        assert field.money() == answer
    else:
        with pytest.raises(answer):
            field.money()
    assert field.text() == typed


def test_another_currency_judges_the_same_text_anew(qtbot: QtBot) -> None:
    field = MoneyField(SAR, Formats("en"))
    qtbot.addWidget(field)
    field.setText("12.505")
    with qtbot.waitSignal(field.amount_changed):
        field.set_currency(KWD)
    assert field.money() == Money(12505, KWD)


def test_a_correction_may_be_negative(qtbot: QtBot) -> None:
    field = MoneyField(SAR, Formats("en"))
    qtbot.addWidget(field)
    field.setText("-5")
    assert field.signed_money() == Money(-500, SAR)


# -- searching --------------------------------------------------------------------------------------------------


def test_a_search_waits_for_a_pause_and_is_said_once(qtbot: QtBot) -> None:
    box = SearchBox()
    said: list[str] = []
    qtbot.addWidget(box)
    box.searched.connect(said.append)
    type_text(box, "ёлк")
    assert said == []
    qtbot.waitUntil(lambda: said == ["ёлк"])
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert said == ["ёлк"]


def test_enter_searches_at_once_and_escape_empties(qtbot: QtBot) -> None:
    box = SearchBox()
    said: list[str] = []
    entered: list[str] = []
    qtbot.addWidget(box)
    box.searched.connect(said.append)
    box.entered.connect(entered.append)
    type_text(box, "7700")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert (said, entered) == (["7700"], ["7700"])
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert said == ["7700", ""]


# -- choosing a customer ----------------------------------------------------------------------------------------


@pytest.fixture
def shop(app: QApplication, shop_ledger: Ledger, tmp_path: Path) -> Iterator[AppContext]:  # noqa: ARG001 - Qt first
    made = make_context(tmp_path / "window", shop_ledger)
    add_customer(shop_ledger, "k1", CustomerFields("Анна Ёлкина", ("+79161234567",), cards=("7700000001559",)))
    add_customer(shop_ledger, "k2", CustomerFields("Anna Smith", ("+966501234567",)))
    yield made
    made.tasks.close()


def test_typing_offers_customers_and_choosing_one_names_them(shop: AppContext, qtbot: QtBot) -> None:
    picker = CustomerPicker(shop)
    qtbot.addWidget(picker)
    picker.show()
    picker.setFocus()
    type_text(picker, "елки")
    qtbot.waitUntil(lambda: bool(picker._offered))
    with qtbot.waitSignal(picker.picked) as picked:
        picker._take_offer(next(iter(picker._offered)))
    assert picked.args == [Picked(1, "Анна Ёлкина")]
    assert picker.customer_id() == 1
    assert picker.text() == "Анна Ёлкина  #1"


def test_a_scan_and_enter_choose_the_exact_customer(shop: AppContext, qtbot: QtBot) -> None:
    picker = CustomerPicker(shop)
    qtbot.addWidget(picker)
    type_text(picker, "7700000001559")
    with qtbot.waitSignal(picker.picked):
        QTest.keyClick(picker, Qt.Key.Key_Return)
    assert picker.customer_id() == 1


def test_nobody_found_is_said_and_the_text_stays(shop: AppContext, qtbot: QtBot) -> None:
    picker = CustomerPicker(shop)
    qtbot.addWidget(picker)
    type_text(picker, "0000")
    with qtbot.waitSignal(picker.not_found) as refused:
        QTest.keyClick(picker, Qt.Key.Key_Return)
    assert isinstance(refused.args[0], CustomerNotFound)
    with pytest.raises(CustomerNotFound):
        picker.customer_id()


def test_typing_on_undoes_the_choice(shop: AppContext, qtbot: QtBot) -> None:
    picker = CustomerPicker(shop)
    qtbot.addWidget(picker)
    picker.set_customer(2, "Anna Smith")
    with qtbot.waitSignal(picker.picked) as undone:
        type_text(picker, "x")
    assert undone.args == [None]
    picker.clear()
    with pytest.raises(FieldRequired):
        picker.customer_id()


# -- filters ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("today", TODAY, TODAY),
        ("yesterday", date(2026, 2, 28), date(2026, 2, 28)),
        ("week", date(2026, 2, 23), TODAY),
        ("month", TODAY, TODAY),
        ("last_month", date(2026, 2, 1), date(2026, 2, 28)),
        ("year", date(2026, 1, 1), TODAY),
    ],
)
def test_the_usual_periods(name: str, first: date, last: date) -> None:
    assert period(name, TODAY) == Days(first, last)


def test_any_two_days_can_be_chosen_in_either_order(qtbot: QtBot) -> None:
    picker = PeriodPicker((ANY, "today"), lambda: TODAY, ANY)
    qtbot.addWidget(picker)
    assert picker.days() == Days()
    picker.choose("today")
    assert picker.days() == Days(TODAY, TODAY)
    picker.choose_days(date(2026, 2, 9), date(2026, 2, 3))
    assert picker.days() == Days(date(2026, 2, 3), date(2026, 2, 9))


def test_a_filter_names_what_is_ticked(qtbot: QtBot) -> None:
    choice = MultiChoice(tuple(Type), lambda: "Type", word)
    qtbot.addWidget(choice)
    assert (choice.text(), choice.chosen()) == ("Type", ())
    with qtbot.waitSignal(choice.changed):
        choice.choose((Type.CREDIT, Type.DEBIT))
    assert choice.text() == "Type: Credit, Debit"
    choice.choose((Type.CREDIT, Type.DEBIT, Type.HOLD))
    assert choice.text() == "Type: 3 chosen"
    choice.clear()
    assert choice.chosen() == ()


# -- the rest ---------------------------------------------------------------------------------------------------


def test_toasts_stack_up_to_four_and_take_no_focus(qtbot: QtBot) -> None:
    window = QWidget()
    field = QLineEdit(window)
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    wait_until_active(qtbot, window)
    field.setFocus()
    toasts = Toasts(window)
    for number in range(6):
        toasts.add(Notice(f"Posted {number}", "positive"))
    assert [toast.notice.text for toast in toasts.toasts] == [f"Posted {number}" for number in (2, 3, 4, 5)]
    assert field.hasFocus()


def test_every_word_of_the_field_has_a_name() -> None:
    for vocabulary in spoken():
        for value in vocabulary:
            assert word(value)
