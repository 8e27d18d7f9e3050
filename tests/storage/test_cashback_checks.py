"""What grants of cashback store twice, changed behind the guards' back, is found and named, from both sides."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from ledger.domain.about import About
from ledger.domain.cashback import WHOLE, Kept, Terms, gives
from ledger.domain.return_verbs import ReturnedLine, ReturnOrder
from ledger.domain.verbs import ClawBack, Credit
from ledger.money import Money
from ledger.storage import verifier
from ledger.storage.cashback_checks import CASHBACK
from ledger.use_cases.reconciliation import verify
from tests.storage import test_verifier
from tests.storage.test_verifier import Wrong, plant
from tests.support import doors
from tests.support.cashing import WEEK, add_rule, give
from tests.support.selling import SAR, Stall, from_wallet, paid

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger
    from tests.support.ledgers import Places

GRANTED, CAPPED, BACK, PLAIN = 1, 2, 3, 4
"""The orders of this ledger, by id: the last was given nothing."""

OF_GRANT = f"(SELECT transaction_id FROM cashback_grants WHERE order_id = {GRANTED} AND rule_id = 1)"
POCKET = "(SELECT max(id) FROM accounts WHERE wallet_id = {wallet} AND kind = 'pocket' AND origin = '{origin}')"


def of_grant(column: str, value: str) -> str:
    """Plain SQL that changes the transaction of a grant."""
    return f"UPDATE transactions SET {column} = {value} WHERE id = {OF_GRANT}"


def of_posting(column: str, value: str) -> str:
    """Plain SQL that changes its posting."""
    return f"UPDATE postings SET {column} = {value} WHERE transaction_id = {OF_GRANT}"


ORDER = ("order", str(GRANTED), "cashback")
PLANTED = (
    Wrong(f"UPDATE cashback_grants SET amount = amount - 1 WHERE order_id = {GRANTED}", *ORDER),
    Wrong(f"UPDATE cashback_grants SET base = base + 100 WHERE order_id = {GRANTED}", *ORDER),
    Wrong(f"UPDATE cashback_grants SET value = value + 1 WHERE order_id = {GRANTED}", *ORDER),
    Wrong("UPDATE cashback_grants SET maximum = maximum - 1 WHERE maximum IS NOT NULL", "order", str(CAPPED),
          "cashback"),
    Wrong(f"UPDATE cashback_grants SET operation_id = 1 WHERE order_id = {GRANTED}", *ORDER),
    Wrong("UPDATE cashback_grants SET transaction_id = (SELECT max(transaction_id) FROM cashback_grants)"
          f" WHERE order_id = {GRANTED}", *ORDER),
    Wrong(of_grant("order_id", str(PLAIN)), *ORDER),
    Wrong(of_grant("customer_id", "2"), *ORDER),
    Wrong(f"UPDATE orders SET customer_id = 2 WHERE id = {GRANTED}", *ORDER),
    Wrong(of_grant("expires_at", "'2031-01-01'"), *ORDER),
    Wrong(of_grant("expires_at", "NULL"), *ORDER),
    Wrong(of_grant("source", "'promo'"), *ORDER),
    Wrong(of_posting("credit_account", POCKET.format(wallet=1, origin="paid")), *ORDER),
    Wrong(f"UPDATE postings SET credit_account = {POCKET.format(wallet=1, origin='paid')} WHERE transaction_id ="
          " (SELECT transaction_id FROM cashback_grants WHERE rule_id = 2)", "order", str(CAPPED), "cashback"),
    Wrong(of_posting("credit_account", POCKET.format(wallet=3, origin="given")), *ORDER),
    Wrong(of_posting("debit_account", "(SELECT id FROM accounts WHERE code = '5020' AND currency = 'SAR')"), *ORDER),
    Wrong(f"DELETE FROM cashback_grants WHERE order_id = {GRANTED}", "transaction", "(SELECT min(id) FROM transactions"
          " WHERE source = 'cashback')", "cashback"),
    Wrong(f"UPDATE transactions SET source = 'cashback', order_id = {PLAIN} WHERE source = 'promo'", "transaction",
          "(SELECT id FROM transactions WHERE note = 'a gift')", "cashback"),
    Wrong("UPDATE transactions SET amount = amount + 1000 WHERE source = 'clawback' AND wallet_id IS NULL", "order",
          str(BACK), "cashback"),
    Wrong("UPDATE postings SET returns_n = 1, returns_transaction = (SELECT transaction_id FROM cashback_grants"
          f" WHERE order_id = {BACK}) WHERE transaction_id = (SELECT id FROM transactions WHERE note = 'a mistake')",
          "order", str(BACK), "cashback"),
)  # fmt: skip


@pytest.fixture
def place(places: Places) -> str:
    """The place of a ledger that gave cashback on three orders and took some of it back."""
    made = places.make()
    with closing(places.open(made)) as ledger:
        _furnish(ledger)
    return made


def _furnish(ledger: Ledger) -> None:
    stall = Stall(ledger)
    doors.add_wallet(ledger)
    rules = add_rule(stall), add_rule(stall, "more", 33, stackable=True, maximum=Money(7, SAR), expires_days=0)
    stall.post("credit", Credit(stall.money, 5, "SAR", "promo", about=About(note="a gift")))
    for order in (GRANTED, CAPPED, BACK, PLAIN):
        assert stall.sell(10_010, paid(10_010), earns={}) == order
    stall.wait(**WEEK)
    give(stall, GRANTED, rules[0])
    give(stall, CAPPED, *rules)
    give(stall, BACK, rules[0])
    (there,) = stall.rows("SELECT available FROM wallets WHERE id = :id", id=stall.money)
    stall.sell(there.available, from_wallet(stall.money, there.available), earns={})
    stall.post("order_return", ReturnOrder(BACK, (ReturnedLine(1, 0, 10_000),)))
    stall.promote(30)
    stall.post("clawback", ClawBack(stall.money, 30, "SAR", "cashback", About(note="a mistake")))
    assert stall.row("SELECT withheld FROM order_returns").withheld


@pytest.fixture(autouse=True)
def _guards_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Grants have guards of their own to switch off."""
    monkeypatch.setattr(test_verifier, "TABLES", (*test_verifier.TABLES, "cashback_grants"))


