"""Work away from the window: answers arrive once, on its thread, or not at all."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app.tasks import Failure, LatestRead, TaskRunner, TaskState, changes_in
from desktop_app.trouble import Incident, Trouble, Unexpected
from ledger.changes import EVERYTHING, Changes
from ledger.domain.transactions import Posted
from ledger.errors import CustomerNotFound, LedgerError
from tests.support.window import delete_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from ledger.progress import Progress


@pytest.fixture
def trouble() -> Trouble:
    return Trouble()


@pytest.fixture
def tasks(trouble: Trouble, qtbot: QtBot) -> Iterator[TaskRunner]:  # noqa: ARG001 - Qt must exist first
    runner = TaskRunner(trouble)
    yield runner
    runner.close()


def test_an_answer_arrives_on_the_windows_thread(tasks: TaskRunner, qtbot: QtBot) -> None:
    threads: dict[str, threading.Thread] = {}

    def work(_: Progress) -> int:
        threads["work"] = threading.current_thread()
        return 7

    def done(answer: int) -> None:
        threads["answer"] = threading.current_thread()
        assert answer == 7

    with qtbot.waitSignal(tasks.idle):
        tasks.read(work, done)
    assert threads["work"] is not threading.main_thread()
    assert threads["answer"] is threading.main_thread()


def test_writes_run_one_after_another_in_order(tasks: TaskRunner, qtbot: QtBot) -> None:
    running = [0]
    order: list[int] = []

    def work(number: int, _: Progress) -> int:
        running[0] += 1
        assert running[0] == 1
        order.append(number)
        running[0] -= 1
        return number

    with qtbot.waitSignal(tasks.idle):
        for number in range(20):
            tasks.write(partial(work, number), lambda _: None)
    assert order == list(range(20))


def test_reads_do_not_wait_for_each_other(tasks: TaskRunner, qtbot: QtBot) -> None:
    meeting = threading.Barrier(2, timeout=10)
    with qtbot.waitSignal(tasks.idle):
        tasks.read(lambda _: meeting.wait(), lambda _: None)
        tasks.read(lambda _: meeting.wait(), lambda _: None)
    assert not meeting.broken


def test_a_refusal_reaches_its_asker_and_nobody_else(tasks: TaskRunner, qtbot: QtBot) -> None:
    heard: list[Failure] = []
    unheard: list[Failure] = []
    tasks.unheard.connect(unheard.append)

    def work(_: Progress) -> None:
        raise CustomerNotFound("nobody")

    with qtbot.waitSignal(tasks.idle):
        tasks.read(work, lambda _: pytest.fail("no answer is due"), heard.append)
    assert [type(one) for one in heard] == [CustomerNotFound]
    assert unheard == []


def test_a_refusal_without_an_asker_is_announced(tasks: TaskRunner, qtbot: QtBot) -> None:
    def work(_: Progress) -> None:
        raise CustomerNotFound("nobody")

    with qtbot.waitSignal(tasks.unheard) as announced:
        tasks.write(work, lambda _: None)
    assert isinstance(announced.args[0], LedgerError)


def _look_up_nothing(_: Progress) -> str:
    empty: dict[str, str] = {}
    return empty["missing"]


def test_an_unexpected_error_goes_to_the_one_place_and_to_its_asker(
    tasks: TaskRunner, trouble: Trouble, qtbot: QtBot
) -> None:
    incidents: list[Incident] = []
    failures: list[Failure] = []
    trouble.happened.connect(incidents.append)
    with qtbot.waitSignal(tasks.idle):
        tasks.read(_look_up_nothing, lambda _: None, failures.append)
    assert [one.summary for one in incidents] == ["KeyError: 'missing'"]
    assert isinstance(failures[0], Unexpected)
    assert failures[0].incident == incidents[0]


def test_an_answer_for_a_widget_that_is_gone_is_dropped(tasks: TaskRunner, qtbot: QtBot) -> None:
    owner, go = QWidget(), threading.Event()
    with qtbot.waitSignal(tasks.idle):
        tasks.read(lambda _: go.wait(10), lambda _: pytest.fail("its owner is gone"), owner=owner)
        delete_now(owner)
        go.set()


def test_a_write_is_announced_even_when_its_asker_is_gone(tasks: TaskRunner, qtbot: QtBot) -> None:
    owner, go = QWidget(), threading.Event()
    changes = Changes(customers=frozenset({3}))

    def work(_: Progress) -> Changes:
        go.wait(10)
        return changes

    with qtbot.waitSignal(tasks.written) as announced:
        tasks.write(work, lambda _: pytest.fail("its owner is gone"), owner=owner)
        delete_now(owner)
        go.set()
    assert announced.args == [changes]


def test_long_work_is_shown_progresses_and_can_be_cancelled(tasks: TaskRunner, qtbot: QtBot) -> None:
    outcome: list[str] = []
    stepped = threading.Event()

    def work(progress: Progress) -> None:
        for done in range(100_000):
            progress.report(done, 100_000, "writing")
            stepped.wait(0.001)

    with qtbot.waitSignal(tasks.task_shown, timeout=10_000) as shown:
        task = tasks.read(
            work, lambda _: outcome.append("done"), title="Export", on_cancelled=lambda: outcome.append("cancelled")
        )
    assert shown.args == [task]
    with qtbot.waitSignal(tasks.task_progressed):
        pass
    assert task.latest[0] > 0
    with qtbot.waitSignal(tasks.idle):
        task.cancel()
    assert outcome == ["cancelled"]
    assert task.state is TaskState.CANCELLED


def test_short_work_is_not_shown(tasks: TaskRunner, qtbot: QtBot) -> None:
    tasks.task_shown.connect(lambda _: pytest.fail("too short to be shown"))
    with qtbot.waitSignal(tasks.idle):
        tasks.read(lambda _: 1, lambda _: None, title="Short")


def test_closing_cancels_waits_and_takes_nothing_more(tasks: TaskRunner) -> None:
    ended = threading.Event()
    began = threading.Event()

    def work(progress: Progress) -> None:
        began.set()
        try:
            while True:
                progress.report(0, 0)
                ended.wait(0.005)
        finally:
            ended.set()

    tasks.write(work, lambda _: pytest.fail("it was closed"))
    assert began.wait(10)
    tasks.close()
    assert ended.is_set()
    late = tasks.read(lambda _: 1, lambda _: pytest.fail("it was closed"))
    assert late.state is TaskState.CANCELLED


def test_only_the_newest_question_is_answered(tasks: TaskRunner, qtbot: QtBot) -> None:
    owner, answers, first = QWidget(), [], threading.Event()
    qtbot.addWidget(owner)
    search = LatestRead(tasks, owner)
    search.ask(lambda _: first.wait(10), lambda _: answers.append("old"))
    qtbot.waitUntil(lambda: bool(tasks.active))
    search.ask(lambda _: "new", answers.append)
    qtbot.waitUntil(lambda: answers == ["new"])
    with qtbot.waitSignal(tasks.idle):
        first.set()
    assert answers == ["new"]


def _say(text: str, _: Progress) -> str:
    return text


def test_a_question_waits_for_a_pause(tasks: TaskRunner, qtbot: QtBot) -> None:
    owner = QWidget()
    asked: list[str] = []
    qtbot.addWidget(owner)
    search = LatestRead(tasks, owner, delay_ms=60)
    for text in ("a", "an", "ann"):
        search.ask(partial(_say, text), asked.append)
    qtbot.waitUntil(lambda: asked == ["ann"])


def test_what_a_write_changed_is_found_in_its_answer() -> None:
    changes = Changes(cards=frozenset({1}))
    assert changes_in(changes) is changes
    assert changes_in(Posted(1, (1,), (), changes=changes)) is changes
    assert changes_in(("customer", changes)) is changes
    assert changes_in("says nothing") is EVERYTHING
