"""What the fake provider keeps and how it answers: payments, refunds, receipts, idempotence keys, a clock of its own.

Written from the provider's published description; everything a real shop would see through API v3 that the program
relies on, and the ways it goes wrong.
"""

from __future__ import annotations

import copy
import json
import re
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

Object = dict[str, Any]

SHOP, SECRET = "200777", "test_key_of_the_fake"
KEYS_KEPT = timedelta(hours=24)
TO_PAY = timedelta(hours=1)
HELD = timedelta(days=7)
RECEIPT_TAKES = timedelta(seconds=10)
MOST = {"bank_card": Decimal(350_000), "sbp": Decimal(700_000)}
_VALUE = re.compile(r"\d{1,12}\.\d{2}", re.ASCII)
_KEY = re.compile(r"[0-9A-Za-z+_.-]{1,64}", re.ASCII)


@dataclass
class Answer(Exception):
    """A status and a body."""

    status: int
    body: Object


def refused(parameter: str, text: str = "") -> Answer:
    """A 400."""
    return Answer(400, _error("invalid_request", text or f"{parameter} is wrong", parameter=parameter))


def _error(code: str, text: str, **more: object) -> Object:
    return {"type": "error", "id": str(uuid.uuid4()), "code": code, "description": text, **more}


@dataclass
class _Known:
    path: str
    body: bytes
    kind: str
    id: str
    at: datetime