def test_what_is_right_is_not_named(places: Places, place: str) -> None:
    with closing(places.open(place)) as ledger, ledger.reading() as connection:
        assert verifier.differences(connection) == ()


@pytest.mark.parametrize("wrong", PLANTED, ids=lambda wrong: wrong.sql)
def test_a_planted_wrong_of_cashback_is_named(places: Places, place: str, wrong: Wrong) -> None:
    with closing(places.open(place)) as ledger:
        number = doors.run_sql(ledger, f"SELECT {wrong.which} AS id")[0].id
        plant(place, wrong.sql)
        assert not verify(ledger).ok
        with ledger.reading() as connection:
            found = {(one.subject, one.subject_id, one.what) for one in verifier.differences(connection, CASHBACK)}
        assert (wrong.subject, number, wrong.what) in found


BASES = (0, 1, 10, 30, 50, 9_999, 10_001, 123_456_789, 10**15 - 1)
AMOUNT = """
    UPDATE cashback_grants SET kind = :kind, value = :value, maximum = :maximum, base = :base, amount = :amount,
        transaction_id = CASE WHEN :amount > 0 THEN :posted END WHERE order_id = 1
"""


def test_the_check_knows_every_rounding(places: Places, place: str) -> None:
    """Terms and bases of every kind, computed as the rules do: no difference; one more or less: one."""
    terms = [
        Terms(kind, value, 0, maximum)
        for kind, values in (("percentage", (1, 500, 1_250, 3_333, WHOLE)), ("fixed", (1, 777, 10**15)))
        for value in values
        for maximum in (None, 50)
    ]
    amounts = tuple(check for check in CASHBACK if check.name == "cashback.amounts")
    with closing(places.open(place)) as ledger:
        (posted,) = doors.run_sql(ledger, f"SELECT {OF_GRANT} AS id")
        plant(place, "UPDATE cashback_grants SET amount = amount")
        for one in terms:
            for base in BASES:
                right = gives(one, base, Kept({1: base}, base, 0))[1]
                bent = right - 1 if right else min(base, 1)
                for amount in (right, bent):
                    values = {"base": base, "amount": amount, "posted": posted.id}
                    doors.run_sql(ledger, AMOUNT, kind=one.kind, value=one.value, maximum=one.maximum, **values)
                    with ledger.reading() as connection:
                        found = [found.subject_id for found in verifier.differences(connection, amounts)]
                    assert (GRANTED in found) == (amount != right), (one, base, amount)
