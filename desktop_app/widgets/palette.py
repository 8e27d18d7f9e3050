"""Everything the program can do, found by typing (Ctrl+K)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop_app.assets import icon
from desktop_app.widgets.labels import label
from desktop_app.widgets.palette_delegate import KEYS_ROLE, PaletteDelegate

if TYPE_CHECKING:
    from desktop_app.commands import Command, CommandRegistry

_WIDTH, _HEIGHT, _TOP = 560, 420, 90
ITSELF = "palette"
"""The id of the command that opens the palette; it does not offer itself."""
_COMMAND_ROLE = Qt.ItemDataRole.UserRole


class Palette(QDialog):
    """A field and the commands that match it; Enter runs the chosen one after the palette has closed."""

    def __init__(self, registry: CommandRegistry, page: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setObjectName("paletteWindow")
        self.setWindowTitle(self.tr("Commands"))
        self._registry = registry
        self._page = page
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What would you like to do?"))
        self.field.setAccessibleName(self.tr("Search commands"))
        self.list = QListView()
        self.list.setObjectName("palette")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self._nothing = label(self.tr("No command matches."), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing)
        self.field.textChanged.connect(self._filter)
        self.list.clicked.connect(self._run)
        self.field.installEventFilter(self)
        self.resize(_WIDTH, _HEIGHT)
        self.move(parent.mapToGlobal(QPoint((parent.width() - _WIDTH) // 2, _TOP)))
        self._filter("")

    def shown_titles(self) -> list[str]:
        """The commands listed, best first."""
        return [self._command(self._model.index(at, 0)).title() for at in range(self._model.rowCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down and Enter in the field act on the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._run(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        self._model.clear()
        for command in self._registry.matching(text, self._page):
            if command.id == ITSELF:
                continue
            item = QStandardItem(icon(command.icon or "command", "text_muted"), command.title())
            item.setData(command.keys_shown, KEYS_ROLE)
            item.setData(command, _COMMAND_ROLE)
            self._model.appendRow(item)
        found = self._model.rowCount() > 0
        self._nothing.setVisible(not found)
        if found:
            self.list.setCurrentIndex(self._model.index(0, 0))

    def _step(self, by: int) -> None:
        rows = self._model.rowCount()
        if rows:
            self.list.setCurrentIndex(self._model.index((self.list.currentIndex().row() + by) % rows, 0))

    def _run(self, index: QModelIndex) -> None:
        if index.isValid():
            command = self._command(index)
            self.accept()
            command.run()

    def _command(self, index: QModelIndex) -> Command:
        command: Command = index.data(_COMMAND_ROLE)
        return command
