"""The codes of cards just issued: shown once, printed or copied if wanted, then gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QDialog, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop_app.dialogs.gift_card_print import PrintCardsDialog
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Banner, label
from ledger.domain.words import CardStatus

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.gift_cards import IssuedCard

CLIPBOARD_SECONDS = 60
_SECOND_MS = 1000
_WIDTH, _TALLEST, _LINE = 520, 340, 34
_LETTER_SPACING = 108
_KEEP_OUT_OF_HISTORIES = "x-kde-passwordManagerHint"


class SecretClipboard:
    """Puts a text on the clipboard and takes it away again, unless somebody has copied something else since."""

    def __init__(self) -> None:
        self._text = ""

    @property
    def holds(self) -> bool:
        """Whether the text is still on the clipboard."""
        return bool(self._text) and QGuiApplication.clipboard().text() == self._text

    def put(self, text: str) -> None:
        """Copy `text`, asking clipboard histories not to keep it."""
        data = QMimeData()
        data.setText(text)
        data.setData(_KEEP_OUT_OF_HISTORIES, QByteArray(b"secret"))
        QGuiApplication.clipboard().setMimeData(data)
        self._text = text

    def clear(self) -> None:
        """Take the text away."""
        if self.holds:
            QGuiApplication.clipboard().clear()
        self._text = ""


class CodesDialog(QDialog):
    """A list of full codes that no part of the program keeps: written down, copied or printed now, or lost."""

    sell_asked = Signal(object)
    """A `GiftCard` to sell now that its code is written down."""

    def __init__(self, context: AppContext, parent: QWidget | None, issued: tuple[IssuedCard, ...]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(_WIDTH)
        self._context = context
        self._issued = issued
        self._noted = False
        self._left = 0
        self._clipboard = SecretClipboard()
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self._tick)
        self.codes = QListView()
        self.warning, self.unsure = Banner(), Banner()
        self.copied = label("", "small")
        self._lay_out()
        self.finished.connect(lambda _: self._forget())
        app = QGuiApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._forget)

    def _lay_out(self) -> None:
        title = self.tr("%n card(s) issued", "", len(self._issued))
        self.setWindowTitle(title)
        self._fill_list()
        several = len(self._issued) > 1
        warning = self.tr("Print the card or copy its code now. It is not kept: nobody can show it again.")
        if several:
            warning = self.tr("Print the cards or copy the codes now. They are not kept: nobody can show them again.")
        self.warning.show_message(warning, "warning")
        self.copy_button = button(self.tr("Copy all") if several else self.tr("Copy"), self.copy_all, icon="copy")
        self.print_button = button(self.tr("Print…"), self.print_cards, icon="printer")
        self.sell_button = button(self.tr("Sell this card…"), self._sell, icon="credit")
        one = self._issued[0].card
        self.sell_button.setVisible(not several and one.status is CardStatus.ISSUED)
        done = self.tr("I have the codes") if several else self.tr("I have the code")
        self.done_button = button(done, self.accept, primary=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        column.addWidget(label(title, "dialogTitle", wrap=True))
        column.addWidget(label(self._worth(), "muted", wrap=True))
        column.addWidget(self.warning)
        column.addWidget(self._framed(self.codes), 1)
        column.addWidget(self.unsure)
        column.addWidget(self.copied)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.print_button)
        buttons.addStretch(1)
        buttons.addWidget(self.sell_button)
        buttons.addWidget(self.done_button)
        column.addLayout(buttons)
        self.copied.hide()
        self.setMinimumWidth(max(_WIDTH, column.totalMinimumSize().width()))
        self.codes.setFocus()

    @staticmethod
    def _framed(codes: QListView) -> QFrame:
        frame = QFrame()
        frame.setObjectName("tableFrame")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(10, 8, 6, 8)
        inside.addWidget(codes)
        return frame

    def _fill_list(self) -> None:
        self.codes.setModel(QStringListModel([one.code for one in self._issued], self))
        self.codes.setAccessibleName(self.tr("Codes"))
        self.codes.setObjectName("codes")
        self.codes.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.codes.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.codes.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.codes.setUniformItemSizes(True)
        font = QFont(self.codes.font())
        font.setPointSize(font.pointSize() + (6 if len(self._issued) == 1 else 2))
        font.setBold(True)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _LETTER_SPACING)
        self.codes.setFont(font)
        self.codes.setSpacing(2)
        lines = len(self._issued)
        if lines * _LINE > _TALLEST:
            self.codes.setMinimumHeight(_TALLEST)
        else:
            self.codes.setFixedHeight(lines * _LINE + 4)

    def _worth(self) -> str:
        value = self._context.formats.money(self._issued[0].card.initial)
        if len(self._issued) == 1:
            return self.tr("Value {value}").format(value=value)
        return self.tr("Value {value} each").format(value=value)

    # -- copying ----------------------------------------------------------------------------------------------

    def copy_all(self) -> None:
        """Put every code on the clipboard for a minute."""
        self._copy([one.code for one in self._issued])

    def _copy_selected(self) -> None:
        rows = sorted(index.row() for index in self.codes.selectedIndexes()) or range(len(self._issued))
        self._copy([self._issued[row].code for row in rows])

    def _copy(self, codes: list[str]) -> None:
        if not codes:
            return
        self._clipboard.put("\n".join(codes))
        self._noted = len(codes) == len(self._issued)
        self._left = CLIPBOARD_SECONDS
        self._second.start()
        self.unsure.hide()
        self._say_left()

    def print_cards(self) -> None:
        """Show the cards as they will look on paper."""
        dialog = PrintCardsDialog(self._context, self, self._issued)
        dialog.printed.connect(self._printed)
        dialog.open()

    def _printed(self) -> None:
        self._noted = True
        self.unsure.hide()
        self.done_button.setFocus()

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0 or not self._clipboard.holds:
            self._second.stop()
            self._clipboard.clear()
        self._say_left()

    def _say_left(self) -> None:
        if self._clipboard.holds:
            text = self.tr("Copied. The clipboard is cleared in %n second(s), and when this closes.", "", self._left)
        else:
            text = self.tr("The clipboard has been cleared.")
        self.copied.setText(text)
        self.copied.show()

    def _forget(self) -> None:
        self._second.stop()
        self._clipboard.clear()

    def event(self, event: QEvent) -> bool:
        """Grow when a message needs room."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            layout = self.layout()
            needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
            if needed > self.height():
                self.resize(self.width(), needed)
        return handled

    # -- closing ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies what is selected, everything when nothing is; Ctrl+P prints."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy_selected()
        elif event.matches(QKeySequence.StandardKey.Print):
            self.print_cards()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Escape asks once more while the codes were neither copied nor printed nor said to be written down."""
        if self._noted or self.unsure.isVisibleTo(self):
            super().reject()
            return
        self.unsure.show_message(
            self.tr("The codes were neither copied nor printed. Press Escape again to close without them."), "negative"
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """The frame's close button acts like Escape."""
        if self._noted or self.unsure.isVisibleTo(self):
            self._forget()
            super().closeEvent(event)
        else:
            event.ignore()
            self.reject()

    def _sell(self) -> None:
        card = self._issued[0].card
        self.accept()
        self.sell_asked.emit(card)
