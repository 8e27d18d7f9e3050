"""The rules table: operation and source decide the two accounts, the transaction's type and who may (SPEC 3 and 4).

Both posting doors read this one table: the Python door from here, the PL/pgSQL door from its copy in the database.
`pocket`, `hold`, `card`, `debt`, `order`, `partner` and `receivable` stand for the subject's own accounts, a four-digit
code for a control account.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ledger.domain.words import Origin, Source, Tender, Type
from ledger.errors import RuleUnknown

POCKET, HOLD, CARD, DEBT = "pocket", "hold", "card", "debt"
ORDER, PARTNER, RECEIVABLE = "order", "partner", "receivable"


@dataclass(frozen=True, slots=True)
class Rule:
    """One line: what `operation` with `source` (and `tender`) posts.

    `origin` is the pocket's for value coming in; for value going out it restricts what may be taken (empty: any).
    `limit` names the limit that counts it, `by_hand` whether staff may choose this source themselves.
    """

    operation: str
    source: Source
    tender: str
    type: Type
    debit: str
    credit: str
    right: str
    origin: str = ""
    limit: str = ""
    by_hand: bool = False


PAID, GIVEN = Origin.PAID.value, Origin.GIVEN.value
_CASH, _TERMINAL, _PROVIDER, _BANK, _INVOICE = (tender.value for tender in Tender)
WALLET = "wallet"
"""A customer's own money in the place of a tender: what buys a gift card, and what is given back for it."""


def _credit(
    source: Source, debit: str, right: str, origin: str, tender: str = "", limit: str = "", *, by_hand: bool = False
) -> Rule:
    return Rule("credit", source, tender, Type.CREDIT, debit, POCKET, right, origin, limit, by_hand)


def _debit(
    source: Source,
    credit: str,
    right: str,
    origin: str = "",
    tender: str = "",
    limit: str = "",
    *,
    by_hand: bool = False,
) -> Rule:
    return Rule("debit", source, tender, Type.DEBIT, POCKET, credit, right, origin, limit, by_hand)


_TENDERS = ((_CASH, "1001"), (_TERMINAL, "1010"), (_BANK, "1030"), (_INVOICE, "1200"), (_PROVIDER, "1020"))
_REFUNDED_BY = ((_CASH, "1001"), (_TERMINAL, "1010"), (_BANK, "1030"), (_INVOICE, "1200"), (_PROVIDER, "2310"))


def _order(operation: str, source: Source, type_: Type, debit: str, credit: str, right: str, tender: str = "") -> Rule:
    return Rule(operation, source, tender, type_, debit, credit, right)


_ORDERS = (
    _order("order_take", Source.PURCHASE, Type.DEBIT, POCKET, ORDER, "wallet.sale"),
    _order("order_points", Source.PURCHASE, Type.DEBIT, POCKET, "4010", "wallet.sale"),
    _order("order_capture", Source.PURCHASE, Type.CAPTURE, HOLD, ORDER, "wallet.hold"),
    _order("order_card", Source.PURCHASE, Type.DEBIT, CARD, ORDER, "gift_card.redeem"),
    *(
        _order("order_pay", Source.PURCHASE, Type.CREDIT, code, ORDER,
               "ledger.job" if tender == _PROVIDER else "order.sell", tender)
        for tender, code in _TENDERS
    ),
    _order("order_complete", Source.SETTLEMENT, Type.DEBIT, ORDER, "4000", "order.sell"),
    _order("order_share", Source.PAYOUT, Type.CREDIT, "5060", PARTNER, "order.sell"),
    _order("order_release", Source.REFUND, Type.CREDIT, ORDER, POCKET, "order.cancel"),
    _order("order_release", Source.REFUND, Type.CREDIT, ORDER, CARD, "order.cancel", "card"),
    *(_order("order_release", Source.REFUND, Type.DEBIT, ORDER, code, "order.cancel", tender)
      for tender, code in _REFUNDED_BY),
    _order("order_return", Source.REFUND, Type.CREDIT, "4090", POCKET, "order.cancel"),
    _order("order_return", Source.REFUND, Type.CREDIT, "4090", CARD, "order.cancel", "card"),
    *(_order("order_return", Source.REFUND, Type.DEBIT, "4090", code, "order.cancel", tender)
      for tender, code in _REFUNDED_BY),
    _order("points_return", Source.REFUND, Type.CREDIT, "4010", POCKET, "order.cancel"),
    _order("share_return", Source.PAYOUT, Type.DEBIT, PARTNER, "5060", "order.cancel"),
    _order("share_return", Source.PAYOUT, Type.DEBIT, RECEIVABLE, "5060", "order.cancel", "receivable"),
    _order("payout_pay", Source.PAYOUT, Type.DEBIT, PARTNER, "1001", "payout.pay", _CASH),
    _order("payout_pay", Source.PAYOUT, Type.DEBIT, PARTNER, "1030", "payout.pay", _BANK),
    _order("payout_withhold", Source.PAYOUT, Type.DEBIT, PARTNER, RECEIVABLE, "payout.pay"),
    _order("refund_paid", Source.REFUND, Type.DEBIT, "2310", "1020", "ledger.job"),
    _order("payment_suspense", Source.SETTLEMENT, Type.CREDIT, "1020", "2900", "ledger.job"),
    _order("suspense_refund", Source.REFUND, Type.DEBIT, "2900", "2310", "exception.resolve"),
    *(
        _order("click_fee", Source.PURCHASE, Type.CREDIT, code, "4100",
               "ledger.job" if tender == _PROVIDER else "order.sell", tender)
        for tender, code in _TENDERS if tender != _INVOICE
    ),
    _order("shift_float", Source.SETTLEMENT, Type.CREDIT, "1001", "1040", "till.cash"),
    _order("cash_move", Source.SETTLEMENT, Type.CREDIT, "1001", "1040", "till.cash", "pay_in"),
    _order("cash_move", Source.SETTLEMENT, Type.DEBIT, "1040", "1001", "till.cash", "pay_out"),
    _order("cash_move", Source.SETTLEMENT, Type.DEBIT, "1040", "1001", "till.cash", "drop"),
    _order("cash_count", Source.CASH_COUNT, Type.CREDIT, "1001", "5070", "till.cash", "over"),
    _order("cash_count", Source.CASH_COUNT, Type.DEBIT, "5070", "1001", "till.cash", "short"),
)  # fmt: skip

