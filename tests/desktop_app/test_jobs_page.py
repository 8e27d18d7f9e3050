"""Jobs: what ran, running them now, running by themselves behind people's writes; and the check with its seal."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from desktop_app.formats import plain
from desktop_app.job_clock import JobClock, due_jobs, every, job_name
from desktop_app.pages.jobs import JobsPage
from desktop_app.widgets.labels import Banner
from ledger.clock import SetClock
from ledger.domain.words import HoldStatus
from ledger.money import Money, currency
from ledger.use_cases import provider
from ledger.use_cases.jobs import ASKS_OUTSIDE, JOBS, last_runs, run_all
from ledger.use_cases.wallets import holds
from tests.support import doors
from tests.support.counter import hold, lines
from tests.support.fake_yookassa import served
from tests.support.fake_yookassa_store import SECRET, SHOP
from tests.support.ledgers import a_customer
from tests.support.till import sar_wallet, settle, top_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext


HERE = [job for job in JOBS if job not in ASKS_OUTSIDE]
"""What runs on a machine without a provider's key."""


def page_of(shop: AppContext, qtbot: QtBot) -> JobsPage:
    page = JobsPage(shop)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    page.shown()
    settle(shop, qtbot)
    return page


def pass_time(shop: AppContext, minutes: int) -> None:
    clock = shop.ledger.clock
    assert isinstance(clock, SetClock)
    clock.advance(timedelta(minutes=minutes))


def test_every_job_is_listed_and_runs_now(shop: AppContext, qtbot: QtBot) -> None:
    page = page_of(shop, qtbot)
    names = [line[0] for line in lines(page.model)]
    assert names == [job_name(job) for job in JOBS]
    assert not set(names) & set(JOBS), "a job without a name of its own"
    assert (names[0], names[-1]) == ("Expire holds", "Lengthen the seal")
    assert {line[2] for line in lines(page.model)} == {"Never"}
    page.run_all()
    settle(shop, qtbot)
    assert {line[4] for line in lines(page.model)} == {"Done"}
    assert set(last_runs(shop.ledger)) == set(JOBS)


def test_the_selected_job_alone(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 1_000)
    hold(shop, anna.id, 300)
    pass_time(shop, 31)
    page = page_of(shop, qtbot)
    assert page.chosen == "hold_expiry"
    page.run_chosen()
    settle(shop, qtbot)
    assert lines(page.model)[0][1:5] == ["every 5 min", "Jan 5, 2026, 13:31", "1", "Done"]
    assert set(last_runs(shop.ledger)) == {"hold_expiry"}


def test_what_is_due(shop: AppContext) -> None:
    now = shop.ledger.clock.now()
    assert due_jobs({}, now) == list(JOBS)
    run_all(shop.ledger)
    runs = last_runs(shop.ledger)
    often = [job for job in JOBS if every(job) <= timedelta(minutes=5)]
    assert {"hold_expiry", "order_timeouts"} <= set(often) < set(JOBS)
    assert due_jobs(runs, now + timedelta(minutes=1)) == []
    assert due_jobs(runs, now + timedelta(minutes=5)) == often
    assert due_jobs(runs, now + timedelta(minutes=1), at_start=True) == ["daily_check"]
    given_way = {**runs, "seal": replace(runs["seal"], outcome="running")}
    assert "seal" in due_jobs(given_way, now + timedelta(minutes=2))
    assert due_jobs(runs, now + timedelta(hours=1)) == list(JOBS)


def test_holds_expire_by_themselves(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 1_000)
    hold(shop, anna.id, 300)
    pass_time(shop, 31)
    banner = Banner()
    qtbot.addWidget(banner)
    clock = JobClock(shop, banner)
    clock.look()
    qtbot.waitUntil(lambda: set(last_runs(shop.ledger)) == set(HERE))
    settle(shop, qtbot)
    [ended] = holds(shop.ledger, sar_wallet(shop, anna.id).id)
    assert ended.status is HoldStatus.EXPIRED
    assert banner.isHidden()


