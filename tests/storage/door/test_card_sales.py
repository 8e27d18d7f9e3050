"""Gift cards sold, topped up and paid back at both doors: by a tender's payment, a provider, a wallet's own money."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ledger.domain.card_verbs import BeginCardPayment, NewCard, ReplaceCard, TopUpCard
from ledger.domain.payment_verbs import EndPayment, EndRefund, RefundSuspense
from ledger.domain.verbs import CancelCard, ChangeStatus, Credit, Reverse, SellCard
from ledger.errors import (
    CardNotPaidSo,
    CardNotUsable,
    CurrencyMismatch,
    FieldInvalid,
    FieldRequired,
    NotAllowed,
    NotReversible,
    PaidPartTooSmall,
    PaymentUnknown,
    TenderedTooSmall,
    WalletNotActive,
)
from ledger.storage import verifier
from tests.support import doors
from tests.support.ordering import refused, sar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.door.answer import Answer
    from tests.support.selling import Stall

NEW = NewCard("n" * 64, "nnnn")


@pytest.fixture(autouse=True)
def _everything_adds_up(stall: Stall) -> Iterator[None]:
    doors.add_staff(stall.ledger)
    yield
    with stall.ledger.reading() as connection:
        assert verifier.differences(connection) == ()


def issued(stall: Stall, amount: int = 1_000, **more: object) -> int:
    return stall.gift_card(amount, origin="paid", **more)


def stands(stall: Stall, card: int) -> tuple[str, int]:
    row = stall.row(
        "SELECT g.status, a.balance FROM gift_cards g JOIN accounts a ON a.card_id = g.id WHERE g.id = :c", c=card
    )
    return row.status, row.balance


def give(stall: Stall, paid: int = 0, given: int = 0) -> None:
    """Value of both origins into the stall's wallet."""
    if paid:
        stall.post("credit", Credit(stall.money, paid, "SAR", "top_up", "bank"))
    if given:
        stall.post("credit", Credit(stall.money, given, "SAR", "promo"))


def by_wallet(stall: Stall, card: int, **more: object) -> SellCard:
    return replace(SellCard(card, "wallet", stall.customer, wallet=stall.money), **more)  # type: ignore[arg-type]


def asked(stall: Stall, card: int, amount: int = 1_000, **more: object) -> int:
    """A provider is asked for it; the payment's id."""
    verb = BeginCardPayment(doors.new_key(), card, amount, "SAR", "yookassa", customer=stall.customer)
    [payment] = stall.post("begin", replace(verb, **more)).payments  # type: ignore[arg-type]
    return payment


def ended(stall: Stall, payment: int, status: str = "succeeded", amount: int = 1_000) -> Answer:
    return stall.post("payment_end", EndPayment(payment, status, amount, "SAR"))


def payment_of(stall: Stall, card: int) -> tuple[str, str, int, int]:
    row = stall.row("SELECT purpose, status, amount, refunded FROM payments WHERE card_id = :c", c=card)
    return row.purpose, row.status, row.amount, row.refunded


class TestByTender:
    def test_a_sale_and_a_top_up_have_their_payments(self, stall: Stall) -> None:
        card = issued(stall)
        stall.post("sell", SellCard(card, "cash", stall.customer, uuid="one", tendered=2_000))
        stall.post("top_up", TopUpCard(card, 300, "terminal", uuid="two", reference="slip 7"))
        rows = stall.rows("SELECT * FROM payments ORDER BY id")
        assert [(r.purpose, r.tender, r.amount, r.tendered, r.reference, r.status) for r in rows] == [
            ("card_sale", "cash", 1_000, 2_000, "", "succeeded"),
            ("card_top_up", "terminal", 300, None, "slip 7", "succeeded"),
        ]
        assert {r.customer_id for r in rows} == {stall.customer}
        receipts = stall.rows("SELECT kind, amount, payment_id FROM receipts ORDER BY id")
        assert [(r.kind, r.amount, r.payment_id) for r in receipts] == [
            ("card_sale", 1_000, rows[0].id), ("card_sale", 300, rows[1].id),
        ]  # fmt: skip
        assert stall.books() == {"1001": 1_000, "1010": 300, "2100": -1_300}

    def test_cash_handed_over_is_enough(self, stall: Stall) -> None:
        refused(stall, TenderedTooSmall, SellCard(issued(stall), "cash", uuid="one", tendered=999))

    def test_one_payment_once(self, stall: Stall) -> None:
        stall.post("sell", SellCard(issued(stall), "cash", uuid="one"))
        refused(stall, FieldInvalid, SellCard(issued(stall), "cash", uuid="one"))

    def test_a_wallet_pays_only_as_a_wallet(self, stall: Stall) -> None:
        refused(stall, FieldInvalid, SellCard(issued(stall), "cash", wallet=stall.money))
        refused(stall, FieldRequired, SellCard(issued(stall), "wallet"))
        refused(stall, FieldInvalid, SellCard(issued(stall), "provider"))

    def test_what_is_paid_back_is_known_of_the_payment(self, stall: Stall) -> None:
        card = issued(stall)
        stall.post("sell", SellCard(card, "cash", uuid="one"))
        stall.post("top_up", TopUpCard(card, 300, "bank", uuid="two"))
        stall.post("cancel", CancelCard(card, "cash"))
        rows = stall.rows("SELECT refunded FROM payments ORDER BY id")
        assert [row.refunded for row in rows] == [1_000, 0]
        assert stall.books() == {"1001": -300, "1030": 300}


