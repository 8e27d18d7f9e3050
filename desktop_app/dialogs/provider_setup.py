"""Which shop of a payment provider this ledger uses, and its secret key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.dialogs.form import FormDialog, Stage
from desktop_app.dialogs.posting_choices import Choice
from desktop_app.provider_words import FOREIGN, foreign_word, kind_word, shop_words
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Chip, label
from ledger.errors import FieldRequired, ProviderFailed
from ledger.use_cases.provider import (
    USUAL_URL,
    ProviderSettings,
    ProviderStanding,
    ShopState,
    set_provider,
    try_provider,
)

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure
    from ledger.progress import Progress

_ABOUT_THE_ADDRESS = frozenset({"unreachable", "tls", "silent", "unreadable", "unknown_there"})


class ProviderSetupDialog(FormDialog[ProviderSettings, ShopState]):
    """Saved only after the shop itself has answered to the key. The key is never shown, here or anywhere."""

    keeps_key = False

    def __init__(self, context: AppContext, parent: QWidget, standing: ProviderStanding) -> None:
        super().__init__(context, parent)
        self._standing = standing
        self.set_words(self.tr("Payment provider"), self.tr("Check and save"))
        self.kind = Chip(kind_word(test=standing.test), "warning" if standing.test else "neutral")
        self.shop = _latin(QLineEdit(standing.shop))
        self.secret = _latin(QLineEdit())
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.return_url = _latin(QLineEdit(standing.return_url))
        self.return_url.setPlaceholderText("https://")
        self.foreign: Choice[str] = Choice(tuple(FOREIGN), foreign_word)
        self.foreign.choose(standing.foreign)
        self.url = _latin(QLineEdit(standing.url or USUAL_URL))
        self.try_button = button(self.tr("Try the connection"), self.try_now, icon="refresh")
        self._add_fields()

    def _add_fields(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label("YooKassa", "sectionTitle"))
        head.addWidget(self.kind)
        head.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(label(self._kind_words(), "muted", wrap=True))
        self.add_field("shop", self.tr("Shop id"), self.shop)
        self.add_field("secret", self.tr("Secret key"), self.secret, self._secret_hint())
        self.add_field(
            "return_url", self.tr("Where customers come back to (optional)"), self.return_url,
            self.tr("A page of yours. Without it customers pay by QR code only."),
        )  # fmt: skip
        self.add_field("foreign", self.tr("Money in the shop that nobody here asked for"), self.foreign)
        self.add_field("url", self.tr("Address of the provider"), self.url)
        tried = QHBoxLayout()
        tried.addWidget(self.try_button)
        tried.addStretch(1)
        self.body.addLayout(tried)

    def _kind_words(self) -> str:
        if self._standing.test:
            return self.tr("This ledger is for practice, so it takes the key of a test shop only.")
        return self.tr("This ledger holds real money, so it takes the key of a real shop only.")

    def _secret_hint(self) -> str:
        if self._standing.key_here:
            return self.tr("One is kept on this computer. Leave this empty to keep it.")
        return self.tr("Kept on this computer for you alone, never in the ledger; it is not shown again.")

    def build(self) -> ProviderSettings:
        """What was typed. Raises FieldRequired, FieldInvalid."""
        wanted = ProviderSettings(
            self.shop.text().strip(), self.secret.text().strip(), self.url.text().strip(),
            self.return_url.text().strip(), self.foreign.chosen,
        )  # fmt: skip
        kept = self._standing
        if not wanted.secret and not (kept.key_here and (kept.shop, kept.url) == (wanted.shop, wanted.url)):
            raise FieldRequired("secret")
        return wanted

    def send(self, request: ProviderSettings, progress: Progress) -> ShopState:
        """Ask the shop, then keep its key and settings."""
        del progress
        return set_provider(self.context.ledger, request)

    def done_words(self, answer: ShopState) -> str:
        """It was saved, and what the shop said."""
        return shop_words(answer, self.context.formats)

    # -- trying -----------------------------------------------------------------------------------------------

    def try_now(self) -> None:
        """Ask the shop with what is typed, and save nothing."""
        if self.stage is not Stage.EDITING or not self.try_button.isEnabled():
            return
        try:
            wanted = self.build()
        except FieldRequired as refusal:
            self.show_failure(refusal)
            return
        ledger = self.context.ledger
        self.try_button.setEnabled(False)
        self.banner.show_message(self.tr("Asking the shop…"), "info")
        self.context.tasks.read(lambda _: try_provider(ledger, wanted), self._tried, self._not_tried, self)

    def _tried(self, found: ShopState) -> None:
        self.try_button.setEnabled(True)
        if self.stage is Stage.EDITING:
            self.banner.show_message(shop_words(found, self.context.formats), "positive")

    def _not_tried(self, failure: Failure) -> None:
        self.try_button.setEnabled(True)
        if self.stage is Stage.EDITING:
            self.banner.hide()
            self.show_failure(failure)

    def show_failure(self, failure: Failure) -> None:
        """A failure of the provider stands beside what a person could correct, if that is known."""
        super().show_failure(failure)
        why = failure.why if isinstance(failure, ProviderFailed) else ""
        words = self.context.words(failure).sentence
        if why == "key_refused":
            self._blame("secret", self.tr("The provider does not take this key for this shop. Check both."))
        elif why in _ABOUT_THE_ADDRESS:
            self._blame("url", words)

    def _blame(self, name: str, words: str) -> None:
        self.banner.hide()
        field = self.fields[name]
        field.touched = True
        field.show_problem(words)
        field.take_focus()


def _latin(edit: QLineEdit) -> QLineEdit:
    """The same field, for what reads left to right in every language."""
    edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return edit
