"""Forms of holds, transfers, paying out, writing off and repairing, on a real ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop_app.dialogs.form import Stage
from desktop_app.dialogs.hold_end import CaptureHoldDialog, ReleaseHoldDialog
from desktop_app.dialogs.hold_place import PlaceHoldDialog, Term
from desktop_app.dialogs.pay_out import WithdrawDialog, WriteOffDialog
from desktop_app.dialogs.posting import Subject
from desktop_app.dialogs.transfer import TransferDialog
from desktop_app.dialogs.wallet_repair import RepairDialog
from desktop_app.formats import plain
from ledger.domain.verbs import Operation, Owe
from ledger.domain.words import Source, Tender
from ledger.money import Money
from ledger.use_cases.jobs import run_job
from ledger.use_cases.movements import ReleaseHold, move
from ledger.use_cases.posting import PostCredit, credit
from ledger.use_cases.settings import ledger_settings, save_settings
from ledger.use_cases.wallets import holds
from tests.support import doors
from tests.support.counter import dialog_on, hold, lines, page_of, run
from tests.support.ledgers import a_customer, new_key
from tests.support.till import SAR, history, keys, opened, press, sar_wallet, settle, shown, top_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext


@pytest.fixture
def anna(shop: AppContext) -> Subject:
    """A customer with 100.00 SAR paid in and 40.00 SAR given."""
    customer = a_customer(shop.ledger, "Anna Smith")
    top_up(shop, customer.id, 10_000)
    credit(shop.ledger, PostCredit(new_key(), customer.id, Money(4_000, SAR), Source.PROMO))
    return Subject(customer.id, customer.name, SAR)


def test_a_hold_shows_what_is_left_and_ends_when_it_says(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = PlaceHoldDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("30")
    assert shown(form) == ("140.00 SAR", "110.00 SAR", "On hold now 0.00 SAR, after 30.00 SAR.")
    form.term.term.choose(Term.DAY)
    with qtbot.waitSignal(form.answered):
        press(Qt.Key.Key_Return)
    [placed] = holds(shop.ledger, sar_wallet(shop, anna.customer_id).id)
    assert placed.expires_at - shop.ledger.clock.now() == timedelta(days=1)


def test_a_moment_of_ones_own_is_on_the_shops_clock(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = PlaceHoldDialog(shop, None, anna)
    opened(form, shop, qtbot)
    form.term.term.choose(Term.UNTIL)
    wanted = shop.ledger.clock.now() + timedelta(hours=5)
    form.term.set_until(wanted)
    assert form.term.until.text() == "05.01.2026 18:00"
    assert form.term.expires_at() == wanted


def test_a_moment_in_the_past_holds_nothing(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = PlaceHoldDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("30")
    form.term.term.choose(Term.UNTIL)
    form.term.set_until(shop.ledger.clock.now() - timedelta(hours=1))
    form.submit()
    settle(shop, qtbot)
    assert form.stage is Stage.EDITING
    assert form.fields["expires_at"].problem or form.banner.text
    assert not holds(shop.ledger, sar_wallet(shop, anna.customer_id).id)


def test_the_same_form_sent_again_is_the_same_request(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = PlaceHoldDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("30")
    first = form.build()
    shop.ledger.clock.advance(timedelta(minutes=3))  # type: ignore[attr-defined]
    assert form.build() == first, "a hold that was perhaps placed must not become another one"


def test_capturing_gives_the_rest_back_unless_it_stays(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    placed = hold(shop, anna.customer_id, 3_000)
    form = CaptureHoldDialog(shop, None, anna, placed)
    opened(form, shop, qtbot)
    assert form.amount.text() == "30.00"
    assert not form.keep_rest.isEnabled(), "there is no rest to keep"
    form.amount.setText("20")
    assert shown(form) == ("110.00 SAR", "120.00 SAR", "On hold now 30.00 SAR, after 0.00 SAR.")
    form.keep_rest.setChecked(True)
    assert shown(form) == ("110.00 SAR", "110.00 SAR", "On hold now 30.00 SAR, after 10.00 SAR.")


def test_more_than_is_held_is_refused_beside_the_amount(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    placed = hold(shop, anna.customer_id, 3_000)
    taking, giving = CaptureHoldDialog(shop, None, anna, placed), ReleaseHoldDialog(shop, None, anna, placed)
    opened(giving, shop, qtbot)
    giving.why.setText("too much")
    giving.whole.setChecked(False)
    opened(taking, shop, qtbot)
    for form in (taking, giving):
        form.amount.setText("31")
        assert shown(form)[1:] == ("–", "Only 30.00 SAR is held: 1.00 SAR short.")
        form.submit()
        assert "holds 30.00 SAR; 31.00 SAR was requested" in plain(form.fields["amount"].problem)
    assert str(holds(shop.ledger, placed.wallet_id)[0].held) == "30.00 SAR"


def test_a_hold_that_ended_meanwhile_says_so(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    placed = hold(shop, anna.customer_id, 3_000)
    form = CaptureHoldDialog(shop, None, anna, placed)
    opened(form, shop, qtbot)
    move(shop.ledger, ReleaseHold(new_key(), placed.id, "customer left"))
    form.submit()
    settle(shop, qtbot)
    assert "The hold has ended" in form.banner.text


def test_releasing_needs_a_reason(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    placed = hold(shop, anna.customer_id, 3_000)
    form = ReleaseHoldDialog(shop, None, anna, placed)
    opened(form, shop, qtbot)
    press(Qt.Key.Key_Return)
    assert "reason" in form.fields["reason"].problem
    keys("changed mind")
    with qtbot.waitSignal(form.answered):
        press(Qt.Key.Key_Return)
    assert str(sar_wallet(shop, anna.customer_id).available) == "140.00 SAR"


def test_a_transfer_shows_both_wallets_and_keeps_what_is_given(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    boris = a_customer(shop.ledger, "Boris")
    top_up(shop, boris.id, 500)
    form = TransferDialog(shop, None, anna)
    opened(form, shop, qtbot)
    form.taker.set_customer(boris.id, boris.name)
    form.amount.setText("60")
    form.note.setText("family")
    settle(shop, qtbot)
    assert shown(form)[:2] == ("140.00 SAR", "80.00 SAR")
    assert [plain(text) for text in form.taker_balance.texts[:2]] == ["5.00 SAR", "65.00 SAR"]
    with qtbot.waitSignal(form.answered):
        form.submit()
    assert str(sar_wallet(shop, boris.id).available) == "65.00 SAR"
    assert history(shop, anna.customer_id)[0][1] == "-60.00 SAR"


def test_nobody_transfers_to_themselves(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = TransferDialog(shop, None, anna)
    opened(form, shop, qtbot)
    form.taker.set_customer(anna.customer_id, anna.name)
    form.amount.setText("60")
    form.note.setText("family")
    form.submit()
    assert "cannot be used" in form.fields["customer"].problem
    assert len(history(shop, anna.customer_id)) == 2


def test_only_the_customers_own_money_is_paid_out(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    form = WithdrawDialog(shop, None, anna)
    opened(form, shop, qtbot)
    assert [form.tender.itemText(at) for at in range(form.tender.count())] == ["Cash", "Bank transfer"]
    keys("120")
    settle(shop, qtbot)
    assert shown(form)[1:] == ("–", "Only 100.00 SAR is the customer's own money: 20.00 SAR short.")
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    assert "Available 100.00 SAR, requested 120.00 SAR" in plain(form.fields["amount"].problem)
    keys("100")
    form.tender.choose(Tender.BANK)
    with qtbot.waitSignal(form.answered):
        form.submit()
    assert str(sar_wallet(shop, anna.customer_id).available) == "40.00 SAR"


def test_debt_is_written_off_with_a_note_and_never_more_than_is_owed(shop: AppContext, qtbot: QtBot) -> None:
    debra = a_customer(shop.ledger, "Debra Debt")
    wallet = sar_wallet(shop, debra.id)
    shop.ledger.post(Operation(new_key(), "opening", (Owe(wallet.id, 5_400, "SAR"),)))
    page = page_of(shop, debra, qtbot)
    run(page, "write_off")
    form = dialog_on(page, WriteOffDialog, shop, qtbot)
    assert form.amount.text() == "54.00"
    form.amount.setText("60")
    assert shown(form)[1:] == ("–", "Only 54.00 SAR is owed: 6.00 SAR too much.")
    form.amount.setText("54")
    form.submit()
    assert "note" in form.fields["note"].problem
    form.note.setText("moved away")
    with qtbot.waitSignal(form.answered):
        form.submit()
    settle(shop, qtbot)
    assert page.banner.isHidden()
    assert not sar_wallet(shop, debra.id).debt


def test_a_stopped_wallet_says_what_to_do_and_is_repaired_with_a_reason(
    shop: AppContext, anna: Subject, qtbot: QtBot
) -> None:
    wallet = sar_wallet(shop, anna.customer_id)
    doors.run_sql(shop.ledger, "UPDATE wallets SET available = available + 9400 WHERE id = :w", w=wallet.id)
    run_job(shop.ledger, "daily_check")
    page = page_of(shop, a_customer(shop.ledger, "Nobody"), qtbot)
    page.shown(customer_id=anna.customer_id)
    settle(shop, qtbot)
    assert "disagrees with its postings" in page.banner.text
    assert page.switch.chip.text() == "Stopped: needs repair"
    run(page, "repair")
    form = dialog_on(page, RepairDialog, shop, qtbot)
    assert form.table is not None
    assert lines(form.table.model())[0] == ["Available", "234.00 SAR", "140.00 SAR"]
    assert sar_wallet(shop, anna.customer_id).suspended, "looking changes nothing"
    form.reason.setText("disk trouble")
    with qtbot.waitSignal(form.answered):
        form.submit()
    settle(shop, qtbot)
    assert page.banner.isHidden()
    assert str(sar_wallet(shop, anna.customer_id).available) == "140.00 SAR"


def test_a_hold_lasts_as_usual_for_what_it_is_for(shop: AppContext, anna: Subject, qtbot: QtBot) -> None:
    save_settings(shop.ledger, replace(ledger_settings(shop.ledger), hold_booking=90))
    form = PlaceHoldDialog(shop, None, anna)
    opened(form, shop, qtbot)
    keys("5")
    assert form.build().expires_at - shop.ledger.clock.now() == timedelta(minutes=30)
    form.kind.choose("booking")
    with qtbot.waitSignal(form.answered):
        form.submit()
    [placed] = holds(shop.ledger, sar_wallet(shop, anna.customer_id).id)
    assert placed.expires_at - shop.ledger.clock.now() == timedelta(minutes=90)
