"""The provider's list against ours, both ways; and two workstations that ask at once."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from ledger.errors import FieldInvalid, FieldRequired, NotAllowed, ProviderFailed, ProviderKindDiffers
from ledger.gateways.yookassa_requests import PaymentWords, as_bytes, payment_body
from ledger.money import Money
from ledger.storage import provider_keys
from ledger.use_cases import provider
from ledger.use_cases.jobs import run_job
from ledger.use_cases.provider import ProviderSettings
from tests.provider.market import SAR, Market
from tests.support import doors
from tests.support.fake_yookassa_store import SECRET, SHOP


def test_what_was_paid_and_never_heard_of_is_found(market: Market) -> None:
    market.fails("reset_stored")
    asked = market.ask_top_up()
    market.pays(asked)
    found = provider.sweep(market.ledger)
    assert (found.listed, found.news, found.missing, found.trouble) == (1, 1, 0, None)
    assert (market.status(asked), market.available) == ("succeeded", 150_000)
    assert provider.sweep(market.ledger).news == 0


def test_a_strangers_payment_waits_in_suspense_or_is_ignored_by_setting(market: Market) -> None:
    market.set_up(foreign="ignore")
    market.fake.control("foreign", {"value": "12.00", "currency": "SAR", "metadata": {"cms": "x"}})
    provider.sweep(market.ledger)
    assert (market.open, market.books) == ([], {})
    market.fake.control("foreign", {"value": "5.00", "currency": "SAR", "metadata": {"payment": "of another ledger"}})
    provider.sweep(market.ledger)
    assert (market.open, market.books) == (["foreign"], {"1020": -500, "2900": 500})
    market.set_up()
    for _ in range(2):
        provider.sweep(market.ledger)
    assert (market.open, market.books) == (["foreign", "foreign"], {"1020": -1_700, "2900": 1_700})


def test_a_strangers_money_goes_back_through_the_provider(market: Market) -> None:
    market.fake.control("foreign", {"value": "12.00", "currency": "SAR", "metadata": {}})
    provider.sweep(market.ledger)
    (row,) = doors.run_sql(market.ledger, "SELECT id FROM payments WHERE purpose = 'stray'")
    market.refund_suspense(row.id)
    market.round()
    assert (market.refunds, market.books) == ([("succeeded", 1_200)], {})


def test_a_second_payment_under_our_id_is_a_strangers(market: Market) -> None:
    asked = market.ask_top_up()
    body = payment_body(asked.payment.uuid, Money(150_000, SAR), PaymentWords("top_up", "again"))
    twin = market.fake.store.post("/payments", "another-key", as_bytes(body))["id"]
    market.fake.control("pay", {"id": twin})
    provider.sweep(market.ledger)
    assert (market.open, market.available, market.books) == (["foreign"], 0, {"1020": -150_000, "2900": 150_000})
    assert market.status(asked) == "pending"


def test_ours_that_the_provider_does_not_know_waits_for_a_person(market: Market) -> None:
    asked = market.ask_top_up()
    market.later(minutes=10)
    del market.fake.store.payments[market.there(asked)["id"]]
    assert provider.sweep(market.ledger).missing == 1
    assert provider.sweep(market.ledger).missing == 1
    assert (market.open, market.status(asked)) == (["not_found"], "pending")


def test_a_refund_made_without_us_waits_for_a_person(market: Market) -> None:
    asked = market.ask_top_up()
    market.pays(asked)
    market.round()
    market.there(asked)["refunded_amount"]["value"] = "100.00"
    for _ in range(2):
        provider.sweep(market.ledger)
    assert market.open == ["refund_differs"]
    market.there(asked)["refunded_amount"]["value"] = "200.00"
    provider.sweep(market.ledger)
    assert market.open == ["refund_differs", "refund_differs"]


def test_a_receipt_that_was_not_registered_is_to_be_made_by_hand(market: Market) -> None:
    asked = market.ask_top_up()
    market.pays(asked)
    market.there(asked)["receipt_registration"] = "pending"
    market.fake.control("receipt", {"fate": "canceled"})
    market.round()
    for _ in range(2):
        provider.sweep(market.ledger)
    assert (market.open, market.available) == (["receipt_cancelled"], 150_000)


def test_a_list_that_breaks_off_says_so(market: Market) -> None:
    market.fails("500")
    trouble = provider.sweep(market.ledger).trouble
    assert isinstance(trouble, ProviderFailed)
    market.fails("401")
    assert provider.sweep(market.ledger).stopped
    assert provider.sweep(market.ledger).stopped


def test_the_jobs_poll_and_compare(market: Market) -> None:
    asked = market.ask_top_up()
    market.pays(asked)
    market.later(seconds=30)
    assert run_job(market.ledger, "payments_poll").did == 1
    assert market.available == 150_000
    assert run_job(market.ledger, "payments_sweep").note == "1 listed"
    market.ledger.settings.pop("provider")
    assert run_job(market.ledger, "payments_poll").note == "no provider"


def test_many_threads_that_ask_at_once_post_once(market: Market) -> None:
    for n in range(6):
        market.pays(market.ask_top_up(1_000 + n))
    market.later(seconds=30)
    with ThreadPoolExecutor(4) as pool:
        rounds: list[Future[object]] = [pool.submit(provider.poll_due, market.ledger) for _ in range(4)]
        rounds += [pool.submit(provider.sweep, market.ledger) for _ in range(2)]
        for one in rounds:
            one.result()
    assert market.available == sum(1_000 + n for n in range(6))
    assert market.operations("payment_end") == 6
    assert market.verdicts.count("posted") == 6


def test_orders_that_are_cancelled_while_their_success_is_heard_lose_no_money(market: Market) -> None:
    orders = []
    for n in range(6):
        order, asked = market.ask_order(2_000 + n)
        market.pays(asked)
        orders.append(order)
    market.later(seconds=30)
    with ThreadPoolExecutor(4) as pool:
        acts: list[Future[object]] = [pool.submit(market.cancel, order) for order in orders]
        acts += [pool.submit(provider.poll_due, market.ledger), pool.submit(provider.sweep, market.ledger)]
        for one in acts:
            one.result()
    books = market.books
    paid_back = sum(amount for status, amount in market.refunds if status == "succeeded")
    left = sum(2_000 + n for n in range(6)) - paid_back
    assert (-books.get("1020", 0), books.get("2900", 0) + books.get("2310", 0)) == (left, left)
    assert books.get("2310", 0) == sum(amount for _, amount in market.refunds) - paid_back
    assert market.open == ["late"] * (6 - len(market.refunds))


_CHILD = """
import sys
from datetime import datetime
from pathlib import Path
from ledger.clock import SetClock
from ledger.storage.door.answer import Who
from ledger.use_cases import provider
from ledger.use_cases.opening import open_ledger
place, state, login, now = sys.argv[1:]
clock = SetClock(datetime.fromisoformat(now))
ledger = open_ledger(place, clock=clock, who=Who(login, "child"), state_dir=Path(state))
sys.stdin.readline()
for _ in range(3):
    provider.poll_due(ledger)
    provider.sweep(ledger)
