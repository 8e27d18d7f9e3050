"""What earns points, and what points are worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.commands import Command
from desktop_app.dialogs.points_rule import PointsRuleForm
from desktop_app.dialogs.points_settings import PointsSettingsDialog, points_word
from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.page import Page
from desktop_app.widgets.buttons import button
from desktop_app.widgets.facts import Facts
from desktop_app.widgets.labels import Card, label
from desktop_app.widgets.table import TableView
from ledger.paging import Page as Rows
from ledger.use_cases.points import EarningRule, PointsSettings, categories, list_rules, points_settings, switch_rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from ledger.changes import Changes


class PromotionsPage(Page):
    """Above, what a point is worth; below, the rules by which orders earn."""

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
        self.add_button = button("", self.add, icon="plus", primary=True)
        self.settings_button = button("", self.edit_settings, icon="settings")
        self._lay_out()
        self.table.opened.connect(lambda _: self.edit())
        self.table.set_menu(lambda _: self._rule_commands())
        self.retranslate()

    def _lay_out(self) -> None:
        self.header.add_action(self.settings_button)
        self.header.add_action(self.add_button)
        self._card.body.addWidget(self._facts)
        self.column.addWidget(self._card)
        self.column.addWidget(self._rules_title)
        self.column.addWidget(self.table, 1)

    def _columns(self) -> list[Column[EarningRule]]:
        formats = self.context.formats
        return [
            Column("code", lambda: self.tr("Code"), lambda row: row.fields.code, width=100),
            Column("active", lambda: self.tr("Status"), lambda row: row.active, self._status,
                   tone=lambda row: "positive" if row.active else "neutral", chip=True, width=120),
            Column("earns", lambda: self.tr("Earns"), self._earns, width=175),
            Column("category", lambda: self.tr("On lines of"), self._category, width=120),
            Column("minimum", lambda: self.tr("Least order"), lambda row: row.fields.minimum_order, formats.money,
                   Align.END, width=110),
            Column("days", lambda: self.tr("Days"), self._days, width=225),
            Column("priority", lambda: self.tr("Priority"), lambda row: row.fields.priority, formats.number, Align.END,
                   width=80),
            Column("name", lambda: self.tr("Name"), lambda row: row.fields.name, width=130, stretch=True),
            Column("release", lambda: self.tr("Posted"), self._release, width=120),
            Column("expires", lambda: self.tr("Expires"), self._expires, width=120),
        ]  # fmt: skip

    # -- the page's protocol ----------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """Rules and settings."""
        return [
            Command("promotions.add", lambda: self.tr("Add a points rule…"), self.add, "Ctrl+N", page=self.id,
                    icon="plus"),
            *self._rule_commands(),
            Command("promotions.settings", lambda: self.tr("Points settings…"), self.edit_settings, page=self.id,
                    icon="settings"),
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
        """Read rules and settings."""
        del args
        self._read()
        self.table.setFocus()

    def changed(self, changes: Changes) -> None:
        """Rules and settings may have been saved here or elsewhere."""
        if changes.everything or changes.settings:
            self._read()

    def focus_search(self) -> None:
        """Into the rules."""
        self.table.setFocus()

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.show_title(self.tr("Promotions"), self.tr("What orders earn in points, and what points pay."))
        self._card.set_title(self.tr("Points"))
        self._rules_title.setText(self.tr("Earning rules"))
        self.table.view.setAccessibleName(self.tr("Earning rules"))
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
