"""Cashback of a customer who was merged: who stands for them gets it, and it is taken back there; nobody waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ledger.domain.return_verbs import GrantCashback, GrantedRule, ReturnedLine, ReturnOrder
from ledger.domain.verbs import SellCard
from ledger.errors import WalletNotFound
from ledger.use_cases.cashback_granting import Granted, grant_due, preview
from tests.support import doors
from tests.support.cashing import WEEK, save_rule
from tests.support.selling import Stall, by_card, from_wallet, paid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ledger.storage.ledger import Ledger

SHOWN = "SELECT w.available - w.debt AS shown, w.debt FROM wallets w WHERE w.customer_id = :who AND w.currency = 'SAR'"


@pytest.fixture
def stall(ledger: Ledger) -> Iterator[Stall]:
    """A rule of five in a hundred, on each engine."""
    made = Stall(ledger)
    save_rule(made)
    yield made
    made.assert_sound()


def merge(stall: Stall, who: int, into: int) -> None:
    """As merging leaves the row: the orders stay with whom they were."""
    stall.rows("UPDATE customers SET status = 'merged', merged_into = :into WHERE id = :who", who=who, into=into)


def shown(stall: Stall, who: int) -> list[tuple[int, int]]:
    """A customer's money and debt."""
    return [(row.shown, row.debt) for row in stall.rows(SHOWN, who=who)]


def bought(stall: Stall, who: int) -> int:
    """An order of 100.00 a week ago."""
    order = stall.sell(10_000, paid(10_000), earns={}, customer=who)
    stall.wait(**WEEK)
    return order


def give_back(stall: Stall, order: int, amount: int) -> None:
    """Part of the price, to the tender."""
    stall.post("order_return", ReturnOrder(order, (ReturnedLine(1, 0, amount),)))


def test_who_stands_for_them_gets_it(stall: Stall) -> None:
    """Merged twice over; the last has no wallet yet."""
    anna, boris, clara = (doors.add_customer(stall.ledger, name) for name in ("Anna", "Boris", "Clara"))
    bought(stall, anna)
    merge(stall, anna, boris)
    merge(stall, boris, clara)
    (planned,) = preview(stall.ledger).now
    assert (planned.customer, planned.customer_name, planned.obstacle) == (clara, "Clara", "")
    assert grant_due(stall.ledger) == Granted(1, 0)
    assert (shown(stall, anna), shown(stall, boris), shown(stall, clara)) == ([], [], [(500, 0)])
    assert grant_due(stall.ledger) == Granted(0, 0)


def test_what_was_given_to_who_stands_for_them_is_taken_back_there(stall: Stall) -> None:
    boris = doors.add_customer(stall.ledger, "Boris")
    order = bought(stall, stall.customer)
    merge(stall, stall.customer, boris)
    grant_due(stall.ledger)
    give_back(stall, order, 4_000)
    assert shown(stall, boris) == [(300, 0)]


@pytest.mark.parametrize("has_wallet", [True, False])
def test_what_was_given_before_is_taken_back_from_who_stands_for_them(stall: Stall, has_wallet: bool) -> None:
    """The merge moved what there was; what is not there is withheld from the refund."""
    boris = doors.add_customer(stall.ledger, "Boris")
    if has_wallet:
        doors.add_wallet(stall.ledger, boris)
    order = bought(stall, stall.customer)
    grant_due(stall.ledger)
    stall.sell(500, from_wallet(stall.money, 500), earns={})
    merge(stall, stall.customer, boris)
    give_back(stall, order, 10_000)
    assert stall.row("SELECT withheld FROM order_returns").withheld == 500
    assert shown(stall, stall.customer) == [(0, 0)]
    if has_wallet:
        assert shown(stall, boris) == [(0, 0)]


@pytest.mark.parametrize("has_wallet", [True, False])
def test_what_cannot_be_withheld_is_owed_by_who_stands_for_them(stall: Stall, has_wallet: bool) -> None:
    boris = doors.add_customer(stall.ledger, "Boris")
    if has_wallet:
        doors.add_wallet(stall.ledger, boris)
    card = stall.gift_card(10_000, origin="paid")
    stall.post("card_sell", SellCard(card, "cash"))
    order = stall.sell(10_000, by_card(card), earns={})
    stall.wait(**WEEK)
    grant_due(stall.ledger)
    stall.sell(500, from_wallet(stall.money, 500), earns={})
    merge(stall, stall.customer, boris)
    give_back(stall, order, 10_000)
    assert shown(stall, boris) == [(-500, 500)]


def test_the_door_gives_to_nobody_else(stall: Stall) -> None:
    boris = doors.add_customer(stall.ledger, "Boris")
    wallets = {who: doors.add_wallet(stall.ledger, who) for who in (boris, doors.add_customer(stall.ledger, "Carl"))}
    order = bought(stall, stall.customer)
    (rule,) = stall.rows("SELECT id FROM cashback_rules")
    merge(stall, stall.customer, boris)
    for wallet in (stall.money, list(wallets.values())[1]):
        with pytest.raises(WalletNotFound):
            stall.post("cashback_grant", GrantCashback(order, wallet, (GrantedRule(rule.id, (1,)),)), login="system")
    assert grant_due(stall.ledger) == Granted(1, 0)


def test_nobody_waits_for_one_whose_wallet_is_closed(stall: Stall) -> None:
    boris, carl = (doors.add_customer(stall.ledger, name) for name in ("Boris", "Carl"))
    wallet = doors.add_wallet(stall.ledger, boris)
    bought(stall, stall.customer)
    bought(stall, carl)
    merge(stall, stall.customer, boris)
    stall.rows("UPDATE wallets SET status = 'closed' WHERE id = :id", id=wallet)
    assert [one.obstacle for one in preview(stall.ledger).now] == ["closed", ""]
    assert grant_due(stall.ledger) == Granted(1, 1)
