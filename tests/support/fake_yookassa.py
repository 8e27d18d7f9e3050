"""A provider on this machine, over real HTTP: the program's tests talk to it, and a person can demonstrate with it.

`python -m tests.support.fake_yookassa 8898` serves it; `GET /checkout?orderId=…` is the page a customer would see,
`POST /__control` does what customers, banks, time and bad networks do: {"do": "pay", "id": "…"}, see `Controls`.
"""

from __future__ import annotations

import base64
import html
import json
import socket
import struct
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from tests.support.fake_yookassa_store import SECRET, SHOP, Answer, FakeStore, Object, public

LONGEST_HANG = 60


@dataclass
class Request:
    """What came in: for tests of what the program sends."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Fake:
    """The running server. `url` is the API's address; `faults` are what happens to the next requests, in order."""

    store: FakeStore
    server: ThreadingHTTPServer
    lock: threading.RLock = field(default_factory=threading.RLock)
    faults: list[str] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    latency_ms: int = 0
    secret: str = SECRET
    notify_url: str = ""
    duplicates: int = 1
    reorder: bool = False
    stopped: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        """Where the API is."""
        return f"http://127.0.0.1:{self.server.server_address[1]}/v3"

    def payment_of(self, ours: str) -> Object:
        """The payment that carries this id of ours."""
        (found,) = [row for row in self.store.payments.values() if row["metadata"].get("payment") == ours]
        return found

    def count(self, method: str, path: str) -> int:
        """How many requests of this kind came in."""
        return sum(one.method == method and one.path.split("?")[0] == path for one in self.requests)

    def control(self, act: str, facts: Object) -> Object:
        """Do one thing. Raises KeyError for what is not there."""
        with self.lock:
            made = getattr(Controls(self), act)(**facts)
        self.send_notifications()
        return {"ok": True, "made": made}

    def send_notifications(self) -> None:
        """Post what waits; what is not answered by 200 waits for the next time."""
        with self.lock:
            waiting, self.store.outbox = self.store.outbox, []
        if not self.notify_url:
            return
        if self.reorder:
            waiting.reverse()
        kept = [one for one in waiting if [self._delivered(one) for _ in range(self.duplicates)].count(False)]
        with self.lock:
            self.store.outbox = kept + self.store.outbox

    def _delivered(self, notification: Object) -> bool:
        parts = urlsplit(self.notify_url)
        connection = HTTPConnection(str(parts.hostname), parts.port, timeout=10)
        try:
            body = json.dumps(notification | {"object": public(notification["object"])})
            connection.request("POST", parts.path, body, {"Content-Type": "application/json"})
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()


@dataclass
class Controls:
    """What `/__control` can do."""

    fake: Fake

    def pay(self, id: str, amount: str | None = None, currency: str | None = None) -> None:  # noqa: A002
        """The customer pays: the amount asked for, or a wrong one."""
        self.fake.store.pay(id, amount=amount, unit=currency)

    def decline(self, id: str, reason: str = "insufficient_funds", party: str = "payment_network") -> None:  # noqa: A002
        """The bank refuses."""
        self.fake.store.cancel(self.fake.store.payments[id], party, reason)

    def expire(self, id: str) -> None:  # noqa: A002
        """Nobody paid in time."""
        self.fake.store.cancel(self.fake.store.payments[id], "yoo_money", "expired_on_confirmation")

    def advance(self, seconds: int) -> None:
        """The clock goes on."""
        self.fake.store.pass_time(timedelta(seconds=seconds))

    def fail_next(self, faults: list[str]) -> None:
        """What happens to the next requests: see `_Handler.fail`."""
        self.fake.faults += faults

    def latency(self, ms: int) -> None:
        """Every answer takes this long."""
        self.fake.latency_ms = ms

    def notify(self, url: str, duplicates: int = 1, reorder: bool = False) -> None:
        """Where notifications go, how often each, and whether the last comes first."""
        self.fake.notify_url, self.fake.duplicates, self.fake.reorder = url, duplicates, reorder

    def forge(self, notification: Object) -> None:
        """Announce what is not so."""
        self.fake.store.outbox.append(notification)

    def shop_balance(self, value: str) -> None:
        """What refunds can be paid from."""
        self.fake.store.shop_balance = Decimal(value)

    def receipt(self, fate: str) -> None:
        """How receipts end: `succeeded` or `canceled`."""
        self.fake.store.receipt_fate = fate

    def foreign(self, value: str, currency: str, metadata: Object) -> str:
        """Another program's payment in the same shop."""
        return self.fake.store.add_foreign(value, currency, metadata)

    def rotate(self, secret: str) -> None:
        """The shop's key changes."""
        self.fake.secret = secret


