"""Icons and files that travel with the program."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

import resources
from desktop_app import theme

ROOT = Path(resources.__file__).parent
DIRECTIONAL = frozenset(
    {"chevron-left", "chevron-right", "arrow-left", "arrow-right", "undo", "external", "command", "credit", "debit"}
)
"""Icons that point along the line of text, and so are mirrored right to left."""

_SIZES = (16, 20, 24, 32, 48, 64)
_ICON_NAME, _ICON_ROLE, _ICON_SIZE = "iconName", "iconRole", "iconExtent"


def icon(name: str, role: str = "text") -> QIcon:
    """The icon `name` (a file in resources/icons) in the colour role of the present theme."""
    mirrored = name in DIRECTIONAL and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(_drawn(name, theme.colour(role), size, 1.0, mirrored), QIcon.Mode.Normal)
        made.addPixmap(_drawn(name, theme.colour("text_disabled"), size, 1.0, mirrored), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, role: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels for a screen of `ratio`."""
    mirrored = name in DIRECTIONAL and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return _drawn(name, theme.colour(role), size, ratio, mirrored)


@lru_cache(maxsize=1024)
def _drawn(name: str, colour: str, size: int, ratio: float, mirrored: bool) -> QPixmap:
    drawing = (ROOT / "icons" / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    extent = round(size * ratio)
    picture = QPixmap(QSize(extent, extent))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if mirrored:
        painter.translate(extent, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, extent, extent))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def set_icon(widget: QAbstractButton | QLabel, name: str, role: str = "text", size: int = 18) -> None:
    """Give `widget` an icon that follows the theme and the direction of text."""
    widget.setProperty(_ICON_NAME, name)
    widget.setProperty(_ICON_ROLE, role)
    widget.setProperty(_ICON_SIZE, size)
    _put(widget)


def refresh_icons() -> None:
    """Draw every icon set by `set_icon` again, after the theme or the direction changed."""
    for widget in QApplication.allWidgets():
        if widget.property(_ICON_NAME):
            _put(widget)


def _put(widget: QWidget) -> None:
    name, role, size = (widget.property(key) for key in (_ICON_NAME, _ICON_ROLE, _ICON_SIZE))
    if isinstance(widget, QLabel):
        widget.setPixmap(pixmap(name, role, size, widget.devicePixelRatioF()))
    elif isinstance(widget, QAbstractButton):
        widget.setIcon(icon(name, role))
        widget.setIconSize(QSize(size, size))
