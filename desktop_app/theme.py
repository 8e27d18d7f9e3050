"""Named colour roles, light and dark, and the one stylesheet that uses them."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources

_ROOT = Path(resources.__file__).parent
_FAMILIES = ["Noto Sans", "Noto Sans Arabic UI"]
_POINTS = 10


class Scheme(Enum):
    """The two sets of colours."""

    LIGHT = "light"
    DARK = "dark"


LIGHT = {
    "window": "#F5F6F8",
    "surface": "#FFFFFF",
    "raised": "#F0F2F5",
    "hover": "#F3F5F9",
    "rail": "#ECEEF2",
    "rail_current": "#FFFFFF",
    "text": "#171C26",
    "text_muted": "#565F70",
    "text_disabled": "#8D95A3",
    "border": "#DFE3E9",
    "border_strong": "#C2C9D4",
    "accent": "#3056D3",
    "accent_hover": "#2748B8",
    "on_accent": "#FFFFFF",
    "accent_text": "#2B4EC4",
    "accent_soft": "#E7ECFC",
    "selection": "#DFE7FD",
    "focus": "#3056D3",
    "positive": "#0F6B3C",
    "positive_soft": "#DFF3E8",
    "negative": "#B3261E",
    "negative_soft": "#FCE9E7",
    "warning": "#7F4B00",
    "warning_soft": "#FCEFD6",
    "info": "#1B5A9E",
    "info_soft": "#E2EFFB",
    "neutral": "#464F60",
    "neutral_soft": "#E9ECF1",
    "practice": "#8A3E00",
    "practice_soft": "#FFE3C7",
    "toast": "#222834",
    "on_toast": "#F3F5F9",
    "paper": "#FFFFFF",
    "on_paper": "#000000",
}
DARK = {
    "window": "#11141A",
    "surface": "#191D25",
    "raised": "#222732",
    "hover": "#1F242E",
    "rail": "#0C0F14",
    "rail_current": "#1D222C",
    "text": "#E8EBF1",
    "text_muted": "#A3ADBD",
    "text_disabled": "#6B7484",
    "border": "#2A303B",
    "border_strong": "#3E4654",
    "accent": "#4063DC",
    "accent_hover": "#3A5AC9",
    "on_accent": "#FFFFFF",
    "accent_text": "#94AEFF",
    "accent_soft": "#202B4D",
    "selection": "#273559",
    "focus": "#7E9BFF",
    "positive": "#5CD197",
    "positive_soft": "#14301F",
    "negative": "#FF958C",
    "negative_soft": "#3B1917",
    "warning": "#F2BE62",
    "warning_soft": "#382810",
    "info": "#83BBF5",
    "info_soft": "#152B42",
    "neutral": "#BAC2CF",
    "neutral_soft": "#2A303B",
    "practice": "#FFC48A",
    "practice_soft": "#452500",
    "toast": "#E8EBF1",
    "on_toast": "#171C26",
    "paper": "#FFFFFF",
    "on_paper": "#000000",
}
SCHEMES = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK}

READ_ON = (
    *((ink, ground) for ink in ("text", "text_muted") for ground in ("window", "surface", "raised", "hover", "rail")),
    *((ink, "selection") for ink in ("text", "text_muted", "accent_text", "positive", "negative")),
    *((ink, "rail_current") for ink in ("text", "text_muted", "accent_text")),
    *((ink, ground) for ink in ("positive", "negative", "warning", "accent_text") for ground in ("window", "surface")),
    *((tone, f"{tone}_soft") for tone in ("positive", "negative", "warning", "info", "neutral", "practice")),
    *(("text", f"{tone}_soft") for tone in ("positive", "negative", "warning", "info", "accent")),
    ("accent_text", "accent_soft"),
    ("accent_text", "hover"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_toast", "toast"),
    ("on_paper", "paper"),
)
"""Every pair of text on ground that the window uses; each must reach 4.5 to 1."""

_present = Scheme.LIGHT


def present() -> Scheme:
    """The scheme last applied."""
    return _present


def colour(role: str) -> str:
    """The hexadecimal colour of `role` in the present scheme. Raises KeyError for an unknown role."""
    return SCHEMES[_present][role]


def qcolour(role: str) -> QColor:
    """The colour of `role` in the present scheme, not to be changed."""
    return _made(colour(role))


@lru_cache(maxsize=128)
def _made(hexadecimal: str) -> QColor:
    return QColor(hexadecimal)


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two hexadecimal colours, 1 to 21."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(hexadecimal: str) -> float:
    channels = (int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5))
    low = 0.03928
    red, green, blue = (c / 12.92 if c <= low else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def scheme_for(choice: str) -> Scheme:
    """The scheme a setting names; "system" follows the desktop."""
    if choice in {"light", "dark"}:
        return Scheme(choice)
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Scheme.DARK if dark else Scheme.LIGHT


def load_fonts(app: QApplication) -> None:
    """Make the bundled fonts the program's own. Raises FileNotFoundError when one cannot be loaded."""
    for path in sorted((_ROOT / "fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPointSize(_POINTS)
    font.setFeature(QFont.Tag("tnum"), 1)
    app.setFont(font)


def apply(app: QApplication, scheme: Scheme) -> None:
    """Show the whole program in `scheme`."""
    global _present  # noqa: PLW0603 - a program has one look at a time, like it has one palette
    _present = scheme
    app.setStyle("Fusion")
    app.setPalette(_palette())
    app.setStyleSheet(_stylesheet())


def _palette() -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    named = {
        roles.Window: "window",
        roles.WindowText: "text",
        roles.Base: "surface",
        roles.AlternateBase: "raised",
        roles.Text: "text",
        roles.Button: "raised",
        roles.ButtonText: "text",
        roles.BrightText: "negative",
        roles.ToolTipBase: "toast",
        roles.ToolTipText: "on_toast",
        roles.Highlight: "selection",
        roles.HighlightedText: "text",
        roles.Link: "accent_text",
        roles.LinkVisited: "accent_text",
        roles.PlaceholderText: "text_muted",
        roles.Accent: "accent",
        roles.Light: "surface",
        roles.Midlight: "raised",
        roles.Mid: "border",
        roles.Dark: "border_strong",
        roles.Shadow: "border_strong",
    }
    for role, name in named.items():
        palette.setColor(role, qcolour(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, qcolour("text_disabled"))
    return palette


def _stylesheet() -> str:
    QDir.setSearchPaths("icons", [str(_ROOT / "icons")])
    sheet = (_ROOT / "styles" / "window.qss").read_text(encoding="utf-8")
    named = {**SCHEMES[_present], "scheme": _present.value}
    return re.sub(r"@([a-z_]+)", lambda match: named[match[1]], sheet)
