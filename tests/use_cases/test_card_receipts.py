"""Receipts of gift cards: which card, what it is worth, what was taken for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ledger.domain.words import Tender
from ledger.money import parse_money
from ledger.use_cases.card_batches import SellBatch, sell_batch
from ledger.use_cases.card_lives import TopUpCard, top_up_card
from ledger.use_cases.gift_cards import SellCard, sell_card
from ledger.use_cases.posting import new_key
from ledger.use_cases.receipts import receipts_of
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
