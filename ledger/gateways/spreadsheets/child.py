"""The child process that parses one foreign file. Whatever the file does to it, the program stays whole."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

from ledger.gateways.spreadsheets.delimited import read_delimited
from ledger.gateways.spreadsheets.limits import Limits, RawRow, UnreadableError
from ledger.gateways.spreadsheets.workbook import ZIP_START, read_workbook

ROWS_AT_ONCE = 2_000
_WORKBOOK_NAMES = (".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods", ".numbers")
_OLD_WORKBOOK = bytes.fromhex("d0cf11e0a1b11ae1")


def serve(answers: Connection, path: str, limits: Limits) -> None:
    """Read the file and send ("table", sha256, sheet, delimited), ("rows", [...]) …, ("end",); or ("refused", why)."""
    _silence()
    try:
        _limit_this_process(limits)
        for answer in parsed(_bytes_of(path, limits), path, limits):
            answers.send(answer)
        answers.send(("end",))
    except UnreadableError as error:
        answers.send(("refused", error.why))
    except MemoryError:
        answers.send(("refused", "too_large"))
    except BrokenPipeError:
        return
    except BaseException:  # noqa: BLE001 - whatever a parser comes up with, panics too: this file is damaged
        answers.send(("refused", "damaged"))
    finally:
        answers.close()


def parsed(data: bytes, path: str, limits: Limits) -> Iterator[tuple[object, ...]]:
    """The answers for these bytes, all but the last. Raises UnreadableError."""
    digest = hashlib.sha256(data).hexdigest()
    if not data.strip():
        raise UnreadableError("empty")
    if data.startswith(ZIP_START):
        sheet, rows = read_workbook(data, limits)
        yield "table", digest, sheet, False
    elif data.startswith(_OLD_WORKBOOK) or Path(path).suffix.casefold() in _WORKBOOK_NAMES:
        raise UnreadableError("not_a_workbook")
    else:
        rows = read_delimited(data, limits)
        yield "table", digest, "", True
    yield from _batches(rows)


def _batches(rows: Iterator[RawRow]) -> Iterator[tuple[object, ...]]:
    batch: list[RawRow] = []
    count = 0
    for row in rows:
        batch.append(row)
        count += 1
        if len(batch) == ROWS_AT_ONCE:
            yield "rows", batch
            batch = []
    if not count:
        raise UnreadableError("empty")
    yield "rows", batch


def _bytes_of(path: str, limits: Limits) -> bytes:
    with Path(path).open("rb") as file:
        data = file.read(limits.file_size + 1)
    if len(data) > limits.file_size:
        raise UnreadableError("too_large")
    return data


def _silence() -> None:
    """A parser's dying words are for nobody: the parent says what happened."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _limit_this_process(limits: Limits) -> None:
    """Cap memory where the system tells and caps it (Linux), and processor time (any POSIX system).

    The parent's clock, and the bounds on what an archive may unpack to, hold everywhere.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - absent on Windows

    started_with = _address_space()
    if started_with:
        resource.setrlimit(resource.RLIMIT_AS, (started_with + limits.memory,) * 2)
    seconds = int(limits.seconds) + 5
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _address_space() -> int:
    """Bytes mapped by this process so far; 0 if the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
