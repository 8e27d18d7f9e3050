"""PITFALLS E1, acceptance bar 16: whatever a file is, one clear refusal, in time, and the program stays whole."""

from __future__ import annotations

import io
import os
import random
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ledger.errors import FileNotReadable
from ledger.gateways.spreadsheets.child import parsed
from ledger.gateways.spreadsheets.limits import Limits, UnreadableError
from ledger.gateways.spreadsheets.reading import read_table
from ledger.progress import Cancelled
from tests.gateways.files import hostile, with_rows, workbook

WHY = {"missing", "denied", "not_a_workbook", "damaged", "too_large", "empty", "encoding", "timeout"}


@pytest.mark.parametrize("case", hostile())
def test_one_clear_refusal(case: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    name, data, words = hostile()[case]
    file = tmp_path / name
    file.write_bytes(data)
    started = time.monotonic()
    with pytest.raises(FileNotReadable) as refused:
        read_table(file)
    assert refused.value.why in words
    assert refused.value.path == str(file)
    assert time.monotonic() - started < Limits().seconds
    assert capfd.readouterr() == ("", "")


def test_missing_denied_and_not_a_file(tmp_path: Path) -> None:
    whys = {}
    locked = tmp_path / "locked.csv"
    locked.write_bytes(b"name\nAhmed\n")
    locked.chmod(0)
    fifo = tmp_path / "fifo.csv"
    if sys.platform != "win32":
        os.mkfifo(fifo)
    for file in (tmp_path / "no.csv", tmp_path, locked, fifo, tmp_path / "n\x00.csv", tmp_path / ("n" * 300)):
        try:
            read_table(file)
        except FileNotReadable as refused:
            whys[file.name] = refused.why
    root = sys.platform != "win32" and os.geteuid() == 0
    assert whys == {
        "no.csv": "missing",
        tmp_path.name: "not_a_workbook",
        "fifo.csv": "not_a_workbook",
        "n\x00.csv": "missing",
        "n" * 300: "missing",
    } | ({} if root else {"locked.csv": "denied"})


def test_a_file_that_is_too_large_is_not_even_opened(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"name\n" * 1000)
    with pytest.raises(FileNotReadable, match="too_large"):
        read_table(file, Limits(file_size=4999))


def test_a_slow_file_is_given_up_on(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"name\n" * 100_000)
    started = time.monotonic()
    with pytest.raises(FileNotReadable, match="timeout"):
        read_table(file, Limits(seconds=0.05))
    assert time.monotonic() - started < 5


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is capped where the system can")
def test_memory_is_capped(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(with_rows('<row r="900000"><c r="Z900000"><v>1</v></c></row>'))
    with pytest.raises(FileNotReadable, match="too_large"):
        read_table(file)
    file.write_bytes(with_rows('<row r="9000"><c r="Z9000"><v>1</v></c></row>'))
    assert read_table(file).rows[-1].number == 9000


def test_rows_cells_and_text_are_bounded() -> None:
    data = b"name;city\nAhmed;Riyadh\nSara;Jeddah\n"
    assert rows_of(data, "a.csv", Limits(rows=3, cells=6, columns=2, text=32)) == 3
    for limits in (Limits(rows=2), Limits(cells=5), Limits(columns=1), Limits(text=20), Limits(cell_text=5)):
        with pytest.raises(UnreadableError, match="too_large"):
            rows_of(data, "a.csv", limits)


def test_a_cancelled_reading_leaves_no_child(tmp_path: Path) -> None:
    class Impatient:
        def report(self, done: int, total: int, stage: str = "") -> None:
            raise Cancelled(done, total, stage)

    file = tmp_path / "a.csv"
    file.write_bytes(b"name\nAhmed\n")
    with pytest.raises(Cancelled):
        read_table(file, progress=Impatient())
    assert read_table(file).rows[1].cells == ("Ahmed",)


@settings(max_examples=300)
@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.xlsx", "a.txt", "a"]))
@example(b"PK\x03\x04", "a.xlsx")
@example(b"sep=;\r\n", "a.csv")
@example(b"\xff\xfe\x00", "a.csv")
@example(b"\xc0\xc1;\xff", "a.csv")
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    with suppress(UnreadableError):
        assert rows_of(data, name, Limits()) > 0


@settings(max_examples=300)
@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1251", "cp1256"]))
def test_any_text_is_read_or_refused(text: str, encoding: str) -> None:
    with suppress(UnreadableError):
        assert rows_of(text.encode(encoding, "replace"), "a.csv", Limits()) > 0


@pytest.mark.parametrize("seed", range(12))
def test_mutated_workbooks_are_read_or_refused(seed: int, tmp_path: Path) -> None:
    choose = random.Random(seed)
    rows: list[list[object]] = [["name", "balance"], *[[f"Customer {n}", n / 100] for n in range(50)]]
    file = tmp_path / "a.xlsx"
    file.write_bytes(mutated(workbook(rows), choose))
    outcome = ""
    try:
        read_table(file)
    except FileNotReadable as refused:
        outcome = refused.why
    assert outcome in {"", *WHY}


def mutated(data: bytes, choose: random.Random) -> bytes:
    """The workbook with some bytes changed: in the archive itself, or inside one of its members."""
    if choose.random() < 0.4:
        return scrambled(data, choose)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        victim = choose.choice(source.namelist())
        for member in source.namelist():
            content = source.read(member)
            target.writestr(member, scrambled(content, choose) if member == victim else content)
    return out.getvalue()


def scrambled(data: bytes, choose: random.Random) -> bytes:
    """The bytes with a few changed, cut out or repeated."""
    changed = bytearray(data)
    for _ in range(choose.randint(1, 8)):
        at = choose.randrange(len(changed))
        kind = choose.randrange(3)
        if kind == 0:
            changed[at] = choose.randrange(256)
        elif kind == 1:
            del changed[at : at + choose.randint(1, 20)]
        else:
            changed[at:at] = changed[at : at + choose.randint(1, 20)] * choose.randint(1, 5)
    return bytes(changed)


def rows_of(data: bytes, name: str, limits: Limits) -> int:
    """How many rows these bytes give when parsed in this process."""
    answers = list(parsed(data, name, limits))
    assert [answer[0] for answer in answers[:1]] == ["table"]
    return sum(len(batch) for kind, batch, *_ in answers if kind == "rows" and isinstance(batch, list))
