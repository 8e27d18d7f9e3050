"""The reasons that forms offer: choosing among them, and editing the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.widgets.labels import label
from ledger.changes import Changes
from ledger.domain.words import REASON_CODES
from ledger.errors import FieldRequired
from ledger.use_cases.reasons import reason_codes, save_reasons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from desktop_app.dialogs.posting_choices import Choice
    from ledger.progress import Progress


def keep_to_list(context: AppContext, owner: QWidget, choice: Choice[str], codes: Sequence[str]) -> None:
    """Once the list is read: of `codes` those that are still offered, then the shop's own."""
    ledger = context.ledger

    def offer(known: dict[str, bool]) -> None:
        own = (code for code, offered in known.items() if offered and code not in REASON_CODES)
        choice.renew(("", *(code for code in codes if known.get(code, True)), *own))

    context.tasks.read(lambda _: reason_codes(ledger), offer, lambda _: None, owner)


class ReasonsDialog(FormDialog[tuple[str, ...], Changes]):
    """One code in each line; what is taken out is offered no longer, and stays with what was posted."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Reasons for postings"), self.tr("Save"))
        text = self.tr("One reason code in each line. What was posted keeps its reason, whatever is taken out here.")
        self.body.addWidget(label(text, "muted", wrap=True))
        self.codes = QPlainTextEdit()
        self.codes.setTabChangesFocus(True)
        self.add_field("reason_code", self.tr("Offered"), self.codes)
        self.submit_button.setEnabled(False)
        ledger = context.ledger
        context.tasks.read(lambda _: reason_codes(ledger), self._show_list, self.show_failure, self)

    def _show_list(self, known: dict[str, bool]) -> None:
        self.codes.setPlainText("\n".join(code for code, offered in known.items() if offered))
        self.submit_button.setEnabled(True)

    def build(self) -> tuple[str, ...]:
        """The codes as typed. Raises FieldRequired."""
        codes = tuple(line.strip() for line in self.codes.toPlainText().splitlines() if line.strip())
        if not codes:
            raise FieldRequired("reason_code")
        return codes

    def send(self, request: tuple[str, ...], progress: Progress) -> Changes:
        """Save for every workstation."""
        del progress
        return save_reasons(self.context.ledger, request)

    def done_words(self, answer: Changes) -> str:
        """It was saved."""
        del answer
        return self.tr("The list of reasons is saved.")
