"""What is about to be printed, as it will look; Enter prints it, Ctrl+S writes a PDF, Escape closes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from desktop_app.printing.paper import Paper, document_of, draw, write_pdf
from desktop_app.printing.receipt import receipt_slip
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Banner, label
from ledger.errors import FileNotWritable
from ledger.use_cases.receipts import ReceiptPaper, print_receipt, receipt

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.context import AppContext
    from desktop_app.printing.slip import Slip
    from desktop_app.tasks import Failure

_WIDTH, _HEIGHT = 420, 640


class PaperDialog(QDialog):
    """Shows one slip. `issue(then)` is asked for the slip that really goes on paper; the usual one is what is shown."""

    def __init__(self, context: AppContext, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.resize(_WIDTH, _HEIGHT)
        self.context = context
        self.slip: Slip | None = None
        self._title = label("", "dialogTitle")
        self.banner = Banner()
        self.page = QTextBrowser()
        self.page.setObjectName("paper")
        self.page.setAccessibleName(self.tr("What will be printed"))
        self.paper = QComboBox()
        self.paper.addItem(self.tr("80 mm roll"), Paper.ROLL)
        self.paper.addItem(self.tr("A4 sheet"), Paper.A4)
        self.paper.setAccessibleName(self.tr("Paper"))
        self.print = button(self.tr("Print…"), self._print, primary=True)
        self.print.setDefault(True)
        self.save = button(self.tr("Save as PDF…"), self._save)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self._save)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self._print)
        self._lay_out()
        for one in (self.print, self.save):
            one.setEnabled(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        column.addWidget(self._title)
        column.addWidget(self.banner)
        column.addWidget(self.page, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.paper)
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Close"), self.reject))
        buttons.addWidget(self.save)
        buttons.addWidget(self.print)
        column.addLayout(buttons)

    def show_slip(self, slip: Slip) -> None:
        """Show what will be printed."""
        self.slip = slip
        self._title.setText(slip.title)
        self.setWindowTitle(slip.title)
        document = document_of(slip, Paper.ROLL, right_to_left=self.context.formats.right_to_left)
        document.setParent(self.page)
        document.setDocumentMargin(16)
        self.page.setDocument(document)
        for one in (self.print, self.save):
            one.setEnabled(True)
        self.print.setFocus()

    def issue(self, then: Callable[[Slip], None]) -> None:
        """Give `then` the slip that goes on paper."""
        if self.slip is not None:
            then(self.slip)

    def failed(self, failure: Failure) -> None:
        """Say what went wrong; what is shown stays."""
        self.banner.show_message(self.context.words(failure).both, "negative")

    def _print(self) -> None:
        if self.slip is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.slip.title)
        asked = QPrintDialog(printer, self)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setModal(True)
        asked.accepted.connect(lambda: self.issue(lambda slip: self._on(printer, slip)))
        asked.show()

    def _on(self, printer: QPrinter, slip: Slip) -> None:
        try:
            draw(slip, printer, self.paper.currentData(), right_to_left=self.context.formats.right_to_left)
        except OSError:
            self.banner.show_message(self.tr("The printer did not take it. Try again, or save it as PDF."), "negative")
            return
        self.accept()

    def _save(self) -> None:
        if self.slip is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        asked = QFileDialog(self, self.tr("Save as PDF"), folder, self.tr("PDF files (*.pdf)"))
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setDefaultSuffix("pdf")
        asked.fileSelected.connect(lambda name: self.issue(lambda slip: self.write(slip, Path(name))))
        asked.open()

    def write(self, slip: Slip, target: Path) -> None:
        """Write the PDF and say where it lies."""
        try:
            write_pdf(slip, target, self.paper.currentData(), right_to_left=self.context.formats.right_to_left)
        except FileNotWritable as failure:
            self.failed(failure)
            return
        self.context.say(self.tr("Saved as {name}.").format(name=self.context.formats.isolate(target.name)), "positive")
        self.accept()


class SlipDialog(PaperDialog):
    """A slip that is known already: a report."""

    def __init__(self, context: AppContext, parent: QWidget | None, slip: Slip) -> None:
        super().__init__(context, parent)
        self.show_slip(slip)


class ReceiptDialog(PaperDialog):
    """A receipt by its number; each print and each PDF is counted, and a later one is marked as a copy."""

    def __init__(self, context: AppContext, parent: QWidget | None, receipt_id: int) -> None:
        super().__init__(context, parent)
        self._receipt = receipt_id
        ledger = context.ledger
        context.tasks.read(lambda _: receipt(ledger, receipt_id), self._show, self.failed, self)

    def _show(self, found: ReceiptPaper) -> None:
        self.show_slip(self._slip(found))

    def _slip(self, found: ReceiptPaper) -> Slip:
        info = self.context.info
        return receipt_slip(found, self.context.formats, info.name, practice=info.practice)

    def issue(self, then: Callable[[Slip], None]) -> None:
        """Count the print, then print what was counted."""
        ledger, receipt_id = self.context.ledger, self._receipt

        def counted(found: ReceiptPaper) -> None:
            then(self._slip(found))

        self.context.tasks.write(lambda _: print_receipt(ledger, receipt_id), counted, self.failed, self)
