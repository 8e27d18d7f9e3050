"""Cells that the workbook reader gives as empty though they are not: errors, and formulas nobody has calculated."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from ledger.gateways.spreadsheets.limits import UnreadableError

_LARGEST_PART = 2_000_000
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_ERROR_TYPE = re.compile(rb"""\bt\s*=\s*["']e["']""")
_FORMULA_TAG = re.compile(rb"<(?:\w+:)?f[\s/>]")
_CELL = re.compile(rb"<(?:\w+:)?c(\s[^>]*[^>/])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|t)(?:\s[^>]*)?>([^<]+)<")
_TYPE = re.compile(rb"""\bt\s*=\s*["'](\w+)["']""")
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']""")
_BOOK = re.compile(r"/?xl/workbook\w*\.xml", re.IGNORECASE)
UNCALCULATED = "=?"
"""What stands for a formula without a value."""


def unread_cells(data: bytes, sheet: str) -> dict[tuple[int, int], str]:
    """The text of every such cell of this sheet by (row, column), counted from 0. Raises UnreadableError."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        xml = archive.read(_member_of(archive, sheet))
    if not (_ERROR_TYPE.search(xml) or _FORMULA_TAG.search(xml)):
        return {}
    found = {}
    for match in _CELL.finditer(xml):
        text = _unread_text(match[1], match[2])
        if text:
            found[_place(match[1])] = text
    return found


def _unread_text(attributes: bytes, content: bytes) -> str:
    kind = _TYPE.search(attributes)
    value = _VALUE.search(content)
    if kind and kind[1] == b"e":
        return value[1].decode("utf-8", "replace") if value else "#ERROR"
    uncalculated = value is None and not (kind and kind[1] == b"str") and _FORMULA_TAG.search(content)
    return UNCALCULATED if uncalculated else ""


def _place(attributes: bytes) -> tuple[int, int]:
    place = _PLACE.search(attributes)
    if place is None:
        raise UnreadableError("damaged")
    column = 0
    for letter in place[1]:
        column = column * 26 + letter - ord("A") + 1
    row = int(place[2])
    if not (1 <= row <= _LAST_ROW and column <= _LAST_COLUMN):
        raise UnreadableError("damaged")
    return row - 1, column - 1


def _member_of(archive: zipfile.ZipFile, sheet: str) -> str:
    """The archive's member that holds the sheet of this name."""
    book = next((name for name in archive.namelist() if _BOOK.fullmatch(name)), "")
    folder, _, file = book.rpartition("/")
    relation = next((_relation(one) for one in _parts(archive, book, "sheet") if one.get("name") == sheet), "")
    targets = {one.get("Id"): one.get("Target", "") for one in _parts(archive, f"{folder}/_rels/{file}.rels", None)}
    target = targets.get(relation, "").replace("\\", "/")
    path = target if target.startswith("/") else f"{folder}/{target}"
    names = {_plain_path(name): name for name in archive.namelist()}
    if not target or _plain_path(path) not in names:
        raise UnreadableError("damaged")
    return names[_plain_path(path)]


def _relation(sheet: Element) -> str:
    return sheet.get(_RELATION) or sheet.get(_STRICT_RELATION) or ""


def _plain_path(name: str) -> str:
    parts: list[str] = []
    for part in name.replace("\\", "/").casefold().split("/"):
        if part == "..":
            del parts[-1:]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _parts(archive: zipfile.ZipFile, name: str, tag: str | None) -> list[Element]:
    try:
        if archive.getinfo(name).file_size > _LARGEST_PART:
            raise UnreadableError("too_large")
        root = ElementTree.fromstring(archive.read(name))
    except (KeyError, ParseError, DefusedXmlException, ValueError, LookupError):
        raise UnreadableError("damaged") from None
    return [one for one in root.iter() if tag is None or one.tag.rpartition("}")[2] == tag]
