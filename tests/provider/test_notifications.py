"""Notifications: whatever is announced, the provider is asked, and only its own answer counts."""

from __future__ import annotations

import json
import threading

import pytest

from ledger.errors import ProviderNotSet
from ledger.storage import provider_keys
from ledger.use_cases import provider
from tests.provider.market import Market
from tests.support import doors


def test_one_that_comes_before_the_poll_posts_once(market: Market) -> None:
    asked = market.ask_top_up()
    market.pays(asked)
    notice = market.told("payment.succeeded", market.there(asked))
    assert (notice.verdict, notice.payment_id) == ("confirmed", asked.payment.id)
    assert market.available == 150_000
    market.round()
    for _ in range(3):
        assert market.told("payment.succeeded", market.there(asked)).verdict == "confirmed"
    assert (market.available, market.operations("payment_end")) == (150_000, 1)


def test_three_at_the_same_instant_post_once(market: Market) -> None:
    asked = market.ask_top_up()
    market.pays(asked)
    there = market.there(asked)
    together = threading.Barrier(3)

    def tell() -> None:
        together.wait()
        market.told("payment.succeeded", there)

    told = [threading.Thread(target=tell) for _ in range(3)]
    for one in told:
        one.start()
    for one in told:
        one.join()
    assert (market.available, market.operations("payment_end")) == (150_000, 1)
    assert market.verdicts.count("confirmed") == 3
    assert market.verdicts.count("posted") == 1


def test_one_that_comes_out_of_order_changes_nothing(market: Market) -> None:
    asked = market.ask_top_up()
    market.pays(asked)
    there = market.there(asked)
    market.told("payment.succeeded", there)
    assert market.told("payment.waiting_for_capture", there, status="waiting_for_capture").verdict == "outdated"
    assert (market.available, market.open) == (150_000, [])


FORGERIES: list[tuple[str, dict[str, object]]] = [
    ("payment.succeeded", {"status": "succeeded", "paid": True}),
    ("payment.succeeded", {"status": "pending"}),
    ("payment.canceled", {"status": "canceled"}),
    ("payment.waiting_for_capture", {"status": "waiting_for_capture"}),
]


def test_a_forged_one_changes_nothing_and_is_audited(market: Market) -> None:
    asked = market.ask_top_up()
    for event, change in FORGERIES:
        notice = market.told(event, market.there(asked), **change)
        assert (notice.verdict, market.status(asked), market.available) == ("forged", "pending", 0)
    assert set(market.open) == {"forged"}
    audited = doors.run_sql(market.ledger, "SELECT action FROM audit WHERE action = 'notification'")
    assert len(audited) == 4


def test_a_forged_amount_is_posted_as_what_the_provider_says(market: Market) -> None:
    asked = market.ask_top_up()
    market.pays(asked)
    amount = {"value": "999999.00", "currency": "SAR"}
    assert market.told("payment.succeeded", market.there(asked), amount=amount).verdict == "forged"
    assert market.available == 150_000


def test_one_about_a_payment_that_the_provider_does_not_know(market: Market) -> None:
    asked = market.ask_top_up()
    there = market.there(asked) | {"id": "2d7affff-000f-5000-8000-000000000000"}
    assert market.told("payment.succeeded", there, status="succeeded").verdict == "unknown_payment"
    assert (market.open, market.available, market.status(asked)) == (["unknown_payment"], 0, "pending")


def test_another_programs_payment_waits_in_suspense_once(market: Market) -> None:
    made = market.fake.control("foreign", {"value": "12.00", "currency": "SAR", "metadata": {"cms": "x"}})["made"]
    there = market.fake.store.payments[made]
    for _ in range(2):
        market.told("payment.succeeded", there)
    provider.sweep(market.ledger)
    assert (market.open, market.books) == (["foreign"], {"1020": -1_200, "2900": 1_200})


GARBAGE = [
    b"",
    b"{}",
    b"[]",
    b"null",
    b"\xff\xfe",
    b'{"event": "payment.succeeded"}',
    b'{"type": "notification", "event": "payment.succeeded", "object": {}}',
    b'{"type": "notification", "event": "payment.succeeded", "object": {"id": "../me", "status": "succeeded"}}',
    b'{"type": "notification", "event": "payment.succeeded", "object": {"id": "a\\u0000b", "status": "x"}}',
    b'{"type": "notification", "event": "payment.succeeded", "object": {"id": "\\ud800", "status": "x"}}',
    b'{"type": "notification", "event": "payment.succeeded", "object": []}',
    b'{"type": "notification", "event": ["payment.succeeded"], "object": {"id": "x"}}',
    b'{"a": "\\u0000", "b": 1e400, "c": 1.5}',
    b"[" * 50_000,
    b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
    b" " * 300_000,
    b"text with a zero \0 in it",
]


def test_garbage_is_kept_and_changes_nothing(market: Market) -> None:
    before = len(market.fake.requests)
    for body in GARBAGE:
        assert provider.take_notification(market.ledger, body).verdict == "malformed"
    assert market.verdicts == ["malformed"] * len(GARBAGE)
    assert (len(market.fake.requests), market.open) == (before, [])


def test_an_event_of_tomorrow_is_kept_and_changes_nothing(market: Market) -> None:
    asked = market.ask_top_up()
    assert market.told("payment.something_new", market.there(asked)).verdict == "unknown_event"
    assert (market.status(asked), market.open) == ("pending", [])


def test_while_the_provider_does_not_answer_it_is_a_hint_for_the_next_round(market: Market) -> None:
    asked = market.ask_top_up()
    market.later(hours=1, minutes=-10)
    provider.poll_due(market.ledger)
    market.pays(asked)
    market.fails("500")
    assert market.told("payment.succeeded", market.there(asked)).verdict == "hint"
    assert market.available == 0
    assert provider.poll_due(market.ledger).changed == 1
    assert market.available == 150_000


def test_a_machine_without_the_key_leaves_the_asking_to_one_that_has_it(
    market: Market, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = market.ask_top_up()
    market.round(minutes=20)
    market.pays(asked)
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(provider_keys, "read", lambda *_: None)
        assert market.told("payment.succeeded", market.there(asked)).verdict == "hint"
        with pytest.raises(ProviderNotSet) as missing:
            provider.poll_due(market.ledger)
        assert missing.value.why == "no_key"
    assert provider.poll_due(market.ledger).changed == 1
    assert market.available == 150_000


def test_a_refund_is_announced_too(market: Market) -> None:
    order, asked = market.ask_order(4_300, method="sbp")
    market.pays(asked)
    market.round()
    market.cancel(order)
    market.round()
    (there,) = market.fake.store.refunds.values()
    assert market.told("refund.succeeded", there, status="succeeded").verdict == "forged"
    assert market.refunds == [("pending", 4_300)]
    market.fake.store.settle_refund(there["id"])
    notice = market.told("refund.succeeded", there)
    assert (notice.verdict, notice.payment_id, notice.refund_id) == ("confirmed", asked.payment.id, 1)
    assert market.refunds == [("succeeded", 4_300)]


def test_nothing_secret_is_kept_of_what_came_in(market: Market) -> None:
    asked = market.ask_top_up()
    market.told("payment.succeeded", market.there(asked))
    kept = json.dumps([str(row) for row in doors.run_sql(market.ledger, "SELECT * FROM provider_events")])
    assert "test_key_of_the_fake" not in kept
