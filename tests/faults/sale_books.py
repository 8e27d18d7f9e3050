"""What the books of a shop must say when everything its tills were told came true exactly once, and nothing else."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from ledger.domain.card_verbs import NewCard
from ledger.domain.earning import RuleFields
from ledger.domain.verbs import Credit, IssueCards, SellCard
from ledger.money import Money, currency
from ledger.storage import code_keys
from ledger.use_cases.points import add_rule
from ledger.use_cases.reconciliation import reconcile, today, verify
from tests.faults.sale_halves import STOCK, halves
from tests.faults.sale_paper import BY_PROVIDER, CODES, KEPT_PERCENT, OWED_BACK, PER_POINT, Back, Leg, Tally
from tests.support import doors
from tests.support.drawers import add_partner
from tests.support.paying import Shop

if TYPE_CHECKING:
    from ledger.storage.ledger import Connection, Ledger
    from tests.faults.worker import Till

CUSTOMERS, FUNDS, POINTS = 3, 20_000, 100
CARDS, CARD_VALUE = 4, 60_000
UNIQUE, COUNTED = 12, 2
CONTROL = {"customer": "2000", "card": "2100"}
HELD = "2010"
"""The control accounts of what the paper keeps for each customer, held or not, and for each card."""

BY_THE_LEDGER = ("order-timeout:", "hold-end:")
"""How the keys begin under which the ledger itself ends what nobody paid or took in time."""


def open_shop(ledger: Ledger) -> Tally:
    """Customers with money and points, cards, a partner's things on the shelf; what a shopkeeper wrote down of it."""
    tally = Tally()
    code_keys.make_key_once(ledger)
    add_rule(ledger, doors.new_key(), RuleFields("base", 1, Money(PER_POINT, currency("SAR"))))
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
        tally.given_cards |= {f"card {card}"} if number % 2 else set()
    shop = Shop(ledger, 0, 0)
    for number in range(UNIQUE):
        of_partner = number % 3 == 0
        made = shop.product(500 + 100 * number, partner_id=partner if of_partner else None)
        tally.shared |= {made} if of_partner else set()
    for number in range(COUNTED):
        shop.product(300 + 100 * number, kind="counted", stock=STOCK)
    return tally


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
        stands = connection.execute(text("SELECT id, status, paid_at, returned FROM orders ORDER BY id")).all()
    _write_down(ledger, tally, said)
    for order in ended:
        assert not tally.orders[order].cancelled
        tally.orders[order].cancelled = True
    paid = {number: one.paid for number, one in tally.orders.items()}
    tally.close()
    assert {row.id: (row.status == "cancelled", row.paid_at is not None, row.returned) for row in stands} == {
        number: (one.cancelled, paid[number], one.returned) for number, one in tally.orders.items()
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
    first = _first_cards(ledger)
    for key, heard in said.posted.items():
        one = said.intents[key]
        if one["do"] == "sell":
            tally.open(heard["order"], one)
    for key, heard in said.posted.items():
        one = said.intents[key]
        match one["do"]:
            case "sell" | "pay":
                card, amount = one.get("card") or (0, 0)
                tally.orders[heard["order"]].give(one, heard["operation"], (f"card {first.get(card)}", amount))
            case "cancel":
                tally.orders[heard["order"]].cancelled = True
            case "return":
                back = Back(heard["operation"], heard["lines"], one["to_wallet"])
                tally.orders[heard["order"]].backs.append(back)
            case "void":
                tally.move(f"card {first[one['card']]}", "5000", heard["amount"])
            case "top_up":
                tally.move(CODES[one["tender"]], f"customer {one['customer']}", one["amount"])
            case "points":
                tally.points[one["customer"]] += one["amount"]
    _write_down_provider(ledger, tally, said)
    _in_their_order(ledger, tally)


def _first_cards(ledger: Ledger) -> dict[int, int]:
    """Of each card the one that the shop opened with: a new one in the place of another is that card to its owner."""
    first: dict[int, int] = {}
    for row in doors.run_sql(ledger, "SELECT id, replaces FROM gift_cards ORDER BY id"):
        first[row.id] = first[row.replaces] if row.replaces else row.id
    return first


def _in_their_order(ledger: Ledger, tally: Tally) -> None:
    """Tills do not know whose turn came first; of all that is asked of the ledger here, only the order is."""
    query = "SELECT operation_id, min(id) AS first FROM transactions WHERE source = 'purchase' GROUP BY operation_id"
    came = {row.operation_id: row.first for row in doors.run_sql(ledger, query)}
    query = "SELECT operation_id, id AS first FROM order_returns"
    went = {row.operation_id: row.first for row in doors.run_sql(ledger, query)}
    for order in tally.orders.values():
        order.legs.sort(key=lambda leg: came[leg.operation])
        order.backs.sort(key=lambda back: went[back.operation])


def _write_down_provider(ledger: Ledger, tally: Tally, said: Told) -> None:
    """A provider's money: to the order that still took it, else to suspense; and what it paid back."""
    query = "SELECT p.id, p.order_id, t.source FROM payments p LEFT JOIN transactions t ON t.id = p.transaction_id"
    payments = {row.id: row for row in doors.run_sql(ledger, query)}
    refunds = {row.id: row.amount for row in doors.run_sql(ledger, "SELECT id, amount FROM refunds")}
    for key, heard in said.posted.items():
        one = said.intents[key]
        if one.get("status") != "succeeded":
            continue
        if one["do"] == "refund":
            tally.move(OWED_BACK, BY_PROVIDER, refunds[one["refund"]])
        elif payments[one["payment"]].source == "purchase":
            leg = Leg(BY_PROVIDER, one["amount"], heard["operation"])
            tally.orders[payments[one["payment"]].order_id].legs.append(leg)
        else:
            tally.move(BY_PROVIDER, "2900", one["amount"])


def _reconciled(ledger: Ledger, tally: Tally) -> None:
    """The control accounts, each customer's wallets and each card are what the shopkeeper's paper comes to."""
    day = today(ledger)
    report = reconcile(ledger, day - timedelta(days=1), day)
    assert report.agrees
    (money,) = [one for one in report.currencies if one.currency.code == "SAR"]
    booked: Counter[str] = Counter()
    for line in money.trial_balance:
        booked[line.code if line.code != HELD else CONTROL["customer"]] += line.debit.minor - line.credit.minor
    wanted: Counter[str] = Counter()
    for account, net in tally.books.items():
        wanted[CONTROL.get(account.partition(" ")[0], account)] += net
    stands, due = ({code: net for code, net in one.items() if net} for one in (booked, wanted))
    assert stands == due
    owned = doors.run_sql(
        ledger, "SELECT customer_id, currency, available + on_hold - debt AS owned FROM wallets ORDER BY id"
    )
    for row in owned:
        paper = -tally.books[f"customer {row.customer_id}"] if row.currency == "SAR" else tally.points[row.customer_id]
        assert row.owned == paper
    held: Counter[int] = Counter()
    first = _first_cards(ledger)
    for row in doors.run_sql(ledger, "SELECT card_id, balance FROM accounts WHERE card_id IS NOT NULL"):
        held[first[row.card_id]] += row.balance
    assert held == {card: -tally.books[f"card {card}"] for card in held}
    assert verify(ledger).ok
