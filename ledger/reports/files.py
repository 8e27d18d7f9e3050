"""Files that appear whole or not at all: written beside the target, fsynced, renamed (PITFALLS C8)."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import time
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ledger.errors import FileNotWritable

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX, _SUFFIX = ".wallet-desk-", ".part"

LEFT_OVER_AFTER = timedelta(hours=1)
"""A part file untouched for this long belongs to a program that was killed."""

_REASONS = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.EISDIR: "denied",
    errno.ENOSPC: "full",
    errno.EFBIG: "full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "full",
}


@contextmanager
def atomic_file(target: Path) -> Iterator[Path]:
    """A path to write to; when the block ends well, what lies there becomes `target`, in one step and on disk.

    When the block raises anything (Cancelled included) nothing is left and an older `target` is untouched. A link is
    followed: the file it leads to is replaced. Raises FileNotWritable for what the file system refuses inside the
    block or here; errors of connections pass through.
    """
    real = Path(os.path.realpath(target))
    part = real.with_name(f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}")
    try:
        with _removed_unless_renamed(part):
            os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
            yield part
            _put_in_place(part, real)
    except Exception as error:
        why = why_not_writable(error)
        if why is None:
            raise
        raise FileNotWritable(str(target), why) from error


def why_not_writable(error: Exception) -> str | None:
    """The stable word of FileNotWritable for this error; None when it does not come from writing a file."""
    if isinstance(error, _OpenElsewhere):
        return "open_elsewhere"
    if isinstance(error, OSError):
        is_network = isinstance(error, ConnectionError | TimeoutError)
        return None if is_network else _REASONS.get(error.errno or 0, "io")
    # openpyxl writes through lxml where that is installed, and lxml reports a full disk in a class of its own.
    if type(error).__name__ == "SerialisationError":
        return "full" if "ENOSPC" in str(error) else "io"
    return None


def sweep_leftovers(folder: Path, *, untouched_for: timedelta = LEFT_OVER_AFTER) -> tuple[Path, ...]:
    """Remove part files that killed programs left in `folder`; the paths removed.

    Younger ones may be another workstation's export under way and stay. What cannot be removed stays too.
    """
    removed = []
    latest = time.time() - untouched_for.total_seconds()
    for part in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with contextlib.suppress(OSError):  # gone meanwhile, or another person's: the next sweep meets it again
            if part.stat().st_mtime <= latest:
                part.unlink()
                removed.append(part)
    return tuple(removed)


class _OpenElsewhere(PermissionError):
    """The target may not be replaced because a program, usually Excel, holds it open."""


@contextmanager
def _removed_unless_renamed(part: Path) -> Iterator[None]:
    try:
        yield
    finally:
        part.unlink(missing_ok=True)


def _put_in_place(part: Path, target: Path) -> None:
    with part.open("rb+") as written:
        os.fsync(written.fileno())
    if target.exists():
        shutil.copymode(target, part)
    try:
        part.replace(target)
    except PermissionError as error:
        if os.name == "nt" and target.is_file():
            raise _OpenElsewhere(error.errno, error.strerror) from error
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows has no folder handles to sync; the rename is journalled
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network shares refuse; the file itself is already in place and synced
            os.fsync(handle)
    finally:
        os.close(handle)
