"""Buttons with icons that follow the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from desktop_app.assets import set_icon

if TYPE_CHECKING:
    from collections.abc import Callable


def button(
    text: str,
    run: Callable[[], None] | None = None,
    *,
    icon: str = "",
    primary: bool = False,
    danger: bool = False,
    link: bool = False,
) -> QPushButton:
    """A push button; `primary` is the one thing most people came for, `link` looks like text."""
    made = QPushButton(text)
    made.setProperty("primary", primary)
    made.setProperty("danger", danger)
    made.setProperty("flat_link", link)
    made.setAutoDefault(False)
    if icon:
        set_icon(made, icon, "on_accent" if primary else "accent_text" if link else "text")
    if run is not None:
        made.clicked.connect(lambda *_: run())
    return made


def quiet_button(
    icon: str, tooltip: str, run: Callable[[], None] | None = None, role: str = "text_muted"
) -> QToolButton:
    """A small button without a frame, for tools beside a table or field."""
    made = QToolButton()
    made.setObjectName("quiet")
    made.setToolTip(tooltip)
    made.setAccessibleName(tooltip)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    set_icon(made, icon, role)
    if run is not None:
        made.clicked.connect(lambda *_: run())
    return made


def name_button(made: QToolButton | QPushButton, text: str) -> None:
    """Rename a button in the language of the moment; a quiet one carries its name as a tooltip."""
    if isinstance(made, QPushButton):
        made.setText(text)
    else:
        made.setToolTip(text)
    made.setAccessibleName(text)


def spacer() -> QWidget:
    """A widget that takes no part in the focus order and only fills."""
    made = QWidget()
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made
