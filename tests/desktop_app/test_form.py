"""Forms: refusals beside their field, one posting whatever is pressed, nothing typed is lost."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.context import Notice
from desktop_app.dialogs.form import FormDialog, Stage
from desktop_app.widgets.money_field import MoneyField
from ledger.domain.transactions import Posted
from ledger.domain.words import Source
from ledger.errors import InsufficientFunds
from ledger.money import Money, currency
from ledger.use_cases.posting import PostCredit
from tests.support.window import make_context, type_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.progress import Progress

SAR = currency("SAR")


class CreditForm(FormDialog[PostCredit, Posted]):
    """A form of the kind pages have; what `post` does is up to the test."""

    def __init__(self, context: AppContext, post: Callable[[PostCredit], Posted]) -> None:
        super().__init__(context, None)
        self.set_words("Credit", "Post")
        self._post = post
        self.amount = MoneyField(SAR, context.formats)
        self.note = QLineEdit()
        self.add_field("amount", "Amount", self.amount)
        self.add_field("note", "Note", self.note)

    def build(self) -> PostCredit:
        return PostCredit(self.key, 1, self.amount.money(), Source.COMPENSATION, note=self.note.text())

    def send(self, request: PostCredit, progress: Progress) -> Posted:
        progress.report(0, 1)
        return self._post(request)

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
def form(context: AppContext, till: Till, qtbot: QtBot) -> Iterator[CreditForm]:
    made = CreditForm(context, till.post)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitExposed(made)
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


def test_enter_on_a_wrong_form_shows_the_reason_and_sends_nothing(form: CreditForm, till: Till, qtbot: QtBot) -> None:
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


@pytest.fixture
def open_context(app: object, tmp_path: Path, ledger: object) -> Iterator[AppContext]:
    del app
    made = make_context(tmp_path / "window", ledger)  # type: ignore[arg-type]
    yield made
    made.tasks.close()
