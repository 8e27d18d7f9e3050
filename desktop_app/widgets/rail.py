"""The rail: which pages there are, which is in front, whose ledger this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop_app.assets import pixmap, set_icon
from desktop_app.widgets.buttons import quiet_button
from desktop_app.widgets.labels import label

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.pages.page import PageEntry

_WIDTH = 216
_ICON = 20


class Rail(QFrame):
    """One button per page at the leading edge of the window."""

    chosen = Signal(str)
    commands_asked = Signal()
    keys_asked = Signal()

    def __init__(self, entries: tuple[PageEntry, ...], context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(_WIDTH)
        self._context = context
        self._entries = [entry for entry in entries if entry.in_rail]
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 18, 12, 12)
        self._column.setSpacing(4)
        self._add_name()
        for entry in self._entries:
            self._add_button(entry)
        self._column.addStretch(1)
        self._add_foot()
        self.retranslate()
        self.set_open(is_open=False)
        context.opened.connect(self.retranslate)
        context.info_changed.connect(self.retranslate)

    def _add_name(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 14)
        row.setSpacing(10)
        logo = QLabel()
        logo.setPixmap(pixmap("logo", "accent", 28, self.devicePixelRatioF()))
        self._product = label("Wallet Desk", "product")
        self._ledger = label("", "ledgerName")
        self._ledger.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._product)
        words.addWidget(self._ledger)
        row.addWidget(logo, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._column.addLayout(row)

    def _add_button(self, entry: PageEntry) -> None:
        made = QToolButton()
        made.setObjectName("railButton")
        made.setCheckable(True)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setIconSize(QSize(_ICON, _ICON))
        made.clicked.connect(lambda *_: self.chosen.emit(entry.id))
        self._group.addButton(made)
        self._buttons[entry.id] = made
        self._column.addWidget(made)

    def _add_foot(self) -> None:
        row = QHBoxLayout()
        self._staff = label("", "staffName")
        self._staff.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._find = quiet_button("search", "", self.commands_asked.emit)
        self._keys = quiet_button("keyboard", "", self.keys_asked.emit)
        row.addWidget(self._staff, 1)
        row.addWidget(self._find)
        row.addWidget(self._keys)
        self._column.addLayout(row)

    def set_open(self, *, is_open: bool) -> None:
        """Pages can be chosen only while a ledger is open."""
        for made in self._buttons.values():
            made.setEnabled(is_open)

    def show_current(self, page: str) -> None:
        """Mark the page in front; a page outside the rail leaves the mark where it is."""
        made = self._buttons.get(page)
        if made is not None:
            made.setChecked(True)
        self._draw_icons()

    def retranslate(self) -> None:
        """Set every text again."""
        for entry in self._entries:
            self._buttons[entry.id].setText("  " + entry.title().replace("&", "&&"))
            self._buttons[entry.id].setAccessibleName(entry.title())
        self._find.setToolTip(self.tr("Commands (Ctrl+K)"))
        self._find.setAccessibleName(self.tr("Commands"))
        self._keys.setToolTip(self.tr("Keyboard shortcuts (F1)"))
        self._keys.setAccessibleName(self.tr("Keyboard shortcuts"))
        if self._context.is_open:
            info = self._context.info
            self._ledger.setText(info.name)
            self._ledger.setToolTip(info.location)
            self._staff.setText(info.staff.name)
        self._draw_icons()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _draw_icons(self) -> None:
        for entry in self._entries:
            made = self._buttons[entry.id]
            set_icon(made, entry.icon, "accent_text" if made.isChecked() else "text_muted", _ICON)
