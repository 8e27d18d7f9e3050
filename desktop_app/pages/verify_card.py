"""Checking the whole ledger: how far it is, what it found, and the seal's head to keep elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.marking import QT_TRANSLATE_NOOP
from desktop_app.models.columns import Align, Column
from desktop_app.widgets.buttons import button
from desktop_app.widgets.labels import Banner, Card, label
from desktop_app.widgets.plain_table import PlainTable
from desktop_app.widgets.progress_row import ProgressRow
from ledger.use_cases.reconciliation import VerifyReport, verify

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.tasks import Failure, Task
    from ledger.domain.reconciliation import BalanceDifference
    from ledger.money import Money

_SHOWN = 20
_SUBJECTS = {
    "wallet": QT_TRANSLATE_NOOP("VerifyCard", "Wallet {number}"),
    "pocket": QT_TRANSLATE_NOOP("VerifyCard", "Pocket {number}"),
    "hold": QT_TRANSLATE_NOOP("VerifyCard", "Hold {number}"),
    "debt": QT_TRANSLATE_NOOP("VerifyCard", "Debt account {number}"),
    "gift_card": QT_TRANSLATE_NOOP("VerifyCard", "Gift card {number}"),
    "transaction": QT_TRANSLATE_NOOP("VerifyCard", "Transaction {number}"),
    "order": QT_TRANSLATE_NOOP("VerifyCard", "Order {number}"),
    "partner": QT_TRANSLATE_NOOP("VerifyCard", "Partner {number}"),
    "receivable": QT_TRANSLATE_NOOP("VerifyCard", "Debt of partner {number}"),
    "product": QT_TRANSLATE_NOOP("VerifyCard", "Product {number}"),
    "payment": QT_TRANSLATE_NOOP("VerifyCard", "Payment {number}"),
}
_WHAT = {
    "available": QT_TRANSLATE_NOOP("VerifyCard", "available"),
    "on_hold": QT_TRANSLATE_NOOP("VerifyCard", "on hold"),
    "debt": QT_TRANSLATE_NOOP("VerifyCard", "debt"),
    "balance": QT_TRANSLATE_NOOP("VerifyCard", "balance"),
    "shown": QT_TRANSLATE_NOOP("VerifyCard", "last balance in its history"),
    "held": QT_TRANSLATE_NOOP("VerifyCard", "still held"),
    "remaining": QT_TRANSLATE_NOOP("VerifyCard", "left on the card"),
    "uses": QT_TRANSLATE_NOOP("VerifyCard", "times used"),
    "open": QT_TRANSLATE_NOOP("VerifyCard", "balance of a closed pocket"),
    "next_expiry": QT_TRANSLATE_NOOP("VerifyCard", "value whose expiry is not noted"),
    "next_hold_end": QT_TRANSLATE_NOOP("VerifyCard", "hold whose end is not noted"),
    "seq": QT_TRANSLATE_NOOP("VerifyCard", "place in the history"),
    "before": QT_TRANSLATE_NOOP("VerifyCard", "balance before"),
    "postings": QT_TRANSLATE_NOOP("VerifyCard", "change of the balance"),
    "amount": QT_TRANSLATE_NOOP("VerifyCard", "amount"),
    "balance_after": QT_TRANSLATE_NOOP("VerifyCard", "balance after"),
    "points_used": QT_TRANSLATE_NOOP("VerifyCard", "points used"),
    "sold": QT_TRANSLATE_NOOP("VerifyCard", "booked as sold"),
    "payouts": QT_TRANSLATE_NOOP("VerifyCard", "payouts that wait"),
    "is_sold": QT_TRANSLATE_NOOP("VerifyCard", "orders it is sold in"),
    "refunded": QT_TRANSLATE_NOOP("VerifyCard", "refunded"),
    "returned": QT_TRANSLATE_NOOP("VerifyCard", "goods that came back"),
    "refunds": QT_TRANSLATE_NOOP("VerifyCard", "refunds that are owed"),
    "cashback": QT_TRANSLATE_NOOP("VerifyCard", "cashback given"),
}
_COUNTS = frozenset({"uses", "seq", "is_sold"})
"""Figures that count something and are no money."""
_BREAKS = {
    "altered": QT_TRANSLATE_NOOP("VerifyCard", "transaction {number} was altered after it was sealed"),
    "missing": QT_TRANSLATE_NOOP("VerifyCard", "transaction {number} was taken out after it was sealed"),
    "inserted": QT_TRANSLATE_NOOP("VerifyCard", "transaction {number} was slipped in between sealed ones"),
    "head": QT_TRANSLATE_NOOP("VerifyCard", "the chain no longer passes through the head that was kept"),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("VerifyCard", text)


class VerifyCard(Card):
    """One button, a progress row with Stop, the outcome, and the differences if any."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._context = context
        self._task: Task[VerifyReport] | None = None
        self.report: VerifyReport | None = None
        self._hint = label("", "muted", wrap=True)
        self.start_button = button("", self.start, icon="check-circle")
        self.progress = ProgressRow(self._stage_words)
        self.banner = Banner()
        self.first = label("", "", wrap=True)
        self.table: PlainTable | None = None
        self._seal_title = label("", "fieldLabel")
        self.seal_label = label("", "mono", wrap=True)
        self.seal_label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy_button = button("", self.copy_seal, icon="copy")
        self._seal_row = QWidget()
        row = QHBoxLayout(self._seal_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._seal_title)
        row.addWidget(self.seal_label, 1)
        row.addWidget(self.copy_button)
        start = QHBoxLayout()
        start.addWidget(self._hint, 1)
        start.addWidget(self.start_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(start)
        for part in (self.progress, self.banner, self.first, self._seal_row):
            self.body.addWidget(part)
        self.first.hide()
        self._seal_row.hide()
        self.retranslate()

    # -- doing ------------------------------------------------------------------------------------------------

    def can_start(self) -> bool:
        """Whether no check is under way."""
        return self._task is None

    def start(self) -> None:
        """Recompute every balance, every row's before and after, and the seal."""
        if self._task is not None:
            return
        ledger = self._context.ledger
        self.start_button.setEnabled(False)
        self.banner.hide()
        self._task = self._context.tasks.read(
            lambda progress: verify(ledger, progress), self._done, self._failed, self, on_cancelled=self._stopped
        )
        self.progress.follow(self._task)

    def _over(self) -> None:
        self._task = None
        self.start_button.setEnabled(True)

    def _done(self, report: VerifyReport) -> None:
        self._over()
        self.report = report
        self._show()

    def _failed(self, failure: Failure) -> None:
        self._over()
        self.banner.show_message(self._context.words(failure).both, "negative")

    def _stopped(self) -> None:
        self._over()
        self.banner.show_message(self.tr("Stopped. Nothing was checked to the end."), "warning")

    @property
    def seal(self) -> str:
        """The seal's head as position:digest; "" before a check."""
        return f"{self.report.seal.position}:{self.report.seal.digest}" if self.report else ""

    def copy_seal(self) -> None:
        """Put the seal's head on the clipboard."""
        if self.seal:
            QGuiApplication.clipboard().setText(self.seal)
            self._context.say(self.tr("The seal's head is copied. Keep it away from this machine."), "positive")

    # -- showing ----------------------------------------------------------------------------------------------

    def _show(self) -> None:
        report = self.report
        if report is None:
            return
        number = self._context.formats.number
        sizes = {"transactions": number(report.transactions), "wallets": number(report.wallets)}
        if report.ok:
            text = self.tr("Everything agrees: {transactions} transactions, {wallets} wallets, and the seal holds.")
            self.banner.show_message(text.format(**sizes), "positive")
        else:
            self.banner.show_message(self._trouble(report), "negative")
        self._show_first(report)
        self._show_differences(report)
        self.seal_label.setText(self._context.formats.code(self.seal))
        self._seal_row.show()

    def _trouble(self, report: VerifyReport) -> str:
        parts = []
        if report.differences:
            parts.append(self.tr("%n stored figure(s) disagree with the postings.", "", len(report.differences)))
        if report.broken_seal is not None:
            number = self._context.formats.code(str(report.broken_seal.transaction))
            why = _say(_BREAKS[report.broken_seal.what]).format(number=number)
            parts.append(self.tr("The seal is broken: {why}.").format(why=why))
        return " ".join(parts) or self.tr("A row of the history is wrong.")

    def _show_first(self, report: VerifyReport) -> None:
        wrong = report.first_wrong
        self.first.setVisible(wrong is not None)
        if wrong is not None:
            text = self.tr("The first wrong row: {subject}, {what}: stored {stored}, by the postings {computed}.")
            self.first.setText(
                text.format(subject=self._subject(wrong), what=_what(wrong), stored=self._figure(wrong, wrong.stored),
                            computed=self._figure(wrong, wrong.computed))
            )  # fmt: skip

    def _show_differences(self, report: VerifyReport) -> None:
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        if report.differences:
            self.table = PlainTable(self._columns(), report.differences[:_SHOWN])
            self.table.setAccessibleName(self.tr("Differences"))
            self.body.insertWidget(self.body.indexOf(self._seal_row), self.table)

    def _columns(self) -> list[Column[BalanceDifference]]:
        return [
            Column("subject", lambda: self.tr("Where"), self._subject, width=200),
            Column("what", lambda: self.tr("Figure"), _what, stretch=True, width=160),
            Column(
                "stored",
                lambda: self.tr("Stored"),
                lambda one: self._figure(one, one.stored),
                align=Align.END,
                width=160,
                tone=lambda _: "negative",
            ),
            Column(
                "computed",
                lambda: self.tr("By its postings"),
                lambda one: self._figure(one, one.computed),
                align=Align.END,
                width=160,
            ),
        ]  # fmt: skip

    def _figure(self, one: BalanceDifference, amount: Money) -> str:
        formats = self._context.formats
        return formats.number(amount.minor) if one.what in _COUNTS else formats.money(amount)

    def _subject(self, one: BalanceDifference) -> str:
        number = self._context.formats.code(f"#{one.subject_id}")
        return _say(_SUBJECTS[one.subject]).format(number=number) if one.subject in _SUBJECTS else one.subject + number

    def _stage_words(self, stage: str, done: int, total: int) -> str:
        number = self._context.formats.number
        if stage == "seal":
            return self.tr("Walking the seal: {done} of {total}").format(done=number(done), total=number(total))
        if total:
            return self.tr("Checking: {done} of {total}").format(done=number(done), total=number(total))
        return self.tr("Checking…")

    def retranslate(self) -> None:
        """Set every text again."""
        self.set_title(self.tr("Check of the whole ledger"))
        self._hint.setText(
            self.tr(
                "Adds up every balance from its postings, follows every row's before and after, and walks the seal "
                "from its first link. Nothing is changed."
            )
        )
        self.start_button.setText(self.tr("Check now"))
        self._seal_title.setText(self.tr("Seal's head"))
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setAccessibleName(self.tr("Copy the seal's head"))
        self._show()


def _what(one: BalanceDifference) -> str:
    return _say(_WHAT[one.what]) if one.what in _WHAT else one.what
