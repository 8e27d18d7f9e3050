"""Foreign files for tests, honest and hostile, made in memory."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import TYPE_CHECKING, Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

if TYPE_CHECKING:
    from collections.abc import Iterable

FIRST_SHEET = "xl/worksheets/sheet1.xml"


def new_book() -> tuple[openpyxl.Workbook, Worksheet]:
    """An empty workbook and its only sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return book, sheet


def workbook(rows: Iterable[Iterable[Any]]) -> bytes:
    """A workbook with these rows."""
    book, sheet = new_book()
    for row in rows:
        sheet.append(list(row))
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The workbook's bytes."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(data: bytes, name: str, content: bytes | None) -> bytes:
    """The workbook with one member's content replaced (None: left out)."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.namelist():
            if member != name:
                target.writestr(member, source.read(member))
        if content is not None:
            target.writestr(name, content)
    return out.getvalue()


def with_rows(xml: str, *, before: str = "") -> bytes:
    """A workbook of a header `name` and one row `x`, then these rows of raw XML; `before` opens the sheet's part."""
    plain = workbook([["name"], ["x"]])
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        sheet = archive.read(FIRST_SHEET).decode()
    return with_part(plain, FIRST_SHEET, (before + sheet.replace("</sheetData>", xml + "</sheetData>")).encode())


def _laughs(count: int) -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, count))
    declaration = f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]>'
    row = f'<row r="3"><c r="A3" t="inlineStr"><is><t>&l{count - 1};</t></is></c></row>'
    return with_rows(row, before=declaration)


def _external_entity() -> bytes:
    row = '<row r="3"><c r="A3" t="inlineStr"><is><t>&e;</t></is></c></row>'
    return with_rows(row, before='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>')


