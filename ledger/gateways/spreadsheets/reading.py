"""Read a foreign table: one file in, one frozen table or one clear refusal out."""

from __future__ import annotations

import multiprocessing
import stat
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ledger.domain.tables import Row, Table
from ledger.errors import FileNotReadable
from ledger.gateways.spreadsheets.child import serve
from ledger.gateways.spreadsheets.limits import Limits
from ledger.progress import SILENT, Progress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

STANDARD_LIMITS = Limits()
_PATIENCE = 0.1
_SECONDS_TO_END = 5


def read_table(path: Path | str, limits: Limits = STANDARD_LIMITS, progress: Progress = SILENT) -> Table:
    """Read a CSV or XLSX file: what it is, its bytes say.

    Blocks for up to `limits.seconds`; reports rows read (total unknown) in stage "read". Raises FileNotReadable, and
    Cancelled from `progress`.
    """
    started = time.monotonic()
    _check_file(Path(path), limits)
    rows: list[Row] = []
    table = None
    with _child(str(path), limits) as answers:
        while True:
            progress.report(len(rows), 0, "read")
            if time.monotonic() - started > limits.seconds:
                raise FileNotReadable(str(path), "timeout")
            if not answers.poll(_PATIENCE):
                continue
            kind, *facts = _answer(answers)
            if kind == "refused":
                raise FileNotReadable(str(path), facts[0])
            if kind == "table":
                table = facts
            elif kind == "rows":
                rows.extend([Row(number, cells) for number, cells in facts[0]])
            else:
                break
    if table is None:
        raise FileNotReadable(str(path), "damaged")
    sha256, sheet, delimited = table
    return Table(str(path), sha256, sheet, delimited, tuple(rows))


def _check_file(path: Path, limits: Limits) -> None:
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise FileNotReadable(str(path), "not_a_workbook")
        path.open("rb").close()
    except PermissionError:
        raise FileNotReadable(str(path), "denied") from None
    except (OSError, ValueError):
        raise FileNotReadable(str(path), "missing") from None
    if facts.st_size > limits.file_size:
        raise FileNotReadable(str(path), "too_large")


@contextmanager
def _child(path: str, limits: Limits) -> Iterator[Connection]:
    """A child that reads the file; gone when the block is left, however it is left."""
    context = multiprocessing.get_context("spawn")
    answers, sending = context.Pipe(duplex=False)
    process = context.Process(target=serve, args=(sending, path, limits), daemon=True)
    try:
        process.start()
        sending.close()
        yield answers
    finally:
        if process.pid is not None:
            process.kill()
            process.join(_SECONDS_TO_END)
        answers.close()


def _answer(answers: Connection) -> tuple[Any, ...]:
    """The child's next answer; if it died without one, the file was more than its limits allow."""
    try:
        answer: tuple[Any, ...] = answers.recv()
    except (EOFError, OSError):
        return "refused", "too_large"
    return answer
