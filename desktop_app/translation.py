"""The window's language: texts, Qt's own words and the direction of writing, switched together at run time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.assets import ROOT, refresh_icons

LANGUAGES = {"en": "English", "ru": "Русский", "ar": "العربية"}
"""The languages spoken, each named in itself."""

_LATIN_DIGITS = {"ar": "ar_AE"}
"""Regions whose fields for dates and numbers show the Latin digits that figures are written in everywhere else."""


class Translation:
    """What the program says, in one language at a time."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = "en"

    def use(self, language: str) -> None:
        """Switch to `language` ("" means the system's, English when that is not spoken).

        Every widget receives LanguageChange. Raises FileNotFoundError when the texts were not built.
        """
        chosen = language or system_language()
        loaded = self._load(chosen)
        locale = QLocale(_LATIN_DIGITS.get(chosen, chosen))
        QLocale.setDefault(locale)
        for old in self._installed:
            self._app.removeTranslator(old)
        self._installed = loaded
        self.language = chosen
        self._app.setLayoutDirection(locale.textDirection())
        for translator in loaded:
            self._app.installTranslator(translator)
        refresh_icons()

    def remove(self) -> None:
        """Take every text back from the application."""
        for old in self._installed:
            self._app.removeTranslator(old)
        self._installed = []

    def _load(self, language: str) -> list[QTranslator]:
        """Qt's own words and ours; English has only its plurals to load."""
        qt_texts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        paths = (qt_texts / f"qtbase_{language}.qm", ROOT / "translations" / f"wallet_desk_{language}.qm")
        loaded = []
        for path in paths:
            translator = QTranslator(self._app)
            if not translator.load(str(path)):
                raise FileNotFoundError(path)
            loaded.append(translator)
        return loaded


def system_language() -> str:
    """The system's language if the program speaks it, otherwise English."""
    language = QLocale.system().name().partition("_")[0]
    return language if language in LANGUAGES else "en"
