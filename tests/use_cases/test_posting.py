"""Postings by hand: what is refused before the door, keys, previews that leave nothing, audit and log."""

from __future__ import annotations

import json
import logging
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from ledger.domain.words import Source, Tender, WalletStatus
from ledger.errors import (
    AlreadyReversed,
    AmountNotPositive,
    AmountTooLarge,
    CustomerNotFound,
    FieldRequired,
    InsufficientFunds,
    KeyReused,
    LedgerError,
    NotAllowed,
    OverLimit,
    SourceNotByHand,
    TransactionNotFound,
    WalletNotFound,
)
from ledger.money import MAX_MINOR, POINTS, Money, currency
from ledger.use_cases import posting
from ledger.use_cases.posting import ChangeStatus, PostAdjustment, PostCredit, PostDebit, Reverse
from tests.support import doors
from tests.support.ledgers import a_customer, a_wallet

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger
    from tests.support.ledgers import Places

SAR = currency("SAR")


def sar(minor: int) -> Money:
    return Money(minor, SAR)


def top_up(customer: int, minor: int, key: str = "") -> PostCredit:
    return PostCredit(key or posting.new_key(), customer, sar(minor), Source.TOP_UP, Tender.CASH)


def spend(customer: int, minor: int) -> PostDebit:
    return PostDebit(posting.new_key(), customer, sar(minor), Source.COMPENSATION)


def rows(ledger: Ledger) -> tuple[Any, ...]:
    """How many rows each table that a posting writes has."""
    names = ("operations", "transactions", "postings", "wallets", "accounts")
    counts = ", ".join(f"(SELECT count(*) FROM {name})" for name in names)
    return tuple(doors.run_sql(ledger, f"SELECT {counts}")[0])


def refusals(ledger: Ledger) -> list[Any]:
    """The audit's refused attempts of this ledger, oldest first: action and facts."""
    found = doors.run_sql(ledger, "SELECT action, facts FROM audit WHERE outcome = 'refused' ORDER BY id")
    return [(row.action, row.facts if isinstance(row.facts, dict) else json.loads(row.facts)) for row in found]


def test_a_credit_and_a_debit(ledger: Ledger) -> None:
    customer = a_customer(ledger).id
    first = posting.credit(ledger, top_up(customer, 10_050))
    (change,) = first.balances
    assert (change.shown_before, change.shown_after) == (sar(0), sar(10_050))
    assert first.changes.customers == {customer}
    assert first.changes.wallets == {change.wallet_id}
    second = posting.debit(ledger, spend(customer, 50))
    assert second.balances[0].available_after == sar(10_000)
    assert len(first.transaction_ids) == len(second.transaction_ids) == 1


def test_a_wallet_is_opened_by_its_first_posting_only(ledger: Ledger) -> None:
    customer, request = a_customer(ledger).id, "first"
    dinars = PostCredit(request, customer, Money(5, currency("KWD")), Source.TOP_UP, Tender.CASH)
    before = rows(ledger)
    posting.preview(ledger, dinars)
    assert rows(ledger) == before
    with pytest.raises(InsufficientFunds):
        posting.debit(ledger, PostDebit("x", customer, Money(5, currency("KWD")), Source.PROMO))
    assert rows(ledger) == before
    posting.credit(ledger, dinars)
    assert rows(ledger)[3] == before[3] + 1


@pytest.mark.parametrize("minor", [0, -1, -MAX_MINOR])
def test_amounts_are_above_zero_before_anything_is_sent(minor: int) -> None:
    for make in (lambda: top_up(1, minor), lambda: spend(1, minor)):
        with pytest.raises(AmountNotPositive):
            make()


def test_words_that_must_be_given() -> None:
    for make, what in (
        (lambda: PostAdjustment("k", 1, sar(1), " ", "note"), "reason_code"),
        (lambda: PostAdjustment("k", 1, sar(1), "correction", " "), "note"),
        (lambda: Reverse("k", 1, "", "note"), "reason_code"),
        (lambda: ChangeStatus("k", 1, WalletStatus.FROZEN, "\t"), "reason"),
    ):
        with pytest.raises(FieldRequired) as refused:
            make()
        assert refused.value.what == what
    with pytest.raises(AmountNotPositive):
        PostAdjustment("k", 1, sar(0), "correction", "note")


@pytest.mark.parametrize("minor", [MAX_MINOR + 1, 2**63, 10**30])
def test_an_amount_that_no_posting_carries(ledger: Ledger, minor: int) -> None:
    customer, before = a_customer(ledger).id, rows(ledger)
    with pytest.raises(AmountTooLarge):
        posting.credit(ledger, top_up(customer, minor))
    assert rows(ledger) == before


@pytest.mark.parametrize("number", [0, -1, 10**9, 2**63, 10**30])
def test_what_is_not_there(ledger: Ledger, number: int) -> None:
    with pytest.raises(CustomerNotFound):
        posting.credit(ledger, top_up(number, 1))
    with pytest.raises(TransactionNotFound):
        posting.reverse(ledger, Reverse(posting.new_key(), number, "correction", ""))
    with pytest.raises(WalletNotFound):
        posting.set_status(ledger, ChangeStatus(posting.new_key(), number, WalletStatus.FROZEN, "r"))