class TestByWallet:
    def test_only_its_own_money_pays(self, stall: Stall) -> None:
        give(stall, paid=999, given=5_000)
        card = issued(stall)
        facts = refused(stall, PaidPartTooSmall, by_wallet(stall, card))
        assert facts == {"wallet": stall.money, "paid": sar(999), "requested": sar(1_000)}
        give(stall, paid=1)
        stall.post("sell", by_wallet(stall, card))
        assert stands(stall, card) == ("active", 1_000)
        assert stall.pockets() == {("given", ""): 5_000}
        row = stall.row("SELECT type, source, amount, wallet_id, card_id FROM transactions ORDER BY id DESC LIMIT 1")
        assert tuple(row) == ("debit", "gift_card", 1_000, stall.money, card)
        receipt = stall.row("SELECT kind, amount, payment_id FROM receipts")
        assert tuple(receipt) == ("card_sale", 1_000, None)

    def test_with_a_discount_and_back(self, stall: Stall) -> None:
        give(stall, paid=1_500)
        card = issued(stall)
        stall.post("sell", by_wallet(stall, card, discount=100))
        stall.post("top_up", TopUpCard(card, 500, "wallet", wallet=stall.money))
        assert stall.pockets() == {("paid", ""): 100}
        assert stands(stall, card) == ("active", 1_500)
        stall.post("cancel", CancelCard(card, "wallet"))
        assert stall.pockets() == {("paid", ""): 1_500}
        assert stall.books() == {"1030": 1_500, "2000": -1_500}

    def test_no_more_goes_to_a_wallet_than_it_paid(self, stall: Stall) -> None:
        give(stall, paid=500)
        card = issued(stall)
        stall.post("sell", SellCard(card, "cash"))
        stall.post("top_up", TopUpCard(card, 500, "wallet", wallet=stall.money))
        facts = refused(stall, CardNotPaidSo, CancelCard(card, "wallet"))
        assert facts == {
            "card": card, "tender": "wallet", "paid": sar(500), "requested": sar(1_500),
        }  # fmt: skip
        stall.post("cancel", CancelCard(card, "cash"))

    def test_the_wallet_s_state_and_currency_count(self, stall: Stall) -> None:
        give(stall, paid=1_000)
        card = issued(stall)
        points = doors.add_wallet(stall.ledger, stall.customer, "PTS")
        refused(stall, CurrencyMismatch, by_wallet(stall, card, wallet=points))
        stall.post("status", ChangeStatus(stall.money, "frozen"))
        refused(stall, WalletNotActive, by_wallet(stall, card))

    def test_a_replacement_goes_back_to_the_wallet_that_paid(self, stall: Stall) -> None:
        give(stall, paid=1_000)
        card = issued(stall)
        stall.post("sell", by_wallet(stall, card))
        old, new = stall.post("replace", ReplaceCard(card, NEW)).cards
        assert old == card
        stall.post("cancel", CancelCard(new, "wallet"))
        assert stall.pockets() == {("paid", ""): 1_000}

    def test_a_plain_reversal_does_not_undo_it(self, stall: Stall) -> None:
        give(stall, paid=1_000)
        sale = stall.post("card_sell", by_wallet(stall, issued(stall)))
        with pytest.raises(NotReversible):
            stall.post("reverse", Reverse(sale.transactions[0]))


