"""What an account is called here, and the accountant's own number for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.account_words import account_name
from desktop_app.dialogs.form import FormDialog
from ledger.changes import Changes
from ledger.use_cases.chart import ChartLine, edit_account

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.progress import Progress


@dataclass(frozen=True, slots=True)
class Named:
    """What was typed; no `name` keeps the one there is."""

    code: str
    name: str | None
    number: str


class AccountNameDialog(FormDialog[Named, tuple[ChartLine, Changes]]):
    """Names one account of the chart for every workstation and report; its code stays."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget, line: ChartLine) -> None:
        super().__init__(context, parent)
        self._line = line
        self._shown = account_name(line.code, line.name)
        title = self.tr("Account {code}").format(code=context.formats.code(line.code))
        self.set_words(title, self.tr("Save"))
        self.number = QLineEdit(line.number)
        self.name_field = QLineEdit(self._shown)
        self.add_field("number", self.tr("Your accountant's number"), self.number)
        self.add_field("name", self.tr("Name"), self.name_field)
        self.number.selectAll()

    def build(self) -> Named:
        """What was typed; a name that was not touched stays translated."""
        typed = self.name_field.text()
        return Named(self._line.code, None if typed == self._shown else typed, self.number.text())

    def send(self, request: Named, progress: Progress) -> tuple[ChartLine, Changes]:
        """Save for every workstation. Raises FieldRequired, FieldInvalid, NotAllowed."""
        del progress
        return edit_account(self.context.ledger, request.code, name=request.name, number=request.number)

    def done_words(self, answer: tuple[ChartLine, Changes]) -> str:
        """It was saved."""
        del answer
        return self.tr("The account is named.")
