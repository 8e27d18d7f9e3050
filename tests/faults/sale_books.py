"""What the books of a shop must say when everything its tills were told came true exactly once, and nothing else."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from ledger.domain.card_verbs import NewCard
from ledger.domain.earning import RuleFields
from ledger.domain.verbs import Credit, IssueCards, SellCard
from ledger.money import Money, currency
from ledger.use_cases.points import add_rule
from ledger.use_cases.reconciliation import reconcile, today, verify
from tests.faults.sale_draws import WORTH, total_of
from tests.faults.sale_halves import STOCK, halves
from tests.support import doors
from tests.support.drawers import add_partner
from tests.support.paying import Shop

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger
    from tests.faults.worker import Till

CUSTOMERS, FUNDS, POINTS = 3, 20_000, 100
CARDS, CARD_VALUE = 4, 60_000
UNIQUE, COUNTED = 12, 2
KEPT_PERCENT = 80
"""What a partner keeps of its lines."""

CODES = {"cash": "1001", "terminal": "1010"}
CONTROL = {"customer": "2000", "card": "2100"}
HELD = "2010"
"""The control accounts of what the paper keeps for each customer, held or not, and for each card."""

BY_THE_LEDGER = ("order-timeout:", "hold-end:")
"""How the keys begin under which the ledger itself ends what nobody paid or took in time."""


def open_shop(ledger: Ledger) -> Tally:
    """Customers with money and points, cards, a partner's things on the shelf; what a shopkeeper wrote down of it."""
    tally = Tally()
    add_rule(ledger, doors.new_key(), RuleFields("base", 1, Money(1_000, currency("SAR"))))
    partner = add_partner(ledger, commission_bp=10_000 - KEPT_PERCENT * 100)
    for _ in range(CUSTOMERS):
        customer = doors.add_customer(ledger)
        money, points = (doors.add_wallet(ledger, customer, unit) for unit in ("SAR", "PTS"))
        ledger.post(doors.operation("credit", Credit(money, FUNDS, "SAR", "top_up", "cash")))
        ledger.post(doors.operation("credit", Credit(points, POINTS, "PTS", "loyalty")))
        tally.move("1001", f"customer {customer}", FUNDS)
        tally.points[customer] += POINTS
    for number in range(CARDS):
        issue = IssueCards((NewCard(f"h{number}", "0000"),), CARD_VALUE, "SAR", "given" if number % 2 else "paid")
        (card,) = ledger.post(doors.operation("card_issue", issue)).cards
        if not number % 2:
            ledger.post(doors.operation("card_sell", SellCard(card, "cash")))
        tally.move("5000" if number % 2 else "1001", f"card {card}", CARD_VALUE)
    shop = Shop(ledger, 0, 0)
    for number in range(UNIQUE):
        of_partner = number % 3 == 0
        made = shop.product(500 + 100 * number, partner_id=partner if of_partner else None)
        tally.shared |= {made} if of_partner else set()
    for number in range(COUNTED):
        shop.product(300 + 100 * number, kind="counted", stock=STOCK)
    return tally


@dataclass
class Order:
    """One order as the shopkeeper knows it: what it comes to, what was given for it, whether it was cancelled."""

    customer: int
    total: int
    shared: int
    given: Counter[str] = field(default_factory=Counter)
    points: int = 0
    cancelled: bool = False

    @property
    def paid(self) -> bool:
        """Whether what was given covers it."""
        return self.given.total() + self.points * WORTH == self.total

    def give(self, line: dict[str, Any]) -> None:
        """What a line of a notebook says was given for it; what a provider is asked for was not given yet."""
        self.points += line.get("points", 0)
        self.given[f"customer {self.customer}"] += line.get("wallet", 0)
        if "card" in line:
            self.given[f"card {line['card'][0]}"] += line["card"][1]
        for tender, amount, _ in line.get("tenders", ()):
            self.given[CODES[tender]] += amount


