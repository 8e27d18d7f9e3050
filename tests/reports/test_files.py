from __future__ import annotations

import errno
import os
import time
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ledger.errors import FileNotWritable
from ledger.progress import Cancelled
from ledger.reports.files import atomic_file, sweep_leftovers, why_not_writable

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_appears_whole_and_alone(tmp_path: Path) -> None:
    target = tmp_path / "تقرير.xlsx"
    with atomic_file(target) as part:
        part.write_bytes(b"whole")
        assert not target.exists()
        assert part.parent == tmp_path
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"whole"]


@pytest.mark.parametrize("error", [Cancelled(), ValueError("bug"), KeyboardInterrupt()])
def test_whatever_stops_it_leaves_the_older_file_alone(tmp_path: Path, error: BaseException) -> None:
    target = tmp_path / "report.csv"
    target.write_bytes(b"old")
    with pytest.raises(type(error)):
        _write_half(target, error)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("report.csv", b"old")]


def _write_half(target: Path, error: BaseException) -> None:
    with atomic_file(target) as part:
        part.write_bytes(b"half")
        raise error


def test_it_replaces_and_keeps_the_older_file_s_mode(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    target.write_bytes(b"old")
    target.chmod(0o640)
    with atomic_file(target) as part:
        part.write_bytes(b"new")
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new", 0o640)


def test_a_link_is_followed(tmp_path: Path) -> None:
    real = tmp_path / "shared" / "report.csv"
    real.parent.mkdir()
    link = tmp_path / "report.csv"
    link.symlink_to(real)
    with atomic_file(link) as part:
        part.write_bytes(b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no folder handles to sync")
def test_it_is_on_disk_before_it_takes_the_place_and_the_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, synced, really = tmp_path / "report.csv", [], os.fsync

    def listening(handle: int) -> None:
        synced.append((os.fstat(handle).st_ino, target.exists()))
        really(handle)

    monkeypatch.setattr(os, "fsync", listening)
    with atomic_file(target) as part:
        part.write_bytes(b"new")
    assert synced == [(target.stat().st_ino, False), (tmp_path.stat().st_ino, True)]


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    target = tmp_path / "no" / "report.csv"
    with pytest.raises(FileNotWritable) as refused, atomic_file(target):
        pytest.fail("must not begin")
    assert refused.value.facts() == {"path": str(target), "why": "missing"}


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    target.mkdir()
    with pytest.raises(FileNotWritable, match="denied"), atomic_file(target) as part:
        part.write_bytes(b"new")
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "full"),
        (errno.EFBIG, "full"),
        (errno.EACCES, "denied"),
        (errno.EROFS, "denied"),
        (errno.ENOENT, "missing"),
        (errno.EIO, "io"),
    ],
)
def test_what_the_file_system_refuses_has_a_word(tmp_path: Path, number: int, why: str) -> None:
    target = tmp_path / "report.csv"
    target.write_bytes(b"old")
    with pytest.raises(FileNotWritable) as refused, atomic_file(target):
        raise OSError(number, os.strerror(number))
    assert refused.value.why == why
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_lxml_s_own_full_disk_is_recognised() -> None:
    class SerialisationError(Exception):
        """Named as lxml names it: it is no OSError."""

    assert why_not_writable(SerialisationError("IO_ENOSPC")) == "full"
    assert why_not_writable(SerialisationError("IO_WRITE")) == "io"


def test_a_lost_connection_is_not_blamed_on_the_file(tmp_path: Path) -> None:
    with pytest.raises(ConnectionResetError), atomic_file(tmp_path / "report.csv"):
        raise ConnectionResetError
    assert not list(tmp_path.iterdir())


def test_only_old_leftovers_are_swept(tmp_path: Path) -> None:
    abandoned, in_use, other = (tmp_path / name for name in (".wallet-desk-a.part", ".wallet-desk-b.part", "b.part"))
    for path in (abandoned, in_use, other):
        path.write_bytes(b"x")
    long_ago = time.time() - timedelta(hours=2).total_seconds()
    os.utime(abandoned, (long_ago, long_ago))
    assert sweep_leftovers(tmp_path) == (abandoned,)
    assert sorted(tmp_path.iterdir()) == [in_use, other]
