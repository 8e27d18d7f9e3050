"""Where a ledger lies: a SQLite file or a PostgreSQL server, said without secrets."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from ledger.errors import LocationUnsafe

_SYNCED = ("dropbox", "onedrive", "google drive", "googledrive", "icloud", "yandex.disk", "yandexdisk", "nextcloud")
_REMOTE_FILESYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "fuse.rclone", "afs", "davfs"}


@dataclass(frozen=True, slots=True)
class Location:
    """A parsed place. Exactly one of `path` and `url` is set."""

    path: Path | None
    url: URL | None

    @property
    def engine(self) -> str:
        """`sqlite` or `postgresql`."""
        return "sqlite" if self.path is not None else "postgresql"

    @property
    def shown(self) -> str:
        """The place as people may see it: a URL's password left out."""
        if self.path is not None:
            return str(self.path)
        assert self.url is not None
        return self.url._replace(password=None, drivername="postgresql").render_as_string()


def parse_location(text: str) -> Location:
    """Read a path or a `postgresql://` URL. Raises LocationUnsafe for anything else that looks like a URL."""
    if text.startswith(("postgresql:", "postgres:", "postgresql+psycopg:")):
        try:
            url = make_url("postgresql+psycopg:" + text.split(":", 1)[1])
        except (ArgumentError, ValueError):
            raise LocationUnsafe(text.rsplit("@", maxsplit=1)[-1], "not_a_url") from None
        return Location(None, url)
    if text.startswith("sqlite:///"):
        text = text.removeprefix("sqlite:///")
    elif "://" in text:
        raise LocationUnsafe(text.split("@")[-1], "unknown_scheme")
    return Location(Path(text).expanduser().absolute(), None)


def refuse_unsafe_folder(path: Path) -> None:
    """Refuse a network share or a synchronised folder, where SQLite files are lost (PITFALLS C4)."""
    text = str(path)
    if text.startswith(("\\\\", "//")):
        raise LocationUnsafe(text, "network_share")
    if any(part.lower().startswith(_SYNCED) for part in path.parts):
        raise LocationUnsafe(text, "synchronised_folder")
    if _filesystem_of(path) in _REMOTE_FILESYSTEMS:
        raise LocationUnsafe(text, "network_share")


def _filesystem_of(path: Path) -> str:
    """The Linux file-system type under `path`; empty where the system does not tell."""
    mounts = Path("/proc/self/mounts")
    if os.name != "posix" or not mounts.exists():
        return ""
    resolved, best, kind = str(path.resolve()), "", ""
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        _, point, filesystem, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        inside = resolved == point or resolved.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, filesystem
    return kind
