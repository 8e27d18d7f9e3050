"""What the ledger says of itself, its shared settings, and checking it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app.dialogs.ledger_place import CreateLedgerDialog, OpenLedgerDialog
from desktop_app.dialogs.ledger_settings import LedgerSettingsDialog
from desktop_app.opening import Opener
from desktop_app.pages.settings import SettingsPage
from ledger.changes import Changes
from ledger.use_cases.settings import ledger_settings
from tests.support.quiet import wait_until_quiet
from tests.support.window import make_context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.use_cases.opening import Ledger


@pytest.fixture
def shop(app: QApplication, shop_ledger: Ledger, tmp_path: Path) -> Iterator[AppContext]:  # noqa: ARG001 - Qt first
    made = make_context(tmp_path / "window", shop_ledger)
    made.opener = Opener(made)
    yield made
    made.tasks.close()
    if made.ledger is not shop_ledger:
        made.ledger.close()


@pytest.fixture
def page(shop: AppContext, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(shop)
    qtbot.addWidget(made)
    made.show()
    made.shown()
    _rest(shop, qtbot)
    return made


def _rest(shop: AppContext, qtbot: QtBot) -> None:
    wait_until_quiet(qtbot, shop.tasks)


def _texts(page: SettingsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_the_ledger_is_described(page: SettingsPage, shop: AppContext) -> None:
    texts = _texts(page)
    for fact in ("Test shop", shop.info.location, "One file on this computer", "Asia/Riyadh", "SAR"):
        assert fact in texts, fact


def test_saved_settings_are_in_force_everywhere(page: SettingsPage, shop: AppContext, qtbot: QtBot) -> None:
    page.edit()
    form = page.findChild(LedgerSettingsDialog)
    assert isinstance(form, LedgerSettingsDialog)
    form.name_field.setText("Лавка")
    form.zone.setCurrentText("Europe/Moscow")
    with qtbot.waitSignal(form.answered):
        form.submit()
    page.changed(Changes(settings=True))
    _rest(shop, qtbot)
    assert ledger_settings(shop.ledger).name == "Лавка"
    assert shop.info.name == "Лавка"
    assert shop.formats.zone == "Europe/Moscow"
    assert "Лавка" in _texts(page)


def test_a_wrong_setting_is_refused_beside_its_field(page: SettingsPage) -> None:
    page.edit()
    form = page.findChild(LedgerSettingsDialog)
    assert isinstance(form, LedgerSettingsDialog)
    form.zone.setCurrentText("Mars/Olympus")
    form.submit()
    assert "Mars/Olympus" in form.fields["zone"].problem
    assert form.isVisible()


def test_every_balance_can_be_checked(page: SettingsPage, shop: AppContext, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shop.noticed, timeout=20_000) as said:
        page.verify()
    assert "Every balance agrees" in said.args[0].text
    assert said.args[0].tone == "positive"


def test_a_backup_is_made_and_checked(page: SettingsPage, shop: AppContext, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "copy.db"
    with qtbot.waitSignal(shop.noticed, timeout=20_000) as said:
        page.back_up_to(target)
    assert said.args[0].tone == "positive"
    assert target.stat().st_size > 0


def test_a_new_ledger_is_made_and_worked_on(page: SettingsPage, shop: AppContext, tmp_path: Path, qtbot: QtBot) -> None:
    page.create_new()
    form = page.findChild(CreateLedgerDialog)
    assert isinstance(form, CreateLedgerDialog)
    form.submit()
    assert form.fields["name"].problem == "Please fill in: name."
    form.name_field.setText("Second shop")
    form.place.setText(str(tmp_path / "second.db"))
    form.currency.setCurrentText("KWD")
    with qtbot.waitSignal(shop.opened, timeout=20_000):
        form.submit()
    assert shop.info.name == "Second shop"
    assert shop.info.default_currency.code == "KWD"


def test_a_ledger_that_cannot_be_opened_leaves_this_one(
    page: SettingsPage, shop: AppContext, tmp_path: Path, qtbot: QtBot
) -> None:
    before = shop.ledger
    page.open_other()
    form = page.findChild(OpenLedgerDialog)
    assert isinstance(form, OpenLedgerDialog)
    form.place.setText(str(tmp_path / "gone.db"))
    with qtbot.waitSignal(shop.opener.failed):
        form.submit()
    assert shop.ledger is before
