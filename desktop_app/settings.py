"""What a person prefers on this machine: declared once, kept in an ini file."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar, overload

from PySide6.QtCore import QCoreApplication, QSettings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

V = TypeVar("V")


def _nothing() -> str:
    return ""


class Setting(Generic[V]):
    """One declared preference: its key, default (which fixes the type), choices and translated description."""

    def __init__(
        self,
        key: str,
        default: V,
        description: Callable[[], str] = _nothing,
        choices: tuple[V, ...] = (),
    ) -> None:
        self.key = key
        self.default = default
        self.description = description
        self.choices = choices

    @overload
    def __get__(self, settings: None, owner: type[Settings]) -> Setting[V]: ...
    @overload
    def __get__(self, settings: Settings, owner: type[Settings]) -> V: ...
    def __get__(self, settings: Settings | None, owner: type[Settings]) -> Setting[V] | V:
        if settings is None:
            return self
        return self.read(settings.store)

    def __set__(self, settings: Settings, value: V) -> None:
        if self.choices and value not in self.choices:
            raise ValueError(value)
        settings.store.setValue(self.key, _stored(value))

    def read(self, store: QSettings) -> V:
        """The kept value, or the default when nothing usable is kept."""
        kept = store.value(self.key)
        value = self.default if kept is None else _loaded(kept, self.default)
        return self.default if self.choices and value not in self.choices else value


def _stored(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return str(value)


def _loaded(kept: object, default: V) -> V:
    try:
        value = _read(str(kept), type(default))
    except ValueError:
        return default
    return value if isinstance(value, type(default)) else default


def _read(text: str, kind: type[object]) -> object:
    if kind is bool:
        return text == "true"
    if kind is int:
        return int(text)
    if kind is dict:
        return json.loads(text)
    if kind is bytes:
        return base64.b64decode(text, validate=True)
    return text


class Settings:
    """The declared preferences over one store."""

    FILE: ClassVar[str] = "settings.ini"

    language = Setting(
        "language",
        "",
        lambda: QCoreApplication.translate("Settings", "Language of the window"),
        ("", "en", "ru", "ar"),
    )
    theme = Setting(
        "theme", "system", lambda: QCoreApplication.translate("Settings", "Light or dark"), ("system", "light", "dark")
    )
    last_ledger = Setting("ledger/last", "", lambda: QCoreApplication.translate("Settings", "The ledger opened last"))
    till = Setting("till", 1, lambda: QCoreApplication.translate("Settings", "The till this computer is"))
    geometry = Setting("window/geometry", b"")
    page = Setting("window/page", "")
    tables: Setting[dict[str, Any]] = Setting("tables/columns", {})

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.store = QSettings(str(folder / self.FILE), QSettings.Format.IniFormat)

    def save(self) -> None:
        """Write to disk now."""
        self.store.sync()

    @classmethod
    def declared(cls) -> dict[str, Setting[Any]]:
        """Every preference by its name."""
        return {name: value for name, value in vars(cls).items() if isinstance(value, Setting)}
