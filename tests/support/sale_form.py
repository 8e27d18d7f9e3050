"""The form of a sale on the screen, its bill, and what is typed or scanned into its product field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop_app.dialogs.sale import SaleDialog
from desktop_app.formats import plain
from ledger.money import Money
from tests.support.till import SAR, keys, opened, press, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext


MUG = Money(1_500, SAR)


def a_sale(shop: AppContext, qtbot: QtBot, **given: object) -> SaleDialog:
    form = SaleDialog(shop, None, **given)  # type: ignore[arg-type]
    opened(form, shop, qtbot)
    return form


def bill(form: SaleDialog) -> list[str]:
    return [plain(text) for text in form.bill.texts]


def entered(shop: AppContext, qtbot: QtBot, text: str) -> None:
    """Type into the product field and press Enter, as a scanner does."""
    press(Qt.Key.Key_F3)
    keys(text)
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