def test_only_sources_for_hands(ledger: Ledger) -> None:
    customer = a_customer(ledger).id
    for source in set(Source) - {Source.TOP_UP, Source.COMPENSATION, Source.PROMO, Source.ADJUSTMENT}:
        for post, kind in ((posting.credit, PostCredit), (posting.debit, PostDebit)):
            with pytest.raises(LedgerError) as refused:
                post(ledger, kind(posting.new_key(), customer, sar(1), source))  # type: ignore[arg-type]
            assert refused.value.name in {SourceNotByHand.__name__, "RuleUnknown"}


def test_a_key_is_one_posting(ledger: Ledger) -> None:
    customer, key = a_customer(ledger).id, posting.new_key()
    assert posting.outcome_of(ledger, key) is None
    first = posting.credit(ledger, top_up(customer, 100, key))
    again = posting.credit(ledger, top_up(customer, 100, key))
    assert again.repeated
    assert not first.repeated
    assert (again.operation_id, again.transaction_ids, again.balances) == (
        first.operation_id, first.transaction_ids, first.balances,
    )  # fmt: skip
    assert posting.outcome_of(ledger, key) == again
    with pytest.raises(KeyReused):
        posting.credit(ledger, top_up(customer, 101, key))
    with pytest.raises(KeyReused):
        posting.debit(ledger, PostDebit(key, customer, sar(100), Source.PROMO))


def test_a_preview_answers_as_the_posting_will_and_writes_nothing(ledger: Ledger) -> None:
    customer = a_customer(ledger).id
    posting.credit(ledger, top_up(customer, 100))
    before = rows(ledger)
    request = spend(customer, 60)
    foreseen = posting.preview(ledger, request)
    assert rows(ledger) == before
    assert foreseen.balances == posting.debit(ledger, request).balances
    before = rows(ledger)
    for refused, kind in (
        (spend(customer, 41), InsufficientFunds),
        (Reverse("k", foreseen.transaction_ids[0] + 1_000, "correction", ""), TransactionNotFound),
    ):
        with pytest.raises(kind):
            posting.preview(ledger, refused)
    assert rows(ledger) == before
    assert refusals(ledger) == []


def test_an_adjustment_has_a_sign_and_a_limit(places: Places) -> None:
    place = places.make()
    with closing(places.open(place)) as ledger:
        doors.add_staff(ledger)
        customer = a_customer(ledger).id
    with closing(places.open(place, login="back_office")) as office:
        up = posting.adjust(office, PostAdjustment("up", customer, sar(50_000), "correction", "counted again"))
        down = posting.adjust(office, PostAdjustment("down", customer, sar(-20_000), "correction", "counted again"))
        assert (up.balances[0].shown_after, down.balances[0].shown_after) == (sar(50_000), sar(30_000))
        with pytest.raises(OverLimit) as refused:
            posting.adjust(office, PostAdjustment("over", customer, sar(50_001), "correction", "counted again"))
        assert refused.value.limit == sar(50_000)


def test_a_reversal_is_posted_once(ledger: Ledger) -> None:
    customer = a_customer(ledger).id
    (posted,) = posting.credit(ledger, top_up(customer, 100)).transaction_ids
    back = posting.reverse(ledger, Reverse(posting.new_key(), posted, "typing_error", "wrong customer"))
    assert back.balances[0].shown_after == sar(0)
    with pytest.raises(AlreadyReversed) as refused:
        posting.reverse(ledger, Reverse(posting.new_key(), posted, "typing_error", ""))
    assert refused.value.by == back.transaction_ids[0]


def test_rights_are_asked_at_the_door(places: Places) -> None:
    place = places.make()
    with closing(places.open(place)) as ledger:
        doors.add_staff(ledger)
        customer, wallet = a_customer(ledger).id, 1
    with closing(places.open(place, login="auditor")) as auditor:
        with pytest.raises(NotAllowed):
            posting.credit(auditor, top_up(customer, 1))
        with pytest.raises(NotAllowed):
            posting.set_status(auditor, ChangeStatus(posting.new_key(), wallet, WalletStatus.FROZEN, "r"))
        assert [action for action, _ in refusals(auditor)] == ["credit", "status"]


def test_a_refusal_is_audited_though_its_transaction_is_undone(ledger: Ledger) -> None:
    customer = a_customer(ledger).id
    with pytest.raises(InsufficientFunds):
        posting.debit(ledger, spend(customer, 41))
    ((action, facts),) = refusals(ledger)
    assert action == "debit"
    assert facts == {
        "refusal": "InsufficientFunds", "wallet": facts["wallet"], "available": "0.00 SAR", "requested": "0.41 SAR",
    }  # fmt: skip


def test_one_line_in_the_log_for_each(ledger: Ledger, caplog: pytest.LogCaptureFixture) -> None:
    customer = a_customer(ledger).id
    caplog.set_level(logging.INFO, "ledger.posting")
    posting.credit(ledger, top_up(customer, 100))
    with pytest.raises(InsufficientFunds):
        posting.debit(ledger, spend(customer, 101))
    first, second = (record.getMessage() for record in caplog.records if record.name == "ledger.posting")
    assert "posted credit" in first
    assert "0.00 SAR -> 1.00 SAR" in first
    assert "refused debit: InsufficientFunds" in second


def test_points_are_posted_like_money(ledger: Ledger) -> None:
    customer = a_customer(ledger)
    wallet = a_wallet(ledger, customer, POINTS)
    posted = posting.credit(ledger, PostCredit("p", customer.id, Money(94, POINTS), Source.PROMO))
    assert posted.balances[0].wallet_id == wallet
    assert posted.balances[0].shown_after == Money(94, POINTS)
