"""The provider's client over real HTTP: what it sends, what it makes of every answer, and that it always comes back."""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.client import HTTPSConnection
from typing import Any

import pytest

from ledger.gateways import yookassa_reading as reading
from ledger.gateways.provider import (
    Amount,
    BadAnswer,
    Busy,
    NotFound,
    ProviderError,
    Refused,
    Unauthorized,
    Unknown,
)
from ledger.gateways.strict_http import Limits, Server
from ledger.gateways.yookassa import YooKassa
from ledger.gateways.yookassa_requests import PaymentWords, as_bytes, payment_body, refund_body
from ledger.money import Money, currency, parse_money
from tests.support.fake_yookassa import Fake, served
from tests.support.fake_yookassa_store import SECRET, SHOP

RUB = currency("RUB")
PRICE = Money(150_000, RUB)
SINCE = datetime(2026, 1, 1, tzinfo=UTC)
QUICK = Limits(connect=2, whole=1)
ONE = "0d6f1c1e-6a1f-4a46-9c5b-0f1d7a1f0c01"
TWO = "0d6f1c1e-6a1f-4a46-9c5b-0f1d7a1f0c02"


@pytest.fixture
def fake() -> Iterator[Fake]:
    with served() as running:
        yield running


@pytest.fixture
def shop(fake: Fake) -> YooKassa:
    return YooKassa(SHOP, SECRET, fake.url, limits=QUICK, seconds_between=0)


def _body(uuid: str = ONE, amount: Money = PRICE, **words: str) -> bytes:
    return as_bytes(payment_body(uuid, amount, PaymentWords("top_up", "Top-up", **words)))


def test_a_payment_is_made_paid_and_fetched(fake: Fake, shop: YooKassa) -> None:
    made = shop.create(ONE, _body())
    assert (made.status, made.paid, made.ours, made.shop, made.test) == ("pending", False, ONE, SHOP, True)
    assert (made.confirmation_kind, made.confirmation[:5], len(made.id)) == ("qr", "https", 36)
    assert made.expires_at == fake.store.now + timedelta(hours=1)
    fake.control("pay", {"id": made.id})
    found = shop.fetch(made.id)
    assert (found.status, found.amount.money(), found.refunded) == ("succeeded", PRICE, Amount("0.00", "RUB"))
    assert found.created_at == datetime(2026, 1, 5, 10, 0, tzinfo=UTC)


def test_what_is_sent_is_as_the_provider_asks(fake: Fake, shop: YooKassa) -> None:
    shop.create(ONE, _body(method="bank_card", return_url="https://shop.example.test/back"))
    (sent,) = fake.requests
    body = json.loads(sent.body)
    assert body["capture"] is True
    assert body["amount"] == {"value": "1500.00", "currency": "RUB"}
    assert body["confirmation"] == {"type": "redirect", "return_url": "https://shop.example.test/back"}
    assert body["metadata"] == {"payment": ONE, "purpose": "top_up"}
    assert (sent.headers["Idempotence-Key"], sent.headers["Content-Type"]) == (ONE, "application/json")
    assert SECRET not in repr(shop)


@pytest.mark.parametrize(
    ("amount", "value"),
    [("0.05 SAR", "0.05"), ("1 JPY", "1"), ("1.234 KWD", "1.234"), ("12345678.90 RUB", "12345678.90")],
)
def test_amounts_are_text_with_the_digits_of_their_currency(amount: str, value: str) -> None:
    assert f'"value":"{value}"'.encode() in _body(amount=parse_money(amount))


def test_a_repeat_answers_the_same_payment_and_another_body_is_refused(fake: Fake, shop: YooKassa) -> None:
    first = shop.create(ONE, _body())
    assert shop.create(ONE, _body()).id == first.id
    with pytest.raises(Refused) as refused:
        shop.create(ONE, _body(amount=Money(160_000, RUB)))
    assert refused.value.parameter == "Idempotence-Key"
    assert shop.create(TWO, _body(TWO)).id != first.id
    fake.control("advance", {"seconds": 25 * 3600})
    assert shop.create(ONE, _body()).id != first.id  # the provider has forgotten the key