@dataclass
class FakeStore:
    """One shop. Not safe for threads by itself: the server holds a lock around each call."""

    now: datetime = datetime(2026, 1, 5, 10, 0, tzinfo=UTC)
    test: bool = True
    base: str = ""
    """The address of the customers' page."""
    payments: dict[str, Object] = field(default_factory=dict)
    refunds: dict[str, Object] = field(default_factory=dict)
    receipts: dict[str, Object] = field(default_factory=dict)
    shop_balance: Decimal | None = None
    receipt_fate: str = "succeeded"
    outbox: list[Object] = field(default_factory=list)
    creations: int = 0
    """How many payments and refunds were made, repeats not counted."""
    _keys: dict[str, _Known] = field(default_factory=dict)
    _made: int = 0

    # -- what the API answers -----------------------------------------------------------------------------------

    def post(self, path: str, key: str | None, raw: bytes) -> Object:
        """A POST. Raises Answer."""
        self.pass_time()
        if key is None or not _KEY.fullmatch(key):
            raise refused("Idempotence-Key", "Idempotence key is missing")
        known = self._keys.get(key)
        if known is not None and self.now - known.at < KEYS_KEPT:
            if (known.path, known.body) != (path, raw):
                raise refused("Idempotence-Key", "Idempotence key duplicated")
            return self._shown(known.kind, known.id)
        try:
            body = json.loads(raw, parse_float=Decimal)
        except ValueError:
            raise refused("", "Body is no JSON") from None
        kind, made = self._do(path, body)
        self._keys[key] = _Known(path, raw, kind, made, self.now)
        return self._shown(kind, made)

    def get(self, path: str, asked: dict[str, str]) -> Object:
        """A GET. Raises Answer."""
        self.pass_time()
        room, _, one = path.strip("/").partition("/")
        if room == "me":
            return {"account_id": SHOP, "status": "enabled", "test": self.test, "fiscalization": {"enabled": True},
                    "payment_methods": ["bank_card", "sbp"]}  # fmt: skip
        rows = {"payments": self.payments, "refunds": self.refunds, "receipts": self.receipts}.get(room)
        if rows is None:
            raise Answer(404, _error("not_found", "No such path"))
        if one:
            if one not in rows:
                raise Answer(404, _error("not_found", f"Incorrect {room} id", parameter="id"))
            return copy.deepcopy(rows[one])
        return _listed([copy.deepcopy(row) for row in rows.values()], asked)

    def _shown(self, kind: str, identity: str) -> Object:
        return copy.deepcopy({"payment": self.payments, "refund": self.refunds}[kind][identity])

    def _do(self, path: str, body: Object) -> tuple[str, str]:
        words = path.strip("/").split("/")
        if words == ["payments"]:
            return "payment", self._create(body)
        if words == ["refunds"]:
            return "refund", self._refund(body)
        if len(words) == 3 and words[0] == "payments" and words[1] in self.payments:
            acts = {"capture": self._capture, "cancel": self._release}
            if words[2] in acts:
                acts[words[2]](self.payments[words[1]], body)
                return "payment", words[1]
        raise Answer(404, _error("not_found", "Incorrect payment_id", parameter="payment_id"))

    # -- what a shop does ---------------------------------------------------------------------------------------

    def _create(self, body: Object) -> str:
        method = (body.get("payment_method_data") or {}).get("type", "bank_card")
        value = _value(body, MOST.get(method, Decimal(350_000)))
        how = body.get("confirmation") or {}
        if how.get("type") == "redirect" and not how.get("return_url"):
            raise refused("confirmation.return_url", "Return url is required")
        if how.get("type") == "qr" and method != "sbp":
            raise refused("confirmation.type")
        if len(body.get("description", "")) > 128:
            raise refused("description")
        _check_metadata(body.get("metadata", {}))
        if "receipt" in body:
            _check_receipt(body["receipt"], value)
        self._made += 1
        self.creations += 1
        made = f"2d7a{self._made:04x}-000f-5000-8000-{uuid.uuid4().hex[:12]}"
        shown = {"type": how.get("type", "redirect")}
        if shown["type"] == "qr":
            shown["confirmation_data"] = f"https://qr.example.test/{made}?sum={value}&cur={body['amount']['currency']}"
        else:
            shown["confirmation_url"] = f"{self.base}/checkout?orderId={made}"
        self.payments[made] = {
            "id": made, "status": "pending", "paid": False, "amount": dict(body["amount"]), "test": self.test,
            "created_at": _written(self.now), "refundable": False, "confirmation": shown,
            "recipient": {"account_id": SHOP, "gateway_id": "200778"}, "metadata": body.get("metadata", {}),
            "description": body.get("description", ""), "_capture": bool(body.get("capture", False)),
            "payment_method": {"type": method, "id": made, "saved": False},
            "_receipt": "receipt" in body,
        }  # fmt: skip
        return made

    def _capture(self, row: Object, body: Object) -> None:
        if row["status"] != "waiting_for_capture":
            raise refused("payment_id", "Payment is not in waiting_for_capture status")
        if body.get("amount"):
            value = _value(body, Decimal(row["amount"]["value"]))
            row["amount"]["value"] = str(value)
        self._succeed(row)

    def _release(self, row: Object, _body: Object) -> None:
        if row["status"] != "waiting_for_capture":
            raise refused("payment_id", "Payment cannot be canceled in its current status")
        self.cancel(row, "merchant", "canceled_by_merchant")

    def _refund(self, body: Object) -> str:
        row = self.payments.get(str(body.get("payment_id")))
        if row is None:
            raise Answer(404, _error("not_found", "Incorrect payment_id", parameter="payment_id"))
        if row["status"] != "succeeded":
            raise refused("payment_id", "Payment is not refundable")
        value = _value(body, Decimal(10**9))
        live = [one for one in self.refunds.values() if one["payment_id"] == row["id"] and one["status"] != "canceled"]
        if sum(Decimal(one["amount"]["value"]) for one in live) + value > Decimal(row["amount"]["value"]):
            raise refused("amount", "Refund amount exceeds the amount available for refund")
        if len(body.get("description", "")) > 250:
            raise refused("description")
        self._made += 1
        self.creations += 1
        made = f"2d7b{self._made:04x}-0015-5000-9000-{uuid.uuid4().hex[:12]}"
        self.refunds[made] = {
            "id": made, "payment_id": row["id"], "status": "pending", "created_at": _written(self.now),
            "amount": dict(body["amount"]), "metadata": body.get("metadata", {}),
        }  # fmt: skip
        if row["payment_method"]["type"] != "sbp":
            self.settle_refund(made)
        return made

    # -- what customers, banks and time do ----------------------------------------------------------------------

    def pay(self, payment: str, *, amount: str | None = None, unit: str | None = None) -> None:
        """The customer pays, perhaps another amount than was asked for."""
        row = self.payments[payment]
        row["amount"] = {"value": amount or row["amount"]["value"], "currency": unit or row["amount"]["currency"]}
        row["paid"] = True
        row.pop("confirmation", None)
        if row["_capture"]:
            self._succeed(row)
            return
        row["status"] = "waiting_for_capture"
        row["expires_at"] = _written(self.now + HELD)
        self._announce("payment.waiting_for_capture", row)

    def _succeed(self, row: Object) -> None:
        value = Decimal(row["amount"]["value"])
        row.update(
            status="succeeded", paid=True, refundable=True, captured_at=_written(self.now),
            refunded_amount={"value": "0.00", "currency": row["amount"]["currency"]},
            income_amount={"value": str(value - 1), "currency": row["amount"]["currency"]},
        )  # fmt: skip
        if row["_receipt"]:
            row["receipt_registration"] = "pending"
        self._announce("payment.succeeded", row)

    def cancel(self, row: Object, party: str, reason: str) -> None:
        """The payment ends without money."""
        row.update(status="canceled", paid=False, cancellation_details={"party": party, "reason": reason})
        row.pop("confirmation", None)
        self._announce("payment.canceled", row)

    def settle_refund(self, refund: str) -> None:
        """The bank takes the refund, or the shop's balance does not suffice."""
        row = self.refunds[refund]
        value = Decimal(row["amount"]["value"])
        if self.shop_balance is not None and self.shop_balance < value:
            details = {"party": "yoo_money", "reason": "insufficient_funds"}
            row.update(status="canceled", cancellation_details=details)
            return
        row["status"] = "succeeded"
        paid = self.payments[row["payment_id"]]
        paid["refunded_amount"]["value"] = str(Decimal(paid["refunded_amount"]["value"]) + value)
        self._announce("refund.succeeded", row)

    def pass_time(self, by: timedelta = timedelta(0)) -> None:
        """The clock goes on, and what was due by then happens."""
        self.now += by
        for row in self.payments.values():
            made = datetime.fromisoformat(row["created_at"])
            if row["status"] == "pending" and self.now >= made + TO_PAY:
                self.cancel(row, "yoo_money", "expired_on_confirmation")
            if row["status"] == "waiting_for_capture" and self.now >= datetime.fromisoformat(row["expires_at"]):
                self.cancel(row, "yoo_money", "expired_on_capture")
            if row.get("receipt_registration") == "pending" and self.now >= _at(row["captured_at"]) + RECEIPT_TAKES:
                self._register(row)
        for refund in [one["id"] for one in self.refunds.values() if one["status"] == "pending"]:
            if self.now >= datetime.fromisoformat(self.refunds[refund]["created_at"]) + timedelta(days=1):
                self.settle_refund(refund)

    def _register(self, row: Object) -> None:
        row["receipt_registration"] = self.receipt_fate
        made = f"rt-{row['id']}"
        self.receipts[made] = {"id": made, "type": "payment", "payment_id": row["id"], "status": self.receipt_fate}
        if self.receipt_fate == "succeeded":
            self.receipts[made] |= {"fiscal_document_number": "4001", "fiscal_storage_number": "9999070000000001",
                                    "fiscal_attribute": "2617000000", "registered_at": _written(self.now)}  # fmt: skip

    def add_foreign(self, value: str, unit: str, metadata: Object) -> str:
        """A paid payment that another program of the same shop made."""
        made = self._create({"amount": {"value": value, "currency": unit}, "capture": True, "metadata": metadata})
        self.pay(made)
        return made

    def _announce(self, event: str, row: Object) -> None:
        self.outbox.append({"type": "notification", "event": event, "object": copy.deepcopy(row)})


