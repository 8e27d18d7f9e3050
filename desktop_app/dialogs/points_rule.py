"""Adding an earning rule, and editing one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.widgets.boxes import number_box
from desktop_app.widgets.labels import label
from desktop_app.widgets.money_field import MoneyField
from desktop_app.widgets.optional_day import OptionalDay
from ledger.changes import Changes
from ledger.domain.earning import LONGEST_CODE, LONGEST_EXPIRY, LONGEST_RELEASE, MOST_POINTS
from ledger.errors import FieldInvalid, FieldRequired, Refusal
from ledger.money import Money
from ledger.use_cases.points import EarningRule, RuleFields, add_rule, edit_rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from ledger.progress import Progress

Saved = tuple[EarningRule, Changes]
_MOST_PRIORITY = 1000
_EXAMPLE = 100


class PointsRuleForm(FormDialog[RuleFields, Saved]):
    """How many points, for what, when. `known` None: a new rule."""

    keeps_key = False

    def __init__(
        self, context: AppContext, parent: QWidget | None, categories: Sequence[str], known: EarningRule | None = None
    ) -> None:
        super().__init__(context, parent)
        self.known = known
        if known is None:
            self.set_words(self.tr("Add a points rule"), self.tr("Add"))
        else:
            self.set_words(self.tr("Edit the rule {code}").format(code=known.fields.code), self.tr("Save"))
        self._make_fields(categories)
        self._add_fields()
        self.example = label("", "muted", wrap=True)
        self.body.addWidget(self.example)
        if known is not None:
            self._fill(known.fields)
        self.edited()

    def _make_fields(self, categories: Sequence[str]) -> None:
        formats, today = self.context.formats, self.context.info.today
        unit = self.known.fields.currency if self.known is not None else self.context.info.default_currency
        self.code, self.name = QLineEdit(), QLineEdit()
        self.code.setMaxLength(LONGEST_CODE)
        self.points = number_box(1, MOST_POINTS, 1)
        self.per, self.minimum = MoneyField(unit, formats), MoneyField(unit, formats)
        self.category = QComboBox()
        self.category.setEditable(True)
        self.category.addItems(["", *categories])
        editor = self.category.lineEdit()
        if editor is not None:
            editor.setPlaceholderText(self.tr("Every category"))
        self.valid_from = OptionalDay(today, self.tr("From"))
        self.valid_until = OptionalDay(today, self.tr("Until"))
        self.release_days = number_box(0, LONGEST_RELEASE)
        self.release_days.setSpecialValueText(self.tr("At once"))
        self.expires_days = number_box(0, LONGEST_EXPIRY)
        self.expires_days.setSpecialValueText(self.tr("Never"))
        self.priority = number_box(-_MOST_PRIORITY, _MOST_PRIORITY)

    def _add_fields(self) -> None:
        self.add_pair(("code", self.tr("Code"), self.code), ("name", self.tr("Name (optional)"), self.name))
        self.add_pair(("points", self.tr("Points"), self.points), ("amount", self.tr("For every full"), self.per))
        self.fields["per"] = self.fields["amount"]
        self.add_pair(
            ("category", self.tr("On lines of"), self.category),
            ("minimum_order", self.tr("In orders of at least (optional)"), self.minimum),
        )
        self.add_pair(
            ("valid_from", self.tr("First day"), self.valid_from),
            ("valid_until", self.tr("Last day"), self.valid_until),
        )
        self.add_pair(
            ("release_days", self.tr("Days from payment to posting"), self.release_days),
            ("expires_days", self.tr("Days until points expire"), self.expires_days),
        )
        self.add_field(
            "priority", self.tr("Priority"), self.priority,
            self.tr("Of the rules that fit a line, the one with the highest priority earns."),
        )  # fmt: skip

    def _fill(self, known: RuleFields) -> None:
        self.code.setText(known.code)
        self.name.setText(known.name)
        self.points.setValue(known.points)
        self.per.set_money(known.per)
        self.category.setCurrentText(known.category)
        if known.minimum_order is not None:
            self.minimum.set_money(known.minimum_order)
        self.valid_from.choose(known.valid_from)
        self.valid_until.choose(known.valid_until)
        self.release_days.setValue(known.release_days)
        self.expires_days.setValue(known.expires_days)
        self.priority.setValue(known.priority)

    def build(self) -> RuleFields:
        """What was typed. Raises FieldRequired("code"), FieldInvalid, and the refusals of the amount."""
        if not self.code.text().strip():
            raise FieldRequired("code")
        return RuleFields(
            code=self.code.text(),
            points=self.points.value(),
            per=self.per.money(),
            name=self.name.text(),
            category=self.category.currentText(),
            minimum_order=self._minimum(),
            valid_from=self.valid_from.chosen(),
            valid_until=self.valid_until.chosen(),
            release_days=self.release_days.value(),
            expires_days=self.expires_days.value(),
            priority=self.priority.value(),
        )

    def _minimum(self) -> Money | None:
        """A wrong minimum stands beside its own field, not beside the rate's."""
        typed = self.minimum.text().strip()
        if not typed:
            return None
        try:
            least = self.minimum.signed_money()
        except Refusal as refusal:
            raise FieldInvalid("minimum_order", typed) from refusal
        return least if least.minor else None

    def edited(self) -> None:
        """Say what the rate means."""
        try:
            rule = self.build()
        except Refusal:
            self.example.setText("")
            return
        total = Money(rule.per.minor * _EXAMPLE, rule.currency)
        self.example.setText(
            self.tr("{amount} earn %n point(s).", "", rule.points_for(total)).format(
                amount=self.context.formats.money(total)
            )
        )

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
