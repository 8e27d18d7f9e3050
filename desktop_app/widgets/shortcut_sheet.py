"""Every key that works here, on one sheet (F1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Chip, label

if TYPE_CHECKING:
    from desktop_app.commands import CommandRegistry

_WIDTH, _HEIGHT = 460, 520


class ShortcutSheet(QDialog):
    """Lists commands with keys: those of the page in front, then those that work everywhere."""

    def __init__(self, registry: CommandRegistry, page: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        sheet = QWidget()
        sheet.setObjectName("scrolled")
        grid = QGridLayout(sheet)
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(9)
        with_keys = [command for command in registry.on(page) if command.keys]
        groups = (
            (self.tr("On this page"), [command for command in with_keys if command.page]),
            (self.tr("Everywhere"), [command for command in with_keys if not command.page]),
        )
        for title, commands in groups:
            if commands:
                grid.addWidget(label(title, "sectionTitle"), grid.rowCount(), 0, 1, 2)
            for command in commands:
                row = grid.rowCount()
                grid.addWidget(label(command.title()), row, 0)
                grid.addWidget(Chip(command.keys_shown), row, 1, Qt.AlignmentFlag.AlignTrailing)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(self.windowTitle(), "dialogTitle"))
        column.addWidget(area, 1)
        column.addWidget(button(self.tr("Close"), self.accept), 0, Qt.AlignmentFlag.AlignTrailing)
        self.resize(_WIDTH, _HEIGHT)
