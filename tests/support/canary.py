"""A canary for secrets: what files, rows and words say, read so that no way of writing hides a code."""

from __future__ import annotations

import re
import zipfile
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_STREAM = re.compile(rb"(\d+) 0 obj(?:(?!endobj).)*?stream\r?\n(.*?)endstream", re.DOTALL)
_UNICODE_OF = re.compile(rb"(\d+) 0 obj\s*<<[^>]*?/Type0[^>]*?/ToUnicode (\d+)", re.DOTALL)
_GLYPHS = re.compile(rb"<([0-9A-F]{4})> <[0-9A-F]{4}> \[([^\]]*)\]")
_SHOWN = re.compile(rb"/F(\d+) [\d.]+ Tf|<((?:[0-9A-Fa-f]{4})+)> Tj")


def bare(text: str) -> str:
    """Letters and digits only, in capitals: however a code was grouped or typed, it reads the same."""
    return "".join(letter for letter in text.upper() if letter.isalnum())


def told(codes: Iterable[str], *said: str) -> set[str]:
    """The codes that stand in what was said."""
    known = {bare(code) for code in codes}
    return {code for text in map(bare, said) for code in known if code in text}


def text_of(path: Path) -> str:
    """Everything a file says: the parts of a workbook, the words on the pages of a PDF, the bytes of all else."""
    content = path.read_bytes()
    if content.startswith(b"%PDF-"):
        return words_on_paper(content) + content.decode("latin-1")
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    return content.decode("latin-1") + content.decode("utf-16-le", "ignore")


def told_by_files(codes: Iterable[str], folder: Path) -> dict[str, set[str]]:
    """The files below `folder` that tell codes, by their path in it, each with what it tells; names count too."""
    known = list(codes)
    found = {
        path.relative_to(folder).as_posix(): told(known, text_of(path), path.name)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    return {path: codes for path, codes in found.items() if codes}


def words_on_paper(pdf: bytes) -> str:
    """The text of a PDF as Qt writes it: each font numbers its glyphs anew, and a table tells what they stand for."""
    streams = {number: _unpacked(content) for number, content in _STREAM.findall(pdf)}
    fonts = {font: _glyphs(streams[table]) for font, table in _UNICODE_OF.findall(pdf) if table in streams}
    said = []
    for content in streams.values():
        font: dict[bytes, str] = {}
        for chosen, glyphs in _SHOWN.findall(content):
            if chosen:
                font = fonts.get(chosen, {})
            said += [font.get(glyphs[at : at + 4].upper(), "") for at in range(0, len(glyphs), 4)]
    return "".join(said)


def _unpacked(content: bytes) -> bytes:
    """A packed stream knows its own end: the line end after it may look like its last byte."""
    try:
        return zlib.decompressobj().decompress(content)
    except zlib.error:
        return content


def _glyphs(table: bytes) -> dict[bytes, str]:
    known = {}
    for first, letters in _GLYPHS.findall(table):
        for at, letter in enumerate(re.findall(rb"<([0-9A-F]+)>", letters)):
            known[b"%04X" % (int(first, 16) + at)] = bytes.fromhex(letter.decode()).decode("utf-16-be")
    return known
