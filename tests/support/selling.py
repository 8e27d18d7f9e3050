"""A stall that sells on points: orders posted through the door, and what wallets, accounts and orders show after."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ledger.clock import SetClock
from ledger.domain.about import About
from ledger.domain.card_verbs import NewCard
from ledger.domain.earning import RuleFields
from ledger.domain.order_verbs import (
    CancelOrder,
    CardForOrder,
    DeliverOrder,
    Earning,
    OpenOrder,
    OrderLine,
    PayForOrder,
    PointsForOrder,
    TakeForOrder,
)
from ledger.domain.verbs import Credit, IssueCards
from ledger.money import Money, currency
from ledger.storage import verifier
from ledger.use_cases.points import add_rule
from tests.support import doors

if TYPE_CHECKING:
    from ledger.domain.verbs import Verb
    from ledger.storage.door.answer import Answer
    from ledger.storage.ledger import Ledger

SAR = currency("SAR")


@dataclass
class Stall:
    """One customer with wallets in SAR and points, and a rule of one point for every 10.00."""

    ledger: Ledger
    customer: int = 0
    money: int = 0
    points: int = 0
    rule: int = 0
    cards: int = field(default=0)

    def __post_init__(self) -> None:
        self.customer = doors.add_customer(self.ledger)
        self.money = doors.add_wallet(self.ledger, self.customer)
        self.points = doors.add_wallet(self.ledger, self.customer, "PTS")
        self.rule = self.add_rule("base")

    # -- what stands at the start ---------------------------------------------------------------------------

    def add_rule(self, code: str, points: int = 1, per: int = 1_000, **more: Any) -> int:  # noqa: ANN401 - any field
        """An earning rule; its number."""
        return add_rule(self.ledger, doors.new_key(), RuleFields(code, points, Money(per, SAR), **more))[0].id

    def give_points(self, amount: int, until: date | None = None) -> None:
        """Points from elsewhere."""
        self.post("credit", Credit(self.points, amount, "PTS", "loyalty", expires=until))

    def put_in(self, amount: int) -> None:
        """The customer's own money."""
        self.post("credit", Credit(self.money, amount, "SAR", "top_up", "cash"))

    def promote(self, amount: int, until: date | None = None) -> None:
        """Money that was given."""
        self.post("credit", Credit(self.money, amount, "SAR", "promo", expires=until))

    def gift_card(self, amount: int, **more: Any) -> int:  # noqa: ANN401 - any field of the verb
        """A card that was given and can pay; its id."""
        self.cards += 1
        new = NewCard(f"{self.cards:064d}", f"{self.cards:04d}")
        answer = self.post("issue", IssueCards((new,), amount, "SAR", more.pop("origin", "given"), **more))
        return answer.cards[0]

    def set(self, **settings: str) -> None:
        """Change settings of the ledger."""
        for key, value in settings.items():
            doors.run_sql(self.ledger, "UPDATE settings SET value = :value WHERE key = :key", key=key, value=value)

    def wait(self, **time: int) -> None:
        """Let time pass."""
        assert isinstance(self.ledger.clock, SetClock)
        self.ledger.clock.advance(timedelta(**time))

    # -- what is done ---------------------------------------------------------------------------------------

    def post(self, kind: str, *verbs: Verb, login: str = "administrator", key: str = "") -> Answer:
        """One operation."""
        return doors.post_as(self.ledger, login, doors.operation(kind, *verbs, key=key))

    def sell(
        self, total: int, *parts: Verb, kind: str = "counter", earns: dict[int, int] | None = None,
        login: str = "administrator", **more: Any,  # noqa: ANN401 - any field of the verb
    ) -> int:  # fmt: skip
        """An order of one open line, earning on all of it unless told otherwise; the order's id."""
        earned = {self.rule: total} if earns is None else earns
        lines = more.pop("lines", (OrderLine(None, "Thing", 1, total),))
        earnings = tuple(Earning(rule, eligible) for rule, eligible in earned.items())
        opened = OpenOrder(more.pop("customer", self.customer), "SAR", kind, lines, earnings, **more)
        return self.post("sell", opened, *parts, login=login).orders[0]

    def pay(self, order: int | None, amount: int, tender: str = "terminal") -> None:
        """A tender to an order that stands."""
        self.post("pay", paid(amount, tender, order))

    def deliver(self, order: int) -> None:
        """The goods are with the customer."""
        self.post("deliver", DeliverOrder(order))

    def cancel(self, order: int, *, login: str = "administrator", note: str = "changed their mind") -> Answer:
        """Cancel the order."""
        return self.post("cancel", CancelOrder(order, about=About(note=note)), login=login)

    # -- what is seen ---------------------------------------------------------------------------------------

    def shown(self, wallet: int | None = None) -> int:
        """A wallet's shown balance: available less debt; of the points' without one."""
        row = self.row("SELECT available - debt AS shown FROM wallets WHERE id = :id", id=wallet or self.points)
        return int(row.shown)

    def debt(self) -> int:
        """Points owed."""
        return int(self.row("SELECT debt FROM wallets WHERE id = :id", id=self.points).debt)

    def pockets(self, wallet: int | None = None) -> dict[tuple[str, str], int]:
        """What each pocket holds, by origin and date."""
        rows = self.rows(
            "SELECT origin, expires, balance FROM accounts WHERE wallet_id = :id AND kind = 'pocket' AND balance > 0",
            id=wallet or self.money,
        )
        return {(row.origin, str(row.expires or "")): row.balance for row in rows}

    def history(self, wallet: int | None = None) -> list[tuple[str, int, str]]:
        """Source, signed amount and status of a wallet's transactions, in order; of the points' without one."""
        rows = self.rows(
            "SELECT source, CASE type WHEN 'credit' THEN amount ELSE -amount END AS signed, status FROM transactions"
            " WHERE wallet_id = :id ORDER BY coalesce(seq, 999999), id",
            id=wallet or self.points,
        )
        return [(row.source, row.signed, row.status) for row in rows]

    def order(self, order: int) -> Any:  # noqa: ANN401 - a database row
        """The order's row."""
        return self.row("SELECT * FROM orders WHERE id = :id", id=order)

    def events(self, order: int) -> list[str]:
        """Names of what happened to it."""
        return [row.event for row in self.rows("SELECT event FROM order_events WHERE order_id = :id ORDER BY id",
                                               id=order)]  # fmt: skip

    def books(self) -> dict[str, int]:
        """Every control account that does not stand at zero, debits less credits, by code (points' with a P)."""
        found: dict[str, int] = defaultdict(int)
        for row in self.rows(
            "SELECT d.code AS debit, c.code AS credit, p.currency, sum(p.amount) AS amount FROM postings p"
            " JOIN accounts d ON d.id = p.debit_account JOIN accounts c ON c.id = p.credit_account"
            " GROUP BY d.code, c.code, p.currency"
        ):
            mark = "P" if row.currency == "PTS" else ""
            found[mark + row.debit] += int(row.amount)
            found[mark + row.credit] -= int(row.amount)
        assert sum(found.values()) == 0
        return {code: amount for code, amount in sorted(found.items()) if amount}

    def row(self, sql: str, **values: object) -> Any:  # noqa: ANN401 - a database row
        """The one row of plain SQL."""
        (found,) = self.rows(sql, **values)
        return found

    def rows(self, sql: str, **values: object) -> list[Any]:
        """Rows of plain SQL."""
        return doors.run_sql(self.ledger, sql, **values)

    def assert_sound(self) -> None:
        """Every stored balance and row is what its postings say, and unsettled orders hold what they should."""
        with self.ledger.reading() as connection:
            assert verifier.differences(connection) == ()
            assert verifier.first_wrong_row(connection) is None
        waiting = self.rows(
            "SELECT o.id FROM orders o JOIN accounts a ON a.order_id = o.id"
            " WHERE a.balance <> 0 AND (o.paid_at IS NOT NULL OR o.status = 'cancelled')"
        )
        assert not waiting


def paid(amount: int, tender: str = "terminal", order: int | None = None) -> PayForOrder:
    """A tender's part of a sale."""
    return PayForOrder(order, tender, amount, doors.new_key())


def with_points(wallet: int, amount: int) -> PointsForOrder:
    """Points as part of a sale."""
    return PointsForOrder(None, wallet, amount)


def from_wallet(wallet: int, amount: int | None) -> TakeForOrder:
    """A wallet's part of a sale."""
    return TakeForOrder(None, wallet, amount, "SAR")


def by_card(card: int, amount: int | None = None) -> CardForOrder:
    """A gift card's part of a sale."""
    return CardForOrder(None, card, amount)