@dataclass
class Tally:
    """A shopkeeper's paper, minor units: debit less credit of accounts, customers and cards; points by customer."""

    books: Counter[str] = field(default_factory=Counter)
    points: Counter[int] = field(default_factory=Counter)
    shared: set[int] = field(default_factory=set)
    orders: dict[int, Order] = field(default_factory=dict)

    def move(self, debit: str, credit: str, amount: int) -> None:
        """One amount from one account to another."""
        self.books[debit] += amount
        self.books[credit] -= amount

    def closed(self) -> Tally:
        """The same with every order booked as it stands."""
        done = Tally(Counter(self.books), Counter(self.points))
        for one in self.orders.values():
            for source, amount in one.given.items():
                done.move(source, "2300", amount)
            done.points[one.customer] -= 0 if one.cancelled else one.points
            if one.paid:
                done.move("2300", "4000", one.given.total())
                done.move("5060", "2200", 0 if one.cancelled else one.shared)
            if one.cancelled:
                for source, amount in one.given.items():
                    done.move("4090" if one.paid else "2300", "2310" if source == "1020" else source, amount)
        return done


@dataclass(frozen=True)
class Told:
    """Everything the tills wrote down: what they sent, and what they heard of it, by key."""

    intents: dict[str, dict[str, Any]]
    heard: dict[str, dict[str, Any]]

    @property
    def posted(self) -> dict[str, dict[str, Any]]:
        """What was not refused."""
        return {key: line for key, line in self.heard.items() if "refused" not in line}


def told(tills: list[Till]) -> Told:
    """The notebooks of all tills; no key stands twice."""
    intents = [line for till in tills for line in till.intents.lines()]
    heard = [line for till in tills for line in till.acknowledged.lines()]
    made = Told({line["key"]: line for line in intents}, {line["key"]: line for line in heard})
    assert (len(made.intents), len(made.heard)) == (len(intents), len(heard))
    return made


def seen_after_a_kill(ledger: Ledger, till: Till) -> None:
    """While the others go on: what the killed till was told is there, each order once, and nothing is half done."""
    heard = [line for line in till.acknowledged.lines() if "operation" in line]
    with ledger.reading() as connection:
        assert halves(connection) == {}
        known = _operations(connection, f"{till.number}-%")
        opened = {row.operation_id: row.id for row in connection.execute(text("SELECT id, operation_id FROM orders"))}
    kinds = {line["key"]: line["do"] for line in till.intents.lines()}
    for line in heard:
        assert known[line["key"]] == line["operation"]
        assert kinds[line["key"]] != "sell" or opened[line["operation"]] == line["order"]
    unknown = set(known) - {line["key"] for line in till.acknowledged.lines()}
    assert unknown <= {line["key"] for line in till.unheard()}


def settled(ledger: Ledger, tally: Tally, tills: list[Till]) -> Told:
    """The tills went home: every key ended once, each order stands once, and the books are the shopkeeper's."""
    said = told(tills)
    assert set(said.intents) == set(said.heard)
    with ledger.reading() as connection:
        assert halves(connection) == {}
        _each_key_once(connection, said)
        ended = {row.id: row.key for row in connection.execute(text(_ENDED))}
        stands = connection.execute(text("SELECT id, status, paid_at FROM orders ORDER BY id")).all()
    _write_down(ledger, tally, said)
    for order in ended:
        assert not tally.orders[order].cancelled
        tally.orders[order].cancelled = True
    assert {row.id: (row.status == "cancelled", row.paid_at is not None) for row in stands} == {
        number: (one.cancelled, one.paid) for number, one in tally.orders.items()
    }
    _reconciled(ledger, tally)
    return said


_ENDED = """
SELECT e.order_id AS id, o.key FROM order_events e JOIN operations o ON o.id = e.operation_id
WHERE e.event = 'timed_out'
"""


def _operations(connection: Connection, keys: str = "%") -> dict[str, int]:
    """Operations of the tills by key, without what the ledger itself ended."""
    found = connection.execute(
        text("SELECT id, key FROM operations WHERE workstation = 'till' AND key LIKE :keys"), {"keys": keys}
    ).all()
    return {row.key: row.id for row in found if not row.key.startswith(BY_THE_LEDGER)}


def _each_key_once(connection: Connection, said: Told) -> None:
    """What was told is there as it was told, what was refused is not, and there is nothing that nobody sent."""
    found = _operations(connection)
    query = "SELECT h.id, t.operation_id FROM holds h JOIN transactions t ON t.id = h.transaction_id"
    placed = {row.id: row.operation_id for row in connection.execute(text(query))}
    wanted = {key: line["operation"] for key, line in said.posted.items() if "operation" in line}
    wanted |= {key: placed[line["hold"]] for key, line in said.posted.items() if line.get("hold")}
    drops = {key for key, line in said.posted.items() if "dropped" in line}
    assert {key: number for key, number in found.items() if key not in drops} == wanted


