"""Forms: refusals beside their field, one posting whatever is pressed, nothing typed is lost."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.connection import Connection
from desktop_app.context import Notice
from desktop_app.dialogs.form import FormDialog, Stage
from desktop_app.outbox import Sent
from desktop_app.widgets.money_field import MoneyField
from ledger.domain.transactions import Posted
from ledger.domain.words import Source
from ledger.errors import InsufficientFunds, LedgerUnreachable
from ledger.money import Money, currency
from ledger.use_cases.posting import PostCredit, credit
from tests.support.ledgers import a_customer
from tests.support.window import type_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.progress import Progress

SAR = currency("SAR")


class CreditForm(FormDialog[PostCredit, Posted]):
    """A form of the kind pages have; what `post` does is up to the test."""

    def __init__(self, context: AppContext, post: Callable[[PostCredit], Posted], customer: int = 1) -> None:
        super().__init__(context, None)
        self.customer = customer
        self.set_words("Credit", "Post")
        self.post = post
        self.amount = MoneyField(SAR, context.formats)
        self.note = QLineEdit()
        self.add_field("amount", "Amount", self.amount)
        self.add_field("note", "Note", self.note)

    def build(self) -> PostCredit:
        return PostCredit(self.key, self.customer, self.amount.money(), Source.COMPENSATION, note=self.note.text())

    def send(self, request: PostCredit, progress: Progress) -> Posted:
        progress.report(0, 1)
        return self.post(request)

    def describe(self, request: PostCredit) -> str:
        return f"Credit of {request.amount}"

    def done_words(self, answer: Posted) -> str:
        return f"Posted {answer.operation_id}"


class Till:
    """What the ledger answers, and what it was asked."""

    def __init__(self) -> None:
        self.requests: list[PostCredit] = []
        self.failure: Exception | None = None
        self.go = threading.Event()
        self.go.set()

    def post(self, request: PostCredit) -> Posted:
        self.requests.append(request)
        self.go.wait(10)
        if self.failure is not None:
            raise self.failure
        return Posted(len(self.requests), (1,), ())


@pytest.fixture
def till() -> Till:
    return Till()


@pytest.fixture
def form(context: AppContext, till: Till, qtbot: QtBot) -> CreditForm:
    made = CreditForm(context, till.post)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.open()
    return made


def test_a_field_is_judged_only_after_it_was_left(form: CreditForm, qtbot: QtBot) -> None:
    form.amount.setFocus()
    type_text(form.amount, "1.2.3")
    assert form.fields["amount"].problem == ""
    QTest.keyClick(form.amount, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: "not a number" in form.fields["amount"].problem)
    assert form.amount.text() == "1.2.3"
    form.amount.setText("12.50")
    assert form.fields["amount"].problem == ""


def test_enter_on_a_wrong_form_shows_the_reason_and_sends_nothing(form: CreditForm, till: Till) -> None:
    form.amount.setText("12.505")
    QTest.keyClick(form.note, Qt.Key.Key_Return)
    assert "finer than SAR allows" in form.fields["amount"].problem
    assert till.requests == []
    assert form.isVisible()


def test_a_form_posts_once_however_often_it_is_sent(form: CreditForm, till: Till, qtbot: QtBot) -> None:
    form.amount.setText("12.50")
    till.go.clear()
    for _ in range(3):
        QTest.keyClick(form.note, Qt.Key.Key_Return)
        QTest.mouseClick(form.submit_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible(), "it cannot be closed before the outcome is known"
    with qtbot.waitSignal(form.answered):
        till.go.set()
    assert [request.amount for request in till.requests] == [Money(1250, SAR)]
    assert not form.isVisible()


def test_what_was_done_is_said(form: CreditForm, context: AppContext, qtbot: QtBot) -> None:
    form.amount.setText("1")
    with qtbot.waitSignal(context.noticed) as said:
        form.submit()
    assert said.args == [Notice("Posted 1", "positive")]


def test_a_refusal_of_the_ledger_stands_beside_its_field_and_keeps_what_was_typed(
    form: CreditForm, till: Till, context: AppContext, qtbot: QtBot
) -> None:
    till.failure = InsufficientFunds(7, Money(1000, SAR), Money(1250, SAR))
    form.amount.setText("12.50")
    with qtbot.waitSignal(context.tasks.idle):
        form.submit()
    assert "requested" in form.fields["amount"].problem
    assert form.amount.text() == "12.50"
    assert form.stage is Stage.EDITING
    key = form.key
    till.failure = None
    with qtbot.waitSignal(form.answered):
        form.submit()
    assert [request.key for request in till.requests] == [key, key]


def test_the_key_lies_on_disk_while_the_answer_is_out(
    form: CreditForm, till: Till, context: AppContext, qtbot: QtBot
) -> None:
    form.amount.setText("12.50")
    till.go.clear()
    form.submit()
    qtbot.waitUntil(lambda: bool(till.requests))
    kept = [json.loads(path.read_text("utf-8")) for path in context.places.outbox.glob("*.json")]
    assert [(one["key"], one["title"]) for one in kept] == [(form.key, "Credit of 12.50 SAR")]
    with qtbot.waitSignal(form.answered):
        till.go.set()
    assert list(context.places.outbox.glob("*.json")) == []


def test_two_forms_have_two_keys(context: AppContext, till: Till, qtbot: QtBot) -> None:
    forms = [CreditForm(context, till.post) for _ in range(2)]
    for one in forms:
        qtbot.addWidget(one)
    assert forms[0].key != forms[1].key


# -- answers that were lost -----------------------------------------------------------------------------------------


def _lose_answer(shop: AppContext, *, posts: bool) -> Callable[[PostCredit], Posted]:
    """A connection that breaks before, or only after, the ledger has posted."""

    def post(request: PostCredit) -> Posted:
        if posts:
            credit(shop.ledger, request)
        raise LedgerUnreachable("postgresql://till/shop", "connection reset")

    return post


def _form(shop: AppContext, post: Callable[[PostCredit], Posted], customer: int, qtbot: QtBot) -> CreditForm:
    made = CreditForm(shop, post, customer)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    made.amount.setText("12.50")
    return made


def test_a_lost_answer_of_a_posted_form_is_found_by_its_key(shop: AppContext, qtbot: QtBot) -> None:
    customer = a_customer(shop.ledger)
    form = _form(shop, _lose_answer(shop, posts=True), customer.id, qtbot)
    with qtbot.waitSignal(form.answered) as answered:
        form.submit()
    assert answered.args[0].balances[0].shown_after == Money(1250, SAR)
    assert shop.outbox.unanswered(shop.info.location) == []


def test_a_lost_form_that_was_not_posted_says_so_and_can_be_sent_again(shop: AppContext, qtbot: QtBot) -> None:
    customer = a_customer(shop.ledger)
    form = _form(shop, _lose_answer(shop, posts=False), customer.id, qtbot)
    with qtbot.waitSignal(shop.tasks.idle):
        form.submit()
    assert "not posted" in form.banner.text
    assert form.amount.text() == "12.50"
    form.post = lambda request: credit(shop.ledger, request)
    with qtbot.waitSignal(form.answered) as answered:
        form.submit()
    assert answered.args[0].balances[0].shown_after == Money(1250, SAR)
    assert not answered.args[0].repeated


def test_what_a_killed_program_left_is_settled_at_the_next_start(shop: AppContext, qtbot: QtBot) -> None:
    customer = a_customer(shop.ledger)
    credit(shop.ledger, PostCredit("posted", customer.id, Money(100, SAR), Source.COMPENSATION))
    shop.outbox.keep(Sent("posted", shop.info.location, "Credit of 1.00"))
    shop.outbox.keep(Sent("lost", shop.info.location, "Credit of 2.00"))
    shop.outbox.keep(Sent("elsewhere", "another ledger", "Credit of 3.00"))
    said: list[Notice] = []
    shop.noticed.connect(said.append)
    connection = Connection(shop)
    with qtbot.waitSignal(shop.tasks.idle):
        connection.settle_outbox()
    assert {(one.text, one.tone) for one in said} == {
        ("This was posted: Credit of 1.00", "positive"),
        ("This was not posted: Credit of 2.00", "warning"),
    }
    assert shop.outbox.unanswered(shop.info.location) == []
    assert [one.key for one in shop.outbox.unanswered("another ledger")] == ["elsewhere"]