class TestByProvider:
    def test_nothing_moves_until_the_provider_has_the_money(self, stall: Stall) -> None:
        card = issued(stall)
        payment = asked(stall, card, 900, discount=100)
        assert stands(stall, card) == ("issued", 0)
        assert stall.books() == {}
        for verb in (SellCard(card, "cash"), SellCard(card, "bank", uuid="x")):
            assert refused(stall, PaymentUnknown, verb) == {"payment": payment}
        again = BeginCardPayment("again", card, 1_000, "SAR", "yookassa")
        refused(stall, PaymentUnknown, again)
        answer = ended(stall, payment, amount=900)
        assert answer.cards == (card,)
        assert stands(stall, card) == ("active", 1_000)
        assert stall.books() == {"1020": 900, "5000": 100, "2100": -1_000}
        row = stall.row("SELECT discount, purchased_by FROM gift_cards WHERE id = :c", c=card)
        assert tuple(row) == (100, stall.customer)
        receipt = stall.row("SELECT kind, amount, payment_id FROM receipts")
        assert tuple(receipt) == ("card_sale", 900, payment)

    @pytest.mark.parametrize("status", ["cancelled", "failed"])
    def test_a_card_that_was_not_paid_can_be_sold(self, stall: Stall, status: str) -> None:
        card = issued(stall)
        ended(stall, asked(stall, card), status)
        assert stands(stall, card) == ("issued", 0)
        stall.post("sell", SellCard(card, "cash"))

    @pytest.mark.parametrize("otherwise", ["sold", "cancelled", "replaced", "expired"])
    def test_late_money_never_reaches_a_card_that_is_not_to_be_sold(self, stall: Stall, otherwise: str) -> None:
        card = issued(stall, valid_until=stall.ledger.clock.now().date())
        payment = asked(stall, card)
        if otherwise == "sold":
            ended(stall, payment, "cancelled")
            stall.post("sell", SellCard(card, "cash"))
        elif otherwise == "cancelled":
            stall.post("cancel", CancelCard(card))
        elif otherwise == "replaced":
            stall.post("replace", ReplaceCard(card, NEW))
        else:
            stall.wait(days=2)
        before = stands(stall, card)
        ended(stall, payment)
        assert stands(stall, card) == before
        assert stall.books()["2900"] == -1_000
        stall.post("refund", RefundSuspense(payment, "back"))

    def test_late_money_sells_the_card_if_it_still_waits(self, stall: Stall) -> None:
        card = issued(stall)
        first = asked(stall, card)
        ended(stall, first, "cancelled")
        second = asked(stall, card)
        ended(stall, first)
        assert stands(stall, card) == ("active", 1_000)
        ended(stall, second)
        assert stall.books() == {"1020": 2_000, "2100": -1_000, "2900": -1_000}

    def test_a_wrong_amount_goes_to_suspense(self, stall: Stall) -> None:
        card = issued(stall)
        ended(stall, asked(stall, card), amount=999)
        assert stands(stall, card) == ("issued", 0)
        assert stall.books() == {"1020": 999, "2900": -999}

    def test_a_top_up(self, stall: Stall) -> None:
        card = issued(stall)
        stall.post("sell", SellCard(card, "cash"))
        payment = asked(stall, card, 300, top_up=True)
        assert stands(stall, card) == ("active", 1_000)
        ended(stall, payment, amount=300)
        assert stands(stall, card) == ("active", 1_300)
        late = asked(stall, card, 200, top_up=True)
        stall.post("cancel", CancelCard(card, "cash"))
        ended(stall, late, amount=200)
        assert stall.books()["2900"] == -200

    def test_what_is_asked_for_is_what_the_card_costs(self, stall: Stall) -> None:
        card = issued(stall)
        verb = BeginCardPayment("one", card, 1_000, "SAR", "yookassa")
        for wrong in (replace(verb, amount=999), replace(verb, discount=1), replace(verb, discount=1_000)):
            refused(stall, FieldInvalid, wrong)
        refused(stall, CurrencyMismatch, replace(verb, currency="RUB"))
        refused(stall, FieldRequired, replace(verb, provider=""))
        refused(stall, CardNotUsable, replace(verb, top_up=True))
        refused(stall, NotAllowed, replace(verb, discount=1, amount=999), login="cashier")
        refused(stall, NotAllowed, verb, login="auditor")
        stall.post("begin", verb, login="cashier")

    def test_what_goes_back_is_owed_until_the_provider_has_paid(self, stall: Stall) -> None:
        card = issued(stall)
        ended(stall, asked(stall, card, 900, discount=100), amount=900)
        stall.post("cancel", CancelCard(card, "provider"))
        assert stall.books() == {"1020": 900, "2310": -900}
        assert payment_of(stall, card) == ("card_sale", "succeeded", 900, 900)
        refund = stall.row("SELECT id, status, amount, order_id FROM refunds")
        assert tuple(refund)[1:] == ("owed", 900, None)
        stall.post("refund", EndRefund(refund.id, "cancelled"))
        assert stall.books() == {"1020": 900, "2310": -900}
        again = stall.row("SELECT id FROM refunds WHERE ended_at IS NULL")
        stall.post("refund", EndRefund(again.id, "succeeded"))
        assert stall.books() == {}

    def test_no_more_goes_back_through_the_provider_than_it_paid(self, stall: Stall) -> None:
        card = issued(stall)
        ended(stall, asked(stall, card))
        stall.post("top_up", TopUpCard(card, 1, "cash"))
        facts = refused(stall, CardNotPaidSo, CancelCard(card, "provider"))
        assert (facts["paid"], facts["requested"]) == (sar(1_000), sar(1_001))

    def test_money_in_suspense_is_not_paid_back_twice(self, stall: Stall) -> None:
        card = issued(stall)
        late = asked(stall, card)
        ended(stall, late, "cancelled")
        stall.post("sell", SellCard(card, "cash"))
        ended(stall, late)
        refused(stall, CardNotPaidSo, CancelCard(card, "provider"))
        stall.post("cancel", CancelCard(card, "cash"))
