"""One HTTP request with an end: a deadline for the whole exchange, a limit of size, no redirects, no cookies.

Time-outs of a socket begin anew with every byte, so a server that drips would hold a caller for ever; here every read
gets what is left of the deadline. TLS is verified, and demanded of every address but this machine's own.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from _typeshed import WriteableBuffer as Buffer

LARGEST_ANSWER = 16_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds: to connect, and for everything together."""

    connect: int = 5
    whole: int = 20


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """What came back."""

    status: int
    content_type: str
    body: bytes


@dataclass(eq=False)
class NoAnswer(Exception):
    """Nothing came back, or only a part: what the server did is not known.

    `why`: timeout, connection, tls, too_large.
    """

    why: str


@dataclass(frozen=True, slots=True)
class Server:
    """Where requests go. Raises ValueError for an address that is neither https nor this machine's own."""

    url: str
    limits: Limits = Limits()

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.hostname is None or parts.username or parts.query or parts.fragment or parts.port == 0:
            raise ValueError(self.url)
        if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname)):
            raise ValueError(self.url)

    def ask(self, method: str, path: str, headers: Mapping[str, str], body: bytes | None = None) -> HttpAnswer:
        """Send one request below the server's address and read the answer whole. Raises NoAnswer."""
        deadline = time.monotonic() + self.limits.whole
        connection = self._connection()
        plain: socket.socket | None = None
        try:
            connection.connect()
            plain = connection.sock
            connection.sock = _Hurried(plain, deadline)
            connection.request(method, urlsplit(self.url).path.rstrip("/") + path, body, dict(headers))
            with connection.getresponse() as response:
                answer = HttpAnswer(
                    response.status, response.getheader("Content-Type", ""), response.read(LARGEST_ANSWER + 1)
                )
        except TimeoutError:
            raise NoAnswer("timeout") from None
        except ssl.SSLError as error:
            raise NoAnswer("tls") from error
        except (OSError, HTTPException, ValueError) as error:
            raise NoAnswer("connection") from error
        finally:
            connection.close()
            if plain is not None:
                plain.close()
        if len(answer.body) > LARGEST_ANSWER:
            raise NoAnswer("too_large")
        return answer

    def _connection(self) -> HTTPConnection:
        parts = urlsplit(self.url)
        assert parts.hostname is not None
        if parts.scheme == "http":
            return HTTPConnection(parts.hostname, parts.port, timeout=self.limits.connect)
        context = ssl.create_default_context()
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        return HTTPSConnection(parts.hostname, parts.port, timeout=self.limits.connect, context=context)


def is_loopback(host: str) -> bool:
    """Whether the host is this machine itself."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class _Hurried:
    """The few methods of a socket that an HTTP connection uses, each within what is left of the deadline."""

    def __init__(self, plain: socket.socket, deadline: float) -> None:
        self._plain = plain
        self._deadline = deadline

    def sendall(self, data: bytes) -> None:
        """Send, or raise TimeoutError."""
        _hurry(self._plain, self._deadline)
        self._plain.sendall(data)

    def makefile(self, _mode: str) -> BufferedReader:
        """What is received, to be read."""
        return BufferedReader(_Receiving(self._plain, self._deadline))

    def close(self) -> None:
        """The connection calls this as soon as an answer begins; the socket is closed when it has been read."""


class _Receiving(RawIOBase):
    def __init__(self, plain: socket.socket, deadline: float) -> None:
        super().__init__()
        self._plain = plain
        self._deadline = deadline

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        """The next bytes, or TimeoutError."""
        _hurry(self._plain, self._deadline)
        return self._plain.recv_into(memoryview(buffer))


def _hurry(plain: socket.socket, deadline: float) -> None:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    plain.settimeout(left)
