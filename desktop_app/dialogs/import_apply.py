"""Bringing a previewed file in: what goes in, what is left out, whether at all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.dialogs.form import FormDialog, Stage
from desktop_app.dialogs.posting_choices import Choice
from desktop_app.pages.import_figures import by_tender_words
from desktop_app.pages.import_words import stage_words
from desktop_app.widgets.labels import Banner, label
from desktop_app.widgets.progress_row import ProgressRow
from ledger.domain.import_cards import CardsPreview
from ledger.domain.import_orders import OrdersPreview
from ledger.domain.words import Tender
from ledger.errors import RowsRefused
from ledger.money import POINTS
from ledger.use_cases.import_files import AnyDone, AnyPreview, apply_file

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.imports import ImportPreview
    from ledger.progress import Progress


class BadRows(Enum):
    """What becomes of rows that cannot go in."""

    REFUSE = "refuse"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Apply:
    """What is asked of the ledger."""

    preview: AnyPreview
    skip_bad_rows: bool
    refused_to: Path | None


def refused_beside(path: str) -> Path:
    """Where the refused rows of a file are proposed to be written: beside it, never over it."""
    source = Path(path)
    return source.with_name(f"{source.stem} refused.xlsx")


class ApplyImportDialog(FormDialog[Apply, AnyDone]):
    """One button, once everything was seen. The key is the form's: sending it again cannot bring anything in twice."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget | None, preview: AnyPreview) -> None:
        super().__init__(context, parent)
        self.preview = preview
        self.set_words(self.tr("Bring in {file}").format(file=Path(preview.path).name), self.tr("Bring in"))
        self.body.addWidget(label(self._all_of(preview), wrap=True))
        self.bad_rows: Choice[BadRows] = Choice(BadRows, self._bad_words)
        self.save_refused = QCheckBox(self.tr("Save the refused rows as a workbook beside the file"))
        self.save_refused.setChecked(True)
        self.warning = Banner()
        if preview.bad_rows:
            self.add_field("bad_rows", self.tr("%n row(s) cannot go in", "", len(preview.bad_rows)), self.bad_rows)
            self.body.addWidget(self.save_refused)
        if to_know := self._to_know():
            self.warning.show_message(to_know, "warning")
            self.body.addWidget(self.warning)
        self.progress = ProgressRow(lambda stage, done, total: stage_words(stage, done, total, context.formats))
        self.body.addWidget(self.progress)
        self.edited()
        if not self.fields:
            self.submit_button.setFocus()

    def build(self) -> Apply:
        """Raises RowsRefused for bad rows that are not to be left out."""
        skip = bool(self.preview.bad_rows) and self.bad_rows.chosen is BadRows.SKIP
        if self.preview.bad_rows and not (skip and self.preview.rows):
            raise RowsRefused(self.preview.path, len(self.preview.bad_rows))
        wanted = skip and self.save_refused.isChecked()
        return Apply(self.preview, skip, refused_beside(self.preview.path) if wanted else None)

    def send(self, request: Apply, progress: Progress) -> AnyDone:
        """Bring it in."""
        return apply_file(
            self.context.ledger, request.preview, key=self.key, skip_bad_rows=request.skip_bad_rows,
            refused_to=request.refused_to, progress=progress, language=self.context.formats.language,
        )  # fmt: skip

    def submit(self) -> None:
        """Send the form, and show how far it is."""
        super().submit()
        if self.stage is Stage.SENDING and self.task is not None:
            self.progress.follow(self.task)

    def edited(self) -> None:
        """There is nothing to save while nothing is left out."""
        self.save_refused.setEnabled(self.bad_rows.chosen is BadRows.SKIP)

    def _to_know(self) -> str:
        """What should be thought of first; "" when nothing."""
        preview = self.preview
        if isinstance(preview, OrdersPreview):
            cash = [self.context.formats.money(total) for tender, total in preview.by_tender if tender is Tender.CASH]
            text = self.tr("The orders are booked today; {amount} in cash is expected in the till of this computer.")
            return text.format(amount=", ".join(cash)) if cash else ""
        if preview.warnings:
            return self.tr("%n row(s) should be looked at first.", "", len(preview.warnings))
        return ""

    def _all_of(self, preview: AnyPreview) -> str:
        if isinstance(preview, CardsPreview):
            worth = [self.context.formats.money(total) for total in preview.totals]
            return " · ".join([self.tr("%n gift card(s) brought in", "", len(preview.rows)), *worth])
        return self._what_orders(preview) if isinstance(preview, OrdersPreview) else self._what(preview)

    def _what(self, preview: ImportPreview) -> str:
        number = self.context.formats.number
        parts = []
        if preview.to_add:
            parts.append(self.tr("%n customer(s) added", "", preview.to_add))
        if preview.to_update:
            parts.append(self.tr("%n customer(s) filled in", "", preview.to_update))
        parts.extend(
            self.tr("{amount} as opening balances").format(amount=self.context.formats.money(total))
            for total in sorted(preview.totals, key=lambda one: one.currency == POINTS)
        )
        if not parts:
            return self.tr("{count} rows, and nothing in them is new.").format(count=number(len(preview.rows)))
        return " · ".join(parts)

    def _what_orders(self, preview: OrdersPreview) -> str:
        parts = [self.tr("%n order(s) recorded", "", len(preview.orders))]
        if preview.orders:
            parts.append(by_tender_words(preview.by_tender, self.context.formats))
        return " · ".join(parts)

    def _bad_words(self, choice: BadRows) -> str:
        if choice is BadRows.REFUSE:
            return self.tr("All or nothing: correct the file first")
        return self.tr("Leave them out, bring in the others")
