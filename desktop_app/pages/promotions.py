"""What earns points and what points are worth; which orders give cashback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.commands import Command
from desktop_app.dialogs.points_rule import PointsRuleForm
from desktop_app.dialogs.points_settings import PointsSettingsDialog, points_word
from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.cashback_tab import CashbackTab, cashback_commands
from desktop_app.pages.page import Page
from desktop_app.widgets.buttons import button
from desktop_app.widgets.facts import Facts
from desktop_app.widgets.labels import Card, label
from desktop_app.widgets.later import Later, Tabs
from desktop_app.widgets.table import TableView
from ledger.paging import Page as Rows
from ledger.use_cases.points import EarningRule, PointsSettings, categories, list_rules, points_settings, switch_rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from ledger.changes import Changes


class PromotionsPage(Page):
    """Points: above, what one is worth; below, the rules by which orders earn. Cashback in a tab of its own."""

    id = "promotions"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._settings: PointsSettings | None = None
        self._card, self._facts = Card(" "), Facts()
        self._rules_title = label("", "sectionTitle")
        self.model: PagedTableModel[EarningRule] = PagedTableModel(
            context.tasks, self._columns(), lambda row: row.id, self
        )
        self.table: TableView[EarningRule] = TableView(context, self.id, self.model, self._no_rules)
        self.add_button = button("", self.add_here, icon="plus", primary=True)
        self.settings_button = button("", self.edit_settings, icon="settings")
        self._cashback = Later(self._make_cashback)
        self.tabs = Tabs()
        self._lay_out()
        self.table.opened.connect(lambda _: self.edit())
        self.table.set_menu(lambda _: self._rule_commands())
        self.retranslate()

    def _lay_out(self) -> None:
        self.header.add_action(self.settings_button)
        self.header.add_action(self.add_button)
        self._card.body.addWidget(self._facts)
        points = QWidget()
        column = QVBoxLayout(points)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._card)
        column.addWidget(self._rules_title)
        column.addWidget(self.table, 1)
        for tab in (points, self._cashback):
            self.tabs.addTab(tab, "")
        self.tabs.currentChanged.connect(lambda _: self._show_tab())
        self.column.addWidget(self.tabs, 1)

    def _columns(self) -> list[Column[EarningRule]]:
        formats = self.context.formats
        return [
            Column("code", lambda: self.tr("Code"), lambda row: row.fields.code, width=80),
            Column("name", lambda: self.tr("Name"), lambda row: row.fields.name, width=110, stretch=True),
            Column("active", lambda: self.tr("Status"), lambda row: row.active, self._status,
                   tone=lambda row: "positive" if row.active else "neutral", chip=True, width=102),
            Column("earns", lambda: self.tr("Earns"), self._earns, width=165),
            Column("category", lambda: self.tr("On lines of"), self._category, width=115),
            Column("minimum", lambda: self.tr("Least order"), lambda row: row.fields.minimum_order, formats.money,
                   Align.END, width=106),
            Column("days", lambda: self.tr("Days"), self._days, width=195),
            Column("release", lambda: self.tr("Posted"), self._release, width=120),
            Column("expires", lambda: self.tr("Expires"), self._expires, width=120, hidden=True),
            Column("priority", lambda: self.tr("Priority"), lambda row: row.fields.priority, formats.number, Align.END,
                   width=80, hidden=True),
        ]  # fmt: skip

    def _make_cashback(self) -> CashbackTab:
        made = CashbackTab(self.context)
        made.read()
        return made

    @property
    def cashback(self) -> CashbackTab:
        """The other tab; made when it is first looked at."""
        return self._cashback.content

    # -- the page's protocol ----------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """Rules and settings."""
        return [
            Command("promotions.add", self._add_words, self.add_here, "Ctrl+N", page=self.id, icon="plus"),
            *self._commands_here(),
            *cashback_commands(lambda: self.cashback),
            Command("promotions.settings", lambda: self.tr("Points settings…"), self.edit_settings, page=self.id,
                    icon="settings"),
        ]  # fmt: skip

    def _commands_here(self) -> list[Command]:
        """Keys that act on the rule selected in the tab in front."""

        def chosen() -> bool:
            return (self.cashback.chosen if self.on_cashback else self.chosen) is not None

        return [
            Command("promotions.edit", lambda: self.tr("Edit the rule…"), self._edit_here, "Ctrl+E", chosen, self.id,
                    icon="edit"),
            Command("promotions.switch", self._switch_here_words, self._switch_here, "Ctrl+T", chosen, self.id,
                    icon="pause"),
        ]  # fmt: skip

    def _rule_commands(self) -> list[Command]:
        def chosen() -> bool:
            return self.chosen is not None

        return [
            Command("promotions.edit", lambda: self.tr("Edit the rule…"), self.edit, "Ctrl+E", chosen, self.id,
                    icon="edit"),
            Command("promotions.switch", self._switch_words, self.switch, "Ctrl+T", chosen, self.id, icon="pause"),
        ]  # fmt: skip

    def shown(self, **args: object) -> None:
        """Read rules and settings; `tab` "cashback" brings that tab to the front."""
        if args.get("tab") == "cashback":
            self.tabs.setCurrentWidget(self._cashback)
        self._read()
        self.focus_search()

    def changed(self, changes: Changes) -> None:
        """Rules and settings may have been saved here or elsewhere."""
        if changes.everything or changes.settings:
            self._read()
        elif changes.orders and self._cashback.made is not None:
            self._cashback.made.read_given()

    def focus_search(self) -> None:
        """Into the rules of the tab in front."""
        (self.cashback.table if self.on_cashback else self.table).setFocus()

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.show_title(self.tr("Promotions"), self.tr("What orders earn in points and in cashback."))
        self._card.set_title(self.tr("What points are worth"))
        self._rules_title.setText(self.tr("Earning rules"))
        self.table.view.setAccessibleName(self.tr("Earning rules"))
        self.tabs.setTabText(0, self.tr("&Points"))
        self.tabs.setTabText(1, self.tr("&Cashback"))
        if self._cashback.made is not None:
            self._cashback.made.retranslate()
        self.add_button.setText(self.tr("Add a rule"))
        self.settings_button.setText(self.tr("Points settings"))
        self._show_settings()

    # -- reading ----------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> EarningRule | None:
        """The rule selected."""
        rows = self.table.selected_rows()
        return rows[0] if len(rows) == 1 else None

    def _read(self) -> None:
        ledger = self.context.ledger
        self.model.show(lambda *_: Rows(list_rules(ledger)))
        self.context.tasks.read(lambda _: points_settings(ledger), self._settings_read, owner=self)
        if self._cashback.made is not None:
            self._cashback.made.read()

    def _settings_read(self, settings: PointsSettings) -> None:
        self._settings = settings
        self._show_settings()

    def _show_settings(self) -> None:
        settings = self._settings
        if settings is None:
            return
        if settings.worth.minor and settings.share:
            worth = self.tr("{amount}, at most {share} % of an order").format(
                amount=self.context.formats.money(settings.worth), share=self.context.formats.number(settings.share)
            )
        else:
            worth = self.tr("Nothing: points cannot pay")
        minutes = self.tr("%n minute(s)", "", settings.void_minutes)
        self._facts.show_facts(
            [
                (self.tr("One point pays"), worth),
                (self.tr("If spent before they are taken back"), points_word(settings.policy)),
                (self.tr("Kept by"), points_word(settings.owner)),
                (self.tr("Staff may cancel a sale of their own within"), minutes),
            ]
        )

    def _earns(self, row: EarningRule) -> str:
        return self.tr("%n point(s) for {amount}", "", row.fields.points).format(
            amount=self.context.formats.money(row.fields.per)
        )

    def _category(self, row: EarningRule) -> str:
        return row.fields.category or self.tr("Every category")

    def _days(self, row: EarningRule) -> str:
        first, last, formats = row.fields.valid_from, row.fields.valid_until, self.context.formats
        if first is not None and last is not None:
            return formats.days(first, last)
        if first is not None:
            return self.tr("from {day}").format(day=formats.day(first))
        if last is not None:
            return self.tr("until {day}").format(day=formats.day(last))
        return self.tr("Always")

    def _release(self, row: EarningRule) -> str:
        if not row.fields.release_days:
            return self.tr("When paid")
        return self.tr("%n day(s) later", "", row.fields.release_days)

    def _expires(self, row: EarningRule) -> str:
        if not row.fields.expires_days:
            return self.tr("Never")
        return self.tr("after %n day(s)", "", row.fields.expires_days)

    def _status(self, active: bool) -> str:
        return self.tr("In use") if active else self.tr("Off")

    def _switch_words(self) -> str:
        chosen = self.chosen
        return self.tr("Switch off") if chosen is None or chosen.active else self.tr("Switch on")

    def _no_rules(self) -> tuple[str, str]:
        return self.tr("Nothing earns points yet"), self.tr("Add a rule with Ctrl+N, such as 1 point for every 10.00.")

    # -- the tab in front -------------------------------------------------------------------------------------

    @property
    def on_cashback(self) -> bool:
        """Whether cashback is in front, and keys act on its rules."""
        return self.tabs.currentIndex() == self.tabs.indexOf(self._cashback)

    def _show_tab(self) -> None:
        self.settings_button.setVisible(not self.on_cashback)
        self.focus_search()

    def _add_words(self) -> str:
        return self.tr("Add a cashback rule…") if self.on_cashback else self.tr("Add a points rule…")

    def add_here(self) -> None:
        """Ask for a new rule of what is in front."""
        (self.cashback.add if self.on_cashback else self.add)()

    def _edit_here(self) -> None:
        (self.cashback.edit if self.on_cashback else self.edit)()

    def _switch_here(self) -> None:
        (self.cashback.switch if self.on_cashback else self.switch)()

    def _switch_here_words(self) -> str:
        return self.cashback.switch_words() if self.on_cashback else self._switch_words()

    # -- what can be done -------------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new rule."""
        self._open_form(None)

    def edit(self) -> None:
        """Ask what changes of the rule selected."""
        if self.chosen is not None:
            self._open_form(self.chosen)

    def _open_form(self, known: EarningRule | None) -> None:
        ledger = self.context.ledger
        self.context.tasks.read(
            lambda _: categories(ledger),
            lambda found: PointsRuleForm(self.context, self, found, known).open(),
            owner=self,
        )

    def switch(self) -> None:
        """Switch the rule selected on or off."""
        chosen, ledger = self.chosen, self.context.ledger
        if chosen is None:
            return
        self.context.tasks.write(
            lambda _: switch_rule(ledger, chosen.id, chosen.version, active=not chosen.active),
            self._switched,
            owner=self,
        )

    def _switched(self, answer: tuple[EarningRule, Changes]) -> None:
        rule = answer[0]
        text = self.tr("{code} earns points now.") if rule.active else self.tr("{code} earns nothing any more.")
        self.context.say(text.format(code=rule.fields.code), "positive")

    def edit_settings(self) -> None:
        """Ask what points are worth."""
        ledger = self.context.ledger
        self.context.tasks.read(
            lambda _: points_settings(ledger),
            lambda kept: PointsSettingsDialog(self.context, self, kept).open(),
            owner=self,
        )
