"""Both doors do the same with orders, payments, tills and payouts: random operations, answers and rows compared."""

from __future__ import annotations

import os
import random
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING, Any, get_args

import pytest

from ledger.domain.cashback import Kind
from ledger.domain.cashback import RuleFields as CashbackFields
from ledger.domain.earning import RuleFields
from ledger.domain.order_verbs import OrderVerb
from ledger.domain.payment_verbs import BeginPayment, OpenClick, PaymentVerb, RefundSuspense, TopUp
from ledger.domain.return_verbs import GrantCashback, ReturnOrder
from ledger.domain.till_verbs import TillVerb
from ledger.domain.verbs import IssueCards
from ledger.money import Money, currency
from ledger.use_cases import cashback
from ledger.use_cases.points import add_rule
from tests.storage.door.pair import Pair
from tests.storage.door.sale_drawing import FEE, REWARD
from tests.storage.door.sale_generator import SaleGenerator
from tests.storage.door.test_differential import furnish, pair
from tests.support import doors
from tests.support.drawers import add_partner
from tests.support.ledgers import START

if TYPE_CHECKING:
    from ledger.storage.ledger import Ledger

__all__ = ["pair"]

LONG = os.environ.get("WALLET_DESK_LONG") == "1"
SEEDS = range(400) if LONG else range(11)
STEPS = 500 if LONG else 300

REFUSALS = {
    "AmountNotPositive", "AmountTooLarge", "CardNeedsReplacement", "CardNotFound", "CardNotUsable", "CardTooSmall",
    "CardLastUse", "CashTooSmall", "CashbackGranted", "CashbackNotDue", "CashbackRuleNotFound",
    "ClicksOff", "CurrencyMismatch", "CurrencyUnknown", "CustomerNotActive", "CustomerNotFound", "DayClosed",
    "FieldInvalid",
    "FieldRequired", "HoldEnded", "HoldNotFound", "HoldTooSmall", "InsufficientFunds", "KeyReused", "NotAllowed",
    "NotPending", "NotReversible", "NothingInSuspense", "OrderEmpty", "OrderNotFound", "OrderNotOpen", "OrderOverpaid",
    "PartnerNotFound",
    "PaymentEnded", "PaymentNotFound", "PaymentUnknown", "PayoutNotDue", "PayoutNotFound", "PointsOverShare",
    "PriceAtFloor", "ProductNotForSale", "ProductNotFound", "ProductSold", "RefundEnded", "RefundNotFound",
    "ReturnEmpty", "ReturnTooLarge", "ReturnTooMany", "RuleUnknown",
    "ShiftAlreadyOpen", "ShiftNotOpen", "SourceNotByHand", "StaffUnknown", "StockTooSmall", "TenderedTooSmall",
    "WalletNotActive", "WalletNotFound", "WalletSuspended",
}  # fmt: skip
"""Every refusal that a door may answer to these verbs."""

VERBS = {verb.verb for verb in (*get_args(OrderVerb | PaymentVerb | TillVerb), ReturnOrder, GrantCashback)}
ONCE = (BeginPayment, OpenClick, RefundSuspense, TopUp, IssueCards)
"""Verbs with a number of their own: sent again under another key they trip the guard that it stands once."""

_seen: Counter[str] = Counter()


def fit_out(ledger: Ledger) -> None:
    """Partners, earning rules at once and delayed, clicks for a small fee."""
    for name, commission, days in (("Potter", 2_000, 0), ("Weaver", 3_333, 2), ("Ours", 10_000, 0)):
        add_partner(ledger, name, commission_bp=commission, release_days=days)
    per = Money(100, currency("SAR"))
    for fields in (
        RuleFields("base", 1, per), RuleFields("late", 3, per, release_days=2),
        RuleFields("short", 2, per, expires_days=4),
    ):  # fmt: skip
        add_rule(ledger, fields.code, fields)
    for code, kind, given, more in (
        ("five", Kind.PERCENTAGE, 500, {"lock_days": 0}),
        ("capped", Kind.PERCENTAGE, 1_000, {"lock_days": 2, "maximum": Money(150, currency("SAR")), "expires_days": 0}),
        ("fixed", Kind.FIXED, 77, {"lock_days": 0, "expires_days": 3, "minimum_order": Money(900, currency("SAR"))}),
    ):  # fmt: skip
        cashback.add_rule(ledger, code, CashbackFields(code, kind, given, currency("SAR"), stackable=True, **more))
    for key, value in (("clicks_on", "1"), ("click_fee", str(FEE)), ("click_reward", str(REWARD))):
        doors.run_sql(
            ledger,
            "INSERT INTO settings (key, value) VALUES (:key, :value)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            key=key, value=value,
        )  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS)
