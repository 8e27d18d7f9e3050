"""QR and Code 128 on any painter: every module a whole number of the device's dots, so that no edge is blurred."""

from __future__ import annotations

import segno
from barcode.codex import Code128
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

QR_QUIET, BARS_QUIET = 4, 10
"""Modules of white that a reader needs around a symbol."""

_DARK = {ord("0"): 0, ord("1"): 1}
_ALMOST = 1e-6


def qr_modules(text: str, error: str = "m") -> tuple[bytes, ...]:
    """The lines of a QR code, 1 for dark, without its quiet zone. `error`: how much may be dirty (l, m, q, h)."""
    return tuple(bytes(line) for line in segno.make_qr(text, error=error).matrix)


def bar_modules(text: str) -> str:
    """The modules of a Code 128, "1" for dark, with its check character and without its quiet zone."""
    [modules] = Code128(text).build()
    return str(modules)


def paint_qr(painter: QPainter, place: QRectF, modules: tuple[bytes, ...]) -> QRectF:
    """Paint a QR code with its quiet zone, as large as `place` allows, in its middle; where it came to lie."""
    count = len(modules) + 2 * QR_QUIET
    module = whole_dots(painter, min(place.width(), place.height()) / count)
    taken = _in_the_middle(painter, place, count * module, count * module)
    dark = QPainterPath()
    for y, line in enumerate(modules, QR_QUIET):
        for first, end in _runs(line):
            dark.addRect((first + QR_QUIET) * module, y * module, (end - first) * module, module)
    _fill(painter, taken, dark)
    return taken


def paint_bars(painter: QPainter, place: QRectF, modules: str, widest: float) -> QRectF:
    """Paint a Code 128 with its quiet zone, as high as `place`, in its middle; a module is at most `widest` wide."""
    count = len(modules) + 2 * BARS_QUIET
    module = whole_dots(painter, min(place.width() / count, widest))
    taken = _in_the_middle(painter, place, count * module, place.height())
    dark = QPainterPath()
    for first, end in _runs(modules.translate(_DARK).encode("latin-1")):
        dark.addRect((first + BARS_QUIET) * module, 0, (end - first) * module, place.height())
    _fill(painter, taken, dark)
    return taken


def whole_dots(painter: QPainter, extent: float) -> float:
    """The largest extent up to `extent` that is whole dots of the device; on a picture too small for it, `extent`."""
    dots_each = painter.deviceTransform().m11()
    return (int(extent * dots_each + _ALMOST) or extent * dots_each) / dots_each


def _in_the_middle(painter: QPainter, place: QRectF, width: float, height: float) -> QRectF:
    """A rectangle in the middle of `place` that begins where a dot of the device begins."""
    corner = QPointF(place.center().x() - width / 2, place.center().y() - height / 2)
    transform = painter.deviceTransform()
    dot = transform.map(corner)
    back, invertible = transform.inverted()
    begins = back.map(QPointF(round(dot.x()), round(dot.y()))) if invertible else corner
    return QRectF(begins.x(), begins.y(), width, height)


def _fill(painter: QPainter, ground: QRectF, dark: QPainterPath) -> None:
    """All that is dark at once: what lies side by side shows no seam, on a screen or in a PDF."""
    painter.fillRect(ground, Qt.GlobalColor.white)
    painter.fillPath(dark.translated(ground.topLeft()), Qt.GlobalColor.black)


def _runs(line: bytes) -> list[tuple[int, int]]:
    """Where dark modules lie together: first, and first after."""
    runs: list[tuple[int, int]] = []
    for at, dark in enumerate(line):
        if dark and runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        elif dark:
            runs.append((at, at + 1))
    return runs
