"""Fixtures of the window: English, light, nothing remembered."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app import theme
from desktop_app.dialogs.posting import Subject
from desktop_app.translation import Translation
from ledger.use_cases.provider import ProviderSettings, set_provider
from tests.support.fake_yookassa import Fake, served
from tests.support.fake_yookassa_store import SECRET, SHOP
from tests.support.ledgers import Places as ShopPlaces
from tests.support.ledgers import a_customer
from tests.support.till import SAR, top_up
from tests.support.window import make_context

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop_app.context import AppContext
    from ledger.use_cases.opening import Ledger


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """The class pytest-qt makes the one application of."""
    return QApplication


@pytest.fixture(scope="session")
def app(qapp: QApplication) -> QApplication:
    """The application with the program's fonts."""
    theme.load_fonts(qapp)
    return qapp


@pytest.fixture(autouse=True)
def _usual_look(app: QApplication) -> Iterator[None]:
    """Every test begins light and in English, and leaves it so."""
    theme.apply(app, theme.Scheme.LIGHT)
    translation = Translation(app)
    translation.use("en")
    yield
    translation.use("en")


@pytest.fixture
def context(app: QApplication, tmp_path: Path) -> Iterator[AppContext]:  # noqa: ARG001 - it must exist first
    """Services without a ledger."""
    made = make_context(tmp_path)
    yield made
    made.tasks.close()


@pytest.fixture
def shop_ledger(sqlite_template: Path, tmp_path: Path) -> Iterator[Ledger]:
    """A fresh ledger in one file, opened by its administrator; the window does not care about the engine."""
    places = ShopPlaces("sqlite", tmp_path, sqlite_template)
    ledger = places.open()
    yield ledger
    ledger.close()


@pytest.fixture
def shop(app: QApplication, shop_ledger: Ledger, tmp_path: Path) -> Iterator[AppContext]:  # noqa: ARG001 - Qt first
    """Services with that ledger."""
    made = make_context(tmp_path / "window", shop_ledger)
    yield made
    made.tasks.close()


@pytest.fixture
def anna(shop: AppContext) -> Subject:
    """A customer with 100.00 SAR of her own."""
    customer = a_customer(shop.ledger, "Anna Smith")
    top_up(shop, customer.id, 10_000)
    return Subject(customer.id, customer.name, SAR)


@pytest.fixture
def fake(shop_ledger: Ledger) -> Iterator[Fake]:
    """A provider that is set up."""
    with served(datetime.now(UTC), live=True) as running:
        set_provider(shop_ledger, ProviderSettings(SHOP, SECRET, running.url))
        yield running
