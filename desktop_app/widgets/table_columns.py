"""Which columns a table shows, how wide and in which order: chosen by a person, remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView, QWidget

if TYPE_CHECKING:
    from desktop_app.models.columns import Column
    from desktop_app.settings import Settings

_SAVE_AFTER_MS = 400
_NARROWEST = 60


class RememberedColumns(QObject):
    """Ties a table's header to what the settings remember under `name`; stretching columns share what is left."""

    def __init__(self, view: QTableView, name: str, columns: list[Column[Any]], settings: Settings) -> None:
        super().__init__(view)
        self._viewport = view.viewport()
        self._header = view.horizontalHeader()
        self._name = name
        self._columns = columns
        self._settings = settings
        self._save_later = QTimer(self)
        self._save_later.setSingleShot(True)
        self._save_later.setInterval(_SAVE_AFTER_MS)
        self._save_later.timeout.connect(self._save)
        self._header.setMinimumSectionSize(_NARROWEST)
        self._header.setStretchLastSection(False)
        self._chosen: set[str] = set()
        self._fitting = False
        self._apply(settings.tables.get(name, {}))
        self.fit_titles()
        self._header.sectionResized.connect(self._resized)
        self._header.sectionMoved.connect(lambda *_: self._save_later.start())
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The stretching columns follow the table's width."""
        if event.type() is QEvent.Type.Resize:
            self._fill()
        return super().eventFilter(watched, event)

    def fit_titles(self) -> None:
        """Widen columns whose titles do not fit in the present language, unless a person chose their width."""
        self._fitting = True
        for at, column in enumerate(self._columns):
            needed = self._header.sectionSizeHint(at)
            if column.key not in self._chosen and self._header.sectionSize(at) < needed:
                self._header.resizeSection(at, needed)
        self._fitting = False
        self._fill()

    def visible(self) -> list[Column[Any]]:
        """The columns shown, in the order shown."""
        order = (self._header.logicalIndex(at) for at in range(len(self._columns)))
        return [self._columns[at] for at in order if not self._header.isSectionHidden(at)]

    def menu(self, parent: QWidget) -> QMenu:
        """One line per column to show or hide; the last visible one cannot be hidden."""
        menu = QMenu(parent)
        only = len(self.visible()) == 1
        for at, column in enumerate(self._columns):
            action = menu.addAction(column.title())
            action.setCheckable(True)
            shown = not self._header.isSectionHidden(at)
            action.setChecked(shown)
            action.setEnabled(not (only and shown))
            action.toggled.connect(lambda on, at=at: self.show_column(at, on))
        return menu

    def show_column(self, at: int, shown: bool) -> None:
        """Show or hide one column."""
        self._header.setSectionHidden(at, not shown)
        self._fill()
        self._save()

    def _apply(self, kept: dict[str, Any]) -> None:
        hidden = set(kept.get("hidden", [c.key for c in self._columns if c.hidden]))
        widths = kept.get("widths", {})
        for at, column in enumerate(self._columns):
            self._header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
            self._header.resizeSection(at, max(_NARROWEST, int(widths.get(column.key, column.width))))
            self._header.setSectionHidden(at, column.key in hidden)
        self._chosen = set(widths)
        keys = [column.key for column in self._columns]
        wanted = [key for key in kept.get("order", []) if key in keys]
        for place, key in enumerate(wanted):
            self._header.moveSection(self._header.visualIndex(keys.index(key)), place)

    def _resized(self, at: int, *_: int) -> None:
        if not self._columns[at].stretch and not self._fitting:
            self._chosen.add(self._columns[at].key)
            self._fill()
            self._save_later.start()

    def _fill(self) -> None:
        shown = [at for at in range(len(self._columns)) if not self._header.isSectionHidden(at)]
        stretching = [at for at in shown if self._columns[at].stretch]
        if not stretching:
            return
        fixed = sum(self._header.sectionSize(at) for at in shown if at not in stretching)
        share, rest = divmod(max(0, self._viewport.width() - fixed), len(stretching))
        for place, at in enumerate(stretching):
            width = share + (rest if place == 0 else 0)
            self._header.resizeSection(at, max(self._columns[at].width, width))

    def _save(self) -> None:
        order = [self._columns[self._header.logicalIndex(at)].key for at in range(len(self._columns))]
        kept = {
            "order": order,
            "hidden": [c.key for at, c in enumerate(self._columns) if self._header.isSectionHidden(at)],
            "widths": {
                c.key: self._header.sectionSize(at)
                for at, c in enumerate(self._columns)
                if c.key in self._chosen and not self._header.isSectionHidden(at)
            },
        }
        self._settings.tables = {**self._settings.tables, self._name: kept}