def test_doors_agree_on_sales(pair: tuple[Ledger, Ledger], seed: int) -> None:
    wallets, others = (furnish(ledger) for ledger in pair)
    assert wallets == others
    for ledger in pair:
        fit_out(ledger)
    with closing(Pair(pair)) as both:
        generator = SaleGenerator(both, wallets, START, random.Random(seed))
        for _ in range(STEPS):
            step = generator.step()
            _note(step.operation.verbs, both.run(step))
        _note_rows(both)
        both.finish()


def test_everything_of_sales_was_met() -> None:
    """The generator reached every verb, refusal and state; runs after the seeds, in the same process."""
    wanted = {f"did {verb}" for verb in VERBS} | {f"refused {name}" for name in REFUSALS} | {
        *(f"order {word}" for word in ("awaiting_payment", "paid", "delivered", "cancelled", "cancelled paid",
                                       "partly_returned", "returned")),
        *(f"return {word}" for word in ("paid", "unpaid", "withheld", "wallet")), "grant clawed", "grant owed",
        *(f"payment {word}" for word in ("creating", "succeeded", "cancelled", "failed", "late")),
        *(f"refund {word}" for word in ("owed", "succeeded", "cancelled")),
        *(f"payout {word}" for word in ("scheduled", "paid", "cancelled", "withheld", "lost")),
        *(f"click {word}" for word in ("waiting", "paid", "failed")),
        *(f"event {word}" for word in ("timed_out", "points_skipped", "points_short")),
        *(f"receipt {word}" for word in ("sale", "return", "top_up", "click")), "points posted", "points cancelled",
    }  # fmt: skip
    missing = wanted - set(_seen)
    assert not missing, missing
    assert _seen["repeated"] > 10
    assert _seen["done"] > STEPS * len(SEEDS) / 4


def _note(verbs: tuple[Any, ...], outcome: dict[str, Any]) -> None:
    if "refused" in outcome:
        assert outcome["refused"] != "GuardTripped" or any(isinstance(verb, ONCE) for verb in verbs), verbs
        _seen[f"refused {outcome['refused']}"] += 1
        return
    _seen["done"] += 1
    if outcome.get("repeated"):
        _seen["repeated"] += 1
    _seen.update(f"did {verb.verb}" for verb in verbs)


_STANDS = """
SELECT 'order ' || status || CASE WHEN status = 'cancelled' AND paid_at IS NOT NULL THEN ' paid' ELSE '' END FROM orders
UNION ALL SELECT 'payment ' || status FROM payments
UNION ALL SELECT 'payment late' FROM payments p JOIN transactions t ON t.id = p.transaction_id
    WHERE p.order_id > 0 AND t.source = 'settlement'
UNION ALL SELECT 'refund ' || status FROM refunds
UNION ALL SELECT 'payout ' || status FROM payouts
UNION ALL SELECT 'payout withheld' FROM payouts WHERE withheld > 0
UNION ALL SELECT 'payout lost' FROM payouts p JOIN orders o ON o.id = p.order_id
    WHERE p.status = 'paid' AND o.status = 'cancelled'
UNION ALL SELECT 'click ' || status FROM clicks
UNION ALL SELECT 'event ' || event FROM order_events
UNION ALL SELECT 'receipt ' || kind FROM receipts
UNION ALL SELECT 'points ' || status FROM transactions WHERE reason_code = 'order_points'
UNION ALL SELECT CASE WHEN unpaid THEN 'return unpaid' ELSE 'return paid' END FROM order_returns
UNION ALL SELECT 'return withheld' FROM order_returns WHERE withheld > 0
UNION ALL SELECT 'return ' || destination FROM order_returns
UNION ALL SELECT CASE a.kind WHEN 'debt' THEN 'grant owed' ELSE 'grant clawed' END FROM postings p
    JOIN cashback_grants g ON g.transaction_id = p.returns_transaction JOIN accounts a ON a.id = p.debit_account
"""
"""Where rows stand, in words."""


def _note_rows(both: Pair) -> None:
    _seen.update(row[0] for row in both.sides[0].sql(_STANDS))
