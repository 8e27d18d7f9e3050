"""Setting a payment provider up: the shop itself answers first, and its key is shown to nobody."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from desktop_app.dialogs.provider_setup import ProviderSetupDialog
from desktop_app.formats import plain
from desktop_app.pages.payments import PaymentsPage
from desktop_app.pages.provider_card import ProviderCard
from desktop_app.pages.settings import SettingsPage
from ledger.use_cases import provider
from ledger.use_cases.provider import ProviderSettings, provider_standing
from tests.support.fake_yookassa import Fake
from tests.support.fake_yookassa_store import SECRET, SHOP
from tests.support.live_provider import fake
from tests.support.quiet import wait_until_quiet
from tests.support.window import delete_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext

__all__ = ["fake"]

REFUSED = "The provider does not take this key for this shop. Check both."


@pytest.fixture
def page(shop: AppContext, qtbot: QtBot) -> Iterator[SettingsPage]:
    made = SettingsPage(shop)
    made.resize(1000, 900)
    made.show()
    made.shown(provider=True)
    wait_until_quiet(qtbot, shop.tasks)
    yield made
    delete_now(made)


def form_of(page: SettingsPage) -> ProviderSetupDialog:
    page.provider.edit_button.click()
    form = page.findChild(ProviderSetupDialog)
    assert form is not None
    return form


def filled(page: SettingsPage, fake: Fake, secret: str = SECRET) -> ProviderSetupDialog:
    form = form_of(page)
    form.shop.setText(SHOP)
    form.secret.setText(secret)
    form.url.setText(fake.url)
    return form


def rest(page: SettingsPage, qtbot: QtBot) -> None:
    wait_until_quiet(qtbot, page.context.tasks)
    QApplication.processEvents()
    wait_until_quiet(qtbot, page.context.tasks)


def facts(card: ProviderCard) -> dict[str, str]:
    return {title: plain(text) for title, text in card.facts.facts}


def test_a_shop_is_set_up_once_it_answered(
    page: SettingsPage, fake: Fake, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    card = page.provider
    assert card.edit_button.text() == "Set up…"
    assert card.try_button.isHidden()
    assert "No payment provider is set up" in card.nothing.text()
    form = filled(page, fake)
    assert form.secret.echoMode() is QLineEdit.EchoMode.Password
    assert form.kind.text() == "Real money"
    form.submit()
    rest(page, qtbot)
    standing = provider_standing(page.context.ledger)
    assert (standing.provider, standing.shop, standing.url, standing.key_here) == ("yookassa", SHOP, fake.url, True)
    assert facts(card)["Shop id"] == SHOP
    assert facts(card)["Secret key on this computer"] == "Kept here, shown to nobody"
    assert plain(card.banner.text) == (
        f"Shop {SHOP} answers. Real money; takes: bank card, QR code; it makes receipts."
    )
    assert card.edit_button.text() == "Change…"
    shown = [one.text() for one in page.window().findChildren(QLabel)]
    assert SECRET not in "".join(shown) + caplog.text


def test_the_key_is_not_shown_again_and_may_stay(page: SettingsPage, fake: Fake, qtbot: QtBot) -> None:
    filled(page, fake).submit()
    rest(page, qtbot)
    form = form_of(page)
    assert (form.shop.text(), form.secret.text()) == (SHOP, "")
    form.return_url.setText("https://shop.example.test/thanks")
    form.submit()
    rest(page, qtbot)
    assert facts(page.provider)["Customers come back to"] == "https://shop.example.test/thanks"
    form = form_of(page)
    form.url.setText("https://elsewhere.example.test/v3")
    asked = len(fake.requests)
    form.submit()
    assert form.fields["secret"].problem == "Please fill in: secret key."
    assert len(fake.requests) == asked
    form.reject()


def test_trying_says_what_the_shop_answers_and_saves_nothing(page: SettingsPage, fake: Fake, qtbot: QtBot) -> None:
    form = filled(page, fake)
    form.try_button.click()
    assert not form.try_button.isEnabled()
    rest(page, qtbot)
    assert f"Shop {SHOP} answers" in plain(form.banner.text)
    assert form.try_button.isEnabled()
    assert provider_standing(page.context.ledger).provider == ""
    form.secret.setText("wrong")
    form.try_button.click()
    rest(page, qtbot)
    assert form.fields["secret"].problem == REFUSED
    assert form.banner.isHidden()
    form.reject()


@pytest.mark.parametrize(
    ("field", "value", "where", "what"),
    [
        ("shop", " ", "shop", "Please fill in: shop."),
        ("shop", "999", "secret", REFUSED),
        ("secret", "", "secret", "Please fill in: secret key."),
        ("secret", "wrong", "secret", REFUSED),
        ("return_url", "http://x", "return_url", "“http://x” cannot be used as: page that customers come back to."),
        ("url", "http://pay.example.test/v3", "url", "“http://pay.example.test/v3” cannot be used as: address."),
        ("url", "http://127.0.0.1:9/v3", "url", "Reason: it cannot be reached"),
    ],
)
def test_what_is_refused_stands_beside_its_field(
    page: SettingsPage, fake: Fake, qtbot: QtBot, field: str, value: str, where: str, what: str
) -> None:
    form = filled(page, fake)
    getattr(form, field).setText(value)
    form.submit()
    rest(page, qtbot)
    problems = {name: plain(one.problem).strip() for name, one in form.fields.items() if one.problem}
    assert problems == {where: what}
    assert provider_standing(page.context.ledger).provider == ""
    assert form.banner.isHidden()
    form.reject()


def test_a_test_shop_is_refused_where_money_is_real(page: SettingsPage, fake: Fake, qtbot: QtBot) -> None:
    fake.store.test = True
    form = filled(page, fake)
    form.submit()
    rest(page, qtbot)
    assert "Practice ledgers take test shops only" in form.fields["shop"].problem
    form.reject()


def test_a_key_that_is_refused_later_is_seen_and_tried_again(page: SettingsPage, fake: Fake, qtbot: QtBot) -> None:
    ledger, card = page.context.ledger, page.provider
    provider.set_provider(ledger, ProviderSettings(SHOP, SECRET, fake.url))
    fake.control("rotate", {"secret": "another"})
    provider.sweep(ledger)
    card.read()
    rest(page, qtbot)
    assert "The key is refused since" in plain(card.banner.text)
    card.try_button.click()
    rest(page, qtbot)
    assert "it refuses the key" in card.banner.text
    fake.control("rotate", {"secret": SECRET})
    card.try_button.click()
    rest(page, qtbot)
    assert f"Shop {SHOP} answers" in plain(card.banner.text)
    assert provider_standing(ledger).stopped_since is None


def test_a_computer_without_the_key_says_so(page: SettingsPage, fake: Fake, qtbot: QtBot) -> None:
    ledger = page.context.ledger
    provider.set_provider(ledger, ProviderSettings(SHOP, SECRET, fake.url))
    page.provider._read(replace(provider_standing(ledger), key_here=False))
    assert "does not have the key" in page.provider.banner.text
    assert not page.provider.try_button.isEnabled()
    rest(page, qtbot)


def test_payments_lead_to_the_set_up(page: SettingsPage, shop: AppContext, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, dict[str, object]]] = []
    monkeypatch.setattr(shop, "navigate", lambda where, **args: asked.append((where, args)))
    payments = PaymentsPage(shop)
    (command,) = [one for one in payments.commands() if one.id == "payments.provider"]
    command.run()
    assert asked == [("settings", {"provider": True})]
    assert page.provider.edit_button.focusPolicy() & Qt.FocusPolicy.TabFocus
    delete_now(payments)