def public(row: Object) -> Object:
    """An object without what only the fake knows."""
    return {name: value for name, value in row.items() if not name.startswith("_")}


def _value(body: Object, most: Decimal) -> Decimal:
    given = (body.get("amount") or {}).get("value")
    if not isinstance(given, str) or not _VALUE.fullmatch(given):
        raise refused("amount.value", "Invalid amount value")
    value = Decimal(given)
    if not Decimal(1) <= value <= most:
        raise refused("amount", "Amount is outside the limits of the payment method")
    return value


def _check_metadata(metadata: Object) -> None:
    if len(metadata) > 16:
        raise refused("metadata", "Too many keys in metadata")
    for name, value in metadata.items():
        if len(name) > 32 or not isinstance(value, str) or len(value) > 512:
            raise refused("metadata")


def _check_receipt(receipt: Object, value: Decimal) -> None:
    items = receipt.get("items") or []
    if not items or not receipt.get("customer"):
        raise refused("receipt", "Receipt is missing or illegal")
    total = sum(Decimal(one["amount"]["value"]) * Decimal(one["quantity"]) for one in items)
    if total != value:
        raise refused("receipt", "Receipt total does not match the payment amount")


def _listed(rows: list[Object], asked: dict[str, str]) -> Object:
    limit = int(asked.get("limit", "10"))
    if not 1 <= limit <= 100:
        raise refused("limit")
    if "payment_id" in asked:
        rows = [row for row in rows if row["payment_id"] == asked["payment_id"]]
    if "created_at.gte" in asked:
        rows = [row for row in rows if _at(row["created_at"]) >= _at(asked["created_at.gte"])]
    if "created_at.lt" in asked:
        rows = [row for row in rows if _at(row["created_at"]) < _at(asked["created_at.lt"])]
    rows.reverse()
    start = int(asked.get("cursor", "0"))
    found: Object = {"type": "list", "items": rows[start : start + limit]}
    return found | ({"next_cursor": str(start + limit)} if len(rows) > start + limit else {})


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _written(instant: datetime) -> str:
    return instant.isoformat(timespec="milliseconds").replace("+00:00", "Z")
