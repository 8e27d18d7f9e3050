"""Stop in the laboratory and in what is due: a running read ends there, and the window stays awake meanwhile."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.dialogs.cashback_laboratory import CashbackLaboratoryDialog
from desktop_app.dialogs.cashback_preview import CashbackPreviewDialog
from ledger.money import currency
from ledger.storage import cashback_orders
from ledger.use_cases import cashback_granting, cashback_laboratory
from ledger.use_cases.cashback import Kind, RuleFields, add_rule
from tests.support.ledgers import new_key
from tests.support.quiet import wait_until_quiet
from tests.support.selling import Stall, paid
from tests.support.window import make_context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.use_cases.opening import Ledger

ORDERS, A_WHILE, AWAKE = 60, 0.03, 0.9
"""How many portions there are, what a slow disk adds to each, and half of what they take together; seconds."""

FIVE = RuleFields("five", Kind.PERCENTAGE, 500, currency("SAR"), lock_days=0)


@pytest.fixture
def shop(app: QApplication, shop_ledger: Ledger, tmp_path: Path) -> Iterator[AppContext]:  # noqa: ARG001 - Qt first
    """A shop with many orders that are due."""
    stall = Stall(shop_ledger)
    for _ in range(ORDERS):
        stall.sell(1_000, paid(1_000), earns={})
    add_rule(shop_ledger, new_key(), FIVE)
    made = make_context(tmp_path / "window", shop_ledger)
    yield made
    made.tasks.close()


@pytest.fixture
def portions(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """When each portion was read: one order to a portion, on a slow disk."""
    seen: list[float] = []

    def slowly(read: Callable[..., Any]) -> Callable[..., Any]:
        def reading(*args: Any, **more: Any) -> Any:  # noqa: ANN401
            seen.append(time.monotonic())
            time.sleep(A_WHILE)
            return read(*args, **more)

        return reading

    for name in ("waiting", "delivered"):
        monkeypatch.setattr(cashback_orders, name, slowly(getattr(cashback_orders, name)))
    for module in (cashback_granting, cashback_laboratory):
        monkeypatch.setattr(module, "AT_ONCE", 1)
    return seen


def preview(shop: AppContext, parent: QWidget) -> CashbackPreviewDialog:
    """What is due."""
    return CashbackPreviewDialog(shop, parent)


def laboratory(shop: AppContext, parent: QWidget) -> CashbackLaboratoryDialog:
    """The laboratory."""
    return CashbackLaboratoryDialog(shop, parent, FIVE, None)


@pytest.mark.parametrize("make", [preview, laboratory])
def test_stop_ends_a_running_read(
    make: Callable[[AppContext, QWidget], CashbackPreviewDialog | CashbackLaboratoryDialog],
    shop: AppContext, portions: list[float], qtbot: QtBot,
) -> None:  # fmt: skip
    window = QWidget()
    qtbot.addWidget(window)
    dialog = make(shop, window)
    beats: list[float] = []
    pulse = QTimer(dialog)
    pulse.timeout.connect(lambda: beats.append(time.monotonic()))
    pulse.start(10)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.progress.isVisible() and len(portions) >= 8, timeout=10_000)
    stop = next(one for one in dialog.progress.findChildren(QPushButton) if one.isVisible())
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    read = len(portions)
    qtbot.waitUntil(dialog.banner.isVisible, timeout=10_000)
    pulse.stop()
    wait_until_quiet(qtbot, shop.tasks)
    assert dialog.banner.text == "Stopped: not every order was looked at."
    assert len(portions) <= read + 1 < ORDERS
    qtbot.waitUntil(lambda: not dialog.progress.isVisible(), timeout=10_000)
    assert max(after - before for before, after in pairwise(beats)) < AWAKE
    assert_nothing_is_shown(dialog)
    dialog.reject()


def assert_nothing_is_shown(dialog: CashbackPreviewDialog | CashbackLaboratoryDialog) -> None:
    """Half a result is none; another run is possible."""
    if isinstance(dialog, CashbackLaboratoryDialog):
        assert dialog.found is None
        assert dialog.run_button.isEnabled()
    else:
        assert dialog.now_model.rowCount() == 0
        assert not dialog.give_button.isEnabled()


def test_after_a_stop_the_laboratory_runs_again(shop: AppContext, portions: list[float], qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = laboratory(shop, window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.progress.isVisible() and len(portions) >= 4, timeout=10_000)
    QTest.mouseClick(
        next(one for one in dialog.progress.findChildren(QPushButton) if one.isVisible()), Qt.MouseButton.LeftButton
    )
    qtbot.waitUntil(dialog.run_button.isEnabled, timeout=10_000)
    dialog.run()
    wait_until_quiet(qtbot, shop.tasks)
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=20_000)
    assert dialog.found is not None
    assert dialog.found.orders == ORDERS
    assert not dialog.banner.isVisible()
    dialog.reject()
