"""Marks a text for translation where it is declared; it is translated where it is shown."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """`text` unchanged: lupdate finds it by this function's name (Qt's own is typed as returning an object)."""
    del context
    return text
