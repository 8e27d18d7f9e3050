"""A proxy before PostgreSQL that cuts a connection where it is told to, as a network does at any moment."""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from types import TracebackType
from typing import Self

READY = b"Z\x00\x00\x00\x05"
"""The server's last message of an answer; one byte follows."""

PATIENCE_SECONDS = 30
Match = Callable[[int, bytes], bool]
"""Asked for each packet of the client: its number since the proxy was armed, from 1, and its bytes."""


class Lose(Enum):
    """What the cut takes away."""

    REQUEST = "request"
    ANSWER = "answer"
    NOTHING = "nothing"
    """The client hears nothing any more, but its packet lies in the network until `deliver`."""


def commit(_number: int, packet: bytes) -> bool:
    """The packet that asks for the commit."""
    return b"COMMIT\x00" in packet


def nth(n: int) -> Match:
    """The n-th packet."""
    return lambda number, _packet: number == n


@dataclass
class Proxy:
    """Listens on the loopback interface; one thread for each connection. Use it in a `with`."""

    server_port: int
    port: int = 0
    cuts: int = 0
    seen: int = 0
    failures: list[BaseException] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._armed: tuple[Match, Lose] | None = None
        self._late = threading.Event()
        self._threads: list[threading.Thread] = []
        self._closing = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(0.05)
        self.port = self._listener.getsockname()[1]
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:  # fmt: skip
        self._closing.set()
        self._late.set()
        for thread in self._threads:
            thread.join(PATIENCE_SECONDS)
        self._listener.close()
        assert not self.failures, self.failures

    def arm(self, match: Match, lose: Lose) -> None:
        """Cut once, at the first packet of the client that matches."""
        self.seen = 0
        self._late.clear()
        self._armed = (match, lose)

    def disarm(self) -> None:
        """Cut nothing."""
        self._armed = None

    def deliver(self) -> None:
        """What lay in the network arrives."""
        self._late.set()

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        def run() -> None:
            try:
                work(*arguments)
            except BaseException as error:  # noqa: BLE001 - told at the end
                self.failures.append(error)

        thread = threading.Thread(target=run, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._closing.is_set():
            try:
                client, _ = self._listener.accept()
            except TimeoutError:
                continue
            self._start(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        with client, socket.create_connection(("127.0.0.1", self.server_port)) as server:
            while not self._closing.is_set():
                readable, _, _ = select.select([client, server], [], [], 0.05)
                for source, target in ((client, server), (server, client)):
                    if source not in readable:
                        continue
                    packet = _received(source)
                    if not packet:
                        return
                    if source is client and (lose := self._cut_wanted(packet)):
                        self._cut(client, server, packet, lose)
                        return
                    target.sendall(packet)

    def _cut_wanted(self, packet: bytes) -> Lose | None:
        self.seen += 1
        if self._armed is None or not self._armed[0](self.seen, packet):
            return None
        lose, self._armed = self._armed[1], None
        self.cuts += 1
        return lose

    def _cut(self, client: socket.socket, server: socket.socket, packet: bytes, lose: Lose) -> None:
        if lose is Lose.REQUEST:
            return
        if lose is Lose.NOTHING:
            client.close()
            assert self._late.wait(PATIENCE_SECONDS)
            if self._closing.is_set():
                return
        server.sendall(packet)
        server.settimeout(PATIENCE_SECONDS)
        answer = b""
        while (more := _received(server)) and READY not in answer:
            answer += more
            if READY in answer:
                return


def _received(source: socket.socket) -> bytes:
    """What arrived; nothing when the other side is gone."""
    try:
        return source.recv(1 << 16)
    except ConnectionError:
        return b""
