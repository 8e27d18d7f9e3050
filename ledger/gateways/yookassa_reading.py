"""YooKassa's objects as states. Fields that are not known are let be; one that is needed and missing is BadAnswer."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from ledger.gateways.provider import (
    CANCELLED,
    Amount,
    BadAnswer,
    Busy,
    NotFound,
    PaymentPage,
    PaymentState,
    ProviderError,
    ReceiptState,
    RefundState,
    Refused,
    ShopState,
    Unauthorized,
    Unknown,
)

_VALUE = re.compile(r"-?\d{1,15}(\.\d{1,4})?", re.ASCII)
_ID = re.compile(r"[0-9A-Za-z_-]{1,64}", re.ASCII)
_LONGEST_WAIT = timedelta(hours=1)
TO_PAY = timedelta(hours=1)
"""How long a customer has to pay, by any of the usual methods."""

_OK, _PROCESSING, _BAD_REQUEST, _METHOD, _MEDIA = 200, 202, 400, 405, 415
_UNAUTHORIZED, _FORBIDDEN, _NOT_FOUND, _TOO_MANY = 401, 403, 404, 429

Object = dict[str, Any]


def parsed(body: bytes) -> Object:
    """A JSON object, its numbers exact. Raises BadAnswer."""
    try:
        found = json.loads(body.decode("utf-8"), parse_float=Decimal)
    except (ValueError, RecursionError):
        raise BadAnswer("not_json") from None
    if not isinstance(found, dict):
        raise BadAnswer("no_object")
    return found


def require_done(status: int, body: bytes) -> Object:
    """The object of a request that was done. Raises what any other status means.

    Only the provider's own error object makes an answer definite: a page of some proxy between says nothing.
    """
    if status == _OK:
        return parsed(body)
    try:
        said = parsed(body)
    except BadAnswer:
        raise Unknown("not_json") from None
    if status == _PROCESSING:
        raise Busy(_wait(said))
    if said.get("type") != "error":
        raise Unknown("server")
    raise _error(status, said)


def _error(status: int, said: Object) -> ProviderError:
    code, text = _text(said, "code"), _text(said, "description")
    if status in (_UNAUTHORIZED, _FORBIDDEN):
        return Unauthorized(code)
    if status == _NOT_FOUND:
        return NotFound()
    if status == _TOO_MANY:
        return Busy(_wait(said))
    if status in (_BAD_REQUEST, _METHOD, _MEDIA):
        return Refused(_text(said, "parameter"), code, text)
    return Unknown("server")


def _wait(said: Object) -> timedelta:
    """`retry_after` is in milliseconds; one that makes no sense is as long as is sensible."""
    given = said.get("retry_after", 0)
    if type(given) is not int or given < 0:
        return _LONGEST_WAIT
    return timedelta(milliseconds=min(given, _LONGEST_WAIT // timedelta(milliseconds=1)))


def payment(said: Object) -> PaymentState:
    """A payment. Raises BadAnswer."""
    recipient = _object(said, "recipient")
    ended = _object_or_none(said, "cancellation_details")
    how = _object_or_none(said, "confirmation")
    kind = _text(how, "type")
    return PaymentState(
        id=_id(said, "id"),
        status=_status(said),
        amount=_amount(said, "amount"),
        created_at=_instant(said, "created_at"),
        paid=_flag(said, "paid"),
        test=_flag(said, "test"),
        refundable=_flag(said, "refundable"),
        shop=_required_text(recipient, "account_id"),
        ours=_text(_object_or_none(said, "metadata"), "payment"),
        refunded=_amount(said, "refunded_amount") if said.get("refunded_amount") is not None else None,
        reason=_text(ended, "reason"),
        party=_text(ended, "party"),
        method=_text(_object_or_none(said, "payment_method"), "type"),
        confirmation_kind=kind,
        confirmation=_text(how, "confirmation_data" if kind == "qr" else "confirmation_url"),
        expires_at=_ends(said),
        receipt=_spelled(_text(said, "receipt_registration")),
        answer=storable(said),
    )


def _ends(said: Object) -> datetime | None:
    """Until when it can be paid or captured. Of one that waits for the customer the provider says it in words only."""
    if said.get("expires_at") is not None:
        return _instant(said, "expires_at")
    return _instant(said, "created_at") + TO_PAY if said.get("status") == "pending" else None


def refund(said: Object) -> RefundState:
    """A refund. Raises BadAnswer."""
    ended = _object_or_none(said, "cancellation_details")
    return RefundState(
        id=_id(said, "id"),
        payment=_id(said, "payment_id"),
        status=_status(said),
        amount=_amount(said, "amount"),
        created_at=_instant(said, "created_at"),
        ours=_text(_object_or_none(said, "metadata"), "refund"),
        reason=_text(ended, "reason"),
        party=_text(ended, "party"),
        receipt=_spelled(_text(said, "receipt_registration")),
        answer=storable(said),
    )


def receipt(said: Object) -> ReceiptState:
    """A fiscal receipt. Raises BadAnswer."""
    return ReceiptState(
        id=_id(said, "id"),
        payment=_text(said, "payment_id"),
        status=_status(said),
        number=_text(said, "fiscal_document_number"),
        storage=_text(said, "fiscal_storage_number"),
        sign=_text(said, "fiscal_attribute"),
        registered_at=_text(said, "registered_at"),
    )


def shop(said: Object) -> ShopState:
    """The settings of the shop. Raises BadAnswer."""
    fiscal = _object_or_none(said, "fiscalization")
    methods = said.get("payment_methods")
    return ShopState(
        account=_required_text(said, "account_id"),
        status=_text(said, "status"),
        test=_flag(said, "test"),
        fiscal=fiscal.get("enabled") is True,
        methods=tuple(str(one) for one in methods) if isinstance(methods, list) else (),
    )


def items(said: Object) -> list[Object]:
    """The objects of a list. Raises BadAnswer."""
    found = said.get("items")
    if said.get("type") != "list" or not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise BadAnswer("no_list")
    return found


def page(said: Object) -> PaymentPage:
    """A page of payments. Raises BadAnswer."""
    return PaymentPage(tuple(payment(one) for one in items(said)), _text(said, "next_cursor"))


def _object(said: Object, name: str) -> Object:
    found = said.get(name)
    if not isinstance(found, dict):
        raise BadAnswer(name)
    return found


def _object_or_none(said: Object, name: str) -> Object:
    """The object of this name; an empty one when there is none."""
    found = said.get(name)
    return found if isinstance(found, dict) else {}


def _text(said: Object, name: str) -> str:
    """Text that both databases can keep; empty when there is none."""
    found = said.get(name)
    return found.replace("\0", "?").encode("utf-8", "replace").decode() if isinstance(found, str) else ""


def _required_text(said: Object, name: str) -> str:
    found = _text(said, name)
    if not found:
        raise BadAnswer(name)
    return found


def _id(said: Object, name: str) -> str:
    found = _text(said, name)
    if not _ID.fullmatch(found):
        raise BadAnswer(name)
    return found


def _status(said: Object) -> str:
    return _spelled(_required_text(said, "status"))


def _spelled(status: str) -> str:
    """The provider writes `canceled`."""
    return CANCELLED if status == "canceled" else status


def _flag(said: Object, name: str) -> bool:
    found = said.get(name)
    if not isinstance(found, bool):
        raise BadAnswer(name)
    return found


def _amount(said: Object, name: str) -> Amount:
    found = _object(said, name)
    value, unit = found.get("value"), _text(found, "currency")
    if not isinstance(value, str) or not _VALUE.fullmatch(value) or not unit:
        raise BadAnswer(name)
    return Amount(value, unit)


def _instant(said: Object, name: str) -> datetime:
    try:
        found = datetime.fromisoformat(_required_text(said, name))
    except ValueError:
        raise BadAnswer(name) from None
    if found.tzinfo is None:
        raise BadAnswer(name)
    return found.astimezone(UTC)


def storable(said: Object) -> dict[str, object]:
    """An object as both databases can keep it: no float, no NUL, no half of a character. Raises BadAnswer."""
    try:
        text = json.dumps(said, default=str, ensure_ascii=False)
        kept: dict[str, object] = json.loads(text.encode("utf-8", "replace").replace(b"\\u0000", b"?"))
    except (ValueError, RecursionError):
        raise BadAnswer("not_json") from None
    return kept