def _write_down(ledger: Ledger, tally: Tally, said: Told) -> None:
    """Every acknowledged line, as the shopkeeper would: first what was opened, then what was done with it."""
    for key, heard in said.posted.items():
        one = said.intents[key]
        if one["do"] == "sell":
            shared = sum(
                line["price"] * line["quantity"] for line in one["lines"]
                if line["partner"] or line["product"] in tally.shared
            )  # fmt: skip
            order = Order(one["customer"], total_of(one["lines"]), shared * KEPT_PERCENT // 100)
            tally.orders[heard["order"]] = order
    for key, heard in said.posted.items():
        one = said.intents[key]
        match one["do"]:
            case "sell" | "pay":
                tally.orders[heard["order"]].give(one)
            case "cancel":
                tally.orders[heard["order"]].cancelled = True
            case "top_up":
                tally.move(CODES[one["tender"]], f"customer {one['customer']}", one["amount"])
            case "points":
                tally.points[one["customer"]] += one["amount"]
    _write_down_provider(ledger, tally, [said.intents[key] for key in said.posted])


def _write_down_provider(ledger: Ledger, tally: Tally, lines: list[dict[str, Any]]) -> None:
    """A provider's money: to the order that still took it, else to suspense; and what it paid back."""
    query = "SELECT p.id, p.order_id, t.source FROM payments p LEFT JOIN transactions t ON t.id = p.transaction_id"
    payments = {row.id: row for row in doors.run_sql(ledger, query)}
    refunds = {row.id: row.amount for row in doors.run_sql(ledger, "SELECT id, amount FROM refunds")}
    for one in lines:
        if one.get("status") != "succeeded":
            continue
        if one["do"] == "refund":
            tally.move("2310", "1020", refunds[one["refund"]])
        elif payments[one["payment"]].source == "purchase":
            tally.orders[payments[one["payment"]].order_id].given["1020"] += one["amount"]
        else:
            tally.move("1020", "2900", one["amount"])


def _reconciled(ledger: Ledger, tally: Tally) -> None:
    """The control accounts, each customer's wallets and each card are what the shopkeeper's paper comes to."""
    paper, day = tally.closed(), today(ledger)
    report = reconcile(ledger, day - timedelta(days=1), day)
    assert report.agrees
    (money,) = [one for one in report.currencies if one.currency.code == "SAR"]
    booked: Counter[str] = Counter()
    for line in money.trial_balance:
        booked[line.code if line.code != HELD else CONTROL["customer"]] += line.debit.minor - line.credit.minor
    wanted: Counter[str] = Counter()
    for account, net in paper.books.items():
        wanted[CONTROL.get(account.partition(" ")[0], account)] += net
    stands, due = ({code: net for code, net in one.items() if net} for one in (booked, wanted))
    assert stands == due
    owned = doors.run_sql(
        ledger, "SELECT customer_id, currency, available + on_hold - debt AS owned FROM wallets ORDER BY id"
    )
    earned = Counter({row.customer_id: int(row.points) for row in doors.run_sql(ledger, _EARNED)})
    for row in owned:
        if row.currency == "SAR":
            assert row.owned == -paper.books[f"customer {row.customer_id}"]
        else:
            assert row.owned == paper.points[row.customer_id] + earned[row.customer_id]
    for row in doors.run_sql(ledger, "SELECT card_id, balance FROM accounts WHERE card_id IS NOT NULL"):
        assert row.balance == -paper.books[f"card {row.card_id}"]
    assert verify(ledger).ok


_EARNED = """
SELECT o.customer_id, sum(t.amount) AS points FROM transactions t JOIN orders o ON o.id = t.order_id
WHERE t.reason_code = 'order_points' AND t.status = 'posted' AND t.type = 'credit' AND o.status <> 'cancelled'
GROUP BY o.customer_id
"""
"""What standing orders earned; those of a cancelled one come to nothing (`halves`)."""
