"""Colours: every pair of text on ground can be read, in both schemes. Icons are drawn for the screens there are."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QGuiApplication, QIcon

from desktop_app import theme
from desktop_app.assets import ROOT, icon
from desktop_app.widgets.buttons import button

STYLESHEET = (ROOT / "styles" / "window.qss").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", theme.Scheme)
@pytest.mark.parametrize(("ink", "ground"), theme.READ_ON)
def test_text_can_be_read(scheme: theme.Scheme, ink: str, ground: str) -> None:
    colours = theme.SCHEMES[scheme]
    ratio = theme.contrast(colours[ink], colours[ground])
    assert ratio >= 4.5, f"{ink} on {ground}: {ratio:.2f}"


@pytest.mark.parametrize("scheme", theme.Scheme)
@pytest.mark.parametrize("ground", ["surface", "window", "rail", "raised"])
def test_the_focus_ring_can_be_seen(scheme: theme.Scheme, ground: str) -> None:
    colours = theme.SCHEMES[scheme]
    assert theme.contrast(colours["focus"], colours[ground]) >= 3


def test_contrast_is_the_published_formula() -> None:
    assert round(theme.contrast("#000000", "#FFFFFF"), 2) == 21
    assert round(theme.contrast("#777777", "#FFFFFF"), 2) == 4.48


def test_both_schemes_name_the_same_roles() -> None:
    assert set(theme.LIGHT) == set(theme.DARK)


def test_the_stylesheet_uses_only_named_roles() -> None:
    used = set(re.findall(r"@([a-z_]+)", STYLESHEET)) - {"scheme"}
    assert used <= set(theme.LIGHT)
    assert not re.search(r"#[0-9A-Fa-f]{6}\b", STYLESHEET)


@pytest.mark.usefixtures("qapp")
def test_an_icon_is_drawn_as_large_as_it_is_shown_on_each_screen() -> None:
    there = {round(18 * screen.devicePixelRatio()) for screen in QGuiApplication.screens()}
    shown = button("", icon="plus").icon()
    assert {size.width() for size in shown.availableSizes()} == there
    sharper = icon("plus", sizes=(18,), ratio=3.0)
    assert {size.width() for size in sharper.availableSizes()} == {*there, 54}
    assert {size.width() for size in sharper.availableSizes(QIcon.Mode.Disabled)} == {*there, 54}
