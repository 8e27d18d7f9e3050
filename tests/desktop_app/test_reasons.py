"""Which reasons forms offer, and the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.dialogs.posting import Subject
from desktop_app.dialogs.posting_forms import ADJUST_REASONS, AdjustDialog
from desktop_app.dialogs.reasons import ReasonsDialog
from desktop_app.pages.settings import SettingsPage
from ledger.use_cases.reasons import reason_codes, save_reasons
from tests.support.counter import dialog_on
from tests.support.ledgers import a_customer
from tests.support.till import SAR, opened, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext


def test_forms_offer_what_the_list_says(shop: AppContext, qtbot: QtBot) -> None:
    customer = a_customer(shop.ledger)
    subject = Subject(customer.id, customer.name, SAR)
    form = AdjustDialog(shop, None, subject)
    opened(form, shop, qtbot)
    assert form.reason.values == ("", *ADJUST_REASONS)
    form.reject()
    save_reasons(shop.ledger, [*(code for code in reason_codes(shop.ledger) if code != "goodwill"), "birthday.gift"])
    form = AdjustDialog(shop, None, subject)
    opened(form, shop, qtbot)
    kept = tuple(code for code in ADJUST_REASONS if code != "goodwill")
    assert form.reason.values == ("", *kept, "birthday.gift")
    assert form.reason.itemText(form.reason.count() - 1) == "birthday.gift"


def test_what_was_chosen_stays_chosen_when_the_list_arrives(shop: AppContext, qtbot: QtBot) -> None:
    customer = a_customer(shop.ledger)
    save_reasons(shop.ledger, [*reason_codes(shop.ledger), "birthday.gift"])
    form = AdjustDialog(shop, None, Subject(customer.id, customer.name, SAR))
    form.reason.choose("correction")
    opened(form, shop, qtbot)
    assert form.reason.chosen == "correction"
    assert "birthday.gift" in form.reason.values


def test_the_list_is_edited_in_the_settings(shop: AppContext, qtbot: QtBot) -> None:
    page = SettingsPage(shop)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    settle(shop, qtbot)
    next(one for one in page.commands() if one.id == "settings.reasons").run()
    form = dialog_on(page, ReasonsDialog, shop, qtbot)
    lines = form.codes.toPlainText().splitlines()
    assert lines == list(reason_codes(shop.ledger))
    form.codes.setPlainText("")
    form.submit()
    assert "fill in: reason" in form.fields["reason_code"].problem
    form.codes.setPlainText("\n".join([*(line for line in lines if line != "promotion"), " birthday.gift ", ""]))
    with qtbot.waitSignal(form.answered):
        form.submit()
    known = reason_codes(shop.ledger)
    assert (known["promotion"], known["birthday.gift"], known["correction"]) == (False, True, True)
