"""Paid clicks from the list of products: the form, what follows its payment, and the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.dialogs.click import ClickDialog
from desktop_app.dialogs.click_settings import ClickSettingsDialog
from desktop_app.pages.after_paying import AfterPaying
from ledger.errors import ClicksOff
from ledger.use_cases.clicks import ClickSettings, click_settings
from ledger.use_cases.products import product as read_product

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.context import AppContext
    from desktop_app.dialogs.form import AnyForm
    from desktop_app.pages.page import Page
    from ledger.domain.products import Product


class Clicking(QObject):
    """Opens the forms above `page`; `open_form` shows one and reads the list again when it has answered."""

    def __init__(self, context: AppContext, page: Page, open_form: Callable[[AnyForm], None]) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._open = open_form
        self._after = AfterPaying(context, page)

    def click(self, product: Product) -> None:
        """A click on the product as it now stands; says so where clicks are switched off."""
        ledger, number = self._context.ledger, product.id
        self._context.tasks.read(
            lambda _: (read_product(ledger, number), click_settings(ledger)), self._ask, owner=self
        )  # fmt: skip

    def _ask(self, found: tuple[Product, ClickSettings]) -> None:
        product, settings = found
        if not settings.on:
            self._context.refused(ClicksOff())
            return
        form = ClickDialog(self._context, self._page.window(), product, settings)
        form.answered.connect(lambda answer: self._after.paid(answer, lambda: self.click(product)))
        self._open(form)

    def edit_settings(self) -> None:
        """Switch clicks on or off, and say what one costs and gives."""
        ledger = self._context.ledger
        self._context.tasks.read(
            lambda _: click_settings(ledger),
            lambda kept: self._open(ClickSettingsDialog(self._context, self._page.window(), kept)),
            owner=self,
        )
