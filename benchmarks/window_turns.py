"""How long the window's thread is busy at one go, wherever the tour leads: the project allows 50 ms.

    python -m benchmarks.window_turns [--ledger FILE] [--beside FOLDER] [--rounds N] [--all]

Opens the window off-screen, in a process of its own for each round, waits as long as a person looks around, shows every
page for the first time and again, then leads it twice through everything the tour shows. A timer of two milliseconds
notes the processor time of the window's thread between its ticks: that is how long a key pressed meanwhile would have
waited, without what other programs of the machine took. Printed is the longest of each scene in milliseconds, at its
first time and at its second; the median of the rounds.

`--beside` measures another checkout too, round about with this one, and prints the ratio. Scenes below 30 ms everywhere
are left out unless asked for by `--all`. Without `--ledger` a demonstration is made. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt, QTimer

from desktop_app import collecting
from desktop_app.app import App, Options, make_qt
from desktop_app.pages.registry import PAGES
from desktop_app.places import Places
from ledger.use_cases.demo import DemoSize, make_demo

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from desktop_app.pages.page import Page

HERE = Path(__file__).resolve().parent.parent
ALLOWED_MS, WORTH_A_LINE_MS = 50, 30
EVERY_MS, POLL_MS, QUIET_POLLS = 2, 10, 4
LOOKING_AROUND_MS = 8_000
VISITS = ("first", "again")
Found = dict[str, list[float]]
"""The longest turn of each scene at its first and at its second time, in milliseconds."""


@dataclass
class Watch:
    """Notes the longest turn of the thread it was made in, by the name of the moment."""

    name: str = "opening the ledger"
    longest: dict[str, float] = field(default_factory=dict)
    _timer: QTimer = field(default_factory=QTimer)
    _since: float = 0.0

    def start(self) -> None:
        """Look from now on."""
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(EVERY_MS)
        self._since = time.thread_time()

    def call(self, name: str) -> None:
        """What follows has this name."""
        self.name = name
        self._since = time.thread_time()

    def take(self) -> dict[str, float]:
        """What was found; begin anew."""
        found, self.longest = self.longest, {}
        return found

    def _tick(self) -> None:
        now = time.thread_time()
        self.longest[self.name] = max(self.longest.get(self.name, 0.0), (now - self._since) * 1_000)
        self._since = now


def do(app: App, what: Callable[[], object]) -> None:
    """Call it from inside the event loop, as a key does, and wait until nothing is under way."""
    loop, poll, quiet = QEventLoop(), QTimer(), [0]

    def look() -> None:
        quiet[0] = 0 if app.tasks.busy else quiet[0] + 1
        if quiet[0] >= QUIET_POLLS:
            loop.quit()

    poll.timeout.connect(look)
    QTimer.singleShot(0, what)
    QTimer.singleShot(0, partial(poll.start, POLL_MS))
    loop.exec()


def wait(milliseconds: int) -> None:
    """Let the window work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def pages(app: App, watch: Watch, ledger: Path) -> Found:
    """Every page, shown twice. Nothing of the tour is loaded yet: it would bring all pages along."""
    with sqlite3.connect(ledger) as rows:
        one = "SELECT max(id) FROM {}"
        wanted = {
            "customer": {"customer_id": rows.execute(one.format("customers")).fetchone()[0]},
            "order": {"order_id": rows.execute(one.format("orders")).fetchone()[0]},
        }
    visits = []
    for _ in VISITS:
        for entry in PAGES:
            watch.call(f"page {entry.id}")
            do(app, partial(app.window.show_page, entry.id, wanted.get(entry.id, {})))
        visits.append(watch.take())
    return {name: [visit[name] for visit in visits] for name in visits[-1]}


def tour(app: App, watch: Watch, folder: Path) -> Found:
    """Everything the tour shows, twice."""
    from desktop_app.tour import Tour  # noqa: PLC0415 - it brings every page along
    from desktop_app.tour_scenes import scenes  # noqa: PLC0415 - likewise

    class Walk(Tour):
        """The tour without its pictures, as a person's keys would do it."""

        def page(self, page_id: str, **args: object) -> Page:
            watch.call(f"to page {page_id}")
            do(app, partial(app.window.show_page, page_id, dict(args)))
            page = app.window.current
            assert page is not None  # noqa: S101 - as in Tour.page
            watch.call(f"on page {page_id}")
            return page

        def keep(self, name: str) -> None:
            """What led here has this name; what the tour does at one go counts as one go."""
            watch.longest[f"to see {name}"] = watch.longest.pop(watch.name, 0.0)
            watch.call(f"after {name}")

        def keep_dialog(
            self, name: str, ask: Callable[[], None], fill: Callable[[QDialog], None] | None = None
        ) -> None:
            watch.call(f"dialog {name}")
            do(app, ask)
            dialog = self._opened_dialog()
            if fill is not None:
                watch.call(f"typing in {name}")
                do(app, partial(fill, dialog))
            watch.call(f"closing {name}")
            do(app, partial(dialog.done, 0))
            watch.call(f"after {name}")

    visits = []
    walk = Walk(app, folder)
    for _ in VISITS:
        scenes(walk)
        visits.append(watch.take())
    return {name: [visit.get(name, 0.0) for visit in visits] for name in visits[0]}


