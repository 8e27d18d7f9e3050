"""What a disk may hold after a power cut: all up to each file's last sync, and any part of what came later."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator
    from pathlib import Path

SECTOR = 512
_HEAD = struct.Struct("=cHQI")


@dataclass(frozen=True, slots=True)
class Event:
    """One thing done to a file: `w`rite, `t`runcate (to offset), `s`ync, `u`nlink. The folder's name is empty."""

    kind: str
    name: str
    offset: int
    data: bytes


def events(log: Path) -> list[Event]:
    """What the recorder wrote down. ValueError for a rename, which this does not model."""
    return list(_events(log.read_bytes()))


def _events(content: bytes) -> Iterator[Event]:
    at = 0
    while at < len(content):
        kind, name_length, offset, length = _HEAD.unpack_from(content, at)
        at += _HEAD.size
        name = content[at : at + name_length].decode()
        at += name_length
        data = content[at : at + length]
        at += length
        if kind == b"r":
            raise ValueError(name)
        yield Event(kind.decode(), name, offset, data)


@dataclass
class File:
    """One life of a file: what is safe, and what was done since its last sync."""

    safe: bytearray = field(default_factory=bytearray)
    later: list[Event] = field(default_factory=list)

    def sync(self) -> None:
        """Everything so far is safe."""
        for event in self.later:
            _apply(self.safe, event)
        self.later.clear()

    def after_cut(self, rng: random.Random) -> bytes:
        """What is left of it: of the later writes none, half, 60 % of their sectors, or all."""
        content, way = bytearray(self.safe), rng.choice(("none", "half", "sectors", "all"))
        for event in self.later:
            if way == "all" or (way == "half" and rng.random() < 0.5):
                _apply(content, event)
            elif way == "sectors":
                for part in _sectors(event):
                    if rng.random() < 0.6:
                        _apply(content, part)
        return bytes(content)


def _sectors(event: Event) -> Iterator[Event]:
    if event.kind == "t":
        yield event
    at = 0
    while at < len(event.data):
        end = min(len(event.data), (event.offset + at) // SECTOR * SECTOR + SECTOR - event.offset)
        yield Event("w", event.name, event.offset + at, event.data[at:end])
        at = end


def _apply(content: bytearray, event: Event) -> None:
    size = event.offset if event.kind == "t" else event.offset + len(event.data)
    if event.kind == "t":
        del content[size:]
    content.extend(bytes(max(0, size - len(content))))
    if event.kind == "w":
        content[event.offset : size] = event.data


@dataclass
class Disk:
    """A folder as it is written to. `linked` are the files by name now, `safe` those at the folder's last sync."""

    linked: dict[str, File]
    safe: dict[str, File] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.safe = dict(self.linked)

    def do(self, event: Event) -> None:
        """One more event."""
        if event.kind == "u":
            self.linked.pop(event.name, None)
        elif event.kind == "s" and not event.name:
            self.safe = dict(self.linked)
        elif event.kind == "s":
            self.linked.setdefault(event.name, File()).sync()
        else:
            self.linked.setdefault(event.name, File()).later.append(event)

    def after_cut(self, rng: random.Random) -> dict[str, bytes]:
        """The files that a restart may find; names not synced may be as they were at the folder's last sync."""
        found = {}
        for name in sorted({*self.linked, *self.safe}):
            now, before = self.linked.get(name), self.safe.get(name)
            file = now if now is before or rng.random() < 0.5 else before
            if file is not None:
                found[name] = file.after_cut(rng)
        return found
