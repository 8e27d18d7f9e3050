"""Cashback in the window: rules written and refused, what is due, the laboratory, what was given."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QPushButton

from desktop_app.dialogs.cashback_laboratory import CashbackLaboratoryDialog
from desktop_app.dialogs.cashback_preview import CashbackPreviewDialog
from desktop_app.dialogs.cashback_rule import CashbackRuleForm
from desktop_app.dialogs.transaction import TransactionDialog
from desktop_app.formats import plain
from desktop_app.pages.promotions import PromotionsPage
from desktop_app.words import because
from ledger.domain.products import ProductFields
from ledger.money import Money, currency
from ledger.use_cases.cashback import Kind, RuleFields, add_rule, edit_rule, list_rules
from ledger.use_cases.history import transaction
from ledger.use_cases.jobs import run_job
from ledger.use_cases.products import add_product
from tests.support.counter import dialog_on, lines
from tests.support.ledgers import new_key
from tests.support.pages import shown
from tests.support.selling import Stall, paid
from tests.support.till import settle, speak

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext

SAR, RUB = currency("SAR"), currency("RUB")
LOW_SCREEN = 720 - 60
"""Pixels left by a frame and a task bar."""
FIVE = RuleFields("five", Kind.PERCENTAGE, 500, SAR, maximum=Money(5_000, SAR))


@pytest.fixture
def page(shop: AppContext, qtbot: QtBot) -> PromotionsPage:
    made = PromotionsPage(shop)
    shown(made, shop, qtbot, (1200, 760), tab="cashback")
    return made


def save(shop: AppContext, fields: RuleFields = FIVE) -> int:
    return add_rule(shop.ledger, new_key(), fields)[0].id


def run(page: PromotionsPage, command: str, shop: AppContext, qtbot: QtBot) -> None:
    found = next(one for one in page.commands() if one.id == f"promotions.{command}")
    assert found.enabled(), command
    found.run()
    settle(shop, qtbot)


def refresh(page: PromotionsPage, shop: AppContext, qtbot: QtBot, select: int | None = None) -> None:
    page.shown(tab="cashback")
    settle(shop, qtbot)
    if select is not None:
        page.cashback.table.select(select)
        settle(shop, qtbot)


def form_of(page: PromotionsPage, shop: AppContext, qtbot: QtBot, command: str = "add") -> CashbackRuleForm:
    run(page, command, shop, qtbot)
    return dialog_on(page.cashback, CashbackRuleForm, shop, qtbot)


class TestRules:
    def test_a_rule_is_written(self, page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
        for number, category in enumerate(("Shoes", "Bags")):
            fields = ProductFields(f"s{number}", "Thing", Money(100, SAR), category=category, brand="B")
            add_product(shop.ledger, new_key(), fields)
        form = form_of(page, shop, qtbot)
        form.code.setText("spring")
        form.percent.setText("7,5")
        form.maximum.setText("50")
        form.names["ru"].setText("Весна")
        form.categories.choose(("Bags",))
        form.minimum.setText("10")
        form.lock_days.setValue(14)
        form.expires_days.setValue(0)
        form.priority.setValue(3)
        form.stackable.setChecked(True)
        words = "An order of 640.00 SAR gives 48.00 SAR, one of 1,500.00 SAR gives 50.00 SAR."
        assert plain(form.example.text()) == words
        form.submit()
        settle(shop, qtbot)
        (rule,) = list_rules(shop.ledger)
        assert rule.fields == RuleFields(
            "spring", Kind.PERCENTAGE, 750, SAR, (("ru", "Весна"),), "", Money(1_000, SAR), Money(5_000, SAR),
            ("Bags",), (), None, None, 14, 0, 3, stackable=True,
        )  # fmt: skip
        assert [row.fields.code for row in page.cashback.model.rows] == ["spring"]

    def test_a_fixed_amount(self, page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
        form = form_of(page, shop, qtbot)
        form.code.setText("flat")
        form.kind.setCurrentIndex(form.kind.findData(Kind.FIXED))
        assert form.fields["amount"].isVisible()
        assert not form.fields["percent"].isVisible()
        form.amount.setText("20")
        form.submit()
        settle(shop, qtbot)
        assert list_rules(shop.ledger)[0].fields.terms == ("fixed", 2_000, 0, None)

    def test_orders_of_another_currency(self, page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
        shop.renew_info(replace(shop.info, currencies=(SAR, RUB)))
        form = form_of(page, shop, qtbot)
        assert form.fields["currency"].isVisible()
        form.code.setText("rub")
        form.percent.setText("5")
        form.minimum.setText("100")
        form.currency.setCurrentText("RUB")
        form.maximum.setText("50")
        assert "32.00 RUB" in plain(form.example.text())
        form.submit()
        settle(shop, qtbot)
        (rule,) = list_rules(shop.ledger)
        assert (rule.fields.currency, rule.fields.terms) == (RUB, ("percentage", 500, 10_000, 5_000))
        refresh(page, shop, qtbot, rule.id)
        known = form_of(page, shop, qtbot, "edit")
        assert (known.currency.currentText(), known.currency.count()) == ("RUB", 1)
        assert not known.fields["currency"].isVisible()
        known.close()

    @pytest.mark.parametrize(
        ("field", "typed"), [("percent", ""), ("percent", "0"), ("percent", "101"), ("percent", "1.234"),
                             ("maximum", "x"), ("minimum_order", "0"), ("code", "")]
    )  # fmt: skip
    def test_what_is_wrong_stands_beside_its_field(
        self, page: PromotionsPage, shop: AppContext, qtbot: QtBot, field: str, typed: str
    ) -> None:
        form = form_of(page, shop, qtbot)
        form.code.setText("x")
        form.percent.setText("5")
        widget = {"percent": form.percent, "maximum": form.maximum, "minimum_order": form.minimum, "code": form.code}
        widget[field].setText(typed)
        form.submit()
        assert form.fields[field].problem
        assert typed in plain(form.fields[field].problem)
        assert [name for name, one in form.fields.items() if one.problem and one is not form.fields[field]] == []
        assert list_rules(shop.ledger) == ()
        form.close()

    def test_it_is_edited_unless_somebody_else_was_quicker(
        self, page: PromotionsPage, shop: AppContext, qtbot: QtBot
    ) -> None:
        number = save(shop, replace(FIVE, names=(("de", "Fünf"), ("en", "Five")), categories=("Gone",)))
        refresh(page, shop, qtbot, number)
        form = form_of(page, shop, qtbot, "edit")
        assert (form.percent.text(), form.maximum.text(), form.categories.chosen()) == ("5", "50.00", ("Gone",))
        form.names["en"].setText("Five percent")
        form.submit()
        settle(shop, qtbot)
        (rule,) = list_rules(shop.ledger)
        assert (dict(rule.fields.names), rule.version) == ({"de": "Fünf", "en": "Five percent"}, 2)
        refresh(page, shop, qtbot, number)
        late = form_of(page, shop, qtbot, "edit")
        edit_rule(shop.ledger, number, 2, FIVE)
        late.percent.setText("9")
        late.submit()
        settle(shop, qtbot)
        assert late.banner.isVisible()
        assert list_rules(shop.ledger)[0].fields.value == 500
        late.close()

    def test_it_is_switched(self, page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
        number = save(shop)
        refresh(page, shop, qtbot, number)
        run(page, "switch", shop, qtbot)
        assert not list_rules(shop.ledger)[0].active
        refresh(page, shop, qtbot, number)
        run(page, "switch", shop, qtbot)
        assert list_rules(shop.ledger)[0].active

    def test_keys_follow_the_tab_in_front(self, page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
        add = next(one for one in page.commands() if one.id == "promotions.add")
        assert add.title() == "Add a cashback rule…"
        page.tabs.setCurrentIndex(0)
        assert add.title() == "Add a points rule…"
        assert page.settings_button.isVisible()
        settle(shop, qtbot)


class TestGiving:
    def sold(self, shop: AppContext, *totals: int) -> Stall:
        stall = Stall(shop.ledger)
        for total in totals:
            stall.sell(total, paid(total), earns={})
        return stall

    def test_what_is_due_then_given(self, page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
        save(shop, replace(FIVE, lock_days=0))
        save(shop, replace(FIVE, code="late", value=100, stackable=True))
        stall = self.sold(shop, 64_000, 150_000)
        run(page, "cashback", shop, qtbot)
        dialog = dialog_on(page.cashback, CashbackPreviewDialog, shop, qtbot)
        assert [plain(row[5]) for row in lines(dialog.now_model)] == ["32.00 SAR", "50.00 SAR"]
        assert plain(dialog.total.text()) == "Would be given now: 82.00 SAR"
        assert dialog.tabs.tabText(1) == "Later: 2"
        dialog.tabs.setCurrentIndex(1)
        assert plain(dialog.total.text()) == "Waits for its day: 21.40 SAR"
        assert stall.shown(stall.money) == 0
        dialog.give()
        settle(shop, qtbot)
        assert stall.shown(stall.money) == 8_200
        assert lines(dialog.now_model) == []
        assert not dialog.give_button.isEnabled()
        dialog.close()

    def test_an_obstacle_is_named(self, page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
        save(shop, replace(FIVE, lock_days=0))
        stall = self.sold(shop, 64_000)
        stall.rows("UPDATE wallets SET status = 'closed' WHERE id = :id", id=stall.money)
        run(page, "cashback", shop, qtbot)
        dialog = dialog_on(page.cashback, CashbackPreviewDialog, shop, qtbot)
        assert lines(dialog.now_model)[0][6] == "The wallet is closed"
        assert not dialog.give_button.isEnabled()
        dialog.close()

    def test_what_was_given_leads_to_order_and_customer(
        self, page: PromotionsPage, shop: AppContext, qtbot: QtBot
    ) -> None:
        number = save(shop, replace(FIVE, lock_days=0))
        stall = self.sold(shop, 64_000)
        run_job(shop.ledger, "cashback_grant")
        refresh(page, shop, qtbot, number)
        (row,) = page.cashback.given_model.rows
        assert (row.customer, row.amount.minor, row.code) == (stall.customer, 3_200, "five")
        went: list[tuple[str, dict[str, object]]] = []
        shop.navigated.connect(lambda page_id, args: went.append((page_id, args)))
        page.cashback.open_order(row)
        page.cashback.open_customer(row)
        assert went == [("order", {"order_id": row.order}), ("customer", {"customer_id": stall.customer})]

    @pytest.mark.parametrize(
        ("fields", "said"),
        [
            (FIVE, "five: 5 % of 640.00 SAR"),
            (replace(FIVE, kind=Kind.FIXED, value=1_000), "five: a fixed amount on 640.00 SAR"),
        ],
    )
    def test_its_row_names_the_rule(
        self, page: PromotionsPage, shop: AppContext, qtbot: QtBot, fields: RuleFields, said: str
    ) -> None:
        save(shop, replace(fields, lock_days=0))
        self.sold(shop, 64_000)
        run_job(shop.ledger, "cashback_grant")
        refresh(page, shop, qtbot)
        (given,) = page.cashback.given_model.rows
        assert given.transaction is not None
        row = transaction(shop.ledger, given.transaction)
        assert because(row) == "Order cashback · five"
        dialog = TransactionDialog(shop, row, page)
        qtbot.addWidget(dialog)
        facts = dict(dialog.facts())
        assert (facts["Reason"], plain(facts["Earned by"])) == ("Order cashback", said)


class TestLaboratory:
    def opened(self, page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> CashbackLaboratoryDialog:
        run(page, "laboratory", shop, qtbot)
        return dialog_on(page.cashback, CashbackLaboratoryDialog, shop, qtbot)

    def test_a_saved_rule(self, page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
        number = save(shop)
        save(shop, replace(FIVE, code="also", value=100, stackable=True))
        stall = Stall(shop.ledger)
        for total in (64_000, 150_000):
            stall.sell(total, paid(total), earns={})
        refresh(page, shop, qtbot, number)
        dialog = self.opened(page, shop, qtbot)
        assert [plain(card.figure) for card in dialog.cards] == ["82.00 SAR", "0.00 SAR", "2", "0.00 SAR"]
        assert [(row[0], row[1], plain(row[2])) for row in lines(dialog.winners_model)] == [("Anna", "2", "82.00 SAR")]
        assert [row[:2] for row in lines(dialog.overlaps_model)] == [["also", "2"]]
        dialog.run()
        stop = dialog.focusWidget()
        assert isinstance(stop, QPushButton)
        assert stop.text() == "Stop"
        settle(shop, qtbot)
        assert dialog.winners.isAncestorOf(dialog.focusWidget())
        dialog.last.setDate(QDate(2020, 1, 1))
        dialog.run()
        settle(shop, qtbot)
        assert dialog.banner.isVisible()
        dialog.close()

    def test_a_draft_is_not_saved(self, page: PromotionsPage, shop: AppContext, qtbot: QtBot) -> None:
        stall = Stall(shop.ledger)
        stall.sell(64_000, paid(64_000), earns={})
        run(page, "laboratory", shop, qtbot)
        form = dialog_on(page.cashback, CashbackRuleForm, shop, qtbot)
        form.try_out()
        assert form.fields["code"].problem
        form.code.setText("draft")
        form.percent.setText("10")
        form.try_out()
        settle(shop, qtbot)
        dialog = dialog_on(form, CashbackLaboratoryDialog, shop, qtbot)
        assert plain(dialog.cards[0].figure) == "64.00 SAR"
        assert list_rules(shop.ledger) == ()
        dialog.close()
        form.close()


@pytest.mark.parametrize("language", ["ru", "ar"])
def test_it_speaks_every_language(page: PromotionsPage, shop: AppContext, qtbot: QtBot, language: str) -> None:
    save(shop)
    refresh(page, shop, qtbot)
    before = lines(page.cashback.model), page.tabs.tabText(1), page.cashback.preview_button.text()
    back = speak(shop, language)
    try:
        page.retranslate()
        refresh(page, shop, qtbot)
        after = lines(page.cashback.model), page.tabs.tabText(1), page.cashback.preview_button.text()
        assert all(new != old for new, old in zip(after, before, strict=True))
    finally:
        back()


@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_the_form_fits_a_low_screen(page: PromotionsPage, shop: AppContext, qtbot: QtBot, language: str) -> None:
    back = speak(shop, language)
    try:
        form = form_of(page, shop, qtbot)
        assert form.height() <= LOW_SCREEN
        form.close()
    finally:
        back()
