"""Preferences: declared once, kept in a file, never trusted blindly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from desktop_app.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

KEPT: dict[str, Any] = {
    "language": "ar",
    "theme": "dark",
    "last_ledger": "/shops/Лавка.db",
    "geometry": b"\x00\xffgeometry",
    "till": 2,
    "page": "settings",
    "tables": {"customers": {"hidden": ["city"], "widths": {"name": 200}}},
}


def test_every_declared_preference_is_kept(tmp_path: Path) -> None:
    assert set(Settings.declared()) == set(KEPT)
    settings = Settings(tmp_path)
    for name, value in KEPT.items():
        setattr(settings, name, value)
    settings.save()
    again = Settings(tmp_path)
    assert {name: getattr(again, name) for name in KEPT} == KEPT


def test_nothing_kept_means_the_default(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    for name, declared in Settings.declared().items():
        assert getattr(settings, name) == declared.default


@pytest.mark.parametrize(
    ("name", "text"), [("theme", "pink"), ("tables", "{broken"), ("geometry", "§"), ("tables", "3")]
)
def test_what_cannot_be_meant_counts_as_nothing(tmp_path: Path, name: str, text: str) -> None:
    declared = Settings.declared()[name]
    settings = Settings(tmp_path)
    settings.store.setValue(declared.key, text)
    assert getattr(settings, name) == declared.default


def test_a_choice_outside_the_choices_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="pink"):
        Settings(tmp_path).theme = "pink"
