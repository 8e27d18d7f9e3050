"""Language and theme, switched together with everything that depends on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop_app import theme
from desktop_app.assets import refresh_icons
from desktop_app.translation import Translation, system_language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_app.context import AppContext


class Look(QObject):
    """How the window speaks and looks; remembers what a person chose."""

    def __init__(self, app: QApplication, context: AppContext) -> None:
        super().__init__()
        self._app = app
        self._context = context
        self._translation = Translation(app)
        self._chosen_theme = context.settings.theme
        app.styleHints().colorSchemeChanged.connect(self._desktop_changed)

    @property
    def language(self) -> str:
        """The language spoken now."""
        return self._translation.language

    def start(self, language: str = "", scheme: str = "") -> None:
        """Look as the arguments say, otherwise as remembered; nothing is remembered from arguments."""
        self.show_theme(scheme or self._context.settings.theme)
        self.speak(language or self._context.settings.language)

    def stop(self) -> None:
        """Leave the application as it was found."""
        self._app.styleHints().colorSchemeChanged.disconnect(self._desktop_changed)
        self._translation.remove()

    def choose_language(self, language: str) -> None:
        """Switch to `language` ("" for the system's) and remember it."""
        self._context.settings.language = language
        self.speak(language)

    def choose_theme(self, choice: str) -> None:
        """Switch to "light", "dark" or "system" and remember it."""
        self._context.settings.theme = choice
        self.show_theme(choice)

    def speak(self, language: str) -> None:
        """Switch the language without remembering it."""
        chosen = language or system_language()
        self._context.use_language(chosen)
        self._translation.use(chosen)

    def show_theme(self, choice: str) -> None:
        """Switch the theme without remembering it."""
        self._chosen_theme = choice
        theme.apply(self._app, theme.scheme_for(choice))
        refresh_icons()

    def _desktop_changed(self, _: Qt.ColorScheme) -> None:
        if self._chosen_theme == "system":
            self.show_theme("system")
