"""A form that posts once: checked by the domain while it is filled in, sent under one key, never sent twice."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.dialogs.form_fields import FormField
from desktop_app.outbox import Sent
from desktop_app.trouble import Unexpected
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Banner, label
from ledger.errors import LedgerUnreachable, Refusal
from ledger.use_cases.posting import new_key, outcome_of

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure, Task
    from ledger.progress import Progress

_WIDTH = 460
Request = TypeVar("Request")
Answer = TypeVar("Answer")


class Stage(Enum):
    """Where a form stands."""

    EDITING = "editing"
    SENDING = "sending"
    CHECKING = "checking"
    DONE = "done"


class FormDialog(QDialog, Generic[Request, Answer]):
    """Base of every form that changes the ledger.

    A subclass adds fields in its constructor and says how to `build` a request (raising refusals), how to `send` it
    (on the writer thread), how to `describe` it and what to say when it is `done_words`. The idempotency `key` is
    made when the form opens and kept on disk from before the request is sent until its outcome is known.
    """

    answered = Signal(object)
    """The answer of the ledger, just before the form closes by itself."""

    keeps_key = True
    """Whether the request is a posting whose outcome can be asked by its key (`outcome`)."""

    def __init__(self, context: AppContext, parent: QWidget | None, *, title: str = "", submit: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self.context = context
        self.key = new_key()
        self.stage = Stage.EDITING
        self.task: Task[Answer] | None = None
        self.fields: dict[str, FormField] = {}
        self._refused = False
        self._submit_text = submit
        self._title = label(title, "dialogTitle", wrap=True)
        self.banner = Banner()
        self.body = QVBoxLayout()
        self.body.setSpacing(14)
        self.submit_button = button(submit, self.submit, primary=True)
        self.submit_button.setDefault(True)
        self.cancel_button = button(self.tr("Cancel"), self.reject)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addWidget(self.banner)
        column.addLayout(self.body, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.submit_button)
        column.addLayout(buttons)

    def set_words(self, title: str, submit: str) -> None:
        """Name the form and the button that sends it."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self._submit_text = submit
        self.submit_button.setText(submit)

    # -- what a form says -------------------------------------------------------------------------------------

    def build(self) -> Request:
        """The request as the fields say it. Raises the refusal of the first field that is wrong."""
        raise NotImplementedError

    def send(self, request: Request, progress: Progress) -> Answer:
        """Call the use case; runs on the writer thread."""
        raise NotImplementedError

    def describe(self, request: Request) -> str:
        """The request in a few words, without codes or secrets: kept on disk until the outcome is known."""
        del request
        return self.windowTitle()

    def done_words(self, answer: Answer) -> str:
        """What to say when it is done; "" to say nothing."""
        del answer
        return ""

    def outcome(self) -> Answer | None:
        """What the key led to, None when it was never posted; runs on a reader thread."""
        return cast("Answer | None", outcome_of(self.context.ledger, self.key))

    def edited(self) -> None:
        """Called after every edit, for live figures."""

    # -- fields -----------------------------------------------------------------------------------------------

    def add_field(self, name: str, title: str, widget: QWidget, hint: str = "") -> FormField:
        """Add a field at the end. `name` is what refusals call it (`Refusal.field`, or `what` of FieldRequired)."""
        field = self.make_field(name, title, widget, hint)
        self.body.addWidget(field)
        return field

    def make_field(self, name: str, title: str, widget: QWidget, hint: str = "") -> FormField:
        """Make a field for a form that lays itself out; `name` as in `add_field`."""
        field = FormField(title, widget, hint)
        self.fields[name] = field
        field.changed.connect(self._edited)
        field.left.connect(self._check_left)
        return field

    def add_pair(self, *fields: tuple[str, str, QWidget]) -> None:
        """Add fields side by side, each (name, title, widget)."""
        row = QHBoxLayout()
        row.setSpacing(14)
        for name, title, widget in fields:
            row.addWidget(self.add_field(name, title, widget), 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def _check_left(self) -> None:
        """A refusal stays in sight until something is edited."""
        if not self._refused:
            self._check_quietly()

    def _edited(self) -> None:
        if self.stage is Stage.EDITING:
            self._refused = False
            self.banner.hide()
            self._check_quietly()
            self.edited()

    def _check_quietly(self) -> None:
        """Show what is wrong only beside fields that a person has already left."""
        refusal = self._refusal()
        wrong = self._field_of(refusal) if refusal is not None else None
        for field in self.fields.values():
            words = self.context.words(refusal).sentence if refusal is not None and field is wrong else ""
            field.show_problem(words if field.touched else "")

    def _refusal(self) -> Refusal | None:
        try:
            self.build()
        except Refusal as refusal:
            return refusal
        return None

    def _field_of(self, refusal: Refusal) -> FormField | None:
        return self.fields.get(refusal.field) or self.fields.get(str(getattr(refusal, "what", "")))

    # -- sending ----------------------------------------------------------------------------------------------

    def ready(self) -> Request | None:
        """What is to be sent. None while something is on its way, and when a field is wrong, which is shown."""
        if self.stage is not Stage.EDITING:
            return None
        try:
            return self.build()
        except Refusal as refusal:
            self.show_failure(refusal)
            return None

    def submit(self) -> None:
        """Send the form, unless a field is wrong or it is already on its way."""
        request = self.ready()
        if request is None:
            return
        self._enter(Stage.SENDING)
        location = self.context.info.location if self.context.is_open else ""
        sent = Sent(self.key, location, self.describe(request))
        self.task = self.context.tasks.write(
            lambda progress: self._send_once(sent, request, progress),
            self._finish,
            self._failed,
            self,
            on_cancelled=self._stopped,
        )

    def _send_once(self, sent: Sent, request: Request, progress: Progress) -> Answer:
        if not self.keeps_key:
            return self.send(request, progress)
        outbox = self.context.outbox
        outbox.keep(sent)
        try:
            answer = self.send(request, progress)
        except Refusal:
            outbox.forget(sent.key)
            raise
        outbox.forget(sent.key)
        return answer

    def _finish(self, answer: Answer) -> None:
        self._enter(Stage.DONE)
        words = self.done_words(answer)
        if words:
            self.context.say(words, "positive")
        self.answered.emit(answer)
        self.accept()

    def _failed(self, failure: Failure) -> None:
        if self.keeps_key and isinstance(failure, LedgerUnreachable | Unexpected):
            self._enter(Stage.CHECKING)
            self.banner.show_message(self.tr("The answer did not arrive. Checking whether it was posted…"), "warning")
            self.context.tasks.read(lambda _: self.outcome(), self._outcome_known, self._outcome_unknown, self)
            return
        self._enter(Stage.EDITING)
        self.context.outbox.forget(self.key)
        self.show_failure(failure)

    def _stopped(self) -> None:
        """Work that a person cancelled has undone what it began."""
        self.context.outbox.forget(self.key)
        self._enter(Stage.EDITING)
        self.banner.show_message(self.tr("Stopped. Nothing was posted."), "warning")

    def _outcome_known(self, answer: Answer | None) -> None:
        if answer is not None:
            self.context.outbox.forget(self.key)
            self._finish(answer)
            return
        self._enter(Stage.EDITING)
        self.banner.show_message(self.tr("It was not posted. You can send it again."), "warning")

    def _outcome_unknown(self, failure: Failure) -> None:
        self._enter(Stage.EDITING)
        text = self.tr(
            "{problem} Nobody knows yet whether it was posted. Sending this form again is safe: it cannot be posted "
            "twice."
        )
        self.banner.show_message(text.format(problem=self.context.words(failure).both), "negative")

    def show_failure(self, failure: Failure) -> None:
        """Show a refusal beside the field it is about, anything else above the form."""
        words = self.context.words(failure)
        field = self._field_of(failure) if isinstance(failure, Refusal) else None
        if field is not None:
            field.touched = True
            field.take_focus()
        self._refused = True
        for other in self.fields.values():
            other.show_problem(words.sentence if other is field else "")
        if field is None:
            self.banner.show_message(words.both, "negative")
        else:
            self.banner.hide()

    def _enter(self, stage: Stage) -> None:
        self.stage = stage
        editing = stage is Stage.EDITING
        for field in self.fields.values():
            field.setEnabled(editing)
        self.submit_button.setEnabled(editing)
        self.cancel_button.setEnabled(editing)
        self.submit_button.setText(self._submit_text if editing else self.tr("Sending…"))

    # -- keys -------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Grow when a message or a field needs room: a dialog does not by itself when lines wrap."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._make_room()
        return handled

    def fit(self) -> None:
        """Be as tall as what is shown now: a dialog does not shrink by itself when fields go."""
        if self.isVisible():
            self._make_room(exactly=True)

    def _make_room(self, *, exactly: bool = False) -> None:
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height() or exactly:
            self.resize(self.width(), needed)

    def showEvent(self, event: QShowEvent) -> None:
        """Start in the first field."""
        self._make_room(exactly=True)
        super().showEvent(event)
        first = next(iter(self.fields.values()), None)
        if first is not None and self.focusWidget() in {None, self.submit_button, self.cancel_button}:
            first.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sends from anywhere, also from a note of several lines."""
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submit()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Close without sending; not while the outcome of a sent request is unknown."""
        if self.stage is Stage.EDITING:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The frame's close button acts like Cancel."""
        if self.stage in {Stage.SENDING, Stage.CHECKING}:
            event.ignore()
        else:
            super().closeEvent(event)


AnyForm = FormDialog[Any, Any]