def test_a_persons_write_goes_first(shop: AppContext, qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    clock, gate = JobClock(shop, banner), threading.Event()
    order: list[str] = []
    clock.ran.connect(order.append)
    shop.tasks.write(lambda _: gate.wait(10), lambda _: order.append("person"))
    clock.look()
    qtbot.wait(250)
    assert not clock.running
    gate.set()
    qtbot.waitUntil(lambda: len(order) == 1 + len(HERE))
    assert order == ["person", *HERE]


def test_a_provider_that_is_silent_keeps_nobody_from_writing(shop: AppContext, qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    clock = JobClock(shop, banner)
    ran: list[str] = []
    clock.ran.connect(ran.append)
    anna = a_customer(shop.ledger)
    with served(shop.ledger.clock.now(), live=True) as fake:
        provider.set_provider(shop.ledger, provider.ProviderSettings(SHOP, SECRET, fake.url))
        request = provider.ProviderTopUp("k" * 32, anna.id, Money(1_000, currency("SAR")))
        asked = provider.begin_top_up(shop.ledger, request)
        fake.control("pay", {"id": fake.payment_of(asked.payment.uuid)["id"]})
        pass_time(shop, 1)
        fake.latency_ms = 4_000
        clock.look()
        qtbot.waitUntil(lambda: fake.count("GET", f"/payments/{asked.payment.provider_id}") == 1)
        posted: list[object] = []
        shop.tasks.write(lambda _: top_up(shop, anna.id, 500), posted.append)
        qtbot.waitUntil(lambda: bool(posted))
        assert "payments_poll" not in ran
        assert sar_wallet(shop, anna.id).available.minor == 500
        fake.latency_ms = 0
        qtbot.waitUntil(lambda: set(JOBS) <= set(ran), timeout=15_000)
    settle(shop, qtbot)
    assert sar_wallet(shop, anna.id).available.minor == 1_500


def test_a_check_that_finds_something_says_so_in_the_banner(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 1_000)
    wallet = sar_wallet(shop, anna.id)
    doors.run_sql(shop.ledger, "UPDATE wallets SET available = available + 94 WHERE id = :w", w=wallet.id)
    banner = Banner()
    qtbot.addWidget(banner)
    clock = JobClock(shop, banner)
    clock.look()
    qtbot.waitUntil(lambda: "disagree with their postings" in banner.text)
    settle(shop, qtbot)
    assert sar_wallet(shop, anna.id).suspended


def test_the_check_proves_a_sound_ledger_and_hands_over_the_seal(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 1_000)
    run_all(shop.ledger)
    page = page_of(shop, qtbot)
    page.verify()
    settle(shop, qtbot)
    card = page.verify_card
    assert plain(card.banner.text) == "Everything agrees: 1 transactions, 2 wallets, and the seal holds."
    card.copy_seal()
    position, digest = QGuiApplication.clipboard().text().split(":")
    assert (position, len(digest)) == ("1", 64)
    assert card.first.isHidden()


def test_the_check_names_what_differs_and_the_first_wrong_row(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger)
    top_up(shop, anna.id, 1_000)
    run_all(shop.ledger)
    wallet = sar_wallet(shop, anna.id)
    doors.run_sql(shop.ledger, "UPDATE wallets SET available = available + 94 WHERE id = :w", w=wallet.id)
    page = page_of(shop, qtbot)
    page.verify()
    settle(shop, qtbot)
    card = page.verify_card
    assert "disagree with the postings" in card.banner.text
    assert card.table is not None
    assert [f"Wallet #{wallet.id}", "available", "10.94 SAR", "10.00 SAR"] in lines(card.table.model())


def test_a_check_can_be_stopped(shop: AppContext, qtbot: QtBot) -> None:
    page = page_of(shop, qtbot)
    card = page.verify_card
    card.start()
    assert not card.can_start()
    shop.tasks.active[-1].cancel()
    settle(shop, qtbot)
    assert card.can_start()
    assert card.start_button.isEnabled()
