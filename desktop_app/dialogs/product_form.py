"""Adding a product, editing one, and moving its stock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog
from desktop_app.dialogs.posting_choices import Choice
from desktop_app.widgets.boxes import number_box
from desktop_app.widgets.labels import label
from desktop_app.widgets.money_field import MoneyField
from desktop_app.words import word
from ledger.domain.products import MOST_STOCK, Product, ProductFields, ProductKind
from ledger.errors import FieldInvalid
from ledger.use_cases.partners import find_partners
from ledger.use_cases.points import categories
from ledger.use_cases.products import add_product, brands, edit_product, restock

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from ledger.domain.partners import Partner
    from ledger.paging import Page
    from ledger.progress import Progress
    from ledger.use_cases.opening import Ledger

_LONGEST_NOTE = 300
_Known = tuple[tuple[str, ...], tuple[str, ...], "Page[Partner]"]


class ProductForm(FormDialog[ProductFields, Product]):
    """The fields of a product."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget | None, known: Product | None = None) -> None:
        super().__init__(context, parent)
        unit = known.price.currency if known is not None else context.info.default_currency
        self.sku, self.name = QLineEdit(), QLineEdit()
        self.kind = Choice(tuple(ProductKind), word)
        self.price, self.floor = MoneyField(unit, context.formats), MoneyField(unit, context.formats)
        self.stock = number_box(0, MOST_STOCK)
        self.category, self.brand, self.partner = QComboBox(), QComboBox(), QComboBox()
        self.active = QCheckBox(self.tr("For sale"))
        self.active.setChecked(True)
        self._partner_wanted = known.partner_id if known is not None else None
        self._add_fields()
        self.kind.currentIndexChanged.connect(self._kind_chosen)
        self._kind_chosen()
        ledger = context.ledger
        context.tasks.read(lambda _: _known(ledger), self._show_known, owner=self)

    def _add_fields(self) -> None:
        for box in (self.category, self.brand):
            box.setEditable(True)
        self.partner.addItem(self.tr("Our own"), None)
        self.add_field("sku", self.tr("SKU or barcode"), self.sku)
        self.add_field("name", self.tr("Name"), self.name)
        self.add_pair(("kind", self.tr("Kind"), self.kind), ("stock", self.tr("Pieces in stock"), self.stock))
        self.add_pair(("price", self.tr("Price"), self.price), ("floor", self.tr("Lowest price (clicks)"), self.floor))
        self.add_pair(
            ("category", self.tr("Category (optional)"), self.category),
            ("brand", self.tr("Brand (optional)"), self.brand),
        )
        self.add_field("partner", self.tr("Partner"), self.partner)
        self.add_field("active", "", self.active)

    def _kind_chosen(self) -> None:
        self.stock.setEnabled(self.kind.chosen is ProductKind.COUNTED and self.kind.isEnabled())

    def _show_known(self, found: _Known) -> None:
        for box, texts in ((self.category, found[0]), (self.brand, found[1])):
            typed = box.currentText()
            box.addItems(list(texts))
            box.setCurrentText(typed)
        for partner in found[2].rows:
            self.partner.addItem(partner.name, partner.id)
        self.partner.setCurrentIndex(max(0, self.partner.findData(self._partner_wanted)))

    def build(self) -> ProductFields:
        """What was typed. Raises FieldRequired, FieldInvalid and the refusals of an amount."""
        counted = self.kind.chosen is ProductKind.COUNTED
        price = self.price.signed_money()
        floor = self.floor.signed_money() if self.floor.text().strip() else None
        if price.minor < 0:
            raise FieldInvalid("price", self.price.text())
        return ProductFields(
            self.sku.text(), self.name.text(), price, self.kind.chosen, self.stock.value() if counted else None,
            self.category.currentText(), self.brand.currentText(), self._chosen_partner(), floor,
            self.active.isChecked(),
        )  # fmt: skip

    def _chosen_partner(self) -> int | None:
        chosen: int | None = self.partner.currentData()
        return self._partner_wanted if self.partner.count() == 1 else chosen


class AddProductDialog(ProductForm):
    """A new product."""

    def __init__(self, context: AppContext, parent: QWidget | None, sku: str = "") -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Add a product"), self.tr("Add product"))
        self.sku.setText(sku)
        if sku:
            self.name.setFocus()

    def send(self, request: ProductFields, progress: Progress) -> Product:
        """Add it, once however often it is sent."""
        del progress
        return add_product(self.context.ledger, self.key, request)

    def done_words(self, answer: Product) -> str:
        """Which one."""
        return self.tr("{name} was added.").format(name=answer.name)


class EditProductDialog(ProductForm):
    """What can be changed of a product: not its kind, and its stock only by restocking."""

    def __init__(self, context: AppContext, parent: QWidget | None, product: Product) -> None:
        super().__init__(context, parent, product)
        self.set_words(self.tr("Edit {name}").format(name=product.name), self.tr("Save"))
        self._product = product
        self.sku.setText(product.sku)
        self.name.setText(product.name)
        self.kind.choose(product.kind)
        self.kind.setEnabled(False)
        self.price.set_money(product.price)
        if product.floor:
            self.floor.set_money(product.floor)
        self.stock.setValue(product.stock or 0)
        self.category.setCurrentText(product.category)
        self.brand.setCurrentText(product.brand)
        self.active.setChecked(product.active)
        self._kind_chosen()

    def send(self, request: ProductFields, progress: Progress) -> Product:
        """Save it. Refused when somebody saved it meanwhile."""
        del progress
        return edit_product(self.context.ledger, self._product.id, self._product.version, request)

    def done_words(self, answer: Product) -> str:
        """Which one."""
        return self.tr("{name} was saved.").format(name=answer.name)


class RestockDialog(FormDialog[int, Product]):
    """Pieces that came in, or below zero went out otherwise than by a sale, and then why."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget | None, product: Product) -> None:
        super().__init__(context, parent)
        self.set_words(self.tr("Stock of {name}").format(name=product.name), self.tr("Change the stock"))
        self._product = product
        stands = self.tr("{count} in stock now").format(count=context.formats.number(product.stock or 0))
        self.body.addWidget(label(stands, "muted"))
        self.pieces = number_box(-(product.stock or 0), MOST_STOCK)
        self.note = QLineEdit()
        self.note.setMaxLength(_LONGEST_NOTE)
        self.add_field("stock", self.tr("Pieces to add (below zero: to take out)"), self.pieces)
        self.add_field("note", self.tr("Note (needed when pieces are taken out)"), self.note)
        self.fields["quantity"] = self.fields["stock"]
        self.pieces.selectAll()

    def build(self) -> int:
        """How many pieces. Raises FieldInvalid("stock")."""
        if not self.pieces.value():
            raise FieldInvalid("stock", "0")
        return self.pieces.value()

    def send(self, request: int, progress: Progress) -> Product:
        """Change it, once however often it is sent."""
        del progress
        return restock(self.context.ledger, self.key, self._product.id, request, self.note.text())

    def done_words(self, answer: Product) -> str:
        """What there is now."""
        text = self.tr("{name}: {count} in stock.")
        return text.format(name=answer.name, count=self.context.formats.number(answer.stock or 0))


def _known(ledger: Ledger) -> _Known:
    return categories(ledger), brands(ledger), find_partners(ledger)
