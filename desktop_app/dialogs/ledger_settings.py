"""What the ledger calls its shop, its currency, its clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.ledger_place import currency_box, zone_box
from desktop_app.widgets.boxes import number_box
from ledger.changes import Changes
from ledger.money import currency
from ledger.use_cases.settings import HOLD_MINUTES, LONGEST_HOLD, LedgerSettings, save_settings

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.progress import Progress

_LAST_HOUR, _MOST_GRACE = 23, 365


class LedgerSettingsDialog(FormDialog[LedgerSettings, Changes]):
    """Edits the settings that every workstation of the ledger shares."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget, kept: LedgerSettings) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Settings of the ledger"), self.tr("Save"))
        self.name_field = QLineEdit(kept.name)
        self.shop = QLineEdit(kept.shop)
        self.currency = currency_box(kept.default_currency.code)
        self.zone = zone_box(kept.zone)
        self.hour = number_box(0, _LAST_HOUR, kept.cutoff_hour, ":00")
        self.phone_country = QLineEdit(kept.phone_country)
        self.grace = number_box(0, _MOST_GRACE, kept.grace_days)
        self.holds = {kind: number_box(1, LONGEST_HOLD, getattr(kept, f"hold_{kind}")) for kind in HOLD_MINUTES}
        self._add_fields()

    def _add_fields(self) -> None:
        self.add_field("name", self.tr("Name of the ledger"), self.name_field)
        self.add_pair(
            ("shop", self.tr("Shop number"), self.shop), ("currency", self.tr("Usual currency"), self.currency)
        )
        self.add_pair(
            ("zone", self.tr("Time zone"), self.zone), ("cutoff_hour", self.tr("A business day ends at"), self.hour)
        )
        self.add_pair(
            ("phone_country", self.tr("Country code of phones"), self.phone_country),
            ("grace_days", self.tr("Days of grace for refunds"), self.grace),
        )
        titles = {
            "cart": self.tr("Minutes a cart is held"), "order": self.tr("Minutes an order is held"),
            "booking": self.tr("Minutes a booking is held"), "other": self.tr("Minutes anything else is held"),
        }  # fmt: skip
        fields = [(f"hold_{kind}", title, self.holds[kind]) for kind, title in titles.items()]
        self.add_pair(*fields[:2])
        self.add_pair(*fields[2:])

    def build(self) -> LedgerSettings:
        """The settings as typed. Raises FieldRequired, FieldInvalid."""
        return LedgerSettings(
            name=self.name_field.text().strip(),
            shop=self.shop.text().strip(),
            default_currency=currency(self.currency.currentText()),
            zone=self.zone.currentText().strip(),
            cutoff_hour=self.hour.value(),
            phone_country=self.phone_country.text().strip(),
            grace_days=self.grace.value(),
            hold_cart=self.holds["cart"].value(),
            hold_order=self.holds["order"].value(),
            hold_booking=self.holds["booking"].value(),
            hold_other=self.holds["other"].value(),
        )

    def send(self, request: LedgerSettings, progress: Progress) -> Changes:
        """Save for every workstation."""
        del progress
        return save_settings(self.context.ledger, request)

    def done_words(self, answer: Changes) -> str:
        """It was saved."""
        del answer
        return self.tr("The settings are saved.")
