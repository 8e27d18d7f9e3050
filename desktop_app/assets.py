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
from desktop_app.collecting import held_back

ROOT = Path(resources.__file__).parent
DIRECTIONAL = frozenset(
    {"chevron-left", "chevron-right", "arrow-left", "arrow-right", "undo", "external", "command", "credit", "debit"}
)
"""Icons that point along the line of text, and so are mirrored right to left."""

_USUAL_SIZES = (16, 20, 24)
"""What Qt's own places for icons ask for: fields, menus, lists."""
_ICON_NAME, _ICON_ROLE, _ICON_SIZE = "iconName", "iconRole", "iconExtent"


def icon(name: str, role: str = "text", sizes: tuple[int, ...] = _USUAL_SIZES, ratio: float = 1.0) -> QIcon:
    """The icon `name` (a file in resources/icons) in the colour role of the present theme.

    It is drawn for these sizes in logical pixels, on every screen there is and one of `ratio`.
    """
    ratios = {ratio, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
    extents = tuple(sorted({round(size * each) for size in sizes for each in ratios}))
    return _icon(name, theme.colour(role), theme.colour("text_disabled"), extents, _is_mirrored(name))


def pixmap(name: str, role: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels for a screen of `ratio`."""
    picture = QPixmap(_drawn(name, theme.colour(role), (round(size * ratio),), _is_mirrored(name))[0])
    picture.setDevicePixelRatio(ratio)
    return picture


def _is_mirrored(name: str) -> bool:
    return name in DIRECTIONAL and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, disabled: str, extents: tuple[int, ...], mirrored: bool) -> QIcon:
    made = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        for picture in _drawn(name, ink, extents, mirrored):
            made.addPixmap(picture, mode)
    return made


@lru_cache(maxsize=1024)
def _drawn(name: str, colour: str, extents: tuple[int, ...], mirrored: bool) -> tuple[QPixmap, ...]:
    """The icon as high and wide as each of `extents`, in pixels of the screen."""
    drawing = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    return tuple(_picture(drawing, extent, mirrored) for extent in extents)


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return (ROOT / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _picture(drawing: QSvgRenderer, extent: int, mirrored: bool) -> QPixmap:
    picture = QPixmap(QSize(extent, extent))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if mirrored:
        painter.translate(extent, 0)
        painter.scale(-1, 1)
    drawing.render(painter, QRectF(0, 0, extent, extent))
    painter.end()
    return picture


def set_icon(widget: QAbstractButton | QLabel, name: str, role: str = "text", size: int = 18) -> None:
    """Give `widget` an icon that follows the theme and the direction of text."""
    widget.setProperty(_ICON_NAME, name)
    widget.setProperty(_ICON_ROLE, role)
    widget.setProperty(_ICON_SIZE, size)
    _put(widget)


def refresh_icons() -> None:
    """Draw every icon set by `set_icon` again, after the theme, the direction or the screen changed."""
    with held_back():
        for widget in QApplication.allWidgets():
            if widget.property(_ICON_NAME):
                _put(widget)


def _put(widget: QWidget) -> None:
    name, role, size = (widget.property(key) for key in (_ICON_NAME, _ICON_ROLE, _ICON_SIZE))
    if isinstance(widget, QLabel):
        widget.setPixmap(pixmap(name, role, size, widget.devicePixelRatioF()))
    elif isinstance(widget, QAbstractButton):
        widget.setIcon(icon(name, role, (size,), widget.devicePixelRatioF()))
        widget.setIconSize(QSize(size, size))
