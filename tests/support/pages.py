"""A page on the screen, and the dialogs that it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QApplication, QDialog

from tests.support.till import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from desktop_app.pages.page import Page

Dialog = TypeVar("Dialog", bound=QDialog)


def shown(page: Page, shop: AppContext, qtbot: QtBot, size: tuple[int, int] = (1200, 800), /, **args: object) -> None:
    """Show the page as the window does, and let its first reads arrive."""
    qtbot.addWidget(page)
    shop.changed.connect(page.changed)
    page.resize(*size)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown(**args)
    settle(shop, qtbot)


def open_dialogs(kind: type[Dialog]) -> list[Dialog]:
    """Those of this kind that are on the screen, the newest last."""
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def dialog_of(kind: type[Dialog]) -> Dialog:
    """The newest of this kind that is on the screen."""
    found = open_dialogs(kind)
    assert found, f"no {kind.__name__} is open"
    return found[-1]