def _zip(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def _hidden_only() -> bytes:
    book, sheet = new_book()
    sheet["A1"] = "name"
    sheet.sheet_state = "hidden"
    book.create_sheet("empty")
    book.active = 1
    return saved(book)


def _lying_directory() -> bytes:
    """A member whose directory entry says it is a thousandth of what it unpacks to."""
    data = with_part(workbook([["name"]]), FIRST_SHEET, b"<x>" + b" " * 3_000_000 + b"</x>")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo(FIRST_SHEET).file_size
    return data.replace(size.to_bytes(4, "little"), (3_000).to_bytes(4, "little"))


def _broken_directory() -> bytes:
    data = bytearray(workbook([["name"], ["x"]]))
    at = data.rfind(b"PK\x01\x02")
    data[at + 42 : at + 46] = b"\xff\xff\xff\x7f"
    return bytes(data)


@cache
def hostile() -> dict[str, tuple[str, bytes, set[str]]]:
    """Files nobody should send: name of the file, its bytes, and the words it may be refused with."""
    plain = workbook([["name", "balance"], ["Ahmed", 1]])
    damaged, large, foreign = {"damaged"}, {"too_large"}, {"not_a_workbook"}
    return {
        "far corner": ("a.xlsx", with_rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), large),
        "wide": ("a.xlsx", with_rows(f'<row r="3">{"<c><v>1</v></c>" * 40_000}</row>'), large),
        "a million columns": ("a.xlsx", with_rows(f'<row r="3">{"<c><v>1</v></c>" * 1_000_000}</row>'), large),
        "a million columns of text": ("a.csv", b"name," + b"x," * 1_000_000, large),
        "column 201": ("a.xlsx", with_rows('<row r="3"><c r="GS3"><v>1</v></c></row>'), large),
        "six million rows": ("a.xlsx", with_rows("<row/>" * 6_000_000), large),
        "bomb": ("a.xlsx", _zip({"xl/workbook.xml": b" " * 120_000_000}), large),
        "ratio": ("a.xlsx", _zip({"xl/workbook.xml": b" " * 20_000_000}), large),
        "too many members": ("a.xlsx", _zip({f"xl/workbook{n}.xml": b"" for n in range(2_001)}), large),
        "longer cell": ("a.csv", b"name\n" + b"x" * 32_768, large),
        "longer cell in other units": ("a.csv", ("name\n" + "\U0001f600" * 20_000).encode(), large),
        "field without end": ("a.csv", b'name\n"' + b"x" * 200_000, large),
        "laughs": ("a.xlsx", _laughs(10), damaged),
        "few laughs": ("a.xlsx", _laughs(3), damaged),
        "external entity": ("a.xlsx", _external_entity(), damaged),
        "overflowing place": ("a.xlsx", with_rows('<row r="3"><c r="ZZZZZZZ99999999999"><v>1</v></c></row>'), damaged),
        "row nought": ("a.xlsx", with_rows('<row r="0"><c r="A0"><v>1</v></c></row>'), damaged),
        "error without a place": ("a.xlsx", with_rows('<row r="3"><c t="e"><v>#REF!</v></c></row>'), damaged),
        "error beyond the sheet": ("a.xlsx", with_rows('<row r="3"><c r="ZZZ3" t="e"><v>#REF!</v></c></row>'), damaged),
        "cut short": ("a.xlsx", plain[: len(plain) // 2], damaged),
        "without its end": ("a.xlsx", plain[:-40], damaged),
        "broken directory": ("a.xlsx", _broken_directory(), damaged),
        "lying directory": ("a.xlsx", _lying_directory(), damaged | large),
        "not a zip": ("a.xlsx", b"PK\x03\x04" + b"nonsense" * 100, damaged),
        "sheet missing": ("a.xlsx", with_part(plain, FIRST_SHEET, None), damaged),
        "relations missing": ("a.xlsx", with_part(plain, "xl/_rels/workbook.xml.rels", None), damaged),
        "book not XML": ("a.xlsx", with_part(plain, "xl/workbook.xml", b"<<<"), damaged),
        "book is large": (
            "a.xlsx",
            with_part(plain, "xl/workbook.xml", b"<workbook>" + bytes(range(256)) * 9_000),
            damaged | large,
        ),
        "another zip": ("a.xlsx", _zip({"word/document.xml": b"<x/>"}), foreign),
        "an empty zip": ("a.xlsx", b"PK\x05\x06" + b"\0" * 18, foreign),
        "old workbook": ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), foreign),
        "old workbook renamed": ("a.csv", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), foreign),
        "text named a workbook": ("a.xlsx", b"name;balance\nAhmed;1\n", foreign),
        "web page named a workbook": ("a.xls", b"<html><table><tr><td>name</td></tr></table></html>", foreign),
        "no sheet": ("a.xlsx", saved(openpyxl.Workbook()), {"empty"}),
        "hidden sheet only": ("a.xlsx", _hidden_only(), {"empty"}),
        "nothing": ("a.xlsx", b"", {"empty"}),
        "nothing in text": ("a.csv", b"", {"empty"}),
        "blank lines": ("a.csv", b"\n\n ; ; \n", {"empty"}),
        "mark only": ("a.csv", b"\xef\xbb\xbf", {"empty"}),
        "zero bytes": ("a.csv", b"name;balance\nAh\x00med;1\n", {"encoding"}),
        "zeros": ("a.csv", bytes(5_000), {"encoding"}),
        "program": ("a.csv", bytes(range(256)) * 200, {"encoding"}),
        "picture": ("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(1, 256)) * 30, {"encoding"}),
        "half a character": ("a.csv", "name;balance\nАхмед;1".encode("utf-16")[:-1], {"encoding"}),
        "mixed encodings": ("a.csv", "name\nАхмед Москва\n".encode() + "Ёлкин Пермь\n".encode("cp1251"), {"encoding"}),
        "western text": ("a.csv", "name;city\nJosé Muñoz;Málaga\nRenée;Orléans\n".encode("latin-1"), {"encoding"}),
        "quote never closed": ("a.csv", b'name;balance\n"Ahmed;1\nSara;2\n', damaged),
        "quote closed too early": ("a.csv", b'name;balance\n"Al Noor" Trade;1\nSara;2\n', damaged),
    }
