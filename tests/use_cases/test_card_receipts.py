"""Receipts of gift cards: which card, what it is worth, what was taken for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ledger.domain.words import Tender
from ledger.errors import CurrencyMismatch, FieldInvalid, FieldRequired, PaidPartTooSmall, TenderedTooSmall
from ledger.money import parse_money
from ledger.use_cases.card_batches import SellBatch, sell_batch
from ledger.use_cases.card_lives import TopUpCard, top_up_card
from ledger.use_cases.customers import customer_wallets
from ledger.use_cases.gift_cards import CancelCard, SellCard, cancel_card, card_history, preview_sell, sell_card
from ledger.use_cases.payments import TopUpRequest, list_payments, top_up
from ledger.use_cases.posting import new_key
from ledger.use_cases.receipts import receipts_of
from tests.support import doors
from tests.support.gift_cards import issued

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger


def told(ledger: Ledger, operation: int) -> list[tuple[str, str, str, str]]:
    [receipt] = receipts_of(ledger, operation)
    assert receipt.kind == "card_sale"
    return [(line.name[-4:], str(line.price), str(line.discount), str(line.amount)) for line in receipt.lines]


def test_a_receipt_names_the_card_and_its_discount(ledger: Ledger) -> None:
    [one] = issued(ledger)
    last4 = one.card.last4
    request = SellCard(new_key(), one.card.id, Tender.CASH, discount=parse_money("20 SAR"))
    sale = sell_card(ledger, request)
    assert told(ledger, sale.operation_id) == [(last4, "200.00 SAR", "20.00 SAR", "180.00 SAR")]
    more = top_up_card(ledger, TopUpCard(new_key(), one.card.id, parse_money("35 SAR"), Tender.TERMINAL))
    assert told(ledger, more.operation_id) == [(last4, "35.00 SAR", "0.00 SAR", "35.00 SAR")]


def test_a_batch_is_one_receipt_with_a_line_for_each_card_until_they_are_many(ledger: Ledger) -> None:
    for count, lines in ((3, 3), (21, 0)):
        issued(ledger, count, batch=f"{count} cards")
        sale = sell_batch(ledger, SellBatch(new_key(), f"{count} cards", Tender.BANK))
        [receipt] = receipts_of(ledger, sale.operation_id)
        assert len(receipt.lines) == lines
        assert receipt.amount == parse_money(f"{count * 200} SAR")


def paid(ledger: Ledger, operation: int) -> list[tuple[str, str, str]]:
    [receipt] = receipts_of(ledger, operation)
    return [(part.means, str(part.amount), part.detail) for part in receipt.parts]


def test_a_receipt_names_what_was_paid_with(ledger: Ledger) -> None:
    cash, terminal, invoice = issued(ledger, 3)
    sale = sell_card(
        ledger, SellCard(new_key(), cash.card.id, Tender.CASH, tendered=parse_money("500 SAR"))
    )  # fmt: skip
    assert paid(ledger, sale.operation_id) == [("cash", "200.00 SAR", "")]
    [receipt] = receipts_of(ledger, sale.operation_id)
    assert receipt.change == parse_money("300 SAR")
    sale = sell_card(ledger, SellCard(new_key(), terminal.card.id, Tender.TERMINAL, reference=" slip 9 "))
    assert paid(ledger, sale.operation_id) == [("terminal", "200.00 SAR", "slip 9")]
    sale = sell_card(ledger, SellCard(new_key(), invoice.card.id, Tender.INVOICE))
    assert paid(ledger, sale.operation_id) == [("invoice", "200.00 SAR", "")]
    more = top_up_card(
        ledger, TopUpCard(new_key(), invoice.card.id, parse_money("5 SAR"), Tender.BANK, reference="INV-7")
    )
    assert paid(ledger, more.operation_id) == [("bank", "5.00 SAR", "INV-7")]
    rows = list_payments(ledger).rows
    assert [(row.purpose.value, row.tender.value, str(row.amount)) for row in reversed(rows)] == [
        ("card_sale", "cash", "200.00 SAR"), ("card_sale", "terminal", "200.00 SAR"),
        ("card_sale", "invoice", "200.00 SAR"), ("card_top_up", "bank", "5.00 SAR"),
    ]  # fmt: skip


def test_a_batch_s_receipt_names_its_tender(ledger: Ledger) -> None:
    issued(ledger, 3, batch="spring")
    sale = sell_batch(ledger, SellBatch(new_key(), "spring", discount=parse_money("10 SAR")))
    assert paid(ledger, sale.operation_id) == [("invoice", "570.00 SAR", "")]


def test_a_wallet_s_purchase_says_what_the_wallet_has_left(ledger: Ledger) -> None:
    anna = doors.add_customer(ledger)
    top_up(ledger, TopUpRequest(new_key(), anna, parse_money("250 SAR"), Tender.BANK))
    [one] = issued(ledger)
    request = SellCard(new_key(), one.card.id, None, discount=parse_money("20 SAR"), wallet_of=anna)
    assert preview_sell(ledger, request).purchased_by == anna
    sale = sell_card(ledger, request)
    assert paid(ledger, sale.operation_id) == [("wallet", "180.00 SAR", "")]
    [receipt] = receipts_of(ledger, sale.operation_id)
    assert (receipt.balance, receipt.customer_name) == (parse_money("70 SAR"), "Anna")
    assert told(ledger, sale.operation_id) == [(one.card.last4, "200.00 SAR", "20.00 SAR", "180.00 SAR")]
    more = top_up_card(ledger, TopUpCard(new_key(), one.card.id, parse_money("70 SAR"), None, wallet_of=anna))
    assert paid(ledger, more.operation_id) == [("wallet", "70.00 SAR", "")]
    with pytest.raises(PaidPartTooSmall):
        top_up_card(ledger, TopUpCard(new_key(), one.card.id, parse_money("1 SAR"), None, wallet_of=anna))
    assert [row.signed for row in card_history(ledger, one.card.id).rows] == [
        parse_money("70 SAR"), parse_money("20 SAR"), parse_money("180 SAR"),
    ]  # fmt: skip
    cancel_card(ledger, CancelCard(new_key(), one.card.id, to_wallet=True))
    [wallet] = customer_wallets(ledger, anna).wallets
    assert wallet.available == parse_money("250 SAR")


def test_one_thing_pays(ledger: Ledger) -> None:
    for wrong in ((None, None), (Tender.CASH, 1), (Tender.PROVIDER, None)):
        with pytest.raises((FieldRequired, FieldInvalid)):
            SellCard("a", 1, wrong[0], wallet_of=wrong[1])
        with pytest.raises((FieldRequired, FieldInvalid)):
            TopUpCard("a", 1, parse_money("5 SAR"), wrong[0], wallet_of=wrong[1])
    with pytest.raises(FieldInvalid):
        CancelCard("a", 1, Tender.CASH, to_wallet=True)
    [one] = issued(ledger)
    with pytest.raises(TenderedTooSmall):
        sell_card(ledger, SellCard(new_key(), one.card.id, Tender.CASH, tendered=parse_money("199.99 SAR")))
    with pytest.raises(CurrencyMismatch):
        sell_card(ledger, SellCard(new_key(), one.card.id, Tender.CASH, tendered=parse_money("500 RUB")))
