"""A receipt as a slip, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.marking import QT_TRANSLATE_NOOP, translate
from desktop_app.printing.slip import Block, Pair, Rule, Slip, Text, Weight

if TYPE_CHECKING:
    from desktop_app.formats import Formats
    from ledger.domain.receipts import ReceiptLine, ReceiptPaper, ReceiptPart

_KINDS = {
    "sale": QT_TRANSLATE_NOOP("Receipt", "Receipt"),
    "return": QT_TRANSLATE_NOOP("Receipt", "Return"),
    "top_up": QT_TRANSLATE_NOOP("Receipt", "Top-up"),
    "withdrawal": QT_TRANSLATE_NOOP("Receipt", "Withdrawal"),
    "card_sale": QT_TRANSLATE_NOOP("Receipt", "Gift card"),
    "click": QT_TRANSLATE_NOOP("Receipt", "Paid click"),
}
_MEANS = {
    "cash": QT_TRANSLATE_NOOP("Receipt", "Cash"),
    "terminal": QT_TRANSLATE_NOOP("Receipt", "Card"),
    "provider": QT_TRANSLATE_NOOP("Receipt", "Online payment"),
    "bank": QT_TRANSLATE_NOOP("Receipt", "Bank transfer"),
    "invoice": QT_TRANSLATE_NOOP("Receipt", "Invoice"),
    "wallet": QT_TRANSLATE_NOOP("Receipt", "Wallet"),
    "gift_card": QT_TRANSLATE_NOOP("Receipt", "Gift card"),
}


def receipt_slip(receipt: ReceiptPaper, formats: Formats, ledger: str = "", *, practice: bool = False) -> Slip:
    """Everything the receipt says, top to bottom. `ledger`: what people call the business; its shop stands below.

    `practice`: it says that nothing was sold.
    """
    kind = translate("Receipt", _KINDS[receipt.kind])
    title = translate("Receipt", "{kind} No. {number}").format(kind=kind, number=formats.code(receipt.number))
    blocks = [*_letterhead(receipt.shop, ledger, practice=practice), Text(title, Weight.BIG, centred=True)]
    if receipt.printed:
        blocks.append(Text(translate("Receipt", "COPY"), Weight.BIG, centred=True))
    blocks += _head(receipt, formats)
    blocks += [block for line in receipt.lines for block in _line(line, formats)]
    if receipt.lines:
        blocks.append(Rule())
    blocks += _total(receipt, formats) if receipt.kind != "return" else _given_back(receipt, formats)
    blocks += [_part(part, formats) for part in receipt.parts]
    blocks += _change(receipt, formats)
    blocks += _points(receipt, formats) if receipt.kind != "return" else _taken_back(receipt, formats)
    if receipt.balance is not None:
        words = translate("Receipt", "Wallet balance")
        blocks += [Rule(), Pair(words, formats.money(receipt.balance), Weight.STRONG)]
    blocks += [Rule(), Text(translate("Receipt", "Not a fiscal document"), Weight.SMALL, centred=True)]
    return Slip(title, tuple(blocks))


def _letterhead(shop: str, ledger: str, *, practice: bool) -> list[Block]:
    """The business, and which of its shops unless it has nothing but a number."""
    blocks: list[Block] = [Text(ledger or shop, Weight.STRONG, centred=True)]
    if ledger and not shop.isdecimal() and shop != ledger:
        blocks.append(Text(shop, centred=True))
    if practice:
        blocks.append(Text(translate("Receipt", "PRACTICE: nothing was sold"), Weight.STRONG, centred=True))
    return blocks


def _head(receipt: ReceiptPaper, formats: Formats) -> list[Block]:
    till = translate("Receipt", "Till {till}, {cashier}")
    till = till.format(till=receipt.till, cashier=formats.name(receipt.cashier))
    blocks: list[Block] = [Text(formats.moment(receipt.at), Weight.SMALL), Text(till, Weight.SMALL)]
    if receipt.order_number:
        order = translate("Receipt", "Order {number}").format(number=formats.code(receipt.order_number))
        blocks.append(Text(order, Weight.SMALL))
    if receipt.customer_name:
        blocks.append(Text(formats.name(receipt.customer_name), Weight.SMALL))
    blocks.append(Rule())
    return blocks


def _line(line: ReceiptLine, formats: Formats) -> list[Block]:
    blocks: list[Block] = [Pair(formats.name(line.name), formats.money(line.amount, code=False))]
    if line.quantity > 1 or line.discount.minor:
        price = formats.money(line.price, code=False)
        words = translate("Receipt", "{quantity} × {price}").format(quantity=formats.number(line.quantity), price=price)
        if line.discount.minor:
            less = formats.money(-line.discount, code=False)
            words = translate("Receipt", "{line}, discount {amount}").format(line=words, amount=less)
        blocks.append(Text(words, Weight.SMALL))
    return blocks


def _total(receipt: ReceiptPaper, formats: Formats) -> list[Block]:
    blocks: list[Block] = []
    if receipt.points_money.minor and receipt.kind == "sale":
        words = translate("Receipt", "Paid with {points} points").format(points=formats.number(receipt.points_used))
        blocks.append(Pair(translate("Receipt", "Sum"), formats.money(receipt.total, code=False)))
        blocks.append(Pair(words, formats.money(-receipt.points_money, code=False)))
    blocks.append(Pair(translate("Receipt", "Total"), formats.money(receipt.amount), Weight.BIG))
    return blocks


def _given_back(receipt: ReceiptPaper, formats: Formats) -> list[Block]:
    """What goes back in money, less what is kept back of it; below it the parts say where to."""
    blocks: list[Block] = []
    withheld = receipt.withheld
    amount = receipt.amount
    if withheld is not None and withheld.minor:
        amount = receipt.amount - withheld
        blocks.append(Pair(translate("Receipt", "For the goods"), formats.money(receipt.amount, code=False)))
        words = translate("Receipt", "Kept back: cashback that was spent")
        blocks.append(Pair(words, formats.money(-withheld, code=False)))
    blocks.append(Pair(translate("Receipt", "Given back"), formats.money(amount), Weight.BIG))
    return blocks


def _taken_back(receipt: ReceiptPaper, formats: Formats) -> list[Block]:
    blocks: list[Block] = []
    if receipt.points_back:
        blocks.append(Pair(translate("Receipt", "Points given back"), formats.number(receipt.points_back)))
    if receipt.points_taken:
        blocks.append(Pair(translate("Receipt", "Points taken back"), formats.number(-receipt.points_taken)))
    if receipt.cashback_taken is not None and receipt.cashback_taken.minor:
        words = translate("Receipt", "Cashback taken back")
        blocks.append(Pair(words, formats.money(-receipt.cashback_taken, code=False)))
    return [Rule(), *blocks] if blocks else []


def _part(part: ReceiptPart, formats: Formats) -> Block:
    words = translate("Receipt", _MEANS[part.means]) if part.means in _MEANS else part.means
    if part.detail:
        words = translate("Receipt", "{means} {detail}").format(means=words, detail=formats.code(part.detail))
    return Pair(words, formats.money(part.amount, code=False))


def _change(receipt: ReceiptPaper, formats: Formats) -> list[Block]:
    handed = [part.tendered for part in receipt.parts if part.tendered is not None]
    if not handed:
        return []
    return [
        Pair(translate("Receipt", "Cash handed over"), formats.money(handed[0], code=False)),
        Pair(translate("Receipt", "Change"), formats.money(receipt.change, code=False), Weight.STRONG),
    ]


def _points(receipt: ReceiptPaper, formats: Formats) -> list[Block]:
    blocks: list[Block] = []
    if receipt.points_earned and receipt.kind == "sale":
        blocks.append(Pair(translate("Receipt", "Points earned"), formats.number(receipt.points_earned)))
    if receipt.points_pending and receipt.kind == "sale":
        blocks.append(Pair(translate("Receipt", "Points to come"), formats.number(receipt.points_pending)))
    return [Rule(), *blocks] if blocks else []
