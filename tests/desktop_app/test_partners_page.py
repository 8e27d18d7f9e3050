"""Partners and payouts in the window: added, edited, paid, and their statements."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

import pytest

from desktop_app.dialogs.partner_form import PartnerForm, basis_points, percent_text
from desktop_app.dialogs.partner_statement import PartnerStatementDialog
from desktop_app.dialogs.payout_pay import PayPayoutDialog
from desktop_app.formats import plain
from desktop_app.pages.partners import PartnersPage
from ledger.clock import SetClock
from ledger.domain.order_verbs import CancelOrder
from ledger.domain.words import Tender
from ledger.errors import FieldInvalid, FieldRequired
from ledger.use_cases.partners import find_partners
from ledger.use_cases.payouts import list_payouts
from tests.support import doors
from tests.support.counter import lines
from tests.support.drawers import add_partner, assert_sound, balance, sell
from tests.support.till import settle
from tests.support.window import make_context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QDialog
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.use_cases.opening import Ledger

Form = TypeVar("Form", bound="QDialog")


@pytest.fixture
def shop(app: QApplication, shop_ledger: Ledger, tmp_path: Path) -> Iterator[AppContext]:  # noqa: ARG001 - Qt first
    made = make_context(tmp_path / "window", shop_ledger)
    yield made
    made.tasks.close()
    assert_sound(shop_ledger)


def page_of(shop: AppContext, qtbot: QtBot) -> PartnersPage:
    page = PartnersPage(shop)
    shop.changed.connect(page.changed)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown()
    settle(shop, qtbot)
    return page


def dialog(page: PartnersPage, kind: type[Form], shop: AppContext, qtbot: QtBot) -> Form:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(kind)))
    found = next(one for one in page.findChildren(kind) if one.isVisible())
    settle(shop, qtbot)
    return found


def run(page: PartnersPage, command: str) -> None:
    found = next(one for one in page.commands() if one.id == f"partners.{command}")
    assert found.enabled(), command
    found.run()


def tomorrow(shop: AppContext, days: int = 1) -> None:
    assert isinstance(shop.ledger.clock, SetClock)
    shop.ledger.clock.advance(timedelta(days=days))


def test_a_partner_is_added_and_edited(shop: AppContext, qtbot: QtBot) -> None:
    page = page_of(shop, qtbot)
    run(page, "add")
    form = dialog(page, PartnerForm, shop, qtbot)
    form.submit()
    assert form.fields["name"].problem
    form.name.setText("Potter")
    form.commission.setText("12,345")
    form.submit()
    assert form.fields["commission"].problem
    form.commission.setText("12,5")
    form.release_days.setValue(7)
    form.submit()
    settle(shop, qtbot)
    assert lines(page.standings) == [["Potter", "Active", "12.5 %", "7", "0.00 SAR", "0.00 SAR", "0.00 SAR"]]
    page.partners_table.select(page.standings.identity(page.standings.rows[0]))
    run(page, "edit")
    edit = dialog(page, PartnerForm, shop, qtbot)
    assert (edit.name.text(), edit.commission.text()) == ("Potter", "12.5")
    edit.name.setText("Potter & sons")
    edit.sells.setChecked(False)
    edit.submit()
    settle(shop, qtbot)
    assert lines(page.standings)[0][:2] == ["Potter & sons", "Stopped"]
    assert [one.commission_bp for one in find_partners(shop.ledger, stopped=True).rows] == [1_250]


def test_a_payout_is_paid_with_a_look_ahead(shop: AppContext, qtbot: QtBot) -> None:
    potter = add_partner(shop.ledger, "Potter", release_days=1)
    first = sell(shop.ledger, 10_000, partner=potter)
    tomorrow(shop)
    page = page_of(shop, qtbot)
    assert [row[5] for row in lines(page.payouts)] == ["Due"]
    assert lines(page.standings)[0][4:] == ["80.00 SAR", "80.00 SAR", "0.00 SAR"]
    page.payouts_table.select(page.payouts.rows[0].id)
    run(page, "pay")
    form = dialog(page, PayPayoutDialog, shop, qtbot)
    assert ("Leaves", "80.00 SAR") in [(title, plain(text)) for title, text in form.facts.facts]
    form.tender.choose(Tender.CASH)
    form.submit()
    settle(shop, qtbot)
    assert (lines(page.payouts)[0][5], balance(shop.ledger)) == ("Paid", 2_000)
    assert not page.pay_button.isEnabled()
    shop.ledger.post(doors.operation("order_cancel", CancelOrder(first.orders[0])))
    sell(shop.ledger, 15_000, partner=potter)
    tomorrow(shop)
    page.shown()
    settle(shop, qtbot)
    page.payouts_table.select(page.payouts.rows[0].id)
    run(page, "pay")
    again = dialog(page, PayPayoutDialog, shop, qtbot)
    facts = {title: plain(text) for title, text in again.facts.facts}
    assert (facts["Withheld for what is owed to us"], facts["Leaves"]) == ("80.00 SAR", "40.00 SAR")


def test_whatever_is_due_is_paid_by_bank(shop: AppContext, qtbot: QtBot) -> None:
    potter, weaver = (add_partner(shop.ledger, name, release_days=1) for name in ("Potter", "Weaver"))
    for partner in (potter, weaver, weaver):
        sell(shop.ledger, 1_000, partner=partner)
    tomorrow(shop)
    sell(shop.ledger, 1_000, partner=weaver)
    page = page_of(shop, qtbot)
    page.due_only.setChecked(True)
    settle(shop, qtbot)
    assert len(page.payouts.rows) == 3
    page.pay_due()
    settle(shop, qtbot)
    assert page.payouts.rows == []
    assert balance(shop.ledger, "1030") == -2_400
    page.due_only.setChecked(False)
    settle(shop, qtbot)
    assert {one.status.value for one in list_payouts(shop.ledger).rows} == {"paid", "scheduled"}


def test_one_partner_and_its_statement(shop: AppContext, qtbot: QtBot) -> None:
    potter, weaver = (add_partner(shop.ledger, name) for name in ("Potter", "Weaver"))
    sell(shop.ledger, 1_000, partner=potter)
    sell(shop.ledger, 2_000, partner=weaver)
    page = page_of(shop, qtbot)
    assert {row[0] for row in lines(page.payouts)} == {"Potter", "Weaver"}
    page.partners_table.select((weaver, "SAR"))
    settle(shop, qtbot)
    assert [row[0] for row in lines(page.payouts)] == ["Weaver"]
    run(page, "statement")
    statement = dialog(page, PartnerStatementDialog, shop, qtbot)
    assert [row[1:5] for row in lines(statement.model)] == [["Share of a sale", "000002", "+16.00 SAR", "16.00 SAR"]]
    statement.accept()
    page.partners_table.view.clearSelection()
    settle(shop, qtbot)
    assert len(page.payouts.rows) == 2


@pytest.mark.parametrize(("text", "points"), [("0", 0), ("12.5", 1_250), ("7,25 %", 725), ("100", 10_000)])
def test_percentages_are_read_and_written(text: str, points: int) -> None:
    assert basis_points(text) == points
    assert basis_points(percent_text(points)) == points


@pytest.mark.parametrize(
    ("text", "refusal"), [("", FieldRequired), ("x", FieldInvalid), ("1.234", FieldInvalid), ("nan", FieldInvalid)]
)
def test_what_is_no_percentage(text: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        basis_points(text)
