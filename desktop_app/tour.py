"""Pictures of every page and the main dialogs, on real data: what the window looks like without opening it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app import theme
from desktop_app.app import App, Options, make_qt
from desktop_app.places import user_places
from desktop_app.tour_scenes import scenes
from desktop_app.trouble import install_hooks, keep_log, remove_hooks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop_app.pages.page import Page
    from desktop_app.tasks import Failure

LOOKS = (("en", "light"), ("en", "dark"), ("ar", "light"))
_SIZE = QSize(1280, 820)
_PATIENCE_MS, _POLL_MS, _QUIET_POLLS = 300_000, 15, 3
_SHADE = QColor(10, 14, 22, 110)


class TourError(RuntimeError):
    """The ledger could not be opened, or a page not be shown; the message says why."""


class Tour:
    """Leads one window through its pages and keeps a picture of each."""

    def __init__(self, app: App, folder: Path) -> None:
        self.app = app
        self.pictures: list[Path] = []
        self._folder = folder
        self._look = ""
        self._problem = ""
        app.opener.failed.connect(self._not_opened)
        app.trouble.happened.connect(lambda incident: self._stop(incident.summary))

    def take(self, looks: Sequence[tuple[str, str]]) -> list[Path]:
        """Open the ledger, then show everything in every look (language, colours). Raises TourError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self.app.window.resize(_SIZE)
        self.app.start()
        self.settle()
        for language, colours in looks:
            self.app.look.show_theme(colours)
            self.app.look.speak(language)
            self.settle()
            self._look = f"{language}-{colours}"
            scenes(self)
        return self.pictures

    def page(self, page_id: str, **args: object) -> Page:
        """Bring a page to the front and wait until it has everything it asked for."""
        self.app.window.show_page(page_id, dict(args))
        self.settle()
        page = self.app.window.current
        if page is None:
            raise TourError(page_id)
        return page

    def keep(self, name: str) -> None:
        """A picture of the window as it stands."""
        self._save(self.app.window.grab(), name)

    def keep_dialog(self, name: str, ask: Callable[[], None], fill: Callable[[QDialog], None] | None = None) -> None:
        """A picture of the dialog that `ask` opens, over the window; it is closed again without sending."""
        ask()
        dialog = self._opened_dialog()
        if fill is not None:
            fill(dialog)
        self.settle()
        picture = self.app.window.grab()
        painter = QPainter(picture)
        painter.fillRect(self.app.window.rect(), _SHADE)
        room = self.app.window.size() - dialog.size()
        place = QPoint(room.width() // 2, max(20, room.height() // 3))
        painter.drawPixmap(place, dialog.grab())
        painter.setPen(theme.qcolour("border_strong"))
        painter.drawRect(QRect(place, dialog.size()))
        painter.end()
        self._save(picture, name)
        dialog.done(QDialog.DialogCode.Rejected)
        self.settle()

    def settle(self) -> None:
        """Let the window work until nothing is under way. Raises TourError."""
        loop, poll, patience = QEventLoop(), QTimer(), QTimer()
        quiet = [0]

        def look() -> None:
            quiet[0] = 0 if self.app.tasks.busy else quiet[0] + 1
            if quiet[0] >= _QUIET_POLLS or self._problem:
                loop.quit()

        poll.timeout.connect(look)
        poll.start(_POLL_MS)
        patience.setSingleShot(True)
        patience.timeout.connect(lambda: self._stop("the window did not come to rest"))
        patience.start(_PATIENCE_MS)
        loop.exec()
        if self._problem:
            raise TourError(self._problem)

    def _opened_dialog(self) -> QDialog:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        if not shown:
            raise TourError("no dialog opened")
        return shown[-1]

    def _save(self, picture: QPixmap, name: str) -> None:
        path = self._folder / f"{len(self.pictures) + 1:03}-{self._look}-{name}.png"
        if not picture.save(str(path)):
            raise TourError(f"{path} cannot be written")
        self.pictures.append(path)

    def _not_opened(self, failure: Failure) -> None:
        self._stop(self.app.context.words(failure).both)

    def _stop(self, problem: str) -> None:
        self._problem = self._problem or problem


def tour(folder: Path, ledger: str, language: str = "", colours: str = "") -> int:
    """Write the pictures to `folder`: in the language and colours named, or English light and dark and Arabic.

    Without `ledger` the last one is shown, or the demonstration. The process's exit code.
    """
    places = user_places()
    keep_log(places.log)
    app = App(make_qt(), Options(ledger=ledger), places, remembers=False)
    install_hooks(app.trouble)
    looks = ((language or "en", colours or "light"),) if language or colours else LOOKS
    try:
        pictures = Tour(app, folder).take(looks)
    except TourError as error:
        print(f"refused: TourError: {error}", file=sys.stderr)  # noqa: T201 - a headless command
        return 1
    finally:
        app.close()
        remove_hooks()
    print(f"{len(pictures)} pictures in {folder}")  # noqa: T201 - likewise
    return 0