_LATER = (
    *(_order("card_top_up", Source.TOP_UP, Type.CREDIT, code, CARD,
             "ledger.job" if tender == _PROVIDER else "gift_card.sell", tender)
      for tender, code in _TENDERS),
    Rule("card_top_up", Source.TOP_UP, WALLET, Type.DEBIT, POCKET, CARD, "gift_card.sell", PAID),
    Rule("card_sell", Source.GIFT_CARD, _PROVIDER, Type.CREDIT, "1020", CARD, "ledger.job", PAID),
    Rule("card_sell", Source.GIFT_CARD, WALLET, Type.DEBIT, POCKET, CARD, "gift_card.sell", PAID),
    Rule("card_cancel", Source.REFUND, _PROVIDER, Type.DEBIT, CARD, "2310", "gift_card.cancel", PAID),
    Rule("card_cancel", Source.REFUND, WALLET, Type.CREDIT, CARD, POCKET, "gift_card.cancel", PAID),
    _order("card_discount", Source.GIFT_CARD, Type.CREDIT, "5000", CARD, "gift_card.discount"),
    _order("card_give", Source.COMPENSATION, Type.CREDIT, "5020", CARD, "gift_card.give"),
    _order("card_give", Source.OPENING_BALANCE, Type.CREDIT, "3000", CARD, "wallet.opening"),
    _order("card_out", Source.TRANSFER, Type.DEBIT, CARD, "2020", "gift_card.replace"),
    _order("card_in", Source.TRANSFER, Type.CREDIT, "2020", CARD, "gift_card.replace"),
    Rule("card_void", Source.EXPIRY, "compensation", Type.DEBIT, CARD, "5020", "gift_card.cancel", GIVEN),
    Rule("card_expire", Source.EXPIRY, "", Type.DEBIT, CARD, "4900", "ledger.job", PAID),
    Rule("card_expire", Source.EXPIRY, "", Type.DEBIT, CARD, "5000", "ledger.job", GIVEN),
    Rule("card_expire", Source.EXPIRY, "compensation", Type.DEBIT, CARD, "5020", "ledger.job", GIVEN),
    _order("return_withhold", Source.CLAWBACK, Type.DEBIT, "4090", "5000", "order.return"),
    _order("extend_out", Source.TRANSFER, Type.DEBIT, POCKET, "2020", "expiry.extend"),
    _order("extend_in", Source.TRANSFER, Type.CREDIT, "2020", POCKET, "expiry.extend"),
)  # fmt: skip