FAULTS: list[tuple[str, type[ProviderError], str, bool]] = [
    ("202", Busy, "", False),
    ("429", Busy, "", False),
    ("500", Unknown, "server", False),
    ("500_stored", Unknown, "server", True),
    ("html502", Unknown, "not_json", False),
    ("html502_stored", Unknown, "not_json", True),
    ("html403", Unknown, "not_json", False),
    ("reset", Unknown, "connection", False),
    ("reset_stored", Unknown, "connection", True),
    ("hang", Unknown, "timeout", False),
    ("hang_stored", Unknown, "timeout", True),
    ("drip", Unknown, "timeout", False),
    ("401", Unauthorized, "", False),
    ("403", Unauthorized, "", False),
    ("html200", BadAnswer, "not_json", False),
    ("no_object", BadAnswer, "recipient", False),
]


@pytest.mark.parametrize(("fault", "kind", "why", "stored"), FAULTS, ids=[fault for fault, *_ in FAULTS])
def test_every_failure_is_told_apart_and_the_same_request_then_makes_one_payment(
    fake: Fake, shop: YooKassa, fault: str, kind: type[ProviderError], why: str, stored: bool
) -> None:
    fake.control("fail_next", {"faults": [fault]})
    began = time.monotonic()
    with pytest.raises(kind) as failure:
        shop.create(ONE, _body())
    assert time.monotonic() - began < 5
    assert getattr(failure.value, "why", "") == why
    assert fake.store.creations == int(stored)
    made = shop.create(ONE, _body())
    assert fake.store.creations == 1
    assert shop.fetch(made.id).ours == ONE


def test_a_pause_is_told_in_milliseconds(fake: Fake, shop: YooKassa) -> None:
    fake.control("fail_next", {"faults": ["429"]})
    with pytest.raises(Busy) as busy:
        shop.check()
    assert busy.value.retry_after == timedelta(seconds=1, milliseconds=800)


def test_nobody_there_is_not_known_either(fake: Fake) -> None:
    with served() as gone:
        url = gone.url
    with pytest.raises(Unknown) as unknown:
        YooKassa(SHOP, SECRET, url, limits=QUICK, seconds_between=0).check()
    assert unknown.value.why == "connection"
    assert fake.requests == []


def test_a_wrong_key_is_refused(fake: Fake) -> None:
    with pytest.raises(Unauthorized) as refused:
        YooKassa(SHOP, "another", fake.url, limits=QUICK, seconds_between=0).check()
    assert refused.value.code == "invalid_credentials"
    assert YooKassa(SHOP, SECRET, fake.url, seconds_between=0).check().account == SHOP


def test_what_is_not_there_is_not_found(shop: YooKassa) -> None:
    with pytest.raises(NotFound):
        shop.fetch("2d7a0000-000f-5000-8000-000000000000")
    with pytest.raises(Refused):
        shop.fetch("../me")


