"""A till's doings in words: kinds of operations, and an X or Z report as sections of lines for window and paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.marking import QT_TRANSLATE_NOOP
from ledger.domain.tills import Means
from ledger.money import Money

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from ledger.domain.tills import MeansLine, ShiftReport

_KINDS = {
    "order": QT_TRANSLATE_NOOP("Shifts", "Sale"),
    "order_payment": QT_TRANSLATE_NOOP("Shifts", "Payment of an order"),
    "order_cancel": QT_TRANSLATE_NOOP("Shifts", "Order cancelled"),
    "order_return": QT_TRANSLATE_NOOP("Shifts", "Return of goods"),
    "order_deliver": QT_TRANSLATE_NOOP("Shifts", "Order delivered"),
    "top_up": QT_TRANSLATE_NOOP("Shifts", "Top-up"),
    "click": QT_TRANSLATE_NOOP("Shifts", "Paid click"),
    "credit": QT_TRANSLATE_NOOP("Shifts", "Credit"),
    "debit": QT_TRANSLATE_NOOP("Shifts", "Debit"),
    "adjust": QT_TRANSLATE_NOOP("Shifts", "Adjustment"),
    "reverse": QT_TRANSLATE_NOOP("Shifts", "Reversal"),
    "transfer": QT_TRANSLATE_NOOP("Shifts", "Transfer"),
    "withdraw": QT_TRANSLATE_NOOP("Shifts", "Withdrawal"),
    "hold": QT_TRANSLATE_NOOP("Shifts", "Hold"),
    "release": QT_TRANSLATE_NOOP("Shifts", "Release"),
    "capture": QT_TRANSLATE_NOOP("Shifts", "Capture"),
    "card_sell": QT_TRANSLATE_NOOP("Shifts", "Gift card sold"),
    "card_redeem": QT_TRANSLATE_NOOP("Shifts", "Gift card redeemed"),
    "card_cancel": QT_TRANSLATE_NOOP("Shifts", "Gift card cancelled"),
    "payout": QT_TRANSLATE_NOOP("Shifts", "Partner paid"),
    "shift_open": QT_TRANSLATE_NOOP("Shifts", "Shift opened"),
    "shift_close": QT_TRANSLATE_NOOP("Shifts", "Shift closed"),
    "pay_in": QT_TRANSLATE_NOOP("Shifts", "Pay-in"),
    "pay_out": QT_TRANSLATE_NOOP("Shifts", "Pay-out"),
    "drop": QT_TRANSLATE_NOOP("Shifts", "Drop to the safe"),
}
_MEANS = {
    Means.CASH: QT_TRANSLATE_NOOP("Shifts", "Cash"),
    Means.TERMINAL: QT_TRANSLATE_NOOP("Shifts", "Card terminal"),
    Means.PROVIDER: QT_TRANSLATE_NOOP("Shifts", "Online payment"),
    Means.BANK: QT_TRANSLATE_NOOP("Shifts", "Bank transfer"),
    Means.INVOICE: QT_TRANSLATE_NOOP("Shifts", "Invoice"),
    Means.WALLET: QT_TRANSLATE_NOOP("Shifts", "Wallets"),
    Means.GIFT_CARD: QT_TRANSLATE_NOOP("Shifts", "Gift cards"),
    Means.POINTS: QT_TRANSLATE_NOOP("Shifts", "Points"),
}
_SECTIONS = {
    "sales": QT_TRANSLATE_NOOP("Shifts", "Sales"),
    "refunds": QT_TRANSLATE_NOOP("Shifts", "Refunds"),
    "top_ups": QT_TRANSLATE_NOOP("Shifts", "Top-ups"),
    "card_sales": QT_TRANSLATE_NOOP("Shifts", "Gift cards sold"),
    "withdrawals": QT_TRANSLATE_NOOP("Shifts", "Withdrawals"),
    "payouts": QT_TRANSLATE_NOOP("Shifts", "Paid to partners"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a report: what, how much, and the tone of the figure."""

    title: str
    figure: str
    tone: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a title."""

    title: str
    lines: tuple[Line, ...]


def kind_word(kind: str) -> str:
    """What people call a kind of operation; one without a name is shown as it is."""
    return _said(_KINDS[kind]) if kind in _KINDS else kind.replace("_", " ")


def report_title(report: ShiftReport, formats: Formats) -> str:
    """`Z report 12`, or `X report`."""
    if report.shift.z_number is None:
        return _said(QT_TRANSLATE_NOOP("Shifts", "X report"))
    text = _said(QT_TRANSLATE_NOOP("Shifts", "Z report {number}"))
    return text.format(number=formats.number(report.shift.z_number))


def report_head(report: ShiftReport, formats: Formats) -> tuple[Line, ...]:
    """Whose shift, where and when."""
    shift = report.shift
    lines = [
        (QT_TRANSLATE_NOOP("Shifts", "Shop"), report.shop),
        (QT_TRANSLATE_NOOP("Shifts", "Till"), formats.code(shift.till.name)),
        (QT_TRANSLATE_NOOP("Shifts", "Cashier"), shift.staff),
        (QT_TRANSLATE_NOOP("Shifts", "Business day"), formats.day(report.business_date)),
        (QT_TRANSLATE_NOOP("Shifts", "Opened"), formats.moment(shift.opened_at)),
        (QT_TRANSLATE_NOOP("Shifts", "Closed"), formats.moment(shift.closed_at)),
        (QT_TRANSLATE_NOOP("Shifts", "As of"), "" if shift.closed_at else formats.moment(report.at)),
        (QT_TRANSLATE_NOOP("Shifts", "Receipts"), _receipts(report, formats)),
    ]
    return tuple(Line(_said(title), text) for title, text in lines if text)


def report_sections(report: ShiftReport, formats: Formats) -> tuple[Section, ...]:
    """What moved by means, then the drawer."""
    moved = [_means_section(name, getattr(report, name), formats) for name in _SECTIONS]
    return (*(section for section in moved if section.lines), _drawer(report, formats))


def _receipts(report: ShiftReport, formats: Formats) -> str:
    if not report.receipts or report.first_receipt is None or report.last_receipt is None:
        return ""
    text = _said(QT_TRANSLATE_NOOP("Shifts", "{count} (no. {first} to {last})"))
    number = formats.number
    return text.format(
        count=number(report.receipts), first=number(report.first_receipt), last=number(report.last_receipt)
    )


def _means_section(name: str, lines: tuple[MeansLine, ...], formats: Formats) -> Section:
    text = _said(QT_TRANSLATE_NOOP("Shifts", "{means} × {count}"))
    found = [
        Line(text.format(means=_said(_MEANS[line.means]), count=formats.number(line.count)), formats.money(line.amount))
        for line in lines
    ]
    in_money = [line.amount for line in lines if line.means is not Means.POINTS]
    if len(in_money) > 1:
        total = sum(in_money[1:], in_money[0])
        found.append(Line(_said(QT_TRANSLATE_NOOP("Shifts", "Together")), formats.money(total), strong=True))
    return Section(_said(_SECTIONS[name]), tuple(found))


def _drawer(report: ShiftReport, formats: Formats) -> Section:
    """Opening, what went in and out by hand, and the count."""
    taken_in = _in_cash(report, report.sales + report.top_ups + report.card_sales)
    given_out = _in_cash(report, report.refunds + report.withdrawals + report.payouts)
    facts: list[tuple[str, Money | None]] = [
        (QT_TRANSLATE_NOOP("Shifts", "Left by the shift before"), report.carried),
        (QT_TRANSLATE_NOOP("Shifts", "Opening float"), report.shift.opening),
        (QT_TRANSLATE_NOOP("Shifts", "Cash taken in"), taken_in),
        (QT_TRANSLATE_NOOP("Shifts", "Cash given out"), -given_out),
        (QT_TRANSLATE_NOOP("Shifts", "Pay-ins"), report.pay_ins),
        (QT_TRANSLATE_NOOP("Shifts", "Pay-outs"), -report.pay_outs),
        (QT_TRANSLATE_NOOP("Shifts", "Drops to the safe"), -report.drops),
        (QT_TRANSLATE_NOOP("Shifts", "Other cash"), report.other_cash),
    ]
    lines = [Line(_said(title), formats.money(amount)) for title, amount in facts if amount is not None and amount]
    if report.expected is not None:
        expected = _said(QT_TRANSLATE_NOOP("Shifts", "Should be in the drawer"))
        lines.append(Line(expected, formats.money(report.expected), strong=True))
    if report.counted is not None and report.difference is not None:
        lines += _count(report, report.counted, report.difference, formats)
    return Section(_said(QT_TRANSLATE_NOOP("Shifts", "Drawer")), tuple(lines))


def _in_cash(report: ShiftReport, lines: tuple[MeansLine, ...]) -> Money:
    """What of these lines went through the drawer."""
    cash = [line.amount for line in lines if line.means is Means.CASH]
    return sum(cash, Money(0, report.shift.opening.currency))


def _count(report: ShiftReport, counted: Money, difference: Money, formats: Formats) -> list[Line]:
    if difference.minor == 0:
        verdict, tone = QT_TRANSLATE_NOOP("Shifts", "Neither over nor short"), "positive"
    elif difference.minor > 0:
        verdict, tone = QT_TRANSLATE_NOOP("Shifts", "Over"), "warning"
    else:
        verdict, tone = QT_TRANSLATE_NOOP("Shifts", "Short"), "negative"
    return [
        Line(_said(QT_TRANSLATE_NOOP("Shifts", "Counted")), formats.money(counted), strong=True),
        Line(_said(verdict), formats.money(difference, signed=True), tone, strong=True),
        Line(_said(QT_TRANSLATE_NOOP("Shifts", "Taken to the safe")), formats.money(report.taken)),
        Line(_said(QT_TRANSLATE_NOOP("Shifts", "Left in the drawer")), formats.money(report.left)),
    ]


def _said(text: str) -> str:
    return QCoreApplication.translate("Shifts", text)
