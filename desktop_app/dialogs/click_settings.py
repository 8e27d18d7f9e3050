"""Whether products take paid clicks, what one costs and what it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.widgets.money_field import MoneyField
from ledger.changes import Changes
from ledger.use_cases.clicks import ClickSettings, save_click_settings

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.progress import Progress


class ClickSettingsDialog(FormDialog[ClickSettings, Changes]):
    """Edits what every workstation of the ledger shares about clicks."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget | None, kept: ClickSettings) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Paid clicks"), self.tr("Save"))
        self.on = QCheckBox(self.tr("Products take paid clicks"))
        self.on.setChecked(kept.on)
        unit = kept.fee.currency
        self.fee, self.reward = MoneyField(unit, context.formats), MoneyField(unit, context.formats)
        self.fee.set_money(kept.fee)
        self.reward.set_money(kept.reward)
        self.add_field(
            "on", "", self.on,
            self.tr("The fee lowers the product's price, down to its lowest price. It is never paid from the balance."),
        )  # fmt: skip
        self.add_pair(("fee", self.tr("Fee"), self.fee), ("reward", self.tr("Reward for the customer"), self.reward))
        self.fields["amount"] = self.fields["fee"]

    def build(self) -> ClickSettings:
        """The settings as typed. Raises AmountNotPositive, FieldInvalid and the refusals of an amount."""
        return ClickSettings(self.on.isChecked(), self.fee.money(), self.reward.signed_money())

    def send(self, request: ClickSettings, progress: Progress) -> Changes:
        """Save for every workstation."""
        del progress
        return save_click_settings(self.context.ledger, request)

    def done_words(self, answer: Changes) -> str:
        """It was saved."""
        del answer
        return self.tr("The settings are saved.")
