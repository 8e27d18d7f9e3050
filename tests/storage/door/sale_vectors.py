"""Golden vectors of sales: orders, what comes back of them, cashback, longer dates, cards that live on.

Lines are those of `vectors`, and `sell`, `pay`, `return`, `cancel`, `grant` and `rule` (of cashback) besides; `o1` is
an order. The base rule gives one point for every 10.00. Expected is the name of a refusal, or what stands after: of a
wallet `"available/on hold/debt"`, of a card `"status/balance/uses"`, of an order `"status/returned/given back/
withheld"`, of an account (`"4090"`, `"P5010"` of points) its debits less credits, of `"W given 14"` the pocket that
ends in so many days (`"W paid"`: never), of `"last W"` the newest row of its history.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ledger.domain.card_verbs import NewCard, Replacement
from ledger.domain.cashback import Kind
from ledger.domain.cashback import RuleFields as CashbackFields
from ledger.domain.order_verbs import (
    CancelOrder,
    CardForOrder,
    Earning,
    OpenOrder,
    OrderLine,
    PayForOrder,
    PointsForOrder,
    TakeForOrder,
)
from ledger.domain.return_verbs import GrantCashback, GrantedRule, ReturnedLine, ReturnOrder
from ledger.domain.verbs import Operation, Verb
from ledger.money import Money
from ledger.storage.door.answer import Answer
from ledger.use_cases import cashback
from tests.storage.door.vectors import KINDS, UNITS, Line, Player
from tests.support import doors
from tests.support.selling import SAR, Stall

PROGRAMS: dict[str, list[Line]] = json.loads(Path(__file__).with_name("sale_vectors.json").read_text(encoding="utf-8"))


@dataclass
class SalePlayer(Player):
    """Runs one program of sales on one ledger."""

    orders: list[int] = field(default_factory=list)
    rules: dict[str, int] = field(default_factory=dict)
    extension: int = 0

    def __post_init__(self) -> None:
        self.stall = Stall(self.ledger)
        self.wallets |= {"W": self.stall.money, "P": self.stall.points}

    def _expect(self, verb: str, arguments: dict[str, Any], expected: Any) -> None:  # noqa: ANN401 - JSON
        arguments = dict(arguments)
        if verb == "rule":
            self._add_rule(**arguments)
            return
        key = arguments.pop("key", "")
        outcome = self._outcome(Operation(key or doors.new_key(), KINDS.get(verb, verb), self._verbs(verb, arguments)))
        if isinstance(expected, str):
            self._require_refusal(outcome, expected)
            return
        assert isinstance(outcome, Answer), outcome
        self.orders += [order for order in outcome.orders if order not in self.orders]
        if verb == "pocket_extend":
            self.extension = outcome.operation
        assert {name: self._stands(name) for name in expected or {}} == (expected or {})

    def _add_rule(self, code: str, value: int, *, fixed: bool = False, minimum: int = 0, **more: Any) -> None:  # noqa: ANN401
        if "maximum" in more:
            more["maximum"] = Money(more["maximum"], SAR)
        kind = Kind.FIXED if fixed else Kind.PERCENTAGE
        fields = CashbackFields(code, kind, value, SAR, minimum_order=Money(minimum, SAR), stackable=True, **more)
        self.rules[code] = cashback.add_rule(self.ledger, doors.new_key(), fields)[0].id

    # -- what is done ---------------------------------------------------------------------------------------

    def _verbs(self, verb: str, arguments: dict[str, Any]) -> tuple[Verb, ...]:
        order = self._order(arguments.pop("order")) if "order" in arguments else None
        instead = tuple(
            Replacement(self._value("card", old), NewCard(new, new[-4:])) for old, new in arguments.pop("instead", ())
        )
        match verb:
            case "sell":
                return self._sale(**arguments)
            case "pay":
                return tuple(self._part(order, *part) for part in arguments["parts"])
            case "return":
                assert order is not None
                lines = tuple(ReturnedLine(*line) for line in arguments["lines"])
                to = self.wallets[arguments["to"]] if "to" in arguments else None
                return (ReturnOrder(order, lines, "wallet" if to else "origin", to, instead),)
            case "cancel":
                assert order is not None
                return (CancelOrder(order, replacements=instead),)
            case "grant":
                assert order is not None
                counted = tuple(arguments["lines"])
                given = tuple(GrantedRule(self.rules[code], counted) for code in arguments["rules"])
                return (GrantCashback(order, self.wallets["W"], given),)
        if arguments.pop("undo", False):
            arguments["about"] = {"reference_type": "operation", "reference_id": str(self.extension)}
        if "new" in arguments:
            arguments["new"] = NewCard(arguments["new"], arguments["new"][-4:])
        return (self._verb(verb, arguments),)

    def _sale(
        self, lines: list[int], parts: list[Line], kind: str = "counter", earns: list[int] | None = None
    ) -> tuple[Verb, ...]:
        """An order of one piece each at these prices; all of them earn unless told otherwise."""
        earning = tuple(range(1, len(lines) + 1) if earns is None else earns)
        eligible = sum(lines[n - 1] for n in earning)
        earnings = (Earning(self.stall.rule, eligible, earning),) if eligible else ()
        things = tuple(OrderLine(None, f"Thing {n}", 1, amount) for n, amount in enumerate(lines, 1))
        opened = OpenOrder(self.stall.customer, "SAR", kind, things, earnings)
        return (opened, *(self._part(None, *part) for part in parts))

    def _part(self, order: int | None, what: str, amount: int | None, rest_to: str = "") -> Verb:
        if what in UNITS:
            wallet = self.wallets[what]
            if UNITS[what] == "PTS":
                assert amount is not None
                return PointsForOrder(order, wallet, amount)
            return TakeForOrder(order, wallet, amount, UNITS[what])
        if what.startswith("c") and what[1:].isdigit():
            rest = self.wallets[rest_to] if rest_to else None
            return CardForOrder(order, self._value("card", what), amount, rest_to=rest)
        assert amount is not None
        return PayForOrder(order, what, amount, doors.new_key())

    # -- what stands ----------------------------------------------------------------------------------------

    def _order(self, name: str) -> int:
        return self.orders[int(name[1:]) - 1]

    def _stands(self, name: str) -> str | int:
        first, *rest = name.split()
        if first == "last":
            return self._newest(self.wallets[rest[0]])
        if rest:
            return self._pocket(first, *rest)
        if first.lstrip("P").isdigit():
            return self.stall.books().get(first, 0)
        if first.startswith("o"):
            row = self.stall.row(
                "SELECT o.status, o.returned, coalesce(sum(r.given_back), 0) AS back,"
                " coalesce(sum(r.withheld), 0) AS withheld FROM orders o LEFT JOIN order_returns r ON r.order_id = o.id"
                " WHERE o.id = :id GROUP BY o.status, o.returned", id=self._order(first),
            )  # fmt: skip
            return "{}/{}/{}/{}".format(*row)
        return self._standing(first)

    def _pocket(self, wallet: str, origin: str, days: str = "") -> int:
        ends = self._value("expires", days or None)
        held = self.stall.pockets(self.wallets[wallet])
        return held.get((origin, ends.isoformat() if ends else ""), 0)

    def _newest(self, wallet: int) -> str:
        row = self.stall.row(
            "SELECT source, CASE type WHEN 'credit' THEN amount ELSE -amount END AS signed, status"
            " FROM transactions WHERE wallet_id = :wallet ORDER BY id DESC LIMIT 1", wallet=wallet,
        )  # fmt: skip
        return "{} {} {}".format(*row)
