"""Why a balance is what it is: a sum that a person can check, each part leading to its rows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.dialogs.explain import ExplainDialog
from desktop_app.formats import plain
from ledger.clock import SetClock
from ledger.domain.explanations import Part
from ledger.domain.verbs import Operation, Owe
from ledger.domain.words import Source
from ledger.money import POINTS, Money
from ledger.use_cases.jobs import run_job
from ledger.use_cases.posting import PostCredit, credit
from tests.support.counter import dialog_on, hold, page_of, run
from tests.support.ledgers import a_customer, new_key
from tests.support.till import SAR, sar_wallet, settle, top_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.domain.customers import Customer


@pytest.fixture
def anna(shop: AppContext) -> Customer:
    """100.00 paid in, 30.00 given and expired, 3.00 held for cart 77."""
    customer = a_customer(shop.ledger, "Anna Smith")
    top_up(shop, customer.id, 10_000)
    tomorrow = shop.info.today + timedelta(days=1)
    credit(shop.ledger, PostCredit(new_key(), customer.id, Money(3_000, SAR), Source.PROMO, expires=tomorrow))
    clock = shop.ledger.clock
    assert isinstance(clock, SetClock)
    clock.advance(timedelta(days=3))
    run_job(shop.ledger, "pocket_expiry")
    hold(shop, customer.id, 300)
    return customer


def test_the_parts_add_up_in_one_sentence(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    page = page_of(shop, anna, qtbot)
    run(page, "why")
    dialog = dialog_on(page, ExplainDialog, shop, qtbot)
    assert plain(dialog.sentence.text()) == (
        "97.00 SAR can be spent = 100.00 paid + 30.00 given - 3.00 held for Cart 77 - 30.00 expired on Jan 6, 2026"
    )
    assert dialog.found is not None
    assert sum(part.amount.minor for part in dialog.found.parts) == 9_700
    assert plain(page.figures.balance.texts[1]) == "97.00 SAR", "the figure it explains"
    assert len(dialog.links) == 4
    assert dialog.links[0].hasFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(("wanted", "tab"), [(Part.PAID, "pockets"), (Part.HELD, "holds"), (Part.EXPIRED, "history")])
def test_each_part_leads_to_its_rows(shop: AppContext, anna: Customer, qtbot: QtBot, wanted: Part, tab: str) -> None:
    page = page_of(shop, anna, qtbot)
    page.figures.why_balance.click()
    dialog = dialog_on(page, ExplainDialog, shop, qtbot)
    assert dialog.found is not None
    at = next(at for at, part in enumerate(dialog.found.parts) if part.part is wanted)
    dialog.links[at].setFocus()
    QTest.keyClick(dialog.links[at], Qt.Key.Key_Space)
    settle(shop, qtbot)
    assert page.tabs.currentWidget() is getattr(page, tab)
    if wanted is Part.HELD:
        assert page.hold is not None
        assert page.hold.reference_id == "77"
    if wanted is Part.EXPIRED:
        assert page.history.row is not None
        assert page.history.row.source is Source.EXPIRY


def test_debt_has_a_sum_of_its_own(shop: AppContext, qtbot: QtBot) -> None:
    debra = a_customer(shop.ledger, "Debra Debt")
    shop.ledger.post(Operation(new_key(), "opening", (Owe(sar_wallet(shop, debra.id).id, 5_400, "SAR"),)))
    page = page_of(shop, debra, qtbot)
    run(page, "why")
    dialog = dialog_on(page, ExplainDialog, shop, qtbot)
    assert plain(dialog.sentence.text()).splitlines() == [
        "0.00 SAR can be spent = 0.00 SAR",
        "-54.00 SAR is shown = 0.00 SAR - 54.00 SAR owed",
    ]


def test_points_are_explained_beside_money(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    credit(shop.ledger, PostCredit(new_key(), anna.id, Money(303, POINTS), Source.PROMO))
    page = page_of(shop, anna, qtbot)
    assert page.figures.why_points.accessibleName() == "Why this PTS balance?"
    page.figures.why_points.click()
    dialog = dialog_on(page, ExplainDialog, shop, qtbot)
    assert plain(dialog.sentence.text()) == "303 points can be spent = 303 given"


def test_what_expires_soon_leads_to_its_pockets(shop: AppContext, anna: Customer, qtbot: QtBot) -> None:
    page = page_of(shop, anna, qtbot)
    assert page.figures.why_expiring.isHidden()
    soon = shop.info.today + timedelta(days=5)
    credit(shop.ledger, PostCredit(new_key(), anna.id, Money(700, SAR), Source.PROMO, expires=soon))
    page.shown(customer_id=anna.id)
    settle(shop, qtbot)
    assert page.figures.why_expiring.isVisible()
    page.figures.why_expiring.click()
    settle(shop, qtbot)
    assert page.pockets.isVisible()
    assert page.pockets.model.rows[0].expires == soon
