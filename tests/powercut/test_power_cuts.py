"""After a power cut at any moment the ledger opens, is whole, and has everything that was acknowledged."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text

from ledger.clock import SetClock
from ledger.storage import engine, opening
from ledger.storage.door.answer import Who
from ledger.use_cases.reconciliation import verify
from tests.powercut.replay import Disk, Event, File, events
from tests.support import doors, preload
from tests.support.ledgers import START, Places

HERE = Path(__file__).parent
LONG = os.environ.get("WALLET_DESK_LONG") == "1"
CUTS = 2_000 if LONG else 100
POSTS = 60 if LONG else 40
NAME = "ledger.db"

SHIPS = (("delete", "EXTRA"), ("wal", "FULL"))
CARELESS = (("wal", "NORMAL"), ("wal", "OFF"), ("delete", "OFF"))
"""Settings that must be seen to lose: a simulator that finds nothing there proves nothing elsewhere."""

pytestmark = preload.needed


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The preload library."""
    return preload.built(HERE / "recorder.c", tmp_path_factory.mktemp("recorder"))


@dataclass
class Recording:
    """The files at the start, and what was done to them and acknowledged."""

    start: dict[str, bytes]
    events: list[Event]


def record(recorder: Path, template: Path, folder: Path, mode: str, level: str) -> Recording:
    """Run the workload on a fresh ledger."""
    data = folder / "data"
    data.mkdir()
    with closing(Places("sqlite", data, template).open(str(shutil.copy(template, data / NAME)))) as ledger:
        for name in ("Anna", "Boris"):
            assert doors.add_wallet(ledger, doors.add_customer(ledger, name)) in {1, 2}
    acknowledged = data / "acknowledged"
    acknowledged.touch()
    start = {path.name: path.read_bytes() for path in data.iterdir() if path.is_file()}
    log = folder / "log"
    surroundings = os.environ | {
        "LD_PRELOAD": str(recorder), "POWERCUT_FOLDER": str(data), "POWERCUT_LOG": str(log),
        "PYTHONPATH": str(HERE.parent.parent),
    }  # fmt: skip
    subprocess.run(
        [sys.executable, "-m", "tests.powercut.workload", data / NAME, acknowledged, mode, level, str(POSTS)],
        check=True, env=surroundings,
    )  # fmt: skip
    return Recording(start, events(log))


def cut(recording: Recording, rng: random.Random) -> tuple[dict[str, bytes], list[str]]:
    """The files after a power cut at a random moment, and the keys acknowledged before it."""
    disk, keys = Disk({name: File(bytearray(content)) for name, content in recording.start.items()}), []
    for event in recording.events[: rng.randint(1, len(recording.events))]:
        disk.do(event)
        if event.name == "acknowledged" and event.kind == "w":
            keys += event.data.decode().split()
    return disk.after_cut(rng), keys


def outcome(files: dict[str, bytes], keys: list[str], folder: Path) -> str:
    """What opening the ledger with the program's own code finds: ok, lost, damaged or half."""
    folder.mkdir()
    for name, content in files.items():
        if name.startswith(NAME) and not name.endswith("-shm"):
            (folder / name).write_bytes(content)
    try:
        found = _look(folder / NAME, keys)
    except Exception:  # noqa: BLE001 - a file that is damaged may raise anything
        found = "damaged"
    shutil.rmtree(folder)
    return found


def _look(place: Path, keys: list[str]) -> str:
    ledger = opening.open_existing(str(place), clock=SetClock(START), who=Who(), state_dir=place.parent)
    with closing(ledger):
        with ledger.reading() as connection:
            if connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() != ["ok"]:
                return "damaged"
            query = text("SELECT key FROM operations WHERE kind = 'work' AND answer IS NOT NULL ORDER BY id")
            there = list(connection.execute(query).scalars())
        if not verify(ledger).ok or there != [f"k{step}" for step in range(len(there))]:
            return "half"
        return "ok" if len(keys) <= len(there) <= len(keys) + 1 else "lost"


def results(recorder: Path, template: Path, folder: Path, mode: str, level: str, cuts: int) -> Counter[str]:
    recording = record(recorder, template, folder, mode, level)
    rng = random.Random(f"{mode} {level}")
    return Counter(outcome(*cut(recording, rng), folder / f"cut{number}") for number in range(cuts))


@pytest.fixture
def journals() -> Iterator[None]:
    """Put the journal that ships back."""
    ships, levels = engine.journal, dict(engine._LEVELS)
    yield
    engine.journal = ships
    engine._LEVELS = levels


@pytest.mark.usefixtures("journals")
@pytest.mark.parametrize(("mode", "level"), SHIPS)
def test_nothing_acknowledged_is_lost(
    recorder: Path,
    sqlite_template: Path,
    tmp_path: Path,
    mode: str,
    level: str,
) -> None:
    engine.journal = lambda: (mode, level)
    assert results(recorder, sqlite_template, tmp_path, mode, level, CUTS) == {"ok": CUTS}


@pytest.mark.usefixtures("journals")
@pytest.mark.parametrize(("mode", "level"), CARELESS)
def test_the_simulator_sees_careless_settings_lose(
    recorder: Path,
    sqlite_template: Path,
    tmp_path: Path,
    mode: str,
    level: str,
) -> None:
    engine.journal = lambda: (mode, "FULL" if mode == "wal" else "EXTRA")
    cuts = CUTS if LONG else 25
    found = results(recorder, sqlite_template, tmp_path, mode, level, cuts)
    assert found["ok"] < cuts, found


def test_what_ships_here_is_one_of_the_two() -> None:
    assert engine.journal() in SHIPS


def test_every_kind_of_event_was_recorded(recorder: Path, sqlite_template: Path, tmp_path: Path) -> None:
    recording = record(recorder, sqlite_template, tmp_path, "delete", "EXTRA")
    kinds = Counter((event.kind, event.name.removeprefix(NAME)) for event in recording.events)
    assert kinds["w", "acknowledged"] == POSTS
    for kind in (("w", ""), ("w", "-journal"), ("s", "-journal"), ("u", "-journal"), ("s", "")):
        assert kinds[kind] >= POSTS, kinds
    assert sum(1 for event in recording.events if event.kind == "s" and event.name == "") >= POSTS