RULES = (
    _credit(Source.TOP_UP, "1001", "wallet.top_up", PAID, _CASH, by_hand=True),
    _credit(Source.TOP_UP, "1010", "wallet.top_up", PAID, _TERMINAL, by_hand=True),
    _credit(Source.TOP_UP, "1030", "wallet.top_up", PAID, _BANK, by_hand=True),
    _credit(Source.TOP_UP, "1020", "ledger.job", PAID, _PROVIDER),
    _credit(Source.COMPENSATION, "5020", "wallet.give", GIVEN, by_hand=True),
    _credit(Source.PROMO, "5000", "wallet.give", GIVEN, by_hand=True),
    _credit(Source.ADJUSTMENT, "5030", "wallet.adjust", PAID, limit="adjustment", by_hand=True),
    _credit(Source.REFUND, "4090", "wallet.sale", PAID),
    _credit(Source.CASHBACK, "5000", "ledger.job", GIVEN),
    _credit(Source.LOYALTY, "5010", "wallet.sale", GIVEN),
    _credit(Source.CLICK_REWARD, "5050", "ledger.job", GIVEN),
    _credit(Source.OPENING_BALANCE, "3000", "wallet.opening", PAID),
    _credit(Source.TRANSFER, "2020", "wallet.transfer", ""),
    _debit(Source.PURCHASE, "4000", "wallet.sale"),
    _debit(Source.COMPENSATION, "5020", "wallet.give", by_hand=True),
    _debit(Source.PROMO, "5000", "wallet.give", by_hand=True),
    _debit(Source.ADJUSTMENT, "5030", "wallet.adjust", limit="adjustment", by_hand=True),
    _debit(Source.WITHDRAWAL, "1001", "wallet.withdraw", PAID, _CASH),
    _debit(Source.WITHDRAWAL, "1030", "wallet.withdraw", PAID, _BANK),
    _debit(Source.EXPIRY, "4900", "ledger.job", PAID),
    _debit(Source.EXPIRY, "5000", "ledger.job", GIVEN),
    _debit(Source.TRANSFER, "2020", "wallet.transfer"),
    Rule("owe", Source.OPENING_BALANCE, "", Type.DEBIT, DEBT, "3000", "wallet.opening"),
    Rule("clawback", Source.CLAWBACK, "cashback", Type.DEBIT, POCKET, "5000", "wallet.sale", GIVEN),
    Rule("clawback", Source.CLAWBACK, "loyalty", Type.DEBIT, POCKET, "5010", "wallet.sale", GIVEN),
    Rule("write_off", Source.WRITE_OFF, "", Type.CREDIT, "5090", DEBT, "wallet.write_off"),
    Rule("hold", Source.PURCHASE, "", Type.HOLD, POCKET, HOLD, "wallet.hold"),
    Rule("release", Source.PURCHASE, "", Type.RELEASE, HOLD, POCKET, "wallet.hold"),
    Rule("capture", Source.PURCHASE, "", Type.CAPTURE, HOLD, "4000", "wallet.hold"),
    Rule("card_sell", Source.GIFT_CARD, _CASH, Type.CREDIT, "1001", CARD, "gift_card.sell", PAID),
    Rule("card_sell", Source.GIFT_CARD, _TERMINAL, Type.CREDIT, "1010", CARD, "gift_card.sell", PAID),
    Rule("card_sell", Source.GIFT_CARD, _BANK, Type.CREDIT, "1030", CARD, "gift_card.sell", PAID),
    Rule("card_sell", Source.GIFT_CARD, _INVOICE, Type.CREDIT, "1200", CARD, "gift_card.sell", PAID),
    Rule("card_give", Source.PROMO, "", Type.CREDIT, "5000", CARD, "gift_card.give", GIVEN),
    Rule("card_redeem", Source.GIFT_CARD, "", Type.CREDIT, CARD, POCKET, "gift_card.redeem"),
    Rule("card_cancel", Source.REFUND, _CASH, Type.DEBIT, CARD, "1001", "gift_card.cancel", PAID),
    Rule("card_cancel", Source.REFUND, _TERMINAL, Type.DEBIT, CARD, "1010", "gift_card.cancel", PAID),
    Rule("card_cancel", Source.REFUND, _BANK, Type.DEBIT, CARD, "1030", "gift_card.cancel", PAID),
    Rule("card_cancel", Source.REFUND, _INVOICE, Type.DEBIT, CARD, "1200", "gift_card.cancel", PAID),
    Rule("card_void", Source.EXPIRY, "", Type.DEBIT, CARD, "4900", "gift_card.cancel", PAID),
    Rule("card_void", Source.EXPIRY, "", Type.DEBIT, CARD, "5000", "gift_card.cancel", GIVEN),
    *_ORDERS,
    *_LATER,
)

BY_KEY = {(rule.operation, rule.source.value, rule.tender, rule.origin): rule for rule in RULES}

POINTS_ACCOUNT = {"5000": "5010", "4000": "4010"}
"""In `PTS` these control accounts give way to the points' own: expense of points, points redeemed (SPEC 3)."""

MONEY_ONLY = frozenset({"1001", "1010", "1020", "1030", "1040", "1200", "2310", "2900"})
"""Control accounts of what people pay with: nobody pays points in, or is paid out in points (SPEC 5)."""

REVERSIBLE = frozenset({"credit", "debit", "adjust", "transfer", "withdraw", "top_up"})
"""Kinds of operation that `reverse` takes back; every other kind has its own undo (SPEC 4)."""


PENDING = frozenset(
    {Source.LOYALTY, Source.CASHBACK, Source.PROMO, Source.COMPENSATION, Source.REFUND, Source.CLICK_REWARD}
)
"""Sources whose credit may wait as a pending transaction (SPEC 5)."""


@cache
def rule_for(operation: str, source: str, tender: str = "", origin: str = "") -> Rule:
    """The line for this operation: the one for `origin`, else the one for any. Raises RuleUnknown."""
    for key in ((operation, source, tender, origin), (operation, source, tender, "")):
        if key in BY_KEY:
            return BY_KEY[key]
    found = [rule for rule in RULES if (rule.operation, rule.source.value, rule.tender) == (operation, source, tender)]
    if len(found) == 1:
        return found[0]
    raise RuleUnknown(operation, source, tender)
