"""Which ledger to work on: an existing one, or a new one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QFileDialog, QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.opening import Opened, this_person
from desktop_app.widgets.boxes import number_box
from desktop_app.widgets.buttons import button
from ledger.errors import FieldRequired
from ledger.money import CURRENCIES, POINTS
from ledger.use_cases.opening import NewLedger, create_ledger, ledger_info, require_zone

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.progress import Progress

_FILES = "*.db"
_LAST_HOUR = 23


class LocationField(QLineEdit):
    """The path of a ledger's file, or the address of a PostgreSQL database."""

    def __init__(self) -> None:
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setPlaceholderText("…/ledger.db   ·   postgresql://host/database")

    def location(self) -> str:
        """The place typed. Raises FieldRequired("location")."""
        if not self.text().strip():
            raise FieldRequired("location")
        return self.text().strip()


class OpenLedgerDialog(FormDialog[str, str]):
    """Asks for a ledger and opens it; the window tells how that went."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Open another ledger"), self.tr("Open"))
        self.place = LocationField()
        self.add_field(
            "location",
            self.tr("Where it is"),
            self.place,
            self.tr("A file on this computer, or the address of a shared PostgreSQL database."),
        )
        self.body.addWidget(
            button(self.tr("Choose a file…"), self._browse, icon="folder"), 0, Qt.AlignmentFlag.AlignLeading
        )

    def build(self) -> str:
        """The place. Raises FieldRequired."""
        return self.place.location()

    def submit(self) -> None:
        """Leave the opening to the window, which shows how it goes."""
        try:
            location = self.build()
        except FieldRequired as refusal:
            self.show_failure(refusal)
            return
        self.accept()
        self.context.opener.open_at(location)

    def _browse(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), "", f"{self.tr('Ledgers')} ({_FILES})")
        if path:
            self.place.setText(path)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A new ledger and where it goes."""

    location: str
    new: NewLedger


class CreateLedgerDialog(FormDialog[Wanted, Opened]):
    """Makes a new, empty ledger and works on it."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Create a new ledger"), self.tr("Create"))
        self.answered.connect(context.opener.adopt)
        self.place = LocationField()
        self.name_field = QLineEdit()
        self.currency = currency_box()
        self.zone = zone_box()
        self.hour = number_box(0, _LAST_HOUR, suffix=":00")
        self.add_field("name", self.tr("Name of the ledger"), self.name_field)
        self.add_field("location", self.tr("Where it is kept"), self.place)
        choose = button(self.tr("Choose a file…"), self._browse, icon="folder")
        self.body.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeading)
        self.add_pair(
            ("currency", self.tr("Currency"), self.currency),
            ("cutoff_hour", self.tr("A day ends at"), self.hour),
        )
        self.add_field("zone", self.tr("Time zone"), self.zone)

    def build(self) -> Wanted:
        """The new ledger. Raises FieldRequired, FieldInvalid."""
        name = self.name_field.text().strip()
        if not name:
            raise FieldRequired("name")
        require_zone(self.zone.currentText())
        new = NewLedger(name, self.currency.currentText(), self.zone.currentText(), self.hour.value())
        return Wanted(self.place.location(), new)

    def send(self, request: Wanted, progress: Progress) -> Opened:
        """Make the ledger and open it."""
        del progress
        state = self.context.places.state
        ledger = create_ledger(request.location, request.new, who=this_person(), state_dir=state)
        return Opened(ledger, ledger_info(ledger))

    def _browse(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), "", f"{self.tr('Ledgers')} ({_FILES})")
        if path:
            self.place.setText(path)


def currency_box(chosen: str = "SAR") -> QComboBox:
    """Every currency of money; points are never a default."""
    box = QComboBox()
    box.addItems([code for code in CURRENCIES if code != POINTS.code])
    box.setCurrentText(chosen)
    return box


@lru_cache(maxsize=1)
def known_zones() -> tuple[str, ...]:
    """Every time zone this machine knows. The first call looks half a thousand files up."""
    return tuple(sorted(available_timezones()))


def zone_box(chosen: str = "Asia/Riyadh") -> QComboBox:
    """Every time zone, found by typing any part of its name."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(known_zones())
    box.setCurrentText(chosen)
    completer = QCompleter(box.model(), box)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    box.setCompleter(completer)
    return box
