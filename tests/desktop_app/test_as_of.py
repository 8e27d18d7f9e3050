"""Balances of the past on a customer's page: a band that cannot be missed, and one key back to now."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication

from desktop_app.dialogs.explain import ExplainDialog
from desktop_app.dialogs.transaction import TransactionDialog
from desktop_app.formats import plain
from desktop_app.pages.customer_past import Kind
from ledger.clock import SetClock
from tests.support.counter import dialog_on, hold, offered, page_of, run
from tests.support.ledgers import START, a_customer
from tests.support.till import press, settle, top_up
from tests.support.window import make_context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from desktop_app.pages.customer_page import CustomerPage
    from ledger.domain.customers import Customer
    from ledger.use_cases.opening import Ledger


@pytest.fixture
def shop(app: QApplication, shop_ledger: Ledger, tmp_path: Path) -> Iterator[AppContext]:  # noqa: ARG001 - Qt first
    """A ledger whose third day it is."""
    customer = a_customer(shop_ledger, "Anna Smith")
    clock = shop_ledger.clock
    assert isinstance(clock, SetClock)
    made = make_context(tmp_path / "first", shop_ledger)
    top_up(made, customer.id, 10_000)
    clock.advance(timedelta(days=1))
    top_up(made, customer.id, 2_500)
    clock.advance(timedelta(days=1))
    top_up(made, customer.id, 700)
    made.tasks.close()
    made = make_context(tmp_path / "window", shop_ledger)
    yield made
    made.tasks.close()


@pytest.fixture
def anna(shop: AppContext) -> Customer:
    from ledger.use_cases.customers import get_customer  # noqa: PLC0415 - only here

    return get_customer(shop.ledger, 1)


def available_then(page: CustomerPage) -> tuple[str, ...]:
    return tuple(plain(text) for text in page.past.figures[0].texts)


def test_yesterday_first_then_any_day(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    page = page_of(shop, anna, qtbot)
    run(page, "past")
    settle(shop, qtbot)
    assert page.past.band.isVisible()
    assert plain(page.past.title) == "As of the end of Tuesday, January 6, 2026"
    assert available_then(page) == ("Available then", "125.00 SAR", "Now 132.00 SAR")
    assert page.history.model.rowCount() == 2
    page.past.earlier()
    settle(shop, qtbot)
    assert available_then(page)[1] == "100.00 SAR"
    assert page.history.model.rowCount() == 1
    page.past.day.setDate(QDate(2026, 1, 4))
    settle(shop, qtbot)
    assert available_then(page)[1] == "0.00 SAR"
    assert not page.figures.isVisible(), "figures of now never stand beside those of then"


def test_a_moment_of_recording(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    page = page_of(shop, anna, qtbot)
    run(page, "past")
    page.past.kind.choose(Kind.RECORDED)
    moment = page.past.moment.dateTime()
    page.past.moment.setDateTime(moment.addSecs(-1))
    settle(shop, qtbot)
    assert page.past.then is not None
    assert page.past.then.recorded == START + timedelta(days=2, seconds=-1)
    assert available_then(page)[1] == "125.00 SAR"
    assert plain(page.past.title) == "As recorded on Jan 7, 2026, 12:59"


def test_days_and_moments_are_not_turned_around_in_arabic(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        page = page_of(shop, anna, qtbot)
        run(page, "past")
        settle(shop, qtbot)
        assert page.past.day.text() == "06.01.2026"
        assert page.past.moment.text() == "07.01.2026 13:00:00"
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_nothing_is_posted_in_the_past_and_escape_comes_back(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    page = page_of(shop, anna, qtbot)
    names = ("top_up", "adjust", "hold", "transfer", "withdraw", "edit")
    assert all(offered(page, name) for name in names)
    assert not offered(page, "now")
    run(page, "past")
    settle(shop, qtbot)
    assert not any(offered(page, name) for name in names)
    assert not page.head.top_up_button.isEnabled()
    assert not page.tabs.isTabEnabled(page.tabs.indexOf(page.pockets))
    back = next(one for one in page.commands() if one.id == "customer.now")
    assert (back.keys, back.enabled()) == ("Esc", True)
    back.run()
    settle(shop, qtbot)
    assert not page.past.band.isVisible()
    assert plain(page.figures.balance.texts[1]) == "132.00 SAR"
    assert page.history.model.rowCount() == 3
    assert all(offered(page, name) for name in names)


def test_the_next_customer_is_shown_as_of_now(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    boris = a_customer(shop.ledger, "Boris")
    page = page_of(shop, anna, qtbot)
    run(page, "past")
    settle(shop, qtbot)
    page.shown(customer_id=boris.id)
    settle(shop, qtbot)
    assert not page.past.active
    assert page.title() == "Boris"
    assert page.figures.isVisible()


def test_a_past_balance_is_explained_and_leads_to_transactions(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    hold(shop, anna.id, 300)
    page = page_of(shop, anna, qtbot)
    run(page, "past")
    settle(shop, qtbot)
    page.past.why.click()
    dialog = dialog_on(page, ExplainDialog, shop, qtbot)
    assert plain(dialog.sentence.text()) == "125.00 SAR could be spent = 125.00 paid"
    assert plain(dialog.when.text()) == "As of the end of Tuesday, January 6, 2026"
    assert not dialog.links, "tabs show the present, so nothing leads there"
    dialog.accept()
    page.past.kind.choose(Kind.RECORDED)
    settle(shop, qtbot)
    run(page, "why")
    dialog = dialog_on(page, ExplainDialog, shop, qtbot)
    assert plain(dialog.sentence.text()) == "129.00 SAR could be spent = 132.00 paid - 3.00 held for Cart 77"
    assert dialog.when.text().startswith("As recorded on ")
    [link] = dialog.links
    assert link.hasFocus()
    press(Qt.Key.Key_Space)
    settle(shop, qtbot)
    assert dialog_on(page, TransactionDialog, shop, qtbot).isVisible()
