"""Random returns of orders and cashback on them, biased to exact figures."""

from __future__ import annotations

from ledger.domain.card_verbs import NewCard, Replacement
from ledger.domain.order_verbs import CancelOrder
from ledger.domain.return_verbs import GrantCashback, GrantedRule, ReturnedLine, ReturnOrder
from ledger.domain.verbs import CancelCard, Debit, Verb
from tests.storage.door.sale_drawing import Drawing

KEPT = (
    "SELECT n, quantity - returned AS pieces, amount - returned_amount AS amount FROM order_lines"
    " WHERE order_id = :order AND (amount > returned_amount OR quantity > returned) ORDER BY n"
)
GRANTED = (
    "SELECT g.order_id FROM cashback_grants g JOIN orders o ON o.id = g.order_id JOIN transactions t"
    " ON t.order_id = o.id AND t.source = 'purchase' AND t.wallet_id > 0 AND t.currency = o.currency"
    " WHERE g.amount > 0 AND o.status <> 'cancelled'"
)
"""Orders that a wallet paid at least in part, and that were given cashback."""

BY_CARD = (
    "SELECT t.order_id, t.card_id, g.status FROM transactions t JOIN gift_cards g ON g.id = t.card_id JOIN orders o"
    " ON o.id = t.order_id WHERE t.source = 'purchase' AND o.status NOT IN ('cancelled', 'returned') ORDER BY t.id"
)


class ReturnDraws(Drawing):
    """Draws verbs on what comes back."""

    def returned(self) -> tuple[Verb, ...]:
        """Some of an order's lines, or part of their price; now and then more than was kept."""
        rank, row = self.order(
            (lambda row: row.paid_at is not None and row.status not in {"cancelled", "returned"})
            if self.rng.random() < 0.75
            else lambda row: row.paid_at is None and row.status != "cancelled"
        )
        kept = self.rows(KEPT, order=row.id) if row else []
        chosen = [one for one in kept if self.rng.random() < 0.6] or kept[-1:]
        if self.rng.random() < 0.15:
            chosen = kept
        lines = tuple(self._line(one.n, one.pieces, one.amount) for one in chosen)
        destination, wallet = self.pick([("origin", None)] * 3 + [("wallet", self._money_of(row))],
                                        [("wallet", None), ("origin", 1), ("moon", None)])  # fmt: skip
        if not self.careful and self.rng.random() < 0.1:
            lines = self.rng.choice([(), (ReturnedLine(99, 1, 1),), lines + lines])
        return (ReturnOrder(rank, lines, destination, wallet, self.instead(), self.about()),)

    def _line(self, n: int, pieces: int, amount: int) -> ReturnedLine:
        part = [pieces, pieces, 1 if pieces else 0, 0]
        worth = [amount, amount, amount - amount // 2, min(amount, 1)]
        return ReturnedLine(n, self.pick(part, [pieces + 1, -1]), self.pick(worth, [amount + 1, -1, 0]))

    def _money_of(self, row: object) -> int | None:
        found = self.rows(
            "SELECT id FROM wallets WHERE customer_id = :customer AND currency = 'SAR'",
            customer=getattr(row, "customer_id", None),
        )
        return int(found[0].id) if found and self.rng.random() < 0.95 else self.wallet("SAR")

    def instead(self) -> tuple[Replacement, ...]:
        """New cards for those that may have ended, mostly."""
        if self.rng.random() < 0.4:
            return ()
        found = []
        for rank in range(max(len(self.cards()) - 6, 0), len(self.cards())):
            self.names += 1
            found.append(Replacement(rank, NewCard(f"hash{self.names}", f"{self.names:04}")))
        return tuple(found)

    def everything_back(self) -> tuple[Verb, ...]:
        """All that is kept of a paid order, after the customer has spent what they were given."""
        with_grant = {row.order_id for row in self.rows(GRANTED)} if self.rng.random() < 0.6 else set()
        rank, row = self.order(
            lambda row: row.paid_at is not None and row.status not in {"cancelled", "returned"}
            and (not with_grant or row.id in with_grant)
        )  # fmt: skip
        kept = self.rows(KEPT, order=row.id) if row else []
        lines = tuple(ReturnedLine(one.n, one.pieces, one.amount) for one in kept)
        wallet = self._money_of(row)
        spent: tuple[Verb, ...] = ()
        if wallet is not None and (there := self.available(wallet)):
            spent = (Debit(wallet, there, "SAR", "purchase"),)
        last = ReturnOrder(rank, lines, "origin", None, self.instead(), self.about())
        return (*spent, last if self.rng.random() < 0.7 else CancelOrder(rank, False, self.about(), self.instead()))

    def ended_card(self) -> tuple[Verb, ...]:
        """An order that a card paid comes back when the card has ended."""
        ids = self.pair.sides[0].ids
        paid = [one for one in self.rows(BY_CARD) if one.order_id in ids["orders"]]
        if not paid:
            return self.returned()
        one = self.rng.choice([one for one in paid if one.status == "active"] or paid)
        order, card = ids["orders"].index(one.order_id) + 1, ids["cards"].index(one.card_id)
        ended: tuple[Verb, ...] = (CancelCard(card),) if one.status in {"active", "blocked"} else ()
        return (*ended, CancelOrder(order, False, self.about(), self.instead()))

    def granted(self) -> tuple[Verb, ...]:
        """Cashback on some lines of a delivered order."""
        rank, row = self.order(lambda row: row.paid_at is not None and row.status in {"delivered", "partly_returned"})
        numbers = [one.n for one in self.rows(KEPT, order=row.id)] if row else [1]
        some = tuple(n for n in numbers if self.rng.random() < 0.8)
        rule = self.pick([1, 1, 2, 3], [4, 99])
        rules = (GrantedRule(rule, self.pick([some or (1,)], [(), (77,)])),)
        wallet = self._money_of(row)
        return (GrantCashback(rank, wallet if wallet is not None else self.wallet("SAR"), rules, self.about()),)
