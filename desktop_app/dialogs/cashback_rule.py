"""Adding a cashback rule, editing one, or trying a draft in the laboratory without saving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.partner_form import basis_points, percent_text
from desktop_app.translation import LANGUAGES
from desktop_app.widgets.boxes import number_box
from desktop_app.widgets.buttons import button
from desktop_app.widgets.choice import MultiChoice
from desktop_app.widgets.labels import label
from desktop_app.widgets.money_field import MoneyField, currencies
from desktop_app.widgets.optional_day import OptionalDay
from ledger.changes import Changes
from ledger.domain.cashback import (
    EXPIRES_DAYS,
    LOCK_DAYS,
    LONGEST_CODE,
    LONGEST_EXPIRY,
    LONGEST_LOCK,
    LONGEST_NAME,
    WHOLE,
    Kept,
    gives,
)
from ledger.errors import FieldInvalid, FieldRequired, Refusal
from ledger.money import Money, currency
from ledger.use_cases.cashback import CashbackRule, Choices, Kind, RuleFields, add_rule, edit_rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from ledger.progress import Progress

Saved = tuple[CashbackRule, Changes]
_MOST_PRIORITY = 1000
_WIDTH = 760
_EXAMPLES = (640, 1_500)


class CashbackRuleForm(FormDialog[RuleFields, Saved]):
    """What a rule gives, on what and when. `known` None: a new rule."""

    keeps_key = False
    tried = Signal(object)
    """A draft that is to be tried, as RuleFields; the form stays open."""

    def __init__(
        self, context: AppContext, parent: QWidget | None, choices: Choices, known: CashbackRule | None = None
    ) -> None:
        super().__init__(context, parent)
        self.setMinimumWidth(_WIDTH)
        self.known = known
        if known is None:
            self.set_words(self.tr("Add a cashback rule"), self.tr("Add"))
        else:
            self.set_words(self.tr("Edit the rule {code}").format(code=known.fields.code), self.tr("Save"))
        self._make_fields(choices)
        self._add_fields()
        self.example = label("", "muted", wrap=True)
        self.try_button = button(self.tr("Try on past orders…"), self.try_out, icon="search", link=True)
        row = QHBoxLayout()
        row.addWidget(self.example, 1)
        row.addWidget(self.try_button)
        self.body.addLayout(row)
        if known is not None:
            self._fill(known.fields)
        self.kind.currentIndexChanged.connect(self._show_value)
        self.currency.currentTextChanged.connect(self._currency_chosen)
        self._show_value()
        self.edited()

    # -- fields -----------------------------------------------------------------------------------------------

    def _make_fields(self, choices: Choices) -> None:
        formats, today = self.context.formats, self.context.info.today
        unit = self.known.fields.currency if self.known is not None else self.context.info.default_currency
        self.code, self.percent, self.description = QLineEdit(), QLineEdit(), QLineEdit()
        self.code.setMaxLength(LONGEST_CODE)
        self.kind = QComboBox()
        self.kind.addItem(self.tr("Part of what was bought"), Kind.PERCENTAGE)
        self.kind.addItem(self.tr("The same for every order"), Kind.FIXED)
        self.currency = QComboBox()
        for one in currencies(unit, () if self.known is not None else self.context.info.currencies):
            self.currency.addItem(one.code)
        self.names = {language: QLineEdit() for language in LANGUAGES}
        for name in self.names.values():
            name.setMaxLength(LONGEST_NAME)
        self.amount, self.maximum, self.minimum = (MoneyField(unit, formats) for _ in range(3))
        self.categories = self._choice(choices.categories, "categories")
        self.brands = self._choice(choices.brands, "brands")
        self.valid_from = OptionalDay(today, self.tr("From"))
        self.valid_until = OptionalDay(today, self.tr("Until"))
        self.lock_days = number_box(0, LONGEST_LOCK, LOCK_DAYS)
        self.expires_days = number_box(0, LONGEST_EXPIRY, EXPIRES_DAYS)
        self.expires_days.setSpecialValueText(self.tr("Never"))
        self.priority = number_box(-_MOST_PRIORITY, _MOST_PRIORITY)
        self.stackable = QCheckBox(self.tr("Gives beside other rules"))

    def _choice(self, there: Sequence[str], what: str) -> MultiChoice[str]:
        """What products have, and what the rule names already."""
        named = getattr(self.known.fields, what) if self.known is not None else ()
        values = sorted({*there, *named}, key=str.casefold)
        every = self.tr("Every category") if what == "categories" else self.tr("Every brand")
        boxes: list[MultiChoice[str]] = []

        def title() -> str:
            return self.tr("Only") if boxes and boxes[0].chosen() else every

        boxes.append(MultiChoice(values, title, str))
        boxes[0].setEnabled(bool(values))
        boxes[0].changed.connect(self._edited)
        return boxes[0]

    def _add_fields(self) -> None:
        self.add_pair(
            ("code", self.tr("Code"), self.code),
            ("kind", self.tr("Gives"), self.kind),
            ("percent", self.tr("Percent"), self.percent),
            ("amount", self.tr("Amount"), self.amount),
            ("currency", self.tr("Currency"), self.currency),
        )
        self.fields["currency"].setVisible(self.currency.count() > 1)
        self.fields["value"] = self.fields["percent"]
        self.add_pair(
            *((f"name_{key}", self.tr("Name, {language}").format(language=LANGUAGES[key]), name)
              for key, name in self.names.items())
        )  # fmt: skip
        self.fields["names"] = self.fields["name_en"]
        self.add_pair(
            ("categories", self.tr("On lines of category"), self.categories),
            ("brands", self.tr("And of brand"), self.brands),
            ("minimum_order", self.tr("In orders of at least (optional)"), self.minimum),
        )
        self.add_pair(
            ("valid_from", self.tr("First day"), self.valid_from),
            ("valid_until", self.tr("Last day"), self.valid_until),
            ("maximum", self.tr("At most on one order (optional)"), self.maximum),
        )
        if self.known is None:
            self.fields["valid_from"].set_hint(self.tr("Without one: orders from today on."))
        self.add_pair(
            ("lock_days", self.tr("Days from delivery to cashback"), self.lock_days),
            ("expires_days", self.tr("Days until it expires"), self.expires_days),
            ("priority", self.tr("Priority"), self.priority),
        )
        self.add_field(
            "stackable", "", self.stackable,
            self.tr("Of rules that do not, one gives on an order: the highest priority, then the most."),
        )  # fmt: skip
        self.add_field("description", self.tr("Description (optional)"), self.description)

    def _show_value(self, *_: object) -> None:
        """A part is typed as a percentage, the rest as money."""
        part = self.kind.currentData() == Kind.PERCENTAGE
        self.fields["percent"].setVisible(part)
        self.fields["amount"].setVisible(not part)
        self.fields["value"] = self.fields["percent" if part else "amount"]

    def _currency_chosen(self, code: str) -> None:
        """The currency of the orders it gives on, and of every amount of it."""
        for field in (self.amount, self.maximum, self.minimum):
            field.set_currency(currency(code))
        self._edited()

    def _fill(self, known: RuleFields) -> None:
        self.code.setText(known.code)
        self.kind.setCurrentIndex(self.kind.findData(known.kind))
        if known.kind is Kind.PERCENTAGE:
            self.percent.setText(percent_text(known.value))
        else:
            self.amount.set_money(known.value_money)
        for language, text in known.names:
            if language in self.names:
                self.names[language].setText(text)
        for field, amount in ((self.maximum, known.maximum), (self.minimum, known.minimum_order)):
            if amount is not None:
                field.set_money(amount)
        self.categories.choose(known.categories)
        self.brands.choose(known.brands)
        self.valid_from.choose(known.valid_from)
        self.valid_until.choose(known.valid_until)
        self.lock_days.setValue(known.lock_days)
        self.expires_days.setValue(known.expires_days)
        self.priority.setValue(known.priority)
        self.stackable.setChecked(known.stackable)
        self.description.setText(known.description)

    # -- the rule ---------------------------------------------------------------------------------------------

    def build(self) -> RuleFields:
        """What was typed. Raises FieldRequired, FieldInvalid, and the refusals of amounts."""
        if not self.code.text().strip():
            raise FieldRequired("code")
        kind = Kind(self.kind.currentData())
        value = self._percent() if kind is Kind.PERCENTAGE else self.amount.money().minor
        others = {key: text for key, text in self.known.fields.names if key not in self.names} if self.known else {}
        names = others | {key: one.text().strip() for key, one in self.names.items() if one.text().strip()}
        return RuleFields(
            code=self.code.text(),
            kind=kind,
            value=value,
            currency=self.amount.currency,
            names=tuple(sorted(names.items())),
            description=self.description.text(),
            minimum_order=self._optional(self.minimum, "minimum_order"),
            maximum=self._optional(self.maximum, "maximum"),
            categories=self.categories.chosen(),
            brands=self.brands.chosen(),
            valid_from=self.valid_from.chosen(),
            valid_until=self.valid_until.chosen(),
            lock_days=self.lock_days.value(),
            expires_days=self.expires_days.value(),
            priority=self.priority.value(),
            stackable=self.stackable.isChecked(),
        )

    def _percent(self) -> int:
        typed = self.percent.text().strip()
        if not typed:
            raise FieldRequired("percent")
        try:
            found = basis_points(typed)
        except Refusal as refusal:
            raise FieldInvalid("percent", typed) from refusal
        if not 0 < found <= WHOLE:
            raise FieldInvalid("percent", typed)
        return found

    def _optional(self, field: MoneyField, name: str) -> Money | None:
        """A wrong amount stands beside its own field."""
        typed = field.text().strip()
        if not typed:
            return None
        try:
            return field.money()
        except Refusal as refusal:
            raise FieldInvalid(name, typed) from refusal

    def edited(self) -> None:
        """Say what the rule gives on two orders."""
        try:
            rule = self.build()
        except Refusal:
            self.example.setText("")
            return
        (small, on_small), (large, on_large) = (self._example(rule, whole) for whole in _EXAMPLES)
        text = self.tr("An order of {small} gives {on_small}, one of {large} gives {on_large}.")
        self.example.setText(text.format(small=small, on_small=on_small, large=large, on_large=on_large))

    def _example(self, rule: RuleFields, whole: int) -> tuple[str, str]:
        """An order, and what the rule gives on it."""
        total = whole * rule.currency.scale
        given = gives(rule.terms, total, Kept({1: total}, total, 0))[1]
        money = self.context.formats.money
        return money(Money(total, rule.currency)), money(Money(given, rule.currency))

    def try_out(self) -> None:
        """Take the draft to the laboratory; nothing is saved."""
        try:
            self.tried.emit(self.build())
        except Refusal as refusal:
            self.show_failure(refusal)

    def send(self, request: RuleFields, progress: Progress) -> Saved:
        """Add or save."""
        del progress
        ledger, known = self.context.ledger, self.known
        if known is None:
            return add_rule(ledger, self.key, request)
        return edit_rule(ledger, known.id, known.version, request)

    def done_words(self, answer: Saved) -> str:
        """Which rule was saved."""
        return self.tr("The rule {code} is saved.").format(code=answer[0].fields.code)
