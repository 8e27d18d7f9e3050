"""A line that mixes scripts reads in the window's direction."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop_app.directions import in_direction
from desktop_app.widgets.labels import label

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize(
    ("text", "direction", "mark"),
    [
        ("#155 · +966 53 · الدمام · Cards: 77", LEFT, "\u200e"),
        ("دانة: posted 5.00", LEFT, "\u200e"),
        ("Posted to دانة", LEFT, ""),
        ("دانة المطيري", LEFT, ""),
        ("Abdulrahman", RIGHT, ""),
        ("Abdulrahman أُضيف", RIGHT, "\u200f"),
        ("أُضيف Abdulrahman", RIGHT, ""),
        ("\u2066Abdulrahman\u2069 أُضيف", RIGHT, ""),
        ("demo.db 12", RIGHT, "\u200f"),
        ("155", RIGHT, ""),
        ("", RIGHT, ""),
    ],
)
def test_a_mark_is_put_only_where_the_line_would_turn(text: str, direction: Qt.LayoutDirection, mark: str) -> None:
    assert in_direction(text, direction) == mark + text


def test_a_label_says_what_was_set_and_turns_with_the_window(qtbot: object) -> None:
    del qtbot
    made = label("دانة: posted 5.00")
    made.setLayoutDirection(RIGHT)
    assert made.text() == "دانة: posted 5.00"
    made.setText("Abdulrahman أُضيف")
    assert made.text() == "Abdulrahman أُضيف"
