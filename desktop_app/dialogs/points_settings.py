"""What points are worth, and what happens to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.posting_choices import Choice
from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.widgets.boxes import number_box
from desktop_app.widgets.labels import label
from desktop_app.widgets.money_field import MoneyField
from ledger.changes import Changes
from ledger.errors import Refusal
from ledger.use_cases.points import LONGEST_VOID, WHOLE, PointsOwner, PointsPolicy, PointsSettings, save_points_settings

if TYPE_CHECKING:
    from enum import StrEnum

    from desktop_app.context import AppContext
    from ledger.progress import Progress

_WORDS = {
    PointsPolicy.DEBT: QT_TRANSLATE_NOOP("PointsWords", "Become a debt"),
    PointsPolicy.REFUSE: QT_TRANSLATE_NOOP("PointsWords", "Refuse the cancel"),
    PointsPolicy.TAKE: QT_TRANSLATE_NOOP("PointsWords", "Take what is there"),
    PointsOwner.PROGRAM: QT_TRANSLATE_NOOP("PointsWords", "This program"),
    PointsOwner.ONE_C: QT_TRANSLATE_NOOP("PointsWords", "1C: nothing is earned here"),
}


def points_word(value: StrEnum) -> str:
    """What people call a policy or an owner."""
    return QCoreApplication.translate("PointsWords", _WORDS[value])


class PointsSettingsDialog(FormDialog[PointsSettings, Changes]):
    """Edits what every workstation of the ledger shares about points."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget, kept: PointsSettings) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Points settings"), self.tr("Save"))
        self.worth = MoneyField(kept.worth.currency, context.formats)
        self.worth.set_money(kept.worth)
        self.share = number_box(0, WHOLE, kept.share, " %")
        self.policy: Choice[PointsPolicy] = Choice(PointsPolicy, points_word)
        self.policy.choose(kept.policy)
        self.owner: Choice[PointsOwner] = Choice(PointsOwner, points_word)
        self.owner.choose(kept.owner)
        self.void_minutes = number_box(0, LONGEST_VOID, kept.void_minutes)
        self._add_fields()
        self.example = label("", "muted", wrap=True)
        self.body.addWidget(self.example)
        self.edited()

    def _add_fields(self) -> None:
        self.add_pair(
            ("amount", self.tr("One point pays"), self.worth), ("share", self.tr("At most, of an order"), self.share)
        )
        self.fields["worth"] = self.fields["amount"]
        self.add_field("policy", self.tr("Points to be taken back that are spent already"), self.policy)
        self.add_field("owner", self.tr("The points are kept by"), self.owner)
        self.add_field(
            "void_minutes", self.tr("Minutes in which staff may cancel a sale of their own"), self.void_minutes
        )

    def build(self) -> PointsSettings:
        """The settings as typed. Raises FieldInvalid, and the refusals of the amount."""
        return PointsSettings(
            worth=self.worth.signed_money(),
            share=self.share.value(),
            policy=self.policy.chosen,
            owner=self.owner.chosen,
            void_minutes=self.void_minutes.value(),
        )

    def edited(self) -> None:
        """Say what a point is worth in a sale."""
        try:
            settings = self.build()
        except Refusal:
            self.example.setText("")
            return
        if settings.worth.minor and settings.share:
            self.example.setText("")
        else:
            self.example.setText(self.tr("Points cannot pay for anything then."))

    def send(self, request: PointsSettings, progress: Progress) -> Changes:
        """Save for every workstation."""
        del progress
        return save_points_settings(self.context.ledger, request)

    def done_words(self, answer: Changes) -> str:
        """It was saved."""
        del answer
        return self.tr("The settings are saved.")
