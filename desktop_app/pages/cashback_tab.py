"""Cashback: its rules, what they gave, what the job would give now, and the laboratory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.commands import Command
from desktop_app.dialogs.cashback_laboratory import CashbackLaboratoryDialog
from desktop_app.dialogs.cashback_preview import CashbackPreviewDialog
from desktop_app.dialogs.cashback_rule import CashbackRuleForm
from desktop_app.marking import translate
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.cashback_columns import granted_columns, rule_columns
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import label
from desktop_app.widgets.table import TableView
from ledger.changes import Changes
from ledger.paging import Page as Rows
from ledger.use_cases.cashback import CashbackRule, Given, choices, list_granted, list_rules, switch_rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.context import AppContext
    from ledger.use_cases.cashback import Choices, RuleFields

PAGE = "promotions"


class CashbackTab(QWidget):
    """Above, the rules; below, what the one selected gave, or all of them."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.context = context
        self.model: PagedTableModel[CashbackRule] = PagedTableModel(
            context.tasks, rule_columns(context), lambda row: row.id, self
        )
        self.table: TableView[CashbackRule] = TableView(context, "cashback_rules", self.model, self._no_rules)
        self.given_model: PagedTableModel[Given] = PagedTableModel(
            context.tasks, granted_columns(context), lambda row: (row.order, row.rule), self
        )
        self.given: TableView[Given] = TableView(context, "cashback_granted", self.given_model, self._nothing_given)
        self._given_title = label("", "sectionTitle")
        self._all = button("", self.table.view.clearSelection, link=True)
        self.preview_button = button("", self.preview, icon="clock")
        self.laboratory_button = button("", self.try_out, icon="search")
        self._lay_out()
        self.table.opened.connect(lambda _: self.edit())
        self.table.selection_changed.connect(self._chosen)
        self.table.set_menu(lambda _: self.rule_commands())
        self.given.opened.connect(self.open_order)
        self.given.set_menu(lambda _: self._given_commands())
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._given_title)
        row.addWidget(self._all)
        row.addStretch(1)
        row.addWidget(self.laboratory_button)
        row.addWidget(self.preview_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.table, 2)
        column.addLayout(row)
        column.addWidget(self.given, 3)

    # -- what the page asks -----------------------------------------------------------------------------------

    def rule_commands(self) -> list[Command]:
        """Of the rule selected."""
        return [
            Command("promotions.cashback_edit", lambda: self.tr("Edit the rule…"), self.edit, enabled=self._is_chosen,
                    page=PAGE, icon="edit"),
            Command("promotions.cashback_switch", self.switch_words, self.switch, enabled=self._is_chosen, page=PAGE,
                    icon="pause"),
            Command("promotions.cashback_try", lambda: self.tr("Try on past orders…"), self.try_out,
                    enabled=self._is_chosen, page=PAGE, icon="search"),
        ]  # fmt: skip

    def _given_commands(self) -> list[Command]:
        def go(run: Callable[[Given], None]) -> Callable[[], None]:
            row = self.given.current_row()
            return lambda: run(row) if row is not None else None

        return [
            Command("promotions.open_order", lambda: self.tr("Open the order"), go(self.open_order), icon="basket"),
            Command("promotions.open_customer", lambda: self.tr("Open the customer"), go(self.open_customer),
                    icon="user"),
        ]  # fmt: skip

    def read(self) -> None:
        """Read rules and what they gave."""
        ledger = self.context.ledger
        self.model.show(lambda *_: Rows(list_rules(ledger)))
        self.read_given()

    def retranslate(self) -> None:
        """Set every text again."""
        self.table.view.setAccessibleName(self.tr("Cashback rules"))
        self.given.view.setAccessibleName(self.tr("Cashback that was given"))
        self._all.setText(self.tr("Show all"))
        self.preview_button.setText(self.tr("What is due now…"))
        self.laboratory_button.setText(self.tr("Laboratory…"))
        self._name_given()

    # -- reading ----------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> CashbackRule | None:
        """The rule selected."""
        rows = self.table.selected_rows()
        return rows[0] if len(rows) == 1 else None

    def _is_chosen(self) -> bool:
        return self.chosen is not None

    def _chosen(self) -> None:
        self._name_given()
        self.read_given()

    def read_given(self) -> None:
        """Read what the rule selected gave, or all of them."""
        ledger, chosen = self.context.ledger, self.chosen
        rule = None if chosen is None else chosen.id
        self.given_model.show(lambda _, after: list_granted(ledger, rule, after))

    def _name_given(self) -> None:
        chosen = self.chosen
        self._all.setVisible(chosen is not None)
        if chosen is None:
            self._given_title.setText(self.tr("Given"))
        else:
            self._given_title.setText(self.tr("Given by {code}").format(code=chosen.fields.code))

    def _no_rules(self) -> tuple[str, str]:
        return self.tr("No cashback rules yet"), self.tr("Add one with Ctrl+N, such as 5 % and at most 50.00.")

    def _nothing_given(self) -> tuple[str, str]:
        return self.tr("Nothing was given yet"), self.tr("The job gives cashback once an order's lock has passed.")

    # -- what can be done -------------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new rule."""
        self._open_form(None)

    def edit(self) -> None:
        """Ask what changes of the rule selected."""
        if self.chosen is not None:
            self._open_form(self.chosen)

    def _open_form(self, known: CashbackRule | None) -> None:
        ledger = self.context.ledger

        def show(found: Choices) -> None:
            form = CashbackRuleForm(self.context, self, found, known)
            form.tried.connect(lambda draft: self._laboratory(draft, known, form))
            form.open()

        self.context.tasks.read(lambda _: choices(ledger), show, owner=self)

    def try_out(self) -> None:
        """The laboratory with the rule selected; without one, write a draft first."""
        chosen = self.chosen
        if chosen is None:
            self.add()
        else:
            self._laboratory(chosen.fields, chosen, self)

    def _laboratory(self, draft: RuleFields, known: CashbackRule | None, parent: QWidget) -> None:
        CashbackLaboratoryDialog(self.context, parent, draft, known).open()

    def preview(self) -> None:
        """What the job would post."""
        CashbackPreviewDialog(self.context, self).open()

    def switch_words(self) -> str:
        """What switching does to the rule selected."""
        chosen = self.chosen
        return self.tr("Switch off") if chosen is None or chosen.active else self.tr("Switch on")

    def switch(self) -> None:
        """Switch the rule selected on or off."""
        chosen, ledger = self.chosen, self.context.ledger
        if chosen is not None:
            self.context.tasks.write(
                lambda _: switch_rule(ledger, chosen.id, chosen.version, active=not chosen.active),
                self._switched,
                owner=self,
            )

    def _switched(self, answer: tuple[CashbackRule, Changes]) -> None:
        rule = answer[0]
        text = self.tr("{code} gives cashback now.") if rule.active else self.tr("{code} gives nothing any more.")
        self.context.say(text.format(code=rule.fields.code), "positive")

    def open_order(self, row: Given) -> None:
        """Go to the order that was given to."""
        self.context.navigate("order", order_id=row.order)

    def open_customer(self, row: Given) -> None:
        """Go to the customer who got it."""
        self.context.navigate("customer", customer_id=row.customer)


def cashback_commands(tab: Callable[[], CashbackTab]) -> list[Command]:
    """What has no key shared with points; it needs the tab only when it is done."""
    return [
        Command("promotions.cashback", lambda: translate("CashbackTab", "What cashback would be given now…"),
                lambda: tab().preview(), "Ctrl+P", page=PAGE, icon="clock"),
        Command("promotions.laboratory", lambda: translate("CashbackTab", "Try a cashback rule on past orders…"),
                lambda: tab().try_out(), "Ctrl+L", page=PAGE, icon="search"),
    ]  # fmt: skip