class _Handler(BaseHTTPRequestHandler):
    fake: Fake

    def do_GET(self) -> None:
        self._serve("GET")

    def do_POST(self) -> None:
        self._serve("POST")

    def do_PUT(self) -> None:
        self._answer(405, _error("invalid_request", "Method is not allowed"))

    def do_DELETE(self) -> None:
        self.do_PUT()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Keep quiet."""

    def _serve(self, method: str) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        parts = urlsplit(self.path)
        if parts.path == "/__control":
            facts = json.loads(raw)
            self._answer(200, self.fake.control(facts.pop("do"), facts))
        elif parts.path == "/checkout":
            self._checkout(method, dict(parse_qsl(parts.query)), dict(parse_qsl(raw.decode())))
        elif parts.path.startswith("/v3/"):
            self._api(method, parts.path.removeprefix("/v3"), dict(parse_qsl(parts.query)), raw)
        else:
            self._answer(404, _error("not_found", "No such path"))

    def _api(self, method: str, path: str, asked: dict[str, str], raw: bytes) -> None:
        fake = self.fake
        with fake.lock:
            fake.requests.append(Request(method, self.path.removeprefix("/v3"), dict(self.headers), raw))
            fault = fake.faults.pop(0) if fake.faults else ""
        if fake.latency_ms:
            time.sleep(fake.latency_ms / 1000)
        if fault and not fault.endswith("_stored"):
            self._fail(fault)
            return
        status, body = self._result(method, path, asked, raw)
        if fault:
            self._fail(fault)
        else:
            self._answer(status, body)

    def _result(self, method: str, path: str, asked: dict[str, str], raw: bytes) -> tuple[int, Object]:
        login = "Basic " + base64.b64encode(f"{SHOP}:{self.fake.secret}".encode()).decode()
        if self.headers.get("Authorization") != login:
            return 401, _error("invalid_credentials", "Invalid shop id or secret key")
        if method == "POST" and self.headers.get("Content-Type") != "application/json":
            return 415, _error("invalid_request", "Unsupported content type")
        try:
            with self.fake.lock:
                if method == "GET":
                    found = self.fake.store.get(path, asked)
                else:
                    found = self.fake.store.post(path, self.headers.get("Idempotence-Key"), raw)
        except Answer as answer:
            return answer.status, answer.body
        if found.get("type") == "list":
            return 200, found | {"items": [public(one) for one in found["items"]]}
        return 200, public(found)

    def _fail(self, fault: str) -> None:
        """One of 202, 401, 403, 429, 500, html502, html200, no_object, hang, drip, reset; `_stored`: after the work."""
        kind = fault.removesuffix("_stored")
        if kind == "hang":
            self.fake.stopped.wait(LONGEST_HANG)
        elif kind == "drip":
            self._drip()
        elif kind == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
        elif kind in {"html502", "html200", "html403"}:
            self._raw(int(kind[4:]), "text/html", b"<html><head><title>Bad Gateway</title></head></html>")
        elif kind == "no_object":
            self._raw(200, "application/json", b'{"id": "x"}')
        elif kind == "202":
            self._answer(202, {"type": "processing", "description": "Not processed yet", "retry_after": 1800})
        else:
            code = {"401": "invalid_credentials", "403": "forbidden", "429": "too_many_requests"}
            self._answer(int(kind), _error(code.get(kind, "internal_server_error"), "As told", retry_after=1800))

    def _drip(self) -> None:
        """A byte every now and then, so that no single wait is long."""
        self.send_response(200)
        self.end_headers()
        while not self.fake.stopped.wait(0.1):
            try:
                self.wfile.write(b" ")
                self.wfile.flush()
            except OSError:
                return

    def _checkout(self, method: str, asked: dict[str, str], chosen: dict[str, str]) -> None:
        payment = asked.get("orderId", "")
        with self.fake.lock:
            row = self.fake.store.payments.get(payment)
        if row is None:
            self._raw(404, "text/html", b"<p>No such payment.</p>")
            return
        if method == "POST" and row["status"] == "pending" and chosen.get("act") in {"pay", "decline"}:
            self.fake.control(
                chosen["act"], {"id": payment} | ({"reason": chosen["reason"]} if "reason" in chosen else {})
            )
        amount = html.escape(f"{row['amount']['value']} {row['amount']['currency']}")
        page = (
            f"<!doctype html><meta charset=utf-8><title>Checkout</title><h1>{amount}</h1>"
            f"<p>{html.escape(row['description'])}</p><p>{row['status']}</p><form method=post>"
            "<button name=act value=pay>Pay</button><button name=act value=decline>Decline</button>"
            "<input name=reason value=insufficient_funds><button name=act value=leave>Leave</button></form>"
        )
        self._raw(200, "text/html; charset=utf-8", page.encode())

    def _answer(self, status: int, body: Object) -> None:
        self._raw(status, "application/json", json.dumps(body, default=str).encode())

    def _raw(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _error(code: str, text: str, **more: object) -> Object:
    return {"type": "error", "id": "0", "code": code, "description": text, **more}


@contextmanager
def served(now: datetime | None = None, port: int = 0, *, live: bool = False) -> Iterator[Fake]:
    """The provider, running until the block ends; of a test shop unless it is `live`."""
    handler = type("Handler", (_Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    fake = Fake(FakeStore(now or datetime(2026, 1, 5, 10, 0, tzinfo=UTC)), server)
    fake.store.test = not live
    fake.store.base = fake.url.removesuffix("/v3")
    handler.fake = fake  # type: ignore[attr-defined]
    running = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    running.start()
    try:
        yield fake
    finally:
        fake.stopped.set()
        server.shutdown()
        server.server_close()
        running.join()


def main() -> None:
    """Serve until interrupted, by the machine's own time."""
    with served(datetime.now(UTC), int(sys.argv[1]) if len(sys.argv) > 1 else 8898) as fake:
        sys.stdout.write(f"{fake.url}  shop {SHOP}  key {SECRET}\n")
        sys.stdout.flush()
        while not fake.stopped.wait(1):
            with fake.lock:
                fake.store.pass_time(datetime.now(UTC) - fake.store.now)
            fake.send_notifications()


if __name__ == "__main__":
    main()
