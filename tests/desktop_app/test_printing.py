"""Receipts on paper: what they say, in each direction; a copy says so; PDF files are whole or not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_app.dialogs.paper import ReceiptDialog
from desktop_app.formats import Formats, plain
from desktop_app.printing.paper import Paper, write_pdf
from desktop_app.printing.receipt import receipt_slip
from desktop_app.printing.slip import Pair, Slip, Text, html_of
from ledger.domain.words import Tender
from ledger.errors import FileNotWritable, ReceiptNotFound
from ledger.money import Money
from ledger.use_cases import orders
from ledger.use_cases.receipts import print_receipt, receipt, receipts_of
from ledger.use_cases.sale_requests import CancelOrder, Sale, SaleLine, TenderPart
from tests.support.ledgers import a_customer, new_key
from tests.support.till import SAR, settle, top_up

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop_app.context import AppContext
    from ledger.domain.orders import Sold


@pytest.fixture
def anna(shop: AppContext) -> int:
    return a_customer(shop.ledger, "Anna Smith").id


@pytest.fixture
def sold(shop: AppContext, anna: int) -> Sold:
    """A coat for 120.00: 20.00 from the wallet, the rest in cash."""
    top_up(shop, anna, 5_000)
    line = SaleLine("Coat <blue>", Money(6_000, SAR), 2)
    cash = TenderPart(Tender.CASH, Money(10_000, SAR), Money(20_000, SAR))
    return orders.sell(shop.ledger, Sale(new_key(), (line,), anna, wallet=Money(2_000, SAR), tenders=(cash,)))


def words(slip: Slip) -> list[str]:
    """Every line as plain text, pairs joined."""
    found = []
    for block in slip.blocks:
        if isinstance(block, Pair):
            found.append(plain(f"{block.words}: {block.figure}"))
        elif isinstance(block, Text):
            found.append(plain(block.text))
    return found


def test_a_receipt_says_what_was_sold_and_paid(shop: AppContext, sold: Sold) -> None:
    (number,) = [one.id for one in sold.receipts]
    said = words(receipt_slip(receipt(shop.ledger, number), Formats("en", "Asia/Riyadh")))
    for line in (
        "Coat <blue>: 120.00", "2 × 60.00", "Total: 120.00 SAR", "Cash: 100.00", "Wallet: 20.00",
        "Cash handed over: 200.00", "Change: 100.00", "Wallet balance: 30.00 SAR",
    ):  # fmt: skip
        assert line in said
    assert "COPY" not in said


def test_the_second_print_is_a_copy(shop: AppContext, sold: Sold) -> None:
    (number,) = [one.id for one in sold.receipts]
    first, second = print_receipt(shop.ledger, number), print_receipt(shop.ledger, number)
    formats = Formats("en", "Asia/Riyadh")
    assert "COPY" not in words(receipt_slip(first, formats))
    assert "COPY" in words(receipt_slip(second, formats))
    with pytest.raises(ReceiptNotFound):
        receipt(shop.ledger, 999)


def test_a_return_says_where_the_money_went(shop: AppContext, sold: Sold) -> None:
    orders.cancel_order(shop.ledger, CancelOrder(new_key(), sold.order.id, "too small"))
    back = orders.order(shop.ledger, sold.order.id).receipts[-1]
    said = words(receipt_slip(receipt(shop.ledger, back.id), Formats("en", "Asia/Riyadh")))
    assert said[1].startswith("Return No. ")
    assert {"Cash: 100.00", "Wallet: 20.00", "Given back: 120.00 SAR"} <= set(said)
    (operation,) = {
        one.operation_id for one in orders.order(shop.ledger, sold.order.id).events if one.event == "cancelled"
    }
    assert [one.number for one in receipts_of(shop.ledger, operation)] == [back.number]


def test_html_escapes_and_mirrors() -> None:
    slip = Slip("x", (Pair("<b>", "1"),))
    assert "&lt;b&gt;" in html_of(slip, right_to_left=False, points=9)
    mirrored = html_of(slip, right_to_left=True, points=9)
    assert mirrored.index(">&nbsp;1<") < mirrored.index("&lt;b&gt;")


@pytest.mark.parametrize("paper", list(Paper))
def test_a_pdf_is_whole_or_not_there(app: object, tmp_path: Path, paper: Paper) -> None:
    assert app
    slip = Slip("Slip", (Text("Hello"), Pair("Total", "1.00")))
    target = write_pdf(slip, tmp_path / "one.pdf", paper, right_to_left=False)
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    with pytest.raises(FileNotWritable):
        write_pdf(slip, tmp_path / "nowhere" / "two.pdf", paper, right_to_left=False)
    assert [file.name for file in tmp_path.iterdir()] == ["one.pdf"]


def test_the_dialog_shows_counts_and_saves(shop: AppContext, sold: Sold, qtbot: QtBot, tmp_path: Path) -> None:
    (number,) = [one.id for one in sold.receipts]
    dialog = ReceiptDialog(shop, None, number)
    dialog.open()
    settle(shop, qtbot)
    assert "Coat <blue>" in dialog.page.toPlainText()
    assert dialog.print.hasFocus()
    target = tmp_path / "receipt.pdf"
    dialog.issue(lambda slip: dialog.write(slip, target))
    qtbot.waitUntil(target.exists)
    settle(shop, qtbot)
    assert receipt(shop.ledger, number).printed == 1
