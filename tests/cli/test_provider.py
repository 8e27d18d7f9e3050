"""The provider on the command line: set up, begun, polled, told, compared."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.support.fake_yookassa import Fake, served
from tests.support.fake_yookassa_store import SECRET, SHOP

Ask = Callable[..., Any]


@pytest.fixture
def fake() -> Iterator[Fake]:
    with served(datetime.now(UTC), live=True) as running:
        yield running


def test_a_top_up_is_begun_paid_and_polled(ask: Ask, run: Run, anna: int, fake: Fake) -> None:
    assert run("provider", "check").error == "ProviderNotSet"
    assert run("payment", "poll").error == "ProviderNotSet"
    shown = ask("provider", "set", "--shop", SHOP, "--url", fake.url, stdin=f"{SECRET}\n")
    assert (shown["shop"], shown["test"], shown["methods"]) == (SHOP, False, ["bank_card", "sbp"])
    standing = ask("provider", "show")
    assert (standing["provider"], standing["key_here"], standing["stopped_since"]) == ("yookassa", True, None)
    assert SECRET not in json.dumps(standing)
    begun = ask("payment", "begin", anna, "50", "SAR")
    assert (begun["status"], begun["amount"], begun["confirmation_kind"]) == ("pending", "50.00", "qr")
    (there,) = fake.store.payments.values()
    fake.control("pay", {"id": there["id"]})
    said = json.dumps({"type": "notification", "event": "payment.succeeded", "object": {"id": "x"}})
    assert ask("payment", "notify", stdin=said)["verdict"] == "malformed"
    assert ask("payment", "ask", begun["payment"])["status"] == "succeeded"
    assert ask("wallet", "show", anna)["available"] == "150.00"
    assert ask("payment", "poll") == {"asked": 0, "changed": 0, "stopped": False}
    assert ask("payment", "sweep") == {"listed": 1, "news": 0, "missing": 0, "stopped": False, "trouble": None}
    assert [one["job"] for one in ask("jobs", "run", "payments_sweep")["jobs"]] == ["payments_sweep"]


def test_a_notification_is_answered_whatever_it_holds(ask: Ask, run: Run, fake: Fake) -> None:
    ask("provider", "set", "--shop", SHOP, "--url", fake.url, stdin=SECRET)
    for body in ("", "{", '{"type": "notification"}'):
        ran = run("payment", "notify", stdin=body)
        assert (ran.code, ran.err) == (0, "")


def test_a_refused_key_is_said_on_every_round(ask: Ask, run: Run, fake: Fake) -> None:
    wrong = run("provider", "set", "--shop", SHOP, "--url", fake.url, stdin="wrong")
    assert wrong.error == "ProviderFailed"
    assert "it refuses the key" in wrong.err
    ask("provider", "set", "--shop", SHOP, "--url", fake.url, stdin=SECRET)
    fake.control("rotate", {"secret": "another"})
    for command in ("sweep", "poll"):
        ran = run("payment", command)
        assert (ran.code, "refuses this machine's key" in ran.err) == (1, True)
    fake.control("rotate", {"secret": SECRET})
    ask("provider", "check")
    assert run("payment", "poll").code == 0


def test_held_money_is_captured_or_released(ask: Ask, run: Run, anna: int, fake: Fake) -> None:
    ask("provider", "set", "--shop", SHOP, "--url", fake.url, stdin=SECRET)
    for act, status in (("capture", "succeeded"), ("release", "cancelled")):
        begun = ask("payment", "begin", anna, "50", "SAR")["payment"]
        assert run("payment", act, begun).error == "ProviderFailed"
        there = list(fake.store.payments.values())[-1]
        there["_capture"] = False
        fake.control("pay", {"id": there["id"]})
        assert ask("payment", "ask", begun)["status"] == "waiting_for_capture"
        assert ask("payment", act, begun)["status"] == status
    assert ask("wallet", "show", anna)["available"] == "150.00"


def test_what_cannot_be_set_up_is_refused(run: Run) -> None:
    for url in ("http://pay.example.test/v3", "ftp://x"):
        assert run("provider", "set", "--shop", SHOP, "--url", url, stdin=SECRET).error == "FieldInvalid"
    assert run("provider", "set", "--shop", SHOP, stdin="").error == "FieldRequired"


def test_a_sale_asks_the_provider_for_its_part(ask: Ask, run: Run, fake: Fake) -> None:
    sale = ("order", "sell", "--line", "Coat=70", "--pay", "cash:20", "--provider", "rest")
    refused = run(*sale, "--json")
    assert (refused.error, refused.json["why"], ask("order", "list")) == ("ProviderNotSet", "no_provider", [])
    ask("provider", "set", "--shop", SHOP, "--url", fake.url, stdin=SECRET)
    assert "asked" not in ask(*sale, "--preview")
    sold = ask(*sale, "--key", "coat")
    assert (sold["order"]["status"], sold["asked"]["status"]) == ("awaiting_payment", "pending")
    assert (sold["asked"]["amount"], sold["asked"]["confirmation_kind"], len(fake.store.payments)) == ("50.00", "qr", 1)
    again = ask(*sale, "--key", "coat")
    assert (again["repeated"], again["asked"]["payment"]) == (True, sold["asked"]["payment"])
    (there,) = fake.store.payments.values()
    fake.control("decline", {"id": there["id"]})
    assert ask("payment", "ask", sold["asked"]["payment"])["status"] == "cancelled"
    order = sold["order"]["id"]
    told = run("order", "pay", order, "--provider", "rest").out
    assert "pay by" in told
    assert "https://" in told
    assert len(fake.store.payments) == 2


@pytest.mark.parametrize(
    ("fault", "why"), [("500_stored", "server_failed"), ("429", "busy_there"), ("401", "key_refused")]
)
def test_a_payment_is_told_whatever_the_provider_does(
    ask: Ask, run: Run, anna: int, fake: Fake, fault: str, why: str
) -> None:  # fmt: skip
    ask("provider", "set", "--shop", SHOP, "--url", fake.url, stdin=SECRET)
    fake.control("fail_next", {"faults": [fault]})
    ran = run("payment", "begin", anna, "5", "--json")
    assert (ran.code, ran.json["status"], ran.json["trouble"]) == (1, "creating", why)
    assert ran.json["payment"] == ask("payment", "list")[0]["id"]
    assert "did not confirm it" in ran.err
    assert " ." not in ran.err


def test_a_click_is_begun_through_the_provider(ask: Ask, run: Run, anna: int, fake: Fake) -> None:
    ask("provider", "set", "--shop", SHOP, "--url", fake.url, stdin=SECRET)
    ask("click", "settings", "--on")
    ask("product", "add", "LAMP", "Lamp", "100", "--floor", "60")
    begun = ask("click", "begin", "LAMP", "--customer", anna)
    assert (begun["status"], begun["amount"], begun["confirmation_kind"]) == ("pending", "30.00", "qr")
    assert ask("product", "show", "LAMP")["price"] == "70.00"
    (there,) = fake.store.payments.values()
    fake.control("decline", {"id": there["id"]})
    assert ask("payment", "ask", begun["payment"])["status"] == "cancelled"
    assert (ask("product", "show", "LAMP")["price"], ask("click", "list")[0]["status"]) == ("100.00", "failed")
    assert "pay by" in run("click", "begin", "LAMP", "--customer", anna).out


def test_what_was_received_is_told_beside_what_was_asked_for(ask: Ask, run: Run, anna: int, fake: Fake) -> None:
    ask("provider", "set", "--shop", SHOP, "--url", fake.url, stdin=SECRET)
    begun = ask("payment", "begin", anna, "50")
    assert ask("payment", "list", "--tender", "provider")[0]["received"] is None
    (there,) = fake.store.payments.values()
    fake.control("pay", {"id": there["id"], "amount": "5.00"})
    ask("payment", "ask", begun["payment"])
    shown = ask("payment", "show", begun["payment"])
    assert (shown["amount"], shown["received"]) == ("50.00", {"amount": "5.00", "currency": "SAR"})
    assert "received     5.00 SAR" in run("payment", "show", begun["payment"]).out
    assert ask("payment", "list", "--tender", "cash")[0]["received"] == {"amount": "100.00", "currency": "SAR"}
