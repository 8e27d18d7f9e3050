"""Keys of requests on their way: kept on disk from before sending until the answer is known (PITFALLS A3)."""

from __future__ import annotations

import json
import logging
import os
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LOG = logging.getLogger("desktop_app.outbox")


@dataclass(frozen=True, slots=True)
class Sent:
    """A request that may or may not have been posted. `title` is what a person reads, without codes or secrets."""

    key: str
    location: str
    title: str


class Outbox:
    """One small file per unanswered request, in the user's state folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, sent: Sent) -> None:
        """Write `sent` down durably, before it is sent. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._path(sent.key)
        half = path.with_suffix(".new")
        with half.open("w", encoding="utf-8") as file:
            json.dump(asdict(sent), file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)

    def forget(self, key: str) -> None:
        """The answer to `key` is known."""
        self._path(key).unlink(missing_ok=True)

    def unanswered(self, location: str) -> list[Sent]:
        """Requests to the ledger at `location` whose outcome nobody has seen, oldest first."""
        if not self._folder.is_dir():
            return []
        paths = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        found = [sent for path in paths if (sent := _read(path)) is not None]
        return [sent for sent in found if sent.location == location]

    def _path(self, key: str) -> Path:
        return self._folder / (re.sub(r"[^A-Za-z0-9_.-]", "_", key) + ".json")


def _read(path: Path) -> Sent | None:
    try:
        return Sent(**json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, TypeError, OSError) as error:
        _LOG.warning("%s holds no request: %s", path.name, error)
        return None
