"""Which ledger this is, what it is told about the shop, how the window looks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.commands import Command
from desktop_app.dialogs.ledger_place import CreateLedgerDialog, OpenLedgerDialog
from desktop_app.dialogs.ledger_settings import LedgerSettingsDialog
from desktop_app.dialogs.reasons import ReasonsDialog
from desktop_app.files import open_folder
from desktop_app.pages.page import Page
from desktop_app.pages.provider_card import ProviderCard
from desktop_app.translation import LANGUAGES
from desktop_app.widgets.buttons import button
from desktop_app.widgets.facts import Facts
from desktop_app.widgets.labels import Card, label
from desktop_app.words import word
from ledger.use_cases.opening import LedgerInfo, StaffMember, back_up, ledger_info
from ledger.use_cases.reconciliation import VerifyReport, verify
from ledger.use_cases.settings import LedgerSettings, ledger_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.changes import Changes

_THEMES = ("system", "light", "dark")
_WIDEST = 860


class SettingsPage(Page):
    """The ledger, the shop, the window."""

    id = "settings"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._info: LedgerInfo | None = None
        self._settings: LedgerSettings | None = None
        self._ledger_card, self._shop_card, self._window_card = Card(" "), Card(" "), Card(" ")
        self.provider = ProviderCard(context)
        self._about, self._shop = Facts(), Facts()
        self._open = button("", self.open_other, icon="folder")
        self._create = button("", self.create_new, icon="plus")
        self._verify = button("", self.verify, icon="check-circle")
        self._back_up = button("", self.ask_back_up, icon="download")
        self._edit = button("", self.edit, icon="edit")
        self._reasons = button("", self.edit_reasons, icon="edit")
        self._log = button("", self._open_log, icon="document")
        self.language, self.theme = QComboBox(), QComboBox()
        self._language_label, self._theme_label = label("", "fieldLabel"), label("", "fieldLabel")
        self._lay_out()
        self._fill_choices()
        self.language.currentIndexChanged.connect(lambda _: self._choose(self.language, context.look.choose_language))
        self.theme.currentIndexChanged.connect(lambda _: self._choose(self.theme, context.look.choose_theme))
        self.retranslate()

    def _lay_out(self) -> None:
        cards = QWidget()
        cards.setObjectName("scrolled")
        cards.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(16)
        for card in (self._ledger_card, self._shop_card, self.provider, self._window_card):
            column.addWidget(card)
        column.addStretch(1)
        self._ledger_card.body.addWidget(self._about)
        self._ledger_card.body.addLayout(_row(self._open, self._create, self._verify, self._back_up))
        self._shop_card.body.addWidget(self._shop)
        self._shop_card.body.addLayout(_row(self._edit, self._reasons))
        choices = QGridLayout()
        choices.setHorizontalSpacing(14)
        choices.addWidget(self._language_label, 0, 0)
        choices.addWidget(self._theme_label, 0, 1)
        choices.addWidget(self.language, 1, 0)
        choices.addWidget(self.theme, 1, 1)
        choices.setColumnStretch(2, 1)
        self._window_card.body.addLayout(choices)
        self._window_card.body.addLayout(_row(self._log))
        area = self._area = QScrollArea()
        area.setWidget(cards)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(area, 1)

    # -- the page's protocol ----------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """Everything the page's buttons do."""
        return [
            Command("settings.open", lambda: self.tr("Open another ledger…"), self.open_other, "Ctrl+O", page=self.id),
            Command("settings.create", lambda: self.tr("Create a new ledger…"), self.create_new, page=self.id),
            Command("settings.verify", lambda: self.tr("Check every balance"), self.verify, page=self.id),
            Command("settings.backup", lambda: self.tr("Back up…"), self.ask_back_up, page=self.id),
            Command("settings.edit", lambda: self.tr("Settings of the ledger…"), self.edit, page=self.id),
            Command("settings.reasons", lambda: self.tr("Reasons for postings…"), self.edit_reasons, page=self.id),
            Command("settings.provider", lambda: self.tr("Payment provider…"), self.provider.edit, page=self.id),
        ]

    def shown(self, **args: object) -> None:
        """Read what the ledger says of itself. `provider`: bring the payment provider into sight."""
        self._ask()
        if args.get("provider"):
            self._area.ensureWidgetVisible(self.provider)
            self.provider.edit_button.setFocus()

    def changed(self, changes: Changes) -> None:
        """Settings may have been saved here or elsewhere."""
        if changes.everything or changes.settings:
            self._ask()

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.show_title(self.tr("Settings"), self.tr("The ledger you work on, the shop, and this window."))
        self._ledger_card.set_title(self.tr("Ledger"))
        self._shop_card.set_title(self.tr("Shop"))
        self._window_card.set_title(self.tr("Window"))
        self._open.setText(self.tr("Open another…"))
        self._create.setText(self.tr("Create new…"))
        self._verify.setText(self.tr("Check every balance"))
        self._back_up.setText(self.tr("Back up…"))
        self._edit.setText(self.tr("Change…"))
        self._reasons.setText(self.tr("Reasons for postings…"))
        self._log.setText(self.tr("Open the log's folder"))
        self._language_label.setText(self.tr("Language"))
        self._theme_label.setText(self.tr("Colours"))
        self._language_label.setBuddy(self.language)
        self._theme_label.setBuddy(self.theme)
        self.language.setAccessibleName(self.tr("Language"))
        self.theme.setAccessibleName(self.tr("Colours"))
        names = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self.language.setItemText(0, self.tr("As the system"))
        for at, choice in enumerate(_THEMES):
            self.theme.setItemText(at, names[choice])
        self.provider.retranslate()
        self._show()

    # -- facts ------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        ledger = self.context.ledger
        self.context.tasks.read(lambda _: (ledger_info(ledger), ledger_settings(ledger)), self._read, owner=self)
        self.provider.read()

    def _read(self, answer: tuple[LedgerInfo, LedgerSettings]) -> None:
        self._info, self._settings = answer
        if self._info != self.context.info:
            self.context.renew_info(self._info)
        self._show()

    def _show(self) -> None:
        info, kept, formats = self._info, self._settings, self.context.formats
        if info is None or kept is None:
            return
        engines = {"sqlite": self.tr("One file on this computer"), "postgresql": self.tr("Shared PostgreSQL server")}
        self._about.show_facts(
            [
                (self.tr("Name"), info.name),
                (self.tr("Where it is"), formats.code(info.location)),
                (self.tr("Kind"), engines[info.engine]),
                (self.tr("Customers"), formats.number(info.customers)),
                (self.tr("Transactions"), formats.number(info.transactions)),
                (self.tr("Currencies"), formats.code(", ".join(unit.code for unit in info.currencies))),
                (self.tr("You are"), _person(info.staff)),
                (self.tr("Revision"), formats.code(info.revision)),
            ]
        )
        self._shop.show_facts(
            [
                (self.tr("Shop number"), formats.code(kept.shop)),
                (self.tr("Usual currency"), formats.code(kept.default_currency.code)),
                (self.tr("Time zone"), formats.code(kept.zone)),
                (self.tr("A business day ends at"), formats.code(f"{kept.cutoff_hour:02}:00")),
                (self.tr("Country code of phones"), formats.code(f"+{kept.phone_country}")),
                (self.tr("Days of grace for refunds"), formats.number(kept.grace_days)),
            ]
        )
        self._back_up.setVisible(info.engine == "sqlite")

    # -- what can be done -------------------------------------------------------------------------------------

    def open_other(self) -> None:
        """Ask for another ledger."""
        OpenLedgerDialog(self.context, self).open()

    def create_new(self) -> None:
        """Ask for a new ledger."""
        CreateLedgerDialog(self.context, self).open()

    def edit(self) -> None:
        """Change what the ledger is told about the shop."""
        if self._settings is not None:
            LedgerSettingsDialog(self.context, self, self._settings).open()

    def edit_reasons(self) -> None:
        """Which reasons forms offer."""
        ReasonsDialog(self.context, self).open()

    def verify(self) -> None:
        """Recompute every balance from its postings."""
        ledger = self.context.ledger
        self._verify.setEnabled(False)
        self.context.tasks.read(
            lambda progress: verify(ledger, progress),
            self._verified,
            self._not_verified,
            self,
            title=self.tr("Checking every balance"),
            on_cancelled=lambda: self._verify.setEnabled(True),
        )

    def _verified(self, report: VerifyReport) -> None:
        self._verify.setEnabled(True)
        if report.ok:
            text = self.tr("Every balance agrees with its postings: {transactions} transactions, {wallets} wallets.")
            number = self.context.formats.number
            words = text.format(transactions=number(report.transactions), wallets=number(report.wallets))
            self.context.say(words, "positive")
        else:
            text = self.tr("%n balance(s) differ from their postings. See Reconciliation.", "", len(report.differences))
            self.context.say(text, "negative")

    def _not_verified(self, failure: Failure) -> None:
        self._verify.setEnabled(True)
        self.context.refused(failure)

    def ask_back_up(self) -> None:
        """Ask where the copy goes, then make and check it."""
        name = f"{self.context.info.name or 'ledger'}-{self.context.info.today}.db"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Back up the ledger"), str(Path.home() / name), "*.db")
        if path:
            self.back_up_to(Path(path))

    def back_up_to(self, target: Path) -> None:
        """Copy the ledger to `target` and check the copy."""
        ledger = self.context.ledger
        title = self.tr("Backing up to {file}").format(file=self.context.formats.code(target.name))
        self.context.tasks.read(lambda _: back_up(ledger, target), self._backed_up, owner=self, title=title)

    def _backed_up(self, path: Path) -> None:
        text = self.tr("The ledger is backed up and the copy checked: {file}")
        self.context.say(
            text.format(file=self.context.formats.code(path.name)),
            "positive",
            self.tr("Open folder"),
            lambda: open_folder(path.parent),
        )

    def _open_log(self) -> None:
        open_folder(self.context.places.log)

    # -- this window ------------------------------------------------------------------------------------------

    def _fill_choices(self) -> None:
        self.language.addItem("", "")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        for choice in _THEMES:
            self.theme.addItem("", choice)
        kept = self.context.settings
        self.language.setCurrentIndex(max(0, self.language.findData(kept.language)))
        self.theme.setCurrentIndex(max(0, self.theme.findData(kept.theme)))

    def _choose(self, box: QComboBox, choose: Callable[[str], None]) -> None:
        choose(str(box.currentData()))


def _person(staff: StaffMember) -> str:
    role = word(staff.role)
    return staff.name if staff.name == role else f"{staff.name}  ·  {role}"


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.setContentsMargins(0, 6, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
