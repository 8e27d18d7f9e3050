"""Marks a text for translation where it is declared, and translates texts outside of Qt's objects."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """`text` unchanged: lupdate finds it by this function's name (Qt's own is typed as returning an object)."""
    del context
    return text


def translate(context: str, text: str) -> str:
    """`text` in the present language; lupdate finds it by this function's name too."""
    return QCoreApplication.translate(context, text)
