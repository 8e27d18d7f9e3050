"""Products: what is sold by name and price; adding, editing, stock, and which pieces are sold."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from desktop_app import words
from desktop_app.commands import Command
from desktop_app.dialogs.product_form import AddProductDialog, EditProductDialog, RestockDialog
from desktop_app.marking import translate
from desktop_app.models.columns import Align, Column
from desktop_app.models.paged_table import PagedTableModel
from desktop_app.pages.clicking import Clicking
from desktop_app.pages.page import Page
from desktop_app.widgets.buttons import button, name_button, quiet_button
from desktop_app.widgets.choice import MultiChoice
from desktop_app.widgets.search_box import SearchBox
from desktop_app.widgets.table import TableView
from ledger.domain.products import Product, ProductFilter, ProductKind
from ledger.use_cases.products import find_products, product_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.context import AppContext
    from desktop_app.dialogs.form import AnyForm
    from ledger.changes import Changes


def state_words(product: Product) -> tuple[str, str]:
    """Whether it can be sold, in words and tone."""
    if product.is_sold:
        return translate("Products", "Sold"), "info"
    if not product.active:
        return translate("Products", "Switched off"), "neutral"
    if product.stock == 0:
        return translate("Products", "Out of stock"), "warning"
    return translate("Products", "For sale"), "positive"


def product_columns(context: AppContext) -> list[Column[Product]]:
    """All columns of the list of products."""
    formats = context.formats
    return [
        Column("sku", lambda: translate("Products", "SKU"), lambda row: row.sku, formats.code, width=118),
        Column("name", lambda: translate("Products", "Name"), lambda row: row.name, width=160, stretch=True,
               tooltip=lambda row: row.name),
        Column("category", lambda: translate("Products", "Category"), lambda row: row.category, width=110),
        Column("brand", lambda: translate("Products", "Brand"), lambda row: row.brand, width=120, hidden=True),
        Column("partner", lambda: translate("Products", "Partner"), lambda row: row.partner_name, width=110),
        Column("price", lambda: translate("Products", "Price"), lambda row: row.price, formats.money, Align.END,
               width=115),
        Column("floor", lambda: translate("Products", "Lowest price"), lambda row: row.floor or None, formats.money,
               Align.END, width=120, hidden=True),
        Column("stock", lambda: translate("Products", "Stock"), lambda row: row.stock,
               lambda count: formats.number(count) if count is not None else "", Align.END, width=74),
        Column("kind", lambda: translate("Products", "Kind"), lambda row: row.kind, words.word, width=105),
        Column("state", lambda: translate("Products", "Status"), lambda row: state_words(row)[0], width=130,
               tone=lambda row: state_words(row)[1], chip=True),
    ]  # fmt: skip


class ProductsPage(Page):
    """The list; Enter edits, Ctrl+N adds, a scan finds."""

    id = "products"

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.search = SearchBox()
        self.kinds = MultiChoice(tuple(ProductKind), lambda: self.tr("Kind"), words.word)
        self.all = QCheckBox()
        self._columns = quiet_button("columns", "")
        self.add_button = button("", self.add, icon="plus", primary=True)
        self.model = PagedTableModel(context.tasks, product_columns(context), lambda row: row.id, parent=self)
        self.table = TableView(context, self.id, self.model, self._empty)
        self.clicking = Clicking(context, self, self._open)
        self._filter: ProductFilter | None = None
        self._click_settings = quiet_button("settings", "", self.clicking.edit_settings)
        for made in (self._columns, self._click_settings, self.add_button):
            self.header.add_action(made)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.kinds)
        row.addWidget(self.all)
        self.column.addLayout(row)
        self.column.addWidget(self.table, 1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.search.searched.connect(lambda _: self._apply())
        self.search.entered.connect(self._scanned)
        self.kinds.changed.connect(self._apply)
        self.all.toggled.connect(lambda _: self._apply())
        self._columns.clicked.connect(lambda _: self.table.choose_columns())
        self.table.opened.connect(self.edit)
        self.table.set_menu(self._menu)

    def commands(self) -> Sequence[Command]:
        """Adding, editing, stock, paid clicks."""
        return [
            Command("products.add", lambda: self.tr("Add a product…"), self.add, "Ctrl+N", page=self.id, icon="plus"),
            Command("products.edit", lambda: self.tr("Edit the product…"), self._edit_current, "Ctrl+E",
                    page=self.id, enabled=lambda: self.table.current_row() is not None, icon="edit"),
            Command("products.restock", lambda: self.tr("Change the stock…"), self._restock_current, "Ctrl+B",
                    page=self.id, enabled=self._may_restock, icon="box"),
            Command("products.click", lambda: self.tr("Paid click…"), self._click_current, "Ctrl+L", page=self.id,
                    enabled=lambda: self.table.current_row() is not None, icon="points"),
            Command("products.click_settings", lambda: self.tr("Paid clicks: settings…"), self.clicking.edit_settings,
                    page=self.id, icon="settings"),
            Command("products.columns", lambda: self.tr("Choose columns…"), self.table.choose_columns, page=self.id,
                    icon="columns"),
        ]  # fmt: skip

    def shown(self, **args: object) -> None:
        """`text`: what to search for."""
        text = args.get("text")
        if isinstance(text, str):
            self.search.setText(text)
        if self._filter is None:
            self._apply()
        else:
            self.model.reload()
        self.search.setFocus()

    def changed(self, changes: Changes) -> None:
        """Sales move stock."""
        if changes.everything or changes.orders:
            self.model.reload()

    def focus_search(self) -> None:
        """Type into the search."""
        self.search.setFocus()
        self.search.selectAll()

    def retranslate(self) -> None:
        """Set every text again."""
        self.header.show_title(self.tr("Products"), self.tr("What tills sell by scan or by name."))
        self.search.set_names(self.tr("SKU, name, category or brand"))
        self.all.setText(self.tr("Also those switched off"))
        name_button(self._columns, self.tr("Choose columns"))
        name_button(self._click_settings, self.tr("Paid clicks: settings…"))
        name_button(self.add_button, self.tr("Add product"))
        self.kinds.retranslate()

    def _apply(self) -> None:
        wanted = ProductFilter(
            self.search.text().strip(), self.kinds.chosen(), with_inactive=self.all.isChecked()
        )  # fmt: skip
        if wanted == self._filter:
            return
        self._filter = wanted
        ledger = self.context.ledger
        self.model.show(lambda _, after: find_products(ledger, wanted, after=after))

    def _empty(self) -> tuple[str, str]:
        if self._filter == ProductFilter():
            return self.tr("No products yet"), self.tr("Add one with Ctrl+N; tills also sell at open prices without.")
        return self.tr("Nothing matches"), self.tr("No product fits this search.")

    # -- products ---------------------------------------------------------------------------------------------

    def add(self) -> None:
        """A new product, with the SKU that was scanned into the search and not found."""
        typed = self.search.text().strip()
        unknown = typed if not self.model.rows and typed else ""
        self._open(AddProductDialog(self.context, self.window(), unknown))

    def edit(self, product: Product) -> None:
        """Edit this product."""
        self._open(EditProductDialog(self.context, self.window(), product))

    def restock(self, product: Product) -> None:
        """Change this product's stock."""
        self._open(RestockDialog(self.context, self.window(), product))

    def _open(self, form: AnyForm) -> None:
        form.answered.connect(lambda _: self.model.reload())
        form.finished.connect(lambda _: self.table.setFocus())
        form.open()

    def _scanned(self, text: str) -> None:
        if text.strip():
            ledger = self.context.ledger
            self.context.tasks.read(lambda _: product_by(ledger, text), self.edit, lambda _: None, self)

    def _edit_current(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.edit(row)

    def _restock_current(self) -> None:
        row = self.table.current_row()
        if row is not None and self._may_restock():
            self.restock(row)

    def _click_current(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.clicking.click(row)

    def _may_restock(self) -> bool:
        row = self.table.current_row()
        return row is not None and row.kind is ProductKind.COUNTED

    def _menu(self, rows: Sequence[Product]) -> Sequence[Command]:
        if len(rows) != 1:
            return ()
        row = rows[0]
        return [
            Command("edit", lambda: self.tr("Edit the product…"), partial(self.edit, row)),
            Command("restock", lambda: self.tr("Change the stock…"), partial(self.restock, row),
                    enabled=lambda: row.kind is ProductKind.COUNTED),
            Command("click", lambda: self.tr("Paid click…"), partial(self.clicking.click, row)),
        ]  # fmt: skip