def found_in(ledger: Path) -> Found:
    """What one process finds."""
    folder = ledger.parent
    app = App(make_qt(), Options(str(ledger), "en", "light"), Places(folder, folder, folder / "log"), remembers=False)
    watch = Watch()
    set_aside = getattr(collecting, "set_aside", None)
    if set_aside is not None:
        set_aside()
        app.warming.finished.connect(set_aside)
    try:
        watch.start()
        app.window.resize(1280, 820)
        do(app, app.start)
        watch.call("looking around after the start")
        wait(LOOKING_AROUND_MS)
        opening = {name: [longest, 0.0] for name, longest in watch.take().items()}
        return opening | pages(app, watch, ledger) | tour(app, watch, folder)
    finally:
        app.close()


def measured(tree: Path, ledger: Path) -> Found:
    """What a process of its own finds with the program of this checkout."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy2(ledger, folder)
        if (ledger.parent / "keys").exists():
            shutil.copytree(ledger.parent / "keys", Path(folder, "keys"))
        result = Path(folder, "result.json")
        environment = {**os.environ, "PYTHONPATH": str(tree), "QT_QPA_PLATFORM": "offscreen"}
        script = [__file__, "--child", str(Path(folder, ledger.name)), str(result)]
        for arguments in (["-m", "resources.build"], script):
            done = subprocess.run(
                [sys.executable, *arguments], cwd=tree, env=environment, capture_output=True, text=True, check=False
            )
            if done.returncode:
                sys.exit(f"{tree}: {done.stderr}")
        answer: Found = json.loads(result.read_text())
        return answer


def measure(trees: list[Path], ledger: Path, rounds: int) -> list[Found]:
    """The median of the rounds for each checkout."""
    runs: list[list[Found]] = [[] for _ in trees]
    for _ in range(rounds):
        for tree, kept in zip(trees, runs, strict=True):
            kept.append(measured(tree, ledger))
    return [
        {
            name: [statistics.median(one[name][visit] for one in kept if name in one) for visit in range(len(VISITS))]
            for name in kept[0]
        }
        for kept in runs
    ]


def show(found: list[Found], *, everything: bool) -> None:
    """One line for each scene worth one, in the order of the tour."""
    ours, others = found[0], found[1:]
    head = f"{'ms of the thread at one go':<44}{'first':>8}{'again':>8}"
    print(head + "  beside: first   again   ratio" * len(others))
    for name, (first, again) in ours.items():
        figures = [one.get(name, [0.0, 0.0]) for one in found]
        if not everything and max(map(max, figures)) < WORTH_A_LINE_MS:
            continue
        beside = "".join(f"{other[0]:>15.0f}{other[1]:>8.0f}{first / (other[0] or 1):>8.2f}" for other in figures[1:])
        print(f"{name:<44}{first:>8.0f}{again:>8.0f}{beside}")
    for one in found:
        above = [name for name, visits in one.items() if max(visits) > ALLOWED_MS]
        print(f"scenes above {ALLOWED_MS} ms: {len(above)} of {len(one)}")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.window_turns", description="Turns of the window's thread.")
    parser.add_argument("--ledger", type=Path)
    parser.add_argument("--beside", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--child", nargs=2, type=Path, metavar=("LEDGER", "RESULT"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        asked.child[1].write_text(json.dumps(found_in(asked.child[0])))
        return
    with tempfile.TemporaryDirectory() as folder:
        ledger = asked.ledger
        if ledger is None:
            ledger = Path(folder, "demo.db")
            make_demo(str(ledger), DemoSize(), state_dir=Path(folder)).close()
        trees = [HERE] if asked.beside is None else [HERE, asked.beside.resolve()]
        show(measure(trees, ledger.resolve(), asked.rounds), everything=asked.all)


if __name__ == "__main__":
    main()
