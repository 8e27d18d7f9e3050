"""Cards on paper while their codes are known: as they will look, on A4 sheets or slips; to a printer or a PDF file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop_app.printing.card_paper import CardPages
from desktop_app.printing.gift_card import card_face
from desktop_app.printing.page_by_page import PageByPage
from desktop_app.printing.paper import Paper, UnfinishedPdf
from desktop_app.widgets.buttons import button, quiet_button
from desktop_app.widgets.card_preview import CardPreview
from desktop_app.widgets.labels import Banner, label
from ledger.errors import FileNotWritable

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import IssuedCard

_WIDTH, _HEIGHT = 520, 680


class PrintCardsDialog(QDialog):
    """Shows the pages; Enter prints them, Ctrl+S writes a PDF, Page Up and Page Down turn pages, Escape closes."""

    printed = Signal()
    """Every card is on paper or in a file."""

    def __init__(self, context: AppContext, parent: QWidget | None, issued: tuple[IssuedCard, ...]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(_WIDTH, _HEIGHT)
        self._context = context
        formats, info = context.formats, context.info
        self._faces = tuple(card_face(one, formats, info.name, practice=info.practice) for one in issued)
        self._page = 0
        self._work: PageByPage | None = None
        self.preview = CardPreview()
        self.preview.setAccessibleName(self.tr("What will be printed"))
        self.paper = QComboBox()
        self.paper.addItem(self.tr("A4 sheets to cut apart"), Paper.A4)
        self.paper.addItem(self.tr("80 mm roll, a slip for each card"), Paper.ROLL)
        self.paper.setAccessibleName(self.tr("Paper"))
        if len(issued) == 1:
            self.paper.setCurrentIndex(1)
        self.banner = Banner()
        self.where = label("", "muted")
        self.before = quiet_button("chevron-left", self.tr("Page before"), lambda: self.turn(-1))
        self.after = quiet_button("chevron-right", self.tr("Next page"), lambda: self.turn(1))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.close_button = button(self.tr("Close"), self.reject)
        self.save = button(self.tr("Save as PDF…"), self._save)
        self.print = button(self.tr("Print…"), self._print, primary=True)
        self.print.setDefault(True)
        self._lay_out()
        self._connect()
        self._show_pages()
        self.print.setFocus()

    def _lay_out(self) -> None:
        title = self.tr("Print %n gift card(s)", "", len(self._faces))
        self.setWindowTitle(title)
        self.banner.show_message(
            self.tr("Whoever holds these sheets or the file can spend the cards. The codes cannot be printed later."),
            "warning",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(12)
        column.addWidget(label(title, "dialogTitle", wrap=True))
        column.addWidget(self.banner)
        top = QHBoxLayout()
        top.addWidget(self.paper)
        top.addStretch(1)
        for part in (self.before, self.where, self.after):
            top.addWidget(part)
        column.addLayout(top)
        column.addWidget(self.preview, 1)
        column.addWidget(self.bar)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for one in (self.close_button, self.save, self.print):
            buttons.addWidget(one)
        column.addLayout(buttons)
        self.bar.hide()

    def _connect(self) -> None:
        self.paper.currentIndexChanged.connect(lambda _: self._show_pages())
        for key, run in (
            (QKeySequence.StandardKey.Save, self._save),
            (QKeySequence.StandardKey.Print, self._print),
            (QKeySequence.StandardKey.MoveToNextPage, lambda: self.turn(1)),
            (QKeySequence.StandardKey.MoveToPreviousPage, lambda: self.turn(-1)),
        ):
            QShortcut(QKeySequence(key), self, run)

    @property
    def pages(self) -> CardPages:
        """The pages as chosen."""
        return CardPages(self._faces, self.paper.currentData(), right_to_left=self._context.formats.right_to_left)

    def turn(self, by: int) -> None:
        """Show a page before or after."""
        self._page += by
        self._show_pages()

    def _show_pages(self) -> None:
        pages = self.pages
        self._page = max(0, min(self._page, pages.count - 1))
        self.preview.show_page(pages, self._page)
        number = self._context.formats.number
        text = self.tr("Page {page} of {pages}").format(page=number(self._page + 1), pages=number(pages.count))
        self.where.setText(text)
        for part in (self.before, self.where, self.after):
            part.setVisible(pages.count > 1)
        self.before.setEnabled(self._page > 0)
        self.after.setEnabled(self._page < pages.count - 1)

    # -- onto paper -------------------------------------------------------------------------------------------

    def _print(self) -> None:
        if self._work is not None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.windowTitle())
        printer.setFullPage(True)
        self.pages.set_up(printer)
        asked = QPrintDialog(printer, self)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setModal(True)
        asked.accepted.connect(lambda: self.put_on(printer))
        asked.show()

    def put_on(self, printer: QPrinter) -> None:
        """Print every page."""
        self._work = work = PageByPage(self.pages, printer, self)
        work.ended.connect(lambda: self._done(self.tr("Sent to the printer.")))
        work.failed.connect(
            lambda: self._over(self.tr("The printer did not take it. Try again, or save it as PDF."), "negative")
        )
        work.stopped.connect(lambda: self._stopped_printing(printer))
        self._begin(work)

    def _stopped_printing(self, printer: QPrinter) -> None:
        printer.abort()
        self._over(self.tr("Stopped. Some pages may be printed already: destroy what you do not use."), "warning")

    def _save(self) -> None:
        if self._work is not None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        asked = QFileDialog(self, self.tr("Save as PDF"), folder, self.tr("PDF files (*.pdf)"))
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setDefaultSuffix("pdf")
        asked.fileSelected.connect(lambda name: self.write(Path(name)))
        asked.open()

    def write(self, target: Path) -> None:
        """Write every page to a file that only its owner can read."""
        try:
            file = UnfinishedPdf(target, self.windowTitle(), private=True)
        except FileNotWritable as failure:
            self._over(self._context.words(failure).both, "negative")
            return
        self._work = work = PageByPage(self.pages, file.writer, self)
        work.ended.connect(lambda: self._keep(file))
        work.failed.connect(lambda: self._dropped(file, FileNotWritable(str(target), "")))
        work.stopped.connect(lambda: self._dropped(file, None))
        self._begin(work)

    def _keep(self, file: UnfinishedPdf) -> None:
        try:
            file.keep()
        except FileNotWritable as failure:
            self._over(self._context.words(failure).both, "negative")
            return
        name = self._context.formats.isolate(file.target.name)
        self._done(self.tr("Saved as {name}.").format(name=name))

    def _dropped(self, file: UnfinishedPdf, failure: FileNotWritable | None) -> None:
        file.drop()
        if failure is None:
            self._over(self.tr("Stopped. No file was written."), "warning")
        else:
            self._over(self._context.words(failure).both, "negative")

    # -- while it is under way --------------------------------------------------------------------------------

    def _begin(self, work: PageByPage) -> None:
        self.banner.hide()
        self.bar.setRange(0, work.pages)
        self.bar.setValue(0)
        self.bar.setVisible(work.pages > 1)
        work.progressed.connect(lambda done, _: self.bar.setValue(done))
        self._let_edit(False)
        work.start()

    def _let_edit(self, editing: bool) -> None:
        for one in (self.paper, self.save, self.print):
            one.setEnabled(editing)
        self.close_button.setText(self.tr("Close") if editing else self.tr("Stop"))
        if not editing:
            self.close_button.setFocus()

    def _done(self, words: str) -> None:
        self._work = None
        self._context.say(words, "positive")
        self.printed.emit()
        self.accept()

    def _over(self, words: str, tone: str) -> None:
        self._work = None
        self.bar.hide()
        self._let_edit(True)
        self.print.setFocus()
        self.banner.show_message(words, tone)

    def reject(self) -> None:
        """Escape stops what is under way first."""
        if self._work is not None:
            self._work.stop()
        else:
            super().reject()