@pytest.mark.parametrize(
    "url",
    ["http://pay.example.test/v3", "ftp://127.0.0.1/", "https://user@pay.example.test", "127.0.0.1:80", "https://", ""],
)
def test_only_tls_leaves_this_machine(url: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Server(url)


def test_tls_is_demanded_and_verified(fake: Fake) -> None:
    with pytest.raises(Unknown) as unknown:
        YooKassa(SHOP, SECRET, fake.url.replace("http:", "https:"), limits=QUICK, seconds_between=0).check()
    assert unknown.value.why == "tls"
    connection = Server("https://pay.example.test/v3")._connection()
    assert isinstance(connection, HTTPSConnection)
    context = connection._context  # type: ignore[attr-defined]
    assert (context.check_hostname, context.verify_mode) == (True, ssl.CERT_REQUIRED)
    assert context.minimum_version == ssl.TLSVersion.TLSv1_2


def test_lists_come_in_pages_newest_first(fake: Fake, shop: YooKassa) -> None:
    uuids = [f"{n:032x}" for n in range(130)]
    for uuid in uuids:
        shop.create(uuid, _body(uuid))
    first = shop.list_payments(SINCE)
    second = shop.list_payments(SINCE, first.next_cursor)
    found = [state.ours for state in (*first.items, *second.items)]
    assert (len(first.items), second.next_cursor, found) == (100, "", uuids[::-1])
    assert shop.list_payments(fake.store.now + timedelta(seconds=1)).items == ()
    assert shop.list_payments(SINCE, until=SINCE + timedelta(days=1)).items == ()
    assert all("+" not in request.path for request in fake.requests)


def test_held_money_is_taken_in_part_or_let_go(fake: Fake, shop: YooKassa) -> None:
    for uuid in (ONE, TWO):
        made = shop.create(uuid, as_bytes(payment_body(uuid, PRICE, PaymentWords("order", "x"), capture=False)))
        with pytest.raises(Refused):
            shop.cancel(made.id, f"cancel-too-soon-{uuid[-2:]}")
        fake.control("pay", {"id": made.id})
    one, two = fake.payment_of(ONE)["id"], fake.payment_of(TWO)["id"]
    assert shop.fetch(one).status == "waiting_for_capture"
    assert shop.fetch(one).expires_at == fake.store.now + timedelta(days=7)
    part = as_bytes({"amount": {"value": "1200.00", "currency": "RUB"}})
    assert shop.capture(one, "capture-1", part).amount == Amount("1200.00", "RUB")
    assert shop.capture(one, "capture-1", part).status == "succeeded"
    released = shop.cancel(two, "cancel-2")
    assert (released.status, released.reason, released.party) == ("cancelled", "canceled_by_merchant", "merchant")


def test_refunds_end_at_once_or_later_and_never_exceed_what_was_paid(fake: Fake, shop: YooKassa) -> None:
    card = shop.create(ONE, _body(method="bank_card", return_url="https://shop.example.test/"))
    quick = shop.create(TWO, _body(TWO))
    for one in (card, quick):
        fake.control("pay", {"id": one.id})
    half = as_bytes(refund_body("r-1", card.id, Money(100_000, RUB), "half"))
    paid = shop.refund("r-1", half)
    assert (paid.status, paid.payment, paid.ours) == ("succeeded", card.id, "r-1")
    assert shop.refund("r-1", half).id == paid.id
    with pytest.raises(Refused) as refused:
        shop.refund("r-2", as_bytes(refund_body("r-2", card.id, Money(100_000, RUB), "half")))
    assert refused.value.parameter == "amount"
    later = shop.refund("r-3", as_bytes(refund_body("r-3", quick.id, PRICE, "all")))
    assert later.status == "pending"
    fake.control("shop_balance", {"value": "10.00"})
    fake.control("advance", {"seconds": 86_400})
    ended = shop.fetch_refund(later.id)
    assert (ended.status, ended.reason) == ("cancelled", "insufficient_funds")
    assert [one.id for one in shop.refunds_of(card.id)] == [paid.id]
    assert shop.fetch(card.id).refunded == Amount("1000.00", "RUB")


def test_receipts_are_registered_after_a_while(fake: Fake, shop: YooKassa) -> None:
    receipt = {
        "customer": {"email": "buyer@example.test"},
        "items": [
            {"description": "Top-up", "quantity": 1, "amount": {"value": "1500.00", "currency": "RUB"}, "vat_code": 12}
        ],
    }
    body = payment_body(ONE, PRICE, PaymentWords("top_up", "x"))
    made = shop.create(ONE, as_bytes(body | {"receipt": receipt}))
    fake.control("pay", {"id": made.id})
    assert shop.fetch(made.id).receipt == "pending"
    fake.control("receipt", {"fate": "canceled"})
    fake.control("advance", {"seconds": 11})
    assert shop.fetch(made.id).receipt == "cancelled"
    assert [one.status for one in shop.receipts(made.id)] == ["cancelled"]


UNPAYABLE = [
    ({"amount": {"value": "0.50", "currency": "RUB"}}, "amount"),
    ({"amount": {"value": "1500", "currency": "RUB"}}, "amount.value"),
    ({"amount": {"value": "9999999.00", "currency": "RUB"}}, "amount"),
    ({"description": "x" * 129}, "description"),
    ({"metadata": {str(n): "x" for n in range(17)}}, "metadata"),
    ({"confirmation": {"type": "redirect"}}, "confirmation.return_url"),
    ({"receipt": {"customer": {"email": "a@example.test"}, "items": []}}, "receipt"),
]


@pytest.mark.parametrize(("change", "parameter"), UNPAYABLE, ids=[str(n) for n in range(len(UNPAYABLE))])
def test_a_definite_no_names_what_is_wrong(shop: YooKassa, change: dict[str, Any], parameter: str) -> None:
    with pytest.raises(Refused) as refused:
        shop.create(ONE, as_bytes(payment_body(ONE, PRICE, PaymentWords("top_up", "x")) | change))
    assert refused.value.parameter == parameter


def _paid(**change: object) -> dict[str, Any]:
    return {
        "id": "2d7a9999-000f-5000-8000-1b2c3d4e5f99", "status": "succeeded", "paid": True, "test": False,
        "amount": {"value": "10.00", "currency": "RUB"}, "created_at": "2026-01-05T10:00:00.000Z", "refundable": True,
        "recipient": {"account_id": "7", "gateway_id": "8"}, **change,
    }  # fmt: skip


def test_what_is_not_known_yet_is_kept_as_text() -> None:
    state = reading.payment(
        _paid(
            status="under_review", payment_method={"type": "by_thought"}, news={"a": [1]},
            cancellation_details={"party": "moon", "reason": "eclipse"}, metadata=None, confirmation={"type": "smell"},
        )
    )  # fmt: skip
    assert (state.status, state.method, state.reason, state.party) == ("under_review", "by_thought", "eclipse", "moon")
    assert (state.ours, state.confirmation, state.answer["news"]) == ("", "", {"a": [1]})
    assert reading.payment(_paid(amount={"value": "10.00", "currency": "XXX"})).amount.money() is None
    assert reading.payment(_paid(amount={"value": "10.001", "currency": "RUB"})).amount.money() is None


WRONG = [
    {"amount": {"value": 10.0, "currency": "RUB"}},
    {"amount": {"value": "1e3", "currency": "RUB"}},
    {"amount": {"value": "10.00"}},
    {"amount": None},
    {"id": "../../me"},
    {"id": None},
    {"status": 1},
    {"test": "false"},
    {"paid": None},
    {"recipient": {}},
    {"created_at": "yesterday"},
    {"created_at": "2026-01-05T10:00:00"},
]


@pytest.mark.parametrize("change", WRONG, ids=str)
def test_what_cannot_be_a_payment_is_a_bad_answer(change: dict[str, Any]) -> None:
    with pytest.raises(BadAnswer):
        reading.payment(_paid(**change))


@pytest.mark.parametrize("body", [b"", b"[]", b"\xff", b"{", b"[" * 100_000, b'{"a":' * 2000 + b"1" + b"}" * 2000])
def test_hostile_answers_are_bad_answers(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        reading.payment(reading.parsed(body))


def test_numbers_stay_exact_and_texts_storable() -> None:
    said = reading.parsed(b'{"n": 0.10000000000000000001, "z": "a\\u0000b", "s": "\\ud800"}')
    assert reading.storable(said) == {"n": "0.10000000000000000001", "z": "a?b", "s": "?"}


@pytest.mark.parametrize("wait", [None, "soon", -1, 10**30, 1.5])
def test_a_senseless_pause_is_as_long_as_is_sensible(wait: object) -> None:
    with pytest.raises(Busy) as busy:
        reading.require_done(429, json.dumps({"type": "error", "retry_after": wait}).encode())
    assert busy.value.retry_after == timedelta(hours=1)


def test_requests_keep_their_distance(fake: Fake) -> None:
    began = time.monotonic()
    for _ in range(2):
        YooKassa(SHOP, SECRET, fake.url, seconds_between=1).check()
    assert time.monotonic() - began >= 1


def test_the_customers_page_pays_and_declines(fake: Fake, shop: YooKassa) -> None:
    one, two = shop.create(ONE, _body()), shop.create(TWO, _body(TWO))
    page = shop.create("page", _body("page", method="bank_card", return_url="https://shop.example.test/"))
    base = Server(fake.url.removesuffix("/v3"))
    assert page.confirmation == f"{base.url}/checkout?orderId={page.id}"
    assert b"1500.00 RUB" in base.ask("GET", f"/checkout?orderId={one.id}", {}).body
    base.ask("POST", f"/checkout?orderId={one.id}", {}, b"act=pay")
    base.ask("POST", f"/checkout?orderId={two.id}", {}, b"act=decline&reason=fraud_suspected")
    assert shop.fetch(one.id).status == "succeeded"
    assert shop.fetch(two.id).reason == "fraud_suspected"
    advance = json.dumps({"do": "advance", "seconds": 5}).encode()
    assert json.loads(base.ask("POST", "/__control", {}, advance).body)["ok"]
