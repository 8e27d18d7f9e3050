"""Choosing one of the currencies in use to filter by, or all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from desktop_app.widgets.silent import silent

if TYPE_CHECKING:
    from desktop_app.context import AppContext


class CurrencyChoice(QComboBox):
    """A list of the currencies in use, all of them first; it keeps up with them."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        context.info_changed.connect(self.retranslate)
        self.retranslate()

    def chosen(self) -> str:
        """The code chosen; empty means all."""
        return self.currentData() or ""

    def choose(self, code: str) -> None:
        """Choose this one; all when it is not in use."""
        self.setCurrentIndex(max(0, self.findData(code)))

    def retranslate(self) -> None:
        """Offer the currencies in use, and set every text again."""
        chosen = self.chosen()
        with silent(self):
            self.clear()
            self.addItem(self.tr("All currencies"), "")
            for unit in self._context.info.currencies:
                self.addItem(unit.code, unit.code)
            self.choose(chosen)
        self.setAccessibleName(self.tr("Currency"))
