"""Data: bring in customers, opening balances, orders and gift cards from a file, seen before anything is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.commands import Command
from desktop_app.dialogs.import_apply import ApplyImportDialog, refused_beside
from desktop_app.pages.import_figures import figures_of
from desktop_app.pages.import_tables import PreviewTables
from desktop_app.pages.import_words import column_words, done_words, file_words, kind_word, stage_words
from desktop_app.pages.page import Page
from desktop_app.widgets.buttons import button
from desktop_app.widgets.drop_zone import DropZone, file_in
from desktop_app.widgets.labels import Banner, FigureCard, label, stand_at_start
from desktop_app.widgets.progress_row import ProgressRow
from ledger.domain.import_columns import ColumnAmbiguous
from ledger.domain.import_names import ImportKind
from ledger.errors import ColumnMissing
from ledger.money import POINTS
from ledger.use_cases.import_files import preview_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from desktop_app.formats import Formats
    from desktop_app.tasks import Failure, Task
    from ledger.changes import Changes
    from ledger.money import Currency
    from ledger.progress import Progress
    from ledger.use_cases.import_files import AnyDone, AnyPreview

_FILES = "*.xlsx *.csv *.tsv *.txt"
_FIGURES = 4


class DataPage(Page):
    """First a place to drop a file, then what it holds, then what came in."""

    id = "data_sync"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.path: Path | None = None
        self.preview: AnyPreview | None = None
        self._done: AnyDone | None = None
        self._task: Task[AnyPreview] | None = None
        self.setAcceptDrops(True)
        self.kind = QComboBox()
        self.currency = QComboBox()
        self._kind_title, self._currency_title = label("", "fieldLabel"), label("", "fieldLabel")
        self.banner = Banner()
        self.progress = ProgressRow(lambda stage, done, total: stage_words(stage, done, total, context.formats))
        self.drop = DropZone()
        self.file_name = label("", "sectionTitle")
        self.file_facts = label("", "muted", wrap=True)
        self.figures = [FigureCard() for _ in range(_FIGURES)]
        self.tables = PreviewTables(context)
        self.mapping = self.tables.mapping
        self.choose_button = button("", self.choose, icon="folder")
        self.save_button = button("", self.save_refused, icon="download")
        self.apply_button = button("", self.apply, icon="check", primary=True)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for part in (self.choose_button, self.save_button, self.apply_button):
            self.header.add_action(part)
        choices = QHBoxLayout()
        choices.setSpacing(10)
        for title, box in ((self._kind_title, self.kind), (self._currency_title, self.currency)):
            title.setBuddy(box)
            choices.addWidget(title)
            choices.addWidget(box)
            choices.addSpacing(10)
        choices.addStretch(1)
        self.column.addLayout(choices)
        self.column.addWidget(self.banner)
        self.column.addWidget(self.progress)
        self.stack.addWidget(self.drop)
        self.stack.addWidget(self._preview_side())
        self.column.addWidget(self.stack, 1)

    def _preview_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.file_name)
        names.addWidget(self.file_facts)
        column.addLayout(names)
        row = QHBoxLayout()
        row.setSpacing(12)
        for card in self.figures:
            row.addWidget(card, 1)
        column.addLayout(row)
        column.addWidget(self.tables, 1)
        return side

    def _connect(self) -> None:
        self.drop.asked.connect(self.choose)
        self.drop.dropped.connect(self.open_file)
        self.mapping.changed.connect(self._read)
        self.kind.currentIndexChanged.connect(lambda _: self._read_anew())
        self.currency.currentIndexChanged.connect(lambda _: self._read())

    # -- the page's protocol ----------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """Choosing a file, bringing it in, saving what was refused."""
        return [
            Command(
                "data.choose", lambda: self.tr("Choose a file to bring in…"), self.choose, "Ctrl+O", page=self.id,
                icon="folder",
            ),
            Command(
                "data.apply", lambda: self.tr("Bring the file in…"), self.apply, "Ctrl+Return", page=self.id,
                icon="check", enabled=lambda: self.preview is not None,
            ),
            Command(
                "data.refused", lambda: self.tr("Save the refused rows…"), self.save_refused, "Ctrl+S", page=self.id,
                icon="download", enabled=self._has_refused,
            ),
            Command(
                "data.again", lambda: self.tr("Start over with another file"), self.start_over, "Ctrl+N", page=self.id,
                icon="refresh",
            ),
        ]  # fmt: skip

    def shown(self, **args: object) -> None:
        """`kind`: an ImportKind to begin with."""
        kind = args.get("kind")
        if isinstance(kind, ImportKind):
            self.kind.setCurrentIndex(self.kind.findData(kind))
        if self.path is None:
            self.drop.choose.setFocus()

    def changed(self, changes: Changes) -> None:
        """Another currency may be in use now."""
        if changes.everything or changes.settings:
            self._name_choices()

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.show_title(
            self.tr("Data"), self.tr("Customers, opening balances, orders and gift cards from a workbook or CSV file.")
        )
        self.choose_button.setText(self.tr("Choose another file…"))
        self.save_button.setText(self.tr("Save refused rows…"))
        self.apply_button.setText(self.tr("Bring in…"))
        self._kind_title.setText(self.tr("The file holds"))
        self._currency_title.setText(self.tr("Amounts without a currency are in"))
        self._name_choices()
        self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere on the page."""
        if file_in(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read it."""
        path = file_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_file(path)

    # -- choosing ---------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for a file."""
        title = self.tr("Choose a file to bring in")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", self.tr("Tables ({files})").format(files=_FILES))
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path) -> None:
        """Read what `path` would bring in."""
        self.path = path
        self._read_anew()

    def start_over(self) -> None:
        """Forget the file."""
        self.path = self.preview = self._done = None
        self.mapping.forget()
        self.banner.hide()
        self._show()
        self.drop.choose.setFocus()

    def _name_choices(self) -> None:
        kind, unit = self.kind.currentData(), self.currency.currentData()
        for box in (self.kind, self.currency):
            box.blockSignals(True)
            box.clear()
        for one in ImportKind:
            self.kind.addItem(kind_word(one), one)
        for known in self._currencies():
            self.currency.addItem(known.code, known)
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self.currency.setCurrentIndex(max(0, self.currency.findText(unit.code) if unit is not None else 0))
        self.kind.setAccessibleName(self.tr("The file holds"))
        self.currency.setAccessibleName(self.tr("Amounts without a currency are in"))
        for box in (self.kind, self.currency):
            box.blockSignals(False)

    def _currencies(self) -> list[Currency]:
        info = self.context.info
        return [one for one in dict.fromkeys((info.default_currency, *info.currencies)) if one != POINTS]

    # -- reading ----------------------------------------------------------------------------------------------

    def _read_anew(self) -> None:
        self.mapping.forget()
        self._read()

    def _read(self) -> None:
        if self.path is None:
            return
        if self._task is not None:
            self._task.cancel()
        self._done, path, ledger = None, self.path, self.context.ledger
        kind, mapping, unit = ImportKind(self.kind.currentData()), self.mapping.chosen, self.currency.currentData()
        formats = self.context.formats
        self._task = task = self.context.tasks.read(
            lambda progress: _added_up(
                preview_file(ledger, kind, path, mapping=mapping, currency=unit, progress=progress), formats
            ),
            lambda preview: self._previewed(preview, task),
            lambda failure: self._not_read(failure, task),
            self,
        )
        self.apply_button.setEnabled(False)
        self.progress.follow(task)

    def _previewed(self, preview: AnyPreview, task: object) -> None:
        if task is not self._task:
            return
        self._task, self.preview = None, preview
        self.banner.hide()
        self.tables.show_preview(preview)
        self._show()
        (self.apply_button if preview.rows else self.choose_button).setFocus()

    def _not_read(self, failure: Failure, task: object) -> None:
        if task is not self._task:
            return
        self._task = self.preview = None
        kind = ImportKind(self.kind.currentData())
        if isinstance(failure, ColumnMissing):
            self.mapping.show_mapping(kind, failure.found, self.mapping.chosen)
        elif isinstance(failure, ColumnAmbiguous):
            self.mapping.show_mapping(kind, failure.columns, self.mapping.chosen)
        columns_only = isinstance(failure, ColumnMissing | ColumnAmbiguous)
        if columns_only:
            self.tables.show_columns_only()
        self._show(columns_only=columns_only)
        self.banner.show_message(column_words(failure) or self.context.words(failure).both, "negative")

    # -- showing ----------------------------------------------------------------------------------------------

    def _has_refused(self) -> bool:
        return self.preview is not None and bool(self.preview.bad_rows)

    def _show(self, *, columns_only: bool = False) -> None:
        preview = self.preview
        self.stack.setCurrentIndex(1 if preview is not None or columns_only else 0)
        self.choose_button.setVisible(self.path is not None)
        self.save_button.setVisible(self._has_refused() and self._done is None)
        self.apply_button.setVisible(preview is not None and self._done is None)
        self.apply_button.setEnabled(preview is not None and bool(preview.rows))
        self.mapping.setEnabled(self._done is None)
        for card in self.figures:
            card.setVisible(preview is not None)
        self.file_name.setText(self.path.name if self.path is not None else "")
        for part in (self.file_name, self.file_facts):
            stand_at_start(part)
        parent = str(self.path.parent) if self.path is not None else ""
        self.file_facts.setText(parent if preview is None else file_words(preview, self.context.formats))
        if preview is not None:
            for card, one in zip(self.figures, figures_of(preview, self.context.formats), strict=True):
                card.show_figure(one.title, one.figure, one.note, one.tone)

    # -- bringing in ------------------------------------------------------------------------------------------

    def apply(self) -> None:
        """Ask whether to bring the file in."""
        if self.preview is not None and self._done is None and self.preview.rows:
            dialog = ApplyImportDialog(self.context, self.window(), self.preview)
            dialog.answered.connect(self._brought_in)
            dialog.open()

    def _brought_in(self, done: AnyDone) -> None:
        self._done = done
        self._show()
        self.banner.show_message(
            done_words(done, self.context.formats), "positive", self.tr("Another file"), self.start_over
        )

    def save_refused(self) -> None:
        """Write the refused rows where a person wants them."""
        preview = self.preview
        if preview is None or not preview.bad_rows:
            return
        proposed = str(refused_beside(preview.path))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the refused rows"), proposed, "*.xlsx")
        if chosen:
            self.write_refused(Path(chosen))

    def write_refused(self, target: Path) -> None:
        """Write the refused rows to `target`."""
        preview, language = self.preview, self.context.formats.language
        if preview is None:
            return
        self.context.tasks.read(
            lambda progress: _write(preview, target, language, progress),
            self._saved,
            owner=self,
            title=self.tr("Saving the refused rows"),
        )

    def _saved(self, path: Path) -> None:
        text = self.tr("Saved {file}. Correct the rows there and bring that file in.")
        self.context.say(text.format(file=self.context.formats.code(path.name)), "positive")


def _added_up(preview: AnyPreview, formats: Formats) -> AnyPreview:
    """On a worker: the sums of a file of many rows take longer than a key may wait; the preview keeps them."""
    figures_of(preview, formats)
    return preview


def _write(preview: AnyPreview, target: Path, language: str, progress: Progress) -> Path:
    """On a worker, as everything that writes workbooks takes a quarter of a second to load."""
    from ledger.reports.refused_rows import write_refused_rows  # noqa: PLC0415 - see above

    headers, rows = preview.columns.headers, preview.bad_rows
    return write_refused_rows(target, headers, rows, language=language, progress=progress)
