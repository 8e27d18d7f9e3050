"""YooKassa over HTTP, API v3: six paths, Basic login, idempotence keys."""

from __future__ import annotations

import base64
import re
import threading
import time
from datetime import UTC
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from ledger import __version__
from ledger.gateways import yookassa_reading as reading
from ledger.gateways.provider import (
    PaymentPage,
    PaymentState,
    ReceiptState,
    RefundState,
    Refused,
    ShopState,
    Unknown,
)
from ledger.gateways.strict_http import Limits, NoAnswer, Server

if TYPE_CHECKING:
    from datetime import datetime

NAME = "yookassa"
USUAL_URL = "https://api.yookassa.ru/v3"
PER_PAGE = 100
SECONDS_BETWEEN = 1
"""No figure of a limit is published: one request a second per shop is asked for."""

_KEY = re.compile(r"[0-9A-Za-z+_.-]{1,64}", re.ASCII)
_ID = re.compile(r"[0-9A-Za-z_-]{1,64}", re.ASCII)


class YooKassa:
    """One shop. Safe to share between threads; raises ValueError for an address that is neither https nor loopback."""

    name = NAME

    def __init__(
        self, shop: str, secret: str, url: str = USUAL_URL, *, limits: Limits | None = None,
        seconds_between: int = SECONDS_BETWEEN,
    ) -> None:  # fmt: skip
        self._server = Server(url, limits or Limits())
        self._login = "Basic " + base64.b64encode(f"{shop}:{secret}".encode()).decode()
        self._pace = _pace_of(url, shop, seconds_between)

    def __repr__(self) -> str:
        return f"YooKassa({self._server.url})"

    def check(self) -> ShopState:
        """Whose key this is."""
        return reading.shop(self._get("/me"))

    def create(self, key: str, body: bytes) -> PaymentState:
        """Make a payment; the same key and body again answer the same payment."""
        return reading.payment(self._post("/payments", key, body))

    def fetch(self, payment: str) -> PaymentState:
        """A payment by the provider's id."""
        return reading.payment(self._get(f"/payments/{_checked(payment)}"))

    def capture(self, payment: str, key: str, body: bytes) -> PaymentState:
        """Take held money, the whole or the part that `body` names."""
        return reading.payment(self._post(f"/payments/{_checked(payment)}/capture", key, body))

    def cancel(self, payment: str, key: str) -> PaymentState:
        """Let held money go back."""
        return reading.payment(self._post(f"/payments/{_checked(payment)}/cancel", key, b"{}"))

    def refund(self, key: str, body: bytes) -> RefundState:
        """Give money back; the same key and body again answer the same refund."""
        return reading.refund(self._post("/refunds", key, body))

    def fetch_refund(self, refund: str) -> RefundState:
        """A refund by the provider's id."""
        return reading.refund(self._get(f"/refunds/{_checked(refund)}"))

    def refunds_of(self, payment: str) -> tuple[RefundState, ...]:
        """Every refund of a payment."""
        return tuple(map(reading.refund, self._all(f"/refunds?payment_id={_checked(payment)}")))

    def list_payments(self, since: datetime, cursor: str = "", until: datetime | None = None) -> PaymentPage:
        """Payments made from `since` on (and before `until`), newest first, in pages."""
        path = f"/payments?limit={PER_PAGE}&created_at.gte={_written(since)}"
        if until is not None:
            path += f"&created_at.lt={_written(until)}"
        return reading.page(self._get(path + (f"&cursor={quote(cursor, safe='')}" if cursor else "")))

    def receipts(self, payment: str) -> tuple[ReceiptState, ...]:
        """The fiscal receipts of a payment."""
        return tuple(map(reading.receipt, self._all(f"/receipts?payment_id={_checked(payment)}")))

    def _all(self, path: str) -> list[reading.Object]:
        found: list[reading.Object] = []
        cursor = ""
        while True:
            said = self._get(f"{path}&limit={PER_PAGE}" + (f"&cursor={quote(cursor, safe='')}" if cursor else ""))
            found += reading.items(said)
            cursor = str(said.get("next_cursor") or "")
            if not cursor:
                return found

    def _get(self, path: str) -> reading.Object:
        return self._ask("GET", path, {}, None)

    def _post(self, path: str, key: str, body: bytes) -> reading.Object:
        if not _KEY.fullmatch(key):
            raise Refused("Idempotence-Key")
        return self._ask("POST", path, {"Idempotence-Key": key, "Content-Type": "application/json"}, body)

    def _ask(self, method: str, path: str, headers: dict[str, str], body: bytes | None) -> reading.Object:
        self._pace.wait()
        always = {
            "Authorization": self._login, "Accept": "application/json", "Connection": "close",
            "User-Agent": f"wallet-desk/{__version__}",
        }  # fmt: skip
        try:
            answer = self._server.ask(method, path, always | headers, body)
        except NoAnswer as silence:
            raise Unknown(silence.why) from silence
        return reading.require_done(answer.status, answer.body)


def _checked(identity: str) -> str:
    """An id that may stand in a path. Raises Refused."""
    if not _ID.fullmatch(identity):
        raise Refused("id")
    return identity


def _written(instant: datetime) -> str:
    return quote(instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"), safe="")


@cache
def _pace_of(_url: str, _shop: str, seconds: int) -> _Pace:
    """One pace for every client of a shop in this process."""
    return _Pace(seconds)


class _Pace:
    """Lets one request through every so many seconds; others wait for their turn."""

    def __init__(self, seconds: int) -> None:
        self._seconds = seconds
        self._turn = threading.Lock()
        self._next: int | float = 0

    def wait(self) -> None:
        """Return when it is this request's turn."""
        with self._turn:
            left = self._next - time.monotonic()
            if left > 0:
                time.sleep(left)
            self._next = time.monotonic() + self._seconds