ledger.close()
"""


def test_two_processes_that_ask_about_one_payment_post_it_once(market: Market) -> None:
    asked = [market.ask_top_up(5_000) for _ in range(3)]
    for one in asked:
        market.pays(one)
    market.later(seconds=30)
    location = market.ledger.location
    place = location.url.render_as_string(hide_password=False) if location.url is not None else str(location.path)
    now = market.ledger.clock.now().isoformat()
    children = [
        subprocess.Popen(
            [sys.executable, "-c", _CHILD, place, str(market.ledger.state_dir), "administrator", now],
            stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    for child in children:
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()
    for child in children:
        _, said = child.communicate(timeout=120)
        assert child.returncode == 0, said
    assert (market.available, market.operations("payment_end")) == (15_000, 3)
    assert market.verdicts.count("posted") == 3


# -- setting up -------------------------------------------------------------------------------------------------------


def test_the_key_is_kept_on_this_machine_for_its_owner_alone(market: Market) -> None:
    assert provider_keys.read(market.ledger, SHOP) == SECRET
    (kept,) = (market.ledger.state_dir / "keys").glob("*.provider")
    assert kept.stat().st_mode & 0o077 == 0
    stored = [str(row) for row in doors.run_sql(market.ledger, "SELECT key, value FROM settings")]
    audited = [str(row) for row in doors.run_sql(market.ledger, "SELECT action, facts FROM audit")]
    assert SECRET not in str(stored) + str(audited) + repr(ProviderSettings(SHOP, SECRET))
    assert provider_keys.read(market.ledger, "another shop") is None


def test_only_administrators_set_it_up(market: Market) -> None:
    doors.add_staff(market.ledger)
    before = len(market.fake.requests)
    with pytest.raises(NotAllowed):
        provider.set_provider(market.acting_as("cashier"), ProviderSettings(SHOP, SECRET, market.fake.url))
    assert len(market.fake.requests) == before


def test_a_wrong_key_a_wrong_shop_and_a_test_shop_are_refused(market: Market) -> None:
    with pytest.raises(ProviderFailed) as refused:
        provider.set_provider(market.ledger, ProviderSettings(SHOP, "wrong", market.fake.url))
    assert refused.value.why == "key_refused"
    market.fake.store.test = True
    with pytest.raises(ProviderKindDiffers):
        market.set_up()
    with pytest.raises(ProviderKindDiffers):
        provider.check_provider(market.ledger)
    market.ledger.settings["practice"] = "1"
    market.set_up()
    assert provider.provider_standing(market.ledger).test
    market.ledger.settings["practice"] = "0"
    assert provider_keys.read(market.ledger, SHOP) == SECRET


def test_trying_a_key_changes_nothing(market: Market) -> None:
    before = provider.provider_standing(market.ledger)
    wanted = ProviderSettings(SHOP, SECRET, market.fake.url, return_url="https://other.example.test/")
    assert provider.try_provider(market.ledger, wanted).account == SHOP
    with pytest.raises(ProviderFailed):
        provider.try_provider(market.ledger, ProviderSettings(SHOP, "wrong", market.fake.url))
    assert (provider.provider_standing(market.ledger), provider_keys.read(market.ledger, SHOP)) == (before, SECRET)
    doors.add_staff(market.ledger)
    with pytest.raises(NotAllowed):
        provider.try_provider(market.acting_as("cashier"), wanted)


def test_the_key_that_is_here_need_not_be_told_again_but_goes_nowhere_else(market: Market) -> None:
    provider.set_provider(market.ledger, ProviderSettings(SHOP, "", market.fake.url, foreign="ignore"))
    assert provider.provider_standing(market.ledger).foreign == "ignore"
    assert provider_keys.read(market.ledger, SHOP) == SECRET
    asked = len(market.fake.requests)
    for shop, url in (("another", market.fake.url), (SHOP, "http://127.0.0.1:9/v3")):
        with pytest.raises(FieldRequired):
            provider.set_provider(market.ledger, ProviderSettings(shop, "", url))
    assert len(market.fake.requests) == asked


@pytest.mark.parametrize(
    "wrong", [{"url": "http://pay.example.test/v3"}, {"return_url": "http://x"}, {"foreign": "keep"}]
)
def test_settings_that_cannot_be_are_refused_at_once(wrong: dict[str, str]) -> None:
    with pytest.raises(FieldInvalid):
        ProviderSettings(SHOP, SECRET, **wrong)
