"""Gift cards paid for through the provider: sold once, to the one who paid, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ledger.domain.words import Tender
from ledger.errors import CardNotPaidSo, CardNotUsable, FieldInvalid, PaymentUnknown, ProviderNotSet
from ledger.money import Money
from ledger.use_cases import gift_cards, provider
from ledger.use_cases.card_batches import SellBatch, batch_for_sale, sell_batch
from ledger.use_cases.card_payments import (
    SellByProvider,
    TopUpByProvider,
    begin_card_payment,
    preview_card_payment,
)
from ledger.use_cases.gift_cards import CancelCard, SellCard, cancel_card, sell_card
from ledger.use_cases.payments import RefundSuspense, list_payments, refund_suspense
from ledger.use_cases.receipts import receipts_of
from tests.provider.market import SAR
from tests.support import doors
from tests.support.gift_cards import issued

if TYPE_CHECKING:
    from ledger.domain.gift_cards import GiftCard
    from ledger.storage.ledger import Ledger
    from ledger.use_cases.provider import Asked
    from tests.provider.market import Market

PRICE = 20_000


@pytest.fixture
def card(market: Market) -> int:
    """A card of 200.00 that waits to be sold."""
    [one] = issued(market.ledger)
    return one.card.id


def ask(market: Market, card: int, *, discount: int = 0, key: str = "", method: str = "sbp") -> Asked:
    off = Money(discount, SAR) if discount else None
    request = SellByProvider(key or doors.new_key(), card, market.customer, off, method)
    return begin_card_payment(market.ledger, request)


def now(market: Market, card: int) -> GiftCard:
    return gift_cards.card(market.ledger, card)


def test_a_card_is_sold_when_the_provider_has_the_money_and_once(market: Market, card: int) -> None:
    asked = ask(market, card, discount=2_000)
    assert (asked.payment.status, asked.payment.confirmation_kind) == ("pending", "qr")
    assert asked.payment.amount == Money(18_000, SAR)
    assert now(market, card).status == "issued"
    with pytest.raises(PaymentUnknown):
        sell_card(market.ledger, SellCard(doors.new_key(), card, Tender.CASH))
    market.pays(asked)
    assert market.round().changed == 1
    there = market.there(asked)
    for _ in range(2):
        market.told("payment.succeeded", there)
        provider.ask_payment(market.ledger, asked.payment.id)
    sold = now(market, card)
    assert (sold.status, sold.remaining, sold.purchased_by) == ("active", Money(PRICE, SAR), market.customer)
    assert market.books == {"1020": -18_000, "5000": -2_000, "2100": PRICE}
    assert market.verdicts.count("posted") == 1
    [row] = list_payments(market.ledger).rows
    assert (row.purpose, row.card_last4, row.customer_id) == ("card_sale", sold.last4, market.customer)
    [ends] = market.rows("SELECT ended_by FROM payments")
    [paper] = receipts_of(market.ledger, ends.ended_by)
    assert [(part.means, str(part.amount)) for part in paper.parts] == [("provider", "180.00 SAR")]


def test_a_repeated_request_is_the_same_payment(market: Market, card: int) -> None:
    one, two = ask(market, card, key="k" * 32), ask(market, card, key="k" * 32)
    assert (one.payment.id, market.fake.store.creations) == (two.payment.id, 1)
    with pytest.raises(PaymentUnknown):
        ask(market, card)


def test_a_declined_payment_leaves_the_card_for_sale(market: Market, card: int) -> None:
    asked = ask(market, card)
    market.fake.control("decline", {"id": market.there(asked)["id"]})
    market.round()
    assert (market.status(asked), now(market, card).status) == ("cancelled", "issued")
    sell_card(market.ledger, SellCard(doors.new_key(), card, Tender.CASH))


def test_one_that_was_never_made_leaves_it_too(market: Market, card: int) -> None:
    market.fails("reset")
    asked = ask(market, card)
    assert asked.payment.status == "creating"
    market.round(hours=25)
    assert market.status(asked) == "failed"
    ask(market, card)


def test_late_money_for_a_card_that_was_cancelled_is_an_exception(market: Market, card: int) -> None:
    asked = ask(market, card, method="bank_card")
    cancel_card(market.ledger, CancelCard(doors.new_key(), card))
    market.pays(asked)
    market.round()
    assert (now(market, card).status, market.open) == ("cancelled", ["late"])
    assert market.books == {"1020": -PRICE, "2900": PRICE}
    refund_suspense(market.ledger, RefundSuspense(doors.new_key(), asked.payment.id, "not wanted"))
    market.round()
    market.round(hours=2)
    assert market.books == {}


def test_another_amount_never_buys_it(market: Market, card: int) -> None:
    asked = ask(market, card)
    market.pays(asked, amount="1.00")
    market.round()
    assert (now(market, card).status, market.open) == ("issued", ["wrong_amount"])
    assert market.books == {"1020": -100, "2900": 100}


def test_more_onto_a_card(market: Market, card: int) -> None:
    sell_card(market.ledger, SellCard(doors.new_key(), card, Tender.CASH))
    asked = begin_card_payment(market.ledger, TopUpByProvider(doors.new_key(), card, Money(5_000, SAR)))
    assert now(market, card).remaining == Money(PRICE, SAR)
    market.pays(asked)
    market.round()
    assert now(market, card).remaining == Money(25_000, SAR)
    with pytest.raises(CardNotPaidSo):
        cancel_card(market.ledger, CancelCard(doors.new_key(), card, Tender.PROVIDER))


def test_what_is_paid_back_is_owed_until_the_provider_has_paid_it(market: Market, card: int) -> None:
    asked = ask(market, card, method="bank_card")
    market.pays(asked)
    market.round()
    cancel_card(market.ledger, CancelCard(doors.new_key(), card, Tender.PROVIDER))
    assert market.refunds == [("owed", PRICE)]
    assert market.books == {"1020": -PRICE, "2310": PRICE}
    market.round()
    market.round(hours=2)
    assert market.refunds == [("succeeded", PRICE)]
    assert market.books == {}


def test_a_batch_leaves_out_what_a_provider_was_asked_for(market: Market) -> None:
    one, two = issued(market.ledger, 2, batch="spring")
    asked = ask(market, one.card.id)
    assert batch_for_sale(market.ledger, "spring").count == 1
    sell_batch(market.ledger, SellBatch(doors.new_key(), "spring"))
    assert [now(market, each.card.id).status for each in (one, two)] == ["issued", "active"]
    market.pays(asked)
    market.round()
    assert now(market, one.card.id).status == "active"


def test_what_is_refused_asks_nobody(market: Market, card: int) -> None:
    for wrong, kind in (
        (SellByProvider("a", card, discount=Money(PRICE, SAR)), FieldInvalid),
        (SellByProvider("b", card, discount=Money(PRICE + 1, SAR)), FieldInvalid),
        (TopUpByProvider("c", card, Money(1, SAR)), CardNotUsable),
    ):
        with pytest.raises(kind):
            preview_card_payment(market.ledger, wrong)
        with pytest.raises(kind):
            begin_card_payment(market.ledger, wrong)
    assert preview_card_payment(market.ledger, SellByProvider("d", card)).status == "issued"
    assert (market.count("payments"), market.fake.store.creations) == (0, 0)


def test_no_provider_no_payment(ledger: Ledger) -> None:
    [one] = issued(ledger)
    with pytest.raises(ProviderNotSet):
        begin_card_payment(ledger, SellByProvider("a", one.card.id))
