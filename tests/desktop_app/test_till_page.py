"""The till page: a shift by keyboard, reports, and what one did here."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt

from desktop_app.app import App, Options
from desktop_app.dialogs.order_cancel import CancelOrderDialog
from desktop_app.dialogs.paper import PaperDialog
from desktop_app.dialogs.reverse import ReverseDialog
from desktop_app.dialogs.shift_forms import CashMoveDialog, CloseShiftDialog, OpenShiftDialog
from desktop_app.dialogs.shift_report import ShiftReportDialog
from desktop_app.dialogs.till_choice import TillChoiceDialog
from desktop_app.formats import plain
from desktop_app.opening import open_existing
from desktop_app.pages.till import TillPage
from desktop_app.printing.shift_slip import shift_slip
from desktop_app.printing.slip import Pair
from ledger.domain.tills import CashWay
from ledger.domain.verbs import Credit
from ledger.money import Money
from ledger.use_cases import till
from ledger.use_cases.till import CashMove, CloseShift, OpenShift
from tests.support import doors
from tests.support.counter import lines
from tests.support.drawers import acting, assert_sound, balance, sell
from tests.support.ledgers import Places, a_customer, a_wallet, new_key
from tests.support.quiet import wait_until_quiet
from tests.support.till import SAR, keys, press, settle, speak, top_up
from tests.support.window import make_context, places_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QDialog
    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.use_cases.opening import Ledger

Form = TypeVar("Form", bound="QDialog")


@pytest.fixture
def shop(app: QApplication, shop_ledger: Ledger, tmp_path: Path) -> Iterator[AppContext]:  # noqa: ARG001 - Qt first
    made = make_context(tmp_path / "window", shop_ledger)
    yield made
    made.tasks.close()
    assert_sound(shop_ledger)


@pytest.fixture
def cashier(app: QApplication, shop_ledger: Ledger, tmp_path: Path) -> Iterator[AppContext]:  # noqa: ARG001 - Qt first
    doors.add_staff(shop_ledger)
    made = make_context(tmp_path / "window", acting(shop_ledger, "cashier"))
    yield made
    made.tasks.close()


def page_of(shop: AppContext, qtbot: QtBot) -> TillPage:
    page = TillPage(shop)
    shop.changed.connect(page.changed)
    qtbot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown()
    settle(shop, qtbot)
    return page


def dialog(page: TillPage, kind: type[Form], shop: AppContext, qtbot: QtBot) -> Form:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(kind)))
    found = next(one for one in page.findChildren(kind) if one.isVisible())
    qtbot.waitUntil(found.isActiveWindow)
    settle(shop, qtbot)
    return found


def run(page: TillPage, command: str) -> None:
    """Run a command of the page, which must be offered."""
    found = next(one for one in page.commands() if one.id == f"till.{command}")
    assert found.enabled(), command
    found.run()


def offered(page: TillPage) -> set[str]:
    """What the shift and the drawer offer; selling and choosing a till are offered always."""
    names = {one.id.removeprefix("till.") for one in page.commands() if one.enabled()}
    assert {"sell", "parked", "choose"} <= names
    return names - {"sell", "parked", "choose"}


def opened(ledger: Ledger, minor: int = 10_000) -> None:
    till.till_post(ledger, OpenShift(new_key(), Money(minor, SAR)))


def figures(page: TillPage) -> list[str]:
    return [plain(card.figure) for card in page.figures.cards]


def told(report: ShiftReportDialog) -> dict[str, str]:
    """Titles and figures of a report, by title."""
    texts = [plain(text) for text in report.texts]
    return {title: texts[at + 1] for at, title in enumerate(texts[:-1])}


def test_a_shift_by_keyboard(shop: AppContext, qtbot: QtBot) -> None:
    page = page_of(shop, qtbot)
    assert offered(page) == {"open"}
    assert (page.state.text(), figures(page)) == ("No shift open", ["–"] * 4)
    run(page, "open")
    dialog(page, OpenShiftDialog, shop, qtbot)
    keys("200")
    press(Qt.Key.Key_Return)
    settle(shop, qtbot)
    assert (page.state.text(), balance(shop.ledger)) == ("Shift open", 20_000)
    assert offered(page) == {"pay_in", "pay_out", "drop", "x", "close"}
    sell(shop.ledger, 5_050)
    page.read()
    settle(shop, qtbot)
    assert figures(page) == ["1", "50.50 SAR", "0.00 SAR", "0.00 SAR"]
    run(page, "close")
    dialog(page, CloseShiftDialog, shop, qtbot)
    keys("250")
    press(Qt.Key.Key_Return)
    report = dialog(page, ShiftReportDialog, shop, qtbot)
    assert plain(report.banner.text) == "0.50 SAR short."
    assert told(report)["Should be in the drawer"] == "250.50 SAR"
    assert (told(report)["Counted"], told(report)["Short"]) == ("250.00 SAR", "-0.50 SAR")
    press(Qt.Key.Key_Return)
    assert not report.isVisible()
    settle(shop, qtbot)
    assert offered(page) == {"open"}
    assert lines(page.shifts)[0][-2:] == ["250.00 SAR", "-0.50 SAR"]
    page.show_z(page.shifts.rows[0].id)
    assert dialog(page, ShiftReportDialog, shop, qtbot).windowTitle() == "Z report 1"


@pytest.mark.parametrize(("way", "left"), [(CashWay.PAY_IN, 10_500), (CashWay.PAY_OUT, 9_500), (CashWay.DROP, 9_500)])
def test_cash_in_and_out(shop: AppContext, qtbot: QtBot, way: CashWay, left: int) -> None:
    opened(shop.ledger)
    page = page_of(shop, qtbot)
    run(page, way.value)
    form = dialog(page, CashMoveDialog, shop, qtbot)
    keys("5")
    if way is CashWay.PAY_OUT:
        form.submit()
        assert form.fields["note"].problem
        form.note.setText("stamps")
    form.submit()
    settle(shop, qtbot)
    assert balance(shop.ledger) == left


def test_a_cashier_counts_blind(cashier: AppContext, qtbot: QtBot) -> None:
    opened(cashier.ledger)
    sell(cashier.ledger, 12_345)
    page = page_of(cashier, qtbot)
    run(page, "x")
    report = dialog(page, ShiftReportDialog, cashier, qtbot)
    assert report.windowTitle() == "X report"
    assert "Should be in the drawer" not in told(report)
    assert not report.banner.isVisible()
    report.accept()
    run(page, "drop")
    form = dialog(page, CashMoveDialog, cashier, qtbot)
    keys("999")
    form.submit()
    settle(cashier, qtbot)
    assert form.fields["amount"].problem == "There is not that much in the drawer."
    assert "223.45" not in form.fields["amount"].problem + form.banner.text
    form.reject()
    run(page, "close")
    close = dialog(page, CloseShiftDialog, cashier, qtbot)
    shown = " ".join(str(child.property("text") or "") for child in close.children())
    assert "223" not in shown
    close.counted.setText("223.45")
    close.taken.setText("500")
    close.submit()
    assert close.fields["taken"].problem
    close.taken.setText("200")
    close.submit()
    after = dialog(page, ShiftReportDialog, cashier, qtbot)
    assert plain(after.banner.text) == "The drawer is exactly right."
    assert told(after)["Left in the drawer"] == "23.45 SAR"


def test_wrong_counts_are_told_beside_their_field(shop: AppContext, qtbot: QtBot) -> None:
    opened(shop.ledger)
    page = page_of(shop, qtbot)
    run(page, "close")
    form = dialog(page, CloseShiftDialog, shop, qtbot)
    for counted, taken, wrong in (
        ("", "0", "counted"),
        ("x", "0", "counted"),
        ("-1", "0", "counted"),
        ("5", "", "taken"),
    ):
        form.counted.setText(counted)
        form.taken.setText(taken)
        form.submit()
        assert [name for name, field in form.fields.items() if field.problem] == [wrong], (counted, taken)


def test_my_last_operations_are_printed_again_and_voided(shop: AppContext, qtbot: QtBot) -> None:
    anna = a_customer(shop.ledger, "Anna")
    page = page_of(shop, qtbot)
    assert offered(page) == {"open"}
    top_up(shop, anna.id, 2_000)
    sell(shop.ledger, 5_000)
    page.read()
    settle(shop, qtbot)
    assert [row[1:6] for row in lines(page.own.model)] == [
        ["Sale", "+50.00 SAR", "000001", "1", ""], ["Credit", "+20.00 SAR", "", "", "Anna"],
    ]  # fmt: skip
    page.own.table.select(page.own.model.rows[0].operation_id)
    assert offered(page) == {"open", "reprint", "void"}
    run(page, "reprint")
    paper = dialog(page, PaperDialog, shop, qtbot)
    assert paper.slip is not None
    paper.reject()
    run(page, "void")
    cancel = dialog(page, CancelOrderDialog, shop, qtbot)
    cancel.reason.setText("rung up twice")
    cancel.submit()
    settle(shop, qtbot)
    assert lines(page.own.model)[1][-1] == "Voided"
    assert balance(shop.ledger) == 2_000
    page.own.table.select(page.own.model.rows[2].operation_id)
    assert offered(page) == {"open", "void"}
    run(page, "void")
    assert dialog(page, ReverseDialog, shop, qtbot).row.customer_id == anna.id


def test_the_paper_says_what_the_window_says(shop: AppContext, qtbot: QtBot) -> None:
    wallet = a_wallet(shop.ledger)
    opened(shop.ledger)
    shop.ledger.post(doors.operation("credit", Credit(wallet, 700, "SAR", "top_up", "terminal")))
    sell(shop.ledger, 300)
    till.till_post(shop.ledger, CashMove(new_key(), CashWay.DROP, Money(100, SAR)))
    till.till_post(shop.ledger, CloseShift(new_key(), Money(10_200, SAR), Money(0, SAR)))
    report = till.z_report(shop.ledger, till.closed_shifts(shop.ledger).rows[0].id)
    slip = shift_slip(report, shop.formats)
    pairs = {plain(one.words): plain(one.figure) for one in slip.blocks if isinstance(one, Pair)}
    assert slip.title == "Z report 1"
    assert (pairs["Cash × 1"], pairs["Card terminal × 1"], pairs["Drops to the safe"]) == (
        "3.00 SAR", "7.00 SAR", "-1.00 SAR",
    )  # fmt: skip
    assert (pairs["Opening float"], pairs["Cash taken in"], pairs["Should be in the drawer"]) == (
        "100.00 SAR", "3.00 SAR", "102.00 SAR",
    )  # fmt: skip
    assert (pairs["Counted"], pairs["Neither over nor short"]) == ("102.00 SAR", "0.00 SAR")
    page = page_of(shop, qtbot)
    page.show_z(report.shift.id)
    dialog(page, ShiftReportDialog, shop, qtbot).print_it()
    assert dialog(page, PaperDialog, shop, qtbot).slip == slip


def test_this_computer_becomes_another_till(
    app: QApplication, sqlite_template: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    place = Places("sqlite", tmp_path, sqlite_template).make()
    places = places_in(tmp_path / "window")
    made = App(app, Options(ledger=place, language="en", theme="light"), places)
    with qtbot.waitSignal(made.context.opened, timeout=20_000):
        made.start()
    wait_until_quiet(qtbot, made.tasks)
    made.context.navigate("till")
    wait_until_quiet(qtbot, made.tasks)
    page = made.window.current
    assert isinstance(page, TillPage)
    run(page, "choose")
    form = dialog(page, TillChoiceDialog, made.context, qtbot)
    form.till.setCurrentIndex(form.till.count() - 1)
    form.submit()
    assert form.fields["name"].problem
    form.name.setText("Back door")
    with qtbot.waitSignal(made.context.opened, timeout=20_000):
        form.submit()
    wait_until_quiet(qtbot, made.tasks)
    assert made.context.ledger.who.till == 2
    assert made.context.settings.till == 2
    made.close()
    other = Places("sqlite", tmp_path, sqlite_template).make()
    elsewhere = open_existing(other, tmp_path, till=2)
    assert elsewhere.ledger.who.till == 1
    elsewhere.ledger.close()
    again = open_existing(place, tmp_path, till=2)
    assert again.ledger.who.till == 2
    again.ledger.close()


def test_it_speaks_arabic(shop: AppContext, qtbot: QtBot) -> None:
    opened(shop.ledger)
    back = speak(shop, "ar")
    try:
        page = page_of(shop, qtbot)
        assert page.isRightToLeft()
        assert page.state.text() not in {"", "Shift open"}
        page.show_x()
        report = dialog(page, ShiftReportDialog, shop, qtbot)
        assert "Opening float" not in told(report)
    finally:
        back()
