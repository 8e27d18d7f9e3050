"""Which till this computer is; a new one may be added on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.posting_choices import Choice
from desktop_app.widgets.labels import label
from ledger.changes import Changes
from ledger.domain.tills import Till
from ledger.errors import FieldRequired
from ledger.use_cases.till import add_till

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from ledger.progress import Progress

Chosen = tuple[Till, Changes]


class TillChoiceDialog(FormDialog[Till | str, Chosen]):
    """A till of the ledger, or the name of a new one. Answers with the till chosen."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget | None, tills: Sequence[Till], here: Till) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Which till is this computer?"), self.tr("Work at this till"))
        self.till: Choice[Till | None] = Choice((*tills, None), self._till_words)
        self.till.choose(next((one for one in tills if one.id == here.id), None))
        self.name = QLineEdit()
        hint = self.tr("Each till has a drawer of its own. The choice is kept on this computer.")
        self.body.addWidget(label(hint, "muted", wrap=True))
        self.add_field("till", self.tr("Till"), self.till)
        self.add_field("name", self.tr("Name of the new till"), self.name)
        self.till.currentIndexChanged.connect(lambda _: self._show_name())
        self._show_name()

    def _till_words(self, till: Till | None) -> str:
        if till is None:
            return self.tr("A new till…")
        if till.cashier:
            return self.tr("{name}  ·  {cashier} has a shift open").format(name=till.name, cashier=till.cashier)
        return till.name

    def _show_name(self) -> None:
        self.fields["name"].setVisible(self.till.chosen is None)

    def build(self) -> Till | str:
        """The till, or the new one's name. Raises FieldRequired("name")."""
        if self.till.chosen is not None:
            return self.till.chosen
        if not self.name.text().strip():
            raise FieldRequired("name")
        return self.name.text().strip()

    def send(self, request: Till | str, progress: Progress) -> Chosen:
        """Add a new till; one that is there needs nothing."""
        del progress
        if isinstance(request, Till):
            return request, Changes()
        return add_till(self.context.ledger, request), Changes(tills=True)
