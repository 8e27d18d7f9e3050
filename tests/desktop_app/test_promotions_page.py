"""Earning rules and points settings in the window: added, edited, switched, refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest

from desktop_app.dialogs.points_rule import PointsRuleForm
from desktop_app.dialogs.points_settings import PointsSettingsDialog
from desktop_app.dialogs.transaction import TransactionDialog
from desktop_app.formats import plain
from desktop_app.pages.promotions import PromotionsPage
from ledger.domain.earning import RuleFields
from ledger.money import Money, currency
from ledger.use_cases.history import transaction
from ledger.use_cases.points import (
    PointsOwner,
    PointsPolicy,
    add_rule,
    edit_rule,
    list_rules,
    points_settings,
    switch_rule,
)
from tests.support.counter import dialog_on, lines
from tests.support.ledgers import new_key
from tests.support.pages import shown
from tests.support.paying import Shop
from tests.support.selling import Stall, paid
from tests.support.till import settle, speak

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext

SAR = currency("SAR")
BASE = RuleFields("base", 1, Money(1_000, SAR))
Form = TypeVar("Form", bound="QDialog")


@pytest.fixture
def page(shop: AppContext, qtbot: QtBot) -> PromotionsPage:
    made = PromotionsPage(shop)
    shown(made, shop, qtbot, (1200, 760))
    return made


def run(page: PromotionsPage, command: str, shop: AppContext, qtbot: QtBot) -> None:
    found = next(one for one in page.commands() if one.id == f"promotions.{command}")
    assert found.enabled(), command
    found.run()
    settle(shop, qtbot)


def opened(page: PromotionsPage, kind: type[Form], command: str, shop: AppContext, qtbot: QtBot) -> Form:
    run(page, command, shop, qtbot)
    return dialog_on(page, kind, shop, qtbot)


def test_a_rule_is_added(page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
    Shop(shop.ledger, 0, 0).product(500, category="Books")
    form = opened(page, PointsRuleForm, "add", shop, qtbot)
    assert [form.category.itemText(at) for at in range(form.category.count())] == ["", "Books"]
    form.submit()
    assert (bool(form.fields["code"].problem), form.fields["amount"].problem) == (True, "")
    form.code.setText("spring")
    form.per.setText("10")
    form.points.setValue(2)
    form.category.setCurrentText("Books")
    form.minimum.setText("50,5")
    form.valid_until.choose(date(2026, 3, 31))
    form.release_days.setValue(14)
    form.priority.setValue(5)
    assert plain(form.example.text()) == "1,000.00 SAR earn 200 points."
    form.submit()
    settle(shop, qtbot)
    (rule,) = list_rules(shop.ledger)
    assert rule.fields == replace(
        BASE, code="spring", points=2, category="Books", minimum_order=Money(5_050, SAR),
        valid_until=date(2026, 3, 31), release_days=14, priority=5,
    )  # fmt: skip
    (shown,) = lines(page.model)
    assert shown[:6] == ["spring", "", "In use", "2 points for 10.00 SAR", "Books", "50.50 SAR"]
    assert shown[6:] == ["until Mar 31, 2026", "14 days later", "Never", "5"]


def test_a_code_that_is_taken_stands_beside_its_field(page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
    add_rule(shop.ledger, new_key(), BASE)
    form = opened(page, PointsRuleForm, "add", shop, qtbot)
    form.code.setText("base")
    form.per.setText("10")
    form.submit()
    settle(shop, qtbot)
    assert "base" in plain(form.fields["code"].problem)
    assert form.isVisible()


def test_a_wrong_minimum_stands_beside_its_own_field(page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
    form = opened(page, PointsRuleForm, "add", shop, qtbot)
    form.code.setText("base")
    form.per.setText("10")
    form.minimum.setText("ten")
    form.submit()
    assert form.fields["minimum_order"].problem
    assert not form.fields["amount"].problem
    form.minimum.setText("0")
    assert form.build().minimum_order is None
    form.per.setText("99999999999")
    form.submit()
    assert form.fields["amount"].problem


def test_a_rule_is_edited_as_it_was(page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
    whole = replace(
        BASE, name="Usual", category="Toys", minimum_order=Money(100, SAR), valid_from=date(2026, 1, 1),
        valid_until=date(2026, 1, 31), release_days=3, expires_days=90, priority=-2,
    )  # fmt: skip
    rule, _ = add_rule(shop.ledger, new_key(), whole)
    page.shown()
    settle(shop, qtbot)
    page.table.select(rule.id)
    form = opened(page, PointsRuleForm, "edit", shop, qtbot)
    assert form.build() == whole
    form.valid_from.choose(None)
    form.name.setText("Always")
    form.submit()
    settle(shop, qtbot)
    (saved,) = list_rules(shop.ledger)
    assert saved.fields == replace(whole, valid_from=None, name="Always")
    assert saved.version == 2


def test_what_somebody_else_saved_meanwhile_is_not_lost(
    page: PromotionsPage, shop: AppContext, qtbot: QtBot
) -> None:  # fmt: skip
    rule, _ = add_rule(shop.ledger, new_key(), BASE)
    page.shown()
    settle(shop, qtbot)
    page.table.select(rule.id)
    form = opened(page, PointsRuleForm, "edit", shop, qtbot)
    edit_rule(shop.ledger, rule.id, rule.version, replace(BASE, points=7))
    form.points.setValue(9)
    form.submit()
    settle(shop, qtbot)
    assert form.isVisible()
    assert "administrator" in form.banner.text
    assert list_rules(shop.ledger)[0].fields.points == 7


def test_a_rule_is_switched(page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
    rule, _ = add_rule(shop.ledger, new_key(), BASE)
    page.shown()
    settle(shop, qtbot)
    assert not next(one for one in page.commands() if one.id == "promotions.switch").enabled()
    page.table.select(rule.id)
    run(page, "switch", shop, qtbot)
    assert lines(page.model)[0][2] == "Off"
    assert not list_rules(shop.ledger)[0].active
    page.table.select(rule.id)
    assert next(one for one in page.commands() if one.id == "promotions.switch").title() == "Switch on"
    run(page, "switch", shop, qtbot)
    assert list_rules(shop.ledger)[0].active


def test_settings_are_shown_and_changed(page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
    assert plain(page._facts.facts[0][1]) == "0.10 SAR, at most 30 % of an order"
    form = opened(page, PointsSettingsDialog, "settings", shop, qtbot)
    form.worth.setText("-1")
    form.submit()
    assert form.fields["amount"].problem
    form.worth.setText("0")
    assert plain(form.example.text()) == "Points cannot pay for anything then."
    form.worth.setText("0,25")
    form.share.setValue(50)
    form.policy.choose(PointsPolicy.TAKE)
    form.owner.choose(PointsOwner.ONE_C)
    form.void_minutes.setValue(0)
    form.submit()
    settle(shop, qtbot)
    saved = points_settings(shop.ledger)
    assert (saved.worth, saved.share, saved.policy) == (Money(25, SAR), 50, PointsPolicy.TAKE)
    assert (saved.owner, saved.void_minutes) == (PointsOwner.ONE_C, 0)
    assert [plain(text) for _, text in page._facts.facts] == [
        "0.25 SAR, at most 50 % of an order", "Take what is there", "1C: nothing is earned here", "0 minutes",
    ]  # fmt: skip


def test_a_row_of_points_says_which_rule_earned_it(page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
    stall = Stall(shop.ledger)
    stall.sell(94_000, paid(94_000))
    row = transaction(shop.ledger, stall.row("SELECT id FROM transactions WHERE source = 'loyalty'").id)
    dialog = TransactionDialog(shop, row, page)
    qtbot.addWidget(dialog)
    assert ("Earned by", "base: 1 point for every 10.00 SAR of 940.00 SAR") in [
        (name, plain(fact)) for name, fact in dialog.facts()
    ]


@pytest.mark.parametrize("language", ["ru", "ar"])
def test_the_page_speaks_every_language(
    page: PromotionsPage, shop: AppContext, qtbot: QtBot, language: str
) -> None:  # fmt: skip
    rule, _ = add_rule(shop.ledger, new_key(), replace(BASE, valid_from=date(2026, 1, 5), expires_days=30))
    switch_rule(shop.ledger, rule.id, rule.version, active=False)
    before = [words for row in lines(page.model) for words in row]
    back = speak(shop, language)
    try:
        page.retranslate()
        page.shown()
        settle(shop, qtbot)
        (shown,) = lines(page.model)
        assert shown != before
        for english in ("Off", "points", "Every category", "from", "When paid", "after"):
            assert all(english not in words for words in shown)
    finally:
        back()
