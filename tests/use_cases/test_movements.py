"""Holds, transfers, withdrawals, claw-backs and write-offs, through the use cases, on both engines (SPEC 4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ledger.domain.words import Source, Tender, WalletStatus
from ledger.errors import (
    DebtTooSmall,
    FieldInvalid,
    FieldRequired,
    InsufficientFunds,
    KeyReused,
    RuleUnknown,
    WalletNotActive,
)
from ledger.use_cases import movements, posting
from ledger.use_cases.movements import (
    CaptureHold,
    ClawBack,
    Pend,
    PlaceHold,
    ReleaseHold,
    Transfer,
    Withdraw,
    WriteOffDebt,
)
from ledger.use_cases.posting import ChangeStatus, Reverse
from tests.use_cases.moving import (
    SOON,
    Purse,
    count,
    money,
    new_key,
    pass_time,
)

# -- transfer ---------------------------------------------------------------------------------------------------


def transferred(giver: Purse, taker: Purse, minor: int, key: str = "") -> Any:  # noqa: ANN401 - Posted
    request = Transfer(key or new_key(), giver.customer, taker.customer, giver.money(minor), "a gift")
    return movements.move(giver.ledger, request)


def test_a_transfer_keeps_origin_and_date(mixed: Purse, boris: Purse) -> None:
    answer = transferred(mixed, boris, 4_500)
    assert boris.pockets == {("given", 2): 1_000, ("given", None): 2_000, ("paid", None): 1_500}
    assert mixed.pockets == {("paid", None): 1_500}
    assert {one.wallet_id: one.shown_after for one in answer.balances} == {
        mixed.wallet: money(1_500),
        boris.wallet: money(4_500),
    }
    assert answer.changes.customers == {mixed.customer, boris.customer}


def test_a_transfer_repays_the_takers_debt_with_given_value_only(mixed: Purse, boris: Purse) -> None:
    boris.clawed(3_500)
    transferred(mixed, boris, 4_500)
    assert boris.stands == (1_500, 0, 500)
    assert boris.pockets == {("paid", None): 1_500}


def test_a_transfer_is_undone_as_one_operation(mixed: Purse, boris: Purse) -> None:
    boris.clawed(500)
    before = (mixed.stands, mixed.pockets, boris.stands, boris.pockets)
    out, into = transferred(mixed, boris, 4_500).transaction_ids
    posting.reverse(mixed.ledger, Reverse(new_key(), into, "typing_error", ""))
    assert (mixed.stands, mixed.pockets, boris.stands, boris.pockets) == before
    with pytest.raises(Exception, match="AlreadyReversed"):
        posting.reverse(mixed.ledger, Reverse(new_key(), out, "typing_error", ""))


def test_a_spent_transfer_is_not_undone(mixed: Purse, boris: Purse) -> None:
    out, _ = transferred(mixed, boris, 4_500).transaction_ids
    boris.spent(1)
    with pytest.raises(InsufficientFunds):
        posting.reverse(mixed.ledger, Reverse(new_key(), out, "typing_error", ""))
    assert mixed.stands == (1_500, 0, 0)


def test_what_a_transfer_cannot_be(mixed: Purse, boris: Purse) -> None:
    with pytest.raises(FieldInvalid):
        transferred(mixed, mixed, 1)
    with pytest.raises(FieldRequired):
        Transfer(new_key(), mixed.customer, boris.customer, money(1), "")
    with pytest.raises(InsufficientFunds):
        transferred(mixed, boris, 6_001)
    assert boris.stands == (0, 0, 0)


# -- withdraw, claw back, write off -----------------------------------------------------------------------------


@pytest.mark.parametrize("tender", [Tender.CASH, Tender.BANK])
def test_only_paid_money_is_withdrawn(mixed: Purse, tender: Tender) -> None:
    request = Withdraw(new_key(), mixed.customer, money(3_001), tender)
    with pytest.raises(InsufficientFunds) as refused:
        movements.move(mixed.ledger, request)
    assert refused.value.available == money(3_000)
    movements.move(mixed.ledger, Withdraw(new_key(), mixed.customer, money(3_000), tender))
    assert mixed.pockets == {("given", 2): 1_000, ("given", None): 2_000}


def test_a_withdrawal_is_reversed_into_the_same_pocket(mixed: Purse) -> None:
    (paid_out,) = movements.move(
        mixed.ledger, Withdraw(new_key(), mixed.customer, money(2_000), Tender.CASH)
    ).transaction_ids
    posting.reverse(mixed.ledger, Reverse(new_key(), paid_out, "typing_error", ""))
    assert mixed.pockets == {("given", 2): 1_000, ("given", None): 2_000, ("paid", None): 3_000}


def test_a_terminal_pays_nothing_out(mixed: Purse) -> None:
    with pytest.raises(RuleUnknown):
        movements.move(mixed.ledger, Withdraw(new_key(), mixed.customer, money(1), Tender.TERMINAL))


def test_a_claw_back_takes_given_value_and_the_rest_becomes_debt(mixed: Purse) -> None:
    answer = mixed.clawed(3_500)
    assert mixed.stands == (3_000, 0, 500)
    assert mixed.pockets == {("paid", None): 3_000}
    assert answer.balances[0].shown_after == money(2_500)
    assert mixed.rows()[-1] == ("debit", "clawback", -3_500)


def test_paid_money_never_repays_debt_and_given_money_does_first(mixed: Purse) -> None:
    mixed.clawed(3_500)
    mixed.paid(1_000)
    assert mixed.stands == (4_000, 0, 500)
    mixed.given(300)
    assert mixed.stands == (4_000, 0, 200)
    mixed.given(300)
    assert mixed.stands == (4_100, 0, 0)


def test_debt_does_not_keep_paid_money_from_being_spent(mixed: Purse) -> None:
    mixed.clawed(5_000)
    mixed.spent(3_000)
    assert mixed.stands == (0, 0, 2_000)


def test_only_cashback_and_loyalty_are_clawed_back(mixed: Purse) -> None:
    with pytest.raises(FieldInvalid):
        ClawBack(new_key(), mixed.customer, money(1), Source.TOP_UP, "order", "1")


def test_a_write_off_ends_debt_and_no_more(mixed: Purse) -> None:
    mixed.clawed(3_500)
    with pytest.raises(DebtTooSmall) as refused:
        movements.move(mixed.ledger, WriteOffDebt(new_key(), mixed.customer, money(501), "gone abroad"))
    assert refused.value.debt == money(500)
    movements.move(mixed.ledger, WriteOffDebt(new_key(), mixed.customer, money(200), "gone abroad"))
    assert mixed.stands == (3_000, 0, 300)
    movements.move(mixed.ledger, WriteOffDebt(new_key(), mixed.customer, money(300), "gone abroad"))
    assert mixed.stands == (3_000, 0, 0)
    assert mixed.rows()[-1] == ("credit", "write_off", 300)
    with pytest.raises(FieldRequired):
        WriteOffDebt(new_key(), mixed.customer, money(1), "")


# -- frozen and closed ------------------------------------------------------------------------------------------


def status(one: Purse, to: WalletStatus) -> None:
    posting.set_status(one.ledger, ChangeStatus(new_key(), one.wallet, to, "asked for"))


def test_a_frozen_wallet_lets_nothing_out_that_staff_start(mixed: Purse, boris: Purse) -> None:
    hold, pending = mixed.held(1_000), mixed.pending(50)
    mixed.clawed(2_500)
    boris.paid(100)
    status(mixed, WalletStatus.FROZEN)
    out: tuple[Callable[[], object], ...] = (
        lambda: mixed.held(1),
        lambda: mixed.captured(hold, 1),
        lambda: mixed.spent(1),
        lambda: transferred(mixed, boris, 1),
        lambda: movements.move(mixed.ledger, Withdraw(new_key(), mixed.customer, money(1), Tender.CASH)),
    )
    for act in out:
        before = (mixed.stands, count(mixed.ledger, "operations"))
        with pytest.raises(WalletNotActive) as refused:
            act()
        assert (refused.value.wallet, refused.value.status) == (mixed.wallet, "frozen")
        assert (mixed.stands, count(mixed.ledger, "operations")) == before
    mixed.released(hold, 500)
    mixed.paid(100)
    transferred(boris, mixed, 100)
    mixed.clawed(10)
    movements.move(mixed.ledger, WriteOffDebt(new_key(), mixed.customer, money(10), "kindness"))
    mixed.ended(pending, "posted")
    mixed.pending(5)


def test_holds_and_pockets_of_a_frozen_wallet_still_end(mixed: Purse) -> None:
    mixed.held(500)
    status(mixed, WalletStatus.FROZEN)
    pass_time(mixed.ledger, days=3)
    mixed.paid(1)
    assert mixed.stands == (5_001, 0, 0)


def test_a_closed_wallet_takes_nothing(anna: Purse, boris: Purse) -> None:
    pending = anna.pending(50)
    boris.paid(100)
    status(anna, WalletStatus.CLOSED)
    acts: tuple[Callable[[], object], ...] = (
        lambda: anna.held(1),
        lambda: anna.paid(1),
        lambda: anna.spent(1),
        lambda: anna.clawed(1),
        lambda: anna.pending(1),
        lambda: anna.ended(pending, "posted"),
        lambda: transferred(boris, anna, 1),
        lambda: transferred(anna, boris, 1),
        lambda: movements.move(anna.ledger, Withdraw(new_key(), anna.customer, money(1), Tender.CASH)),
        lambda: movements.move(anna.ledger, WriteOffDebt(new_key(), anna.customer, money(1), "x")),
    )
    for act in acts:
        with pytest.raises(WalletNotActive) as refused:
            act()
        assert refused.value.status == "closed"
    anna.ended(pending, "cancelled")
    assert boris.stands == (100, 0, 0)


def test_a_wallet_with_a_hold_or_debt_is_not_closed(anna: Purse) -> None:
    anna.given(100)
    hold = anna.held(100)
    with pytest.raises(Exception, match="WalletNotEmpty"):
        status(anna, WalletStatus.CLOSED)
    anna.captured(hold, 100)
    anna.clawed(100)
    with pytest.raises(Exception, match="WalletNotEmpty"):
        status(anna, WalletStatus.CLOSED)
    anna.given(100)
    status(anna, WalletStatus.CLOSED)


# -- keys -------------------------------------------------------------------------------------------------------


def requests(one: Purse, other: Purse, hold: int, key: str) -> dict[str, Any]:
    """One request of each kind under this key."""
    return {
        "hold": PlaceHold(key, one.customer, money(100), datetime(2026, 2, 1, tzinfo=UTC)),
        "capture": CaptureHold(key, hold, money(100), keep_rest=True),
        "release": ReleaseHold(key, hold, "left", money(100)),
        "transfer": Transfer(key, one.customer, other.customer, money(100), "gift"),
        "withdraw": Withdraw(key, one.customer, money(100), Tender.CASH),
        "clawback": ClawBack(key, one.customer, money(100), Source.CASHBACK, "order", "1"),
        "write_off": WriteOffDebt(key, other.customer, money(100), "kindness"),
        "pend": Pend(key, one.customer, money(100), Source.CASHBACK, "order", "1"),
    }


@pytest.mark.parametrize("kind", list(requests(Purse(None, 1, 1), Purse(None, 2, 2), 1, "k")))  # type: ignore[arg-type]
def test_a_repeated_key_posts_once_and_another_content_is_refused(mixed: Purse, boris: Purse, kind: str) -> None:
    hold = mixed.held(1_000, SOON + timedelta(days=30))
    boris.clawed(1_000)
    key = new_key()
    request = requests(mixed, boris, hold, key)[kind]
    shown = movements.preview(mixed.ledger, request)
    assert count(mixed.ledger, f"operations WHERE key = '{key}'") == 0
    first = movements.move(mixed.ledger, request)
    assert first.balances == shown.balances
    before = (mixed.stands, boris.stands, count(mixed.ledger, "postings"))
    pass_time(mixed.ledger, minutes=5)
    again = movements.move(mixed.ledger, request)
    assert again.repeated
    assert (again.operation_id, again.transaction_ids, again.balances) == (
        first.operation_id, first.transaction_ids, first.balances
    )  # fmt: skip
    other = next(one for name, one in requests(mixed, boris, hold, key).items() if name != kind)
    with pytest.raises(KeyReused):
        movements.move(mixed.ledger, other)
    assert (mixed.stands, boris.stands, count(mixed.ledger, "postings")) == before
