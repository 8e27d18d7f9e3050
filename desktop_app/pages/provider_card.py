"""The payment provider on the page of settings: what is set up, whether it answers, setting it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.dialogs.provider_setup import ProviderSetupDialog
from desktop_app.provider_words import shop_words, standing_facts
from desktop_app.widgets.buttons import button
from desktop_app.widgets.facts import Facts
from desktop_app.widgets.labels import Banner, Card, label
from ledger.use_cases.provider import ProviderStanding, ShopState, check_provider, provider_standing

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure


class ProviderCard(Card):
    """Facts, two buttons, and what the shop said when it was last asked."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._context = context
        self.standing: ProviderStanding | None = None
        self._said: ShopState | None = None
        self.banner = Banner()
        self.nothing = label("", "muted", wrap=True)
        self.facts = Facts()
        self.edit_button = button("", self.edit, icon="edit")
        self.try_button = button("", self.try_now, icon="refresh")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.setContentsMargins(0, 6, 0, 0)
        buttons.addWidget(self.edit_button)
        buttons.addWidget(self.try_button)
        buttons.addStretch(1)
        for part in (self.banner, self.nothing, self.facts):
            self.body.addWidget(part)
        self.body.addLayout(buttons)

    def read(self) -> None:
        """Ask what is set up."""
        ledger = self._context.ledger
        self._context.tasks.read(lambda _: provider_standing(ledger), self._read, owner=self)

    def _read(self, standing: ProviderStanding) -> None:
        self.standing = standing
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.set_title(self.tr("Online payments"))
        standing = self.standing
        known = standing is not None and bool(standing.provider)
        self.nothing.setText(
            self.tr("No payment provider is set up. With one, customers pay orders and top-ups online.")
        )
        self.nothing.setVisible(standing is not None and not known)
        self.facts.setVisible(known)
        self.edit_button.setText(self.tr("Change…") if known else self.tr("Set up…"))
        self.edit_button.setEnabled(standing is not None)
        self.try_button.setText(self.tr("Try the connection"))
        self.try_button.setVisible(known)
        if standing is None:
            return
        self.facts.show_facts(standing_facts(standing, self._context.formats))
        self.try_button.setEnabled(standing.key_here)
        self._show_banner(standing)

    def _show_banner(self, standing: ProviderStanding) -> None:
        if standing.stopped_since is not None:
            text = self.tr("The key is refused since {moment}; this computer asks no more until a try succeeds.")
            moment = self._context.formats.moment(standing.stopped_since)
            self.banner.show_message(text.format(moment=moment), "negative")
        elif standing.provider and not standing.key_here:
            self.banner.show_message(self.tr("This computer does not have the key, so it cannot ask."), "warning")
        elif self._said is not None:
            self.banner.show_message(shop_words(self._said, self._context.formats), "positive")
        else:
            self.banner.hide()

    # -- what can be done -------------------------------------------------------------------------------------

    def edit(self) -> None:
        """Name the shop and its key."""
        if self.standing is not None:
            dialog = ProviderSetupDialog(self._context, self.window(), self.standing)
            dialog.answered.connect(self._answered)
            dialog.open()

    def try_now(self) -> None:
        """Ask the shop, in the background."""
        ledger = self._context.ledger
        self.try_button.setEnabled(False)
        self.banner.show_message(self.tr("Asking the shop…"), "info")
        self._context.tasks.read(lambda _: check_provider(ledger), self._answered, self._not_answered, self)

    def _answered(self, found: ShopState) -> None:
        self._said = found
        self.read()

    def _not_answered(self, failure: Failure) -> None:
        self._said = None
        self.try_button.setEnabled(True)
        self.banner.show_message(self._context.words(failure).both, "negative")
