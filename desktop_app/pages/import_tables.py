"""The sides of an import's preview: orders, first rows, refused rows, rows to look at, and what the columns mean."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.import_mapping import MappingCard
from desktop_app.pages.import_orders_tab import ImportOrdersTab
from desktop_app.pages.import_words import warning_words
from desktop_app.widgets.later import Later, Tabs
from desktop_app.widgets.table import TableView
from ledger.domain.import_orders import OrdersPreview
from ledger.domain.tables import cell_text
from ledger.paging import Page
from ledger.reports.refusal_words import why_refused

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.models.paged_table import Fetch
    from ledger.domain.imports import BadRow, RowWarning
    from ledger.paging import Key
    from ledger.use_cases.import_files import AnyPreview

_PAGE = 200
_WIDTH = 150
Row = TypeVar("Row")


def pages_of(rows: tuple[Row, ...]) -> Fetch[Row]:
    """Rows that are all at hand, page by page."""

    def fetch(_: object, after: Key | None) -> Page[Row]:
        start = int(after[0]) if after else 0
        end = start + _PAGE
        return Page(rows[start:end], (end,) if end < len(rows) else None)

    return fetch


_ORDERS, _ROWS, _REFUSED, _DOUBTFUL, _COLUMNS = range(5)


class PreviewTables(Tabs):
    """Tabs over one preview: orders only for a file of orders, which has nothing doubtful."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._preview: AnyPreview | None = None
        self._orders = Later(lambda: ImportOrdersTab(context))
        self.refused = PagedTableModel(context.tasks, self._refused_columns(), lambda bad: bad.row.number, parent=self)
        self.warnings = PagedTableModel(context.tasks, self._warning_columns(), lambda one: one, parent=self)
        self._first = QWidget()
        self._first_box = QVBoxLayout(self._first)
        self._first_box.setContentsMargins(0, 8, 0, 0)
        self.sample: TableView[tuple[str, ...]] | None = None
        self.addTab(self._orders, "")
        self.addTab(self._first, "")
        self.addTab(Later(partial(self._page_of, "import_refused", self.refused, self._nothing_refused)), "")
        self.addTab(Later(partial(self._page_of, "import_warnings", self.warnings, self._nothing_to_check)), "")
        self.mapping = MappingCard()
        self.addTab(_scrolled(self.mapping), "")
        self.setTabVisible(_ORDERS, False)
        self.retranslate()

    @property
    def orders(self) -> ImportOrdersTab:
        """What a file of orders would bring; made for the first one."""
        return self._orders.content

    def show_preview(self, preview: AnyPreview) -> None:
        """Show this preview, the refused rows first when there are any."""
        first = _ORDERS if isinstance(preview, OrdersPreview) else _ROWS
        anew = not self.isTabVisible(first)
        self._preview = preview
        self._show_sample(preview)
        if isinstance(preview, OrdersPreview):
            self.orders.show_orders(preview, pages_of(preview.orders))
        self.refused.show(pages_of(preview.bad_rows))
        self.warnings.show(pages_of(preview.warnings))
        self.mapping.show_mapping(preview.kind, preview.columns.headers, dict(preview.mapping))
        self._enable(whole=True)
        self._name_tabs()
        if not preview.rows and preview.bad_rows:
            self.setCurrentIndex(_REFUSED)
        elif anew:
            self.setCurrentIndex(first)

    def show_columns_only(self) -> None:
        """There is no preview before the columns are told."""
        self._preview = None
        self._enable(whole=False)
        self._name_tabs()
        self.setCurrentIndex(_COLUMNS)

    def _enable(self, *, whole: bool) -> None:
        orders = isinstance(self._preview, OrdersPreview)
        self.setTabVisible(_ORDERS, orders)
        self.setTabVisible(_DOUBTFUL, whole and not orders)
        for at in (_ROWS, _REFUSED):
            self.setTabVisible(at, whole)

    def retranslate(self) -> None:
        """Set every text again."""
        if isinstance(self._preview, OrdersPreview):
            self.orders.show_totals(self._preview)
        self.mapping.retranslate()
        self._name_tabs()

    def _name_tabs(self) -> None:
        number = self._context.formats.number
        orders = self._preview if isinstance(self._preview, OrdersPreview) else None
        bad = len(self._preview.bad_rows) if self._preview else 0
        doubtful = len(self._preview.warnings) if self._preview else 0
        self.setTabText(_COLUMNS, self.tr("Columns"))
        count = len(orders.orders) if orders is not None else 0
        self.setTabText(_ORDERS, self.tr("Orders ({count})").format(count=number(count)))
        self.setTabText(_ROWS, self.tr("First rows"))
        self.setTabText(_REFUSED, self.tr("Refused ({count})").format(count=number(bad)))
        self.setTabText(_DOUBTFUL, self.tr("To look at ({count})").format(count=number(doubtful)))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _page_of(self, name: str, model: PagedTableModel[Any], empty: Any) -> QWidget:  # noqa: ANN401 - any row
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 8, 0, 0)
        box.addWidget(TableView(self._context, name, model, empty))
        return page

    def _show_sample(self, preview: AnyPreview) -> None:
        if self.sample is not None:
            self.sample.hide()
            self.sample.deleteLater()
        model = PagedTableModel(
            self._context.tasks, _sample_columns(preview.columns.headers), lambda row: row, parent=self
        )
        self.sample = TableView(self._context, "import_sample", model, lambda: (self.tr("No rows"), ""))
        model.setParent(self.sample)
        self._first_box.addWidget(self.sample)
        model.show(pages_of(preview.sample))

    def _nothing_refused(self) -> tuple[str, str]:
        return self.tr("No row is refused"), ""

    def _nothing_to_check(self) -> tuple[str, str]:
        return self.tr("Nothing doubtful was found"), ""

    def _refused_columns(self) -> list[Column[BadRow]]:
        language = self._context.formats

        def why(bad: BadRow) -> str:
            return " · ".join(why_refused(problem, language.language) for problem in bad.problems)

        def cells(bad: BadRow) -> str:
            return " | ".join(text for cell in bad.row.cells if (text := cell_text(cell)))

        return [
            Column(
                "row", lambda: QCoreApplication.translate("Import", "Row"), lambda bad: bad.row.number,
                language.number, Align.END, width=70,
            ),
            Column(
                "why", lambda: QCoreApplication.translate("Import", "Why it is refused"), why, width=420, tooltip=why,
                tone=lambda _: "negative",
            ),
            Column(
                "cells", lambda: QCoreApplication.translate("Import", "As it stands in the file"), cells, stretch=True,
                tooltip=cells,
            ),
        ]  # fmt: skip

    def _warning_columns(self) -> list[Column[RowWarning]]:
        formats = self._context.formats

        def what(warning: RowWarning) -> str:
            return warning_words(warning, formats)

        return [
            Column(
                "row", lambda: QCoreApplication.translate("Import", "Row"), lambda warning: warning.row,
                formats.number, Align.END, width=70,
            ),
            Column(
                "column", lambda: QCoreApplication.translate("Import", "Column"), lambda warning: warning.column,
                width=_WIDTH,
            ),
            Column(
                "what", lambda: QCoreApplication.translate("Import", "What to look at"), what, stretch=True,
                tooltip=what,
            ),
        ]  # fmt: skip


def _scrolled(card: MappingCard) -> QScrollArea:
    inside = QWidget()
    inside.setObjectName("scrolled")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 8, 0, 0)
    column.addWidget(card)
    column.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidget(inside)
    return scroll


def _sample_columns(headers: tuple[str, ...]) -> list[Column[tuple[str, ...]]]:
    def column(at: int, header: str) -> Column[tuple[str, ...]]:
        return Column(f"c{at}", lambda: header, lambda row: row[at] if at < len(row) else "", width=_WIDTH)

    return [column(at, header) for at, header in enumerate(headers)]
