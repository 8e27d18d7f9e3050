"""Rows that arrive page by page while a person scrolls; one model for every table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop_app import theme
from desktop_app.models.columns import Align
from ledger.paging import Key, Page

if TYPE_CHECKING:
    from desktop_app.models.columns import Column
    from desktop_app.tasks import Failure, Task, TaskRunner

ROW_ROLE = Qt.ItemDataRole.UserRole.value
CHIP_ROLE = ROW_ROLE + 1
_DISPLAY = Qt.ItemDataRole.DisplayRole.value
_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole.value
_TOOLTIP = Qt.ItemDataRole.ToolTipRole.value
_FOREGROUND = Qt.ItemDataRole.ForegroundRole.value
ANSWERED = frozenset({_DISPLAY, _ALIGNMENT, _TOOLTIP, _FOREGROUND, ROW_ROLE, CHIP_ROLE})
"""Qt asks every cell for a dozen roles whenever it is drawn: what is not answered must be cheap."""
_TITLED = frozenset({_DISPLAY, _ALIGNMENT})
_ALIGNMENTS = {
    Align.START: int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter),
    Align.END: int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter),
}

Row = TypeVar("Row")
AnyIndex = QModelIndex | QPersistentModelIndex


class State(Enum):
    """What a table has to show. `LOADING` is the first page under way; later ones come while `READY`."""

    LOADING = "loading"
    READY = "ready"
    EMPTY = "empty"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Order:
    """What rows are sorted by: a column's `sort_key`, "" for the use case's own order."""

    by: str = ""
    descending: bool = False


Fetch = Callable[[Order, Key | None], Page[Row]]
"""Asks a use case for the rows after a key; runs on a reader thread."""


class PagedTableModel(QAbstractTableModel, Generic[Row]):
    """A table over pages fetched by key in the background.

    Each `reload` begins a new generation; pages of an older one are dropped when they arrive. Rows shown before stay
    until the first new page is there.
    """

    state_changed = Signal()
    loaded = Signal()
    """The first page of a generation has arrived."""

    def __init__(
        self,
        tasks: TaskRunner,
        columns: list[Column[Row]],
        identity: Callable[[Row], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        self.identity = identity
        self.state = State.LOADING
        self.failure: Failure | None = None
        self.order = Order()
        self._tasks = tasks
        self._fetch: Fetch[Row] | None = None
        self._rows: list[Row] = []
        self._next_key: Key | None = None
        self._generation = 0
        self._task: Task[Page[Row]] | None = None

    # -- asking -----------------------------------------------------------------------------------------------

    def show(self, fetch: Fetch[Row]) -> None:
        """Show the rows that `fetch` brings, from the first page."""
        self._fetch = fetch
        self.reload()

    def reload(self) -> None:
        """Ask again from the first page, for instance because something changed."""
        if self._fetch is None:
            return
        self._generation += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if not self._rows:
            self._enter(State.LOADING)
        self._ask(None)

    def clear(self) -> None:
        """Show nothing until `show` is called again."""
        self._generation += 1
        self._fetch = None
        self.beginResetModel()
        self._rows, self._next_key = [], None
        self.endResetModel()
        self._enter(State.EMPTY)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column that the use case can order by."""
        if not 0 <= column < len(self.columns) or not self.columns[column].sort_key:
            return
        wanted = Order(self.columns[column].sort_key, order is Qt.SortOrder.DescendingOrder)
        if wanted != self.order:
            self.order = wanted
            self.reload()

    def _ask(self, after: Key | None) -> None:
        fetch, order, generation = self._fetch, self.order, self._generation
        if fetch is None:
            return

        def work(_: object) -> Page[Row]:
            return fetch(order, after)

        def done(page: Page[Row]) -> None:
            if generation == self._generation:
                self._arrive(page, first=after is None)

        def failed(failure: Failure) -> None:
            if generation == self._generation:
                self._fail(failure)

        self._task = self._tasks.read(work, done, failed, self)

    def _arrive(self, page: Page[Row], *, first: bool) -> None:
        self._task = None
        self._next_key = page.next_key
        self.failure = None
        if first:
            self.beginResetModel()
            self._rows = list(page.rows)
            self.endResetModel()
        elif page.rows:
            at = len(self._rows)
            self.beginInsertRows(QModelIndex(), at, at + len(page.rows) - 1)
            self._rows.extend(page.rows)
            self.endInsertRows()
        self._enter(State.READY if self._rows else State.EMPTY)
        if first:
            self.loaded.emit()

    def _fail(self, failure: Failure) -> None:
        self._task = None
        self.failure = failure
        self._enter(State.FAILED)

    def _enter(self, state: State) -> None:
        self.state = state
        self.state_changed.emit()

    # -- answering --------------------------------------------------------------------------------------------

    @property
    def rows(self) -> list[Row]:
        """The rows fetched so far."""
        return list(self._rows)

    @property
    def whole(self) -> bool:
        """Whether the last row has been fetched."""
        return self._next_key is None

    def row_at(self, row: int) -> Row:
        """The row shown in line `row`."""
        return self._rows[row]

    def line_of(self, identity: object) -> int | None:
        """The line of the row with this identity, if it has been fetched."""
        return next((at for at, row in enumerate(self._rows) if self.identity(row) == identity), None)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """The rows fetched; none below a row."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """All columns; none below a row."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Whether there are more rows and none are under way."""
        return not parent.isValid() and self._next_key is not None and self._task is None

    def fetchMore(self, parent: AnyIndex) -> None:
        """Ask for the next page."""
        if self.canFetchMore(parent):
            self._ask(self._next_key)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's variant
        """Text, alignment, colour, tooltip, chip tone or the row itself."""
        at = index.row()
        if role not in ANSWERED or not 0 <= at < len(self._rows):
            return None
        return cell(self._rows[at], self.columns[index.column()], role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | None:
        """Column titles in the language of the moment."""
        return header_cell(self.columns, section, orientation, role)

    def retranslate(self) -> None:
        """Titles and texts changed their language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def header_cell(
    columns: Sequence[Column[Any]], section: int, orientation: Qt.Orientation, role: int
) -> str | int | None:
    """What a column's header answers for a role."""
    if role not in _TITLED or orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(columns):
        return None
    return columns[section].title() if role == _DISPLAY else _ALIGNMENTS[columns[section].align]


def cell(row: Any, column: Column[Any], role: int) -> Any:  # noqa: ANN401, PLR0911 - Qt's variant, one line per role
    """What one cell answers for a role."""
    if role == _DISPLAY:
        return column.text(row)
    if role == _ALIGNMENT:
        return _ALIGNMENTS[column.align]
    if role == _TOOLTIP:
        return column.tooltip(row) if column.tooltip else None
    if role == ROW_ROLE:
        return row
    if column.tone is None:
        return None
    if role == CHIP_ROLE and column.chip:
        return column.tone(row)
    if role == _FOREGROUND and not column.chip and (tone := column.tone(row)):
        return theme.qcolour(tone)
    return None
